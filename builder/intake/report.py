"""Outcomes -> what a clerk reads: row by row as the spreadsheet counts, then how many of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from builder import tables
from builder.intake import Finding, Outcome, Table
from builder.intake.columns import LEFT, PERSONAL, Column
from builder.intake.wordings import SHORT, say, why_left_out
from builder.locale import Locale
from builder.tables import as_csv
from builder.text import in_one_line

OFTEN, MANY = 8, 3  # kinds that are told once more at the end, and how many rows make one


def as_text(
    outcomes: list[Outcome], tables: Iterable[Table], skipped: Mapping[str, bool], words: Locale, *, dry: bool
) -> str:
    """The columns of each sheet, every row with what was found in it, and a summary."""
    lines: list[str] = []
    for table in (table for table in tables if table.heading_row):
        own = [each for each in outcomes if each.draft.sheet == table.sheet]
        lines += [*_about_columns(table, words)]
        if "region" not in table.fields and len(places := {each.draft.region for each in own} - {""}) == 1:
            lines.append("  " + words.text("daerah semua baris: {region}", region=places.pop()))
        lines += ["", *(line for each in own for line in _row(each, words, dry))]
        lines.append("")
    lines += [line for each in outcomes if not each.draft.row for line in _row(each, words, dry)]
    lines += [line for name, is_upright in skipped.items() for line in _skipped(name, is_upright, words)]
    return "\n".join([*lines, *_often(outcomes, words), summary(outcomes, words, dry=dry)])


def _skipped(sheet: str, is_upright: bool, words: Locale) -> Iterator[str]:
    yield words.text("Lembar {sheet} tidak dibaca: tidak ada baris judul kolom dengan nama inovasi.", sheet=sheet)
    if is_upright:
        yield "  → " + words.text(
            "Judulnya tersusun ke bawah. Salin, lalu Tempel khusus dengan Transpose: satu inovasi satu baris."
        )


def _often(outcomes: list[Outcome], words: Locale) -> Iterator[str]:
    """What keeps many rows back, so that a clerk mends it in the whole column at once."""
    seen = Counter(
        (each.draft.sheet, finding.column, say(finding, words))
        for each in outcomes
        for finding in each.draft.findings
        if not finding.note and each.draft.row
    )
    if often := [(place, n) for place, n in seen.most_common(OFTEN) if n >= MANY]:
        yield words.text("Yang paling sering, bisa diperbaiki sekaligus:")
        for (sheet, column, (message, hint)), n in often:
            places = [sheet, column and words.text("kolom {column}", column=_column(column))]
            yield f"  {', '.join(filter(None, [words.counted('{n} baris', n), *places]))}: {message}"
            if hint and not column:  # nothing in the table says what is meant
                yield f"    → {hint}"
        yield ""


def summary(outcomes: list[Outcome], words: Locale, *, dry: bool) -> str:
    """One line: how many rows came to what."""
    fates = [each.fate for each in outcomes]
    counts = [(fate, fates.count(fate)) for fate in ("new", "updated", "same", "differs", "left-out", "problem")]
    told = [f"{words.number(n)} {_fate(fate, words, dry)}" for fate, n in counts if n]
    said = words.counted("{n} baris", len(outcomes))
    borrowed = sum(
        each.fate == "new" and bool(each.draft.row) and "sources" not in each.draft.fields for each in outcomes
    )
    if borrowed:
        told.append(words.text("{n} menyebut lembar kerja ini sebagai sumbernya", n=words.number(borrowed)))
    return f"{said}: {', '.join(told)}." if told else f"{said}."


def as_table(outcomes: list[Outcome], words: Locale, *, dry: bool) -> str:
    """CSV: a row for each thing that was found, and one for a row in which nothing was."""
    return as_csv([row for each in outcomes for row in _table_rows(each, words, dry)]).decode()


def as_workbook(outcomes: list[Outcome], words: Locale, *, dry: bool) -> bytes:
    """The same for a spreadsheet program, its headings in words."""
    text = words.text
    headings = {
        "sheet": text("Lembar"), "row": text("Baris"), "title": text("Nama inovasi"), "outcome": text("Hasil"),
        "column": text("Kolom"), "heading": text("Judul kolom"), "kind": text("Jenis"), "message": text("Keterangan"),
        "hint": text("Cara"), "path": text("Berkas"),
    }  # fmt: skip
    rows = [row for each in outcomes for row in _table_rows(each, words, dry)]
    named = [
        {heading: int(row[name]) if name == "row" else row[name] for name, heading in headings.items()} for row in rows
    ]
    return tables.as_workbook({text("Laporan"): named})


def _table_rows(each: Outcome, words: Locale, dry: bool) -> Iterator[dict[str, Any]]:
    row = {"sheet": each.draft.sheet, "row": str(each.draft.row), "title": each.draft.title,
           "outcome": _fate(each.fate, words, dry), "path": each.path}  # fmt: skip
    blank = {"column": "", "heading": "", "kind": "", "message": "", "hint": ""}
    found = [
        blank | _where(finding.column) | {
            "kind": words.text("catatan") if finding.note else words.text("perbaiki"),
            "message": message, "hint": hint,
        }
        for finding in _in_order(each)
        for message, hint in [say(finding, words)]
    ]  # fmt: skip
    found += [
        blank | {"heading": c.field, "kind": words.text("berubah"), "message": _change(c.before, c.after)}
        for c in each.changes
    ]
    if each.draft.left_out:
        found.append(blank | {"kind": words.text("catatan"), "message": why_left_out(each.draft.left_out, words)})
    yield from (row | more for more in found or [blank])


def _where(column: Column | None) -> dict[str, str]:
    return {"column": column.letter, "heading": column.heading} if column else {}


def _about_columns(table: Table, words: Locale) -> Iterator[str]:
    guessed = [f"{_column(c)} → {c.field}" for c in table.columns if c.field not in (LEFT, PERSONAL) and not c.sure]
    left = _named(
        column for column in table.columns if column.field == LEFT and (column.heading or _says(table, column))
    )
    hidden = _named(column for column in table.fields.values() if _is_hidden(table, column))
    people = _named(column for column in table.columns if column.field == PERSONAL)
    if table.sheet:
        yield words.text('Lembar "{sheet}", judul kolom di baris {row}', sheet=table.sheet, row=table.heading_row)
    else:
        yield words.text("Judul kolom di baris {row}", row=table.heading_row)
    if guessed:
        yield "  " + words.text("dikira dari nama yang mirip, periksa: {columns}", columns=", ".join(guessed))
    if left:
        yield "  " + words.text("tidak dipakai: {columns}", columns=left)
    if hidden:
        yield "  " + words.text("tersembunyi di lembar kerja, dan tetap dibaca: {columns}", columns=hidden)
    if people:
        yield "  " + words.text("data pribadi, tidak diterbitkan: {columns}", columns=people)


def _says(table: Table, column: Column) -> bool:
    return any(column.index < len(row.cells) and row.cells[column.index].text for row in table.rows)


def _is_hidden(table: Table, column: Column) -> bool:
    """Whether the column is, while its rows are not."""
    shown = [row for row in table.rows if any(cell.text and cell.mark != "hidden" for cell in row.cells)]
    cells = [row.cells[column.index] for row in shown if column.index < len(row.cells)]
    return any(cell.text for cell in cells) and all(cell.mark == "hidden" for cell in cells if cell.text)


def _named(columns: Iterable[Column]) -> str:
    return ", ".join(map(_column, columns))


def _column(column: Column) -> str:
    return f'{column.letter} "{in_one_line(column.heading, SHORT)}"' if column.heading else column.letter


def _row(each: Outcome, words: Locale, dry: bool) -> Iterator[str]:
    fate = _fate(each.fate, words, dry)
    place = f"{words.text('baris {row}', row=each.draft.row)}  " if each.draft.row else ""
    if each.draft.left_out:
        yield f"{place}{in_one_line(each.draft.title, SHORT)}: {fate}, {why_left_out(each.draft.left_out, words)}"
        return
    path = f", {each.path}" if each.path and each.fate != "problem" else ""
    yield f"{place}{in_one_line(each.draft.title, SHORT) or '—'}: {fate}{path}"
    for finding in _in_order(each):
        message, hint = say(finding, words)
        where = f"{_place(finding.column, each.draft.row, words)}: " if finding.column else ""
        yield f"    {words.text('catatan') + ', ' if finding.note else ''}{where}{message}"
        if hint:
            yield f"      → {hint}"
    for change in each.changes:
        yield f"    {change.field}: {_change(change.before, change.after)}"


def _in_order(each: Outcome) -> list[Finding]:
    """What is to mend from left to right, then the notes."""
    return sorted(each.draft.findings, key=lambda found: (found.note, found.column.index if found.column else -1))


def _place(column: Column, row: int, words: Locale) -> str:
    """Where a finding stands; a form has questions, and no columns."""
    return words.text("kolom {column}", column=_column(column)) if row else f'"{in_one_line(column.heading, SHORT)}"'


def _change(before: str, after: str) -> str:
    return f"{before or '—'} → {after or '—'}"


def _fate(fate: str, words: Locale, dry: bool) -> str:
    return {
        "new": words.text("akan ditulis") if dry else words.text("ditulis"),
        "updated": words.text("akan diperbarui") if dry else words.text("diperbarui"),
        "same": words.text("sudah ada dan sama"),
        "differs": words.text("sudah ada dan berbeda, tidak diubah (pakai --update untuk memperbarui)"),
        "left-out": words.text("dilewati"),
        "problem": words.text("belum ditulis karena perlu diperbaiki"),
    }[fate]
