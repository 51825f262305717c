"""A mistake of every sort in every field of every kind of file: place, reason and cure in Indonesian.

The fields are read from the models, so that a new field has its mistakes at once. Each mistake stands in a file of its
own in one exhibition, and is told of that file alone.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
import yaml
from factories import SAMPLE, content
from pydantic import BaseModel, HttpUrl

from builder.models import Day, Settings, SomeDate
from builder.problems import Problem
from builder.read import read
from builder.relate import relate
from builder.sources import Source, Sources
from builder.validate import MODELS, validate

SOUND = {
    "region": {
        "name": "Kota Contoh", "code": "64.99", "province": "Kalimantan Timur", "cohorts": [2019],
        "progress": {"year": 2022},
    },
    "innovation": {
        "title": "Uji", "summary": "Kalimat tentang apa yang dilakukan.", "pillar": "smart-living",
        "status": "running",
    },
    "tour": {"title": "Tur", "summary": "Tur kecil.", "stops": ["kota-contoh/antrean", "kota-contoh/perahu"]},
    "page": {"title": "Halaman", "summary": "Halaman kecil."},
    "settings": yaml.safe_load((SAMPLE / "exhibition.yaml").read_text(encoding="utf-8")),
}  # fmt: skip
FILES = {
    "region": "regions/kota-salah-{n}/index", "innovation": "regions/kota-contoh/innovations/salah-{n}",
    "tour": "tours/salah-{n}", "page": "pages/salah-{n}",
}  # fmt: skip
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Mistake:
    kind: str  # region | innovation | tour | page | settings
    lang: str
    path: Path  # of the field that is wrong; numbers are places in a list
    sort: str
    value: Any  # what is written instead

    @property
    def field(self) -> str:
        return next(part for part in reversed(self.path) if isinstance(part, str))

    def __str__(self) -> str:
        return f"{self.kind}-{self.lang}-{'.'.join(map(str, self.path))}-{self.sort}"

    def text(self) -> str:
        """The file: the sound fields, and the wrong one written last in its block."""
        fields = placed(SOUND[self.kind] if self.lang == "id" else {}, self.path, self.value)
        block = yaml.dump(fields, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=10_000)
        return block if self.kind == "settings" else f"---\n{block}---\nIsi.\n"

    def line(self) -> int:
        """Where what is wrong stands: the last line that begins with its name, or the list's first item below."""
        lines = self.text().splitlines()
        named = max(n for n, line in enumerate(lines, 1) if line.strip(" -").startswith(f"{self.field}:"))
        return named + (self.path[-1] == 0)


def placed(fields: Any, path: Path, value: Any) -> Any:
    """The fields with the value at the path; blocks and lists on the way there are made."""
    if not path:
        return value
    if isinstance(path[0], int):
        return [placed({}, path[1:], value)]
    others = {name: stated for name, stated in fields.items() if name != path[0]}
    return others | {path[0]: placed(fields.get(path[0], {}), path[1:], value)}


def wrong(annotation: Any) -> Iterator[tuple[str, Any]]:
    """What people write instead of one value of this type."""
    if annotation is Day or annotation is SomeDate:
        yield from {"in-words": "12 Mei 2021", "no-such-day": "2021-02-31", "slashes": "12/05/2021"}.items()
        yield from {"list-for-one": ["2021-05-12"], "block-for-one": {"tanggal": "2021"}}.items()
        return
    kind, limits = base(annotation)
    if get_origin(kind) is Literal:
        known = str(get_args(kind)[0])
        yield from {"unknown": "entahlah", "slip": known[:-2] + known[-1], "list-for-one": [known, known]}.items()
    elif kind is bool:
        yield from {"other-word": "mungkin", "list-for-one": ["true"]}.items()
    elif kind in (int, float):
        yield from {
            "in-words": "dua ribu",
            "with-unit": "12 buah",
            "list-for-one": ["2020"],
            "block": {"a": "1"},
        }.items()
        if any(hasattr(limit, "ge") or hasattr(limit, "le") for limit in limits):
            yield from {"too-large": "999999", "too-small": "-40"}.items()
    elif kind is HttpUrl:
        yield from {"no-scheme": "www.contoh.go.id", "script": "javascript:alert(1)", "in-words": "situs kami"}.items()
    elif kind is str:
        yield from {"empty": "", "list-for-one": ["satu", "dua"], "block-for-one": {"a": "b"}}.items()
        if limit := max_length(annotation):
            yield "too-long", "a" * (limit + 1)


