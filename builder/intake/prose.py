"""A cell's long text -> Markdown that reads as it was typed, and a summary of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.values import line

PIECE = 3000  # characters; `check` allows a line 4,000, and signs grow when they are written out


def paragraphs(text: str) -> str:
    """A cell's text as Markdown that reads as it was typed: a paragraph a line, lists kept, nothing else marked up."""
    written = ""
    before = ""  # the kind of list that the line before belongs to
    for raw in text.split("\n"):
        said = line(raw)
        if not said or re.fullmatch(r"[-=_*~+#>\s]+", said):
            continue
        item = re.match(r"(?:[-•▪●*–·]|(\d{1,3})[.)])\s+(?=\S)", said)
        kind = ("1" if item[1] else "-") if item else ""
        mark = (f"{int(item[1])}. " if item[1] else "- ") if item else ""
        block = "\n\n".join(literal(piece) for piece in _pieces(said[item.end() :] if item else said))
        written += ("\n" if kind and kind == before else "\n\n") + mark + block
        before = kind
    return written.strip()


def literal(text: str) -> str:
    """One line whose every sign means itself in Markdown."""
    text = re.sub(r"&(?=#?\w{1,32};)", "&amp;", text).replace("<", "&lt;")
    text = re.sub(r"([\\`*\[\]])", r"\\\1", text)
    text = re.sub(r"(?<!\w)_|_(?!\w)", r"\\_", text)
    text = text.replace("|", "&#124;")
    return re.sub(r"^([#>:~+-]|\d+(?=\.(?:\s|$)))", lambda at: f"&#{ord(at[1][0])};{at[1][1:]}", text)


def _pieces(text: str) -> Iterable[str]:
    """A line that is too long for a page, cut after a sentence or else between words."""
    while len(literal(text)) > PIECE:
        head = text[: PIECE // 6] if len(literal(text[:PIECE])) > PIECE else text[:PIECE]
        cut = max(head.rfind(". ") + 1, 0) or max(head.rfind(" "), 0) or len(head)
        yield text[:cut].strip()
        text = text[cut:].strip()
    if text:
        yield text


def shortened(text: str, limit: int) -> str:
    """As many whole sentences as fit, or the first one cut between words."""
    said = line(text)
    if len(said) <= limit:
        return said
    ends = [
        match.end() for match in re.finditer(r"[.!?](?=\s+[A-Z0-9“\"(])", said[: limit + 1]) if match.end() <= limit
    ]
    if ends and ends[-1] >= 40:
        return said[: ends[-1]]
    cut = said[: limit - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:") + "…"
