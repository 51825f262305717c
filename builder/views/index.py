"""Ways in: boards of all halls, pillars and cohorts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder import plans, urls
from builder.views.cards import Piece, piece
from builder.views.cohort import in_cohort, years
from builder.views.frame import Frame, crumbs, frame, settings_file
from builder.views.guide import Guide
from builder.views.regions import band, by_hall


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarRow:
    href: str
    pillar: str
    title: str
    summary: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BandRow:
    """A pillar or a cohort with a band as long as it has innovations or regions, in twentieths."""

    href: str
    title: str
    pillar: str | None = None
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
    bands: tuple[BandRow, ...] = ()


def halls(guide: Guide) -> IndexView:
    text, words = guide.words.text, guide.words
    rows = []
    for row, shown in zip(board(guide), guide.exhibition.settings.halls, strict=True):
        pavilions = guide.exhibition.signs[shown.slug].pavilions
        said = f"{words.counted('{n} anjungan', pavilions)}, {row.lines[1]}"
        rows.append(replace(row, lines=(said, str(guide.say(shown.summary, shown.summary_en)))))
    return IndexView(
        frame=frame(
            guide,
            title=text("Tujuh aula"),
            description=text("Tujuh aula, tujuh gugus pulau, dari Sumatera sampai Papua."),
            trail=crumbs(guide, (text("Tujuh aula"), urls.HALLS)),
            source=settings_file(guide),
        ),
        title=text("Tujuh aula"),
        lead=text("Satu aula untuk satu gugus pulau. Huruf A sampai G berjalan dari barat ke timur."),
        halls=tuple(rows),
    )


def pillars(guide: Guide) -> IndexView:
    text = guide.words.text
    return IndexView(
        frame=frame(
            guide,
            title=text("Enam pilar"),
            description=text("Enam pilar kota cerdas, dan inovasi di tiap pilar."),
            trail=crumbs(guide, (text("Enam pilar"), urls.PILLARS)),
            source=settings_file(guide),
        ),
        title=text("Enam pilar"),
        lead=text("Setiap inovasi berdiri di satu pilar; sebagian melayani lebih dari satu."),
        bands=tuple(_pillar_bands(guide)),
    )


def _pillar_bands(guide: Guide) -> Iterator[BandRow]:
    """For each hall a piece as wide as it has innovations in the pillar, from the cloth of the region that has most."""
    shown: dict[str, Counter[str]] = {p.slug: Counter() for p in guide.exhibition.settings.pillars}
    for exhibit in guide.exhibition.exhibits.values():
        shown[exhibit.innovation.pillar][exhibit.region] += 1
    measures = plans.cloth_measures({slug: counts.total() for slug, counts in shown.items()})
    for row in pillar_rows(guide):
        counts = shown[row.pillar]
        halls = by_hall(guide.exhibition.pavilions[slug] for slug in counts).values()
        yield BandRow(
            href=row.href,
            title=row.title,
            pillar=row.pillar,
            summary=row.summary,
            count=row.count,
            band=tuple(
                piece(guide, max(inside, key=lambda p: (counts[p.slug], p.slug)), sum(counts[p.slug] for p in inside))
                for inside in halls
            ),
            length=measures[row.pillar],
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
    signs = {hall.letter: guide.exhibition.signs[hall.slug] for hall in halls}
    measures = plans.cloth_measures({letter: sign.pavilions for letter, sign in signs.items()})
    for hall in halls:
        sign = signs[hall.letter]
        where = words.text(
            "{pavilions} di {provinces}",
            pavilions=words.counted("{n} anjungan", sign.pavilions),
            provinces=words.counted("{n} provinsi", sign.provinces),
        )
        rows.append(
            BoardRow(
                letter=hall.letter,
                hall=hall.letter.lower(),
                name=guide.hall_name(hall),
                lines=(where, words.counted("{n} inovasi", sign.exhibits)),
                href=guide.link(urls.hall(hall.slug)),
                cloth=guide.file(urls.cloth(sign.richest)) if sign.richest else "",
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
            BandRow(
                href=guide.link(urls.cohort(year)),
                title=str(year),
                summary=str(guide.say(said.summary, said.summary_en)) if said else "",
                count=words.counted("{n} daerah", len(shown)),
                band=band(guide, shown),
                length=measures[str(year)],
            )
        )
    return IndexView(
        frame=frame(
            guide,
            title=text("Angkatan"),
            description=text("Angkatan Gerakan Menuju Smart City sejak 2017, dan daerah yang bergabung tiap tahun."),
            trail=crumbs(guide, (text("Angkatan"), urls.COHORTS)),
            source=settings_file(guide),
        ),
        title=text("Angkatan"),
        lead=text("Tahun ketika daerah bergabung. Tidak ada angkatan baru pada 2020."),
        bands=tuple(rows),
    )
