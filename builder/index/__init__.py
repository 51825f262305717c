"""An exhibition -> search in pieces: packs of the index, result cards, facets, a vocabulary, the way to all of them.

lunr defines the answer; what ships is lunr's index cut by term. A lunr score is dot(query, field) / |query|: only the
query's own terms count, so the packs of those terms give the same results in the same order with the same scores as the
whole index would. The browser computes lunr's weights from the frequencies (assets/scripts/search/score.js), and both
are held against lunr itself in tests/test_lunr.py.

What was weighed. lunr's `b`, how much a field's length counts, is 0: lengths would be half of all bytes shipped, or one
table of 100 KB for everybody; on the judged queries (bench/search/) nDCG@10 was 0.864 with b = 0, 0.865 with 0.25,
0.866 with 0.5 and 0.863 with lunr's own 0.75 when this was decided. Weights are not shipped: they depend on every
document, so that one edited entry would change every pack. lunr numbers terms as it meets them and adds up in that
order; here they count in alphabetical order, which needs no number at all.

Every piece is written twice: `.bin`, for a page that may fetch, deflated where that is worth it, and `.js`, a script
that hands the same bytes over as base64, for a page opened from a folder, where nothing may be fetched. Their names are
hashes, so that a browser keeps them for ever; cards alone go by their numbers, with a version behind `?`, since the
hashes of thousands would outweigh an answer. Two have fixed names and lead to the others: search/packs.js, which is all
that a browser needs to send for a question's packs, the stemmer too, and search/directory.js with the rest.
"""

from __future__ import annotations

import base64
import hashlib
import json
import pickle
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Any

from builder import stemming, urls
from builder.index.cards import STATUSES, card, facets
from builder.index.documents import BOOSTS, FIELDS, Document, Numbering, block, blocks, documents, numbering
from builder.index.packs import exceptions, packs, vocabulary
from builder.index.postings import Share, count, join
from builder.jobs import Spread, one_by_one
from builder.memory import FORGETFUL, Memory
from builder.models import Exhibition, Pavilion
from builder.stemming import STOP_WORDS, Terms, is_stop_word, mistakable, stem, words

WORTH = 512  # bytes that deflating must spare: inflating takes a browser as long as these take on a slow line


def search_files(
    exhibition: Exhibition,
    regencies: Sequence[tuple[str, str]],
    stemmer: bytes = b"",
    spread: Spread = one_by_one,
    memory: Memory = FORGETFUL,
) -> Iterator[tuple[str, bytes]]:
    """Everything below search/. `regencies` are (code, name); the packs' table follows the stemmer's script."""
    numbers = numbering(exhibition, regencies)
    shown = documents(exhibition, numbers)
    terms = place_terms(exhibition, regencies)
    pillars = tuple(pillar.slug for pillar in exhibition.settings.pillars)
    said = counted(exhibition, numbers, terms, spread, memory)
    directory: dict[str, Any] = {
        "fields": FIELDS, "boosts": [BOOSTS[name] for name in FIELDS],
        "documents": len(shown), "size": numbers.size, "blocks": len(numbers.codes), "shelf": shelf_of(len(shown)),
        "synonyms": synonyms(exhibition, terms, said.forms), "pillars": pillars, "statuses": STATUSES,
    }  # fmt: skip

    packs_table, files = _table(packs(said.terms))
    yield from files
    best = {form: said.terms[term].best for form, (_, term) in said.stemmed.items()}
    vocabulary_table, files = _table(vocabulary(said.forms | dict.fromkeys(mistakable(said.forms), 0), best))
    yield from files
    first = {"stop": " ".join(sorted(STOP_WORDS)), "packs": packs_table, "vocabulary": vocabulary_table}
    yield urls.SEARCH_PACKS, stemmer + _script("packs", first)
    shards = exceptions(*stemming.exceptions(said.stemmed), lambda form: said.stemmed[form][0])
    if len(shards) == 1:  # all of it, with the directory
        directory["exceptions"] = shards[0][1]
    else:
        directory["exceptionShards"], files = _table((first, text.encode()) for first, text in shards)
        yield from files
    columns = _json(facets(shown, numbers, pillars)).encode()
    directory["facets"] = _digest(columns)
    yield from _piece(directory["facets"], columns)
    listed = _script("regions", regions(exhibition, regencies))
    directory["regions"] = f"search/regions.{_digest(listed)}.js"
    yield directory["regions"], listed
    directory["cards"] = {}
    for lang in exhibition.settings.languages:
        version = hashlib.blake2b(digest_size=4)
        for shelf, data in _shelves(shown, lang, pillars):
            version.update(data)
            yield from _piece(f"{lang}/{shelf}", data)
        directory["cards"][lang] = version.hexdigest()
    yield handed_over("directory", directory)


