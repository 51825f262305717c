"""Styles, font, scripts and signs -> files with hashed names, so that a browser may keep them for ever.

The style sheets are joined in the order of their names, which is the order of their layers. What stands in
styles/pages/ is for few kinds of pages, which have a whole sheet each: a phone shows a page that asks for two a third
of a second later. A name carries the hash of the file's own bytes: another hash, another file; the same content, the
same bytes.
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
DAY_AND_NIGHT = re.compile(r"light-dark\((.+?), .+?\);")
TOKEN = re.compile(r"(?<![\w-])--[a-z][\w-]*")  # `--color-ink`, not the `--dim` of `.booth--dim`


@dataclass(frozen=True, slots=True, kw_only=True)
class Furnishings:
    """`files`: path -> bytes. `names`: the plain name that a template knows -> the hashed path."""

    files: Mapping[str, bytes]
    names: Mapping[str, str]


def furnish(assets: Mapping[str, bytes], font: bytes, scripts: Mapping[str, bytes]) -> Furnishings:
    """`assets` are the files of assets/ by path: styles/** are joined, each of styles/pages/ with all others; static/**
    are copied."""
    files: dict[str, bytes] = {"favicon.svg": FAVICON.encode()}
    names: dict[str, str] = {}

    def add(name: str, data: bytes) -> None:
        path = PurePosixPath("assets") / name
        hashed = str(path.with_stem(f"{path.stem}.{hashlib.blake2b(data, digest_size=5).hexdigest()}"))
        files[hashed], names[name] = data, hashed

    add("font.woff2", font)
    font_file = PurePosixPath(names["font.woff2"]).name  # beside the style sheet
    styles = [path for path in assets if path.startswith("styles/")]
    own = {PurePosixPath(path).name: assets[path].decode() for path in styles if path.startswith("styles/pages/")}
    common = sorted((path for path in styles if not path.startswith("styles/pages/")), key=_cascade)
    joined = "".join(_for_all(assets[path].decode().replace("FONT", font_file)) for path in common)
    sheets = {"pameran.css": joined} | {name: joined + own[name] for name in sorted(own)}
    for name, sheet in _short(sheets).items():
        add(name, sheet.encode())
    for name, data in sorted(scripts.items()):
        add(name, data)
    files |= {path.removeprefix("static/"): data for path, data in assets.items() if path.startswith("static/")}
    return Furnishings(files=files, names=names)


def _for_all(sheet: str) -> str:
    """A sheet with light-dark() is said again for browsers that do not know it (Android 7's last, iOS 16): by day."""
    if "light-dark(" not in sheet:
        return sheet
    by_day = DAY_AND_NIGHT.sub(r"\1;", sheet).replace("color-scheme: light dark", "color-scheme: light")
    return f"{sheet}@supports not (color: light-dark(#000, #fff)) {{{by_day}}}"


def _short(sheets: Mapping[str, str]) -> dict[str, str]:
    """As short as it gets: tokens, which nothing but the sheets uses, get short names, the most frequent one letter."""
    small = {name: rcssmin.cssmin(DESCENDANT.sub(" *", sheet)) for name, sheet in sheets.items()}
    letters = (f"--{a}{b}" for a, b in itertools.product(("", *ascii_lowercase), ascii_lowercase))
    tokens = Counter(token for sheet in small.values() for token in TOKEN.findall(sheet)).most_common()
    short = dict(zip((token for token, _ in tokens), letters, strict=False))
    return {name: TOKEN.sub(lambda token: short[token[0]], sheet) for name, sheet in small.items()}


def _cascade(path: str) -> tuple[bool, str]:
    """Components come after the numbered sheets that they build on; utilities come last by their layer anyway."""
    return "/components/" in path, path
