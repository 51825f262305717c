from __future__ import annotations

import math
import re
from decimal import Decimal

import pytest

from builder.models import PILLARS
from builder.plans import (
    Bars,
    Cells,
    FloorPlace,
    Part,
    Place,
    Spot,
    bands,
    bars,
    cells,
    cloth_measures,
    exhibition_map,
    figure,
    floor,
    growth,
    hall_outline,
    outlines,
    rosette,
    strip,
    threads,
)
from builder.plans.coast import area, path, simplified
from builder.plans.map import parted
from builder.plans.threads import arc

WEST_ISLAND = ((100.0, 0.0), (102.0, 0.0), (102.0, 2.0), (100.0, 2.0), (100.0, 0.0))
EAST_ISLAND = ((110.0, 0.0), (114.0, 0.0), (114.0, -3.0), (110.0, -3.0), (110.0, 0.0))
ISLANDS = (WEST_ISLAND, EAST_ISLAND)
PLACES = (Place("11.01", 1.0, 101.0, "A"), Place("61.01", -1.0, 111.0, "C"), Place("62.01", -2.0, 113.0, "C"))


def lozenges(drawn: str) -> int:
    return drawn.count("M")


# Coasts and maps


def test_a_ring_loses_its_smallest_corners_first():
    ring = [(0, 0), (5, 0.1), (10, 0), (10, 10), (5, 14), (0, 10)]

    assert simplified(ring, 1) == [(0, 0), (10, 0), (10, 10), (5, 14), (0, 10)]
    assert simplified(ring, 0) == ring


def test_a_ring_that_would_vanish_keeps_four_corners():
    circle = [(math.cos(i / 8), math.sin(i / 8)) for i in range(50)]

    assert len(simplified(circle, 1000)) == 4


def test_the_area_of_a_ring_does_not_depend_on_its_direction():
    ring = [(0, 0), (4, 0), (4, 3), (0, 3)]

    assert area(ring) == area(ring[::-1]) == 12


def test_a_path_moves_in_whole_relative_steps_and_skips_what_rounds_to_nothing():
    assert path([(0.4, 0), (0.2, 0.3), (10, 0), (10, 5)]) == "M0 0l10 0 0 5z"
    assert path([(0, 0), (0.2, 0.2), (0.4, 0)]) == ""


def test_an_island_has_the_colour_of_the_hall_of_its_nearest_regency():
    shapes = outlines(ISLANDS, PLACES)

    assert list(shapes) == ["A", "C"]
    assert shapes["A"].startswith("M184 224")


def test_the_exhibitions_map_has_a_light_for_each_region_and_a_post_for_each_hall():
    drawn = exhibition_map(outlines(ISLANDS, PLACES), [Spot("kota-contoh", 0.0, 100.0, 1)])

    assert [(light.slug, light.x, light.y, light.lit) for light in drawn.lights] == [("kota-contoh", 177, 217, True)]
    assert [post.letter for post in drawn.posts] == list("ABCDEFG")
    assert [letter for letter, _ in drawn.islands] == ["A", "C"]


def test_each_lane_leads_from_one_halls_post_to_the_next():
    drawn = exhibition_map({}, [])

    for lane, start, end in zip(drawn.lanes, drawn.posts, drawn.posts[1:], strict=False):
        assert lane.startswith(f"M{start.x} {start.y}")
        assert end_of(lane) == (end.x, end.y)


def end_of(lane: str) -> tuple[int, int]:
    x = y = 0
    for command, numbers in re.findall(r"([MLHVlhv])([-\d ]+)", lane):
        values = [int(number) for number in re.findall(r"-?\d+", numbers)]
        if command in "MLl":
            x, y = values if command in "ML" else (x + values[0], y + values[1])
        elif command == "H":
            x = values[0]
        else:
            y = values[0]
    return x, y


def test_points_on_top_of_each_other_are_parted_the_same_way_each_time():
    crowd = [(50.0, 50.0)] * 4 + [(51.0, 50.0), (200.0, 50.0)]

    moved = parted(crowd, 10)

    assert min(math.dist(a, b) for i, a in enumerate(moved) for b in moved[:i]) > 9.5
    assert max(math.dist(a, b) for a, b in zip(crowd, moved, strict=True)) < 25
    assert moved[-1] == (200.0, 50.0)
    assert moved == parted(crowd, 10)


def test_a_halls_map_is_filled_by_its_own_islands_only():
    drawn = hall_outline("C", ISLANDS, PLACES, [Spot("kabupaten-umpama", -1.5, 112.0, 0)])

    assert drawn.view_box == "0 0 720 551"
    assert lozenges(drawn.island) == 1
    assert [(light.x + 9, light.y + 9) for light in drawn.lights] == [(360, 275)]
    assert [mark.code for mark in drawn.provinces] == ["61", "62"]


