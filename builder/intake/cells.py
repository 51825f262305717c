"""A cell as all kinds of spreadsheet files come to it, and what its text is cleaned of."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

FILE_LIMIT, UNPACKED_LIMIT = 20 << 20, 64 << 20  # bytes
ROW_LIMIT, COLUMN_LIMIT, CELL_LIMIT = 50_000, 200, 40_000  # the last in characters
MERGED_LIMIT = 500_000  # cells of one sheet
UNPRINTABLE = re.compile(
    r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\ufeff\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u00ad]"
)
PASTED = re.compile(r"(?is)\s*<(p|div|ul|ol|span)(?:\s[^<>]*)?>.*</\1>\s*")


class Unusable(Exception):
    """A file that is no spreadsheet of ours to read; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in one cell. `wide`: merged over how many columns; `tall`: over how many rows from here on.

    `link` is the web address behind its text, `mark` how a spreadsheet program shows it.
    """

    text: str = ""
    fault: str = ""  # "miscounted" | "never-computed": a formula without a value that one could take over
    wide: int = 1
    tall: int = 1
    link: str = ""
    mark: str = ""  # "hidden" | "struck"


def clean(text: str) -> str:
    """Without what cannot be seen; any line break as one; no space at the ends, and no apostrophe that marks text."""
    if PASTED.fullmatch(text):  # a paragraph as a web page writes it
        text = html.unescape(re.sub(r"<[^<>]*>", "", re.sub(r"(?i)<br\s*/?>|</(?:p|li|div)>", "\n", text)))
    text = re.sub(r"\r\n?|[\x85\u2028\u2029\x0b\x0c]", "\n", text).replace("_x000D_", "\n")
    text = re.sub(r"[\xa0\u2000-\u200a\u202f\u205f\u3000\t]", " ", text)
    text = "\n".join(line.strip() for line in UNPRINTABLE.sub("", text).split("\n")).strip()[:CELL_LIMIT]
    return text[1:].lstrip() if text.startswith(("'", "’", "‘")) and text.count(text[0]) == 1 else text


def web_link(target: str | None) -> str:
    """Where a cell's text leads, if it is a web address; a file on somebody's computer is none."""
    return target if target and re.fullmatch(r"https?://[^\s<>\"']{4,2000}", target) else ""


def digits(number: int | float) -> str:
    """Twelve digits at most, without the noise of binary fractions: `0.1 + 0.2` is `0.3`.

    A third decimal gets a zero after it, since `1.250` as a clerk types it is thousands.
    """
    written = f"{number:.12g}"
    written = f"{number:.0f}" if "e+" in written and abs(number) < 1e15 else written
    return f"{written}0" if re.search(r"\.\d{3}$", written) else written
