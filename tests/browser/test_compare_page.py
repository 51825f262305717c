"""Side by side, over http in a sub-folder and from a folder: add, take out, leave out what is equal, go back."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import served, until
from factories import SAMPLE

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
QUEUE, WASTE, COPY = "kota-contoh/antrean-puskesmas", "kota-contoh/bank-sampah", "kabupaten-umpama/antrean"


@pytest.fixture(scope="module")
def site(publish, tmp_path_factory) -> Path:
    """The invented exhibition as it goes onto a USB stick, without an address of its own."""
    out = tmp_path_factory.mktemp("bandingkan") / "site"
    publish(SAMPLE, out)
    return out


@pytest.fixture(scope="module")
def address(site: Path):
    with served(site.parent) as root:
        yield f"{root}{site.name}/"


@pytest.fixture(params=["http", "file"])
def root(request, site: Path, address: str) -> str:
    return address if request.param == "http" else site.as_uri() + "/"


@pytest.fixture
def page(open_page):
    page = open_page(viewport={"width": 360, "height": 780})
    page.set_default_timeout(5000)
    yield page
    assert page.errors == []


def heads(page) -> list[str]:
    page.wait_for_selector(".compare")
    return page.locator(".compare__head a").all_inner_texts()


def cells(page, row: str) -> list[str]:
    return page.locator(f".compare [data-row={row}] td").all_inner_texts()


def faults(page) -> list[str]:
    page.evaluate(AXE.read_text())  # the page's policy lets no script tag in
    return [each["id"] for each in page.evaluate("axe.run(document, {preload: false})")["violations"]]


def test_from_an_exhibit_to_a_table_of_two_and_back(page, root):
    page.goto(f"{root}inovasi/{QUEUE}/index.html")
    page.get_by_role("link", name="Bandingkan", exact=True).first.click()
    assert heads(page) == ["Antrean Puskesmas Daring"]
    page.locator("[data-near] a", has_text="Antrean ala Contoh").click()
    page.wait_for_url(f"**/bandingkan/index.html?inovasi={QUEUE}&inovasi={COPY}")

    assert heads(page) == ["Antrean Puskesmas Daring", "Antrean ala Contoh"]
    assert page.title().startswith("Antrean Puskesmas Daring · Antrean ala Contoh | ")
    assert page.get_by_role("row", name="Hasil").get_by_role("cell").count() == 2
    assert "120 → 35 menit, 2022, sasaran 30" in cells(page, "benefits")[0]
    assert cells(page, "benefits")[1].strip() == "belum tercatat"
    assert page.locator(".compare [data-row=coordinator] a[href^='https://wa.me/']").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert faults(page) == []
    page.locator("[data-chosen] a").first.click()
    page.wait_for_url(f"**/bandingkan/index.html?inovasi={COPY}")
    assert heads(page) == ["Antrean ala Contoh"]
    page.go_back()
    assert len(heads(page)) == 2


def test_rows_that_are_equal_are_named_and_can_be_left_out_by_address(page, root):
    page.goto(f"{root}bandingkan/index.html?inovasi={QUEUE}&inovasi={WASTE}&inovasi={COPY}")
    assert len(heads(page)) == 3
    assert not page.locator("[data-more]").is_visible()
    page.goto(f"{root}bandingkan/index.html?daerah=kota-contoh&daerah=kabupaten-umpama")
    assert heads(page) == ["Kota Contoh", "Kabupaten Umpama"]
    same = page.locator(".compare tr", has=page.locator("[data-same]:visible"))
    before, equal = page.locator(".compare tr[data-row]").count(), same.count()
    assert equal > 0
    page.get_by_label("Hanya yang berbeda").check()
    assert page.locator(".compare tr[data-row]").count() == before - equal
    assert page.url.endswith("&beda=1")
    page.reload()
    assert len(heads(page)) == 2
    assert (page.locator(".compare tr[data-row]").count(), same.count()) == (before - equal, 0)
    page.locator("a[hreflang=en]").click()
    page.wait_for_url("**/en/bandingkan/index.html?daerah=kota-contoh&daerah=kabupaten-umpama&beda=1")
    assert len(heads(page)) == 2
    assert "Only what differs" in page.locator("main").inner_text()


def test_the_box_suggests_only_what_can_stand_beside(page, root):
    page.goto(f"{root}bandingkan/index.html?daerah=kota-contoh")
    assert heads(page) == ["Kota Contoh"]
    page.locator("pameran-find input").press_sequentially("umpama")
    page.wait_for_selector(".suggestions a")

    assert [link.get_attribute("href") for link in page.locator(".suggestions a").all()] == [
        "index.html?daerah=kota-contoh&daerah=kabupaten-umpama"
    ]
    page.keyboard.press("Enter")
    until(page, "document.activeElement.closest('.suggestions')")
    page.keyboard.press("Enter")
    page.wait_for_url("**?daerah=kota-contoh&daerah=kabupaten-umpama")
    assert len(heads(page)) == 2


def test_another_that_is_opened_later_is_offered_beside_the_one_before(page, root):
    page.goto(f"{root}bandingkan/index.html?inovasi={QUEUE}")
    heads(page)
    page.goto(f"{root}bandingkan/index.html?inovasi={WASTE}")
    heads(page)

    first = page.locator("[data-near] a").first
    assert "tadi dibandingkan" in first.inner_text()
    assert first.get_attribute("href") == f"index.html?inovasi={WASTE}&inovasi={QUEUE}"


def test_what_is_not_there_is_named_and_the_rest_is_shown(page, root):
    page.goto(f"{root}bandingkan/index.html?inovasi=kota-contoh/tidak-ada&inovasi={QUEUE}&inovasi=%3Cimg%20src%3Dx%3E")

    assert heads(page) == ["Antrean Puskesmas Daring"]
    assert "kota-contoh/tidak-ada" in page.locator("p[data-status]").inner_text()


def test_without_scripts_the_page_says_what_works_instead(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}bandingkan/index.html?inovasi={QUEUE}")

    assert "buka dua halaman" in page.locator("main").inner_text()
    assert page.get_by_role("main").get_by_role("link", name="Semua inovasi").is_visible()
    assert not page.locator("[data-more], [data-tools]").first.is_visible()
    context.close()
