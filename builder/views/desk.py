"""The desk where a visitor reaches the coordinator of a region or of one of its exhibits."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder import contact, urls
from builder.models import Coordinator, Exhibit, Pavilion
from builder.views.guide import Guide


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """The coordinator's desk, with the links around it."""

    desk: contact.Desk
    original: Markup  # marks what the region itself says
    vcard: str
    qr: str
    organiser_page: str


def desk(guide: Guide, shown: Pavilion, exhibit: Exhibit | None = None) -> DeskView:
    """The desk for a whole region, or for one of its exhibits."""
    own = exhibit.coordinator if exhibit else shown.region.coordinator
    about = urls.innovation(exhibit.identity) if exhibit else urls.region(shown.slug)
    subject = contact.Subject(
        region=shown.region.name,
        title=exhibit.innovation.title if exhibit else None,
        address=guide.absolute(about),
    )
    made = contact.desk(
        own or Coordinator(), guide.exhibition.settings.organiser, subject,
        guide.link(urls.letter(shown.slug)), guide.words,
    )  # fmt: skip
    return DeskView(
        desk=made,
        original=guide.original,
        vcard=guide.link(urls.vcard(shown.slug)),
        qr=guide.file(urls.qr_code(shown.slug)),
        organiser_page=guide.contact,
    )
