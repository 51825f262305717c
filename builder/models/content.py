"""The entries of an exhibition, as their files in `content/` state them.

Each class is one front matter block (docs/isi.md explains the fields to editors). `path`, `slug` and the like, which an
author does not type, come from the file's place.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from builder.models.types import (
    EMAIL,
    REGION_CODE,
    Answer,
    Day,
    Dimension,
    Fields,
    Figure,
    InnovationRef,
    Line,
    MediaFile,
    PartnerKind,
    Pillar,
    Seeking,
    SomeDate,
    Status,
    Summary,
    Text,
    Unique,
    WebAddress,
)


class Source(Fields):
    title: Line
    url: WebAddress | None = None
    publisher: Line | None = None
    date: SomeDate | None = None


class Picture(Fields):
    file: MediaFile
    alt: Line
    credit: Line | None = None


class Link(Fields):
    title: Line
    url: WebAddress


class Document(Fields):
    """A document of the region: at an address, or a file in the region's `media/`."""

    title: Line
    url: WebAddress | None = None
    file: MediaFile | None = None


class Location(Fields):
    """Decimal degrees, WGS 84. A region's centre, good for a light on a map and not for navigation."""

    lat: Annotated[float, Field(ge=-11.5, le=6.5)]
    lon: Annotated[float, Field(ge=94.5, le=141.5)]


class Masterplan(Fields):
    title: Line | None = None
    from_: Annotated[int | None, Field(alias="from", ge=2000, le=2100)] = None
    to: Annotated[int, Field(ge=2000, le=2100)] | None = None
    url: WebAddress | None = None
    rpjmd: Text | None = None


class Readiness(Fields):
    """What the selection's assessment said of the region."""

    infrastructure: Text | None = None
    suprastructure: Text | None = None
    vision: Text | None = None


class Done(Fields):
    """Programmes realised of programmes planned in one pillar."""

    done: Annotated[int, Field(ge=0, le=9999)]
    planned: Annotated[int, Field(ge=0, le=9999)]


class Progress(Fields):
    year: Annotated[int, Field(ge=2017, le=2100)]
    smart_governance: Annotated[Done | None, Field(alias="smart-governance")] = None
    smart_branding: Annotated[Done | None, Field(alias="smart-branding")] = None
    smart_economy: Annotated[Done | None, Field(alias="smart-economy")] = None
    smart_living: Annotated[Done | None, Field(alias="smart-living")] = None
    smart_society: Annotated[Done | None, Field(alias="smart-society")] = None
    smart_environment: Annotated[Done | None, Field(alias="smart-environment")] = None

    def of(self, pillar: str) -> Done | None:
        return getattr(self, pillar.replace("-", "_"))


class Mentor(Fields):
    name: Line
    organisation: Line | None = None


class Coordinator(Fields):
    """Who answers for a region: an office and its public channels. A person's name only with `consent: true`."""

    office: Line | None = None
    role: Line | None = None
    name: Line | None = None
    consent: bool | None = None
    email: Annotated[str, StringConstraints(max_length=254, pattern=rf"^{EMAIL}$")] | None = None
    phone: Line | None = None  # validate() has it as +62…
    whatsapp: Line | None = None  # validate() has it as +62…
    website: WebAddress | None = None
    address: Line | None = None
    hours: Line | None = None
    answers_within: Annotated[int, Field(ge=1, le=60)] | None = None  # working days
    verified: Day | None = None  # when these channels were last checked
    source: Source | None = None  # where they were found, for channels that nobody has checked yet

    @property
    def reachable(self) -> bool:
        """Whether there is a channel that answers a question."""
        return bool(self.whatsapp or self.phone or self.email or self.website)


