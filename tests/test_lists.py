"""Long lists: regions by hall and province, a province's innovations, what is sought and who took over."""

from collections import defaultdict
from functools import cache

from factories import SAMPLE

from builder import urls
from builder.load import load
from builder.locale import locale
from builder.models import Exhibition
from builder.package import Regency
from builder.views import collaboration, index, regions, taking_part
from builder.views.geography import Geography
from builder.views.guide import Guide

GEOGRAPHY = Geography(
    rings=(), places=(), shapes={}, named={"kota contoh": (117.1, -0.5), "kabupaten umpama": (110.2, -7.0)}
)


@cache
def exhibition() -> Exhibition:
    """The sample, its pictures looked at."""
    return load(SAMPLE)[0]


def guide(address: str) -> Guide:
    return Guide(exhibition(), locale("id"), defaultdict(str), address)


def test_who_takes_part_is_counted_in_each_province_and_guests_are_not():
    regencies = (
        Regency(code="33.98", name="Kabupaten Umpama", lat=0, lon=0),
        Regency(code="33.99", name="Kabupaten Lain", lat=0, lon=0),
        Regency(code="94.97", name="Kabupaten Misal", lat=0, lon=0),
        Regency(code="31.01", name="Kota Jauh", lat=0, lon=0),
    )
    halls = taking_part.taking_part(guide(urls.TAKING_PART), regencies).halls

    assert [(hall.letter, hall.said) for hall in halls] == [("B", "1 dari 3 ikut"), ("G", "0 dari 1 ikut")]
    assert [(block.code, block.said, bool(block.href)) for hall in halls for block in hall.blocks] == [
        ("31", "0 dari 1 ikut", False),
        ("33", "1 dari 2 ikut", True),
        ("94", "0 dari 1 ikut", True),
    ]
    rows = [row for hall in halls for block in hall.blocks for row in block.rows]
    assert [(row.name, row.said, bool(row.href), bool(row.cloth)) for row in rows] == [
        ("Kota Jauh", "belum ikut", False, False),
        ("Kabupaten Umpama", "sejak 2018", True, True),
        ("Kabupaten Lain", "belum ikut", False, False),
        ("Kabupaten Misal", "tamu", True, True),
    ]


def test_all_regions_stand_below_their_hall_and_only_those_that_show_something_have_their_cloth():
    halls = regions.regions(guide(urls.REGIONS)).halls

    assert [hall.letter for hall in halls] == ["B", "C", "G"]
    assert [len(hall.band) for hall in halls] == [1, 1, 1]
    rows = [row for hall in halls for block in hall.blocks for row in block.rows]
    assert {row.name: bool(row.cloth) for row in rows} == {
        shown.region.name: bool(shown.exhibits) for shown in exhibition().pavilions.values()
    }


def test_a_province_shows_some_of_its_innovations_each_region_in_turn_and_says_so(monkeypatch):
    block = [shown for shown in exhibition().pavilions.values() if shown.exhibits]
    address = urls.province_of(block[0].province.name)
    whole = regions.province(guide(address), block)
    monkeypatch.setattr(regions, "SOME", len(block))
    some = regions.province(guide(address), block)

    assert whole.rest == "" and len(whole.exhibits) == sum(len(shown.exhibits) for shown in block) > len(block)
    assert [card.region for card in some.exhibits] == [shown.region.name for shown in block]
    assert some.rest.startswith(f"{len(block)} dari {len(whole.exhibits)}:")


def test_a_pillars_band_is_as_long_as_its_innovations_and_has_a_piece_for_each_hall_that_shows_some():
    bands = {row.pillar: row for row in index.pillars(guide(urls.PILLARS)).bands}
    shown = [(e.innovation.pillar, exhibition().pavilions[e.region]) for e in exhibition().exhibits.values()]

    assert len(bands) == 6 and max(row.length for row in bands.values()) == 20
    for pillar, row in bands.items():
        halls = [pavilion.hall.letter.lower() for shows, pavilion in shown if shows == pillar]
        assert {piece.hall: piece.share for piece in row.band} == {hall: halls.count(hall) for hall in halls}
        assert row.count == f"{len(halls)} inovasi"


def test_collaboration_counts_who_seeks_and_who_took_over_and_names_them():
    page = collaboration.collaboration(guide(urls.COLLABORATION), GEOGRAPHY)
    seeking = [exhibit for exhibit in exhibition().exhibits.values() if exhibit.innovation.seeking]

    assert [number.number for number in page.numbers] == ["1", "2", str(len(seeking))]
    assert page.finding == f"{len(seeking)} dari {len(exhibition().exhibits)} inovasi menyebut apa yang dicarinya."
    assert {group.kind: group.count for group in page.groups if group.cards} == {"replication": "1", "data": "1"}
    assert [each.adopters for each in page.adopted] == ["Kabupaten Entah dan Kabupaten Umpama"]
    assert page.threads and page.threads.here == "" and page.threads.others.count("z") == 2


def test_what_is_sought_by_many_leads_on_to_all_of_them(monkeypatch):
    monkeypatch.setattr(collaboration, "SOME", 0)
    groups = {group.kind: group for group in collaboration.collaboration(guide(urls.COLLABORATION), GEOGRAPHY).groups}

    assert groups["data"].more == "../cari/index.html?mencari=data" and groups["data"].count == "1"
    assert groups["funding"].more is None
