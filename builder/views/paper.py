"""A region on paper: its A3 poster for a wall, its A4 sheet for an evaluator's visit."""

from __future__ import annotations

from dataclasses import dataclass

from builder import contact, urls, weave
from builder.models import Exhibit, Pavilion
from builder.views.booths import trail
from builder.views.cards import state
from builder.views.frame import Frame, Way, frame, source_of
from builder.views.guide import Guide, Said, kind_and_name, name_size
from builder.views.order import by_weight
from builder.views.pavilion import PillarCount, meta, pillar_counts, statuses_by_pillar
from builder.views.scan import Scan, scan

ON_POSTER, ON_SHEET = 5, 8  # exhibits that find room; more are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    title: Said
    status: str
    state: str
    quick_win: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterView:
    frame: Frame
    kind: str
    name: str
    name_size: str
    letter: str
    code: str
    hall: str
    province: str
    cloth: str
    lead: Said
    meta: tuple[str, ...]
    lines: tuple[Line, ...]
    more: str  # "dan 3 inovasi lagi"
    office: Said | None
    channels: tuple[contact.Channel, ...]
    scan: Scan
    back: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarRow:
    pillar: PillarCount
    progress: str  # "9 dari 10", or that nothing is recorded
    quick_wins: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    label: str
    said: Said | str | None  # None: not recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetView:
    frame: Frame
    region: str
    letter: str
    code: str
    cloth: str
    meta: tuple[str, ...]
    progress_year: str | None
    pillars: tuple[PillarRow, ...]
    lines: tuple[Line, ...]
    more: str
    documents: tuple[DocumentRow, ...]
    office: Said | None
    channels: tuple[contact.Channel, ...]
    missing: str
    scan: Scan
    back: Way


def poster(guide: Guide, shown: Pavilion) -> PosterView:
    words, region = guide.words, shown.region
    kind, name = kind_and_name(region.name)
    ordered = by_weight(shown.exhibits)
    summary = guide.summary(shown)
    return PosterView(
        frame=_frame(
            guide,
            shown,
            words.text("Poster"),
            words.text("Poster {region}", region=region.name),
            words.text("Poster A3 anjungan {region}, siap dicetak.", region=region.name),
        ),
        kind=kind,
        name=name,
        name_size=name_size(name),
        letter=shown.hall.letter,
        code=region.code,
        hall=words.text("Aula {name}", name=guide.hall_name(shown.hall)),
        province=shown.province.name,
        cloth=weave.pattern(region.code, shown.hall.letter, "cloth", 14),
        lead=summary if summary.text else guide.say(region.tagline),
        meta=meta(guide, shown),
        lines=_lines(guide, ordered[:ON_POSTER]),
        more=_more(guide, len(ordered) - ON_POSTER),
        office=_office(guide, shown),
        channels=_channels(guide, shown),
        scan=scan(guide, shown),
        back=_back(guide, shown),
    )


def sheet(guide: Guide, shown: Pavilion) -> SheetView:
    words, region = guide.words, shown.region
    ordered = sorted(by_weight(shown.exhibits), key=lambda exhibit: not exhibit.innovation.quick_win)
    documents = _documents(guide, shown)
    return SheetView(
        frame=_frame(
            guide,
            shown,
            words.text("Lembar evaluasi"),
            words.text("Lembar evaluasi {region}", region=region.name),
            words.text("Lembar A4 untuk kunjungan evaluasi ke {region}.", region=region.name),
        ),
        region=region.name,
        letter=shown.hall.letter,
        code=region.code,
        cloth=weave.pattern(region.code, shown.hall.letter, "edge", 4, edge=True),
        meta=meta(guide, shown),
        progress_year=str(region.progress.year) if region.progress else None,
        pillars=_pillar_rows(guide, shown),
        lines=_lines(guide, ordered[:ON_SHEET]),
        more=_more(guide, len(ordered) - ON_SHEET),
        documents=documents,
        office=_office(guide, shown),
        channels=_channels(guide, shown),
        missing=words.listed(
            [row.label[:1].lower() + row.label[1:] for row in documents if not row.said] + _missing(guide, shown)
        ),
        scan=scan(guide, shown),
        back=_back(guide, shown),
    )


