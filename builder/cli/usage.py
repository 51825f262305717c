"""Wrong usage -> one sentence in the reader's words, and where help is; click itself says it in English only."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from builder.locale import Locale

MEANT = re.compile(r"(?:Did you mean(?: one of:)?|\(Possible options:) '?([\w-]+)")


def told(stop: click.UsageError, words: Locale) -> str:
    """What was typed wrongly, and how to get help."""
    command = stop.ctx.command_path if stop.ctx else "pameran"
    near = MEANT.search(said := stop.format_message())
    lines = [_sentence(said, words), near and words.text('Maksud Anda "{nearest}"?', nearest=near[1])]
    lines.append(words.text("Bantuan: {command} --help", command=command))
    return "\n".join(filter(None, lines))


def language() -> str:
    """What messages are in before the command line could be read."""
    asked = re.search(r"--lang[ =](id|en)\b", " ".join(sys.argv[1:]))
    return asked[1] if asked else "en" if os.environ.get("PAMERAN_LANG") == "en" else "id"


def _sentence(said: str, words: Locale) -> str:
    text = words.text
    if found := re.match(r"No such option:? '?(-[\w-]*)", said):
        return text("Tidak ada pilihan {name}.", name=found[1])
    if found := re.match(r"No such command '(.*?)'", said):
        return text('Tidak ada perintah "{name}".', name=found[1])
    if found := re.match(r"Missing (?:argument|option|parameter) '(.*?)'", said):
        return text("{name} belum disebut.", name=found[1])
    if found := re.match(r"Option '(.*?)' requires an argument", said):
        return text("Sesudah {name} harus ada isinya.", name=found[1])
    if found := re.match(r"Option '(.*?)' does not take a value", said):
        return text("{name} ditulis tanpa isi.", name=found[1])
    if found := re.match(r"Got unexpected extra arguments? \((.*)\)", said):
        return text("{name} tidak dimengerti di sini.", name=found[1])
    if found := re.match(r"Invalid value for '?(.*?)'?: '?(.*?)'? is not one of (.*)\.", said):
        return text(
            '"{read}" bukan pilihan untuk {name}: {known}.',
            name=found[1], read=found[2], known=found[3].replace("'", ""),
        )  # fmt: skip
    if found := re.match(r"Invalid value for '?(.*?)'?: (.*?) is not in the range (\d+)<=x<=(\d+)", said):
        return text("{name} harus angka {low} sampai {high}.", name=found[1], low=found[3], high=found[4])
    if found := re.match(r"Invalid value for '?(.*?)'?: '?(.*?)'? is not a valid integer", said):
        return text("{name} harus angka, bukan {read}.", name=found[1], read=found[2])
    if found := re.match(r"Invalid value for '?(.*?)'?: (?:File|Directory|Path) '(.*?)' does not exist", said):
        return text("{name}: {path} tidak ada.", name=found[1], path=found[2])
    if found := re.match(r"Invalid value for '?(.*?)'?: (?:File|Directory|Path) '(.*?)' is a file", said):
        return text("{name}: {path} adalah berkas, bukan folder.", name=found[1], path=found[2])
    if found := re.match(r"Invalid value for '?(.*?)'?: (?:File|Directory|Path) '(.*?)' is a directory", said):
        return text("{name}: {path} adalah folder, bukan berkas.", name=found[1], path=found[2])
    return said