def _table(parts: Iterable[tuple[str, bytes]]) -> tuple[str, list[tuple[str, bytes]]]:
    """Where each part begins and what it is called, in pairs; and the files of all of them."""
    named = [(first, _digest(data), data) for first, data in parts]
    return " ".join(f"{first} {name}" for first, name, _ in named), [
        file for _, name, data in named for file in _piece(name, data)
    ]


def place_terms(exhibition: Exhibition, regencies: Sequence[tuple[str, str]]) -> Terms:
    """Terms in an exhibition where every kabupaten, kota and province keeps its name."""
    provinces = (province.name for hall in exhibition.settings.halls for province in hall.provinces)
    own = (pavilion.region.name for pavilion in exhibition.pavilions.values())
    return Terms([*(name for _, name in regencies), *own, *provinces])


def counted(
    exhibition: Exhibition,
    numbers: Numbering,
    terms: Terms,
    spread: Spread = one_by_one,
    memory: Memory = FORGETFUL,
) -> Share:
    """What all documents say, counted province by province: to count one anew takes no longer than to join the counts
    of its regions."""
    pillars = {pillar.slug: pillar.name for pillar in exhibition.settings.pillars}
    provinces = groupby(blocks(exhibition, numbers), key=lambda each: each[0].province.code)
    items = [(pillars, terms, *chain.from_iterable(inside)) for _, inside in provinces]
    return join(map(pickle.loads, memory.each("counted", _counted, items, spread)))


def _counted(pillars: dict[str, str], terms: Terms, *inside: Pavilion | int) -> Share:
    """`inside` are a province's pavilions, each with the first number of its block."""
    blocks = (block(pavilion, first) for pavilion, first in zip(inside[::2], inside[1::2], strict=True))
    return count(chain.from_iterable(blocks), pillars, terms)


def synonyms(exhibition: Exhibition, terms: Terms, forms: Collection[str]) -> str:
    """The settings' groups of phrases, a phrase as the terms that it is made of: `umkm,usaha mikro;pbb,pajak bumi`.
    Of a word that is none of the texts' `forms`, a browser knows Snowball's stem alone."""

    def term(form: str) -> str:
        return terms.term(form) if form in forms else stem(form)

    groups = (
        dict.fromkeys(
            " ".join(term(word[0]) for word in words(phrase) if not is_stop_word(word[0])) for phrase in phrases
        )
        for phrases in exhibition.settings.synonyms
    )
    return ";".join(",".join(filter(None, group)) for group in groups)


def shelf_of(number_of_documents: int) -> int:
    """How many cards come together: one, as long as that makes no more than some thousands of files."""
    return next(size for size in (1, 2, 4, 8) if size == 8 or number_of_documents <= size * 8192)


def _shelves(shown: list[Document], lang: str, pillars: tuple[str, ...]) -> Iterator[tuple[int, bytes]]:
    """(number // shelf, the cards that stand there by their place)."""
    size = shelf_of(len(shown))
    shelves: dict[int, dict[int, Any]] = {}
    for document in shown:
        shelves.setdefault(document.number // size, {})[document.number % size] = card(document, lang, pillars)
    for shelf, cards in shelves.items():
        yield shelf, _json(cards).encode()


def handed_over(name: str, value: object) -> tuple[str, bytes]:
    """A file below search/ whose script hands the value over as `name`; a host compresses it like any script."""
    return urls.handed_over(name), _script(name, value)


def _piece(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    boxed = box(data)
    yield f"search/{name}.bin", boxed
    yield f"search/{name}.js", _script(name, base64.b64encode(boxed).decode())


def box(data: bytes) -> bytes:
    """A piece as it is shipped: one byte that says whether the rest is deflated, and the rest."""
    small = zlib.compress(data, 7)  # 9 takes five times as long for one per cent
    return b"\1" + small if len(data) - len(small) > WORTH else b"\0" + data


def _digest(data: bytes) -> str:
    return base64.b32encode(hashlib.blake2b(data, digest_size=5).digest()).decode().lower()


def _script(name: str, value: object) -> bytes:
    return f"pameranSearch({_json(name)},{_json(value)})\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def regions(exhibition: Exhibition, regencies: Sequence[tuple[str, str]]) -> list[list[Any]]:
    """[name, code, hall's letter, slug or null, cohorts] of every kabupaten and kota, taking part or not."""
    here = {pavilion.region.code: pavilion for pavilion in exhibition.pavilions.values()}
    letters = {province.code: hall.letter for hall in exhibition.settings.halls for province in hall.provinces}
    names = dict(regencies) | {code: pavilion.region.name for code, pavilion in here.items()}
    return [
        [
            name,
            code,
            letters.get(code[:2], ""),
            here[code].slug if code in here else None,
            here[code].region.cohorts if code in here else (),
        ]
        for code, name in sorted(names.items())
    ]
