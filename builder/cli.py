"""The words a person types, and the exit status they get back.

0 fine, 1 the content has errors, 2 wrong usage or environment.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from builder import (
    __version__,
    audit,
    cache,
    changes,
    forms,
    imports,
    owners,
    package,
    problems,
    review,
    schema,
    starter,
)
from builder.build import LinkFaults, Options, Report, build
from builder.load import examine, load
from builder.locale import Locale, locale
from builder.problems import UnsoundError
from builder.read import read
from builder.render import TemplateFault
from builder.serve import serve as serve_site
from builder.text import slugify
from builder.validate import validate
from builder.write import NotOurs

FOLDER = click.Path(file_okay=False, path_type=Path)
FINE, UNSOUND, UNUSABLE = 0, 1, 2


def language(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--lang` before or after the command's name, or PAMERAN_LANG."""
    option = click.option(
        "--lang", type=click.Choice(["id", "en"]), envvar="PAMERAN_LANG", help="Bahasa pesan / language of messages."
    )
    return option(command)


def cms(command: Callable[..., Any]) -> Callable[..., Any]:
    """The program of the optional CMS."""
    option = click.option(
        "--cms",
        type=click.Path(dir_okay=False, exists=True, path_type=Path),
        metavar="decap-cms.js",
        envvar="PAMERAN_CMS",
        help="Program Decap CMS; dengan itu ada /admin/.",
    )
    return option(command)


def folders(command: Callable[..., Any]) -> Callable[..., Any]:
    """Where the content, the templates and the assets lie."""
    for option in (
        click.option("--assets", type=FOLDER, help="Gaya dan berkas tetap; bawaan bila tidak disebut."),
        click.option("--templates", type=FOLDER, help="Templat; bawaan untuk yang tidak ada di sini."),
        click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Folder isi."),
    ):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="pameran")
@language
@click.pass_context
def pameran(context: click.Context, lang: str | None) -> None:
    """Membangun pameran virtual kota cerdas dari berkas Markdown."""
    context.obj = lang or "id"


@pameran.command("build")
@folders
@cms
@click.option(
    "--out", type=FOLDER, default=Path("site"), show_default=True, help="Folder hasil; diganti hanya bila utuh."
)
@click.option("--base-url", help="Alamat situs, untuk canonical, peta situs, dan umpan.")
@click.option("--jobs", type=click.IntRange(1, 64), default=lambda: _jobs(), help="Banyaknya proses.")
@click.option("--strict", is_flag=True, help="Peringatan dianggap kesalahan.")
@click.option("--keep-going", is_flag=True, help="Tinggalkan entri yang salah, dan sebutkan.")
@click.option("--drafts", is_flag=True, help="Sertakan draf.")
@language
@click.pass_obj
def build_command(default_lang: str, lang: str | None, **asked: Any) -> None:
    """Bangun seluruh situs; situs lama tetap bila ada kesalahan."""
    words = locale(lang or default_lang)
    report = _attempt(lambda: build(_options(**asked)), words)
    _say(problems.text(report.problems, words.lang, color=_colour()), err=True)
    _say(_built(report, words))
    sys.exit(UNSOUND if problems.failing(report.problems) else FINE)


@pameran.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH …]")
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Folder isi.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text", show_default=True
)
@click.option("--strict", is_flag=True, help="Peringatan dianggap kesalahan.")
@language
@click.pass_obj
def check_command(
    default_lang: str, paths: tuple[Path, ...], content: Path, form: str, strict: bool, lang: str | None
) -> None:
    """Baca dan periksa isi, tanpa menulis apa-apa."""
    words = locale(lang or default_lang)
    found, counts = _attempt(lambda: examine(content, jobs=_jobs(), cache=cache.folder()), words)
    if paths:
        found = [problem for problem in found if _within(problem.place.path, paths)]
    reporters = {"json": problems.as_json, "github": problems.as_github, "sarif": problems.as_sarif}
    if form == "text":
        _say(problems.text(found, words.lang, color=_colour()))
        _say(_counted(counts, found, words), err=True)
    elif form == "json":
        _say(reporters[form](found, words.lang, **counts))
    else:
        _say(reporters[form](found, words.lang))
    sys.exit(UNSOUND if problems.failing(found, strict) else FINE)


