"""Work done on values -> what came of it: kept between builds, as long as neither they nor the program change.

What thousands of entries say is looked through in pieces, a province each, and put together again in every build. Where
one entry was edited, one piece is new.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from builder.cache import NOTHING, Cache, key
from builder.jobs import Spread, one_by_one
from builder.traces import Seals


class Memory:
    def __init__(self, cache: Cache = NOTHING, program: bytes = b"", seals: Seals | None = None) -> None:
        """`program` is a digest of all that works on values; `seals` name these. Without them, nothing is kept."""
        self._cache, self._program, self._seals = cache, program, seals

    def each(
        self, what: str, work: Callable[..., Any], items: Sequence[tuple[Any, ...]], spread: Spread = one_by_one
    ) -> Iterator[bytes]:
        """What comes of the work on each item, pickled; done, in the jobs, only where it is not known.

        `what` names the work. An item is all that it takes: what else it knew would not be seen to change.
        """
        names = [self._name(what, item) for item in items]  # here, so that no other process has to

        def recalled(n: int) -> bytes:
            return self._cache.get(names[n], lambda: pickle.dumps(work(*items[n])))

        found = spread(recalled, list(range(len(items))))
        found.reverse()
        while found:
            yield found.pop()  # let go, for they are large together

    def _name(self, what: str, item: tuple[Any, ...]) -> str:
        if not self._seals:
            return ""
        named = (part if isinstance(part, bytes) else self._seals.name(part) for part in item)
        return key(what, self._program, *named)


FORGETFUL = Memory()  # does the work each time
