"""Two or three exhibits, or regions, side by side: the page, and the pieces that fill it.

The page has the tables' rows; a column comes in the piece of its region, which the script asks for by the names in the
address. A piece is JSON, one for a region and a language:

{"region": column, "innovations": {slug: column}}
column: {"id", "name", "lang"?, "place", "href", "letter", "cloth", "cells": {row: [line, …]}, "near": [near, …]}
near:   {"id", "name", "lang"?, "place"}
line:   text, or {"text", "label"?, "href"?, "lang"?, "state"?}

Links are as seen from the page. A row that is missing is not known; what a region has none of is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from builder import contact, urls
from builder.models import Benefit, CohortText, Entry, Exhibit, Likeness, Pavilion, Source, Stage
from builder.views.cards import TourCard, cohorts, passed, tour_card
from builder.views.desk import desk
from builder.views.exhibit import amount, as_of, origin
from builder.views.frame import Frame, Way, crumbs, frame
from builder.views.guide import Guide, Said
from builder.views.pavilion import documents, pillar_counts, progress_rows
from builder.views.sources import channel_source

MOST = 3  # side by side; assets/scripts/compare/address.js has the same
NEAR = 2  # neighbours on each side
SUGGESTED = 6  # tours to begin with

Line = str | dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    name: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of one kind; `kind` is what the address calls it."""

    kind: str  # inovasi | daerah
    caption: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    frame: Frame
    tables: tuple[Table, ...]
    tours: tuple[TourCard, ...]  # each leads to its first stops side by side
    ways: tuple[Way, ...]


def compare(guide: Guide) -> CompareView:
    text = guide.words.text
    return CompareView(
        frame=frame(
            guide,
            title=text("Bandingkan"),
            description=text("Dua atau tiga inovasi, atau daerah, berdampingan: status, hasil, mitra, kontak, sumber."),
            trail=crumbs(guide, (text("Bandingkan"), urls.COMPARE)),
            scripts=("find.js", "compare.js"),
            sheet="compare.css",
        ),
        tables=(
            Table(kind="inovasi", caption=text("Inovasi berdampingan"), rows=_innovation_rows(guide)),
            Table(kind="daerah", caption=text("Daerah berdampingan"), rows=_region_rows(guide)),
        ),
        tours=tuple(_first_stops(guide, tour) for tour in guide.exhibition.tours[:SUGGESTED]),
        ways=(
            Way(label=text("Semua inovasi"), href=guide.link(urls.innovations())),
            Way(label=text("Semua daerah"), href=guide.link(urls.REGIONS)),
            Way(label=text("Enam pilar"), href=guide.link(urls.PILLARS)),
        ),
    )


def _first_stops(guide: Guide, tour: Entry) -> TourCard:
    stops = tour.fields.stops[:MOST]
    regions = [pavilion.region.name for pavilion in passed(guide, stops)]
    card = tour_card(guide, tour)
    return replace(
        card,
        href=guide.link(urls.compare(innovations=stops)),
        summary=Said(text=" · ".join(regions)),
        count="",
        pieces=card.pieces[:MOST],
    )


def piece(guide: Guide, shown: Pavilion, alike: Mapping[str, tuple[Likeness, ...]]) -> dict[str, Any]:
    """All columns of a region. `guide` stands on the page; `alike` says which exhibits elsewhere are like each."""
    return {
        "region": _region(guide, shown),
        "innovations": {each.slug: _innovation(guide, each, alike.get(each.identity, ())) for each in shown.exhibits},
    }


def _innovation_rows(guide: Guide) -> tuple[Row, ...]:
    text = guide.words.text
    return (
        Row(name="summary", label=text("Ringkasan")),
        Row(name="status", label=text("Status")),
        Row(name="started", label=text("Sejak")),
        Row(name="planned_for", label=text("Direncanakan untuk")),
        Row(name="owner", label=text("Pelaksana")),
        Row(name="pillar", label=text("Pilar")),
        Row(name="dimension", label=text("Subdimensi")),
        Row(name="also", label=text("Juga melayani")),
        Row(name="benefits", label=text("Hasil")),
        Row(name="stages", label=text("Tahapan")),
        Row(name="challenges", label=text("Tantangan dan jawabannya")),
        Row(name="partners", label=text("Mitra")),
        Row(name="replicates", label=text("Meniru")),
        Row(name="replicated_by", label=text("Ditiru oleh")),
        Row(name="seeking", label=text("Yang dicari")),
        Row(name="coordinator", label=text("Penanggung jawab")),
        Row(name="sources", label=text("Sumber")),
    )