@pameran.command("audit")
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Folder isi.")
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True)
@language
@click.pass_obj
def audit_command(default_lang: str, content: Path, form: str, lang: str | None) -> None:
    """Kelengkapan dan kebaruan tiap daerah: apa yang kurang, tipis, atau usang."""
    words = locale(lang or default_lang)
    exhibition, _ = _attempt(lambda: load(content, jobs=_jobs(), cache=cache.folder()), words)
    regions = audit.audit(exhibition, dt.date.today())
    if form == "csv":
        _say(audit.as_table(regions))
    elif form == "json":
        _say(audit.as_json(regions, words))
    else:
        _say(audit.as_text(regions, words))


@pameran.command("review")
@click.option("--base", required=True, metavar="REF", help="Cabang atau komit yang dibandingkan, misalnya origin/main.")
@click.option("--preview", default="", metavar="URL", help="Alamat pratinjau situs, untuk tautan.")
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Folder isi.")
@language
@click.pass_obj
def review_command(default_lang: str, base: str, preview: str, content: Path, lang: str | None) -> None:
    """Ringkasan perubahan isi sejak REF, dalam satu komentar Markdown."""
    words = locale(lang or default_lang)
    try:
        found = _attempt(lambda: review.review(content, base), words)
    except review.NoSuchState as why:
        _stop(words.text("Git tidak bisa membaca {base}: {why}", base=base, why=str(why)))
    _say(changes.as_markdown(found, words, preview=preview))
    sys.exit(FINE if found.sound else UNSOUND)


@pameran.command("owners")
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Folder isi.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), default=Path(owners.PATH), show_default=True)
@click.option("--check", "only_check", is_flag=True, help="Hanya periksa apakah berkasnya masih cocok.")
@language
@click.pass_obj
def owners_command(default_lang: str, content: Path, out: Path, only_check: bool, lang: str | None) -> None:
    """Tulis CODEOWNERS dari `reviewers` di exhibition.yaml."""
    words = locale(lang or default_lang)
    exhibition, _ = _attempt(lambda: load(content), words)
    wanted = owners.codeowners(exhibition, content.as_posix())
    if not only_check:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(wanted, encoding="utf-8")
        _say(words.text("{path} ditulis.", path=str(out)))
    elif (out.is_file() or exhibition.settings.reviewers) and wanted != (out.is_file() and out.read_text("utf-8")):
        _say(
            words.text("{path} tidak lagi cocok dengan isi. Jalankan: pameran {name}", path=str(out), name="owners"),
            err=True,
        )
        sys.exit(UNSOUND)


@pameran.command("forms")
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Folder isi.")
@click.option("--check", "only_check", is_flag=True, help="Hanya periksa apakah berkasnya masih cocok.")
@language
@click.pass_obj
def forms_command(default_lang: str, content: Path, only_check: bool, lang: str | None) -> None:
    """Tulis formulir issue ke .github/ISSUE_TEMPLATE/; isiannya dibaca oleh `pameran import`."""
    words = locale(lang or default_lang)
    for name, text in forms.forms(_attempt(lambda: imports.vocabulary(content), words)).items():
        path = Path(name)
        if not only_check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            _say(words.text("{path} ditulis.", path=name))
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            _say(
                words.text("{path} tidak lagi cocok dengan isi. Jalankan: pameran {name}", path=name, name="forms"),
                err=True,
            )
            sys.exit(UNSOUND)


@pameran.command("serve")
@folders
@cms
@click.option("--out", type=FOLDER, default=Path("site"), show_default=True, help="Folder hasil.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@language
@click.pass_obj
def serve_command(default_lang: str, host: str, port: int, lang: str | None, **asked: Any) -> None:
    """Bangun, sajikan, dan bangun lagi tiap ada perubahan."""
    words = locale(lang or default_lang)
    options = _options(**asked, drafts=True)

    def again() -> str:
        try:
            report = build(options)
        except (UnsoundError, LinkFaults, TemplateFault) as stop:
            told = _told(stop, words)
            _say(told, err=True)
            return told
        _say(_built(report, words))
        return ""

    first = again()
    if first and not options.out.exists():
        options.out.mkdir(parents=True)
        (options.out / ".pameran").touch()
    _say(words.text("Pameran terbuka di http://{host}:{port}/ (Ctrl+C untuk menutup)", host=host, port=str(port)))
    watched = (options.content, *options.templates, options.assets)
    serve_site(
        watched, options.out, again, host=host, port=port, title=words.text("Ada yang perlu diperbaiki"), report=first
    )


@pameran.group("new")
def new_group() -> None:
    """Tulis berkas awal yang sudah diberi petunjuk."""


@new_group.command("region")
@click.argument("name")
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True)
@language
@click.pass_obj
def new_region(default_lang: str, name: str, content: Path, lang: str | None) -> None:
    """Profil daerah: pameran new region "Kota Bontang"."""
    entries, _ = validate(read(content)[0])
    halls = entries.settings.halls if entries else ()
    provinces = {province.code: province.name for hall in halls for province in hall.provinces}
    _start(content, starter.new_region(name, package.regencies(), provinces), locale(lang or default_lang))


