"""Styles, font, scripts and signs -> files with hashed names, so that a browser may keep them for ever.

The style sheets are joined in the order of their names, which is the order of their layers. A name carries the hash of
the file's own bytes: another hash, another file; the same content, the same bytes.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from string import ascii_lowercase

import rcssmin

FAVICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#ffdb6b" d="M16 0 32 16 16 32 0 16z"/>'
    '<path fill="#17123f" d="M16 6 26 16 16 26 6 16z"/><path fill="#f4735c" d="M16 11 21 16 16 21 11 16z"/></svg>\n'
)
DESCENDANT = re.compile(r"(?<=[\w)\]]) (?=:[a-z])")  # `.a :hover`: rcssmin takes that space away inside a layer
TOKEN = re.compile(r"(?<![\w-])--[a-z][\w-]*")  # `--color-ink`, not the `--dim` of `.booth--dim`


@dataclass(frozen=True, slots=True, kw_only=True)
class Furnishings:
    """`files`: path -> bytes. `names`: the plain name that a template knows -> the hashed path."""

    files: Mapping[str, bytes]
    names: Mapping[str, str]


def furnish(assets: Mapping[str, bytes], font: bytes, scripts: Mapping[str, bytes]) -> Furnishings:
    """`assets` are the files of assets/ by path: styles/** are joined, static/** are copied as they are."""
    files: dict[str, bytes] = {"favicon.svg": FAVICON.encode()}
    names: dict[str, str] = {}

    def add(name: str, data: bytes) -> None:
        path = PurePosixPath("assets") / name
        hashed = str(path.with_stem(f"{path.stem}.{hashlib.blake2b(data, digest_size=5).hexdigest()}"))
        files[hashed], names[name] = data, hashed

    add("font.woff2", font)
    styles = [assets[path].decode() for path in sorted(assets, key=_cascade) if path.startswith("styles/")]
    address = PurePosixPath(names["font.woff2"]).name  # beside the style sheet
    add("pameran.css", _sheet("".join(styles).replace("FONT", address)).encode())
    for name, data in sorted(scripts.items()):
        add(name, data)
    files |= {path.removeprefix("static/"): data for path, data in assets.items() if path.startswith("static/")}
    return Furnishings(files=files, names=names)


def _sheet(styles: str) -> str:
    """As short as it gets: tokens, which nothing but the sheet uses, get short names, the most frequent one letter."""
    small = rcssmin.cssmin(DESCENDANT.sub(" *", styles))
    letters = (f"--{a}{b}" for a, b in itertools.product(("", *ascii_lowercase), ascii_lowercase))
    short = dict(zip((token for token, _ in Counter(TOKEN.findall(small)).most_common()), letters, strict=False))
    return TOKEN.sub(lambda token: short[token[0]], small)


def _cascade(path: str) -> tuple[bool, str]:
    """Components come after the numbered sheets that they build on; utilities come last by their layer anyway."""
    return "/components/" in path, path
