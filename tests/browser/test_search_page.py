"""The search page, the entrance's box and "Apakah daerah saya ikut?", over http in a sub-folder and from a folder."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from conftest import options, served, until
from factories import content, innovation

from builder.build import build
from builder.models import exhibition

pytestmark = pytest.mark.browser

STALLS = {
    f"regions/kota-contoh/innovations/lapak-{n}.md": innovation(title=f"Lapak Batik {n}", pillar="smart-economy")
    for n in range(1, 26)
}
HOSTILE = "<img src=x onerror=alert(1)>"
STALLS["regions/kota-contoh/innovations/jebakan.md"] = innovation(title=f"'Lapak jebakan {HOSTILE}'")


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """A large exhibition, where a worker answers; the walk and the wall search in small ones."""
    folder = tmp_path_factory.mktemp("search")
    out = folder / "served" / "sub" / "folder"
    out.parent.mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exhibition, "FEW", 0)
        build(options(content(folder, STALLS), out))
    return out


@pytest.fixture(scope="module")
def small_site(tmp_path_factory) -> Path:
    """An exhibition in whose pages the engine itself answers."""
    folder = tmp_path_factory.mktemp("small")
    build(options(content(folder, STALLS), folder / "out"))
    return folder / "out"


@pytest.fixture(scope="module")
def address(site: Path):
    with served(site.parents[1]) as root:
        yield f"{root}sub/folder/"


@pytest.fixture(params=["http", "file"])
def root(request, site: Path, address: str) -> str:
    return address if request.param == "http" else site.as_uri() + "/"


@pytest.fixture
def page(chromium):
    """A page on which nothing may go wrong: no error, no warning, no policy broken, nothing asked of another host."""
    context = chromium.new_context(reduced_motion="reduce")  # a page transition that a test cuts short is an error, too
    page = context.new_page()
    page.set_default_timeout(5000)
    complaints: list[str] = []
    page.on("console", lambda message: message.type in ("error", "warning") and complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request", lambda asked: asked.url.startswith(("http://127.0.0.1:", "file:")) or complaints.append(asked.url)
    )
    page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
    yield page
    context.close()
    assert complaints == []


def status(page) -> str:
    return page.locator("p[data-status]").inner_text()


def titles(page) -> list[str]:
    return page.locator("[data-results] h2").all_inner_texts()


def test_the_address_is_the_question_and_found_words_are_marked(page, root):
    page.goto(root + "cari/index.html?q=antreannya+puskesmas")
    page.wait_for_selector("[data-results] li")

    assert titles(page)[0] == "Antrean Puskesmas Daring"
    assert page.locator("[data-results] li").first.locator("mark").all_inner_texts() == ["Antrean", "Puskesmas"]
    assert "“antreannya puskesmas”" in status(page)
    page.locator("[data-results] a").first.click()
    page.wait_for_url("**/inovasi/kota-contoh/antrean-puskesmas/index.html")


def test_results_follow_the_typing_and_the_address_follows_the_results(page, root):
    page.goto(root + "cari/index.html")
    page.locator("#q").press_sequentially("sampa")
    page.wait_for_selector("mark")

    assert titles(page)[0] == "Bank Sampah Contoh"
    assert page.url.endswith("cari/index.html?q=sampa")
    assert not page.locator("[data-start]").is_visible()
    page.reload()
    page.wait_for_selector("mark")
    assert page.locator("#q").input_value() == "sampa"
    page.locator("#q").press("Escape")
    until(page, "!document.querySelector('[data-results] li')")
    assert page.url.endswith("cari/index.html")
    assert page.locator("[data-start]").is_visible()


def test_the_first_letters_are_not_told_that_they_find_nothing_until_they_are_sent(page, root):
    page.goto(root + "cari/index.html")
    page.locator("#q").press_sequentially("qz")
    page.wait_for_timeout(800)  # an answer takes a tenth of that
    assert (status(page), page.locator("[data-start]").is_visible()) == ("", True)
    page.locator("#q").press("Enter")
    until(page, "document.querySelector('.finder__status').textContent.startsWith('Tidak ada hasil')")


def test_facets_narrow_count_and_can_be_taken_back(page, root):
    page.goto(root + "cari/index.html?pilar=smart-economy&aula=Z&nothing=1")
    page.wait_for_selector("[data-results] li")

    until(page, "document.querySelectorAll('[data-results] li').length === 10")
    economy = page.locator("label", has=page.locator("[value=smart-economy]"))
    living = page.locator("label", has=page.locator("[value=smart-living]"))
    until(page, "document.querySelector('[data-count]').textContent !== ''")  # counted after the results
    assert economy.locator("[data-count]").inner_text() == "25"
    assert living.locator("[data-count]").inner_text() == "3"  # as if its own facet were not chosen
    page.locator("[data-more]").click()
    until(page, "document.querySelectorAll('[data-results] li').length === 20")
    assert page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('[data-results] li')[10]")
    page.locator("[data-more]").click()
    until(page, "document.querySelectorAll('[data-results] li').length === 25")
    assert not page.locator("[data-more]").is_visible()
    page.locator("[name=unggulan]").check()
    page.locator("[data-start]").wait_for()
    assert page.get_by_text("Coba kata lain").is_visible()
    page.locator("[data-chips] button").first.click()
    page.wait_for_selector("[data-results] li")
    assert titles(page) == ["Antrean Puskesmas Daring"]
    assert page.url.endswith("?unggulan=true")


def test_regions_are_offered_when_the_facets_are_looked_at_and_an_address_may_name_one(page, root):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(root + "cari/index.html")
    page.locator("[data-reveal]").wait_for()
    regions = page.locator("#daerah option")
    assert regions.count() == 1
    page.locator("[data-reveal] summary").click()
    until(page, "document.querySelectorAll('#daerah option').length > 1")
    assert regions.all_inner_texts() == ["Semua daerah", "Kota Contoh", "Kabupaten Misal", "Kabupaten Umpama"]
    assert page.locator("label", has=page.locator("[value=smart-economy]")).locator("[data-count]").inner_text() == "25"
    page.locator("#daerah").select_option("kota-contoh")
    page.wait_for_selector("[data-results] li")
    assert page.url.endswith("cari/index.html?daerah=kota-contoh")

    page.reload()
    page.wait_for_selector("[data-results] li")
    assert page.locator("#daerah").input_value() == "kota-contoh"
    assert page.locator("[data-chips]").inner_text().startswith("Kota Contoh")


def test_nothing_that_is_typed_breaks_the_page_or_becomes_html(page, root):
    page.goto(root + "cari/index.html?q=" + "%5E~%3A*".join(["kota"] * 300))
    for text in ["kota~99", "title:", "^", "+-*", "__proto__", "constructor", "😀", HOSTILE, "x" * 5000]:
        page.evaluate("text => { document.querySelector('#q').value = text }", text)
        page.locator("#q").dispatch_event("input")
        until(page, "document.querySelector('p[data-status]').textContent.length > 10")
    page.goto(root + "cari/index.html?q=jebakan")
    page.wait_for_selector("mark")

    assert HOSTILE in titles(page)[0]
    assert page.locator("[data-results] img[src=x]").count() == 0


@pytest.mark.parametrize("start", ["index.html", "cari/index.html"])
def test_control_k_goes_to_the_box_of_a_page_that_has_one(page, root, start):
    page.goto(root + start)
    page.keyboard.press("Control+k")
    page.keyboard.type("a/b")

    assert page.locator("#q").input_value() == "a/b"
    assert page.locator("dialog").count() == 0


def test_every_other_page_opens_a_box_on_request_and_loads_search_only_then(page, root):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(root + "inovasi/kota-contoh/antrean-puskesmas/index.html")
    call = page.get_by_role("button", name="Cari")
    until(page, "document.querySelector('.sign-bar button')")
    assert not [url for url in asked if "/search/" in url or "/engine." in url]
    call.press("Enter")
    page.keyboard.type("bank samp")
    page.wait_for_selector(".suggestions a")

    assert page.locator(".suggestions b").first.inner_text() == "Bank Sampah Contoh"
    page.keyboard.press("Escape")
    assert page.locator("dialog input").input_value() == "bank samp"
    assert page.locator("dialog").is_visible() and not page.locator(".suggestions").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")  # where the first of the two emptied the box
    assert not page.locator("dialog").is_visible()
    assert page.evaluate("document.activeElement.className") == "sign-bar__search"
    page.keyboard.press("Control+k")
    page.locator("dialog input").fill("puskesmas")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/index.html?q=puskesmas")


def test_a_page_without_scripts_keeps_the_way_to_search(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "404.html")
    page.locator(".sign-bar a", has_text="Cari").click()
    page.wait_for_url("**/cari/index.html")
    context.close()


def test_the_english_page_shows_translations_and_says_which_texts_are_not(page, root):
    page.goto(root + "en/cari/index.html?q=antrean+puskesmas")
    page.wait_for_selector("[data-results] li")
    first = page.locator("[data-results] a").first

    assert (first.inner_text(), first.get_attribute("lang")) == ("Online Clinic Queue", None)
    assert page.locator("[data-results] a[lang=id]").first.inner_text() == "Antrean ala Contoh"
    first.click()
    page.wait_for_url("**/en/inovasi/kota-contoh/antrean-puskesmas/index.html")


def test_the_entrance_suggests_and_arrows_lead_there(page, root):
    page.goto(root + "index.html")
    page.locator("pameran-find input").press_sequentially("antr")
    page.wait_for_selector(".suggestions a")
    shown = page.locator(".suggestions a").all_inner_texts()

    assert 1 <= len(shown) <= 6
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.innerText") == shown[0]
    page.keyboard.press("Escape")
    assert not page.locator(".suggestions").is_visible()
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/index.html?q=antr")
    page.wait_for_selector("[data-results] li")


def test_a_suggestion_can_be_clicked(page, root):
    page.goto(root + "index.html")
    page.locator("pameran-find input").press_sequentially("kota contoh")
    page.locator(".suggestions a").first.click()
    page.wait_for_url("**/daerah/kota-contoh/index.html")


def test_a_region_is_told_whether_it_takes_part(page, root):
    page.goto(root + "index.html")
    answer = page.locator("[data-answer]")
    page.locator("#daerah").fill("contoh")
    page.locator("pameran-region-check button").click()
    page.wait_for_selector("[data-answer] a")

    assert "Kota Contoh" in answer.inner_text()
    assert answer.locator("a").get_attribute("href") == "daerah/kota-contoh/index.html"
    page.locator("#daerah").fill("Kota Bandung")
    until(page, "document.querySelector('[data-answer]').textContent.includes('Kota Bandung')")
    page.goto(root + "ikut/index.html?daerah=atlantis")
    page.wait_for_selector("[data-answer] a")


def test_a_slip_is_forgiven_and_the_page_says_what_it_took_it_for(page, root):
    page.goto(root + "cari/index.html?q=pusksemas")
    page.wait_for_selector("mark")

    assert page.locator("p[data-instead]").inner_text() == "Menampilkan hasil untuk puskesmas"
    page.locator("#q").fill("puskesmas")
    until(page, "document.querySelector('p[data-instead]').hidden")


def test_arrows_lead_from_the_box_to_the_results_and_back(page, root):
    page.goto(root + "cari/index.html?q=lapak")
    page.wait_for_selector("[data-results] li")
    page.locator("#q").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    assert page.evaluate("document.activeElement === document.querySelectorAll('[data-results] li a')[1]")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"


def test_a_worker_begins_with_the_address_and_asks_for_each_piece_once(page, address):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("/search/")[2]))
    page.goto(address + "cari/index.html?q=lapak")
    page.wait_for_selector("[data-results] li:nth-child(10)")
    pieces = [name for name in asked if ".bin" in name]

    assert len(page.workers) == 1
    assert len(pieces) == len(set(pieces)) >= 12  # of the index and the vocabulary, and ten cards


def test_in_a_small_exhibition_packs_are_under_way_before_the_engine_and_each_piece_is_asked_for_once(page, small_site):
    asked: list[str] = []
    held = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/assets/engine.*", lambda route: held.append(route))
    with served(small_site) as root:
        with page.expect_request("**/search/*.bin"):
            page.goto(root + "cari/index.html?q=lapak", wait_until="commit")
        assert page.locator("[data-results] li").count() == 0
        assert page.locator("[data-start]").is_hidden()  # what the answer would hide is not laid out first
        held[0].continue_()
        page.wait_for_selector("[data-results] li:nth-child(10)")
    pieces = [url for url in asked if ".bin" in url]

    assert len(pieces) == len(set(pieces)) >= 12
    assert len(page.workers) == 0


@pytest.mark.parametrize("missing", ["assets/engine.*", "search/directory.js", "search/packs.js"])
def test_where_search_does_not_arrive_the_page_says_so_and_another_try_asks_anew(open_page, small_site, missing):
    page = open_page()
    page.route(f"**/{missing}", lambda route: route.abort())
    with served(small_site) as root:
        page.goto(root + "cari/index.html?q=lapak")
        until(page, "document.querySelector('.finder__status').textContent.startsWith('Pencarian belum bisa dimuat')")
        assert page.locator("[data-start]").is_visible()
        page.unroute(f"**/{missing}")
        page.locator("#q").press("Enter")
        page.wait_for_selector("[data-results] li:nth-child(10)")


def test_where_the_page_s_own_script_does_not_arrive_the_ways_on_stand(open_page, small_site):
    page = open_page()
    page.route("**/assets/search.*", lambda route: route.abort())
    with served(small_site) as root:
        page.goto(root + "cari/index.html?q=lapak")
        page.locator("[data-start]").wait_for()


def test_results_that_come_one_after_the_other_push_nothing_about(open_page, small_site):
    page = open_page(viewport={"width": 412, "height": 823})
    page.add_init_script("""
        globalThis.shifted = 0;
        new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifted += value; })
          .observe({ type: "layout-shift", buffered: true });""")
    with served(small_site) as root:
        page.goto(root + "cari/index.html?q=lapak")
        page.wait_for_selector("[data-results] li:nth-child(10)")
        page.wait_for_timeout(300)

    assert page.evaluate("shifted") < 0.1


def test_a_small_exhibition_answers_from_a_folder_too(page, small_site):
    page.goto(small_site.as_uri() + "/cari/index.html?q=lapak&pilar=")
    page.wait_for_selector("[data-results] li:nth-child(10)")

    assert status(page).startswith("26 inovasi")


def test_a_phone_loads_the_counts_only_when_it_opens_the_facets(chromium, address):
    context = chromium.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "cari/index.html?q=lapak")
    page.wait_for_selector("[data-results] li")
    before = len([url for url in asked if url.endswith(".bin")])
    assert set(page.locator(".facets [data-count]").all_text_contents()) == {""}
    page.locator(".facets summary").click()
    until(page, "document.querySelector('.facets [value=smart-economy]').closest('label').textContent.includes('25')")

    assert len([url for url in asked if url.endswith(".bin")]) == before + 1
    context.close()


def test_the_scripts_before_a_first_answer_stay_small(site):
    scripts = [next((site / "assets").glob(f"{name}.*.js")) for name in ("search", "engine")]

    assert sum(len(gzip.compress(script.read_bytes(), 9)) for script in scripts) < 13_000