def test_a_light_is_the_larger_the_more_its_region_shows():
    spots = [Spot(f"kota-{shown}", 0.0, 100.0 + shown, shown) for shown in (0, 1, 3, 8)]
    drawn = exhibition_map({}, spots).lights

    assert [light.size for light in drawn] == sorted({light.size for light in drawn})
    assert [light.lit for light in drawn] == [False, True, True, True]


def test_a_halls_map_says_how_wide_it_must_be_for_a_finger_to_part_its_lights():
    crowd = [Spot(f"kota-{n}", -1.5 + n % 5 / 50, 112.0 + n / 100, n) for n in range(12)]
    drawn = hall_outline("C", ISLANDS, PLACES, crowd)
    pixels = drawn.width / int(drawn.view_box.split()[2])
    middles = [(light.x + light.size / 2, light.y + light.size / 2) for light in drawn.lights]

    assert min(math.dist(a, b) for i, a in enumerate(middles) for b in middles[:i]) * pixels >= 24


def test_a_provinces_number_keeps_clear_of_the_lights():
    at_the_middle = hall_outline("A", ISLANDS, PLACES, [])
    moved = hall_outline("A", ISLANDS, PLACES, [Spot("kota-contoh", 1.0, 101.0, 1)])

    light, mark = moved.lights[0], moved.provinces[0]

    assert math.dist((light.x + 10, light.y + 10), (mark.x, mark.y - 12)) > 24
    assert at_the_middle.provinces[0].x == light.x + 10


# Rosette


def test_a_rosette_shows_three_exhibits_to_a_pillar_what_runs_first():
    drawn = rosette({"smart-living": ["ended", "planned", "running", "scaled"]})

    shown = [petal.state for petal in drawn.petals if petal.pillar == "smart-living"]

    assert shown == ["scaled", "running", "planned"]
    assert len(drawn.petals) == 18
    assert {petal.state for petal in drawn.petals if petal.pillar != "smart-living"} == {"none"}


def test_a_rosettes_pillars_stand_clockwise_from_the_top():
    drawn = rosette({})

    assert [glyph.pillar for glyph in drawn.glyphs] == list(PILLARS)
    assert [(glyph.x, glyph.y) for glyph in drawn.glyphs[:2]] == [(-13, -167), (120, -90)]
    assert drawn.petals[0].points == "0.0,-11.0 15.0,-29.0 0.0,-47.0 -15.0,-29.0"
    assert drawn.petals[3].points == "9.5,-5.5 32.6,-1.5 40.7,-23.5 17.6,-27.5"


# Results


def test_one_lozenge_is_one_village():
    drawn = cells(181, baseline=60, whole=189)

    assert (drawn.per, drawn.whole, drawn.exact) == (1, 189, True)
    assert drawn.before and (lozenges(drawn.before.was), lozenges(drawn.before.lacking)) == (60, 129)
    assert [lozenges(part) for part in (drawn.after.was, drawn.after.added, drawn.after.lacking)] == [60, 121, 8]
    assert drawn.view_box == "-4 -4 218 98"


def test_what_has_shrunk_is_shown_as_what_is_left():
    drawn = cells(18, baseline=23)

    assert [lozenges(part) for part in (drawn.after.was, drawn.after.added, drawn.after.lacking)] == [0, 18, 5]


@pytest.mark.parametrize(("count", "per", "shown"), [(240, 1, 240), (241, 10, 24), (2400, 10, 240), (99999, 1000, 100)])
def test_a_lozenge_stands_for_a_power_of_ten_so_that_there_are_never_too_many(count, per, shown):
    drawn = cells(count)

    assert (drawn.per, lozenges(drawn.after.added)) == (per, shown)
    assert drawn.exact is (count % per == 0)


def test_nothing_that_exists_is_rounded_away():
    drawn = cells(1000, baseline=2)

    assert drawn.before and lozenges(drawn.before.was) == 1


def test_a_percentage_ends_at_a_hundred():
    drawn = bars(Decimal("8.29"), Decimal("32.2"), None, "persen")

    assert drawn and (drawn.end, drawn.ends) == (100, "whole")
    assert drawn.before and (drawn.before.length, drawn.after.length) == (193, 50)


def test_a_scale_ends_where_its_unit_says():
    drawn = bars(Decimal("4.49"), Decimal("3.69"), None, "skala 5")

    assert drawn and (drawn.end, drawn.ends) == (5, "whole")


def test_a_target_beyond_what_is_reached_ends_the_axis_and_one_within_is_a_tick():
    beyond = bars(Decimal(60), Decimal(20), Decimal(80), "menit")
    within = bars(Decimal(35), Decimal(120), Decimal(30), "menit")

    assert beyond and (beyond.ends, beyond.end, beyond.target) == ("target", 80, None)
    assert within and (within.ends, within.end, within.target) == ("largest", 120, "M150 -2V44")


