"""What stands around every page: signs, trail, ways on, and what machines read in its head."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urljoin

from builder import contact, forge, plans, urls
from builder.models import Hall
from builder.views.guide import Guide


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    label: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HallSign:
    letter: str
    name: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Booths:
    """Where one stands among the booths of a province, and the booths on either side in the hall."""

    plan: plans.Strip
    previous: Way | None
    next: Way | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    lang: str
    label: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    lang: str
    title: str
    description: str
    brand: str
    home: str
    root: str  # the way to the output's root: `../../`
    search: str
    has_find_dialog: bool  # a page with a search box of its own needs no other
    canonical: str | None
    picture: str | None  # what a shared link shows; absolute, so only where the site has an address of its own
    picture_alt: str
    alternates: tuple[Alternate, ...]  # absolute, for <link>; empty where the site has no address of its own
    other_language: Alternate | None  # relative, for readers
    stylesheet: str
    font: str | None  # fetched ahead, so that a page is laid out once; from a folder a browser may not, and complains
    icon: str
    manifest: str
    feed: str
    opensearch: str | None
    scripts: tuple[str, ...]
    engine: str  # the script that answers a search
    engine_in_worker: bool
    hall: str  # the hall's letter in lower case: sets the page's field; empty outside the halls
    trail: tuple[Way, ...]  # from the entrance to here; empty on the entrance
    booths: Booths | None  # on a pavilion and its exhibits
    halls: tuple[HallSign, ...]
    ways: tuple[Way, ...]
    visit: tuple[Way, ...]
    take_part: tuple[Way, ...]
    about: tuple[Way, ...]
    licence: Way | None
    edit: str | None  # the file behind the page, at the repository's host
    translate: str | None  # its translation to be begun there
    form: str | None  # the form, filled with what the page shows
    report: str  # where a mistake is told: the desk on this page, else the organiser
    linked_data: str | None  # JSON-LD


def frame(
    guide: Guide,
    *,
    title: str,
    description: str,
    trail: tuple[Way, ...] = (),
    hall: Hall | None = None,
    booths: Booths | None = None,
    scripts: tuple[str, ...] = ("find.js",),
    sheet: str = "pameran.css",
    source: str | None = None,
    form: str | None = None,
    has_desk: bool = False,
    picture_of: str = urls.ENTRANCE,
    linked_data: dict[str, Any] | list[dict[str, Any]] | None = None,
) -> Frame:
    """`sheet` is the page's style sheet; `source` the content file behind it, for "Perbaiki halaman ini"; `form` the
    address of the form filled with it; `picture_of` that of the page whose picture shows where this one is shared."""
    settings = guide.exhibition.settings
    brand = (guide.lang == "en" and settings.title_en) or settings.title
    return Frame(
        lang=guide.lang,
        title=title if guide.address == urls.ENTRANCE else f"{title} | {brand}",
        description=description,
        brand=brand,
        home=guide.link(urls.ENTRANCE),
        root=urls.root(guide.here),
        search=guide.link(urls.SEARCH),
        has_find_dialog=guide.address not in (urls.ENTRANCE, urls.SEARCH, urls.COMPARE),
        canonical=guide.absolute(guide.address),
        picture=guide.absolute_file(urls.social(picture_of)),
        picture_alt=brand if picture_of == urls.ENTRANCE else title,
        alternates=_alternates(guide),
        other_language=_other_language(guide),
        stylesheet=guide.furnishing(sheet),
        font=guide.furnishing("font.woff2") if settings.base_url else None,
        icon=guide.file("favicon.svg"),
        manifest=guide.file("manifest.webmanifest"),
        feed=guide.file("feed.xml"),
        opensearch=guide.file("opensearch.xml") if settings.base_url else None,
        scripts=tuple(guide.furnishing(name) for name in scripts if name in guide.files),
        engine=guide.furnishing("engine.js") if "engine.js" in guide.files else "",
        engine_in_worker=guide.exhibition.is_large,
        hall=hall.letter.lower() if hall else "",
        trail=trail,
        booths=booths,
        halls=tuple(
            HallSign(letter=h.letter, name=guide.hall_name(h), href=guide.link(urls.hall(h.slug)), current=h == hall)
            for h in settings.halls
        ),
        ways=_ways(guide),
        visit=_foot(guide, "visit"),
        take_part=_foot(guide, "take-part"),
        about=_foot(guide, "about"),
        licence=Way(label=settings.licence.title, href=settings.licence.url) if settings.licence else None,
        edit=forge.edit(settings, source) if source else None,
        translate=_translation(guide, source) if source else None,
        form=guide.link(form) if form else None,
        report="#meja" if has_desk else _mistake(guide, title),
        linked_data=_linked_data(guide, trail, linked_data),
    )


def source_of(guide: Guide, path: str, english: object) -> str:
    """The file behind a page in its language: an entry's own, or its translation's where there is one."""
    return f"{path.removesuffix('.md')}.en.md" if guide.lang == "en" and english else path


def settings_file(guide: Guide) -> str:
    """Behind halls, pillars, cohorts and the entrance."""
    return f"{guide.exhibition.folder}exhibition.yaml"


def _translation(guide: Guide, source: str) -> str | None:
    """Where a translation that is not there yet can be begun at the host, with its fields."""
    place = forge.new(guide.exhibition.settings)
    if guide.lang != "en" or not place or not source.endswith(".md") or source.endswith(".en.md"):
        return None
    folder, _, name = source.rpartition("/")
    asked = "summary: \n" if name == "index.md" else "title: \nsummary: \n"
    text = quote(f"---\n{asked}---\n", safe="")
    return place.format(folder=quote(folder), name=f"{name.removesuffix('.md')}.en.md", text=text)


def _mistake(guide: Guide, title: str) -> str:
    organiser = guide.exhibition.settings.organiser
    return contact.mistake(organiser, title, guide.absolute(guide.address), guide.words) or guide.contact


def crumbs(guide: Guide, *steps: tuple[str, str]) -> tuple[Way, ...]:
    """The trail: the entrance first, then each (label, address); the last one is where you are."""
    entrance = Way(label=guide.words.text("Pintu masuk"), href=guide.link(urls.ENTRANCE))
    walked = [Way(label=label, href=guide.link(address)) for label, address in steps]
    return (entrance, *walked)


def _ways(guide: Guide) -> tuple[Way, ...]:
    text, here = guide.words.text, guide.address
    ways = (
        (text("Aula"), urls.HALLS),
        (text("Daerah"), urls.REGIONS),
        (text("Inovasi"), urls.innovations()),
        (text("Pilar"), urls.PILLARS),
        (text("Tur"), urls.TOURS),
        (text("Ikut?"), urls.TAKING_PART),
    )
    return tuple(
        Way(label=label, href=guide.link(address), current=here.startswith(address)) for label, address in ways
    )


def _foot(guide: Guide, menu: str) -> tuple[Way, ...]:
    """The footer's columns: fixed ways and the pages that ask to stand there; about itself, the pages come first."""
    text = guide.words.text
    fixed = {
        "visit": [
            (text("Pintu masuk"), urls.ENTRANCE),
            (text("Tujuh aula"), urls.HALLS),
            (text("Semua daerah"), urls.REGIONS),
            (text("Semua inovasi"), urls.innovations()),
            (text("Enam pilar"), urls.PILLARS),
            (text("Angkatan"), urls.COHORTS),
            (text("Capaian"), urls.CHARTS),
            (text("Tur terpandu"), urls.TOURS),
            (text("Cari"), urls.SEARCH),
            (text("Bandingkan"), urls.COMPARE),
        ],
        "take-part": [
            (text("Apakah daerah saya ikut?"), urls.TAKING_PART),
            (text("Kolaborasi"), urls.COLLABORATION),
            (text("Tulis inovasi"), urls.FORM),
        ],
        "about": [(text("Kelengkapan isi"), urls.COMPLETENESS), (text("Kios layar"), urls.KIOSKS)],
    }[menu]
    pages = [
        (str(guide.say(page.title, page.title_en)), urls.page(page.slug))
        for page in guide.exhibition.signposts
        if page.menu == menu
    ]
    ways = pages + fixed if menu == "about" else fixed + pages
    return tuple(Way(label=label, href=guide.link(address)) for label, address in ways)


