"""A block that YAML refuses -> a problem at the line to mend, with the reason and the cure for just this slip.

libyaml says where it gave up, in English. What an editor has to mend often stands before that: where a quote or a
bracket was opened, or on the line above.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from builder.problems import Place, Problem, problem
from builder.problems.wordings import YAML_FAULTS

OPENED = ("found unexpected end of stream", "found unexpected document indicator", "did not find expected ','")
MERGE = re.compile(r"<{7} |>{7} |={7}$")  # Git's marks around two versions
FIELD = re.compile(r"[ ]*(?:- +)?[\w-]+:(?:[ \t]|$)")


def refused(fault: yaml.YAMLError, block: str, path: str, first_line: int) -> Problem:
    """`first_line`: the line of the file on which the block begins."""
    said = getattr(fault, "problem", None) or ""
    if "nesting depth" in said:
        return problem("too-deep", _place(fault.problem_mark, path, first_line))  # type: ignore[attr-defined]
    slip, line, column = _slip(said, fault, block.split("\n"))
    text = block.split("\n")[line] if line <= block.count("\n") else ""
    return _told(slip, Place(path=path, line=line + first_line, column=column + 1), _quoted(text))


def second_block(place: Place) -> Problem:
    return _told("second-document", place)


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
    if (torn := next((n for n, each in enumerate(lines) if MERGE.match(each)), None)) is not None:
        return "unmerged", torn, 0
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
        return "no-colon", began.line, began.column
    if said.startswith("mapping values are not allowed"):
        if here.lstrip().startswith(("- {", "- [", "{", "[")):  # it went on with the text of the line above
            return "out-of-line", line, 0
        if not FIELD.match(here) or ":" in here[:column]:
            return "colon-in-text", line, column
        above = next((n for n in range(line - 1, -1, -1) if lines[n].strip() and lines[n].lstrip()[0] != "#"), None)
        if above is None:
            return "colon-in-text", line, column
        if not FIELD.match(lines[above]):
            return "no-colon", above, len(lines[above]) - len(lines[above].lstrip())
        return "out-of-line", line, 0
    if said.startswith("did not find expected key") and here[:column].strip(" -"):
        opened = re.search(r": *[\[{]", here[:column])
        return ("bracket-alone" if opened else "after-quote"), line, column
    for start, slip in (
        ("did not find expected key", "out-of-line"), ("did not find expected '-' indicator", "out-of-line"),
        ("did not find expected <document start>", "out-of-line"), ("found character that cannot start", "sign-first"),
        ("did not find expected node content", "bracket-alone"), ("did not find expected alphabetic", "sign-first"),
        ("block sequence entries are not allowed", "dash-in-text"), ("found unknown escape", "backslash"),
        ("found invalid Unicode", "backslash"), ("did not find expected hexdecimal", "backslash"),
        ("found an indentation indicator", "block-sign"), ("did not find expected comment", "block-sign"),
    ):  # fmt: skip
        if said.startswith(start):
            return slip, line, column
    return "other", line, column


def _quoted(line: str) -> str:
    """The line's field as it would be read, its whole value in quotes."""
    key, _, value = line.strip().partition(": ")
    value = value.strip()
    if value[:1] + value[-1:] in ("''", '""', "“”"):
        value = value[1:-1]
    if not value or value[0] in "[{" or len(line) > 120:
        return "title: 'Siaga: kota'"
    return f"{key}: '{value.replace(chr(39), chr(39) * 2)}'"


def _place(mark: Any, path: str, first_line: int) -> Place:
    return Place(path=path, line=mark.line + first_line, column=mark.column + 1)
