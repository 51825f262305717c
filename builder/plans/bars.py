"""Before and after on one axis, for what is measured and not counted: time, shares, money, weight.

The axis begins at nought and ends at the whole or the target, and says which: a bar that began elsewhere would make a
small gain look large. "Before" is bare warp, as on a loom that waits; "after" is woven.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

LENGTH, HEIGHT, THREAD = 600, 40, 6
End = Literal["whole", "target", "largest"]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar as a path: after is to be filled by the even-odd rule, before to be stroked."""

    length: int
    path: str


@dataclass(frozen=True, slots=True)
class Bars:
    view_box: str
    axis: str
    end: Decimal
    ends: End
    target: str | None  # a tick across the axis, where the target is not its end
    before: Bar | None
    after: Bar


def bars(value: Decimal, baseline: Decimal | None, target: Decimal | None, unit: str | None) -> Bars | None:
    """Bars to scale, or None where there is nothing to compare with or a figure lies below nought."""
    numbers = [number for number in (value, baseline, target) if number is not None]
    end, ends = axis_end(numbers, target, unit)
    if (len(numbers) == 1 and ends != "whole") or min(numbers) < 0 or end <= 0:
        return None

    def length(number: Decimal) -> int:
        return max(round(number / end * LENGTH), 2 if number else 0)

    return Bars(
        view_box=f"-2 -2 {LENGTH + 4} {HEIGHT + 6}",
        axis=f"M0 {HEIGHT + 2}H{LENGTH}",
        end=end,
        ends=ends,
        target=None if target is None or ends == "target" else f"M{length(target)} -2V{HEIGHT + 4}",
        before=None if baseline is None else Bar(length(baseline), warp(length(baseline))),
        after=Bar(length(value), woven(length(value))),
    )


def axis_end(numbers: list[Decimal], target: Decimal | None, unit: str | None) -> tuple[Decimal, End]:
    """Where the axis ends: the whole (100 per cent, `skala 5`), the target, or the largest figure."""
    whole = whole_of(unit)
    if whole is not None and max(numbers) <= whole:
        return whole, "whole"
    return max(numbers), "target" if target is not None and target == max(numbers) else "largest"


def whole_of(unit: str | None) -> Decimal | None:
    words = (unit or "").casefold()
    if re.search(r"%|\bpersen\b|\bper cent\b|\bpercent\b", words):
        return Decimal(100)
    scale = re.search(r"\b(?:skala|scale|dari|of) (?:1[-–])?([0-9]{1,3})\b", words)
    return Decimal(scale[1]) if scale else None


def warp(length: int) -> str:
    """Bare threads from the start to exactly the length."""
    threads = [*range(0, length - THREAD // 2, THREAD), length] if length else []
    return "".join(f"M{x} 0V{HEIGHT}" for x in threads)


def woven(length: int) -> str:
    """Solid cloth to exactly the length, a row of lozenges left open wherever one fits whole."""
    if not length:
        return ""
    middle, half, pitch = HEIGHT // 2, 8, 24
    holes = range(pitch // 2, length - half - 3, pitch)
    return f"M0 0H{length}V{HEIGHT}H0z" + "".join(
        f"M{x} {middle - half}l{half} {half}-{half} {half}-{half}-{half}z" for x in holes
    )
