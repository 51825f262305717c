"""A spreadsheet -> innovation files, row by row, with something to tell about each.

`sheets` reads cells, `columns` finds out what they are for, `strays` knows the rows that are no innovation, `rows`
drafts one from every other row with what `reading` makes of its cells, and settle() here decides what becomes of a
draft. A row is written only if `check --strict` would accept its file, so the files go through the same reader and
validation as those that people type. A file that is there already is compared, field by field, and written again only
where somebody asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from typing import Any, Literal

from builder import starter, values
from builder.amend import Unfit, amend
from builder.intake.answers import Amendment, amendment, answers, as_sheet
from builder.intake.cells import Unusable
from builder.intake.columns import COLUMNS, Plan, Table, is_upright, plan_of, plan_text, table
from builder.intake.reading import Finding
from builder.intake.rows import Draft, drafts
from builder.intake.sheets import Sheet, sheets
from builder.intake.vocabulary import Place, Vocabulary, vocabulary
from builder.models import REGION_SLUG, SLUG, Innovation
from builder.problems import Place as Origin
from builder.problems import Problem, problem
from builder.sources import Node, Scalar, Sequence, Source, Sources, parse
from builder.sources import Sheet as Stated
from builder.text import in_one_line, nearest
from builder.validate import STAND_INS, stands_alone, validate

__all__ = [
    "Amendment", "COLUMNS", "Change", "Draft", "Finding", "Outcome", "Place", "Plan", "Sheet", "Table", "Unusable",
    "Vocabulary", "amendment", "answers", "as_sheet", "drafts", "identity", "is_upright", "plan_of", "plan_text",
    "settle", "settle_amendment", "sheets", "table", "vocabulary",
]  # fmt: skip

REQUIRED = ("title", "summary", "pillar")  # of a row; a status has a default
UNASKED = ("baseline", "target", "better")  # of a figure, where a correction need not repeat them
Fate = Literal["new", "same", "differs", "updated", "problem", "left-out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A field that a row states otherwise than the file does."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What becomes of a row."""

    draft: Draft
    fate: Fate
    path: str = ""  # below content/
    text: str = ""  # to be written, for `new` and `updated`
    changes: tuple[Change, ...] = ()


def identity(draft: Draft) -> str:
    """`<region>/<innovation>`, or empty where the row cannot have one."""
    slug = starter.innovation_slug(draft.title)
    return f"{draft.region}/{slug}" if draft.region and slug else ""


def settle(
    rows: Iterable[Draft], settings: Source, existing: Mapping[str, Source], *, update: bool = False
) -> list[Outcome]:
    """Each row's outcome, in their order. `existing`: all innovations that have a file, by identity.

    A row with cells that cannot be read is checked by what else it states, so that a clerk hears all of it at once.
    """
    rows = list(_one_file_each(rows))
    known = existing.keys() | {identity(draft) for draft in rows if draft.sound}
    checked = [_known_origin(_complete(draft, existing), known) for draft in rows]
    names = {identity(draft) for draft in checked if draft.sound} & existing.keys()
    files = {name: parse(existing[name])[0] for name in sorted(names)}
    unread = {name for name, sheet in files.items() if sheet is None}
    texts = {
        str(n): text
        for n, draft in enumerate(checked)
        if not draft.left_out and identity(draft) not in unread
        for text in [_text(draft, existing.get(identity(draft)))]
        if text
    }
    entries, faults = _validated(settings, [_source(n, text) for n, text in texts.items()])
    old, _ = _validated(settings, [replace(existing[name], path=name) for name in files])
    return [
        _outcome(draft, texts.get(str(n), ""), entries.get(str(n)), faults.get(str(n), []), files, old, update)
        for n, draft in enumerate(checked)
    ]


def _source(name: str, text: str) -> Source:
    return Source(path=name, kind="innovation", slug=name, lang="id", text=text)


