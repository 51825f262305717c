"""Charts of innovations: what they serve, how far they are, what they reached, and what can be checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby

from builder import plans, urls
from builder.plans import Part
from builder.tally import NOT_YET, UNKNOWN, Tally
from builder.views.charts.chart import (
    Chart,
    Line,
    Table,
    chart,
    most_of,
    n_adoptions,
    n_innovations,
    n_programmes,
    n_regions,
    part_of,
    shares,
)
from builder.views.frame import Way
from builder.views.guide import Guide

MOST_ROWS, MOST_NAMES = 12, 24
STATUS_MARKS: dict[str, plans.Mark] = {"pilot": "half", "planned": "ring", "ended": "slit", "unknown": "small"}


def pillars(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
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
    most = most_of(words, sums, n_innovations)
    return chart(
        guide,
        tally,
        title=text("Enam pilar, delapan belas subdimensi"),
        finding=text("Paling banyak dipamerkan: {most}.", most=most) if most else text("Belum ada inovasi."),
        unit=n_innovations,
        lines=lines,
        table=Table(head=(text("Pilar"), text("Subdimensi"), text("Inovasi")), rows=tuple(table)),
        note=text(
            "Tiap inovasi dihitung sekali. Daftar tiap pilar juga memuat inovasi pilar lain yang ikut melayaninya."
        ),
    )  # fmt: skip


def statuses(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["statuses"]
    found = {row["status"]: row["innovations"] for row in tally.rows}
    return chart(
        guide,
        tally,
        title=text("Sudah sampai mana"),
        finding=text(
            "{running} dari {innovations} berjalan atau diperluas, {planned} masih rencana, {unknown} belum diketahui.",
            running=words.number(found["running"] + found["scaled"]),
            innovations=n_innovations(words, sum(found.values())),
            planned=words.number(found["planned"]),
            unknown=words.number(found["unknown"]),
        ),
        unit=n_innovations,
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
        table=shares(
            guide, text("Status"), [(guide.status(status), n) for status, n in found.items()], sum(found.values())
        ),
    )  # fmt: skip


def quick_wins(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["quick-wins"]
    quick, every = (sum(row[name] for row in tally.rows) for name in ("quick_wins", "innovations"))
    return chart(
        guide,
        tally,
        title=text("Program unggulan"),
        finding=text(
            "Program unggulan (quick win): {quick} dari {innovations}.",
            quick=words.number(quick),
            innovations=n_innovations(words, every),
        ),
        unit=n_innovations,
        keys=(("full", text("program unggulan")), ("small", text("inovasi lain"))),
        lines=[
            (
                Line(
                    label=guide.pillar(row["pillar"]).name,
                    number=part_of(words, row["quick_wins"], row["innovations"]),
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


def started(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["started"]
    names = {NOT_YET: text("belum mulai"), UNKNOWN: text("tidak diketahui")}
    rows = [(names.get(row["started"], str(row["started"])), row["innovations"], row["started"]) for row in tally.rows]
    dated = [(name, n) for name, n, start in rows if start not in names]
    every = sum(n for _, n, _ in rows)
    finding = text(
        "{known} dari {innovations} menyebut tahun mulainya.",
        known=words.number(sum(n for _, n in dated)),
        innovations=n_innovations(words, every),
    )
    if most := most_of(words, dated, n_innovations):
        finding = text("{finding} Terbanyak: {most}.", finding=finding, most=most)
    return chart(
        guide,
        tally,
        title=text("Mulai kapan"),
        finding=finding,
        unit=n_innovations,
        lines=[
            (
                Line(label=name, number=words.number(n)),
                (Part(n, {NOT_YET: "ring", UNKNOWN: "small"}.get(start, "full")),),  # type: ignore[arg-type]
            )
            for name, n, start in rows
        ],
        by_year=True,
        table=shares(guide, text("Tahun mulai"), [(name, n) for name, n, _ in rows], every),
    )


def progress(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["progress"]
    done, planned = Counter[str](), Counter[str]()
    for row in tally.rows:
        done[row["pillar"]] += row["done"]
        planned[row["pillar"]] += row["planned"]
    stated = {row["region"]: row["year"] for row in tally.rows}
    regions = n_regions(words, len(guide.exhibition.pavilions))
    finding = text("Belum ada dari {regions} yang menyatakan capaian programnya.", regions=regions)
    if stated:
        finding = text(
            "{done} dari {planned} terlaksana, menurut {stated} dari {regions}.",
            done=words.number(done.total()),
            planned=n_programmes(words, planned.total()),
            stated=words.number(len(stated)),
            regions=regions,
        )
    pavilions = guide.exhibition.pavilions
    return chart(
        guide,
        tally,
        title=text("Terlaksana dari yang direncanakan"),
        finding=finding,
        unit=n_programmes,
        keys=(("full", text("terlaksana")), ("ring", text("direncanakan"))),
        lines=[
            (
                Line(
                    label=p.name,
                    number=part_of(words, done[p.slug], planned[p.slug])
                    if p.slug in planned
                    else text("tidak diketahui"),
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


def replications(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["replications"]
    inside = Counter(row["innovation"] for row in tally.rows if row["region"])
    outside = Counter(row["innovation"] for row in tally.rows if not row["region"])
    taken = sorted(inside | outside, key=lambda identity: (-inside[identity] - outside[identity], identity))
    titles = {identity: guide.title(guide.exhibition.exhibits[identity]) for identity in taken[:MOST_ROWS]}
    finding = text("Belum ada inovasi yang disebut ditiru daerah lain.")
    if taken:
        finding = text(
            "{innovations} disebut sudah ditiru: {adoptions}.",
            innovations=n_innovations(words, len(taken)),
            adoptions=n_adoptions(words, len(tally.rows)),
        )
    left = len(taken) - len(titles)
    return chart(
        guide,
        tally,
        title=text("Ditiru daerah lain"),
        finding=finding,
        unit=n_adoptions,
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


def seeking(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["seeking"]
    exhibits = guide.exhibition.exhibits
    rows = [(row["seeking"], guide.seeking(row["seeking"]), row["innovations"]) for row in tally.rows]
    return chart(
        guide,
        tally,
        title=text("Yang dicari"),
        finding=text(
            "{seeking} dari {innovations} menyebut apa yang dicarinya.",
            seeking=words.number(sum(bool(e.innovation.seeking) for e in exhibits.values())),
            innovations=n_innovations(words, len(exhibits)),
        ),
        unit=n_innovations,
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


def goals(guide: Guide, counted: Mapping[str, Tally]) -> Chart | None:
    """Only where an innovation names one: seventeen rows of nought tell nobody anything."""
    words, text, tally = guide.words, guide.words.text, counted["goals"]
    if not tally.rows:
        return None
    rows = [(text("Tujuan {n}", n=row["goal"]), row["innovations"]) for row in tally.rows]
    exhibits = guide.exhibition.exhibits
    return chart(
        guide,
        tally,
        title=text("Tujuan Pembangunan Berkelanjutan"),
        finding=text(
            "{stating} dari {innovations} menyebut tujuan pembangunan berkelanjutan.",
            stating=words.number(sum(bool(e.innovation.sdgs) for e in exhibits.values())),
            innovations=n_innovations(words, len(exhibits)),
        ),
        unit=n_innovations,
        lines=[(Line(label=name, number=words.number(n)), (Part(n),)) for name, n in rows],
        table=Table(
            head=(text("Tujuan"), text("Inovasi")), rows=tuple((name, words.number(n)) for name, n in rows)
        ),
    )  # fmt: skip


def evidence(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["evidence"]
    names = {
        "sources": text("menyebut sumber"),
        "figures": text("punya angka hasil"),
        "before-and-after": text("punya angka sebelum dan sesudah"),
        "channel": text("ada yang bisa dihubungi"),
    }
    found = {row["stated"]: row["innovations"] for row in tally.rows}
    return chart(
        guide,
        tally,
        title=text("Yang bisa Anda periksa"),
        finding=text(
            "{sources} dari {innovations} menyebut sumbernya, {figures} punya angka hasil.",
            sources=words.number(found["sources"]),
            innovations=n_innovations(words, len(guide.exhibition.exhibits)),
            figures=words.number(found["figures"]),
        ),
        unit=n_innovations,
        keys=(("full", text("ya")), ("small", text("belum"))),
        lines=[
            (
                Line(label=names[row["stated"]], number=part_of(words, row["innovations"], row["of"])),
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


def _years_of(stated: Iterable[int]) -> str:
    known = sorted(set(stated))
    first, last = known[0], known[-1]
    return str(first) if first == last else f"{first}–{last}"
