"""Bands of cloth for counts: one lozenge is one thing, all rows of a chart on one scale.

A band is woven column by column, so that its length tells its count and its grain that things were counted. How thick
all bands of a chart are follows from the longest. A count is never cut into parts of a lozenge; where a lozenge must
stand for ten or a hundred, the page says so.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from builder.plans.cells import PITCH, SMALL, WHOLE, lozenges, things_per_lozenge

MOST = 560  # lozenges in the longest band
SHORTEST = 30  # columns of a chart
THICKEST = 7
EDGE = 2
LETTERS = 30  # how high the strip with the groups' letters is

Mark = Literal["full", "half", "ring", "slit", "small"]
SHAPES: dict[Mark, tuple[float, str]] = {  # how far below the cell's top a lozenge begins, and its outline
    "full": (0, WHOLE),
    "half": (0, f"{WHOLE}m0 2.6v4.8l2.4-2.4z"),
    "ring": (0, f"{WHOLE}m0 2.6-2.4 2.4 2.4 2.4 2.4-2.4z"),
    "slit": (0, f"{WHOLE}m-.8 2v6h1.6v-6z"),
    "small": (2.5, SMALL),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a band: so many things, drawn alike."""

    count: int
    mark: Mark = "full"


@dataclass(frozen=True, slots=True)
class Band:
    """A row of a chart: a path for each of its parts, to be filled by the even-odd rule."""

    view_box: str  # as wide as all others of the chart
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bands:
    """All rows of a chart."""

    per: int  # things to a lozenge
    exact: bool  # whether every count is a full number of lozenges
    rows: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """Bands in which each group keeps its place; `heads` are where the groups begin, in the view box `head_box`."""

    bands: Bands
    head_box: str
    heads: tuple[int, ...]


def bands(rows: Sequence[Sequence[Part]]) -> Bands:
    """The parts of a row follow each other without a gap."""
    per = things_per_lozenge(max((sum(part.count for part in row) for row in rows), default=0), MOST)
    ends = [list(accumulate((lozenges(part.count, per) for part in row), initial=0)) for row in rows]
    longest = max((end[-1] for end in ends), default=0)
    thick = thickness(longest)
    columns = max(math.ceil(longest / thick), SHORTEST)
    return Bands(
        per=per,
        exact=all(part.count % per == 0 for row in rows for part in row),
        rows=tuple(
            Band(
                box(columns, min(thick, end[-1])),
                tuple(
                    cloth(range(start, stop), thick, part.mark)
                    for part, start, stop in zip(row, end, end[1:], strict=False)
                ),
            )
            for row, end in zip(rows, ends, strict=True)
        ),
    )


def growth(wholes: Sequence[int], steps: Sequence[Sequence[int]]) -> Growth:
    """A row for each step; in it each group fills its own place up to its whole. A group has two paths: what is there,
    and what is still to come."""
    per = things_per_lozenge(sum(wholes), MOST)
    thick = thickness(sum(lozenges(whole, per) for whole in wholes))
    widths = [max(math.ceil(lozenges(whole, per) / thick), 1) + 1 for whole in wholes]
    starts = list(accumulate(widths, initial=0))
    columns = max(starts[-1] - 1, SHORTEST)
    rows = []
    for step in steps:
        paths = []
        for start, whole, count in zip(starts, wholes, step, strict=False):
            there, all_of_it = lozenges(count, per), lozenges(whole, per)
            paths += [
                cloth(range(there), thick, "full", start),
                cloth(range(there, all_of_it), thick, "small", start),
            ]
        rows.append(Band(box(columns, thick), tuple(paths)))
    return Growth(
        bands=Bands(per, all(count % per == 0 for counts in (wholes, *steps) for count in counts), tuple(rows)),
        head_box=f"-{EDGE} 0 {columns * PITCH + 2 * EDGE} {LETTERS}",
        heads=tuple(start * PITCH for start in starts[:-1]),
    )


def mark(shape: Mark) -> str:
    """A single lozenge, for a chart's key, in a square of PITCH."""
    return cloth(range(1), 1, shape)


def thickness(most: int) -> int:
    """Lozenges across a band: thicker where there are more, so that it is neither a hair nor a wall."""
    return next((thick for thick in range(1, THICKEST) if most <= thick * (SHORTEST + 10 * (thick - 1))), THICKEST)


def box(columns: int, thick: int) -> str:
    return f"-{EDGE} -{EDGE} {columns * PITCH + 2 * EDGE} {thick * PITCH + 2 * EDGE}"


def cloth(places: range, thick: int, shape: Mark, start: int = 0) -> str:
    """The lozenges at these places, counted down each column and then across."""
    inset, outline = SHAPES[shape]
    return "".join(
        f"M{(start + at // thick) * PITCH + PITCH // 2} {at % thick * PITCH + inset:g}l{outline}" for at in places
    )
