"""What search reads: a document for every pavilion and every exhibit, with the texts of its fields and its number.

Postings, cards and facets name a document by its number. A region has a block of numbers of its own, in the order of
all kabupaten and kota by code; the pavilion is the first in it and the exhibits follow by slug. So what one region adds
moves no other region's numbers, and its files change alone. Which region a number belongs to needs no table but that of
the regions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.models import Exhibit, Exhibition, Pavilion

Texts = dict[str, list[str | None]]

BOOSTS = {"title": 10, "place": 6, "tags": 8, "summary": 2, "owner": 1, "body": 2}  # by bench/relevance.mjs
FIELDS = tuple(BOOSTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    number: int
    pavilion: Pavilion
    exhibit: Exhibit | None = None  # None: the document is the pavilion itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """`codes[n]` has the numbers from `n * size` on; a region outside of the country's list comes last."""

    codes: tuple[str, ...]
    size: int  # a power of two, so that one more exhibit seldom changes it


def numbering(exhibition: Exhibition, regencies: Sequence[tuple[str, str]]) -> Numbering:
    """`regencies` are (code, name) of all kabupaten and kota, taking part or not."""
    known = {code for code, _ in regencies}
    own = {pavilion.region.code for pavilion in exhibition.pavilions.values()}
    largest = max((len(pavilion.exhibits) for pavilion in exhibition.pavilions.values()), default=0)
    return Numbering(codes=(*sorted(known), *sorted(own - known)), size=1 << largest.bit_length())


def documents(exhibition: Exhibition, numbers: Numbering) -> list[Document]:
    """All of them, by number."""
    return [document for pavilion, first in blocks(exhibition, numbers) for document in block(pavilion, first)]


def blocks(exhibition: Exhibition, numbers: Numbering) -> list[tuple[Pavilion, int]]:
    """Each pavilion with the first of its numbers, by number."""
    first = {code: n * numbers.size for n, code in enumerate(numbers.codes)}
    found = [(pavilion, first[pavilion.region.code]) for pavilion in exhibition.pavilions.values()]
    return sorted(found, key=lambda each: each[1])


def block(pavilion: Pavilion, first: int) -> Iterator[Document]:
    """A pavilion's documents; `first` is its own number."""
    yield Document(number=first, pavilion=pavilion)
    for n, exhibit in enumerate(sorted(pavilion.exhibits, key=lambda each: each.slug), 1):
        yield Document(number=first + n, pavilion=pavilion, exhibit=exhibit)


def texts(document: Document, pillars: dict[str, str]) -> Texts:
    """What each field says, in all languages; `pillars` are names by slug."""
    if document.exhibit:
        return _exhibit_texts(document.exhibit, document.pavilion, pillars)
    return _pavilion_texts(document.pavilion)


def _exhibit_texts(exhibit: Exhibit, pavilion: Pavilion, pillars: dict[str, str]) -> Texts:
    innovation, english = exhibit.innovation, exhibit.english
    return {
        "title": [innovation.title, english and english.title],
        "place": _place(pavilion),
        "tags": [*innovation.tags, pillars[innovation.pillar], *(pillars[slug] for slug in innovation.also)],
        "summary": [innovation.summary, english and english.summary],
        "owner": [innovation.owner or exhibit.coordinator.office],
        "body": [
            exhibit.story.plain,
            exhibit.english_story and exhibit.english_story.plain,
            *innovation.challenges,
            *innovation.solutions,
            *(english.challenges + english.solutions if english else ()),
            *(stage.title for stage in innovation.stages),
            *(f"{benefit.label} {benefit.unit or ''}" for benefit in innovation.benefits),
            innovation.rpjmd,
            *(partner.name for partner in innovation.partners),
            *(adopter.name for adopter in exhibit.adopters),
        ],
    }


def _pavilion_texts(pavilion: Pavilion) -> Texts:
    region, english = pavilion.region, pavilion.english
    plan, ready = region.masterplan, region.readiness
    return {
        "title": [region.name],
        "place": _place(pavilion),
        "tags": [str(year) for year in region.cohorts],
        "summary": [region.summary, region.tagline, english and english.summary, english and english.tagline],
        "owner": [region.coordinator and region.coordinator.office],
        "body": [
            pavilion.story.plain,
            pavilion.english_story and pavilion.english_story.plain,
            *((plan.title, plan.rpjmd) if plan else ()),
            *((ready.infrastructure, ready.suprastructure, ready.vision) if ready else ()),
        ],
    }


def _place(pavilion: Pavilion) -> list[str | None]:
    """Where it stands, the name also in one word: people write `Palangkaraya` and `Tanjungpinang` both ways."""
    name = pavilion.region.name.partition(" ")[2]
    joined = name.replace(" ", "") if " " in name else None
    return [pavilion.region.name, joined, pavilion.province.name, pavilion.hall.name, pavilion.hall.name_en]