def _innovation(guide: Guide, shown: Exhibit, alike: tuple[Likeness, ...]) -> dict[str, Any]:
    words, innovation = guide.words, shown.innovation
    pavilion = guide.exhibition.pavilions[shown.region]
    href = guide.link(urls.innovation(shown.identity))
    copied = origin(guide, shown)
    return _named(guide.title(shown)) | {
        "id": shown.identity,
        "place": pavilion.region.name,
        "href": href,
        "letter": pavilion.hall.letter,
        "cloth": guide.file(urls.cloth(pavilion.region.code)),
        "cells": _known(
            summary=[_line(guide.summary(shown))],
            status=[
                _line(guide.status(innovation.status), state=innovation.status),
                words.text("Program unggulan") if innovation.quick_win else "",
            ],
            started=[words.date(innovation.started) if innovation.started else ""],
            planned_for=[words.date(innovation.planned_for) if innovation.planned_for else ""],
            owner=[innovation.owner or ""],
            pillar=[guide.pillar(innovation.pillar).name],
            dimension=[guide.dimension(innovation.dimension) if innovation.dimension else ""],
            also=[guide.pillar(slug).name for slug in innovation.also],
            benefits=[_benefit(guide, benefit) for benefit in innovation.benefits],
            stages=[_stage(guide, stage) for stage in innovation.stages],
            challenges=_challenges(guide, shown),
            partners=[partner.name for partner in innovation.partners],
            replicates=[_line(copied.label, href=copied.href) if copied else ""],
            replicated_by=[
                _line(guide.exhibition.booths[a.region].name, href=guide.link(urls.region(a.region)))
                if a.region
                else a.name
                for a in shown.adopters
            ],
            seeking=[guide.seeking(kind) for kind in innovation.seeking],
            coordinator=_channels(guide, pavilion, shown, href),
            sources=_sources(guide, innovation.sources, as_of(guide, shown), href),
        ),
        "near": [
            _named(guide.title(other)) | {"id": other.identity, "place": guide.exhibition.booths[other.region].name}
            for other in (guide.exhibition.exhibits[like.identity] for like in alike)
        ],
    }


def _region_rows(guide: Guide) -> tuple[Row, ...]:
    text = guide.words.text
    return (
        Row(name="summary", label=text("Ringkasan")),
        Row(name="hall", label=text("Di aula")),
        Row(name="province", label=text("Provinsi")),
        Row(name="cohorts", label=text("Angkatan")),
        Row(name="mou", label=text("Nota kesepahaman")),
        Row(name="masterplan", label=text("Rencana induk")),
        Row(name="progress", label=text("Program terlaksana")),
        Row(name="innovations", label=text("Yang dipamerkan")),
        *(Row(name=pillar.slug, label=pillar.name) for pillar in guide.exhibition.settings.pillars),
        Row(name="quick_wins", label=text("Program unggulan")),
        Row(name="adopted", label=text("Meniru dari daerah lain")),
        Row(name="documents", label=text("Dokumen")),
        Row(name="coordinator", label=text("Penanggung jawab")),
        Row(name="sources", label=text("Sumber")),
    )


def _region(guide: Guide, shown: Pavilion) -> dict[str, Any]:
    words, region, exhibits = guide.words, shown.region, guide.exhibition.exhibits
    href = guide.link(urls.region(shown.slug))
    stated = (*region.sources, *channel_source(region))
    dates = [source.date for source in stated if source.date]
    return {
        "id": shown.slug,
        "name": region.name,
        "place": shown.province.name,
        "href": href,
        "letter": shown.hall.letter,
        "cloth": guide.file(urls.cloth(region.code)),
        "cells": _known(
            summary=[_line(guide.summary(shown))],
            hall=[
                _line(f"{shown.hall.letter} {guide.hall_name(shown.hall)}", href=guide.link(urls.hall(shown.hall.slug)))
            ],
            province=[_line(shown.province.name, href=guide.link(urls.province_of(shown.province.name)))],
            cohorts=[cohorts(guide, region.cohorts)],
            mou=_memorandum(guide, shown),
            masterplan=_masterplan(guide, shown),
            progress=[
                _line(words.text("{done} dari {planned}", done=row.done, planned=row.planned), label=row.name)
                for row in progress_rows(guide, shown)
            ],
            innovations=[words.counted("{n} inovasi", len(shown.exhibits))],
            **{row.slug: [row.said] for row in pillar_counts(guide, shown)},
            quick_wins=[_linked(guide, each) for each in shown.exhibits if each.innovation.quick_win],
            adopted=[_linked(guide, exhibits[identity]) for identity in shown.adopted],
            documents=[_line(way.label, href=way.href) for way in documents(guide, shown)],
            coordinator=_channels(guide, shown, None, href),
            sources=_sources(guide, stated, words.date(max(dates)) if dates else None, href),
        ),
        "near": [
            {"id": other.slug, "name": other.region.name, "place": other.province.name}
            for other in _neighbours(guide, shown)
        ],
    }


