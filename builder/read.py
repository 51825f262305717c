"""Folders -> sources: the only place that opens content.

Front matter is read as text with a place for every value; nothing is typed here. python-frontmatter splits the file,
and a handler of ours reads the block from PyYAML's events, because YAML's own types would turn `0411331234` into
octal, `64.70` into a float and `NO` into false, and would keep the last of two equal keys without a word. Nothing
that is not an ordinary file is ever opened.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler

from builder.models import REGION_SLUG, SLUG
from builder.problems import Place, Problem, problem, yaml_fault
from builder.sources import Mapping, Node, Scalar, Sequence, Source, Sources
from builder.text import slugify

TEXT_LIMIT, MEDIA_LIMIT = 1 << 20, 20 << 20  # bytes
DEPTH_LIMIT = 12
IGNORED = re.compile(r"(?i)\..*|thumbs\.db|desktop\.ini|~.*|.*~")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it is there: ten times faster, same events


class Unreadable(Exception):
    """A block that cannot become a tree; carries its problem."""

    def __init__(self, found: Problem) -> None:
        self.problem = found


def read(content: Path) -> tuple[Sources, list[Problem]]:
    """All of `content/`, and every file that could not be read or has no place there."""
    problems: list[Problem] = []
    if not content.is_dir():
        place = Place(path=content.as_posix())
        return Sources(files=(), media=(), count=0), [problem("no-content", place, path=content.as_posix())]
    files: list[Source] = []
    media: list[str] = []
    count = 0
    for path in _walk(content, problems):
        count += 1
        below = path.relative_to(content).as_posix()
        placed = _placed(below)
        if placed is None:
            if not _is_stray(below, path, problems):
                continue
        elif placed[0] == "media":
            if _is_ordinary(path, MEDIA_LIMIT, problems):
                media.append(below)
        elif (source := _source(path, *placed, problems)) is not None:
            files.append(source)
    problems += _without_profile(content, files, problems)
    if not any(source.kind == "settings" for source in files) and not any(
        p.place.path.endswith("exhibition.yaml") for p in problems
    ):
        problems.append(problem("no-settings", Place(path=(content / "exhibition.yaml").as_posix())))
    return Sources(files=tuple(files), media=tuple(sorted(media)), count=count), problems


def _walk(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """Every entry that is no folder, in the order of names; folders behind links are not entered."""
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        if IGNORED.fullmatch(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), problems)
        else:
            yield Path(entry.path)


PLACES = (
    (re.compile(r"exhibition\.yaml"), "settings"),
    (re.compile(rf"pages/(?P<slug>{SLUG})(?P<en>\.en)?\.md"), "page"),
    (re.compile(rf"tours/(?P<slug>{SLUG})(?P<en>\.en)?\.md"), "tour"),
    (re.compile(rf"regions/(?P<slug>{REGION_SLUG})/index(?P<en>\.en)?\.md"), "region"),
    (re.compile(rf"regions/(?P<region>{REGION_SLUG})/innovations/(?P<slug>{SLUG})(?P<en>\.en)?\.md"), "innovation"),
    (re.compile(rf"regions/{REGION_SLUG}/media/[A-Za-z0-9][A-Za-z0-9._-]*"), "media"),
)


def _placed(below: str) -> tuple[str, str, str] | None:
    """(kind, slug, language) of a path below content/, or None where nothing belongs."""
    for pattern, kind in PLACES:
        if match := pattern.fullmatch(below):
            named = match.groupdict()
            slug = "/".join(part for part in (named.get("region"), named.get("slug")) if part)
            return kind, slug, "en" if named.get("en") else "id"
    return None


def _is_stray(below: str, path: Path, problems: list[Problem]) -> bool:
    """Say what is wrong with a file that belongs nowhere."""
    parts, place = below.split("/"), Place(path=path.as_posix())
    stem = path.name.removesuffix(".md").removesuffix(".en")
    if len(parts) > 2 and parts[0] == "regions" and not re.fullmatch(REGION_SLUG, parts[1]):
        if path.name in ("index.md",):
            problems.append(problem("bad-region-slug", place, name=parts[1]))
        return False
    expected = (parts[0] in ("pages", "tours") and len(parts) == 2) or (len(parts) == 4 and parts[2] == "innovations")
    if path.suffix == ".md" and expected:
        problems.append(
            problem("bad-slug", place, name=path.name, nearest=f"{slugify(stem)}.md" if slugify(stem) else "")
        )
    else:
        problems.append(problem("unexpected-file", place, name=path.name))
    return False


def _is_ordinary(path: Path, limit: int, problems: list[Problem]) -> bool:
    place = Place(path=path.as_posix())
    try:
        state = path.lstat()
    except OSError:
        problems.append(problem("not-a-file", place, name=path.name))
        return False
    if not stat.S_ISREG(state.st_mode):
        problems.append(problem("not-a-file", place, name=path.name))
    elif state.st_size > limit:
        problems.append(problem("file-too-large", place, name=path.name, limit=f"{limit >> 20} MB"))
    else:
        return True
    return False


def _source(path: Path, kind: str, slug: str, lang: str, problems: list[Problem]) -> Source | None:
    text = _text(path, problems)
    if text is None:
        return None
    name = path.as_posix()
    try:
        if kind == "settings":
            return Source(path=name, kind=kind, slug="", lang=lang, fields=tree(text, name, 1, problems))
        fields, body, line = _split(text, name, problems)
    except Unreadable as stop:
        problems.append(stop.problem)
        return None
    return Source(path=name, kind=kind, slug=slug, lang=lang, fields=fields, body=body, body_line=line)


def _text(path: Path, problems: list[Problem]) -> str | None:
    if not _is_ordinary(path, TEXT_LIMIT, problems):
        return None
    place = Place(path=path.as_posix())
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            data = file.read(TEXT_LIMIT + 1)
    except OSError:
        problems.append(problem("not-a-file", place, name=path.name))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        problems.append(problem("not-utf8", Place(path=place.path, line=data[: fault.start].count(b"\n") + 1)))
        return None
    text = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
        .replace("\x85", "\n")
    )
    if strange := CONTROL.search(text):
        before = text[: strange.start()]
        column = len(before) - before.rfind("\n")
        problems.append(
            problem("control-character", Place(path=place.path, line=before.count("\n") + 1, column=column))
        )
        return None
    return text


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
        raise Unreadable(problem("no-front-matter", Place(path=path, line=text[:first].count("\n") + 1)))
    closing = re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, opening.end())
    if not closing:
        raise Unreadable(problem("unclosed-front-matter", Place(path=path, line=text[:first].count("\n") + 1)))
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
        mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
        at = place(mark) if mark else Place(path=path, line=first_line)
        raise Unreadable(
            yaml_fault(at, getattr(fault, "problem", None) or "control characters are not allowed")
        ) from None
    except (ValueError, RecursionError):
        raise Unreadable(yaml_fault(Place(path=path, line=first_line), "control characters are not allowed")) from None
    at = iter(events)
    start = Place(path=path, line=first_line)

    def node(event: Any, depth: int) -> Node:
        if depth > DEPTH_LIMIT:
            raise Unreadable(problem("too-deep", place(event.start_mark)))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Unreadable(problem("yaml-alias", place(event.start_mark)))
        if getattr(event, "tag", None):
            raise Unreadable(problem("yaml-tag", place(event.start_mark), what=event.tag))
        here = place(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, here, event.style in (None, ""))
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
            if not isinstance(key, Scalar):
                raise Unreadable(problem("key-not-text", key.place))
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
            raise Unreadable(yaml_fault(place(event.start_mark), "second document"))
        found = node(event, 0)
    if found is None or (isinstance(found, Scalar) and not found.text):
        raise Unreadable(problem("empty-front-matter", start))
    if not isinstance(found, Mapping):
        raise Unreadable(problem("not-a-mapping", found.place))
    return found


def _without_profile(content: Path, files: list[Source], problems: list[Problem]) -> list[Problem]:
    """Regions whose folder holds something but no index.md, and translations without an original."""
    found = []
    regions = content / "regions"
    told = {p.place.path for p in problems}
    for folder in sorted(regions.iterdir()) if regions.is_dir() else ():
        if folder.is_dir() and not folder.is_symlink() and re.fullmatch(REGION_SLUG, folder.name):
            index = folder / "index.md"
            if not os.path.lexists(index) and index.as_posix() not in told:
                found.append(problem("no-profile", Place(path=index.as_posix()), name=folder.name))
    originals = {(s.kind, s.slug) for s in files if s.lang == "id"}
    for source in files:
        if source.lang == "en" and (source.kind, source.slug) not in originals:
            original = source.path.removesuffix(".en.md") + ".md"
            if original not in told and not os.path.lexists(original):
                found.append(problem("no-original", Place(path=source.path), name=original.rpartition("/")[2]))
    return found
