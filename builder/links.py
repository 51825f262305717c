"""A link in an author's text -> the page or file of the exhibition that it means.

An author may write an address (`/inovasi/kota-contoh/antrean/`), the way from page to page
(`../../kota-umpama/surat/index.html`), or the way from file to file, which also works where the files lie
(`../../kota-umpama/innovations/surat.md`). All come to an address below the exhibition's root.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import quote, unquote

from builder import urls
from builder.models import REGION_SLUG, SLUG

FILES = re.compile(
    rf"regions/(?P<region>{REGION_SLUG})/(?:index|innovations/(?P<innovation>{SLUG})|(?P<media>media/[^/]+))(?:\.en)?(?:\.md)?"
    rf"|tours/(?P<tour>{SLUG})(?:\.en)?\.md|pages/(?P<page>{SLUG})(?:\.en)?\.md"
)
MADE = re.compile(
    r"(?:data|capaian|kelengkapan)/[^/]+|data\.json|datapackage\.json|feed\.xml|(?:inovasi|pilar/[a-z-]+)/\d+/"
)


ALWAYS = (
    urls.ENTRANCE, urls.REGIONS, urls.innovations(), urls.HALLS, urls.PILLARS, urls.COHORTS, urls.TOURS, urls.SEARCH,
    urls.COLLABORATION, urls.CHARTS, urls.COMPLETENESS, urls.FORM, urls.KIOSKS, urls.TAKING_PART, urls.COMPARE,
)  # fmt: skip
OF_REGION = (urls.region, urls.letter, urls.poster, urls.sheet)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """What a link may lead to."""

    pages: Set[str]  # without a language
    files: Set[str]

    def __contains__(self, address: str) -> bool:
        return address in self.pages or address in self.files or bool(MADE.fullmatch(address))


def meant(link: str, file: str, page: str, known: Addresses) -> str:
    """The address below the root, with its query, or nothing. `file` lies below content/; `page` is its address.

    A mark is left out: an author's headings have none, and the top of the right page is better than no page.
    """
    said, rest = re.match(r"([^?#]*)([^#]*)", link, re.DOTALL).groups()  # type: ignore[union-attr]
    said = unquote(said)
    ways = [said.lstrip("/")] if said.startswith("/") else [posixpath.join(page, said) if said else page]
    if not said.startswith("/") and (entry := FILES.fullmatch(_plain(posixpath.join(posixpath.dirname(file), said)))):
        ways.insert(0, _address(entry.groupdict()))
    found = next((way for way in map(_as_address, ways) if way in known), None)
    return "" if found is None else f"/{quote(found)}{rest}"


def led(html: str, meant: Mapping[str, str]) -> str:
    """A text's HTML with links as `meant` has them."""

    def link(found: re.Match[str]) -> str:
        said = unescape(found[1])
        return f'href="{escape(meant[said])}"' if said in meant else found[0]

    return re.sub(r'href="([^"]*)"', link, html)


def nearest(link: str, known: Addresses) -> str:
    """The page that was probably meant, by the names that the link ends in."""
    parts = re.findall(SLUG, re.sub(r"[?#].*|\.(?:md|html)$|/index\.(?:md|html)$", "", unquote(link)))
    ends = ["/".join(parts[-n:]) for n in (2, 1) if len(parts) >= n]
    ways = [way(end) for end in ends for way in (urls.innovation, urls.region, urls.tour, urls.page)]
    return next((f"/{way}" for way in ways if way in known.pages), "")


def _plain(path: str) -> str:
    return posixpath.normpath(path)


def _address(entry: dict[str, str | None]) -> str:
    """Of the page that shows a content file, or of the file of a region's media/."""
    region = entry["region"] or ""
    if entry["media"]:
        return urls.media(region, entry["media"])
    if entry["innovation"]:
        return urls.innovation(f"{region}/{entry['innovation']}")
    return (
        urls.tour(entry["tour"])
        if entry["tour"]
        else urls.page(entry["page"])
        if entry["page"]
        else urls.region(region)
    )


def _as_address(path: str) -> str:
    """`en/aula/index.html`, `aula` -> `aula/`; a file is its own."""
    address = _plain(f"/{path}" if not path.startswith("../") else path).lstrip("/").removeprefix(urls.ENGLISH)
    address = re.sub(r"(?:^|(?<=/))index\.html$", "", address)
    return address if not address or "." in posixpath.basename(address) or address.endswith("/") else f"{address}/"
