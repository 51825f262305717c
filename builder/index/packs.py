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
from collections.abc import Callable, Iterator, Mapping

from builder.index.postings import Postings, varint

ONE_IN = 8  # words: how often a cut is offered
SHARD = 2_000  # bytes: no shard of the vocabulary or of the exceptions is cut before
INLINE = 8_000  # bytes: exceptions that all come at once, with the directory


def packs(terms: Mapping[str, Postings]) -> Iterator[tuple[str, bytes]]:
    """(first term, bytes) in alphabetical order."""
    small = _size(sum(len(postings.masks) + len(postings.gaps) + len(postings.often) for postings in terms.values()))
    large = 4 * small
    first, before, data = "", "", bytearray()
    for term in sorted(terms):
        postings = terms[term]
        size = len(postings.gaps) + len(postings.masks) + len(postings.often)
        if data and (size > large or len(data) > large or (len(data) > small and _offers_a_cut(term))):
            yield first, bytes(data)
            data = bytearray()
        if not data:
            first, before = term, ""
        _write(data, before, term, postings)
        before = term
        if size > large:
            yield first, bytes(data)
            data = bytearray()
    if data:
        yield first, bytes(data)


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


def vocabulary(forms: Mapping[str, int]) -> Iterator[tuple[str, bytes]]:
    """(first form, bytes) in alphabetical order: every form that occurs, and how often, for whoever mistyped a word or
    has not finished it.

    shard := form*
    form := shared suffix-length suffix frequency
    """
    first, before, data = "", "", bytearray()
    for form in sorted(forms):
        if len(data) > SHARD and _offers_a_cut(form):
            yield first, bytes(data)
            data = bytearray()
        if not data:
            first, before = form, ""
        _spell(data, before, form)
        varint(data, forms[form])
        before = form
    if data:
        yield first, bytes(data)


def exceptions(
    by_form: Mapping[str, str], by_stem: Mapping[str, str], stem: Callable[[str], str]
) -> list[tuple[str, str]]:
    """(first stem, text) of each shard of what `stemming.Terms.exceptions` found, in alphabetical order of the stems.

    A shard's words are pairs: a stem and its term, or `+` with a form and its term, beside the form's stem.
    """
    lines = sorted(
        [(key, f"{key} {term}") for key, term in by_stem.items()]
        + [(stem(form), f"+{form} {term}") for form, term in by_form.items()]
    )
    if sum(len(line) + 1 for _, line in lines) <= INLINE:
        return [(lines[0][0], " ".join(line for _, line in lines))] if lines else []
    shards: list[tuple[str, list[str]]] = []
    size, before = 0, ""
    for key, line in lines:
        if not shards or (size > SHARD and key != before and _offers_a_cut(key)):
            shards.append((key, []))
            size = 0
        shards[-1][1].append(line)
        size += len(line) + 1
        before = key
    return [(first, " ".join(held)) for first, held in shards]


def _spell(data: bytearray, before: str, word: str) -> None:
    shared = 0
    while shared < min(len(before), len(word)) and before[shared] == word[shared]:
        shared += 1
    suffix = word[shared:].encode()
    varint(data, shared)
    varint(data, len(suffix))
    data += suffix
