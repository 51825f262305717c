"""The nouns of an exhibition: what a field may hold (types), what entries and the settings state (content, settings),
what a file says (entries), and all of it with every name resolved (exhibition)."""

from builder.models.content import (
    Benefit,
    Coordinator,
    Done,
    Innovation,
    InnovationTranslation,
    Location,
    Mentor,
    Page,
    PageTranslation,
    Partner,
    Picture,
    Region,
    RegionTranslation,
    Source,
    Stage,
    Tour,
)
from builder.models.entries import Entries, Entry, Original, Story, Unusable
from builder.models.exhibition import Adopter, Booth, Exhibit, Exhibition, Likeness, Pavilion, Sign, Signpost
from builder.models.settings import CohortText, Hall, PillarText, Province, Settings, SiteAddress
from builder.models.types import (
    DIMENSIONS,
    EMAIL,
    IGA_PARTS,
    KIPP_WORDS,
    LATEST,
    OLDEST,
    PILLARS,
    REGION_SLUG,
    SEEKING,
    SLUG,
    Day,
    Dimension,
    Fields,
    PartnerKind,
    Seeking,
    SomeDate,
    Status,
)

__all__ = [
    "Adopter", "Benefit", "Booth", "CohortText", "Coordinator", "DIMENSIONS", "Day", "Dimension", "Done", "EMAIL",
    "Entries", "Entry", "Exhibit", "Exhibition", "Fields", "Hall", "IGA_PARTS", "Innovation", "InnovationTranslation",
    "KIPP_WORDS", "LATEST", "Likeness", "Location", "Mentor", "OLDEST", "Original", "PILLARS", "Page",
    "PageTranslation", "Partner", "PartnerKind", "Pavilion", "Picture", "PillarText", "Province", "REGION_SLUG",
    "Region", "RegionTranslation", "SEEKING", "SLUG", "Seeking", "Settings", "Sign", "Signpost", "SiteAddress",
    "SomeDate", "Source", "Stage", "Status", "Story", "Tour", "Unusable",
]  # fmt: skip
