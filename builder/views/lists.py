"""Lists of regions and innovations: all of them, by hall, province, pillar, cohort, and what they seek."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import isqrt

from builder import urls
from builder.models import Exhibit, Exhibition, Pavilion
from builder.views.cards import InnovationCard, RegionCard, innovation_card, region_card
from builder.views.frame import Frame, crumbs, frame
from builder.views.guide import Guide
from builder.views.pavilion import SourceView, sources

PAGE = 24  # cards on one page of a list


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    number: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PagerStep:
    label: str
    href: str | None  # None where you are


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceList:
    name: str
    href: str
    hall: str
    regions: tuple[RegionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionsView:
    frame: Frame
    title: str
    lead: str
    numbers: tuple[Number, ...]
    provinces: tuple[ProvinceList, ...]
    note: str = ""
    sources: tuple[SourceView, ...] = ()
    exhibits: tuple[InnovationCard, ...] = ()


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
class IndexRow:
    href: str
    title: str
    summary: str
    count: str
    pillar: str | None = None
    hall: str | None = None
    sign: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """A page that leads on to its parts: pillars, cohorts, halls."""

    frame: Frame
    title: str
    lead: str
    rows: tuple[IndexRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekingGroup:
    kind: str
    name: str
    cards: tuple[InnovationCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CollaborationView:
    frame: Frame
    groups: tuple[SeekingGroup, ...]
    adopted: tuple[InnovationCard, ...]
    tours: str


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
        provinces=by_province(guide, shown),
    )


def province(guide: Guide, shown: Sequence[Pavilion]) -> RegionsView:
    hall, here, words = shown[0].hall, shown[0].province, guide.words
    exhibits = [exhibit for pavilion in shown for exhibit in pavilion.exhibits]
    trail = crumbs(
        guide,
        (f"{hall.letter} {guide.hall_name(hall)}", urls.hall(hall.slug)),
        (f"{here.code} {here.name}", urls.province_of(here.name)),
    )
    pavilions, innovations = words.counted("{n} anjungan", len(shown)), words.counted("{n} inovasi", len(exhibits))
    return RegionsView(
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
        provinces=by_province(guide, shown),
        exhibits=tuple(innovation_card(guide, exhibit) for exhibit in exhibits),
    )


def cohort(guide: Guide, year: int) -> RegionsView:
    words, text = guide.words, guide.words.text
    shown = [p for p in guide.exhibition.pavilions.values() if year in p.region.cohorts]
    about = next((c for c in guide.exhibition.settings.cohorts if c.year == year), None)
    title = text("Angkatan {year}", year=year)
    told = str(guide.say(about.summary, about.summary_en)) if about else ""
    signed = ""
    if about and about.agreement:
        place = text(", {place}", place=guide.words.text(about.place)) if about.place else ""
        signed = text("Nota kesepahaman: {date}{place}.", date=words.date(about.agreement), place=place)
    return RegionsView(
        frame=frame(
            guide,
            title=title,
            description=told[:160].rsplit(" ", 1)[0] if len(told) > 160 else told or title,
            trail=crumbs(guide, (text("Angkatan"), urls.COHORTS), (title, urls.cohort(year))),
        ),
        title=title,
        lead=told,
        numbers=(Number(number=words.number(len(shown)), label=text("daerah tercatat di sini")),),
        provinces=by_province(guide, shown),
        note=signed,
        sources=sources(guide, about.sources) if about else (),
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
    text, words = guide.words.text, guide.words
    counts = {slug: 0 for slug in (p.slug for p in guide.exhibition.settings.pillars)}
    for exhibit in guide.exhibition.exhibits.values():
        counts[exhibit.innovation.pillar] += 1
    return IndexView(
        frame=frame(
            guide,
            title=text("Enam pilar"),
            description=text("Enam pilar kota cerdas, dan inovasi di tiap pilar."),
            trail=crumbs(guide, (text("Enam pilar"), urls.PILLARS)),
        ),
        title=text("Enam pilar"),
        lead=text("Setiap inovasi berdiri di satu pilar; sebagian melayani lebih dari satu."),
        rows=tuple(
            IndexRow(
                href=guide.link(urls.pillar(p.slug)),
                title=p.name,
                summary=str(guide.say(p.summary, p.summary_en)),
                count=words.counted("{n} inovasi", counts[p.slug]),
                pillar=p.slug,
            )
            for p in guide.exhibition.settings.pillars
        ),
    )


def cohorts(guide: Guide) -> IndexView:
    text, words = guide.words.text, guide.words
    about = {cohort.year: cohort for cohort in guide.exhibition.settings.cohorts}
    rows = []
    for year in years(guide.exhibition):
        n = sum(year in p.region.cohorts for p in guide.exhibition.pavilions.values())
        said = about.get(year)
        summary = str(guide.say(said.summary, said.summary_en)) if said else ""
        rows.append(
            IndexRow(
                href=guide.link(urls.cohort(year)),
                title=str(year),
                summary=summary,
                count=words.counted("{n} daerah", n),
                sign=str(year),
            )  # fmt: skip
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
        rows=tuple(rows),
    )


def collaboration(guide: Guide) -> CollaborationView:
    text = guide.words.text
    groups = []
    for kind in ("replication", "funding", "technology", "research", "volunteers", "data"):
        found = [e for e in guide.exhibition.exhibits.values() if kind in e.innovation.seeking]
        groups.append(
            SeekingGroup(kind=kind, name=guide.seeking(kind), cards=tuple(innovation_card(guide, e) for e in found))
        )
    adopted = sorted(
        (e for e in guide.exhibition.exhibits.values() if e.adopters), key=lambda e: (-len(e.adopters), e.identity)
    )
    return CollaborationView(
        frame=frame(
            guide,
            title=text("Kolaborasi"),
            description=text("Apa yang dicari inovasi daerah, dan bagaimana menjawabnya."),
            trail=crumbs(guide, (text("Kolaborasi"), urls.COLLABORATION)),
        ),
        groups=tuple(groups),
        adopted=tuple(innovation_card(guide, e) for e in adopted[:12]),
        tours=guide.link(urls.TOURS),
    )


def years(exhibition: Exhibition) -> list[int]:
    """The years of all cohorts, whether stated in the settings or by a region."""
    stated = {cohort.year for cohort in exhibition.settings.cohorts}
    return sorted(stated | {year for p in exhibition.pavilions.values() for year in p.region.cohorts})


def by_province(guide: Guide, shown: Iterable[Pavilion]) -> tuple[ProvinceList, ...]:
    """Regions as they stand: hall by hall, block by block."""
    blocks: dict[str, list[Pavilion]] = {}
    for pavilion in shown:
        blocks.setdefault(pavilion.province.name, []).append(pavilion)
    return tuple(
        ProvinceList(
            name=name,
            href=guide.link(urls.province_of(name)),
            hall=block[0].hall.letter.lower(),
            regions=tuple(region_card(guide, pavilion) for pavilion in block),
        )
        for name, block in blocks.items()
    )


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
