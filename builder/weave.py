"""A Kemendagri code -> the region's cloth.

A cloth is a draft, as on a loom: every cell is one crossing of threads, 0 ground, 1 figure, 2 and 3 accents. Each hall
has a family, a rule that says what a crossing shows; the code draws the rule's numbers. The families are abstract
structure only (shoots, plait, tendrils, lozenges, chevrons, swell, mesh): parang, poleng, geringsing and clan signs are
left out on purpose, since they are not ours to deal out.

A code that drew too much the same as another draws again. Finding those takes all 514 cloths, so it is done once
(`redraws`) and its answer stands below as REDRAWN; a test proves that the answer still holds. Ground and figure are not
drawn by lot but dealt in turn, because lots would give the same pair to one in four neighbouring booths.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import ne
from typing import TypeVar

NIGHT, PAPER, LAMP = "#17123f", "#fdf6ee", "#ffdb6b"
FIELDS: dict[str, tuple[str, str]] = {  # hall: its field, and the deep shade of that field
    "A": ("#f4735c", "#9e2426"),
    "B": ("#86abf7", "#2f4bb0"),
    "C": ("#45b98a", "#0c6650"),
    "D": ("#f28fb6", "#a12a6b"),
    "E": ("#f6a43c", "#8f4408"),
    "F": ("#4cc3d1", "#0b6480"),
    "G": ("#ba9ff2", "#5b3aa8"),
}
REDRAWN: dict[str, int] = {  # code: how often it drew again; whatever changes a cloth changes this (see `redraws`)
    "16.06": 1, "16.72": 1, "18.03": 1, "18.11": 1, "21.02": 1, "21.72": 1, "53.05": 1, "53.14": 1, "53.18": 1,
    "61.06": 2, "61.11": 4, "61.71": 1, "62.05": 1, "62.07": 1, "62.10": 1, "63.05": 2, "63.06": 3, "63.07": 1,
    "64.02": 6, "64.03": 2, "64.07": 2, "64.11": 2, "64.71": 2, "65.01": 1, "72.01": 1, "73.01": 1, "74.13": 1,
    "76.05": 1, "76.06": 1, "81.05": 1, "82.08": 1, "91.10": 1, "91.19": 1, "94.08": 1,
}  # fmt: skip

VISIBLE = 0.3  # of all threads must differ between booths that may hang side by side
NEAR = 4  # booths: absent regions bring codes together that do not follow each other
DISTINCT = 0.04  # of all threads, between any two cloths of a hall

Thread = Callable[[int, int], int]
Motif = tuple[int, int, Thread]
Choice = TypeVar("Choice")


@dataclass(frozen=True, slots=True)
class Cloth:
    """One repeat of a cloth: its threads row by row, and what colour each kind of thread has."""

    colours: tuple[str, str, str, str]
    rows: tuple[tuple[int, ...], ...]

    @property
    def width(self) -> int:
        return len(self.rows[0])

    @property
    def height(self) -> int:
        return len(self.rows)


class Lots:
    """Choices out of one seed, each spent once: the same on every machine, in any order of regions."""

    def __init__(self, seed: str) -> None:
        self.left = int(hashlib.sha256(seed.encode()).hexdigest(), 16)

    def draw(self, *options: Choice) -> Choice:
        self.left, index = divmod(self.left, len(options))
        return options[index]


def cloth(code: str, letter: str, redrawn: int | None = None) -> Cloth:
    """The cloth of a region in the hall with that letter."""
    seed = seed_of(code, REDRAWN.get(code, 0) if redrawn is None else redrawn)
    lots = Lots(seed)
    width, height, thread = FAMILIES[letter](lots)
    rows = [[thread(x, y) for x in range(width)] for y in range(height)]
    if letter not in "EF":  # chevrons and swell have bands of their own
        rows += [[pick] * width for pick in lots.draw(*BANDS)]
    return Cloth(colours(code, letter, Lots("warna" + seed)), tuple(map(tuple, rows)))


def seed_of(code: str, redrawn: int) -> str:
    return f"{code}/{redrawn}" if redrawn else code


def selvedge(code: str, letter: str) -> Cloth:
    """The cloth's edge (tepi): one row of teeth between two lines."""
    lots = Lots("tepi" + code)
    dyes = colours(code, letter, Lots("warna" + seed_of(code, REDRAWN.get(code, 0))))
    half = lots.draw(5, 6, 7)
    kind = "ABCDEFG".index(letter) % 3

    def thread(x: int, y: int) -> int:
        if y in (0, half + 2):
            return 2
        if y in (1, half + 1):
            return 0
        row, aside = y - 2, abs(x - half + 0.5)
        inside = row - aside
        if kind == 1:
            return 1 if (x + row) % half < half - 2 else 0
        if kind == 2:
            return 1 if inside > -0.6 or (aside > half - 1.1 and row < half - 3) else 0
        return 0 if inside < -0.5 else 1 if inside < 2 else 0 if inside < 3 else 2

    return Cloth(dyes, tuple(tuple(thread(x, y) for x in range(2 * half)) for y in range(half + 3)))


