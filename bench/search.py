"""Search in a real browser beside Pagefind and beside lunr with its whole index: bytes and time of a first query, and
how well the judged queries are answered.

    python bench/search.py [--entries 30000] [--rounds 3] [--keep FOLDER]

Each is measured on the same texts: the real content, and an invented exhibition (bench/corpus.py) of --entries. A first
query means: nothing cached, a page opened with the question in its address. Time runs from the first thing that search
asks for until the first result stands there. Bytes are everything that search asked for, scripts included; the page
itself is not, and is equally plain in all three. The
slow line has 1.6 Mbit/s and 150 ms, the screen is a phone's. The server compresses what a usual host does; Pagefind and
ours compress their own pieces. Pagefind comes with its own interface, as ours does.

Needs: node, Chromium (PAMERAN_CHROMIUM or on the PATH), and from PyPI `pagefind[bin]`; npm has MiniSearch.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import json
import math
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from html import escape
from pathlib import Path

import corpus
import yaml
from oracle import oracle
from playwright.sync_api import TimeoutError, sync_playwright

from builder import build, furnish, index, package, urls
from builder.index.documents import documents, numbering, texts
from builder.load import load

HERE = Path(__file__).parent
ROOT = HERE.parent
REGENCIES = [(regency.code, regency.name) for regency in package.regencies()]
WATCH = """
  globalThis.shown = 0;
  new MutationObserver(() => { if (!shown && document.querySelector(DONE)) shown = performance.now(); })
    .observe(document, { childList: true, subtree: true, attributes: true });"""  # when the first result stands there
BARE = re.compile(
    rb"<link rel=\"(?:stylesheet|icon|manifest|alternate|search)\"[^>]*>|<img [^>]*>"
)  # as plain as the others
JUDGED = ("judged.yaml", "heldout.yaml", "heldout-2.yaml")
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
FAST = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


# What each of the three offers, in a folder.


def prepare(content: Path, folder: Path) -> dict:
    """All three sites for one exhibition; the texts, and queries of each kind drawn from them."""
    exhibition = load(content)[0]
    numbers = numbering(exhibition, REGENCIES)
    shown = documents(exhibition, numbers)
    pillars = {pillar.slug: pillar.name for pillar in exhibition.settings.pillars}
    said = [(document, texts(document, pillars)) for document in shown]
    rows = [
        {"id": document.exhibit.identity if document.exhibit else document.pavilion.slug}
        | {field: " ".join(text for text in found if text) for field, found in fields.items()}
        for document, fields in said
    ]
    _ours(exhibition, folder / "pameran")
    _pages(rows, folder / "pagefind")
    subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(folder / "pagefind"), "--force-language", "id", "--quiet"],
        check=True,
    )
    _whole(exhibition, folder / "lunr")
    forms = index.counted(exhibition, numbers, index.place_terms(exhibition, REGENCIES)).forms
    return {"rows": rows, "queries": _queries(forms)}


def _ours(exhibition, folder: Path) -> None:
    """The search page with all that it asks for, as the builder makes them."""
    furnishings = furnish.furnish(package.folder(package.default_assets()), package.font(), package.scripts())
    press = build.Press.of(exhibition, (package.default_templates(),), furnishings.names, 2)
    _write(folder, furnishings.files.items())
    _write(folder, build._search(press, package.scripts()["packs.js"], 2))
    leaf = next(leaf for leaf in press.leaves() if leaf.address == urls.SEARCH)
    bare = BARE.sub(b"", press.page(leaf, exhibition))
    _write(folder, [(urls.file_of(leaf.address), bare)])


def _pages(rows: list[dict], folder: Path) -> None:
    """A plain page for each document, and one that searches them with Pagefind's own script."""
    for row in rows:
        body = "".join(f"<p>{escape(row[field])}</p>" for field in ("summary", "place", "tags", "owner", "body"))
        page = f'<!doctype html><html lang="id"><title>{escape(row["title"])}</title><main><h1>{escape(row["title"])}</h1>{body}</main>'
        _write(folder, [(f"{row['id']}/index.html", page.encode())])
    ui = """
      const ui = new PagefindUI({ element: "#search", pageSize: 10, showImages: false });
      const text = new URLSearchParams(location.search).get("q");
      if (text) ui.triggerSearch(text);"""
    page = _page(ui).replace(b"<ol>", b'<div id="search"></div><script src="../pagefind/pagefind-ui.js"></script><ol>')
    _write(folder, [("cari/index.html", page), ("tanya/index.html", _page(""))])


def _whole(exhibition, folder: Path) -> None:
    whole = json.dumps(oracle(exhibition, REGENCIES).build().serialize()).encode()
    lunr = (ROOT / "node_modules" / "lunr" / "lunr.min.js").read_bytes()
    script = """
      lunr.Pipeline.registerFunction((token) => token, "pameran");
      const index = lunr.Index.load(await (await fetch("../index.json")).json());
      const text = new URLSearchParams(location.search).get("q");
      const found = index.query((query) => text.split(" ").forEach((word) => query.term(word, { usePipeline: false }))).slice(0, 10);
      document.querySelector("ol").replaceChildren(...found.map(({ ref }) => Object.assign(document.createElement("li"), { textContent: ref })));
      document.body.dataset.done = found.length;"""
    page = _page(script).replace(b"<ol>", b'<script src="../lunr.js"></script><ol>')
    _write(folder, [("index.json", whole), ("lunr.js", lunr), ("cari/index.html", page)])