def _outcome(
    draft: Draft,
    text: str,
    entry: Innovation | None,
    faults: list[Problem],
    files: Mapping[str, Stated | None],
    old: Mapping[str, Innovation],
    update: bool,
) -> Outcome:
    name = identity(draft)
    path = starter.innovation_path(*name.split("/")) if name else ""
    if draft.left_out:
        return Outcome(draft=draft, fate="left-out")
    if draft.sound and not text:
        draft = _with(draft, Finding(code="file-unreadable", about={"path": path}))
    else:
        draft = _with(draft, *_checked(draft, _beyond_cells(draft, faults)))
    if not draft.sound or entry is None:
        return Outcome(draft=draft, fate="problem", path=path)
    if name not in files:
        return Outcome(draft=draft, fate="new", path=path, text=text)
    changes = tuple(_changes(draft, files[name], old.get(name), entry))
    fate: Fate = "updated" if update and changes else "differs" if changes else "same"
    return Outcome(draft=draft, fate=fate, path=path, text=text if fate == "updated" else "", changes=changes)


def _checked(draft: Draft, faults: Iterable[Problem]) -> Iterator[Finding]:
    for fault in faults:
        yield Finding(code="check", problem=fault, column=draft.column(fault.about.get("field", "")))


def _beyond_cells(draft: Draft, faults: Iterable[Problem]) -> Iterator[Problem]:
    """What `check` finds where no cell has said so already, nor one that the fault leans on."""
    return (fault for fault in faults if stands_alone(fault.about.get("field", ""), draft.untold))


def settle_amendment(asked: Amendment, settings: Source, files: Mapping[str, Source], words: Vocabulary) -> Outcome:
    """What becomes of a correction. `files`: regions by slug, innovations by identity; only the named fields change."""
    draft = Draft(sheet="", row=0, title=asked.entry, findings=asked.findings)
    name = _entry(asked.entry, words)
    if name not in files:
        near = nearest(name, files) or ""
        return Outcome(draft=_with(draft, Finding(code="entry-unknown", about={"read": asked.entry, "nearest": near})),
                       fate="problem")  # fmt: skip
    source = files[name]
    kind = starter.innovation_path(*name.split("/")) if "/" in name else starter.region_path(name)
    if not draft.sound:
        return Outcome(draft=draft, fate="problem", path=kind)
    unreadable = Outcome(draft=_with(draft, Finding(code="file-unreadable", about={"path": kind})), fate="problem")
    sheet, _ = parse(source)
    if sheet is None:
        return unreadable
    before = _plain(sheet.fields)
    fields = {name: _as_before(value, before.get(name)) for name, value in asked.fields.items()}
    try:
        text = amend(source.text, fields)
    except Unfit:
        return unreadable
    faults = _validated(settings, [replace(source, path=name, text=text)])[1].get(name, [])
    if faults:
        found = (Finding(code="check", problem=fault) for fault in faults)
        return Outcome(draft=_with(draft, *found), fate="problem", path=kind)
    after = _plain(parse(replace(source, text=text))[0].fields)
    changes = tuple(
        Change(field=".".join(path), before=_shown(_at(before, path)), after=_shown(_at(after, path)))
        for path in _paths(asked.fields)
        if _at(before, path) != _at(after, path)
    )
    fate: Fate = "updated" if changes else "same"
    return Outcome(draft=draft, fate=fate, path=kind, text=text if changes else "", changes=changes)


def _as_before(value: Any, old: Any) -> Any:
    """Figures with what a line does not ask for, where the file counts the same thing in the same unit."""
    if not isinstance(value, list) or not isinstance(old, list):
        return value
    known = {_counted(each): each for each in old if isinstance(each, dict)}
    return [
        {**each, **_unasked(known.get(_counted(each), {}), each)} if isinstance(each, dict) else each for each in value
    ]


def _unasked(figure: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: figure[name] for name in UNASKED if name in figure and name not in said}


def _counted(figure: Mapping[str, Any]) -> tuple[str, str]:
    return values.plain(str(figure.get("label", ""))), str(figure.get("unit", ""))


def _entry(said: str, words: Vocabulary) -> str:
    """The region or innovation that an address of a page, a path, an identity or a name means."""
    if match := re.search(rf"({REGION_SLUG})(?:/innovations)?/({SLUG})(?:\.md|/|$)", said.strip()):
        return match[1] if match[2] == "index" else f"{match[1]}/{match[2]}"
    if match := re.search(rf"(?:daerah|regions)/({REGION_SLUG})", said):
        return match[1]
    return words.regions.get(values.place_name(said), said.strip())


