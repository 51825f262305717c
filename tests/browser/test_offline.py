"""Without a network: what was opened stays, what was not says so."""

import pytest
from conftest import until

pytestmark = pytest.mark.browser


def test_an_opened_page_stays_and_another_says_that_there_is_no_network(chromium, address):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{address}index.html")
    page.evaluate("navigator.serviceWorker.ready")
    until(page, "navigator.serviceWorker.controller")
    page.goto(f"{address}aula/jawa/index.html")
    seen = page.locator("h1").inner_text()

    context.set_offline(True)
    page.goto(f"{address}aula/jawa/index.html")
    assert page.locator("h1").inner_text() == seen
    assert page.evaluate("getComputedStyle(document.querySelector('.sign-bar')).backgroundColor") != "rgba(0, 0, 0, 0)"

    page.goto(f"{address}aula/papua/index.html")
    assert page.locator("h1").inner_text() == "Tidak ada jaringan"
    page.goto(f"{address}en/aula/papua/index.html")
    assert page.locator("h1").inner_text() == "No network"
    context.close()
