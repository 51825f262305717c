"""What several commands take: the content's folder, a number of processes."""

from __future__ import annotations

import os
from pathlib import Path

import click

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)
CONTENT = click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Folder isi.")
SAVE = click.option("--save", type=FILE, metavar="BERKAS.xlsx", help="Simpan laporannya juga sebagai lembar kerja.")


def processes() -> int:
    """As many as there are processors, within reason."""
    return min(os.cpu_count() or 1, 8)
