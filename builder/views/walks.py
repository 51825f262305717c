"""Tours, search, pages of words, and whether a region takes part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from builder import contact, urls
from builder.models import Entry, Hall, Pavilion, Province
from builder.views.cards import InnovationCard, TourCard, cohorts, innovation_card, tour_card
from builder.views.frame import Frame, Way, crumbs, frame
from builder.views.guide import Guide, Said
from builder.views.lists import (
    BlockList,
    BoardRow,
    HallList,
    PillarRow,
    RegionRow,
    board,
    by_province,
    pillar_rows,
    province_band,
    years,
)
from builder.views.pavilion import SourceView, sources


@dataclass(frozen=True, slots=True, kw_only=True)
class StopView:
    number: str
    why: str
    card: InnovationCard


@dataclass(frozen=True, slots=True, kw_only=True)
class TourView:
    frame: Frame
    title: Said
    summary: Said
    story: Said
    count: str
    stops: tuple[StopView, ...]
    why_attribute: str
    others: tuple[TourCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToursView:
    frame: Frame
    tours: tuple[TourCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a facet."""

    value: str
    label: str
    pillar: str | None = None
    hall: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Words around a number that is not known yet: `{n} inovasi`."""

    innovations: str
    regions: str
    pavilions: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    frame: Frame
    directory: str  # what every query begins with
    begin: str
    facets: tuple[Facet, ...]
    regions: tuple[Choice, ...]
    pillars: tuple[PillarRow, ...]
    board: tuple[BoardRow, ...]
    ways: tuple[Way, ...]
    one: Counted  # for the script, which puts its own numbers in
    many: Counted


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    frame: Frame
    title: Said
    summary: Said
    story: Said
    sources: tuple[SourceView, ...]
    channels: tuple[contact.Channel, ...]
    organiser: str | None
    board: tuple[BoardRow, ...]
    ways_title: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingPartView:
    frame: Frame
    halls: tuple[HallList, ...]
    taking_part: str
    guests: str
    contact: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AstrayView:
    """What stands where a page cannot: the way back to the halls."""

    frame: Frame
    title: str
    lead: str
    base: str | None  # the address that the links count from, where the page may stand at any address
    board: tuple[BoardRow, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Regency:
    """One of all the country's kota and kabupaten."""

    code: str
    name: str


