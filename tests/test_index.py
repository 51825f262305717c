import json
import re
import zlib
from base64 import b64decode
from dataclasses import replace

from builder import index, stemming
from builder.index.documents import documents, numbering
from builder.index.packs import exceptions, packs, vocabulary
from builder.index.postings import Postings, count, join
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
from builder.stemming import Terms

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
        coordinator=Coordinator(office="Dinas Kominfo"), adopters=(),
        story=Story(html="<p>Warga mendaftar dari rumah.</p>"), english=english, english_story=None, path="",
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
        originals={},
        documents=(),
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
    return dict(index.search_files(shown, REGENCIES))


def handed_over(data: bytes):
    """The name and the value that a script gives to `pameranSearch`."""
    match = re.fullmatch(r'pameranSearch\("([a-z0-9./]+)",(.+)\)\n', data.decode(), re.DOTALL)
    assert match
    return match[1], json.loads(match[2])


def directory(shown: Exhibition = SMALL):
    """What both files with a fixed name say."""
    made = files(shown)
    return handed_over(made["search/directory.js"])[1] | handed_over(made["search/packs.js"])[1]


def unboxed(piece: bytes) -> bytes:
    return zlib.decompress(piece[1:]) if piece[0] else piece[1:]


def piece(name: str, shown: Exhibition = SMALL) -> bytes:
    return unboxed(files(shown)[f"search/{name}.bin"])


def cards(lang: str, shown: Exhibition = SMALL) -> list[dict]:
    shelves = sorted(
        (int(path.split("/")[2].removesuffix(".bin")), path)
        for path in files(shown)
        if path.startswith(f"search/{lang}/") and path.endswith(".bin")
    )
    return [
        card
        for _, path in shelves
        for _, card in sorted(json.loads(unboxed(files(shown)[path])).items(), key=lambda each: int(each[0]))
    ]


def terms_of(exhibition: Exhibition) -> dict[str, Postings]:
    numbers = numbering(exhibition, REGENCIES)
    return index.counted(exhibition, numbers, index.place_terms(exhibition, REGENCIES)).terms


def test_two_fixed_names_lead_to_pieces_named_after_their_bytes_each_in_both_forms():
    made = files()
    said = directory()
    named = {*said["packs"].split(" ")[1::2], *said["vocabulary"].split(" ")[1::2], said["facets"]}
    pieces = {path for path in made if re.fullmatch(r"search/[a-z2-7]{8}\.(bin|js)", path)}

    assert pieces == {f"search/{name}.{form}" for name in named for form in ("bin", "js")}
    for path in made:
        if path.endswith(".bin"):
            assert b64decode(handed_over(made[path.replace(".bin", ".js")])[1]) == made[path]


def test_the_same_exhibition_gives_the_same_bytes_however_it_is_counted():
    other = replace(SMALL, pavilions={"kabupaten-umpama": SMALL.pavilions["kabupaten-umpama"]})
    shown = documents(SMALL, numbering(SMALL, REGENCIES))
    terms = index.place_terms(SMALL, REGENCIES)
    pillars = {pillar.slug: pillar.name for pillar in SETTINGS.pillars}
    one_by_one = join([count([document], pillars, terms) for document in shown])

    assert files() == files()
    assert directory()["packs"] != directory(other)["packs"]
    assert one_by_one.terms == terms_of(SMALL)


def test_a_region_has_a_block_of_numbers_whatever_the_others_add():
    numbers = numbering(SMALL, REGENCIES)
    alone = replace(SMALL, pavilions={"kota-contoh-raya": SMALL.pavilions["kota-contoh-raya"]})
    shown = {d.exhibit.slug if d.exhibit else d.pavilion.slug: d.number for d in documents(SMALL, numbers)}

    assert numbers.codes == ("64.01", "64.71", "99.01")
    assert shown == {"kabupaten-umpama": 0, "kota-contoh-raya": 4, "antrean": 5, "pasar": 6}
    assert [d.number for d in documents(alone, numbering(alone, REGENCIES))] == [4, 5, 6]


def test_a_posting_is_a_gap_a_mask_of_fields_and_the_frequencies_above_one():
    postings = terms_of(SMALL)["antre"]  # in the title; the body says it not

    assert (postings.count, postings.first, postings.last) == (1, 5, 5)
    assert (bytes(postings.gaps), bytes(postings.masks), bytes(postings.often)) == (b"", b"\x01", b"")
    place = terms_of(SMALL)["raya"]
    assert bytes(place.gaps) == b"\x01\x01"  # 4, 5, 6
    assert bytes(place.masks) == b"\x03\x02\x02"  # the pavilion's own title, too


def test_packs_are_cut_by_their_terms_and_a_common_term_stands_alone():
    many = {f"kata{n:05}": Postings(count=1, first=n, masks=bytearray(b"\x01" * 40)) for n in range(2000)}
    before = dict(packs(many))
    common = many | {"kata00777": Postings(count=1, first=777, masks=bytearray(b"\x01" * 9000))}
    after = dict(packs(common))
    grown = dict(packs(many | {"kata01000": Postings(count=1, first=1, masks=bytearray(b"\x01" * 60))}))

    assert len(before) > 3
    assert all(len(data) < 25_000 for data in before.values())
    assert "kata00777" in after and "kata00778" in after
    assert len(set(grown.items()) - set(before.items())) <= 2  # what grew changes its own pack


