"""A file's bytes -> sheets: rows of cells as text, at the place where a clerk sees them.

openpyxl reads the cached values that a spreadsheet program stored, never a formula. A cell merged over several rows
says the same in each. Numbers become plain decimals (`93.5`), dates `2021-05-12`, percentages `85%`, so that all that
follows reads one kind of text, whether a clerk typed it or a program stored it.

Encodings are tried in a fixed order instead of guessed: UTF-8 is never mistaken for another, UTF-16 has its mark or
its zeros, and what is left on Indonesian office machines is cp1252.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import math
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import openpyxl
from openpyxl.utils import get_column_letter, range_boundaries

from builder.intake import opendocument
from builder.intake.cells import (
    COLUMN_LIMIT,
    FILE_LIMIT,
    MERGED_LIMIT,
    ROW_LIMIT,
    UNPACKED_LIMIT,
    Cell,
    Unusable,
    clean,
    digits,
    web_link,
)  # fmt: skip

WORKBOOK, OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MISCOUNTED = re.compile(r"#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    number: int  # as the spreadsheet program counts
    cells: tuple[Cell, ...]

    @property
    def filled(self) -> list[int]:
        """Where something stands."""
        return [n for n, cell in enumerate(self.cells) if cell.text or cell.fault]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet's rows that are not blank."""

    name: str
    rows: tuple[Row, ...]


def sheets(data: bytes, name: str) -> tuple[Sheet, ...]:
    """All visible sheets of a workbook, or the one table of a text file."""
    if len(data) > FILE_LIMIT:
        raise Unusable("file-too-large")
    if data.startswith(OLD_WORKBOOK):  # .xls, and any workbook behind a password
        raise Unusable("old-workbook")
    if data.startswith(WORKBOOK):
        if opendocument.MIMETYPE in data[:120]:
            return tuple(Sheet(name=title, rows=tuple(_kept(rows))) for title, rows in opendocument.sheets(data))
        return _workbook(data)
    if name.lower().endswith((".xlsx", ".xlsm", ".ods")) or not data.strip() or b"\0\0\0\0" in data[:4096]:
        raise Unusable("not-a-spreadsheet")
    return (Sheet(name="", rows=tuple(_kept(_table(_decoded(data))))),)


def letter(column: int) -> str:
    """0 -> `A`."""
    return get_column_letter(column + 1)


def _workbook(data: bytes) -> tuple[Sheet, ...]:
    formulas = _guarded(data)
    book = _opened(data, data_only=True)
    raw = _opened(data, data_only=False) if formulas else None
    found = []
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            try:
                found.append(Sheet(name=sheet.title, rows=tuple(_kept(_cells(sheet, raw and raw[sheet.title])))))
            except Exception as fault:  # whatever a broken workbook does to openpyxl
                raise Unusable("not-a-spreadsheet") from fault
    return tuple(found)


