"""What an exhibition still lacks, region by region: completeness, freshness, and exhibits that say too little.

None of this is an error: `check` tells what is wrong, `audit` what could be better. Every gap has a permanent code.
Completeness is the share of everything looked at that is there: seven things of a region, four of each exhibit.
What is stale depends on the day. A page that must be the same at any time asks without one: then only what was never
checked is a gap, and readers see the date.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from builder import tables
from builder.locale import Locale
from builder.models import Exhibit, Exhibition, Pavilion
from builder.stemming import STOP_WORDS, words
from builder.tables import as_csv

SHORT_BODY = 60  # words; a shorter body says hardly more than its summary
STALE_AFTER = 365  # days since a region's channels were last checked

REGION_CHECKS = (
    "no-summary", "no-story", "no-english-summary", "no-channel", "not-verified", "stale-contact", "no-source",
    "no-innovation",
)  # fmt: skip
LOOKED_AT = len(REGION_CHECKS) - 1  # of a region; contacts are never both unchecked and stale
EXHIBIT_CHECKS = ("no-source", "no-figure", "summary-repeats-title", "short-body")
CODES = tuple(dict.fromkeys([*REGION_CHECKS, *EXHIBIT_CHECKS]))
COLUMNS = ("region", "name", "province", "exhibits", "completeness", "verified", "newest")
GAP_COLUMNS = ("region", "path", "code", "message")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing that is missing, thin or stale, and the file that would be better with it."""

    path: str
    code: str
    exhibit: bool = False  # whether an exhibit has it, or the region itself


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionAudit:
    region: str
    name: str
    province: str
    exhibits: int
    completeness: int  # per cent
    verified: dt.date | None  # when its channels were last checked
    newest: str | None  # the date of its newest source: YYYY, YYYY-MM or YYYY-MM-DD
    gaps: tuple[Gap, ...]


def audit(exhibition: Exhibition, today: dt.date | None) -> list[RegionAudit]:
    """Every region in the order in which one walks. Without a day, nothing is stale."""
    return [_region(pavilion, today) for pavilion in exhibition.pavilions.values()]


def below_content(regions: Sequence[RegionAudit]) -> list[RegionAudit]:
    """The same with paths below `content/`, wherever that lies on this machine."""
    return [
        replace(each, gaps=tuple(replace(gap, path=_below(gap.path, f"regions/{each.region}/")) for gap in each.gaps))
        for each in regions
    ]


def _below(path: str, folder: str) -> str:
    return "".join(path.rpartition(folder)[1:])


def _region(pavilion: Pavilion, today: dt.date | None) -> RegionAudit:
    own = [Gap(path=pavilion.path, code=code) for code in _region_gaps(pavilion, today)]
    theirs = [
        Gap(path=exhibit.path, code=code, exhibit=True)
        for exhibit in pavilion.exhibits
        for code in _exhibit_gaps(exhibit)
    ]
    looked_at = LOOKED_AT + len(EXHIBIT_CHECKS) * len(pavilion.exhibits)
    region, coordinator = pavilion.region, pavilion.region.coordinator
    sources = [*region.sources, *(source for exhibit in pavilion.exhibits for source in exhibit.innovation.sources)]
    return RegionAudit(
        region=pavilion.slug,
        name=region.name,
        province=region.province,
        exhibits=len(pavilion.exhibits),
        completeness=100 * (looked_at - len(own) - len(theirs)) // looked_at,
        verified=coordinator.verified if coordinator else None,
        newest=max((source.date for source in sources if source.date), default=None),
        gaps=(*own, *theirs),
    )


def _region_gaps(pavilion: Pavilion, today: dt.date | None) -> Iterator[str]:
    region, coordinator = pavilion.region, pavilion.region.coordinator
    verified = coordinator and coordinator.verified
    if not region.summary:
        yield "no-summary"
    if not pavilion.story.plain.strip():
        yield "no-story"
    if not (pavilion.english and pavilion.english.summary):
        yield "no-english-summary"
    if not (coordinator and coordinator.reachable):
        yield "no-channel"
    if not verified:
        yield "not-verified"
    elif today and (today - verified).days > STALE_AFTER:
        yield "stale-contact"
    if not region.sources:
        yield "no-source"
    if not pavilion.exhibits:
        yield "no-innovation"


def _exhibit_gaps(exhibit: Exhibit) -> Iterator[str]:
    innovation = exhibit.innovation
    if not innovation.sources:
        yield "no-source"
    if not innovation.benefits:
        yield "no-figure"
    if repeats(innovation.summary, innovation.title):
        yield "summary-repeats-title"
    if len(exhibit.story.plain.split()) < SHORT_BODY:
        yield "short-body"


def repeats(summary: str, title: str) -> bool:
    """Whether most of what a summary says stands in the title above it already."""
    said = {word[0] for word in words(summary)} - STOP_WORDS
    named = {form for word in words(title) for form in word}
    return 2 * len(said & named) >= len(said)


