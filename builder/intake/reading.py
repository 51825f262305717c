"""A row's cells as values: read column by column, with what keeps a cell from being read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from builder import values
from builder.intake.columns import Column, Plan
from builder.intake.sheets import Row
from builder.intake.vocabulary import Vocabulary
from builder.problems import Problem
from builder.values import Unclear, line, plain

DITTO = {"idem", "id", "sda", "s d a", "dto", "ditto", "sama", "same", "sama dengan di atas", "sama seperti di atas"}
DITTO_MARK = re.compile(r"""[-\s]*(?:["”“〃″]|''|,,)[-\s]*""")
OPEN = {
    "trial", "started", "developed", "planned_for", "seeking", "partners", "replicates", "replicated_by", "links",
    "video", "sources", "challenges", "solutions", "verified",
}  # where `tidak ada` says nothing  # fmt: skip
LINKED = {"links", "video", "sources"}  # where a cell may say `Klik` and lead to an address
MEANT = {"affair-says-no-pillar": "pillar"}  # what a cell was read for, where its column is that of another field


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to tell about a row: an error, which keeps it from being written, or a note."""

    code: str
    about: Mapping[str, str] = field(default_factory=dict)
    column: Column | None = None
    note: bool = False
    problem: Problem | None = None  # what `check` would say

    @property
    def about_field(self) -> str:
        """The field of an innovation that it is about, or empty."""
        if self.problem:
            return self.problem.about.get("field", "")
        return MEANT.get(self.code) or (self.column.field.partition(".")[0] if self.column else "")


class Reading:
    """One row being read; findings gather as its cells are."""

    def __init__(self, row: Row, columns: Mapping[str, Column], plan: Plan, words: Vocabulary) -> None:
        self.row, self.columns, self.plan, self.words = row, columns, plan, words
        self.findings: list[Finding] = []

    def said(self, name: str) -> str:
        """A column's text; a clerk's own word for a value as the mapping has it."""
        column = self.columns.get(name)
        if column is None or column.index >= len(self.row.cells):
            return ""
        cell = self.row.cells[column.index]
        if cell.fault:
            self.error(f"cell-{cell.fault}", name)
            return ""
        if values.is_blank(cell.text) or (name.partition(".")[0] in OPEN and values.is_none_yet(cell.text)):
            return ""
        if cell.link and name.split(".")[0] in LINKED and not values.LIKE_ADDRESS.search(cell.text):
            return f"{line(cell.text)} {cell.link}"
        if name in ("title", "summary") and values.is_elsewhere(cell.text):
            self.error("says-where", name, read=cell.text)
            return ""
        if len(cell.text) < 30 and (plain(cell.text) in DITTO or DITTO_MARK.fullmatch(cell.text)):
            self.error("ditto", name, read=cell.text)
            return ""
        return self.plan.values.get(name, {}).get(plain(cell.text), cell.text)

    def line(self, name: str) -> str:
        return line(self.said(name))

    def many(self, name: str, *, commas: bool = False) -> list[str]:
        return [line(each) for each in values.items(self.said(name), commas=commas)]

    def one(self, name: str, read) -> Any:
        """The value that `read` makes of the column, or None where it is blank or unclear."""
        text = self.said(name)
        try:
            return read(text) if text else None
        except Unclear as why:
            self.error(why.code, name, **why.about)
            return None

    def words_alone(self, name: str) -> str:
        """What a column for addresses says where nothing in it looks like one."""
        text = self.line(name)
        return "" if values.LIKE_ADDRESS.search(text) else text

    def block(self, prefix: str, names: tuple[str, ...]) -> dict[str, str]:
        return {name: said for name in names if (said := self.line(f"{prefix}.{name}"))}

    def choice(self, name: str, kind: str = "") -> str | None:
        kind = kind or name
        return self.one(name, lambda text: values.choice(text, self.words.words[kind], self.words.shown[kind]))

    def choices(self, name: str, kind: str = "") -> list[str]:
        known, shown = self.words.words[kind or name], self.words.shown[kind or name]
        text = self.line(name)
        parts = [text] if plain(text) in known else self.many(name, commas=True)  # Riset dan pengembangan
        found = [self.one(name, lambda _, each=each: values.choice(each, known, shown)) for each in parts]
        return list(dict.fromkeys(filter(None, found)))

    def look_at_marks(self) -> None:
        """Tell what a spreadsheet program shows as not there, or no longer."""
        if all(self.row.cells[n].mark == "hidden" for n in self.row.filled):
            self._find(Finding(code="row-hidden", note=True))
        title = self.columns.get("title")
        if title and title.index < len(self.row.cells) and self.row.cells[title.index].mark == "struck":
            self.note("struck", "title")

    def error(self, code: str, name: str, /, **about: str) -> None:
        self._find(Finding(code=code, about=about, column=self.columns.get(name)))

    def note(self, code: str, name: str, /, **about: str) -> None:
        self._find(Finding(code=code, about=about, column=self.columns.get(name), note=True))

    def _find(self, finding: Finding) -> None:
        if finding not in self.findings:
            self.findings.append(finding)
