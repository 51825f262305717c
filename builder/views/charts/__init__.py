"""The programme in charts: one finding, one drawing, one table and one file each, all from the same rows.

A finding is a sentence that holds whatever is counted, nothing and ties included; it never says why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder import urls
from builder.tally import Tally
from builder.views.cards import Number
from builder.views.charts import innovations, regions
from builder.views.charts.chart import Chart
from builder.views.frame import Frame, crumbs, frame
from builder.views.guide import Guide


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
        regions.growth, regions.cohorts, regions.halls, innovations.pillars, innovations.statuses,
        innovations.quick_wins, innovations.started, innovations.progress, innovations.replications,
        innovations.seeking, innovations.goals, innovations.evidence,
    )  # fmt: skip
    drawn = [make(guide, counted) for make in makers]
    return ChartsView(
        frame=frame(
            guide,
            title=text("Capaian"),
            description=text("Capaian gerakan kota cerdas dalam grafik: daerah, pilar, status, dan tiruan inovasi."),
            trail=crumbs(guide, (text("Capaian"), urls.CHARTS)),
            sheet="charts.css",
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
