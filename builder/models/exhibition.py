"""The exhibition, every name resolved; relate() makes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.models.content import (
    Coordinator,
    Innovation,
    InnovationTranslation,
    Page,
    PageTranslation,
    Region,
    RegionTranslation,
    Tour,
)
from builder.models.entries import Entry, Original, Story
from builder.models.settings import Hall, Province, Settings

FEW = 4096  # documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopter:
    """Who took an innovation over: a name, and the region's slug where it takes part here."""

    name: str
    region: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """An innovation in its place."""

    identity: str  # <region>/<innovation>
    slug: str
    region: str
    innovation: Innovation
    coordinator: Coordinator  # the region's, overridden field by field
    adopters: tuple[Adopter, ...]  # `replicated_by`, and whoever says it `replicates` this
    story: Story
    english: InnovationTranslation | None
    english_story: Story | None
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """An exhibit of another region that is like a given one, and the words that both are about."""

    identity: str
    shared: tuple[str, ...]  # the most telling first


@dataclass(frozen=True, slots=True, kw_only=True)
class Pavilion:
    """A region in its hall, with what it exhibits."""

    slug: str
    region: Region
    hall: Hall
    province: Province
    exhibits: tuple[Exhibit, ...]  # in title order
    adopted: tuple[str, ...] = ()  # identities of other regions' exhibits that it took over
    story: Story
    english: RegionTranslation | None
    english_story: Story | None
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Booth:
    """As much of a pavilion as others say of it: its hall, and wherever one of its exhibits is shown."""

    slug: str
    name: str
    code: str
    letter: str  # its hall's
    block: str  # its province's code
    lit: bool  # shows innovations


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A hall in figures, as the board of all halls has it."""

    pavilions: int
    provinces: int
    exhibits: int
    richest: str | None  # the code of the region that shows most


@dataclass(frozen=True, slots=True, kw_only=True)
class Signpost:
    """A page as the foot of every other names it."""

    slug: str
    title: str
    title_en: str | None
    menu: str


@dataclass(frozen=True, kw_only=True)
class Exhibition:
    """Everything, in the order in which one walks: halls from west to east, provinces and booths by code.

    What many pages need stands here as little as they need of it: so a change elsewhere leaves them as they are
    (builder/traces.py).
    """

    settings: Settings
    pavilions: Mapping[str, Pavilion]  # by slug
    exhibits: Mapping[str, Exhibit]  # by identity, in the order of the pavilions
    tours: tuple[Entry[Tour, PageTranslation], ...]
    pages: tuple[Entry[Page, PageTranslation], ...]
    originals: Mapping[str, Original]  # the pictures that entries show, by path below content/
    documents: tuple[str, ...]  # the files that they offer

    @cached_property
    def halls(self) -> Mapping[str, tuple[Pavilion, ...]]:
        """Each hall's pavilions, by its slug."""
        inside: dict[str, list[Pavilion]] = {hall.slug: [] for hall in self.settings.halls}
        for pavilion in self.pavilions.values():
            inside[pavilion.hall.slug].append(pavilion)
        return {slug: tuple(pavilions) for slug, pavilions in inside.items()}

    @cached_property
    def booths(self) -> Mapping[str, Booth]:
        """By slug."""
        return {
            slug: Booth(
                slug=slug, name=p.region.name, code=p.region.code, letter=p.hall.letter, block=p.province.code,
                lit=bool(p.exhibits),
            )
            for slug, p in self.pavilions.items()
        }  # fmt: skip

    @cached_property
    def aisles(self) -> Mapping[str, tuple[Booth, ...]]:
        """Each hall's booths in their order, by its slug."""
        return {hall: tuple(self.booths[p.slug] for p in pavilions) for hall, pavilions in self.halls.items()}

    @cached_property
    def signs(self) -> Mapping[str, Sign]:
        """By the hall's slug."""
        return {
            hall: Sign(
                pavilions=len(inside),
                provinces=len({p.province.code for p in inside}),
                exhibits=sum(len(p.exhibits) for p in inside),
                richest=max(inside, key=lambda p: (len(p.exhibits), p.slug)).region.code if inside else None,
            )
            for hall, inside in self.halls.items()
        }

    @cached_property
    def signposts(self) -> tuple[Signpost, ...]:
        return tuple(
            Signpost(
                slug=page.slug, title=page.fields.title, title_en=page.english and page.english.title,
                menu=page.fields.menu,
            )
            for page in self.pages
        )  # fmt: skip

    @cached_property
    def is_large(self) -> bool:
        """More documents than a browser looks through sooner than a worker starts."""
        return len(self.pavilions) + len(self.exhibits) > FEW

    @cached_property
    def folder(self) -> str:
        """The content's folder in the repository, as a pavilion's own path has it: `content/`."""
        ends = ((each.path, f"regions/{each.slug}/index.md") for each in self.pavilions.values())
        return next((path.removesuffix(end) for path, end in ends), "content/")
