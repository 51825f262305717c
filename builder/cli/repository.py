"""The commands that write what a Git host or an editor reads: owners, forms, schema."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.options import CONTENT, FILE, FOLDER
from builder.cli.terminal import UNSOUND, say, spoken

if TYPE_CHECKING:
    from builder.locale import Locale

ONLY_CHECK = click.option("--check", "only_check", is_flag=True, help="Hanya periksa apakah berkasnya masih cocok.")


@click.command("owners")
@CONTENT
@click.option("--out", type=FILE, default=Path(".github/CODEOWNERS"), show_default=True)
@ONLY_CHECK
@spoken
def owners_command(words: Locale, content: Path, out: Path, only_check: bool) -> None:
    """Tulis CODEOWNERS dari `reviewers` di exhibition.yaml."""
    from builder import owners
    from builder.load import load

    exhibition, _ = load(content)
    wanted = owners.codeowners(exhibition)
    if not only_check:
        _write(out, wanted, words)
    elif (out.is_file() or exhibition.settings.reviewers) and not _holds(out, wanted):
        _lags(out, "owners", words)


@click.command("forms")
@CONTENT
@ONLY_CHECK
@spoken
def forms_command(words: Locale, content: Path, only_check: bool) -> None:
    """Tulis formulir issue ke .github/ISSUE_TEMPLATE/; isiannya dibaca oleh `pameran import`."""
    from builder import forms, imports

    for name, text in forms.forms(imports.vocabulary(content)).items():
        path = Path(name)
        if not only_check:
            _write(path, text, words)
        elif not _holds(path, text):
            _lags(path, "forms", words)


@click.command("schema")
@click.option("--out", type=FOLDER, help="Tulis tiap skema ke folder ini; tanpa ini, semuanya ke layar.")
@spoken
def schema_command(_: Locale, out: Path | None) -> None:
    """JSON Schema untuk penyunting dan formulir."""
    from builder import schema

    if out is None:
        say(schema.as_text(schema.schemas()))
        return
    out.mkdir(parents=True, exist_ok=True)
    for name, each in schema.schemas().items():
        (out / f"{name}.schema.json").write_text(schema.as_text(each), encoding="utf-8")


def _write(path: Path, text: str, words: Locale) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    say(words.text("{path} ditulis.", path=str(path)))


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


def _lags(path: Path, name: str, words: Locale) -> None:
    told = words.text("{path} tidak lagi cocok dengan isi. Jalankan: pameran {name}", path=str(path), name=name)
    say(told, err=True)
    sys.exit(UNSOUND)
