"""The workbook that a region fills in: a column a field, drop-downs, an example row that import skips."""

from __future__ import annotations

import io
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from builder.intake.columns import COLUMNS, Known
from builder.intake.vocabulary import Vocabulary

ROWS = 500  # that have drop-downs
REQUIRED = {"region", "title", "summary", "pillar", "status"}
SEVERAL = {"also", "seeking"}  # may hold more than one choice, so a typed list is accepted beside the drop-down
EXAMPLE = {
    "title": "Antrean Puskesmas Daring",
    "summary": "Pasien memilih jam dari rumah dan datang ketika gilirannya tiba.",
    "quick_win": "ya", "owner": "Dinas Kesehatan", "started": "Mei 2021", "benefits.1.label": "Waktu tunggu",
    "benefits.1.value": "35", "benefits.1.baseline": "120", "benefits.1.unit": "menit", "benefits.1.year": "2022",
    "benefits.1.better": "turun", "partners": "Universitas Contoh (akademisi)", "sdgs": "3, 11",
    "body.problem": "Pasien datang sejak subuh untuk mengambil nomor.",
    "body.result": "Waktu tunggu turun dari 120 menit menjadi 35 menit.",
}  # fmt: skip
GUIDE = (
    "Satu baris satu inovasi. Isi lembar Inovasi mulai dari baris di bawah contoh.",
    "Yang wajib: Daerah, Nama inovasi, Ringkasan, Pilar, Status. Kolom lain boleh dikosongkan.",
    "Kolom yang tidak diperlukan boleh dihapus; urutannya boleh diubah. Judul kolomnya jangan diganti.",
    "Tanggal: 2021, Mei 2021, 12 Mei 2021, atau 12/05/2021. Angka: 1.250 atau 93,5.",
    "Rencana ditulis sebagai rencana, dan yang tidak diketahui dikosongkan. Setiap angka perlu satuan dan tahun.",
    "Bila kolom Sumber kosong, lembar kerja ini disebut sebagai sumbernya.",
    "Nama orang dan nomor pribadi jangan ditulis. Kontak daerah diambil dari profil daerah.",
    "Periksa dulu tanpa menulis apa-apa: pameran import BERKAS.xlsx --dry-run",
    "Setelah bersih, tulis: pameran import BERKAS.xlsx",
)
CHOICES = "Pilihan"
HEAD = PatternFill("solid", fgColor="1F3A5F")
PALE = PatternFill("solid", fgColor="EEF1F5")


def workbook(words: Vocabulary) -> bytes:
    """An .xlsx with the sheets Inovasi, Petunjuk, and Pilihan, which holds what the drop-downs offer."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Inovasi"
    _guide(book.create_sheet("Petunjuk"))
    ranges = _choices(book.create_sheet(CHOICES), words)
    sheet.append(["No.", *(known.heading for known in COLUMNS)])
    sheet.append(["CONTOH", *(_example(known, words) for known in COLUMNS)])
    sheet.column_dimensions["A"].width = 10
    for index, known in enumerate(COLUMNS, 2):
        letter, head = get_column_letter(index), sheet.cell(1, index)
        sheet.column_dimensions[letter].width = known.width
        needed = "Wajib. " if known.field in REQUIRED else ""
        if needed or known.help:
            head.comment = Comment(f"{needed}{known.help}".strip(), "Pameran", width=260, height=90)
        kind = _kind(known.field)
        if kind in ranges:
            offered = DataValidation(type="list", formula1=ranges[kind], allow_blank=True)
            offered.showErrorMessage = known.field not in SEVERAL
            offered.error = "Pilih dari daftar."
            sheet.add_data_validation(offered)
            offered.add(f"{letter}2:{letter}{ROWS}")
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    for cell in sheet[2]:
        cell.font, cell.fill = Font(italic=True, color="5A6472"), PALE
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[1].height = 34
    sheet.freeze_panes = "D2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _kind(field: str) -> str:
    """Which list of choices belongs to a field."""
    last = field.rpartition(".")[2]
    return {"also": "pillar", "quick_win": "yes"}.get(last, last)


def _example(known: Known, words: Vocabulary) -> str:
    chosen = {"region": next(iter(words.names.values()), "Kota Contoh")}
    chosen |= {"pillar": words.shown["pillar"][3], "dimension": words.shown["dimension"][10]}
    chosen |= {"status": words.shown["status"][2], "seeking": words.shown["seeking"][0]}
    return EXAMPLE.get(known.field) or chosen.get(known.field, "")


def _guide(sheet) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, 90
    sheet.append(["Petunjuk mengisi"])
    sheet["A1"].font = Font(bold=True, size=14)
    for line in GUIDE:
        sheet.append(["", line])
    sheet.append([])
    sheet.append(["Judul kolom", "Isinya"])
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    for known in COLUMNS:
        needed = "Wajib. " if known.field in REQUIRED else ""
        sheet.append([known.heading, f"{needed}{known.help}".strip()])
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _choices(sheet, words: Vocabulary) -> dict[str, str]:
    """Each list in a column of its own; the range that holds it, by kind."""
    lists: dict[str, Iterable[str]] = {
        "region": words.names.values(), "pillar": words.shown["pillar"], "dimension": words.shown["dimension"],
        "status": words.shown["status"], "yes": ("ya", "tidak"), "seeking": words.shown["seeking"],
        "better": words.shown["better"],
    }  # fmt: skip
    ranges = {}
    for index, (kind, offered) in enumerate(lists.items(), 1):
        offered = list(offered)
        for row, value in enumerate(offered, 1):
            sheet.cell(row, index, value)
        letter = get_column_letter(index)
        if offered:
            ranges[kind] = f"{CHOICES}!${letter}$1:${letter}${len(offered)}"
    sheet.sheet_state = "hidden"
    return ranges
