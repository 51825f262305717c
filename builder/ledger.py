"""What the last build into a folder made, page by page, so that the next one can leave pages as they are.

One SQLite file in the cache for each folder that is built into. A page is left only where the folder still holds it
byte for byte (builder/write.py), so an old, lost or foreign ledger means no more than pages made again. Nothing here
can fail a build.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection, Mapping
from contextlib import closing, suppress
from dataclasses import astuple, dataclass
from pathlib import Path

from builder.check import Marks
from builder.traces import Look

TABLE = "CREATE TABLE IF NOT EXISTS pages (path TEXT PRIMARY KEY, made BLOB NOT NULL) WITHOUT ROWID"


@dataclass(frozen=True, slots=True)
class Made:
    """A page, or another file, as it was made."""

    looks: tuple[Look, ...]
    seal: str  # over all that it was made from
    digest: str  # of its bytes
    marks: Marks | None  # of a page


class Ledger:
    """The pages of one output folder, by path. Each process opens it for itself."""

    def __init__(self, file: Path | None) -> None:
        """Without a file, nothing is known and nothing kept."""
        self._file, self._pages = file, None
        if file and file.is_file():
            with suppress(sqlite3.Error):
                self._pages = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)

    def get(self, path: str) -> Made | None:
        if self._pages is None:
            return None
        try:
            row = self._pages.execute("SELECT made FROM pages WHERE path = ?", (path,)).fetchone()
            return _unpacked(row[0]) if row else None
        except (sqlite3.Error, zlib.error, ValueError, TypeError):
            return None

    def keep(self, made: Mapping[str, Made], paths: Collection[str]) -> None:
        """Note what was made anew; `paths` are all pages that there are now, and others are forgotten."""
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._file)) as pages, pages:
                pages.execute(TABLE)
                gone = {path for (path,) in pages.execute("SELECT path FROM pages")} - set(paths)
                pages.executemany("DELETE FROM pages WHERE path = ?", [(path,) for path in gone])
                packed = ((path, _packed(each)) for path, each in made.items())
                pages.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?)", packed)
        except (OSError, sqlite3.Error):
            with suppress(OSError):
                self._file.unlink(missing_ok=True)


def _packed(made: Made) -> bytes:
    return zlib.compress(json.dumps(astuple(made)).encode(), 1)


def _unpacked(data: bytes) -> Made:
    looks, seal, digest, marks = json.loads(zlib.decompress(data))
    return Made(tuple((name, key) for name, key in looks), seal, digest, Marks.of(*marks) if marks else None)