@new_group.command("innovation")
@click.argument("region")
@click.argument("title")
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True)
@language
@click.pass_obj
def new_innovation(default_lang: str, region: str, title: str, content: Path, lang: str | None) -> None:
    """Inovasi: pameran new innovation kota-bontang "Bontang Siaga 112"."""
    words = locale(lang or default_lang)
    slug = slugify(region)
    if not (content / "regions" / slug).is_dir():
        _stop(
            words.text(
                "Tidak ada daerah {region} di {folder}. Buat dulu: pameran new region",
                region=slug,
                folder=str(content / "regions"),
            )
        )
    _start(content, starter.new_innovation(slug, title), words)


@new_group.command("tour")
@click.argument("title")
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True)
@language
@click.pass_obj
def new_tour(default_lang: str, title: str, content: Path, lang: str | None) -> None:
    """Tur: pameran new tour "Dari desa"."""
    entries, _ = validate(read(content)[0])
    known = [entry.slug for entry in entries.innovations][:2] if entries else []
    _start(content, starter.new_tour(title, known), locale(lang or default_lang))


@pameran.command("init")
@click.argument("folder", type=FOLDER, metavar="DIR")
@language
@click.pass_obj
def init_command(default_lang: str, folder: Path, lang: str | None) -> None:
    """Pameran baru yang kecil: pengaturan, satu daerah rekaan dengan satu inovasi."""
    words = locale(lang or default_lang)
    if folder.exists() and any(folder.iterdir()):
        _stop(words.text("{path} sudah berisi, dan tidak ditimpa.", path=str(folder)))
    for name, data in package.skeleton().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    _say(words.text("Pameran baru ditulis ke {path}. Masuk ke sana, lalu jalankan: pameran serve", path=str(folder)))


@pameran.command("import")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path), metavar="[BERKAS]")
@click.option("--region", help="Daerah untuk semua baris, misalnya kota-contoh.")
@click.option(
    "--map",
    "mapping",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Berkas YAML: kolom ke bidang. Ditulis bila belum ada, diikuti bila sudah.",
)
@click.option("--dry-run", is_flag=True, help="Hanya laporkan, jangan tulis apa-apa.")
@click.option("--update", is_flag=True, help="Perbarui berkas yang sudah ada dengan isi lembar kerja.")
@click.option("--template", is_flag=True, help="Tulis lembar kerja kosong dengan pilihan dan petunjuk.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("inovasi.xlsx"),
    show_default=True,
    help="Nama lembar kerja untuk --template.",
)
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Folder isi.")
@click.option("--format", "form", type=click.Choice(["text", "csv"]), default="text", show_default=True)
@language
@click.pass_obj
def import_command(
    default_lang: str, file: Path | None, template: bool, out: Path, lang: str | None, **asked: Any
) -> None:
    """Lembar kerja, atau isian formulir (.md), ke berkas isi: pameran import inovasi.xlsx --dry-run."""
    words = locale(lang or default_lang)
    if template == (file is not None):
        _stop(words.text("Sebut satu berkas .xlsx atau .csv, atau minta yang kosong dengan --template."))
    if template:
        _attempt(lambda: imports.write_template(asked["content"], out), words)
        _say(words.text("{path} ditulis. Isi, lalu jalankan: pameran import {path} --dry-run", path=str(out)))
        return
    form, dry = asked.pop("form"), asked["dry_run"]
    try:
        done = _attempt(lambda: imports.import_file(file, **asked), words)
    except imports.Refused as why:
        _stop(imports.say(why, words))
    _say(imports.report(done, words, form=form, dry=dry))
    sys.exit(UNSOUND if done.failing else FINE)


