"""From a page of the optional CMS to the file on disk: Decap in Chromium with its local backend, in a Git repository.

Both are large, so they are no part of `make test`; `make cms` brings them and runs this.
"""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import options, served
from factories import SAMPLE

from builder import cli, cms
from builder.build import build

BENCH = Path(__file__).parents[2] / "bench" / "cms"
PROGRAM = BENCH / "decap-cms.js"
SERVER = BENCH / "node_modules" / "decap-server" / "dist" / "index.js"
PORT = int(cms.LOCAL.rpartition(":")[2])

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (PROGRAM.is_file() and SERVER.is_file()), reason="`make cms` brings Decap"),
]


def git(folder: Path, *words: str) -> str:
    author = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.example"]
    return subprocess.run(["git", *author, *words], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> Path:
    """The invented exhibition in a repository, and its site with the CMS beside it."""
    folder = tmp_path_factory.mktemp("cms") / "pameran"
    shutil.copytree(SAMPLE, folder / "content")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "Awal")
    with contextlib.chdir(folder):
        build(options(Path("content"), folder.parent / "site", cms=PROGRAM))
    return folder


@pytest.fixture(scope="module")
def backend(repository):
    """decap-server at the address that the page looks for."""
    with subprocess.Popen(
        ["node", str(SERVER)], cwd=repository, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("localhost", PORT), 1):
                break
            time.sleep(0.1)
        yield
        server.terminate()


@pytest.fixture
def opened(backend, repository, open_page):
    """Open an entry as an editor does who has come in: opened("kota-contoh/entries/bank-sampah")."""
    with served(repository.parent / "site") as root:
        page = open_page(viewport={"width": 1280, "height": 1000})

        def go(where: str):
            page.goto(f"{root}admin/index.html#/collections/{where}")
            page.get_by_role("button", name="Masuk").click()
            page.locator("[id^=body-field]").wait_for()
            return page

        yield go
    assert page.errors == []
    assert {url for url in page.strangers if not url.startswith(cms.LOCAL)} == set()


def put(page, name: str, text: str) -> None:
    page.locator(f"[id^={name}-field]").first.fill(text)


def choose(page, name: str, option: str) -> None:
    page.locator(f"label[for^={name}-field]").first.click()
    page.keyboard.press("ArrowDown")
    page.get_by_role("option", name=option, exact=True).click()


def save(page) -> None:
    page.set_default_timeout(15000)
    page.get_by_role("button", name="Terbitkan").click()
    page.get_by_text("Terbitkan sekarang").click()
    page.get_by_text("Tersimpan", exact=True).first.wait_for()


def changes(repository: Path) -> tuple[list[str], list[str]]:
    """Lines that are gone, lines that are new."""
    lines = git(repository, "diff", "-U0").splitlines()
    told = [line for line in lines if line[0] in "+-" and line[:3] not in ("+++", "---")]
    return [line[1:] for line in told if line[0] == "-"], [line[1:] for line in told if line[0] == "+"]


def strict(repository: Path, monkeypatch) -> str:
    monkeypatch.chdir(repository)
    done = CliRunner().invoke(cli.pameran, ["check", "--strict"])
    return done.stdout if done.exit_code else ""


def test_an_entry_that_was_changed_differs_there_and_nowhere_else(opened, repository, monkeypatch):
    page = opened("kota-contoh/entries/antrean-puskesmas")
    put(page, "title", "Antrean: Puskesmas & Rumah Sakit")
    choose(page, "status", "Diperluas")
    figures = page.locator("[id^=benefits-field]")
    figures.get_by_label("Expand").first.click()
    figures.get_by_label("Nilai sekarang").first.fill("34")
    save(page)

    gone, new = changes(repository)
    assert gone == [
        "title: Antrean Puskesmas Daring",
        "status: running",
        "  - {label: Waktu tunggu, value: 35, baseline: 120, target: 30, unit: menit, year: 2022, better: lower}",
    ]
    assert new == [
        'title: "Antrean: Puskesmas & Rumah Sakit"',
        "status: scaled",
        "  - {label: Waktu tunggu, value: 34, baseline: 120, target: 30, unit: menit, year: 2022, better: lower}",
    ]
    assert strict(repository, monkeypatch) == ""


