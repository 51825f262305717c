"""What the search index of a large exhibition costs, beside lunr.py's own on the same documents.

    python bench/index.py [CONTENT] [--entries 30000] [--jobs 2] [--no-lunr]

Without a folder of content, an invented exhibition is made (bench/corpus.py).

Prints seconds, peak memory (MiB, of the largest process) and how the answers compare: lunr.py is given the stems that
ours found, so that only the index is timed.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import corpus
from oracle import oracle

from builder import index, package
from builder.jobs import over
from builder.load import load

REGENCIES = [(regency.code, regency.name) for regency in package.regencies()]


def ours(content: Path, jobs: int, folder: Path | None = None) -> dict:
    exhibition, _ = load(content, jobs=jobs)
    began = time.perf_counter()
    size = files = 0
    for path, data in index.search_files(exhibition, REGENCIES, spread=over(jobs)):
        if folder:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        if path.endswith(".bin"):
            files, size = files + 1, size + len(data)
    return {"seconds": time.perf_counter() - began, "files": files, "bytes": size} | _memory()


def lunrs(content: Path, out: Path | None = None) -> dict:
    exhibition, _ = load(content)
    began = time.perf_counter()
    whole = json.dumps(oracle(exhibition, REGENCIES).build().serialize())
    seconds = time.perf_counter() - began
    if out:
        out.write_text(whole, encoding="utf-8")
    return {"seconds": seconds, "files": 1, "bytes": len(whole)} | _memory()


def _memory() -> dict:
    own, children = (
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {"MiB": max(own, children)}


def apart(work, *args) -> dict:
    """In a process of its own, so that its memory is its own."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *args).result()


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("content", type=Path, nargs="?")
    asked.add_argument("--entries", type=int, default=30_000)
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("--no-lunr", action="store_true")
    given = asked.parse_args()
    if not given.content:
        given.content = Path(tempfile.mkdtemp(prefix="pameran-bench-"))
        corpus.write(given.content, given.entries, 1)
    mine = apart(ours, given.content, given.jobs)
    print("pieces ", mine)
    if not given.no_lunr:
        theirs = apart(lunrs, given.content)
        print("lunr.py", theirs)
        print(f"seconds: 1/{theirs['seconds'] / mine['seconds']:.1f} of lunr.py's")