@pameran.command("schema")
@click.option("--out", type=FOLDER, help="Tulis tiap skema ke folder ini; tanpa ini, semuanya ke layar.")
def schema_command(out: Path | None) -> None:
    """JSON Schema untuk penyunting dan formulir."""
    if out is None:
        _say(schema.as_text(schema.schemas()))
        return
    out.mkdir(parents=True, exist_ok=True)
    for name, each in schema.schemas().items():
        (out / f"{name}.schema.json").write_text(schema.as_text(each), encoding="utf-8")


def main() -> None:
    """The console script."""
    pameran(prog_name="pameran")


def _options(content: Path, templates: Path | None, assets: Path | None, out: Path, **more: Any) -> Options:
    own = templates or Path("templates")
    default = package.default_templates()
    searched = (own, default) if own.is_dir() and own.resolve() != default.resolve() else (default,)
    if templates and not templates.is_dir():
        raise click.BadParameter(f"{templates}: no such folder", param_hint="--templates")
    chosen = assets or (Path("assets") if Path("assets/styles").is_dir() else package.default_assets())
    return Options(content=content, templates=searched, assets=chosen, out=out, cache=cache.folder(), **more)


def _jobs() -> int:
    return min(os.cpu_count() or 1, 8)


def _attempt(work: Callable[[], Any], words: Locale) -> Any:
    """Do the work, or end with the status and the words that its failure deserves."""
    try:
        return work()
    except UnsoundError as stop:
        _say(_told(stop, words), err=True)
        sys.exit(UNSOUND)
    except LinkFaults as stop:
        _say(_told(stop, words), err=True)
        sys.exit(UNSOUND)
    except TemplateFault as stop:
        _stop(_told(stop, words))
    except NotOurs as stop:
        _stop(
            words.text(
                "{folder} berisi sesuatu yang bukan buatan Pameran. Pilih folder lain dengan --out, atau kosongkan.",
                folder=str(stop),
            )
        )
    except (PermissionError, FileNotFoundError, OSError) as stop:
        _stop(f"{stop.filename or ''}: {stop.strerror or stop}")


def _told(stop: Exception, words: Locale) -> str:
    if isinstance(stop, UnsoundError):
        return problems.text(stop.problems, words.lang, color=_colour())
    if isinstance(stop, TemplateFault):
        return words.text(
            "{place}: templat meminta sesuatu yang tidak ada: {what}",
            place=f"{stop.template}:{stop.line}",
            what=f"{stop.what} ({stop.page})",
        )
    return "\n".join(
        words.text("{page}: tautan {link} tidak menuju ke mana-mana", page=f.page, link=f.what) for f in stop.faults
    )  # type: ignore[attr-defined]


def _built(report: Report, words: Locale) -> str:
    return words.text(
        "{files} berkas, {changed} berubah: {regions} daerah, {innovations} inovasi",
        files=words.number(report.files), changed=words.number(report.changed),
        regions=words.number(report.regions), innovations=words.number(report.innovations),
    )  # fmt: skip


def _counted(counts: dict[str, int], found: list[problems.Problem], words: Locale) -> str:
    errors = sum(problem.severity == "error" for problem in found)
    warnings = sum(problem.severity == "warning" for problem in found)
    return words.text(
        "{files} berkas, {regions} daerah, {innovations} inovasi: {errors} kesalahan, {warnings} peringatan",
        **{name: words.number(n) for name, n in (counts | {"errors": errors, "warnings": warnings}).items()},
    )


def _start(content: Path, made: tuple[str, str], words: Locale) -> None:
    """Write a starting file; never over one that is there."""
    path = content / made[0]
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(made[1])
    except FileExistsError:
        _stop(words.text("{path} sudah ada, dan tidak ditimpa.", path=str(path)))
    _say(words.text("{path} ditulis. Isi yang ditandai, lalu jalankan: pameran check", path=str(path)))


def _lags(path: Path, name: str, words: Locale) -> None:
    _say(
        words.text("{path} tidak lagi cocok dengan isi. Jalankan: pameran {name}", path=str(path), name=name), err=True
    )
    sys.exit(UNSOUND)


def _within(path: str, paths: tuple[Path, ...]) -> bool:
    return any(Path(path).resolve().is_relative_to(asked.resolve()) for asked in paths)


def _colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _say(text: str, err: bool = False) -> None:
    if text:
        click.echo(text.rstrip("\n"), err=err)


def _stop(text: str) -> None:
    _say(text, err=True)
    sys.exit(UNUSABLE)
