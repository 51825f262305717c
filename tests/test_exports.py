"""Open data, feeds and the sitemap, as they are published."""

import csv
import io
import json
from xml.etree import ElementTree

from conftest import options
from factories import content, innovation

from builder.build import build


def test_rows_of_open_data_have_identity_fields_and_address(sample_site):
    rows = json.loads((sample_site / "data/innovations.json").read_text())
    row = next(row for row in rows if row["slug"] == "antrean-puskesmas")
    table = list(csv.DictReader(io.StringIO((sample_site / "data/innovations.csv").read_text())))

    assert row["region"] == "kota-contoh"
    assert row["url"] == "inovasi/kota-contoh/antrean-puskesmas/"
    assert row["benefits"][0]["label"] == "Waktu tunggu"
    assert [each["url"] for each in table] == [each["url"] for each in rows]


def test_rows_name_the_files_as_they_are_published(sample_site):
    innovations, regions = (
        json.loads((sample_site / f"data/{name}.json").read_text()) for name in ("innovations", "regions")
    )
    queue = next(row for row in innovations if row["slug"] == "antrean-puskesmas")
    region = next(row for row in regions if row["region"] == "kota-contoh")
    named = [*queue["images"], region["cover"], region["emblem"], *region["documents"]]

    assert len(named) == 5
    assert all((sample_site / each["published"]).is_file() for each in named)


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
    space = "{http://www.w3.org/2005/Atom}"

    assert len(tree.findall(f"{space}entry")) == 4
    assert all(node.attrib["href"].startswith("https://") for node in tree.iter(f"{space}link"))
