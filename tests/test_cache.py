"""What was slow to make is made once, and nothing in the cache's folder can do harm."""

import os
import time

import pytest

from builder import cache
from builder.cache import Cache, key

NAME = key("a", "b")


def never() -> bytes:
    raise AssertionError("made again")


def test_what_was_made_once_is_not_made_again(tmp_path):
    Cache(tmp_path).get(NAME, lambda: b"made")

    assert Cache(tmp_path).get(NAME, never) == b"made"


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: b"", lambda data: data[:16] + b"evil"])
def test_a_damaged_entry_is_made_again(tmp_path, damage):
    Cache(tmp_path).get(NAME, lambda: b"made")
    [entry] = [path for path in tmp_path.rglob("*") if path.is_file()]
    entry.write_bytes(damage(entry.read_bytes()))

    assert Cache(tmp_path).get(NAME, lambda: b"again") == b"again"
    assert Cache(tmp_path).get(NAME, never) == b"again"


def test_what_was_of_no_use_for_a_month_is_forgotten_and_nothing_else(tmp_path):
    kept = Cache(tmp_path)
    for name in ("old", "used", "new"):
        kept.get(key(name), lambda: b"made")
    (tmp_path / "ab").mkdir(exist_ok=True)
    (tmp_path / "ab/surat.txt").write_text("not ours")
    long_ago = time.time() - cache.KEPT - cache.DAY
    for file in [file for file in tmp_path.rglob("*") if file.is_file()]:
        if file.name != key("new")[2:]:
            os.utime(file, (long_ago, long_ago))
    kept.get(key("used"), never)
    kept.trim()

    left = {file.name for file in tmp_path.rglob("*") if file.is_file()}
    assert left == {key("used")[2:], key("new")[2:], "surat.txt", "trimmed"}


def test_the_folder_is_looked_through_once_a_day(tmp_path):
    Cache(tmp_path).trim()
    Cache(tmp_path).get(NAME, lambda: b"made")
    [entry] = [file for file in tmp_path.rglob("*") if file.is_file() and file.name != "trimmed"]
    os.utime(entry, (0, 0))
    Cache(tmp_path).trim()
    assert entry.exists()

    os.utime(tmp_path / "trimmed", (0, 0))
    Cache(tmp_path).trim()
    assert not entry.exists()


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path):
    (tmp_path / "file").write_text("in the way")

    assert Cache(tmp_path / "file").get(NAME, lambda: b"made") == b"made"
    assert Cache(None).get(NAME, lambda: b"made") == b"made"


def test_a_key_tells_where_one_part_ends():
    assert key("ab", "c") != key("a", "bc") != key("abc")


def test_the_folder_can_be_named(tmp_path, monkeypatch):
    monkeypatch.setenv("PAMERAN_CACHE", str(tmp_path))
    assert cache.folder() == tmp_path

    monkeypatch.delenv("PAMERAN_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "of-mine"))
    assert cache.folder().name == "pameran"
