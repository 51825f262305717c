from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import urls


@pytest.mark.parametrize(
    ("start", "target", "link"),
    [
        ("", "daerah/", "daerah/index.html"),
        ("daerah/kota-contoh/", "", "../../index.html"),
        ("daerah/kota-contoh/", "daerah/kota-umpama/", "../kota-umpama/index.html"),
        ("inovasi/kota-contoh/antrean/", "data/innovations.json", "../../../data/innovations.json"),
        ("daerah/", "cari/?q=a#b", "../cari/index.html?q=a#b"),
        ("404.html", "cari/", "cari/index.html"),
    ],
)
def test_a_link_leads_from_page_to_page_and_names_the_file(start, target, link):
    assert urls.relative(start, target) == link


def test_english_pages_lie_below_en_and_indonesian_ones_at_the_root():
    assert urls.in_language("daerah/", "en") == "en/daerah/"
    assert urls.in_language("daerah/", "id") == "daerah/"


def test_a_page_knows_its_way_to_the_root():
    assert [urls.root(address) for address in ("", "daerah/", "en/daerah/kota-contoh/", "404.html")] == [
        "", "../", "../../../", "",
    ]  # fmt: skip


def test_a_query_carries_any_text():
    assert urls.query("air & “sampah”/tps") == "air%20%26%20%E2%80%9Csampah%E2%80%9D%2Ftps"


@given(*[st.lists(st.sampled_from("abc"), max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))] * 2)
def test_a_link_is_what_a_browser_makes_an_address_of_again(start, target):
    base = "https://x.example/"

    assert urljoin(base + start, urls.relative(start, target)) == f"{base}{target}index.html"
