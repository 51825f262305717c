import gzip
import re

import pytest
import zxingcpp

from builder import contact, qr
from builder.models import Coordinator


def read(code: qr.Code, scale: int = 3) -> zxingcpp.Barcode:
    """The path drawn as a picture and given to a reader; a fault of the geometry is a fault of the code."""
    low, _, side, _ = map(int, code.view_box.split())
    rows = [bytearray(b"\xff" * side) for _ in range(side)]
    x = y = 0
    for move, a, b, run in re.findall(r"([Mm])(\d+) (\d+)(?:\.5)?h(\d+)", code.path):
        x, y = (int(a), int(b)) if move == "M" else (x + int(a), y)
        rows[y - low][x - low : x - low + int(run)] = bytes(int(run))
        x += int(run)
    picture = b"".join(bytes(module for each in row for module in [each] * scale) * scale for row in rows)
    return zxingcpp.read_barcode(memoryview(picture).cast("B", (side * scale, side * scale)))


WORDS = "Dinas Kominfo – Kota Contoh\r\nJl. Café 1"


@pytest.mark.parametrize("text", ["https://pameran.example/inovasi/kota-contoh/antrean/", WORDS, "日本", "x" * 2331])
def test_a_reader_gives_back_what_was_drawn(text):
    assert read(qr.code(text)).text == text


def test_an_address_needs_no_word_on_its_encoding_and_a_foreign_letter_does():
    assert read(qr.code("https://pameran.example/")).symbology_identifier == "]Q1"
    assert qr.code("Café").path != qr.code("Cafe").path
    assert read(qr.code("Café")).bytes == "Café".encode()


def test_every_field_at_its_longest_still_fits_a_code_that_can_be_read():
    who = Coordinator(
        office="–" * 200, email="a" * 248 + "@x.id", phone="+62274868405", whatsapp="+628112681112",
        website="https://contoh.example/" + "a" * 1900, address="é" * 200, hours="é" * 200,
    )  # fmt: skip
    card = contact.brief_vcard("Kota " + "é" * 75, who, "https://pameran.example/" + "a" * 1900)

    assert "+628112681112" in read(qr.code(card)).text


def test_an_address_weighs_little_and_the_same_text_gives_the_same_bytes():
    text = (
        "https://pameran.example/inovasi/kabupaten-kepulauan-siau-tagulandang-biaro/layanan-antrean-puskesmas-daring/"
    )

    assert qr.svg(text) == qr.svg(text)
    assert len(gzip.compress(qr.svg(text))) < 1000
