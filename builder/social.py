"""A region, an exhibit, the exhibition -> the picture that a shared link shows: 1200 x 630 pixels, PNG.

It is drawn like a poster: words on the hall's field, the region's cloth beside them and never below them. All of it
needs sixteen colours or little more, so that the file is a palette of them, small and quick to write. Glyphs are laid
out by FreeType's own rules and not by a shaping engine, which not every machine has: the same bytes everywhere.
"""

from __future__ import annotations

import io
import unicodedata
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont, __version__, features

from builder import urls, weave
from builder.models import Exhibition

WIDTH, HEIGHT = 1200, 630
EDGE, BAR, CLOTH = 64, 12, 300  # pixels: the margin, the bar before the cloth, the cloth
THREAD = 10  # pixels of one thread
PANEL = WIDTH - CLOTH - BAR  # what words may fill, margins included
PLATE = 96
LINE = 1.04  # of the size, from baseline to baseline
NAME_SIZES = (200, 180, 160, 144, 128, 114, 102, 90, 78, 66)
TITLE_SIZES = (108, 98, 88, 80, 72, 66, 60, 54, 48, 43, 38, 34)
SHADES = 13  # from ground to ink, so that letters have soft edges
TYPE_UNIT = 100  # the size at which words are measured
DRAWN_WITH = f"Pillow {__version__}, FreeType {features.version('freetype2')}, zlib {features.version('zlib')}"
EXTRA_LETTERS = "–—‘’“”•…×−"  # of the font's subset (frontend/build.mjs), beyond Latin-1

Faces = Mapping[int, bytes]  # weight -> the font's file
RGB = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What one picture says."""

    path: str
    letter: str = ""  # the hall's; empty for the exhibition itself
    code: str = ""
    kind: str = ""  # "Kota", above a region's name
    title: str
    below: str = ""  # whose exhibit it is, where a region lies
    brand: str


def cards(exhibition: Exhibition) -> Iterator[Card]:
    """One for the exhibition, for each region, for each exhibit; in Indonesian, for both languages."""
    brand = exhibition.settings.title
    yield Card(path=urls.social(urls.ENTRANCE), title=", ".join(exhibition.settings.headline), brand=brand)
    for slug, pavilion in exhibition.pavilions.items():
        letter, region = pavilion.hall.letter, pavilion.region
        kind, _, name = region.name.partition(" ")
        yield Card(
            path=urls.social(urls.region(slug)), letter=letter, code=region.code, kind=kind, title=name,
            below=pavilion.province.name, brand=brand,
        )  # fmt: skip
        for exhibit in pavilion.exhibits:
            yield Card(
                path=urls.social(urls.innovation(exhibit.identity)), letter=letter, code=region.code,
                title=exhibit.innovation.title, below=region.name, brand=brand,
            )  # fmt: skip


def draw(card: Card, faces: Faces) -> bytes:
    """The PNG."""
    sheet = _poster(card, faces) if card.letter else _board(card, faces)
    file = io.BytesIO()
    bits = 4 if len(sheet.getpalette() or ()) <= 48 else 8
    sheet.save(file, "PNG", bits=bits, compress_type=zlib.Z_RLE)  # for flat colours: half the time, and smaller
    return file.getvalue()


def _poster(card: Card, faces: Faces) -> Image.Image:
    field, night = weave.FIELDS[card.letter][0], weave.NIGHT
    ink = Image.new("L", (WIDTH, HEIGHT))
    pen = ImageDraw.Draw(ink)
    pen.rectangle((PANEL, 0, PANEL + BAR - 1, HEIGHT), fill=255)
    pen.rectangle((EDGE, 0, EDGE + PLATE - 1, PLATE - 1), fill=255)
    pen.text((EDGE + PLATE / 2, PLATE / 2), card.letter, fill=0, font=_face(faces[800], 68), anchor="mm")
    pen.text((EDGE + PLATE + 22, PLATE / 2), card.code, fill=255, font=_face(faces[800], 50), anchor="lm")
    foot = HEIGHT - EDGE
    _line(pen, faces[650], card.brand, foot, 28)
    if card.kind:
        pen.text((EDGE, PLATE + 96), card.kind, fill=255, font=_face(faces[800], 60), anchor="ls")
    if card.below:
        _line(pen, faces[800], card.below, foot - 52, 40)
    top = PLATE + (118 if card.kind else 40)
    _block(pen, faces[800], card.title, top, foot - 52 - 62, NAME_SIZES if card.kind else TITLE_SIZES)

    threads = weave.cloth(card.code, card.letter)
    spare = [colour for colour in dict.fromkeys(threads.colours) if colour not in (field, night)]
    number = {field: 0, night: SHADES - 1} | {colour: SHADES + n for n, colour in enumerate(spare)}
    sheet = ink.point(_shades())
    dyes = bytes(number[threads.colours[kind]] for row in threads.rows for kind in row)
    repeat = Image.frombytes("L", (threads.width, threads.height), dyes)
    repeat = repeat.resize((threads.width * THREAD, threads.height * THREAD), Image.Resampling.NEAREST)
    for y in range(0, HEIGHT, repeat.height):
        for x in range(PANEL + BAR, WIDTH, repeat.width):
            sheet.paste(repeat, (x, y))
    return _dyed(sheet, [*_ramp(field, night), *map(_rgb, spare)])


def _board(card: Card, faces: Faces) -> Image.Image:
    """The exhibition's own: its name at night, and the seven halls as they stand on the board."""
    ink = Image.new("L", (WIDTH, HEIGHT))
    pen = ImageDraw.Draw(ink)
    foot = HEIGHT - EDGE
    _line(pen, faces[650], card.brand, foot, 34)
    _block(pen, faces[800], card.title, EDGE, foot - 60, TITLE_SIZES)
    palette = _ramp(weave.NIGHT, weave.PAPER)
    sheet = ink.point(_shades())
    tall = HEIGHT // len(weave.FIELDS)
    for n, (letter, (field, _)) in enumerate(weave.FIELDS.items()):
        sign = Image.new("L", (WIDTH - PANEL, tall))
        ImageDraw.Draw(sign).text((28, tall / 2), letter, fill=255, font=_face(faces[800], 60), anchor="lm")
        sheet.paste(sign.point(_shades(len(palette))), (PANEL, n * tall))
        palette += _ramp(field, weave.NIGHT)
    return _dyed(sheet, palette)


