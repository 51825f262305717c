"""`pameran serve` as an editor meets it: a mistake shows in the page, the last good site stays, a cure reloads it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from factories import content, innovation

pytestmark = pytest.mark.browser
UJI = "regions/kota-contoh/innovations/uji.md"


@pytest.fixture
def serving(tmp_path):
    folder = content(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "builder", "serve", "--port", str(port)], cwd=tmp_path, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}/"
    for _ in range(150):
        try:
            urllib.request.urlopen(address, timeout=1)
            break
        except OSError:
            time.sleep(0.2)
    yield folder, address, process
    process.terminate()
    process.wait(timeout=20)


def test_a_mistake_shows_in_the_page_and_the_last_good_site_stays(serving, chromium):
    folder, address, process = serving
    page = chromium.new_page()
    page.goto(f"{address}daerah/kota-contoh/index.html")
    page.wait_for_timeout(1500)  # the reloading script connects
    (folder / UJI).write_text(innovation(pillar="smart-livin"))
    panel = page.locator("#pameran-masalah")
    panel.wait_for(timeout=30_000)
    assert 'maksud Anda "smart-living"?' in panel.inner_text()
    assert page.locator("h1").inner_text().split() == ["Kota", "Contoh"]
    (folder / UJI).write_text(innovation(title="Baru saja"))
    page.get_by_role("link", name="Baru saja").wait_for(timeout=30_000)
    assert panel.count() == 0
    page.close()


def test_it_listens_on_this_machine_only_and_serves_nothing_outside_the_site(serving):
    _, address, _ = serving
    for path in ("..%2fcontent%2fexhibition.yaml", "../content/exhibition.yaml", "%2e%2e/content/exhibition.yaml"):
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(address + path, timeout=5)
