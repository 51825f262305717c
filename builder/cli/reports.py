"""The commands that read the content and write nothing but a report: check, audit, review."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.options import CONTENT, SAVE, processes
from builder.cli.terminal import FINE, UNSOUND, UNUSABLE, give_up, listed, saved, say, spoken

if TYPE_CHECKING:
    from builder.locale import Locale
    from builder.problems import Problem


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH …]")
@CONTENT
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text", show_default=True
)
@click.option("--strict", is_flag=True, help="Peringatan dianggap kesalahan.")
@spoken
def check_command(words: Locale, paths: tuple[Path, ...], content: Path, form: str, strict: bool) -> None:
    """Baca dan periksa isi, tanpa menulis apa-apa."""
    from builder import cache, problems
    from builder.load import examine

    for path in paths:
        if not path.exists():
            give_up(words.text("{path} tidak ada.", path=str(path)))
        if not _related(path, content):
            give_up(words.text("{path} tidak terletak di folder isi, {content}.", path=str(path), content=str(content)))
    found, counts = examine(content, jobs=processes(), cache=cache.folder())
    if paths:
        found = [problem for problem in found if _within(problem.place.path, paths)]
    if strict:
        found = problems.hardened(found)
    if form == "text":
        say(listed(found, words))
        say(_counted(counts, found, words), err=True)
    elif form == "json":
        say(problems.as_json(found, words.lang, **counts))
    elif form == "github":
        say(problems.as_github(found, words.lang))
    else:
        say(problems.as_sarif(found, words.lang))
    if any(problem.code == "no-content" for problem in found):
        sys.exit(UNUSABLE)
    sys.exit(UNSOUND if problems.failing(found) else FINE)


@click.command("audit")
@CONTENT
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True)
@SAVE
@spoken
def audit_command(words: Locale, content: Path, form: str, save: Path | None) -> None:
    """Kelengkapan dan kebaruan tiap daerah: apa yang kurang, tipis, atau usang."""
    from builder import audit, cache
    from builder.load import load
    from builder.problems import left_out

    exhibition, found = load(content, keep_going=True, jobs=processes(), cache=cache.folder())
    wrong = left_out(found)
    say(listed(wrong, words), err=True)
    regions = audit.audit(exhibition, dt.date.today())
    if save:
        saved(save, audit.as_workbook(regions, words), words)
    if form == "csv":
        say(audit.as_table(regions))
    elif form == "json":
        say(audit.as_json(regions, words))
    else:
        say(audit.as_text(regions, words))
    sys.exit(UNSOUND if wrong else FINE)


@click.command("review")
@click.option("--base", required=True, metavar="REF", help="Cabang atau komit yang dibandingkan, misalnya origin/main.")
@click.option("--preview", default="", metavar="URL", help="Alamat pratinjau situs, untuk tautan.")
@CONTENT
@spoken
def review_command(words: Locale, base: str, preview: str, content: Path) -> None:
    """Ringkasan perubahan isi sejak REF, dalam satu komentar Markdown."""
    from builder import changes, review

    try:
        found = review.review(content, base)
    except review.NoSuchState as why:
        give_up(words.text("Git tidak bisa membaca {base}: {why}", base=base, why=str(why)))
    say(changes.as_markdown(found, words, preview=preview))
    sys.exit(FINE if found.sound else UNSOUND)


def _related(path: Path, content: Path) -> bool:
    """Whether one lies in the other."""
    one, other = path.resolve(), content.resolve()
    return one.is_relative_to(other) or other.is_relative_to(one)


def _within(path: str, paths: tuple[Path, ...]) -> bool:
    return any(Path(path).resolve().is_relative_to(asked.resolve()) for asked in paths)


def _counted(counts: dict[str, int], found: list[Problem], words: Locale) -> str:
    severities = [problem.severity for problem in found]
    return words.text(
        "{files}, {regions}, {innovations}: {errors}, {warnings}",
        files=words.counted("{n} berkas", counts["files"]), regions=words.counted("{n} daerah", counts["regions"]),
        innovations=words.counted("{n} inovasi", counts["innovations"]),
        errors=words.counted("{n} kesalahan", severities.count("error")),
        warnings=words.counted("{n} peringatan", severities.count("warning")),
    )  # fmt: skip
