"""What the exhibition still lacks, for those who look after it: by hall and province, never ranked.

No age stands here, only dates: the page is the same on any day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from builder import audit, urls
from builder.audit import RegionAudit
from builder.models import Hall
from builder.views.cards import Number
from builder.views.frame import Frame, Way, crumbs, frame
from builder.views.guide import Guide


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionState:
    name: str
    href: str
    verified: str
    newest: str
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceState:
    name: str
    href: str
    regions: tuple[RegionState, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HallState:
    letter: str
    hall: str
    name: str
    said: str
    provinces: tuple[ProvinceState, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletenessView:
    frame: Frame
    title: str
    lead: str
    region_gaps: tuple[Number, ...]
    exhibit_gaps: tuple[Number, ...]
    halls: tuple[HallState, ...]
    files: tuple[Way, ...]
    taking_part: str
    charts: str


def completeness(guide: Guide, audits: Sequence[RegionAudit]) -> CompletenessView:
    text = guide.words.text
    by_slug = guide.exhibition.pavilions
    halls = [
        (hall, [each for each in audits if by_slug[each.region].hall == hall])
        for hall in guide.exhibition.settings.halls
    ]
    return CompletenessView(
        frame=frame(
            guide,
            title=text("Kelengkapan isi"),
            description=text("Apa yang belum ada di pameran ini, daerah demi daerah, untuk yang merawatnya."),
            trail=crumbs(guide, (text("Kelengkapan isi"), urls.COMPLETENESS)),
            sheet="charts.css",
        ),
        title=text("Kelengkapan isi"),
        lead=text("Yang belum ada di pameran ini, supaya yang merawatnya tahu apa yang bisa ditambah."),
        region_gaps=_counted(guide, audits, audit.REGION_CHECKS, exhibits=False),
        exhibit_gaps=_counted(guide, audits, audit.EXHIBIT_CHECKS, exhibits=True),
        halls=tuple(_hall(guide, hall, inside) for hall, inside in halls if inside),
        files=(
            Way(label=text("Untuk Excel (XLSX)"), href=guide.file(urls.audit_data("kelengkapan", "xlsx"))),
            Way(label=text("Tiap daerah (CSV)"), href=guide.file(urls.audit_data("regions", "csv"))),
            Way(label=text("Tiap kekurangan dan berkasnya (CSV)"), href=guide.file(urls.audit_data("gaps", "csv"))),
            Way(label=text("Semuanya (JSON)"), href=guide.file(urls.audit_data("audit", "json"))),
        ),
        taking_part=guide.contact,
        charts=guide.link(urls.CHARTS),
    )  # fmt: skip


def _counted(
    guide: Guide, audits: Sequence[RegionAudit], codes: Sequence[str], *, exhibits: bool
) -> tuple[Number, ...]:  # fmt: skip
    """How many entries have each gap, the most common first; those that none has are left out."""
    found = Counter(gap.code for each in audits for gap in each.gaps if gap.exhibit == exhibits)
    return tuple(
        Number(number=guide.words.number(found[code]), label=audit.say(code, guide.words))
        for code in sorted(codes, key=lambda code: -found[code])
        if found[code]
    )


def _hall(guide: Guide, hall: Hall, audits: Sequence[RegionAudit]) -> HallState:
    words = guide.words
    unreachable = sum(gap.code == "no-channel" for each in audits for gap in each.gaps)
    return HallState(
        letter=hall.letter,
        hall=hall.letter.lower(),
        name=guide.hall_name(hall),
        said=words.text(
            "{regions}, {reachable} dengan kanal kontak",
            regions=words.counted("{n} daerah", len(audits)),
            reachable=words.number(len(audits) - unreachable),
        ),
        provinces=tuple(
            ProvinceState(
                name=name,
                href=guide.link(urls.province_of(name)),
                regions=tuple(_region(guide, each) for each in inside),
            )
            for name, inside in groupby(audits, key=lambda each: each.province)
        ),
    )


def _region(guide: Guide, state: RegionAudit) -> RegionState:
    words = guide.words
    theirs = Counter(gap.code for gap in state.gaps if gap.exhibit)
    return RegionState(
        name=state.name,
        href=guide.link(urls.region(state.region)),
        verified=words.date(state.verified) if state.verified else words.text("belum pernah"),
        newest=words.date(state.newest) if state.newest else words.text("tidak diketahui"),
        gaps=(
            *(
                audit.say(gap.code, words)
                for gap in state.gaps
                if not gap.exhibit and gap.code != "not-verified"  # the date beside it says so
            ),
            *(
                words.counted("{n} inovasi: {what}", theirs[code], what=audit.say(code, words))
                for code in audit.EXHIBIT_CHECKS
                if theirs[code]
            ),
        ),
    )
