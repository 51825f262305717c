"""The nouns of an exhibition, as `content/` states them.

Each class is one front matter block (docs/isi.md explains the fields to editors). Scalars arrive as text and are typed
here, never by YAML's guesses. A class forbids unknown fields, so that a misspelt key is a problem with a place instead
of a silent loss. `path`, `slug` and the like, which an author does not type, come from the file's place.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, HttpUrl, StringConstraints

Pillar = Literal[
    "smart-governance", "smart-branding", "smart-economy", "smart-living", "smart-society", "smart-environment"
]
Status = Literal["planned", "pilot", "running", "scaled", "ended", "unknown"]
Seeking = Literal["replication", "funding", "technology", "research", "volunteers", "data"]
PartnerKind = Literal["academia", "business", "community", "government", "media"]

DIMENSIONS: dict[str, tuple[str, str, str]] = {
    "smart-governance": ("public-service", "public-policy", "bureaucracy"),
    "smart-branding": ("tourism", "business", "city-appearance"),
    "smart-economy": ("industry", "welfare", "transaction"),
    "smart-living": ("harmony", "health", "mobility"),
    "smart-society": ("community", "education", "security"),
    "smart-environment": ("protection", "waste", "energy"),
}
Dimension = Literal[
    "public-service", "public-policy", "bureaucracy", "tourism", "business", "city-appearance", "industry",
    "welfare", "transaction", "harmony", "health", "mobility", "community", "education", "security", "protection",
    "waste", "energy",
]  # fmt: skip
IGA_PARTS = ("dasar hukum", "permasalahan", "isu strategis", "metode pembaharuan", "keunggulan", "cara kerja")
KIPP_WORDS = {  # a proposal's parts; words at most, in 2023
    "ringkasan": 200, "latar belakang": 300, "kebaruan": 200, "implementasi": 200, "signifikansi": 600,
    "adaptabilitas": 300, "sumber daya": 200, "keberlanjutan": 500,
}  # fmt: skip

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
REGION_SLUG = rf"(?:kota|kabupaten)-{SLUG}"
EMAIL = r"[A-Za-z0-9._+'-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}"  # no sign that would mean something in a mailto: link
REGION_CODE = r"[0-9]{2}\.[0-9]{2}"


OLDEST, LATEST = 1900, 2100  # years that a date may be of


def some_date(value: str) -> str:
    """A year, a month or a day: `2019`, `2019-05` or `2019-05-15`, kept as written."""
    match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", value)
    if not match:
        raise ValueError("not-a-date")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    if not OLDEST <= year <= LATEST:
        raise ValueError("out-of-range")
    try:
        dt.date(year, month, day)
    except ValueError:
        raise ValueError("no-such-date") from None
    return value


def a_day(value: Any) -> Any:
    """`2019-05-15` and nothing shorter: pydantic would take `2019` for seconds since 1970."""
    if isinstance(value, str):
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise ValueError("not-a-date")
        some_date(value)
    return value


def number_or_text(value: Any) -> Any:
    """A plain number (`1062235`, `93.5`) becomes a Decimal; anything else stays a short text."""
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?", value.strip()):
        return Decimal(value.strip())
    return value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Summary = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Answer = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=8000)]  # 600 words and more
Day = Annotated[dt.date, BeforeValidator(a_day)]
SomeDate = Annotated[str, AfterValidator(some_date), Field(json_schema_extra={"format": "some-date"})]
Figure = Annotated[
    Decimal | Annotated[str, StringConstraints(min_length=1, max_length=80)],
    BeforeValidator(number_or_text),
    Field(json_schema_extra={"format": "figure"}),
]
Unique = AfterValidator(lambda items: tuple(dict.fromkeys(items)))  # each once, in the order written
InnovationRef = Annotated[str, StringConstraints(pattern=rf"^{REGION_SLUG}/{SLUG}$", max_length=160)]
MediaFile = Annotated[str, StringConstraints(pattern=r"^media/[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=120)]
WebAddress = Annotated[HttpUrl, Field(max_length=2000)]


class Fields(BaseModel):
    """A block of front matter: frozen, and closed to fields that it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


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
    stops: Annotated[tuple[InnovationRef, ...], Field(min_length=2, max_length=20)]
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
    provinces: tuple[Province, ...]


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
    base_url: Annotated[WebAddress, AfterValidator(without_query)] | None = None
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
