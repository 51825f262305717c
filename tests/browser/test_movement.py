"""From page to page: what was chosen grows into what it opens, and nothing moves for who asked for that."""

from __future__ import annotations

import pytest
from conftest import until

pytestmark = pytest.mark.browser

MOVED = """addEventListener("pagereveal", ({ viewTransition }) => {
  globalThis.moved = viewTransition
    ? viewTransition.ready.then(() => document.getAnimations().map((each) => each.effect.pseudoElement), String)
    : [];
});"""


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
@pytest.mark.parametrize(
    ("start", "chosen", "name"),
    [
        ("aula/maluku/", ".booth", "pavilion"),
        ("inovasi/", ".innovation-card__title a", "exhibit"),
    ],
)
def test_what_was_chosen_grows_into_its_page(open_page, address, motion, start, chosen, name):
    page = open_page(reduced_motion=motion, viewport={"width": 1280, "height": 900})
    page.add_init_script(MOVED)
    moved: list[str] = []
    for _ in range(3):  # a browser drops the movement where a page is slow to come
        page.goto(address + start)
        page.locator(chosen).first.click()
        page.wait_for_url(lambda url: url != address + start)
        until(page, "globalThis.moved")
        moved += page.evaluate("moved")
    assert (f"::view-transition-group({name})" in moved) == (motion == "no-preference"), moved
    assert page.errors == []
