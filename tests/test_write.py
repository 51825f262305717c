import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builder.write import Busy, NotOurs, Writing, recover


def build(site: Path, **files: str) -> Writing:
    with Writing(site) as writing:
        for name, text in files.items():
            writing.add(f"{name}.html", text.encode())
    return writing


def test_a_site_appears_whole(tmp_path):
    build(tmp_path / "site", a="satu", b="dua")

    assert (tmp_path / "site/a.html").read_text() == "satu"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_next_site_takes_the_place_of_the_last_with_nothing_left_of_it(tmp_path):
    build(tmp_path / "site", a="satu", b="dua")
    build(tmp_path / "site", a="tiga")

    assert sorted(path.name for path in (tmp_path / "site").iterdir()) == [".pameran", "a.html"]


def test_a_failure_leaves_the_published_site_as_it_was(tmp_path):
    build(tmp_path / "site", a="satu")

    with pytest.raises(RuntimeError), Writing(tmp_path / "site") as writing:
        writing.add("a.html", b"dua")
        raise RuntimeError("halfway")

    assert (tmp_path / "site/a.html").read_text() == "satu"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_files_with_the_same_bytes_keep_their_time_and_are_not_counted(tmp_path):
    build(tmp_path / "site", a="satu", b="dua")
    os.utime(tmp_path / "site/a.html", (1_000_000_000, 1_000_000_000))
    writing = build(tmp_path / "site", a="satu", b="lain")

    assert writing.changed == 1
    assert (tmp_path / "site/a.html").stat().st_mtime == 1_000_000_000


def test_files_with_the_same_bytes_are_not_written_again_where_a_file_can_have_two_names(tmp_path, monkeypatch):
    build(tmp_path / "site", a="satu")
    before = (tmp_path / "site/a.html").stat()
    build(tmp_path / "site", a="satu")
    after = (tmp_path / "site/a.html").stat()

    assert (after.st_ino, after.st_nlink) == (before.st_ino, 1)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert build(tmp_path / "site", a="satu").changed == 0
    written = (tmp_path / "site/a.html").stat()
    assert (written.st_ino != before.st_ino, written.st_mtime_ns) == (True, before.st_mtime_ns)


def test_a_folder_that_is_not_ours_is_never_replaced(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/surat.txt").write_text("penting")

    with pytest.raises(NotOurs):
        build(tmp_path / "site", a="satu")

    assert (tmp_path / "site/surat.txt").read_text() == "penting"


def test_two_builds_never_write_the_same_site_at_the_same_time(tmp_path):
    with Writing(tmp_path / "site") as writing:
        writing.add("a.html", b"satu")
        with pytest.raises(Busy):
            build(tmp_path / "site", b="dua")
        build(tmp_path / "other", b="dua")
    build(tmp_path / "site", a="tiga")

    assert (tmp_path / "site/a.html").read_text() == "tiga"


def test_a_swap_in_two_steps_that_was_cut_off_is_mended(tmp_path):
    build(tmp_path / "site", a="satu")
    (tmp_path / "site").rename(tmp_path / ".site.old")

    recover(tmp_path / "site")

    assert (tmp_path / "site/a.html").read_text() == "satu"


ENDLESS = """
import sys
from pathlib import Path
from builder.write import Writing
site, n = Path(sys.argv[1]), 0
while True:
    n += 1
    with Writing(site) as writing:
        for part in range(40):
            writing.add(f"{part}.html", str(n).encode())
    print(n, flush=True)
"""


@pytest.mark.parametrize("delay", [0.0, 0.003, 0.007, 0.013, 0.021, 0.034])
def test_kill_at_any_moment_leaves_the_old_or_the_new_site_whole(tmp_path, delay):
    """A real process, really killed, at several moments after its first site stands."""
    site = tmp_path / "site"
    builder = subprocess.Popen([sys.executable, "-c", ENDLESS, str(site)], stdout=subprocess.PIPE)
    builder.stdout.readline()
    time.sleep(delay)
    builder.send_signal(signal.SIGKILL)
    builder.wait()

    recover(site)
    contents = {path.read_text() for path in site.glob("*.html")}

    assert len(list(site.glob("*.html"))) == 40
    assert len(contents) == 1