def test_before_is_bare_warp_and_after_is_woven_to_exactly_their_length():
    drawn = bars(Decimal(60), Decimal(25), Decimal(100), "menit")

    assert drawn and drawn.before
    assert drawn.before.path.endswith("M150 0V40")
    assert drawn.after.path.startswith("M0 0H360V40H0z")
    assert all(int(x) + 8 < 360 for x in re.findall(r"M(\d+) 12", drawn.after.path))


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"value": Decimal(181), "baseline": Decimal(60), "unit": "desa"}, Cells),
        ({"value": Decimal(169), "unit": "desa/kelurahan"}, Cells),
        ({"value": Decimal(0), "baseline": Decimal(12), "unit": "desa"}, Cells),
        ({"value": Decimal(35), "baseline": Decimal(120), "unit": "menit"}, Bars),
        ({"value": Decimal(12), "baseline": Decimal(48), "unit": "kg/hari"}, Bars),
        ({"value": Decimal(75), "unit": "persen"}, Bars),
        ({"value": Decimal(1834), "baseline": Decimal(128), "unit": "titik"}, Bars),
        ({"value": Decimal(1062235), "unit": "orang"}, type(None)),
        ({"value": Decimal(2019)}, type(None)),
        ({"value": Decimal(35), "unit": "menit"}, type(None)),
        ({"value": Decimal(1), "unit": "unit"}, type(None)),
        ({"value": Decimal(-3), "baseline": Decimal(2), "unit": "persen"}, type(None)),
        ({"value": Decimal(0), "baseline": Decimal(0), "unit": "menit"}, type(None)),
        ({"value": "berlipat", "baseline": Decimal(2), "unit": "desa"}, type(None)),
        ({"value": Decimal(5), "baseline": "berbulan-bulan", "unit": "hari"}, type(None)),
    ],
)
def test_counts_get_lozenges_measures_get_bars_and_the_rest_only_its_number(fields, kind):
    assert type(figure(**fields)) is kind


def test_a_target_is_the_whole_of_what_should_grow_and_not_of_what_should_shrink():
    grow = figure(Decimal(17), target=Decimal(43), unit="SKPD")
    shrink = figure(Decimal(18), Decimal(23), Decimal(30), "desa", better="lower")

    assert isinstance(grow, Cells) and grow.whole == 43
    assert isinstance(shrink, Cells) and shrink.whole is None


# Floor


def kalimantan() -> list[FloorPlace]:
    return [
        FloorPlace("61", 0.1, 110.3, 3),
        FloorPlace("62", -1.8, 113.4, 4),
        FloorPlace("63", -2.9, 115.2, 6),
        FloorPlace("64", -0.1, 116.6, 8),
        FloorPlace("65", 3.2, 116.8, 2),
    ]


def rows_of(cells):
    return [[cell for cell in cells if cell.row == row] for row in range(cells[-1].row + 1)]


@pytest.mark.parametrize("onwards", [True, False])
@pytest.mark.parametrize("booths", [[], [1], [35], [3, 4], [31, 30, 22, 6, 5], [1] * 10, [0, 2], list(range(38))])
def test_every_row_of_a_floor_is_twelve_columns_wide_and_every_block_stands_once(booths, onwards):
    places = [FloorPlace(f"{i + 10}", math.sin(i), 95 + i / 2, count) for i, count in enumerate(booths)]

    drawn = floor(places, onwards=onwards)

    assert [sum(cell.span for cell in row) for row in rows_of(drawn)] == [12] * (drawn[-1].row + 1)
    assert all(4 <= cell.span <= 12 for cell in drawn)
    assert sorted(cell.code for cell in drawn if cell.kind == "block") == sorted(place.code for place in places)
    assert [cell.row for cell in drawn if cell.kind == "plaza"] == [0]
    assert [cell.row for cell in drawn if cell.kind == "next"] == [drawn[-1].row] * onwards


def test_a_floor_follows_the_map():
    rows = [[cell.code or cell.kind for cell in row] for row in rows_of(floor(kalimantan()))]

    assert rows == [["plaza", "65"], ["61", "64"], ["62", "63", "next"]]


def test_doors_open_onto_the_plaza_or_towards_the_middle():
    drawn = floor(kalimantan())

    for row in rows_of(drawn):
        for i, cell in enumerate(row):
            if cell.kind == "block" and cell.door == "right":
                assert i + 1 < len(row)
            if cell.kind == "block" and cell.door == "left":
                assert i > 0


