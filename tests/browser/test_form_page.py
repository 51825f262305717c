"""From an empty form, or an exhibit in it, to a file that `check --strict` takes: over http, from a folder, by keyboard
alone, without a network."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner
from conftest import options, served, until
from factories import SAMPLE

from builder import cli
from builder.build import build
from builder.load import load

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
QUEUE = "kota-contoh/antrean-puskesmas"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """The invented exhibition with a repository and an organiser who has WhatsApp."""
    folder = tmp_path_factory.mktemp("tulis")
    shutil.copytree(SAMPLE, folder / "content")
    settings = folder / "content/exhibition.yaml"
    stated = settings.read_text().replace("  email: tanya@", "  whatsapp: 0811-1234-567\n  email: tanya@")
    settings.write_text(f"repository: https://github.com/contoh/pameran\n{stated}")
    exhibit = folder / f"content/regions/{QUEUE.replace('/', '/innovations/')}.md"
    exhibit.write_text(exhibit.read_text().replace("Daring\n", "Daring  # nama resminya\n", 1))
    build(options(folder / "content", folder / "site"))
    return folder / "site"


@pytest.fixture(params=["http", "file"])
def root(request, site: Path):
    if request.param == "file":
        yield site.as_uri() + "/"
        return
    with served(site.parent) as address:
        yield f"{address}site/"


@pytest.fixture
def page(open_page):
    page = open_page(viewport={"width": 320, "height": 700})
    page.set_default_timeout(5000)
    yield page
    assert page.errors == []


def downloaded(page, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.locator("[data-way=download]").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def is_sound(tmp_path: Path, file: Path, place: str = "") -> bool:
    """Whether the invented exhibition takes the file without so much as a warning."""
    content = tmp_path / "content"
    shutil.copytree(SAMPLE, content)
    shutil.copy(file, content / "regions/kota-contoh/innovations" / (place or file.name))
    _, problems = load(content, strict=True)
    return problems == []


def faults(page) -> list[tuple[str, str]]:
    page.evaluate(AXE.read_text())  # the page's policy lets no script tag in
    found = page.evaluate("axe.run(document, {preload: false})")["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in found]


def test_an_empty_form_leads_to_its_faults_and_a_filled_one_to_a_sound_file(page, root, tmp_path):
    page.goto(f"{root}tulis/index.html")
    page.get_by_role("button", name="Periksa dan buat berkasnya").click()
    summary = page.locator("[data-error-list] a")
    assert summary.all_inner_texts() == [f"Bidang {name} wajib diisi." for name in (
        "Nama inovasi", "Kota atau kabupaten", "Ringkasan", "Pilar", "Status",
    )]  # fmt: skip
    assert page.evaluate("document.activeElement.matches('[data-errors]')")
    summary.first.press("Enter")
    page.keyboard.type("Taman: baca #1 “Kita”")
    page.locator("[name=region]").select_option(label="Kota Contoh")
    page.locator("[name=summary]").fill("x" * 301)
    page.keyboard.press("Tab")
    fault = page.locator("[data-control=summary] [data-fault]")
    assert fault.inner_text() == "Ringkasan terlalu panjang: 301 karakter, paling banyak 300."
    assert page.locator("[name=summary]").get_attribute("aria-invalid") == "true"
    page.locator("[name=summary]").fill("Warga meminjam buku di taman dan mengembalikannya di taman lain.")
    assert fault.is_hidden()
    page.locator("[name=pillar]").select_option("smart-society")
    page.locator("[name=status]").select_option("running")
    page.locator("[data-group=cerita] summary").click()
    page.locator("[name='body.problem']").fill("Buku <jauh>.\n\n# satu")
    page.locator("[data-group=sources] summary").click()
    page.locator("[data-add=sources]").press("Enter")
    page.keyboard.type("Berita: pembukaan taman")
    page.locator("[data-group=benefits] summary").click()
    page.locator("[data-add=benefits]").click()
    page.get_by_label("Yang diukur").fill("Buku dipinjam")
    page.get_by_label("Nilai sebelumnya").fill("1.062,5")
    page.get_by_label("Nilai sekarang").fill("1250 buku")
    page.keyboard.press("Tab")
    assert page.get_by_label("Nilai sebelumnya").input_value() == "1062.5"
    note = page.locator("[data-control=value] [data-fault]")
    assert note.inner_text().startswith('Nilai sekarang: "1250 buku" tetap teks, jadi tidak ikut dibandingkan')
    assert page.get_by_label("Nilai sekarang").get_attribute("aria-invalid") is None
    page.get_by_label("Nilai sekarang").fill("1250")
    page.locator("summary", has_text="Rincian").press("Enter")
    page.get_by_label("Sejak").fill("5 Mei 2021")
    page.get_by_label("Sejak").press("Tab")
    assert page.get_by_label("Sejak").input_value() == "2021-05-05"
    assert page.locator("[data-face] .writing__title").inner_text() == "Taman: baca #1 “Kita”"
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert faults(page) == []

    page.get_by_role("button", name="Periksa dan buat berkasnya").click()
    page.wait_for_selector("[data-done]:not([hidden])")
    assert page.evaluate("document.activeElement.matches('[data-done]')")
    assert page.locator("[data-place]").inner_text().endswith("content/regions/kota-contoh/innovations/")
    file = downloaded(page, tmp_path)
    text = file.read_text(encoding="utf-8")
    assert file.name == "taman-baca-1-kita.md"
    assert is_sound(tmp_path, file)
    host = urlsplit(page.locator("[data-way=host]").get_attribute("href"))
    assert (host.hostname, parse_qs(host.query)) == ("github.com", {"filename": [file.name], "value": [text]})
    mail = urlsplit(page.locator("[data-way=email]").get_attribute("href"))
    assert (mail.path, text in parse_qs(mail.query)["body"][0].replace("\r\n", "\n")) == ("tanya@pameran.example", True)
    assert text in parse_qs(urlsplit(page.locator("[data-way=whatsapp]").get_attribute("href")).query)["text"][0]
    assert faults(page) == []

    page.locator("[name='body.problem']").fill("Buku jauh. " * 200)  # more than an address carries
    page.get_by_role("button", name="Periksa dan buat berkasnya").click()
    page.wait_for_selector("[data-done]:not([hidden])")
    page.evaluate(
        "document.querySelector('[data-way=email]').addEventListener('click', (event) => event.preventDefault())"
    )
    with page.expect_download() as waiting:
        page.locator("[data-way=email]").click()
    assert waiting.value.suggested_filename == file.name
    assert page.locator("[data-said]").inner_text().endswith("Lampirkan di pesan yang terbuka.")
    assert (
        "Terlampir berkas"
        in parse_qs(urlsplit(page.locator("[data-way=email]").get_attribute("href")).query)["body"][0]
    )

    page.reload()
    until(page, "document.querySelector('[name=title]').value !== ''")
    assert page.get_by_label("Yang diukur").input_value() == "Buku dipinjam"
    page.get_by_role("button", name="Hapus draf").click()
    page.reload()
    page.wait_for_timeout(300)
    assert page.get_by_label("Nama inovasi").input_value() == ""


def test_an_exhibit_goes_through_the_form_and_loses_nothing(page, root, site, tmp_path):
    page.goto(f"{root}inovasi/{QUEUE}/index.html")
    page.get_by_role("link", name="Perbaiki lewat formulir").click()
    until(page, "document.querySelector('[name=title]').value !== ''")
    page.get_by_label("Nama inovasi").fill("Antrean Puskesmas dari Rumah")
    page.get_by_role("button", name="Periksa dan buat berkasnya").click()
    file = downloaded(page, tmp_path)
    assert file.name == "antrean-puskesmas.md"
    assert page.locator("[data-way=host]").get_attribute("href").endswith(f"innovations/{file.name}")
    assert is_sound(tmp_path, file)
    before = (site.parent / f"content/regions/{QUEUE.replace('/', '/innovations/')}.md").read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8") == before.replace(
        "title: Antrean Puskesmas Daring  #", "title: Antrean Puskesmas dari Rumah  #"
    )


def by_tab(page, selector: str) -> None:
    """Go on with Tab until the focus is there."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"not reached by Tab: {selector}")


