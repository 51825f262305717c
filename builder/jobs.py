"""A list of work -> its results in the same order, in this process or in several."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Spread = Callable[[Callable[[Any], Any], list[Any]], list[Any]]  # like map(), in as many processes as there are


def one_by_one(work: Callable[[Any], Any], items: list[Any]) -> list[Any]:
    return [work(item) for item in items]
