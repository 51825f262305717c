"""An issue that somebody filled in -> the same file that a spreadsheet or a person would have written."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from factories import content

from builder import cli, forms, imports
from builder.amend import Unfit, amend
from builder.intake.answers import answers

WHOLE = {
    "Daerah": "Kota Contoh",
    "Nama inovasi": "Perahu Pintar",
    "Ringkasan": "Perahu pengangkut sampah sungai yang jadwalnya bisa dilihat warga.",
    "Pilar": "Smart environment",
    "Subdimensi": "Sampah",
    "Status": "Berjalan",
    "Program unggulan (quick win)": "Ya",
    "Waktu penerapan": "Mei 2021",
    "Latar belakang": "Sungai penuh.\n\n### Bukan pertanyaan\n\nTetap cerita.",
    "Angka 1": "Sampah terangkut",
    "Angka 1: sekarang": "1.250",
    "Angka 1: satuan": "kg",
    "Mencari": "Peniru, Riset",
    "Sumber 1: judul": "Berita Contoh",
    "Sumber 1: alamat": "berita.example/perahu",
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return content(tmp_path)


def issue(number: int, said: dict[str, str]) -> str:
    """A form's answers as a host writes them, every question in its order."""
    text = [*forms.forms(imports.vocabulary(Path("content"))).values()][number]
    labels = [part["attributes"]["label"] for part in yaml.safe_load(text)["body"] if part["type"] != "markdown"]
    assert said.keys() <= set(labels)
    return "\n\n".join(f"### {label}\n\n{said.get(label) or '_No response_'}" for label in labels)


def take_in(text: str, *words: str):
    with open("isian.md", "w", encoding="utf-8", newline="\r\n") as file:
        file.write(text)
    return CliRunner().invoke(cli.pameran, ["import", "isian.md", "--update", *words])


def test_a_new_exhibit_becomes_a_file_that_check_accepts(folder):
    done = take_in(issue(0, WHOLE))
    written = (folder / "regions/kota-contoh/innovations/perahu-pintar.md").read_text(encoding="utf-8")

    assert done.exit_code == 0, done.output
    for line in ("pillar: smart-environment", "dimension: waste", "status: running", "quick_win: true",
                 "seeking: [replication, research]"):  # fmt: skip
        assert line in written
    assert "value: 1250" in written and "https://berita.example/perahu" in written
    assert "Bukan pertanyaan" in written and "Tetap cerita." in written
    assert CliRunner().invoke(cli.pameran, ["check", "--strict"]).exit_code == 0


def test_a_change_of_contact_changes_those_lines_and_no_other_byte(folder):
    path = folder / "regions/kota-contoh/index.md"
    before = path.read_text(encoding="utf-8")
    said = {"Telepon kantor": "(021) 555-0199", "Jam layanan": "Senin: 08–15"}
    done = take_in(issue(2, said | {"Daerah": "Pemkot Contoh", "Kapan kanal ini terakhir dicoba": "12 Mei 2026"}))
    after = path.read_text(encoding="utf-8")
    gone = [line for line in before.splitlines() if line not in after.splitlines()]
    new = [line.strip() for line in after.splitlines() if line not in before.splitlines()]

    assert done.exit_code == 0, done.output
    assert all(line.strip().split(":")[0] in ("phone", "hours", "verified") for line in gone)
    assert set(new) == {"phone: (021) 555-0199", 'hours: "Senin: 08–15"', "verified: 2026-05-12"}
    assert CliRunner().invoke(cli.pameran, ["check", "--strict"]).exit_code == 0


@pytest.mark.parametrize(
    "where",
    ["https://contoh.example/en/inovasi/kota-contoh/antrean-puskesmas/", "kota-contoh/antrean-puskesmas",
     "content/regions/kota-contoh/innovations/antrean-puskesmas.md"],
)  # fmt: skip
def test_a_correction_finds_its_entry_by_page_identity_or_path(folder, where):
    done = take_in(issue(1, {"Inovasi atau daerah": where, "Yang diperbaiki": "Status", "Yang benar": "Berakhir"}))
    assert done.exit_code == 0, done.output
    text = (folder / "regions/kota-contoh/innovations/antrean-puskesmas.md").read_text(encoding="utf-8")
    assert "status: ended" in text


