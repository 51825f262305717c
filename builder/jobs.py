"""A list of work -> its results in the same order, in this process or in several."""

from __future__ import annotations

import errno
import gc
import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing.pool import Pool
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
    """The work done on every item, in order; in `jobs` processes where the system can fork them.

    Ctrl+C is the first process's to hear. ChildProcessError where one of the others is killed.
    """
    global _work
    if jobs > 1 and len(items) > 1 and "fork" in multiprocessing.get_all_start_methods():
        _work = work
        gc.freeze()  # what is there by now is shared; a collector that walks over it would copy it into each process
        try:
            with multiprocessing.get_context("fork").Pool(jobs, signal.signal, (signal.SIGINT, signal.SIG_IGN)) as pool:
                return _results(pool, items)
        finally:
            gc.unfreeze()
            _work = None
    return one_by_one(work, items)


def _results(pool: Pool, items: list[Any]) -> list[Any]:
    """Of all processes; a pool puts another in the place of one that was killed, and waits for ever for its work."""
    crew = _crew()
    pending = pool.map_async(_call, items)
    while not pending.ready():
        pending.wait(1)
        if not pending.ready() and _crew() != crew:
            raise ChildProcessError(errno.ECHILD, "a process was killed")
    return pending.get()


def _crew() -> set[int | None]:
    return {process.pid for process in multiprocessing.active_children()}


def _call(item: Any) -> Any:
    assert _work
    return _work(item)
