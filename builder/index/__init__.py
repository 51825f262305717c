"""An exhibition -> the search index, result cards, and the list of all regencies, as scripts.

Each file is a classic script that hands one value to `pameranSearch`: a page opened from a folder may fetch nothing
and import nothing, but it may load a script, and so the same files serve `file://` and http under the strict policy.
search/directory.js alone has a fixed name; it names the others, which a browser may therefore keep for ever.

One lunr index holds both languages, since people mix them ("smart city", "command center"); a card is what a result
shows, so each language has its own. A document's ref is its place in both lists. The index travels as JSON inside a
string, because JSON.parse is faster than the script parser. Stop words and synonyms travel in the directory, so that
the browser cannot have another list than the builder.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lunr.builder import Builder
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.token import Token

from builder import urls
from builder.models import Exhibit, Exhibition, Pavilion
from builder.stemming import STOP_WORDS, is_stop_word, stem, words

Texts = dict[str, list[str | None]]
Card = dict[str, Any]

BOOSTS = {"title": 10, "place": 5, "tags": 4, "summary": 3, "owner": 2, "body": 1}
PAVILION = 1.1  # whoever types a region's name alone wants its pavilion before its exhibits
DIRECTORY = "search/directory.js"


def search_files(exhibition: Exhibition, regencies: Sequence[tuple[str, str]], *, engine: str) -> dict[str, bytes]:
    """Everything below search/. `regencies` are (code, name); `engine` is the path of the script that answers."""
    files: dict[str, bytes] = {}

    def add(name: str, value: object) -> str:
        data = _script(name, value)
        path = f"search/{name}.{hashlib.blake2b(data, digest_size=4).hexdigest()}.js"
        files[path] = data
        return path

    directory = {
        "engine": engine,
        "index": add("index", _json(_index(exhibition))),
        "cards": {lang: add(f"cards.{lang}", _cards(exhibition, lang)) for lang in exhibition.settings.languages},
        "regions": add("regions", _regions(exhibition, regencies)),
        "stop": " ".join(sorted(STOP_WORDS)),
        "synonyms": exhibition.settings.synonyms,
    }
    files[DIRECTORY] = _script("directory", directory)
    return files


def _script(name: str, value: object) -> bytes:
    return f"pameranSearch({_json(name)},{_json(value)})\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# The index.


def pameran(token: Token, *_: object) -> Token | None:
    """The pipeline's one step; assets/scripts/search/engine.js registers its twin under the same name."""
    form = str(token)
    return None if is_stop_word(form) else token.update(lambda *_: stem(form))


Pipeline.register_function(pameran, "pameran")


def _index(exhibition: Exhibition) -> dict[str, Any]:
    builder = Builder()
    builder.ref("ref")
    for field, boost in BOOSTS.items():
        builder.field(field, boost)
    builder.pipeline.add(pameran)
    builder.search_pipeline.add(pameran)
    for number, entry in enumerate(_documents(exhibition)):
        texts = _exhibit_texts(exhibition, entry) if isinstance(entry, Exhibit) else _pavilion_texts(entry)
        boost = PAVILION if isinstance(entry, Pavilion) else 1
        builder.add({"ref": number} | {field: _forms(texts[field]) for field in BOOSTS}, {"boost": boost})
    if not exhibition.pavilions:  # lunr divides by the number of documents
        return Index({}, {}, None, list(BOOSTS), builder.search_pipeline).serialize()
    return builder.build().serialize()


def _documents(exhibition: Exhibition) -> Iterator[Pavilion | Exhibit]:
    for pavilion in exhibition.pavilions.values():
        yield pavilion
        yield from pavilion.exhibits


def _forms(texts: Iterable[str | None]) -> list[str]:
    return [form for text in texts if text for word in words(text) for form in word]


