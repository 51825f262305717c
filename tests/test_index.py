import json
import re
from dataclasses import replace
from pathlib import Path

from lunr.index import Index

from builder import index, stemming
from builder.models import (
    Coordinator,
    Exhibit,
    Exhibition,
    Hall,
    Innovation,
    InnovationTranslation,
    Pavilion,
    PillarText,
    Province,
    Region,
    Settings,
    Story,
)

HALL = Hall(
    slug="kalimantan", letter="C", name="Kalimantan", name_en="Borneo",
    provinces=({"code": "64", "name": "Kalimantan Timur"},),
)  # fmt: skip
PILLARS = ("governance", "branding", "economy", "living", "society", "environment")
SETTINGS = Settings(
    title="Pameran Contoh",
    headline=("Satu", "Dua"),
    summary="Ringkasan.",
    organiser=Coordinator(office="Penyelenggara"),
    halls=(HALL,),
    pillars=tuple(PillarText(slug=f"smart-{name}", name=f"Smart {name}", summary="Pilar.") for name in PILLARS),
    synonyms=(("umkm", "usaha mikro kecil menengah"),),
)
REGENCIES = [("64.71", "Kota Contoh"), ("64.01", "Kabupaten Umpama"), ("99.01", "Kabupaten Antah")]


def exhibit(region: str, slug: str, title: str, english: InnovationTranslation | None = None, **fields) -> Exhibit:
    stated = {"title": title, "summary": "Sebuah contoh.", "pillar": "smart-living", "status": "running"} | fields
    return Exhibit(
        identity=f"{region}/{slug}", slug=slug, region=region, innovation=Innovation(**stated),
        coordinator=Coordinator(office="Dinas Kominfo"), adopters=(), story=Story(plain="Warga mendaftar dari rumah."),
        english=english, english_story=None, path="",
    )  # fmt: skip


def pavilion(slug: str, name: str, code: str, *exhibits: Exhibit, cohorts=(2019,)) -> Pavilion:
    return Pavilion(
        slug=slug, region=Region(name=name, code=code, province="Kalimantan Timur", cohorts=cohorts), hall=HALL,
        province=Province(code="64", name="Kalimantan Timur"), exhibits=exhibits, story=Story(), english=None,
        english_story=None, path="",
    )  # fmt: skip


def exhibition(*pavilions: Pavilion) -> Exhibition:
    exhibits = {each.identity: each for one in pavilions for each in one.exhibits}
    return Exhibition(
        settings=SETTINGS,
        pavilions={one.slug: one for one in pavilions},
        exhibits=exhibits,
        tours=(),
        pages=(),
        media=(),
    )


QUEUE = exhibit(
    "kota-contoh-raya", "antrean", "Layanan Antrean",
    InnovationTranslation(title="Online Queue", summary="Wait at home."),
    quick_win=True, also=("smart-society",), seeking=("replication",), tags=("e-government",),
)  # fmt: skip
SHOP = exhibit("kota-contoh-raya", "pasar", "Pasar Oleh-oleh U.M.K.M.")
SMALL = exhibition(
    pavilion("kota-contoh-raya", "Kota Contoh Raya", "64.71", QUEUE, SHOP),
    pavilion("kabupaten-umpama", "Kabupaten Umpama", "64.01", cohorts=()),
)


def files(shown: Exhibition = SMALL) -> dict[str, bytes]:
    return index.search_files(shown, REGENCIES, engine="assets/engine.123.js")


def handed_over(data: bytes):
    """The name and the value that a script gives to `pameranSearch`."""
    match = re.fullmatch(r'pameranSearch\("([a-z.]+)",(.+)\)\n', data.decode(), re.DOTALL)
    assert match
    return match[1], json.loads(match[2])


def value(name: str, shown: Exhibition = SMALL):
    return next(found for given, found in map(handed_over, files(shown).values()) if given == name)


def answers(word: str, shown: Exhibition = SMALL) -> list[str]:
    """The titles of what lunr finds for one word, as the browser would ask."""
    found = Index.load(value("index", shown)).query(callback=lambda query: query.term(stemming.stem(word)))
    cards = value("cards.id", shown)
    return [cards[int(hit["ref"])]["title"] for hit in found]