def colours(code: str, letter: str, lots: Lots) -> tuple[str, str, str, str]:
    """Ground, figure and two accents; the hall's field is always one of the first two, so that it shows its hall."""
    field, deep = FIELDS[letter]
    pairs = ((field, NIGHT), (deep, field), (NIGHT, field), (field, deep))  # by turns with night and without
    province, _, region = code.partition(".")
    ground, figure = pairs[(int(province) + int(region)) % len(pairs)]
    first = lots.draw(PAPER, LAMP)
    spare = NIGHT if deep in (ground, figure) else deep
    return ground, figure, first, lots.draw(spare, PAPER if first == LAMP else LAMP)


# What comes out


def cloth_svg(code: str, letter: str, scale: int = 3) -> str:
    """A file for <img>. It has no viewBox, so that one file fills any box with threads of `scale` pixels."""
    return tiling(pattern(code, letter, "w", scale))


def pattern(code: str, letter: str, ident: str, scale: int, *, edge: bool = False) -> str:
    """An SVG <pattern> called `ident`, for a fill on the page itself."""
    width, height, paths = _figures(code, letter, edge)
    return (
        f'<pattern id="{ident}" width="{width}" height="{height}" patternUnits="userSpaceOnUse" '
        f'patternTransform="scale({scale})" shape-rendering="crispEdges">{paths}</pattern>'
    )


@lru_cache(maxsize=64)  # a region's pages are made one after another
def _figures(code: str, letter: str, edge: bool) -> tuple[int, int, str]:
    """Width and height in threads, and the ground with all figures on it."""
    drawn = selvedge(code, letter) if edge else cloth(code, letter)
    ground = f'<path fill="{drawn.colours[0]}" d="M0 0h{drawn.width}v{drawn.height}H0z"/>'
    figures = "".join(f'<path fill="{drawn.colours[kind]}" d="{d}"/>' for kind, d in outlines(drawn.rows).items())
    return drawn.width, drawn.height, ground + figures


def tiling(content: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%">{content}'
        '<rect width="100%" height="100%" fill="url(#w)"/></svg>\n'
    )


def outlines(rows: Sequence[Sequence[int]]) -> dict[int, str]:
    """For each kind of thread but the ground, a path of rectangles: runs along the weft, grown down the warp."""
    paths: dict[int, list[str]] = {}
    free = [list(row) for row in rows]  # a crossing that a rectangle has covered turns to ground
    for y, row in enumerate(free):
        for x, kind in enumerate(row):
            if not kind:
                continue
            width = next((end - x for end in range(x, len(row)) if row[end] != kind), len(row) - x)
            run = [kind] * width
            height = next((end - y for end in range(y, len(free)) if free[end][x : x + width] != run), len(free) - y)
            for covered in free[y : y + height]:
                covered[x : x + width] = [0] * width
            paths.setdefault(kind, []).append(f"M{x} {y}h{width}v{height}h-{width}z")
    return {kind: "".join(paths[kind]) for kind in sorted(paths)}


# Telling cloths apart


def difference(one: Cloth, other: Cloth) -> float:
    """The share of threads that have another colour where both cloths fill the same square."""
    return unlike(square(one), square(other))


