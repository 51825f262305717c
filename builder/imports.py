"""A spreadsheet's file -> innovation files in `content/`: what intake decides, read and written here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from builder import intake, package
from builder.intake import report as told
from builder.intake import template
from builder.locale import Locale
from builder.problems import Place, Problem, UnsoundError, failing, problem
from builder.read import read
from builder.sources import Source, Unreadable, tree
from builder.text import nearest
from builder.validate import validate

ISSUE_LIMIT = 1 << 18  # bytes; a host's own limit is 65,536 characters


class Refused(Exception):
    """Nothing can be imported; `code` says why."""

    def __init__(self, code: str, **about: str) -> None:
        super().__init__(code)
        self.code, self.about = code, about


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of a spreadsheet."""

    outcomes: tuple[intake.Outcome, ...]
    tables: tuple[intake.Table, ...]
    skipped: Mapping[str, bool]  # names of sheets without a table of innovations; whether their headings run down
    written_mapping: Path | None

    @property
    def failing(self) -> bool:
        return any(each.fate == "problem" for each in self.outcomes)


def import_file(
    file: Path, *, content: Path, region: str | None, mapping: Path | None, dry_run: bool, update: bool
) -> Imported:
    """Read the rows, write those that are sound unless this is a dry run, and say what became of each."""
    settings, words, existing, profiles = _known(content)
    if region and region not in words.names:
        raise Refused("region", read=region, nearest=nearest(region, words.names) or "")
    plan = _plan(mapping) if mapping and mapping.exists() else intake.Plan()
    try:
        if file.suffix == ".md":  # an issue that was filled in as a form
            said = intake.answers(file.read_bytes()[:ISSUE_LIMIT].decode("utf-8", errors="replace"))
            if asked := intake.amendment(said, words):
                outcome = intake.settle_amendment(asked, settings, existing | profiles, words)
                if outcome.text and not dry_run:
                    _write(content / outcome.path, outcome.text, over=True)
                return Imported(outcomes=(outcome,), tables=(), skipped={}, written_mapping=None)
            sheets = (intake.as_sheet(said),)
        else:
            sheets = intake.sheets(file.read_bytes(), file.name)
    except intake.Unusable as why:
        raise Refused(why.code, path=str(file)) from None
    found = {sheet.name: intake.table(sheet, plan) for sheet in sheets}
    tables = tuple(table for table in found.values() if table)
    if not tables:
        raise Refused("no-table", path=str(file))
    rows = [row for table in tables for row in intake.drafts(table, plan, words, region=region or "", file=file.name)]
    outcomes = intake.settle(rows, settings, existing, update=update)
    written = None
    if not dry_run:
        for outcome in outcomes:
            if outcome.text:
                _write(content / outcome.path, outcome.text, over=outcome.fate == "updated")
        if mapping and not mapping.exists():
            mapping.parent.mkdir(parents=True, exist_ok=True)
            _write(mapping, intake.plan_text(tables), over=False)
            written = mapping
    return Imported(
        outcomes=tuple(outcomes),
        tables=tables,
        skipped={sheet.name: intake.is_upright(sheet) for sheet in sheets if found[sheet.name] is None},
        written_mapping=written,
    )


def write_template(content: Path, out: Path) -> None:
    """The empty workbook; FileExistsError where a file stands already."""
    _, words, _, _ = _known(content)
    data = template.workbook(words)
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("xb") as file:
        file.write(data)


def vocabulary(content: Path) -> intake.Vocabulary:
    """The words for regions, pillars and the rest of an exhibition."""
    return _known(content)[1]


def workbook(done: Imported, words: Locale, *, dry: bool) -> bytes:
    """The report for a spreadsheet program."""
    return told.as_workbook([*done.outcomes], words, dry=dry)


