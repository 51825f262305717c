"""One cell at a time: what a clerk types becomes a value, and nothing that stands in a cell breaks anything."""

from __future__ import annotations

import io
import zipfile
from itertools import combinations
from pathlib import Path

import pytest
from factories import SAMPLE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font

from builder import intake, package, values
from builder.intake import report
from builder.intake.cells import Cell, Unusable, clean
from builder.intake.columns import Plan, table
from builder.intake.prose import paragraphs
from builder.intake.rows import drafts
from builder.intake.sheets import Row, Sheet, sheets
from builder.locale import locale
from builder.markdown import to_story
from builder.problems import failing, sound
from builder.read import read
from builder.sources import Source, Sources
from builder.validate import validate
from builder.values import Unclear

VECTORS = Path(__file__).parent / "vectors"
SOURCES = sound(read(SAMPLE))
ENTRIES = sound(validate(SOURCES))
SETTINGS = next(each for each in SOURCES.files if each.kind == "settings")
PLACES = [intake.Place(slug=e.slug, name=e.fields.name, code=e.fields.code) for e in ENTRIES.regions]
CODE = next(place.code for place in PLACES if place.slug == "kota-contoh").replace(".", "")
WORDS = intake.vocabulary(ENTRIES.settings, PLACES, [(each.code, each.name) for each in package.regencies()])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12 Mei 2021", "2021-05-12"), ("12-Mei-21", "2021-05-12"), ("12/05/21", "2021-05-12"), ("5.6.2020",
        "2020-06-05"),
        ("2021-05-12", "2021-05-12"), ("2021-05-12 00:00:00", "2021-05-12"), ("Mei 2021", "2021-05"), ("05/2021",
        "2021-05"),
        ("Agst. 2020", "2020-08"), ("2021", "2021"), ("Tahun 2021", "2021"), ("TA. 2021", "2021"), ("TA 2021", "2021"),
        ("Juni 2020 - Juli 2021", "2020-06"), ("1 Januari 2020 s/d 3 Maret 2020", "2020-01-01"), ("2020 – 2024",
        "2020"),
        ("Senin, 3 Februari 2020", "2020-02-03"), ("May 12 2021", None), ("29 Februari 2021", None), ("besok", None),
        ("Triwulan 3 2022", "2022"), ("TW. IV/2021", "2021"), ("Semester II TA 2020", "2020"), ("Q1 2022", "2022"),
        ("per 1 Januari 2022", "2022-01-01"), ("2022/2023", "2022"), ("2019-sekarang", "2019"),
        ("pertengahan 2022", "2022"), ("±2023", "2023"), ("Th. 2024", "2024"), ("s.d. Mei 2023", None),
        ("12 Maret", None), ("31 Februari 2022", None), ("Q5 2022", None),
        ("12", None), ("2021/13", None), ("0021", None),
    ],
)  # fmt: skip
def test_dates_as_indonesians_write_them(written, meant):
    if meant:
        assert values.some_date(written) == meant
    else:
        with pytest.raises(Unclear):
            values.some_date(written)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1.250", ("1250", "")), ("1.250,5", ("1250.5", "")), ("1,250.5", ("1250.5", "")), ("93,5", ("93.5", "")),
        ("93.5", ("93.5", "")), ("0,125", ("0.125", "")), ("1.250.000 orang", ("1250000", "orang")), ("85%", ("85",
        "%")),
        ("85,5 %", ("85.5", "%")), ("Rp. 1.500.000,-", ("1500000", "rupiah")), ("Rp 2,5 M", ("2.5", "miliar rupiah")),
        ("Rp300 jt", ("300", "juta rupiah")), ("12 m", ("12", "m")), ("1 500 orang", ("1500", "orang")),
        ("12 500", ("12500", "")), ("35 menit", ("35", "menit")), ("Rp2,5 miliar", ("2.5", "miliar rupiah")),
        ("-3", ("-3", "")), ("± 30 menit", ("± 30 menit", "")),
        ("30-40 menit", ("30-40 menit", "")), ("10 dari 12", ("10 dari 12", "")), ("sangat baik", ("sangat baik", "")),
        ("0.975", ("0.975", "")), ("35*)", ("35", "")), ("−2 °C", ("−2 °C", "")), ("−2", ("-2", "")),
        ("1 jam 30 menit", ("1 jam 30 menit", "")), ("12 per 1000 jiwa", ("12", "per 1000 jiwa")),
    ],
)  # fmt: skip
def test_numbers_as_indonesians_write_them(written, meant):
    assert values.figure(written) == meant


