import json
from pathlib import Path

from snowballstemmer.basestemmer import BaseStemmer

from builder import stemming

VECTORS = Path(__file__).parent / "vectors"


def vectors(name: str):
    return json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))


def test_texts_are_cut_into_the_same_words_as_in_the_browser():
    for text, expected in vectors("tokens"):
        assert [list(word) for word in stemming.words(text)] == expected, text


def test_words_are_stemmed_as_in_the_browser():
    expected = vectors("stems")

    assert len(expected) >= 3000
    assert {word: stemming.stem(word) for word in expected} == expected


def test_the_stemmer_is_the_pure_one_whatever_else_is_installed():
    assert isinstance(stemming._snowball, BaseStemmer)


def test_stop_words_are_words_as_texts_are_cut_into():
    assert all(stemming.words(word) == [(word,)] for word in stemming.STOP_WORDS)


def test_words_of_the_dictionary_that_a_slip_might_be_taken_for_are_known():
    found = stemming.mistakable({"bintang", "kuning", "murah", "sampah", "jeruklegi"})

    assert {"binatang", "jeruk", "kucing"} <= set(found)
    assert not {"bintang", "sepatu", "umrah"} & set(found)
    assert found == sorted(found)