def square(drawn: Cloth, size: int = 48) -> list[str]:
    """The colours of a square of cloth, thread by thread."""
    dyed = [[drawn.colours[row[x % drawn.width]] for x in range(size)] for row in drawn.rows]
    return [colour for y in range(size) for colour in dyed[y % drawn.height]]


def unlike(one: Sequence[str], other: Sequence[str]) -> float:
    return sum(map(ne, one, other)) / len(one)


def redraws(regions: Mapping[str, str]) -> dict[str, int]:
    """How often each code must draw again, given every code and its hall's letter: what REDRAWN holds."""
    times: dict[str, int] = {}
    hung: dict[str, list[list[str]]] = {letter: [] for letter in FAMILIES}
    for code, letter in sorted(regions.items()):
        tries = 0
        while crowded(threads := square(cloth(code, letter, tries)), hung[letter]):
            tries += 1
        hung[letter].append(threads)
        if tries:
            times[code] = tries
    return times


def crowded(threads: list[str], hung: Sequence[list[str]]) -> bool:
    """Whether a cloth is too much like one of those that hang in its hall, most of all like the last few."""
    return any(unlike(threads, other) < VISIBLE for other in hung[-NEAR:]) or any(
        unlike(threads, other) < DISTINCT for other in hung
    )


# The families: each draws its numbers and says what a crossing shows.

BANDS: tuple[tuple[int, ...], ...] = (  # plain picks between two rows of figures
    (), (), (2,), (1, 0, 1), (0, 3, 0), (2, 1, 2), (0, 1, 2, 1, 0), (3, 0, 3),
)  # fmt: skip


def shoots(lots: Lots) -> Motif:
    """A: rows of stepped triangles, each row shifted or turned."""
    tall, gap = lots.draw(6, 7, 8, 9), lots.draw(2, 3)
    core, turned = lots.draw(2, 3), lots.draw(False, True)

    def thread(x: int, y: int) -> int:
        row, up = divmod(y, tall + gap)
        if up >= tall:
            return (1, 2, 1)[up - tall] if gap == 3 else 1 + x // 2 % 2
        if turned and row:
            up = tall - 1 - up
        shift = tall * row if not turned else 0
        inside = up - abs((x + shift) % (2 * tall) - tall + 0.5)
        return 0 if inside < -0.5 else 1 if inside < 2 else 0 if inside < 3 else core

    return 2 * tall, 2 * (tall + gap), thread


