"""All innovations and those of a pillar, page by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isqrt

from builder import urls
from builder.models import Exhibit, Exhibition
from builder.views.cards import InnovationCard, Number, innovation_card
from builder.views.frame import Frame, crumbs, frame
from builder.views.guide import Guide

PAGE = 24  # cards on one page of a list


@dataclass(frozen=True, slots=True, kw_only=True)
class PagerStep:
    label: str
    href: str | None  # None where you are


@dataclass(frozen=True, slots=True, kw_only=True)
class InnovationsView:
    frame: Frame
    title: str
    lead: str
    pillar: str | None
    numbers: tuple[Number, ...]
    cards: tuple[InnovationCard, ...]
    pager: tuple[PagerStep, ...]
    dimensions: tuple[Number, ...] = ()


def all_innovations(guide: Guide, number: int) -> InnovationsView:
    """One page of the list of all innovations."""
    text, shown = guide.words.text, everything(guide.exhibition)
    running = sum(exhibit.innovation.status in ("running", "scaled") for exhibit in shown)
    title = text("Semua inovasi") if number == 1 else text("Semua inovasi, halaman {n}", n=number)
    return InnovationsView(
        frame=frame(
            guide,
            title=title,
            description=text("Semua inovasi yang dipamerkan, daerah demi daerah. Halaman {n}.", n=number),
            trail=crumbs(guide, (text("Semua inovasi"), urls.innovations())),
        ),
        title=text("Semua inovasi"),
        lead=text("Daerah demi daerah, dari barat ke timur. Lebih cepat: cari, atau masuk lewat aula dan pilar."),
        pillar=None,
        numbers=(
            Number(number=guide.words.number(len(shown)), label=text("inovasi")),
            Number(number=guide.words.number(running), label=text("berjalan atau diperluas")),
        ),
        cards=_part(guide, shown, number),
        pager=_pager(guide, number, page_count(shown), urls.innovations),
    )


def pillar(guide: Guide, slug: str, number: int) -> InnovationsView:
    """One page of a pillar's list."""
    text, about, shown = guide.words.text, guide.pillar(slug), in_pillar(guide.exhibition, slug)
    dimensions = Counter(
        e.innovation.dimension for e in shown if e.innovation.pillar == slug and e.innovation.dimension
    )
    title = about.name if number == 1 else text("{title}, halaman {n}", title=about.name, n=number)
    lead = str(guide.say(about.summary, about.summary_en))
    return InnovationsView(
        frame=frame(
            guide,
            title=title,
            description=text("{summary} Halaman {n}.", summary=lead, n=number),
            trail=crumbs(guide, (text("Enam pilar"), urls.PILLARS), (about.name, urls.pillar(slug))),
        ),
        title=about.name,
        lead=lead,
        pillar=slug,
        numbers=(Number(number=guide.words.number(len(shown)), label=text("inovasi")),),
        cards=_part(guide, shown, number),
        pager=_pager(guide, number, page_count(shown), lambda n: urls.pillar(slug, n)),
        dimensions=tuple(
            Number(number=guide.words.number(n), label=guide.dimension(name)) for name, n in sorted(dimensions.items())
        ),
    )


def everything(exhibition: Exhibition) -> list[Exhibit]:
    return list(exhibition.exhibits.values())


def in_pillar(exhibition: Exhibition, slug: str) -> list[Exhibit]:
    """Those that stand in the pillar or serve it too."""
    return [e for e in exhibition.exhibits.values() if slug == e.innovation.pillar or slug in e.innovation.also]


def page_count(shown: Sequence[Exhibit]) -> int:
    return max(1, -(-len(shown) // PAGE))


def _part(guide: Guide, shown: Sequence[Exhibit], number: int) -> tuple[InnovationCard, ...]:
    return tuple(innovation_card(guide, exhibit) for exhibit in shown[(number - 1) * PAGE : number * PAGE])


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