def test_one_fixed_name_leads_to_files_named_after_their_bytes():
    made = files()
    directory = value("directory")
    named = {directory["index"], directory["regions"], *directory["cards"].values()}

    assert set(made) == named | {"search/directory.js"}
    assert all(re.fullmatch(r"search/[a-z.]+\.[0-9a-f]{8}\.js", path) for path in named)
    assert directory["engine"] == "assets/engine.123.js"


def test_the_same_exhibition_gives_the_same_bytes_and_another_gives_other_names():
    other = replace(SMALL, pavilions={"kabupaten-umpama": SMALL.pavilions["kabupaten-umpama"]})

    assert files() == files()
    assert not set(files()) & set(files(other)) - {"search/directory.js", value("directory")["regions"]}


def test_forms_of_a_word_meet_in_one_term():
    assert answers("antreannya") == answers("antrean") == ["Layanan Antrean"]
    assert answers("pelayanan") == ["Layanan Antrean"]


def test_hyphens_dots_and_the_english_text_are_searchable():
    assert answers("oleholeh") == answers("umkm") == ["Pasar Oleh-oleh U.M.K.M."]
    assert answers("egovernment") == answers("government")
    assert "Layanan Antrean" in answers("government")
    assert answers("queue") == ["Layanan Antrean"]


def test_a_place_finds_its_pavilion_first_and_its_exhibits_in_one_word_or_two():
    for word in ("contoh", "contohraya"):
        assert set(answers(word)) >= {"Kota Contoh Raya", "Layanan Antrean"}
    assert answers("raya")[0] == "Kota Contoh Raya"
    assert set(answers("borneo")) == set(answers("timur")) == {card["title"] for card in value("cards.id")}


def test_stop_words_are_not_terms():
    terms = [term for term, _ in json.loads(value("index"))["invertedIndex"]]

    assert "dari" not in terms
    assert "rumah" in terms
    assert not [term for term in terms if len(term) == 1]


def test_a_card_has_what_a_result_shows_and_facets_ask():
    card = value("cards.en")[1]

    assert card == {
        "kind": "innovation", "href": "en/inovasi/kota-contoh-raya/antrean/index.html", "title": "Online Queue",
        "summary": "Wait at home.", "region": "kota-contoh-raya", "place": "Kota Contoh Raya",
        "province": "Kalimantan Timur", "code": "64.71", "hall": "C", "cohort": [2019],
        "pillar": ["smart-living", "smart-society"], "status": "running", "quick_win": True, "seeking": ["replication"],
    }  # fmt: skip


def test_an_untranslated_text_says_its_language_and_a_pavilion_its_number_of_exhibits():
    region, _, shop, guest = value("cards.en")

    assert (shop["title"], shop["title_lang"], shop["summary_lang"]) == ("Pasar Oleh-oleh U.M.K.M.", "id", "id")
    assert (region["kind"], region["count"], region["summary"]) == ("region", 2, "")
    assert "title_lang" not in value("cards.id")[2]
    assert guest["cohort"] == []


def test_every_regency_is_listed_with_the_name_that_its_pavilion_uses():
    assert value("regions") == [
        ["Kabupaten Umpama", "64.01", "C", "kabupaten-umpama", []],
        ["Kota Contoh Raya", "64.71", "C", "kota-contoh-raya", [2019]],
        ["Kabupaten Antah", "99.01", "", None, []],
    ]


def test_the_browser_gets_the_stop_words_and_synonyms_of_the_builder():
    directory = value("directory")

    assert set(directory["stop"].split()) == stemming.STOP_WORDS
    assert directory["synonyms"] == [["umkm", "usaha mikro kecil menengah"]]


def test_an_exhibition_without_regions_has_an_index_that_loads_and_finds_nothing():
    assert answers("antrean", exhibition()) == []


def test_both_languages_name_the_pipeline_step_alike():
    script = Path(index.__file__).parents[1] / "assets/scripts/search/engine.js"

    assert json.loads(value("index"))["pipeline"] == ["pameran"]
    assert 'registerFunction(step, "pameran")' in script.read_text(encoding="utf-8")
