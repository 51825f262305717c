"""Rows of a table that are no innovation: headings said again, totals, remarks, the template's example."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.intake.cells import Cell
from builder.intake.columns import LEFT, NUMBER, PERSONAL, Column, Table, texts
from builder.intake.sheets import Row
from builder.values import plain

TOTALS = re.compile(r"(?:sub ?|grand )?total|jumlah|rata rata|rekapitulasi")
REMARK = re.compile(r"(?i)(?:catatan|keterangan|ket|sumber|note|nb)\s*[:.]|\*|(?:[a-z]|[ivx]+)\.\s")  # alone in its row
EXAMPLE = "contoh"


def why_none(row: Row, table: Table) -> str:
    """Why a row is none: repeated headings, column numbers, totals, a heading between rows, the template's example."""
    columns = {n: table.columns[n] for n in row.filled if n < len(table.columns)}
    fields = {column.field for column in columns.values()}
    if not columns:
        return "beyond-columns"
    first = next(iter(columns))
    said = row.cells[first].text
    if _repeats_headings(row, table.columns) or texts(row) in table.above:
        return "headings-again"
    if _counts_columns(row.cells):
        return "column-numbers"
    if columns[first].field == NUMBER and plain(said) == EXAMPLE:
        return "example"
    others = {column.field: row.cells[n].text for n, column in columns.items() if n != first}
    said_of = [text for name, text in others.items() if name in ("summary", "pillar", "status", "region")]
    if TOTALS.match(plain(said)) and all(re.fullmatch(r"[\d.,%\s]+", text) for text in said_of):
        return "totals"
    alone = len(columns) == 1 or all(row.cells[n].text == said for n in columns)
    is_title = columns[first].field == "title" and row.cells[first].wide <= 2 and not REMARK.match(said)
    counts = columns[first].field == NUMBER and re.fullmatch(r"[\W\d]*", said)
    if len(columns) == 2 and columns[first].field == NUMBER and not counts:  # `II  BIDANG KESEHATAN`
        return "lone-text"
    if alone and not counts and not is_title:
        return "lone-text"
    if fields <= {LEFT, NUMBER, PERSONAL} and fields != {NUMBER}:
        return "nothing-known"
    return ""


def _repeats_headings(row: Row, columns: tuple[Column, ...]) -> bool:
    """Whether a row says the headings again, as at the top of each printed page."""
    same = sum(
        plain(row.cells[column.index].text) == plain(column.heading)
        for column in columns
        if column.index < len(row.cells) and row.cells[column.index].text
    )
    return same >= 2 and 2 * same >= len(row.filled)


def _counts_columns(cells: Iterable[Cell]) -> bool:
    """`1 2 3 4` or `(1) (2) (3)`: the numbers that official tables put below their headings."""
    said = [cell.text.strip("() .") for cell in cells if cell.text]
    return len(said) >= 3 and all(re.fullmatch(r"\d{1,2}", text) for text in said) and [int(text) for text in said] in (
        [*range(1, len(said) + 1)],
        [*range(2, len(said) + 2)],
    )  # fmt: skip
