"""The settings of an exhibition, and the blocks in them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, HttpUrl, StringConstraints

from builder.models.content import Coordinator, Link, Source
from builder.models.types import SLUG, Day, Fields, Line, Pillar, Summary, Text, Unique, WebAddress


class Province(Fields):
    name: Line
    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{2}$")]


class Hall(Fields):
    """An island group. Letters run from west to east; a province belongs to one hall."""

    slug: Annotated[str, StringConstraints(pattern=rf"^{SLUG}$")]
    letter: Annotated[str, StringConstraints(pattern=r"^[A-G]$")]
    name: Line
    name_en: Line | None = None
    summary: Summary | None = None
    summary_en: Summary | None = None
    provinces: Annotated[tuple[Province, ...], Field(min_length=1)]


class PillarText(Fields):
    """What the exhibition says of one of the six pillars."""

    slug: Pillar
    name: Line
    summary: Summary
    summary_en: Summary | None = None


class CohortText(Fields):
    """What the exhibition says of one year's cohort."""

    year: Annotated[int, Field(ge=2017, le=2100)]
    agreement: Day | None = None  # when the cohort's memorandum was signed
    place: Line | None = None
    summary: Text | None = None
    summary_en: Text | None = None
    sources: tuple[Source, ...] = ()


Account = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:/[A-Za-z0-9][A-Za-z0-9._-]*)?$", max_length=120)
]


def with_indonesian(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Indonesian stands at the site's root, other languages below it."""
    if "id" not in languages:
        raise ValueError("no-indonesian")
    return languages


def without_query(address: HttpUrl) -> HttpUrl:
    """Pages' addresses are put behind it."""
    if address.query or address.fragment:
        raise ValueError("has-query")
    return address


SiteAddress = Annotated[HttpUrl, Field(max_length=2000), AfterValidator(without_query)]


class SignIn(Fields):
    """How editors sign in to the optional CMS at the repository's host; docs/terbit.md says which host wants what."""

    sign_in: WebAddress | None = None  # GitHub: the address of a helper that holds the application's secret
    app_id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._-]+$", max_length=120)] | None = None


class Settings(Fields):
    """`exhibition.yaml`: everything that is said once for the whole exhibition."""

    title: Line
    title_en: Line | None = None
    headline: tuple[Line, Line]  # two lines on the entrance
    headline_en: tuple[Line, Line] | None = None
    summary: Summary
    summary_en: Summary | None = None
    languages: Annotated[tuple[Literal["id", "en"], ...], Unique, AfterValidator(with_indonesian)] = ("id", "en")
    base_url: SiteAddress | None = None
    repository: WebAddress | None = None
    forge: Literal["github", "gitlab", "forgejo"] | None = None  # the repository's host, where its name does not tell
    cms: SignIn | None = None
    licence: Link | None = None
    organiser: Coordinator
    start_tour: Annotated[str, StringConstraints(pattern=rf"^{SLUG}$")] | None = None
    halls: Annotated[tuple[Hall, ...], Field(min_length=1)]
    pillars: Annotated[tuple[PillarText, ...], Field(min_length=6, max_length=6)]
    cohorts: tuple[CohortText, ...] = ()
    aliases: dict[str, Pillar] = {}  # other sets of pillars -> the six
    synonyms: tuple[tuple[Line, ...], ...] = ()  # words that mean the same to a searcher
    reviewers: dict[str, tuple[Account, ...]] = {}  # a region, province or hall, or `*` -> accounts at the host

    def absolute(self, path: str) -> str | None:
        """The whole address of a path below the site's root, where the site has an address of its own."""
        return f"{str(self.base_url).rstrip('/')}/{path}" if self.base_url else None
