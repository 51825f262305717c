"""The programme in charts: one finding, one drawing, one table and one file each, all from the same rows.

A finding is a sentence that holds whatever is counted, nothing and ties included; it never says why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder import plans, urls
from builder.locale import Locale
from builder.models import Hall
from builder.plans import Part
from builder.tally import NOT_YET, UNKNOWN, Tally
from builder.views.frame import Frame, Way, crumbs, frame
from builder.views.guide import Guide
from builder.views.lists import Number, years

Counting = Callable[[Locale, int], str]  # so many things, in words
MOST_ROWS, MOST_NAMES, MOST_TIES = 12, 24, 4
STATUS_MARKS: dict[str, plans.Mark] = {"pilot": "half", "planned": "ring", "ended": "slit", "unknown": "small"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What a mark means; its colour only repeats it."""

    mark: str
    label: str
    drawn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of a chart: what it counts, its band, and its number in words of the reader's language."""

    label: str
    number: str
    href: str | None = None
    pillar: str | None = None
    hall: Hall | None = None
    part: bool = False  # of the row above it
    lang: str | None = None  # where the label is not in the page's language


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    mark: str
    d: str
    hall: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    line: Line
    view_box: str
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    letter: str
    x: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    name: str
    title: str
    finding: str
    unit: str
    rows: tuple[Drawn, ...]
    table: Table
    csv: str
    json: str
    keys: tuple[Key, ...] = ()
    note: str = ""
    more: tuple[Way, ...] = ()
    head_box: str = ""
    heads: tuple[Head, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartsView:
    frame: Frame
    title: str
    lead: str
    numbers: tuple[Number, ...]
    charts: tuple[Chart, ...]
    sources: str
    cohorts: str
    completeness: str


def charts(guide: Guide, counted: Mapping[str, Tally]) -> ChartsView:
    words, text = guide.words, guide.words.text
    pavilions, exhibits = guide.exhibition.pavilions, guide.exhibition.exhibits
    makers = (
        _growth, _cohorts, _halls, _pillars, _statuses, _quick_wins, _started, _progress, _replications, _seeking,
        _goals, _evidence,
    )  # fmt: skip
    drawn = [make(guide, counted) for make in makers]
    return ChartsView(
        frame=frame(
            guide,
            title=text("Capaian"),
            description=text("Capaian gerakan kota cerdas dalam grafik: daerah, pilar, status, dan tiruan inovasi."),
            trail=crumbs(guide, (text("Capaian"), urls.CHARTS)),
        ),
        title=text("Capaian"),
        lead=text("Gerakan ini dalam grafik. Tiap grafik bisa dibaca sebagai tabel dan diunduh."),
        numbers=(
            Number(number=words.number(len(pavilions)), label=text("kota dan kabupaten")),
            Number(number=words.number(len(exhibits)), label=text("inovasi")),
        ),
        charts=tuple(chart for chart in drawn if chart),
        sources=_sources(guide),
        cohorts=guide.link(urls.COHORTS),
        completeness=guide.link(urls.COMPLETENESS),
    )


def _sources(guide: Guide) -> str:
    """As of when: the newest date that any source bears, since a page that is always the same knows no other."""
    entries = [*(p.region.sources for p in guide.exhibition.pavilions.values())]
    entries += [e.innovation.sources for e in guide.exhibition.exhibits.values()]
    newest = max((source.date for sources in entries for source in sources if source.date), default=None)
    if not newest:
        return guide.words.text("Sumber bertanggal belum ada.")
    return guide.words.text("Sumber terbaru bertanggal {date}.", date=guide.words.date(newest))


# Regions


def _growth(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["growth"]
    halls = guide.exhibition.settings.halls
    by_year = [(year, list(rows)) for year, rows in groupby(tally.rows, key=lambda row: row["year"])]
    sums = [sum(row["cumulative"] for row in rows) for _, rows in by_year]
    wholes = [row["cumulative"] for row in by_year[-1][1]] if by_year else [0 for _ in halls]
    drawn = plans.growth(wholes, [[row["cumulative"] for row in rows] for _, rows in by_year])
    known = set(years(guide.exhibition))
    finding = text("Belum ada daerah yang tercatat dalam satu angkatan pun.")
    if by_year:
        finding = text(
            "{regions} telah bergabung sampai {year}, di {halls}.",
            regions=_regions(words, sums[-1]),
            year=by_year[-1][0],
            halls=words.counted("{n} aula", sum(whole > 0 for whole in wholes)),
        )
    return Chart(
        name=tally.name,
        title=text("Gerakan yang tumbuh"),
        finding=finding,
        unit=_unit(guide, drawn.bands, _regions),
        keys=_keys(("full", text("sudah bergabung")), ("small", text("bergabung kemudian"))),
        head_box=drawn.head_box,
        heads=tuple(Head(letter=hall.letter, x=x) for hall, x in zip(halls, drawn.heads, strict=True)),
        rows=tuple(
            Drawn(
                line=Line(label=str(year), number=words.number(total), href=_cohort(guide, year, known)),
                view_box=band.view_box,
                paths=tuple(
                    Path(mark=mark, d=d, hall=halls[n // 2].letter.lower())
                    for n, (mark, d) in enumerate(zip(("full", "small") * len(halls), band.paths, strict=True))
                    if d
                ),
            )
            for (year, _), total, band in zip(by_year, sums, drawn.bands.rows, strict=True)
        ),
        table=Table(
            head=(text("Tahun"), *(f"{hall.letter} {guide.hall_name(hall)}" for hall in halls), text("Semua")),
            rows=tuple(
                (str(year), *(words.number(row["cumulative"]) for row in rows), words.number(total))
                for (year, rows), total in zip(by_year, sums, strict=True)
            ),
        ),
        note=text("Dihitung pada tahun pertama tiap daerah. Huruf di atas kain adalah aula, dari barat ke timur."),
        **_files(guide, tally),
    )


def _cohorts(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["cohorts"]
    known = set(years(guide.exhibition))
    guests = sum(not p.region.cohorts for p in guide.exhibition.pavilions.values())
    most = _most(words, [(str(row["year"]), row["regions"]) for row in tally.rows], _regions)
    return _chart(
        guide,
        tally,
        title=text("Daerah menurut angkatan"),
        finding=text("Angkatan terbesar: {most}.", most=most) if most else text("Belum ada angkatan yang tercatat."),
        unit=_regions,
        keys=(("full", text("bergabung pertama kali")), ("ring", text("ikut lagi"))),
        lines=[
            (
                Line(
                    label=str(row["year"]), number=words.number(row["regions"]),
                    href=_cohort(guide, row["year"], known),
                ),
                (Part(row["joined"]), Part(row["again"], "ring")),
            )
            for row in tally.rows
        ],
        table=Table(
            head=(text("Tahun"), text("Pertama kali"), text("Ikut lagi"), text("Daerah")),
            rows=tuple(
                (str(row["year"]), *(words.number(row[name]) for name in ("joined", "again", "regions")))
                for row in tally.rows
            ),
        ),
        note=words.counted("{n} daerah hadir sebagai tamu, di luar angkatan.", guests) if guests else "",
    )  # fmt: skip


def _halls(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["halls"]
    by_slug = {hall.slug: hall for hall in guide.exhibition.settings.halls}
    lit, regions = (sum(row[name] for row in tally.rows) for name in ("with_innovations", "regions"))
    return _chart(
        guide,
        tally,
        title=text("Anjungan yang menyala"),
        finding=text(
            "{lit} dari {pavilions} memamerkan inovasi, {dim} baru profil.",
            lit=words.number(lit),
            pavilions=words.counted("{n} anjungan", regions),
            dim=words.number(regions - lit),
        ),
        unit=_regions,
        keys=(("full", text("memamerkan inovasi")), ("ring", text("baru profil"))),
        lines=[
            (
                Line(
                    label=guide.hall_name(by_slug[row["hall"]]),
                    number=words.number(row["regions"]),
                    href=guide.link(urls.hall(row["hall"])),
                    hall=by_slug[row["hall"]],
                ),
                (Part(row["with_innovations"]), Part(row["profile_only"], "ring")),
            )
            for row in tally.rows
        ],
        table=Table(
            head=(text("Aula"), text("Memamerkan"), text("Baru profil"), text("Daerah"), text("Inovasi")),
            rows=tuple(
                (
                    guide.hall_name(by_slug[row["hall"]]),
                    *(words.number(row[n]) for n in ("with_innovations", "profile_only", "regions", "innovations")),
                )
                for row in tally.rows
            ),
        ),
    )


# Innovations


def _pillars(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["pillars"]
    lines: list[tuple[Line, tuple[Part, ...]]] = []
    sums: list[tuple[str, int]] = []
    table: list[tuple[str, ...]] = []
    for slug, grouped in groupby(tally.rows, key=lambda row: row["pillar"]):
        rows, name = list(grouped), guide.pillar(slug).name
        sums.append((name, sum(row["innovations"] for row in rows)))
        href, total = guide.link(urls.pillar(slug)), words.number(sums[-1][1])
        lines.append((Line(label=name, number=total, href=href, pillar=slug), ()))
        for row in rows:
            stated = guide.dimension(row["dimension"]) if row["dimension"] else text("subdimensi tidak disebut")
            table.append((name, stated, words.number(row["innovations"])))
            if row["dimension"] or row["innovations"]:
                line = Line(label=stated, number=words.number(row["innovations"]), pillar=slug, part=True)
                lines.append((line, (Part(row["innovations"], "full" if row["dimension"] else "small"),)))
    most = _most(words, sums, _innovations)
    return _chart(
        guide,
        tally,
        title=text("Enam pilar, delapan belas subdimensi"),
        finding=text("Paling banyak dipamerkan: {most}.", most=most) if most else text("Belum ada inovasi."),
        unit=_innovations,
        lines=lines,
        table=Table(head=(text("Pilar"), text("Subdimensi"), text("Inovasi")), rows=tuple(table)),
        note=text(
            "Tiap inovasi dihitung sekali. Daftar tiap pilar juga memuat inovasi pilar lain yang ikut melayaninya."
        ),
    )  # fmt: skip


def _statuses(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["statuses"]
    found = {row["status"]: row["innovations"] for row in tally.rows}
    return _chart(
        guide,
        tally,
        title=text("Sudah sampai mana"),
        finding=text(
            "{running} dari {innovations} berjalan atau diperluas, {planned} masih rencana, {unknown} belum diketahui.",
            running=words.number(found["running"] + found["scaled"]),
            innovations=_innovations(words, sum(found.values())),
            planned=words.number(found["planned"]),
            unknown=words.number(found["unknown"]),
        ),
        unit=_innovations,
        lines=[
            (
                Line(
                    label=guide.status(status), number=words.number(n),
                    href=guide.link(urls.search(status=status)) if n else None,
                ),
                (Part(n, STATUS_MARKS.get(status, "full")),),
            )
            for status, n in found.items()
        ],
        table=_shares(
            guide, text("Status"), [(guide.status(status), n) for status, n in found.items()], sum(found.values())
        ),
    )  # fmt: skip


def _quick_wins(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["quick-wins"]
    quick, every = (sum(row[name] for row in tally.rows) for name in ("quick_wins", "innovations"))
    return _chart(
        guide,
        tally,
        title=text("Program unggulan"),
        finding=text(
            "Program unggulan (quick win): {quick} dari {innovations}.",
            quick=words.number(quick),
            innovations=_innovations(words, every),
        ),
        unit=_innovations,
        keys=(("full", text("program unggulan")), ("small", text("inovasi lain"))),
        lines=[
            (
                Line(
                    label=guide.pillar(row["pillar"]).name,
                    number=_of(words, row["quick_wins"], row["innovations"]),
                    href=guide.link(urls.search(pillar=row["pillar"], quick_win="true")) if row["quick_wins"] else None,
                    pillar=row["pillar"],
                ),
                (Part(row["quick_wins"]), Part(row["innovations"] - row["quick_wins"], "small")),
            )
            for row in tally.rows
        ],
        table=Table(
            head=(text("Pilar"), text("Program unggulan"), text("Semua inovasi")),
            rows=tuple(
                (
                    guide.pillar(row["pillar"]).name,
                    words.number(row["quick_wins"]),
                    words.number(row["innovations"]),
                )
                for row in tally.rows
            ),
        ),
    )


def _started(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["started"]
    names = {NOT_YET: text("belum mulai"), UNKNOWN: text("tidak diketahui")}
    rows = [(names.get(row["started"], str(row["started"])), row["innovations"], row["started"]) for row in tally.rows]
    dated = [(name, n) for name, n, start in rows if start not in names]
    every = sum(n for _, n, _ in rows)
    finding = text(
        "{known} dari {innovations} menyebut tahun mulainya.",
        known=words.number(sum(n for _, n in dated)),
        innovations=_innovations(words, every),
    )
    if most := _most(words, dated, _innovations):
        finding = text("{finding} Terbanyak: {most}.", finding=finding, most=most)
    return _chart(
        guide,
        tally,
        title=text("Mulai kapan"),
        finding=finding,
        unit=_innovations,
        lines=[
            (
                Line(label=name, number=words.number(n)),
                (Part(n, {NOT_YET: "ring", UNKNOWN: "small"}.get(start, "full")),),  # type: ignore[arg-type]
            )
            for name, n, start in rows
        ],
        table=_shares(guide, text("Tahun mulai"), [(name, n) for name, n, _ in rows], every),
    )


def _progress(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["progress"]
    done, planned = Counter[str](), Counter[str]()
    for row in tally.rows:
        done[row["pillar"]] += row["done"]
        planned[row["pillar"]] += row["planned"]
    stated = {row["region"]: row["year"] for row in tally.rows}
    regions = _regions(words, len(guide.exhibition.pavilions))
    finding = text("Belum ada dari {regions} yang menyatakan capaian programnya.", regions=regions)
    if stated:
        finding = text(
            "{done} dari {planned} terlaksana, menurut {stated} dari {regions}.",
            done=words.number(done.total()),
            planned=_programmes(words, planned.total()),
            stated=words.number(len(stated)),
            regions=regions,
        )
    pavilions = guide.exhibition.pavilions
    return _chart(
        guide,
        tally,
        title=text("Terlaksana dari yang direncanakan"),
        finding=finding,
        unit=_programmes,
        keys=(("full", text("terlaksana")), ("ring", text("direncanakan"))),
        lines=[
            (
                Line(
                    label=p.name,
                    number=_of(words, done[p.slug], planned[p.slug]) if p.slug in planned else text("tidak diketahui"),
                    pillar=p.slug,
                ),
                (Part(done[p.slug]), Part(max(planned[p.slug] - done[p.slug], 0), "ring")),
            )
            for p in guide.exhibition.settings.pillars
        ] if stated else [],
        table=Table(
            head=(text("Daerah"), text("Tahun"), text("Pilar"), text("Terlaksana"), text("Direncanakan")),
            rows=tuple(
                (
                    pavilions[row["region"]].region.name, str(row["year"]), guide.pillar(row["pillar"]).name,
                    words.number(row["done"]), words.number(row["planned"]),
                )
                for row in tally.rows
            ) if len(stated) <= MOST_NAMES else tuple(
                (
                    text("semua yang menyatakan"), _years_of(stated.values()), p.name, words.number(done[p.slug]),
                    words.number(planned[p.slug]),
                )
                for p in guide.exhibition.settings.pillars
            ),
        ),
        note=text("Hanya dihitung di daerah yang menyatakannya. Tahun tiap daerah bisa berbeda.") if stated else "",
        more=tuple(
            Way(label=f"{pavilions[slug].region.name} ({year})", href=guide.link(urls.region(slug)))
            for slug, year in list(stated.items())[:MOST_NAMES]
        ),
    )  # fmt: skip


def _replications(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["replications"]
    inside = Counter(row["innovation"] for row in tally.rows if row["region"])
    outside = Counter(row["innovation"] for row in tally.rows if not row["region"])
    taken = sorted(inside | outside, key=lambda identity: (-inside[identity] - outside[identity], identity))
    titles = {identity: guide.title(guide.exhibition.exhibits[identity]) for identity in taken[:MOST_ROWS]}
    finding = text("Belum ada inovasi yang disebut ditiru daerah lain.")
    if taken:
        finding = text(
            "{innovations} disebut sudah ditiru: {adoptions}.",
            innovations=_innovations(words, len(taken)),
            adoptions=_adoptions(words, len(tally.rows)),
        )
    left = len(taken) - len(titles)
    return _chart(
        guide,
        tally,
        title=text("Ditiru daerah lain"),
        finding=finding,
        unit=_adoptions,
        keys=(("full", text("daerah di pameran ini")), ("ring", text("di luar pameran"))),
        lines=[
            (
                Line(
                    label=title.text, number=words.number(inside[identity] + outside[identity]),
                    href=guide.link(urls.innovation(identity)), lang="id" if title.attribute else None,
                ),
                (Part(inside[identity]), Part(outside[identity], "ring")),
            )
            for identity, title in titles.items()
        ],
        table=Table(
            head=(text("Inovasi"), text("Di pameran ini"), text("Di luar pameran")),
            rows=tuple(
                (title.text, words.number(inside[identity]), words.number(outside[identity]))
                for identity, title in titles.items()
            ),
        ),
        note=words.counted("{n} inovasi lain ada di berkas data.", left) if left else "",
        more=(Way(label=text("Kolaborasi"), href=guide.link(urls.COLLABORATION)),),
    )  # fmt: skip


def _seeking(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["seeking"]
    exhibits = guide.exhibition.exhibits
    rows = [(row["seeking"], guide.seeking(row["seeking"]), row["innovations"]) for row in tally.rows]
    return _chart(
        guide,
        tally,
        title=text("Yang dicari"),
        finding=text(
            "{seeking} dari {innovations} menyebut apa yang dicarinya.",
            seeking=words.number(sum(bool(e.innovation.seeking) for e in exhibits.values())),
            innovations=_innovations(words, len(exhibits)),
        ),
        unit=_innovations,
        lines=[
            (
                Line(
                    label=name, number=words.number(n),
                    href=guide.link(f"{urls.COLLABORATION}#cari-{kind}") if n else None,
                ),
                (Part(n),),
            )
            for kind, name, n in rows
        ],
        table=Table(
            head=(text("Mencari"), text("Inovasi")),
            rows=tuple((name, words.number(n)) for _, name, n in rows),
        ),
        note=text("Satu inovasi bisa mencari lebih dari satu hal."),
    )  # fmt: skip


def _goals(guide: Guide, counted: Mapping[str, Tally]) -> Chart | None:
    """Only where an innovation names one: seventeen rows of nought tell nobody anything."""
    words, text, tally = guide.words, guide.words.text, counted["goals"]
    if not tally.rows:
        return None
    rows = [(text("Tujuan {n}", n=row["goal"]), row["innovations"]) for row in tally.rows]
    exhibits = guide.exhibition.exhibits
    return _chart(
        guide,
        tally,
        title=text("Tujuan Pembangunan Berkelanjutan"),
        finding=text(
            "{stating} dari {innovations} menyebut tujuan pembangunan berkelanjutan.",
            stating=words.number(sum(bool(e.innovation.sdgs) for e in exhibits.values())),
            innovations=_innovations(words, len(exhibits)),
        ),
        unit=_innovations,
        lines=[(Line(label=name, number=words.number(n)), (Part(n),)) for name, n in rows],
        table=Table(
            head=(text("Tujuan"), text("Inovasi")), rows=tuple((name, words.number(n)) for name, n in rows)
        ),
    )  # fmt: skip


def _evidence(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["evidence"]
    names = {
        "sources": text("menyebut sumber"),
        "figures": text("punya angka hasil"),
        "before-and-after": text("punya angka sebelum dan sesudah"),
        "channel": text("ada yang bisa dihubungi"),
    }
    found = {row["stated"]: row["innovations"] for row in tally.rows}
    return _chart(
        guide,
        tally,
        title=text("Yang bisa Anda periksa"),
        finding=text(
            "{sources} dari {innovations} menyebut sumbernya, {figures} punya angka hasil.",
            sources=words.number(found["sources"]),
            innovations=_innovations(words, len(guide.exhibition.exhibits)),
            figures=words.number(found["figures"]),
        ),
        unit=_innovations,
        keys=(("full", text("ya")), ("small", text("belum"))),
        lines=[
            (
                Line(label=names[row["stated"]], number=_of(words, row["innovations"], row["of"])),
                (Part(row["innovations"]), Part(row["of"] - row["innovations"], "small")),
            )
            for row in tally.rows
        ],
        table=Table(
            head=(text("Yang diperiksa"), text("Ya"), text("Belum")),
            rows=tuple(
                (
                    names[row["stated"]],
                    words.number(row["innovations"]),
                    words.number(row["of"] - row["innovations"]),
                )
                for row in tally.rows
            ),
        ),
        more=(Way(label=text("Apa yang masih kurang"), href=guide.link(urls.COMPLETENESS)),),
    )


# What charts share


def _chart(
    guide: Guide,
    tally: Tally,
    *,
    title: str,
    finding: str,
    unit: Counting,
    lines: Sequence[tuple[Line, tuple[Part, ...]]],
    table: Table,
    keys: tuple[tuple[plans.Mark, str], ...] = (),
    note: str = "",
    more: tuple[Way, ...] = (),
) -> Chart:
    drawn = plans.bands([parts for _, parts in lines])
    return Chart(
        name=tally.name,
        title=title,
        finding=finding,
        unit=_unit(guide, drawn, unit) if lines else "",
        keys=_keys(*keys) if lines else (),
        rows=tuple(
            Drawn(
                line=line,
                view_box=band.view_box,
                paths=tuple(Path(mark=part.mark, d=d) for part, d in zip(parts, band.paths, strict=True) if d),
            )
            for (line, parts), band in zip(lines, drawn.rows, strict=True)
        ),
        table=table,
        note=note,
        more=more,
        **_files(guide, tally),
    )  # fmt: skip


def _files(guide: Guide, tally: Tally) -> dict[str, str]:
    return {form: guide.file(urls.chart_data(tally.name, form)) for form in ("csv", "json")}


def _keys(*keys: tuple[plans.Mark, str]) -> tuple[Key, ...]:
    return tuple(Key(mark=mark, label=label, drawn=plans.mark(mark)) for mark, label in keys)


def _unit(guide: Guide, drawn: plans.Bands, counting: Counting) -> str:
    """What a lozenge stands for."""
    text, things = guide.words.text, counting(guide.words, drawn.per)
    if drawn.exact:
        return text("Satu wajik = {things}.", things=things)
    return text("Satu wajik = kira-kira {things}. Angkanya sendiri tepat.", things=things)


def _regions(words: Locale, n: int) -> str:
    return words.counted("{n} daerah", n)


def _innovations(words: Locale, n: int) -> str:
    return words.counted("{n} inovasi", n)


def _programmes(words: Locale, n: int) -> str:
    return words.counted("{n} program", n)


def _adoptions(words: Locale, n: int) -> str:
    return words.counted("{n} tiruan", n)


def _most(words: Locale, rows: Sequence[tuple[str, int]], counting: Counting) -> str:
    """Which row is the largest, or which share that place; nothing where all are nought."""
    most = max((n for _, n in rows), default=0)
    if not most:
        return ""
    names, count = [name for name, n in rows if n == most], counting(words, most)
    if len(names) == 1:
        return words.text("{name} ({count})", name=names[0], count=count)
    if len(names) > MOST_TIES:
        others = words.text("{n} lainnya", n=words.number(len(names) - MOST_TIES + 1))
        names = [*names[: MOST_TIES - 1], others]
    return words.text("{names} (masing-masing {count})", names=words.listed(names), count=count)


def _shares(guide: Guide, what: str, rows: Sequence[tuple[str, int]], every: int) -> Table:
    """A table with a column of per cent, in whole numbers."""
    words = guide.words
    return Table(
        head=(what, words.text("Inovasi"), words.text("Bagian")),
        rows=tuple(
            (name, words.number(n), words.text("{percent} %", percent=round(100 * n / every) if every else 0))
            for name, n in rows
        ),
    )


def _of(words: Locale, part: int, whole: int) -> str:
    return words.text("{part} dari {whole}", part=words.number(part), whole=words.number(whole))


def _cohort(guide: Guide, year: int, known: set[int]) -> str | None:
    return guide.link(urls.cohort(year)) if year in known else None


def _years_of(stated: Iterable[int]) -> str:
    known = sorted(set(stated))
    first, last = known[0], known[-1]
    return str(first) if first == last else f"{first}–{last}"
