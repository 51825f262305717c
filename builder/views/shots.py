"""A picture on a page: which file for which width, and what stands there until it has come."""

from __future__ import annotations

from dataclasses import dataclass

from builder import pictures, urls
from builder.models import Picture
from builder.views.guide import Guide, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """`avif` and `webp` are srcsets; sizes in pixels."""

    alt: Said
    credit: str | None
    width: int
    height: int
    colour: str  # empty where one sees through the picture
    avif: str
    webp: str
    src: str


def shot(guide: Guide, region: str, picture: Picture, widest: int = pictures.WIDTHS[-1]) -> Shot:
    """A region's picture in the widths up to `widest`, and at least one."""
    original = guide.exhibition.originals[f"regions/{region}/{picture.file}"]
    sizes = pictures.widths(original.width)
    kept = [width for width in sizes if width <= widest] or [sizes[0]]

    def href(width: int, form: str) -> str:
        return guide.file(urls.picture(region, picture.file, original.digest, width, form))

    def srcset(form: str) -> str:
        return ", ".join(f"{href(width, form)} {width}w" for width in kept)

    return Shot(
        alt=guide.say(picture.alt), credit=picture.credit, width=original.width, height=original.height,
        colour=original.colour, avif=srcset("avif"), webp=srcset("webp"), src=href(kept[-1], "webp"),
    )  # fmt: skip
