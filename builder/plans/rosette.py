"""A region's six pillars as a flower: a petal of three lozenges each, clockwise from the top; an exhibit to a lozenge.

Three, because a region with four in one pillar is rare and the list beside the rosette counts them all.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.models import PILLARS

RINGS = ((11.0, 47.0, 15.0), (47.0, 88.0, 27.0), (88.0, 134.0, 36.0))  # from, to, half as wide
FIRST = ("scaled", "running", "pilot", "planned", "unknown", "ended")  # from the heart outwards
GLYPH, GLYPH_AT = 26, 154.0


@dataclass(frozen=True, slots=True)
class Petal:
    """A lozenge of the rosette; its state is an exhibit's status, or `none` where it stands open."""

    pillar: str
    state: str
    points: str


@dataclass(frozen=True, slots=True)
class Glyph:
    """A pillar's sign at the tip of its petals, in a square of `size` whose upper left corner is (x, y)."""

    pillar: str
    x: int
    y: int
    size: int


@dataclass(frozen=True, slots=True)
class Rosette:
    view_box: str
    core: str
    petals: tuple[Petal, ...]
    glyphs: tuple[Glyph, ...]


def rosette(statuses: Mapping[str, Sequence[str]]) -> Rosette:
    """The rosette of a region, given its exhibits' statuses by pillar."""
    return Rosette(
        view_box="-172 -172 344 344",
        core="M0-10 10 0 0 10-10 0z",
        petals=tuple(
            Petal(pillar, state, lozenge(turn, *ring))
            for turn, pillar in enumerate(PILLARS)
            for state, ring in zip(states(statuses.get(pillar, ())), RINGS, strict=True)
        ),
        glyphs=tuple(glyph(turn, pillar) for turn, pillar in enumerate(PILLARS)),
    )


def states(statuses: Sequence[str]) -> list[str]:
    """Three states from the heart outwards: what runs first, what has ended last."""
    return [*sorted(statuses, key=FIRST.index), "none", "none", "none"][: len(RINGS)]


def lozenge(turn: int, start: float, end: float, half: float) -> str:
    middle = (start + end) / 2
    corners = ((0.0, -start), (half, -middle), (0.0, -end), (-half, -middle))
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in (turned(turn, *corner) for corner in corners))


def glyph(turn: int, pillar: str) -> Glyph:
    x, y = turned(turn, 0.0, -GLYPH_AT)
    return Glyph(pillar, round(x - GLYPH / 2), round(y - GLYPH / 2), GLYPH)


def turned(turn: int, x: float, y: float) -> tuple[float, float]:
    """A point turned clockwise by so many sixths, without a minus before a nought."""
    angle = math.pi / 3 * turn
    sine, cosine = math.sin(angle), math.cos(angle)
    return round(x * cosine - y * sine, 1) + 0.0, round(x * sine + y * cosine, 1) + 0.0
