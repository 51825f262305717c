"""Links in authors' texts -> the pages and files of the exhibition that they mean, or problems.

An author may write an address (`/inovasi/kota-contoh/antrean/`), the way from page to page
(`../../kota-umpama/surat/index.html`), or the way from file to file, which also works where the files lie
(`../../kota-umpama/innovations/surat.md`). All come to an address below the exhibition's root.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from html import escape, unescape
from urllib.parse import quote, unquote

from builder import urls
from builder.models import REGION_SLUG, SLUG, Entries, Entry, Story
from builder.problems import Problem, problem

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


def looked_up(entries: Entries) -> tuple[Entries, list[Problem]]:
    """The entries with their texts' links looked up; one that leads nowhere stays as it is written.

    What is published never leads to a draft, so that a draft's page is no place to link to but from another draft.
    """
    problems: list[Problem] = []
    public, all_pages = _addresses(entries, drafts=False), _addresses(entries, drafts=True)

    def of_story(story: Story, file: str, page: str, known: Addresses) -> Story:
        found = {}
        for said, place in story.links:
            if address := meant(said, file, page, known):
                found[said] = address
            elif meant(said, file, page, all_pages):
                problems.append(problem("leads-to-draft", place, read=said))
            else:
                problems.append(problem("link-nowhere", place, read=said, nearest=nearest(said, known)))
        return replace(story, html=led(story.html, found))

    def of(entry: Entry, file: str, page: str) -> Entry:
        if not entry.story.links and not (entry.english_story and entry.english_story.links):
            return entry
        known = all_pages if getattr(entry.fields, "draft", False) else public
        english = entry.english_story and of_story(entry.english_story, file, urls.ENGLISH + page, known)
        return replace(entry, story=of_story(entry.story, file, page, known), english_story=english)

    def innovation(entry: Entry) -> Entry:
        region, _, slug = entry.slug.partition("/")
        return of(entry, f"regions/{region}/innovations/{slug}.md", urls.innovation(entry.slug))

    looked = replace(
        entries,
        regions=tuple(of(each, f"regions/{each.slug}/index.md", urls.region(each.slug)) for each in entries.regions),
        innovations=tuple(map(innovation, entries.innovations)),
        tours=tuple(of(each, f"tours/{each.slug}.md", urls.tour(each.slug)) for each in entries.tours),
        pages=tuple(of(each, f"pages/{each.slug}.md", urls.page(each.slug)) for each in entries.pages),
    )
    return looked, problems


def _addresses(entries: Entries, *, drafts: bool) -> Addresses:
    """What is published, drafts among it or not."""
    regions, settings = entries.regions, entries.settings
    shown = [each for each in (*entries.innovations, *entries.tours, *entries.pages) if drafts or not each.fields.draft]
    own = {id(each) for each in shown}
    years = {year for region in regions for year in region.fields.cohorts}
    return Addresses(
        pages={
            *ALWAYS,
            *(urls.hall(hall.slug) for hall in settings.halls),
            *(urls.province_of(region.fields.province) for region in regions),
            *(urls.pillar(pillar.slug) for pillar in settings.pillars),
            *(urls.cohort(year) for year in years),
            *(address(region.slug) for region in regions for address in OF_REGION),
            *(urls.innovation(each.slug) for each in entries.innovations if id(each) in own),
            *(urls.tour(each.slug) for each in entries.tours if id(each) in own),
            *(urls.page(each.slug) for each in entries.pages if id(each) in own),
        },
        files={
            *(urls.vcard(region.slug) for region in regions),
            *(
                urls.media(region.slug, document.file)
                for region in regions
                for document in region.fields.documents
                if document.file
            ),
        },
    )
