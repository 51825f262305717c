"""Sources -> entries, or problems: every field typed by its model, all faults of a run at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from pydantic import BaseModel, ValidationError

from builder.beyond import beyond_fields
from builder.faults import field_names, model_of, told, unknown_field
from builder.jobs import Spread, one_by_one
from builder.markdown import to_story
from builder.models import (
    DIMENSIONS,
    Entries,
    Entry,
    Fields,
    Innovation,
    InnovationTranslation,
    Page,
    PageTranslation,
    Region,
    RegionTranslation,
    Settings,
    Story,
    Tour,
)
from builder.phone import telephone
from builder.problems import Place, Problem, failing, problem
from builder.problems.syntax import second_block
from builder.sources import FieldPath, Mapping, Node, Places, Scalar, Sequence, Sheet, Source, Sources, parse
from builder.text import FIRST_SUMMARIES, TO_FILL_IN, quoted
from builder.values import plain

MODELS: dict[tuple[str, str], type[Fields]] = {
    ("region", "id"): Region, ("region", "en"): RegionTranslation, ("innovation", "id"): Innovation,
    ("innovation", "en"): InnovationTranslation, ("tour", "id"): Tour, ("tour", "en"): PageTranslation,
    ("page", "id"): Page, ("page", "en"): PageTranslation,
}  # fmt: skip

UNIQUE = ("cohorts", "also", "seeking", "sdgs", "tags")
LEANS_ON = {
    "dimension": ("pillar", "also"), "planned_for": ("status",), "solutions": ("challenges",), "summary": ("title",),
    "province": ("code",), "code": ("province",), "why": ("stops",),
}  # what a fault of one field can only be told by  # fmt: skip
STAND_INS = {
    "title": "?", "summary": "Belum terbaca.", "pillar": "smart-living", "status": "unknown", "name": "Kota ?",
    "code": "00.00", "province": "?", "cohorts": (), "stops": ("kota-a/b", "kota-a/b"),
}  # fmt: skip
QUOTES = "'\""
RUN = 256  # files that one process looks through at a time


Judged = tuple["Entry | None", list[Problem]]
Memory = Callable[[tuple[str, ...], Callable[[], Judged]], Judged]  # what was judged of these texts before, or now


def validate(
    sources: Sources, spread: Spread = one_by_one, memory: Memory = lambda texts, judge: judge()
) -> tuple[Entries | None, list[Problem]]:
    """Entries that are sound by themselves; None where the settings are not, since all else leans on them."""
    settings_source = next((source for source in sources.files if source.kind == "settings"), None)
    if settings_source is None:
        return None, []
    stated, problems = _stated(settings_source, Settings, {})
    if stated is None or not isinstance(settings := stated.fields, Settings):
        return None, problems
    unfit = [*beyond_fields(settings, stated.places, settings)]
    problems += unfit
    if failing(unfit):
        return None, problems
    found: dict[str, list[Entry]] = {"region": [], "innovation": [], "tour": [], "page": []}
    translations = {(source.kind, source.slug): source for source in sources.files if source.lang == "en"}
    originals = [source for source in sources.files if source.kind != "settings" and source.lang != "en"]
    runs = [originals[start : start + RUN] for start in range(0, len(originals), RUN)]

    def judged(source: Source) -> Judged:
        translation = translations.get((source.kind, source.slug))
        texts = (settings_source.text, source.path, source.text)
        if translation:
            texts += (translation.path, translation.text)
        return memory(texts, lambda: _entry(source, translation, settings))

    def entries_of(run: int) -> list[tuple[str, Entry | None, list[Problem]]]:
        return [(source.kind, *judged(source)) for source in runs[run]]

    for kind, entry, faults in chain.from_iterable(spread(entries_of, list(range(len(runs))))):
        problems += faults
        if entry is not None:
            found[kind].append(entry)
    entries = Entries(
        settings=settings,
        settings_places=stated.places,
        regions=tuple(found["region"]),
        innovations=tuple(found["innovation"]),
        tours=tuple(found["tour"]),
        pages=tuple(found["page"]),
        media=sources.media,
    )
    return entries, problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What one file states; `fields` is None where they are not sound."""

    fields: Fields | None
    rest: Fields | None = None  # where `fields` is None: what is sound among them, by itself
    unsound: frozenset[str] = frozenset()  # the names of what is not
    story: Story
    places: Places


