"""A large invented exhibition, always the same for the same size and seed: what the builder and search are measured on.

    python bench/corpus.py FOLDER [--entries 30000] [--seed 1]

Words are Indonesian roots from Sastrawi's dictionary, drawn by Zipf's law and given affixes, so that stemming,
prefixes and the tail of rare words cost what they cost in real texts. Places are invented ("Kabupaten Rekaan …"),
in the codes of the country's 514 kabupaten and kota.
"""

from __future__ import annotations

import argparse
import itertools
import random
from pathlib import Path

import yaml
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from builder import package
from builder.models import DIMENSIONS

ROOT = Path(__file__).parent.parent
STATUSES = ("planned", "pilot", "running", "running", "running", "scaled", "ended", "unknown")
GLUE = "yang dan di untuk dengan dari pada ke oleh ini itu dalam tidak akan juga bagi".split()
BODY = 263  # words


class Writer:
    """Texts of invented words; the state of `chance` is all that it remembers."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        roots = sorted(word for word in StemmerFactory().get_words() if word.isalpha() and 3 < len(word) < 11)
        chance.shuffle(roots)
        self.roots = roots[:8_000]
        self.weights = list(itertools.accumulate((rank + 4) ** -1.07 for rank in range(len(self.roots))))

    def word(self) -> str:
        root = self.chance.choices(self.roots, cum_weights=self.weights)[0]
        roll = self.chance.random()
        if roll < 0.55:
            return root
        if roll < 0.63:
            return f"{root}nya"
        if roll < 0.71:
            return f"di{root}kan"
        if roll < 0.79:
            return f"{prefixed('me', root)}kan"
        if roll < 0.87:
            return f"{prefixed('pe', root)}an"
        if roll < 0.93:
            return f"ke{root}an"
        return f"ber{root}"

    def words(self, n: int) -> list[str]:
        return [self.chance.choice(GLUE) if self.chance.random() < 0.3 else self.word() for _ in range(n)]

    def sentences(self, n: int) -> str:
        said = self.words(n)
        marked = []
        for start in range(0, n, 12):
            run = said[start : start + 12]
            marked.append(" ".join([run[0].capitalize(), *run[1:]]) + ".")
        return " ".join(marked)


def prefixed(prefix: str, root: str) -> str:
    """`me` + `sapu` -> `menyapu`: the nasal that Indonesian puts between the two."""
    first, rest = root[0], root[1:]
    if first in "lrwymn":
        return prefix + root
    if first in "bf":
        return f"{prefix}m{root}"
    if first == "p":
        return f"{prefix}m{rest}"
    if first in "cdjz":
        return f"{prefix}n{root}"
    if first == "t":
        return f"{prefix}n{rest}"
    if first == "s":
        return f"{prefix}ny{rest}"
    if first == "k":
        return f"{prefix}ng{rest}"
    return f"{prefix}ng{root}"


def write(folder: Path, entries: int, seed: int) -> None:
    writer = Writer(random.Random(seed))
    settings = yaml.safe_load((ROOT / "content" / "exhibition.yaml").read_text(encoding="utf-8"))
    provinces = {province["code"]: province["name"] for hall in settings["halls"] for province in hall["provinces"]}
    settings.pop("start_tour", None)
    _file(folder / "exhibition.yaml", yaml.safe_dump(settings, allow_unicode=True, sort_keys=False))
    regencies = [regency for regency in package.regencies() if regency.code[:2] in provinces]
    for n, regency in enumerate(regencies):
        kind = "Kota" if regency.code[3] == "7" else "Kabupaten"
        name = f"{kind} Rekaan {writer.word().capitalize()} {regency.code.replace('.', '')}"
        slug = name.lower().replace(" ", "-")
        region = {
            "name": name, "code": regency.code, "province": provinces[regency.code[:2]],
            "cohorts": [2017 + n % 2], "summary": writer.sentences(14),
            "location": {"lat": regency.lat, "lon": regency.lon},
            "coordinator": {"office": f"Dinas Rekaan {regency.code}", "website": "https://contoh.example/"},
            "sources": [{"title": "Berita rekaan", "date": "2019"}],
        }  # fmt: skip
        _entry(folder / "regions" / slug / "index.md", region, writer.sentences(60))
        share = entries // len(regencies) + (n < entries % len(regencies))
        for each in range(share):
            pillar = writer.chance.choice(list(DIMENSIONS))
            title = " ".join(writer.words(4)).title()
            innovation = {
                "title": title, "summary": writer.sentences(18), "pillar": pillar,
                "dimension": writer.chance.choice(DIMENSIONS[pillar]), "status": writer.chance.choice(STATUSES),
                "started": writer.chance.randint(2012, 2025), "owner": f"Dinas {writer.word().capitalize()}",
                "benefits": [{"label": writer.word(), "value": writer.chance.randint(2, 9000), "unit": "unit"}],
                "stages": [{"title": writer.word().capitalize(), "date": "2019-05", "done": True}],
                "tags": [writer.word() for _ in range(3)], "sources": [{"title": "Berita rekaan", "date": "2019"}],
            }  # fmt: skip
            body = "\n\n".join(writer.sentences(BODY // 3) for _ in range(3))
            _entry(folder / "regions" / slug / "innovations" / f"inovasi-{each:03}.md", innovation, body)


def _entry(path: Path, fields: dict, body: str) -> None:
    block = yaml.dump(fields, allow_unicode=True, sort_keys=False, Dumper=yaml.CSafeDumper, width=10_000)
    _file(path, f"---\n{block}---\n{body}\n")


def _file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--entries", type=int, default=30_000)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    write(given.folder, given.entries, given.seed)
