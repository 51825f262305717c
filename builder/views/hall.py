"""A hall with its map and floor plan, and the way to the other halls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder import plans, urls
from builder.models import Hall, Pavilion
from builder.views.cards import MANY, Fold, Number, RegionCard, fold, region_card
from builder.views.frame import Frame, Way, crumbs, frame, settings_file
from builder.views.geography import Geography
from builder.views.guide import Guide
from builder.views.regions import by_province

PAIR = 2  # booths that stand open on a phone, too


@dataclass(frozen=True, slots=True, kw_only=True)
class LightView:
    """A light on a map: a link with a name."""

    lozenge: str
    lit: bool
    href: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    code: str
    name: str
    href: str
    door: str
    booths: tuple[RegionCard, ...]
    fold: Fold | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    letter: str
    name: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorCell:
    """A cell of the floor plan: a block, the plaza, or the way to the next hall."""

    kind: str  # block | plaza | next
    span: int
    block: BlockView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HallView:
    frame: Frame
    letter: str
    name: str
    lead: str
    numbers: tuple[Number, ...]
    map: plans.HallMap
    lights: tuple[LightView, ...]
    blocks: tuple[Way, ...]  # to each block on this page, by code
    cells: tuple[FloorCell, ...]
    example: str
    previous: Neighbour | None
    next: Neighbour | None


def hall(guide: Guide, shown: Hall, geography: Geography) -> HallView:
    words, text = guide.words, guide.words.text
    pavilions = guide.exhibition.halls[shown.slug]
    lit = [p for p in pavilions if p.exhibits]
    drawn = plans.hall_outline(shown.letter, geography.rings, geography.places, spots(pavilions))
    cells = _cells(guide, shown, geography)
    name = guide.hall_name(shown)
    exhibits = sum(len(p.exhibits) for p in pavilions)
    lead = str(guide.say(shown.summary, shown.summary_en))
    pavilions_said = words.counted("{n} anjungan", len(pavilions))
    return HallView(
        frame=frame(
            guide,
            title=text("Aula {letter} {name}", letter=shown.letter, name=name),
            description=f"{lead} {pavilions_said}, {words.counted('{n} inovasi', exhibits)}.",
            trail=crumbs(guide, (f"{shown.letter} {name}", urls.hall(shown.slug))),
            hall=shown,
            source=settings_file(guide),
        ),
        letter=shown.letter,
        name=name,
        lead=lead,
        numbers=(
            Number(number=words.number(len(pavilions)), label=text("anjungan")),
            Number(number=words.number(len(lit)), label=text("menyala")),
            Number(number=words.number(exhibits), label=text("inovasi")),
        ),
        map=drawn,
        lights=lights(guide, drawn.lights),
        blocks=_blocks(cells),
        cells=cells,
        example=_example(guide, pavilions),
        previous=_neighbour(guide, shown, -1),
        next=_neighbour(guide, shown, +1),
    )


def spots(pavilions: Iterable[Pavilion]) -> list[plans.Spot]:
    return [
        plans.Spot(p.slug, p.region.location.lat, p.region.location.lon, len(p.exhibits))
        for p in pavilions
        if p.region.location
    ]


def lights(guide: Guide, drawn: tuple[plans.Light, ...]) -> tuple[LightView, ...]:
    named = guide.exhibition.pavilions
    return tuple(
        LightView(
            lozenge=light.lozenge,
            lit=light.lit,
            href=guide.link(urls.region(light.slug)),
            name=named[light.slug].region.name,
        )  # fmt: skip
        for light in drawn
    )


def _cells(guide: Guide, shown: Hall, geography: Geography) -> tuple[FloorCell, ...]:
    pavilions, middles = guide.exhibition.halls[shown.slug], _middles(geography)
    blocks = by_province(pavilions)
    placed = plans.floor(
        [plans.FloorPlace(code, *middles[code], len(block)) for code, block in blocks.items()],
        onwards=shown != guide.exhibition.settings.halls[-1],
    )
    cells = []
    for block in placed:
        if block.kind != "block":
            cells.append(FloorCell(kind=block.kind, span=block.span))
            continue
        inside = blocks[block.code]
        province = inside[0].province
        said = guide.words.counted("{n} anjungan", len(inside))
        cells.append(FloorCell(kind="block", span=block.span, block=BlockView(
            code=province.code, name=province.name, href=guide.link(urls.province_of(province.name)),
            door=block.door, booths=tuple(region_card(guide, p) for p in inside),
            fold=fold(guide, inside, said) if len(pavilions) > MANY and len(inside) > PAIR else None,
        )))  # fmt: skip
    return tuple(cells)


def _blocks(cells: tuple[FloorCell, ...]) -> tuple[Way, ...]:
    blocks = sorted((cell.block for cell in cells if cell.block), key=lambda block: block.code)
    return tuple(Way(label=f"{block.code} {block.name}", href=f"#blok-{block.code}") for block in blocks)


def _middles(geography: Geography) -> dict[str, tuple[float, float]]:
    """The middle of each province's regencies."""
    found: dict[str, list[plans.Place]] = {}
    for place in geography.places:
        found.setdefault(place.code[:2], []).append(place)
    return {
        code: (sum(p.lat for p in places) / len(places), sum(p.lon for p in places) / len(places))
        for code, places in found.items()
    }


def _example(guide: Guide, pavilions: Sequence[Pavilion]) -> str:
    lit = next((p for p in pavilions if p.exhibits), pavilions[0] if pavilions else None)
    if not lit:
        return ""
    block, _, booth = lit.region.code.partition(".")
    return guide.words.text(
        "Nomor blok dan anjungan adalah kode wilayah: blok {block}, anjungan {booth}, {region}.",
        block=block, booth=booth, region=lit.region.name,
    )  # fmt: skip


def _neighbour(guide: Guide, shown: Hall, step: int) -> Neighbour | None:
    halls = guide.exhibition.settings.halls
    at = halls.index(shown) + step
    if not 0 <= at < len(halls):
        return None
    other = halls[at]
    return Neighbour(letter=other.letter, name=guide.hall_name(other), href=guide.link(urls.hall(other.slug)))
