"""What a content file says, before it means anything: texts, lists and blocks, each with its place.

Front matter is read as text with a place for every value; nothing is typed here. python-frontmatter splits the file,
and a handler of ours reads the block from PyYAML's events, because YAML's own types would turn `0411331234` into
octal, `64.70` into a float and `NO` into false, and would keep the last of two equal keys without a word.

A tree takes several times the memory of its text, and one of places is kept for every entry: so a source is its text
until it is looked into, and places are packed.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler

from builder.problems import Place, Problem, problem
from builder.problems.syntax import refused, second_block, unclosed, unmerged, unopened
from builder.text import NOTHING, UNSEEN

DEPTH_LIMIT = 12
HASH = re.compile(r"[ \t]+#\w")  # `Program #1`: a comment to YAML, most likely not to who wrote it
UNSEEN_IN_KEY = re.compile("[\xa0\xad\u200b-\u200f\u2060]")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it is there: ten times faster, same events


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as it was written, and where."""

    text: str
    place: Place
    plain: bool = True  # without quotes


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Any, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys in the order written; each with its own place and its value."""

    items: tuple[tuple[Scalar, Any], ...]
    place: Place


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One content file as it stands."""

    path: str
    kind: str  # settings | region | innovation | tour | page
    slug: str  # an innovation's is `<region>/<innovation>`
    lang: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    files: tuple[Source, ...]
    media: tuple[str, ...]  # paths below content/
    count: int  # files looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a source says: its block of fields, and its body with the line on which it begins."""

    fields: Mapping
    body: str = ""
    body_line: int = 1


FieldPath = tuple[str | int, ...]  # ("stages", 2, "title")


class Places(AnyMapping[FieldPath, Place]):
    """Where each field of a file stands; one that is not written, where its block does."""

    __slots__ = ("_at", "_fields", "_file")
    _known: dict[FieldPath, FieldPath] = {}  # one for all files

    def __init__(self, file: str, places: AnyMapping[FieldPath, Place]) -> None:
        self._file = file
        self._fields = tuple(self._known.setdefault(field, field) for field in places)
        self._at = array("L", (number for place in places.values() for number in (place.line, place.column)))

    def __getitem__(self, field: FieldPath) -> Place:
        known = next((field[:end] for end in range(len(field), -1, -1) if field[:end] in self._fields), None)
        if known is None:
            raise KeyError(field)
        n = 2 * self._fields.index(known)
        return Place(path=self._file, line=self._at[n], column=self._at[n + 1])

    def __contains__(self, field: object) -> bool:
        return field in self._fields

    def __iter__(self) -> Iterator[FieldPath]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)


class Unreadable(Exception):
    """A block that cannot become a tree; carries its problem."""

    def __init__(self, found: Problem) -> None:
        self.problem = found


def parse(source: Source) -> tuple[Sheet | None, list[Problem]]:
    """The text as a sheet; None where the block is missing or broken."""
    problems: list[Problem] = []
    if torn := unmerged(source.text, source.path):
        return None, [torn]
    try:
        if source.kind == "settings":
            if not re.search(r"(?m)^\s*[^#\s]", source.text):  # empty, or remarks alone
                return None, [problem("no-settings", Place(path=source.path))]
            return Sheet(fields=tree(source.text, source.path, 1, problems)), problems
        fields, body, line = _split(source.text, source.path, problems)
    except Unreadable as stop:
        return None, [*problems, stop.problem]
    return Sheet(fields=fields, body=body, body_line=line), problems


