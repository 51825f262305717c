"""What a result shows, and what facets ask of every document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from builder import urls
from builder.index.documents import Document, Numbering
from builder.models import Exhibit, Pavilion

Card = dict[str, Any]

STATUSES = ("planned", "pilot", "running", "scaled", "ended", "unknown")


def card(document: Document, lang: str) -> Card:
    """A result in one language."""
    if document.exhibit:
        return _innovation_card(document.exhibit, document.pavilion, lang)
    return _region_card(document.pavilion, lang)


def _innovation_card(exhibit: Exhibit, pavilion: Pavilion, lang: str) -> Card:
    innovation, english = exhibit.innovation, exhibit.english
    return {
        "kind": "innovation",
        "href": urls.file_of(urls.in_language(urls.innovation(exhibit.identity), lang)),
        **_said("title", innovation.title, english and english.title, lang),
        **_said("summary", innovation.summary, english and english.summary, lang),
        **_where(pavilion),
        "pillar": list(dict.fromkeys([innovation.pillar, *innovation.also])),
        "status": innovation.status,
        "quick_win": innovation.quick_win,
        "seeking": innovation.seeking,
    }


def _region_card(pavilion: Pavilion, lang: str) -> Card:
    region, english = pavilion.region, pavilion.english
    return {
        "kind": "region",
        "href": urls.file_of(urls.in_language(urls.region(pavilion.slug), lang)),
        "title": region.name,
        **_said("summary", region.summary or "", english and english.summary, lang),
        **_where(pavilion),
        "count": len(pavilion.exhibits),
    }


def _said(field: str, indonesian: str, english: str | None, lang: str) -> Card:
    """A text in the card's language; an untranslated one says so, for its `lang` attribute."""
    if lang == "id" or english:
        return {field: english if lang == "en" else indonesian}
    return {field: indonesian, f"{field}_lang": "id"} if indonesian else {field: ""}


def _where(pavilion: Pavilion) -> Card:
    return {
        "region": pavilion.slug,
        "place": pavilion.region.name,
        "province": pavilion.province.name,
        "code": pavilion.region.code,
        "hall": pavilion.hall.letter,
        "cohort": pavilion.region.cohorts,
    }


def facets(documents: Iterable[Document], numbers: Numbering, pillars: tuple[str, ...]) -> dict[str, Any]:
    """Columns that have a character for every number: `-` where there is nothing, else the value's place in its list.

    Which pillars an exhibit serves besides its own, and what it seeks, is rare, and stands by number. A region's hall
    and cohorts stand once, in the order of the blocks.
    """
    length = len(numbers.codes) * numbers.size
    pillar, status, quick = ["-"] * length, ["-"] * length, ["-"] * length
    also: dict[int, list[str]] = {}
    seeking: dict[int, tuple[str, ...]] = {}
    blocks: dict[str, list[Any]] = {}
    for document in documents:
        region, hall = document.pavilion.region, document.pavilion.hall
        if not document.exhibit:
            blocks[region.code] = [document.pavilion.slug, hall.letter, region.cohorts]
            pillar[document.number] = "*"
            continue
        innovation = document.exhibit.innovation
        pillar[document.number] = str(pillars.index(innovation.pillar))
        status[document.number] = str(STATUSES.index(innovation.status))
        quick[document.number] = "1" if innovation.quick_win else "0"
        if others := [slug for slug in innovation.also if slug != innovation.pillar]:
            also[document.number] = others
        if innovation.seeking:
            seeking[document.number] = innovation.seeking
    return {
        "pillars": pillars, "statuses": STATUSES, "pillar": "".join(pillar), "status": "".join(status),
        "quick_win": "".join(quick), "also": also, "seeking": seeking,
        "regions": [blocks.get(code) for code in numbers.codes],
    }  # fmt: skip