def _known(**rows: list[Line]) -> dict[str, list[Line]]:
    """The rows of which something is known."""
    return {name: said for name, lines in rows.items() if (said := [line for line in lines if line])}


def _line(said: Said | str, *, label: str = "", href: str | None = None, state: str = "") -> Line:
    text, lang = (said.text, "id" if said.attribute else "") if isinstance(said, Said) else (said, "")
    more = {
        name: value for name, value in (("label", label), ("href", href), ("lang", lang), ("state", state)) if value
    }
    return {"text": text} | more if text and more else text


def _named(title: Said) -> dict[str, str]:
    return {"name": title.text} | ({"lang": "id"} if title.attribute else {})


def _linked(guide: Guide, exhibit: Exhibit) -> Line:
    return _line(guide.title(exhibit), href=guide.link(urls.innovation(exhibit.identity)))


def _benefit(guide: Guide, benefit: Benefit) -> Line:
    """`120 → 35 menit, 2022, sasaran 30`, labelled with what was measured."""
    value, baseline = amount(guide, benefit.value) or "", amount(guide, benefit.baseline)
    target = amount(guide, benefit.target)
    parts = (
        " ".join(part for part in (f"{baseline} → {value}" if baseline else value, benefit.unit) if part),
        str(benefit.year) if benefit.year else "",
        guide.words.text("sasaran {target}", target=target) if target else "",
    )
    return _line(", ".join(part for part in parts if part), label=benefit.label)


def _stage(guide: Guide, stage: Stage) -> Line:
    when = guide.words.date(stage.date) if stage.date else ""
    ahead = guide.words.text("direncanakan") if stage.done is False else ""
    return _line(stage.title, label=", ".join(part for part in (when, ahead) if part))


def _challenges(guide: Guide, shown: Exhibit) -> list[Line]:
    text, english = guide.words.text, shown.english
    challenges = guide.each(shown.innovation.challenges, english and english.challenges)
    solutions = guide.each(shown.innovation.solutions, english and english.solutions)
    lines = []
    for n, challenge in enumerate(challenges):
        lines.append(_line(challenge, label=text("Tantangan")))
        if n < len(solutions):
            lines.append(_line(solutions[n], label=text("Yang dilakukan")))
    return lines


def _memorandum(guide: Guide, shown: Pavilion) -> list[Line]:
    """The region's own, or else that of its cohorts."""
    words, region = guide.words, shown.region
    if region.mou:
        return [words.date(region.mou)]
    about: dict[int, CohortText] = {cohort.year: cohort for cohort in guide.exhibition.settings.cohorts}
    agreed = [(year, about[year].agreement) for year in region.cohorts if year in about]
    return [
        _line(words.date(day), label=words.text("Angkatan {years}", years=str(year))) for year, day in agreed if day
    ]


def _masterplan(guide: Guide, shown: Pavilion) -> list[Line]:
    plan = shown.region.masterplan
    if not plan:
        return []
    years = f"{plan.from_}–{plan.to}" if plan.from_ and plan.to else str(plan.from_ or plan.to or "")
    title = plan.title or years or guide.words.text("Rencana induk")
    return [_line(title, label=years if plan.title else "", href=plan.url)]


def _channels(guide: Guide, pavilion: Pavilion, exhibit: Exhibit | None, page: str) -> list[Line]:
    """The office, its channels, and always the way to the desk, which knows what else can be done."""
    at: contact.Desk = desk(guide, pavilion, exhibit).desk
    reachable = [_line(c.text, label=c.label, href=c.href) for c in at.channels if c.kind in contact.WITHIN_REACH]
    return [
        at.office or "",
        *(reachable or [_line(guide.words.text("belum tercatat"), label=guide.words.text("Kanal"))]),
        _line(guide.words.text("Meja penanggung jawab"), href=f"{page}#meja"),
    ]


def _sources(guide: Guide, stated: tuple[Source, ...], newest: str | None, page: str) -> list[Line]:
    if not stated:
        return []
    age = guide.words.text("terbaru {date}", date=newest) if newest else guide.words.text("tanpa tanggal")
    return [_line(f"{guide.words.counted('{n} sumber', len(stated))}, {age}", href=f"{page}#sumber")]


def _neighbours(guide: Guide, shown: Pavilion) -> list[Pavilion]:
    """The booths on both sides in the same hall."""
    hall = guide.exhibition.aisles[shown.hall.slug]
    at = next(n for n, other in enumerate(hall) if other.slug == shown.slug)
    near = (*hall[max(0, at - NEAR) : at], *hall[at + 1 : at + 1 + NEAR])
    return [guide.exhibition.pavilions[other.slug] for other in near]
