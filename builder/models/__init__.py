"""The nouns of an exhibition: what a block of front matter states (content), what a file says (entries), and all of it
with every name resolved (exhibition)."""

from builder.models.content import (
    DIMENSIONS,
    EMAIL,
    IGA_PARTS,
    KIPP_WORDS,
    LATEST,
    OLDEST,
    REGION_SLUG,
    SLUG,
    Benefit,
    CohortText,
    Coordinator,
    Day,
    Dimension,
    Done,
    Fields,
    Hall,
    Innovation,
    InnovationTranslation,
    Location,
    Page,
    PageTranslation,
    PartnerKind,
    Picture,
    PillarText,
    Province,
    Region,
    RegionTranslation,
    Seeking,
    Settings,
    SomeDate,
    Source,
    Stage,
    Status,
    Tour,
)
from builder.models.entries import Entries, Entry, Original, Story, Unusable
from builder.models.exhibition import Adopter, Booth, Exhibit, Exhibition, Likeness, Pavilion, Signpost

__all__ = [
    "Adopter", "Benefit", "Booth", "CohortText", "Coordinator", "DIMENSIONS", "Day", "Dimension", "Done", "EMAIL",
    "Entries", "Entry", "Exhibit", "Exhibition", "Fields", "Hall", "IGA_PARTS", "Innovation", "InnovationTranslation",
    "KIPP_WORDS", "LATEST", "Likeness", "Location", "OLDEST", "Original", "Page", "PageTranslation", "PartnerKind",
    "Pavilion", "Picture", "PillarText", "Province", "REGION_SLUG", "Region", "RegionTranslation", "SLUG", "Seeking",
    "Settings", "Signpost", "SomeDate", "Source", "Stage", "Status", "Story", "Tour", "Unusable",
]  # fmt: skip