def _entry(source: Source, translation: Source | None, settings: Settings) -> Judged:
    stated, problems = _stated(source, MODELS[source.kind, "id"], settings.aliases)
    if stated and (fields := stated.fields or stated.rest):
        found = beyond_fields(fields, stated.places, settings)
        cut = {each.place.line for each in problems if each.code == "cut-by-comma"}  # a figure there is but its half
        problems += [
            each
            for each in found
            if stands_alone(each.about.get("field", ""), stated.unsound)
            and not (each.code in ("number-as-text", "thousands-point") and each.place.line in cut)
        ]
    english: Stated | None = None
    if translation is not None:
        english, faults = _stated(translation, MODELS[source.kind, "en"], {})
        problems += faults
    if stated is None or stated.fields is None or failing(problems):
        return None, problems
    entry = Entry(
        slug=source.slug,
        fields=stated.fields,
        story=stated.story,
        english=english and english.fields,
        english_story=english.story if english and english.story.html else None,
        path=source.path,
        places=stated.places,
    )
    return entry, problems


def _stated(source: Source, model: type[Fields], aliases: dict[str, str]) -> tuple[Stated | None, list[Problem]]:
    """A file's fields and body, with all that is wrong with them; None where it cannot be looked into."""
    sheet, problems = parse(source)
    if sheet is None:
        return None, problems
    places: dict[FieldPath, Place] = {}
    data = _plain(sheet.fields, (), places)
    problems += _empty_and_unknown(sheet.fields, model)
    _accept_aliases(data, places, aliases, problems)
    _telephones(data, places, problems)
    fields, unsound = _typed(data, model, places, problems)
    problems += _said_twice(data, places)
    rest = _without(data, unsound, model) if unsound else None
    problems += _second_block(source, sheet, model)
    story, faults = to_story(sheet.body, source.path, sheet.body_line)
    if not getattr(fields, "draft", False):
        problems += _left_to_fill_in(source, sheet, fields, places)
    stated = Stated(fields=fields, rest=rest, unsound=unsound, story=story, places=Places(source.path, places))
    return stated, [*problems, *faults]


def _left_to_fill_in(
    source: Source, sheet: Sheet, fields: Fields | None, places: dict[FieldPath, Place]
) -> Iterator[Problem]:
    """What a starting file said, and nobody has written over."""
    if fields and getattr(fields, "summary", None) in FIRST_SUMMARIES.values():
        yield problem("left-to-fill-in", places["summary",], read=fields.summary)
    for n, line in enumerate(sheet.body.split("\n"), sheet.body_line):
        if line.strip() == TO_FILL_IN:
            yield problem("left-to-fill-in", Place(path=source.path, line=n), read=TO_FILL_IN)


def _second_block(source: Source, sheet: Sheet, model: type[Fields]) -> Iterator[Problem]:
    """A block of fields in the body: another file, or what was written below the first block's end."""
    names = "|".join(map(re.escape, field_names(model)))
    if again := re.search(rf"(?m)^---[ \t]*\n\s*(?:{names}):(?:[ \t]|$)", sheet.body):
        yield second_block(Place(path=source.path, line=sheet.body_line + sheet.body[: again.start()].count("\n")))


def _typed(
    data: dict[str, Any], model: type[Fields], places: dict[FieldPath, Place], problems: list[Problem]
) -> tuple[Fields | None, frozenset[str]]:
    """The fields as their model, or None and the names of the fields that are wrong, each with a problem."""
    try:
        return model.model_validate(data), frozenset()
    except ValidationError as stop:
        faults = stop.errors(include_url=False)
    seen, first = set(), len(problems)
    for fault in faults:
        if fault["type"].startswith("decimal_"):  # a figure may be a text, so what is wrong with it as one is told
            continue
        if fault["type"] == "too_short" and len(fault["input"]) >= fault["ctx"]["min_length"]:  # but for wrong items
            continue
        each = told(fault, model, data, places)
        if (key := (each.place, each.code, each.about.get("field"))) not in seen:
            seen.add(key)
            problems.append(each)
    nearest = [each.about["nearest"] for each in problems[first:] if each.code == "unknown-field"]
    meant = frozenset(name for each in nearest for name in (each, *re.findall(r"(\w+): ", each)))  # `Title:`
    problems[first:] = [
        each for each in problems[first:] if each.code != "missing-field" or each.about["field"] not in meant
    ]
    return None, meant | {str(fault["loc"][0]) for fault in faults}


def _without(data: dict[str, Any], unsound: Set[str], model: type[Fields]) -> Fields | None:
    """What is sound by itself, so that all faults of a file are told in one run; required fields have a stand-in."""
    known = {name: value for name, value in data.items() if name not in unsound}
    needed = {name: value for name, value in STAND_INS.items() if name in unsound and name in model.model_fields}
    try:
        return model.model_validate(known | needed)
    except ValidationError:  # a block is no block at all
        return None


def stands_alone(field: str, unsound: Set[str]) -> bool:
    """Whether a fault of a field says something although these others are not sound."""
    return unsound.isdisjoint((field, *LEANS_ON.get(field, ())))


