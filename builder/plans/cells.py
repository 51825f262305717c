"""Unit cloth: one lozenge is one thing, and what is still missing stays a small one.

Only where things are counted. A lozenge may stand for ten or a hundred, never for a part of one, and the page says so.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

MOST = 240  # lozenges: more are grain, not things
PITCH, EDGE = 10, 4
SHORTEST, FEWEST, PROPORTION = 10, 12, 2.33  # columns: of a single row, of several; a cloth's width to its height
WHOLE = "5 5-5 5-5-5z"
SMALL = "2.5 2.5-2.5 2.5-2.5-2.5z"


@dataclass(frozen=True, slots=True)
class Panel:
    """One state of the cloth: what was there before, what has been added, what the whole still lacks."""

    was: str
    added: str
    lacking: str


@dataclass(frozen=True, slots=True)
class Cells:
    view_box: str
    per: int  # things to a lozenge
    whole: int | None  # things in all, where that is known
    exact: bool  # whether every count is a full number of lozenges
    before: Panel | None
    after: Panel


def cells(value: int, baseline: int | None = None, whole: int | None = None) -> Cells:
    """The cloth before and after; both are as large as the whole, or as the larger of the two."""
    counts = [count for count in (value, baseline, whole) if count is not None]
    per = things_per_lozenge(max(counts))
    total = lozenges(max(counts), per)
    columns = columns_for(total)
    now, then = lozenges(value, per), lozenges(baseline or 0, per)
    return Cells(
        view_box=f"-{EDGE} -{EDGE} {columns * PITCH + 2 * EDGE} {math.ceil(total / columns) * PITCH + 2 * EDGE}",
        per=per,
        whole=whole,
        exact=all(count % per == 0 for count in counts),
        before=None if baseline is None else panel((0, then), (then, then), (then, total), columns),
        # what has shrunk is no addition to what was: all that is left is shown as it is now
        after=panel((0, then), (then, now), (now, total), columns)
        if then < now
        else panel((0, 0), (0, now), (now, total), columns),
    )


def things_per_lozenge(most: int, limit: int = MOST) -> int:
    """1, 10, 100 …: the least that needs no more lozenges than the limit."""
    per = 1
    while lozenges(most, per) > limit:
        per *= 10
    return per


def lozenges(count: int, per: int) -> int:
    """Rounded, but nothing that exists is rounded away."""
    return max((2 * count + per) // (2 * per), 1 if count else 0)


def columns_for(total: int) -> int:
    """As many as give the cloth its proportion; a full last row where one is near."""
    if total <= 2 * SHORTEST:
        return max(total, SHORTEST)  # fewer would swell
    near = max(round(math.sqrt(total * PROPORTION)), FEWEST)
    return next((columns for columns in (near, near + 1, near - 1) if total % columns == 0), near)


def panel(was: Sequence[int], added: Sequence[int], lacking: Sequence[int], columns: int) -> Panel:
    return Panel(
        "".join(lozenge(i, columns, WHOLE, 0) for i in range(*was)),
        "".join(lozenge(i, columns, WHOLE, 0) for i in range(*added)),
        "".join(lozenge(i, columns, SMALL, 2.5) for i in range(*lacking)),
    )


def lozenge(index: int, columns: int, shape: str, inset: float) -> str:
    row, column = divmod(index, columns)
    return f"M{column * PITCH + PITCH // 2} {row * PITCH + inset:g}l{shape}"
