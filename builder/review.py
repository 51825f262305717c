"""A Git repository -> the state of its content at a commit and now, for `changes` to compare.

Git itself hands out the old files, so whatever Git reads (worktrees, alternates, partial clones) is read.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from builder import changes
from builder.load import load
from builder.models import Exhibition
from builder.problems import UnsoundError
from builder.read import read
from builder.sources import Source


class NoSuchState(Exception):
    """Git has no such commit, or the content lies in no repository; the text is Git's own."""


def review(content: Path, base: str) -> changes.Review:
    """What became of the content since it left `base`: committed or not."""
    if not content.is_dir():
        raise NoSuchState(f"{content}: no such folder")
    commit = _git(content, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}", about=base)
    start = _meeting(content, commit)
    with tempfile.TemporaryDirectory(prefix="pameran-") as folder:
        old = Path(folder) / "content"
        _unpack(content, start, old)
        before = state(old)
    return changes.review(before, state(content), dt.date.today())


def state(content: Path) -> changes.State:
    """The content in a folder: broken entries leave a text and problems, and no more."""
    sources, _ = read(content)
    folder = content.as_posix()
    texts = {source.path.removeprefix(f"{folder}/"): source.text for source in sources.files}
    try:
        exhibition, problems = load(content, drafts=True)
    except UnsoundError as stop:
        exhibition, problems = _what_is_sound(content), list(stop.problems)
    return changes.State(
        folder=folder,
        texts=texts | {path: hashlib.sha256((content / path).read_bytes()).hexdigest() for path in sources.media},
        keys={source.path.removeprefix(f"{folder}/"): (source.kind, _slug(source)) for source in sources.files},
        exhibition=exhibition,
        problems=tuple(problems),
    )


def _what_is_sound(content: Path) -> Exhibition | None:
    try:
        return load(content, drafts=True, keep_going=True)[0]
    except UnsoundError:
        return None


def _slug(source: Source) -> str:
    return "" if source.kind == "settings" else source.slug


def _meeting(content: Path, commit: str) -> str:
    """Where a branch left the other one, so that what happened there since is nobody's change here."""
    done = _run(content, "merge-base", commit, "HEAD")
    return done.stdout.decode().strip() if done.returncode == 0 else commit


def _unpack(content: Path, commit: str, target: Path) -> None:
    """The content folder at a commit; empty where it was not there yet. Links and other odd things stay behind."""
    target.mkdir()
    inside = _git(content, "rev-parse", "--show-prefix").rstrip("/")
    if _run(content, "cat-file", "-e", f"{commit}:{inside}").returncode:
        return
    top = Path(_git(content, "rev-parse", "--show-toplevel"))  # below it, git archives that folder's part only
    packed = _run(top, "archive", "--format=tar", f"{commit}:{inside}" if inside else commit)
    if packed.returncode:
        raise NoSuchState(packed.stderr.decode(errors="replace").strip())
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        for member in archive:
            path = target / member.name
            if member.isfile() and path.resolve().is_relative_to(target.resolve()):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(archive.extractfile(member).read())


def _git(folder: Path, *words: str, about: str = "") -> str:
    done = _run(folder, *words)
    if done.returncode:
        raise NoSuchState(done.stderr.decode(errors="replace").strip() or about)
    return done.stdout.decode().strip()


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *words], cwd=folder, capture_output=True, check=False)
    except FileNotFoundError as stop:
        raise NoSuchState("git: not found") from stop
