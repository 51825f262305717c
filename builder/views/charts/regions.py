"""Charts of regions: when they joined, in which halls, and whose pavilions are lit."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from builder import plans, urls
from builder.plans import Part
from builder.tally import Tally
from builder.views.charts.chart import (
    Chart,
    Drawn,
    Head,
    Line,
    Path,
    Table,
    chart,
    files_of,
    keys_of,
    most_of,
    n_regions,
    unit_of,
)  # fmt: skip
from builder.views.cohort import years
from builder.views.guide import Guide


def growth(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
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
            regions=n_regions(words, sums[-1]),
            year=by_year[-1][0],
            halls=words.counted("{n} aula", sum(whole > 0 for whole in wholes)),
        )
    return Chart(
        name=tally.name,
        title=text("Gerakan yang tumbuh"),
        finding=finding,
        unit=unit_of(guide, drawn.bands, n_regions),
        keys=keys_of(("full", text("sudah bergabung")), ("small", text("bergabung kemudian"))),
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
        **files_of(guide, tally),
    )


def cohorts(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["cohorts"]
    known = set(years(guide.exhibition))
    guests = sum(not p.region.cohorts for p in guide.exhibition.pavilions.values())
    most = most_of(words, [(str(row["year"]), row["regions"]) for row in tally.rows], n_regions)
    return chart(
        guide,
        tally,
        title=text("Daerah menurut angkatan"),
        finding=text("Angkatan terbesar: {most}.", most=most) if most else text("Belum ada angkatan yang tercatat."),
        unit=n_regions,
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
        by_year=True,
        note=words.counted("{n} daerah hadir sebagai tamu, di luar angkatan.", guests) if guests else "",
    )  # fmt: skip


def halls(guide: Guide, counted: Mapping[str, Tally]) -> Chart:
    words, text, tally = guide.words, guide.words.text, counted["halls"]
    by_slug = {hall.slug: hall for hall in guide.exhibition.settings.halls}
    lit, regions = (sum(row[name] for row in tally.rows) for name in ("with_innovations", "regions"))
    return chart(
        guide,
        tally,
        title=text("Anjungan yang menyala"),
        finding=text(
            "{lit} dari {pavilions} memamerkan inovasi, {dim} baru profil.",
            lit=words.number(lit),
            pavilions=words.counted("{n} anjungan", regions),
            dim=words.number(regions - lit),
        ),
        unit=n_regions,
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


def _cohort(guide: Guide, year: int, known: set[int]) -> str | None:
    return guide.link(urls.cohort(year)) if year in known else None
