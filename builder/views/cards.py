"""One exhibit, one region, one tour, one number as they appear on many pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from builder import urls
from builder.models import Benefit, Entry, Exhibit, Pavilion
from builder.pictures import CARD_WIDTH
from builder.views.guide import Guide, Said, booth, kind_and_name, name_size
from builder.views.shots import Shot, shot

LONG_FIGURE = 6  # characters that fit a card at the large size
SOME = 12  # cards where something else leads to all
MANY = 24  # booths on a page, above which a phone folds them


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    number: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    number: str
    caption: Markup
    long: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A region's part of a band that is sewn from several cloths; `share` is its width against the other parts'."""

    cloth: str
    hall: str
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """What a phone folds away until asked for: what lies in it, in words and as a band of cloths."""

    said: str
    band: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InnovationCard:
    href: str
    title: Said
    summary: Said
    region: str
    code: str
    letter: str
    hall: str
    pillar: str
    pillar_name: str
    status: str
    state: str  # "Berjalan, sejak 2019"
    quick_win: bool
    shot: Shot | None  # stands before figure and cloth
    figure: Figure | None
    cloth: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionCard:
    href: str
    kind: str
    name: str
    name_size: str  # "", "medium" or "long"
    full_name: str
    code: str
    booth: str
    letter: str
    hall: str
    lit: bool
    count: str  # "8 inovasi" or "profil saja"
    cohorts: str  # "2019", "tamu"
    cloth: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TourCard:
    href: str
    title: Said
    summary: Said
    count: str
    pieces: tuple[Piece, ...]  # one for each stop


def innovation_card(guide: Guide, exhibit: Exhibit) -> InnovationCard:
    innovation, place = exhibit.innovation, guide.exhibition.booths[exhibit.region]
    return InnovationCard(
        href=guide.link(urls.innovation(exhibit.identity)),
        title=guide.title(exhibit),
        summary=guide.summary(exhibit),
        region=place.name,
        code=place.code,
        letter=place.letter,
        hall=place.letter.lower(),
        pillar=innovation.pillar,
        pillar_name=guide.pillar(innovation.pillar).name,
        status=innovation.status,
        state=state(guide, exhibit),
        quick_win=innovation.quick_win,
        shot=shot(guide, exhibit.region, innovation.images[0], CARD_WIDTH) if innovation.images else None,
        figure=figure(guide, innovation.benefits),
        cloth=guide.file(urls.cloth(place.code)),
    )


def region_card(guide: Guide, pavilion: Pavilion) -> RegionCard:
    region, words = pavilion.region, guide.words
    kind, name = kind_and_name(region.name)
    shown = len(pavilion.exhibits)
    return RegionCard(
        href=guide.link(urls.region(pavilion.slug)),
        kind=kind,
        name=name,
        name_size=name_size(name),
        full_name=region.name,
        code=region.code,
        booth=booth(region.code),
        letter=pavilion.hall.letter,
        hall=pavilion.hall.letter.lower(),
        lit=shown > 0,
        count=words.counted("{n} inovasi", shown) if shown else words.text("profil saja"),
        cohorts=cohorts(guide, region.cohorts),
        cloth=guide.file(urls.cloth(region.code)),
    )


def piece(guide: Guide, pavilion: Pavilion, share: int = 1) -> Piece:
    return Piece(cloth=guide.file(urls.cloth(pavilion.region.code)), hall=pavilion.hall.letter.lower(), share=share)


def fold(guide: Guide, inside: Sequence[Pavilion], said: str) -> Fold:
    lit = [pavilion for pavilion in inside if pavilion.exhibits]
    return Fold(said=said, band=tuple(piece(guide, pavilion) for pavilion in lit[:6]))


def passed(guide: Guide, stops: Sequence[str]) -> list[Pavilion]:
    """The regions that a walk passes, stop by stop."""
    exhibition = guide.exhibition
    return [exhibition.pavilions[exhibition.exhibits[identity].region] for identity in stops]


def tour_card(guide: Guide, tour: Entry) -> TourCard:
    return TourCard(
        href=guide.link(urls.tour(tour.slug)),
        title=guide.say(tour.fields.title, tour.english and tour.english.title),
        summary=guide.say(tour.fields.summary, tour.english and tour.english.summary),
        count=guide.words.counted("{n} perhentian", len(tour.fields.stops)),
        pieces=tuple(piece(guide, pavilion) for pavilion in passed(guide, tour.fields.stops)),
    )


def state(guide: Guide, exhibit: Exhibit) -> str:
    """The status with the year that belongs to it."""
    innovation, words = exhibit.innovation, guide.words
    said = guide.status(innovation.status)
    if innovation.status == "planned":
        year = innovation.planned_for
        return words.text("{status} untuk {year}", status=said, year=year[:4]) if year else said
    if innovation.status in ("running", "scaled", "pilot") and innovation.started:
        return words.text("{status}, sejak {year}", status=said, year=innovation.started[:4])
    return said


def cohorts(guide: Guide, years: tuple[int, ...]) -> str:
    return guide.words.listed([str(year) for year in years]) if years else guide.words.text("tamu")


def figure(guide: Guide, benefits: tuple[Benefit, ...]) -> Figure | None:
    """The first result that is a number, for the card's face."""
    for benefit in benefits:
        if isinstance(benefit.value, Decimal):
            number = guide.words.number(benefit.value)
            unit = "" if (benefit.unit or "").casefold() in benefit.label.casefold() else benefit.unit
            if unit == "%":
                number, unit = f"{number}%", ""
            label = guide.say(f"{unit} · {benefit.label}" if unit else benefit.label)
            year = f", {benefit.year}" if benefit.year else ""
            caption = Markup("{}{}{}").format(label, year, _before(guide, benefit))
            return Figure(number=number, caption=caption, long=len(number) > LONG_FIGURE)
    return None


def _before(guide: Guide, benefit: Benefit) -> str:
    was = benefit.baseline
    return guide.words.text(" (sebelumnya {n})", n=guide.words.number(was)) if isinstance(was, Decimal) else ""
