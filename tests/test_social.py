"""The picture of a shared link: everything fits, nothing lies on cloth, and it stays small."""

import io

import pytest
from conftest import ROOT
from factories import exhibition
from PIL import Image

from builder import package, social, weave
from builder.social import EDGE, HEIGHT, PANEL, TITLE_SIZES, WIDTH, Card

REAL = list(social.cards(exhibition(ROOT / "content")))
LONGEST = sorted(REAL, key=lambda card: max(map(len, card.title.split())) * 3 + len(card.title))[-6:]
WORST = [
    "W" * 200,
    "Sistem Informasi " * 12,
    "mmmmm " * 33,
    "Penanggulangan-kemiskinan-terpadu-berbasis-masyarakat dan pembangunan kawasan perdesaan",
    "Ō 智慧 𝒦ota 😀",
    "😀",
]


def card(title: str, **more: str) -> Card:
    return Card(**{"path": "sosial.png", "letter": "C", "code": "64.74", "title": title, "brand": "Pameran"} | more)


def drawn(shown: Card) -> Image.Image:
    return Image.open(io.BytesIO(social.draw(shown, package.faces())))


@pytest.mark.parametrize("shown", [*LONGEST, *map(card, WORST)], ids=lambda shown: shown.title[:30])
def test_the_longest_titles_stay_inside_the_margins_and_off_the_cloth(shown):
    picture = drawn(shown).convert("RGB")
    field, dyes = weave.FIELDS[shown.letter][0], set(weave.cloth(shown.code, shown.letter).colours)

    def colours(*box: int) -> set[str]:
        return {"#{:02x}{:02x}{:02x}".format(*colour) for _, colour in picture.crop(box).getcolors(1 << 20)}

    assert picture.size == (WIDTH, HEIGHT)
    assert colours(PANEL - EDGE + 8, 0, PANEL, HEIGHT) == {field}
    assert colours(0, 0, EDGE - 8, HEIGHT) == {field}
    assert colours(0, HEIGHT - EDGE + 12, PANEL, HEIGHT) == {field}
    assert colours(PANEL + social.BAR, 0, WIDTH, HEIGHT) <= dyes


@pytest.mark.parametrize("title", [*(shown.title for shown in LONGEST), *WORST[:4]])
def test_the_lines_of_a_title_fit_their_box(title):
    face, width, height = package.faces()[800], 600, 250
    size, lines = social.fitted(title, face, width, height, TITLE_SIZES)

    assert lines and len(lines) * social.LINE * size <= height
    assert all(social._face(face, size).getlength(line) <= width for line in lines)
    assert "".join(title.split()).startswith("".join("".join(lines).removesuffix("…").split()))


def test_a_picture_is_a_small_palette_and_the_same_every_time():
    some = [REAL[0], *REAL[1:800:60]]

    for shown in some:
        data = social.draw(shown, package.faces())
        assert data == social.draw(shown, package.faces())
        assert len(data) <= 40_000
    assert b"\x04\x03\x00\x00\x00" in social.draw(REAL[1], package.faces())[:40]  # four bits a pixel, of a palette


def test_every_region_and_exhibit_and_the_exhibition_have_one_picture_each():
    shown = exhibition()
    paths = [each.path for each in social.cards(shown)]

    assert len(paths) == len(set(paths)) == 1 + len(shown.pavilions) + len(shown.exhibits)
    assert paths[0] == "sosial.png"
