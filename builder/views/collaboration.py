"""What exhibits seek, and who has taken them over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder import plans, urls
from builder.models import SEEKING, Exhibit
from builder.views.cards import SOME, InnovationCard, Number, innovation_card
from builder.views.frame import Frame, Way, crumbs, frame
from builder.views.geography import Geography
from builder.views.guide import Guide

NAMED = 4  # adopters on a card


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekingGroup:
    """What is sought by some; `more` leads to all of them where the cards are not all."""

    kind: str
    name: str
    count: str
    cards: tuple[InnovationCard, ...]
    more: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptedView:
    card: InnovationCard
    adopters: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CollaborationView:
    frame: Frame
    numbers: tuple[Number, ...]
    threads: plans.Threads | None
    finding: str  # how many say what they seek
    groups: tuple[SeekingGroup, ...]
    adopted: tuple[AdoptedView, ...]
    form: str
    ways: tuple[Way, ...]


def collaboration(guide: Guide, geography: Geography) -> CollaborationView:
    words, text, exhibits = guide.words, guide.words.text, guide.exhibition.exhibits.values()
    seeking = [exhibit for exhibit in exhibits if exhibit.innovation.seeking]
    adopted = sorted((e for e in exhibits if e.adopters), key=lambda e: (-len(e.adopters), e.identity))
    adopters = {adopter.region or adopter.name for exhibit in adopted for adopter in exhibit.adopters}
    return CollaborationView(
        frame=frame(
            guide,
            title=text("Kolaborasi"),
            description=text("Apa yang dicari inovasi daerah, dan bagaimana menjawabnya."),
            trail=crumbs(guide, (text("Kolaborasi"), urls.COLLABORATION)),
        ),
        numbers=(
            Number(number=words.number(len(adopted)), label=text("inovasi sudah ditiru")),
            Number(number=words.number(len(adopters)), label=text("peniru")),
            Number(number=words.number(len(seeking)), label=text("inovasi mencari bantuan")),
        ),
        threads=_adoptions(guide, geography, adopted),
        finding=text(
            "{seeking} dari {innovations} menyebut apa yang dicarinya.",
            seeking=words.number(len(seeking)),
            innovations=words.counted("{n} inovasi", len(exhibits)),
        ),
        groups=tuple(_seekers(guide, kind, seeking) for kind in SEEKING),
        adopted=tuple(
            AdoptedView(card=innovation_card(guide, exhibit), adopters=_adopters(guide, exhibit))
            for exhibit in adopted[:SOME]
        ),
        form=guide.link(urls.FORM),
        ways=(
            Way(label=text("Tur terpandu"), href=guide.link(urls.TOURS)),
            Way(label=text("Capaian"), href=guide.link(urls.CHARTS)),
            Way(label=text("Bandingkan"), href=guide.link(urls.COMPARE)),
        ),
    )


def _seekers(guide: Guide, kind: str, seeking: Iterable[Exhibit]) -> SeekingGroup:
    found = [exhibit for exhibit in seeking if kind in exhibit.innovation.seeking]
    return SeekingGroup(
        kind=kind,
        name=guide.seeking(kind),
        count=guide.words.number(len(found)),
        cards=tuple(innovation_card(guide, exhibit) for exhibit in found[:SOME]),
        more=guide.link(urls.search(seeking=kind)) if len(found) > SOME else None,
    )


def _adopters(guide: Guide, exhibit: Exhibit) -> str:
    """Their names, the first few of many."""
    names = [
        guide.exhibition.pavilions[adopter.region].region.name if adopter.region else adopter.name
        for adopter in exhibit.adopters
    ]
    rest = len(names) - NAMED
    return guide.words.listed([*names[:NAMED], guide.words.counted("{n} lainnya", rest)] if rest > 1 else names)


def _adoptions(guide: Guide, geography: Geography, adopted: Iterable[Exhibit]) -> plans.Threads | None:
    """From each exhibit's region to every adopter, whoever has a place."""
    named = guide.exhibition.pavilions
    ends = [
        (geography.place(named[exhibit.region]), geography.adopter(adopter, named))
        for exhibit in adopted
        for adopter in exhibit.adopters
    ]
    return plans.threads(geography.rings, [(start, end) for start, end in ends if start and end])
