"""Long lists of regions: hall by hall, province by province, every regency once."""

from collections import defaultdict

from factories import exhibition

from builder import urls
from builder.locale import locale
from builder.views import lists, walks
from builder.views.guide import Guide
from builder.views.walks import Regency


def guide(address: str) -> Guide:
    return Guide(exhibition(), locale("id"), defaultdict(str), address)


def test_who_takes_part_is_counted_in_each_province_and_guests_are_not():
    regencies = (
        Regency(code="33.98", name="Kabupaten Umpama"),
        Regency(code="33.99", name="Kabupaten Lain"),
        Regency(code="94.97", name="Kabupaten Misal"),
        Regency(code="31.01", name="Kota Jauh"),
    )
    halls = walks.taking_part(guide(urls.TAKING_PART), regencies).halls

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
    halls = lists.regions(guide(urls.REGIONS)).halls

    assert [hall.letter for hall in halls] == ["B", "C", "G"]
    assert [len(hall.band) for hall in halls] == [1, 1, 1]
    rows = [row for hall in halls for block in hall.blocks for row in block.rows]
    assert {row.name: bool(row.cloth) for row in rows} == {
        shown.region.name: bool(shown.exhibits) for shown in exhibition().pavilions.values()
    }
