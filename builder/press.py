"""All that making a page takes, and every file that is made so: from the exhibition, and from what it is about.

There are as many of these as there are regions and innovations, so each is made by itself, in any process, and only
where it does not stand as it was made before (builder/traces.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from builder import audit, contact, index, likeness, package, plans, qr, render, tally, urls, views
from builder.cache import NOTHING, Cache
from builder.jobs import over
from builder.memory import FORGETFUL, Memory
from builder.models import Exhibition, Likeness, Pavilion
from builder.text import fold
from builder.traces import Look, Seals, Watched
from builder.views.geography import Geography


@dataclass(frozen=True, slots=True)
class Piece:
    """A file to be made. `about` is what it is made from besides the exhibition, in values."""

    path: str
    make: Callable[[Exhibition], bytes]
    about: tuple[Any, ...]
    is_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    exhibition: Exhibition
    environments: dict
    geography: Geography
    regencies: tuple[package.Regency, ...]
    alike: dict[str, tuple[Likeness, ...]]
    names: dict[str, str]
    tallies: dict[str, tally.Tally]
    audits: list[audit.RegionAudit]
    seals: Seals
    memory: Memory

    @classmethod
    def of(
        cls,
        exhibition: Exhibition,
        templates: tuple[Path, ...],
        names: Mapping[str, str],
        jobs: int = 1,
        cache: Cache = NOTHING,
    ) -> Press:
        """`names` are the furnishings' published ones."""
        seals = Seals(exhibition, f"{package.fingerprint(templates)} {sorted(names.items())}")
        memory = Memory(cache, package.itself(), seals) if cache.folder else FORGETFUL
        return cls(
            exhibition=exhibition,
            environments={
                lang: render.environment(templates, lang, package.icons(), cache)
                for lang in exhibition.settings.languages
            },
            geography=geography(exhibition),
            regencies=package.regencies(),
            alike=_alike(exhibition, jobs, memory),
            names=dict(names),
            tallies=tally.tallies(exhibition),
            audits=audit.below_content(audit.audit(exhibition, None)),  # the same on any machine, on any day
            seals=seals,
            memory=memory,
        )

    def leaves(self) -> Iterator[views.Leaf]:
        for lang in self.exhibition.settings.languages:
            yield from views.pages(
                self.exhibition, lang, geography=self.geography, regencies=self.regencies, alike=self.alike,
                files=self.names, tallies=self.tallies, audits=self.audits,
            )  # fmt: skip

    def pieces(self) -> Iterator[Piece]:
        """Every page; for every region its comparisons, its coordinator's card and the card's QR code; for every
        exhibit the QR code of its page."""
        for leaf in self.leaves():
            yield Piece(urls.file_of(leaf.address), partial(self.page, leaf), leaf.about, is_page=True)
        for pavilion in self.exhibition.pavilions.values():
            alike = {each.identity: self.alike.get(each.identity, ()) for each in pavilion.exhibits}
            for lang in self.exhibition.settings.languages:
                name = f"compare/{lang}/{pavilion.slug}"
                yield Piece(
                    urls.handed_over(name), partial(self._comparison, name, lang, pavilion.slug, alike), (alike,)
                )
            yield from self._cards(pavilion)
            yield from self._page_codes(pavilion)

    def page(self, leaf: views.Leaf, exhibition: Exhibition) -> bytes:
        lang = "en" if leaf.address.startswith(urls.ENGLISH) else "id"
        return render.page(self.environments[lang], leaf.template, leaf.make(exhibition), leaf.address)

    def made(self, piece: Piece) -> tuple[bytes, tuple[Look, ...]]:
        """A piece, and what it looked up in the exhibition."""
        looks: set[Look] = set()
        data = piece.make(Watched(self.exhibition, looks))
        return data, tuple(sorted(looks, key=repr))

    def _comparison(
        self, name: str, lang: str, slug: str, alike: Mapping[str, tuple[Likeness, ...]], exhibition: Exhibition
    ) -> bytes:
        return index.handed_over(name, views.comparison(exhibition, lang, slug, alike=alike, files=self.names))[1]

    def _cards(self, pavilion: Pavilion) -> Iterator[Piece]:
        """The coordinator's; the organiser's where the region names none."""
        settings = self.exhibition.settings
        who = pavilion.region.coordinator or settings.organiser
        about = (pavilion.region.name, who, settings.absolute(urls.region(pavilion.slug)))
        for lang in settings.languages:
            path = urls.in_language(urls.vcard(pavilion.slug), lang)
            yield Piece(path, lambda _: contact.vcard(*about).encode(), about)
        yield Piece(urls.qr_code(pavilion.slug), lambda _: qr.svg(contact.brief_vcard(*about)), about)

    def _page_codes(self, pavilion: Pavilion) -> Iterator[Piece]:
        settings = self.exhibition.settings
        for shown in pavilion.exhibits:
            for lang in settings.languages:
                if address := settings.absolute(urls.in_language(urls.innovation(shown.identity), lang)):
                    path = urls.in_language(urls.page_code(shown.identity), lang)
                    yield Piece(path, lambda _, address=address: qr.svg(address), (address,))


def geography(exhibition: Exhibition) -> Geography:
    """The outline and where each regency lies; a regency's hall follows from its province."""
    letters = {province.code: hall.letter for hall in exhibition.settings.halls for province in hall.provinces}
    places = tuple(
        plans.Place(regency.code, regency.lat, regency.lon, letters[regency.code[:2]])
        for regency in package.regencies()
        if regency.code[:2] in letters
    )
    rings = tuple(package.islands())
    named = {fold(regency.name): (regency.lon, regency.lat) for regency in package.regencies()}
    return Geography(rings=rings, places=places, shapes=plans.outlines(rings, places), named=named)


def _alike(exhibition: Exhibition, jobs: int, memory: Memory) -> dict[str, tuple[Likeness, ...]]:
    terms = index.place_terms(exhibition, [(regency.code, regency.name) for regency in package.regencies()])
    return likeness.similar(exhibition, terms, over(jobs), memory)