def tour(guide: Guide, shown: Entry) -> TourView:
    words, english = guide.words, shown.english if guide.lang == "en" else None
    reasons = (english and english.why) or shown.fields.why
    title = guide.say(shown.fields.title, english and english.title)
    summary = guide.say(shown.fields.summary, english and english.summary)
    return TourView(
        frame=frame(
            guide,
            title=title.text,
            description=summary.text,
            trail=crumbs(guide, (words.text("Tur terpandu"), urls.TOURS), (title.text, urls.tour(shown.slug))),
            source=shown.path,
        ),
        title=title,
        summary=summary,
        story=guide.story(shown),
        count=words.counted("{n} perhentian", len(shown.fields.stops)),
        stops=tuple(
            StopView(
                number=str(n + 1),
                why=reasons[n] if n < len(reasons) else "",
                card=innovation_card(guide, guide.exhibition.exhibits[identity]),
            )
            for n, identity in enumerate(shown.fields.stops)
        ),
        why_attribute=guide.say("x", "x" if guide.lang == "id" or (english and english.why) else None).attribute,
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


def search(guide: Guide, directory: str) -> SearchView:
    text, settings, exhibits = guide.words.text, guide.exhibition.settings, guide.exhibition.exhibits.values()
    statuses = [s for s in ("running", "scaled", "pilot", "planned", "ended", "unknown")]
    sought = {kind for exhibit in exhibits for kind in exhibit.innovation.seeking}
    facets = (
        Facet(
            name="pillar",
            label=text("Pilar"),
            choices=tuple(Choice(value=p.slug, label=p.name, pillar=p.slug) for p in settings.pillars),
        ),
        Facet(
            name="hall",
            label=text("Aula"),
            choices=tuple(
                Choice(value=h.letter, label=guide.hall_name(h), hall=h.letter.lower()) for h in settings.halls
            ),
        ),
        Facet(
            name="status",
            label=text("Status"),
            choices=tuple(Choice(value=s, label=guide.status(s)) for s in statuses),
        ),
        Facet(
            name="cohort",
            label=text("Angkatan"),
            choices=tuple(Choice(value=str(year), label=str(year)) for year in years(guide.exhibition)),
        ),
        Facet(
            name="seeking",
            label=text("Mencari"),
            choices=tuple(Choice(value=kind, label=guide.seeking(kind)) for kind in sorted(sought)),
        ),
        Facet(
            name="quick_win",
            label=text("Sifat"),
            choices=(Choice(value="true", label=text("Program unggulan (quick win)")),),
        ),
    )
    return SearchView(
        frame=frame(
            guide,
            title=text("Cari di pameran"),
            description=text("Cari inovasi dan daerah menurut kata, pilar, status, aula, dan angkatan."),
            trail=crumbs(guide, (text("Cari"), urls.SEARCH)),
            scripts=("search.js",),
        ),
        directory=guide.file(directory),
        begin=guide.furnishing("begin.js"),
        facets=tuple(facet for facet in facets if facet.choices),
        regions=tuple(Choice(value=p.slug, label=p.region.name) for p in sorted(
            guide.exhibition.pavilions.values(), key=lambda p: p.region.name.partition(" ")[2]
        )),
        pillars=pillar_rows(guide),
        board=board(guide),
        ways=_ways_in(guide),
        one=_counted(guide, 1),
        many=_counted(guide, 2),
    )  # fmt: skip


def _counted(guide: Guide, n: int) -> Counted:
    forms = (guide.words.form(words, n) for words in ("{n} inovasi", "{n} daerah", "{n} anjungan"))
    innovations, regions, pavilions = forms
    return Counted(innovations=innovations, regions=regions, pavilions=pavilions)


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
            description=summary.text,
            trail=crumbs(guide, (title.text, here)),
            source=shown.path,
        ),
        title=title,
        summary=summary,
        story=guide.story(shown),
        sources=sources(guide, shown.fields.sources),
        channels=contact.channels(organiser, subject, guide.words) if is_contact else (),
        organiser=organiser.office if is_contact else None,
        board=board(guide),
        ways_title=guide.words.text("Ikut serta") if joins else guide.words.text("Lihat-lihat"),
        ways=_ways_to_join(guide) if joins else _ways_in(guide),
    )


def taking_part(guide: Guide, regencies: Sequence[Regency]) -> TakingPartView:
    """All kabupaten and kota of the country: taking part since when, a guest, or not yet."""
    words, text = guide.words, guide.words.text
    by_code = {p.region.code: p for p in guide.exhibition.pavilions.values()}
    halls = (_hall_places(guide, hall, regencies, by_code) for hall in guide.exhibition.settings.halls)
    joined = sum(bool(p.region.cohorts) for p in by_code.values())
    return TakingPartView(
        frame=frame(
            guide,
            title=text("Apakah daerah saya ikut?"),
            description=text("Daftar semua kabupaten dan kota di Indonesia: ikut sejak kapan, atau belum ikut."),
            trail=crumbs(guide, (text("Apakah daerah saya ikut?"), urls.TAKING_PART)),
        ),
        halls=tuple(hall for hall in halls if hall.blocks),
        taking_part=words.number(joined),
        guests=words.number(len(by_code) - joined),
        contact=guide.contact,
        names=tuple(regency.name for regency in regencies),
    )


