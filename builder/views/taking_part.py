"""Every kabupaten and kota, taking part or not yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder import urls
from builder.models import Hall, Pavilion, Province
from builder.package import Regency
from builder.views.cards import cohorts
from builder.views.frame import Frame, crumbs, frame
from builder.views.guide import Guide
from builder.views.regions import BlockList, HallList, RegionRow, by_province, province_band


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingPartView:
    frame: Frame
    halls: tuple[HallList, ...]
    taking_part: str
    guests: str
    contact: str
    names: tuple[str, ...]


def taking_part(guide: Guide, regencies: Sequence[Regency]) -> TakingPartView:
    """All kabupaten and kota of the country: taking part since when, a guest, or not yet."""
    words, text = guide.words, guide.words.text
    by_code = {p.region.code: p for p in guide.exhibition.pavilions.values()}
    halls = (_hall_places(guide, hall, regencies, by_code) for hall in guide.exhibition.settings.halls)
    joined = sum(bool(p.region.cohorts) for p in by_code.values())
    return TakingPartView(
        frame=frame(
            guide,
            title=text("Apakah daerah saya ikut?"),
            description=text("Daftar semua kabupaten dan kota di Indonesia: ikut sejak kapan, atau belum ikut."),
            trail=crumbs(guide, (text("Apakah daerah saya ikut?"), urls.TAKING_PART)),
        ),
        halls=tuple(hall for hall in halls if hall.blocks),
        taking_part=words.number(joined),
        guests=words.number(len(by_code) - joined),
        contact=guide.contact,
        names=tuple(regency.name for regency in regencies),
    )


def _hall_places(guide: Guide, hall: Hall, regencies: Sequence[Regency], by_code: Mapping[str, Pavilion]) -> HallList:
    blocks = [
        _block_places(guide, province, [each for each in regencies if each.code.startswith(province.code)], by_code)
        for province in hall.provinces
    ]
    inside = [shown for shown in by_code.values() if shown.hall == hall]
    places = sum(len(block.rows) for block in blocks)
    return HallList(
        letter=hall.letter,
        hall=hall.letter.lower(),
        name=guide.hall_name(hall),
        said=_joined_of(guide, inside, places),
        href=guide.link(urls.hall(hall.slug)),
        band=province_band(guide, by_province(inside).values()),
        blocks=tuple(block for block in blocks if block.rows),
    )


def _block_places(
    guide: Guide, province: Province, regencies: Sequence[Regency], by_code: Mapping[str, Pavilion]
) -> BlockList:
    inside = [by_code[regency.code] for regency in regencies if regency.code in by_code]
    return BlockList(
        code=province.code,
        name=province.name,
        said=_joined_of(guide, inside, len(regencies)),
        href=guide.link(urls.province_of(province.name)) if inside else None,
        rows=tuple(_place(guide, regency, by_code.get(regency.code)) for regency in regencies),
    )


def _joined_of(guide: Guide, inside: Sequence[Pavilion], places: int) -> str:
    words = guide.words
    joined = sum(bool(shown.region.cohorts) for shown in inside)
    return words.text("{n} dari {all} ikut", n=words.number(joined), all=words.number(places))


def _place(guide: Guide, regency: Regency, pavilion: Pavilion | None) -> RegionRow:
    text = guide.words.text
    if not pavilion:
        return RegionRow(code=regency.code, name=regency.name, said=text("belum ikut"), href=None, cloth=None)
    joined = pavilion.region.cohorts
    return RegionRow(
        code=regency.code,
        name=pavilion.region.name,
        said=text("sejak {year}", year=joined[0]) if joined else cohorts(guide, joined),
        href=guide.link(urls.region(pavilion.slug)),
        cloth=guide.file(urls.cloth(regency.code)),
    )
