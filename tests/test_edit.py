"""From a page to the file behind it; where none stands behind it, none is named."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from conftest import options
from factories import content, exhibition
from kinds import kinds
from selectolax.lexbor import LexborHTMLParser

from builder import furnish, package
from builder.build import build
from builder.models import Settings
from builder.press import Press

HOST = "https://github.com/contoh/pameran"
SETTINGS = "content/exhibition.yaml"
BEHIND = {
    "entrance": SETTINGS, "halls": SETTINGS, "hall": SETTINGS, "pillars": SETTINGS, "pillar": SETTINGS,
    "cohorts": SETTINGS, "cohort": SETTINGS, "English entrance": SETTINGS,
    "pavilion": "content/regions/kota-contoh/index.md", "dim pavilion": "content/regions/kabupaten-misal/index.md",
    "letter": "content/regions/kota-contoh/index.md", "poster": "content/regions/kota-contoh/index.md",
    "sheet": "content/regions/kota-contoh/index.md", "tour": "content/tours/dari-desa.md",
    "exhibit": "content/regions/kota-contoh/innovations/antrean-puskesmas.md",
    "English exhibit": "content/regions/kota-contoh/innovations/antrean-puskesmas.en.md",
    "content page": "content/pages/tentang.md", "contact": "content/pages/kontak.md",
}  # fmt: skip
COUNTED = {  # made of all files, and no file's own
    "regions", "province", "innovations", "charts", "completeness", "tours", "kiosks", "kiosk", "search", "answers",
    "collaboration", "compare", "comparison", "form", "taking part", "not found", "offline",
}  # fmt: skip


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> Path:
    """The invented exhibition in its repository, and its site."""
    folder = tmp_path_factory.mktemp("edit")
    settings = content(folder) / "exhibition.yaml"
    settings.write_text(f"repository: {HOST}\n{settings.read_text()}")
    with contextlib.chdir(folder):
        build(options(Path("content"), folder / "site"))
    return folder


def links(path: Path, below: str) -> list[str]:
    found = LexborHTMLParser(path.read_bytes()).css(f'.way-out a[href^="{HOST}/{below}/main/"]')
    return [unquote(node.attributes["href"].removeprefix(f"{HOST}/{below}/main/")) for node in found]


def test_every_page_that_has_a_file_leads_to_it(repository):
    pages = sorted((repository / "site").rglob("*.html"))
    named = {path: links(path, "edit") for path in pages}

    assert len(pages) > 100
    assert all(len(files) <= 1 for files in named.values())
    assert [file for files in named.values() for file in files if not (repository / file).is_file()] == []


def test_each_kind_of_page_leads_to_the_file_that_it_shows(repository):
    site = repository / "site"
    shown = kinds(site)
    assert shown.keys() == BEHIND.keys() | COUNTED
    for kind, address in shown.items():
        page = site / address.partition("?")[0]
        files = links(page if page.suffix else page / "index.html", "edit")
        assert files == [BEHIND[kind]] if kind in BEHIND else files == [], kind


@pytest.mark.parametrize(
    ("host", "edit", "new"),
    [
        ("https://gitlab.com/kota/pameran", "-/edit/main", "-/new/main/{folder}?file_name=bank-sampah.en.md"),
        ("https://codeberg.org/kota/pameran", "_edit/main", "_new/main/{folder}?filename=bank-sampah.en.md&value="),
    ],
)
def test_pages_lead_to_the_same_files_at_other_hosts(host, edit, new):
    folder = "sample/regions/kota-contoh/innovations"  # by its own name, wherever on a disk it was read
    made = exhibition()
    there = replace(
        made, settings=Settings.model_validate(made.settings.model_dump(by_alias=True) | {"repository": host})
    )
    furnished = furnish.furnish(package.folder(package.default_assets()), package.font(), dict(package.scripts()))
    press = Press.of(there, (package.default_templates(),), furnished.names)
    shown = {leaf.address: press.page(leaf, there).decode() for leaf in press.leaves() if "bank-sampah" in leaf.address}
    ways = {address: re.findall(rf'href="{host}/([^"]*)"', page) for address, page in shown.items()}

    assert unescape(ways["inovasi/kota-contoh/bank-sampah/"][0]) == f"{edit}/{folder}/bank-sampah.md"
    assert any(
        unescape(way).startswith(new.format(folder=folder)) for way in ways["en/inovasi/kota-contoh/bank-sampah/"]
    )


def test_an_english_page_without_a_translation_lets_one_begin_beside_its_original(repository):
    site = repository / "site"
    (begun,) = links(site / "en/inovasi/kota-contoh/bank-sampah/index.html", "new")
    where = urlsplit(begun)

    assert where.path == "content/regions/kota-contoh/innovations"
    assert parse_qs(where.query)["filename"] == ["bank-sampah.en.md"]
    assert links(site / "en/inovasi/kota-contoh/antrean-puskesmas/index.html", "new") == []
    assert links(site / "inovasi/kota-contoh/bank-sampah/index.html", "new") == []


def test_every_page_says_where_to_report_a_mistake(repository):
    site = repository / "site"
    for path in sorted(site.rglob("*.html")):
        tree = LexborHTMLParser(path.read_bytes())
        (report,) = [a for a in tree.css(".way-out a") if a.text() in ("Laporkan kekeliruan", "Report a mistake")]
        href = report.attributes["href"]
        if href.startswith("#"):
            assert tree.css_first(href), path
        else:
            assert href.startswith("mailto:tanya@pameran.example?"), path
