"""A content file with some of its fields said otherwise; every other byte stays, comments among them.

PyYAML's marks say where a value begins and ends. A field that is not there yet goes below its block's last one. What
was weighed: ruamel.yaml keeps comments too, but writes the whole block again in a hand of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from builder.sources import LOADER
from builder.text import beside, field_lines, scalar

Edit = tuple[int, int, str]  # from, to, and what stands there instead


class Unfit(Exception):
    """The file has no front matter that could be amended."""


def amend(text: str, stated: Mapping[str, Any], body: str = "") -> str:
    """`stated`: fields; of a block only those that it names change, a list is said whole. No body: it stays."""
    opening = re.match(r"\s*---[ \t]*\n", text)
    closing = opening and re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, opening.end())
    if not opening or not closing:
        raise Unfit
    fields, rest = text[opening.end() : closing.start()], text[closing.end() :]
    try:
        block = yaml.compose(fields, Loader=yaml.SafeLoader)  # libyaml counts bytes, this one characters
    except yaml.YAMLError as fault:
        raise Unfit from fault
    if not isinstance(block, yaml.MappingNode) or block.flow_style:
        raise Unfit
    edits = sorted(_edits(fields, block, stated), key=lambda edit: edit[:2])  # an inner block's before its outer one's
    for start, end, said in reversed(edits):
        fields = fields[:start] + said + fields[end:]
    if body and body.strip() != rest.strip():
        rest = f"\n{body.strip()}\n"
    return text[: opening.end()] + fields + closing[0] + rest


def spans(text: str) -> dict[str, tuple[int, ...]]:
    """Where each field of a sound file stands: its first line from 0 and the one after its last, and, where its value
    keeps to the first line, that value's columns. Comments and blank lines between two fields belong to neither.

    assets/scripts/form/amend.js changes a file by them. Nothing where the block stands in braces.
    Of libyaml's marks only lines and columns are right; its indexes count bytes.
    """
    lines = text.split("\n")
    opening = next(n for n, line in enumerate(lines) if line.strip())
    closing = next(n for n in range(opening + 1, len(lines)) if lines[n].rstrip() == "---")
    first = opening + 1
    block = yaml.compose("\n".join(lines[first:closing]), Loader=LOADER)
    if not isinstance(block, yaml.MappingNode) or block.flow_style:
        return {}
    begins = [key.start_mark.line + first for key, _ in block.value]
    found: dict[str, tuple[int, ...]] = {}
    for (key, value), begin, end in zip(block.value, begins, [*begins[1:], closing], strict=True):
        while end > begin + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1
        start, stop = value.start_mark, value.end_mark
        keeps_to_line = start.line == stop.line == key.start_mark.line and stop.column > start.column
        found[key.value] = (begin, end, start.column, stop.column) if keeps_to_line else (begin, end)
    return found


def _edits(text: str, block: yaml.MappingNode, stated: Mapping[str, Any]) -> Iterator[Edit]:
    known = {key.value: (key, old) for key, old in block.value if isinstance(key, yaml.ScalarNode)}
    for name in (name for name in stated if name in known):
        key, old = known[name]
        if isinstance(old, yaml.MappingNode) and isinstance(stated[name], Mapping):
            yield from _edits(text, old, stated[name])
        elif _plain(old) != _texts(stated[name]):
            yield _instead(text, key, old, stated[name], in_flow=block.flow_style)
    if new := {name: value for name, value in stated.items() if name not in known}:
        yield _below(text, block, new)


def _instead(text: str, key: yaml.Node, old: yaml.Node, value: Any, *, in_flow: bool) -> Edit:
    """What stands behind a value that keeps to its line stays there; a list or block of several lines goes whole."""
    start, end = old.start_mark.index, _end(text, old)
    lines = field_lines(key.value, value, " " * key.start_mark.column)
    if in_flow or (len(lines) == 1 and (isinstance(old, yaml.ScalarNode) or old.flow_style)):
        lead = " " if start == end and text[start - 1 : start] == ":" else ""
        return start, end, lead + beside(value)
    return key.start_mark.index, end, "\n".join(lines).lstrip()


def _below(text: str, block: yaml.MappingNode, new: Mapping[str, Any]) -> Edit:
    if block.flow_style:
        at = len(text[: block.end_mark.index - 1].rstrip())
        comma = "" if text[at - 1] in "{," else ", "
        return at, at, comma + beside(new)[1:-1]
    at = text.find("\n", _end(text, block.value[-1][1])) + 1
    indent = " " * block.value[0][0].start_mark.column
    return at, at, "".join(f"{line}\n" for name, value in new.items() for line in field_lines(name, value, indent))


def _end(text: str, node: yaml.Node) -> int:
    """Where a value ends: a block of several lines with its last line, comment and all, anything else with its sign."""
    if isinstance(node, yaml.ScalarNode):
        return len(text[: node.end_mark.index].rstrip("\n"))  # `|` and `>` would take the line ends after them
    if node.flow_style:
        return node.end_mark.index
    last = node.value[-1]
    return text.find("\n", _end(text, last[1] if isinstance(last, tuple) else last))


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return {key.value: _plain(value) for key, value in node.value}


def _texts(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _texts(item) for name, item in value.items()}
    return [_texts(item) for item in value] if isinstance(value, list | tuple) else scalar(value)
