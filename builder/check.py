"""Pages -> faults that a reader would meet: links that lead nowhere, marks given twice.

It reads what was written, not what was meant: every page's own HTML, parsed as a browser would.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What a page offers to links and what it asks for."""

    ids: frozenset[str]
    doubled: tuple[str, ...]
    links: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    page: str
    code: str  # dead-link | dead-fragment | doubled-id
    what: str

    def __str__(self) -> str:
        return f"{self.page}: {self.code}: {self.what}"


def marks(html: bytes) -> Marks:
    """Read one page; small enough to keep for thousands."""
    tree = LexborHTMLParser(html)
    ids = [node.attributes["id"] or "" for node in tree.css("[id]")]
    links = {node.attributes.get("href") or "" for node in tree.css("[href]")}
    links |= {node.attributes.get("src") or "" for node in tree.css("[src]")}
    links |= {node.attributes.get("action") or "" for node in tree.css("form[action]")}
    for node in tree.css("[srcset]"):
        links |= {candidate.split()[0] for candidate in (node.attributes.get("srcset") or "").split(",")}
    doubled = tuple(sorted({name for name in ids if ids.count(name) > 1})) if len(set(ids)) < len(ids) else ()
    return Marks(ids=frozenset(ids), doubled=doubled, links=frozenset(link for link in links if _inner(link)))


def faults(pages: Mapping[str, Marks], files: Iterable[str]) -> list[Fault]:
    """`pages` by file path; `files` are all paths of the output."""
    known = set(files)
    found = []
    for path, page in sorted(pages.items()):
        found += [Fault(page=path, code="doubled-id", what=name) for name in page.doubled]
        for link in sorted(page.links):
            address, _, fragment = link.partition("#")
            address = unquote(address.partition("?")[0])
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) if address else path
            if target not in known:
                found.append(Fault(page=path, code="dead-link", what=link))
            elif fragment and target in pages and unquote(fragment) not in pages[target].ids:
                found.append(Fault(page=path, code="dead-fragment", what=link))
    return found


def _inner(link: str) -> bool:
    """A link to another file of the same output."""
    return bool(link) and not link.startswith(("#i-", "http:", "https:", "mailto:", "tel:", "data:", "//"))
