"""The whole pipeline on one page: load (read -> validate -> relate) -> views -> render -> check -> write.

Pages are made and written one by one, so that memory follows the exhibition and not its pages. With several jobs each
process makes every n-th page and writes it into the same growing folder; which one made a page cannot be seen in it. A
page that would be made from what it was made from the last time is left as it is.
"""

from __future__ import annotations

import errno
import functools
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Any

from builder import check, cms, exports, furnish, index, package, pictures, social, starter, urls, views, weave
from builder.cache import Cache, key
from builder.jobs import Item, over, spread
from builder.ledger import Ledger, Made
from builder.load import load, picture_key
from builder.models import Exhibition, Original, Pavilion, Settings
from builder.press import Piece, Press
from builder.problems import Problem
from builder.write import Writing

STARTER_TITLE = "Nama inovasi"  # in the file that a person without scripts fills in


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a build is asked to do; paths are the user's folders or the ones that ship with the builder."""

    content: Path
    templates: tuple[Path, ...]
    assets: Path
    out: Path
    base_url: str | None = None
    jobs: int = 1
    strict: bool = False
    keep_going: bool = False
    drafts: bool = False
    cms: Path | None = None  # the program of the optional CMS; without it there is none
    cache: Path | None = None  # for what is slow to make; None keeps nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    files: int
    changed: int
    made: int  # pages, and files of a region, that were not left as they were
    regions: int
    innovations: int
    problems: tuple[Problem, ...]  # what was found but did not stop the build


