"""ART.md's budgets on the wire: bytes that a real host (nginx, gzip) sends to a browser that has nothing yet.

Counted as transferred, headers and all. Pictures and the pieces of a search that is asked have budgets of their own.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hosting import hosted, nginx
from kinds import kinds

from builder import exports

pytestmark = [pytest.mark.browser, pytest.mark.skipif(nginx() is None, reason="no nginx: see `make browser`")]

KB = 1000
ENTRANCE, OTHER, STYLES, SCRIPTS = 150 * KB, 90 * KB, 20 * KB, 15 * KB
COUNTED = {"Document": "page", "Stylesheet": "styles", "Font": "font", "Script": "scripts"}


@pytest.fixture(scope="module")
def host(site):
    with hosted(site) as address:
        yield address


def transferred(page, address: str) -> Counter:
    """Bytes by what they are for: page, styles, font, scripts, other."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    part, size, sent = {}, {}, Counter()
    session.on("Network.responseReceived", lambda said: part.setdefault(said["requestId"], _part(said)))
    session.on("Network.loadingFinished", lambda said: size.setdefault(said["requestId"], said["encodedDataLength"]))
    page.goto(address)
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(100)  # what scripts ask for when they begin
    for request, what in part.items():
        sent[what] += int(size.get(request, 0))
    return sent


def _part(said: dict) -> str:
    return "other" if "/search/" in said["response"]["url"] else COUNTED.get(said["type"], "other")


def test_a_first_visit_stays_within_its_budget(open_page, site, host):
    rows = {}
    for kind, path in kinds(site).items():
        page = open_page(viewport={"width": 360, "height": 780}, service_workers="block")
        sent = transferred(page, host + path)
        rows[kind] = [*(sent[part] for part in ("page", "styles", "font", "scripts")), sent.total() - sent["other"]]
        page.context.close()
    table = "\n".join(f"{kind:<18}" + "".join(f"{n / KB:>9.1f}" for n in row) for kind, row in rows.items())
    print(f"{'KB':<18}{'page':>9}{'styles':>9}{'font':>9}{'scripts':>9}{'sum':>9}\n{table}")
    over = [
        kind
        for kind, (_, styles, _, scripts, whole) in rows.items()
        if whole > (ENTRANCE if kind.lower().endswith("entrance") else OTHER)
        or styles > STYLES
        or (scripts > SCRIPTS and kind != "answers")
    ]
    assert over == []


def test_the_documented_host_sends_the_headers_that_the_site_asks_for(chromium, host):
    context = chromium.new_context()
    asked = exports.headers().decode().split("\n/assets/*")[0].splitlines()[1:]
    wanted = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in asked)}
    page = context.request.get(host)
    style = context.request.get(host + page.text().split('rel="stylesheet" href="')[1].split('"')[0])
    missing = context.request.get(host + "tidak/ada")

    assert {name: page.headers.get(name) for name in wanted} == wanted
    assert (page.headers["cache-control"], page.headers["content-encoding"]) == ("no-cache", "gzip")
    assert style.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert (missing.status, "anjungan" in missing.text()) == (404, True)
    context.close()
