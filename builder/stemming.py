"""Text -> words -> the terms that search compares; twin of assets/scripts/search/words.js and terms.js.

The browser must cut and stem a query exactly as the builder cut and stemmed the texts, so both suites read
tests/vectors/tokens.json and stems.json. A word is a tuple of forms, any of which may match: `e-government` is also
`egovernment` and `government`, `oleh-oleh` also `oleholeh`. What is left after folding is a-z and 0-9 and nothing else:
regular expressions mean the same for those in both languages, and Indonesian needs no more.

A form's term is Snowball's stem of its root. The root comes from Sastrawi's dictionary, which knows that `pengelolaan`
is `kelola` and `kependudukan` is `penduduk`, where Snowball alone parts them. A browser cannot carry that dictionary:
it gets Snowball and a table of the few forms in these texts for which the two differ (see `exceptions`). So it agrees
with the builder on every word of the texts, and does for a word that it never saw what Snowball does. A name of a
place is its own term: Pemalang is not Malang, nor Kusamba Samba.

Snowball's own `stemmer()` hands out PyStemmer where somebody has installed it; the class below is always the pure one.
English words pass through the same stemmers: a second pair would need to know each word's language.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory
from snowballstemmer.indonesian_stemmer import IndonesianStemmer

Word = tuple[str, ...]
Stemmed = tuple[str, str]  # a form's stem by Snowball, and its term

STOP_WORDS = frozenset(
    """
    ada adalah agar akan antara apa atas atau bagi bahwa banyak beberapa belum bisa dalam dan dapat dari dengan di dia
    ini itu jika juga kami karena ke kepada kita lagi lalu lain maka maupun melalui mereka namun nya oleh pada para per
    pun saat saja sama sampai sebagai sehingga sejak selain seperti serta setelah sudah tanpa telah tentang terhadap
    tersebut tidak untuk yaitu yakni yang
    apakah bagaimana berapa cara dimana dong gimana ingin kapan kenapa mana mau mengapa saya sih siapa
    dgn dlm dmn gak gmn krn tdk utk yg
    an and are as at be by for from has have in into is it its of on or that the their this to was were what where
    which with http https www
    """.split()
)

FAMILIES = {  # form -> root: families that the dictionary parts, and spellings that people mix
    "wisatawan": "wisata", "pariwisata": "wisata", "kepariwisataan": "wisata", "antri": "antre", "antrian": "antre",
    "mengantri": "antre", "ijin": "izin", "perijinan": "izin", "pemadam": "padam", "memadamkan": "padam",
    "pemadaman": "padam", "pemetaan": "peta", "memetakan": "peta", "digitalisasi": "digital", "apotik": "apotek",
    "nasehat": "nasihat", "praktek": "praktik", "resiko": "risiko", "analisa": "analisis", "jadual": "jadwal",
    "karir": "karier", "sistim": "sistem", "tehnologi": "teknologi", "propinsi": "provinsi", "kantong": "kantung",
    "telor": "telur", "sertipikat": "sertifikat", "aktip": "aktif", "ketenagakerjaan": "tenaga",
    "diseminasi": "diseminasi", "memesan": "pesan", "pemesan": "pesan", "pemesanan": "pesan", "memuaskan": "puas",
    "memungut": "pungut", "pemungutan": "pungut", "memadukan": "padu", "memangkas": "pangkas", "memilah": "pilah",
    "pengaman": "aman", "menyaring": "saring", "mengenali": "kenal", "menerangi": "terang", "membeli": "beli",
    "pembeli": "beli", "perbankan": "bank",
}  # fmt: skip

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_OWNER = re.compile("([a-z0-9])['‘’ʼ`]s(?![a-z0-9])")  # city's -> city
_INNER = re.compile("([a-z0-9])['‘’ʼ`](?=[a-z0-9])")  # jum'at -> jumat
_THOUSANDS = re.compile("([0-9])[.,](?=[0-9]{3}(?![0-9]))")  # 1.062.235 -> 1062235
_INITIALS = re.compile(r"(^|[^a-z0-9])((?:[a-z]\.){2,}[a-z]?)(?![a-z0-9])")  # u.m.k.m. -> umkm
_WORD = re.compile("[a-z0-9]+(?:[-\u2010][a-z0-9]+)*")
_HYPHEN = re.compile("[-\u2010]")

_SPECIAL = re.compile("['‘’ʼ`]|[0-9][.,][0-9]|\\.[a-z]\\.")  # what the four above are about
_NASAL = re.compile("(?:me|pe|memper|keter)[a-z]")

_factory = StemmerFactory()
_roots = frozenset(_factory.get_words())
BEGUN = 5  # letters: from here on, a word may be taken for one whose end was left out
_typed = {word for word in _roots if len(word) > 3 and word.isalpha() and word.isascii()}
_sastrawi = _factory.create_stemmer().delegatedStemmer  # without its cache: `root` keeps what it finds
_snowball = IndonesianStemmer()


def plain(text: str) -> str:
    """Lower case, without marks and invisible characters."""
    if text.isascii():
        return text.lower()
    marks = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text).lower())
    return "".join(mark for mark in marks if unicodedata.category(mark)[0] != "M")


def words(text: str) -> list[Word]:
    """Every word of a text, stop words included, each with its forms, the whole one first."""
    return [word for run in _runs(text) for word in (_forms(run) if "-" in run or "\u2010" in run else [(run,)])]


def forms(text: str) -> list[str]:
    """Every form of every word: what `words` says, flat, and quick, for it is asked of every text."""
    runs = _runs(text)
    if "-" in text or "\u2010" in text:
        return [form for run in runs for form in (_flat(run) if "-" in run or "\u2010" in run else (run,))]
    return runs


def _runs(text: str) -> list[str]:
    text = plain(text)
    if _SPECIAL.search(text):
        text = _THOUSANDS.sub(r"\1", _INNER.sub(r"\1", _OWNER.sub(r"\1", text)))
        text = _INITIALS.sub(lambda match: match[1] + match[2].replace(".", ""), text)
    return _WORD.findall(text)


def _flat(run: str) -> list[str]:
    return [form for word in _forms(run) for form in word]


def _forms(run: str) -> list[Word]:
    parts = _HYPHEN.split(run)
    whole = "".join(parts)
    if len(parts) == 1 or len(parts) > 3 or whole.isdigit():  # a year's span, or a pasted slug
        return [(part,) for part in parts]
    return [tuple(dict.fromkeys([whole, *parts]))]


def is_stop_word(form: str) -> bool:
    return len(form) == 1 or form in STOP_WORDS


@cache  # a corpus repeats its words; the pure stemmers are the slow part
def stem(form: str) -> str:
    """Snowball's stem."""
    return _snowball.stemWord(form)


