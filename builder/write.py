"""Files -> site/, whole or not at all.

A new site grows in a folder beside the old one and takes its place in one step: renameat2(2) exchanges the two names,
so that at any moment, kill -9 included, `site` is the old site or the new one and never a part. Where the system has no
such call, two renames do it, and `recover` mends the moment between them at the next run. A file whose bytes did not
change is taken over from the old site, by a second name until that is gone: nothing is written, and it keeps its time,
so that servers and sync tools see only what is new. Of two builds into the same folder at the same time, the second
one is refused: each would write into what the other one grows.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from builder.cache import key

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

AT_FDCWD, RENAME_EXCHANGE = -100, 2
OURS = ".pameran"  # marks a folder that we made and may replace


class NotOurs(Exception):
    """The output folder holds something that this program did not write."""


class Busy(Exception):
    """Another build is writing the same site."""


class Writing:
    """A site that is being written. Use as a context: leaving it without an error swaps the site in."""

    def __init__(self, site: Path) -> None:
        self.site = site.absolute()
        if not self.site.name:  # the root of a disk
            raise NotOurs(str(site))
        self.growing = self.site.with_name(f".{self.site.name}.new")
        self.paths: set[str] = set()
        self.changed = 0
        self._folders: set[str] = set()  # that this process knows to be there
        self._held = ExitStack()

    def __enter__(self) -> Writing:
        with ExitStack() as held:
            held.enter_context(_alone(self.site))
            recover(self.site)
            _check_ours(self.site)
            _remove(self.growing)
            self.growing.mkdir(parents=True)
            (self.growing / OURS).touch()
            self._held = held.pop_all()
        return self

    def add(self, path: str, data: bytes) -> None:
        """Write one file; the same path twice is our own mistake."""
        changed = self.put(path, data)
        self.note([path], changed)

    def put(self, path: str, data: bytes) -> int:
        """Write one file without counting it, as another process may; 1 where its bytes changed, else 0."""
        old, new = self._old(path), self._room(path)
        same = _holds(old, data)
        if not (same and _linked(old, new)):
            with open(new, "xb") as file:
                file.write(data)
            if same:
                shutil.copystat(old, new)
        return 0 if same else 1

    def keep(self, path: str, digest: str) -> bool:
        """Take a file over from the old site if its bytes have that digest, without counting it."""
        old = self._old(path)
        try:
            if not stat.S_ISREG(os.lstat(old).st_mode) or key(_read(old)) != digest:
                return False
        except OSError:
            return False
        new = self._room(path)
        if not _linked(old, new):
            shutil.copy2(old, new)
        return True

    def _old(self, path: str) -> str:
        """Where the file stood. Of a hundred thousand files, texts are sooner made than Paths."""
        return f"{self.site}/{path}"

    def _room(self, path: str) -> str:
        """Where the file will stand, with the folders above it."""
        new = f"{self.growing}/{path}"
        folder = new.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)
        return new

    def note(self, paths: Iterable[str], changed: int) -> None:
        """Count files that `put` wrote."""
        self.paths.update(paths)
        self.changed += changed

    def add_all(self, files: Iterable[tuple[str, bytes]]) -> None:
        for path, data in files:
            self.add(path, data)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with self._held:
            if kind is None:
                self._swap()
            else:
                _remove(self.growing)

    def _swap(self) -> None:
        if not self.site.exists():
            self.growing.rename(self.site)
        elif _exchange(self.growing, self.site):
            _remove(self.growing)
        else:
            aside = _aside(self.site)
            _remove(aside)
            self.site.rename(aside)
            self.growing.rename(self.site)
            _remove(aside)


def recover(site: Path) -> None:
    """Put the old site back where a swap in two steps was cut off between them."""
    site = site.absolute()
    if not site.exists() and _aside(site).exists():
        _aside(site).rename(site)


@contextmanager
def _alone(site: Path) -> Iterator[None]:
    """As long as no other build writes that site; where the system has no locks, nobody knows.

    The lock lies among the temporary files, since nothing may lie about beside the site. Processes that a build has
    made hold it, too, whatever becomes of the first one.
    """
    try:
        path = Path(tempfile.gettempdir(), f"pameran-{key(str(site))}")
        handle = os.open(path, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW) if fcntl else None
    except OSError:  # another person's, or none may be made
        handle = None
    if handle is None:
        yield
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        is_free = os.fstat(handle).st_nlink > 0  # else the one that held it is just leaving
    except BlockingIOError:
        is_free = False
    except OSError:  # no locks there
        is_free = True
    if not is_free:
        os.close(handle)
        raise Busy(str(site))
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _check_ours(site: Path) -> None:
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise NotOurs(str(site))
    if site.exists() and any(site.iterdir()) and not (site / OURS).exists():
        raise NotOurs(str(site))


def _holds(file: str, data: bytes) -> bool:
    """Whether an ordinary file has just these bytes."""
    try:
        state = os.lstat(file)
        return stat.S_ISREG(state.st_mode) and state.st_size == len(data) and _read(file) == data
    except OSError:
        return False


def _read(file: str) -> bytes:
    with open(file, "rb", buffering=0) as opened:
        return opened.read()


def _linked(old: str, new: str) -> bool:
    """Give a file a second name; False where the file system cannot."""
    try:
        os.link(old, new)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    if rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL, errno.EPERM):
        return False
    raise OSError(code, os.strerror(code), str(other))


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
