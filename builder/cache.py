"""What was slow to make, kept between builds: bytes by a key that holds everything that went into them.

An entry is one file, written beside its place and renamed into it, so that builds at the same time never see half of
one; it begins with a digest of the rest, so that a damaged one is made again. Nothing here can fail a build: a folder
that cannot be read or written means no more than a slower build, and it may be deleted at any time. It is trusted like
the program itself, as Python trusts `__pycache__`: templates are kept as code, entries as pickles. What was of no use
for a month is forgotten, the way Go's compiler does it: a file's time tells the day when it was last of use.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import platformdirs

VARIABLE = "PAMERAN_CACHE"
SEAL = 16  # bytes
DAY = 24 * 60 * 60  # seconds
KEPT = 30 * DAY
GROWING = ".growing-"
OURS = re.compile(rf"[0-9a-f]{{38}}|{re.escape(GROWING)}.*")  # whatever else lies in the folder is left alone


def folder() -> Path:
    """Where PAMERAN_CACHE says, else where this system keeps such things."""
    stated = os.environ.get(VARIABLE)
    return Path(stated) if stated else platformdirs.user_cache_path("pameran", appauthor=False)


def key(*parts: bytes | str) -> str:
    """The same for the same parts, and for no others."""
    whole = hashlib.blake2b(digest_size=20)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


class Cache:
    """A folder of made bytes; without a folder, nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The bytes kept under that key, or else made now and kept."""
        kept = self.kept(name)
        if kept is None:
            kept = make()
            self.keep(name, kept)
        return kept

    def kept(self, name: str) -> bytes | None:
        if self.folder is None:
            return None
        place = self.place(name)
        kept = _opened(place)
        if kept is not None:
            _note_use(place)
        return kept

    def keep(self, name: str, data: bytes) -> None:
        if self.folder is not None:
            _keep(self.place(name), data)

    def place(self, name: str) -> Path:
        """Where what has that key is kept, for those who see to it themselves."""
        assert self.folder
        return self.folder / name[:2] / name[2:]

    def trim(self) -> None:
        """Forget what was of no use for a month; it is looked for once a day at most."""
        if self.folder is None:
            return
        now, stamp = time.time(), self.folder / "trimmed"
        with suppress(OSError):
            if stamp.exists() and now - stamp.stat().st_mtime < DAY:
                return
            stamp.touch()
            for file in self.folder.glob("??/*"):
                if OURS.fullmatch(file.name) and now - file.stat().st_mtime > KEPT:
                    file.unlink(missing_ok=True)


NOTHING = Cache(None)  # keeps nothing


def _opened(place: Path) -> bytes | None:
    try:
        data = place.read_bytes()
    except OSError:
        return None
    return data[SEAL:] if data[:SEAL] == _seal(data[SEAL:]) else None


def _note_use(place: Path) -> None:
    with suppress(OSError):
        if time.time() - place.stat().st_mtime > DAY:
            os.utime(place)


def _keep(place: Path, data: bytes) -> None:
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, growing = tempfile.mkstemp(dir=place.parent, prefix=GROWING)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_seal(data) + data)
            os.replace(growing, place)
        except OSError:
            with suppress(OSError):
                os.unlink(growing)


def _seal(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=SEAL).digest()
