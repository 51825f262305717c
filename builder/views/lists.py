"""Lists of regions and innovations: all of them, by hall, province, pillar, cohort, and what they seek."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import isqrt

from builder import plans, urls
from builder.models import Exhibit, Exhibition, Pavilion
from builder.views.cards import InnovationCard, Piece, RegionCard, innovation_card, piece, region_card
from builder.views.frame import Frame, Way, crumbs, frame
from builder.views.geography import Geography
from builder.views.guide import Guide
from builder.views.pavilion import SourceView, in_rounds, sources

PAGE = 24  # cards on one page of a list
SEEKING = ("replication", "funding", "technology", "research", "volunteers", "data")
SOME = 12  # cards where something else leads to all
NAMED = 4  # adopters on a card


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    number: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PagerStep:
    label: str
    href: str | None  # None where you are


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionRow:
    """A region in a long list; without a page of its own it has no `href`, and where it is dim no cloth."""

    code: str
    name: str
    said: str
    href: str | None
    cloth: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockList:
    """A province's regions; `href` where it has a page."""

    code: str
    name: str
    said: str
    href: str | None
    rows: tuple[RegionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HallList:
    """A hall's provinces below its sign, and a band with a piece for each as wide as it has regions."""

    letter: str
    hall: str
    name: str
    said: str
    href: str
    band: tuple[Piece, ...]
    blocks: tuple[BlockList, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionsView:
    frame: Frame
    title: str
    lead: str
    numbers: tuple[Number, ...]
    halls: tuple[HallList, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WallPart:
    """The booths on a wall that share a hall or a province, below its sign."""

    sign: str
    name: str
    count: str
    href: str
    hall: str
    booths: tuple[RegionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WallView:
    """Regions as booths: a province, a cohort."""

    frame: Frame
    title: str
    lead: str
    numbers: tuple[Number, ...]
    band: tuple[Piece, ...]
    parts: tuple[WallPart, ...]
    note: str = ""
    sources: tuple[SourceView, ...] = ()
    exhibits: tuple[InnovationCard, ...] = ()
    rest: str = ""
    previous: Way | None = None
    next: Way | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarRow:
    href: str
    pillar: str
    title: str
    summary: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortRow:
    """A cohort with a band as long as it has regions, in twentieths."""

    href: str
    year: str
    summary: str
    count: str
    band: tuple[Piece, ...]
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """A hall on the board; its cloth hangs as long as it has regions, in twentieths."""

    letter: str
    hall: str
    name: str
    lines: tuple[str, str]
    href: str
    cloth: str
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """A page that leads on to its parts."""

    frame: Frame
    title: str
    lead: str
    halls: tuple[BoardRow, ...] = ()
    pillars: tuple[PillarRow, ...] = ()
    cohorts: tuple[CohortRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekingGroup:
    """What is sought by some; `more` leads to all of them where the cards are not all."""

    kind: str
    name: str
    count: str
    cards: tuple[InnovationCard, ...]
    more: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptedView:
    card: InnovationCard
    adopters: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CollaborationView:
    frame: Frame
    numbers: tuple[Number, ...]
    threads: plans.Threads | None
    groups: tuple[SeekingGroup, ...]
    adopted: tuple[AdoptedView, ...]
    form: str
    ways: tuple[Way, ...]


def regions(guide: Guide) -> RegionsView:
    shown = list(guide.exhibition.pavilions.values())
    lit = sum(bool(p.exhibits) for p in shown)
    text = guide.words.text
    return RegionsView(
        frame=frame(
            guide,
            title=text("Semua daerah"),
            description=text("Daftar kota dan kabupaten yang ikut Gerakan Menuju Smart City, menurut provinsi."),
            trail=crumbs(guide, (text("Semua daerah"), urls.REGIONS)),
        ),
        title=text("Semua daerah"),
        lead=text("Urut seperti orang berjalan: dari aula barat ke timur, provinsi demi provinsi."),
        numbers=(
            Number(number=guide.words.number(len(shown)), label=text("anjungan")),
            Number(number=guide.words.number(lit), label=text("memamerkan inovasi")),
        ),
        halls=tuple(_hall_list(guide, inside) for inside in _halls(shown).values()),
    )


def province(guide: Guide, shown: Sequence[Pavilion]) -> WallView:
    hall, here, words = shown[0].hall, shown[0].province, guide.words
    exhibits = list(in_rounds(shown))
    trail = crumbs(
        guide,
        (f"{hall.letter} {guide.hall_name(hall)}", urls.hall(hall.slug)),
        (f"{here.code} {here.name}", urls.province_of(here.name)),
    )
    pavilions, innovations = words.counted("{n} anjungan", len(shown)), words.counted("{n} inovasi", len(exhibits))
    return WallView(
        frame=frame(
            guide,
            title=words.text("Provinsi {name}", name=here.name),
            description=words.text(
                "{name}: {pavilions} dan {innovations}.", name=here.name, pavilions=pavilions, innovations=innovations
            ),
            trail=trail,
            hall=hall,
        ),
        title=here.name,
        lead=words.text("Blok {code} di aula {hall}.", code=here.code, hall=guide.hall_name(hall)),
        numbers=(
            Number(number=words.number(len(shown)), label=words.text("anjungan")),
            Number(number=words.number(len(exhibits)), label=words.text("inovasi")),
        ),
        band=tuple(piece(guide, pavilion) for pavilion in shown),
        parts=(
            WallPart(
                sign=here.code,
                name=words.text("Aula {letter} {name}", letter=hall.letter, name=guide.hall_name(hall)),
                count=pavilions,
                href=guide.link(urls.hall(hall.slug)),
                hall=hall.letter.lower(),
                booths=tuple(region_card(guide, pavilion) for pavilion in shown),
            ),
        ),
        exhibits=tuple(innovation_card(guide, exhibit) for exhibit in exhibits[:SOME]),
        rest=words.text(
            "{some} dari {all}: tiap daerah mendapat giliran. Selebihnya ada di anjungan masing-masing.",
            some=words.number(SOME),
            all=words.number(len(exhibits)),
        )
        if len(exhibits) > SOME
        else "",
    )


def cohort(guide: Guide, year: int) -> WallView:
    words, text = guide.words, guide.words.text
    shown = in_cohort(guide.exhibition, year)
    stated = years(guide.exhibition)
    at = stated.index(year)
    about = next((c for c in guide.exhibition.settings.cohorts if c.year == year), None)
    title = text("Angkatan {year}", year=year)
    told = str(guide.say(about.summary, about.summary_en)) if about else ""
    signed = ""
    if about and about.agreement:
        place = text(", {place}", place=guide.words.text(about.place)) if about.place else ""
        signed = text("Nota kesepahaman: {date}{place}.", date=words.date(about.agreement), place=place)
    return WallView(
        frame=frame(
            guide,
            title=title,
            description=told[:160].rsplit(" ", 1)[0] if len(told) > 160 else told or title,
            trail=crumbs(guide, (text("Angkatan"), urls.COHORTS), (title, urls.cohort(year))),
        ),
        title=title,
        lead=told,
        numbers=(Number(number=words.number(len(shown)), label=text("daerah tercatat di sini")),),
        band=_band(guide, shown),
        parts=_by_hall(guide, shown),
        note=signed,
        sources=sources(guide, about.sources) if about else (),
        previous=_cohort_way(guide, stated[at - 1]) if at else None,
        next=_cohort_way(guide, stated[at + 1]) if at + 1 < len(stated) else None,
    )


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


def pillars(guide: Guide) -> IndexView:
    text = guide.words.text
    return IndexView(
        frame=frame(
            guide,
            title=text("Enam pilar"),
            description=text("Enam pilar kota cerdas, dan inovasi di tiap pilar."),
            trail=crumbs(guide, (text("Enam pilar"), urls.PILLARS)),
        ),
        title=text("Enam pilar"),
        lead=text("Setiap inovasi berdiri di satu pilar; sebagian melayani lebih dari satu."),
        pillars=pillar_rows(guide),
    )


def pillar_rows(guide: Guide) -> tuple[PillarRow, ...]:
    counts = Counter(exhibit.innovation.pillar for exhibit in guide.exhibition.exhibits.values())
    return tuple(
        PillarRow(
            href=guide.link(urls.pillar(p.slug)),
            pillar=p.slug,
            title=p.name,
            summary=str(guide.say(p.summary, p.summary_en)),
            count=guide.words.counted("{n} inovasi", counts[p.slug]),
        )
        for p in guide.exhibition.settings.pillars
    )


def board(guide: Guide) -> tuple[BoardRow, ...]:
    """The seven halls, with what they show."""
    words, rows = guide.words, []
    halls = guide.exhibition.settings.halls
    held = {hall.letter: [p for p in guide.exhibition.pavilions.values() if p.hall == hall] for hall in halls}
    measures = plans.cloth_measures({letter: len(inside) for letter, inside in held.items()})
    for hall in halls:
        inside = held[hall.letter]
        provinces = len({p.province.code for p in inside})
        where = words.text(
            "{pavilions} di {provinces}",
            pavilions=words.counted("{n} anjungan", len(inside)),
            provinces=words.counted("{n} provinsi", provinces),
        )
        rows.append(
            BoardRow(
                letter=hall.letter,
                hall=hall.letter.lower(),
                name=guide.hall_name(hall),
                lines=(where, words.counted("{n} inovasi", sum(len(p.exhibits) for p in inside))),
                href=guide.link(urls.hall(hall.slug)),
                cloth=guide.file(urls.cloth(_richest(inside).region.code)) if inside else "",
                length=measures[hall.letter],
            )
        )
    return tuple(rows)


def cohorts(guide: Guide) -> IndexView:
    text, words = guide.words.text, guide.words
    about = {cohort.year: cohort for cohort in guide.exhibition.settings.cohorts}
    joined = {year: in_cohort(guide.exhibition, year) for year in years(guide.exhibition)}
    measures = plans.cloth_measures({str(year): len(shown) for year, shown in joined.items()})
    rows = []
    for year, shown in joined.items():
        said = about.get(year)
        rows.append(
            CohortRow(
                href=guide.link(urls.cohort(year)),
                year=str(year),
                summary=str(guide.say(said.summary, said.summary_en)) if said else "",
                count=words.counted("{n} daerah", len(shown)),
                band=_band(guide, shown),
                length=measures[str(year)],
            )
        )
    return IndexView(
        frame=frame(
            guide,
            title=text("Angkatan"),
            description=text("Angkatan Gerakan Menuju Smart City sejak 2017, dan daerah yang bergabung tiap tahun."),
            trail=crumbs(guide, (text("Angkatan"), urls.COHORTS)),
        ),
        title=text("Angkatan"),
        lead=text("Tahun ketika daerah bergabung. Tidak ada angkatan baru pada 2020."),
        cohorts=tuple(rows),
    )


def collaboration(guide: Guide, geography: Geography) -> CollaborationView:
    words, text, exhibits = guide.words, guide.words.text, guide.exhibition.exhibits.values()
    seeking = [exhibit for exhibit in exhibits if exhibit.innovation.seeking]
    adopted = sorted((e for e in exhibits if e.adopters), key=lambda e: (-len(e.adopters), e.identity))
    adopters = {adopter.region or adopter.name for exhibit in adopted for adopter in exhibit.adopters}
    return CollaborationView(
        frame=frame(
            guide,
            title=text("Kolaborasi"),
            description=text("Apa yang dicari inovasi daerah, dan bagaimana menjawabnya."),
            trail=crumbs(guide, (text("Kolaborasi"), urls.COLLABORATION)),
        ),
        numbers=(
            Number(number=words.number(len(seeking)), label=text("inovasi mencari bantuan")),
            Number(number=words.number(len(adopted)), label=text("inovasi sudah ditiru")),
            Number(number=words.number(len(adopters)), label=text("peniru")),
        ),
        threads=_adoptions(guide, geography, adopted),
        groups=tuple(_seekers(guide, kind, seeking) for kind in SEEKING),
        adopted=tuple(
            AdoptedView(card=innovation_card(guide, exhibit), adopters=_adopters(guide, exhibit))
            for exhibit in adopted[:SOME]
        ),
        form=guide.link(urls.FORM),
        ways=(
            Way(label=text("Tur terpandu"), href=guide.link(urls.TOURS)),
            Way(label=text("Capaian"), href=guide.link(urls.CHARTS)),
            Way(label=text("Bandingkan"), href=guide.link(urls.COMPARE)),
        ),
    )


def _seekers(guide: Guide, kind: str, seeking: Iterable[Exhibit]) -> SeekingGroup:
    found = [exhibit for exhibit in seeking if kind in exhibit.innovation.seeking]
    return SeekingGroup(
        kind=kind,
        name=guide.seeking(kind),
        count=guide.words.number(len(found)),
        cards=tuple(innovation_card(guide, exhibit) for exhibit in found[:SOME]),
        more=guide.link(urls.search(seeking=kind)) if len(found) > SOME else None,
    )


def _adopters(guide: Guide, exhibit: Exhibit) -> str:
    """Their names, the first few of many."""
    names = [
        guide.exhibition.pavilions[adopter.region].region.name if adopter.region else adopter.name
        for adopter in exhibit.adopters
    ]
    rest = len(names) - NAMED
    return guide.words.listed([*names[:NAMED], guide.words.counted("{n} lainnya", rest)] if rest > 1 else names)


def _adoptions(guide: Guide, geography: Geography, adopted: Iterable[Exhibit]) -> plans.Threads | None:
    """From each exhibit's region to every adopter, whoever has a place."""
    named = guide.exhibition.pavilions
    ends = [
        (geography.place(named[exhibit.region]), geography.adopter(adopter, named))
        for exhibit in adopted
        for adopter in exhibit.adopters
    ]
    return plans.threads(geography.rings, [(start, end) for start, end in ends if start and end])


def years(exhibition: Exhibition) -> list[int]:
    """The years of all cohorts, whether stated in the settings or by a region."""
    stated = {cohort.year for cohort in exhibition.settings.cohorts}
    return sorted(stated | {year for p in exhibition.pavilions.values() for year in p.region.cohorts})


def in_cohort(exhibition: Exhibition, year: int) -> list[Pavilion]:
    return [p for p in exhibition.pavilions.values() if year in p.region.cohorts]


def _cohort_way(guide: Guide, year: int) -> Way:
    return Way(label=guide.words.text("Angkatan {year}", year=year), href=guide.link(urls.cohort(year)))


def _halls(shown: Iterable[Pavilion]) -> dict[str, list[Pavilion]]:
    """By the letter of their hall, from west to east."""
    found: dict[str, list[Pavilion]] = {}
    for pavilion in shown:
        found.setdefault(pavilion.hall.letter, []).append(pavilion)
    return dict(sorted(found.items()))


def _richest(shown: Iterable[Pavilion]) -> Pavilion:
    return max(shown, key=lambda p: (len(p.exhibits), p.slug))


def _band(guide: Guide, shown: Iterable[Pavilion]) -> tuple[Piece, ...]:
    """For each hall a piece as wide as it has regions among these, from the cloth of the one that shows most."""
    return tuple(piece(guide, _richest(inside), len(inside)) for inside in _halls(shown).values())


def _by_hall(guide: Guide, shown: Iterable[Pavilion]) -> tuple[WallPart, ...]:
    return tuple(
        WallPart(
            sign=letter,
            name=guide.hall_name(inside[0].hall),
            count=guide.words.counted("{n} daerah", len(inside)),
            href=guide.link(urls.hall(inside[0].hall.slug)),
            hall=letter.lower(),
            booths=tuple(region_card(guide, pavilion) for pavilion in inside),
        )
        for letter, inside in _halls(shown).items()
    )


def _hall_list(guide: Guide, inside: Sequence[Pavilion]) -> HallList:
    blocks = by_province(inside)
    return HallList(
        letter=inside[0].hall.letter,
        hall=inside[0].hall.letter.lower(),
        name=guide.hall_name(inside[0].hall),
        said=guide.words.counted("{n} anjungan", len(inside)),
        href=guide.link(urls.hall(inside[0].hall.slug)),
        band=province_band(guide, blocks.values()),
        blocks=tuple(_block_list(guide, block) for block in blocks.values()),
    )


def _block_list(guide: Guide, block: Sequence[Pavilion]) -> BlockList:
    province = block[0].province
    cards = [region_card(guide, pavilion) for pavilion in block]
    return BlockList(
        code=province.code,
        name=province.name,
        said=guide.words.counted("{n} anjungan", len(block)),
        href=guide.link(urls.province_of(province.name)),
        rows=tuple(
            RegionRow(
                code=card.code,
                name=card.full_name,
                said=card.count,
                href=card.href,
                cloth=card.cloth if card.lit else None,
            )
            for card in cards
        ),
    )


def by_province(shown: Iterable[Pavilion]) -> dict[str, list[Pavilion]]:
    """By the code of their province, as they stand."""
    blocks: dict[str, list[Pavilion]] = {}
    for pavilion in shown:
        blocks.setdefault(pavilion.province.code, []).append(pavilion)
    return blocks


def province_band(guide: Guide, blocks: Iterable[Sequence[Pavilion]]) -> tuple[Piece, ...]:
    """For each province a piece as wide as it has regions, from the cloth of the one that shows most."""
    return tuple(piece(guide, _richest(block), len(block)) for block in blocks)


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
