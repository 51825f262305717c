"""Which drawing a result gets: unit cloth for what is counted, bars for what is measured, else none."""

from __future__ import annotations

import re
from decimal import Decimal

from builder.plans.bars import Bars, bars
from builder.plans.cells import Cells, cells

COUNTED = 400  # things at most; a larger count is a bar, or only its number
MEASURES = frozenset(
    "% persen percent poin detik menit jam hari minggu pekan bulan tahun second seconds minute minutes hour hours day "
    "days week weeks month months year years rp rupiah ribu juta miliar milyar triliun idr usd gram kg kilogram ton "
    "kuintal km kilometer meter m m2 m3 hektare hektar ha liter kwh mw mwh kw watt mbps gbps gb tb "
    "skor skala indeks nilai predikat peringkat rasio score scale index".split()
)


def figure(
    value: Decimal | str,
    baseline: Decimal | str | None = None,
    target: Decimal | str | None = None,
    unit: str | None = None,
    better: str | None = None,
) -> Cells | Bars | None:
    """The drawing for a benefit's fields."""
    if isinstance(value, str):
        return None
    known_baseline, known_target = number(baseline), number(target)
    figures = [each for each in (value, known_baseline, known_target) if each is not None]
    if counts_things(unit) and all(each == each.to_integral_value() and 0 <= each <= COUNTED for each in figures):
        # the target of what should shrink is no whole to fill
        whole = int(known_target) if known_target == max(figures) and better != "lower" else None
        if value > 1 or known_baseline is not None or whole is not None:
            return cells(int(value), None if known_baseline is None else int(known_baseline), whole)
        return None
    return bars(value, known_baseline, known_target, unit)


def number(field: Decimal | str | None) -> Decimal | None:
    return field if isinstance(field, Decimal) else None


def counts_things(unit: str | None) -> bool:
    """Whether the unit is a noun of things (desa, titik, aplikasi) and not a measure, a rate (`kg/hari`) or nothing."""
    words = re.findall(r"[a-z0-9%]+", (unit or "").casefold())
    return bool(words) and not MEASURES.intersection(words)
