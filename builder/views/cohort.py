"""A year in which regions joined."""

from __future__ import annotations

from collections.abc import Sequence

from builder import urls
from builder.models import Exhibition, Pavilion
from builder.views.cards import MANY, Number, fold, region_card
from builder.views.frame import Way, crumbs, frame, settings_file
from builder.views.guide import Guide
from builder.views.regions import WallPart, WallView, band, by_hall
from builder.views.sources import sources


def cohort(guide: Guide, year: int) -> WallView:
    words, text = guide.words, guide.words.text
    shown = in_cohort(guide.exhibition, year)
    stated = years(guide.exhibition)
    at = stated.index(year)
    about = next((c for c in guide.exhibition.settings.cohorts if c.year == year), None)
    title = text("Angkatan {year}", year=year)
    told = str(guide.say(about.summary, about.summary_en)) if about else ""
    signed = ""
    if about and about.agreement:
        place = text(", {place}", place=guide.words.text(about.place)) if about.place else ""
        signed = text("Nota kesepahaman: {date}{place}.", date=words.date(about.agreement), place=place)
    return WallView(
        frame=frame(
            guide,
            title=title,
            description=told[:160].rsplit(" ", 1)[0] if len(told) > 160 else told or title,
            trail=crumbs(guide, (text("Angkatan"), urls.COHORTS), (title, urls.cohort(year))),
            source=settings_file(guide),
        ),
        title=title,
        lead=told,
        numbers=(Number(number=words.number(len(shown)), label=text("daerah tercatat di sini")),),
        band=band(guide, shown),
        parts=_by_hall(guide, shown),
        note=signed,
        sources=sources(guide, about.sources) if about else (),
        beside=text("Angkatan sebelah"),
        previous=_cohort_way(guide, stated[at - 1]) if at else None,
        next=_cohort_way(guide, stated[at + 1]) if at + 1 < len(stated) else None,
    )


def years(exhibition: Exhibition) -> list[int]:
    """The years of all cohorts, whether stated in the settings or by a region."""
    stated = {cohort.year for cohort in exhibition.settings.cohorts}
    return sorted(stated | {year for p in exhibition.pavilions.values() for year in p.region.cohorts})


def in_cohort(exhibition: Exhibition, year: int) -> list[Pavilion]:
    return [p for p in exhibition.pavilions.values() if year in p.region.cohorts]


def _cohort_way(guide: Guide, year: int) -> Way:
    return Way(label=guide.words.text("Angkatan {year}", year=year), href=guide.link(urls.cohort(year)))


def _by_hall(guide: Guide, shown: Sequence[Pavilion]) -> tuple[WallPart, ...]:
    return tuple(
        WallPart(
            sign=letter,
            name=guide.hall_name(inside[0].hall),
            count=guide.words.counted("{n} daerah", len(inside)),
            href=guide.link(urls.hall(inside[0].hall.slug)),
            hall=letter.lower(),
            booths=tuple(region_card(guide, pavilion) for pavilion in inside),
            fold=fold(guide, inside, guide.words.counted("{n} daerah", len(inside))) if len(shown) > MANY else None,
        )
        for letter, inside in by_hall(shown).items()
    )
