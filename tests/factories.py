"""The nouns that tests are about; a test names only what it needs."""

from __future__ import annotations

import shutil
from pathlib import Path

from builder.models import Exhibition
from builder.problems import sound
from builder.read import read
from builder.relate import relate
from builder.validate import validate

HERE = Path(__file__).parent
SAMPLE = HERE / "sample"
BROKEN = HERE / "broken"


def content(folder: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """The sample exhibition in a folder of its own, with files changed or added by their path below it."""
    target = folder / "content"
    shutil.copytree(SAMPLE, target)
    for name, text in (files or {}).items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return target


def innovation(*lines: str, body: str = "Isi.\n", **fields: str | None) -> str:
    """A small valid innovation file; a field that is None is left out."""
    stated = {
        "title": "Uji",
        "summary": "Kalimat tentang apa yang dilakukan.",
        "pillar": "smart-living",
        "status": "running",
        "sources": "[{title: Berita}]",
    } | fields
    block = [f"{name}: {value}" for name, value in stated.items() if value is not None]
    return "\n".join(["---", *block, *lines, "---", body])


def exhibition(folder: Path = SAMPLE) -> Exhibition:
    return sound(relate(sound(validate(sound(read(folder))))))