QUEUE = "regions/kota-contoh/innovations/antrean-puskesmas.md"


@pytest.mark.parametrize(
    ("part", "right", "line"),
    [
        ("Kata kunci", "puskesmas, antrean daring", "tags: [puskesmas, antrean daring]"),
        ("Pilar lain", "Smart society\nSmart governance", "also: [smart-society, smart-governance]"),
        ("Mencari", "Peniru", "seeking: [replication]"),
        ("Ditiru oleh", "Kabupaten Umpama", "replicated_by: [Kabupaten Umpama]"),
        ("Tantangan", "- Sinyal, listrik\n- Antre lagi", 'challenges: ["Sinyal, listrik", Antre lagi]'),
        ("SDGs", "3 dan 11", "sdgs: [3, 11]"),
        ("Mitra", "Universitas Rekaan (akademisi)\nPT Umpama",
         "partners:\n  - {name: Universitas Rekaan, kind: academia}\n  - {name: PT Umpama}"),
        ("Tautan", "Panduan: https://contoh.example/p", 'links:\n  - {title: Panduan, url: "https://contoh.example/p"}'),
    ],
)  # fmt: skip
def test_a_correction_replaces_a_list_and_no_other_byte(folder, part, right, line):
    path = folder / QUEUE
    before = path.read_text(encoding="utf-8")
    done = take_in(
        issue(1, {"Inovasi atau daerah": "kota-contoh/antrean-puskesmas", "Yang diperbaiki": part, "Yang benar": right})
    )
    after = path.read_text(encoding="utf-8")
    name = line.partition(":")[0]

    assert done.exit_code == 0, done.output
    assert line in after
    rest = [each for each in before.splitlines() if not each.startswith(f"{name}:")]
    assert [each for each in after.splitlines() if each not in line.splitlines()] == rest
    assert CliRunner().invoke(cli.pameran, ["check", "--strict"]).exit_code == 0


def test_figures_are_corrected_as_lines_and_keep_what_a_line_does_not_ask_for(folder):
    said = [
        "Waktu tunggu: 130 → 32,5 menit (2023)",
        "Puskesmas terhubung: dari 3 menjadi 14 puskesmas (2023)",
        "Keluhan: turun (2023)",
    ]
    entry = {"Inovasi atau daerah": "kota-contoh/antrean-puskesmas", "Yang diperbaiki": "Angka"}
    done = take_in(issue(1, entry | {"Yang benar": "\n".join(said)}))
    written = yaml.load((folder / QUEUE).read_text(encoding="utf-8").split("---\n")[1], Loader=yaml.BaseLoader)

    assert done.exit_code == 0, done.output
    assert written["benefits"] == [
        {"label": "Waktu tunggu", "value": "32.5", "baseline": "130", "target": "30", "unit": "menit", "year": "2023",
         "better": "lower"},
        {"label": "Puskesmas terhubung", "value": "14", "baseline": "3", "unit": "puskesmas", "year": "2023"},
        {"label": "Keluhan", "value": "turun", "year": "2023"},
    ]  # fmt: skip
    assert "benefits: label Waktu tunggu" in done.output
    assert CliRunner().invoke(cli.pameran, ["check", "--strict"]).exit_code == 0


