"""Exhibits -> those elsewhere that are most like each, and the words that they share.

An exhibit is the two dozen rarest of its words, weighed as in tf-idf, title and tags above the summary and the summary
above the story; two exhibits are as alike as the cosine of the two. A word counts the more, the more of the exhibits
that use it have it as a tag: that parts `antrean` from `boleh`, `emas` and `rakyat` without a list of either. Words are
the terms of search, so that `antre` and `antrean` meet. Names of places are left out: nothing is alike because both
stand in a Bandung.

Every pair need not be compared, only those that meet in an inverted index of the chosen terms; the rarest terms come
first, and what only common ones would add is not looked at. So 30,000 exhibits take seconds. Where nothing is near
enough, nothing is suggested. What a region's exhibits say is counted once, and as long as no region says anything else
than before, nothing is compared again.
"""

from __future__ import annotations

import math
import pickle
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from builder.jobs import Spread, one_by_one
from builder.memory import FORGETFUL, Memory
from builder.models import Exhibit, Exhibition, Likeness, Pavilion
from builder.stemming import Terms, forms, is_stop_word, plain

MOST = 3  # suggestions, each from another region
TITLE, TAG, SUMMARY, STORY = 2.0, 3.0, 1.5, 0.5
OPENING = 800  # characters of the story: what it is about stands at its beginning
CHOSEN = 24  # terms of an exhibit
COMMON, FEW = 0.25, 12  # a term in a larger share of all exhibits, and in more than a few, says nothing about one
MEETINGS = 1000  # other exhibits met in the index, at most, for one
LEAST, ALONE = 0.22, 0.3  # cosine, and what it takes where a single word is worth naming
ASIDE = 0.2  # what is left of a word that is never a tag
SAME_DIMENSION, SAME_PILLAR = 1.25, 1.1
RUN = 2048  # exhibits that are compared together
WORDS = 3  # shared words that are named
TOPICAL = 0.15  # the share of its users that have a word as a tag, from which it is worth naming
PROGRAMME = frozenset("smart city kota cerdas quick win program masterplan inovasi".split())  # how, not what

Vector = dict[int, float]


def similar(
    exhibition: Exhibition, terms: Terms, spread: Spread = one_by_one, memory: Memory = FORGETFUL
) -> dict[str, tuple[Likeness, ...]]:
    """For each exhibit the most alike of other regions, the nearest first; identities without any are missing."""
    items = [(pavilion, terms) for pavilion in exhibition.pavilions.values()]
    said = memory.each("said", _said, items, spread)
    [found] = memory.each("alike", partial(_compared, spread=spread), [tuple(said)])
    return pickle.loads(found)


@dataclass(slots=True)
class Exhibits:
    """What comparing asks of a region's exhibits. Terms go by their place in `terms`, in the order of meeting them."""

    terms: list[str] = field(default_factory=list)
    tagged: dict[int, Counter[str]] = field(default_factory=dict)  # the forms in which a term is a tag
    rows: list[Row] = field(default_factory=list)


class Row(NamedTuple):
    """An exhibit: how much it says of which terms."""

    identity: str
    region: str
    pillar: str
    dimension: str | None
    capitals: dict[str, str]  # words that it writes so: `umkm` -> `UMKM`
    numbers: array[int]
    counts: array[float]


def _said(pavilion: Pavilion, terms: Terms) -> Exhibits:
    found = Exhibits()
    known: dict[str, int] = {}  # form -> its term's number, or -1
    numbers: dict[str, int] = {}
    for exhibit in pavilion.exhibits:
        counts: Vector = {}
        texts = _texts(exhibit)
        for text, weight in texts:
            for form, times in Counter(forms(text)).items():
                number = known.get(form)
                if number is None:
                    tells = not (is_stop_word(form) or form.isdigit() or form in PROGRAMME or form in terms.names)
                    number = known[form] = numbers.setdefault(terms.term(form), len(numbers)) if tells else -1
                if number >= 0:
                    counts[number] = counts.get(number, 0.0) + weight * times
        for form in dict.fromkeys(form for tag in exhibit.innovation.tags for form in forms(tag)):
            if known[form] >= 0:
                found.tagged.setdefault(known[form], Counter())[form] += 1
        row = Row(
            identity=exhibit.identity,
            region=exhibit.region,
            pillar=exhibit.innovation.pillar,
            dimension=exhibit.innovation.dimension,
            capitals=_capitals(text for text, _ in texts),
            numbers=array("I", counts.keys()),
            counts=array("f", counts.values()),
        )
        found.rows.append(row)
    found.terms = list(numbers)
    return found


def _compared(*said: bytes, spread: Spread) -> dict[str, tuple[Likeness, ...]]:
    """The likenesses of all exhibits; `said` is what each region's say."""
    ground = _ground(map(pickle.loads, said))
    runs = [range(start, min(start + RUN, len(ground.rows))) for start in range(0, len(ground.rows), RUN)]
    parts = spread(lambda run: [_nearest(n, ground) for n in run], runs)
    found = zip(ground.rows, (nearest for part in parts for nearest in part), strict=True)
    return {row.identity: nearest for row, nearest in found if nearest}


