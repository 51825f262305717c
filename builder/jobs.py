"""A list of work -> its results in the same order, in this process or in several."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Spread = Callable[[Callable[[Any], Any], list[Any]], list[Any]]  # like map(), in as many processes as there are

_work: Callable[[Any], Any] | None = None  # handed to the forked processes as it stands; set just before they are made


def one_by_one(work: Callable[[Any], Any], items: list[Any]) -> list[Any]:
    return [work(item) for item in items]


def over(jobs: int) -> Spread:
    """Like map(), in so many processes."""
    return lambda work, items: spread(work, items, jobs)


def spread(work: Callable[[Item], Result], items: list[Item], jobs: int) -> list[Result]:
    """The work done on every item, in order; in `jobs` processes where the system can fork them."""
    global _work
    if jobs > 1 and len(items) > 1 and "fork" in multiprocessing.get_all_start_methods():
        _work = work
        gc.freeze()  # what is there by now is shared; a collector that walks over it would copy it into each process
        try:
            with multiprocessing.get_context("fork").Pool(jobs) as pool:
                return pool.map(_call, items)
        finally:
            gc.unfreeze()
            _work = None
    return one_by_one(work, items)


def _call(item: Any) -> Any:
    assert _work
    return _work(item)
