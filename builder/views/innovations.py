"""All innovations and those of a pillar, page by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import isqrt

from builder import urls
from builder.models import Dimension, Exhibit, Exhibition
from builder.views.cards import InnovationCard, Number, innovation_card
from builder.views.frame import Frame, Way, crumbs, frame, settings_file
from builder.views.guide import Guide

PAGE = 18  # cards on one page of a list


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What fills the pages of one list, looked through once for all of them."""

    identities: tuple[str, ...]
    running: int
    own: int  # whose own pillar it is
    dimensions: tuple[tuple[Dimension, int], ...]  # of those

    @property
    def pages(self) -> range:
        """Their numbers, from 1."""
        return range(1, max(1, -(-len(self.identities) // PAGE)) + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PagerStep:
    label: str
    href: str | None  # None where you are


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarWay:
    """To the list of a pillar, or a mark where you are in it."""

    pillar: str
    name: str
    href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InnovationsView:
    frame: Frame
    title: str
    lead: str
    pillar: str | None
    numbers: tuple[Number, ...]
    cards: tuple[InnovationCard, ...]
    pager: tuple[PagerStep, ...]
    ways: tuple[PillarWay, ...]
    previous: Way | None
    next: Way | None
    dimensions: tuple[Number, ...] = ()


def everything(exhibition: Exhibition) -> Listing:
    return _listing(exhibition.exhibits.values())


def in_pillar(exhibition: Exhibition, slug: str) -> Listing:
    """Those that stand in the pillar or serve it too."""
    exhibits = exhibition.exhibits.values()
    return _listing((e for e in exhibits if slug == e.innovation.pillar or slug in e.innovation.also), slug)


def _listing(exhibits: Iterable[Exhibit], pillar: str | None = None) -> Listing:
    shown = tuple(exhibits)
    own = [e.innovation for e in shown if e.innovation.pillar == pillar]
    dimensions = Counter(innovation.dimension for innovation in own if innovation.dimension)
    return Listing(
        identities=tuple(e.identity for e in shown),
        running=sum(e.innovation.status in ("running", "scaled") for e in shown),
        own=len(own),
        dimensions=tuple(sorted(dimensions.items(), key=lambda each: (-each[1], each[0]))),
    )


def all_innovations(guide: Guide, listing: Listing, number: int) -> InnovationsView:
    """One page of the list of all innovations."""
    text = guide.words.text
    title = text("Semua inovasi") if number == 1 else text("Semua inovasi, halaman {n}", n=number)
    return InnovationsView(
        frame=frame(
            guide,
            title=title,
            description=text("Semua inovasi yang dipamerkan, daerah demi daerah. Halaman {n}.", n=number),
            trail=crumbs(guide, (text("Semua inovasi"), urls.innovations())),
        ),
        title=text("Semua inovasi"),
        lead=text("Daerah demi daerah, dari barat ke timur. Lebih cepat lewat pilar atau pencarian."),
        pillar=None,
        numbers=(
            Number(number=guide.words.number(len(listing.identities)), label=text("inovasi")),
            Number(number=guide.words.number(listing.running), label=text("berjalan atau diperluas")),
        ),
        cards=_part(guide, listing, number),
        pager=_pager(guide, number, listing.pages[-1], urls.innovations),
        **_beside(guide, None, number, listing, urls.innovations),
    )


def pillar(guide: Guide, slug: str, listing: Listing, number: int) -> InnovationsView:
    """One page of a pillar's list."""
    text, about = guide.words.text, guide.pillar(slug)
    title = about.name if number == 1 else text("{title}, halaman {n}", title=about.name, n=number)
    lead = str(guide.say(about.summary, about.summary_en))
    return InnovationsView(
        frame=frame(
            guide,
            title=title,
            description=text("{summary} Halaman {n}.", summary=lead, n=number),
            trail=crumbs(guide, (text("Enam pilar"), urls.PILLARS), (about.name, urls.pillar(slug))),
            source=settings_file(guide),
        ),
        title=about.name,
        lead=lead,
        pillar=slug,
        numbers=(
            Number(number=guide.words.number(listing.own), label=text("inovasi")),
            Number(number=guide.words.number(len(listing.identities) - listing.own), label=text("dari pilar lain")),
        ),
        cards=_part(guide, listing, number),
        pager=_pager(guide, number, listing.pages[-1], lambda n: urls.pillar(slug, n)),
        **_beside(guide, slug, number, listing, lambda n: urls.pillar(slug, n)),
        dimensions=tuple(
            Number(number=guide.words.number(n), label=guide.dimension(name)) for name, n in listing.dimensions
        ),
    )


def _part(guide: Guide, listing: Listing, number: int) -> tuple[InnovationCard, ...]:
    on_it = listing.identities[(number - 1) * PAGE : number * PAGE]
    return tuple(innovation_card(guide, guide.exhibition.exhibits[identity]) for identity in on_it)


def _beside(guide: Guide, here: str | None, number: int, listing: Listing, address: Callable[[int], str]) -> dict:
    """The other lists, and the pages of this one before and after."""

    def way(n: int) -> Way | None:
        if n not in listing.pages:
            return None
        return Way(label=guide.words.text("Halaman {n}", n=n), href=guide.link(address(n)))

    pillars = guide.exhibition.settings.pillars
    return {
        "ways": tuple(
            PillarWay(
                pillar=each.slug,
                name=guide.pillar(each.slug).name,
                href=None if each.slug == here else guide.link(urls.pillar(each.slug)),
            )
            for each in pillars
        ),
        "previous": way(number - 1),
        "next": way(number + 1),
    }


def _pager(guide: Guide, number: int, last: int, address: Callable[[int], str]) -> tuple[PagerStep, ...]:
    """The first page, the last, milestones between them, and those next to this one.

    Milestones are as far apart as there are of them, and those next to one reach half-way to the following: so every
    page is at most two steps from the first, however many there are.
    """
    if last == 1:
        return ()
    apart = isqrt(last - 1) + 1
    near = max(2, apart // 2)
    shown = {1, last, *range(apart, last, apart), *range(max(1, number - near), min(last, number + near) + 1)}
    steps, previous = [], 0
    for n in sorted(shown):
        if n > previous + 1:
            steps.append(PagerStep(label="…", href=None))
        steps.append(PagerStep(label=str(n), href=None if n == number else guide.link(address(n))))
        previous = n
    return tuple(steps)
