"""Build, serve, watch content/, templates/ and assets/, build again, reload the browser.

livereload watches and reloads; the pages come from a small WSGI application of ours, because a served page needs two
things that a published one must not have: the reloading script, which the pages' content security policy would refuse,
and a panel with the problems of the last build. The last good site stays up while there are any.
"""

from __future__ import annotations

import html
import mimetypes
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from livereload import Server
from livereload.handlers import LiveReloadHandler

from builder import cms

POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
PANEL = (
    '<aside id="pameran-masalah" role="alert" style="position:fixed;inset:auto 0 0 0;'
    "max-height:50vh;overflow:auto;"
    "z-index:99;background:#17123f;color:#fdf6ee;border-top:6px solid #ffdb6b;"
    'padding:1rem 1.5rem;font:1rem/1.5 monospace">'
    '<strong>{title}</strong><pre style="white-space:pre-wrap;margin:.5rem 0 0">{report}</pre></aside>'
)

Start = Callable[[str, list[tuple[str, str]]], Any]


class Stage:
    """The last good site, and what stands in the way of the next."""

    def __init__(self, site: Path, title: str) -> None:
        self.site, self.title, self.report = site, title, ""

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        file = _file(self.site, environ.get("PATH_INFO", "/"))
        if file is None:
            missing = self.site / "404.html"
            start("404 Not Found", [("Content-Type", "text/html; charset=utf-8")])
            return [
                self._page(missing.read_bytes() if missing.exists() else b"<html><head></head><body></body></html>")
            ]
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        start(
            "200 OK",
            [("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind), ("Cache-Control", "no-store")],
        )
        data = file.read_bytes()
        if (
            file == self.site.resolve() / cms.PAGE
        ):  # livereload, which looks for this mark, would reload it under the editor
            return [data.replace(b"</head>", b"", 1)]
        return [self._page(data) if kind == "text/html" else data]

    def _page(self, page: bytes) -> bytes:
        page = POLICY.sub(b"", page, count=1)
        if not self.report:
            return page
        panel = PANEL.format(title=html.escape(self.title), report=html.escape(self.report)).encode()
        return page.replace(b"</body>", panel + b"</body>", 1)


def serve(
    folders: Iterable[Path], site: Path, rebuild: Callable[[], str], *, host: str, port: int, title: str, report: str
) -> None:
    """Serve until interrupted. `rebuild` builds once more and gives its report of problems, empty where all is well."""
    stage = Stage(site, title)
    stage.report = report
    server = Server(stage)
    LiveReloadHandler.DEFAULT_RELOAD_TIME = 0  # its 3 seconds would swallow a save that follows soon on another

    def again() -> None:
        stage.report = rebuild()

    for folder in folders:
        if folder.exists():
            server.watch(str(folder), again)
    server.serve(host=host, port=port, debug=False, restart_delay=0)


def _file(site: Path, address: str) -> Path | None:
    """The file at an address, never one outside the site."""
    root = site.resolve()
    try:
        target = (root / address.lstrip("/")).resolve()
        if target.is_dir():
            target /= "index.html"
        return target if target.is_relative_to(root) and target.is_file() else None
    except (OSError, ValueError):  # a name that no file can have
        return None