def _page(script: str) -> bytes:
    return f'<!doctype html><html lang="id"><title>Cari</title><body><ol></ol><script type="module">{script}</script>'.encode()


def _write(folder: Path, files) -> None:
    for path, data in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _queries(forms: dict[str, int]) -> dict[str, list[str]]:
    """Queries by kind, from the words of the texts by how often they occur."""
    words = sorted(
        (form for form in forms if form.isalpha() and 5 < len(form) < 12), key=lambda form: (-forms[form], form)
    )
    common, middle, rare = (
        words[3:30:9],
        words[len(words) // 20 :: len(words) // 60][:6],
        words[len(words) // 2 :: len(words) // 12][:3],
    )
    return {
        "rare": rare,
        "common": common,
        "two words": [f"{middle[0]} {middle[1]}", f"{common[0]} {middle[2]}", f"{middle[3]} {rare[0]}"],
        "prefix": [middle[n][:-2] for n in (0, 3, 4)],
        "typo": [word[:3] + word[4:] for word in (middle[1], middle[2], middle[5])],
    }


# The browser.


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files, compressed as a usual host compresses them; `sent` is what went over the line, bodies only."""

    protocol_version = "HTTP/1.1"
    sent: list[tuple[str, int]] = []

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            return super().do_GET()
        zipped = path.suffix in {".html", ".js", ".json", ".css", ".svg"}
        data = _zipped(path) if zipped else path.read_bytes()
        self.sent.append((self.path, len(data)))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if zipped:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@functools.cache
def _zipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


SITES = {
    "pameran": (
        "[data-results] li",
        ("/search/", "/assets/engine.", "/assets/search.", "/assets/begin."),
    ),
    "pagefind": (".pagefind-ui__result", ("/pagefind/",)),
    "lunr": ("body[data-done]", ("/index.json", "/lunr.js")),
}


def first_query(browser, address: str, site: str, text: str, line: dict) -> tuple[int, float]:
    """(bytes that search moved, seconds to the first result), with nothing cached."""
    done, own = SITES[site]
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", line)
    Handler.sent.clear()
    page.add_init_script(WATCH.replace("DONE", json.dumps(done)))
    page.goto(f"{address}/cari/index.html?q={text.replace(' ', '+')}", wait_until="commit")
    try:
        page.wait_for_selector(done, state="attached", timeout=600_000 if site == "lunr" else 20_000)
    except TimeoutError:  # it found nothing
        context.close()
        return sum(size for path, size in Handler.sent if any(part in path for part in own)), math.nan
    took = page.evaluate(
        "parts => shown - Math.min(...performance.getEntriesByType('resource')"
        ".filter(({ name }) => parts.some((part) => name.includes(part))).map(({ startTime }) => startTime))",
        list(own),
    )
    seconds = took / 1000
    page.wait_for_timeout(300)
    context.close()
    return sum(size for path, size in Handler.sent if any(part in path for part in own)), seconds


def measure(folder: Path, queries: dict[str, list[str]], rounds: int) -> dict[str, dict[str, list[float]]]:
    """Kind -> site -> medians of (KB, seconds on the slow line, seconds on a fast one) and the share that was answered.

    The sites take turns, so that whatever else the machine does falls on each alike; seconds are of answers.
    """
    table: dict[str, dict[str, list[float]]] = {}
    with sync_playwright() as play, ExitStack() as serving:
        browser = play.chromium.launch(executable_path=_chromium(), args=FLAGS)
        addresses = {site: serving.enter_context(served(folder / site)) for site in SITES}
        for kind, asked in queries.items():
            rows: dict[str, list[tuple[float, float, float]]] = {}
            for n, text in enumerate(asked * rounds):
                for site, address in addresses.items():
                    if site == "lunr" and (n or table):
                        continue  # the whole index is the same for every query
                    moved, slow = first_query(browser, address, site, text, SLOW)
                    fast = math.nan if math.isnan(slow) else first_query(browser, address, site, text, FAST)[1]
                    rows.setdefault(site, []).append((moved / 1000, slow, fast))
            table[kind] = {
                site: [*map(_median, zip(*each, strict=True)), _answered(each)] for site, each in rows.items()
            }
        browser.close()
    return table


def _median(column: tuple[float, ...]) -> float:
    return statistics.median([each for each in column if not math.isnan(each)] or [math.nan])


def _answered(rows: list[tuple[float, float, float]]) -> float:
    return sum(not math.isnan(slow) for _, slow, _ in rows) / len(rows)


def pagefind_answers(folder: Path, queries: list[str]) -> dict[str, list[str]]:
    """What Pagefind finds for each query, in a page of its own each: its answer depends on what was asked before."""
    answers = {}
    with sync_playwright() as play, served(folder / "pagefind") as address:
        browser = play.chromium.launch(executable_path=_chromium(), args=FLAGS)
        for text in queries:
            page = browser.new_page()
            page.goto(f"{address}/tanya/index.html")
            urls_ = page.evaluate(
                "async (text) => { const { search } = await import('../pagefind/pagefind.js'); const found = await search(text);"
                "return Promise.all(found.results.slice(0, 20).map(async (each) => (await each.data()).url)); }",
                text,
            )
            answers[text] = [url.strip("/").removesuffix("/index.html").removesuffix("/") for url in urls_]
            page.close()
        browser.close()
    return answers


def _chromium() -> str:
    found = os.environ.get("PAMERAN_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        sys.exit("No Chromium found; name one in PAMERAN_CHROMIUM.")
    return found


# The report.


def show(title: str, table: dict[str, dict[str, list[float]]]) -> None:
    print(f"\n{title}: a first query, medians")
    print(f"{'':10} {'ours':>31} {'Pagefind':>31} {'whole lunr':>31}   Pagefind / ours; %: questions answered")
    for kind, row in table.items():
        cells = [
            f"{row[site][0]:7.1f} KB {row[site][1]:5.2f} s {row[site][2]:5.2f} s {row[site][3]:4.0%}"
            if site in row
            else ""
            for site in SITES
        ]
        ours, theirs = row["pameran"], row["pagefind"]
        print(
            f"{kind:10} {cells[0]:>31} {cells[1]:>31} {cells[2]:>31}   {theirs[0] / ours[0]:4.1f}x bytes {theirs[1] / ours[1]:4.1f}x slow"
        )


def relevance(judgments: Path, folder: Path, rows: list[dict], each: bool) -> None:
    judged = yaml.safe_load(judgments.read_text(encoding="utf-8"))
    answers = pagefind_answers(folder, [entry["query"] for entry in judged])
    file = folder / "judged.json"
    file.write_text(
        json.dumps({"documents": rows, "judged": judged, "boosts": index.BOOSTS, "others": {"Pagefind": answers}}),
        encoding="utf-8",
    )
    print(f"\n{judgments.name}: {len(judged)} queries", flush=True)
    command = ["node", str(HERE / "relevance.mjs"), str(folder / "pameran"), str(file), *(["--each"] if each else [])]
    subprocess.run(command, check=True)


def scoring(folder: Path) -> None:
    """Our scorer beside lunr.Index.query on the same whole index, in the browser."""
    shutil.copytree(ROOT / "assets" / "scripts" / "search", folder / "search", dirs_exist_ok=True)
    shutil.copy(HERE / "scoring.mjs", folder)
    (folder / "scoring.html").write_bytes(_page("").replace(b"<ol>", b'<script src="lunr/lunr.js"></script><ol>'))
    with sync_playwright() as play, served(folder) as address:
        browser = play.chromium.launch(executable_path=_chromium(), args=FLAGS)
        page = browser.new_page()
        page.goto(f"{address}/scoring.html")
        rows = page.evaluate("async () => (await import('./scoring.mjs')).measure('pameran/', 'lunr/index.json')")
        browser.close()
    print(f"{'scoring, ms (median)':22}{'lunr.Index':>12}{'ours':>10}{'ratio':>8}  same")
    for row in rows:
        ratio = row["lunr"] / row["ours"]
        print(f"{row['kind']:22}{row['lunr']:12.2f}{row['ours']:10.3f}{ratio:7.0f}x  {row['same']}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--entries", type=int, default=30_000, help="of the invented exhibition; 0 leaves it out")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--keep", type=Path, help="a folder for what is made, used again where it is there")
    asked.add_argument("--only-invented", action="store_true")
    asked.add_argument("--no-relevance", action="store_true")
    asked.add_argument("--relevance-only", action="store_true", help="of the real content, with nothing else measured")
    asked.add_argument("--each", action="store_true", help="list the judged queries that go wrong")
    given = asked.parse_args()
    made = given.keep or Path(tempfile.mkdtemp(prefix="pameran-bench-"))
    for title, content, size in (("Real content", ROOT / "content", 0), ("Invented", made / "content", given.entries)):
        if (title == "Invented" and not size) or (title != "Invented" and given.only_invented):
            continue
        folder = made / title.split()[0].lower()
        notes = folder / "notes.json"
        if not notes.exists():
            if size and not content.exists():
                corpus.write(content, size, 1)
            notes.parent.mkdir(parents=True, exist_ok=True)
            notes.write_text(json.dumps(prepare(content, folder)), encoding="utf-8")
        found = json.loads(notes.read_text(encoding="utf-8"))
        if not size and not given.no_relevance:
            for judgments in JUDGED:
                relevance(HERE / "search" / judgments, folder, found["rows"], given.each)
        if given.relevance_only:
            break
        print(f"\n{title}, {len(found['rows'])} documents")
        scoring(folder)
        show(title, measure(folder, found["queries"], given.rounds))
    if not given.keep:
        shutil.rmtree(made)


if __name__ == "__main__":
    main()
