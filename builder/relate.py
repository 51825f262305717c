"""Join entries into one exhibition; report every name that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from builder import links
from builder.models import Adopter, Coordinator, Entries, Entry, Exhibit, Exhibition, Hall, Original, Pavilion, Province
from builder.problems import Place, Problem, problem
from builder.references import Shown, documents_of, faults, named, pictures_of


def relate(entries: Entries, *, drafts: bool = False) -> tuple[Exhibition, list[Problem]]:
    """Give each region its place and its innovations, and resolve every reference. Drafts stay out unless asked for."""
    entries, nowhere = links.looked_up(entries)
    shown = Shown.of(entries, drafts=drafts)
    hidden = set() if drafts else {path for entry in _drafts(entries) for path in (entry.path, _english(entry.path))}
    problems = [*faults(entries, shown), *(each for each in nowhere if each.place.path not in hidden)]
    regions, innovations = shown.regions, shown.innovations
    adopters = _adopters((*innovations.values(), *shown.strays), regions)
    exhibits = {
        identity: _exhibit(entry, regions, adopters.get(identity, ())) for identity, entry in innovations.items()
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
    pictures = named((*entries.regions, *innovations.values()), pictures_of)
    pavilions.sort(key=lambda pavilion: (pavilion.hall.letter, pavilion.region.code, pavilion.slug))
    exhibition = Exhibition(
        settings=entries.settings,
        pavilions={pavilion.slug: pavilion for pavilion in pavilions},
        exhibits={exhibit.identity: exhibit for pavilion in pavilions for exhibit in pavilion.exhibits},
        tours=tuple(_kept(tour, "tours") for tour in sorted(shown.tours, key=lambda tour: tour.slug)),
        pages=tuple(
            _kept(page, "pages") for page in sorted(shown.pages, key=lambda page: (page.fields.order, page.slug))
        ),
        originals={
            path: each for path, each in entries.originals.items() if isinstance(each, Original) and path in pictures
        },
        documents=tuple(sorted(named(entries.regions, documents_of) & shown.media)),
    )
    return exhibition, problems


def _drafts(entries: Entries) -> Iterator[Entry]:
    return (each for each in (*entries.innovations, *entries.tours, *entries.pages) if each.fields.draft)


def _english(path: str) -> str:
    return f"{path.removesuffix('.md')}.en.md"


def without_errors(entries: Entries, problems: Iterable[Problem]) -> tuple[Entries, list[Problem]]:
    """The entries in whose files nothing is wrong, and a note on each that is left out.

    The settings name no tour or innovation that is gone.
    """
    broken = {each.place.path for each in problems if each.severity == "error"}

    def is_broken(entry: Entry) -> bool:
        return not broken.isdisjoint((entry.path, _english(entry.path)))

    found = {name: getattr(entries, name) for name in ("regions", "innovations", "tours", "pages")}
    groups = {name: tuple(entry for entry in each if not is_broken(entry)) for name, each in found.items()}
    gone = {entry.path: entry for each in found.values() for entry in each if is_broken(entry)}
    notes = [problem("left-out", Place(path=path), name=entry.slug) for path, entry in sorted(gone.items())]
    settings = entries.settings
    if settings.start_tour not in {tour.slug for tour in groups["tours"]}:
        settings = settings.model_copy(update={"start_tour": None})
    return replace(entries, settings=settings, **groups), notes


def _exhibit(entry: Entry, regions: Mapping[str, Entry], adopters: tuple[Adopter, ...]) -> Exhibit:
    region, _, slug = entry.slug.partition("/")
    own = entry.fields.coordinator
    whole = regions[region].fields.coordinator or Coordinator()
    if own:  # overrides the region's, field by field
        if own.office or own.role:  # for which the region's person does not answer
            whole = whole.model_copy(update={"name": None, "consent": None})
        whole = whole.model_copy(update={name: value for name, value in own if value is not None})
    return Exhibit(
        identity=entry.slug, slug=slug, region=region, innovation=entry.fields, coordinator=whole, adopters=adopters,
        story=entry.story, english=entry.english, english_story=entry.english_story,
        path=_in_repository(entry.path, f"regions/{region}/innovations/{slug}.md"),
    )  # fmt: skip


def _pavilion(entry: Entry, entries: Entries, own: list[Exhibit], adopted: list[str]) -> Pavilion:
    hall, province = _hall(entry.fields.province, entries.settings.halls)
    return Pavilion(
        slug=entry.slug, region=entry.fields, hall=hall, province=province, story=entry.story, english=entry.english,
        exhibits=tuple(sorted(own, key=lambda exhibit: (exhibit.innovation.title.casefold(), exhibit.slug))),
        adopted=tuple(sorted(adopted)), english_story=entry.english_story,
        path=_in_repository(entry.path, f"regions/{entry.slug}/index.md"),
    )  # fmt: skip


def _kept(entry: Entry, folder: str) -> Entry:
    return replace(entry, path=_in_repository(entry.path, f"{folder}/{entry.slug}.md"))


def _in_repository(path: str, below: str) -> str:
    """`content/regions/…`, also where the content was named from the root of a disk: pages link to their files, and are
    the same wherever they are made."""
    folder = PurePosixPath(path.removesuffix(below))
    is_far = folder.is_absolute() or ".." in folder.parts or ":" in path.partition("/")[0]
    return f"{folder.name}/{below}" if is_far else path


def _hall(name: str, halls: tuple[Hall, ...]) -> tuple[Hall, Province]:
    return next((hall, province) for hall in halls for province in hall.provinces if province.name == name)


def _adopters(innovations: Iterable[Entry], regions: Mapping[str, Entry]) -> dict[str, tuple[Adopter, ...]]:
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


def pictured(entries: Entries) -> list[str]:
    """The paths of all pictures that entries name and that are there."""
    return sorted(named((*entries.regions, *entries.innovations), pictures_of) & set(entries.media))
