"""Where something was read: the list that stands below every text."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.models import Region, Source
from builder.views.guide import Guide, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    title: Said
    href: str | None
    rest: Markup  # publisher and date


def sources(guide: Guide, stated: tuple[Source, ...]) -> tuple[SourceView, ...]:
    return tuple(
        SourceView(
            title=guide.say(source.title),
            href=source.url,
            rest=Markup(", ").join(part for part in (guide.say(source.publisher), _date(guide, source)) if part),
        )
        for source in stated
    )


def _date(guide: Guide, source: Source) -> str:
    return guide.words.date(source.date) if source.date else ""


def channel_source(region: Region) -> tuple[Source, ...]:
    stated = region.coordinator.source if region.coordinator else None
    return (stated,) if stated else ()