def test_a_wide_hall_is_walked_from_west_to_east():
    java = [FloorPlace(str(i), -7.0 - i % 2 / 2, 106.0 + i * 2, 20) for i in range(4)]

    assert [cell.code for cell in floor(java) if cell.kind == "block"] == ["0", "1", "2", "3"]


def test_a_halls_cloth_hangs_as_long_as_it_has_regions():
    assert cloth_measures({"A": 59, "B": 98, "F": 1, "G": 0}) == {"A": 13, "B": 20, "F": 1, "G": 1}
    assert cloth_measures({}) == {}


def test_the_small_floor_plan_marks_one_booth_and_draws_the_others():
    codes = [f"64.{i:02}" for i in range(1, 13)]

    drawn = strip(codes, "64.08")

    assert drawn.others.count("M") == 11
    assert drawn.here == "M19 14l5 5-5 5-5-5z"
    assert drawn.view_box == "-1 -1 70 30"


# Threads


HERE, NEAR, FAR = (101.0, 1.0), (101.5, 1.2), (112.0, -1.0)


def test_a_thread_runs_from_where_it_began_to_each_who_follows():
    drawn = threads(ISLANDS, [(HERE, NEAR), (HERE, FAR), (HERE, FAR)], HERE)

    assert lozenges(drawn.others) == 2
    assert lozenges(drawn.here) == 1
    assert drawn.threads.count("Q") == 2
    assert drawn.land.count("M") == 2


def test_a_map_of_threads_is_no_larger_than_they_need():
    assert threads(ISLANDS, [(HERE, NEAR)], HERE).land.count("M") == 1


def test_where_nothing_is_joined_there_is_no_map():
    assert threads(ISLANDS, [], HERE) is None
    assert threads(ISLANDS, [(HERE, HERE)], HERE) is None


def test_a_thread_leans_north_whichever_way_it_runs():
    for start, end in [((0.0, 0.0), (100.0, 0.0)), ((100.0, 0.0), (0.0, 0.0)), ((0.0, 80.0), (60.0, 0.0))]:
        middle = re.search(r"Q-?\d+ (-?\d+)", arc(start, end))

        assert int(middle[1]) < (start[1] + end[1]) / 2


# Bands


def lowest_and_rightmost(drawn: str) -> tuple[float, float]:
    places = [(float(x), float(y)) for x, y in re.findall(r"M(\d+) ([\d.]+)", drawn)]
    return max(y for _, y in places), max(x for x, _ in places)


@pytest.mark.parametrize("longest", [0, 1, 29, 30, 31, 80, 227, 401, 560, 561, 30_000])
def test_all_bands_of_a_chart_are_as_wide_and_hold_every_lozenge(longest):
    drawn = bands([[Part(longest), Part(longest // 3, "ring")], [Part(longest // 7, "small")], []])
    widths = {band.view_box.split()[2] for band in drawn.rows}

    assert len(widths) == 1
    for band in drawn.rows:
        _, _, width, height = map(int, band.view_box.split())
        for drawn_part in filter(None, band.paths):
            y, x = lowest_and_rightmost(drawn_part)
            assert x + 5 + 2 <= width and y + 5 <= height
    assert sum(lozenges(path) for path in drawn.rows[0].paths) <= 561  # each part is rounded by itself


def test_a_band_counts_its_things_exactly_and_its_parts_share_a_column():
    drawn = bands([[Part(44), Part(6, "small")], [Part(3)]])
    first, second = drawn.rows

    assert (drawn.per, drawn.exact) == (1, True)
    assert [lozenges(path) for path in (*first.paths, *second.paths)] == [44, 6, 3]
    assert first.paths[1].startswith("M225 2.5l")  # two to a column: the 45th stands at the head of the 23rd
    assert second.view_box == "-2 -2 304 24"


def test_a_single_thing_among_thousands_is_still_a_lozenge():
    drawn = bands([[Part(5610)], [Part(1)], [Part(0)]])

    assert (drawn.per, drawn.exact) == (100, False)
    assert [lozenges(band.paths[0]) for band in drawn.rows] == [56, 1, 0]


def test_each_group_grows_in_its_own_place_and_is_whole_at_the_end():
    drawn = growth([5, 40, 1], [[1, 0, 0], [5, 40, 1]])
    first, last = (band.paths for band in drawn.bands.rows)

    assert [lozenges(path) for path in first] == [1, 4, 0, 40, 0, 1]
    assert [lozenges(path) for path in last] == [5, 0, 40, 0, 1, 0]
    assert [re.match(r"M(\d+)", path)[1] for path in last if path] == [str(x + 5) for x in drawn.heads]


def test_nothing_grows_where_nobody_joined():
    drawn = growth([0, 0], [])

    assert drawn.bands.rows == () and len(drawn.heads) == 2