def test_a_profile_keeps_what_nobody_touched_and_loses_what_was_emptied(opened, repository, monkeypatch):
    page = opened("daerah/entries/kota-contoh/index")
    put(page, "summary", "Kota rekaan.\nDua baris.")
    put(page, "mou", "")
    put(page, "tagline", "Kota uji")
    git(repository, "commit", "-qam", "Sebelumnya")
    save(page)

    gone, new = changes(repository)
    assert gone == [
        "summary: Kota rekaan untuk menguji pameran; puskesmasnya tidak pernah antre.",
        "mou: 2019-05-15",
    ]
    assert new == ['summary: "Kota rekaan.\\nDua baris."', "tagline: Kota uji"]
    assert strict(repository, monkeypatch) == ""


def test_a_new_entry_is_a_file_like_any_other(opened, repository, monkeypatch):
    page = opened("kabupaten-misal/new")
    put(page, "title", "Perahu Pintar")
    put(page, "summary", "Perahu pengangkut sampah yang jadwalnya bisa dilihat warga.")
    choose(page, "pillar", "Smart environment")
    choose(page, "status", "Berjalan")
    page.get_by_role("button", name="Tambah sumber").click()
    page.locator("[id^=sources-field]").get_by_label("Judul sumber").first.fill("Berita perahu")
    put(page, "body", "Sungai penuh.\n\n## Hasil\n\nBersih.")
    save(page)

    written = repository / "content/regions/kabupaten-misal/innovations/perahu-pintar.md"
    assert written.read_text() == (
        "---\ntitle: Perahu Pintar\nsummary: Perahu pengangkut sampah yang jadwalnya bisa dilihat warga.\n"
        "pillar: smart-environment\nstatus: running\nsources:\n  - {title: Berita perahu}\n---\n"
        "Sungai penuh.\n\n## Hasil\n\nBersih.\n"
    )
    assert strict(repository, monkeypatch) == ""


def test_a_translation_is_changed_in_its_file(opened, repository, monkeypatch):
    page = opened("kota-contoh-en/entries/antrean-puskesmas.en")
    put(page, "title", "Queue from Home")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "Sebelumnya", "--allow-empty")
    save(page)

    assert changes(repository) == (["title: Online Clinic Queue"], ["title: Queue from Home"])
    assert strict(repository, monkeypatch) == ""


def test_a_translation_begins_beside_its_original(opened, repository, monkeypatch):
    page = opened("kota-contoh-en/new")
    choose(page, "\\#of", "Bank Sampah Contoh")
    put(page, "title", "Waste Bank")
    put(page, "summary", "Households bring sorted waste and see what it is worth.")
    put(page, "body", "It began in one street.")
    save(page)

    written = repository / "content/regions/kota-contoh/innovations/bank-sampah.en.md"
    assert written.read_text() == (
        "---\ntitle: Waste Bank\nsummary: Households bring sorted waste and see what it is worth.\n---\n"
        "It began in one street.\n"
    )
    assert strict(repository, monkeypatch) == ""


def test_the_text_of_an_official_form_comes_below_its_part(opened, repository, monkeypatch):
    page = opened("kota-contoh/entries/bank-sampah")
    page.locator("[id^=form-field]").get_by_label("Expand").first.click()
    page.locator("[id^=iga-field]").get_by_label("Expand").first.click()
    page.get_by_label("Dasar hukum").first.fill("Peraturan rekaan.")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "Sebelumnya", "--allow-empty")
    save(page)

    assert changes(repository) == ([], ["form:", "  iga:", "    dasar hukum: Peraturan rekaan."])
    assert strict(repository, monkeypatch) == ""


def test_pages_and_tours_open_and_translations_stay_out_of_the_lists(opened, repository):
    page = opened("halaman/entries/tentang")
    for collection, titles in (
        ("kota-contoh", {"Antrean: Puskesmas & Rumah Sakit", "Bank Sampah Contoh"}),
        ("tur", {"Dari desa"}),
        ("daerah", {"Kota Contoh", "Kabupaten Umpama", "Kabupaten Misal"}),
    ):
        page.evaluate("where => { location.hash = where }", f"#/collections/{collection}")
        links = page.locator(f"a[href^='#/collections/{collection}/entries/']")
        links.first.wait_for()
        assert set(links.all_inner_texts()) == titles
