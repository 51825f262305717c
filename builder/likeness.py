"""Exhibits -> those elsewhere that are most like each, and the words that they share.

An exhibit is the two dozen rarest of its words, weighed as in tf-idf, title and tags above the summary and the summary
above the story; two exhibits are as alike as the cosine of the two. A word counts the more, the more of the exhibits
that use it have it as a tag: that parts `antrean` from `boleh`, `emas` and `rakyat` without a list of either. Words are
the terms of search, so that `antre` and `antrean` meet. Names of places are left out: nothing is alike because both
stand in a Bandung.

Every pair need not be compared, only those that meet in an inverted index of the chosen terms; the rarest terms come
first, and what only common ones would add is not looked at. So 30,000 exhibits take seconds. Where nothing is near
enough, nothing is suggested.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.jobs import Spread, one_by_one
from builder.models import Exhibit, Exhibition, Likeness
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


def similar(exhibition: Exhibition, terms: Terms, spread: Spread = one_by_one) -> dict[str, tuple[Likeness, ...]]:
    """For each exhibit the most alike of other regions, the nearest first; identities without any are missing."""
    exhibits = list(exhibition.exhibits.values())
    ground = _ground(exhibits, terms)
    runs = [range(start, min(start + RUN, len(exhibits))) for start in range(0, len(exhibits), RUN)]
    parts = spread(lambda run: [_nearest(n, exhibits, ground) for n in run], runs)
    found = zip(exhibits, (nearest for part in parts for nearest in part), strict=True)
    return {exhibit.identity: nearest for exhibit, nearest in found if nearest}


@dataclass(frozen=True, slots=True)
class Ground:
    """What comparing takes: each exhibit's vector, who holds a term, and the terms that are worth naming."""

    vectors: list[Vector]
    holders: dict[int, list[tuple[int, float]]]
    names: dict[int, str]


def _ground(exhibits: Sequence[Exhibit], terms: Terms) -> Ground:
    known: dict[str, int] = {}  # form -> its term's number, or -1
    numbers: dict[str, int] = {}
    held: Counter[int] = Counter()
    tagged: dict[int, Counter[str]] = {}  # the forms in which a term is a tag
    said: list[tuple[array[int], array[float]]] = []
    for exhibit in exhibits:
        counts: Vector = {}
        for text, weight in _texts(exhibit):
            for form, times in Counter(forms(text)).items():
                number = known.get(form)
                if number is None:
                    tells = not (is_stop_word(form) or form.isdigit() or form in PROGRAMME or form in terms.names)
                    number = known[form] = numbers.setdefault(terms.term(form), len(numbers)) if tells else -1
                if number >= 0:
                    counts[number] = counts.get(number, 0.0) + weight * times
        for form in dict.fromkeys(form for tag in exhibit.innovation.tags for form in forms(tag)):
            if known[form] >= 0:
                tagged.setdefault(known[form], Counter())[form] += 1
        held.update(counts.keys())
        said.append((array("I", counts.keys()), array("f", counts.values())))
    topical = {number: min(tagged[number].total() / held[number], 1.0) for number in tagged}
    telling = {
        number: math.log(len(exhibits) / count) * (ASIDE + (1 - ASIDE) * math.sqrt(topical.get(number, 0.0)))
        for number, count in held.items()
        if 1 < count < len(exhibits) and count <= max(COMMON * len(exhibits), FEW)
    }
    vectors = [_chosen(*pair, telling) for pair in said]
    holders: dict[int, list[tuple[int, float]]] = {}
    for n, vector in enumerate(vectors):
        for term, weight in vector.items():
            holders.setdefault(term, []).append((n, weight))
    names = {
        number: min(tagged[number], key=lambda form: (-tagged[number][form], form))
        for number, share in topical.items()
        if share >= TOPICAL
    }
    return Ground(vectors, holders, names)


def _texts(exhibit: Exhibit) -> list[tuple[str, float]]:
    innovation = exhibit.innovation
    return [
        (innovation.title, TITLE),
        (" ".join(innovation.tags), TAG),
        (innovation.summary, SUMMARY),
        (exhibit.story.plain[:OPENING], STORY),
    ]


def _chosen(numbers: Sequence[int], counts: Sequence[float], telling: Mapping[int, float]) -> Vector:
    """The terms that tell the most, with weights whose squares add up to one. A word said often soon says no more."""
    weighed = [
        (count / (count + 2.0) * telling[number], number)
        for number, count in zip(numbers, counts, strict=True)
        if number in telling
    ]
    kept = sorted(weighed, key=lambda pair: (-pair[0], pair[1]))[:CHOSEN]
    length = math.sqrt(sum(weight * weight for weight, _ in kept))
    return {number: weight / length for weight, number in kept}


def _nearest(n: int, exhibits: Sequence[Exhibit], ground: Ground) -> tuple[Likeness, ...]:
    """The most alike, one to a region, each with words in common that are worth naming."""
    own, vector = exhibits[n], ground.vectors[n]
    found: list[Likeness] = []
    regions = {own.region}
    for score, other in _ranked(n, exhibits, ground):
        theirs = ground.vectors[other]
        shared = sorted(vector.keys() & theirs.keys(), key=lambda term: (-vector[term] * theirs[term], term))
        words = [ground.names[term] for term in shared if term in ground.names][:WORDS]
        if exhibits[other].region not in regions and (len(words) > 1 or (words and score >= ALONE)):
            regions.add(exhibits[other].region)
            found.append(Likeness(identity=exhibits[other].identity, shared=_as_written(words, own)))
        if len(found) == MOST:
            break
    return tuple(found)


def _ranked(n: int, exhibits: Sequence[Exhibit], ground: Ground) -> list[tuple[float, int]]:
    """(likeness, place) of those that are near enough, the nearest first; the same on any machine."""
    vector = ground.vectors[n]
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
        (round(score * _kinship(exhibits[n], exhibits[other]), 6), other)
        for other, score in scores.items()
        if score * SAME_DIMENSION >= LEAST
    ]
    near = [(score, other) for score, other in ranked if score >= LEAST]
    return sorted(near, key=lambda pair: (-pair[0], exhibits[pair[1]].identity))


def _kinship(one: Exhibit, other: Exhibit) -> float:
    if one.innovation.dimension and one.innovation.dimension == other.innovation.dimension:
        return SAME_DIMENSION
    return SAME_PILLAR if one.innovation.pillar == other.innovation.pillar else 1.0


def _as_written(words: Sequence[str], exhibit: Exhibit) -> tuple[str, ...]:
    """Words as the exhibit spells them, where it writes them in capitals: `umkm` -> `UMKM`."""
    capitals = {
        plain(word): word
        for text, _ in _texts(exhibit)
        for word in re.findall(r"\w+", text)
        if len(word) > 1 and word.isupper()
    }
    return tuple(capitals.get(word, word) for word in words)
