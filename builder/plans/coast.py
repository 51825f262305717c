"""Coastlines, drawn no finer than they are shown.

Corners are dropped by Visvalingam's rule (the smallest triangle first) rather than Douglas and Peucker's: a coast keeps
its character where it is simplified hard, and one number, an area in drawing units, says how hard.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
Ring = Sequence[Point]


def area(ring: Ring) -> float:
    """The area that a ring encloses, whichever way it runs."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in sides(ring))) / 2


def sides(ring: Ring) -> Iterable[tuple[Point, Point]]:
    return zip(ring, [*ring[1:], ring[0]], strict=True)


def simplified(ring: Ring, least: float) -> list[Point]:
    """The ring without the corners whose triangle with their neighbours is smaller than `least`."""
    points = list(ring[:-1] if ring[0] == ring[-1] else ring)
    count = len(points)
    before, after = [(i - 1) % count for i in range(count)], [(i + 1) % count for i in range(count)]

    def corner(i: int) -> float:
        return area((points[before[i]], points[i], points[after[i]]))

    size = [corner(i) for i in range(count)]
    waiting = [(size[i], i) for i in range(count)]
    heapq.heapify(waiting)
    kept = count
    while waiting and kept > 4:
        known, i = heapq.heappop(waiting)
        if known != size[i]:
            continue  # a neighbour fell since, and the corner waits again under its new size
        if known >= least:
            break
        size[i] = -1.0
        kept -= 1
        after[before[i]], before[after[i]] = after[i], before[i]
        for neighbour in (before[i], after[i]):
            size[neighbour] = max(known, corner(neighbour))
            heapq.heappush(waiting, (size[neighbour], neighbour))
    return [point for point, left in zip(points, size, strict=True) if left >= 0]


def path(ring: Ring) -> str:
    """Whole-number relative moves: short, and the same on every machine. Empty where nothing is left to see."""
    whole = [(round(x), round(y)) for x, y in ring]
    moves = [(bx - ax, by - ay) for (ax, ay), (bx, by) in zip(whole, whole[1:], strict=False) if (ax, ay) != (bx, by)]
    if len(set(whole)) < 3:
        return ""
    steps = " ".join(f"{x} {y}" for x, y in moves).replace(" -", "-")
    return f"M{whole[0][0]} {whole[0][1]}l{steps}z"
