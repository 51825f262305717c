"""Outcomes -> what a clerk reads: row by row as the spreadsheet counts, then how many of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from builder import labels, tables
from builder.intake import Finding, Outcome, Table
from builder.intake.columns import FIELDS, LEFT, PERSONAL, Column
from builder.locale import Locale
from builder.tables import as_csv

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
    people = _named(column for column in table.columns if column.field == PERSONAL)
    if table.sheet:
        yield words.text('Lembar "{sheet}", judul kolom di baris {row}', sheet=table.sheet, row=table.heading_row)
    else:
        yield words.text("Judul kolom di baris {row}", row=table.heading_row)
    if guessed:
        yield "  " + words.text("dikira dari nama yang mirip, periksa: {columns}", columns=", ".join(guessed))
    if left:
        yield "  " + words.text("tidak dipakai: {columns}", columns=left)
    if people:
        yield "  " + words.text("data pribadi, tidak diterbitkan: {columns}", columns=people)


def _says(table: Table, column: Column) -> bool:
    return any(column.index < len(row.cells) and row.cells[column.index].text for row in table.rows)


def _named(columns: Iterable[Column]) -> str:
    return ", ".join(map(_column, columns))


def _column(column: Column) -> str:
    return f'{column.letter} "{_short(column.heading)}"' if column.heading else column.letter


def _row(each: Outcome, words: Locale, dry: bool) -> Iterator[str]:
    fate = _fate(each.fate, words, dry)
    place = f"{words.text('baris {row}', row=each.draft.row)}  " if each.draft.row else ""
    if each.draft.left_out:
        yield f"{place}{_short(each.draft.title)}: {fate}, {why_left_out(each.draft.left_out, words)}"
        return
    path = f", {each.path}" if each.path and each.fate != "problem" else ""
    yield f"{place}{_short(each.draft.title) or '—'}: {fate}{path}"
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
    return words.text("kolom {column}", column=_column(column)) if row else f'"{_short(column.heading)}"'


def _change(before: str, after: str) -> str:
    return f"{before or '—'} → {after or '—'}"


def _short(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= 60 else f"{said[:59]}…"


def _fate(fate: str, words: Locale, dry: bool) -> str:
    return {
        "new": words.text("akan ditulis") if dry else words.text("ditulis"),
        "updated": words.text("akan diperbarui") if dry else words.text("diperbarui"),
        "same": words.text("sudah ada dan sama"),
        "differs": words.text("sudah ada dan berbeda, tidak diubah (pakai --update untuk memperbarui)"),
        "left-out": words.text("dilewati"),
        "problem": words.text("belum ditulis karena perlu diperbaiki"),
    }[fate]


def why_left_out(code: str, words: Locale) -> str:
    return {
        "headings-again": words.text("judul kolom yang diulang"),
        "column-numbers": words.text("nomor kolom"),
        "example": words.text("baris contoh"),
        "totals": words.text("baris jumlah"),
        "lone-text": words.text("hanya satu tulisan, bukan inovasi"),
        "nothing-known": words.text("tidak ada isi di kolom yang dikenal"),
        "beyond-columns": words.text("isinya di luar kolom yang berjudul"),
        "said-twice": words.text("sama persis dengan baris sebelumnya"),
    }[code]


def say(finding: Finding, words: Locale) -> tuple[str, str]:
    """(what is wrong, how to write it) of a finding."""
    if finding.problem:
        return _checked(finding, words)
    about = {name: _short(value) for name, value in finding.about.items()}
    read, near = about.get("read", ""), about.get("nearest", "")
    meant = words.text('Maksud Anda "{nearest}"?', nearest=near) if near else ""
    match finding.code:
        case "date-unclear":
            return (
                words.text('"{read}" tidak terbaca sebagai tanggal.', read=read),
                words.text("Tulis tahun, bulan dan tahun, atau tanggal: 2021, Mei 2021, 12 Mei 2021."),
            )
        case "date-ends":
            return words.text('"{read}" hanya menyebut sampai kapan.', read=read), words.text("Tulis sejak kapan.")
        case "year-unclear":
            return words.text('"{read}" tidak menyebut satu tahun.', read=read), words.text("Tulis seperti 2023.")
        case "ditto":
            return words.text('"{read}" menunjuk ke baris lain.', read=read), words.text("Salin isinya ke baris ini.")
        case "no-address-left-out":
            return words.text('"{read}" bukan alamat web, jadi tidak dipakai.', read=read), ""
        case "no-address-as-title":
            return words.text('"{read}" bukan alamat web; dipakai sebagai judul sumber.', read=read), ""
        case "day-unclear":
            return words.text('"{read}" bukan tanggal lengkap.', read=read), words.text("Tulis seperti 12 Mei 2021.")
        case "number-unclear":
            return (
                words.text(
                    '"{read}" bisa berarti {one} atau {other}.', read=read, one=about["one"], other=about["other"]
                ),
                words.text("Tulis ribuan dengan titik dan desimal dengan koma: 1.250 atau 1,25."),
            )
        case "not-a-number":
            return words.text('"{read}" bukan angka.', read=read), words.text("Tulis seperti 1.250 atau 93,5.")
        case "became-a-date":
            return (
                words.text('"{read}" sudah menjadi tanggal di program lembar kerja.', read=read),
                words.text("Ubah sel ini menjadi teks, lalu tulis dengan koma: 3, 11."),
            )
        case "number-beyond":
            return words.text(
                '"{read}" harus angka dari {low} sampai {high}.', read=read, low=about["low"], high=about["high"]
            ), words.text("Beberapa angka dipisahkan koma: 3, 11.")
        case "yes-or-no":
            return words.text('"{read}" bukan ya atau tidak.', read=read), words.text("Tulis ya atau tidak.")
        case "no-such-choice":
            return (
                words.text('"{read}" bukan pilihan yang dikenal.', read=read),
                " ".join(filter(None, (meant, words.text("Pilihannya: {known}.", known=finding.about["known"])))),
            )
        case "no-address":
            return words.text('"{read}" bukan alamat web.', read=read), words.text(
                "Tulis seperti https://contoh.go.id/halaman."
            )
        case "cell-miscounted":
            return words.text("Rumus di sel ini menghasilkan galat."), words.text(
                "Perbaiki rumusnya, atau ketik nilainya."
            )
        case "cell-never-computed":
            return (
                words.text("Rumus di sel ini belum pernah dihitung."),
                words.text("Buka dan simpan berkasnya di program lembar kerja, atau ketik nilainya."),
            )
        case "region-missing":
            return (
                words.text("Daerahnya belum disebut."),
                words.text("Isi kolom Daerah, atau jalankan dengan --region kota-contoh."),
            )
        case "region-other":
            return (
                words.text('"{read}" bukan {wanted}, yang disebut dengan --region.', read=read, wanted=about["wanted"]),
                words.text("Jalankan tanpa --region, atau keluarkan baris ini."),
            )
        case "region-not-here":
            return (
                words.text("{name} belum punya profil di pameran ini.", name=about["name"]),
                words.text('Buat dulu: pameran new region "{name}".', name=about["name"]),
            )
        case "says-where":
            return words.text('"{read}" hanya menyebut tempatnya.', read=read), words.text("Tulis isinya di sini.")
        case "pillar-from-part":
            return words.text('"{read}" dibaca sebagai bagian dari {pillar}.', read=read, pillar=about["pillar"]), ""
        case "several-regions":
            return (
                words.text('"{read}" menyebut lebih dari satu daerah.', read=read),
                words.text("Buat satu baris untuk tiap daerah: {known}.", known=finding.about["known"]),
            )
        case "region-unreadable":
            return words.text('Profil "{read}" ada, tetapi tidak terbaca.', read=read), words.text(
                "Jalankan: pameran check"
            )
        case "region-unknown":
            return words.text('Tidak ada daerah "{read}".', read=read), meant or words.text(
                "Tulis nama lengkapnya atau kode Kemendagri, seperti di profilnya."
            )
        case "affair-says-no-pillar":
            return (
                words.text('Pilar belum diisi, dan urusan "{read}" tidak menunjuk ke satu pilar.', read=read),
                words.text("Tambahkan kolom Pilar."),
            )
        case "pillar-from-affair":
            return words.text('pilar {pillar} diambil dari urusan "{read}".', pillar=about["pillar"], read=read), ""
        case "summary-shortened":
            return (
                words.text(
                    "panjangnya {length} karakter; kalimat awalnya menjadi ringkasan, semuanya masuk ke cerita.",
                    length=about["length"],
                ),
                "",
            )
        case "summary-from":
            return words.text("ringkasan diambil dari kalimat awal kolom ini."), ""
        case "title-in-capitals":
            return words.text("ditulis dengan huruf besar semua, dan dibiarkan begitu."), ""
        case "title-without-letters":
            return words.text("Nama ini tidak bisa menjadi alamat."), words.text("Pakai huruf a–z atau angka.")
        case "title-taken":
            return (
                words.text("Nama ini sudah dipakai baris {row}, dengan isi lain.", row=about["row"]),
                words.text("Bedakan namanya, atau gabungkan kedua baris."),
            )
        case "figure-without-value":
            return words.text('Angka "{read}" belum punya nilai.', read=read), words.text(
                "Isi nilainya, atau kosongkan namanya."
            )
        case "figure-unclear":
            return words.text('"{read}" tidak terbaca sebagai angka.', read=read), words.text(
                "Tulis satu angka satu baris, seperti Waktu tunggu: 120 → 35 menit (2022)."
            )
        case "figure-without-label":
            return words.text('Nilai "{read}" belum punya nama.', read=read), words.text(
                "Isi apa yang dihitung, misalnya Waktu tunggu."
            )
        case "adopters-counted":
            return words.text('"{read}" menyebut jumlah, bukan nama.', read=read), words.text(
                "Tulis namanya, atau kosongkan."
            )
        case "origin-unknown":
            return words.text('Tidak ada inovasi "{read}" di pameran ini.', read=read), meant
        case "entry-unknown":
            return words.text(
                '"{read}" tidak menunjuk ke daerah atau inovasi di sini.', read=read
            ), meant or words.text("Tempel alamat halamannya, atau tulis seperti kota-contoh/antrean-puskesmas.")
        case "by-hand":
            return (
                words.text("Perbaikan ini perlu dikerjakan orang."),
                words.text("Penyelenggara akan membacanya; tidak ada lagi yang perlu Anda lakukan."),
            )
        case "says-nothing":
            return words.text("Isian ini belum menyebut apa yang benar."), words.text(
                "Sunting isian Anda, lalu simpan."
            )
        case "file-unreadable":
            return words.text("Berkas {path} sudah ada, tetapi tidak terbaca.", path=about["path"]), words.text(
                "Jalankan: pameran check"
            )
    raise KeyError(finding.code)  # fmt: skip


def _checked(finding: Finding, words: Locale) -> tuple[str, str]:
    """What `check` finds, in the words of a spreadsheet: columns, not fields."""
    found, about = finding.problem, finding.problem.about
    named = {name: _heading(about[name]) for name in ("field", "other") if name in about}
    match found.code:
        case "missing-field" if finding.column:
            return words.text("Belum diisi."), words.text("Isi, lalu impor lagi.")
        case "missing-field":
            return words.text("{column} belum disebut.", column=named["field"]), words.text("Tambahkan kolomnya.")
        case "too-long":
            return replace(found, about={**about, **named}).message(words.lang), words.text("Pendekkan.")
        case "planned-but-not":
            return (
                words.text("Kolom ini diisi, tetapi statusnya bukan Direncanakan."),
                words.text("Kosongkan, atau ganti statusnya."),
            )
        case "dimension-elsewhere":
            known = ", ".join(labels.dimension(each, words) for each in about["known"].split(", "))
            return (
                words.text(
                    "Subdimensi {read} bukan bagian dari {pillar}. Pilihannya: {known}.",
                    read=labels.dimension(about["read"], words),
                    pillar=about["pillar"].replace("-", " ").capitalize(), known=known,
                ),
                words.text("Ganti subdimensinya, atau sebut pilarnya di kolom Pilar lain."),
            )  # fmt: skip
    said = replace(found, about={**about, **named})
    return said.message(words.lang), said.hint(words.lang)


def _heading(field: str) -> str:
    return FIELDS[field].heading if field in FIELDS else field
