"""Rows -> CSV for programs, a workbook for people: where a comma is the decimal sign, Excel splits no CSV at commas."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold
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
    """An .xlsx with a sheet for each name; the rows' names are its headings. No text becomes a formula."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

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
            for n, column in enumerate(columns, 1):
                value = row.get(column)
                cell = sheet.cell(at, n, ILLEGAL.sub("", value) if isinstance(value, str) else value)
                cell.alignment = Alignment(vertical="top", wrap_text=isinstance(value, str) and len(value) > 58)
                if isinstance(value, str):
                    cell.data_type = "s"
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
