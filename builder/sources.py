"""What a content file says, before it means anything: texts, lists and blocks, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from builder.problems import Place


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
    """One content file: its block of fields, and its body with the line on which it begins."""

    path: str
    kind: str  # settings | region | innovation | tour | page
    slug: str  # an innovation's is `<region>/<innovation>`
    lang: str
    fields: Mapping
    body: str = ""
    body_line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    files: tuple[Source, ...]
    media: tuple[str, ...]  # paths below content/
    count: int  # files looked at