def not_found(guide: Guide) -> AstrayView:
    text = guide.words.text
    description = text("Alamat ini tidak menuju anjungan mana pun.")
    shown = frame(guide, title=text("Halaman tidak ada"), description=description, scripts=())
    return AstrayView(
        frame=shown,
        title=text("Halaman tidak ada"),
        lead=text("Alamat ini tidak menuju anjungan mana pun. Mungkin pindah, mungkin salah ketik."),
        base=shown.canonical,
        board=board(guide),
        ways=_ways_back(guide),
    )


def offline(guide: Guide) -> AstrayView:
    text = guide.words.text
    return AstrayView(
        frame=frame(guide, title=text("Tidak ada jaringan"), description=text("Halaman ini belum pernah dibuka.")),
        title=text("Tidak ada jaringan"),
        lead=text("Halaman ini belum pernah dibuka. Yang pernah dibuka tetap bisa dibaca; sisanya menunggu sinyal."),
        base=None,
        board=tuple(replace(row, cloth="") for row in board(guide)),  # a cloth is a file that may not be at hand
        ways=_ways_back(guide),
    )


def _ways_back(guide: Guide) -> tuple[Way, ...]:
    text = guide.words.text
    return (
        Way(label=text("Pintu masuk"), href=guide.link(urls.ENTRANCE)),
        Way(label=text("Cari"), href=guide.link(urls.SEARCH)),
        Way(label=text("Semua daerah"), href=guide.link(urls.REGIONS)),
    )


def _ways_in(guide: Guide) -> tuple[Way, ...]:
    """Where to look around from a page that shows no exhibit itself."""
    text = guide.words.text
    return (
        Way(label=text("Semua inovasi"), href=guide.link(urls.innovations())),
        Way(label=text("Semua daerah"), href=guide.link(urls.REGIONS)),
        Way(label=text("Enam pilar"), href=guide.link(urls.PILLARS)),
        Way(label=text("Tur terpandu"), href=guide.link(urls.TOURS)),
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


def _hall_places(guide: Guide, hall: Hall, regencies: Sequence[Regency], by_code: Mapping[str, Pavilion]) -> HallList:
    blocks = [
        _block_places(guide, province, [each for each in regencies if each.code.startswith(province.code)], by_code)
        for province in hall.provinces
    ]
    inside = [shown for shown in by_code.values() if shown.hall == hall]
    places = sum(len(block.rows) for block in blocks)
    return HallList(
        letter=hall.letter,
        hall=hall.letter.lower(),
        name=guide.hall_name(hall),
        said=_joined_of(guide, inside, places),
        href=guide.link(urls.hall(hall.slug)),
        band=province_band(guide, by_province(inside).values()),
        blocks=tuple(block for block in blocks if block.rows),
    )


def _block_places(
    guide: Guide, province: Province, regencies: Sequence[Regency], by_code: Mapping[str, Pavilion]
) -> BlockList:
    inside = [by_code[regency.code] for regency in regencies if regency.code in by_code]
    return BlockList(
        code=province.code,
        name=province.name,
        said=_joined_of(guide, inside, len(regencies)),
        href=guide.link(urls.province_of(province.name)) if inside else None,
        rows=tuple(_place(guide, regency, by_code.get(regency.code)) for regency in regencies),
    )


def _joined_of(guide: Guide, inside: Sequence[Pavilion], places: int) -> str:
    words = guide.words
    joined = sum(bool(shown.region.cohorts) for shown in inside)
    return words.text("{n} dari {all} ikut", n=words.number(joined), all=words.number(places))


def _place(guide: Guide, regency: Regency, pavilion: Pavilion | None) -> RegionRow:
    text = guide.words.text
    if not pavilion:
        return RegionRow(code=regency.code, name=regency.name, said=text("belum ikut"), href=None, cloth=None)
    joined = pavilion.region.cohorts
    return RegionRow(
        code=regency.code,
        name=pavilion.region.name,
        said=text("sejak {year}", year=joined[0]) if joined else cohorts(guide, joined),
        href=guide.link(urls.region(pavilion.slug)),
        cloth=guide.file(urls.cloth(regency.code)),
    )
