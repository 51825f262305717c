"""The HTML of every kind of page is valid, by html-validate; `make audit-pages` asks the W3C's checker as well."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from kinds import files

HERE = Path(__file__).parent
VALIDATE = HERE.parent / "node_modules/html-validate/bin/html-validate.mjs"


def node() -> str | None:
    """A Node that html-validate runs on: 20 or newer."""
    command = shutil.which("node")
    said = subprocess.run([command, "--version"], capture_output=True, text=True).stdout if command else "v0."
    return command if int(said[1:].partition(".")[0]) >= 20 else None


def validate(*files: Path) -> str:
    command = [node(), VALIDATE, "--config", HERE / "htmlvalidate.json", "--formatter", "text", *files]
    return subprocess.run(command, capture_output=True, text=True, cwd=HERE).stdout


@pytest.mark.skipif(node() is None, reason="Node 20 or newer is not there")
def test_every_kind_of_page_is_valid_html(site, tmp_path):
    torn = tmp_path / "torn.html"
    torn.write_text("<!doctype html><html lang=id><title>x</title><p><img></div>", encoding="utf-8")

    assert "close-order" in validate(torn)
    assert validate(*files(site)) == ""
