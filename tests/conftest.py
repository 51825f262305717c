"""The real exhibition, built once; a browser; and folders served over http."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from factories import SAMPLE

from builder import package
from builder.build import Options, build

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def options(content: Path, out: Path, **more) -> Options:
    stated = {"templates": (package.default_templates(),), "assets": package.default_assets(), "jobs": 2}
    return Options(content=content, out=out, **(stated | more))


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
