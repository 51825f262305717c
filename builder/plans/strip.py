"""A province's block in small, for the strip that says where one stands."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

PITCH, BOOTH, WALL = 10, 8, 5


@dataclass(frozen=True, slots=True)
class Strip:
    """Paths: the block's wall with its door left open, the other booths, and the one where one stands."""

    view_box: str
    wall: str
    others: str
    here: str


def strip(codes: Sequence[str], current: str) -> Strip:
    """The booths of one province in the order of their codes; `current` stands as a lozenge among squares."""
    columns = math.ceil(len(codes) / rows_for(len(codes)))
    rows = math.ceil(len(codes) / columns)
    width, height = columns * PITCH - (PITCH - BOOTH) + 2 * WALL, rows * PITCH - (PITCH - BOOTH) + 2 * WALL
    corners = {
        code: (WALL + index % columns * PITCH, WALL + index // columns * PITCH) for index, code in enumerate(codes)
    }
    x, y = corners[current]
    return Strip(
        view_box=f"-1 -1 {width + 2} {height + 2}",
        wall=f"M{width - 4} {height}H{width}V0H0V{height}H{max(width - 12, 2)}",
        others="".join(f"M{x} {y}h{BOOTH}v{BOOTH}h-{BOOTH}z" for code, (x, y) in corners.items() if code != current),
        here=f"M{x + BOOTH // 2} {y - 1}l5 5-5 5-5-5z",
    )


def rows_for(booths: int) -> int:
    return 1 if booths <= 8 else 2 if booths <= 20 else 3