def test_forms_that_begin_alike_share_a_shard_of_the_vocabulary():
    forms = {f"{start}{n:03}": n + 1 for start in ("abc", "abd", "bah", "men", "zat") for n in range(300)}
    shards = dict(vocabulary(forms | {"abc0000": 0}, dict.fromkeys(forms, 5)))

    assert len(shards) > 2
    assert all(len(first) <= 3 for first in shards)
    assert shards["a"][:19] == b"\x00\x06abc000\x01\x05\x06\x010\x00\x05\x011\x02\x05"


def test_a_term_knows_the_document_that_answers_it_best():
    found = terms_of(SMALL)

    assert found["raya"].best == 4  # the pavilion that is called so
    assert found["contoh"].best == 4
    assert found["queue"].best == 5


def test_forms_of_a_word_meet_in_one_term():
    terms = index.place_terms(SMALL, REGENCIES)

    for family in (
        "kelola pengelolaan mengelola dikelola", "penduduk kependudukan", "wisatawan pariwisata wisata kepariwisataan",
        "antrean antrian mengantre", "lapor laporan pelaporan", "izin perizinan ijin", "layanan pelayanan melayani",
        "pajak perpajakan", "ternak peternakan", "pesan memesan pemesannya", "masalah masalahnya", "makan memakan",
    ):  # fmt: skip
        assert len({terms.term(form) for form in family.split()}) == 1, family


def test_a_name_of_a_place_is_its_own_term():
    terms = Terms(["Kabupaten Pemalang", "Kota Malang"])

    assert terms.term("pemalang") == "pemalang"
    assert terms.term("malang") == "malang"


def test_what_the_browser_lacks_of_the_dictionary_is_in_the_directory():
    said = directory()["exceptions"].split()
    known = dict(zip(said[::2], said[1::2], strict=True))
    terms = index.place_terms(SMALL, REGENCIES)

    for form in index.counted(SMALL, numbering(SMALL, REGENCIES), terms).forms:
        stem = stemming.stem(form)
        assert known.get(f"+{form}", known.get(stem, stem)) == terms.term(form), form


def test_many_exceptions_come_in_shards_by_the_alphabet_of_their_stems():
    by_stem = {f"stem{n:04}": f"kata{n:04}" for n in range(1000)}
    shards = exceptions({"pemalang": "pemalang"}, by_stem, lambda form: "stem0500")
    few = exceptions({}, {"elola": "lola"}, stemming.stem)

    assert few == [("e", "elola lola")]
    assert len(shards) > 3
    assert [first for first, _ in shards] == sorted(first for first, _ in shards)
    holding = next(text for first, text in reversed(shards) if first <= "stem0500")
    assert "+pemalang pemalang" in holding and "stem0500 kata0500" in holding
    said = " ".join(text for _, text in shards).split()
    assert dict(zip(said[::2], said[1::2], strict=True)) == by_stem | {"+pemalang": "pemalang"}


def test_hyphens_dots_and_the_english_text_are_searchable():
    found = terms_of(SMALL)

    assert {"oleholeh", "umkm", "egovernment", "government", "queue"} <= found.keys()


def test_stop_words_are_not_terms():
    found = terms_of(SMALL)

    assert "dari" not in found
    assert "rumah" in found
    assert not [term for term in found if len(term) == 1]


def test_a_card_tells_what_a_result_shows_in_a_list():
    guest, region, queue, shop = cards("en")

    assert guest == ["kabupaten-umpama", "Kabupaten Umpama", "", "Kalimantan Timur", "64.01", "C", 0, 0]
    assert region == ["kota-contoh-raya", "Kota Contoh Raya", "", "Kalimantan Timur", "64.71", "C", 0, 2]
    assert queue == [
        "kota-contoh-raya/antrean", "Online Queue", "Wait at home.", "Kota Contoh Raya", "64.71", "C", 0, 3, 2, 1,
    ]  # fmt: skip
    assert shop[:3] == ["kota-contoh-raya/pasar", "Pasar Oleh-oleh U.M.K.M.", "Sebuah contoh."]
    assert shop[6] == 3  # neither title nor summary is in English
    assert cards("id")[3][6] == 0


def test_cards_come_one_by_one_until_that_would_be_too_many_files():
    assert [index.shelf_of(n) for n in (1, 8192, 8193, 30_000, 1_000_000)] == [1, 1, 2, 4, 8]


def test_facets_have_a_character_for_every_number():
    facets = json.loads(piece(directory()["facets"]))

    assert facets["pillar"] == "*---*33-----"
    assert facets["status"] == "-----22-----"
    assert facets["quick_win"] == "-----10-----"
    assert facets["also"] == {"5": ["smart-society"]}
    assert facets["seeking"] == {"5": ["replication"]}
    assert facets["regions"] == [
        ["kabupaten-umpama", "C", [], "Kabupaten Umpama"], ["kota-contoh-raya", "C", [2019], "Kota Contoh Raya"], None,
    ]


def test_every_regency_is_listed_with_the_name_that_its_pavilion_uses():
    assert handed_over(files()[directory()["regions"]]) == ("regions", [
        ["Kabupaten Umpama", "64.01", "C", "kabupaten-umpama", []],
        ["Kota Contoh Raya", "64.71", "C", "kota-contoh-raya", [2019]],
        ["Kabupaten Antah", "99.01", "", None, []],
    ])  # fmt: skip


def test_the_browser_gets_the_stop_words_and_synonyms_of_the_builder():
    said = directory()

    assert set(said["stop"].split()) == stemming.STOP_WORDS
    assert said["synonyms"] == "umkm,usaha mikro kecil engah"  # Snowball's `menengah`: no text has the word


def test_an_exhibition_without_regions_has_a_directory_and_no_packs():
    said = directory(exhibition())

    assert (said["packs"], said["documents"]) == ("", 0)
