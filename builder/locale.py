"""Words, dates and numbers in the reader's language.

The interface's words are written in Indonesian where they are used; `words/en.po` has them in English. Babel reads the
catalogue and knows how dates and numbers are written.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from pathlib import Path

import babel
import babel.lists
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

CATALOGUES = Path(__file__).parent / "words"


class Locale:
    """One language: its words, its dates, its numbers."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._babel = babel.Locale.parse(lang)
        self._words = _catalogue(lang)

    def text(self, words: str, /, **values: object) -> str:
        """The interface's words in this language; `{name}` is filled in from `values`."""
        found = self._words.get(words, words)
        return found[0].format(**values) if isinstance(found, tuple) else found.format(**values)

    def counted(self, words: str, n: int, /, **values: object) -> str:
        """Words around a number: `{n} inovasi` -> `1 innovation`, `1,204 innovations`."""
        return self.form(words, n).format(n=self.number(n), **values)

    def form(self, words: str, n: int) -> str:
        """The words that go with a number, with its blank still open."""
        found = self._words.get(words, words)
        return found[0 if n == 1 else -1] if isinstance(found, tuple) else found

    def number(self, value: int | float | Decimal) -> str:
        """`1062235` -> `1.062.235` in Indonesian, `1,062,235` in English."""
        return format_decimal(value, format="#,##0.######", locale=self._babel)

    def date(self, value: dt.date | str) -> str:
        """`2019-05-15` -> `15 Mei 2019`; `2019-05` -> `Mei 2019`; a year stays."""
        if isinstance(value, dt.date):
            return format_date(value, "d MMMM yyyy", locale=self._babel)
        parts = [int(part) for part in value.split("-")]
        if len(parts) == 1:
            return value
        day = dt.date(*parts, *([1] * (3 - len(parts))))
        return format_date(day, "d MMMM yyyy" if len(parts) == 3 else "MMMM yyyy", locale=self._babel)

    def listed(self, words: list[str] | tuple[str, ...]) -> str:
        """`a, b, dan c`."""
        return babel.lists.format_list(list(words), locale=self._babel) if words else ""


@cache
def locale(lang: str) -> Locale:
    return Locale(lang)


def _catalogue(lang: str) -> dict[str, str | tuple[str, ...]]:
    path = CATALOGUES / f"{lang}.po"
    if not path.exists():  # Indonesian is the language of the templates themselves
        return {}
    with path.open("rb") as file:
        messages = read_po(file, locale=lang)
    words: dict[str, str | tuple[str, ...]] = {}
    for message in messages:
        if message.id:
            key = message.id[0] if isinstance(message.id, tuple) else message.id
            words[key] = tuple(message.string) if isinstance(message.string, tuple | list) else message.string or key
    return words
