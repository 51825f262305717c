"""All regions, hall by hall and province by province."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder import urls
from builder.models import Booth, Pavilion
from builder.views.booths import neighbours
from builder.views.cards import (
    MANY,
    SOME,
    Fold,
    InnovationCard,
    Number,
    Piece,
    RegionCard,
    fold,
    innovation_card,
    piece,
    region_card,
)
from builder.views.frame import Frame, Way, crumbs, frame
from builder.views.guide import Guide
from builder.views.order import in_rounds
from builder.views.sources import SourceView


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionRow:
    """A region in a long list; without a page of its own it has no `href`, and where it is dim no cloth."""

    code: str
    name: str
    said: str
    href: str | None
    cloth: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockList:
    """A province's regions; `href` where it has a page."""

    code: str
    name: str
    said: str
    href: str | None
    rows: tuple[RegionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HallList:
    """A hall's provinces below its sign, and a band with a piece for each as wide as it has regions."""

    letter: str
    hall: str
    name: str
    said: str
    href: str
    band: tuple[Piece, ...]
    blocks: tuple[BlockList, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionsView:
    frame: Frame
    title: str
    lead: str
    numbers: tuple[Number, ...]
    halls: tuple[HallList, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WallPart:
    """The booths on a wall that share a hall or a province, below its sign."""

    sign: str
    name: str
    count: str
    href: str
    hall: str
    booths: tuple[RegionCard, ...]
    fold: Fold | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WallView:
    """Regions as booths: a province, a cohort."""

    frame: Frame
    title: str
    lead: str
    numbers: tuple[Number, ...]
    band: tuple[Piece, ...]
    parts: tuple[WallPart, ...]
    note: str = ""
    sources: tuple[SourceView, ...] = ()
    exhibits: tuple[InnovationCard, ...] = ()
    rest: str = ""
    beside: str = ""  # what lies before and after
    previous: Way | None = None
    next: Way | None = None


def regions(guide: Guide) -> RegionsView:
    shown = list(guide.exhibition.pavilions.values())
    lit = sum(bool(p.exhibits) for p in shown)
    text = guide.words.text
    return RegionsView(
        frame=frame(
            guide,
            title=text("Semua daerah"),
            description=text("Daftar kota dan kabupaten yang ikut Gerakan Menuju Smart City, menurut provinsi."),
            trail=crumbs(guide, (text("Semua daerah"), urls.REGIONS)),
        ),
        title=text("Semua daerah"),
        lead=text("Dari barat ke timur, aula demi aula, provinsi demi provinsi."),
        numbers=(
            Number(number=guide.words.number(len(shown)), label=text("anjungan")),
            Number(number=guide.words.number(lit), label=text("memamerkan inovasi")),
        ),
        halls=tuple(_hall_list(guide, inside) for inside in by_hall(shown).values()),
    )


def province(guide: Guide, shown: Sequence[Pavilion]) -> WallView:
    hall, here, words = shown[0].hall, shown[0].province, guide.words
    exhibits = list(in_rounds(shown))
    before, after = neighbours(guide, shown[0])[0], neighbours(guide, shown[-1])[1]
    trail = crumbs(
        guide,
        (f"{hall.letter} {guide.hall_name(hall)}", urls.hall(hall.slug)),
        (f"{here.code} {here.name}", urls.province_of(here.name)),
    )
    pavilions, innovations = words.counted("{n} anjungan", len(shown)), words.counted("{n} inovasi", len(exhibits))
    return WallView(
        frame=frame(
            guide,
            title=words.text("Provinsi {name}", name=here.name),
            description=words.text(
                "{name}: {pavilions} dan {innovations}.", name=here.name, pavilions=pavilions, innovations=innovations
            ),
            trail=trail,
            hall=hall,
        ),
        title=here.name,
        lead=words.text("Blok {code} di aula {hall}.", code=here.code, hall=guide.hall_name(hall)),
        numbers=(
            Number(number=words.number(len(shown)), label=words.text("anjungan")),
            Number(number=words.number(len(exhibits)), label=words.text("inovasi")),
        ),
        band=tuple(piece(guide, pavilion) for pavilion in shown),
        parts=(
            WallPart(
                sign=here.code,
                name=words.text("Aula {letter} {name}", letter=hall.letter, name=guide.hall_name(hall)),
                count=pavilions,
                href=guide.link(urls.hall(hall.slug)),
                hall=hall.letter.lower(),
                booths=tuple(region_card(guide, pavilion) for pavilion in shown),
                fold=fold(guide, shown, pavilions) if len(shown) > MANY else None,
            ),
        ),
        exhibits=tuple(innovation_card(guide, exhibit) for exhibit in exhibits[:SOME]),
        rest=words.text(
            "{some} dari {all}: tiap daerah mendapat giliran. Selebihnya ada di anjungan masing-masing.",
            some=words.number(SOME),
            all=words.number(len(exhibits)),
        )
        if len(exhibits) > SOME
        else "",
        beside=words.text("Provinsi sebelah"),
        previous=before and _province_way(guide, before),
        next=after and _province_way(guide, after),
    )


def _province_way(guide: Guide, inside: Booth) -> Way:
    there = guide.exhibition.pavilions[inside.slug].province
    return Way(label=f"{there.code} {there.name}", href=guide.link(urls.province_of(there.name)))


def by_hall(shown: Iterable[Pavilion]) -> dict[str, list[Pavilion]]:
    """By the letter of their hall, from west to east."""
    found: dict[str, list[Pavilion]] = {}
    for pavilion in shown:
        found.setdefault(pavilion.hall.letter, []).append(pavilion)
    return dict(sorted(found.items()))


def by_province(shown: Iterable[Pavilion]) -> dict[str, list[Pavilion]]:
    """By the code of their province, as they stand."""
    blocks: dict[str, list[Pavilion]] = {}
    for pavilion in shown:
        blocks.setdefault(pavilion.province.code, []).append(pavilion)
    return blocks


def richest(shown: Iterable[Pavilion]) -> Pavilion:
    return max(shown, key=lambda p: (len(p.exhibits), p.slug))


def band(guide: Guide, shown: Iterable[Pavilion]) -> tuple[Piece, ...]:
    """For each hall a piece as wide as it has regions among these, from the cloth of the one that shows most."""
    return tuple(piece(guide, richest(inside), len(inside)) for inside in by_hall(shown).values())


def province_band(guide: Guide, blocks: Iterable[Sequence[Pavilion]]) -> tuple[Piece, ...]:
    """For each province a piece as wide as it has regions, from the cloth of the one that shows most."""
    return tuple(piece(guide, richest(block), len(block)) for block in blocks)


def _hall_list(guide: Guide, inside: Sequence[Pavilion]) -> HallList:
    blocks = by_province(inside)
    return HallList(
        letter=inside[0].hall.letter,
        hall=inside[0].hall.letter.lower(),
        name=guide.hall_name(inside[0].hall),
        said=guide.words.counted("{n} anjungan", len(inside)),
        href=guide.link(urls.hall(inside[0].hall.slug)),
        band=province_band(guide, blocks.values()),
        blocks=tuple(_block_list(guide, block) for block in blocks.values()),
    )


def _block_list(guide: Guide, block: Sequence[Pavilion]) -> BlockList:
    province = block[0].province
    cards = [region_card(guide, pavilion) for pavilion in block]
    return BlockList(
        code=province.code,
        name=province.name,
        said=guide.words.counted("{n} anjungan", len(block)),
        href=guide.link(urls.province_of(province.name)),
        rows=tuple(
            RegionRow(
                code=card.code,
                name=card.full_name,
                said=card.count,
                href=card.href,
                cloth=card.cloth if card.lit else None,
            )
            for card in cards
        ),
    )
