"""A region's pavilion, its desk, and the letter of interest to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder import contact, plans, urls, weave
from builder.models import Exhibit, Pavilion, Region, Source
from builder.views.cards import InnovationCard, RegionCard, cohorts, innovation_card, region_card
from builder.views.frame import Booths, Frame, Way, crumbs, frame
from builder.views.geography import Geography
from builder.views.guide import Guide, Said, booth, kind_and_name, name_size
from builder.views.shots import Shot, shot

EMBLEM_WIDTH = 320  # pixels
MANY = 8  # exhibits, from which on they stand by pillar


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """The coordinator's desk, with the links around it."""

    desk: contact.Desk
    vcard: str | None
    qr: str | None
    organiser_page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A stop on the journey."""

    when: str
    what: str
    more: str = ""
    kind: str = ""  # "", "now" or "plan"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    title: str
    href: str | None
    rest: str  # publisher and date


@dataclass(frozen=True, slots=True, kw_only=True)
class PavilionView:
    frame: Frame
    kind: str
    name: str
    full_name: str
    name_size: str  # "", "medium" or "long"
    letter: str
    code: str
    cloth: str
    edge: str
    cover: Shot | None
    emblem: Shot | None
    tagline: str | None
    summary: Said
    meta: tuple[str, ...]
    previous: RegionCard | None
    next: RegionCard | None
    hall_href: str
    hall_name: str
    journey: tuple[Stop, ...]
    story: Said
    rosette: plans.Rosette
    pillars: tuple[PillarCount, ...]
    pillars_title: str
    progress_title: str | None
    progress: tuple[ProgressRow, ...]
    exhibits: tuple[ExhibitGroup, ...]
    adopted: tuple[Way, ...]
    threads: plans.Threads | None
    documents: tuple[Way, ...]
    mentors: str
    readiness: tuple[tuple[str, str], ...]
    compare: str
    form: str  # for a new innovation of the region
    desk: DeskView
    poster: str
    sheet: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    frame: Frame
    region: str
    office: str
    address: str | None
    back: str
    ways: tuple[contact.Purpose, ...]


def pavilion(guide: Guide, shown: Pavilion, geography: Geography) -> PavilionView:
    words, region = guide.words, shown.region
    kind, name = kind_and_name(region.name)
    before, after = _neighbours(guide, shown)
    summary = guide.summary(shown)
    count = len(shown.exhibits)
    said = words.counted("{n} inovasi", count) if count else words.text("belum ada inovasi yang dipamerkan")
    description = summary.text or words.text(
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
            source=shown.path,
            picture_of=guide.address,
            linked_data=_linked_data(guide, shown),
        ),
        kind=kind,
        name=name,
        full_name=region.name,
        name_size=name_size(name),
        letter=shown.hall.letter,
        code=region.code,
        cloth=weave.pattern(region.code, shown.hall.letter, "cloth", 10),
        edge=weave.pattern(region.code, shown.hall.letter, "edge", 5, edge=True),
        cover=shot(guide, shown.slug, region.cover) if region.cover else None,
        emblem=shot(guide, shown.slug, region.emblem, EMBLEM_WIDTH) if region.emblem else None,
        tagline=region.tagline if guide.lang == "id" or not shown.english else shown.english.tagline or region.tagline,
        summary=summary,
        meta=meta(guide, shown),
        previous=region_card(guide, before) if before else None,
        next=region_card(guide, after) if after else None,
        hall_href=guide.link(urls.hall(shown.hall.slug)),
        hall_name=guide.hall_name(shown.hall),
        journey=_journey(guide, shown),
        story=guide.story(shown),
        rosette=plans.rosette(statuses_by_pillar(shown)),
        pillars=pillar_counts(guide, shown),
        pillars_title=_pillars_title(guide, shown),
        progress_title=words.text("Program terlaksana, {year}", year=region.progress.year) if region.progress else None,
        progress=progress_rows(guide, shown),
        exhibits=_groups(guide, shown),
        adopted=tuple(
            Way(
                label=f"{guide.title(exhibit).text}, {guide.exhibition.pavilions[exhibit.region].region.name}",
                href=guide.link(urls.innovation(exhibit.identity)),
            )
            for exhibit in (guide.exhibition.exhibits[identity] for identity in shown.adopted)
        ),
        threads=_threads(guide, shown, geography),
        documents=documents(guide, shown),
        mentors=words.listed([m.organisation or m.name for m in region.mentors]),
        readiness=_readiness(guide, shown),
        compare=guide.link(urls.compare(regions=[shown.slug])),
        form=guide.link(urls.form(region=shown.slug)),
        desk=desk(guide, shown),
        poster=guide.link(urls.poster(shown.slug)),
        sheet=guide.link(urls.sheet(shown.slug)),
        sources=sources(guide, (*region.sources, *channel_source(region))),
    )


def letter(guide: Guide, shown: Pavilion) -> LetterView:
    """A letter of interest from another region, with blanks to fill in by hand, and links to send it."""
    words, region = guide.words, shown.region
    who = region.coordinator
    office = (who and who.office) or words.text("Pemerintah {region}", region=region.name)
    subject = contact.Subject(region=region.name, address=guide.absolute(urls.region(shown.slug)))
    body = words.text(
        "Kepada {office}\n\nPemerintah kota/kabupaten kami berminat meniru inovasi … dari {region}.\n"
        "Kami ingin mempelajari cara kerja, biaya, aturan, dan pelajaran yang sudah didapat.\n"
        "Mohon kabar tentang waktu dan cara yang tepat.\n\nPejabat penghubung: …\nTelepon dan e-mail: …",
        office=office, region=region.name,
    )  # fmt: skip
    title = words.text("Surat minat kepada {region}", region=region.name)
    return LetterView(
        frame=frame(
            guide,
            title=title,
            description=words.text(
                "Surat minat meniru inovasi dari {region}, siap dicetak atau dikirim.", region=region.name
            ),
            trail=(*trail(guide, shown), Way(label=words.text("Surat minat"), href=guide.link(guide.address))),
            hall=shown.hall,
            picture_of=urls.region(shown.slug),
        ),
        region=region.name,
        office=office,
        address=who.address if who else None,
        back=guide.link(urls.region(shown.slug)),
        ways=contact.letter_links(who, subject, body, words) if who else (),
    )


def desk(guide: Guide, shown: Pavilion, exhibit: Exhibit | None = None) -> DeskView:
    """The desk for a whole region, or for one of its exhibits."""
    own = exhibit.coordinator if exhibit else shown.region.coordinator
    about = urls.innovation(exhibit.identity) if exhibit else urls.region(shown.slug)
    subject = contact.Subject(
        region=shown.region.name,
        title=str(guide.title(exhibit)) if exhibit else None,
        address=guide.absolute(about),
    )
    made = contact.desk(
        own or contact.Coordinator(), guide.exhibition.settings.organiser, subject,
        guide.link(urls.letter(shown.slug)), guide.words,
    )  # fmt: skip
    has_card = shown.region.coordinator is not None
    return DeskView(
        desk=made,
        vcard=guide.file(urls.vcard(shown.slug)) if has_card else None,
        qr=guide.file(urls.qr_code(shown.slug)) if has_card else None,
        organiser_page=guide.contact,
    )


def trail(guide: Guide, shown: Pavilion) -> tuple[Way, ...]:
    hall, province = shown.hall, shown.province
    return crumbs(
        guide,
        (f"{hall.letter} {guide.hall_name(hall)}", urls.hall(hall.slug)),
        (f"{province.code} {province.name}", urls.province_of(province.name)),
        (f"{booth(shown.region.code)} {shown.region.name}", urls.region(shown.slug)),
    )


def sources(guide: Guide, stated: tuple[Source, ...]) -> tuple[SourceView, ...]:
    return tuple(
        SourceView(
            title=source.title,
            href=str(source.url) if source.url else None,
            rest=", ".join(
                part for part in (source.publisher, guide.words.date(source.date) if source.date else None) if part
            ),
        )
        for source in stated
    )


def channel_source(region: Region) -> tuple[Source, ...]:
    stated = region.coordinator.source if region.coordinator else None
    return (stated,) if stated else ()


def booths(guide: Guide, shown: Pavilion) -> Booths:
    """The strip that stays in sight: the province's floor plan in small, and the way to the booths on either side."""
    hall = guide.exhibition.halls[shown.hall.slug]
    block = [p.region.code for p in hall if p.province.code == shown.province.code]
    before, after = (
        Way(label=f"{booth(other.region.code)} {other.region.name}", href=guide.link(urls.region(other.slug)))
        if other
        else None
        for other in _neighbours(guide, shown)
    )
    return Booths(plan=plans.strip(block, shown.region.code), previous=before, next=after)


