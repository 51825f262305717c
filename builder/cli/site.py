"""The commands that make the site: build, serve."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from builder.cli.options import CONTENT, FOLDER, processes
from builder.cli.terminal import FINE, UNSOUND, failure, give_up, listed, say, spoken

if TYPE_CHECKING:
    from builder.build import Options, Report
    from builder.locale import Locale


def folders(command: Callable[..., Any]) -> Callable[..., Any]:
    """Where the content, the templates and the assets lie, and the program of the optional CMS."""
    for option in (
        click.option(
            "--cms",
            type=click.Path(dir_okay=False, exists=True, path_type=Path),
            metavar="decap-cms.js",
            envvar="PAMERAN_CMS",
            help="Program Decap CMS; dengan itu ada /admin/.",
        ),
        click.option("--assets", type=FOLDER, help="Gaya dan berkas tetap; bawaan bila tidak disebut."),
        click.option("--templates", type=FOLDER, help="Templat; bawaan untuk yang tidak ada di sini."),
        CONTENT,
    ):
        command = option(command)
    return command


@click.command("build")
@folders
@click.option(
    "--out", type=FOLDER, default=Path("site"), show_default=True, help="Folder hasil; diganti hanya bila utuh."
)
@click.option("--base-url", help="Alamat situs, untuk canonical, peta situs, dan umpan.")
@click.option("--jobs", type=click.IntRange(1, 64), default=processes, help="Banyaknya proses.")
@click.option("--strict", is_flag=True, help="Peringatan dianggap kesalahan.")
@click.option("--keep-going", is_flag=True, help="Tinggalkan entri yang salah, dan sebutkan.")
@click.option("--drafts", is_flag=True, help="Sertakan draf.")
@spoken
def build_command(words: Locale, **asked: Any) -> None:
    """Bangun seluruh situs; situs lama tetap bila ada kesalahan."""
    from builder.build import build
    from builder.problems import failing

    address = asked["base_url"]
    if address and not _is_site(address):
        give_up(words.text('"{read}" bukan alamat situs; tulis seperti https://pameran.contoh.go.id/.', read=address))
    options = _options(words, **asked)
    report = build(options)
    say(listed(report.problems, words), err=True)
    say(_left_out(report, words), err=True)
    say(_built(report, words))
    sys.exit(UNSOUND if failing(report.problems) else FINE)


@click.command("serve")
@folders
@click.option("--out", type=FOLDER, default=Path("site"), show_default=True, help="Folder hasil.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@spoken
def serve_command(words: Locale, host: str, port: int, **asked: Any) -> None:
    """Bangun, sajikan, dan bangun lagi tiap ada perubahan."""
    from builder.build import build
    from builder.serve import serve

    options = _options(words, **asked, drafts=True)

    def again() -> str:
        try:
            report = build(options)
        except Exception as stop:
            why, _ = failure(stop, words)
            say(why, err=True)
            return why
        say(_built(report, words))
        return ""

    first = again()
    if first and not options.out.exists():
        options.out.mkdir(parents=True)
        (options.out / ".pameran").touch()
    say(words.text("Pameran terbuka di http://{host}:{port}/ (Ctrl+C untuk menutup)", host=host, port=str(port)))
    watched = (options.content, *options.templates, options.assets)
    title = words.text("Ada yang perlu diperbaiki")
    serve(watched, options.out, again, host=host, port=port, title=title, report=first)


def _is_site(address: str) -> bool:
    """Whether `base_url` in the settings could be that address."""
    from pydantic import TypeAdapter, ValidationError

    from builder.models import SiteAddress

    try:
        TypeAdapter(SiteAddress).validate_python(address)
    except ValidationError:
        return False
    return True


def _options(
    words: Locale, *, content: Path, templates: Path | None, assets: Path | None, out: Path, **more: Any
) -> Options:
    from builder import cache, package
    from builder.build import Options

    own = templates or Path("templates")
    default = package.default_templates()
    searched = (own, default) if own.is_dir() and own.resolve() != default.resolve() else (default,)
    for name, folder in (("--templates", templates), ("--assets", assets)):
        if folder and not folder.is_dir():
            give_up(words.text("{name}: {path} tidak ada.", name=name, path=str(folder)))
    chosen = assets or (Path("assets") if Path("assets/styles").is_dir() else package.default_assets())
    return Options(content=content, templates=searched, assets=chosen, out=out, cache=cache.folder(), **more)


def _left_out(report: Report, words: Locale) -> str:
    """The files that --keep-going published nothing of."""
    from builder.problems import left_out

    gone = sorted({each.place.path for each in left_out(report.problems)})
    return f"{words.counted('{n} berkas ditinggalkan', len(gone))}: {', '.join(gone)}" if gone else ""


def _built(report: Report, words: Locale) -> str:
    return words.text(
        "{files}, {changed} berubah: {regions}, {innovations}",
        files=words.counted("{n} berkas", report.files), changed=words.number(report.changed),
        regions=words.counted("{n} daerah", report.regions),
        innovations=words.counted("{n} inovasi", report.innovations),
    )  # fmt: skip
