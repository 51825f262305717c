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


def spans(text: str) -> dict[str, dict[str, Any]]:
    """Where each field of a sound file stands, for assets/scripts/form/amend.js. Nothing where the block is in braces.

    `lines`: its first line from 0 and the one after its last; comments and blank lines between two fields belong to
    neither. `columns`: its value's, where that keeps to the first line; one and the same where there is none. Of a
    block of several lines `at` holds the same for each field in it, of such a list `items` for each item; `indent` is
    the column where these begin.
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
    found: dict[str, dict[str, Any]] = {}
    for (key, value), begin, end in zip(block.value, begins, [*begins[1:], closing], strict=True):
        while end > begin + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1
        found[key.value] = _span(value, begin, end, lines, first)
    return found


def _span(value: yaml.Node, begin: int, end: int, lines: list[str], first: int) -> dict[str, Any]:
    start, stop = value.start_mark, value.end_mark
    place: dict[str, Any] = {"lines": [begin, end]}
    if start.line + first == stop.line + first == begin:
        return place | {"columns": [start.column, stop.column]}
    if isinstance(value, yaml.ScalarNode) or value.flow_style or not value.value:
        return place
    place["indent"] = start.column
    if isinstance(value, yaml.SequenceNode):
        inner = [_span(item, item.start_mark.line + first, _after(item, lines, first), lines, first)
                 for item in value.value]  # fmt: skip
        return place | {"items": inner}
    return place | {
        "at": {
            key.value: _span(item, key.start_mark.line + first, _after(item, lines, first), lines, first)
            for key, item in value.value
        }
    }


def _after(node: yaml.Node, lines: list[str], first: int) -> int:
    """The line after a value's last."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _after(last[1] if isinstance(last, tuple) else last, lines, first)
    mark = node.end_mark
    after = mark.line + first + (mark.column > 0 or mark.line == node.start_mark.line)
    while after > node.start_mark.line + first + 1 and not lines[after - 1].strip():  # `|` and `>` take blank lines
        after -= 1
    return after


def _edits(text: str, block: yaml.MappingNode, stated: Mapping[str, Any]) -> Iterator[Edit]:
    known = {key.value: (key, old) for key, old in block.value if isinstance(key, yaml.ScalarNode)}
    for name in (name for name in stated if name in known):
        key, old = known[name]
        if isinstance(old, yaml.MappingNode) and isinstance(stated[name], Mapping):
            yield from _edits(text, old, stated[name])
        elif isinstance(old, yaml.SequenceNode) and old.value and not old.flow_style and stated[name]:
            yield _items(text, old, list(stated[name]))
        elif _plain(old) != _texts(stated[name]):
            yield _instead(text, key, old, stated[name], in_flow=block.flow_style)
    if new := {name: value for name, value in stated.items() if name not in known}:
        yield _below(text, block, new)


def _items(text: str, old: yaml.SequenceNode, value: list[Any]) -> Edit:
    """A list of several lines said otherwise: an item goes with what is said above and behind it."""
    before, after = [_plain(item) for item in old.value], [_texts(item) for item in value]
    dash = " " * old.start_mark.column + "- "
    ends = [text.find("\n", _end(text, item)) for item in old.value]
    begins = [text.rfind("\n", 0, item.start_mark.index) + 1 for item in old.value]
    lines = []
    for n, item in zip(_aligned(before, after), value, strict=True):
        if n is None:
            lines.append(dash + beside(item))
            continue
        start, stop = old.value[n].start_mark, old.value[n].end_mark
        above = text[ends[n - 1] + 1 : begins[n]] if n else ""
        if before[n] == _texts(item):
            lines.append(above + text[begins[n] : ends[n]])
        elif start.line == stop.line:
            lines.append(above + text[begins[n] : start.index] + beside(item) + text[stop.index : ends[n]])
        else:
            lines.append(above + dash + beside(item))
    return begins[0], ends[-1], "\n".join(lines)


def _aligned(before: list[Any], after: list[Any]) -> list[int | None]:
    """For each new item the old one that it is, or was before it changed; twin of aligned() in form/amend.js."""
    free = list(range(len(before)))

    def taken(n: int | None) -> int | None:
        if n is not None:
            free.remove(n)
        return n

    kept = [taken(next((n for n in free if before[n] == item), None)) for item in after]
    for at, n in enumerate(kept):
        if n is None:
            low = max((each for each in kept[:at] if each is not None), default=-1)
            high = next((each for each in kept[at + 1 :] if each is not None and each > low), len(before))
            kept[at] = taken(next((n for n in free if low < n < high and _alike(n, at, before, after)), None))
    return kept


def _alike(n: int, at: int, before: list[Any], after: list[Any]) -> bool:
    """Whether a new item is an old one that was changed: they share a field, or the list is as long as it was."""
    blocks = isinstance(before[n], Mapping) and isinstance(after[at], Mapping)
    shared = blocks and any(after[at].get(name) == value for name, value in before[n].items())
    return shared or len(before) == len(after)


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