@pytest.mark.parametrize(
    ("before", "after", "unit", "meant"),
    [
        ("1.200.000.000", "Rp 2,5 M", "", "value: 2500000000, baseline: 1200000000, unit: rupiah"),
        ("Rp 1,2 M", "Rp. 2,5 M", "", "value: 2.5, baseline: 1.2, unit: miliar rupiah"),
        ("10 ribu", "25rb", "kunjungan", "value: 25000, baseline: 10000, unit: kunjungan"),
        ("2 jam", "35 menit", "menit", "value: 35, baseline: 2 jam, unit: menit"),
        ("5 jt", "7,5 juta", "Rp/bln", "value: 7500000, baseline: 5000000, unit: Rp/bln"),
        ("12,5 miliar", "13", "miliar rupiah", "value: 13, baseline: 12.5, unit: miliar rupiah"),
        ("78,5 %", "92,1", "persen", "value: 92.1, baseline: 78.5, unit: persen"),
        ("± 60 menit", "10-15 menit", "menit", "value: 10-15, baseline: ± 60, unit: menit"),
        (">60%", ">90%", "%", 'value: ">90%", baseline: ">60%", unit: "%"'),
        ("14 hr kerja", "3 hari kerja", "hari kerja", "value: 3, baseline: 14 hr kerja, unit: hari kerja"),
    ],
)
def test_figures_share_one_unit_or_stay_what_was_written(before, after, unit, meant):
    cells = {"Angka 1": "Ukuran", "Angka 1: sebelumnya": before, "Angka 1: sekarang": after, "Angka 1: satuan": unit}
    done, told = outcome(**cells)

    assert f"  - {{label: Ukuran, {meant}}}" in done.text.splitlines(), (done.text, told)


@pytest.mark.parametrize(
    "said",
    ["Kt. Contoh", "KOTAMADYA CONTOH", "Contoh", "Pemda Kota Contoh", "Kota Contoh, Kalimantan Timur", "Contoh (Kota)",
     "Diskominfo Kota Contoh", "6474 - Kota Contoh", "Pemkot. Contoh",
     "Pemerintah Daerah Kota Contoh", "6474", "Kota Contoh (Kaltim)"],
)  # fmt: skip
def test_a_region_is_known_however_an_office_writes_it(said):
    assert outcome(Daerah=said.replace("6474", CODE))[0].draft.region == "kota-contoh"


def test_a_regency_without_a_profile_is_told_as_such_however_it_is_written():
    for said in ("Kab. Bandung", "Pemkab Bandung", "KABUPATEN BANDUNG, Jawa Barat"):
        assert [each.code for each in outcome(Daerah=said)[0].draft.findings] == ["region-not-here"]


@pytest.mark.parametrize(
    ("heading", "said", "line"),
    [
        ("Subdimensi", "Pelayanan kesehatan", "dimension: health"), ("Mencari", "Riset dan pengembangan",
        "seeking: [research]"),
        ("Mencari", "tidak ada", None), ("Waktu penerapan", "belum", None), ("Status", "Sdh diterapkan",
        "status: running"),
        ("Status", "Rencana 2027", "planned_for: 2027"), ("Status", "berjalan sejak 2021", "status: running"),
        ("Pilar", "Kesehatan", "pillar: smart-living"),
        ("Mitra", "Akademisi: Unmul", "  - {name: Unmul, kind: academia}"),
        ("SDGs", "SDG's 4: Pendidikan", "sdgs: [4]"),
        ("Nama inovasi", "12. “Rumah Kita”", "title: Rumah Kita"), ("Jalan keluar", "Genset", "## Jalan keluar"),
        ("Ringkasan", "<p>Warga&nbsp;belajar<br>bersama.</p>", "summary: Warga belajar bersama."),
        ("Sumber 1: alamat", "Perbup 12 Tahun 2021", "  - {title: Perbup 12 Tahun 2021}"),
        ("Sumber 1: alamat", "terlampir", "  - {title: Lembar kerja x.xlsx, publisher: Kota Contoh}"),
        ("Sumber 1: alamat", "https://a.example/1 dan https://b.example/2", '  - {title: b.example, url: '
        '"https://b.example/2"}'),
        ("Ditiru oleh", "sudah direplikasi Kab. Misal (2022)", "replicated_by: [Kabupaten Misal]"),
        ("Nama inovasi", "<b>Rumah</b> Kita *)", "title: Rumah Kita"),
        ("Status", "Belum diterapkan", "status: planned"),
        ("Waktu penerapan", "Agustus-September 2023", "started: 2023-08"),
        ("Waktu penerapan", "2023*", "started: 2023"),
        ("Pilar", "IV. Smart Economy + Smart Society", "also: [smart-society]"),
        ("Sumber 1: judul", "terlampir", "  - {title: Lembar kerja x.xlsx, publisher: Kota Contoh}"),
        ("Sumber 1: judul", "“https://a.example/1”", '  - {title: a.example, url: "https://a.example/1"}'),
        ("Sumber 1: judul", "https://a.example/1\nhttps://b.example/2", '  - {title: b.example, url: '
        '"https://b.example/2"}'),
    ],
)  # fmt: skip
def test_what_clerks_write_for_lack_of_better_is_understood(heading, said, line):
    done, told = outcome(**{heading: said})

    assert done.fate == "new", told
    written = [each.partition("   #")[0].rstrip() for each in done.text.splitlines()]
    assert line in written if line else said not in done.text


