"""A visitor walks the real exhibition, entrance -> search -> exhibit -> contact, and is never left alone."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

SIZES = {"phone": {"width": 360, "height": 720}, "desk": {"width": 1280, "height": 900}}


@pytest.mark.parametrize("size", SIZES)
def test_from_the_entrance_by_search_to_an_exhibit_and_its_coordinator(open_page, address, size):
    page = open_page(viewport=SIZES[size])
    page.goto(address)
    page.locator(".gate input[name=q]").fill("sampah")
    page.locator(".gate .suggestions a").first.wait_for()
    page.locator(".gate button[type=submit]").click()
    page.wait_for_url("**/cari/index.html?q=sampah")
    hit = page.locator("[data-results] .hit__title a").first
    hit.wait_for()
    assert "sampah" in page.locator("[data-status]:not(template)").inner_text().lower()
    title = hit.inner_text()
    hit.click()
    page.wait_for_url("**/inovasi/**")
    assert page.locator("h1").inner_text().split() == title.split()
    assert page.locator(".purposes li").count() == 5
    ways = page.locator(".purposes a")
    assert all(ways.nth(n).get_attribute("href") for n in range(ways.count()))
    if size == "phone":
        assert page.locator(".desk-bar a").first.is_visible()
    assert page.errors == [] and page.strangers == []


@pytest.mark.parametrize("size", SIZES)
def test_the_same_walk_without_javascript(open_page, address, size):
    page = open_page(viewport=SIZES[size], java_script_enabled=False)
    page.goto(address)
    page.locator(".hall-board__hall").nth(1).click()
    if size == "phone":
        page.locator(".fold__sign").first.click()
    page.locator(".booth:not(.booth--dim)").first.click()
    page.locator(".innovation-card__title a").first.click()
    page.wait_for_url("**/inovasi/**")
    assert page.locator("h1").is_visible()
    assert page.locator(".desk a[href]").count() >= 5
    page.locator(".sign-bar__search").click()
    for way in ("inovasi/", "daerah/", "pilar/", "aula/jawa/"):
        assert page.locator(f"[data-start] a[href$='{way}index.html']").count() == 1
    assert page.locator("[data-reveal]").is_hidden()
    page.goto(f"{address}ikut/index.html?daerah=Kota+Semarang")
    page.locator("summary", has_text="Jawa Tengah").click()
    assert page.get_by_role("link", name="Kota Semarang").first.is_visible()


def test_the_question_whether_a_region_takes_part_is_answered_on_the_spot(open_page, address):
    page = open_page(viewport=SIZES["phone"])
    page.goto(address)
    box = page.locator("pameran-region-check input")
    box.fill("Kota Semarang")
    answer = page.locator("pameran-region-check [data-answer]")
    answer.get_by_text("Ya.").wait_for()
    assert "2017" in answer.inner_text()
    box.fill("Kabupaten Simeulue")
    answer.get_by_text("Belum.").wait_for()
    assert page.errors == []


def test_the_whole_walk_works_from_a_folder_without_a_server(open_page, site):
    page = open_page(viewport=SIZES["phone"])
    page.goto((site / "index.html").as_uri())
    page.locator(".gate input[name=q]").fill("darurat")
    page.locator(".gate .suggestions a").first.click()
    page.wait_for_url("file://**/index.html")
    page.goto(f"{(site / 'cari/index.html').as_uri()}?q=darurat")
    page.locator("[data-results] .hit__title a").first.click()
    page.wait_for_url("**/inovasi/**/index.html")
    page.locator(".locator__trail a").last.click()
    assert page.locator(".banner__name").is_visible()
    assert page.errors == [] and page.strangers == []


def test_the_keyboard_reaches_the_content_first(open_page, address):
    page = open_page(viewport=SIZES["desk"])
    page.goto(f"{address}daerah/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"


def test_on_a_phone_every_light_of_a_hall_can_be_told_apart_by_a_finger(open_page, address):
    page = open_page(viewport=SIZES["phone"], has_touch=True)
    for hall in ("sumatera", "jawa", "sulawesi"):
        page.goto(f"{address}aula/{hall}/index.html")
        nearest = page.evaluate(
            """() => {
              const boxes = [...document.querySelectorAll(".light")].map((light) => light.getBoundingClientRect());
              const middles = boxes.map((box) => [box.x + box.width / 2, box.y + box.height / 2]);
              return Math.min(...middles.flatMap((a, i) =>
                middles.slice(0, i).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1]))));
            }"""
        )

        assert nearest > 23.9, hall
        assert page.evaluate("document.documentElement.scrollWidth") == 360, hall
