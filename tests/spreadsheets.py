"""A spreadsheet of 200 innovations as an office might send it; every place and programme in it is invented.

Each kind of mess is a function that spoils a sound row and says what should become of it: a fate and, where something
is told about the row, the code of that. `MESS` is the list of kinds.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.comments import Comment

COUNT = 200
COLUMNS = (
    "No.", "Kabupaten/Kota", "Nama Inovasi Daerah *", "Perangkat Daerah\nPelaksana", "Tahapan Inovasi", "Uji Coba",
    "Penerapan", "Pilar Smart City", "Urusan Pemerintahan", "Ringkasan Inovasi (maks. 300 karakter)", "Tujuan Inovasi",
    "Rancang Bangun", "Indikator", "Sebelum", "Sesudah", "Satuan", "Quick Win (ya/tidak)", "Link Video", "Sumber",
    "No HP", "Skor Kematangan", "Catatn",
)  # fmt: skip
PLACES = ("Kota Contoh", "Kab. Umpama", "KABUPATEN MISAL", "Pemerintah Kota Contoh", "33.98", "Misal")


@dataclass
class Expected:
    row: int
    fate: str
    code: str = ""


def sound(n: int) -> dict[str, object]:
    return {
        "No.": n,
        "Kabupaten/Kota": PLACES[n % len(PLACES)],
        "Nama Inovasi Daerah *": f"Layanan Rekaan {n}",
        "Perangkat Daerah\nPelaksana": "Dinas Percontohan",
        "Tahapan Inovasi": "Penerapan",
        "Penerapan": dt.datetime(2019 + n % 5, 1 + n % 12, 1 + n % 28),
        "Pilar Smart City": "Smart Living",
        "Ringkasan Inovasi (maks. 300 karakter)": f"Warga memesan nomor ke-{n} dari rumah dan datang pada gilirannya.",
        "Rancang Bangun": "Petugas membuka jadwal.\nWarga memilih jam.",
        "Link Video": "www.contoh.example/video",
        "No HP": "0811-0000-000",
        "Skor Kematangan": 60 + n % 40,
    }


def _put(**cells: object) -> Callable[[dict], tuple[str, str]]:
    names = {"title": COLUMNS[2], "place": COLUMNS[1], "owner": COLUMNS[3], "status": COLUMNS[4], "trial": COLUMNS[5],
             "started": COLUMNS[6], "pillar": COLUMNS[7], "affair": COLUMNS[8], "summary": COLUMNS[9],
             "purpose": COLUMNS[10], "design": COLUMNS[11], "label": COLUMNS[12], "before": COLUMNS[13],
             "after": COLUMNS[14], "unit": COLUMNS[15], "quick": COLUMNS[16], "video": COLUMNS[17],
             "source": COLUMNS[18]}  # fmt: skip
    fate, code = str(cells.pop("fate", "new")), str(cells.pop("code", ""))

    def spoil(row: dict) -> tuple[str, str]:
        row.update({names[name]: value for name, value in cells.items()})
        return fate, code

    return spoil


LONG = "Warga memilih jam dari rumah. " * 30
BAD = {"fate": "problem"}
MESS: dict[str, Callable[[dict], tuple[str, str]]] = {
    # written, whatever it looks like
    "date in words": _put(started="12 Mei 2021"),
    "date with slashes": _put(started="12/05/21"),
    "American date": _put(started="05/25/2021"),
    "month and year": _put(started="Mei 2021"),
    "a span of dates": _put(started="Januari 2021 s.d. Maret 2021"),
    "a date's serial number": _put(started=44328),
    "year as a number": _put(started=2021.0),
    "date with a weekday": _put(started="Rabu, 12 Mei 2021"),
    "trial and launch": _put(trial="Feb-2020", started="Nopember 2020"),
    "status in other words": _put(status="sedang berjalan"),
    "status in capitals with spaces": _put(status="  UJI  COBA "),
    "a plan with its year": _put(status="Inisiatif", started="2027"),
    "no status": _put(status=None),
    "pillar by number and name": _put(pillar="4. Smart Living"),
    "pillar by an older name": _put(pillar="smart mobility"),
    "pillar in Indonesian": _put(pillar="lingkungan"),
    "two pillars": _put(pillar="Smart Economy, Smart Society"),
    "pillar from the affair": _put(pillar="-", affair="Urusan Kesehatan", code="pillar-from-affair"),
    "long summary": _put(summary=LONG, code="summary-shortened"),
    "no summary": _put(summary=None, purpose="Antre lebih singkat. Warga tenang.", code="summary-from"),
    "line breaks and bullets": _put(design="Langkah:\r\n• daftar\r\n• datang\r\n\r\n1) selesai\n2) pulang"),
    "marks of Markdown": _put(
        design="# Judul\n> kutip\n<b>tebal</b> *x* _y_ [a](javascript:alert(1)) `kode` ===\n===\n---"
    ),
    "figures with units": _put(label="Waktu tunggu", before="1.250,5 menit", after="35 menit"),
    "percentages": _put(label="Warga puas", before="62,5 %", after=0.85),
    "money": _put(label="Hemat", after="Rp 2,5 miliar"),
    "a figure in words": _put(label="Mutu", after="sangat baik"),
    "yes by a mark": _put(quick="✓"),
    "leading apostrophe": _put(owner="'Dinas Percontohan"),
    "non-breaking spaces": _put(owner="Dinas\xa0Percontohan\u200b"),
    "a formula as text": _put(owner='=HYPERLINK("http://jahat.example","klik")&"x"'),
    "a source with its address": _put(source="Berita rekaan https://berita.example/a, 2021"),
    "quotes and colons": _put(summary='Nama: "Siaga" #1 & lain-lain: {ya}'),
    "a title in capitals": _put(title="LAYANAN REKAAN SERBA BESAR", code="title-in-capitals"),
    "placeholders": _put(video="-", source="n/a", quick="–"),
    # for the clerk to mend
    "unknown place": _put(place="Kota Conto Raya Sekali", code="region-unknown", **BAD),
    "misspelt place": _put(place="Kabupaten Umpam", code="region-unknown", **BAD),
    "no place": _put(place=None, code="region-missing", **BAD),
    "a regency without a profile": _put(place="Kota Bontang", code="region-not-here", **BAD),
    "unknown pillar": _put(pillar="Pintar Sekali", code="no-such-choice", **BAD),
    "unknown status": _put(status="sudah jalan kadang-kadang", code="no-such-choice", **BAD),
    "impossible date": _put(started="31/02/2021", code="date-unclear", **BAD),
    "no date at all": _put(started="kemarin", code="date-unclear", **BAD),
    "ambiguous number": _put(label="Warga", after="1,250", code="number-unclear", **BAD),
    "figure without a name": _put(after="35", code="figure-without-label", **BAD),
    "an error value": _put(owner="#REF!", code="cell-miscounted", **BAD),
    "no address": _put(video="ada di kantor", code="no-address", **BAD),
    "neither yes nor no": _put(quick="mungkin", code="yes-or-no", **BAD),
    "an affair of several pillars": _put(pillar=None, affair="Sosial", code="affair-says-no-pillar", **BAD),
    "summary repeats the title": _put(title="Rumah Rekaan Bersama", summary="rumah rekaan", code="check", **BAD),
    "title far too long": _put(title="Layanan " * 40, code="check", **BAD),
    "only a title": _put(
        place="Kota Contoh", owner=None, status=None, started=None, pillar=None, summary=None, design=None, video=None,
        code="check", **BAD,
    ),
}  # fmt: skip


def workbook() -> tuple[bytes, list[Expected], dict[str, int]]:
    """(the file, what should become of each row that says something, the row of each kind of mess)."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Data Inovasi"
    sheet["A1"] = "REKAPITULASI INOVASI DAERAH (REKAAN)"
    sheet.merge_cells("A1:V1")
    sheet["A2"] = "Keadaan Desember 2025"
    for index, name in enumerate(COLUMNS, 1):
        if name in ("Uji Coba", "Penerapan"):
            sheet.cell(5, index, name)
        else:
            sheet.cell(4, index, name)
            sheet.merge_cells(start_row=4, end_row=5, start_column=index, end_column=index)
        sheet.cell(6, index, f"({index})")
    sheet.cell(4, 6, "Waktu")
    sheet.merge_cells("F4:G4")
    sheet["C4"].comment = Comment("wajib diisi", "petugas")
    expected = [Expected(6, "left-out", "column-numbers")]
    where: dict[str, int] = {}
    row, kinds = 7, list(MESS.items())

    def write(cells: dict[str, object]) -> None:
        for index, name in enumerate(COLUMNS, 1):
            if cells.get(name) is not None:
                cell = sheet.cell(row, index, cells[name])
                if cells[name] == 0.85:
                    cell.number_format = "0%"
                if isinstance(cells[name], str) and cells[name].startswith("="):
                    cell.data_type = "s"

    for n in range(1, COUNT + 1):
        cells = sound(n)
        fate, code = "new", ""
        if n <= len(kinds):
            kind, spoil = kinds[n - 1]
            fate, code = spoil(cells)
            where[kind] = row
        write(cells)
        expected.append(Expected(row, fate, code))
        row += 1
        if n % 60 == 0:  # a new printed page
            row += 1
            write({name: name for name in COLUMNS})
            expected.append(Expected(row, "left-out", "headings-again"))
            row += 1
    write(sound(COUNT))
    expected.append(Expected(row, "left-out", "said-twice"))
    where["the same row again"] = row
    row += 1
    write(sound(COUNT) | {"Tahapan Inovasi": "Uji coba"})
    expected.append(Expected(row, "problem", "title-taken"))
    where["the same title again"] = row
    row += 2
    for n, place in enumerate(("Kota Contoh", None), COUNT + 1):  # one place merged over two rows
        write(sound(n) | {"Kabupaten/Kota": place})
        expected.append(Expected(row, "new"))
        row += 1
    sheet.merge_cells(start_row=row - 2, end_row=row - 1, start_column=2, end_column=2)
    write({"No.": "Jumlah", "Skor Kematangan": f"=SUM(U7:U{row - 1})"})
    expected.append(Expected(row, "left-out", "totals"))
    row += 3
    sheet.cell(row, 9, "Mengetahui, Kepala Dinas Percontohan")
    expected.append(Expected(row, "left-out", "lone-text"))
    book.create_sheet("Rekap").append(["Pilar", "Jumlah"])
    hidden = book.create_sheet("Arsip")
    hidden.append(["Nama inovasi", "Status", "Daerah"])
    hidden.append(["Jangan dibaca", "selesai", "Kota Contoh"])
    hidden.sheet_state = "hidden"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue(), expected, where
