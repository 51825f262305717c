"""Names that entries give -> problems with those that lead nowhere: regions, innovations, tours, pages and files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from builder.models import REGION_SLUG, SLUG, Entries, Entry, Unusable
from builder.problems import Problem, problem
from builder.text import nearest, slugify

RESERVED = {
    "daerah", "inovasi", "aula", "provinsi", "pilar", "angkatan", "tur", "cari", "kolaborasi", "capaian", "tulis",
    "kios", "ikut", "bandingkan", "kelengkapan", "luring", "data", "search", "assets", "kain", "en", "admin",
}  # fmt: skip

DOCUMENTS = (  # what a browser shows or saves and never runs
    ".pdf", ".txt", ".csv", ".xlsx", ".docx", ".pptx", ".ods", ".odt", ".odp", ".json", ".geojson",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What there is to refer to: the entries that are shown, with drafts among them or not."""

    regions: Mapping[str, Entry]  # by slug
    innovations: Mapping[str, Entry]  # by identity; those whose region there is
    strays: tuple[Entry, ...]  # innovations whose region there is not
    tours: tuple[Entry, ...]
    pages: tuple[Entry, ...]
    unwritten: Set[str]  # identities of innovations that are still drafts
    media: Set[str]  # paths below content/

    @classmethod
    def of(cls, entries: Entries, *, drafts: bool) -> Shown:
        def shown(found: Iterable[Entry]) -> tuple[Entry, ...]:
            return tuple(entry for entry in found if drafts or not entry.fields.draft)

        regions = {entry.slug: entry for entry in entries.regions}
        innovations = shown(entries.innovations)
        return cls(
            regions=regions,
            innovations={entry.slug: entry for entry in innovations if region_of(entry) in regions},
            strays=tuple(entry for entry in innovations if region_of(entry) not in regions),
            tours=shown(entries.tours),
            pages=shown(entries.pages),
            unwritten={entry.slug for entry in entries.innovations if entry.fields.draft},
            media={path for path in entries.media if path.split("/")[1] in regions},
        )


def faults(entries: Entries, shown: Shown) -> Iterator[Problem]:
    yield from _regions(entries.regions)
    yield from _innovations(shown)
    yield from _tours(shown)
    yield from _pages(shown.pages)
    yield from _settings(entries, shown)
    yield from _media((*entries.regions, *shown.innovations.values(), *shown.strays), shown.media, entries.originals)


def _regions(regions: tuple[Entry, ...]) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for entry in regions:
        code, fitting = entry.fields.code, slugify(entry.fields.name)
        if code in taken:
            yield problem("code-taken", entry.places["code",], field="code", read=code, other=taken[code])
        taken.setdefault(code, entry.slug)
        if entry.slug != fitting:
            yield problem("slug-unlike-name", entry.places["name",], field="name", nearest=fitting)


def _innovations(shown: Shown) -> Iterator[Problem]:
    regions, identities = shown.regions, shown.innovations
    for entry in shown.strays:
        region = region_of(entry)
        yield problem("region-unknown", entry.places[()], read=region, nearest=nearest(region, regions) or "")
    for entry in (*identities.values(), *shown.strays):
        origin = entry.fields.replicates
        if origin == entry.slug:
            yield problem("replicates-itself", entry.places["replicates",], field="replicates")
        elif origin in shown.unwritten and not entry.fields.draft:
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


def _tours(shown: Shown) -> Iterator[Problem]:
    for entry in shown.tours:
        for n, stop in enumerate(entry.fields.stops):
            if stop in shown.unwritten and not entry.fields.draft:
                yield problem("leads-to-draft", entry.places["stops", n], field="stops", read=stop)
            elif stop not in shown.innovations:
                yield problem(
                    "innovation-unknown", entry.places["stops", n], field="stops", read=stop,
                    nearest=_innovation_meant(stop, shown.innovations, shown.regions),
                )  # fmt: skip


def _pages(pages: Iterable[Entry]) -> Iterator[Problem]:
    for entry in pages:
        if entry.slug in RESERVED:
            yield problem("reserved-page", entry.places[()], read=entry.slug)


def _settings(entries: Entries, shown: Shown) -> Iterator[Problem]:
    places = entries.settings_places
    start, known = entries.settings.start_tour, [tour.slug for tour in shown.tours]
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


def _media(entries: tuple[Entry, ...], media: Set[str], originals: Mapping[str, object]) -> Iterator[Problem]:
    for entry in entries:
        folder = f"regions/{region_of(entry)}/"
        for path, file in (*pictures_of(entry.fields), *documents_of(entry.fields)):
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


NOWHERE = {  # what is said of a name that leads nowhere
    "region-unknown", "innovation-unknown", "tour-unknown", "media-unknown", "link-nowhere", "reviewers-of-nothing",
}  # fmt: skip


def may_lead_to(nowhere: Problem, unsound: Set[str]) -> bool:
    """Whether that name may mean one of these entries (by slug), or stands in the folder of such a region."""
    names = {slug.rpartition("/")[2] for slug in unsound}
    said = {*re.findall(SLUG, nowhere.about.get("read", "")), *re.findall(REGION_SLUG, nowhere.place.path)}
    return nowhere.code in NOWHERE and not names.isdisjoint(said)


Files = Callable[[object], Iterator[tuple[tuple[str | int, ...], str]]]


def named(entries: Iterable[Entry], files: Files) -> set[str]:
    """The paths below content/ of the files that these entries name."""
    return {f"regions/{region_of(entry)}/{file}" for entry in entries for _, file in files(entry.fields)}


def pictures_of(fields: object) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Each picture's file that an entry names, with the path of its field."""
    for name in ("cover", "emblem"):
        if picture := getattr(fields, name, None):
            yield (name, "file"), picture.file
    for n, picture in enumerate(getattr(fields, "images", ())):
        yield ("images", n, "file"), picture.file


def documents_of(fields: object) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for n, document in enumerate(getattr(fields, "documents", ())):
        if document.file:
            yield ("documents", n, "file"), document.file


def region_of(entry: Entry) -> str:
    """The region of an innovation, or a region itself, by its slug."""
    return entry.slug.partition("/")[0]
