"""Rows -> CSV that any spreadsheet opens."""

from __future__ import annotations

import csv
import io
import json
from typing import Any


def as_csv(rows: list[dict[str, Any]]) -> bytes:
    """One column a field; lists and blocks as JSON, so that nothing is lost and a spreadsheet still opens it.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    columns = list(dict.fromkeys(name for row in rows for name in row))
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
    return f"'{text}" if text[:1] in "=+-@\t\r" and isinstance(value, str) else text