@pytest.mark.parametrize(
    ("heading", "said", "code"),
    [("Ringkasan", "idem", "ditto"), ("SDGs", "2025-11-03", "became-a-date"), ("Ditiru oleh", "3 daerah",
      "adopters-counted"),
     ("Waktu penerapan", "s.d. Mei 2023", "date-ends"), ("SDGs", "3.11", "number-beyond"),
     ("Ringkasan", "Lihat lampiran", "says-where"), ("Daerah", "Kota Contoh & Kab. Misal", "several-regions"),
     ("Tautan", "http:/a.example", "no-address"), ("Sumber 1: judul", "https://a .example/1", "no-address"),
     ("Nama inovasi", "1. Antre Daring\n2. Surat Desa", "several-innovations")],
)  # fmt: skip
def test_what_cannot_be_guessed_is_asked(heading, said, code):
    assert [each.code for each in outcome(**{heading: said})[0].draft.findings] == [code]


def test_a_figure_that_a_spreadsheet_program_has_made_of_something_else_is_told():
    for said, code in (
        ("2024-10-03", "became-a-date"),
        ("100\n90", "several-values"),
        ("0,975", "fraction-of-percent"),
    ):
        draft = outcome(**{"Angka 1": "Puas", "Angka 1: sekarang": said, "Angka 1: satuan": "%"})[0].draft
        assert [each.code for each in draft.findings] == [code]


def test_a_number_keeps_its_decimals_and_what_is_hidden_or_struck_is_told():
    book = Workbook()
    page = book.active
    page.append(["Nama inovasi", "Daerah", "Ringkasan", "Pilar", "Angka 1", "Angka 1: sekarang"])
    for name, number in (("Antre", 1.234), ("Surat", 0.975), ("Perahu", 1234)):
        page.append([name, "Kota Contoh", f"{name} dari rumah oleh warga.", "Smart living", "Ukuran", number])
    page.row_dimensions[3].hidden = page.column_dimensions["D"].hidden = True
    page["A4"].font = Font(strike=True)
    data = io.BytesIO()
    book.save(data)
    found = table(sheets(data.getvalue(), "a.xlsx")[0], Plan())
    drafted = list(drafts(found, Plan(), WORDS, region="", file="a.xlsx"))

    assert [each.fields["benefits"][0]["value"] for each in drafted] == ["1.234", "0.975", "1234"]
    assert [[finding.code for finding in each.findings] for each in drafted] == [[], ["row-hidden"], ["struck"]]
    said = report.as_text(intake.settle(drafted, SETTINGS, {}), [found], {}, locale("id"), dry=True)
    assert 'tersembunyi di lembar kerja, dan tetap dibaca: D "Pilar"' in said


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Nama Inovasi Daerah *", "title"), ("JUDUL INOVASI", "title"), ("3. Tahapan Inovasi", "status"),
        ("Urusan Pemerintahan (utama)", "form.iga.urusan"), ("Bentuk Inovasi Daerah", "form.iga.bentuk"),
        ("Waktu Uji Coba Inovasi Daerah", "trial"), ("Waktu Penerapan", "started"), ("OPD", "owner"),
        ("Perangkat Daerah Pelaksana", "owner"), ("Rancang Bangun dan Pokok Perubahan yang Dilakukan", "body.design"),
        ("Tujuan Inovasi Daerah", "body.purpose"), ("Manfaat yang Diperoleh", "body.benefit"), ("Hasil Inovasi",
        "body.result"),
        ("Kab./Kota", "region"), ("Kabupaten/Kota", "region"), ("Latar Belakang dan Tujuan", "body.problem"),
        ("Kebaruan / Nilai Tambah", "body.novelty"), ("Strategi Keberlanjutan", "body.future"), ("Ringkasn", "summary"),
        ("Nama Contact Person", "personal"), ("No. HP", "personal"), ("No", "number"), ("Skor Kematangan", "-"),
        ("Capaian Awal", "benefits.1.baseline"), ("Capaian Akhir", "benefits.1.value"),
    ],
)  # fmt: skip
def test_headings_of_the_official_forms_and_of_offices_are_known(heading, field):
    rows = tuple(
        Row(number=n, cells=tuple(map(cell, texts)))
        for n, texts in enumerate([(heading, "Judul inovasi", "Status"), ("a", "b", "c")], 1)
        for cell in [lambda text: Cell(text=text)]
    )
    table = intake.table(Sheet(name="x", rows=rows), intake.Plan())

    assert table and table.columns[0].field == field


