"""A region's picture -> the same picture in the sizes and formats that pages ask for.

What a file is, its bytes say and not its name; how large it is, its header says before anything is decoded. A picture
is turned as its camera was held, brought to sRGB and encoded anew, so that nothing else that came with it is published:
no place, no device, no second file behind the first. SVG is refused: it is a program as much as a picture.
"""

from __future__ import annotations

import io
import warnings
from collections import Counter
from collections.abc import Iterator

from PIL import Image, ImageCms, __version__, features

from builder.models import Original, Unusable

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
PIXELS, SIDE = 40_000_000, 16_000  # at most, of the whole and of a side (WebP ends at 16,383)
WIDTHS = (320, 640, 960, 1280, 1920)
FORMS = ("avif", "webp")
CARD_WIDTH, CARD_BYTES = 640, 25_000  # a picture up to that width may stand on a card
QUALITIES = {
    "avif": (50, 42, 34, 26, 18, 10),
    "webp": (74, 62, 50, 38, 24, 10),
}  # the first, unless a card's is too heavy
ORIENTATION = 0x0112  # EXIF: how the camera was held, 1 to 8
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}  # fmt: skip
ON_ITS_SIDE = (5, 6, 7, 8)
MADE_WITH = ", ".join(
    [f"Pillow {__version__}", *(f"{name} {features.version(name)}" for name in ("avif", "webp", "jpg", "littlecms2"))]
)


def look(data: bytes, digest: str) -> Original | Unusable:
    """What a picture is, or why it cannot be shown. Decodes all of it, JPEG at an eighth of its size."""
    if not data:
        return Unusable(code="picture-empty")
    try:
        picture = _opened(data)
    except Image.DecompressionBombError:
        return Unusable(code="picture-too-large", about={"size": f"> {2 * (Image.MAX_IMAGE_PIXELS or 0)}"})
    except Exception:  # a decoder may raise anything at a stranger's bytes
        return Unusable(code="picture-unknown-format")
    with picture:
        width, height = picture.size
        if width * height > PIXELS or max(width, height) > SIDE:
            return Unusable(code="picture-too-large", about={"size": f"{width} × {height}"})
        if getattr(picture, "is_animated", False) and picture.format != "MPO":  # a phone's JPEG with a second view
            return Unusable(code="picture-animated")
        try:
            if picture.getexif().get(ORIENTATION) in ON_ITS_SIDE:
                width, height = height, width
            picture.draft(None, (WIDTHS[0], WIDTHS[0]))
            small = _plain(picture, (48, 48))
        except Exception:
            return Unusable(code="picture-unreadable")
    return Original(width=width, height=height, colour=_dominant(small), digest=digest)


def widths(width: int) -> tuple[int, ...]:
    """Those in which a picture of that width is published: never enlarged."""
    largest = min(width, WIDTHS[-1])
    return (*(each for each in WIDTHS if each < largest), largest)


def developed(data: bytes) -> Image.Image:
    """The picture as it will be seen, in sRGB, at its largest width."""
    with _opened(data) as picture:
        turn = picture.getexif().get(ORIENTATION)
        across = picture.height if turn in ON_ITS_SIDE else picture.width
        scale = min(1, WIDTHS[-1] / across)
        size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
        picture.draft(None, size)
        plain = _plain(picture, size)
        return plain.transpose(TURNS[turn]) if turn in TURNS else plain


def encoded(picture: Image.Image, width: int, form: str) -> bytes:
    """The picture at that width in AVIF or WebP, without metadata; light enough where it may stand on a card."""
    if width != picture.width:
        size = (width, max(1, round(picture.height * width / picture.width)))
        picture = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)
    for quality in QUALITIES[form]:
        file = io.BytesIO()
        if form == "avif":  # one thread: the jobs are the build's own
            picture.save(file, "AVIF", quality=quality, speed=8, max_threads=1, exif=b"", xmp=b"", icc_profile=b"")
        else:
            picture.save(file, "WEBP", quality=quality, method=4, exif=b"", xmp=b"", icc_profile=b"")
        if width > CARD_WIDTH or file.tell() <= CARD_BYTES:
            break
    return file.getvalue()


def _opened(data: bytes) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of sizes, which we judge ourselves, and of odd metadata, which we drop
        return Image.open(io.BytesIO(data), formats=FORMATS)


def _plain(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The pixels at that size as RGB or RGBA in sRGB, not yet turned."""
    profile = picture.info.get("icc_profile")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture.load()
        if picture.mode.startswith("I"):  # 16 bits: Pillow's own way to 8 would cut off, not scale
            picture = picture.convert("I").point(lambda level: level * (1 / 257)).convert("L")
        if picture.mode in ("P", "PA", "LA", "La", "RGBa", "1") or "transparency" in picture.info:
            picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    if picture.size != size:
        picture = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)
    plain = _in_srgb(picture, profile)
    if plain.mode == "RGBA" and plain.getchannel("A").getextrema() == (255, 255):
        plain = plain.convert("RGB")
    plain.info.clear()
    return plain


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    mode = "RGBA" if "A" in picture.getbands() else "RGB"
    if not profile:
        return picture.convert(mode)
    try:
        colours = picture.convert("RGB") if mode == "RGBA" else picture
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(colours, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):  # a profile that is broken or meant for other colours
        return picture.convert(mode)
    if mode == "RGBA":
        turned.putalpha(picture.getchannel("A"))
    return turned


def _dominant(small: Image.Image) -> str:
    """The colour that stands in until the picture is there; empty where one sees through it."""
    if small.mode == "RGBA":
        return ""
    few = small.quantize(5, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    number = Counter(few.tobytes()).most_common(1)[0][0]
    red, green, blue = (few.getpalette() or [])[3 * number : 3 * number + 3]
    return f"#{red:02x}{green:02x}{blue:02x}"


def renditions(original: Original) -> Iterator[tuple[int, str]]:
    """(width, form) of everything that is published of a picture."""
    for width in widths(original.width):
        for form in FORMS:
            yield width, form
