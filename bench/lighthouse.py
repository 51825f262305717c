"""Lighthouse on every kind of page (tests/kinds.py) as a phone sees it from a real host; medians of several runs.

    python bench/lighthouse.py [--site site] [--port 0] [--runs 3] [KIND …]

Needs nginx, Chromium and bench/node_modules (`make lighthouse` sees to all). Prints a table, and what keeps a page from
100; the exit status is 1 where any median is below. Reports stay in build/lighthouse/. A page that stands in for one
that is missing is left out: it answers 404 or says noindex, and Lighthouse takes either for a fault.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from hosting import hosted
from kinds import kinds

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ROOT / "build" / "lighthouse"
LIGHTHOUSE = ROOT / "bench/node_modules/lighthouse/cli/index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEFT_OUT = {"not found", "offline"}
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run"


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("kinds", nargs="*", metavar="KIND")
    asked.add_argument("--site", type=Path, default=ROOT / "site")
    asked.add_argument("--port", type=int, default=0, help="the one in the site's own address, if it has one")
    asked.add_argument("--runs", type=int, default=3)
    args = asked.parse_args()
    shutil.rmtree(REPORTS, ignore_errors=True)
    REPORTS.mkdir(parents=True)
    print(f"{'':<18}" + "".join(f"{name:>16}" for name in CATEGORIES) + f"{'LCP ms':>9}{'CLS':>7}{'TBT ms':>8}")
    below = False
    with hosted(args.site, args.port) as address:
        for kind, path in kinds(args.site).items():
            if kind in LEFT_OUT or (args.kinds and kind not in args.kinds):
                continue
            reports = [report(kind, n, address + path) for n in range(1, args.runs + 1)]
            scores = [median(reports, lambda said, name=name: said["categories"][name]["score"]) for name in CATEGORIES]
            paint, shift, blocked = (
                median(reports, lambda said, name=name: said["audits"][name]["numericValue"])
                for name in ("largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time")
            )
            row = "".join(f"{100 * score:>16.0f}" for score in scores)
            print(f"{kind:<18}{row}{paint:>9.0f}{shift:>7.3f}{blocked:>8.0f}", flush=True)
            for fault in faults(reports[-1]) if min(scores) < 1 else ():
                print(f"    {fault}", flush=True)
            below |= min(scores) < 1
    return int(below)


def report(kind: str, number: int, url: str) -> dict:
    out = REPORTS / f"{re.sub('[^a-z]+', '-', kind.casefold())}-{number}.json"
    command = [
        "node", LIGHTHOUSE, url, "--quiet", "--output=json", f"--output-path={out}", f"--chrome-flags={FLAGS}",
        f"--only-categories={','.join(CATEGORIES)}",
    ]  # fmt: skip
    chrome = os.environ.get("PAMERAN_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome") or ""
    subprocess.run(command, check=True, env=os.environ | {"CHROME_PATH": chrome})
    return json.loads(out.read_text(encoding="utf-8"))


def median(reports: list[dict], value) -> float:
    return statistics.median(value(said) or 0 for said in reports)


def faults(said: dict) -> list[str]:
    """Every audit that counts and is not whole, with the category it counts for."""
    found = []
    for name in CATEGORIES:
        for reference in said["categories"][name]["auditRefs"]:
            audit = said["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 0.995:
                found.append(f"{name}: {audit['id']} {audit['score']} {audit.get('displayValue', '')}")
    return found


if __name__ == "__main__":
    sys.exit(main())