def outcome(**cells: str) -> tuple[intake.Outcome | None, str]:
    """A sound row with some cells changed, by the template's headings, and the report on it."""
    stated = {"Daerah": "Kota Contoh", "Nama inovasi": "Rumah", "Ringkasan": "Warga belajar.", "Pilar": "Smart living",
              "Status": "Berjalan"} | cells  # fmt: skip
    book = Sheet(name="x", rows=tuple(
        Row(number=n, cells=tuple(Cell(text=clean(text)) for text in row))
        for n, row in enumerate((stated.keys(), stated.values()), 1)
    ))  # fmt: skip
    table = intake.table(book, intake.Plan())
    assert table
    rows = list(intake.drafts(table, intake.Plan(), WORDS, region="", file="x.xlsx"))
    done = intake.settle(rows, SETTINGS, {})
    return next(iter(done), None), report.as_text(done, [table], {}, locale("id"), dry=True)


SPOILT = {  # a cell of a sound row, and the cells that a verdict on it leans on
    "Ringkasan": ("rumah", ("Nama inovasi",)), "Pilar": ("", ()), "Status": ("entah", ()), "Video": ("di kantor", ()),
    "Waktu penerapan": ("kemarin", ()), "Subdimensi": ("Sampah", ("Pilar",)), "Jalan keluar": ("a\nb", ()),
    "Direncanakan untuk": ("2027", ("Status",)), "Meniru inovasi": ("kota-contoh/antah", ()), "Nama inovasi": ("", ()),
}  # fmt: skip


@pytest.mark.parametrize("pair", [*combinations(SPOILT, 2)], ids="-".join)
def test_a_clerk_hears_of_all_that_keeps_a_row_back_at_once(pair):
    done, _ = outcome(Tantangan="x", **{name: SPOILT[name][0] for name in pair})
    told = [finding.column.heading for finding in done.draft.findings if not finding.note]

    assert sorted(told) == sorted(name for name in pair if not set(SPOILT[name][1]) & set(pair))
    assert (done.fate, done.text) == ("problem", "")


HEADINGS = [known.heading for known in intake.COLUMNS]
NASTY = st.sampled_from(
    ["---", "{{ x }}", "<script>", "![a](b)", "[a]: http://x", "a: b", "- x", "# x\n===", "=1+1", "'", '"', "\\",
     "\x00", "&#x41;", "&lt;b&gt;", "https://[", "http://", "www.", "~~~\n`", ">" * 20, "1." * 40, "|a|b|\n|-|-|",
     "x" * 5000, "*" * 300, "\u2028", "\ud800", "\ufffe", "[^1]: x", ": x", "    kode", "!!python/object", "*a", "&a",
     "%", "@", "Rp", "²", "١٢/٠٥/٢٠٢١", "9" * 400, "31/12/9999", "0/0/0", "1e999", "#REF!", "\r\n\r\n", "jumlah",
     "contoh", "\u202e", "é" * 200, "= [x](javascript:1)"],
)  # fmt: skip
PIECES = st.lists(st.one_of(NASTY, st.text(max_size=12)), max_size=5).map("".join)
CONTENT = st.one_of(NASTY, st.text(max_size=60), PIECES)