def _exhibit_texts(exhibition: Exhibition, exhibit: Exhibit) -> Texts:
    innovation, english = exhibit.innovation, exhibit.english
    pillars = {pillar.slug: pillar.name for pillar in exhibition.settings.pillars}
    return {
        "title": [innovation.title, english and english.title],
        "place": _place(exhibition.pavilions[exhibit.region]),
        "tags": [*innovation.tags, pillars[innovation.pillar], *(pillars[slug] for slug in innovation.also)],
        "summary": [innovation.summary, english and english.summary],
        "owner": [innovation.owner or exhibit.coordinator.office],
        "body": [
            exhibit.story.plain,
            exhibit.english_story and exhibit.english_story.plain,
            *innovation.challenges,
            *innovation.solutions,
            *(english.challenges + english.solutions if english else ()),
            *(stage.title for stage in innovation.stages),
            *(f"{benefit.label} {benefit.unit or ''}" for benefit in innovation.benefits),
            innovation.rpjmd,
            *(partner.name for partner in innovation.partners),
            *(adopter.name for adopter in exhibit.adopters),
        ],
    }


def _pavilion_texts(pavilion: Pavilion) -> Texts:
    region, english = pavilion.region, pavilion.english
    plan, ready = region.masterplan, region.readiness
    return {
        "title": [region.name],
        "place": _place(pavilion),
        "tags": [str(year) for year in region.cohorts],
        "summary": [region.summary, region.tagline, english and english.summary, english and english.tagline],
        "owner": [region.coordinator and region.coordinator.office],
        "body": [
            pavilion.story.plain,
            pavilion.english_story and pavilion.english_story.plain,
            *((plan.title, plan.rpjmd) if plan else ()),
            *((ready.infrastructure, ready.suprastructure, ready.vision) if ready else ()),
        ],
    }


def _place(pavilion: Pavilion) -> list[str | None]:
    """Where it stands, the name also in one word: people write `Palangkaraya` and `Tanjungpinang` both ways."""
    name = pavilion.region.name.partition(" ")[2]
    joined = name.replace(" ", "") if " " in name else None
    return [pavilion.region.name, joined, pavilion.province.name, pavilion.hall.name, pavilion.hall.name_en]


# The cards: what a result shows, and the values of its facets.


def _cards(exhibition: Exhibition, lang: str) -> list[Card]:
    return [
        _innovation_card(entry, exhibition.pavilions[entry.region], lang)
        if isinstance(entry, Exhibit)
        else _region_card(entry, lang)
        for entry in _documents(exhibition)
    ]


def _innovation_card(exhibit: Exhibit, pavilion: Pavilion, lang: str) -> Card:
    innovation, english = exhibit.innovation, exhibit.english
    return {
        "kind": "innovation",
        "href": urls.file_of(urls.in_language(urls.innovation(exhibit.identity), lang)),
        **_said("title", innovation.title, english and english.title, lang),
        **_said("summary", innovation.summary, english and english.summary, lang),
        **_where(pavilion),
        "pillar": list(dict.fromkeys([innovation.pillar, *innovation.also])),
        "status": innovation.status,
        "quick_win": innovation.quick_win,
        "seeking": innovation.seeking,
    }


def _region_card(pavilion: Pavilion, lang: str) -> Card:
    region, english = pavilion.region, pavilion.english
    return {
        "kind": "region",
        "href": urls.file_of(urls.in_language(urls.region(pavilion.slug), lang)),
        "title": region.name,
        **_said("summary", region.summary or "", english and english.summary, lang),
        **_where(pavilion),
        "count": len(pavilion.exhibits),
    }


def _said(field: str, indonesian: str, english: str | None, lang: str) -> Card:
    """A text in the card's language; an untranslated one says so, for its `lang` attribute."""
    if lang == "id" or english:
        return {field: english if lang == "en" else indonesian}
    return {field: indonesian, f"{field}_lang": "id"} if indonesian else {field: ""}


def _where(pavilion: Pavilion) -> Card:
    return {
        "region": pavilion.slug,
        "place": pavilion.region.name,
        "province": pavilion.province.name,
        "code": pavilion.region.code,
        "hall": pavilion.hall.letter,
        "cohort": pavilion.region.cohorts,
    }


def _regions(exhibition: Exhibition, regencies: Sequence[tuple[str, str]]) -> list[list[Any]]:
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
