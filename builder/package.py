"""The files that ship with the builder: templates, styles, scripts, font, signs, outlines, the list of regencies.

`builder/shipped/` is made by the package build (hatch_build.py) and is not in the repository. Templates and assets
stand at the repository's top level, where people look for them; a wheel carries copies inside the package.
"""

from __future__ import annotations

import csv
import errno
import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import yaml

from builder import __version__

HERE = Path(__file__).parent
SHIPPED = HERE / "shipped"
REPOSITORY = HERE.parent
DOTTED = {"gitignore": ".gitignore"}  # a real one would hide files from git and from the wheel
SHARED = "shared.txt"
INSTALL_HERE = b"pip install --disable-pip-version-check .\n"
INSTALL_THERE = f"pip install --disable-pip-version-check pameran=={__version__}\n".encode()
ASSET_SUFFIXES = {".css", ".svg", ".png", ".webp", ".avif", ".ico", ".txt", ".xml", ".woff2"}


class NotBuilt(FileNotFoundError):
    """The package data is missing: the package was not built."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            errno.ENOENT, "belum dibuat; jalankan `pip install -e .` / not made yet; run `pip install -e .`", str(path)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Regency:
    """One of the country's kabupaten and kota; decimal degrees."""

    code: str
    name: str
    lat: float
    lon: float


def default_templates() -> Path:
    return _beside("templates")


def default_assets() -> Path:
    return _beside("assets")


@cache
def regencies() -> tuple[Regency, ...]:
    """All 514, in the order of their codes."""
    with (HERE / "reference" / "regencies.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Regency(code=row["code"], name=row["name"], lat=float(row["lat"]), lon=float(row["lon"]))
            for row in csv.DictReader(file)
        )


@cache
def spreadsheet() -> dict[str, Any]:
    """The columns and words of other people's spreadsheets that `import` knows."""
    return yaml.safe_load((HERE / "reference" / "spreadsheet.yaml").read_text(encoding="utf-8"))


@cache
def icons() -> dict[str, dict[str, str]]:
    """Sign -> {viewBox, body}."""
    return json.loads(_shipped("icons.json").read_text(encoding="utf-8"))


@cache
def islands() -> tuple[tuple[tuple[float, float], ...], ...]:
    """The outer ring of each island, as (longitude, latitude)."""
    rings = json.loads(_shipped("islands.json").read_text(encoding="utf-8"))
    return tuple(tuple((lon, lat) for lon, lat in ring) for ring in rings)


def font() -> bytes:
    return _shipped("fonts/plus-jakarta-sans-var.woff2").read_bytes()


@cache
def faces() -> dict[int, bytes]:
    """The font for pictures, by its weight."""
    return {weight: _shipped(f"fonts/plus-jakarta-sans-{weight}.ttf").read_bytes() for weight in (650, 800)}


def fingerprint(folders: Iterable[Path]) -> str:
    """Of all that pages are made with: this program, the libraries beside it, and the templates in the folders."""
    return hashlib.blake2b(itself() + b"".join(map(_files, folders)), digest_size=20).hexdigest()


@cache  # a program that runs stays what it is
def itself() -> bytes:
    """A digest of this program and of the libraries beside it."""
    libraries = sorted(f"{each.name} {each.version}" for each in distributions())
    return hashlib.blake2b(repr((sys.version, libraries)).encode() + _files(HERE)).digest()


def _files(folder: Path) -> bytes:
    """A digest for each file in a folder, with its name."""
    told = [
        f"{path.relative_to(folder).as_posix()} {hashlib.blake2b(path.read_bytes()).hexdigest()}"
        for path in sorted(folder.rglob("*"))
        if path.suffix != ".pyc" and path.is_file()
    ]
    return "\n".join(told).encode()


@cache
def program(*names: str) -> bytes:
    """The text of modules of ours, for the key of what they made: other code, other key."""
    return b"".join((HERE / name).read_bytes() for name in names)


def scripts() -> dict[str, bytes]:
    """The bundled scripts by name."""
    return {path.name: path.read_bytes() for path in sorted(_shipped("scripts").glob("*.js"))}


def folder(assets: Path) -> dict[str, bytes]:
    """Styles and static files of an assets folder, by path; ordinary files only."""
    found = {}
    for path in sorted(assets.rglob("*")):
        below = path.relative_to(assets).as_posix()
        if (
            below.startswith(("styles/", "static/"))
            and path.suffix in ASSET_SUFFIXES
            and stat.S_ISREG(path.lstat().st_mode)
        ):
            found[below] = path.read_bytes()
    return found


def media(path: Path) -> bytes:
    """A region's file, if it is an ordinary one: no link is followed, no pipe waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "bukan berkas biasa / not an ordinary file", str(path))
        return file.read()


def skeleton() -> dict[str, bytes]:
    """The files of a new exhibition, by path; those whose name begins with a dot are shipped without it.

    What a host asks for (workflows, issue forms, the guide for contributors) is this repository's own.
    """
    root = HERE / "skeleton"
    paths = sorted(path for path in root.rglob("*") if path.is_file() and path.name != SHARED)
    own = {DOTTED.get(name := path.relative_to(root).as_posix(), name): path.read_bytes() for path in paths}
    return own | {name: _shared(name) for name in (root / SHARED).read_text(encoding="ascii").split()}


def _shared(name: str) -> bytes:
    """A file that a new exhibition takes from the repository: there the builder comes from the package index."""
    copied = SHIPPED / "shared" / name
    data = (copied if copied.is_file() else REPOSITORY / name).read_bytes()
    return data.replace(INSTALL_HERE, INSTALL_THERE)


def _beside(name: str) -> Path:
    """The repository's own folder, or the copy inside a wheel."""
    copied = SHIPPED / name
    return copied if copied.is_dir() else REPOSITORY / name


def _shipped(name: str) -> Path:
    path = SHIPPED / name
    if not path.exists():
        raise NotBuilt(path)
    return path
