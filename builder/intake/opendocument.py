"""An OpenDocument spreadsheet's bytes -> sheets of the same cells as sheets.py makes from other files.

python-calamine and odfpy were weighed. The first hands `85%` over as 0.85, which nobody would notice; the second has
not been released since 2020 and makes an object of every element. What import needs is one pass over one XML file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

from builder.intake.cells import (
    COLUMN_LIMIT,
    MERGED_LIMIT,
    ROW_LIMIT,
    UNPACKED_LIMIT,
    Cell,
    Unusable,
    clean,
    digits,
    web_link,
)

MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"
SPACES = {
    name: f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "style", "table", "text")
}
OFFICE, STYLE, TABLE, TEXT = SPACES.values()
HREF = "{http://www.w3.org/1999/xlink}href"
MISCOUNTED = re.compile(r"#[A-Z/0!?]+|Err:\d+")

Rows = Iterator[tuple[int, list[Cell]]]


def sheets(data: bytes) -> Iterator[tuple[str, list[tuple[int, list[Cell]]]]]:
    """(name, rows) of each visible sheet; Unusable where the file is none, is locked or swells beyond reason."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > UNPACKED_LIMIT:
                raise Unusable("file-too-large")
            if b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise Unusable("old-workbook")
            text = archive.read("content.xml")
        if b"<!DOCTYPE" in text:
            raise Unusable("not-a-spreadsheet")
        document = ElementTree.fromstring(text)
        hidden = {
            style.get(f"{STYLE}name")
            for style in document.iter(f"{STYLE}style")
            if any(each.get(f"{TABLE}display") == "false" for each in style)
        }
        for table in document.iter(f"{TABLE}table"):
            if table.get(f"{TABLE}style-name") not in hidden:
                yield table.get(f"{TABLE}name") or "", list(_rows(table))
    except Unusable:
        raise
    except Exception as fault:  # archives, XML and numbers, each with its own
        raise Unusable("not-a-spreadsheet") from fault


def _rows(table: ElementTree.Element) -> Rows:
    number, made = 1, 0
    below: dict[int, tuple[Cell, int]] = {}  # column -> a cell merged downwards, and how many rows it still has
    for row in table.iter(f"{TABLE}table-row"):
        times = int(row.get(f"{TABLE}number-rows-repeated", "1"))
        cells = list(_cells(row))
        for at in range(number, min(number + times, ROW_LIMIT + 1) if cells or below else number):
            filled = [*cells, *[Cell()] * (max(below, default=-1) + 1 - len(cells))]
            for column, (cell, left) in [*below.items()]:
                filled[column] = replace(cell, tall=left)
                below[column] = cell, left - 1
            below = {column: (cell, left) for column, (cell, left) in below.items() if left}
            below |= {column: (cell, cell.tall - 1) for column, cell in enumerate(cells) if cell.tall > 1}
            if (made := made + len(filled)) > MERGED_LIMIT:
                raise Unusable("file-too-large")
            yield at, filled
        number += times


def _cells(row: ElementTree.Element) -> Iterator[Cell]:
    """As far as something stands; what a merged cell covers is empty."""
    gap, column = 0, 0
    for each in row:
        if each.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            continue
        times = min(int(each.get(f"{TABLE}number-columns-repeated", "1")), COLUMN_LIMIT - column)
        column += times
        cell = _cell(each) if each.tag == f"{TABLE}table-cell" else Cell()
        if cell.text or cell.fault or cell.tall > 1:
            yield from [Cell()] * gap
            yield from [cell] * times
            gap = 0
        else:
            gap += times


def _cell(element: ElementTree.Element) -> Cell:
    text = _text(element)
    is_formula = element.get(f"{TABLE}formula") is not None
    fault = "miscounted" if MISCOUNTED.fullmatch(text) else "never-computed" if is_formula and not text else ""
    return Cell(
        text="" if fault else text,
        fault=fault,
        wide=int(element.get(f"{TABLE}number-columns-spanned", "1")),
        tall=min(int(element.get(f"{TABLE}number-rows-spanned", "1")), ROW_LIMIT),
        link=next((link for each in element.iter(f"{TEXT}a") if (link := web_link(each.get(HREF)))), ""),
    )


def _text(element: ElementTree.Element) -> str:
    """A cell's value as one would type it."""
    kind, value = element.get(f"{OFFICE}value-type"), element.get(f"{OFFICE}value", "")
    shown = clean("\n".join(_said(each) for each in element if each.tag == f"{TEXT}p"))
    if MISCOUNTED.fullmatch(shown):
        return shown
    if kind == "percentage":
        return f"{digits(float(value) * 100)}%"
    if kind in ("float", "currency"):
        return digits(float(value))
    if kind == "date":
        return element.get(f"{OFFICE}date-value", "")[:10]
    if kind == "boolean":
        return "ya" if element.get(f"{OFFICE}boolean-value") == "true" else "tidak"
    return shown


def _said(element: ElementTree.Element) -> str:
    """A paragraph's text; spaces, tabs and line breaks are elements there."""
    signs = {f"{TEXT}s": " " * int(element.get(f"{TEXT}c", "1")), f"{TEXT}tab": " ", f"{TEXT}line-break": "\n"}
    inner = "".join(_said(each) + (each.tail or "") for each in element)
    return signs.get(element.tag, "") + (element.text or "") + inner
