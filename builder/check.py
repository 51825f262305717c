"""Pages -> faults that a reader would meet: links that lead nowhere, marks given twice.

It reads what was written, not what was meant: every page's own HTML, parsed as a browser would.
"""

from __future__ import annotations

import posixpath
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from builder import urls

ASKING = {"href": "[href]", "src": "[src]", "action": "form[action]"}  # attribute -> where it is a link


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What a page offers to links and what it asks for; texts that many pages share are held once."""

    ids: tuple[str, ...]
    doubled: tuple[str, ...]
    links: tuple[str, ...]  # a file's path, or a path and a mark: `tur/index.html#isi`

    @classmethod
    def of(cls, ids: Iterable[str], doubled: Iterable[str], links: Iterable[str]) -> Marks:
        shared = sys.intern
        return cls(ids=tuple(map(shared, ids)), doubled=tuple(doubled), links=tuple(map(shared, links)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    page: str
    code: str  # dead-link | dead-fragment | doubled-id
    what: str

    def __str__(self) -> str:
        return f"{self.page}: {self.code}: {self.what}"


def marks(path: str, html: bytes) -> Marks:
    """Read one page; small enough to keep for a hundred thousand."""
    tree = LexborHTMLParser(html)
    ids = Counter(node.attributes["id"] or "" for node in tree.css("[id]"))
    links = {node.attributes.get(name) or "" for name, asks in ASKING.items() for node in tree.css(asks)}
    for node in tree.css("[srcset]"):
        links |= {candidate.split()[0] for candidate in (node.attributes.get("srcset") or "").split(",")}
    return Marks.of(
        ids=ids,
        doubled=sorted(name for name, times in ids.items() if times > 1),
        links=sorted(_target(path, link) for link in links if _inner(link)),
    )


def faults(pages: Mapping[str, Marks], files: Iterable[str]) -> list[Fault]:
    """`pages` by file path; `files` are all paths of the output."""
    known = set(files)
    found = []
    for path, page in sorted(pages.items()):
        found += [Fault(page=path, code="doubled-id", what=name) for name in page.doubled]
        for link in page.links:
            file, _, mark = link.partition("#")
            if file not in known:
                found.append(Fault(page=path, code="dead-link", what=urls.relative(path, link)))
            elif mark and file in pages and mark not in pages[file].ids:
                found.append(Fault(page=path, code="dead-fragment", what=urls.relative(path, link)))
    return found


def _target(path: str, link: str) -> str:
    """Where a link on the page at `path` leads."""
    address, _, mark = link.partition("#")
    address = unquote(address.partition("?")[0])
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) if address else path
    return f"{file}#{unquote(mark)}" if mark else file


def _inner(link: str) -> bool:
    """A link to another file of the same output."""
    return bool(link) and not link.startswith(("#i-", "http:", "https:", "mailto:", "tel:", "data:", "//"))
