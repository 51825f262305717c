"""Work is done once on the same values by the same program; what differs, is done again."""

import pickle

import pytest

from builder.cache import Cache
from builder.jobs import spread
from builder.memory import Memory
from builder.traces import Seals


def memory(folder, program: bytes = b"program") -> Memory:
    return Memory(Cache(folder), program, Seals(None, ""))


def joined(*parts) -> str:
    return "-".join(map(str, parts))


def never(*parts) -> str:
    raise AssertionError(f"done again on {parts}")


def done(remembered: Memory, *items: tuple, what: str = "joined", work=joined) -> list[str]:
    return [pickle.loads(each) for each in remembered.each(what, work, items)]


def test_what_came_of_the_same_values_is_remembered_in_their_order(tmp_path):
    done(memory(tmp_path), ("a", 1), ("b", 2))

    assert done(memory(tmp_path), ("b", 2), ("a", 1), work=never) == ["b-2", "a-1"]


@pytest.mark.parametrize(
    ("item", "how"),
    [
        (("a", 2), {}),
        (("a", "1"), {}),
        (("a",), {}),
        (("a1",), {}),
        (("a", 1), {"what": "other"}),
        (("a", 1), {"program": b"other"}),
    ],
)
def test_another_value_work_or_program_means_work(item, how, tmp_path):
    done(memory(tmp_path), ("a", 1))

    with pytest.raises(AssertionError, match="done again"):
        done(memory(tmp_path, how.pop("program", b"program")), item, work=never, **how)


def test_only_what_is_new_is_worked_on(tmp_path):
    done(memory(tmp_path), ("a", 1), ("b", 2))
    seen: list[tuple] = []

    assert done(memory(tmp_path), ("a", 1), ("b", 3), work=lambda *item: seen.append(item)) == ["a-1", None]
    assert seen == [("b", 3)]


def test_processes_share_what_is_remembered(tmp_path):
    items = [("a", n) for n in range(9)]
    two = memory(tmp_path).each("joined", joined, items, lambda work, each: spread(work, each, 2))

    assert [pickle.loads(each) for each in two] == done(memory(tmp_path), *items, work=never)


def test_without_a_cache_the_work_is_done_each_time():
    assert done(Memory(), ("a", 1)) == done(Memory(), ("a", 1)) == ["a-1"]
