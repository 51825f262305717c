"""Pages as a visitor opens them, and one of each kind."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from kinds import kinds


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
def pages(site, address) -> dict[str, str]:
    """Kind -> the full address of one page of that kind."""
    return {kind: address + path for kind, path in kinds(site).items()}


@pytest.fixture(scope="session")
def visit(pages):
    """Go to the page of a kind, and wait until it stands as a visitor sees it."""

    def go(page, kind: str) -> None:
        page.goto(pages[kind])
        if kind == "answers":
            page.wait_for_selector("[data-results] li")

    return go
