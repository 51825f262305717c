"""Words in both languages, and that none is missing in English."""

import ast
import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

from builder.locale import locale

ROOT = Path(__file__).parent.parent


def interface_words() -> set[str]:
    """Every text that a template or a module asks a Locale for."""
    words = set()
    for path in (ROOT / "templates").rglob("*.html"):
        words |= {text for _, _, text in re.findall(r"\b(_|counted)\(\s*([\"'])((?:(?!\2).)*)\2", path.read_text())}
    for path in (ROOT / "builder").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name) and node.args:
                name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
                text = node.args[0]
                asks = name in ("text", "counted", "around")
                if asks and isinstance(text, ast.Constant) and isinstance(text.value, str):
                    words.add(text.value)
    return words


def test_every_word_of_the_interface_has_an_english_one_with_the_same_blanks():
    english = locale("en")._words
    blanks = lambda text: sorted(re.findall(r"\{(\w+)\}", text))  # noqa: E731
    asked = interface_words()

    assert len(asked) > 200
    assert sorted(asked - english.keys()) == []
    for words in asked:
        forms = english[words] if isinstance(english[words], tuple) else (english[words],)
        assert all(blanks(form) == blanks(words) for form in forms), words


def test_the_catalogue_keeps_no_word_that_nobody_asks_for():
    spoken_of_places = {"daring"}  # a cohort's `place` in the settings

    assert sorted(locale("en")._words.keys() - interface_words() - spoken_of_places) == []


def test_numbers_and_dates_are_written_as_the_language_writes_them():
    assert locale("id").number(1062235) == "1.062.235"
    assert locale("en").number(1062235) == "1,062,235"
    assert locale("id").number(Decimal("93.5")) == "93,5"
    assert locale("id").date("2019-05") == "Mei 2019"
    assert locale("id").date(dt.date(2021, 12, 14)) == "14 Desember 2021"
    assert locale("en").date("2019") == "2019"


def test_english_counts_one_and_many():
    assert locale("en").counted("{n} inovasi", 1) == "1 innovation"
    assert locale("en").counted("{n} inovasi", 2400) == "2,400 innovations"
    assert locale("id").counted("{n} inovasi", 1) == "1 inovasi"
