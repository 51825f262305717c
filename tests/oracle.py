"""lunr.py's own index of an exhibition: the truth that the pieces of search are held against.

b is 0, and terms count in alphabetical order: see builder/index/__init__.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lunr.builder import Builder
from lunr.pipeline import Pipeline

from builder import index
from builder.index.documents import FIELDS, documents, numbering, texts
from builder.models import Exhibition
from builder.stemming import Terms, is_stop_word, words


def oracle(exhibition: Exhibition, regencies: Sequence[tuple[str, str]]) -> Builder:
    """A builder that has seen every document; `build()` it for the index."""
    terms = index.place_terms(exhibition, regencies)
    builder = Builder()
    builder.ref("ref")
    builder.b(0)
    for field in FIELDS:
        builder.field(field, index.BOOSTS[field])
    builder.pipeline.add(step(terms))
    builder.search_pipeline.add(step(terms))
    pillars = {pillar.slug: pillar.name for pillar in exhibition.settings.pillars}
    for document in documents(exhibition, numbering(exhibition, regencies)):
        said = texts(document, pillars)
        forms = {
            field: [form for text in said[field] if text for word in words(text) for form in word] for field in FIELDS
        }
        builder.add({"ref": document.number} | forms)
    for place, term in enumerate(sorted(builder.inverted_index)):
        builder.inverted_index[term]["_index"] = place
    return builder


def step(terms: Terms):
    def pameran(token: Any, *_: object) -> Any:
        form = str(token)
        return None if is_stop_word(form) else token.update(lambda *_: terms.term(form))

    if "pameran" not in Pipeline.registered_functions:
        Pipeline.register_function(pameran, "pameran")
    pameran.label = "pameran"  # type: ignore[attr-defined]
    return pameran
