"""From the entrance to everywhere: plain links only, no script, no search."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser

STEPS = 3


def ways(html: bytes, page: str) -> tuple[set[str], set[str]]:
    """The pages that this one's links lead to: (all, those of its own content)."""
    tree = LexborHTMLParser(html)

    def leading(selector: str) -> set[str]:
        hrefs = [node.attributes.get("href") or "" for node in tree.css(selector)]
        inner = [unquote(href.partition("#")[0].partition("?")[0]) for href in hrefs if ":" not in href]
        return {posixpath.normpath(posixpath.join(posixpath.dirname(page), href)) for href in inner if href} - {page}

    return leading("body a[href]"), leading("main a[href]")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_page_is_three_steps_from_the_entrance_and_leads_on(site, lang):
    root = site if lang == "id" else site / "en"
    found = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.html")}
    unlisted = b'<meta name="robots" content="noindex">'  # stands in for a page that is not there
    pages = {page: html for page, html in found.items() if not page.startswith("en/") and unlisted not in html}
    links = {page: ways(html, page) for page, html in pages.items()}
    step, reached = {"index.html"}, {}
    for number in range(STEPS + 1):
        reached |= {page: number for page in step}
        step = {to for page in step for to in links[page][0] if to in links} - reached.keys()

    assert sorted(set(links) - reached.keys()) == []
    assert [page for page, (_, within) in links.items() if not any(to in links for to in within)] == []
