"""The entrance: what this is, the map, the halls, the question everyone has, and a first walk."""

from __future__ import annotations

from dataclasses import dataclass

from builder import plans, urls
from builder.models import Exhibit
from builder.views.cards import InnovationCard, RegionCard, innovation_card, region_card
from builder.views.frame import Frame, frame, settings_file
from builder.views.geography import Geography
from builder.views.guide import Guide, Said
from builder.views.hall import LightView, lights, spots
from builder.views.index import BoardRow, PillarRow, board, pillar_rows

POSTERS, NEWS = 4, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PostView:
    post: plans.Post
    href: str
    hall: str
    name: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstStop:
    title: Said
    region: str
    why: Said | None
    href: str
    hall: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstTour:
    title: Said
    href: str
    stops: tuple[FirstStop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntranceView:
    frame: Frame
    headline: tuple[str, str]
    lead: str
    map: plans.ExhibitionMap
    lights: tuple[LightView, ...]
    posts: tuple[PostView, ...]
    regions_href: str
    regions_said: str
    charts: str
    board: tuple[BoardRow, ...]
    taking_part: str
    contact: str
    names: tuple[str, ...]
    posters: tuple[RegionCard, ...]
    pillars: tuple[PillarRow, ...]
    tour: FirstTour | None
    news: tuple[InnovationCard, ...]


def entrance(guide: Guide, geography: Geography) -> EntranceView:
    settings, words = guide.exhibition.settings, guide.words
    pavilions = list(guide.exhibition.pavilions.values())
    lead = (guide.lang == "en" and settings.summary_en) or settings.summary
    drawn = plans.exhibition_map(geography.shapes, spots(pavilions))
    taking_part = sum(bool(p.region.cohorts) for p in pavilions)
    return EntranceView(
        frame=frame(
            guide,
            title=(guide.lang == "en" and settings.title_en) or settings.title,
            description=lead,
            linked_data=_linked_data(guide),
            source=settings_file(guide),
        ),
        headline=(guide.lang == "en" and settings.headline_en) or settings.headline,
        lead=lead,
        map=drawn,
        lights=lights(guide, drawn.lights),
        posts=_posts(guide, drawn),
        regions_href=guide.link(urls.REGIONS),
        regions_said=words.counted("Daftar {n} daerah peserta", taking_part),
        charts=guide.link(urls.CHARTS),
        board=board(guide),
        taking_part=guide.link(urls.TAKING_PART),
        contact=guide.contact,
        names=tuple(p.region.name for p in pavilions),
        posters=_posters(guide),
        pillars=pillar_rows(guide),
        tour=_first_tour(guide),
        news=tuple(innovation_card(guide, exhibit) for exhibit in _news(guide)),
    )


def _posts(guide: Guide, drawn: plans.ExhibitionMap) -> tuple[PostView, ...]:
    by_letter = {hall.letter: hall for hall in guide.exhibition.settings.halls}
    return tuple(
        PostView(
            post=post,
            href=guide.link(urls.hall(by_letter[post.letter].slug)),
            hall=post.letter.lower(),
            name=guide.hall_name(by_letter[post.letter]),
            count=guide.words.counted("{n} anjungan", len(guide.exhibition.aisles[by_letter[post.letter].slug])),
        )
        for post in drawn.posts
        if post.letter in by_letter
    )


def _posters(guide: Guide) -> tuple[RegionCard, ...]:
    """The region that shows most in each of the halls that show most."""
    best = {}
    for pavilion in guide.exhibition.pavilions.values():
        held = best.get(pavilion.hall.letter)
        if pavilion.exhibits and (held is None or len(pavilion.exhibits) > len(held.exhibits)):
            best[pavilion.hall.letter] = pavilion
    richest = sorted(best.values(), key=lambda p: (-len(p.exhibits), p.slug))[:POSTERS]
    return tuple(region_card(guide, pavilion) for pavilion in richest)


def _first_tour(guide: Guide) -> FirstTour | None:
    tours = {tour.slug: tour for tour in guide.exhibition.tours}
    chosen = tours.get(guide.exhibition.settings.start_tour or "") or next(iter(tours.values()), None)
    if not chosen:
        return None
    reasons = guide.each(chosen.fields.why, chosen.english and chosen.english.why)
    stops = []
    for n, identity in enumerate(chosen.fields.stops[:5]):
        exhibit = guide.exhibition.exhibits[identity]
        pavilion = guide.exhibition.pavilions[exhibit.region]
        stops.append(
            FirstStop(
                title=guide.title(exhibit),
                region=pavilion.region.name,
                why=reasons[n] if n < len(reasons) else None,
                href=guide.link(urls.innovation(identity)),
                hall=pavilion.hall.letter.lower(),
            )
        )
    title = guide.say(chosen.fields.title, chosen.english and chosen.english.title)
    return FirstTour(title=title, href=guide.link(urls.tour(chosen.slug)), stops=tuple(stops))


def _news(guide: Guide) -> list[Exhibit]:
    """Those with the newest sources, one a region."""
    dated = [
        (max(s.date for s in e.innovation.sources if s.date), e)
        for e in guide.exhibition.exhibits.values()
        if any(s.date for s in e.innovation.sources)
    ]
    chosen: dict[str, Exhibit] = {}
    for _, exhibit in sorted(dated, key=lambda pair: (pair[0], pair[1].identity), reverse=True):
        chosen.setdefault(exhibit.region, exhibit)
        if len(chosen) == NEWS:
            break
    return list(chosen.values())


def _linked_data(guide: Guide) -> dict:
    settings = guide.exhibition.settings
    data: dict = {
        "@type": "WebSite",
        "name": settings.title,
        "description": settings.summary,
        "inLanguage": list(settings.languages),
    }
    base = guide.absolute(urls.ENTRANCE)
    if base:
        data["url"] = base
        data["potentialAction"] = {
            "@type": "SearchAction",
            "target": f"{guide.absolute(urls.SEARCH)}?q={{search_term_string}}",
            "query-input": "required name=search_term_string",
        }
    return data
