"""The letter of interest: from another region, to be printed or sent."""

from __future__ import annotations

from dataclasses import dataclass

from builder import contact, urls, weave
from builder.models import Pavilion
from builder.views.booths import trail
from builder.views.frame import Frame, Way, frame, source_of
from builder.views.guide import Guide


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    frame: Frame
    region: str
    office: str
    address: str | None
    cloth: str
    back: str
    ways: tuple[contact.Purpose, ...]


def letter(guide: Guide, shown: Pavilion) -> LetterView:
    """A letter of interest from another region, with blanks to fill in by hand, and links to send it."""
    words, region = guide.words, shown.region
    who = region.coordinator
    office = (who and who.office) or words.text("Pemerintah {region}", region=region.name)
    subject = contact.Subject(region=region.name, address=guide.absolute(urls.region(shown.slug)))
    body = contact.letter_text(office, subject, words)
    title = words.text("Surat minat kepada {region}", region=region.name)
    return LetterView(
        frame=frame(
            guide,
            title=title,
            description=words.text(
                "Surat minat meniru inovasi dari {region}, siap dicetak atau dikirim.", region=region.name
            ),
            trail=(*trail(guide, shown), Way(label=words.text("Surat minat"), href=guide.link(guide.address))),
            hall=shown.hall,
            sheet="paper.css",
            source=source_of(guide, shown.path, shown.english),
            picture_of=urls.region(shown.slug),
        ),
        region=region.name,
        office=office,
        address=who.address if who else None,
        cloth=weave.pattern(region.code, shown.hall.letter, "edge", 4, edge=True),
        back=guide.link(urls.region(shown.slug)),
        ways=contact.letter_links(who, subject, body, words) if who else (),
    )
