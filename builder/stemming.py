"""Text -> words -> the terms that search compares; twin of assets/scripts/search/words.js.

The browser must cut and stem a query exactly as the builder cut and stemmed the texts, so both suites read
tests/vectors/tokens.json and stems.json. A word is a tuple of forms, any of which may match: `e-government` is also
`egovernment` and `government`, `oleh-oleh` also `oleholeh`. What is left after folding is a-z and 0-9 and nothing else:
regular expressions mean the same for those in both languages, and Indonesian needs no more.

Snowball's own `stemmer()` hands out PyStemmer where somebody has installed it; the class below is always the pure one.
English words pass through the Indonesian stemmer too: it is the same on both sides, and a second stemmer would need to
know each word's language.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from snowballstemmer.indonesian_stemmer import IndonesianStemmer

Word = tuple[str, ...]

STOP_WORDS = frozenset(
    """
    ada adalah agar akan antara apa atas atau bagi bahwa banyak beberapa belum bisa dalam dan dapat dari dengan di dia
    ini itu jika juga kami karena ke kepada kita lagi lalu lain maka maupun melalui mereka namun nya oleh pada para per
    pun saat saja sama sampai sebagai sehingga sejak selain seperti serta setelah sudah tanpa telah tentang terhadap
    tersebut tidak untuk yaitu yakni yang
    an and are as at be by for from has have in into is it its of on or that the their this to was were which with
    http https www
    """.split()
)

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_OWNER = re.compile("([a-z0-9])['‘’ʼ`]s(?![a-z0-9])")  # city's -> city
_INNER = re.compile("([a-z0-9])['‘’ʼ`](?=[a-z0-9])")  # jum'at -> jumat
_THOUSANDS = re.compile("([0-9])[.,](?=[0-9]{3}(?![0-9]))")  # 1.062.235 -> 1062235
_INITIALS = re.compile(r"(^|[^a-z0-9])((?:[a-z]\.){2,}[a-z]?)(?![a-z0-9])")  # u.m.k.m. -> umkm
_WORD = re.compile("[a-z0-9]+(?:[-\u2010][a-z0-9]+)*")
_HYPHEN = re.compile("[-\u2010]")

_stemmer = IndonesianStemmer()


def plain(text: str) -> str:
    """Lower case, without marks and invisible characters."""
    if text.isascii():
        return text.lower()
    marks = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text).lower())
    return "".join(mark for mark in marks if unicodedata.category(mark)[0] != "M")


def words(text: str) -> list[Word]:
    """Every word of a text, stop words included, each with its forms, the whole one first."""
    text = _THOUSANDS.sub(r"\1", _INNER.sub(r"\1", _OWNER.sub(r"\1", plain(text))))
    text = _INITIALS.sub(lambda match: match[1] + match[2].replace(".", ""), text)
    return [word for run in _WORD.findall(text) for word in _forms(run)]


def _forms(run: str) -> list[Word]:
    parts = _HYPHEN.split(run)
    whole = "".join(parts)
    if len(parts) == 1 or len(parts) > 3 or whole.isdigit():  # a year's span, or a pasted slug
        return [(part,) for part in parts]
    return [tuple(dict.fromkeys([whole, *parts]))]


def is_stop_word(form: str) -> bool:
    return len(form) == 1 or form in STOP_WORDS


@cache  # a corpus repeats its words; the pure stemmer is the slow part
def stem(form: str) -> str:
    return _stemmer.stemWord(form)
