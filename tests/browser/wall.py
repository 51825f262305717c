"""Every kind of page on one wall: phone and desk, day and night, so that one sees whether one hand made the exhibition.

    python tests/browser/wall.py [--site site] [KIND …]

Writes build/wall/index.html with a picture for each, and all of them in one: build/wall.png.
"""

from __future__ import annotations

import argparse
import os
import shutil
from pathlib import Path

from hosting import hosted
from kinds import kinds
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
WALL = ROOT / "build" / "wall"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WINDOWS = {"phone": (360, 1400), "desk": (1280, 1600)}
SCHEMES = ("light", "dark")
HEAD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Wall</title><style>
body { margin: 24px; background: #888; font: 600 16px/1.3 sans-serif; inline-size: max-content }
main { display: grid; grid-template-columns: repeat(2, auto); gap: 32px 24px; align-items: start }
figure { margin: 0; display: grid; grid-template-columns: repeat(4, auto); gap: 6px }
figcaption { grid-column: 1 / -1 }
img { block-size: 360px; inline-size: auto }
</style>"""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("kinds", nargs="*", metavar="KIND")
    asked.add_argument("--site", type=Path, default=ROOT / "site")
    args = asked.parse_args()
    shutil.rmtree(WALL, ignore_errors=True)
    WALL.mkdir(parents=True)
    chosen = {kind: path for kind, path in kinds(args.site).items() if not args.kinds or kind in args.kinds}
    path = os.environ.get("PAMERAN_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright, hosted(args.site) as address:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for scheme in SCHEMES:
            for window, (width, height) in WINDOWS.items():
                page = browser.new_page(
                    viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
                )
                for kind, where in chosen.items():
                    page.goto(address + where, wait_until="networkidle")
                    page.screenshot(path=WALL / picture(kind, window, scheme))
        index = WALL / "index.html"
        index.write_text(f"{HEAD}<main>{''.join(map(figure, chosen))}</main>", encoding="utf-8")
        page = browser.new_page(viewport={"width": 1200, "height": 800})
        page.goto(index.as_uri())
        page.screenshot(path=WALL.with_suffix(".png"), full_page=True)
    print(WALL.with_suffix(".png"))


def figure(kind: str) -> str:
    names = [picture(kind, window, scheme) for scheme in SCHEMES for window in WINDOWS]
    return f"<figure><figcaption>{kind}</figcaption>" + "".join(f'<img src="{name}">' for name in names) + "</figure>"


def picture(kind: str, window: str, scheme: str) -> str:
    return f"{kind.replace(' ', '-').casefold()}-{window}-{scheme}.png"


if __name__ == "__main__":
    main()