def _guarded(data: bytes) -> bool:
    """Whether there are formulas; Unusable where the archive is none of ours or swells beyond reason."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > UNPACKED_LIMIT:
                raise Unusable("file-too-large")
            names = [part.filename for part in parts]
            if "mimetype" in names or not any(name.startswith("xl/") for name in names):
                raise Unusable("not-a-spreadsheet")
            texts = [archive.read(name) for name in names if "worksheets/" in name]
            if any(_merged(text) > MERGED_LIMIT for text in texts):
                raise Unusable("file-too-large")
            return any(re.search(rb"<(?:\w+:)?f[\s>/]", text) for text in texts)
    except Unusable:
        raise
    except Exception as fault:  # damaged archives fail in many ways
        raise Unusable("not-a-spreadsheet") from fault


def _merged(text: bytes) -> float:
    """How many cells a sheet merges, all of which openpyxl would make; no number where it does not say so plainly."""
    stated = re.findall(rb"<(?:\w+:)?mergeCell\s[^>]*>", text)
    spans = [re.search(rb"""\sref=["']([A-Z]{1,3}[0-9]+(?::[A-Z]{1,3}[0-9]+)?)["']""", each) for each in stated]
    if not all(spans):
        return math.inf
    total = 0
    for span in spans:
        left, top, right, bottom = range_boundaries(span[1].decode())
        total += (right - left + 1) * (bottom - top + 1)
    return total


def _opened(data: bytes, *, data_only: bool) -> openpyxl.Workbook:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on extensions that it does not keep; nothing is saved
            return openpyxl.load_workbook(io.BytesIO(data), data_only=data_only, rich_text=False)
    except Exception as fault:  # XML, archives and numbers, each with its own
        raise Unusable("not-a-spreadsheet") from fault


def _cells(sheet, raw) -> Iterator[tuple[int, list[Cell]]]:
    spans: dict[tuple[int, int], tuple[int, int, int, int]] = {}  # (row, column) -> (top, left, tall, wide)
    for merged in sheet.merged_cells.ranges:
        tall, wide = merged.max_row - merged.min_row + 1, merged.max_col - merged.min_col + 1
        for row in range(merged.min_row, min(merged.max_row, ROW_LIMIT) + 1):
            spans[row, merged.min_col] = (merged.min_row, merged.min_col, tall, wide)
    rows: dict[int, list[int]] = {}
    for row, column in sorted(sheet._cells):  # what is there; iter_rows() would make a cell of every gap up to the last
        if row <= ROW_LIMIT and column <= COLUMN_LIMIT:
            rows.setdefault(row, []).append(column)
    unseen = _hidden_columns(sheet)
    for row, columns in rows.items():
        is_unseen = row in sheet.row_dimensions and sheet.row_dimensions[row].hidden
        cells = [Cell()] * columns[-1]
        for column in columns:
            top, left, tall, wide = spans.get((row, column), (row, column, 1, 1))
            formula = raw and raw.cell(top, left).data_type == "f"
            text = _text(sheet.cell(top, left))
            fault = "miscounted" if MISCOUNTED.fullmatch(text) else "never-computed" if formula and not text else ""
            link = sheet.cell(top, left).hyperlink
            is_struck = sheet.cell(top, left).has_style and sheet.cell(top, left).font.strike
            cells[column - 1] = Cell(
                text="" if fault else text, fault=fault, wide=wide, tall=top + tall - row,
                link=web_link(link and link.target),
                mark="hidden" if is_unseen or column in unseen else "struck" if is_struck else "",
            )  # fmt: skip
        yield row, cells


def _hidden_columns(sheet) -> set[int]:
    spans = [(each.min, each.max) for each in sheet.column_dimensions.values() if each.hidden]
    return {n for first, last in spans if first and last for n in range(first, min(last, COLUMN_LIMIT) + 1)}


def _text(cell) -> str:
    """A cell's value as one would type it."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, int | float):
        if "%" in (cell.number_format or ""):
            return f"{digits(value * 100)}%"
        return digits(value)
    return clean(str(value))


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if data.count(b"\0") > len(data) // 4:  # two bytes for each letter
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _table(text: str) -> Iterator[tuple[int, list[Cell]]]:
    csv.field_size_limit(FILE_LIMIT)
    lines = text.replace("\0", "")
    if declared := re.match(r"sep=(.)\r?\n", lines):  # Excel's own way to say it
        lines = "\n" + lines[declared.end() :]
    try:
        for number, row in enumerate(csv.reader(io.StringIO(lines), delimiter=_delimiter(lines, declared)), 1):
            if number > ROW_LIMIT:
                return
            texts = [clean(value) for value in row[:COLUMN_LIMIT]]
            yield (
                number,
                [Cell(fault="miscounted") if MISCOUNTED.fullmatch(text) else Cell(text=text) for text in texts],
            )
    except csv.Error as fault:
        raise Unusable("not-a-spreadsheet") from fault


def _delimiter(text: str, declared: re.Match[str] | None) -> str:
    if declared:
        return declared[1]
    try:
        return csv.Sniffer().sniff(text[:65536], delimiters=";,\t|").delimiter
    except csv.Error:
        first = text.lstrip().partition("\n")[0]
        return max(";,\t|", key=first.count)


def _kept(rows: Iterable[tuple[int, list[Cell]]]) -> Iterator[Row]:
    for number, cells in rows:
        if any(cell.text or cell.fault for cell in cells):
            yield Row(number=number, cells=tuple(cells))
