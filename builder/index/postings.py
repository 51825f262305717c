"""Documents -> which term stands in which document, in which fields and how often.

Documents are counted share by share: a share is a run of documents in the order of their numbers, so that joining the
shares is appending bytes. What stands here is what a posting costs to ship, three
columns of small numbers; no weight is stored, since lunr's weight follows from the frequency, the number of documents
and the boosts, and a stored one would change with every other document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from builder.index.documents import BOOSTS, FIELDS, Document, texts
from builder.stemming import Stemmed, Terms, forms, is_stop_word, stem

OFTEN = 0x80  # in a mask: some frequency is more than 1, and all of them stand in `often`
TITLE = 1 << FIELDS.index("title")
WORTH = [[boost * n / (1.2 + n) for n in range(256)] for boost in BOOSTS.values()]  # by field and frequency
CALLED = 1000.0  # a pavilion that is called so comes first
ONCE = [sum(WORTH[f][1] for f in range(len(FIELDS)) if mask >> f & 1) for mask in range(1 << len(FIELDS))]


@dataclass(slots=True)
class Postings:
    """A term's documents. `gaps`: varints, each number less the one before; `masks`: a byte a document, a bit a field
    (bit 0 the first of FIELDS); `often`: the frequencies of the masks that say so, a byte a field, 255 at most. `best`:
    the document that comes first where the term alone is asked; `worth`: what puts it there."""

    count: int = 0
    last: int = 0
    first: int = -1
    gaps: bytearray | bytes = field(default_factory=bytearray)
    masks: bytearray | bytes = field(default_factory=bytearray)
    often: bytearray | bytes = field(default_factory=bytearray)
    best: int = -1
    worth: float = -1.0


@dataclass
class Share:
    """What a run of documents says, stop words apart."""

    terms: dict[str, Postings] = field(default_factory=dict)
    forms: Counter[str] = field(default_factory=Counter)  # how often each occurs
    stemmed: dict[str, Stemmed] = field(default_factory=dict)  # by form

    def __getstate__(self) -> dict:
        """To be pickled with plain tuples, which takes a third of the time and half of the room."""
        rows = {
            term: (p.count, p.last, p.first, bytes(p.gaps), bytes(p.masks), bytes(p.often), p.best, p.worth)
            for term, p in self.terms.items()
        }
        return {"terms": rows, "forms": self.forms, "stemmed": self.stemmed}

    def __setstate__(self, state: dict) -> None:
        terms = {term: Postings(*row) for term, row in state["terms"].items()}
        self.__dict__.update(state | {"terms": terms})


def count(documents: Iterable[Document], pillars: dict[str, str], terms: Terms) -> Share:
    """The postings of a run of documents."""
    found: dict[str, Postings] = {}
    seen: Counter[str] = Counter()
    known = _Known(terms)
    for document in documents:
        masks, more = _counted(document, pillars, known, seen)
        number = document.number
        for term, mask in masks.items():
            postings = found.get(term)
            if postings is None:
                postings = found[term] = Postings(first=number)
            else:
                varint(postings.gaps, number - postings.last)
            postings.count += 1
            postings.last = number
            worth = ONCE[mask]
            if term in more:
                often = {f: min(1 + n, 255) for f, n in enumerate(more[term]) if mask >> f & 1}
                worth += sum(WORTH[f][times] - WORTH[f][1] for f, times in often.items())
                mask |= OFTEN
                postings.often += bytes(often.values())
            postings.masks.append(mask)
            if mask & TITLE and not document.exhibit:
                worth = CALLED
            if worth > postings.worth:
                postings.worth, postings.best = worth, number
    told = {form: term for form, term in known.items() if term}
    return Share(
        terms=found,
        forms=Counter({form: seen[form] for form in told}),
        stemmed={form: (stem(form), term) for form, term in told.items()},
    )


class _Known(dict[str, str]):
    """Form -> term, worked out when it is first asked for; a stop word's is empty."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def __missing__(self, form: str) -> str:
        term = self[form] = "" if is_stop_word(form) else self._terms.term(form)
        return term


def _counted(
    document: Document, pillars: dict[str, str], known: _Known, seen: Counter[str]
) -> tuple[dict[str, int], dict[str, list[int]]]:
    """For each term the mask of its fields; for the few that a field repeats, how often beyond once, field by field."""
    masks: dict[str, int] = {}
    more: dict[str, list[int]] = {}
    said = texts(document, pillars)
    for f, name in enumerate(FIELDS):
        stated = [form for text in said[name] if text for form in forms(text)]
        seen.update(stated)
        for term, times in Counter(map(known.__getitem__, stated)).items():
            masks[term] = masks.get(term, 0) | 1 << f
            if times > 1:
                more.setdefault(term, [0] * len(FIELDS))[f] = times - 1
    masks.pop("", None)
    return masks, more


def join(shares: Iterable[Share]) -> Share:
    """One share of many, in the order of their documents."""
    whole = Share()
    for share in shares:
        whole.forms.update(share.forms)
        whole.stemmed.update(share.stemmed)
        for term, more in share.terms.items():
            before = whole.terms.get(term)
            if before is None:
                before = whole.terms[term] = Postings(first=more.first)
            else:
                varint(before.gaps, more.first - before.last)
            before.gaps += more.gaps
            before.masks += more.masks
            before.often += more.often
            before.count += more.count
            before.last = more.last
            if more.worth > before.worth:
                before.worth, before.best = more.worth, more.best
    return whole


def varint(into: bytearray, number: int) -> None:
    """Seven bits a byte, the lowest first; the high bit says that more follow."""
    while number > 0x7F:
        into.append(number & 0x7F | 0x80)
        number >>= 7
    into.append(number)
