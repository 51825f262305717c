"""Join entries into one exhibition; report every name that leads nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import replace

from builder import links, urls
from builder.models import (
    Adopter,
    Coordinator,
    Entries,
    Entry,
    Exhibit,
    Exhibition,
    Hall,
    Original,
    Pavilion,
    Province,
    Story,
    Unusable,
)
from builder.problems import Place, Problem, problem
from builder.text import nearest, slugify

RESERVED = {
    "daerah", "inovasi", "aula", "provinsi", "pilar", "angkatan", "tur", "cari", "kolaborasi", "capaian", "tulis",
    "kios", "ikut", "bandingkan", "kelengkapan", "luring", "data", "search", "assets", "kain", "en", "admin",
}  # fmt: skip

DOCUMENTS = (  # what a browser shows or saves and never runs
    ".pdf", ".txt", ".csv", ".xlsx", ".docx", ".pptx", ".ods", ".odt", ".odp", ".json", ".geojson",
)  # fmt: skip


def relate(entries: Entries, *, drafts: bool = False) -> tuple[Exhibition, list[Problem]]:
    """Give each region its place and its innovations, and resolve every reference. Drafts stay out unless asked for."""
    unwritten = {entry.slug for entry in entries.innovations if entry.fields.draft}
    entries, nowhere = _linked(entries)
    innovations = [entry for entry in entries.innovations if drafts or not entry.fields.draft]
    tours = [entry for entry in entries.tours if drafts or not entry.fields.draft]
    pages = [entry for entry in entries.pages if drafts or not entry.fields.draft]
    hidden = {path for entry in _drafts(entries) for path in (entry.path, _english(entry.path))}
    regions = {entry.slug: entry for entry in entries.regions}
    identities = {entry.slug: entry for entry in innovations if entry.slug.partition("/")[0] in regions}
    shown = _named((*entries.regions, *identities.values()), _pictures)
    media = {path for path in entries.media if path.split("/")[1] in regions}
    problems = [
        *_regions(entries.regions),
        *_innovations(innovations, regions, identities, unwritten),
        *_tours(tours, identities, regions, unwritten),
        *_pages(pages),
        *_settings(entries, tours),
        *_media((*entries.regions, *innovations), media, entries.originals),
        *(each for each in nowhere if drafts or each.place.path not in hidden),
    ]
    adopters = _adopters(innovations, regions)
    exhibits = {
        identity: _exhibit(entry, regions, adopters.get(identity, ())) for identity, entry in identities.items()
    }
    own: dict[str, list[Exhibit]] = {}
    adopted: dict[str, list[str]] = {}
    for exhibit in exhibits.values():
        own.setdefault(exhibit.region, []).append(exhibit)
        for adopter in exhibit.adopters:
            if adopter.region:
                adopted.setdefault(adopter.region, []).append(exhibit.identity)
    pavilions = [
        _pavilion(entry, entries, own.get(entry.slug, []), adopted.get(entry.slug, [])) for entry in entries.regions
    ]
    pavilions.sort(key=lambda pavilion: (pavilion.hall.letter, pavilion.region.code, pavilion.slug))
    exhibition = Exhibition(
        settings=entries.settings,
        pavilions={pavilion.slug: pavilion for pavilion in pavilions},
        exhibits={exhibit.identity: exhibit for pavilion in pavilions for exhibit in pavilion.exhibits},
        tours=tuple(sorted(tours, key=lambda tour: tour.slug)),
        pages=tuple(sorted(pages, key=lambda page: (page.fields.order, page.slug))),
        originals={
            path: each for path, each in entries.originals.items() if isinstance(each, Original) and path in shown
        },
        documents=tuple(sorted(_named(entries.regions, _documents) & media)),
    )
    return exhibition, problems


def _linked(entries: Entries) -> tuple[Entries, list[Problem]]:
    """The entries with their texts' links looked up; one that leads nowhere stays as it is written.

    What is published never leads to a draft, so that a draft's page is no place to link to but from another draft.
    """
    problems: list[Problem] = []
    public, all_pages = _addresses(entries, drafts=False), _addresses(entries, drafts=True)

    def looked_up(story: Story, file: str, page: str, known: links.Addresses) -> Story:
        found = {}
        for said, place in story.links:
            if meant := links.meant(said, file, page, known):
                found[said] = meant
            elif links.meant(said, file, page, all_pages):
                problems.append(problem("leads-to-draft", place, read=said))
            else:
                problems.append(problem("link-nowhere", place, read=said, nearest=links.nearest(said, known)))
        return replace(story, html=links.led(story.html, found))

    def of(entry: Entry, file: str, page: str) -> Entry:
        if not entry.story.links and not (entry.english_story and entry.english_story.links):
            return entry
        known = all_pages if getattr(entry.fields, "draft", False) else public
        english = entry.english_story and looked_up(entry.english_story, file, urls.ENGLISH + page, known)
        return replace(entry, story=looked_up(entry.story, file, page, known), english_story=english)

    def innovation(entry: Entry) -> Entry:
        region, _, slug = entry.slug.partition("/")
        return of(entry, f"regions/{region}/innovations/{slug}.md", urls.innovation(entry.slug))

    looked = replace(
        entries,
        regions=tuple(of(each, f"regions/{each.slug}/index.md", urls.region(each.slug)) for each in entries.regions),
        innovations=tuple(map(innovation, entries.innovations)),
        tours=tuple(of(each, f"tours/{each.slug}.md", urls.tour(each.slug)) for each in entries.tours),
        pages=tuple(of(each, f"pages/{each.slug}.md", urls.page(each.slug)) for each in entries.pages),
    )
    return looked, problems


def _addresses(entries: Entries, *, drafts: bool) -> links.Addresses:
    """What is published, drafts among it or not."""
    regions, settings = entries.regions, entries.settings
    shown = [each for each in (*entries.innovations, *entries.tours, *entries.pages) if drafts or not each.fields.draft]
    own = {id(each) for each in shown}
    years = {year for region in regions for year in region.fields.cohorts}
    return links.Addresses(
        pages={
            *links.ALWAYS,
            *(urls.hall(hall.slug) for hall in settings.halls),
            *(urls.province_of(region.fields.province) for region in regions),
            *(urls.pillar(pillar.slug) for pillar in settings.pillars),
            *(urls.cohort(year) for year in years),
            *(address(region.slug) for region in regions for address in links.OF_REGION),
            *(urls.innovation(each.slug) for each in entries.innovations if id(each) in own),
            *(urls.tour(each.slug) for each in entries.tours if id(each) in own),
            *(urls.page(each.slug) for each in entries.pages if id(each) in own),
        },
        files={
            *(urls.vcard(region.slug) for region in regions if region.fields.coordinator),
            *(
                urls.media(region.slug, document.file)
                for region in regions
                for document in region.fields.documents
                if document.file
            ),
        },
    )


def _drafts(entries: Entries) -> Iterator[Entry]:
    return (each for each in (*entries.innovations, *entries.tours, *entries.pages) if each.fields.draft)


def _english(path: str) -> str:
    return f"{path.removesuffix('.md')}.en.md"


def without_errors(entries: Entries, problems: Iterable[Problem]) -> tuple[Entries, list[Problem]]:
    """The entries in whose files nothing is wrong, and a note on each that is left out.

    The settings name no tour or innovation that is gone.
    """
    broken = {each.place.path for each in problems if each.severity == "error"}

    def kept(found: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(entry for entry in found if broken.isdisjoint((entry.path, _english(entry.path))))

    groups = {name: kept(getattr(entries, name)) for name in ("regions", "innovations", "tours", "pages")}
    gone = {entry.path: entry for name in groups for entry in getattr(entries, name) if entry not in groups[name]}
    notes = [problem("left-out", Place(path=path), name=entry.slug) for path, entry in sorted(gone.items())]
    settings = entries.settings
    if settings.start_tour not in {tour.slug for tour in groups["tours"]}:
        settings = settings.model_copy(update={"start_tour": None})
    return replace(entries, settings=settings, **groups), notes


def _exhibit(entry: Entry, regions: dict[str, Entry], adopters: tuple[Adopter, ...]) -> Exhibit:
    region, _, slug = entry.slug.partition("/")
    own = entry.fields.coordinator
    whole = regions[region].fields.coordinator or Coordinator()
    if own:  # overrides the region's, field by field
        whole = whole.model_copy(update={name: value for name, value in own if value is not None})
    return Exhibit(
        identity=entry.slug, slug=slug, region=region, innovation=entry.fields, coordinator=whole, adopters=adopters,
        story=entry.story, english=entry.english, english_story=entry.english_story, path=entry.path,
    )  # fmt: skip


def _pavilion(entry: Entry, entries: Entries, own: list[Exhibit], adopted: list[str]) -> Pavilion:
    hall, province = _hall(entry.fields.province, entries.settings.halls)
    return Pavilion(
        slug=entry.slug, region=entry.fields, hall=hall, province=province, story=entry.story, english=entry.english,
        exhibits=tuple(sorted(own, key=lambda exhibit: (exhibit.innovation.title.casefold(), exhibit.slug))),
        adopted=tuple(sorted(adopted)), english_story=entry.english_story, path=entry.path,
    )  # fmt: skip


def _hall(name: str, halls: tuple[Hall, ...]) -> tuple[Hall, Province]:
    return next((hall, province) for hall in halls for province in hall.provinces if province.name == name)


def _adopters(innovations: list[Entry], regions: dict[str, Entry]) -> dict[str, tuple[Adopter, ...]]:
    """Who took each innovation over: whom it names, and whoever names it. A region stands once."""
    names = {entry.fields.name: slug for slug, entry in regions.items()}
    found: dict[str, dict[str, Adopter]] = {}
    for entry in innovations:
        for stated in entry.fields.replicated_by:
            slug = stated if stated in regions else names.get(stated)
            name = regions[slug].fields.name if slug else stated
            found.setdefault(entry.slug, {}).setdefault(name, Adopter(name=name, region=slug))
    for entry in innovations:
        region = entry.slug.partition("/")[0]
        if entry.fields.replicates and region in regions:
            name = regions[region].fields.name
            found.setdefault(entry.fields.replicates, {}).setdefault(name, Adopter(name=name, region=region))
    return {identity: tuple(adopters[name] for name in sorted(adopters)) for identity, adopters in found.items()}


def _regions(regions: tuple[Entry, ...]) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for entry in regions:
        code, fitting = entry.fields.code, slugify(entry.fields.name)
        if code in taken:
            yield problem("code-taken", entry.places["code",], field="code", read=code, other=taken[code])
        taken.setdefault(code, entry.slug)
        if entry.slug != fitting:
            yield problem("slug-unlike-name", entry.places["name",], field="name", nearest=fitting)


def _innovations(
    innovations: list[Entry], regions: dict[str, Entry], identities: dict[str, Entry], unwritten: Set[str]
) -> Iterator[Problem]:
    for entry in innovations:
        region = entry.slug.partition("/")[0]
        if region not in regions:
            yield problem("region-unknown", entry.places[()], read=region, nearest=nearest(region, regions) or "")
        origin = entry.fields.replicates
        if origin == entry.slug:
            yield problem("replicates-itself", entry.places["replicates",], field="replicates")
        elif origin in unwritten and not entry.fields.draft:
            yield problem("leads-to-draft", entry.places["replicates",], field="replicates", read=origin)
        elif origin and origin not in identities:
            yield problem(
                "innovation-unknown", entry.places["replicates",], field="replicates", read=origin,
                nearest=_innovation_meant(origin, identities, regions),
            )  # fmt: skip
        elif origin and identities[origin].fields.replicates == entry.slug:
            yield problem("replicates-in-a-ring", entry.places["replicates",], field="replicates", read=origin)
        for n, stated in enumerate(entry.fields.replicated_by):
            if stated.startswith(("kota-", "kabupaten-")) and stated not in regions:
                yield problem(
                    "region-unknown", entry.places["replicated_by", n], field="replicated_by", read=stated,
                    nearest=nearest(stated, regions) or "",
                )  # fmt: skip


def _innovation_meant(read: str, identities: Iterable[str], regions: Iterable[str]) -> str:
    """The nearest name in the region that was meant, else one of that name elsewhere: all 30,000 would take seconds."""
    region, _, slug = read.partition("/")
    here = f"{nearest(region, regions)}/"
    near = nearest(slug, [each.removeprefix(here) for each in identities if each.startswith(here)])
    return here + near if near else next((each for each in identities if each.endswith(f"/{slug}")), "")


def _tours(
    tours: list[Entry], identities: dict[str, Entry], regions: dict[str, Entry], unwritten: Set[str]
) -> Iterator[Problem]:
    for entry in tours:
        for n, stop in enumerate(entry.fields.stops):
            if stop in unwritten and not entry.fields.draft:
                yield problem("leads-to-draft", entry.places["stops", n], field="stops", read=stop)
            elif stop not in identities:
                yield problem(
                    "innovation-unknown",
                    entry.places["stops", n],
                    field="stops",
                    read=stop,
                    nearest=_innovation_meant(stop, identities, regions),
                )


def _pages(pages: list[Entry]) -> Iterator[Problem]:
    for entry in pages:
        if entry.slug in RESERVED:
            yield problem("reserved-page", entry.places[()], read=entry.slug)


def _settings(entries: Entries, tours: list[Entry]) -> Iterator[Problem]:
    places = entries.settings_places
    start, known = entries.settings.start_tour, [tour.slug for tour in tours]
    if start in {tour.slug for tour in entries.tours if tour.fields.draft}:
        yield problem("leads-to-draft", places["start_tour",], field="start_tour", read=start)
    elif start and start not in known:
        yield problem(
            "tour-unknown", places["start_tour",], field="start_tour", read=start, nearest=nearest(start, known) or ""
        )
    halls = entries.settings.halls
    watched = ["*", *(hall.slug for hall in halls), *(province.name for hall in halls for province in hall.provinces)]
    watched += [entry.slug for entry in entries.regions]
    for name in entries.settings.reviewers:
        if name not in watched:
            yield problem(
                "reviewers-of-nothing", places["reviewers", name], field="reviewers", read=name,
                nearest=nearest(name, watched) or "",
            )  # fmt: skip


def pictured(entries: Entries) -> list[str]:
    """The paths of all pictures that entries name and that are there."""
    return sorted(_named((*entries.regions, *entries.innovations), _pictures) & set(entries.media))


def _media(entries: tuple[Entry, ...], media: set[str], originals: Mapping[str, object]) -> Iterator[Problem]:
    for entry in entries:
        folder = f"regions/{entry.slug.partition('/')[0]}/"
        for path, file in (*_pictures(entry.fields), *_documents(entry.fields)):
            place = entry.places.get(path, entry.places[()])
            looked = originals.get(folder + file)
            if folder + file not in media:
                own = sorted(each.removeprefix(folder) for each in media if each.startswith(folder))
                yield problem("media-unknown", place, field="file", read=file, nearest=nearest(file, own) or "")
            elif path[0] == "documents":
                if not file.lower().endswith(DOCUMENTS):
                    yield problem("document-unknown-kind", place, field="file", read=file, known=", ".join(DOCUMENTS))
            elif isinstance(looked, Unusable):
                yield problem(looked.code, place, field="file", read=file, **looked.about)


Files = Callable[[object], Iterator[tuple[tuple[str | int, ...], str]]]


def _named(entries: Iterable[Entry], files: Files) -> set[str]:
    """The paths below content/ of the files that these entries name."""
    return {f"regions/{entry.slug.partition('/')[0]}/{file}" for entry in entries for _, file in files(entry.fields)}


def _pictures(fields: object) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Each picture's file that an entry names, with the path of its field."""
    for name in ("cover", "emblem"):
        if picture := getattr(fields, name, None):
            yield (name, "file"), picture.file
    for n, picture in enumerate(getattr(fields, "images", ())):
        yield ("images", n, "file"), picture.file


def _documents(fields: object) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for n, document in enumerate(getattr(fields, "documents", ())):
        if document.file:
            yield ("documents", n, "file"), document.file
