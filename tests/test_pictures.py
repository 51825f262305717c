"""A picture is what its bytes say; nothing but its pixels is published, turned and in sRGB; none breaks the build."""

import io
import random
import struct
import zlib

import pytest
from factories import SAMPLE
from PIL import Image, ImageChops, ImageCms

from builder import pictures
from builder.models import Original, Unusable

FORMS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")


def data(picture: Image.Image, form: str = "PNG", **more) -> bytes:
    file = io.BytesIO()
    picture.save(file, form, **more)
    return file.getvalue()


def seen(file: bytes) -> Original:
    found = pictures.look(file, "digest")
    assert isinstance(found, Original), found
    return found


def fault(file: bytes) -> str:
    found = pictures.look(file, "digest")
    assert isinstance(found, Unusable), found
    return found.code


def near(colour: str | tuple[int, ...], other: tuple[int, ...], by: int = 6) -> bool:
    if isinstance(colour, str):
        colour = tuple(bytes.fromhex(colour[1:]))
    return all(abs(a - b) <= by for a, b in zip(colour, other, strict=True))


def photo(width: int, height: int) -> Image.Image:
    """Noise at every scale, as hard to compress as a busy photograph."""
    channels = []
    for _ in range(3):
        channel = Image.new("L", (width, height), 128)
        for cells in (4, 8, 16, 32, 64, 128, 256):
            noise = Image.effect_noise((cells, max(2, cells * height // width)), 120)
            channel = Image.blend(channel, noise.resize((width, height), Image.Resampling.BICUBIC), 0.5 * cells**-0.2)
        channels.append(channel)
    return Image.merge("RGB", channels)


@pytest.mark.parametrize("form", FORMS)
def test_every_format_is_known_by_its_content(form):
    found = seen(data(Image.new("RGB", (50, 30), (200, 40, 40)), form))

    assert (found.width, found.height) == (50, 30)
    assert near(found.colour, (200, 40, 40))


def test_a_picture_is_turned_as_the_camera_was_held_and_loses_where_it_was_taken():
    file = (SAMPLE / "regions/kota-contoh/media/teluk.jpg").read_bytes()
    with Image.open(io.BytesIO(file)) as lying:
        assert lying.size == (667, 1000) and lying.getexif().get_ifd(0x8825)

    upright = pictures.developed(file)

    assert (seen(file).width, seen(file).height) == upright.size == (1000, 667)
    assert upright.getpixel((500, 5))[2] > 180 > 100 > upright.getpixel((500, 660))[2]  # the sky is above
    for form in pictures.FORMS:
        made = pictures.encoded(upright, 640, form)
        assert Image.open(io.BytesIO(made)).size == (640, 427)
        assert not any(trace in made for trace in (b"Exif", b"Kamera", b"http://ns.adobe.com"))


@pytest.mark.parametrize(
    "picture, form",
    [
        (Image.new("CMYK", (40, 40), (0, 0, 0, 127)), "JPEG"),
        (Image.new("L", (40, 40), 128), "JPEG"),
        (Image.new("I;16", (40, 40), 128 * 257), "PNG"),
        (Image.new("RGB", (40, 40), (128, 128, 128)).quantize(4), "PNG"),
        (Image.new("LA", (40, 40), (128, 255)), "PNG"),
        (Image.new("RGBA", (40, 40), (128, 128, 128, 255)), "WEBP"),
    ],
    ids=lambda value: getattr(value, "mode", value),
)
def test_every_kind_of_pixel_becomes_plain_colour(picture, form):
    file = data(picture, form)

    assert near(seen(file).colour, (128, 128, 128))
    assert near(pictures.developed(file).getpixel((20, 20)), (128, 128, 128))
    assert pictures.developed(file).mode == "RGB"


def test_what_one_sees_through_stays_so_and_has_no_colour_behind_it():
    see_through = Image.new("RGBA", (40, 40), (0, 100, 0, 0))
    palette = see_through.quantize(4)

    for picture in (see_through, palette):
        file = data(picture)
        assert seen(file).colour == ""
        for form in pictures.FORMS:
            made = Image.open(io.BytesIO(pictures.encoded(pictures.developed(file), 40, form)))
            assert made.convert("RGBA").getpixel((20, 20))[3] == 0


def test_colours_are_brought_to_srgb_and_a_broken_profile_is_ignored():
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.index(b"rXYZ"), profile.index(b"bXYZ")
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"  # a space in which red is blue
    picture = Image.new("RGB", (20, 20), (255, 0, 0))

    assert near(pictures.developed(data(picture, icc_profile=bytes(profile))).getpixel((9, 9)), (0, 0, 255))
    assert near(pictures.developed(data(picture, icc_profile=b"nonsense")).getpixel((9, 9)), (255, 0, 0))


def header(width: int, height: int) -> bytes:
    """A PNG that says how large it is, and has no pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def test_faults_are_told_apart():
    red, blue = Image.new("RGB", (60, 60), "red"), Image.new("RGB", (60, 60), "blue")
    busy = photo(300, 200)

    assert fault(b"") == "picture-empty"
    assert fault(b"<!doctype html><script>alert(1)</script>") == "picture-unknown-format"
    assert fault(b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>') == "picture-unknown-format"
    assert fault(data(red, "BMP")) == fault(data(red, "TIFF")) == "picture-unknown-format"
    assert fault(header(9000, 6000)) == fault(header(60_000, 60_000)) == "picture-too-large"
    assert fault(header(17_000, 10)) == "picture-too-large"
    for form in ("GIF", "WEBP", "PNG", "AVIF"):
        assert fault(data(red, form, save_all=True, append_images=[blue], duration=100)) == "picture-animated", form
    for form in ("JPEG", "PNG"):
        file = data(busy, form)
        assert fault(file[: len(file) // 2]) == "picture-unreadable"


def test_a_phones_jpeg_with_a_second_view_is_a_picture_and_what_follows_it_is_dropped():
    red, blue = Image.new("RGB", (60, 60), "red"), Image.new("RGB", (60, 60), "blue")
    file = data(red, "MPO", save_all=True, append_images=[blue]) + b"<script>alert(1)</script>"

    assert near(seen(file).colour, (254, 0, 0))
    assert b"script" not in pictures.encoded(pictures.developed(file), 60, "webp")


def test_a_picture_is_never_enlarged():
    assert pictures.widths(200) == (200,)
    assert pictures.widths(640) == (320, 640)
    assert pictures.widths(4000) == (320, 640, 960, 1280, 1920)
    assert pictures.developed(data(Image.new("RGB", (4000, 30)), "JPEG")).size == (1920, 14)


@pytest.mark.parametrize("size", [(720, 480), (480, 720)])
@pytest.mark.parametrize("form", pictures.FORMS)
def test_a_picture_on_a_card_is_light_however_busy_it_is(size, form):
    busy = pictures.developed(data(photo(*size), "JPEG", quality=92))

    for width in pictures.widths(size[0]):
        if width <= pictures.CARD_WIDTH:
            assert len(pictures.encoded(busy, width, form)) <= pictures.CARD_BYTES


@pytest.mark.parametrize("form", FORMS)
def test_damaged_bytes_are_refused_or_shown_and_never_raise(form):
    chance = random.Random(form)
    whole = data(Image.linear_gradient("L").resize((64, 48)).convert("RGB"), form)
    for _ in range(120):
        file = bytearray(whole[: chance.randrange(len(whole)) if chance.random() < 0.3 else None])
        for _ in range(chance.randrange(1, 6)):
            if file:
                file[chance.randrange(len(file))] = chance.randrange(256)
        if isinstance(pictures.look(bytes(file), ""), Original):
            pictures.developed(bytes(file))


def test_the_stand_in_colour_is_the_commonest_and_not_the_mean():
    picture = Image.new("RGB", (100, 100), (20, 60, 140))
    picture.paste((250, 220, 100), (0, 0, 100, 30))

    assert near(seen(data(picture)).colour, (20, 60, 140))
    assert ImageChops.difference(picture, pictures.developed(data(picture))).getbbox() is None
