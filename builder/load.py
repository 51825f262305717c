"""A folder of content -> the exhibition, and all that is wrong with it: read -> validate -> relate.

Between validate and relate stands a look at the pictures that entries name, for which their files are opened.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from builder import package, pictures
from builder.cache import Cache, key
from builder.jobs import over, spread
from builder.models import Entries, Exhibition, Original, Unusable
from builder.problems import Problem, UnsoundError, failing, hardened
from builder.read import read
from builder.references import may_lead_to
from builder.relate import pictured, relate, without_errors
from builder.sources import Sources
from builder.validate import Memory, validate


def load(
    content: Path,
    *,
    drafts: bool = False,
    strict: bool = False,
    keep_going: bool = False,
    jobs: int = 1,
    cache: Path | None = None,
) -> tuple[Exhibition, list[Problem]]:
    """The exhibition, and the problems that did not stop it; UnsoundError with all those that did.

    With `keep_going` an entry with an error is left out, and what leans on it too.
    """
    sources, found = read(content)
    entries, more = validate(sources, over(jobs), _memory(Cache(cache)))
    problems = [*found, *more]
    if entries is None or (failing(problems, strict) and not keep_going):
        problems += _beyond_files(sources, entries, content, Cache(cache), jobs)
        raise UnsoundError(hardened(problems) if strict else problems)
    entries = _looked_at(entries, content, Cache(cache), jobs)
    exhibition, last = relate(entries, drafts=drafts)
    while keep_going and failing(last):
        kept, notes = without_errors(entries, last)
        if kept == entries:
            raise UnsoundError([*problems, *last])
        problems += [*last, *notes]
        entries = kept
        exhibition, last = relate(entries, drafts=drafts)
    problems += last
    if failing(problems, strict) and not keep_going:
        raise UnsoundError(hardened(problems) if strict else problems)
    return exhibition, problems


def examine(content: Path, *, jobs: int = 1, cache: Path | None = None) -> tuple[list[Problem], dict[str, int]]:
    """All problems of all stages, as far as they can be seen, drafts included; how many files and entries were read."""
    sources, found = read(content)
    entries, more = validate(sources, over(jobs), _memory(Cache(cache)))
    problems = [*found, *more]
    counts = {
        "files": sources.count,
        "regions": len(entries.regions) if entries else 0,
        "innovations": len(entries.innovations) if entries else 0,
    }
    return [*problems, *_beyond_files(sources, entries, content, Cache(cache), jobs)], counts


def _beyond_files(
    sources: Sources, entries: Entries | None, content: Path, cache: Cache, jobs: int
) -> Iterator[Problem]:
    """What is wrong between files, drafts included. That a name leads nowhere is not told where it may mean a file that
    is not sound: that file's own problems are."""
    if entries is None:
        return
    slugs = {slug for each in sources.files for slug in (each.slug, each.slug.partition("/")[0])}
    unsound = slugs - {entry.slug for entry in entries}
    for each in relate(_looked_at(entries, content, cache, jobs), drafts=True)[1]:
        if not may_lead_to(each, unsound):
            yield each


def _memory(cache: Cache) -> Memory:
    """What this program has made of the same texts before."""
    if not cache.folder:
        return lambda texts, judge: judge()
    program = package.itself()
    return lambda texts, judge: pickle.loads(cache.get(key("judged", program, *texts), lambda: pickle.dumps(judge())))


def _looked_at(entries: Entries, content: Path, cache: Cache, jobs: int) -> Entries:
    """The entries with what their pictures are."""
    named = pictured(entries)
    looks = spread(lambda path: _look(content / path, cache), named, jobs)
    return replace(entries, originals=dict(zip(named, looks, strict=True)))


def _look(path: Path, cache: Cache) -> Original | Unusable:
    data = package.media(path)
    digest = key(data)

    def told() -> bytes:
        return json.dumps(asdict(pictures.look(data, digest))).encode()

    about = json.loads(cache.get(picture_key("look", digest), told))
    return Unusable(**about) if "code" in about else Original(**about)


def picture_key(*parts: str) -> str:
    """The cache's key for what was found in a picture or made from it."""
    return key(pictures.MADE_WITH, package.program("pictures.py"), *parts)
