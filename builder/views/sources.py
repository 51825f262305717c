"""Where something was read: the list that stands below every text."""

from __future__ import annotations

from dataclasses import dataclass

from builder.models import Region, Source
from builder.views.guide import Guide


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    title: str
    href: str | None
    rest: str  # publisher and date


def sources(guide: Guide, stated: tuple[Source, ...]) -> tuple[SourceView, ...]:
    return tuple(
        SourceView(
            title=source.title,
            href=str(source.url) if source.url else None,
            rest=", ".join(
                part for part in (source.publisher, guide.words.date(source.date) if source.date else None) if part
            ),
        )
        for source in stated
    )


def channel_source(region: Region) -> tuple[Source, ...]:
    stated = region.coordinator.source if region.coordinator else None
    return (stated,) if stated else ()
