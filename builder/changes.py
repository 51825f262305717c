"""Content before and after -> what a reviewer should know, as one comment in Markdown.

Texts decide whether a file changed, fields what changed in it; a file that cannot be read has a text only. Titles and
messages come from strangers: they mention nobody, link nowhere and stay short.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from builder import owners, urls
from builder.audit import RegionAudit, audit
from builder.audit import say as gap_in_words
from builder.locale import Locale
from builder.models import Exhibition, Fields
from builder.problems import Problem, failing, ordered
from builder.text import in_one_line

MARK = "<!-- pameran-review -->"  # by which a host's workflow finds its comment again
SHOWN = 50  # entries, problems and regions; a host takes 65,536 characters
Fate = Literal["new", "changed", "moved", "removed"]
Key = tuple[str, str]  # (kind, slug)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A content folder at one time."""

    folder: str  # what the paths of its problems begin with
    texts: Mapping[str, str]  # by path below the folder; of pictures a digest
    keys: Mapping[str, Key]  # path -> what the file says something about
    exhibition: Exhibition | None  # without what is broken; None where the settings are
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of one entry, its translation and all."""

    kind: str
    slug: str
    title: str
    path: str  # below the content folder
    fate: Fate
    fields: tuple[str, ...] = ()  # of a changed one; `body` among them
    was: str = ""  # the path of a moved one
    readable: bool = True
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    changes: tuple[Change, ...]
    pictures: int  # added, replaced or removed
    to_mend: tuple[Problem, ...]  # in what changed, or because of it
    sound: bool  # nothing keeps the whole from being published
    completeness: tuple[tuple[RegionAudit | None, RegionAudit | None], ...]  # before and after, of touched regions
    asked: tuple[tuple[str, tuple[str, ...]], ...]  # a touched region's name, and who is asked to look at it


def review(before: State, after: State, today: dt.date) -> Review:
    """Whoever may ask others to look is told by the settings as they were: nobody can name themselves."""
    paths = {path for path in {**before.texts, **after.texts} if before.texts.get(path) != after.texts.get(path)}
    changes = _moved([*_changes(paths, before, after)], before, after)
    regions = sorted({path.split("/")[1] for path in paths if path.startswith("regions/")})
    known = {_where(problem, before.folder) for problem in before.problems}
    to_mend = [
        problem
        for problem in ordered(after.problems)
        if _below(problem, after.folder) in paths or _where(problem, after.folder) not in known
    ]
    then, now = _audits(before, today), _audits(after, today)
    return Review(
        changes=tuple(sorted(changes, key=lambda change: (change.path.split("/")[:2], change.path))),
        pictures=sum("/media/" in path for path in paths),
        to_mend=tuple(to_mend),
        sound=not failing(after.problems),
        completeness=tuple((then.get(slug), now.get(slug)) for slug in regions if slug in then or slug in now),
        asked=tuple(_asked(regions, before, after)),
    )


def _changes(paths: Iterable[str], before: State, after: State) -> Iterator[Change]:
    told: dict[Key, str] = {}
    for path in sorted(paths, key=lambda path: (path.endswith(".en.md"), path)):
        key = after.keys.get(path) or before.keys.get(path)
        if key:
            told.setdefault(key, path)
    for key, path in told.items():
        old, new = _said(before.exhibition, key), _said(after.exhibition, key)
        here = path.removesuffix(".en.md") + ".md" if path.endswith(".en.md") else path
        fate: Fate = "removed" if here not in after.texts else "changed" if here in before.texts else "new"
        said = old if fate == "removed" else new
        fields = tuple(_differing(old, new)) if fate == "changed" and old and new else ()
        yield Change(
            kind=key[0], slug=key[1], path=path, fate=fate, fields=fields,
            title=_title(said) or _title(old) or key[1] or "exhibition.yaml", readable=said is not None,
            draft=bool(said and getattr(said["fields"], "draft", False)),
        )  # fmt: skip


def _moved(changes: list[Change], before: State, after: State) -> list[Change]:
    """A file that went and one that came are one entry that moved where they say the same, or bear the same title."""
    kept = [change for change in changes if change.fate not in ("new", "removed")]
    gone = [change for change in changes if change.fate == "removed"]
    for change in (each for each in changes if each.fate == "new"):
        origin = next((old for old in gone if _same(old, change, before, after)), None)
        if origin is None:
            kept.append(change)
            continue
        gone.remove(origin)
        old, new = (_said(state.exhibition, (each.kind, each.slug))
                    for state, each in ((before, origin), (after, change)))  # fmt: skip
        kept.append(
            Change(
                kind=change.kind, slug=change.slug, title=change.title, path=change.path, fate="moved",
                was=origin.path, readable=change.readable, draft=change.draft,
                fields=tuple(_differing(old, new)) if old and new else (),
            )
        )  # fmt: skip
    return [*kept, *gone]


def _same(old: Change, new: Change, before: State, after: State) -> bool:
    if old.kind != new.kind:
        return False
    if before.texts[old.path] == after.texts[new.path]:
        return True
    here = old.kind == "region" or old.path.split("/")[:2] == new.path.split("/")[:2]
    return here and old.readable and new.readable and old.title == new.title


def _said(exhibition: Exhibition | None, key: Key) -> dict[str, Any] | None:
    """Everything that an entry says, by part; None where there is none that could be read."""
    kind, slug = key
    if exhibition is None:
        return None
    if kind == "settings":
        return {"fields": exhibition.settings, "body": "", "english": None, "english body": ""}
    if kind == "region":
        entry = exhibition.pavilions.get(slug)
        fields: Fields | None = entry and entry.region
    elif kind == "innovation":
        entry = exhibition.exhibits.get(slug)
        fields = entry and entry.innovation
    else:
        every = exhibition.tours if kind == "tour" else exhibition.pages
        entry = next((each for each in every if each.slug == slug), None)
        fields = entry and entry.fields
    if entry is None:
        return None
    return {"fields": fields, "body": entry.story.html, "english": entry.english,
            "english body": entry.english_story.html if entry.english_story else ""}  # fmt: skip


def _title(said: dict[str, Any] | None) -> str:
    return (getattr(said["fields"], "title", None) or getattr(said["fields"], "name", "")) if said else ""


def _differing(old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    """The fields that say something else now, as an editor types them."""
    for part, lead in (("fields", ""), ("english", "en: ")):
        one, other = old[part], new[part]
        model = type(one if one is not None else other)
        for name, field in getattr(model, "model_fields", {}).items():
            if getattr(one, name, None) != getattr(other, name, None):
                yield lead + (field.alias or name)
        body = "body" if part == "fields" else "english body"
        if old[body] != new[body]:
            yield f"{lead}body"


def _audits(state: State, today: dt.date) -> dict[str, RegionAudit]:
    return {each.region: each for each in audit(state.exhibition, today)} if state.exhibition else {}


def _asked(regions: list[str], before: State, after: State) -> Iterator[tuple[str, tuple[str, ...]]]:
    settings = (before.exhibition or after.exhibition) and (before.exhibition or after.exhibition).settings
    for slug in regions:
        pavilion = next(
            (state.exhibition.pavilions[slug] for state in (after, before)
             if state.exhibition and slug in state.exhibition.pavilions),
            None,
        )  # fmt: skip
        if settings and pavilion and (accounts := owners.reviewers(pavilion, settings)):
            yield pavilion.region.name, accounts


def _below(problem: Problem, folder: str) -> str:
    return problem.place.path.removeprefix(f"{folder}/")


def _where(problem: Problem, folder: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """A problem whatever line it stands on by now."""
    return _below(problem, folder), problem.code, tuple(problem.about.items())


# The comment.


def as_markdown(found: Review, words: Locale, *, preview: str = "") -> str:
    """One comment. `preview`: the address of the site as it would be, or empty."""
    lines = [MARK, f"## {words.text('Ringkasan perubahan')}", "", _headline(found, words), ""]
    if preview and found.changes:
        lines += [f"[{words.text('Buka pratinjau')}]({_address(preview, urls.ENTRANCE, words)})", ""]
    lines += _section(words.text("Yang berubah"), [*_change_lines(found, words, preview)], words)
    lines += _section(words.text("Yang perlu diperbaiki"), [*_problem_lines(found, words)], words)
    if found.completeness:
        columns = [words.text("Daerah"), words.text("Sebelum"), words.text("Sesudah"), words.text("Masih kurang")]
        lines += [f"### {words.text('Kelengkapan')}", "", f"| {' | '.join(columns)} |", "|---|--:|--:|---|"]
        lines += [_completeness(*pair, words) for pair in found.completeness[:SHOWN]]
        lines += [""]
    asked = [f"- {plain(name)}: {owners.mentions(accounts)}" for name, accounts in found.asked]
    lines += _section(words.text("Yang diminta melihat"), asked, words)
    return "\n".join(lines).rstrip("\n") + "\n"


def _headline(found: Review, words: Locale) -> str:
    fates = [change.fate for change in found.changes]
    told = [f"{words.number(n)} {_fate(fate, words)}" for fate in ("new", "changed", "moved", "removed")
            if (n := fates.count(fate))]  # fmt: skip
    if found.pictures:
        told.append(words.counted("{n} berkas gambar atau dokumen", found.pictures))
    what = f"**{words.listed(told)}.**" if told else words.text("Tidak ada isi yang berubah.")
    errors = sum(problem.severity == "error" for problem in found.to_mend)
    if errors:
        state = words.counted("{n} kesalahan perlu diperbaiki dulu sebelum bisa terbit.", errors)
    elif not found.sound:
        state = words.text("Perubahan ini baik, tetapi isi lain masih punya kesalahan; jalankan: pameran check")
    else:
        state = words.text("Semuanya bisa terbit.")
    return f"{what} {state}"


def _section(title: str, items: list[str], words: Locale) -> list[str]:
    if not items:
        return []
    more = [f"- {words.text('dan {n} lagi', n=words.number(len(items) - SHOWN))}"] if len(items) > SHOWN else []
    return [f"### {title}", "", *items[:SHOWN], *more, ""]


def _change_lines(found: Review, words: Locale, preview: str) -> Iterator[str]:
    for change in found.changes:
        title = plain(change.title)
        if preview and change.readable and not change.draft and change.fate != "removed":
            title = f"[{title}]({_address(preview, _page(change), words)})"
        line = f"- **{_fate(change.fate, words)}** {title} · `{code(change.path)}`"
        if change.was:
            line += " " + words.text("(tadinya {path})", path=f"`{code(change.was)}`")
        if change.draft:
            line += " · " + words.text("draf, belum tampil")
        if change.fields:
            line += ": " + ", ".join(f"`{code(name)}`" for name in change.fields)
        elif not change.readable:
            line += " · " + words.text("belum terbaca, lihat di bawah")
        yield line


def _problem_lines(found: Review, words: Locale) -> Iterator[str]:
    kinds = {
        "error": words.text("Kesalahan"), "warning": words.text("Peringatan"), "info": words.text("Catatan"),
    }  # fmt: skip
    worst = {"error": 0, "warning": 1, "info": 2}
    for problem in sorted(found.to_mend, key=lambda each: worst[each.severity]):
        place = problem.place
        line = (
            f"- **{kinds[problem.severity]}** `{code(place.path)}:{place.line}`: {plain(problem.message(words.lang))}"
        )
        if hint := problem.hint(words.lang):
            line += f"<br>→ {plain(hint)}"
        yield line


def _completeness(before: RegionAudit | None, after: RegionAudit | None, words: Locale) -> str:
    either = after or before
    gaps: dict[str, int] = {}
    for gap in after.gaps if after else ():
        gaps[gap.code] = gaps.get(gap.code, 0) + 1
    missing = [gap_in_words(name, words) + (f" (×{n})" if n > 1 else "") for name, n in gaps.items()]
    shares = [f"{each.completeness} %" if each else "–" for each in (before, after)]
    return f"| {plain(either.name)} | {shares[0]} | {shares[1]} | {'; '.join(missing) or '–'} |"


def _page(change: Change) -> str:
    pages = {"region": urls.region, "innovation": urls.innovation, "tour": urls.tour, "page": urls.page}
    return pages[change.kind](change.slug) if change.kind in pages else urls.ENTRANCE


def _address(preview: str, address: str, words: Locale) -> str:
    return f"{preview.rstrip('/')}/{urls.in_language(address, words.lang)}"


def _fate(fate: str, words: Locale) -> str:
    return {
        "new": words.text("baru"),
        "changed": words.text("berubah"),
        "moved": words.text("pindah"),
        "removed": words.text("dihapus"),
    }[fate]


def plain(text: str) -> str:
    """A stranger's text as nothing but text: no markup, no mention, no reference, one short line."""
    said = re.sub(r"([\\`*_{}\[\]()<>|~!&])", r"\\\1", in_one_line(text, 200))
    return re.sub(r"(?i)(@|#|:(?=//)|(?<=www)\.|(?<=gh)-(?=\d))", "\\1\u200b", said)


def code(text: str) -> str:
    """A stranger's text between two backticks."""
    return " ".join(text.split()).replace("`", "'").replace("|", "¦")[:200]
