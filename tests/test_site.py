"""The built site as files: what every page and the whole output promise."""

import json
import re
from pathlib import Path, PurePosixPath

import pytest
from conftest import options
from factories import SAMPLE, content, innovation
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from builder import urls
from builder.build import build
from builder.references import RESERVED


@pytest.fixture(scope="module")
def pages(sample_site) -> dict[str, LexborHTMLParser]:
    return {
        p.relative_to(sample_site).as_posix(): LexborHTMLParser(p.read_bytes()) for p in sample_site.rglob("*.html")
    }


@pytest.mark.parametrize(
    "address",
    [
        "", "daerah/", "daerah/kota-contoh/", "inovasi/", "inovasi/kota-contoh/antrean-puskesmas/", "aula/kalimantan/",
        "provinsi/kalimantan-timur/", "pilar/", "pilar/smart-living/", "angkatan/", "angkatan/2019/", "tur/",
        "tur/dari-desa/",
        "cari/", "bandingkan/", "kolaborasi/", "tentang/", "ikut/", "kios/", "kios/dari-desa/",
    ],
)  # fmt: skip
def test_every_address_of_the_contract_is_there_in_both_languages(sample_site, address):
    assert (sample_site / address / "index.html").is_file()
    assert (sample_site / "en" / address / "index.html").is_file()


@pytest.mark.parametrize(
    "file",
    [
        "404.html", "sitemap.xml", "robots.txt", "feed.xml", "opensearch.xml", "manifest.webmanifest", ".nojekyll",
        "_headers", "sw.js",
        "data/innovations.json", "data/innovations.csv", "data/regions.json", "data/regions.csv",
        "data/regions.geojson",
        "data.json", "datapackage.json", "daerah/kota-contoh/kontak.vcf",
        "daerah/kabupaten-misal/kontak.vcf", "en/daerah/kota-contoh/kontak.vcf", "daerah/kota-contoh/feed.xml",
        "daerah/kota-contoh/media/peta-jalan.txt", "sosial.png", "daerah/kota-contoh/sosial.png",
        "inovasi/kota-contoh/antrean-puskesmas/sosial.png",
    ],
)  # fmt: skip
def test_every_file_of_the_contract_is_there(sample_site, file):
    assert (sample_site / file).is_file()


def test_every_page_states_its_language_title_description_and_has_one_heading_and_a_skip_link(pages):
    for path, page in pages.items():
        assert page.css_first("html").attributes["lang"] == ("en" if path.startswith("en/") else "id"), path
        assert len(page.css("h1")) == 1, path
        assert page.css_first("title").text(strip=True), path
        assert page.css_first("meta[name=description]").attributes["content"].strip(), path
        assert page.css_first("a.skip").attributes["href"] == "#isi", path
        assert all(page.css_first(name) for name in ("header", "main#isi", "footer", "nav")), path


def test_a_shared_link_shows_the_pages_own_picture_or_the_exhibitions(pages):
    def told(path: str, name: str) -> str | None:
        return pages[path].css_first(f'meta[property="og:{name}"]').attributes["content"]

    root = "https://pameran.example/kota-cerdas/"
    for lang in ("", "en/"):
        exhibit = "inovasi/kota-contoh/antrean-puskesmas/"
        assert told(f"{lang}{exhibit}index.html", "image") == f"{root}{exhibit}sosial.png"
        assert told(f"{lang}daerah/kota-contoh/surat/index.html", "image") == f"{root}daerah/kota-contoh/sosial.png"
        assert told(f"{lang}cari/index.html", "image") == f"{root}sosial.png"
    assert (
        told("en/inovasi/kota-contoh/antrean-puskesmas/index.html", "image:alt") == "Online Clinic Queue, Kota Contoh"
    )


def test_the_font_that_the_style_sheet_asks_for_is_fetched_ahead_but_by_kiosks(sample_site, pages):
    for path, page in pages.items():
        ahead = page.css_first('link[rel="preload"][as="font"][crossorigin]')
        assert (ahead is None) == (page.css_first("pameran-kiosk") is not None), path
        if ahead is None:
            continue
        font = ahead.attributes["href"]
        sheet = page.css_first('link[rel="stylesheet"]').attributes["href"]
        rules = (sample_site / path).parent.joinpath(sheet).read_text()
        assert f'url("{PurePosixPath(font).name}")' in rules, path
        assert PurePosixPath(font).parent == PurePosixPath(sheet).parent, path


def test_without_an_address_no_picture_is_named_and_nothing_is_fetched_ahead(tmp_path):
    build(options(SAMPLE, tmp_path / "site"))
    page = (tmp_path / "site/daerah/kota-contoh/index.html").read_bytes()

    assert b"og:image" not in page
    assert b'rel="preload"' not in page