# Three forms of the report.


def as_text(regions: Sequence[RegionAudit], words: Locale) -> str:
    """How often each gap occurs, then each region with its gaps below it, the least complete first."""
    average = round(sum(region.completeness for region in regions) / len(regions)) if regions else 0
    lines = [
        words.text(
            "{regions}, {exhibits}, lengkap {percent} % rata-rata",
            regions=words.counted("{n} daerah", len(regions)),
            exhibits=words.counted("{n} inovasi", sum(region.exhibits for region in regions)),
            percent=average,
        )
    ]
    gaps = Counter((gap.code, gap.exhibit) for region in regions for gap in region.gaps)
    for (code, exhibit), count in sorted(gaps.items(), key=lambda each: (-each[1], each[0])):
        kind = words.text("inovasi") if exhibit else words.text("daerah")
        lines.append(f"{words.number(count):>6} {kind}: {say(code, words)}")
    for region in _least_first(regions):
        lines += ["", _in_one_line(region, words)]
        lines += [f"  {gap.path}: {gap.code}: {say(gap.code, words)}" for gap in region.gaps]
    return "\n".join(lines)


def _least_first(regions: Sequence[RegionAudit]) -> list[RegionAudit]:
    return sorted(regions, key=lambda region: region.completeness)


def _in_one_line(region: RegionAudit, words: Locale) -> str:
    return words.text(
        "{name}: lengkap {percent} %, {exhibits}, kontak diperiksa {verified}, sumber terbaru {newest}",
        name=region.name,
        percent=region.completeness,
        exhibits=words.counted("{n} inovasi", region.exhibits),
        verified=words.date(region.verified) if region.verified else words.text("belum pernah"),
        newest=words.date(region.newest) if region.newest else words.text("tidak ada"),
    )


def as_workbook(regions: Sequence[RegionAudit], words: Locale) -> bytes:
    """For an organiser: regions with how many of each gap, and every gap with its file; the least complete first."""
    text = words.text
    least = _least_first(regions)
    named = {region.region: region for region in regions}
    by_region = [
        {
            text("Daerah"): region.name, text("Provinsi"): region.province, text("Lengkap (%)"): region.completeness,
            text("Inovasi"): region.exhibits, text("Kontak diperiksa"): region.verified,
            text("Sumber terbaru"): region.newest,
            **{say(code, words): sum(gap.code == code for gap in region.gaps) or None for code in CODES},
        }
        for region in least
    ]  # fmt: skip
    by_gap = [
        {text("Daerah"): named[row["region"]].name, text("Yang kurang"): row["message"], text("Berkas"): row["path"]}
        for row in gap_rows(least, words)
    ]
    return tables.as_workbook({text("Daerah"): by_region, text("Yang kurang"): by_gap})


def as_table(regions: Sequence[RegionAudit]) -> str:
    """CSV: a row for each region, a column counting each gap."""
    rows = [_row(region) | {code: sum(gap.code == code for gap in region.gaps) for code in CODES} for region in regions]
    return as_csv(rows, (*COLUMNS, *CODES)).decode()


def gap_rows(regions: Sequence[RegionAudit], words: Locale) -> list[dict[str, str]]:
    """A row for each gap, with the columns GAP_COLUMNS."""
    return [
        {"region": region.region, "path": gap.path, "code": gap.code, "message": say(gap.code, words)}
        for region in regions
        for gap in region.gaps
    ]


def as_json(regions: Sequence[RegionAudit], words: Locale) -> str:
    rows = [
        _row(region)
        | {"gaps": [{"path": gap.path, "code": gap.code, "message": say(gap.code, words)} for gap in region.gaps]}
        for region in regions
    ]
    return json.dumps({"regions": rows}, ensure_ascii=False, indent=2)


def _row(region: RegionAudit) -> dict[str, Any]:
    """A region without its gaps, as CSV and JSON have it."""
    stated = {name: getattr(region, name) for name in COLUMNS}
    return stated | {"verified": region.verified and region.verified.isoformat()}


def say(code: str, words: Locale) -> str:
    """What a gap's code means to an editor."""
    return {
        "no-summary": words.text("belum ada ringkasan"),
        "no-story": words.text("belum ada cerita"),
        "no-english-summary": words.text("belum ada ringkasan bahasa Inggris"),
        "no-channel": words.text("belum ada kanal kontak"),
        "not-verified": words.text("kontak belum pernah diperiksa"),
        "stale-contact": words.text("kontak terakhir diperiksa lebih dari setahun lalu"),
        "no-source": words.text("belum ada sumber"),
        "no-innovation": words.text("belum ada inovasi"),
        "no-figure": words.text("belum ada angka hasil"),
        "summary-repeats-title": words.text("ringkasan hanya mengulang judul"),
        "short-body": words.text("cerita kurang dari {n} kata", n=SHORT_BODY),
    }[code]
