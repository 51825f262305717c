"""What one file of `content/` says, typed, with the place that it came from; validate() makes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Generic, TypeVar

from builder.models.content import (
    Innovation,
    InnovationTranslation,
    Page,
    PageTranslation,
    Region,
    RegionTranslation,
    Tour,
)
from builder.models.settings import Settings
from builder.models.types import Fields
from builder.problems import Place

F = TypeVar("F", bound=Fields)
T = TypeVar("T", bound=Fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An author's body text: safe HTML for pages, plain text for search.

    `links` are those into the exhibition, as written; once relate() has looked them up, they begin in `html` at the
    exhibition's root (`/inovasi/kota-contoh/antrean/`), and a view leads there from its page, in its language.
    """

    html: str = ""
    links: tuple[tuple[str, Place], ...] = ()

    @property
    def plain(self) -> str:
        """One space between words."""
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", self.html)).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Generic[F, T]):
    """One content file with its translation."""

    slug: str
    fields: F
    story: Story
    english: T | None = None
    english_story: Story | None = None
    path: str
    places: Mapping[tuple[str | int, ...], Place] = field(repr=False)  # ("stops", 2) -> where it stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A picture as a region sent it, once somebody has looked at it."""

    width: int  # pixels, after turning
    height: int
    colour: str  # its dominant one, `#rrggbb`; empty where one sees through it
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unusable:
    """Why a picture cannot be shown: a problem's code and its particulars."""

    code: str
    about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """All of `content/`, before names are resolved. An innovation's slug is its identity, `<region>/<innovation>`."""

    settings: Settings
    settings_places: Mapping[tuple[str | int, ...], Place] = field(repr=False)
    regions: tuple[Entry[Region, RegionTranslation], ...]
    innovations: tuple[Entry[Innovation, InnovationTranslation], ...]
    tours: tuple[Entry[Tour, PageTranslation], ...]
    pages: tuple[Entry[Page, PageTranslation], ...]
    media: tuple[str, ...] = ()  # paths below content/: regions/<region>/media/<file>
    originals: Mapping[str, Original | Unusable] = field(default_factory=dict)  # the pictures among them, looked at

    def __iter__(self) -> Iterator[Entry]:
        yield from (*self.regions, *self.innovations, *self.tours, *self.pages)