def test_pictures_come_in_both_formats_with_nothing_of_the_originals_but_their_pixels(sample_site, pages):
    published = sorted(sample_site.glob("daerah/kota-contoh/media/*"))

    assert {path.suffix for path in published} == {".avif", ".webp", ".txt"}
    for path in published:
        assert b"Kamera Rekaan" not in path.read_bytes()
        if path.suffix != ".txt":
            with Image.open(path) as picture:
                assert not picture.getexif() and not {"exif", "xmp", "icc_profile"} & picture.info.keys()
    cover = pages["daerah/kota-contoh/index.html"].css_first(".banner__cover img").attributes
    assert (cover["width"], cover["height"], cover["alt"]) == ("1000", "667", "Rumah-rumah berwarna di tepi teluk")
    on_card = pages["inovasi/index.html"].css_first(".innovation-card picture img").attributes
    assert "640w" in on_card["srcset"] and "900w" not in on_card["srcset"] and on_card["alt"] == ""


def test_titles_and_descriptions_are_each_pages_own(pages):
    for lang in ("id", "en"):
        here = [page for path, page in pages.items() if path.startswith("en/") == (lang == "en") and "404" not in path]
        titles = [page.css_first("title").text() for page in here]

        assert sorted(set(titles)) == sorted(titles)
    found = [page for path, page in pages.items() if "404" not in path]
    descriptions = [page.css_first("meta[name=description]").attributes["content"] for page in found]

    assert sorted(set(descriptions)) == sorted(descriptions)  # an entry without a translation too, in both languages


def test_no_page_has_a_script_or_style_of_its_own(pages):
    for path, page in pages.items():
        assert not page.css("style, [style]"), path
        assert not [node for node in page.css("*") if any(name.startswith("on") for name in node.attributes)], path
        kinds = [(node.attributes.get("src"), node.attributes.get("type")) for node in page.css("script")]
        assert all(src or kind == "application/ld+json" for src, kind in kinds), path
        assert "default-src 'self'" in page.css_first("meta[http-equiv]").attributes["content"]