def plait(lots: Lots) -> Motif:
    """B: split bamboo, twilled, its stripes turning at every block."""
    block = lots.draw(6, 7, 8, 9, 10)
    wide = block // 2 + lots.draw(0, 0, 1, -1)
    lined, knot, crossed = lots.draw(False, True), lots.draw(2, 3), lots.draw(0, block // 2)

    def thread(x: int, y: int) -> int:
        odd = (x // block + y // block) % 2
        at = ((x + y if odd else x - y) + crossed) % block
        if at < wide:
            return 3 if lined and odd and at == wide // 2 else 1
        between = at == wide + (block - wide) // 2
        return knot if between and not (odd and lined) else 0

    return 2 * block, 2 * block, thread


def tendrils(lots: Lots) -> Motif:
    """C: square tendrils, mirrored from cell to cell."""
    size, thick = lots.draw((5, 3), (7, 2), (9, 2))
    legs = [size - 1, size - 1, size - 1, size - 3, size - 3, size - 5, size - 5][: lots.draw(5, 6, 7) - (size < 9)]
    curl = [(0, 0)]
    for turn, leg in enumerate(legs):
        step_x, step_y = ((1, 0), (0, 1), (-1, 0), (0, -1))[turn % 4]
        curl += [(curl[-1][0] + step_x * step, curl[-1][1] + step_y * step) for step in range(1, leg + 1)]
    mirror, seed, bud = lots.draw("both", "turned", "across"), lots.draw(2, 3), lots.draw(1, 2, 3)
    kinds = dict.fromkeys(curl, 1) | {curl[-1]: bud}
    seeds = {(size, size), (size, size // 2), (size // 2, size)}
    cell = size + 1

    def thread(x: int, y: int) -> int:
        (column, a), (row, b) = divmod(x // thick, cell), divmod(y // thick, cell)
        if size in (a, b):
            return seed if (a, b) in seeds else 0
        if column:
            a = size - 1 - a
        if (row and mirror != "across") != (column and mirror == "turned"):
            b = size - 1 - b
        return kinds.get((a, b), 0)

    return 2 * cell * thick, 2 * cell * thick, thread


def lozenges(lots: Lots) -> Motif:
    """D: nested lozenges, with an answer where four of them meet."""
    half = lots.draw(7, 8, 9, 10)
    heart, ring = lots.draw(2, 3), lots.draw(2, 3)
    corner = lots.draw(2, 3, 1)

    def thread(x: int, y: int) -> int:
        out = int(abs(x - half + 0.5) + abs(y - half + 0.5))
        if out >= half:
            meet = 2 * half - 1 - out
            return corner if meet < 2 else 0 if meet < 3 else 1
        if out <= heart:
            return 2 if out < heart else 0
        return 1 if out <= heart + ring else 0 if out == heart + ring + 1 else 3

    return 2 * half, 2 * half, thread


def chevrons(lots: Lots) -> Motif:
    """E: chevrons between bands of squares."""
    half, square = lots.draw((6, 2), (6, 3), (8, 2))
    pitch, tall = lots.draw(4, 5, 6), lots.draw(10, 12, 14)
    core, check = lots.draw(2, 3), lots.draw(1, 3)

    def thread(x: int, y: int) -> int:
        if y < tall:
            at = (y + int(abs(x % (2 * half) - half + 0.5))) % pitch
            return 1 if at < pitch // 2 else core if at == pitch // 2 else 0
        y -= tall
        if 0 < y <= 2 * square:
            return check if (x // square + (y - 1) // square) % 2 else 0
        return 1 if y > 2 * square + 1 and y < 2 * square + 4 else 0

    return math.lcm(2 * half, 2 * square), tall + 2 * square + 5, thread


def swell(lots: Lots) -> Motif:
    """F: swell, a line of foam, a drop in every trough."""
    wide, pitch = lots.draw(14, 16, 18, 20, 24), lots.draw(8, 9, 10, 11)
    rise, thick = lots.draw(2, 3) + wide / 24, lots.draw(3, 4)
    foam, drop = lots.draw(2, 3), lots.draw(2, 3)
    lift = [round(rise * math.sin(2 * math.pi * (x + 0.5) / wide)) for x in range(wide)]

    def thread(x: int, y: int) -> int:
        row, at = divmod((y + lift[x]) % (2 * pitch), pitch)
        if at < thick:
            return 1
        if at == thick + 1:
            return foam if row else 2
        trough = wide // 4 if row else 3 * wide // 4
        return drop if at in (thick + 3, thick + 4) and abs(x - trough + 0.5) < 1.5 else 0

    return wide, 2 * pitch, thread


def mesh(lots: Lots) -> Motif:
    """G: a flat mesh with a hill in every second eye."""
    half, cord = lots.draw(10, 12, 14), lots.draw(3, 4)
    core, hill, top = lots.draw(2, 3), lots.draw(1, 3), lots.draw(2, 1)

    def thread(x: int, y: int) -> int:
        across, along = abs(x - half + 0.5), 2 * abs(y - half / 2 + 0.5)
        out = across + along
        if abs(out - half) < cord:
            return 1
        if out < half:
            inside = half - cord - out
            if inside < 1.4:
                return 0
            if y >= half / 2:
                return top if along > half * 0.9 else hill
            return core if inside > 3 else 0
        beyond = out - half - cord
        if beyond > half * 0.42:
            return core
        return 1 if 1.4 <= beyond <= half * 0.26 else 0

    return 2 * half, half, thread


FAMILIES: dict[str, Callable[[Lots], Motif]] = {
    "A": shoots, "B": plait, "C": tendrils, "D": lozenges, "E": chevrons, "F": swell, "G": mesh,
}  # fmt: skip