@given(st.dictionaries(st.sampled_from(HEADINGS), CONTENT, min_size=1, max_size=6))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_cell_gives_a_traceback_or_a_file_that_check_refuses(cells):
    done, told = outcome(**cells)

    assert told
    if done and done.text:
        made = Source(path="x.md", kind="innovation", slug="kota-contoh/x", lang="id", text=done.text)
        _, faults = validate(Sources(files=(SETTINGS, made), media=(), count=0))
        assert not failing(faults, strict=True)
        done.text.encode("utf-8")


@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.xlsx"]))
@settings(max_examples=60, deadline=None)
def test_no_bytes_give_a_traceback(data, name):
    try:
        for sheet in intake.sheets(data, name):
            intake.table(sheet, intake.Plan())
    except intake.Unusable:
        pass


def saved(**cells: str) -> bytes:
    book = Workbook()
    for place, text in cells.items():
        book.active[place] = text
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_a_cell_at_the_far_end_costs_nothing():
    (sheet,) = intake.sheets(saved(A1="dekat", XFD1048576="jauh"), "a.xlsx")

    assert [row.number for row in sheet.rows] == [1]


def test_a_sheet_that_is_one_merged_cell_is_refused():
    swollen = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(A1="besar"))) as book, zipfile.ZipFile(swollen, "w") as other:
        for name in book.namelist():
            merged = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
            other.writestr(name, book.read(name).replace(b"</sheetData>", merged))

    with pytest.raises(intake.Unusable, match="file-too-large"):
        intake.sheets(swollen.getvalue(), "a.xlsx")


def test_a_text_of_markdown_reads_as_it_was_typed():
    typed = "# Judul *tebal* <b>x</b> [a](javascript:1) &copy; a_b\n1. satu\n2) dua\n- tiga\n---\n> kutip | x"
    story, faults = to_story(paragraphs(typed), "x", 1)

    assert faults == []
    assert story.plain == "# Judul *tebal* <b>x</b> [a](javascript:1) &copy; a_b satu dua tiga > kutip | x"
    assert story.html.count("<li>") == 3 and "<ol>" in story.html


def sheet(*rows: tuple[str, ...]) -> Sheet:
    """Rows of plain cells; blank ones as a sheet has them."""
    kept = [Row(number=n, cells=tuple(Cell(text=text) for text in row)) for n, row in enumerate(rows, 1) if any(row)]
    return Sheet(name="", rows=tuple(kept))


def test_a_second_row_of_headings_is_known_without_merged_cells_and_data_is_none():
    rows = (
        ("DAFTAR INOVASI",),
        ("NO", "NAMA PEMDA", "JUDUL INOVASI", "TGL MULAI", "CAPAIAN", "", ""),
        ("", "", "", "", "Indikator", "Sebelum", "Sesudah"),
        ("1", "Kota Contoh", "Antre Daring", "2021", "Waktu tunggu", "120", "35"),
    )
    found = table(sheet(*rows), Plan())

    assert found and [column.field for column in found.columns][1:] == [
        "region", "title", "started", "benefits.1.label", "benefits.1.baseline", "benefits.1.value",
    ]  # fmt: skip
    assert [row.number for row in found.rows] == [4]
    assert [row.number for row in table(sheet(*rows[1:2], *rows[3:]), Plan()).rows] == [2]


def test_headings_merged_downwards_do_not_take_the_first_row_of_data_with_them():
    book = Workbook()
    page = book.active
    for n, name in enumerate(("Nama pemda", "Judul inovasi", "Ringkasan", "Tgl mulai"), 1):
        page.cell(1, n, name)
        page.merge_cells(start_row=1, end_row=2, start_column=n, end_column=n)
    page.cell(1, 5, "Capaian")
    page.merge_cells("E1:F1")
    page.cell(2, 5, "Indikator")
    page.cell(2, 6, "Sesudah")
    page.append(["Kota Contoh", "Antre", "Warga antre dari rumah.", "2021", "Waktu tunggu", 35])
    data = io.BytesIO()
    book.save(data)
    found = table(sheets(data.getvalue(), "a.xlsx")[0], Plan())

    assert found and [row.number for row in found.rows] == [3]
    assert [column.heading for column in found.columns][3:] == ["Tgl mulai", "Indikator", "Sesudah"]


def test_a_remark_alone_in_its_row_is_no_innovation():
    head = ("No", "Daerah", "Nama inovasi", "Ringkasan")
    for said in (
        ("", "", "Catatan: data sementara", ""),
        ("", "", "A. Bidang Kesehatan", ""),
        ("*) diolah", "", "", ""),
    ):
        found = table(sheet(head, said), Plan())
        assert [draft.left_out for draft in drafts(found, Plan(), WORDS, region="", file="a.csv")] == ["lone-text"]
    numbered = table(sheet(head, ("12", "", "", "")), Plan())
    assert [*drafts(numbered, Plan(), WORDS, region="", file="a.csv")] == []