def _neighbours(guide: Guide, shown: Pavilion) -> tuple[Pavilion | None, Pavilion | None]:
    """The booths before and after in the same hall."""
    hall = guide.exhibition.halls[shown.hall.slug]
    at = next(n for n, other in enumerate(hall) if other is shown)
    return hall[at - 1] if at else None, hall[at + 1] if at + 1 < len(hall) else None


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
        stops.append((f"{plan.from_}-5", Stop(when=years, what=words.text("Rencana induk"), more=plan.title or "")))
    if region.progress:
        stops.append(
            (f"{region.progress.year}-6", Stop(when=str(region.progress.year), what=words.text("Evaluasi program")))
        )
    starts = sorted(e.innovation.started[:4] for e in shown.exhibits if e.innovation.started)
    if starts:
        what = words.text("Inovasi pertama yang dipamerkan mulai")
        stops.append((f"{starts[0]}-7", Stop(when=starts[0], what=what)))
    plans_ahead = sum(exhibit.innovation.status == "planned" for exhibit in shown.exhibits)
    ordered = [stop for _, stop in sorted(stops, key=lambda pair: pair[0])]
    if plans_ahead:
        what = words.counted("{n} inovasi direncanakan", plans_ahead)
        ordered.append(Stop(when=words.text("Ke depan"), what=what, kind="plan"))
    return tuple(ordered)