class PlacedHandler(BaseHandler):
    """python-frontmatter's way in for other formats: the block between the marks becomes a tree with places."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, path: str, line: int, problems: list[Problem]) -> None:
        super().__init__()
        self.path, self.line, self.problems = path, line, problems

    def load(self, fm: str, **_: object) -> dict[str, Any]:  # a mapping, since frontmatter merges it with defaults
        return {"tree": tree(fm, self.path, self.line, self.problems)}


def _split(text: str, path: str, problems: list[Problem]) -> tuple[Mapping, str, int]:
    """(fields, body, the body's first line); Unreadable where the block is missing or broken."""
    first = re.match(r"\s*", text).end()  # type: ignore[union-attr]
    opening = re.compile(r"---[ \t]*(?:\n|$)").match(text, first)
    if not opening:
        raise Unreadable(unopened(text, first, path))
    closing = re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, opening.end())
    if not closing:
        raise Unreadable(unclosed(text, opening.end(), path))
    line = text[:first].count("\n") + 1  # the block that frontmatter hands over begins with the end of this line
    metadata, _ = frontmatter.parse(text, handler=PlacedHandler(path, line, problems))
    body = text[closing.end() :]
    lead = re.match(r"\s*\n", body)
    start = closing.end() + (lead.end() if lead else 0)
    return metadata["tree"], text[start:].rstrip(), text[:start].count("\n") + 1


def tree(block: str, path: str, first_line: int, problems: list[Problem]) -> Mapping:
    """The block as a tree of texts with places; Unreadable at the first thing that is no such tree."""

    def place(mark: Any) -> Place:
        return Place(path=path, line=mark.line + first_line, column=mark.column + 1)

    try:
        events = list(yaml.parse(block, Loader=LOADER))
    except yaml.YAMLError as fault:
        raise Unreadable(refused(fault, block, path, first_line)) from None
    at = iter(events)
    lines = [*block.split("\n"), ""]
    start = Place(path=path, line=first_line)

    def node(event: Any, depth: int) -> Node:
        if depth > DEPTH_LIMIT:
            raise Unreadable(problem("too-deep", place(event.start_mark)))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Unreadable(problem("yaml-alias", place(event.start_mark)))
        if getattr(event, "tag", None):
            raise Unreadable(
                problem("yaml-tag", place(event.start_mark), what=event.tag.replace("tag:yaml.org,2002:", "!!"))
            )
        here = place(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            if UNSEEN.search(event.value):  # as "\\x00" in quotes
                problems.append(problem("control-character", here))
            plain = event.style in (None, "")
            if plain and HASH.match(lines[event.end_mark.line], event.end_mark.column):
                problems.append(problem("cut-by-hash", here, read=event.value))
            return Scalar("" if plain and event.value in NOTHING else event.value, here, plain)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(inner := next(at), yaml.SequenceEndEvent):
                items.append(node(inner, depth + 1))
            return Sequence(tuple(items), here)
        pairs: list[tuple[Scalar, Node]] = []
        seen: dict[str, Place] = {}
        while not isinstance(inner := next(at), yaml.MappingEndEvent):
            key = node(inner, depth + 1)
            value = node(next(at), depth + 1)
            if not isinstance(key, Scalar) or not key.text:
                raise Unreadable(problem("key-not-text", key.place))
            if UNSEEN_IN_KEY.search(key.text):
                problems.append(problem("control-character", key.place))
                key = Scalar(UNSEEN_IN_KEY.sub("", key.text), key.place)
            if key.text in seen:
                problems.append(problem("repeated-key", key.place, field=key.text, first=seen[key.text].line))
                continue
            seen[key.text] = key.place
            pairs.append((key, value))
        return Mapping(tuple(pairs), here)

    found: Node | None = None
    for event in at:
        if isinstance(
            event, yaml.StreamStartEvent | yaml.StreamEndEvent | yaml.DocumentStartEvent | yaml.DocumentEndEvent
        ):
            continue
        if found is not None:
            raise Unreadable(second_block(place(event.start_mark)))
        found = node(event, 0)
    if found is None or (isinstance(found, Scalar) and not found.text):
        raise Unreadable(problem("empty-front-matter", start))
    if not isinstance(found, Mapping):
        raise Unreadable(problem("not-a-mapping", found.place))
    return found
