"""Guided tours, and their stops."""

from __future__ import annotations

from dataclasses import dataclass

from builder import urls
from builder.models import Entry
from builder.views.cards import InnovationCard, TourCard, innovation_card, tour_card
from builder.views.frame import Frame, crumbs, frame, source_of
from builder.views.guide import Guide, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class StopView:
    number: str
    why: Said | None
    card: InnovationCard


@dataclass(frozen=True, slots=True, kw_only=True)
class TourView:
    frame: Frame
    title: Said
    summary: Said
    story: Said
    stops: tuple[StopView, ...]
    others: tuple[TourCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToursView:
    frame: Frame
    tours: tuple[TourCard, ...]


def tour(guide: Guide, shown: Entry) -> TourView:
    words, english = guide.words, shown.english if guide.lang == "en" else None
    reasons = guide.each(shown.fields.why, english and english.why)
    title = guide.say(shown.fields.title, english and english.title)
    summary = guide.say(shown.fields.summary, english and english.summary)
    return TourView(
        frame=frame(
            guide,
            title=title.text,
            description=guide.described(summary),
            trail=crumbs(guide, (words.text("Tur terpandu"), urls.TOURS), (title.text, urls.tour(shown.slug))),
            source=source_of(guide, shown.path, shown.english),
        ),
        title=title,
        summary=summary,
        story=guide.story(shown),
        stops=tuple(
            StopView(
                number=str(n + 1),
                why=reasons[n] if n < len(reasons) else None,
                card=innovation_card(guide, guide.exhibition.exhibits[identity]),
            )
            for n, identity in enumerate(shown.fields.stops)
        ),
        others=tuple(tour_card(guide, other) for other in guide.exhibition.tours if other is not shown)[:3],
    )


def tours(guide: Guide) -> ToursView:
    text = guide.words.text
    return ToursView(
        frame=frame(
            guide,
            title=text("Tur terpandu"),
            description=text("Jalan pendek melewati inovasi yang sejenis, dengan satu alasan di tiap perhentian."),
            trail=crumbs(guide, (text("Tur terpandu"), urls.TOURS)),
        ),
        tours=tuple(tour_card(guide, entry) for entry in guide.exhibition.tours),
    )
