"""The commands that write content: new, init, import."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from builder.cli.options import CONTENT, FILE, FOLDER, SAVE
from builder.cli.terminal import FINE, UNSOUND, give_up, saved, say, spoken

if TYPE_CHECKING:
    from builder.locale import Locale
    from builder.models import Entries


@click.group("new")
def new_group() -> None:
    """Tulis berkas awal yang sudah diberi petunjuk."""


@new_group.command("region")
@click.argument("name")
@CONTENT
@spoken
def new_region(words: Locale, name: str, content: Path) -> None:
    """Profil daerah: pameran new region "Kota Bontang"."""
    from builder import package, starter

    entries = _entries(content)
    halls = entries.settings.halls if entries else ()
    provinces = {province.code: province.name for hall in halls for province in hall.provinces}
    _start(content, starter.new_region(name, package.regencies(), provinces), words)


@new_group.command("innovation")
@click.argument("region")
@click.argument("title")
@CONTENT
@spoken
def new_innovation(words: Locale, region: str, title: str, content: Path) -> None:
    """Inovasi: pameran new innovation kota-bontang "Bontang Siaga 112"."""
    from builder import starter
    from builder.text import nearest, slugify

    slug = slugify(region)
    known = sorted(path.name for path in (content / "regions").glob("*") if path.is_dir())
    if slug not in known:
        near = nearest(slug, known)
        lacking = words.text("Tidak ada daerah {region} di {folder}.", region=slug, folder=str(content / "regions"))
        meant = near and words.text('Maksud Anda "{nearest}"?', nearest=near)
        give_up(f"{lacking} {meant or words.text('Buat dulu: pameran new region')}")
    _start(content, starter.new_innovation(slug, title), words)


@new_group.command("tour")
@click.argument("title")
@CONTENT
@spoken
def new_tour(words: Locale, title: str, content: Path) -> None:
    """Tur: pameran new tour "Dari desa"."""
    from builder import starter

    entries = _entries(content)
    known = [entry.slug for entry in entries.innovations][:2] if entries else []
    if not known:
        give_up(words.text("Tur mengunjungi inovasi, dan di {folder} belum ada.", folder=str(content)))
    _start(content, starter.new_tour(title, known), words)


@click.command("init")
@click.argument("folder", type=FOLDER, metavar="DIR")
@spoken
def init_command(words: Locale, folder: Path) -> None:
    """Pameran baru yang kecil: pengaturan, satu daerah rekaan dengan satu inovasi."""
    from builder import package

    if folder.exists() and any(folder.iterdir()):
        give_up(words.text("{path} sudah berisi, dan tidak ditimpa.", path=str(folder)))

    for name, data in package.skeleton().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    say(words.text("Pameran baru ditulis ke {path}. Masuk ke sana, lalu jalankan: pameran serve", path=str(folder)))


@click.command("import")
@click.argument("file", required=False, type=FILE, metavar="[BERKAS]")
@click.option("--region", help="Daerah untuk semua baris, misalnya kota-contoh.")
@click.option(
    "--map",
    "mapping",
    type=FILE,
    help="Berkas YAML: kolom ke bidang. Ditulis bila belum ada, diikuti bila sudah.",
)
@click.option("--dry-run", is_flag=True, help="Hanya laporkan, jangan tulis apa-apa.")
@click.option("--update", is_flag=True, help="Perbarui berkas yang sudah ada dengan isi lembar kerja.")
@click.option("--template", is_flag=True, help="Tulis lembar kerja kosong dengan pilihan dan petunjuk.")
@click.option(
    "--out",
    type=FILE,
    default=Path("inovasi.xlsx"),
    show_default=True,
    help="Nama lembar kerja untuk --template.",
)
@CONTENT
@click.option("--format", "form", type=click.Choice(["text", "csv"]), default="text", show_default=True)
@SAVE
@spoken
def import_command(
    words: Locale, file: Path | None, template: bool, out: Path, save: Path | None, **asked: Any
) -> None:
    """Lembar kerja, atau isian formulir (.md), ke berkas isi: pameran import inovasi.xlsx --dry-run."""
    from builder import imports

    if template == (file is not None):
        give_up(words.text("Sebut satu berkas .xlsx, .ods, atau .csv, atau minta yang kosong dengan --template."))
    if template:
        imports.write_template(asked["content"], out)
        say(words.text("{path} ditulis. Isi, lalu jalankan: pameran import {path} --dry-run", path=str(out)))
        return
    form, dry = asked.pop("form"), asked["dry_run"]
    try:
        done = imports.import_file(file, **asked)
    except imports.Refused as why:
        give_up(imports.say(why, words))
    if save:
        saved(save, imports.workbook(done, words, dry=dry), words)
    say(imports.report(done, words, form=form, dry=dry))
    sys.exit(UNSOUND if done.failing else FINE)


def _entries(content: Path) -> Entries | None:
    """What is there already, as far as it is sound."""
    from builder.read import read
    from builder.validate import validate

    return validate(read(content)[0])[0]


def _start(content: Path, made: tuple[str, str], words: Locale) -> None:
    """Write a starting file; never over one that is there."""
    from builder.read import PLACES

    if not any(pattern.fullmatch(made[0]) for pattern, _ in PLACES):
        no_address, cure = words.text("Nama ini tidak bisa menjadi alamat."), words.text("Pakai huruf a–z atau angka.")
        give_up(f"{no_address} {cure}")
    path = content / made[0]
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as file:
        file.write(made[1])
    say(words.text("{path} ditulis. Isi yang ditandai, lalu jalankan: pameran check", path=str(path)))
