"""The command as people run it: a process of its own, its words and its exit status."""

import json
import os
import subprocess
import sys

import pytest
from factories import HERE, content, innovation

UJI = "regions/kota-contoh/innovations/uji.md"


def pameran(folder, *words: str, **environment: str) -> subprocess.CompletedProcess:
    env = {name: value for name, value in os.environ.items() if not name.startswith("PAMERAN")} | environment
    command = [sys.executable, "-m", "builder", *words]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)


def test_check_is_silent_and_fine_on_sound_content(tmp_path):
    content(tmp_path)
    done = pameran(tmp_path, "check")

    assert (done.returncode, done.stdout) == (0, "")
    assert "3 daerah, 4 inovasi" in done.stderr


def test_check_reports_path_line_column_code_and_cure_and_ends_with_1(tmp_path):
    content(tmp_path, {UJI: innovation(pillar="smart-livin")})
    done = pameran(tmp_path, "check")

    assert done.returncode == 1
    assert done.stdout.startswith(f"content/{UJI}:4:9: error unknown-value: ")
    assert '  hint: maksud Anda "smart-living"?' in done.stdout


@pytest.mark.parametrize(("words", "environment"), [(["--lang", "en"], {}), ([], {"PAMERAN_LANG": "en"})])
def test_messages_come_in_english_where_asked(tmp_path, words, environment):
    content(tmp_path, {UJI: innovation(pillar="smart-livin")})

    assert "is no known value of pillar" in pameran(tmp_path, "check", *words, **environment).stdout


def test_check_json_is_json_and_nothing_else(tmp_path):
    content(tmp_path, {UJI: innovation(pillar="smart-livin")})
    report = json.loads(pameran(tmp_path, "check", "--format", "json").stdout)

    files = sum(path.is_file() for path in (tmp_path / "content").rglob("*"))
    assert report["summary"] == {"files": files, "regions": 3, "innovations": 4, "errors": 1, "warnings": 0}
    assert report["problems"][0]["field"] == "pillar"


def test_check_of_some_paths_reports_those_only(tmp_path):
    content(tmp_path, {UJI: innovation(pillar="x"), "pages/lain.md": "---\ntitle: a\n---\n"})
    done = pameran(tmp_path, "check", "content/pages")

    assert done.returncode == 1
    assert {line.split(":")[0] for line in done.stdout.splitlines() if line.startswith("content")} == {
        "content/pages/lain.md"
    }


def test_warnings_fail_only_with_strict(tmp_path):
    content(tmp_path, {UJI: innovation(sources=None)})

    assert pameran(tmp_path, "check").returncode == 0
    strict = pameran(tmp_path, "check", "--strict", "--format", "json")
    assert strict.returncode == 1
    assert json.loads(strict.stdout)["summary"]["errors"] == 1


def test_build_writes_a_site_and_a_failed_one_leaves_it(tmp_path):
    folder = content(tmp_path)
    assert pameran(tmp_path, "build").returncode == 0
    before = (tmp_path / "site/index.html").read_bytes()
    (folder / UJI).write_text("rusak")
    failed = pameran(tmp_path, "build")

    assert failed.returncode == 1
    assert f"content/{UJI}:1:1: error no-front-matter" in failed.stderr
    assert (tmp_path / "site/index.html").read_bytes() == before


def test_keep_going_publishes_the_rest_and_still_ends_with_1(tmp_path):
    content(tmp_path, {UJI: "rusak"})
    done = pameran(tmp_path, "build", "--keep-going")

    assert done.returncode == 1
    assert (tmp_path / "site/index.html").exists()
    assert "no-front-matter" in done.stderr
    assert "berkas ditinggalkan: content/" in done.stderr


