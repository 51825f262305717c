"""Side by side: what a region's piece says, and that the page has a row for all of it."""

import json
import re

import pytest
from factories import content, exhibition
from selectolax.lexbor import LexborHTMLParser

from builder import urls, views
from builder.models import Exhibition, Likeness

QUEUE = "kota-contoh/antrean-puskesmas"
ALIKE = {QUEUE: (Likeness(identity="kabupaten-umpama/antrean", shared=("antrean",)),)}
FILES: dict[str, str] = {}


@pytest.fixture(scope="module")
def sample() -> Exhibition:
    return exhibition()


def piece(sample: Exhibition, slug: str, lang: str = "id") -> dict:
    return views.comparison(sample, lang, slug, alike=ALIKE, files=FILES)


def test_a_column_says_each_fact_with_its_unit_its_year_and_what_was_before(sample):
    column = piece(sample, "kota-contoh")["innovations"]["antrean-puskesmas"]
    cells = column["cells"]

    assert (column["id"], column["place"]) == ("kota-contoh/antrean-puskesmas", "Kota Contoh")
    assert (column["letter"], column["cloth"]) == ("C", "../kain/64.99.svg")
    assert column["href"] == "../inovasi/kota-contoh/antrean-puskesmas/index.html"
    assert cells["status"] == [{"text": "Berjalan", "state": "running"}, "Program unggulan"]
    assert cells["benefits"] == [
        {"text": "120 → 35 menit, 2022, sasaran 30", "label": "Waktu tunggu"},
        {"text": "3 → 12 puskesmas, 2022", "label": "Puskesmas terhubung"},
        {"text": "Sangat baik, 2022", "label": "Penilaian"},
    ]
    assert [line["label"] for line in cells["challenges"]] == ["Tantangan", "Yang dilakukan"]
    assert cells["stages"][1] == {"text": "Semua puskesmas", "label": "2027, direncanakan"}
    assert cells["replicated_by"] == [
        "Kabupaten Entah",
        {"text": "Kabupaten Umpama", "href": "../daerah/kabupaten-umpama/index.html"},
    ]
    assert cells["sources"][0]["text"] == "1 sumber, terbaru Maret 2022"
    assert "planned_for" not in cells


def test_channels_can_be_followed_and_lead_to_the_desk_which_always_stands(sample):
    cells = piece(sample, "kota-contoh")["innovations"]["antrean-puskesmas"]["cells"]["coordinator"]
    none = piece(sample, "kabupaten-misal")["region"]["cells"]["coordinator"]

    assert [line["href"].partition(":")[0] for line in cells[1:-1]] == ["https", "tel", "mailto", "https"]
    assert cells[-1]["href"] == "../inovasi/kota-contoh/antrean-puskesmas/index.html#meja"
    assert {"text": "belum tercatat", "label": "Kanal"} in none
    assert none[-1]["href"] == "../daerah/kabupaten-misal/index.html#meja"


def test_an_english_column_marks_what_is_indonesian(sample):
    innovations = piece(sample, "kota-contoh", "en")["innovations"]

    assert innovations["antrean-puskesmas"]["name"] == "Online Clinic Queue"
    assert "lang" not in innovations["antrean-puskesmas"]
    assert innovations["bank-sampah"]["lang"] == "id"
    assert innovations["bank-sampah"]["cells"]["summary"][0]["lang"] == "id"


def test_booths_beside_a_region_and_what_is_like_an_exhibit_are_offered(tmp_path, sample):
    beside = "---\nname: Kota Rekaan\ncode: '33.97'\nprovince: Jawa Tengah\ncohorts: [2019]\n---\n"
    more = exhibition(content(tmp_path, {"regions/kota-rekaan/index.md": beside}))
    alike = piece(sample, "kota-contoh")["innovations"]["antrean-puskesmas"]["near"]

    assert piece(more, "kota-rekaan")["region"]["near"] == [
        {"id": "kabupaten-umpama", "name": "Kabupaten Umpama", "place": "Jawa Tengah"}
    ]
    assert alike == [{"id": "kabupaten-umpama/antrean", "name": "Antrean ala Contoh", "place": "Kabupaten Umpama"}]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_page_has_a_row_for_all_that_a_piece_may_say(sample_site, lang):
    html = (sample_site / urls.file_of(urls.in_language(urls.COMPARE, lang))).read_text()
    page = LexborHTMLParser(re.sub(r"(</?)template", r"\1div", html))  # a template's inside is another document
    rows = {
        table.attributes["data-table"]: {row.attributes["data-row"] for row in table.css("tr[data-row]")}
        for table in page.css("[data-table]")
        if table.attributes["data-table"]
    }

    for path in sorted((sample_site / "search/compare" / lang).iterdir()):
        script = path.read_text()
        name, told = json.loads(f"[{script[script.index('(') + 1 : script.rindex(')')]}]")
        assert (name, path.suffix) == (f"compare/{lang}/{path.stem}", ".js")
        assert set(told["region"]["cells"]) <= rows["daerah"]
        assert all(set(each["cells"]) <= rows["inovasi"] for each in told["innovations"].values())


def test_exhibits_and_pavilions_lead_to_the_page_with_themselves_chosen(sample_site):
    asked = {
        f"inovasi/{QUEUE}/": f"../../../bandingkan/index.html?inovasi={QUEUE}",
        "en/daerah/kota-contoh/": "../../bandingkan/index.html?daerah=kota-contoh",
    }

    for address, href in asked.items():
        page = LexborHTMLParser((sample_site / address / "index.html").read_bytes())
        assert [a.attributes["href"] for a in page.css("main a.action") if "bandingkan" in a.attributes["href"]] == [
            href
        ]
