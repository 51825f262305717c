"""The archipelago as the floor plan of the whole, and each hall's islands enlarged.

Equirectangular: Indonesia lies on the equator, where all projections look the same and this one is two multiplications.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from builder.plans.coast import Point, Ring, area, path, simplified

WEST, NORTH, UNIT = 94.6, 6.6, 34.0  # left edge, top edge, units per degree
WIDTH, HEIGHT = 1600, 660
EQUATOR = f"M0 {round(NORTH * UNIT)}H{WIDTH}"
CORNER, ISLET = 9.0, 5.0  # square units: what a corner, and what an island, must at least be
HALL_CORNER = 4.0
SPECK = 0.002  # square degrees: an island this small does not stretch its hall's map
LIGHT, HALL_LIGHT = 14, 20
BRIGHTER = ((6, 8), (3, 4), (1, 0), (0, -2))  # from so many exhibits on, so much larger
NARROWEST, TAP = 320, 24  # CSS pixels: a screen; what must lie between two lights for a finger to tell them apart
HALL_WIDTH, HALL_HEIGHT, MARGIN = 720, 620, 22
LABEL = 34.0  # a province's number needs this much room around it


@dataclass(frozen=True, slots=True)
class Place:
    """A regency on the map, whether or not it takes part: it says whose hall an island is."""

    code: str
    lat: float
    lon: float
    letter: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A region that takes part, and how many innovations it shows."""

    slug: str
    lat: float
    lon: float
    shown: int


@dataclass(frozen=True, slots=True)
class Light:
    """A spot on a drawing: a lozenge in a square of `size` whose upper left corner is (x, y)."""

    slug: str
    x: int
    y: int
    size: int
    lit: bool

    @property
    def lozenge(self) -> str:
        half = self.size / 2 - 1  # leaves room for its edge
        return f"M{self.x + self.size / 2:g} {self.y + 1}l{half:g} {half:g}-{half:g} {half:g}-{half:g}-{half:g}z"


@dataclass(frozen=True, slots=True)
class Post:
    """The signpost of a hall: the middle of its plate, and where its texts begin."""

    letter: str
    x: int
    y: int
    size: int = 58

    @property
    def plate(self) -> tuple[int, int]:
        return self.x - self.size // 2, self.y - self.size // 2

    @property
    def initial(self) -> tuple[int, int]:
        return self.x, self.y + 14

    @property
    def name(self) -> tuple[int, int]:
        return self.x + 40, self.y - 4

    @property
    def count(self) -> tuple[int, int]:
        return self.x + 40, self.y + 22


@dataclass(frozen=True, slots=True)
class ProvinceMark:
    """Where a province's number stands."""

    code: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class ExhibitionMap:
    view_box: str
    equator: str
    lanes: tuple[str, ...]
    islands: tuple[tuple[str, str], ...]  # hall letter, path
    lights: tuple[Light, ...]
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class HallMap:
    view_box: str
    width: int  # CSS pixels at which no two lights are nearer than TAP
    wide: bool
    island: str
    lights: tuple[Light, ...]
    provinces: tuple[ProvinceMark, ...]


POSTS = (  # set by hand, in the sea beside their islands
    Post("A", 61, 391), Post("B", 401, 547), Post("C", 527, 105), Post("D", 680, 609), Post("E", 847, 122),
    Post("F", 1074, 415), Post("G", 1394, 187),
)  # fmt: skip
LANES = (  # the walk from A to G, at right angles and 45 degrees, as lines on a station's map
    "M61 391l156 156H401", "M401 547V231L527 105", "M527 105l153 153V609", "M680 609l167-167V122",
    "M847 122V188l227 227", "M1074 415l228-228H1394",
)  # fmt: skip


def exhibition_map(shapes: dict[str, str], spots: Iterable[Spot]) -> ExhibitionMap:
    """The whole exhibition; `shapes` are the `outlines`, the same for every language."""
    at = [(spot, project(spot.lat, spot.lon)) for spot in spots]
    return ExhibitionMap(
        view_box=f"0 0 {WIDTH} {HEIGHT}",
        equator=EQUATOR,
        lanes=LANES,
        islands=tuple(sorted(shapes.items())),
        lights=lights(at, LIGHT, apart=LIGHT * 0.55),
        posts=POSTS,
    )


def project(lat: float, lon: float, west: float = WEST, north: float = NORTH, unit: float = UNIT) -> Point:
    return (lon - west) * unit, (north - lat) * unit


def outlines(rings: Iterable[Ring], places: Sequence[Place]) -> dict[str, str]:
    """For each hall, the path of its islands on the exhibition's map. Rings are of (longitude, latitude)."""
    shapes: dict[str, str] = {}
    for letter, ring in islands(rings, places):
        drawn = [project(lat, lon) for lon, lat in ring]
        if area(drawn) >= ISLET:
            shapes[letter] = shapes.get(letter, "") + path(simplified(drawn, CORNER))
    return dict(sorted(shapes.items()))


def islands(rings: Iterable[Ring], places: Sequence[Place]) -> Iterable[tuple[str, Ring]]:
    """Each ring with the hall of the regency that is nearest to its middle."""
    for ring in rings:
        x, y = (sum(axis) / len(ring) for axis in zip(*ring, strict=True))
        yield min(places, key=lambda place: (place.lon - x) ** 2 + (place.lat - y) ** 2).letter, ring


