"""What a field may hold: the words to choose from, and texts, dates and figures as they are typed.

Scalars arrive as text and are typed here, never by YAML's guesses. A class of fields forbids unknown ones, so that a
misspelt key is a problem with a place instead of a silent loss.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    StringConstraints,
    TypeAdapter,
)

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
PILLARS = get_args(Pillar)
SEEKING = get_args(Seeking)
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
HTTP_URL = TypeAdapter(HttpUrl)
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


def web_address(value: str) -> str:
    """`HTTPS://Contoh.go.id/a b` -> `https://contoh.go.id/a%20b`, as a browser reads it; a bare host gets no slash."""
    read = str(HTTP_URL.validate_python(value))
    return value if read == f"{value}/" else read


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
WebAddress = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=2000),
    AfterValidator(web_address),
    Field(json_schema_extra={"format": "uri", "minLength": 1}),
]


class Fields(BaseModel):
    """A block of front matter: frozen, and closed to fields that it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
