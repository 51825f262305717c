"""Sources -> entries, or problems: every field typed by its model, all faults of a run at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Any

from pydantic import ValidationError

from builder import package
from builder.faults import told
from builder.jobs import Spread, one_by_one
from builder.markdown import to_story
from builder.models import (
    DIMENSIONS,
    Done,
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
from builder.sources import FieldPath, Mapping, Node, Places, Scalar, Sequence, Sheet, Source, Sources, parse
from builder.text import FIRST_SUMMARIES, TO_FILL_IN, nearest
from builder.values import plain

MODELS: dict[tuple[str, str], type[Fields]] = {
    ("region", "id"): Region, ("region", "en"): RegionTranslation, ("innovation", "id"): Innovation,
    ("innovation", "en"): InnovationTranslation, ("tour", "id"): Tour, ("tour", "en"): PageTranslation,
    ("page", "id"): Page, ("page", "en"): PageTranslation,
}  # fmt: skip

PROVINCES = {short: name for name, shorts in package.spreadsheet()["provinces"].items() for short in shorts}
EMPTY_WORDS = ("adalah", "aplikasi", "dan", "di", "ini", "inovasi", "layanan", "merupakan", "program", "sebuah", "yang")
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
    story: Story
    places: Places


def _entry(source: Source, translation: Source | None, settings: Settings) -> Judged:
    stated, problems = _stated(source, MODELS[source.kind, "id"], settings.aliases)
    if stated and stated.fields:
        problems += _beyond_fields(stated.fields, stated.places, settings)
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
    fields = _typed(sheet.fields, model, aliases, places, problems)
    story, faults = to_story(sheet.body, source.path, sheet.body_line)
    if not getattr(fields, "draft", False):
        problems += _left_to_fill_in(source, sheet, fields, places)
    return Stated(fields=fields, story=story, places=Places(source.path, places)), [*problems, *faults]


def _left_to_fill_in(
    source: Source, sheet: Sheet, fields: Fields | None, places: dict[FieldPath, Place]
) -> Iterator[Problem]:
    """What a starting file said, and nobody has written over."""
    if fields and getattr(fields, "summary", None) in FIRST_SUMMARIES.values():
        yield problem("left-to-fill-in", places["summary",], read=fields.summary)
    for n, line in enumerate(sheet.body.split("\n"), sheet.body_line):
        if line.strip() == TO_FILL_IN:
            yield problem("left-to-fill-in", Place(path=source.path, line=n), read=TO_FILL_IN)


def _typed(
    block: Mapping,
    model: type[Fields],
    aliases: dict[str, str],
    places: dict[FieldPath, Place],
    problems: list[Problem],
) -> Fields | None:
    """The block as its model, or None with all that is wrong with it; where each field stands goes into `places`."""
    data = _plain(block, (), places)
    _accept_aliases(data, places, aliases, problems)
    _telephones(data, (), places, problems)
    try:
        return model.model_validate(data)
    except ValidationError as faults:
        seen, first = set(), len(problems)
        for fault in faults.errors(include_url=False):
            if fault["type"].startswith("decimal_"):  # a figure may be a text, so what is wrong with it as one is told
                continue
            each = told(fault, model, data, places)
            if (key := (each.place, each.code, each.about.get("field"))) not in seen:
                seen.add(key)
                problems.append(each)
        meant = {each.about["nearest"] for each in problems[first:] if each.code == "unknown-field"}  # `Title:`
        problems[first:] = [
            each for each in problems[first:] if each.code != "missing-field" or each.about["field"] not in meant
        ]
        return None


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


def _accept_aliases(
    data: dict[str, Any], places: dict[FieldPath, Place], aliases: dict[str, str], problems: list[Problem]
) -> None:
    """An older name of a pillar stands for one of the six."""
    if isinstance(pillar := data.get("pillar"), str) and pillar in aliases:
        problems.append(problem("alias-value", places["pillar",], field="pillar", read=pillar, nearest=aliases[pillar]))
        data["pillar"] = aliases[pillar]
    if isinstance(also := data.get("also"), list):
        for n, name in enumerate(also):
            if isinstance(name, str) and name in aliases:
                problems.append(
                    problem("alias-value", places["also", n], field="also", read=name, nearest=aliases[name])
                )
                also[n] = aliases[name]


def _telephones(data: Any, path: FieldPath, places: dict[FieldPath, Place], problems: list[Problem]) -> None:
    """Numbers in any usual spelling become +62…; what is no number is told and left out."""
    for block in ("coordinator", "organiser"):
        who = data.get(block) if isinstance(data, dict) else None
        if not isinstance(who, dict):
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


def _beyond_fields(fields: Fields, places: Places, settings: Settings) -> Iterator[Problem]:
    """What no single field can tell."""
    if isinstance(fields, Region):
        yield from _region(fields, places, settings)
    if isinstance(fields, Innovation):
        yield from _innovation(fields, places)
    if isinstance(fields, Tour) and len(fields.why) > len(fields.stops):
        yield problem("more-answers-than-questions", places["why",], field="why", other="stops")
    who = getattr(fields, "coordinator", None)
    if who and who.name and not who.consent:
        yield problem("name-without-consent", places["coordinator", "name"], field="name")


def _region(region: Region, places: Places, settings: Settings) -> Iterator[Problem]:
    provinces = {province.name: province.code for hall in settings.halls for province in hall.provinces}
    code = provinces.get(region.province)
    if code is None:
        yield problem(
            "unknown-province", places["province",], field="province", read=region.province,
            nearest=PROVINCES.get(plain(region.province)) or nearest(region.province, provinces) or "",
        )  # fmt: skip
    elif not region.code.startswith(code):
        yield problem(
            "code-elsewhere", places["code",], field="code", read=region.code, province=region.province, known=code
        )
    plan = region.masterplan
    if plan and plan.from_ and plan.to and plan.to < plan.from_:
        yield problem("ends-before-it-begins", places["masterplan", "to"], field="to", read=plan.to, other=plan.from_)
    for name, done in region.progress or ():
        if isinstance(done, Done) and done.done > done.planned:
            pillar = name.replace("_", "-")
            yield problem(
                "more-done-than-planned", places["progress", pillar], field=pillar, read=done.done, known=done.planned
            )
    for n, document in enumerate(region.documents):
        if not document.url and not document.file:
            yield problem("neither-url-nor-file", places["documents", n], field="documents")


def _innovation(innovation: Innovation, places: Places) -> Iterator[Problem]:
    pillars = (innovation.pillar, *innovation.also)
    known = [dimension for pillar in pillars for dimension in DIMENSIONS[pillar]]
    if innovation.dimension and innovation.dimension not in known:
        yield problem(
            "dimension-elsewhere", places["dimension",], field="dimension", read=innovation.dimension,
            pillar=innovation.pillar, known=", ".join(known),
        )  # fmt: skip
    if len(innovation.solutions) > len(innovation.challenges):
        yield problem("more-answers-than-questions", places["solutions",], field="solutions", other="challenges")
    for n, benefit in enumerate(innovation.benefits):
        for name in ("value", "baseline", "target"):
            if _looks_like_thousands(figure := getattr(benefit, name)):
                yield problem(
                    "thousands-point", places["benefits", n, name], field=name, read=figure,
                    as_read=f"{figure.normalize():f}", whole=f"{figure.scaleb(3):f}",
                )  # fmt: skip
    if innovation.planned_for and innovation.status != "planned":
        yield problem("planned-but-not", places["planned_for",], field="planned_for", planned="planned")
    if not innovation.sources:
        yield problem("no-sources", places[()], field="sources")
    said = plain(innovation.summary).split()
    if said and {*said} <= {*plain(innovation.title).split(), *EMPTY_WORDS}:
        yield problem("summary-repeats-title", places["summary",], field="summary")


def _looks_like_thousands(figure: object) -> bool:
    """`1.250` is one and a quarter here, and one thousand two hundred and fifty to most who write it."""
    return isinstance(figure, Decimal) and figure.as_tuple().exponent == -3 and abs(figure) >= 1
