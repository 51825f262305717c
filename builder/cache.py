"""What was slow to make, kept between builds: bytes by a key that holds everything that went into them.

An entry is one file, written beside its place and renamed into it, so that builds at the same time never see half of
one; it begins with a digest of the rest, so that a damaged one is made again. Nothing here can fail a build: a folder
that cannot be read or written means no more than a slower build, and it may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import platformdirs

VARIABLE = "PAMERAN_CACHE"
SEAL = 16  # bytes


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
        if self.folder is None:
            return make()
        place = self.folder / name[:2] / name[2:]
        kept = _opened(place)
        if kept is None:
            kept = make()
            _keep(place, kept)
        return kept


def _opened(place: Path) -> bytes | None:
    try:
        data = place.read_bytes()
    except OSError:
        return None
    return data[SEAL:] if data[:SEAL] == _seal(data[SEAL:]) else None


def _keep(place: Path, data: bytes) -> None:
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, growing = tempfile.mkstemp(dir=place.parent, prefix=".")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_seal(data) + data)
            os.replace(growing, place)
        except OSError:
            with suppress(OSError):
                os.unlink(growing)


def _seal(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=SEAL).digest()