@dataclass(frozen=True, slots=True)
class Ground:
    """What comparing takes: each exhibit's vector, who holds a term, and the terms that are worth naming."""

    rows: list[Row]
    vectors: list[Vector]
    holders: dict[int, list[tuple[int, float]]]
    names: dict[int, str]


def _ground(regions: Iterable[Exhibits]) -> Ground:
    numbers: dict[str, int] = {}
    held: Counter[int] = Counter()
    tagged: dict[int, Counter[str]] = {}
    rows: list[Row] = []
    for region in regions:
        here = [numbers.setdefault(term, len(numbers)) for term in region.terms]
        for number, as_tag in region.tagged.items():
            tagged.setdefault(here[number], Counter()).update(as_tag)
        for row in region.rows:
            rows.append(row._replace(numbers=array("I", [here[number] for number in row.numbers])))
            held.update(rows[-1].numbers)
    topical = {number: min(tagged[number].total() / held[number], 1.0) for number in tagged}
    telling = {
        number: math.log(len(rows) / count) * (ASIDE + (1 - ASIDE) * math.sqrt(topical.get(number, 0.0)))
        for number, count in held.items()
        if 1 < count < len(rows) and count <= max(COMMON * len(rows), FEW)
    }
    vectors = [_chosen(row, telling) for row in rows]
    holders: dict[int, list[tuple[int, float]]] = {}
    for n, vector in enumerate(vectors):
        for term, weight in vector.items():
            holders.setdefault(term, []).append((n, weight))
    names = {
        number: min(tagged[number], key=lambda form: (-tagged[number][form], form))
        for number, share in topical.items()
        if share >= TOPICAL
    }
    return Ground(rows, vectors, holders, names)


def _texts(exhibit: Exhibit) -> list[tuple[str, float]]:
    innovation = exhibit.innovation
    return [
        (innovation.title, TITLE),
        (" ".join(innovation.tags), TAG),
        (innovation.summary, SUMMARY),
        (exhibit.story.plain[:OPENING], STORY),
    ]


def _capitals(texts: Iterable[str]) -> dict[str, str]:
    return {
        plain(word): word for text in texts for word in re.findall(r"\w+", text) if len(word) > 1 and word.isupper()
    }


def _chosen(row: Row, telling: Mapping[int, float]) -> Vector:
    """The terms that tell the most, with weights whose squares add up to one. A word said often soon says no more."""
    weighed = [
        (count / (count + 2.0) * telling[number], number)
        for number, count in zip(row.numbers, row.counts, strict=True)
        if number in telling
    ]
    kept = sorted(weighed, key=lambda pair: (-pair[0], pair[1]))[:CHOSEN]
    length = math.sqrt(sum(weight * weight for weight, _ in kept))
    return {number: weight / length for weight, number in kept}


def _nearest(n: int, ground: Ground) -> tuple[Likeness, ...]:
    """The most alike, one to a region, each with words in common that are worth naming."""
    own, vector = ground.rows[n], ground.vectors[n]
    found: list[Likeness] = []
    regions = {own.region}
    for score, other in _ranked(n, ground):
        row, theirs = ground.rows[other], ground.vectors[other]
        shared = sorted(vector.keys() & theirs.keys(), key=lambda term: (-vector[term] * theirs[term], term))
        words = [ground.names[term] for term in shared if term in ground.names][:WORDS]
        if row.region not in regions and (len(words) > 1 or (words and score >= ALONE)):
            regions.add(row.region)
            as_written = tuple(own.capitals.get(word, word) for word in words)
            found.append(Likeness(identity=row.identity, shared=as_written))
        if len(found) == MOST:
            break
    return tuple(found)


def _ranked(n: int, ground: Ground) -> list[tuple[float, int]]:
    """(likeness, place) of those that are near enough, the nearest first; the same on any machine."""
    own, vector = ground.rows[n], ground.vectors[n]
    scores: dict[int, float] = {}
    met = 0
    for term in sorted(vector, key=lambda term: (len(ground.holders[term]), term)):
        met += len(ground.holders[term])
        if met > MEETINGS and scores:
            break
        weight = vector[term]
        for other, theirs in ground.holders[term]:
            scores[other] = scores.get(other, 0.0) + weight * theirs
    ranked = [
        (round(score * _kinship(own, ground.rows[other]), 6), other)
        for other, score in scores.items()
        if score * SAME_DIMENSION >= LEAST
    ]
    near = [(score, other) for score, other in ranked if score >= LEAST]
    return sorted(near, key=lambda pair: (-pair[0], ground.rows[pair[1]].identity))


def _kinship(one: Row, other: Row) -> float:
    if one.dimension and one.dimension == other.dimension:
        return SAME_DIMENSION
    return SAME_PILLAR if one.pillar == other.pillar else 1.0