def _paths(fields: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Where each value stands; a list is one."""
    for name, value in fields.items():
        yield from ((name, *below) for below in _paths(value)) if isinstance(value, Mapping) else [(name,)]


def _at(fields: Any, path: tuple[str, ...]) -> Any:
    for part in path:
        fields = fields.get(part) if isinstance(fields, dict) else None
    return fields


def _one_file_each(rows: Iterable[Draft]) -> Iterator[Draft]:
    """The first row with an identity has it; one that says the same again is left out, any other must be renamed."""
    first: dict[str, Draft] = {}
    for draft in rows:
        name = identity(draft)
        if draft.left_out or not draft.title:
            yield draft
        elif not name:
            yield draft if not draft.region else _with(draft, Finding(code="title-without-letters"))
        elif name not in first:
            first[name] = draft
            yield draft
        elif (draft.fields, draft.body) == (first[name].fields, first[name].body):
            yield replace(draft, left_out="said-twice", findings=())
        else:
            yield _with(
                draft,
                Finding(
                    code="title-taken", about={"row": str(first[name].row), "sheet": first[name].sheet},
                    column=draft.column("title"),
                ),
            )  # fmt: skip


def _complete(draft: Draft, existing: Mapping[str, Source]) -> Draft:
    """With what a new file must say and the row does not, among the findings."""
    if draft.left_out or identity(draft) in existing:
        return draft
    lacking = [name for name in REQUIRED if name not in draft.fields and name not in draft.untold]
    missing = [problem("missing-field", Origin(path=""), field=name) for name in lacking]
    return _with(draft, *_checked(draft, missing))


def _known_origin(draft: Draft, known: Set[str]) -> Draft:
    origin = draft.fields.get("replicates")
    if draft.left_out or not origin or (origin in known and origin != identity(draft)):
        return draft
    about = {"read": origin, "nearest": nearest(origin, known) or ""}
    return _with(draft, Finding(code="origin-unknown", about=about, column=draft.column("replicates")))


def _with(draft: Draft, *more: Finding) -> Draft:
    return replace(draft, findings=(*draft.findings, *more))


def _text(draft: Draft, old: Source | None) -> str:
    """A row's file: all that it states, in the file that is there already or else over the defaults. Empty: unreadable.

    What a new file must have and the row does not say has a stand-in, or else nothing beyond that would be checked.
    """
    try:
        if old:
            return amend(old.text, draft.fields, draft.body)
        lacking = {name: STAND_INS[name] for name in REQUIRED if name in draft.untold}
        return starter.innovation_text({**lacking, **draft.defaults, **draft.fields}, draft.body)
    except Unfit:  # told as unreadable
        return ""


def _plain(node: Node) -> Any:
    """A tree as values that can be written again."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.items if not _left_empty(value)}


def _left_empty(value: Node) -> bool:
    return isinstance(value, Scalar) and value.plain and not value.text


def _validated(settings: Source, files: Iterable[Source]) -> tuple[dict[str, Innovation], dict[str, list[Problem]]]:
    """What `check --strict` makes of files, by path: innovations, or problems (warnings among them)."""
    faults: dict[str, list[Problem]] = {}
    entries, problems = validate(Sources(files=(settings, *files), media=(), count=0))
    for fault in problems:
        if fault.severity != "info":
            faults.setdefault(fault.place.path, []).append(fault)
    return {entry.path: entry.fields for entry in entries.innovations} if entries else {}, faults


def _changes(draft: Draft, file: Stated | None, old: Innovation | None, new: Innovation) -> Iterator[Change]:
    """Where the row says otherwise; fields that it does not state stay as they are."""
    for name in Innovation.model_fields:
        before, after = getattr(old, name, None), getattr(new, name)
        if name in draft.fields and before != after:
            yield Change(field=name, before=_shown(before), after=_shown(after))
    if draft.body and file and draft.body.strip() != file.body.strip():
        yield Change(field="body", before=_shown(file.body), after=_shown(draft.body))


def _shown(value: Any) -> str:
    """A value in one short line."""
    if isinstance(value, list | tuple):
        said = "; ".join(_shown(item) for item in value)
    elif isinstance(value, Mapping) or hasattr(value, "model_dump"):
        pairs = value.items() if isinstance(value, Mapping) else value
        said = ", ".join(f"{name} {_shown(item)}" for name, item in pairs if item not in (None, (), False))
    else:
        said = "" if value is None else str(value)
    return in_one_line(said, 80)
