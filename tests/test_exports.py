"""Open data, feeds and the sitemap, as they are published."""

import csv
import io
import json
from xml.etree import ElementTree

from conftest import options
from factories import SAMPLE, content, exhibition, innovation
from openpyxl import load_workbook

from builder import audit
from builder.build import build
from builder.locale import locale
from builder.models import Innovation, Region

ATOM = "{http://www.w3.org/2005/Atom}"


def test_rows_of_open_data_have_identity_fields_and_address(sample_site):
    rows = json.loads((sample_site / "data/innovations.json").read_text())
    row = next(row for row in rows if row["slug"] == "antrean-puskesmas")
    table = list(csv.DictReader(io.StringIO((sample_site / "data/innovations.csv").read_text())))

    assert row["region"] == "kota-contoh"
    assert row["url"] == "inovasi/kota-contoh/antrean-puskesmas/"
    assert row["benefits"][0]["label"] == "Waktu tunggu"
    assert row["benefits"][0]["value"] == 35  # a number, as the file has it
    assert [each["url"] for each in table] == [each["url"] for each in rows]


def test_every_row_has_every_field_whatever_the_files_state(sample_site):
    for name, model in (("innovations", Innovation), ("regions", Region)):
        rows = json.loads((sample_site / f"data/{name}.json").read_text())
        columns = next(csv.reader(io.StringIO((sample_site / f"data/{name}.csv").read_text())))

        assert {field.alias or key for key, field in model.model_fields.items()} <= set(columns)
        assert all(list(row) == columns for row in rows)


def test_rows_name_the_files_as_they_are_published(sample_site):
    innovations, regions = (
        json.loads((sample_site / f"data/{name}.json").read_text()) for name in ("innovations", "regions")
    )
    queue = next(row for row in innovations if row["slug"] == "antrean-puskesmas")
    region = next(row for row in regions if row["region"] == "kota-contoh")
    named = [*queue["images"], region["cover"], region["emblem"], *region["documents"]]

    assert len(named) == 5
    assert all((sample_site / each["published"]).is_file() for each in named)


def test_an_organiser_opens_what_is_missing_in_excel_and_gets_the_same_file_at_any_time(sample_site):
    data = (sample_site / "kelengkapan/kelengkapan.xlsx").read_bytes()
    audits = audit.below_content(audit.audit(exhibition(), None))
    page = (sample_site / "kelengkapan/index.html").read_text()

    assert load_workbook(io.BytesIO(data)).sheetnames == ["Daerah", "Yang kurang"]
    assert data == audit.as_workbook(audits, locale("id"))
    assert "kelengkapan.xlsx" in page


def test_the_catalogues_list_all_open_data_and_nothing_else(sample_site):
    package = json.loads((sample_site / "datapackage.json").read_text())["resources"]
    catalogue = json.loads((sample_site / "data.json").read_text())["dataset"]
    named = [resource["path"] for resource in package]
    there = [
        path.relative_to(sample_site).as_posix()
        for name in ("data", "capaian", "kelengkapan")
        for path in (sample_site / name).iterdir()
        if path.suffix in {".csv", ".json", ".geojson"}
    ]

    assert sorted(named) == sorted(there)
    assert len({resource["name"] for resource in package}) == len(package)
    base = "https://pameran.example/kota-cerdas/"
    assert [each["downloadURL"] for dataset in catalogue for each in dataset["distribution"]] == [
        base + path for path in named
    ]


def test_whoever_harvests_the_catalogue_learns_whom_to_ask_and_how_new_it_is(sample_site):
    catalogue = json.loads((sample_site / "data.json").read_text())
    organiser = exhibition().settings.organiser

    for dataset in catalogue["dataset"]:
        assert dataset["contactPoint"]["hasEmail"] == f"mailto:{organiser.email}"
        assert dataset["modified"] == "2025-01-01"  # of the newest source


def test_a_web_address_stays_as_it_is_written(tmp_path):
    region = (SAMPLE / "regions/kota-contoh/index.md").read_text().replace("https://contoh.example/", "https://contoh.example")
    build(options(content(tmp_path, {"regions/kota-contoh/index.md": region}), tmp_path / "site"))
    rows = json.loads((tmp_path / "site/data/regions.json").read_text())

    assert next(row for row in rows if row["slug"] == "kota-contoh")["coordinator"]["website"] == "https://contoh.example"


def test_a_cell_that_a_spreadsheet_would_run_is_defused(tmp_path):
    folder = content(tmp_path, {"regions/kota-contoh/innovations/uji.md": innovation(title='"=1+1"')})
    build(options(folder, tmp_path / "site"))

    assert "'=1+1" in (tmp_path / "site/data/innovations.csv").read_text()


def test_the_sitemap_has_every_page_but_the_missing_one(sample_site):
    tree = ElementTree.parse(sample_site / "sitemap.xml")
    listed = {node.text for node in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    base = "https://pameran.example/kota-cerdas/"

    pages = [path.relative_to(sample_site).as_posix() for path in sample_site.rglob("*.html")]
    shown = [path for path in pages if not path.endswith(("404.html", "luring/index.html"))]

    assert listed == {base + path.removesuffix("index.html") for path in shown}


def test_the_feed_is_atom_with_absolute_links(sample_site):
    tree = ElementTree.parse(sample_site / "feed.xml")

    assert len(tree.findall(f"{ATOM}entry")) == 4
    assert all(node.attrib["href"].startswith("https://") for node in tree.iter(f"{ATOM}link"))


def test_a_feed_without_a_site_address_leads_to_pages_from_where_it_lies(tmp_path):
    silent = '---\nname: Kota Uji\ncode: "64.98"\nprovince: Kalimantan Timur\ncohorts: []\n---\n'
    site = tmp_path / "site"
    build(options(content(tmp_path, {"regions/kota-uji/index.md": silent}), site))
    feeds = [site / path for path in ("feed.xml", "daerah/kota-contoh/feed.xml", "pilar/smart-living/feed.xml")]
    links = [
        feed.parent / node.attrib["href"] for feed in feeds for node in ElementTree.parse(feed).iter(f"{ATOM}link")
    ]

    assert links and all(link.is_file() for link in links)
    assert not ElementTree.parse(site / "daerah/kota-uji/feed.xml").findall(f"{ATOM}entry")
