"""The pieces of search answer as lunr does: lunr.py builds the whole index, lunr.js queries it, ours must be equal."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from oracle import oracle

from builder import index, package
from builder.index.documents import FIELDS, numbering
from builder.index.postings import OFTEN
from builder.load import load

HERE = Path(__file__).parent
ROOT = HERE.parent

pytestmark = pytest.mark.slow
REGENCIES = [(regency.code, regency.name) for regency in package.regencies()]


@pytest.fixture(scope="module")
def exhibition():
    return load(ROOT / "content")[0]


@pytest.fixture(scope="module")
def truth(exhibition):
    return oracle(exhibition, REGENCIES)


@pytest.fixture(scope="module")
def site(exhibition, truth, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("lunr")
    for path, data in index.search_files(exhibition, REGENCIES):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (folder / "whole.json").write_text(json.dumps(truth.build().serialize()), encoding="utf-8")
    return folder


def frequencies(postings) -> dict[str, dict[str, int]]:
    """Field -> number -> how often, read back from the columns."""
    found: dict[str, dict[str, int]] = {field: {} for field in FIELDS}
    gaps, rare = iter(postings.gaps), iter(postings.often)
    number = postings.first
    for n, mask in enumerate(postings.masks):
        if n:
            gap = shift = 0
            for byte in gaps:
                gap |= (byte & 0x7F) << shift
                shift += 7
                if byte < 0x80:
                    break
            number += gap
        for f, field in enumerate(FIELDS):
            if mask >> f & 1:
                found[field][str(number)] = next(rare) if mask & OFTEN else 1
    return found


def test_every_term_stands_where_lunr_has_it_as_often_as_lunr_counts(exhibition, truth):
    numbers = numbering(exhibition, REGENCIES)
    postings = index.counted(exhibition, numbers, index.place_terms(exhibition, REGENCIES)).terms

    assert sorted(postings) == sorted(truth.inverted_index)
    assert len(postings) > 3000
    for term, found in postings.items():
        lunrs = {
            field: {
                str(ref): truth.field_term_frequencies[f"{field}/{ref}"][term]
                for ref in truth.inverted_index[term][field]
            }
            for field in FIELDS
        }
        assert frequencies(found) == lunrs, term


def test_thousands_of_queries_of_every_kind_get_lunrs_answer_to_the_last_bit(site):
    command = ["node", str(HERE / "lunr" / "compare.mjs"), str(site), str(site / "whole.json"), "4200", "7"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    report = json.loads(done.stdout)

    assert report["differing"] == []
    assert report["same"] == report["queries"] == 4200
    assert report["kinds"] >= 20