def hall_outline(letter: str, rings: Iterable[Ring], places: Sequence[Place], spots: Iterable[Spot]) -> HallMap:
    """One hall's islands as large as they go, with its lights and its provinces' numbers."""
    spots = sorted(spots, key=lambda spot: spot.slug)
    land = [ring for hall, ring in islands(rings, places) if hall == letter]
    home = [place for place in places if place.letter == letter]
    shown = [point for ring in land if area(ring) > SPECK for point in ring]
    shown += [(place.lon, place.lat) for place in home] + [(spot.lon, spot.lat) for spot in spots]
    west, east = min(x for x, _ in shown), max(x for x, _ in shown)
    south, north = min(y for _, y in shown), max(y for _, y in shown)
    unit = min((HALL_WIDTH - 2 * MARGIN) / (east - west), (HALL_HEIGHT - 2 * MARGIN) / (north - south))

    def place_at(lat: float, lon: float) -> Point:
        return project(lat, lon, west - MARGIN / unit, north + MARGIN / unit, unit)

    drawn = [[place_at(lat, lon) for lon, lat in ring] for ring in land]
    spread = lights([(spot, place_at(spot.lat, spot.lon)) for spot in spots], HALL_LIGHT, apart=HALL_LIGHT * 1.2)
    width = math.ceil((east - west) * unit + 2 * MARGIN)
    height = math.ceil((north - south) * unit + 2 * MARGIN)
    return HallMap(
        view_box=f"0 0 {width} {height}",
        width=max(math.ceil(width * TAP / closest(spread)), NARROWEST),
        wide=width > 1.7 * height,
        island="".join(path(simplified(ring, HALL_CORNER)) for ring in drawn if area(ring) >= ISLET),
        lights=spread,
        provinces=marks([(place.code[:2], place_at(place.lat, place.lon)) for place in home], spread),
    )


def lights(at: Sequence[tuple[Spot, Point]], size: int, apart: float) -> tuple[Light, ...]:
    """Lights in the order given, pushed off each other until all can be seen."""
    middles = parted([middle for _, middle in at], apart)
    return tuple(light(spot, middle, size) for (spot, _), middle in zip(at, middles, strict=True))


def light(spot: Spot, middle: Point, size: int) -> Light:
    """The larger, the more is shown; the dim are the smallest."""
    own = size + next(more for least, more in BRIGHTER if spot.shown >= least)
    return Light(spot.slug, round(middle[0] - own / 2), round(middle[1] - own / 2), own, spot.shown > 0)


def closest(spread: Sequence[Light]) -> float:
    """How near the two nearest lights are."""
    middles = sorted((light.x + light.size / 2, light.y + light.size / 2) for light in spread)
    return min((math.dist(one, other) for one, other in combinations(middles, 2)), default=math.inf)


def parted(points: Sequence[Point], apart: float) -> list[Point]:
    """The points, each moved as little as it takes until no two are nearer than `apart`, or nearly so."""
    moved = [list(point) for point in points]
    for _ in range(60):
        order = sorted(range(len(moved)), key=lambda i: (moved[i][0], i))
        still = True
        for rank, i in enumerate(order):
            for j in order[rank + 1 :]:
                across, along = moved[j][0] - moved[i][0], moved[j][1] - moved[i][1]
                if across >= apart:
                    break
                distance = math.hypot(across, along)
                if distance >= apart - 0.01:
                    continue
                still = False
                if distance < 0.01:  # one on the other: which way they part is as good as any, but always the same
                    across, along, distance = math.cos(i + j), math.sin(i + j), 1.0
                    push = apart / 2
                else:
                    push = (apart - distance) / 2
                for k, way in ((i, -push), (j, push)):
                    moved[k][0] += across / distance * way
                    moved[k][1] += along / distance * way
        if still:
            break
    return [(x, y) for x, y in moved]


def marks(at: Iterable[tuple[str, Point]], around: Sequence[Light]) -> tuple[ProvinceMark, ...]:
    """Each province's number in the middle of its regencies, or as near to it as the lights leave room."""
    provinces: dict[str, list[Point]] = {}
    for code, point in at:
        provinces.setdefault(code, []).append(point)
    taken = [(light.x + light.size / 2, light.y + light.size / 2) for light in around]
    found: list[ProvinceMark] = []
    for code, points in sorted(provinces.items()):
        x, y = (sum(axis) / len(points) for axis in zip(*points, strict=True))
        best = roomiest((x, y), taken)
        taken += [best, (best[0] - 14, best[1]), (best[0] + 14, best[1])]  # two digits are wider than a light
        found.append(ProvinceMark(code, round(best[0]), round(best[1]) + 12))  # 12: from the middle to the base line
    return tuple(found)


def roomiest(middle: Point, taken: Sequence[Point]) -> Point:
    """The point not far from the middle that keeps clear of what is taken."""

    def worth(point: Point) -> tuple[float, Point]:
        room = min([math.dist(point, other) for other in taken] or [LABEL])
        return min(room, LABEL) - 0.25 * math.dist(point, middle), point

    steps = range(-96, 97, 8)
    return max(((middle[0] + across, middle[1] + along) for across in steps for along in steps), key=worth)
