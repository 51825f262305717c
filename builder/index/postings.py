"""Documents -> which term stands in which document, in which fields and how often.

Documents are counted share by share, in as many processes as there are: a share is a run of documents in the order of
their numbers, so that joining the shares is appending bytes. What stands here is what a posting costs to ship, three
columns of small numbers; no weight is stored, since lunr's weight follows from the frequency, the number of documents
and the boosts, and a stored one would change with every other document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from builder.index.documents import FIELDS, Document, texts
from builder.stemming import Terms, forms, is_stop_word

OFTEN = 0x80  # in a mask: some frequency is more than 1, and all of them stand in `often`


@dataclass(slots=True)
class Postings:
    """A term's documents. `gaps`: varints, each number less the one before; `masks`: a byte a document, a bit a field
    (bit 0 the first of FIELDS); `often`: the frequencies of the masks that say so, a byte a field, 255 at most."""

    count: int = 0
    last: int = 0
    first: int = -1
    gaps: bytearray = field(default_factory=bytearray)
    masks: bytearray = field(default_factory=bytearray)
    often: bytearray = field(default_factory=bytearray)


Share = tuple[dict[str, Postings], dict[str, int]]  # by term; how often each form occurs


def count(documents: Iterable[Document], pillars: dict[str, str], terms: Terms) -> Share:
    """The postings of a run of documents."""
    found: dict[str, Postings] = {}
    seen: dict[str, int] = {}
    known: dict[str, str] = {}
    for document in documents:
        masks: dict[str, list[int]] = {}
        said = texts(document, pillars)
        for n, name in enumerate(FIELDS):
            counted = Counter(form for text in said[name] if text for form in forms(text))
            for form, times in counted.items():
                term = known.get(form)
                if term is None:
                    term = known[form] = "" if is_stop_word(form) else terms.term(form)
                if not term:
                    continue
                seen[form] = seen.get(form, 0) + times
                frequencies = masks.get(term)
                if frequencies is None:
                    frequencies = masks[term] = [0] * len(FIELDS)
                frequencies[n] += times
        for term, frequencies in masks.items():
            _append(found.setdefault(term, Postings()), document.number, frequencies)
    return found, seen


def _append(postings: Postings, number: int, frequencies: list[int]) -> None:
    if postings.count == 0:
        postings.first = number
    else:
        varint(postings.gaps, number - postings.last)
    postings.count += 1
    postings.last = number
    mask = sum(1 << n for n, times in enumerate(frequencies) if times)
    if max(frequencies) > 1:
        mask |= OFTEN
        postings.often += bytes(min(times, 255) for times in frequencies if times)
    postings.masks.append(mask)


def join(shares: Iterable[Share]) -> Share:
    """One share of many, in the order of their documents."""
    terms: dict[str, Postings] = {}
    seen: Counter[str] = Counter()
    for more, said in shares:
        seen.update(said)
        for term, postings in more.items():
            before = terms.get(term)
            if before is None:
                terms[term] = postings
                continue
            varint(before.gaps, postings.first - before.last)
            before.gaps += postings.gaps
            before.masks += postings.masks
            before.often += postings.often
            before.count += postings.count
            before.last = postings.last
    return terms, dict(seen)


def varint(into: bytearray, number: int) -> None:
    """Seven bits a byte, the lowest first; the high bit says that more follow."""
    while number > 0x7F:
        into.append(number & 0x7F | 0x80)
        number >>= 7
    into.append(number)
