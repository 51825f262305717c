"""What every chart is: a finding, rows of cloth, their table and their files; and the words that charts share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from builder import plans, urls
from builder.locale import Locale
from builder.models import Hall
from builder.plans import Part
from builder.tally import Tally
from builder.views.frame import Way
from builder.views.guide import Guide

Counting = Callable[[Locale, int], str]  # so many things, in words
MOST_TIES = 4


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
    by_year: bool = False  # its labels are so short that label, band and number stand on one line of a phone
    head_box: str = ""
    heads: tuple[Head, ...] = ()


def chart(
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
    by_year: bool = False,
) -> Chart:
    drawn = plans.bands([parts for _, parts in lines])
    return Chart(
        name=tally.name,
        title=title,
        finding=finding,
        unit=unit_of(guide, drawn, unit) if lines else "",
        keys=keys_of(*keys) if lines else (),
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
        by_year=by_year,
        **files_of(guide, tally),
    )  # fmt: skip


def files_of(guide: Guide, tally: Tally) -> dict[str, str]:
    return {form: guide.file(urls.chart_data(tally.name, form)) for form in ("csv", "json")}


def keys_of(*keys: tuple[plans.Mark, str]) -> tuple[Key, ...]:
    return tuple(Key(mark=mark, label=label, drawn=plans.mark(mark)) for mark, label in keys)


def unit_of(guide: Guide, drawn: plans.Bands, counting: Counting) -> str:
    """What a lozenge stands for."""
    text, things = guide.words.text, counting(guide.words, drawn.per)
    if drawn.exact:
        return text("Satu belah ketupat = {things}.", things=things)
    return text("Satu belah ketupat = kira-kira {things}. Angkanya sendiri tepat.", things=things)


def n_regions(words: Locale, n: int) -> str:
    return words.counted("{n} daerah", n)


def n_innovations(words: Locale, n: int) -> str:
    return words.counted("{n} inovasi", n)


def n_programmes(words: Locale, n: int) -> str:
    return words.counted("{n} program", n)


def n_adoptions(words: Locale, n: int) -> str:
    return words.counted("{n} tiruan", n)


def most_of(words: Locale, rows: Sequence[tuple[str, int]], counting: Counting) -> str:
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


def shares(guide: Guide, what: str, rows: Sequence[tuple[str, int]], every: int) -> Table:
    """A table with a column of per cent, in whole numbers."""
    words = guide.words
    return Table(
        head=(what, words.text("Inovasi"), words.text("Bagian")),
        rows=tuple(
            (name, words.number(n), words.text("{percent}%", percent=round(100 * n / every) if every else 0))
            for name, n in rows
        ),
    )


def part_of(words: Locale, part: int, whole: int) -> str:
    return words.text("{part} dari {whole}", part=words.number(part), whole=words.number(whole))
