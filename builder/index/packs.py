"""Postings -> packs: what the browser fetches of the index, and the table that leads it there.

A pack holds consecutive terms. Where packs are cut depends on the terms and not on where the pack before ended: a term
that grows changes its own pack and no other. A common term has a pack to itself, lest everybody who asks for its
neighbours pays for it.

    pack := term*
    term := shared suffix-length suffix count gaps-length often-length first gaps masks often

`shared` is the number of letters that the term has in common with the one before; numbers are varints, see
postings.Postings for the rest. assets/scripts/search/packs.js reads it.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby, pairwise

from builder.index.postings import Postings, varint

ONE_IN = 8  # words: how often a cut is offered
BEGINNING = 3  # letters: whoever has typed so many is told which words they may grow into
TOGETHER = 5_000  # bytes: so many words that begin alike stay in one shard
SHARD = 2_000  # bytes: no shard of the exceptions is cut before
INLINE = 8_000  # bytes: exceptions that all come at once, with the directory


def packs(terms: Mapping[str, Postings]) -> Iterator[tuple[str, bytes]]:
    """(where it begins, bytes) in alphabetical order."""
    last = ""
    sizes = {term: len(each.gaps) + len(each.masks) + len(each.often) for term, each in sorted(terms.items())}
    for run in _runs(sizes, _size(sum(sizes.values()))):
        data = bytearray()
        for before, term in pairwise(["", *run]):
            _write(data, before, term, terms[term])
        yield _between(last, run[0]), bytes(data)
        last = run[-1]


def _runs(sizes: Mapping[str, int], small: int) -> Iterator[list[str]]:
    """The words of `sizes`, in their order, in runs of at least `small` bytes. A word of more than twice as many stands
    alone."""
    run: list[str] = []
    held = 0
    for word, size in sizes.items():
        large = max(size, held) > 2 * small
        if run and (large or (held > small and _offers_a_cut(word))):
            yield run
            run, held = [], 0
        run.append(word)
        held += size
    if run:
        yield run


def _size(total: int) -> int:
    """No pack is cut before this many bytes. Everybody pays for the table of packs, which grows with their number, and
    for the packs that their words are in, which grow with their size: the two are even near the root of the total. A
    power of two, so that it seldom changes."""
    return 1 << min(max((total.bit_length() + 2) // 2, 9), 13)


def _offers_a_cut(term: str) -> bool:
    return int.from_bytes(hashlib.blake2b(term.encode(), digest_size=2).digest(), "big") % ONE_IN == 0


def _write(data: bytearray, before: str, term: str, postings: Postings) -> None:
    _spell(data, before, term)
    for number in (postings.count, len(postings.gaps), len(postings.often), postings.first):
        varint(data, number)
    data += postings.gaps + postings.masks + postings.often


def vocabulary(forms: Mapping[str, int], best: Mapping[str, int]) -> Iterator[tuple[str, bytes]]:
    """(where it begins, bytes) in alphabetical order: every form that occurs, how often, and the number of the document
    that answers it best, for whoever mistyped a word or has not finished it. Forms that begin alike stay together, so
    that the first letters of a word lead to one shard, or few. A word that no text has may stand there with 0, so that
    it is not taken for a slip.

    shard := form*
    form := shared suffix-length suffix frequency [best]
    """
    last = ""
    alike = dict(_alike(sorted(forms)))
    sizes = {start: sum(map(len, group)) for start, group in alike.items()}
    for run in _runs(sizes, _size(sum(sizes.values()))):
        held = [form for start in run for form in alike[start]]
        data = bytearray()
        for before, form in pairwise(["", *held]):
            _spell(data, before, form)
            varint(data, forms[form])
            if forms[form]:
                varint(data, best[form])
        yield _between(last, held[0]), bytes(data)
        last = held[-1]


def _alike(forms: list[str], letters: int = BEGINNING) -> Iterator[tuple[str, list[str]]]:
    """Forms by the letters that they begin with: by more of these where they are many."""
    for start, group in groupby(forms, key=lambda form: form[:letters]):
        held = list(group)
        if len(held) > 1 and sum(map(len, held)) > TOGETHER:
            yield from _alike(held, letters + 1)
        else:
            yield start, held


def exceptions(
    by_form: Mapping[str, str], by_stem: Mapping[str, str], stem: Callable[[str], str]
) -> list[tuple[str, str]]:
    """(where it begins, text) of each shard of what `stemming.exceptions` found, in the order of the stems.

    A shard's words are pairs: a stem and its term, or `+` with a form and its term, beside the form's stem.
    """
    lines: dict[str, list[str]] = defaultdict(list)
    for key, term in by_stem.items():
        lines[key].append(f"{key} {term}")
    for form, term in by_form.items():
        lines[stem(form)].append(f"+{form} {term}")
    sizes = {key: sum(len(line) + 1 for line in lines[key]) for key in sorted(lines)}
    runs = [list(sizes)] if sum(sizes.values()) <= INLINE else _runs(sizes, SHARD)
    found, last = [], ""
    for run in filter(None, runs):
        found.append((_between(last, run[0]), " ".join(line for key in run for line in lines[key])))
        last = run[-1]
    return found


def _between(before: str, word: str) -> str:
    """The shortest that comes after the one and not after the other: what a table says of where a piece begins."""
    return word[: _shared(before, word) + 1]


def _shared(before: str, word: str) -> int:
    """How many letters they begin with in common."""
    shared = 0
    while shared < min(len(before), len(word)) and before[shared] == word[shared]:
        shared += 1
    return shared


def _spell(data: bytearray, before: str, word: str) -> None:
    shared = _shared(before, word)
    suffix = word[shared:].encode()
    varint(data, shared)
    varint(data, len(suffix))
    data += suffix
