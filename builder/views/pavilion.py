"""A region's pavilion."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from builder import plans, urls, weave
from builder.models import PILLARS, Exhibit, Mentor, Pavilion
from builder.views.booths import booths, nearby, neighbours, trail
from builder.views.cards import SOME, Fold, InnovationCard, RegionCard, cohorts, innovation_card, region_card
from builder.views.desk import DeskView, desk
from builder.views.frame import Frame, Way, frame, source_of
from builder.views.geography import Geography
from builder.views.guide import Guide, Said, kind_and_name, name_size
from builder.views.order import by_weight
from builder.views.shots import Shot, shot
from builder.views.sources import SourceView, channel_source, sources

EMBLEM_WIDTH = 320  # pixels
MANY = 8  # exhibits, from which on they stand by pillar
NEARBY = 6  # ways on from a dim pavilion


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A stop on the journey."""

    when: str
    what: str
    more: Said | str = ""
    kind: str = ""  # "" or "plan"
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarCount:
    slug: str
    name: str
    said: str  # "1 berjalan, 1 direncanakan"
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressRow:
    slug: str
    name: str
    done: str
    planned: str
    cells: plans.Cells  # a lozenge for each programme


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitGroup:
    """Exhibits under one heading, or under none where there are few."""

    pillar: str | None
    name: str
    cards: tuple[InnovationCard, ...]
    fold: Fold | None = None  # where a phone's pillars would take too long to pass


@dataclass(frozen=True, slots=True, kw_only=True)
class PavilionView:
    frame: Frame
    kind: str
    name: str
    name_size: str  # "", "medium" or "long"
    letter: str
    code: str
    cloth: str
    edge: str
    cover: Shot | None
    emblem: Shot | None
    tagline: Said | None
    summary: Said
    meta: tuple[str, ...]
    previous: RegionCard | None
    next: RegionCard | None
    hall_href: str
    journey: tuple[Stop, ...]
    story: Said
    rosette: plans.Rosette
    pillars: tuple[PillarCount, ...]  # that it shows
    bare: str  # the pillars that it does not show; ends a sentence
    pillars_title: str
    progress_title: str | None
    progress: tuple[ProgressRow, ...]
    exhibits: tuple[ExhibitGroup, ...]
    nearby_title: str
    lit_nearby: tuple[Way, ...]  # where it shows nothing itself
    adopted: tuple[Way, ...]
    threads: plans.Threads | None
    documents: tuple[Way, ...]
    original: Markup  # marks what is never translated
    rpjmd: Said | None  # how the masterplan ties to it
    mentors: str  # ends a sentence
    readiness: tuple[tuple[str, Said], ...]
    compare: str
    form: str  # for a new innovation of the region
    desk: DeskView
    poster: str
    sheet: str
    sources: tuple[SourceView, ...]


def pavilion(guide: Guide, shown: Pavilion, geography: Geography) -> PavilionView:
    words, region = guide.words, shown.region
    kind, name = kind_and_name(region.name)
    before, after = neighbours(guide, shown)
    summary = guide.summary(shown)
    count, statuses = len(shown.exhibits), statuses_by_pillar(shown)
    said = words.counted("{n} inovasi", count) if count else words.text("belum ada inovasi yang dipamerkan")
    description = guide.described(summary) or words.text(
        "{region}: {said}, dan siapa yang bisa dihubungi.", region=region.name, said=said
    )
    return PavilionView(
        frame=frame(
            guide,
            title=words.text(
                "{region}, anjungan {address}", region=region.name, address=f"{shown.hall.letter} {region.code}"
            ),
            description=description,
            trail=trail(guide, shown),
            hall=shown.hall,
            booths=booths(guide, shown),
            source=source_of(guide, shown.path, shown.english),
            has_desk=True,
            picture_of=guide.address,
            linked_data=_linked_data(guide, shown),
        ),
        kind=kind,
        name=name,
        name_size=name_size(name),
        letter=shown.hall.letter,
        code=region.code,
        cloth=weave.pattern(region.code, shown.hall.letter, "cloth", 10),
        edge=weave.pattern(region.code, shown.hall.letter, "edge", 5, edge=True),
        cover=shot(guide, shown.slug, region.cover) if region.cover else None,
        emblem=shot(guide, shown.slug, region.emblem, EMBLEM_WIDTH) if region.emblem else None,
        tagline=guide.say(region.tagline, shown.english and shown.english.tagline) if region.tagline else None,
        summary=summary,
        meta=meta(guide, shown),
        previous=region_card(guide, guide.exhibition.pavilions[before.slug]) if before else None,
        next=region_card(guide, guide.exhibition.pavilions[after.slug]) if after else None,
        hall_href=guide.link(urls.hall(shown.hall.slug)),
        journey=_journey(guide, shown),
        story=guide.story(shown),
        rosette=plans.rosette(statuses),
        pillars=tuple(row for row in pillar_counts(guide, shown) if statuses[row.slug]),
        bare=words.listed([guide.pillar(slug).name for slug, found in statuses.items() if not found]),
        pillars_title=_pillars_title(guide, shown),
        progress_title=words.text("Program terlaksana, {year}", year=region.progress.year) if region.progress else None,
        progress=progress_rows(guide, shown),
        exhibits=_groups(guide, shown),
        nearby_title=words.text("Yang menyala di {province}", province=shown.province.name),
        lit_nearby=() if shown.exhibits else nearby(guide, shown)[:NEARBY],
        adopted=tuple(
            Way(
                label=f"{guide.title(exhibit).text}, {guide.exhibition.pavilions[exhibit.region].region.name}",
                href=guide.link(urls.innovation(exhibit.identity)),
            )
            for exhibit in (guide.exhibition.exhibits[identity] for identity in shown.adopted)
        ),
        threads=_threads(guide, shown, geography),
        documents=documents(guide, shown),
        original=guide.original,
        rpjmd=guide.say(region.masterplan.rpjmd) if region.masterplan and region.masterplan.rpjmd else None,
        mentors=words.listed([_mentor(each) for each in region.mentors]).removesuffix("."),
        readiness=_readiness(guide, shown),
        compare=guide.link(urls.compare(regions=[shown.slug])),
        form=guide.link(urls.form(region=shown.slug)),
        desk=desk(guide, shown),
        poster=guide.link(urls.poster(shown.slug)),
        sheet=guide.link(urls.sheet(shown.slug)),
        sources=sources(guide, (*region.sources, *channel_source(region))),
    )


