"""Folding, slugs, nearest names, quotes: small pure functions on text."""

from __future__ import annotations

import difflib
import json
import re
import unicodedata
from collections.abc import Iterable


def fold(text: str) -> str:
    """Lower case without diacritics, as a reader would type it."""
    marks = unicodedata.normalize("NFKD", text)
    return "".join(mark for mark in marks if not unicodedata.combining(mark)).casefold()


def slugify(text: str) -> str:
    """`Kota Bontang` -> `kota-bontang`; empty where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was most likely meant to be, or None."""
    folded = {fold(candidate): candidate for candidate in known}
    found = difflib.get_close_matches(fold(word), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def quoted(text: str) -> str:
    """A text that YAML reads as it is, whatever is in it."""
    plain = text and text == text.strip() and not set(text) & set(":#{}[]&*!|>'\"%@`,\\") and text[0] not in "-?"
    if plain and text.isprintable():
        return text
    said = json.dumps(text, ensure_ascii=False)
    return "".join(mark if mark.isprintable() else _escaped(mark) for mark in said)


def _escaped(mark: str) -> str:
    """What cannot be seen, as YAML and JSON write it; only YAML knows the long form."""
    return f"\\u{ord(mark):04x}" if ord(mark) < 0x10000 else f"\\U{ord(mark):08x}"
