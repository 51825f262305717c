"""Who took an exhibit over, as threads on a small map: from where it began to each who follows.

The map shows no more of the country than the threads need, and never less than a few islands, so that a reader knows
the place. A thread is an arc that leans north, since two regions often lie on one line with a third.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.plans.coast import Point, Ring, area, path, simplified

WIDTH, HEIGHT, MARGIN = 640, 320, 56
LEAST = 4.0  # degrees from edge to edge: a province alone would not be recognised
CORNER, ISLET = 5.0, 8.0  # square units
KNOT, HERE, FAR = 13, 17, 8  # half a lozenge; FAR where no one is here, so that the whole country is in sight


@dataclass(frozen=True, slots=True)
class Threads:
    view_box: str
    land: str
    threads: str
    others: str  # a lozenge for each region but the page's own
    here: str  # the page's own, if it has one


def threads(rings: Iterable[Ring], pairs: Iterable[tuple[Point, Point]], here: Point | None = None) -> Threads | None:
    """A thread for each (from, to), as (longitude, latitude), and `here` if one of them is where the reader stands.

    None where nothing is to be joined.
    """
    joined = sorted({pair for pair in pairs if pair[0] != pair[1]})
    others = sorted({point for pair in joined for point in pair} - {here})
    if not others:
        return None
    west, north, unit = window([*others, here] if here else others)

    def at(point: Point) -> Point:
        return (point[0] - west) * unit, (north - point[1]) * unit

    land = [[at(point) for point in ring] for ring in rings]
    return Threads(
        view_box=f"0 0 {WIDTH} {HEIGHT}",
        land="".join(path(simplified(ring, CORNER)) for ring in land if is_seen(ring) and area(ring) >= ISLET),
        threads="".join(arc(at(start), at(end)) for start, end in joined),
        others="".join(knot(at(other), KNOT if here else FAR) for other in others),
        here=knot(at(here), HERE) if here else "",
    )


def window(points: Sequence[Point]) -> tuple[float, float, float]:
    """West, north and units per degree of a map that holds the points in its middle."""
    (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
    inner_width, inner_height = WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN
    unit = min(
        inner_width / max(east - west, LEAST),
        inner_height / max(north - south, LEAST * HEIGHT / WIDTH),
    )
    return (west + east - WIDTH / unit) / 2, (south + north + HEIGHT / unit) / 2, unit


def is_seen(ring: Sequence[Point]) -> bool:
    across, along = zip(*ring, strict=True)
    return min(across) < WIDTH and max(across) > 0 and min(along) < HEIGHT and max(along) > 0


def arc(start: Point, end: Point) -> str:
    """A curve whose belly lies to the north, a fifth of its length high."""
    (ax, ay), (bx, by) = start, end
    length = math.dist(start, end)
    rise = min(0.2 * length, 60.0)
    across, along = (by - ay) / (length or 1.0), (ax - bx) / (length or 1.0)  # square to the line
    if along > 0 or (along == 0 and across < 0):
        across, along = -across, -along
    x, y = (ax + bx) / 2 + across * 2 * rise, (ay + by) / 2 + along * 2 * rise
    return f"M{round(ax)} {round(ay)}Q{round(x)} {round(y)} {round(bx)} {round(by)}"


def knot(at: Point, half: int) -> str:
    return f"M{round(at[0])} {round(at[1]) - half}l{half} {half}-{half} {half}-{half}-{half}z"
