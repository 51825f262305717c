"""The real exhibition, built once; a browser; and folders served over http."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from factories import SAMPLE
from kinds import kinds

from builder import cache, package
from builder.build import Options, build

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
KEPT = tempfile.TemporaryDirectory(prefix="pameran-cache-")
os.environ[cache.VARIABLE] = KEPT.name  # pictures are made once for all tests, and nobody's own cache is touched


def options(content: Path, out: Path, **more) -> Options:
    stated = {
        "templates": (package.default_templates(),), "assets": package.default_assets(), "jobs": 2,
        "cache": cache.folder(),
    }  # fmt: skip
    return Options(content=content, out=out, **(stated | more))


@pytest.fixture(scope="session")
def publish():
    """Build a folder of content: publish(content, out, base_url=…)."""
    return lambda content, out, **more: build(options(content, out, **more))


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """`content/` as it will be published."""
    out = tmp_path_factory.mktemp("pameran") / "site"
    build(options(ROOT / "content", out))
    return out


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory) -> Path:
    """The invented exhibition, at an address of its own."""
    out = tmp_path_factory.mktemp("contoh") / "site"
    build(options(SAMPLE, out, base_url="https://pameran.example/kota-cerdas/"))
    return out


ARRIVES = {"answers": "[data-results] li", "comparison": ".compare td p"}  # kind -> what its script brings


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(site) -> Iterator[str]:
    """The site in a sub-folder, as on many hosts."""
    with served(site.parent) as root:
        yield f"{root}site/"


@pytest.fixture(scope="session")
def chromium():
    sync_api = pytest.importorskip("playwright.sync_api")
    path = os.environ.get("PAMERAN_CHROMIUM") or next(
        (found for name in BROWSERS if (found := shutil.which(name))), None
    )
    assert path, "no Chromium: see `make browser`"
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"]
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=quiet)
        yield browser
        browser.close()


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


def until(page, expression: str) -> None:
    """Wait for an expression to hold in the page; playwright's own wait polls by eval, which the policy refuses."""
    for _ in range(200):
        if page.evaluate(f"Boolean({expression})"):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not within ten seconds: {expression}")


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
        if kind in ARRIVES:
            page.wait_for_selector(ARRIVES[kind])

    return go
