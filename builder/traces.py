"""What a page was made from, and so whether it still stands.

A verifying trace, as in Mokhov, Mitchell and Peyton Jones, "Build systems à la carte" (2018). While a page is made,
whatever it looks up in the exhibition is noted. As long as all of that is what it was, and so is what all pages share
(the program, the templates), the page is what it was and need not be made. Nobody states what a page depends on, so
nobody can forget to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import to_json

Look = tuple[str, str | None]  # an attribute, and a key where it is a mapping; None for all of it


class Watched:
    """Stands in for a value and notes in `looks` which of its attributes, and which keys of these, are looked up."""

    __slots__ = ("_looks", "_value")

    def __init__(self, value: Any, looks: set[Look]) -> None:
        self._value, self._looks = value, looks

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._value, name)
        if isinstance(found, Mapping):
            return _Keys(found, name, self._looks)
        self._looks.add((name, None))
        return found


class _Keys(Mapping):
    __slots__ = ("_looks", "_mapping", "_name")

    def __init__(self, mapping: Mapping[str, Any], name: str, looks: set[Look]) -> None:
        self._mapping, self._name, self._looks = mapping, name, looks

    def __getitem__(self, key: str) -> Any:
        if (self._name, None) not in self._looks:  # which stands for all keys
            self._looks.add((self._name, key))
        return self._mapping[key]

    def __iter__(self) -> Iterator[str]:
        self._looks.add((self._name, None))
        return iter(self._mapping)

    def __len__(self) -> int:
        self._looks.add((self._name, None))
        return len(self._mapping)


class Seals:
    """Short names for what pages are made from: the same name for the same content, in any run."""

    def __init__(self, value: Any, shared: str) -> None:
        """`shared` is the name of what all pages are made with."""
        self._value, self._shared = value, shared
        self._known: dict[int, tuple[Any, bytes]] = {}  # by id(); the value is held, so that its id stays its own

    def seal(self, about: Iterable[Any], looks: Iterable[Look]) -> str:
        """Over all that a page is made from: the values that it is about, and what it looked up."""
        whole = hashlib.blake2b(self._shared.encode(), digest_size=20)
        for each in about:
            whole.update(self.name(each))
        for name, key in looks:
            whole.update(self._found(name, key))
        return whole.hexdigest()

    def _found(self, name: str, key: str | None) -> bytes:
        found = getattr(self._value, name, None)  # another exhibition may lack it
        return self.name(found if key is None else found.get(key) if isinstance(found, Mapping) else None)

    def name(self, value: Any) -> bytes:
        if id(value) not in self._known:
            if isinstance(value, Mapping):
                data = b"".join(key.encode() + b"\0" + self.name(each) for key, each in value.items())
            else:
                data = to_json(value, fallback=lambda mapping: list(mapping.items()))
            self._known[id(value)] = value, hashlib.blake2b(data, digest_size=20).digest()
        return self._known[id(value)][1]