def test_a_libreoffice_workbook_is_read_as_its_excel_twin_is():
    (found,) = sheets((VECTORS / "inovasi.ods").read_bytes(), "inovasi.ods")
    cells = {row.number: [cell.text for cell in row.cells] for row in found.rows}

    assert found.name == "Kota Contoh"  # the hidden one is not there
    assert cells[4][:5] == ["Antre Daring", "Warga memilih jam dari rumah.", "smart living", "2021-05-12", "85%"]
    assert cells[5][0] == "Dua\nbaris"
    assert cells[6] == ["Rumus", "Antre Daring x", "", "", "0.3"]
    assert found.rows[4].cells[2].fault == "miscounted"
    assert cells[7][:2] == ["Gabung", "atas"] and cells[8] == ["Gabung", "bawah"]  # merged downwards
    assert cells[9] == cells[11] == ["Sama", "Sama", "sama"]  # a row that stands for three


def test_a_libreoffice_workbook_that_swells_or_is_locked_is_refused():
    def packed(content: str, manifest: str = "") -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", content)
            archive.writestr("META-INF/manifest.xml", manifest)
        return out.getvalue()

    space = "urn:oasis:names:tc:opendocument:xmlns"
    bomb = f"""
        <t:table xmlns:t="{space}:table:1.0" xmlns:x="{space}:text:1.0"><t:table-row t:number-rows-repeated="1048576">
        <t:table-cell t:number-columns-repeated="16384"><x:p>x</x:p></t:table-cell></t:table-row></t:table>"""
    for data, code in (
        (packed(f"<a>{bomb}</a>"), "file-too-large"),
        (packed("", "<encryption-data/>"), "old-workbook"),
        (packed('<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'), "not-a-spreadsheet"),
        (packed("<a"), "not-a-spreadsheet"),
    ):
        with pytest.raises(Unusable) as stop:
            sheets(data, "x.ods")
        assert stop.value.code == code


def test_groups_of_headings_without_a_merged_cell_are_known_and_known_again_on_the_next_page():
    groups = ("", "Data Inovasi", "", "", "Keterangan Waktu")
    names = ("No", "Nama", "Deskripsi Singkat", "Pilar", "Awal", "Akhir")
    rows = (
        ("DAFTAR INOVASI 2024",), groups, names, ("1", "2", "3", "4", "5", "6"),
        ("I", "BIDANG KESEHATAN"), ("1", "Antre", "Warga antre dari rumah.", "Smart living", "2020", "2022"),
        groups, names, ("2", "Surat", "Surat selesai di desa.", "Smart governance", "2021", ""), ("", "Jumlah", "2"),
    )  # fmt: skip
    found = intake.table(sheet(*rows), intake.Plan())
    drafted = list(intake.drafts(found, intake.Plan(), WORDS, region="kota-contoh", file="x.xlsx"))

    assert [column.field for column in found.columns] == ["number", "title", "summary", "pillar", "-", "-"]
    assert [(each.row, each.title) for each in drafted if not each.left_out] == [(6, "Antre"), (9, "Surat")]
    assert [each.left_out for each in drafted if each.left_out] == [
        "column-numbers", "lone-text", "headings-again", "headings-again", "totals",
    ]  # fmt: skip


def test_the_address_behind_a_word_is_taken_where_addresses_belong():
    row = Row(
        number=2, cells=(Cell(text="Antre", link="https://a.example"), Cell(text="Klik", link="https://b.example"))
    )
    found = intake.table(Sheet(name="", rows=(*sheet(("Nama inovasi", "Tautan", "Pilar")).rows, row)), intake.Plan())
    (draft,) = intake.drafts(found, intake.Plan(), WORDS, region="kota-contoh", file="x.xlsx")

    assert draft.title == "Antre"
    assert draft.fields["links"] == [{"title": "Klik", "url": "https://b.example"}]


def test_a_form_that_runs_down_is_told_how_to_lie():
    upright = sheet(("Nama inovasi", "Antre"), ("Pilar", "Smart living"), ("Ringkasan", "Warga antre dari rumah."))

    assert intake.table(upright, intake.Plan()) is None
    assert intake.is_upright(upright)
