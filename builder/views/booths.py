"""Where one stands in a hall: the way from the entrance to a pavilion, and the booths around it."""

from __future__ import annotations

from builder import plans, urls
from builder.models import Booth, Pavilion
from builder.views.frame import Booths, Way, crumbs
from builder.views.guide import Guide, booth


def trail(guide: Guide, shown: Pavilion) -> tuple[Way, ...]:
    hall, province = shown.hall, shown.province
    return crumbs(
        guide,
        (f"{hall.letter} {guide.hall_name(hall)}", urls.hall(hall.slug)),
        (f"{province.code} {province.name}", urls.province_of(province.name)),
        (f"{booth(shown.region.code)} {shown.region.name}", urls.region(shown.slug)),
    )


def booths(guide: Guide, shown: Pavilion) -> Booths:
    """The strip that stays in sight: the province's floor plan in small, and the way to the booths on either side."""
    hall = guide.exhibition.aisles[shown.hall.slug]
    block = [each.code for each in hall if each.block == shown.province.code]
    before, after = (_way(guide, other) if other else None for other in neighbours(guide, shown))
    return Booths(plan=plans.strip(block, shown.region.code), previous=before, next=after)


def nearby(guide: Guide, shown: Pavilion) -> tuple[Way, ...]:
    """The lit booths of the same province."""
    hall = guide.exhibition.aisles[shown.hall.slug]
    return tuple(_way(guide, each) for each in hall if each.block == shown.province.code and each.lit)


def _way(guide: Guide, to: Booth) -> Way:
    return Way(label=f"{booth(to.code)} {to.name}", href=guide.link(urls.region(to.slug)))


def neighbours(guide: Guide, shown: Pavilion) -> tuple[Booth | None, Booth | None]:
    """The booths before and after in the same hall."""
    hall = guide.exhibition.aisles[shown.hall.slug]
    at = next(n for n, other in enumerate(hall) if other.slug == shown.slug)
    return hall[at - 1] if at else None, hall[at + 1] if at + 1 < len(hall) else None
