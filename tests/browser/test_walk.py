"""A visitor walks the real exhibition, entrance -> search -> exhibit -> contact, and looks at every kind of page."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
SIZES = {"phone": {"width": 360, "height": 720}, "desk": {"width": 1280, "height": 900}}


@pytest.fixture
def open_page(chromium):
    """Pages with given settings; console errors and requests to other hosts are collected on the page."""
    contexts = []

    def opened(**settings):
        context = chromium.new_context(**({"reduced_motion": "reduce", "locale": "id-ID"} | settings))
        contexts.append(context)
        page = context.new_page()
        page.errors, page.strangers = [], []
        page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.on("request", lambda request: page.strangers.append(request.url) if _is_strange(request.url) else None)
        return page

    yield opened
    for context in contexts:
        context.close()


def _is_strange(url: str) -> bool:
    where = urlsplit(url)
    return where.scheme in ("http", "https") and where.hostname != "127.0.0.1"


@pytest.fixture(scope="session")
def kinds(site) -> dict[str, str]:
    """One page of each kind, chosen from what the exhibition holds."""
    rows = json.loads((site / "data/innovations.json").read_text())
    regions = json.loads((site / "data/regions.json").read_text())
    full = max(rows, key=lambda row: (len(row.get("benefits", [])), len(row.get("challenges", [])), row["url"]))
    rich = max(regions, key=lambda row: (row["innovations"], row["url"]))
    dim = next(row for row in regions if not row["innovations"])
    tour = next((site / "tur").glob("*/index.html"), None)
    return {
        "entrance": "", "halls": "aula/", "hall": "aula/jawa/", "regions": "daerah/", "pavilion": rich["url"],
        "dim": dim["url"],
        "letter": f"{rich['url']}surat/", "innovations": "inovasi/", "exhibit": full["url"], 
        "province": "provinsi/jawa-tengah/",
        "pillars": "pilar/", "pillar": "pilar/smart-living/", "cohorts": "angkatan/", "cohort": "angkatan/2018/",
        "collaboration": "kolaborasi/", "tours": "tur/", "search": "cari/", "compare": "bandingkan/",
        "taking-part": "ikut/", "page": "tentang/",
        "contact": "kontak/", "english": f"en/{full['url']}", "english-entrance": "en/",
    } | ({"tour": tour.parent.relative_to(site).as_posix() + "/"} if tour else {})  # fmt: skip


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
    ways = page.locator(".purposes a")
    assert ways.count() == 5
    assert all(ways.nth(n).get_attribute("href") for n in range(5))
    if size == "phone":
        assert page.locator(".desk-bar a").first.is_visible()
    assert page.errors == [] and page.strangers == []


@pytest.mark.parametrize("size", SIZES)
def test_the_same_walk_without_javascript(open_page, address, size):
    page = open_page(viewport=SIZES[size], java_script_enabled=False)
    page.goto(address)
    page.locator(".hall-board__hall").nth(1).click()
    page.locator(".booth:not(.booth--dim)").first.click()
    page.locator(".innovation-card__title a").first.click()
    page.wait_for_url("**/inovasi/**")
    assert page.locator("h1").is_visible()
    assert page.locator(".desk a[href]").count() >= 5
    page.locator(".sign-bar__search").click()
    assert page.locator("[data-start] a").count() == 4
    assert page.locator("[data-reveal]").is_hidden()
    page.goto(f"{address}ikut/index.html?daerah=Kota+Semarang")
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_page, address, kinds, scheme, width):
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    found, wide = {}, {}
    for kind, path in kinds.items():
        page.goto(f"{address}{path}")
        if kind == "search":
            page.locator(".search-box__input").fill("air")
            page.locator("[data-results] .hit").first.wait_for()
        page.evaluate(AXE.read_text())
        report = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        if report["violations"]:
            found[kind] = [(each["id"], each["nodes"][0]["target"]) for each in report["violations"]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide[kind] = page.evaluate("document.documentElement.scrollWidth")
    assert found == {}
    assert wide == {}
    assert page.errors == [] and page.strangers == []


def test_the_keyboard_reaches_the_content_first(open_page, address):
    page = open_page(viewport=SIZES["desk"])
    page.goto(f"{address}daerah/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"


def test_pages_stay_light(open_page, address, kinds):
    """A first visit as gzip would send it, cloths (pictures) and the search index apart: at most 150 KB and 90 KB."""
    for kind, path in kinds.items():
        page = open_page(viewport=SIZES["phone"])
        bodies = []
        page.on("response", lambda response, bodies=bodies: bodies.append(response))
        page.goto(f"{address}{path}", wait_until="load")
        counted = {r.url: r.body() for r in bodies if "/kain/" not in r.url and "/search/" not in r.url}
        total = sum(len(gzip.compress(body, 9)) for body in counted.values())
        assert total <= (150_000 if kind.endswith("entrance") else 90_000), (kind, total)


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
