"""What a result shows, and what facets ask of every document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from builder.index.documents import Document, Numbering

STATUSES = ("planned", "pilot", "running", "scaled", "ended", "unknown")


def card(document: Document, lang: str, pillars: tuple[str, ...]) -> list[Any]:
    """A result in one language, as short as it can be told, for ten of them answer a first query:

    [address below inovasi/ or daerah/, title, summary, place, code, hall's letter, untranslated, …]

    `place` is an exhibit's region, or a pavilion's province; `untranslated` is 1 for a title, 2 for a summary, 3 for
    both that stand in Indonesian on an English page. An exhibit goes on with its pillar's and its status' place in
    their lists, and 1 for a quick win; a pavilion with its number of exhibits.
    """
    pavilion, exhibit = document.pavilion, document.exhibit
    region, hall = pavilion.region, pavilion.hall.letter
    if exhibit is None:
        summary, foreign = _said(region.summary, pavilion.english and pavilion.english.summary, lang)
        return [
            pavilion.slug, region.name, summary, pavilion.province.name, region.code, hall, 2 * foreign,
            len(pavilion.exhibits),
        ]  # fmt: skip
    innovation, english = exhibit.innovation, exhibit.english
    title, untitled = _said(innovation.title, english and english.title, lang)
    summary, foreign = _said(innovation.summary, english and english.summary, lang)
    return [
        exhibit.identity, title, summary, region.name, region.code, hall, untitled + 2 * foreign,
        pillars.index(innovation.pillar), STATUSES.index(innovation.status), int(innovation.quick_win),
    ]  # fmt: skip


def _said(indonesian: str | None, english: str | None, lang: str) -> tuple[str, bool]:
    """A text in the card's language, and whether it is Indonesian for want of an English one."""
    if lang == "id" or english:
        return (english if lang == "en" else indonesian) or "", False
    return indonesian or "", bool(indonesian)


def facets(documents: Iterable[Document], numbers: Numbering, pillars: tuple[str, ...]) -> dict[str, Any]:
    """Columns that have a character for every number: `-` where there is nothing, else the value's place in its list.

    Which pillars an exhibit serves besides its own, and what it seeks, is rare, and stands by number. A region's slug,
    hall, cohorts and name stand once, in the order of the blocks.
    """
    length = len(numbers.codes) * numbers.size
    pillar, status, quick = ["-"] * length, ["-"] * length, ["-"] * length
    also: dict[int, list[str]] = {}
    seeking: dict[int, tuple[str, ...]] = {}
    blocks: dict[str, list[Any]] = {}
    for document in documents:
        region, hall = document.pavilion.region, document.pavilion.hall
        if not document.exhibit:
            blocks[region.code] = [document.pavilion.slug, hall.letter, region.cohorts, region.name]
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