class Region(Fields):
    """A kota or kabupaten: the front matter of `regions/<region>/index.md`."""

    name: Annotated[str, StringConstraints(pattern=r"^(?:Kota|Kabupaten) \S.*$", max_length=80)]
    code: Annotated[str, StringConstraints(pattern=rf"^{REGION_CODE}$")]
    province: Line
    cohorts: Annotated[tuple[Annotated[int, Field(ge=2017, le=2100)], ...], Unique]
    summary: Summary | None = None
    tagline: Line | None = None
    location: Location | None = None
    website: WebAddress | None = None
    mou: Day | None = None
    masterplan: Masterplan | None = None
    documents: tuple[Document, ...] = ()
    readiness: Readiness | None = None
    progress: Progress | None = None
    mentors: tuple[Mentor, ...] = ()
    coordinator: Coordinator | None = None
    cover: Picture | None = None
    emblem: Picture | None = None
    sources: tuple[Source, ...] = ()


class Stage(Fields):
    title: Line
    date: SomeDate | None = None
    done: bool | None = None


class Benefit(Fields):
    """A figure with its unit and year; `value` may be a short text where no number is known."""

    label: Line
    value: Figure
    baseline: Figure | None = None
    target: Figure | None = None
    unit: Line | None = None
    year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    better: Literal["lower", "higher"] | None = None


class Partner(Fields):
    name: Line
    kind: PartnerKind | None = None


class OfficialForm(Fields):
    """Fields of the official forms (IGA, KIPP), as `field: text`."""

    iga: dict[Line, Answer] | None = None
    kipp: dict[Line, Answer] | None = None


class Innovation(Fields):
    """One exhibit: the front matter of `regions/<region>/innovations/<innovation>.md`."""

    title: Line
    summary: Summary
    pillar: Pillar
    status: Status
    dimension: Dimension | None = None
    also: Annotated[tuple[Pillar, ...], Unique] = ()
    quick_win: bool = False
    started: SomeDate | None = None
    planned_for: SomeDate | None = None
    owner: Line | None = None
    stages: tuple[Stage, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    challenges: tuple[Text, ...] = ()
    solutions: tuple[Text, ...] = ()  # beside `challenges`, in the same order
    rpjmd: Text | None = None
    partners: tuple[Partner, ...] = ()
    seeking: Annotated[tuple[Seeking, ...], Unique] = ()
    replicates: InnovationRef | None = None
    replicated_by: tuple[Line, ...] = ()  # names, or slugs of regions
    sdgs: Annotated[tuple[Annotated[int, Field(ge=1, le=17)], ...], Unique] = ()
    form: OfficialForm | None = None
    images: tuple[Picture, ...] = ()
    video: WebAddress | None = None
    links: tuple[Link, ...] = ()
    coordinator: Coordinator | None = None  # overrides the region's, field by field
    verified: Day | None = None
    sources: tuple[Source, ...] = ()
    tags: Annotated[tuple[Line, ...], Unique] = ()
    draft: bool = False


class Tour(Fields):
    """A curated walk: the front matter of `tours/<tour>.md`. The body may hold a sentence for each stop."""

    title: Line
    summary: Summary
    stops: Annotated[tuple[InnovationRef, ...], Field(min_length=1, max_length=20)]
    why: tuple[Text, ...] = ()  # beside `stops`: one sentence on why to look at it
    draft: bool = False


class Page(Fields):
    """A page about the exhibition: the front matter of `pages/<page>.md`."""

    title: Line
    summary: Summary
    order: Annotated[int, Field(ge=0, le=999)] = 100  # in the list of pages
    menu: Literal["visit", "take-part", "about"] = "about"  # the footer's column
    sources: tuple[Source, ...] = ()
    draft: bool = False


class RegionTranslation(Fields):
    """`index.en.md`: what an English reader needs; all else comes from the original."""

    summary: Summary | None = None
    tagline: Line | None = None


class InnovationTranslation(Fields):
    """`<innovation>.en.md`."""

    title: Line | None = None
    summary: Summary | None = None
    challenges: tuple[Text, ...] = ()
    solutions: tuple[Text, ...] = ()


class PageTranslation(Fields):
    """`<page>.en.md` and `<tour>.en.md`."""

    title: Line | None = None
    summary: Summary | None = None
    why: tuple[Text, ...] = ()
