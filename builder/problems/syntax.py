"""A block without beginning or end, or that YAML refuses -> a problem at the line to mend, and the cure of this slip.

libyaml says where it gave up, in English. What an editor has to mend often stands before that: where a quote or a
bracket was opened, or on the line above.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from builder.problems import Place, Problem, problem
from builder.problems.wordings import FENCES, YAML_FAULTS
from builder.text import beside, quoted

OPENED = ("found unexpected end of stream", "found unexpected document indicator", "did not find expected ','")
MERGE = re.compile(r"(?m)^(?:<{7}|>{7})(?: |$)")  # Git's marks around two versions
FENCE_LIKE = re.compile(r"(?m)^[ \t]*(?:\.{3}|(?!-[ \t]*$)(?:[-\u2010-\u2015\u2212=][ \t]*){1,20})$")
FENCE = re.compile(r"(?m)^---[ \t]*\n[\w-]+:")
DOCUMENT = re.compile(r"(?i)\{\\rtf|<!doctype html|<html")
FIELD = re.compile(r"[ ]*(?:- +)?[\w-]+:(?:[ \t]|$)")
DECORATED = re.compile(r"\s*(?:- +)?[*_]{0,2}([\w-]+)[*_]{0,2}\s*[:：=][*_]{0,2}\s*(.*)")
LISTED = re.compile(r"\s*(?:[*•●▪◦·–—]|\d{1,2}[.)])\s")
LINK = re.compile(r"\[([^\[\]]{1,200})\]\((https?://[^()\s]{1,500})\)")
QUOTES = ("'", '"')


def refused(fault: yaml.YAMLError, block: str, path: str, first_line: int) -> Problem:
    """`first_line`: the line of the file on which the block begins."""
    said = getattr(fault, "problem", None) or ""
    if "nesting depth" in said:
        return problem("too-deep", _place(fault.problem_mark, path, first_line))  # type: ignore[attr-defined]
    lines = [*block.split("\n"), ""]
    slip, line, column = _slip(said, fault, lines)
    example = {"odd-colon": _bare, "markdown-link": _link}.get(slip, lambda text: _quoted(text, column))(lines[line])
    return _told(slip, Place(path=path, line=line + first_line, column=column + 1), example)


def second_block(place: Place) -> Problem:
    return _told("second-document", place)


def unmerged(text: str, path: str) -> Problem | None:
    """What Git leaves in a file where two people changed the same lines."""
    mark = MERGE.search(text)
    return problem("unmerged", Place(path=path, line=_line(text, mark.start()))) if mark else None


def unopened(text: str, start: int, path: str) -> Problem:
    """A file whose first sign, at `start`, opens no block."""
    line = text[start:].partition("\n")[0]
    if DOCUMENT.match(text, start):
        reason = "document"
    elif FENCE_LIKE.fullmatch(line):
        reason = "alike"
    else:
        reason = "below" if FENCE.search(text, start, start + 2000) else ""
    return _unfenced("no-front-matter", Place(path=path, line=_line(text, start)), reason)


def unclosed(text: str, start: int, path: str) -> Problem:
    """A block, opened before `start`, that nothing closes; perhaps something was meant to."""
    alike = FENCE_LIKE.search(text, start)
    at = alike.start() if alike else start - 1
    return _unfenced("unclosed-front-matter", Place(path=path, line=_line(text, at)), "alike" if alike else "")


def _unfenced(code: str, place: Place, reason: str) -> Problem:
    cure, cure_en = FENCES.get(reason, ("", ""))
    return problem(code, place, cure=cure, cure_en=cure_en)


def _line(text: str, offset: int) -> int:
    return text[:offset].count("\n") + 1


def _told(slip: str, place: Place, example: str = "") -> Problem:
    reason = YAML_FAULTS[slip]
    return problem(
        "yaml-syntax", place, what_id=reason.id, what=reason.en,
        cure=reason.id_hint.replace("…", example), cure_en=reason.en_hint.replace("…", example),
    )  # fmt: skip


def _slip(said: str, fault: Any, lines: list[str]) -> tuple[str, int, int]:
    """(what was done wrong, its line and column from 0)."""
    mark, began = getattr(fault, "problem_mark", None), getattr(fault, "context_mark", None)
    if mark is None:
        return "other", 0, 0
    line, column = mark.line, mark.column
    here = lines[line] if line < len(lines) else ""
    sign = here[column : column + 1]
    if said.startswith("did not find expected node content") and not here.strip() and began:
        return "bracket-open", began.line, began.column
    if said.startswith(OPENED) and began:
        return ("quote-open" if said.startswith(OPENED[:2]) else "bracket-open"), began.line, began.column
    if "tab character" in said or sign == "\t":
        return "tab", line, here.index("\t") if "\t" in here else column
    if said.startswith("could not find expected ':'") and began:
        return _without_colon(lines[began.line]), began.line, began.column
    if link := LINK.search(here):
        return "markdown-link", line, link.start()
    if here.strip().startswith("*:"):
        return "sign-first", line, 0
    if said.startswith("found character that cannot start") and LISTED.match(here) or here[:column].strip() == "*":
        return _without_colon(here), line, 0
    if here.strip().startswith("```"):
        return "backticks", line, 0
    if said.startswith("mapping values are not allowed"):
        if here.lstrip().startswith(("- {", "- [", "{", "[")):  # it went on with the text of the line above
            return "out-of-line", line, 0
        if not FIELD.match(here) or ":" in here[:column]:
            return "colon-in-text", line, column
        above = next((n for n in range(line - 1, -1, -1) if lines[n].strip() and lines[n].lstrip()[0] != "#"), None)
        if above is None:
            return "colon-in-text", line, column
        if not FIELD.match(lines[above]):
            return _without_colon(lines[above]), above, len(lines[above]) - len(lines[above].lstrip())
        return "out-of-line", line, 0
    if said.startswith("did not find expected key") and here[:column].strip(" -"):
        opened = re.search(r": *[\[{]", here[:column])
        return ("bracket-alone" if opened else "after-quote"), line, column
    first = next(n for n, each in enumerate(lines) if each.strip() and each[0] != "#")
    if said.startswith("did not find expected") and not here[:column].strip() and lines[first].startswith("- "):
        return "fields-listed", first, 0
    if said.startswith("block sequence entries") and re.search(r":\s*-\s*$", here):
        return "dash-alone", line, column
    for start, slip in (
        ("did not find expected key", "out-of-line"), ("did not find expected '-' indicator", "out-of-line"),
        ("did not find expected <document start>", "out-of-line"), ("found character that cannot start", "sign-first"),
        ("mapping keys are not allowed", "sign-first"),
        ("did not find expected node content", "bracket-alone"), ("did not find expected alphabetic", "sign-first"),
        ("block sequence entries are not allowed", "dash-in-text"), ("found unknown escape", "backslash"),
        ("found invalid Unicode", "backslash"), ("did not find expected hexdecimal", "backslash"),
        ("found an indentation indicator", "block-sign"), ("did not find expected comment", "block-sign"),
    ):  # fmt: skip
        if said.startswith(start):
            return slip, line, column
    return "other", line, column


def _without_colon(line: str) -> str:
    if DECORATED.fullmatch(line):
        return "odd-colon"
    return "bullet" if LISTED.match(line) else "no-colon"


def _bare(line: str) -> str:
    """`**title**：Uji` -> `title: Uji`."""
    key, value = DECORATED.fullmatch(line).groups()  # type: ignore[union-attr]
    return f"{key}: {value if value[:1] in ('[', '{', '') or value[:1] in QUOTES else quoted(value)}"


def _link(line: str) -> str:
    title, url = LINK.search(line).groups()  # type: ignore[union-attr]
    alone = re.match(r"\s*([\w-]+):", line)
    return f"{alone[1]}: {quoted(url)}" if alone else beside({"title": title, "url": url})


def _quoted(line: str, column: int) -> str:
    """The line's field as it would be read, its whole value in quotes; inside {} the one at the column."""
    if inner := re.search(r"[{,] *([\w-]+): *$", line[:column]):
        return f"{inner[1]}: '{re.split(r'[,}]', line[column:])[0].strip()}'"
    key, _, value = line.strip().partition(": ")
    if key == "*":  # everywhere, in reviewers
        return f'"*": {value}'
    value = value.strip()
    if value[:1] + value[-1:] in ("''", '""', "“”"):
        value = value[1:-1]
    if not value or value[0] in "[{" or len(line) > 120:
        return "title: 'Siaga: kota'"
    return f"{key}: '{value.replace(chr(39), chr(39) * 2)}'"


def _place(mark: Any, path: str, first_line: int) -> Place:
    return Place(path=path, line=mark.line + first_line, column=mark.column + 1)