def statuses_by_pillar(shown: Pavilion) -> dict[str, list[str]]:
    """Each pillar with the statuses of its exhibits."""
    found: dict[str, list[str]] = {slug: [] for slug in plans.PILLARS}
    for exhibit in shown.exhibits:
        found[exhibit.innovation.pillar].append(exhibit.innovation.status)
    return found


def pillar_counts(guide: Guide, shown: Pavilion) -> tuple[PillarCount, ...]:
    rows = []
    for slug, statuses in statuses_by_pillar(shown).items():
        counted = [f"{guide.words.number(n)} {guide.status(status).lower()}" for status, n in Counter(statuses).items()]
        said = ", ".join(counted) or guide.words.text("belum ada pameran")
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
    rows = ((slug, getattr(progress, slug.replace("-", "_"))) for slug in plans.PILLARS)
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
        )
        for pillar, inside in sorted(by_pillar.items(), key=lambda pair: (-len(pair[1]), plans.PILLARS.index(pair[0])))
    )


def by_weight(exhibits: tuple[Exhibit, ...]) -> list[Exhibit]:
    """What runs and has figures comes first; plans and what ended come last."""
    return sorted(
        exhibits,
        key=lambda e: (
            e.innovation.status in ("planned", "ended", "unknown"),
            not e.innovation.benefits,
            e.innovation.title.casefold(),
        ),
    )


def in_rounds(pavilions: Iterable[Pavilion]) -> Iterator[Exhibit]:
    """The weightiest of each region, then the next of each, and so on."""
    rows = [by_weight(shown.exhibits) for shown in pavilions]
    for turn in range(max(map(len, rows), default=0)):
        yield from (row[turn] for row in rows if turn < len(row))


def _threads(guide: Guide, shown: Pavilion, geography: Geography) -> plans.Threads | None:
    """From each region that it took something over from to here."""
    here = geography.place(shown)
    origins = [guide.exhibition.pavilions[guide.exhibition.exhibits[identity].region] for identity in shown.adopted]
    places = [place for place in map(geography.place, origins) if place]
    return plans.threads(geography.rings, [(place, here) for place in places], here) if here else None


def documents(guide: Guide, shown: Pavilion) -> tuple[Way, ...]:
    stated = [
        Way(label=d.title, href=str(d.url) if d.url else guide.file(urls.media(shown.slug, d.file or "")))
        for d in shown.region.documents
        if d.url or d.file
    ]
    plan = shown.region.masterplan
    if plan and plan.url:
        stated.insert(0, Way(label=plan.title or guide.words.text("Rencana induk"), href=str(plan.url)))
    return tuple(stated)


def _readiness(guide: Guide, shown: Pavilion) -> tuple[tuple[str, str], ...]:
    ready, text = shown.region.readiness, guide.words.text
    if not ready:
        return ()
    rows = (
        (text("Infrastruktur"), ready.infrastructure),
        (text("Suprastruktur"), ready.suprastructure),
        (text("Visi"), ready.vision),
    )
    return tuple((label, said) for label, said in rows if said)


def _linked_data(guide: Guide, shown: Pavilion) -> dict:
    region, who = shown.region, shown.region.coordinator
    data: dict = {
        "@type": "AdministrativeArea",
        "name": region.name,
        "identifier": region.code,
        "containedInPlace": {"@type": "AdministrativeArea", "name": shown.province.name},
    }
    if region.location:
        data["geo"] = {"@type": "GeoCoordinates", "latitude": region.location.lat, "longitude": region.location.lon}
    if who and who.office and (who.email or who.phone):
        point = {"@type": "ContactPoint", "contactType": "customer service", "availableLanguage": "id"}
        point |= {key: value for key, value in (("email", who.email), ("telephone", who.phone)) if value}
        data["subjectOf"] = {"@type": "GovernmentOrganization", "name": who.office, "contactPoint": point}
    return data
