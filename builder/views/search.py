"""The search page, with all that may be chosen on it."""

from __future__ import annotations

from dataclasses import dataclass

from builder import urls
from builder.tally import STATUSES
from builder.views.cohort import years
from builder.views.frame import Frame, Way, crumbs, frame
from builder.views.guide import Guide
from builder.views.index import BoardRow, PillarRow, board, pillar_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a facet."""

    value: str
    label: str
    pillar: str | None = None
    hall: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    name: str
    label: str
    choices: tuple[Choice, ...]

    @property
    def key(self) -> str:
        """What the address calls it."""
        return urls.FACETS[self.name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Words around a number that is not known yet: `{n} inovasi`."""

    innovations: str
    regions: str
    pavilions: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    frame: Frame
    packs: str  # these two are what every query begins with
    directory: str
    begin: str
    facets: tuple[Facet, ...]
    pillars: tuple[PillarRow, ...]
    board: tuple[BoardRow, ...]
    ways: tuple[Way, ...]
    one: Counted  # for the script, which puts its own numbers in
    many: Counted


def search(guide: Guide) -> SearchView:
    text, settings, exhibits = guide.words.text, guide.exhibition.settings, guide.exhibition.exhibits.values()
    sought = {kind for exhibit in exhibits for kind in exhibit.innovation.seeking}
    facets = (
        Facet(
            name="pillar",
            label=text("Pilar"),
            choices=tuple(Choice(value=p.slug, label=p.name, pillar=p.slug) for p in settings.pillars),
        ),
        Facet(
            name="hall",
            label=text("Aula"),
            choices=tuple(
                Choice(value=h.letter, label=guide.hall_name(h), hall=h.letter.lower()) for h in settings.halls
            ),
        ),
        Facet(
            name="status",
            label=text("Status"),
            choices=tuple(Choice(value=s, label=guide.status(s)) for s in STATUSES),
        ),
        Facet(
            name="cohort",
            label=text("Angkatan"),
            choices=tuple(Choice(value=str(year), label=str(year)) for year in years(guide.exhibition)),
        ),
        Facet(
            name="seeking",
            label=text("Mencari"),
            choices=tuple(Choice(value=kind, label=guide.seeking(kind)) for kind in sorted(sought)),
        ),
        Facet(
            name="quick_win",
            label=text("Sifat"),
            choices=(Choice(value="true", label=text("Program unggulan (quick win)")),),
        ),
    )
    return SearchView(
        frame=frame(
            guide,
            title=text("Cari di pameran"),
            description=text("Cari inovasi dan daerah menurut kata, pilar, status, aula, dan angkatan."),
            trail=crumbs(guide, (text("Cari"), urls.SEARCH)),
            scripts=("search.js",),
        ),
        packs=guide.file(urls.SEARCH_PACKS),
        directory=guide.file(urls.SEARCH_DIRECTORY),
        begin=guide.furnishing("begin.js"),
        facets=tuple(facet for facet in facets if facet.choices),
        pillars=pillar_rows(guide),
        board=board(guide),
        ways=ways_in(guide),
        one=_counted(guide, 1),
        many=_counted(guide, 2),
    )


def _counted(guide: Guide, n: int) -> Counted:
    forms = (guide.words.form(words, n) for words in ("{n} inovasi", "{n} daerah", "{n} anjungan"))
    innovations, regions, pavilions = forms
    return Counted(innovations=innovations, regions=regions, pavilions=pavilions)


def ways_in(guide: Guide) -> tuple[Way, ...]:
    """Where to look around from a page that shows no exhibit itself."""
    text = guide.words.text
    return (
        Way(label=text("Semua inovasi"), href=guide.link(urls.innovations())),
        Way(label=text("Semua daerah"), href=guide.link(urls.REGIONS)),
        Way(label=text("Enam pilar"), href=guide.link(urls.PILLARS)),
        Way(label=text("Tur terpandu"), href=guide.link(urls.TOURS)),
    )
