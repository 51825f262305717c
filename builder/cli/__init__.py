"""The words a person types, and the exit status they get back.

0 fine, 1 the content has errors, 2 wrong usage or environment.

A command imports what it works with only when it runs, so that `--help`, a mistyped word and `check` need not wait for
spreadsheets, templates and a web server (tests/test_cli.py holds them to it).
"""

from __future__ import annotations

import sys

import click

from builder import __version__
from builder.cli.entries import import_command, init_command, new_group
from builder.cli.reports import audit_command, check_command, review_command
from builder.cli.repository import forms_command, owners_command, schema_command
from builder.cli.site import build_command, serve_command
from builder.cli.terminal import LANGUAGE, UNUSABLE, give_up


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="pameran")
@LANGUAGE
@click.pass_context
def pameran(context: click.Context, lang: str | None) -> None:
    """Membangun pameran virtual kota cerdas dari berkas Markdown."""
    context.obj = lang


for command in (
    build_command, check_command, audit_command, review_command, owners_command, forms_command, serve_command,
    new_group, init_command, import_command, schema_command,
):  # fmt: skip
    pameran.add_command(command)


def main() -> None:
    """The console script."""
    for stream in (sys.stdout, sys.stderr):  # a name that is no text, a sign that the terminal lacks; a pipe takes all
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    try:
        sys.exit(pameran.main(prog_name="pameran", standalone_mode=False))
    except click.exceptions.NoArgsIsHelpError as stop:
        give_up(stop.format_message())
    except click.UsageError as stop:
        from builder.cli import usage
        from builder.locale import locale

        give_up(usage.told(stop, locale(usage.language())))
    except click.Abort:
        sys.exit(UNUSABLE)
