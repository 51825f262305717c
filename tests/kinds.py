"""One page of each kind. A new kind of page is one more line here, and every measure of pages holds it from then on."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def kinds(site: Path) -> dict[str, str]:
    """Kind -> address, from what a built exhibition holds: the fullest of its kind, where that makes a difference."""
    exhibits = json.loads((site / "data/innovations.json").read_text(encoding="utf-8"))
    regions = json.loads((site / "data/regions.json").read_text(encoding="utf-8"))
    full = max(exhibits, key=lambda row: (len(row.get("benefits", [])), len(row.get("challenges", [])), row["url"]))
    rich = max(regions, key=lambda row: (row["innovations"], row["url"]))
    dim = next(row for row in regions if not row["innovations"])

    other = next(row for row in exhibits if row["region"] != full["region"])

    def named(row: dict) -> str:
        return row["url"].removeprefix("inovasi/").rstrip("/")

    def longest(folder: str) -> str:
        """The address below `folder` whose page has most to say."""
        page = max((site / folder).glob("*/index.html"), key=lambda path: (path.stat().st_size, path))
        return f"{page.parent.relative_to(site).as_posix()}/"

    return {
        "entrance": "",
        "halls": "aula/",
        "hall": longest("aula"),
        "regions": "daerah/",
        "province": longest("provinsi"),
        "pavilion": rich["url"],
        "dim pavilion": dim["url"],
        "letter": f"{rich['url']}surat/",
        "poster": f"{rich['url']}poster/",
        "sheet": f"{rich['url']}lembar-evaluasi/",
        "innovations": "inovasi/",
        "exhibit": full["url"],
        "pillars": "pilar/",
        "pillar": longest("pilar"),
        "cohorts": "angkatan/",
        "cohort": longest("angkatan"),
        "charts": "capaian/",
        "completeness": "kelengkapan/",
        "tours": "tur/",
        "tour": longest("tur"),
        "kiosks": "kios/",
        "kiosk": longest("kios"),
        "search": "cari/",
        "answers": "cari/?q=air",
        "collaboration": "kolaborasi/",
        "compare": "bandingkan/",
        "comparison": f"bandingkan/?inovasi={named(full)}&inovasi={named(other)}",
        "form": "tulis/",
        "taking part": "ikut/",
        "content page": "tentang/",
        "contact": "kontak/",
        "not found": "404.html",
        "offline": "luring/",
        "English entrance": "en/",
        "English exhibit": f"en/{full['url']}",
    }


def files(site: Path) -> list[Path]:
    """The HTML file of each kind, once."""
    addresses = {site / address.partition("?")[0] for address in kinds(site).values()}
    return sorted(path if path.suffix else path / "index.html" for path in addresses)


if __name__ == "__main__":
    print(*files(Path(sys.argv[1])))
