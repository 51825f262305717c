"""Spreadsheets as offices send them -> files that `check --strict` accepts, and a report that a clerk understands."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
import spreadsheets
from click.testing import CliRunner, Result
from conftest import options
from factories import content
from openpyxl import Workbook, load_workbook

from builder.build import build
from builder.cli import pameran
from builder.imports import import_file


def run(*words: str | Path) -> Result:
    done = CliRunner().invoke(pameran, [str(word) for word in words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def sheet(*rows: tuple, path: Path) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


@pytest.fixture(scope="module")
def messy(tmp_path_factory):
    """(content/, the outcomes by row, what was expected, the row of each kind of mess) of the 200-row spreadsheet."""
    folder = tmp_path_factory.mktemp("messy")
    data, expected, where = spreadsheets.workbook()
    (folder / "inovasi.xlsx").write_bytes(data)
    target = content(folder)
    done = import_file(folder / "inovasi.xlsx", content=target, region=None, mapping=None, dry_run=False, update=False)
    return target, {each.draft.row: each for each in done.outcomes}, expected, where


def test_every_row_of_a_messy_spreadsheet_comes_to_what_it_deserves(messy):
    _, outcomes, expected, _ = messy
    assert len(spreadsheets.MESS) >= 40
    assert sorted(outcomes) == [each.row for each in expected]
    for each in expected:
        outcome = outcomes[each.row]
        codes = [finding.code for finding in outcome.draft.findings]
        assert (each.row, outcome.fate) == (each.row, each.fate), codes
        assert not each.code or each.code in [*codes, outcome.draft.left_out], (each.row, codes)


def test_each_good_row_is_accepted_by_check_and_stands_as_a_page(messy, tmp_path):
    target, outcomes, expected, _ = messy
    good = [outcomes[each.row].path for each in expected if each.fate == "new"]
    checked = run("check", "--strict", "--content", target)
    build(options(target, tmp_path / "site"))

    assert (checked.exit_code, checked.stdout) == (0, "")
    assert len(good) >= 180
    for path in good:
        _, region, _, file = path.split("/")
        assert (target / path).exists()
        assert (tmp_path / f"site/inovasi/{region}/{file.removesuffix('.md')}/index.html").exists()


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("date in words", "started: 2021-05-12"), ("date with slashes", "started: 2021-05-12"),
        ("American date", "started: 2021-05-25"), ("month and year", "started: 2021-05"),
        ("a span of dates", "started: 2021-01"), ("a date's serial number", "started: 2021-05-12"),
        ("year as a number", "started: 2021"), ("date with a weekday", "started: 2021-05-12"),
        ("trial and launch", "  - {title: Uji coba, date: 2020-02}"), ("status in capitals with spaces",
        "status: pilot"),
        ("a plan with its year", "planned_for: 2027"), ("no status", "status: unknown"),
        ("pillar by an older name", "pillar: smart-living"), ("pillar in Indonesian", "pillar: smart-environment"),
        ("two pillars", "also: [smart-society]"), ("pillar from the affair", "dimension: health"),
        ("line breaks and bullets", "- datang"), ("marks of Markdown", "&#35; Judul"),
        ("figures with units", "  - {label: Waktu tunggu, value: 35, baseline: 1250.5, unit: menit}"),
        ("percentages", '  - {label: Warga puas, value: 85, baseline: 62.5, unit: "%"}'),
        ("money", "  - {label: Hemat, value: 2.5, unit: miliar rupiah}"),
        ("yes by a mark", "quick_win: true"), ("leading apostrophe", "owner: Dinas Percontohan"),
        ("non-breaking spaces", "owner: Dinas Percontohan"),
        ("a source with its address", '  - {title: Berita rekaan 2021, url: "https://berita.example/a"}'),
        ("leading apostrophe", '  - {title: Lembar kerja inovasi.xlsx, publisher: Dinas Percontohan}'),
        ("quotes and colons", r'summary: "Nama: \"Siaga\" #1 & lain-lain: {ya}"'),
    ],
)  # fmt: skip
def test_what_a_clerk_wrote_becomes_what_content_says(messy, kind, line):
    target, outcomes, _, where = messy
    written = (target / outcomes[where[kind]].path).read_text(encoding="utf-8").splitlines()

    assert line in [each.partition("   #")[0].rstrip() for each in written]


def test_the_report_names_row_column_reason_and_cure(tmp_path):
    data, _, where = spreadsheets.workbook()
    (tmp_path / "inovasi.xlsx").write_bytes(data)
    target = content(tmp_path)
    before = sorted(target.rglob("*"))
    done = run("import", tmp_path / "inovasi.xlsx", "--content", target, "--dry-run")

    assert done.exit_code == 1
    assert sorted(target.rglob("*")) == before
    said = done.stdout
    assert 'Lembar "Data Inovasi", judul kolom di baris 4' in said
    assert 'data pribadi, tidak diterbitkan: T "No HP"' in said
    assert 'tidak dipakai: U "Skor Kematangan", V "Catatn"' in said
    assert f"baris {where['misspelt place']}  Layanan Rekaan" in said
    assert (
        'kolom B "Kabupaten/Kota": Tidak ada daerah "Kabupaten Umpam".\n      → Maksud Anda "Kabupaten Umpama"?' in said
    )
    assert 'kolom O "Sesudah": "1,250" bisa berarti 1.250 atau 1,25.' in said
    assert 'pameran new region "Kota Bontang"' in said
    assert said.splitlines()[-1].startswith("210 baris: 185 akan ditulis, ")
    english = run("import", tmp_path / "inovasi.xlsx", "--content", target, "--dry-run", "--lang", "en").stdout
    assert 'There is no region "Kabupaten Umpam".' in english
    table = run("import", tmp_path / "inovasi.xlsx", "--content", target, "--dry-run", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(table)))
    run("import", tmp_path / "inovasi.xlsx", "--content", target, "--dry-run", "--save", tmp_path / "laporan.xlsx")
    saved = load_workbook(tmp_path / "laporan.xlsx")["Laporan"]
    assert saved.max_row == 1 + len(rows) and saved["B1"].value == "Baris" and saved["B2"].value == int(rows[0]["row"])
    assert {"sheet", "row", "title", "outcome", "column", "message", "hint"} <= rows[0].keys()
    assert any(row["row"] == str(where["no address"]) and row["column"] == "R" for row in rows)


HEAD = ("Nama inovasi", "Ringkasan", "Pilar", "Status", "Daerah")
GOOD = ("Rumah Rekaan", "Warga berkumpul dan belajar.", "Smart Society", "berjalan", "Kota Contoh")
PATH = "regions/kota-contoh/innovations/rumah-rekaan.md"


def test_a_file_that_is_there_is_compared_and_changed_only_where_asked(tmp_path):
    target = content(tmp_path)
    first = sheet(HEAD, GOOD, path=tmp_path / "a.xlsx")
    assert run("import", first, "--content", target).exit_code == 0
    before = (target / PATH).read_text().replace("---\n", "---\n# dari kantor\ntags: [rumah]  # dua saja\n", 1)
    (target / PATH).write_text(before)
    assert "sudah ada dan sama" in run("import", first, "--content", target).stdout
    other = sheet((*HEAD, "Tujuan"), (*GOOD[:3], "selesai", GOOD[4], "Belajar."), path=tmp_path / "b.xlsx")
    told = run("import", other, "--content", target)

    assert (told.exit_code, (target / PATH).read_text()) == (0, before)
    assert "status: running → ended" in told.stdout
    assert "akan diperbarui" in run("import", other, "--content", target, "--update", "--dry-run").stdout
    assert (target / PATH).read_text() == before
    assert "diperbarui" in run("import", other, "--content", target, "--update").stdout
    changed = before.replace("status: running", "status: ended") + "## Tujuan\n\nBelajar.\n"
    assert (target / PATH).read_text() == changed


@pytest.mark.parametrize("stands", [b"\xff\xfe", b"tanpa kepala", b"---\n{title: x}\n---\n", None])
def test_a_file_that_cannot_be_read_keeps_its_row_back_and_no_other(tmp_path, stands):
    target = content(tmp_path)
    path = target / PATH
    path.write_bytes(stands) if stands else path.mkdir()
    rows = [GOOD, ("Balai Rekaan", *GOOD[1:])]
    file = sheet(HEAD, *rows, path=tmp_path / "a.xlsx")
    for words in (["--dry-run"], ["--update"]):
        done = run("import", file, "--content", target, *words)
        assert done.exit_code == 1, done.stderr
        assert f"Berkas {PATH} sudah ada, tetapi tidak terbaca." in done.stdout
        assert "2 baris: 1 " in done.stdout
    assert path.is_dir() or path.read_bytes() == stands
    assert path.with_name("balai-rekaan.md").is_file()


def test_a_profile_that_cannot_be_read_keeps_its_own_rows_back(tmp_path):
    target = content(tmp_path)
    (target / "regions/kabupaten-umpama/index.md").write_bytes(b"\xff\xfe")
    rows = [GOOD, ("Balai Rekaan", *GOOD[1:4], "Kabupaten Umpama")]
    done = run("import", sheet(HEAD, *rows, path=tmp_path / "a.xlsx"), "--content", target)

    assert done.exit_code == 1 and (target / PATH).is_file()
    assert 'Profil "Kabupaten Umpama" ada, tetapi tidak terbaca.' in done.stdout


def test_a_mapping_is_written_once_and_followed_afterwards(tmp_path):
    target, mapping = content(tmp_path), tmp_path / "peta.yaml"
    file = sheet(
        ("Sebutan", *HEAD[1:]), ("Rumah Rekaan", GOOD[1], "Kelas warga", "jalan", GOOD[4]), path=tmp_path / "a.xlsx"
    )

    assert run("import", file, "--content", target).exit_code == 2
    mapping.write_text(
        'columns:\n  Sebutan: title\nvalues:\n  pillar: {"Kelas Warga": smart-society}\n  status: {jalan: running}\n'
    )
    assert run("import", file, "--content", target, "--map", mapping).exit_code == 0
    assert "pillar: smart-society" in (target / PATH).read_text()
    made = tmp_path / "baru.yaml"
    known = sheet((*HEAD, "Skor"), ("Balai Rekaan", *GOOD[1:], 7), path=tmp_path / "b.xlsx")
    assert "baru.yaml" in run("import", known, "--content", target, "--map", made).stdout
    assert '"Nama inovasi": "title"' in made.read_text() and '"Skor": "-"  # kolom F: tidak dikenal' in made.read_text()
    assert run("import", known, "--content", target, "--map", made).exit_code == 0
    mapping.write_text('Sebutan: title\nSkor: "-"\n')  # bare
    assert run("import", file, "--content", target, "--map", mapping).exit_code == 1  # `Kelas warga`
    assert run("import", known, "--content", target, "--map", mapping).exit_code == 0
    mapping.write_text("columns:\n  Sebutan: titel\n")
    wrong = run("import", file, "--content", target, "--map", mapping)
    assert wrong.exit_code == 1 and 'maksud Anda "title"?' in wrong.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_text_file_is_read_whatever_its_delimiter_and_encoding(tmp_path, encoding, delimiter):
    out = io.StringIO()
    rows = [HEAD, ("Kafé Rekaan; satu, dua", "Warga “belajar”, lalu pulang.", *GOOD[2:])]
    csv.writer(out, delimiter=delimiter).writerows([*rows, [], ["", "", "", "", ""]])
    (tmp_path / "a.csv").write_bytes(out.getvalue().encode(encoding))
    target = content(tmp_path)
    done = run("import", tmp_path / "a.csv", "--content", target)

    assert done.exit_code == 0, done.stdout
    written = (target / "regions/kota-contoh/innovations/kafe-rekaan-satu-dua.md").read_text(encoding="utf-8")
    assert "Kafé Rekaan; satu, dua" in written and "“belajar”" in written


def test_a_region_stands_for_rows_that_name_none_and_against_those_that_name_another(tmp_path):
    target = content(tmp_path)
    rows = [(*GOOD[:4], None), ("Balai Rekaan", *GOOD[1:4], "Kabupaten Umpama")]
    done = run("import", sheet(HEAD, *rows, path=tmp_path / "a.xlsx"), "--content", target, "--region", "kota-contoh")

    assert done.exit_code == 1 and (target / PATH).exists()
    assert '"Kabupaten Umpama" bukan Kota Contoh' in done.stdout
    unknown = run("import", tmp_path / "a.xlsx", "--content", target, "--region", "kota-conto")
    assert unknown.exit_code == 2 and 'Maksud Anda "kota-contoh"?' in unknown.stderr


def test_a_formula_gives_its_last_value_and_none_where_it_was_never_computed(tmp_path):
    target = content(tmp_path)
    file = sheet(HEAD, (*GOOD[:1], '="Warga"&" belajar"', *GOOD[2:]), path=tmp_path / "a.xlsx")
    done = run("import", file, "--content", target)

    assert done.exit_code == 1
    assert 'kolom B "Ringkasan": Rumus di sel ini belum pernah dihitung.' in done.stdout


def test_the_template_offers_choices_and_comes_back_without_loss(tmp_path):
    target, file = content(tmp_path), tmp_path / "t.xlsx"
    assert run("import", "--template", "--content", target, "--out", file).exit_code == 0
    assert run("import", "--template", "--content", target, "--out", file).exit_code == 2
    assert "1 dilewati" in run("import", file, "--content", target).stdout
    book = load_workbook(file)
    table = book["Inovasi"]
    headings = {cell.value: cell.column for cell in table[1]}
    offered = {
        str(rule.sqref).split(":")[0].rstrip("0123456789"): rule.formula1
        for rule in table.data_validations.dataValidation
    }
    assert len(offered) >= 8
    choices = {letter: [cell[0].value for cell in book["Pilihan"][where.partition("!")[2].replace("$", "")]]
               for letter, where in offered.items()}  # fmt: skip
    assert "Smart economy" in choices[table.cell(1, headings["Pilar"]).column_letter]
    stated = {
        "Daerah": "Kota Contoh", "Nama inovasi": "Rumah Rekaan", "Ringkasan": "Warga belajar.",
        "Pilar": "Smart society",
        "Subdimensi": "Pendidikan", "Pilar lain": "Smart living, Smart economy", "Status": "Berjalan",
        "Program unggulan (quick win)": "ya", "Perangkat daerah": "Dinas Rekaan", "Waktu uji coba": "2020",
        "Waktu penerapan": "12 Mei 2021", "Angka 1": "Peserta", "Angka 1: sekarang": "1.250",
        "Angka 1: sebelumnya": "10",
        "Angka 1: target": "2.000", "Angka 1: satuan": "orang", "Angka 1: tahun": "2022",
        "Angka 1: makin baik bila": "naik",
        "Angka 2": "Mutu", "Angka 2: sekarang": "baik", "Tantangan": "Listrik padam", "Jalan keluar": "Genset",
        "Mitra": "Universitas Rekaan (akademisi)\nPT Umpama", "Mencari": "Peniru, Data",
        "Ditiru oleh": "Kabupaten Umpama",
        "Meniru inovasi": "kota-contoh/bank-sampah", "Kaitan RPJMD": "Misi 2", "SDGs": "4, 11",
        "Kata kunci": "belajar, rumah",
        "Latar belakang": "Sepi.", "Hasil": "Ramai.", "Video": "https://contoh.example/v",
        "Tautan": "Panduan https://contoh.example/p",
        "Sumber 1: judul": "Berita", "Sumber 1: alamat": "https://berita.example/r",
        "Sumber 1: penerbit": "Media Rekaan",
        "Sumber 1: tanggal": "2022", "Diperiksa": "1 Maret 2025", "Kontak: kantor": "Balai Rekaan",
        "Kontak: surel layanan":
        "balai@contoh.example", "Kontak: telepon kantor": "(0274) 868405", "Inisiator": "ASN",
        "Kategori KIPP": "Kesehatan",
    }  # fmt: skip
    for name, value in stated.items():
        table.cell(3, headings[name], value)
    book.save(file)
    done = run("import", file, "--content", target)
    assert done.exit_code == 0, done.stdout
    written = (target / PATH).read_text()
    for line in (
        "pillar: smart-society", "dimension: education", "also: [smart-living, smart-economy]", "status: running",
        "quick_win: true", "started: 2021-05-12", "owner: Dinas Rekaan",
        "  - {label: Peserta, value: 1250, baseline: 10, target: 2000, unit: orang, year: 2022, better: higher}",
        "  - {label: Mutu, value: baik}", "challenges: [Listrik padam]", "solutions: [Genset]",
        "  - {name: Universitas Rekaan, kind: academia}", "seeking: [replication, data]",
        "replicates: kota-contoh/bank-sampah",
        "replicated_by: [Kabupaten Umpama]", "rpjmd: Misi 2", "sdgs: [4, 11]", "tags: [belajar, rumah]",
        "verified: 2025-03-01",
        "  office: Balai Rekaan", '    inisiator: ASN', "    kategori: Kesehatan", "## Apa masalahnya",
        "## Apa hasilnya",
        '  - {title: Panduan, url: "https://contoh.example/p"}',
        '  - {title: Berita, url: "https://berita.example/r", publisher: Media Rekaan, date: 2022}',
    ):  # fmt: skip
        assert line in written, line
    assert run("check", "--strict", "--content", target).exit_code == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.xlsx", b""), ("a.xlsx", b"PK\x03\x04rusak"), ("a.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600), ("a.csv", b""),
     ("a.csv", b"\x00" * 5000), ("a.csv", b"satu;dua\n1;2\n"), ("a.ods", b"x")],
)  # fmt: skip
def test_what_is_no_spreadsheet_of_innovations_is_told_and_ends_with_2(tmp_path, name, data):
    target = content(tmp_path)
    (tmp_path / name).write_bytes(data)
    done = run("import", tmp_path / name, "--content", target)

    assert done.exit_code == 2 and name in done.stderr


def test_a_missing_file_and_missing_words_end_with_2(tmp_path):
    target = content(tmp_path)

    assert run("import", tmp_path / "tidak-ada.xlsx", "--content", target).exit_code == 2
    assert run("import", "--content", target).exit_code == 2
    assert run("import", tmp_path / "a.xlsx", "--template", "--content", target).exit_code == 2