def test_nothing_is_ever_asked_of_another_host(pages, sample_site):
    for path, page in pages.items():
        asked = [node.attributes.get("src") or "" for node in page.css("[src]")]
        asked += [
            node.attributes["href"] for node in page.css("link[rel=stylesheet], link[rel=icon], link[rel=manifest]")
        ]
        assert not [link for link in asked if re.match(r"[a-z]+:|//", link)], path
    for sheet in sample_site.rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(?:https?:|//)", sheet.read_text())


def test_linked_data_is_json_that_names_its_context(pages):
    found = [
        json.loads(node.text()) for page in pages.values() for node in page.css("script[type='application/ld+json']")
    ]

    assert found
    assert all(each["@context"] == "https://schema.org" and each["@graph"] for each in found)
    trails = [node for each in found for node in each["@graph"] if node["@type"] == "BreadcrumbList"]
    steps = {step["item"] for trail in trails for step in trail["itemListElement"]}
    base = "https://pameran.example/kota-cerdas/"
    assert steps and {urls.file_of(step.removeprefix(base)) for step in steps} <= pages.keys()


def test_an_untranslated_text_is_marked_as_indonesian_on_an_english_page(pages):
    page = pages["en/inovasi/kota-contoh/bank-sampah/index.html"]

    assert page.css_first("h1").attributes["lang"] == "id"
    translated = pages["en/inovasi/kota-contoh/antrean-puskesmas/index.html"]
    assert translated.css_first("h1").text() == "Online Clinic Queue"
    assert {label.attributes["lang"] for label in translated.css(".result__label, .line__what")} == {"id"}
    assert not pages["inovasi/kota-contoh/antrean-puskesmas/index.html"].css(".result [lang]")


def test_on_an_english_page_whatever_only_content_says_is_marked_as_indonesian(pages):
    """Offices, units, labels, sources: found by what the Indonesian page of the same exhibit says in their places."""
    places = ".desk__office, .result__label, .result figcaption span, .sources a, .tags span, .innovation-card__figure"
    said = {node.text(strip=True) for page in pages.values() for node in page.css(places)} - {""}
    english = {path: page for path, page in pages.items() if path.startswith("en/")}
    marked = lambda node: node.attributes.get("lang") or (node.parent and marked(node.parent))  # noqa: E731
    found = [
        (path, node.text())
        for path, page in english.items()
        for node in page.css("main :is(p, b, dd, dt, a, li, span, h3, small)")
        if node.text(strip=True) in said and re.search("[a-z]{3}", node.text()) and not node.css("[lang]")
        if marked(node) != "id"
    ]
    notes = {node.html for node in pages["en/inovasi/kota-contoh/antrean-puskesmas/index.html"].css(".result .note")}

    assert len(said) > 12
    assert found == []
    assert any('<span lang="id">menit</span>.' in note for note in notes)


def test_the_desk_has_every_channel_in_order_and_the_card(pages):
    page = pages["inovasi/kota-contoh/antrean-puskesmas/index.html"]
    hrefs = [node.attributes["href"] for node in page.css(".desk__channels a")]

    assert [href.partition(":")[0] for href in hrefs] == ["https", "tel", "mailto", "https"]
    assert hrefs[0].startswith("https://wa.me/628112681112?text=")
    assert "pameran.example%2Fkota-cerdas%2Finovasi%2Fkota-contoh%2Fantrean-puskesmas" in hrefs[0]
    assert page.css_first(".desk__card a").attributes["href"].endswith("kontak.vcf")


def test_a_region_without_a_channel_says_so_and_offers_the_organisers(pages):
    desk = pages["daerah/kabupaten-misal/index.html"].css_first(".desk")

    assert "belum mencantumkan kanal" in desk.text()
    assert desk.css_first("a[href^='mailto:tanya@pameran.example']")


def test_text_of_strangers_is_escaped_wherever_it_stands(tmp_path):
    evil = '"<!--<script>alert(1)</script> & \\"x\\" {{ 7 * 7 }}"'
    folder = content(
        tmp_path,
        {"regions/kota-contoh/innovations/uji.md": innovation(
            f"owner: {evil}", f"tags: [{evil}]", f"challenges: [{evil}]", f"replicated_by: [{evil}]",
            f"benefits: [{{label: {evil}, value: {evil}, unit: {evil}}}]", f"stages: [{{title: {evil}}}]",
            title=evil, summary=evil,
        )},
    )  # fmt: skip
    build(options(folder, tmp_path / "site"))
    for path in (tmp_path / "site").rglob("*.html"):
        page = LexborHTMLParser(path.read_bytes())
        assert not [
            n for n in page.css("script") if "alert" in n.text() and n.attributes.get("type") != "application/ld+json"
        ]
        assert "49" not in page.css_first("h1").text()


def test_the_real_exhibition_stands(site):
    regions = json.loads((site / "data/regions.json").read_text())
    innovations = json.loads((site / "data/innovations.json").read_text())

    assert sum(bool(region["cohorts"]) for region in regions) >= 227
    assert len(innovations) >= 80
    assert len({row["region"] for row in innovations}) >= 50
    assert all(row.get("sources") for row in innovations)


def test_the_strip_leads_to_the_booths_on_either_side_and_marks_ones_own(tmp_path):
    own = {
        f"regions/kota-uji-{n}/index.md": f'---\nname: Kota Uji {n}\ncode: "64.7{n}"\nprovince: Kalimantan Timur\n'
        "cohorts: [2019]\n---\n"
        for n in (7, 8, 9)
    } | {"regions/kota-uji-8/innovations/uji.md": innovation()}
    build(options(content(tmp_path, own), tmp_path / "site"))
    for path in ("daerah/kota-uji-8", "inovasi/kota-uji-8/uji"):
        page = LexborHTMLParser((tmp_path / f"site/{path}/index.html").read_bytes())
        ways = [way.attributes["href"].split("/")[-2] for way in page.css(".locator__booths a")]

        assert ways == ["kota-uji-7", "kota-uji-9"]
        assert page.css_first(".locator__others").attributes["d"].count("M") == 3


@pytest.mark.parametrize(("more", "folded"), [(6, False), (12, True)])
def test_many_exhibits_stand_by_pillar_and_few_do_not_and_a_phone_folds_very_many(tmp_path, more, folded):
    many = {
        f"regions/kota-contoh/innovations/uji-{n}.md": innovation(pillar="smart-economy" if n < 4 else "smart-living")
        for n in range(more)
    }
    build(options(content(tmp_path, many), tmp_path / "site"))
    page = LexborHTMLParser((tmp_path / "site/daerah/kota-contoh/index.html").read_bytes())
    few = LexborHTMLParser((tmp_path / "site/daerah/kabupaten-umpama/index.html").read_bytes())

    groups = [len(group.css("h4")) for group in page.css(".exhibits .stack")]

    assert groups == sorted(groups, reverse=True) and 4 in groups
    assert len(page.css(".group-title")) == len(groups)
    assert [len(fold.css("h4")) for fold in page.css(".exhibits details.fold")] == (groups if folded else [])
    assert not few.css(".group-title")


def test_an_exhibit_and_whoever_took_it_over_show_the_thread_between_them(pages):
    here = pages["inovasi/kota-contoh/antrean-puskesmas/index.html"]
    there = pages["daerah/kabupaten-umpama/index.html"]

    assert here.css_first("section[aria-labelledby=bersama] .threads[aria-hidden=true]")
    assert here.css_first("section[aria-labelledby=bersama] ul a").text() == "Kabupaten Umpama"
    assert there.css_first("section[aria-labelledby=meniru] .threads__thread")
    assert not pages["inovasi/kota-contoh/bank-sampah/index.html"].css_first(".threads")


def test_a_walk_a_cohort_and_a_province_show_the_cloths_of_their_regions(pages):
    def hung(path: str, where: str) -> list[str]:
        return [Path(img.attributes["src"]).stem for img in pages[path].css(f"{where} img")]

    stops = ["33.98", "64.99"]  # in the order of the walk, which goes from the exhibit of one to that of the other
    assert hung("tur/dari-desa/index.html", ".route") == hung("tur/index.html", ".tour-card .cloths") == stops
    assert hung("bandingkan/index.html", ".tour-card .cloths") == stops
    assert hung("angkatan/index.html", ".measure") == ["33.98", "64.99", "33.98"]  # 2018, 2019, 2021
    assert hung("angkatan/2019/index.html", ".page-head + .cloths") == ["64.99"]
    assert hung("provinsi/kalimantan-timur/index.html", ".booth") == ["64.99"]
    assert [way.attributes["href"] for way in pages["tur/dari-desa/index.html"].css(".route a")] == [
        "#perhentian-1", "#perhentian-2",
    ]  # fmt: skip


def test_a_page_wears_the_field_of_its_hall_and_outside_the_halls_none(pages):
    worn = {path: page.css_first("body").attributes.get("class") for path, page in pages.items()}

    assert worn["daerah/kota-contoh/index.html"] == worn["provinsi/kalimantan-timur/index.html"] == "hall-c"
    assert {worn[path] for path in ("index.html", "tur/index.html", "angkatan/2019/index.html", "404.html")} == {None}


def test_a_recording_is_a_link_that_says_where_it_leads(tmp_path):
    file = {"regions/kota-contoh/innovations/uji.md": innovation(video="https://www.tonton.example/v/1")}
    build(options(content(tmp_path, file), tmp_path / "site"))
    page = LexborHTMLParser((tmp_path / "site/inovasi/kota-contoh/uji/index.html").read_bytes())

    assert page.css_first("a[href='https://www.tonton.example/v/1']").text().strip() == (
        "Tonton videonya di tonton.example"
    )
    assert page.css_first(".video rect").attributes["fill"] == "url(#cloth)"  # no picture from there


def test_an_exhibit_says_all_that_its_file_says_of_plans_goals_and_checking(tmp_path):
    stated = {"rpjmd": "Misi kedua, warga sehat.", "sdgs": "[3, 11]", "verified": "2026-11-20"}
    file = {"regions/kota-contoh/innovations/uji.md": innovation(**stated, partners="[{name: Kampus, kind: academia}]")}
    build(options(content(tmp_path, file), tmp_path / "site"))
    page, english = (
        LexborHTMLParser((tmp_path / f"site/{lang}inovasi/kota-contoh/uji/index.html").read_bytes())
        for lang in ("", "en/")
    )
    facts = [" ".join(fact.text(separator=" ").split()) for fact in page.css(".facts div")]

    assert "Tujuan SDGs 3. Kehidupan sehat dan sejahtera; 11. Kota dan permukiman yang berkelanjutan" in facts
    assert "Diperiksa 20 November 2026" in facts
    assert page.css_first("[aria-labelledby=rencana] p").text() == "Misi kedua, warga sehat."
    assert english.css_first("[aria-labelledby=rencana] p").attributes["lang"] == "id"
    assert "Mitra: Kampus (akademisi)." in page.css_first("[aria-labelledby=bersama]").text()
    assert "3. Good health and well-being" in english.css_first(".facts").text()


def test_whoever_went_astray_finds_all_halls(pages):
    for path in ("404.html", "luring/index.html", "en/luring/index.html"):
        assert len(pages[path].css(".hall-board a")) == len(pages["index.html"].css(".hall-board a")) == 7
    assert pages["404.html"].css_first("base").attributes["href"] == "https://pameran.example/kota-cerdas/404.html"
    assert pages["404.html"].css_first("main form[role=search]").attributes["action"] == "cari/index.html"
    assert not pages["luring/index.html"].css("base, .hall-board img")  # a cloth may not be at hand there


def test_no_page_of_the_content_can_take_a_folder_that_the_site_has_itself(sample_site):
    pages = {path.name.partition(".")[0] for path in (SAMPLE / "pages").glob("*.md")}
    folders = {path.name for path in sample_site.iterdir() if path.is_dir()}

    assert folders - pages <= RESERVED
