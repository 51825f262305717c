"""In which order exhibits stand where not all of them can be first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.models import Exhibit, Pavilion


def by_weight(exhibits: tuple[Exhibit, ...]) -> list[Exhibit]:
    """What runs and has figures comes first; plans and what ended come last."""
    return sorted(
        exhibits,
        key=lambda e: (
            e.innovation.status in ("planned", "ended", "unknown"),
            not e.innovation.benefits,
            e.innovation.title.casefold(),
        ),
    )


def in_rounds(pavilions: Iterable[Pavilion]) -> Iterator[Exhibit]:
    """The weightiest of each region, then the next of each, and so on."""
    rows = [by_weight(shown.exhibits) for shown in pavilions]
    for turn in range(max(map(len, rows), default=0)):
        yield from (row[turn] for row in rows if turn < len(row))
