"""Rows -> CSV for programs, a workbook for people: where a comma is the decimal sign, Excel splits no CSV at commas."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold
WRAPPED = 58  # characters that fit on one line of the widest column
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how one begins


def as_csv(rows: Sequence[Mapping[str, Any]], columns: Sequence[str] = ()) -> bytes:
    """One column a field; lists and blocks as JSON, so that nothing is lost and a spreadsheet still opens it.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    `columns` are for tables that may be empty.
    """
    columns = list(columns) or list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(columns)
    for row in rows:
        table.writerow([_cell(row.get(column)) for column in columns])
    return out.getvalue().encode()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text


def as_workbook(sheets: Mapping[str, Sequence[Mapping[str, Any]]]) -> bytes:
    """An .xlsx with a sheet for each name; the rows' names are its headings. No text becomes a formula.

    The same rows are the same bytes, whenever and wherever they are written.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    top, wrapped = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        columns = list(dict.fromkeys(column for row in rows for column in row))
        for n, column in enumerate(columns, 1):
            sheet.cell(1, n, column).font = Font(bold=True)
            widest = max((len(str(row.get(column) or "")) for row in rows), default=0)
            sheet.column_dimensions[get_column_letter(n)].width = min(max(len(column), widest, 6) + 2, 60)
        for at, row in enumerate(rows, 2):
            is_tall = any(isinstance(value, str) and len(value) > WRAPPED for value in row.values())
            for n, column in enumerate(columns, 1):
                if (value := row.get(column)) is None:
                    continue
                cell = sheet.cell(at, n, ILLEGAL.sub("", value) if isinstance(value, str) else value)
                if is_tall:  # each style of a cell costs more than the cell
                    cell.alignment = wrapped if isinstance(value, str) and len(value) > WRAPPED else top
                if isinstance(value, str):
                    cell.data_type = "s"
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
    out = io.BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


def _timeless(workbook: bytes) -> bytes:
    """Without the moment at which it was made, which openpyxl writes into a part and into the archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for part in made.infolist():
            data = made.read(part)
            if part.filename == "docProps/core.xml":
                data = re.sub(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>", b"", data)
            entry = zipfile.ZipInfo(part.filename)  # of 1980
            entry.create_system = 3  # whatever this machine's is
            kept.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