def _frame(guide: Guide, shown: Pavilion, step: str, title: str, description: str) -> Frame:
    here = Way(label=step, href=guide.link(guide.address))
    source = source_of(guide, shown.path, shown.english)
    steps = (*trail(guide, shown), here)
    return frame(
        guide,
        title=title,
        description=description,
        trail=steps,
        hall=shown.hall,
        sheet="paper.css",
        source=source,
    )


def _back(guide: Guide, shown: Pavilion) -> Way:
    label = guide.words.text("Kembali ke anjungan {region}", region=shown.region.name)
    return Way(label=label, href=guide.link(urls.region(shown.slug)))


def _lines(guide: Guide, exhibits: list[Exhibit]) -> tuple[Line, ...]:
    return tuple(
        Line(
            title=guide.title(each),
            status=each.innovation.status,
            state=state(guide, each),
            quick_win=each.innovation.quick_win,
        )
        for each in exhibits
    )


def _more(guide: Guide, count: int) -> str:
    return guide.words.counted("dan {n} inovasi lagi", count) if count > 0 else ""


def _office(guide: Guide, shown: Pavilion) -> Said | None:
    who = shown.region.coordinator
    return guide.say(who.office) if who and who.office else None


def _channels(guide: Guide, shown: Pavilion) -> tuple[contact.Channel, ...]:
    """Those that can be dialled or typed."""
    who = shown.region.coordinator or guide.exhibition.settings.organiser
    found = contact.channels(who, contact.Subject(region=shown.region.name), guide.words)
    return tuple(channel for channel in found if channel.kind in contact.WITHIN_REACH)


def _pillar_rows(guide: Guide, shown: Pavilion) -> tuple[PillarRow, ...]:
    progress, text = shown.region.progress, guide.words.text
    rows = []
    for row in pillar_counts(guide, shown):
        stated = progress.of(row.slug) if progress else None
        wins = sum(e.innovation.quick_win for e in shown.exhibits if e.innovation.pillar == row.slug)
        rows.append(
            PillarRow(
                pillar=row,
                progress=text("{done} dari {planned}", done=stated.done, planned=stated.planned) if stated else "–",
                quick_wins=guide.words.number(wins) if wins else "–",
            )
        )
    return tuple(rows)


def _documents(guide: Guide, shown: Pavilion) -> tuple[DocumentRow, ...]:
    text, region = guide.words.text, shown.region
    plan, ready = region.masterplan, region.readiness
    years = "–".join(str(year) for year in (plan.from_, plan.to) if year) if plan else ""
    rows = (
        (text("Rencana induk"), ", ".join(part for part in (plan.title, years) if part) if plan else None),
        (text("Kaitan dengan RPJMD"), plan.rpjmd if plan else None),
        (text("Dokumen lain"), "; ".join(document.title for document in region.documents) or None),
        (
            text("Kesiapan"),
            "; ".join(part for part in (ready.infrastructure, ready.suprastructure, ready.vision) if part) or None
            if ready
            else None,
        ),
    )
    mou = DocumentRow(label=text("Nota kesepahaman"), said=guide.words.date(region.mou) if region.mou else None)
    return (mou, *(DocumentRow(label=label, said=guide.say(said) if said else None) for label, said in rows))


def _missing(guide: Guide, shown: Pavilion) -> list[str]:
    """What else the exhibition does not know of the region."""
    text, region = guide.words.text, shown.region
    empty = [guide.pillar(slug).name for slug, statuses in statuses_by_pillar(shown).items() if not statuses]
    figureless = sum(not exhibit.innovation.benefits for exhibit in shown.exhibits)
    gaps = [
        None if region.progress else text("capaian program"),
        None if region.coordinator else text("penanggung jawab"),
        text("inovasi pada {pillars}", pillars=guide.words.listed(empty)) if empty else None,
        guide.words.counted("angka hasil pada {n} inovasi", figureless) if figureless else None,
    ]
    return [gap for gap in gaps if gap]
