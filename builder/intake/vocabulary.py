"""The words that clerks use for the values of fields: of the forms, of the ministry, and of every day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import get_args

from builder import labels, package
from builder.locale import locale
from builder.models import Dimension, PartnerKind, Seeking, Settings, Status
from builder.values import SHORT, place_name, plain

KNOWN = package.spreadsheet()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A region that rows may belong to."""

    slug: str
    name: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """For each field with choices: plain word -> value, and what to offer in a message."""

    words: Mapping[str, Mapping[str, str]]
    shown: Mapping[str, tuple[str, ...]]
    affairs: Mapping[str, tuple[str, str | None]]
    regions: Mapping[str, str]  # plain name, code or slug -> slug
    elsewhere: Mapping[str, str]  # plain name of a regency without a profile here -> its name
    names: Mapping[str, str]  # slug -> name
    unread: Set[str]  # slugs of regions whose profile is here and cannot be read


def vocabulary(
    settings: Settings, regions: Iterable[Place], regencies: Iterable[tuple[str, str]], unread: Set[str] = frozenset()
) -> Vocabulary:
    """`regencies`: (code, name) of all kabupaten and kota, so that one that is not here yet is told as such."""
    indonesian = locale("id")
    here = list(regions)
    choices = {
        "pillar": {pillar.slug: pillar.name for pillar in settings.pillars},
        "status": {value: labels.status(value, indonesian) for value in get_args(Status)},
        "dimension": {value: labels.dimension(value, indonesian) for value in get_args(Dimension)},
        "seeking": {value: labels.seeking(value, indonesian) for value in get_args(Seeking)},
        "partner": {value: labels.partner(value, indonesian) for value in get_args(PartnerKind)},
        "better": {value: labels.better(value, indonesian) for value in ("lower", "higher")},
    }
    words: dict[str, dict[str, str]] = {}
    for name, values in choices.items():
        others = KNOWN["values"].get(name, {})
        words[name] = {plain(word): value for value, said in others.items() for word in said}
        words[name] |= {plain(word): value for value, label in values.items() for word in (value, label)}
    words["pillar"] |= {plain(alias): pillar for alias, pillar in settings.aliases.items()}
    words["pillar"] |= {
        f"smart {word}": value for word, value in words["pillar"].items() if not word.startswith("smart ")
    }
    return Vocabulary(
        words=words,
        shown={name: tuple(values.values()) for name, values in choices.items()},
        affairs={plain(name): (a["pillar"], a.get("dimension")) for a in KNOWN["affairs"] for name in a["names"]},
        regions=_names(here),
        elsewhere=_elsewhere(regencies, here),
        names={place.slug: place.name for place in here},
        unread=unread,
    )


def partner(text: str, words: Vocabulary) -> dict[str, str]:
    """`Universitas Contoh (akademisi)` or `Akademisi: Universitas Contoh` with its kind, any other text as a name."""
    for form in (r"(?P<name>.+?)\s*\((?P<kind>[^()]+)\)", r"(?P<kind>[^:]+):\s*(?P<name>.+)"):
        match = re.fullmatch(form, text) if len(text) <= SHORT else None
        if match and (kind := words.words["partner"].get(plain(match["kind"]))):
            return {"name": match["name"], "kind": kind}
    return {"name": text}


def _names(places: list[Place]) -> dict[str, str]:
    """Every way to name a region, as place_name() has it; a bare name only where no kota and kabupaten share it."""
    bare = Counter(plain(place.name.partition(" ")[2]) for place in places)
    found = {}
    for place in places:
        ways = [place.name, place.slug, place.code, place.code.replace(".", "")]
        if place.code.endswith("0"):
            ways.append(place.code[:-1])  # 64.70 that a spreadsheet has made a number
        if bare[plain(name := place.name.partition(" ")[2])] == 1:
            ways.append(name)
        found |= {place_name(way): place.slug for way in ways if place_name(way) not in found}
    return found


def _elsewhere(regencies: Iterable[tuple[str, str]], here: list[Place]) -> dict[str, str]:
    known = {place.code for place in here}
    return {place_name(way): name for code, name in regencies if code not in known for way in (name, code)}
