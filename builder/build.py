"""The whole pipeline on one page: load (read -> validate -> relate) -> views -> render -> check -> write.

Pages are made and written one by one, so that memory follows the exhibition and not its pages. With several jobs each
process makes every n-th page and writes it into the same growing folder; which one made a page cannot be seen in it.
"""

from __future__ import annotations

import errno
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from builder import (
    audit,
    check,
    cms,
    contact,
    exports,
    furnish,
    index,
    likeness,
    package,
    pictures,
    plans,
    qr,
    render,
    social,
    starter,
    tally,
    urls,
    views,
    weave,
)
from builder.cache import Cache, key
from builder.jobs import Item, over, spread
from builder.load import load, picture_key
from builder.models import Exhibition, Likeness, Original, Settings
from builder.problems import Problem
from builder.text import fold
from builder.views.geography import Geography
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
    regions: int
    innovations: int
    problems: tuple[Problem, ...]  # what was found but did not stop the build


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """All that making a page takes."""

    exhibition: Exhibition
    environments: dict
    geography: Geography
    regencies: tuple[package.Regency, ...]
    alike: dict[str, tuple[Likeness, ...]]
    names: dict[str, str]
    tallies: dict[str, tally.Tally]
    audits: list[audit.RegionAudit]

    @classmethod
    def of(cls, exhibition: Exhibition, templates: tuple[Path, ...], names: Mapping[str, str], jobs: int = 1) -> Press:
        """`names` are the furnishings' published ones."""
        return cls(
            exhibition=exhibition,
            environments={
                lang: render.environment(templates, lang, package.icons()) for lang in exhibition.settings.languages
            },
            geography=geography(exhibition),
            regencies=package.regencies(),
            alike=_alike(exhibition, jobs),
            names=dict(names),
            tallies=tally.tallies(exhibition),
            audits=audit.below_content(audit.audit(exhibition, None)),  # the same on any machine, on any day
        )

    def leaves(self) -> Iterator[views.Leaf]:
        for lang in self.exhibition.settings.languages:
            yield from views.pages(
                self.exhibition, lang, geography=self.geography, regencies=self.regencies, alike=self.alike,
                files=self.names, tallies=self.tallies, audits=self.audits,
            )  # fmt: skip

    def comparison(self, lang: str, slug: str) -> tuple[str, bytes]:
        value = views.comparison(self.exhibition, lang, slug, alike=self.alike, files=self.names)
        return index.handed_over(f"compare/{lang}/{slug}", value)

    def page(self, leaf: views.Leaf) -> bytes:
        lang = "en" if leaf.address.startswith(urls.ENGLISH) else "id"
        return render.page(self.environments[lang], leaf.template, leaf.make(), leaf.address)


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
    worker, stemmer = scripts.pop("sw.js"), scripts.pop("stemmer.js")
    if not options.cms:
        del scripts["cms.js"]
    furnishings = furnish.furnish(package.folder(options.assets), package.font(), scripts)
    press = Press.of(exhibition, options.templates, furnishings.names, options.jobs)
    with Writing(options.out) as site:
        site.add_all(furnishings.files.items())
        site.add_all(_cloths(exhibition))
        site.add_all(_cards(exhibition))
        site.add_all(_documents(exhibition, options.content))
        _draw(lambda card: _social(card, Cache(options.cache)), [*social.cards(exhibition)], site, options.jobs)
        _draw(
            lambda each: _pictures(*each, options.content, Cache(options.cache)),
            [*exhibition.originals.items()], site, options.jobs,
        )  # fmt: skip
        site.add_all(_search(press, options.jobs))
        site.add_all([(urls.SEARCH_STEMMER, stemmer)])
        site.add_all(_comparisons(press, options.jobs))
        site.add_all(_form(press, options.content, options.jobs))
        pages = _print(press, site, options.jobs)
        addresses = [leaf.address for leaf in press.leaves()]
        site.add_all(exports.files(exhibition, addresses, press.tallies, has_cms=bool(options.cms)))
        site.add_all(exports.figures(press.tallies, press.audits))
        site.add_all([("sw.js", exports.service_worker(worker, _shell(press, furnishings)))])
        if options.cms:
            admin = dict(cms.files(exhibition, options.cms.read_bytes(), furnishings.names["cms.js"]))
            site.add_all(admin.items())
            pages[cms.PAGE] = check.marks(cms.PAGE, admin[cms.PAGE])
        faults = check.faults(pages, site.paths)
        if faults:
            raise LinkFaults(faults)
    Cache(options.cache).trim()
    return Report(
        files=len(site.paths),
        changed=site.changed,
        regions=len(exhibition.pavilions),
        innovations=len(exhibition.exhibits),
        problems=tuple(problems),
    )


def _at(settings: Settings, base_url: str) -> Settings:
    """The settings with the address that the command line gives."""
    return Settings.model_validate(settings.model_dump(by_alias=True) | {"base_url": base_url})


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