def test_a_folder_that_is_not_ours_is_not_replaced(tmp_path):
    content(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/surat.txt").write_text("penting")
    done = pameran(tmp_path, "build")

    assert done.returncode == 2
    assert (tmp_path / "site/surat.txt").exists()


@pytest.mark.parametrize(
    "words", [["bangun"], ["build", "--jobs", "nol"], ["check", "--format", "xml"], ["new", "region"]]
)
def test_wrong_usage_ends_with_2(tmp_path, words):
    assert pameran(tmp_path, *words).returncode == 2


def test_a_template_of_ones_own_that_asks_for_too_much_is_told_with_its_line(tmp_path):
    content(tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/tours.html").write_text(
        '{% extends "frame.html" %}\n{% block main %}\n{{ view.turs }}\n{% endblock %}'
    )
    done = pameran(tmp_path, "build", "--jobs", "1")

    assert done.returncode == 2
    assert "tours.html:3" in done.stderr
    assert "Traceback" not in done.stderr


def test_new_writes_a_file_once(tmp_path):
    content(tmp_path)

    assert pameran(tmp_path, "new", "region", "Kota Bontang").returncode == 0
    assert pameran(tmp_path, "new", "innovation", "kota-bontang", "Bontang Siaga 112").returncode == 0
    assert pameran(tmp_path, "new", "tour", "Dari pesisir").returncode == 0
    assert pameran(tmp_path, "check").returncode == 0
    assert pameran(tmp_path, "new", "region", "Kota Bontang").returncode == 2
    assert pameran(tmp_path, "new", "innovation", "kota-entah", "x").returncode == 2


def test_schema_writes_one_file_a_kind(tmp_path):
    assert pameran(tmp_path, "schema", "--out", "skema").returncode == 0
    assert json.loads((tmp_path / "skema/innovation.schema.json").read_text())["title"] == "Inovasi"


def test_the_version_is_said(tmp_path):
    assert pameran(tmp_path, "--version").stdout.startswith("pameran, version ")


def test_init_makes_an_exhibition_that_is_sound_and_builds(tmp_path):
    done = pameran(tmp_path, "init", "pameran-kami")
    new = tmp_path / "pameran-kami"

    assert done.returncode == 0, done.stderr
    assert pameran(new, "check", "--strict").returncode == 0
    assert pameran(new, "build", "--strict").returncode == 0
    assert "Antrean Puskesmas Daring" in (new / "site/daerah/kota-contoh/index.html").read_text(encoding="utf-8")
    assert (new / ".gitignore").is_file()
    assert pameran(new, "new", "tour", "Tur Pertama").returncode == 0  # one innovation is enough to begin with
    assert pameran(new, "check", "--strict").returncode == 0


def test_init_leaves_a_folder_that_holds_something_alone(tmp_path):
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi/catatan.txt").write_text("penting")
    done = pameran(tmp_path, "init", "isi")

    assert done.returncode == 2
    assert [path.name for path in (tmp_path / "isi").iterdir()] == ["catatan.txt"]


LOADED = """
import atexit, sys
from builder.cli import main
atexit.register(lambda: print("loaded:", *sorted({name.split(".")[0] for name in sys.modules})))
sys.argv = ["pameran", *sys.argv[1:]]
main()
"""
PAGES = {"jinja2", "livereload", "openpyxl", "Sastrawi", "selectolax", "tornado", "vobject"}


@pytest.mark.parametrize(
    ("words", "needless"),
    [
        ("--help", PAGES | {"babel", "markdown", "PIL", "pydantic", "yaml"}),
        ("check --help", PAGES | {"pydantic"}),
        ("check", PAGES),
    ],
)
def test_a_command_loads_only_what_it_works_with(tmp_path, words, needless):
    content(tmp_path)
    done = subprocess.run([sys.executable, "-c", LOADED, *words.split()], cwd=tmp_path, capture_output=True, text=True)
    loaded = done.stdout.rpartition("loaded: ")[2].split()

    assert done.returncode == 0 and "builder" in loaded
    assert needless & set(loaded) == set()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", "content/tidak-ada"], "content/tidak-ada tidak ada."),  # and not "0 kesalahan"
        (["check", "lain.md"], "lain.md tidak terletak di folder isi, content."),
        (["check", "--content", "entah"], "Folder isi entah tidak ada."),
        (["build", "--base-url", "kota.go.id"], '"kota.go.id" bukan alamat situs'),
        (["build", "--base-url", "http://[::1"], '"http://[::1" bukan alamat situs'),
        (["build", "--out", "/"], "/ berisi sesuatu yang bukan buatan Pameran."),
        (["chek"], 'Tidak ada perintah "chek".\nMaksud Anda "check"?\nBantuan: pameran --help'),
        (["--lang", "en", "build", "--jobs", "0"], "--jobs must be a number from 1 to 64."),
    ],
)
def test_wrong_usage_is_told_in_words_and_ends_with_2(tmp_path, words, said):
    content(tmp_path)
    (tmp_path / "lain.md").touch()
    done = pameran(tmp_path, *words)

    assert done.returncode == 2
    assert said in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["new", "innovation", "kota-contoh", "🚑"], "Nama ini tidak bisa menjadi alamat."),  # and no file `.md`
        (["new", "region", ""], "Nama ini tidak bisa menjadi alamat."),
        (["new", "tour", "x" * 300], "namanya terlalu panjang."),
        (["new", "tour", "Dari laut", "--content", "kosong"], "Tur mengunjungi inovasi"),
        (["init", "/dev/null/pameran"], "/dev/null"),
        (["import", "tidak-ada.xlsx"], "tidak-ada.xlsx: tidak ada."),
        (["schema", "--out", "/dev/null/skema"], "/dev/null/skema"),
        (["owners", "--out", "/dev/null/CODEOWNERS"], "/dev/null"),
    ],
)
def test_what_cannot_be_written_or_read_is_told_without_a_traceback(tmp_path, words, said):
    before = {path for path in content(tmp_path).rglob("*")}
    done = pameran(tmp_path, *words)

    assert done.returncode == 2
    assert said in done.stderr and "Traceback" not in done.stderr
    assert {path for path in (tmp_path / "content").rglob("*")} == before


def test_reports_leave_a_terminal_or_a_file_of_any_encoding_in_one_piece(tmp_path):
    folder = os.fsencode(
        content(tmp_path, {UJI: innovation(title='"10 ribu → 3 desa"')}) / "regions/kota-contoh/innovations"
    )
    with open(folder + b"/kopi\xff.md", "w") as file:  # no text at all
        file.write("x")
    for form in ("text", "json", "github", "sarif"):
        done = pameran(tmp_path, "check", "--format", form, PYTHONIOENCODING="cp1252")
        assert (done.returncode, done.stderr.count("Traceback")) == (1, 0), form
    imported = pameran(tmp_path, "import", str(HERE / "vectors/inovasi.ods"), "--dry-run", PYTHONIOENCODING="ascii")

    assert "→" in imported.stdout and "Traceback" not in imported.stderr


def test_audit_tells_of_what_is_sound_and_names_what_it_had_to_leave_out(tmp_path):
    content(tmp_path, {UJI: innovation(pillar="smart-livin")})
    done = pameran(tmp_path, "audit", "--format", "json")

    assert done.returncode == 1
    assert len(json.loads(done.stdout)["regions"]) == 3
    assert f"content/{UJI}:4:9: error unknown-value" in done.stderr


def test_english_counts_one_as_one(tmp_path):
    content(tmp_path, {UJI: innovation(pillar="smart-livin")})

    assert "3 regions, 4 innovations: 1 error, 0 warnings" in pameran(tmp_path, "check", "--lang", "en").stderr
