"""A hall's screen: goes on by itself after Mulai, stops at a touch, works from a folder and without scripts."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser


def shown(page) -> str:
    return ",".join(slide.get_attribute("id") for slide in page.locator(".slide:visible").all())


def test_it_goes_on_only_once_started_stops_at_a_key_and_goes_on_after_a_minute_of_rest(open_page, sample_site):
    page = open_page(viewport={"width": 1920, "height": 1080})
    page.clock.install()
    page.goto((sample_site / "kios/dari-desa/index.html").as_uri() + "?detik=10")
    page.clock.run_for(30_000)
    assert shown(page) == "layar-1" and page.locator("[data-controls]").is_hidden()  # nothing moves on its own
    page.locator("#layar-1 .slide__turns a").last.click()
    assert shown(page) == "layar-1,layar-2"  # the first, and the one that the address names
    page.locator("#layar-2 .slide__turns a").first.click()
    page.locator("[data-start]").click()
    assert shown(page) == "layar-1"
    page.clock.run_for(10_000)
    assert shown(page) == "layar-2"
    page.keyboard.press("ArrowLeft")
    page.clock.run_for(59_000)
    assert shown(page) == "layar-1"
    page.clock.run_for(1_500)
    assert shown(page) == "layar-2"
    page.locator("[data-pause]").click()
    page.clock.run_for(300_000)
    assert shown(page) == "layar-2"
    page.locator("[data-resume]").click()
    count = page.locator(".slide").count()
    page.clock.run_for(10_000 * (count - 1))
    assert shown(page) == "layar-1"  # round and round
    page.keyboard.press("Escape")
    assert page.locator("[data-controls]").is_hidden()
    assert page.evaluate("document.activeElement.hasAttribute('data-start')")
    assert page.errors == [] and page.strangers == []


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_every_slide_fits_its_screen_and_reads_from_three_metres(open_page, sample_site, size):
    page = open_page(viewport={"width": size[0], "height": size[1]})
    page.goto((sample_site / "kios/dari-desa/index.html").as_uri())
    page.locator("[data-start]").click()
    for _ in range(page.locator(".slide").count()):
        room, height, letters = page.evaluate("""() => {
          const slides = document.querySelector('[data-slides]'), slide = slides.querySelector('.slide--shown');
          const { fontSize } = getComputedStyle(slide.querySelector('.slide__said'));
          return [slides.clientHeight, slides.scrollHeight, parseFloat(fontSize)];
        }""")
        assert height <= room
        assert letters >= 32
        page.keyboard.press("ArrowRight")


def test_without_scripts_its_slides_are_sections_that_lead_to_each_other(open_page, sample_site):
    page = open_page(java_script_enabled=False)
    page.goto((sample_site / "kios/index.html").as_uri())
    page.locator(".hall-board a").first.click()
    assert page.locator("[data-start]").is_hidden() and page.locator("[data-controls]").is_hidden()
    assert page.locator(".slide:visible").count() == page.locator(".slide").count() > 1
    page.locator("#layar-1 .slide__turns a").last.click()
    assert page.url.endswith("#layar-2")


def test_both_codes_of_a_slide_are_read(open_page, sample_site, tmp_path):
    zxingcpp, image = pytest.importorskip("zxingcpp"), pytest.importorskip("PIL.Image")
    page = open_page(viewport={"width": 1920, "height": 1080})
    page.goto((sample_site / "kios/dari-desa/index.html").as_uri())
    page.locator("[data-start]").click()
    page.screenshot(path=tmp_path / "kios.png")
    found = sorted(code.text[:11] for code in zxingcpp.read_barcodes(image.open(tmp_path / "kios.png")))

    assert found == ["BEGIN:VCARD", "https://pam"]
