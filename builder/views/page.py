"""A page of content/pages."""

from __future__ import annotations

from dataclasses import dataclass

from builder import contact, urls
from builder.models import Entry
from builder.views.frame import Frame, Way, crumbs, frame, source_of
from builder.views.guide import Guide, Said
from builder.views.index import BoardRow, board
from builder.views.search import ways_in
from builder.views.sources import SourceView, sources


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    frame: Frame
    title: Said
    summary: Said
    story: Said
    sources: tuple[SourceView, ...]
    channels: tuple[contact.Channel, ...]
    organiser: Said | None
    board: tuple[BoardRow, ...]
    ways_title: str
    ways: tuple[Way, ...]


def page(guide: Guide, shown: Entry) -> PageView:
    english = shown.english if guide.lang == "en" else None
    title = guide.say(shown.fields.title, english and english.title)
    summary = guide.say(shown.fields.summary, english and english.summary)
    organiser, here = guide.exhibition.settings.organiser, urls.page(shown.slug)
    is_contact = here == urls.CONTACT
    joins = shown.fields.menu == "take-part"
    subject = contact.Subject(region=guide.words.text("pameran"), address=guide.absolute(here))
    return PageView(
        frame=frame(
            guide,
            title=title.text,
            description=guide.described(summary),
            trail=crumbs(guide, (title.text, here)),
            source=source_of(guide, shown.path, shown.english),
        ),
        title=title,
        summary=summary,
        story=guide.story(shown),
        sources=sources(guide, shown.fields.sources),
        channels=contact.channels(organiser, subject, guide.words) if is_contact else (),
        organiser=guide.say(organiser.office) if is_contact and organiser.office else None,
        board=board(guide),
        ways_title=guide.words.text("Ikut serta") if joins else guide.words.text("Lihat-lihat"),
        ways=_ways_to_join(guide) if joins else ways_in(guide),
    )


def _ways_to_join(guide: Guide) -> tuple[Way, ...]:
    """What one who would add something opens next."""
    text = guide.words.text
    return (
        Way(label=text("Tulis inovasi"), href=guide.link(urls.FORM)),
        Way(label=text("Apakah daerah saya ikut?"), href=guide.link(urls.TAKING_PART)),
        Way(label=text("Kelengkapan isi"), href=guide.link(urls.COMPLETENESS)),
        Way(label=text("Kolaborasi"), href=guide.link(urls.COLLABORATION)),
    )