@cache
def root(form: str) -> str:
    """The dictionary's root of a form, or the form where it knows none.

    Where Snowball's stem is a root already, it is believed, except after me- and pe-: there it guesses the letter that
    the nasal swallowed (`menerangkan` is `terang`, not `erang`), and Sastrawi, which is ten times slower, looks it up.
    """
    if form in FAMILIES:
        return FAMILIES[form]
    if len(form) < 4 or not form.isalpha() or form in _roots:
        return form
    if not _NASAL.match(form) and stem(form) in _roots:
        return stem(form)
    if form.endswith("nya") and (form[:-3] in FAMILIES or form[:-3] in _roots):
        return root(form[:-3])
    found = _sastrawi.stem_singular_word(form) or form
    if form.startswith(("ke", "pe")) and form.endswith(f"{found}kan") and f"{found}k" in _roots:
        return f"{found}k"  # ke- and pe- go with -an: `perpajakan` is `pajak`, not `paja`
    return found


def mistakable(forms: Collection[str]) -> list[str]:
    """Words of the dictionary that are none of these forms, and either begin one or are a letter away from one, or two
    that have swapped places: who types one of them means it."""
    others = _typed.difference(forms)
    slips = {slip for word in others for slip in _shorter(word)}
    shared = slips.intersection(slip for form in forms for slip in _shorter(form))
    begun = others.intersection(form[:n] for form in forms for n in range(BEGUN, len(form)))
    return sorted(begun | {word for word in others if not shared.isdisjoint(_shorter(word))})


def _shorter(word: str) -> list[str]:
    """A word, and what is left of it without one of its letters: the first stays."""
    return [word, *(word[:n] + word[n + 1 :] for n in range(1, len(word)))]


@dataclass(slots=True, init=False)
class Terms:
    """Forms -> terms, in an exhibition where the words of `names` are names of places."""

    names: dict[str, None]  # in the order of the alphabet

    def __init__(self, names: Iterable[str]) -> None:
        self.names = dict.fromkeys(sorted({form for name in names for word in words(name) for form in word}))

    def term(self, form: str) -> str:
        return form if form in self.names else stem(root(form))


def exceptions(stemmed: Mapping[str, Stemmed]) -> tuple[dict[str, str], dict[str, str]]:
    """What a browser must know beside Snowball to agree on these forms: (form -> term, stem -> term).

    Where all forms of one stem share a term, the stem stands for them all; a form's own entry goes before.
    """
    families: dict[str, dict[str, str]] = defaultdict(dict)
    for form, (shared, term) in stemmed.items():
        families[shared][form] = term
    by_form: dict[str, str] = {}
    by_stem: dict[str, str] = {}
    for shared, family in sorted(families.items()):
        terms = set(family.values())
        if len(terms) == 1 and shared not in terms:
            by_stem[shared] = terms.pop()
        elif len(terms) > 1:
            by_form |= {form: term for form, term in sorted(family.items()) if term != shared}
    return by_form, by_stem