def report(done: Imported, words: Locale, *, form: str, dry: bool) -> str:
    if form == "csv":
        return told.as_table([*done.outcomes], words, dry=dry)
    said = told.as_text([*done.outcomes], done.tables, done.skipped, words, dry=dry)
    if done.written_mapping:
        path = str(done.written_mapping)
        said += "\n" + words.text("Pemetaan kolom ditulis di {path}; periksa, lalu pakai lagi dengan --map.", path=path)
    return said


def say(why: Refused, words: Locale) -> str:
    """Why nothing was imported, and what to do."""
    about = why.about
    match why.code:
        case "region":
            near = about["nearest"]
            hint = " " + words.text('Maksud Anda "{nearest}"?', nearest=near) if near else ""
            return words.text('Tidak ada daerah "{read}".', read=about["read"]) + hint
        case "file-too-large":
            return words.text("{path} terlalu besar. Bagi menjadi beberapa berkas.", path=about["path"])
        case "old-workbook":
            return words.text(
                "{path} berformat .xls lama atau dikunci sandi. Simpan ulang sebagai .xlsx tanpa sandi.",
                path=about["path"],
            )
        case "no-table":
            return words.text(
                "{path} tidak punya baris judul kolom yang dikenal. Perlu paling sedikit kolom Nama inovasi dan satu "
                "kolom lain; lihat contohnya dengan: pameran import --template",
                path=about["path"],
            )
    return words.text("{path} tidak terbaca sebagai lembar kerja .xlsx, .ods, atau .csv.", path=about["path"])


def _known(content: Path) -> tuple[Source, intake.Vocabulary, dict[str, Source], dict[str, Source]]:
    """The settings, the words for regions, pillars and the rest, and the files of innovations and of regions.

    UnsoundError where the settings are not sound.
    """
    sources, problems = read(content)
    entries, more = validate(
        replace(sources, files=tuple(each for each in sources.files if each.kind in ("settings", "region")))
    )
    settings = next((each for each in sources.files if each.kind == "settings"), None)
    if entries is None or settings is None:
        raise UnsoundError([each for each in [*problems, *more] if each.severity == "error"])
    places = [
        intake.Place(slug=entry.slug, name=entry.fields.name, code=entry.fields.code)
        for entry in sorted(entries.regions, key=lambda entry: entry.fields.code)
    ]
    regencies = [(regency.code, regency.name) for regency in package.regencies()]
    existing = _unread(content) | {
        each.slug: each for each in sources.files if each.kind == "innovation" and each.lang == "id"
    }
    profiles = {each.slug: each for each in sources.files if each.kind == "region" and each.lang == "id"}
    unread = {path.parent.name for path in content.glob("regions/*/index.md")} - {place.slug for place in places}
    return settings, intake.vocabulary(entries.settings, places, regencies, unread), existing, profiles


def _unread(content: Path) -> dict[str, Source]:
    """Whatever stands at an innovation's place, as a file that says nothing: none is written over unread."""
    found = [path for path in content.glob("regions/*/innovations/*.md") if "." not in path.stem]
    places = {f"{path.parts[-3]}/{path.stem}": path.as_posix() for path in found}
    return {slug: Source(path=path, kind="innovation", slug=slug, lang="id", text="") for slug, path in places.items()}


def _plan(path: Path) -> intake.Plan:
    """The mapping in a file; UnsoundError with all that is wrong in it."""
    problems: list[Problem] = []
    try:
        block = tree(path.read_text(encoding="utf-8-sig"), path.as_posix(), 1, problems)
    except Unreadable as stop:
        raise UnsoundError([stop.problem]) from None
    except UnicodeDecodeError:
        raise UnsoundError([problem("not-utf8", Place(path=path.as_posix()))]) from None
    plan, faults = intake.plan_of(block)
    if failing([*problems, *faults]):
        raise UnsoundError([*problems, *faults])
    return plan


def _write(path: Path, text: str, *, over: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w" if over else "x", encoding="utf-8", newline="\n") as file:
        file.write(text)
