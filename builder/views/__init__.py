"""The exhibition -> what each template may see: one frozen view for one page.

`pages` walks the whole exhibition in one language and gives a leaf for each page; its view is made only when the page
is. A view holds texts, links and numbers ready to be written down; a template decides nothing but where they stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder import urls
from builder.audit import RegionAudit
from builder.locale import locale
from builder.models import Exhibition, Likeness, Pavilion
from builder.package import Regency
from builder.tally import Tally
from builder.views import (
    astray,
    charts,
    cohort,
    collaboration,
    compare,
    completeness,
    entrance,
    exhibit,
    form,
    hall,
    index,
    innovations,
    kiosk,
    letter,
    page,
    paper,
    pavilion,
    regions,
    search,
    taking_part,
    tour,
)
from builder.views.geography import Geography
from builder.views.guide import Guide


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A page to be made; `address` is below the output's root, with its language.

    `make` gives the view of an exhibition when asked. What else it is made from is `about`: values, as they stand.
    """

    address: str
    template: str
    make: Callable[[Exhibition], Any]
    about: tuple[Any, ...]


def pages(
    exhibition: Exhibition,
    lang: str,
    *,
    geography: Geography,
    regencies: tuple[Regency, ...],
    alike: Mapping[str, tuple[Likeness, ...]],
    files: Mapping[str, str],
    tallies: Mapping[str, Tally],
    audits: Sequence[RegionAudit],
) -> Iterator[Leaf]:
    """Every page in one language. `alike` says which exhibits elsewhere are like each, by identity; `files` are the
    furnishings' hashed paths."""

    def leaf(address: str, template: str, view: Callable[..., Any], *about: Any) -> Leaf:
        def make(shown: Exhibition) -> Any:
            return view(Guide(shown, locale(lang), files, address), *about)

        return Leaf(address=urls.in_language(address, lang), template=template, make=make, about=about)

    yield leaf(urls.ENTRANCE, "entrance.html", entrance.entrance, geography)
    yield leaf(urls.HALLS, "index.html", index.halls)
    for shown in exhibition.settings.halls:
        yield leaf(urls.hall(shown.slug), "hall.html", hall.hall, shown, geography)
    yield leaf(urls.REGIONS, "regions.html", regions.regions)
    for block in regions.by_province(exhibition.pavilions.values()).values():
        yield leaf(urls.province_of(block[0].province.name), "wall.html", regions.province, block)
    for slug, shown in exhibition.pavilions.items():
        yield leaf(urls.region(slug), "pavilion.html", pavilion.pavilion, shown, geography)
        yield leaf(urls.letter(slug), "letter.html", letter.letter, shown)
        yield leaf(urls.poster(slug), "poster.html", paper.poster, shown)
        yield leaf(urls.sheet(slug), "sheet.html", paper.sheet, shown)
        for shown_exhibit in shown.exhibits:
            similar = alike.get(shown_exhibit.identity, ())
            yield leaf(
                urls.innovation(shown_exhibit.identity),
                "exhibit.html",
                exhibit.exhibit,
                shown_exhibit,
                similar,
                geography,
            )
    everything = innovations.everything(exhibition)
    for number in everything.pages:
        yield leaf(urls.innovations(number), "innovations.html", innovations.all_innovations, everything, number)
    yield leaf(urls.PILLARS, "index.html", index.pillars)
    for pillar in exhibition.settings.pillars:
        inside = innovations.in_pillar(exhibition, pillar.slug)
        for number in inside.pages:
            address = urls.pillar(pillar.slug, number)
            yield leaf(address, "innovations.html", innovations.pillar, pillar.slug, inside, number)
    yield leaf(urls.COHORTS, "index.html", index.cohorts)
    for year in cohort.years(exhibition):
        yield leaf(urls.cohort(year), "wall.html", cohort.cohort, year)
    yield leaf(urls.COLLABORATION, "collaboration.html", collaboration.collaboration, geography)
    yield leaf(urls.CHARTS, "charts.html", charts.charts, tallies)
    yield leaf(urls.COMPLETENESS, "completeness.html", completeness.completeness, audits)
    yield leaf(urls.TOURS, "tours.html", tour.tours)
    for shown in exhibition.tours:
        yield leaf(urls.tour(shown.slug), "tour.html", tour.tour, shown)
    yield leaf(urls.KIOSKS, "kiosks.html", kiosk.kiosks)
    for shown in exhibition.tours:
        yield leaf(kiosk.tour_address(exhibition, shown), "kiosk.html", kiosk.of_tour, shown)
    for shown in kiosk.lit_halls(exhibition):
        yield leaf(urls.kiosk(shown.slug), "kiosk.html", kiosk.of_hall, shown)
    yield leaf(urls.SEARCH, "search.html", search.search)
    yield leaf(urls.COMPARE, "compare.html", compare.compare)
    yield leaf(urls.FORM, "form.html", form.form)
    yield leaf(urls.TAKING_PART, "taking-part.html", taking_part.taking_part, regencies)
    for shown in exhibition.pages:
        yield leaf(urls.page(shown.slug), "page.html", page.page, shown)
    yield leaf(urls.NOT_FOUND, "astray.html", astray.not_found)
    yield leaf(urls.OFFLINE, "astray.html", astray.offline)


def comparison(
    exhibition: Exhibition, lang: str, slug: str, *, alike: Mapping[str, tuple[Likeness, ...]], files: Mapping[str, str]
) -> dict[str, Any]:
    """What the page that compares may show of a region and its exhibits."""
    guide = Guide(exhibition, locale(lang), files, urls.COMPARE)
    return compare.piece(guide, exhibition.pavilions[slug], alike)


def form_rules(exhibition: Exhibition, lang: str, *, files: Mapping[str, str]) -> dict[str, Any]:
    """What the form's script checks by."""
    return form.rules(Guide(exhibition, locale(lang), files, urls.FORM))


def form_entries(pavilion: Pavilion, texts: Mapping[str, str]) -> dict[str, Any]:
    """A region's exhibits as the form takes them up; `texts` are their files', by identity."""
    return {each.slug: form.entry(each, texts[each.identity]) for each in pavilion.exhibits}
