from __future__ import annotations

import csv
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

import builder
from builder.weave import (
    DISTINCT,
    FIELDS,
    NEAR,
    REDRAWN,
    VISIBLE,
    Cloth,
    cloth,
    cloth_svg,
    difference,
    outlines,
    pattern,
    redraws,
    selvedge,
    square,
    unlike,
)

HALL_OF_FIRST_DIGIT = {"1": "A", "2": "A", "3": "B", "5": "D", "6": "C", "7": "E", "8": "F", "9": "G"}
KINDS = ("paper", "ink", "lamp", "deep")


@pytest.fixture(scope="module")
def regions() -> dict[str, str]:
    """Every regency's code and the letter of its hall."""
    with (Path(builder.__file__).parent / "reference" / "regencies.csv").open(encoding="utf-8", newline="") as lines:
        codes = sorted(row["code"] for row in csv.DictReader(lines))
    return {code: HALL_OF_FIRST_DIGIT[code[0]] for code in codes}


def test_a_code_always_weaves_the_same_cloth():
    assert cloth_svg("64.74", "C") == cloth_svg("64.74", "C")
    assert cloth_svg("64.74", "C") != cloth_svg("64.72", "C")


def test_all_codes_weave_cloths_of_their_own(regions):
    assert len(regions) == 514
    assert len({cloth_svg(code, letter) for code, letter in regions.items()}) == len(regions)


def test_booths_that_may_hang_side_by_side_differ_visibly(regions):
    for letter in FIELDS:
        hung = [(code, square(cloth(code, letter))) for code, hall in regions.items() if hall == letter]
        alike = [
            (code, other)
            for i, (code, threads) in enumerate(hung)
            for other, before in hung[max(i - NEAR, 0) : i]
            if unlike(threads, before) < VISIBLE
        ]
        assert alike == []


def test_the_table_of_redraws_is_the_one_that_redraws_finds(regions):
    assert redraws(regions) == REDRAWN


def test_a_code_that_is_redrawn_was_too_much_like_another(regions):
    code, letter = "64.71", regions["64.71"]
    first = cloth(code, letter, redrawn=0)

    others = [cloth(other, hall) for other, hall in regions.items() if hall == letter and other < code]

    assert code in REDRAWN
    assert any(difference(first, other) < VISIBLE for other in others[-NEAR:]) or any(
        difference(first, other) < DISTINCT for other in others
    )
    assert cloth(code, letter) != first


def test_every_cloth_and_edge_stays_below_two_kilobytes(regions):
    drawn = [pattern(code, letter, "w", 3, edge=edge) for code, letter in regions.items() for edge in (False, True)]

    assert max(len(svg.encode()) for svg in drawn) < 2000


def test_a_cloth_shows_the_field_of_its_hall_as_ground_or_figure(regions):
    for code, letter in regions.items():
        assert FIELDS[letter][0] in cloth(code, letter).colours[:2]


def test_an_edge_wears_the_colours_of_its_cloth():
    assert selvedge("64.71", "C").colours == cloth("64.71", "C").colours


def test_a_cloth_file_is_well_formed_and_tiles_any_box():
    file = ElementTree.fromstring(cloth_svg("73.71", "E", 6))

    assert "viewBox" not in file.attrib
    assert (file.get("width"), file.get("height")) == ("100%", "100%")
    assert file[0].get("patternTransform") == "scale(6)"


@pytest.mark.parametrize("edge", [False, True])
def test_a_pattern_keeps_to_the_content_security_policy(edge):
    drawn = pattern("35.10", "B", "cloth", 8, edge=edge)

    assert drawn.startswith('<pattern id="cloth"')
    assert "style" not in drawn
    ElementTree.fromstring(drawn)


@pytest.mark.parametrize("letter", FIELDS)
def test_the_outlines_of_a_cloth_cover_each_thread_once(letter):
    rows = cloth("12.34", letter).rows
    drawn = [[0] * len(row) for row in rows]

    for kind, path in outlines(rows).items():
        for x, y, width, height in re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)h-\d+z", path):
            for row in range(int(y), int(y) + int(height)):
                for column in range(int(x), int(x) + int(width)):
                    assert drawn[row][column] == 0
                    drawn[row][column] = kind

    assert tuple(map(tuple, drawn)) == rows


def test_difference_is_the_share_of_threads_that_change_colour():
    plain, striped = Cloth(KINDS, ((0,),)), Cloth(KINDS, ((0,), (0,), (0,), (1,)))

    assert difference(plain, plain) == 0
    assert difference(plain, striped) == 0.25