@pytest.mark.parametrize(
    ("number", "said", "told"),
    [
        (0, {name: said for name, said in WHOLE.items() if "Sumber" not in name}, "belum menyebut sumber"),
        (0, WHOLE | {"Daerah": "Kota Conto"}, 'Maksud Anda "Kota Contoh"?'),
        (1, {"Inovasi atau daerah": "entah", "Yang diperbaiki": "Status", "Yang benar": "Berakhir"}, "Tempel alamat"),
        (1, {"Inovasi atau daerah": "kota-contoh/antrean-puskesmas", "Yang diperbaiki": "Waktu penerapan",
             "Yang benar": "kapan-kapan"}, "tidak terbaca sebagai tanggal"),
        (1, {"Inovasi atau daerah": "kota-contoh",
         "Yang diperbaiki": "Status", "Yang benar": "Berakhir"}, "Bidang Status tidak dikenal"),
        (1, {"Inovasi atau daerah": "kota-contoh/antrean-puskesmas", "Yang diperbaiki": "Angka",
             "Yang benar": "Tunggu jadi 35 menit"}, "seperti Waktu tunggu: 120 → 35 menit (2022)"),
        (1, {"Inovasi atau daerah": "kota-contoh/antrean-puskesmas", "Yang diperbaiki": "Mencari",
             "Yang benar": "peniru, danna"}, 'Maksud Anda "Pendanaan"?'),
        (1, {"Inovasi atau daerah": "kota-contoh", "Yang diperbaiki": "Cerita atau lainnya",
             "Yang benar": "x"}, "perlu dikerjakan orang"),
        (2, {"Daerah": "Kota Contoh", "Telepon kantor": "112"}, "darurat"),
        (2, {"Daerah": "Kota Contoh"}, "belum menyebut apa yang benar"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_over_is_told_and_nothing_is_written(folder, number, said, told):
    before = {path: path.read_bytes() for path in folder.rglob("*.md")}
    done = take_in(issue(number, said))

    assert done.exit_code == 1 and told in done.output, done.output
    assert "kolom" not in done.output and "baris 2" not in done.output  # a form has questions
    assert {path: path.read_bytes() for path in folder.rglob("*.md")} == before


def test_an_issue_that_is_no_form_is_refused(folder):
    assert take_in("Halo, ada yang keliru.\n### Judul lain\n\nisi").exit_code == 2


def test_only_a_question_of_ours_begins_an_answer():
    assert answers("### Ringkasan\n\nA\n\n### Lain\n\nB\n\n### Pilar\n\n_No response_") == {
        "Ringkasan": "A\n\n### Lain\n\nB",
        "Pilar": "",
    }


FILE = """---
# kepala
title: "Lama"   # komentar
summary: >
  panjang
  sekali
tags:  # kata
  - satu  # pertama
  - dua
coordinator:
  email: a@b.example  # dicoba
stages: [{title: x}] # tahap
form: {iga: {a: b,},}
---
Isi: tetap.
"""


@pytest.mark.parametrize(
    ("fields", "old", "new"),
    [
        ({"title": "Baru: dua"}, '"Lama"', '"Baru: dua"'),
        ({"title": "Lama"}, "", ""),
        ({"summary": "pendek é"}, ">\n  panjang\n  sekali\n", "pendek é\n"),
        ({"coordinator": {"email": "c@d.example"}}, "a@b.example", '"c@d.example"'),
        ({"coordinator": {"hours": "pagi"}}, "  # dicoba\n", "  # dicoba\n  hours: pagi\n"),
        ({"status": "ended"}, ",}\n---", ",}\nstatus: ended\n---"),
        ({"lain": {"dalam": "x"}, "lagi": 2}, ",}\n---", ",}\nlain:\n  dalam: x\nlagi: 2\n---"),
        ({"tags": ["satu", "dua"]}, "", ""),
        ({"tags": ["tiga"]}, "tags:  # kata\n  - satu  # pertama\n  - dua", "tags:  # kata\n  - tiga"),
        ({"stages": ["y"]}, "[{title: x}]", "[y]"),
        ({"stages": [{"title": "y", "done": True}]}, "stages: [{title: x}]",
         "stages:\n  - {title: y, done: true}"),
        ({"form": {"iga": {"c": "d"}, "kipp": {"e": "f"}}}, "{a: b,},}", "{a: b,c: d},kipp: {e: f}}"),
    ],
)  # fmt: skip
def test_an_amended_file_differs_in_that_place_only(fields, old, new):
    assert amend(FILE, fields) == FILE.replace(old, new, 1)


def test_two_new_fields_at_the_end_of_a_block_and_below_it_do_not_mix():
    text = "---\ncoordinator:\n  email: a\n---\n"

    assert amend(text, {"coordinator": {"hours": "b"}, "tags": ["c"]}, "Cerita.") == (
        "---\ncoordinator:\n  email: a\n  hours: b\ntags: [c]\n---\nCerita.\n"
    )


def test_a_file_without_a_block_of_lines_is_left_alone():
    for text in ("tanpa kepala", "---\n{title: x}\n---\n", "---\n- x\n---\n"):
        with pytest.raises(Unfit):
            amend(text, {"title": "x"})
