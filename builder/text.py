"""Folding, slugs, nearest names, one line of a text, fields as YAML: small pure functions on text."""

from __future__ import annotations

import difflib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

UNSEEN = re.compile(  # control signs, signs that turn the direction of writing, a byte order mark
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)

TO_FILL_IN = "…"  # what a starting file says where somebody is to write, and its summaries
FIRST_SUMMARIES = {
    "innovation": "Satu dua kalimat tentang apa yang dilakukan dan apa hasilnya.",
    "tour": "Satu dua kalimat tentang benang merah tur ini.",
}
NOTHING = ("~", "null", "Null", "NULL")  # YAML's ways to leave a field empty


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


def in_one_line(text: str, most: int) -> str:
    """With single spaces, and cut where it has more characters."""
    said = " ".join(text.split())
    return said if len(said) <= most else f"{said[: most - 1]}…"


def quoted(text: str) -> str:
    """A text that YAML reads as it is, whatever is in it."""
    plain = text and text == text.strip() and not set(text) & set(":#{}[]&*!|>'\"%@`,\\") and text[0] not in "-?"
    if plain and text.isprintable() and text not in NOTHING:
        return text
    said = json.dumps(text, ensure_ascii=False)
    return "".join(mark if mark.isprintable() else _escaped(mark) for mark in said)


def _escaped(mark: str) -> str:
    """What cannot be seen, as YAML and JSON write it; only YAML knows the long form."""
    return f"\\u{ord(mark):04x}" if ord(mark) < 0x10000 else f"\\U{ord(mark):08x}"


def field_lines(name: str, value: Any, indent: str = "") -> list[str]:
    """A field's lines: blocks indented below it, lists of blocks one a line, all else beside it."""
    key = f"{indent}{quoted(name)}:"
    if isinstance(value, Mapping):
        return [key, *(line for inner, item in value.items() for line in field_lines(inner, item, indent + "  "))]
    if isinstance(value, list | tuple) and any(isinstance(item, Mapping) for item in value):
        return [key, *(f"{indent}  - {beside(item)}" for item in value)]
    return [f"{key} {beside(value)}"]


def beside(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{quoted(name)}: {beside(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(beside, value)) + "]"
    return quoted(scalar(value))


def scalar(value: Any) -> str:
    """A single value as content says it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
