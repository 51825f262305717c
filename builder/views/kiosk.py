"""The exhibition on a hall's screen: a tour or a hall, one exhibit a slide.

A hall shows an innovation of every region that has one, each in turn, and goes round again up to ENOUGH slides: nobody
is left out, and the page grows with the number of regions, never with that of innovations.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

from builder import urls
from builder.models import Entry, Exhibit, Exhibition, Hall
from builder.views.cards import Figure, TourCard, figure, state, tour_card
from builder.views.frame import Frame, crumbs, frame
from builder.views.guide import Guide, Said
from builder.views.index import BoardRow, board
from builder.views.order import in_rounds
from builder.views.scan import Scan, contact_scan, to_page

ENOUGH = 60  # slides of a hall, unless it has more regions with innovations


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    number: int
    previous: int
    next: int
    hall: str
    letter: str
    code: str
    cloth: str
    region: str
    pillar: str
    pillar_name: str
    title: Said
    long_title: bool
    said: Said
    figure: Figure | None
    status: str
    state: str
    href: str
    page: Scan | None  # where the exhibition has an address
    contact: Scan


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskView:
    frame: Frame
    title: Said
    rule: Said | str
    slides: tuple[Slide, ...]
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KiosksView:
    frame: Frame
    tours: tuple[TourCard, ...]  # each leads to its screen, as do the halls
    halls: tuple[BoardRow, ...]


def kiosks(guide: Guide) -> KiosksView:
    words, exhibition = guide.words, guide.exhibition
    rows = {row.letter: row for row in board(guide)}
    return KiosksView(
        frame=frame(
            guide,
            title=words.text("Kios layar"),
            description=words.text("Pameran di layar aula: pilih tur atau aula, lalu biarkan berjalan sendiri."),
            trail=crumbs(guide, (words.text("Kios layar"), urls.KIOSKS)),
        ),
        tours=tuple(
            replace(tour_card(guide, tour), href=guide.link(tour_address(exhibition, tour)), summary=Said(text=""))
            for tour in exhibition.tours
        ),
        halls=tuple(
            replace(
                rows[hall.letter],
                href=guide.link(urls.kiosk(hall.slug)),
                lines=(rows[hall.letter].lines[0], words.counted("{n} layar", len(in_turn(exhibition, hall)))),
            )
            for hall in lit_halls(exhibition)
        ),
    )


def of_tour(guide: Guide, tour: Entry) -> KioskView:
    exhibits = [guide.exhibition.exhibits[identity] for identity in tour.fields.stops]
    title = guide.say(tour.fields.title, tour.english and tour.english.title)
    summary = guide.say(tour.fields.summary, tour.english and tour.english.summary)
    return _kiosk(guide, title, summary, exhibits)


def of_hall(guide: Guide, hall: Hall) -> KioskView:
    exhibits = in_turn(guide.exhibition, hall)
    rule = guide.words.counted(
        "{n} inovasi: tiap daerah mendapat giliran, yang berjalan dan berangka lebih dulu.", len(exhibits)
    )
    return _kiosk(guide, Said(text=guide.words.text("Aula {name}", name=guide.hall_name(hall))), rule, exhibits, hall)


def lit_halls(exhibition: Exhibition) -> list[Hall]:
    """Halls with something to show."""
    return [hall for hall in exhibition.settings.halls if any(booth.lit for booth in exhibition.aisles[hall.slug])]


def tour_address(exhibition: Exhibition, tour: Entry) -> str:
    """A tour that is called like a hall stands aside, and takes no other tour's name either."""
    halls, others = ({each.slug for each in named} for named in (exhibition.settings.halls, exhibition.tours))
    name = tour.slug
    while name in halls or (name in others and name != tour.slug):
        name = f"tur-{name}"
    return urls.kiosk(name)


def in_turn(exhibition: Exhibition, hall: Hall) -> list[Exhibit]:
    """One exhibit of each region, then a second one, … until there are enough."""
    inside = exhibition.halls[hall.slug]
    bound = max(ENOUGH, sum(bool(shown.exhibits) for shown in inside))
    return list(islice(in_rounds(inside), bound))


def _kiosk(guide: Guide, title: Said, rule: Said | str, exhibits: list[Exhibit], hall: Hall | None = None) -> KioskView:
    words = guide.words
    name = words.text("{title} di layar aula", title=title)
    return KioskView(
        frame=frame(
            guide,
            title=name,
            description=words.text("{title}: satu inovasi tiap layar, untuk layar besar di aula.", title=title),
            trail=crumbs(guide, (words.text("Kios layar"), urls.KIOSKS), (title.text, guide.address)),
            hall=hall,
            scripts=("find.js", "kiosk.js"),
            sheet="kiosk.css",
        ),
        title=title,
        rule=rule,
        slides=tuple(_slide(guide, exhibit, n, len(exhibits)) for n, exhibit in enumerate(exhibits)),
        back=guide.link(urls.KIOSKS),
    )


def _slide(guide: Guide, exhibit: Exhibit, at: int, count: int) -> Slide:
    innovation, shown = exhibit.innovation, guide.exhibition.pavilions[exhibit.region]
    title = guide.title(exhibit)
    return Slide(
        number=at + 1,
        previous=(at - 1) % count + 1,
        next=(at + 1) % count + 1,
        hall=shown.hall.letter.lower(),
        letter=shown.hall.letter,
        code=shown.region.code,
        cloth=guide.file(urls.cloth(shown.region.code)),
        region=shown.region.name,
        pillar=innovation.pillar,
        pillar_name=guide.pillar(innovation.pillar).name,
        title=title,
        long_title=len(title.text) > 40,
        said=guide.summary(exhibit),
        figure=figure(guide, innovation.benefits),
        status=innovation.status,
        state=state(guide, exhibit),
        href=guide.link(urls.innovation(exhibit.identity)),
        page=_page(guide, exhibit),
        contact=contact_scan(guide, shown, exhibit),
    )


def _page(guide: Guide, exhibit: Exhibit) -> Scan | None:
    """The code is a picture of its own: eighty of them would outweigh all else on the page."""
    address = guide.absolute(urls.innovation(exhibit.identity))
    return to_page(guide, address, guide.link(urls.page_code(exhibit.identity))) if address else None