def _said_twice(data: dict[str, Any], places: dict[FieldPath, Place]) -> Iterator[Problem]:
    """What a list of choices or words says again; it is shown once."""
    for name in UNIQUE:
        items = data.get(name)
        if isinstance(items, list):
            for n, item in enumerate(items):
                if isinstance(item, str) and (item in items[:n] or (name == "also" and item == data.get("pillar"))):
                    yield problem("said-twice", places[name, n], field=name, read=item)


def _plain(node: Node, path: FieldPath, places: dict[FieldPath, Place]) -> Any:
    """The tree as plain values, and where each stands. A field that is left empty counts as not written."""
    places[path] = node.place
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_plain(item, (*path, n), places) for n, item in enumerate(node.items)]
    values = {}
    for key, value in node.items:
        inner = (*path, key.text)
        places[inner] = key.place
        if isinstance(value, Scalar) and value.plain and not value.text:
            continue
        values[key.text] = _plain(value, inner, places)
        if isinstance(value, Mapping | Sequence):
            places[inner] = key.place
    return values


def _empty_and_unknown(block: Mapping, model: type[BaseModel]) -> Iterator[Problem]:
    """Keys without a value that are no fields: a slip, or what a comma cut off, as in `{value: 1,5}`."""
    before: tuple[Scalar, Node] | None = None
    names = field_names(model)
    for key, value in block.items:
        inner = model_of(model, key.text)
        for each in value.items if isinstance(value, Sequence) else (value,):
            if inner and isinstance(each, Mapping):
                yield from _empty_and_unknown(each, inner)
        if (stuck := re.fullmatch(r"([\w-]+):(.+)", key.text)) and stuck[1] in names:  # {title:Uji}
            fitting = f"{stuck[1]}: {quoted(stuck[2].strip(QUOTES))}"
            yield problem("unknown-field", key.place, field=key.text, nearest=fitting)
        elif key.text not in names and isinstance(value, Scalar) and value.plain and not value.text:
            has_colon = value.place.column > key.place.column + len(key.text)
            if before and isinstance(before[1], Scalar) and before[1].place.line == key.place.line and not has_colon:
                yield _cut_by_comma(before[0].text, before[1], key)
            else:
                yield unknown_field(model, key.text, key.place)
        before = key, value


def _cut_by_comma(field: str, value: Scalar, rest: Scalar) -> Problem:
    gap = rest.place.column - value.place.column - len(value.text) - 1
    whole = f"{value.text},{' ' * gap}{rest.text}"
    number = re.fullmatch(r"(-?\d+),(\d+)", whole)
    fitting = f"{number[1]}.{number[2]}" if number else f"'{whole.replace(chr(39), chr(39) * 2)}'"
    return problem("cut-by-comma", rest.place, field=field, read=whole, known=value.text, nearest=fitting)


def _accept_aliases(
    data: dict[str, Any], places: dict[FieldPath, Place], aliases: AnyMapping[str, str], problems: list[Problem]
) -> None:
    """An older name of a pillar, as `Smart Mobility` too, stands for one of the six."""
    known = {plain(name): pillar for name, pillar in aliases.items()}

    def accepted(name: Any, place: FieldPath) -> Any:
        pillar = known.get(plain(name)) if isinstance(name, str) and name not in DIMENSIONS else None
        if pillar:
            problems.append(problem("alias-value", places[place], field=str(place[0]), read=name, nearest=pillar))
        return pillar or name

    if "pillar" in data:
        data["pillar"] = accepted(data["pillar"], ("pillar",))
    if isinstance(also := data.get("also"), list):
        data["also"] = [accepted(name, ("also", n)) for n, name in enumerate(also)]
    if isinstance(progress := data.get("progress"), dict):
        for name in [*progress]:
            if known.get(plain(name)) not in {None, *progress}:
                pillar = accepted(name, ("progress", name))
                progress[pillar] = progress.pop(name)
                for path in [path for path in places if path[:2] == ("progress", name)]:
                    places["progress", pillar, *path[2:]] = places[path]


def _telephones(data: dict[str, Any], places: dict[FieldPath, Place], problems: list[Problem]) -> None:
    """Numbers in any usual spelling become +62…; what is no number is told and left out."""
    for block in ("coordinator", "organiser"):
        if not isinstance(who := data.get(block), dict):
            continue
        for name in ("phone", "whatsapp"):
            if not isinstance(written := who.get(name), str):
                continue
            number, code = telephone(written, mobile=name == "whatsapp")
            if number is None:
                problems.append(problem(code, places[block, name], field=name, read=written))
                del who[name]
            else:
                who[name] = number