def mistakes_in(annotation: Any, path: Path) -> Iterator[tuple[Path, str, Any]]:
    kind, _ = base(annotation)
    if get_origin(kind) is tuple:
        yield path, "one-for-list", "satu saja"
        yield path, "block-for-list", {"a": "b"}
        yield from mistakes_in(get_args(kind)[0], (*path, 0))
    elif get_origin(kind) is dict:
        yield path, "text-for-block", "isi"
        yield path, "list-for-block", ["isi"]
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        yield path, "text-for-block", "isi"
        yield path, "list-for-block", [["isi"]]
        yield from mistakes_of(kind, path)
    elif kind is Decimal:
        yield path, "list-for-one", ["1", "2"]
        yield path, "too-long", "a" * 81
    else:
        yield from ((path, sort, value) for sort, value in wrong(annotation))


def mistakes_of(model: type[BaseModel], path: Path = ()) -> Iterator[tuple[Path, str, Any]]:
    for name, field in model.model_fields.items():
        named = field.alias or name
        yield from mistakes_in(
            Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation, (*path, named)
        )
        if len(named) > 4:
            yield (*path, named[:-2] + named[-1]), "misspelt", "isi"
    yield (*path, "warna"), "no-such-field", "merah"


def base(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """The type below `Annotated` and `… | None`, and its limits."""
    limits: tuple[Any, ...] = ()
    while True:
        if get_origin(annotation) is Annotated:
            for each in annotation.__metadata__:
                limits += tuple(getattr(each, "metadata", [each]))
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, types.UnionType):
            annotation = next(each for each in get_args(annotation) if each is not type(None))
        else:
            return annotation, limits


def max_length(annotation: Any) -> int | None:
    _, limits = base(annotation)
    return next((limit.max_length for limit in limits if getattr(limit, "max_length", None)), None)


MISTAKES = [
    Mistake(kind, lang, path, sort, value)
    for (kind, lang), model in {**MODELS, ("settings", "id"): Settings}.items()
    for path, sort, value in mistakes_of(model)
]


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> dict[str, list[Problem]]:
    """All that is said of each file."""
    files = {}
    for n, mistake in enumerate(MISTAKES):
        if mistake.kind != "settings":
            if mistake.lang == "en":
                sound = yaml.safe_dump(SOUND[mistake.kind])
                files[f"{FILES[mistake.kind]}.md".format(n=n)] = f"---\n{sound}---\nIsi.\n"
            files[file_of(n, mistake)] = mistake.text()
    folder = content(tmp_path_factory.mktemp("salah"), files)
    sources, problems = read(folder)
    entries, more = validate(sources)
    found: dict[str, list[Problem]] = {}
    for each in [*problems, *more, *(relate(entries)[1] if entries else [])]:
        found.setdefault(each.place.path.removeprefix(f"{folder}/"), []).append(each)
    for n, mistake in enumerate(MISTAKES):
        if mistake.kind == "settings":
            found[file_of(n, mistake)] = said_of_settings(mistake.text())
    return found


def said_of_settings(text: str) -> list[Problem]:
    source = Source(path="exhibition.yaml", kind="settings", slug="", lang="id", text=text)
    return validate(Sources(files=(source,), media=(), count=1))[1]


def file_of(number: int, mistake: Mistake) -> str:
    if mistake.kind == "settings":
        return f"exhibition-{number}.yaml"
    return f"{FILES[mistake.kind].format(n=number)}{'.en' if mistake.lang == 'en' else ''}.md"


@pytest.mark.parametrize(("number", "mistake"), [*enumerate(MISTAKES)], ids=map(str, MISTAKES))
def test_a_mistake_in_any_field_has_place_reason_and_cure(number, mistake, report):
    found = report[file_of(number, mistake)]
    errors = [each for each in found if each.severity == "error" and each.about.get("field") == mistake.field]

    assert errors, [each.message("id") for each in found]
    first = next((each for each in errors if each.place.line == mistake.line()), None)
    assert first, [str(each.place) for each in errors]
    assert mistake.field in first.message("id")
    assert first.hint("id"), first.message("id")
    assert first.hint("en")
