"""What went wrong, where, and what to do about it.

A stage says the code, the place and the particulars; wordings.py has the words for editors, syntax.py reads what
YAML says of a block that is none. Reports are made here in every form that a terminal, a host or a program asks for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar
from urllib.parse import quote

from builder.problems.wordings import WORDINGS, Severity

T = TypeVar("T")
OURS = ("known", "cure", "cure_en")  # never an editor's text alone, so whole
COLOURS = {"error": "31", "warning": "33", "info": "36"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands: a path below the working folder, and a line and column that count from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    place: Place
    code: str
    about: Mapping[str, str] = field(default_factory=dict)  # what fills the blanks
    severity: Severity = "error"

    def message(self, lang: str) -> str:
        return getattr(WORDINGS[self.code], lang).format_map(_Blanks(self.about))

    def hint(self, lang: str) -> str:
        """What to do; the second best advice where the best lacks a particular."""
        wording, blanks = WORDINGS[self.code], _Blanks(self.about)
        advice = (getattr(wording, f"{lang}_hint"), getattr(wording, f"{lang}_else"))
        return next((each.format_map(blanks) for each in advice if each and not blanks.missing(each)), "")


class _Blanks(dict):
    """The particulars; one that is not given reads as an empty text."""

    def __missing__(self, key: str) -> str:
        return ""

    def missing(self, hint: str) -> bool:
        return any(f"{{{name}}}" in hint and not self[name] for name in ("nearest", "cure", "cure_en", "known"))


class UnsoundError(Exception):
    """A stage found errors; nothing after it would be more than a guess."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(ordered(problems))
        super().__init__(text(self.problems, "en"))


def problem(code: str, place: Place, **about: object) -> Problem:
    """A problem with the severity that its code has."""
    return Problem(
        place=place,
        code=code,
        about={name: str(value) if name in OURS else shown(value) for name, value in about.items()},
        severity=WORDINGS[code].severity,
    )


def shown(value: object) -> str:
    """An editor's text for a message: one line, not endless."""
    line = " ".join(str(value if value is not None else "").split())
    return line if len(line) <= 200 else f"{line[:197]}…"


def failing(problems: Iterable[Problem], strict: bool = False) -> bool:
    """Whether any of them keeps the site from being published."""
    return any(each.severity == "error" or (strict and each.severity == "warning") for each in problems)


def left_out(problems: Iterable[Problem]) -> list[Problem]:
    """Why something is left out where work goes on in spite of errors, and what is."""
    return [each for each in problems if each.severity == "error" or each.code == "left-out"]


def hardened(problems: Iterable[Problem]) -> list[Problem]:
    """Warnings as errors, for --strict."""
    return [replace(each, severity="error") if each.severity == "warning" else each for each in problems]


def sound(found: tuple[T, list[Problem]]) -> T:
    """The value of a stage, or the end of the build with that stage's problems."""
    value, problems = found
    if failing(problems):
        raise UnsoundError(problems)
    return value


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(
        set_of(problems), key=lambda p: (p.place.path, p.place.line, p.place.column, p.code, tuple(p.about.items()))
    )


def set_of(problems: Iterable[Problem]) -> list[Problem]:
    """Each once: two stages may see the same fault."""
    seen, kept = set(), []
    for each in problems:
        key = (each.place, each.code, tuple(each.about.items()))
        if key not in seen:
            seen.add(key)
            kept.append(each)
    return kept


def text(problems: Iterable[Problem], lang: str = "id", *, color: bool = False) -> str:
    """`path:line:column: severity code: message`, and a line with the hint where there is one."""
    lines = []
    for each in ordered(problems):
        place = f"{each.place.path}:{each.place.line}:{each.place.column}"
        severity = f"\033[{COLOURS[each.severity]}m{each.severity}\033[0m" if color else each.severity
        lines.append(f"{place}: {severity} {each.code}: {each.message(lang)}")
        if hint := each.hint(lang):
            lines.append(f"  hint: {hint}")
    return "\n".join(lines)


def as_json(problems: Iterable[Problem], lang: str = "id", **counts: int) -> str:
    found = ordered(problems)
    summary = counts | {
        "errors": sum(each.severity == "error" for each in found),
        "warnings": sum(each.severity == "warning" for each in found),
    }
    rows = [
        {
            "path": each.place.path, "line": each.place.line, "column": each.place.column, "code": each.code,
            "severity": each.severity, "message": each.message(lang), "hint": each.hint(lang) or None,
            "field": each.about.get("field") or None,
        }
        for each in found
    ]  # fmt: skip
    return json.dumps({"summary": summary, "problems": rows}, ensure_ascii=False, indent=1)


def as_github(problems: Iterable[Problem], lang: str = "id") -> str:
    """Workflow commands, which GitHub turns into annotations."""
    kinds = {"error": "error", "warning": "warning", "info": "notice"}

    def escaped(value: str) -> str:
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def parameter(value: str) -> str:
        return escaped(value).replace(":", "%3A").replace(",", "%2C")

    lines = []
    for each in ordered(problems):
        told = each.message(lang) + (f"\n{each.hint(lang)}" if each.hint(lang) else "")
        lines.append(
            f"::{kinds[each.severity]} file={parameter(each.place.path)},line={each.place.line},"
            f"col={each.place.column},title={parameter(each.code)}::{escaped(told)}"
        )
    return "\n".join(lines)


def as_sarif(problems: Iterable[Problem], lang: str = "id") -> str:
    """SARIF 2.1.0."""
    levels = {"error": "error", "warning": "warning", "info": "note"}
    found = ordered(problems)
    results = [
        {
            "ruleId": each.code,
            "level": levels[each.severity],
            "message": {"text": " ".join(part for part in (each.message(lang), each.hint(lang)) if part)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": quote(each.place.path, errors="replace")},
                        "region": {"startLine": each.place.line, "startColumn": each.place.column},
                    }
                }
            ],
        }
        for each in found
    ]
    rules = [{"id": code, "shortDescription": {"text": code}} for code in sorted({each.code for each in found})]
    run = {
        "tool": {"driver": {"name": "pameran", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)
