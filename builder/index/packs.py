"""Postings -> packs: what the browser fetches of the index, and the table that leads it there.

A pack holds consecutive terms, so that a beginning (`pusk…`) is a few neighbouring packs. Where packs are cut depends
on the terms and not on where the pack before ended: a term that grows changes its own pack and no other. A common term
has a pack to itself, lest everybody who asks for its neighbours pays for it.

    pack := term*
    term := shared suffix-length suffix count gaps-length often-length first gaps masks often

`shared` is the number of letters that the term has in common with the one before; numbers are varints, see
postings.Postings for the rest. assets/scripts/search/packs.js reads it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from builder.index.postings import Postings, varint

SMALL, LARGE = 8_000, 24_000  # bytes: no pack is cut before the one, all are cut by the other
ONE_IN = 128  # terms: how often a cut is offered between the two
COMMON = 8_000  # bytes of postings that are a pack of their own
SHARD = 4_000  # bytes: no shard of the vocabulary is cut before


def packs(terms: Mapping[str, Postings]) -> Iterator[tuple[str, bytes]]:
    """(first term, bytes) in alphabetical order."""
    first, before, data = "", "", bytearray()
    for term in sorted(terms):
        postings = terms[term]
        size = len(postings.gaps) + len(postings.masks) + len(postings.often)
        if data and (size > COMMON or len(data) > LARGE or (len(data) > SMALL and _offers_a_cut(term))):
            yield first, bytes(data)
            data = bytearray()
        if not data:
            first, before = term, ""
        _write(data, before, term, postings)
        before = term
        if size > COMMON:
            yield first, bytes(data)
            data = bytearray()
    if data:
        yield first, bytes(data)


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


def _spell(data: bytearray, before: str, word: str) -> None:
    shared = 0
    while shared < min(len(before), len(word)) and before[shared] == word[shared]:
        shared += 1
    suffix = word[shared:].encode()
    varint(data, shared)
    varint(data, len(suffix))
    data += suffix
