"""What every command says, in the language that was asked for, and the status it ends with."""

from __future__ import annotations

import errno
import functools
import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from pathlib import Path

    from builder.locale import Locale
    from builder.problems import Problem

FINE, UNSOUND, UNUSABLE = 0, 1, 2
LANGUAGE = click.option(
    "--lang", type=click.Choice(["id", "en"]), envvar="PAMERAN_LANG", help="Bahasa pesan / language of messages."
)


def spoken(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command its `words`: by `--lang` after its name or before it, by PAMERAN_LANG, else Indonesian.

    What it could not do is told in them, with the status that this deserves.
    """

    @LANGUAGE
    @click.pass_obj
    @functools.wraps(command)
    def asked(before: str | None, lang: str | None, **more: Any) -> None:
        from builder.locale import locale

        words = locale(lang or before or "id")
        try:
            command(words, **more)
        except Exception as stop:
            why, status = failure(stop, words)
            say(why, err=True)
            sys.exit(status)

    return asked


def saved(path: Path, data: bytes, words: Locale) -> None:
    """Write a report to a file, and say so where it is in nobody's way."""
    path.write_bytes(data)
    say(words.text("{path} ditulis.", path=str(path)), err=True)


def failure(stop: Exception, words: Locale) -> tuple[str, int]:
    """Why the work could not be done, and the status for it; a failure of our own making is raised again."""
    from builder.build import LinkFaults
    from builder.problems import UnsoundError
    from builder.render import TemplateFault
    from builder.write import Busy, NotOurs

    match stop:
        case UnsoundError(problems=(only,)) if only.code == "no-content":
            return listed(stop.problems, words), UNUSABLE
        case UnsoundError():
            return listed(stop.problems, words), UNSOUND
        case LinkFaults():
            return "\n".join(
                words.text("{page}: tautan {link} tidak menuju ke mana-mana", page=each.page, link=each.what)
                for each in stop.faults
            ), UNSOUND
        case TemplateFault():
            place, what = f"{stop.template}:{stop.line}", f"{stop.what} ({stop.page})"
            return words.text(
                "{place}: templat meminta sesuatu yang tidak ada: {what}", place=place, what=what
            ), UNUSABLE
        case NotOurs():
            return words.text(
                "{folder} berisi sesuatu yang bukan buatan Pameran. Pilih folder lain dengan --out, atau kosongkan.",
                folder=str(stop),
            ), UNUSABLE
        case Busy():
            return words.text(
                "{folder} sedang ditulis dari tempat lain; tunggu sampai selesai.", folder=str(stop)
            ), UNUSABLE
        case OSError():
            return ": ".join(filter(None, (stop.filename, _denied(stop, words)))), UNUSABLE
    raise stop


def _denied(stop: OSError, words: Locale) -> str:
    """Why a file or folder could not be read or written."""
    match stop.errno:
        case errno.ENOENT:
            return words.text("tidak ada.")
        case errno.EEXIST:
            return words.text("sudah ada, dan tidak ditimpa.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return words.text("tidak boleh dibaca atau ditulis di sini.")
        case errno.ENOSPC | errno.EDQUOT:
            return words.text("tidak muat: ruang penyimpanan habis.")
        case errno.ENAMETOOLONG:
            return words.text("namanya terlalu panjang.")
        case errno.ECHILD:
            return words.text("satu proses berhenti di tengah kerja, mungkin karena memori habis; coba --jobs 1.")
        case errno.EADDRINUSE:
            return words.text("porta ini sedang dipakai; pilih yang lain dengan --port.")
    return stop.strerror or str(stop)


def listed(found: Iterable[Problem], words: Locale) -> str:
    """Problems as a person reads them in a terminal."""
    from builder import problems

    return problems.text(found, words.lang, color=sys.stdout.isatty() and not os.environ.get("NO_COLOR"))


def say(text: str, err: bool = False) -> None:
    if text:
        click.echo(text.rstrip("\n"), err=err)


def give_up(text: str) -> NoReturn:
    """End with a word about wrong usage or environment."""
    say(text, err=True)
    sys.exit(UNUSABLE)
