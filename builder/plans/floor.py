"""A hall's provinces as blocks on twelve columns, roughly where they lie.

Blocks stay in geographical order (west to east where the hall is wide, else north to south) and are only cut into rows;
of all ways to cut and to share the columns, the one that leaves the least floor empty wins. A grid set by hand follows
the map more closely, but breaks with the first new province; this one cannot break.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Literal

COLUMNS, LEAST, MOST_IN_ROW = 12, 4, 3
WIDE = 1.6  # from here on a hall is walked from west to east
HEADING = 0.6  # a block's heading and walls, in heights of a booth
PLAZA, NEXT = 1.4, 1.6  # how high the plaza and the way to the next hall are by themselves
Kind = Literal["block", "plaza", "next"]
Door = Literal["left", "right", "up"]


@dataclass(frozen=True, slots=True)
class FloorPlace:
    """A province: where its middle lies, and how many booths it has."""

    code: str
    lat: float
    lon: float
    booths: int


@dataclass(frozen=True, slots=True)
class Block:
    """A cell of the floor plan, `span` columns wide; spans fill row after row."""

    kind: Kind
    span: int
    row: int
    code: str = ""
    door: Door = "up"


def floor(provinces: Iterable[FloorPlace], *, onwards: bool = True) -> tuple[Block, ...]:
    """The cells in reading order, with the plaza in the first row and, if one goes onwards, the way out in the last."""
    walked = in_walking_order(list(provinces))
    if not walked:
        plaza = Block("plaza", COLUMNS - LEAST if onwards else COLUMNS, 0)
        return (plaza, Block("next", LEAST, 0)) if onwards else (plaza,)
    middle = sum(place.lon for place in walked) / len(walked)
    places = {place.code: place for place in walked}
    rows = cut([place.booths for place in walked], onwards)
    cells: list[Block] = []
    start = 0
    for row, (plaza, spans, way) in enumerate(rows):
        inside = sorted(zip(walked[start : start + len(spans)], spans, strict=True), key=lambda pair: pair[0].lon)
        start += len(spans)
        # columns were shared out in walking order; west to east each block keeps its own
        line: list[tuple[Kind, int, str]] = [("block", span, place.code) for place, span in inside]
        if plaza:  # between two blocks; beside a single one, on the side where the hall goes on
            at = 1 if len(line) > 1 or not line or places[line[0][2]].lon <= middle else 0
            line.insert(at, ("plaza", plaza, ""))
        if way:
            line.append(("next", way, ""))
        cells += [Block(kind, span, row, code, door(i, line)) for i, (kind, span, code) in enumerate(line)]
    return tuple(cells)


def in_walking_order(provinces: list[FloorPlace]) -> list[FloorPlace]:
    if not provinces:
        return []
    lats, lons = [place.lat for place in provinces], [place.lon for place in provinces]
    if max(lons) - min(lons) > WIDE * (max(lats) - min(lats)):
        return sorted(provinces, key=lambda place: (place.lon, place.code))
    return sorted(provinces, key=lambda place: (-place.lat, place.code))


def door(index: int, line: Sequence[tuple[Kind, int, str]]) -> Door:
    """Doors open onto the plaza, else towards the middle of the floor; a block that fills its row opens upwards."""
    plaza = next((i for i, (kind, _, _) in enumerate(line) if kind == "plaza"), None)
    if plaza is not None and abs(plaza - index) == 1:
        return "right" if plaza > index else "left"
    if len(line) == 1 or 0 < index < len(line) - 1:
        return "up"
    return "right" if index == 0 else "left"


Row = tuple[int, tuple[int, ...], int]  # the plaza's span or 0, the blocks' spans, the way's span or 0


def cut(booths: Sequence[int], onwards: bool) -> tuple[Row, ...]:
    """The rows that leave the least floor empty, for blocks of so many booths in this order."""

    @cache
    def rest(start: int) -> tuple[float, tuple[Row, ...]]:
        first = start == 0
        if start == len(booths):  # only where the way found no room beside the last blocks
            return NEXT * COLUMNS, ((0, (), COLUMNS),)
        found = []
        for count in range(1, min(MOST_IN_ROW, len(booths) - start) + 1):
            end = start + count
            last = end == len(booths)
            for way in (False, True) if onwards and last else (False,):
                for row in shared(count, first, way):
                    cost = waste(row, booths[start:end])
                    beyond = (0.0, ()) if last and (way or not onwards) else rest(end)
                    found.append((cost + beyond[0], (row, *beyond[1])))
        return min(found, default=(math.inf, ()))

    return rest(0)[1]


def shared(count: int, plaza: bool, way: bool) -> Iterator[Row]:
    """Every way to share a row's columns among its blocks, the plaza and the way on."""
    cells = plaza + count + way
    if cells > MOST_IN_ROW:
        return
    for spans in product(range(LEAST, COLUMNS + 1), repeat=cells):
        if sum(spans) == COLUMNS:
            yield spans[0] if plaza else 0, spans[int(plaza) : int(plaza) + count], spans[-1] if way else 0


def waste(row: Row, booths: Sequence[int]) -> float:
    """Floor that stays empty in a row, in columns by heights of a booth."""
    plaza, spans, way = row
    blocks = list(zip(booths, spans, strict=True))
    height = max(
        [HEADING + math.ceil(count / abreast(span)) for count, span in blocks]
        + [PLAZA if plaza else 0, NEXT if way else 0]
    )
    empty = sum(span * (height - count / abreast(span)) for count, span in blocks)
    return empty + plaza * (height - PLAZA) + way * (height - NEXT)


def abreast(span: int) -> int:
    """How many booths of 131 pixels stand side by side in a block on a screen of 1280."""
    return (102 * span - 54) // 143


def cloth_measures(regions: Mapping[str, int], most: int = 20) -> dict[str, int]:
    """How long each hall's cloth hangs: 1 to `most`, in proportion to its regions."""
    longest = max(regions.values(), default=0)
    return {letter: max(math.ceil(most * count / longest), 1) if longest else 1 for letter, count in regions.items()}
