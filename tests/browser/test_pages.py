"""Every kind of page (tests/kinds.py) holds: for axe, in any size of window and text, for fingers and the keyboard.

`PAMERAN_AUDIT=all` (`make audit-pages`) asks at every width, and axe on paper and in forced colours too.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from factories import exhibition
from kinds import kinds

from builder import package, views
from builder.views.guide import kind_and_name, name_size

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
FAULTS = (Path(__file__).parent / "pages.js").read_text(encoding="utf-8")

SCREENS = [(320, "light", {}), (1280, "dark", {})]
WIDTHS = [320, 1280]
if os.environ.get("PAMERAN_AUDIT") == "all":
    WIDTHS = [320, 360, 768, 1280]
    SCREENS = [(width, scheme, {}) for width in WIDTHS for scheme in ("light", "dark")]
    SCREENS += [(1280, scheme, {"forced_colors": "active"}) for scheme in ("light", "dark")]
    SCREENS += [(794, "light", {"contrast": "more"}), (794, "light", {"media": "print"})]  # A4 has 794 px

TEXTS = {
    "as it is": "html { font-size: 100% }",
    "twice as large": "html { font-size: 200% }",
    "spaced": "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-block-end: 2em !important }",  # WCAG 1.4.12
}


@pytest.mark.parametrize(("width", "scheme", "more"), SCREENS)
def test_axe_finds_nothing(open_page, visit, pages, width, scheme, more):
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.emulate_media(**more)
    # In forced colours all text has the visitor's own, but axe reads the page's: Chromium keeps them as text fill.
    asked = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": "forced_colors" not in more}}}
    found = {}
    for kind in pages:
        visit(page, kind)
        page.evaluate(AXE)
        report = page.evaluate("asked => axe.run(document, asked)", asked)
        found |= {(kind, each["id"]): each["nodes"][0]["target"] for each in report["violations"]}
    assert found == {}
    assert page.errors == [] and page.strangers == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_text_is_cut_off_and_nothing_scrolls_sideways(open_page, visit, pages, width):
    """320 px are also a desk's 1280 at 400 %."""
    page = open_page(viewport={"width": width, "height": 800}, bypass_csp=True)
    found = {}
    for kind in pages:
        visit(page, kind)
        page.evaluate(FAULTS)
        for text, rules in TEXTS.items():
            sheet = page.add_style_tag(content=rules)
            found[kind, text] = page.evaluate("faults.cut()")
            sheet.evaluate("sheet => sheet.remove()")
    assert {where: cut for where, cut in found.items() if cut} == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_fingers_and_the_keyboard_find_every_link_and_see_where_they_are(open_page, visit, pages, width):
    page = open_page(viewport={"width": width, "height": 640})
    found = {}
    for kind in pages:
        visit(page, kind)
        page.keyboard.press("Tab")  # from here on a focus is the keyboard's
        page.evaluate(FAULTS)
        found[kind] = page.evaluate("[...faults.targets(), ...faults.focus()]")
    assert {kind: faults for kind, faults in found.items() if faults} == {}


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("kind", "block"), [("entrance", "poster"), ("pavilion", "banner")])
def test_the_name_of_every_regency_and_city_fits_its_cloth_unbroken(open_page, visit, width, kind, block):
    names = [kind_and_name(regency.name)[1] for regency in package.regencies()]
    page = open_page(viewport={"width": width, "height": 800})
    visit(page, kind)
    broken = page.evaluate(
        """([block, names]) => {
          const place = document.querySelector(`.${block}__name`);
          place.style.overflowWrap = "normal";
          return names.filter(([name, size]) => {
            place.className = size ? `${block}__name ${block}__name--${size}` : `${block}__name`;
            place.textContent = name;
            return place.scrollWidth > place.clientWidth + 1 || place.clientWidth > innerWidth;
          });
        }""",
        [block, [[name, name_size(name)] for name in names]],
    )
    assert len(names) == 514
    assert broken == []


def test_every_template_has_its_kind(sample_site):
    """A new kind of page is not forgotten in tests/kinds.py."""
    leaves = views.pages(exhibition(), "id", geography=None, regencies=(), files={}, alike={}, tallies={}, audits=())
    template = {leaf.address: leaf.template for leaf in leaves}
    held = {template.get(address.partition("?")[0]) for address in kinds(sample_site).values()}

    assert set(template.values()) - held == set()


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_all_bands_of_a_chart_are_drawn_to_one_scale(open_page, visit, width):
    page = open_page(viewport={"width": width, "height": 800})
    visit(page, "charts")
    widths = page.evaluate(
        "[...document.querySelectorAll('.chart')].map(chart =>"
        " new Set([...chart.querySelectorAll('.chart__band')].map(band => band.getBoundingClientRect().width)).size)"
    )

    assert set(widths) == {1}


@pytest.mark.parametrize(("kind", "place"), [("hall", "blok-35"), ("cohort", "dinding-b")])
def test_a_phone_folds_many_booths_and_a_link_to_them_opens_their_fold(open_page, visit, kind, place):
    page = open_page(viewport={"width": 360, "height": 640})
    visit(page, kind)
    height = "document.documentElement.scrollHeight"
    folded = page.evaluate(height)
    page.evaluate("place => { location.hash = place }", place)
    fold = page.locator(f"details:has(#{place})")

    assert folded < 6 * 640
    assert fold.evaluate("fold => fold.open") and page.locator(f"#{place}").is_visible()
    assert page.locator("details.fold[open]").count() == 1

    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.locator(".fold__sign").locator("visible=true").count() == 0
    assert page.locator(".booth").locator("visible=true").count() == page.locator(".booth").count() > 24


@pytest.mark.parametrize("kind", ["hall", "cohort"])
def test_a_browser_that_cannot_open_folds_by_style_has_them_open_in_a_wide_window_and_on_paper(open_page, visit, kind):
    folded = "[...document.querySelectorAll('details.fold')].filter(fold => !fold.open).length"
    page = open_page(viewport={"width": 1280, "height": 800})
    page.add_init_script("CSS.supports = () => false")
    visit(page, kind)
    assert page.evaluate("document.querySelectorAll('details.fold').length") > 1
    assert page.evaluate(folded) == 0

    page.set_viewport_size({"width": 360, "height": 640})
    page.reload()
    many = page.evaluate(folded)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    on_paper = page.evaluate(folded)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert (on_paper, page.evaluate(folded)) == (0, many) and many > 1