def meta(guide: Guide, shown: Pavilion) -> tuple[str, ...]:
    words, region = guide.words, shown.region
    plan = region.masterplan
    quick = sum(exhibit.innovation.quick_win for exhibit in shown.exhibits)
    said = [
        words.text("Angkatan {years}", years=cohorts(guide, region.cohorts))
        if region.cohorts
        else words.text("Tamu pameran"),
        words.text("Rencana induk {years}", years=f"{plan.from_}–{plan.to}")
        if plan and plan.from_ and plan.to
        else None,
        words.counted("{n} inovasi", len(shown.exhibits)) if shown.exhibits else None,
        words.counted("{n} program unggulan", quick) if quick else None,
    ]
    return tuple(part for part in said if part)


def _journey(guide: Guide, shown: Pavilion) -> tuple[Stop, ...]:
    """Joined, memorandum, masterplan, first exhibits, evaluation: what is known, in order of time."""
    words, region = guide.words, shown.region
    about = {cohort.year: cohort for cohort in guide.exhibition.settings.cohorts}
    stops: list[tuple[str, Stop]] = []
    for year in region.cohorts:
        agreement = about[year].agreement if year in about else None
        more = (
            words.text("Nota kesepahaman angkatan ini ditandatangani {date}.", date=words.date(agreement))
            if agreement
            else ""
        )
        what = words.text("Bergabung, angkatan {year}", year=year)
        stops.append((str(year), Stop(when=str(year), what=what, more=more, href=guide.link(urls.cohort(year)))))
    if region.mou:
        stops.append(
            (str(region.mou), Stop(when=words.date(region.mou), what=words.text("Nota kesepahaman ditandatangani")))
        )
    plan = region.masterplan
    if plan and plan.from_:
        years = f"{plan.from_}–{plan.to}" if plan.to else str(plan.from_)
        stop = Stop(when=years, what=words.text("Rencana induk"), more=guide.say(plan.title))
        stops.append((f"{plan.from_}-5", stop))
    if region.progress:
        stops.append(
            (f"{region.progress.year}-6", Stop(when=str(region.progress.year), what=words.text("Evaluasi program")))
        )
    starts = sorted(e.innovation.started[:4] for e in shown.exhibits if e.innovation.started)
    if starts:
        what = words.text("Inovasi tertuanya dimulai")
        stops.append((f"{starts[0]}-7", Stop(when=starts[0], what=what)))
    plans_ahead = sum(exhibit.innovation.status == "planned" for exhibit in shown.exhibits)
    ordered = [stop for _, stop in sorted(stops, key=lambda pair: pair[0])]
    if plans_ahead:
        what = words.counted("{n} inovasi direncanakan", plans_ahead)
        ordered.append(Stop(when=words.text("Ke depan"), what=what, kind="plan"))
    return tuple(ordered)


def statuses_by_pillar(shown: Pavilion) -> dict[str, list[str]]:
    """Each pillar with the statuses of its exhibits."""
    found: dict[str, list[str]] = {slug: [] for slug in PILLARS}
    for exhibit in shown.exhibits:
        found[exhibit.innovation.pillar].append(exhibit.innovation.status)
    return found