class LinkFaults(Exception):
    """Pages with links that lead nowhere; nothing was published."""

    def __init__(self, faults: list[check.Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def build(options: Options) -> Report:
    """Build the site; leave it untouched unless every stage was sound."""
    exhibition, problems = load(
        options.content, drafts=options.drafts, strict=options.strict, keep_going=options.keep_going,
        jobs=options.jobs, cache=options.cache,
    )  # fmt: skip
    if options.base_url:
        exhibition = replace(exhibition, settings=_at(exhibition.settings, options.base_url))
    scripts = dict(package.scripts())
    worker, stemmer = scripts.pop("sw.js"), scripts.pop("packs.js")
    if not options.cms:
        del scripts["cms.js"]
    furnishings = furnish.furnish(package.folder(options.assets), package.font(), scripts)
    press = Press.of(exhibition, options.templates, furnishings.names, options.jobs, Cache(options.cache))
    ledger = options.cache and Cache(options.cache).place(key("ledger", str(options.out.absolute())))
    with Writing(options.out) as site:
        site.add_all(furnishings.files.items())
        site.add_all(_cloths(exhibition))
        site.add_all(_documents(exhibition, options.content))
        _draw(
            lambda each: _pictures(*each, options.content, Cache(options.cache)),
            [*exhibition.originals.items()], site, options.jobs,
        )  # fmt: skip
        site.add_all(_search(press, stemmer, options.jobs))
        site.add_all(_form(press))
        printed = _print(press, options, site, ledger)
        pages = {path: marks for path, marks in printed.marks.items() if marks}
        addresses = [leaf.address for leaf in press.leaves()]
        site.add_all(exports.files(exhibition, addresses, press.tallies, has_cms=bool(options.cms)))
        site.add_all(_figures(press))
        site.add_all([("sw.js", exports.service_worker(worker, _shell(press, furnishings)))])
        if options.cms:
            admin = dict(cms.files(exhibition, options.cms.read_bytes(), furnishings.names["cms.js"]))
            site.add_all(admin.items())
            pages[cms.PAGE] = check.marks(cms.PAGE, admin[cms.PAGE])
        faults = check.faults(pages, site.paths)
        if faults:
            raise LinkFaults(faults)
    Ledger(ledger).keep(printed.made, printed.marks)
    Cache(options.cache).trim()
    return Report(
        files=len(site.paths),
        changed=site.changed,
        made=len(printed.made),
        regions=len(exhibition.pavilions),
        innovations=len(exhibition.exhibits),
        problems=tuple(problems),
    )


def _at(settings: Settings, base_url: str) -> Settings:
    """The settings with the address that the command line gives."""
    return Settings.model_validate(settings.model_dump(by_alias=True) | {"base_url": base_url})


@dataclass(frozen=True, slots=True)
class Printed:
    """One process's share of the pieces, by path."""

    marks: dict[str, check.Marks | None] = field(default_factory=dict)  # None for what is no page
    made: dict[str, Made] = field(default_factory=dict)  # those that were not left as they were


def _print(press: Press, options: Options, site: Writing, ledger: Path | None) -> Printed:
    """Write every piece, made anew only where it does not stand any more."""
    whole = Printed()

    def share(part: int) -> tuple[Printed, int]:
        pages, cards, pavilions = (
            islice(each, part, None, options.jobs)
            for each in (press.pieces(), social.cards(press.exhibition), press.exhibition.pavilions.values())
        )
        pieces = chain(pages, _social(cards, Cache(options.cache)), _entries(pavilions, options.content))
        return _share(press, pieces, site, ledger)

    for printed, changed in spread(share, list(range(options.jobs)), options.jobs):
        site.note(printed.marks, changed)
        whole.marks.update(printed.marks)
        whole.made.update(printed.made)
    return whole


def _share(press: Press, pieces: Iterable[Piece], site: Writing, ledger: Path | None) -> tuple[Printed, int]:
    known, printed, changed = Ledger(ledger), Printed(), 0
    for piece in pieces:
        made = known.get(piece.path)
        stands = made and made.seal == press.seals.seal(piece.about, made.looks)
        if not (stands and site.keep(piece.path, made.digest)):
            data, looks = press.made(piece)
            changed += site.put(piece.path, data)
            marks = check.marks(piece.path, data) if piece.is_page else None
            made = Made(looks, press.seals.seal(piece.about, looks), key(data), marks)
            printed.made[piece.path] = made
        printed.marks[piece.path] = made.marks
    return printed, changed


def _draw(work: Callable[[Item], Iterable[tuple[str, bytes]]], items: list[Item], site: Writing, jobs: int) -> None:
    """Make the files of every item and write them, in the jobs, so that they need not be handed over."""

    def drawn(item: Item) -> tuple[list[str], int]:
        files = dict(work(item))
        return [*files], sum(site.put(path, data) for path, data in files.items())

    for paths, changed in spread(drawn, items, jobs):
        site.note(paths, changed)


def _search(press: Press, stemmer: bytes, jobs: int) -> Iterator[tuple[str, bytes]]:
    names = [(regency.code, regency.name) for regency in press.regencies]
    return index.search_files(press.exhibition, names, stemmer, over(jobs), press.memory)


def _shell(press: Press, furnishings: furnish.Furnishings) -> dict[str, bytes]:
    """What every visited page needs, and the page that stands in for one that was never opened."""
    common = {furnishings.names[name] for name in ("pameran.css", "font.woff2", "find.js")}
    offline = {urls.in_language(urls.OFFLINE, lang) for lang in press.exhibition.settings.languages}
    pages = {
        urls.file_of(leaf.address): press.page(leaf, press.exhibition)
        for leaf in press.leaves()
        if leaf.address in offline
    }
    return {path: furnishings.files[path] for path in sorted(common)} | pages


def _form(press: Press) -> Iterator[tuple[str, bytes]]:
    """A file to start from by hand, and what the form checks by."""
    yield urls.STARTER, starter.new_innovation("", STARTER_TITLE)[1].encode()
    for lang in press.exhibition.settings.languages:
        yield index.handed_over(f"form/{lang}", views.form_rules(press.exhibition, lang, files=press.names))


def _entries(pavilions: Iterable[Pavilion], content: Path) -> Iterator[Piece]:
    """Every region's exhibits as the form takes them up, for changing them there."""
    for pavilion in pavilions:
        paths = {each.identity: starter.innovation_path(pavilion.slug, each.slug) for each in pavilion.exhibits}
        texts = {identity: (content / path).read_text(encoding="utf-8-sig") for identity, path in paths.items()}
        name, about = f"form/entries/{pavilion.slug}", (pavilion, list(map(key, texts.values())))
        yield Piece(urls.handed_over(name), partial(_handed_over, name, pavilion, texts), about)


def _handed_over(name: str, pavilion: Pavilion, texts: Mapping[str, str], _: Exhibition) -> bytes:
    return index.handed_over(name, views.form_entries(pavilion, texts))[1]


def _cloths(exhibition: Exhibition) -> Iterator[tuple[str, bytes]]:
    for pavilion in exhibition.pavilions.values():
        code = pavilion.region.code
        yield urls.cloth(code), weave.cloth_svg(code, pavilion.hall.letter).encode()


def _social(cards: Iterable[social.Card], cache: Cache) -> Iterator[Piece]:
    """The pictures that shared links show; drawing one is slow, so that the cache has them for a new folder, too."""
    faces = package.faces()
    drawn_with = key(social.DRAWN_WITH, package.program("social.py", "weave.py"), *faces.values())
    for card in cards:
        name, drawn = key(drawn_with, repr(card)), partial(social.draw, card, faces)
        yield Piece(card.path, lambda _, name=name, drawn=drawn: cache.get(name, drawn), (name,))


def _figures(press: Press) -> Iterable[tuple[str, bytes]]:
    def made(*about: Any) -> list[tuple[str, bytes]]:
        return [*exports.figures(*about)]

    [figures] = press.memory.each("figures", made, [(press.tallies, press.audits)])
    return pickle.loads(figures)


def _pictures(path: str, original: Original, content: Path, cache: Cache) -> Iterator[tuple[str, bytes]]:
    """A picture in its sizes and formats; it is opened only where the cache lacks one of them."""
    _, region, _, file = path.split("/")

    @functools.cache
    def developed() -> pictures.Image.Image:
        data = package.media(content / path)
        if key(data) != original.digest:
            raise OSError(errno.EAGAIN, "berubah selagi dibaca / changed while it was read", str(content / path))
        return pictures.developed(data)

    for width, form in pictures.renditions(original):
        name = picture_key("picture", original.digest, str(width), form)
        data = cache.get(name, lambda width=width, form=form: pictures.encoded(developed(), width, form))
        yield urls.picture(region, f"media/{file}", original.digest, width, form), data


def _documents(exhibition: Exhibition, content: Path) -> Iterator[tuple[str, bytes]]:
    for path in exhibition.documents:  # regions/<region>/media/<file>
        _, region, _, file = path.split("/")
        yield urls.media(region, f"media/{file}"), package.media(content / path)