def _line(pen: ImageDraw.ImageDraw, face: bytes, text: str, baseline: int, size: int) -> None:
    """One line, cut where it is too long."""
    shown = _drawable(text)
    while shown and _face(face, size).getlength(shown) > PANEL - 2 * EDGE:
        shown = shown[:-2].rstrip() + "…"
    pen.text((EDGE, baseline), shown, fill=255, font=_face(face, size), anchor="ls")


def _block(pen: ImageDraw.ImageDraw, face: bytes, text: str, top: int, bottom: int, sizes: Sequence[int]) -> None:
    size, lines = fitted(_drawable(text), face, PANEL - 2 * EDGE, bottom - top, sizes)
    for n, line in enumerate(lines):
        baseline = top + size * 0.76 + n * size * LINE  # capitals are three quarters of the size high
        pen.text((EDGE, baseline), line, fill=255, font=_face(face, size), anchor="ls")


def fitted(text: str, face: bytes, width: int, height: int, sizes: Sequence[int]) -> tuple[int, list[str]]:
    """The largest size at which the text fits the box, words whole where they can be, and its lines."""
    words = [(word, _length(face, word) / TYPE_UNIT) for word in text.split()]
    space = _length(face, " ") / TYPE_UNIT
    for size in sizes:
        room = width / size
        lines = _lines(words, space, room, face)
        if len(lines) * LINE * size <= height and (size == sizes[-1] or all(length <= room for _, length in words)):
            return size, lines
    kept = max(1, int(height / (LINE * size)))
    return size, lines if len(lines) <= kept else [*lines[: kept - 1], lines[kept - 1][:-1].rstrip() + "…"]


def _lines(words: list[tuple[str, float]], space: float, room: float, face: bytes) -> list[str]:
    lines: list[str] = []
    used = room
    for word, length in words:
        if length > room:  # a word wider than the sheet is cut where the line ends
            for piece in _pieces(word, room, face):
                lines.append(piece)
                used = _length(face, piece) / TYPE_UNIT
        elif used + space + length <= room:
            lines[-1] += f" {word}"
            used += space + length
        else:
            lines.append(word)
            used = length
    return lines


def _pieces(word: str, room: float, face: bytes) -> Iterator[str]:
    piece = ""
    for letter in word:
        if piece and _length(face, piece + letter) / TYPE_UNIT > room:
            yield piece
            piece = ""
        piece += letter
    yield piece


def _drawable(text: str) -> str:
    """The text in the letters that the font has; others lose their marks, or go."""

    def has(letter: str) -> bool:
        return " " <= letter <= "~" or "\xa0" <= letter <= "\xff" or letter in EXTRA_LETTERS

    plain = (letter if has(letter) else unicodedata.normalize("NFKD", letter) for letter in text)
    return " ".join("".join(letter for letter in "".join(plain) if has(letter)).split())


@lru_cache(maxsize=64)
def _face(face: bytes, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(face), size, layout_engine=ImageFont.Layout.BASIC)


def _length(face: bytes, text: str) -> float:
    """Pixels at TYPE_UNIT, with a hundredth to spare for hinting at other sizes."""
    return _face(face, TYPE_UNIT).getlength(text) * 1.01


def _shades(first: int = 0) -> list[int]:
    """How much ink -> which colour of the ramp that begins at `first`."""
    return [first + round(level * (SHADES - 1) / 255) for level in range(256)]


def _ramp(ground: str, ink: str) -> list[RGB]:
    one, other = _rgb(ground), _rgb(ink)
    steps = [n / (SHADES - 1) for n in range(SHADES)]
    return [tuple(round(a + (b - a) * step) for a, b in zip(one, other, strict=True)) for step in steps]  # type: ignore[misc]


def _rgb(colour: str) -> RGB:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _dyed(sheet: Image.Image, palette: list[RGB]) -> Image.Image:
    sheet.putpalette([level for colour in palette for level in colour])
    return sheet
