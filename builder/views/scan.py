"""Where the QR code beside an exhibit or a pavilion leads, and how the words next to it say so.

To the page, where the exhibition has an address. Without one, a telephone can still save the coordinator's card; where
a region states no channel, the code leads to the organiser.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder import contact, qr, urls
from builder.models import Exhibit, Pavilion
from builder.views.guide import Guide, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    code: qr.Code | None  # drawn on the page itself
    file: str | None  # or a picture of its own: the region's contact card
    said: str
    text: Said | str  # the same for those who type


def scan(guide: Guide, shown: Pavilion, exhibit: Exhibit | None = None) -> Scan:
    address = guide.absolute(urls.innovation(exhibit.identity) if exhibit else urls.region(shown.slug))
    return to_page(guide, address) if address else contact_scan(guide, shown, exhibit)


def to_page(guide: Guide, address: str, file: str | None = None) -> Scan:
    """`file` is the code where it is a picture of its own."""
    said = guide.words.text("Pindai untuk membuka halamannya")
    return Scan(code=None if file else qr.code(address), file=file, said=said, text=address.split("://", 1)[-1])


def contact_scan(guide: Guide, shown: Pavilion, exhibit: Exhibit | None = None) -> Scan:
    """The coordinator's card, or the organiser's first channel."""
    text, organiser = guide.words.text, guide.exhibition.settings.organiser
    who = exhibit.coordinator if exhibit else shown.region.coordinator
    if who and contact.reach(who):
        own = exhibit is not None and exhibit.innovation.coordinator is not None
        return Scan(
            code=qr.code(contact.brief_vcard(shown.region.name, who)) if own else None,
            file=None if own else guide.file(urls.qr_code(shown.slug)),
            said=text("Pindai untuk menyimpan kontak penanggung jawab"),
            text=guide.say(who.office) if who.office else shown.region.name,
        )
    link = contact.reach(organiser)
    return Scan(
        code=qr.code(link) if link else None,
        file=None,
        said=text("Daerah ini belum mencantumkan kontak. Pindai untuk bertanya lewat penyelenggara"),
        text=guide.say(organiser.office),
    )