def pillar_counts(guide: Guide, shown: Pavilion) -> tuple[PillarCount, ...]:
    rows = []
    for slug, statuses in statuses_by_pillar(shown).items():
        counted = [f"{guide.words.number(n)} {guide.status(status).lower()}" for status, n in Counter(statuses).items()]
        said = ", ".join(counted) or guide.words.text("belum ada inovasi")
        rows.append(
            PillarCount(slug=slug, name=guide.pillar(slug).name, said=said, number=guide.words.number(len(statuses)))
        )
    return tuple(rows)


def _pillars_title(guide: Guide, shown: Pavilion) -> str:
    covered = sum(bool(statuses) for statuses in statuses_by_pillar(shown).values())
    exhibits = guide.words.counted("{n} inovasi", len(shown.exhibits))
    return guide.words.text(
        "{exhibits}, {pillars}", exhibits=exhibits, pillars=guide.words.counted("{n} pilar", covered)
    )


def progress_rows(guide: Guide, shown: Pavilion) -> tuple[ProgressRow, ...]:
    progress = shown.region.progress
    if not progress:
        return ()
    rows = ((slug, progress.of(slug)) for slug in PILLARS)
    return tuple(
        ProgressRow(
            slug=slug,
            name=guide.pillar(slug).name,
            done=guide.words.number(row.done),
            planned=guide.words.number(row.planned),
            cells=plans.cells(row.done, whole=row.planned),
        )
        for slug, row in rows
        if row
    )


def _groups(guide: Guide, shown: Pavilion) -> tuple[ExhibitGroup, ...]:
    """By pillar where there are many, the fullest pillar first; else all in one."""
    ordered = by_weight(shown.exhibits)
    if len(ordered) < MANY:
        cards = tuple(innovation_card(guide, exhibit) for exhibit in ordered)
        return (ExhibitGroup(pillar=None, name="", cards=cards),) if cards else ()
    by_pillar: dict[str, list[Exhibit]] = {}
    for exhibit in ordered:
        by_pillar.setdefault(exhibit.innovation.pillar, []).append(exhibit)
    return tuple(
        ExhibitGroup(
            pillar=pillar,
            name=guide.pillar(pillar).name,
            cards=tuple(innovation_card(guide, exhibit) for exhibit in inside),
            fold=Fold(said=guide.words.counted("{n} inovasi", len(inside)), band=()) if len(ordered) > SOME else None,
        )
        for pillar, inside in sorted(by_pillar.items(), key=lambda pair: (-len(pair[1]), PILLARS.index(pair[0])))
    )


def _threads(guide: Guide, shown: Pavilion, geography: Geography) -> plans.Threads | None:
    """From each region that it took something over from to here."""
    here = geography.place(shown)
    origins = [guide.exhibition.pavilions[guide.exhibition.exhibits[identity].region] for identity in shown.adopted]
    places = [place for place in map(geography.place, origins) if place]
    return plans.threads(geography.rings, [(place, here) for place in places], here) if here else None


def documents(guide: Guide, shown: Pavilion) -> tuple[Way, ...]:
    stated = [
        Way(label=d.title, href=d.url or guide.file(urls.media(shown.slug, d.file or "")))
        for d in shown.region.documents
        if d.url or d.file
    ]
    plan = shown.region.masterplan
    if plan and plan.url:
        stated.insert(0, Way(label=plan.title or guide.words.text("Rencana induk"), href=plan.url))
    return tuple(stated)


def _mentor(mentor: Mentor) -> str:
    return f"{mentor.name} ({mentor.organisation})" if mentor.organisation else mentor.name


def _readiness(guide: Guide, shown: Pavilion) -> tuple[tuple[str, Said], ...]:
    ready, text = shown.region.readiness, guide.words.text
    if not ready:
        return ()
    rows = (
        (text("Infrastruktur"), ready.infrastructure),
        (text("Suprastruktur"), ready.suprastructure),
        (text("Visi"), ready.vision),
    )
    return tuple((label, guide.say(said)) for label, said in rows if said)


def _linked_data(guide: Guide, shown: Pavilion) -> list[dict]:
    """The place, and the office that answers for it."""
    region, who = shown.region, shown.region.coordinator
    data: dict = {
        "@type": "AdministrativeArea",
        "name": region.name,
        "identifier": region.code,
        "containedInPlace": {"@type": "AdministrativeArea", "name": shown.province.name},
    }
    if region.location:
        data["geo"] = {"@type": "GeoCoordinates", "latitude": region.location.lat, "longitude": region.location.lon}
    if not who or not who.office or not (who.email or who.phone):
        return [data]
    point = {"@type": "ContactPoint", "contactType": "customer service", "availableLanguage": "id"}
    point |= {key: value for key, value in (("email", who.email), ("telephone", who.phone)) if value}
    served = {"@type": "AdministrativeArea", "name": region.name, "identifier": region.code}
    office = {"@type": "GovernmentOrganization", "name": who.office, "areaServed": served, "contactPoint": point}
    return [data, office]
