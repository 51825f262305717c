"""Folders -> sources: the only place that opens content. Nothing that is not an ordinary file is ever opened."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from builder.models import REGION_SLUG, SLUG
from builder.problems import Place, Problem, problem
from builder.sources import Source, Sources
from builder.text import UNSEEN, slugify

TEXT_LIMIT, MEDIA_LIMIT = 1 << 20, 20 << 20  # bytes
LINE_END = re.compile("\r\n?|[\u2028\u2029\x85]")
FOLDERS = {"daerah": "regions", "region": "regions", "halaman": "pages", "page": "pages", "tur": "tours"}
IGNORED = re.compile(r"(?i)\..*|thumbs\.db|desktop\.ini|~.*|.*~")


def read(content: Path) -> tuple[Sources, list[Problem]]:
    """All of `content/`, and every file that could not be read or has no place there."""
    problems: list[Problem] = []
    if not content.is_dir():
        place = Place(path=content.as_posix())
        return Sources(files=(), media=(), count=0), [problem("no-content", place, path=content.as_posix())]
    files: list[Source] = []
    media: list[str] = []
    count = 0
    for path in _walk(content):
        count += 1
        below = path.relative_to(content).as_posix()
        placed = _placed(below)
        if placed is None:
            problems += _stray(below, path)
        elif placed[0] == "media":
            if _is_ordinary(path, MEDIA_LIMIT, problems):
                media.append(below)
        elif (source := _source(path, *placed, problems)) is not None:
            files.append(source)
    problems += _without_profile(content, files, problems)
    if not any(source.kind == "settings" for source in files) and not any(
        p.place.path.endswith("exhibition.yaml") for p in problems
    ):
        problems.append(problem("no-settings", Place(path=(content / "exhibition.yaml").as_posix())))
    return Sources(files=tuple(files), media=tuple(sorted(media)), count=count), problems


def _walk(folder: Path) -> Iterator[Path]:
    """Every entry that is no folder, in the order of names; folders behind links are not entered."""
    waiting = _entries(folder)
    while waiting:
        entry = waiting.pop()
        if entry.is_dir(follow_symlinks=False):
            waiting += _entries(entry.path)
        else:
            yield Path(entry.path)


def _entries(folder: str | Path) -> list[os.DirEntry[str]]:
    """The first name last."""
    with os.scandir(folder) as found:
        kept = [entry for entry in found if not IGNORED.fullmatch(entry.name)]
    return sorted(kept, key=lambda entry: entry.name, reverse=True)


PLACES = (
    (re.compile(r"exhibition\.yaml"), "settings"),
    (re.compile(rf"pages/(?P<slug>{SLUG})(?P<en>\.en)?\.md"), "page"),
    (re.compile(rf"tours/(?P<slug>{SLUG})(?P<en>\.en)?\.md"), "tour"),
    (re.compile(rf"regions/(?P<slug>{REGION_SLUG})/index(?P<en>\.en)?\.md"), "region"),
    (re.compile(rf"regions/(?P<region>{REGION_SLUG})/innovations/(?P<slug>{SLUG})(?P<en>\.en)?\.md"), "innovation"),
    (re.compile(rf"regions/{REGION_SLUG}/media/[A-Za-z0-9](?![^/]*\.md$)[A-Za-z0-9._-]*"), "media"),
)


def _placed(below: str) -> tuple[str, str, str] | None:
    """(kind, slug, language) of a path below content/, or None where nothing belongs."""
    for pattern, kind in PLACES:
        if match := pattern.fullmatch(below):
            named = match.groupdict()
            slug = "/".join(part for part in (named.get("region"), named.get("slug")) if part)
            return kind, slug, "en" if named.get("en") else "id"
    return None


def _stray(below: str, path: Path) -> Iterator[Problem]:
    """What is wrong with a file that belongs nowhere."""
    parts, place = below.split("/"), Place(path=path.as_posix())
    stem = path.name.removesuffix(".md").removesuffix(".en").removesuffix(".id")
    if len(parts) > 2 and parts[0] == "regions" and not re.fullmatch(REGION_SLUG, parts[1]):
        if path.name == "index.md":
            yield problem("bad-region-slug", place, name=parts[1], nearest=_region_folder(parts[1]))
        return
    expected = (parts[0] in ("pages", "tours") and len(parts) == 2) or (
        len(parts) == 4 and parts[0] == "regions" and parts[2] == "innovations"
    )
    if path.suffix == ".md" and expected:
        fitting = re.sub(r"(?i)[ _.(-]+(?:en|eng|english|inggris)\)?$", "", path.stem)  # `Antrean (EN).md`
        lang = ".en" if fitting != path.stem and (path.parent / f"{slugify(fitting)}.md").exists() else ""
        slug = slugify(fitting if lang else stem)
        yield problem("bad-slug", place, name=path.name, nearest=f"{slug}{lang}.md" if slug else "")
    else:
        yield problem("unexpected-file", place, name=path.name, nearest=_home(parts, path))


def _region_folder(name: str) -> str:
    """`Kab. Umpama` -> `kabupaten-umpama`."""
    slug = re.sub(r"^kab-", "kabupaten-", slugify(name))
    return slug if re.fullmatch(REGION_SLUG, slug) else ""


def _home(parts: list[str], path: Path) -> str:
    """Where a file most likely belongs, below its region's folder or else below content/; or nothing."""
    name = path.name.lower()
    stem = re.sub(r"\.(?:md|txt|markdown)", "", name)
    if name.startswith("exhibition."):
        return "exhibition.yaml"
    if (folder := FOLDERS.get(parts[0].lower())) and path.suffix == ".md":
        return "/".join((folder, *parts[1:]))
    if len(parts) < 3 or parts[0] != "regions" or "index.md" in parts[3:]:
        return ""
    if name.endswith((".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".pdf")):
        return f"media/{slugify(name.rpartition('.')[0])}.{name.rpartition('.')[2]}"
    if name.endswith((".md", ".txt", ".markdown")) and slugify(stem):
        if len(parts) == 3 and re.fullmatch(r"index[ _-]en", stem):
            return "index.en.md"
        is_profile = len(parts) == 3 and slugify(stem) in ("index", "profil", "profile", "readme", parts[1])
        return "index.md" if is_profile else f"innovations/{slugify(stem)}.md"
    return ""


def _is_ordinary(path: Path, limit: int, problems: list[Problem]) -> bool:
    place = Place(path=path.as_posix())
    try:
        state = path.lstat()
    except OSError:
        problems.append(problem("not-a-file", place, name=path.name))
        return False
    if not stat.S_ISREG(state.st_mode):
        problems.append(problem("not-a-file", place, name=path.name))
    elif state.st_size > limit:
        problems.append(problem("file-too-large", place, name=path.name, limit=f"{limit >> 20} MB"))
    else:
        return True
    return False


def _source(path: Path, kind: str, slug: str, lang: str, problems: list[Problem]) -> Source | None:
    text = _text(path, problems)
    return None if text is None else Source(path=path.as_posix(), kind=kind, slug=slug, lang=lang, text=text)


def _text(path: Path, problems: list[Problem]) -> str | None:
    if not _is_ordinary(path, TEXT_LIMIT, problems):
        return None
    place = Place(path=path.as_posix())
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            data = file.read(TEXT_LIMIT + 1)
    except OSError:
        problems.append(problem("not-a-file", place, name=path.name))
        return None
    try:
        if data.count(b"\0") > len(data) // 4:  # two bytes for each letter
            raise UnicodeDecodeError("utf-8", data, 0, 1, "UTF-16")
        text = data.decode("utf-8-sig").lstrip("\ufeff")
    except UnicodeDecodeError as fault:
        problems.append(problem("not-utf8", Place(path=place.path, line=data[: fault.start].count(b"\n") + 1)))
        return None
    text = LINE_END.sub("\n", text)
    if strange := UNSEEN.search(text):
        before = text[: strange.start()]
        column = len(before) - before.rfind("\n")
        problems.append(
            problem("control-character", Place(path=place.path, line=before.count("\n") + 1, column=column))
        )
        return None
    return text


def _without_profile(content: Path, files: list[Source], problems: list[Problem]) -> list[Problem]:
    """Regions whose folder holds something but no index.md, and translations without an original."""
    found = []
    regions = content / "regions"
    told = {p.place.path for p in problems}
    for folder in sorted(regions.iterdir()) if regions.is_dir() else ():
        if folder.is_dir() and not folder.is_symlink() and re.fullmatch(REGION_SLUG, folder.name):
            index = folder / "index.md"
            if not index.is_file() and index.as_posix() not in told:
                found.append(problem("no-profile", Place(path=index.as_posix()), name=folder.name))
    originals = {(s.kind, s.slug) for s in files if s.lang == "id"}
    for source in files:
        if source.slug.endswith("-en") and (source.kind, source.slug.removesuffix("-en")) in originals:
            name = source.path.rpartition("/")[2]
            found.append(
                problem(
                    "unlike-translation", Place(path=source.path), name=name, nearest=name.replace("-en.md", ".en.md")
                )
            )
        if source.lang == "en" and (source.kind, source.slug) not in originals:
            original = source.path.removesuffix(".en.md") + ".md"
            if original not in told and not os.path.lexists(original):
                found.append(problem("no-original", Place(path=source.path), name=original.rpartition("/")[2]))
    return found