def _alternates(guide: Guide) -> tuple[Alternate, ...]:
    settings = guide.exhibition.settings
    addresses = {lang: settings.absolute(urls.in_language(guide.address, lang)) for lang in settings.languages}
    return tuple(Alternate(lang=lang, label=lang, href=address) for lang, address in addresses.items() if address)


def _other_language(guide: Guide) -> Alternate | None:
    others = [lang for lang in guide.exhibition.settings.languages if lang != guide.lang]
    if not others or guide.address == urls.NOT_FOUND:
        return None
    href = urls.relative(guide.here, urls.in_language(guide.address, others[0]))
    return Alternate(lang=others[0], label={"id": "Bahasa Indonesia", "en": "English"}[others[0]], href=href)


def _whole(here: str, link: str) -> str:
    """A link's whole address, as canonical ones are written."""
    return re.sub(r"index\.html(?=$|[?#])", "", urljoin(here, link))


def _linked_data(guide: Guide, trail: tuple[Way, ...], about: Any) -> str | None:
    """Schema.org for search engines; the trail only where the site has an address of its own."""
    graph = [about] if isinstance(about, dict) else list(about or [])
    here = guide.absolute(guide.address)
    if here and len(trail) > 1:
        graph.append(
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": n, "name": way.label, "item": _whole(here, way.href)}
                    for n, way in enumerate(trail, start=1)
                ],
            }
        )
    if not graph:
        return None
    said = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, sort_keys=True)
    return said.replace("<", "\\u003c")  # `<!--<script>` in a title would swallow the page, `</script>` end it here