def by_arrow(page, selector: str, value: str) -> None:
    """Choose from the list with the arrow key."""
    by_tab(page, selector)
    for _ in range(40):
        page.keyboard.press("ArrowDown")
        if page.evaluate("document.activeElement.value") == value:
            return
    raise AssertionError(f"not reached by arrow: {value}")


def until_kept(page, path: str) -> None:
    """Wait until the service worker has a file, by its path from the page."""
    for _ in range(200):
        if page.evaluate("path => caches.match(new URL(path, location)).then(Boolean)", path):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not kept: {path}")


def test_one_visit_is_enough_to_write_by_keyboard_without_a_network(chromium, site, tmp_path):
    with served(site.parent) as address:
        context = chromium.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 800}, locale="id-ID")
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
        page = context.new_page()
        page.goto(f"{address}site/tulis/index.html")
        for path in ("index.html", "../search/form/id.js"):
            until_kept(page, path)
    context.set_offline(True)
    page.reload()
    until(page, "document.querySelector('[data-form]:not([hidden])')")

    by_tab(page, "[name=title]")
    page.keyboard.type("Kapal Tepat Waktu")
    by_arrow(page, "[name=region]", "kota-contoh")
    by_tab(page, "[name=summary]")
    page.keyboard.type("Jadwal kapal tampil di dermaga, dan warga menunggu lebih singkat.")
    by_arrow(page, "[name=pillar]", "smart-living")
    by_arrow(page, "[name=status]", "running")
    by_tab(page, "[data-group=rincian] summary")
    page.keyboard.press("Enter")
    by_arrow(page, "[name=dimension]", "mobility")
    by_tab(page, "[name=quick_win]")
    page.keyboard.press("Space")
    rows = {
        "sources": {"title": "Berita dermaga", "url": "https://berita.example/dermaga", "date": "2024-03"},
        "benefits": {"label": "Lama menunggu", "value": "25", "baseline": "90", "unit": "menit", "year": "2024"},
    }
    for group, fields in rows.items():
        by_tab(page, f"[data-group={group}] summary")
        page.keyboard.press("Enter")
        by_tab(page, f"[data-add={group}]")
        page.keyboard.press("Enter")
        for n, (name, text) in enumerate(fields.items()):
            if n:  # the first has the focus
                by_tab(page, f"[data-rows={group}] [name={name}]")
            page.keyboard.type(text)
    parts = {"iga": ("dasar hukum", "cara kerja"), "kipp": ("ringkasan", "kebaruan")}
    for form, names in parts.items():
        by_tab(page, f"[data-group={form}] summary")
        page.keyboard.press("Enter")
        for name in names:
            by_tab(page, f"[name='form.{form}.{name}']")
            page.keyboard.type(f"Isi {name}.")
    by_tab(page, "[data-form] [type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-done]:not([hidden])")
    by_tab(page, "[data-way=download]")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    for what in ("file", *parts):
        by_tab(page, f"[data-copy={what}]")
        page.keyboard.press("Enter")
        until(page, "document.querySelector('[data-said]').textContent === 'Disalin.'")
        copied = page.evaluate("navigator.clipboard.readText()")
        if what == "file":
            assert copied == file.read_text(encoding="utf-8")
        else:
            labels = [
                page.locator(f"[data-control='form.{what}.{name}']").get_attribute("data-label") for name in parts[what]
            ]
            said = zip(labels, parts[what], strict=True)
            assert copied == "\n\n".join(f"{label}\n\nIsi {name}." for label, name in said)
        page.evaluate("document.querySelector('[data-said]').textContent = ''")

    content = tmp_path / "content"
    shutil.copytree(SAMPLE, content)
    shutil.copy(file, content / "regions/kota-contoh/innovations" / file.name)
    checked = CliRunner().invoke(cli.pameran, ["check", "--strict", "--content", str(content)])
    assert (checked.exit_code, checked.stdout) == (0, "")
    settings = content / "exhibition.yaml"
    settings.write_text(settings.read_text().replace("languages: [id, en]", "languages: [id]"))  # half the pages
    build(options(content, tmp_path / "site"))
    page.goto((tmp_path / "site/inovasi/kota-contoh/kapal-tepat-waktu/index.html").as_uri())
    shown = " ".join(page.locator("main").inner_text().split())
    for words in ("Kapal Tepat Waktu", "Lama menunggu", "90", "25 menit", "2024", "Berita dermaga"):
        assert words in shown, words
    assert page.get_by_role("link", name="Berita dermaga").get_attribute("href") == "https://berita.example/dermaga"
    context.close()


def test_without_scripts_there_is_a_file_to_start_from(chromium, site):
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{site.as_uri()}/tulis/index.html")
    assert page.locator("form[data-form]").is_hidden()
    assert (site / "tulis" / page.get_by_role("link", name="Unduh berkas contoh").get_attribute("href")).is_file()
    context.close()