def _alike(exhibition: Exhibition, jobs: int) -> dict[str, tuple[Likeness, ...]]:
    terms = index.place_terms(exhibition, [(regency.code, regency.name) for regency in package.regencies()])
    return likeness.similar(exhibition, terms, over(jobs))


def _print(press: Press, site: Writing, jobs: int) -> dict[str, check.Marks]:
    """Make and write every page; what each offers and asks for, by path."""
    pages: dict[str, check.Marks] = {}
    for marks, changed in spread(lambda part: _share(press, site, part, jobs), list(range(jobs)), jobs):
        pages |= marks
        site.note(marks, changed)
    return pages


def _share(press: Press, site: Writing, part: int, jobs: int) -> tuple[dict[str, check.Marks], int]:
    marks: dict[str, check.Marks] = {}
    changed = 0
    for number, leaf in enumerate(press.leaves()):
        if number % jobs != part:
            continue
        path, html = urls.file_of(leaf.address), press.page(leaf)
        changed += site.put(path, html)
        marks[path] = check.marks(path, html)
    return marks, changed


def _draw(work: Callable[[Item], Iterable[tuple[str, bytes]]], items: list[Item], site: Writing, jobs: int) -> None:
    """Make the files of every item and write them, in the jobs, so that they need not be handed over."""

    def drawn(item: Item) -> tuple[list[str], int]:
        files = dict(work(item))
        return [*files], sum(site.put(path, data) for path, data in files.items())

    for paths, changed in spread(drawn, items, jobs):
        site.note(paths, changed)


def _search(press: Press, jobs: int) -> Iterator[tuple[str, bytes]]:
    names = [(regency.code, regency.name) for regency in press.regencies]
    return index.search_files(press.exhibition, names, spread=over(jobs))


def _shell(press: Press, furnishings: furnish.Furnishings) -> dict[str, bytes]:
    """What every visited page needs, and the page that stands in for one that was never opened."""
    common = {furnishings.names[name] for name in ("pameran.css", "font.woff2", "find.js")}
    offline = {urls.in_language(urls.OFFLINE, lang) for lang in press.exhibition.settings.languages}
    pages = {urls.file_of(leaf.address): press.page(leaf) for leaf in press.leaves() if leaf.address in offline}
    return {path: furnishings.files[path] for path in sorted(common)} | pages


def _comparisons(press: Press, jobs: int) -> Iterator[tuple[str, bytes]]:
    """What the page that compares asks for: a piece for every region and language."""
    settings, pavilions = press.exhibition.settings, press.exhibition.pavilions
    asked = [(lang, slug) for lang in settings.languages for slug in pavilions]
    yield from spread(lambda one: press.comparison(*one), asked, jobs)


def _form(press: Press, content: Path, jobs: int) -> Iterator[tuple[str, bytes]]:
    """A file to start from by hand; what the form checks by; and every region's exhibits, for changing them there."""
    yield urls.STARTER, starter.new_innovation("", STARTER_TITLE)[1].encode()
    for lang in press.exhibition.settings.languages:
        yield index.handed_over(f"form/{lang}", views.form_rules(press.exhibition, lang, files=press.names))

    def entries(slug: str) -> tuple[str, bytes]:
        pavilion = press.exhibition.pavilions[slug]
        paths = {each.identity: starter.innovation_path(slug, each.slug) for each in pavilion.exhibits}
        texts = {identity: (content / path).read_text(encoding="utf-8-sig") for identity, path in paths.items()}
        return index.handed_over(f"form/entries/{slug}", views.form_entries(pavilion, texts))

    yield from spread(entries, list(press.exhibition.pavilions), jobs)


def _cloths(exhibition: Exhibition) -> Iterator[tuple[str, bytes]]:
    for pavilion in exhibition.pavilions.values():
        code = pavilion.region.code
        yield urls.cloth(code), weave.cloth_svg(code, pavilion.hall.letter).encode()


def _cards(exhibition: Exhibition) -> Iterator[tuple[str, bytes]]:
    """A vCard and its QR code for every region that states an office."""
    base = exhibition.settings.base_url
    for slug, pavilion in exhibition.pavilions.items():
        name, who = pavilion.region.name, pavilion.region.coordinator
        if who:
            url = f"{str(base).rstrip('/')}/{urls.region(slug)}" if base else None
            yield urls.vcard(slug), contact.vcard(name, who, url).encode()
            yield urls.qr_code(slug), qr.svg(contact.brief_vcard(name, who, url))


def _social(card: social.Card, cache: Cache) -> Iterator[tuple[str, bytes]]:
    faces = package.faces()
    made_of = key(social.DRAWN_WITH, package.program("social.py", "weave.py"), repr(card), *faces.values())
    yield card.path, cache.get(made_of, lambda: social.draw(card, faces))


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
