"""From page to page: what was chosen grows into what it opens, and nothing moves for who asked for that."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

BEARERS = """name => [...document.querySelectorAll("body *")]
  .filter((each) => getComputedStyle(each).viewTransitionName === name).length"""


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
@pytest.mark.parametrize(
    ("start", "chosen", "name"),
    [
        ("aula/maluku/", ".booth", "pavilion"),
        ("inovasi/", ".innovation-card__title a", "exhibit"),
    ],
)
def test_what_was_chosen_grows_into_its_page(open_page, address, motion, start, chosen, name):
    """Whether a browser then draws the movement is its own affair: it drops it where a page is slow to come."""
    page = open_page(reduced_motion=motion, viewport={"width": 1280, "height": 900})
    bearers = int(motion == "no-preference")
    page.goto(address + start)
    page.locator(chosen).first.focus()
    assert page.evaluate(BEARERS, name) == bearers
    page.locator(chosen).first.click()
    page.wait_for_url(lambda url: url != address + start)
    page.wait_for_load_state()
    assert page.evaluate(BEARERS, name) == bearers
    assert [error for error in page.errors if not error.startswith("Transition was aborted")] == []
