"""What the programme has reached, counted: the rows behind each chart, its table and its data to download.

Everything is counted from the exhibition and nothing is estimated. What nobody states is counted as not stated.
Keys and values are those of the content fields, so that rows join with the rest of the open data.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, get_args

from builder.models import DIMENSIONS, SEEKING, Benefit, Exhibit, Exhibition, Pavilion, Status

STATUSES = ("running", "scaled", "pilot", "planned", "ended", "unknown")
NOT_YET, UNKNOWN = "not-yet", "unknown"  # instead of the year in which an innovation started
GOALS = range(1, 18)

assert set(STATUSES) == set(get_args(Status))

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A chart's rows, all with the same columns; there may be none."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def tallies(exhibition: Exhibition) -> dict[str, Tally]:
    """All charts' rows by name, in the order in which the page tells them."""
    counted: dict[str, tuple[str, Callable[[Exhibition], list[Row]]]] = {
        "growth": ("year hall joined cumulative", growth),
        "cohorts": ("year joined again regions", cohorts),
        "halls": ("hall regions with_innovations profile_only innovations", halls),
        "pillars": ("pillar dimension innovations", pillars),
        "statuses": ("status innovations", statuses),
        "started": ("started innovations", started),
        "quick-wins": ("pillar quick_wins innovations", quick_wins),
        "progress": ("region year pillar done planned", progress),
        "replications": ("innovation adopter region", replications),
        "seeking": ("seeking innovations", seeking),
        "goals": ("goal innovations", goals),
        "evidence": ("stated innovations of", evidence),
    }
    return {
        name: Tally(name=name, columns=tuple(columns.split()), rows=tuple(count(exhibition)))
        for name, (columns, count) in counted.items()
    }


def growth(exhibition: Exhibition) -> list[Row]:
    """By year and hall: regions that joined for the first time, and all that had joined by then."""
    first = Counter((min(p.region.cohorts), p.hall.slug) for p in _joined(exhibition))
    rows, so_far = [], Counter[str]()
    for year in _span(year for p in _joined(exhibition) for year in p.region.cohorts):
        for hall in exhibition.settings.halls:
            so_far[hall.slug] += first[year, hall.slug]
            rows.append(
                {"year": year, "hall": hall.slug, "joined": first[year, hall.slug], "cumulative": so_far[hall.slug]}
            )
    return rows


def cohorts(exhibition: Exhibition) -> list[Row]:
    """By year: regions that joined, for the first time or again. A region stands once in each of its years."""
    new = Counter(min(p.region.cohorts) for p in _joined(exhibition))
    taking_part = Counter(year for p in _joined(exhibition) for year in set(p.region.cohorts))
    return [
        {
            "year": year,
            "joined": new[year],
            "again": taking_part[year] - new[year],
            "regions": taking_part[year],
        }
        for year in _span(taking_part)
    ]


def halls(exhibition: Exhibition) -> list[Row]:
    rows = []
    for hall, pavilions in exhibition.halls.items():
        lit = sum(bool(p.exhibits) for p in pavilions)
        rows.append(
            {
                "hall": hall,
                "regions": len(pavilions),
                "with_innovations": lit,
                "profile_only": len(pavilions) - lit,
                "innovations": sum(len(p.exhibits) for p in pavilions),
            }
        )
    return rows


def pillars(exhibition: Exhibition) -> list[Row]:
    """By each innovation's own pillar and dimension; `dimension` is None where it is not stated."""
    found = Counter((e.innovation.pillar, e.innovation.dimension) for e in exhibition.exhibits.values())
    return [
        {"pillar": pillar.slug, "dimension": dimension, "innovations": found[pillar.slug, dimension]}
        for pillar in exhibition.settings.pillars
        for dimension in (*DIMENSIONS[pillar.slug], None)
    ]


def statuses(exhibition: Exhibition) -> list[Row]:
    found = Counter(e.innovation.status for e in exhibition.exhibits.values())
    return [{"status": status, "innovations": found[status]} for status in STATUSES]


def started(exhibition: Exhibition) -> list[Row]:
    """By year; then those that are only planned, and those that do not say."""
    found = Counter(_start(e) for e in exhibition.exhibits.values())
    years = _span(start for start in found if isinstance(start, int))
    return [{"started": start, "innovations": found[start]} for start in (*years, NOT_YET, UNKNOWN)]


def quick_wins(exhibition: Exhibition) -> list[Row]:
    every = Counter(e.innovation.pillar for e in exhibition.exhibits.values())
    quick = Counter(e.innovation.pillar for e in exhibition.exhibits.values() if e.innovation.quick_win)
    return [
        {"pillar": p.slug, "quick_wins": quick[p.slug], "innovations": every[p.slug]}
        for p in exhibition.settings.pillars
    ]


def progress(exhibition: Exhibition) -> list[Row]:
    """Programmes done of planned, by region and pillar: only where a region states them."""
    rows = []
    for slug, pavilion in exhibition.pavilions.items():
        stated = pavilion.region.progress
        for pillar in exhibition.settings.pillars if stated else ():
            if stated and (done := stated.of(pillar.slug)):
                rows.append(
                    {"region": slug, "year": stated.year, "pillar": pillar.slug, "done": done.done,
                     "planned": done.planned}
                )  # fmt: skip
    return rows


def replications(exhibition: Exhibition) -> list[Row]:
    """Each time that somebody took an innovation over; `region` where the adopter takes part here."""
    return [
        {"innovation": exhibit.identity, "adopter": adopter.name, "region": adopter.region}
        for exhibit in exhibition.exhibits.values()
        for adopter in exhibit.adopters
    ]


def seeking(exhibition: Exhibition) -> list[Row]:
    found = Counter(kind for e in exhibition.exhibits.values() for kind in set(e.innovation.seeking))
    return [{"seeking": kind, "innovations": found[kind]} for kind in SEEKING]


def goals(exhibition: Exhibition) -> list[Row]:
    """Sustainable development goals, where any innovation names one."""
    found = Counter(goal for e in exhibition.exhibits.values() for goal in set(e.innovation.sdgs))
    return [{"goal": goal, "innovations": found[goal]} for goal in GOALS] if found else []


def evidence(exhibition: Exhibition) -> list[Row]:
    """How much of the exhibition a reader can check: sources, figures, somebody to ask."""
    tests: dict[str, Callable[[Exhibit], bool]] = {
        "sources": lambda e: bool(e.innovation.sources),
        "figures": lambda e: any(_figure(b) for b in e.innovation.benefits),
        "before-and-after": lambda e: any(_figure(b) and b.baseline is not None for b in e.innovation.benefits),
        "channel": lambda e: e.coordinator.reachable,
    }
    exhibits = list(exhibition.exhibits.values())
    return [
        {"stated": name, "innovations": sum(map(test, exhibits)), "of": len(exhibits)} for name, test in tests.items()
    ]


def _joined(exhibition: Exhibition) -> list[Pavilion]:
    """Without guests, which belong to no cohort."""
    return [p for p in exhibition.pavilions.values() if p.region.cohorts]


def _span(years: Any) -> list[int]:
    """From the first year to the last, so that a year in which nothing happened shows; years far apart stand alone."""
    known = sorted(set(years))
    return list(range(known[0], known[-1] + 1)) if known and known[-1] - known[0] < 40 else known


def _start(exhibit: Exhibit) -> int | str:
    innovation = exhibit.innovation
    if innovation.started:
        return int(innovation.started[:4])
    return NOT_YET if innovation.status == "planned" else UNKNOWN


def _figure(benefit: Benefit) -> bool:
    return isinstance(benefit.value, Decimal)
