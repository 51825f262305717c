"""A content file with some of its fields said otherwise; every other byte stays, comments among them.

PyYAML's marks say where a value begins and ends. A field that is not there yet goes below its block's last one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from builder.text import quoted

FieldPath = tuple[str, ...]  # ("coordinator", "email")


class Unfit(Exception):
    """The file has no front matter that could be amended, or a field of it is no single value."""


def amend(text: str, stated: Mapping[FieldPath, str]) -> str:
    """`stated`: single values by where they stand, at most one block deep."""
    for path, value in stated.items():
        text = _one(text, path, value)
    return text


def _one(text: str, path: FieldPath, value: str) -> str:
    opening = re.match(r"\s*---[ \t]*\n", text)
    closing = opening and re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, opening.end())
    if not opening or not closing:
        raise Unfit
    start, end = opening.end(), closing.start()
    try:
        block = yaml.compose(text[start:end], Loader=yaml.SafeLoader)  # libyaml counts bytes, this one characters
    except yaml.YAMLError as fault:
        raise Unfit from fault
    if not isinstance(block, yaml.MappingNode) or block.flow_style:
        raise Unfit
    *above, name = path
    for depth, part in enumerate(above):
        inner = _of(block, part)
        if inner is None or (isinstance(inner, yaml.ScalarNode) and not inner.value):
            lines = "".join(
                f"{'  ' * (depth + n)}{key}:\n" for n, key in enumerate(above[depth:]) if inner is None or n
            )
            at = end if inner is None else start + inner.end_mark.index
            lead = "" if inner is None else "\n"
            said = f"{lead}{lines}{'  ' * len(above)}{name}: {quoted(value)}" + ("\n" if inner is None else "")
            return text[:at] + said + text[at:]
        if not isinstance(inner, yaml.MappingNode):
            raise Unfit
        block = inner
    old = _of(block, name)
    if isinstance(old, yaml.ScalarNode):
        return _instead(text, start + old.start_mark.index, start + old.end_mark.index, old, value)
    if old is not None:
        raise Unfit
    if block.flow_style:
        at = start + block.end_mark.index - 1
        comma = ", " if block.value else ""
        return f"{text[:at].rstrip()}{comma}{name}: {quoted(value)}{text[at:]}"
    last = block.value[-1][1]
    at = start + last.end_mark.index
    after = text.find("\n", max(at - 1, 0)) + 1 if not text[:at].endswith("\n") else at
    indent = " " * block.value[0][0].start_mark.column
    return f"{text[:after]}{indent}{name}: {quoted(value)}\n{text[after:]}"


def _of(block: yaml.MappingNode, name: str) -> yaml.Node | None:
    return next((value for key, value in block.value if key.value == name), None)


def _instead(text: str, start: int, end: int, old: yaml.ScalarNode, value: str) -> str:
    """The value in place of the old one; a block text (`|`, `>`) ends with a line of its own, an empty one nowhere."""
    lead = " " if start == end and text[start - 1 : start] == ":" else ""
    tail = "\n" if old.style in ("|", ">") else ""
    return f"{text[:start]}{lead}{quoted(value)}{tail}{text[end:]}"
