"""The catalogue of messages, docs/galat.md, from the wordings and the examples that the tests hold them to.

`python docs/galat.py` writes it anew (`make galat`); tests/test_broken.py fails while it lags behind.
"""

from __future__ import annotations

import re
from pathlib import Path

from builder.problems.wordings import GROUPS, Wording

ROOT = Path(__file__).parent.parent
BROKEN = ROOT / "tests" / "broken"
SEVERITIES = {"error": "kesalahan", "warning": "peringatan", "info": "catatan"}
INTRODUCTION = """# Daftar pesan pemeriksa

Semua yang bisa dikatakan `pameran check`, dengan contoh dan obatnya. Tiap laporan menyebut berkas, baris, kolom, dan
kode; cari kodenya di halaman ini. *Kesalahan* harus diperbaiki sebelum terbit, *peringatan* sebaiknya diperbaiki
(dengan `--strict` wajib), *catatan* hanya memberi tahu. Pesan dalam bahasa Inggris: `pameran check --lang en`.

Daftar ini dibuat dari contoh yang diuji (`make galat`); jangan disunting dengan tangan.
"""
REPORT = re.compile(r"content/(?P<path>\S+?):(?P<line>\d+):\d+: \w+ (?P<code>[a-z0-9-]+): (?P<message>.*)")


def catalogue() -> str:
    examples = _examples()
    parts = [INTRODUCTION]
    for title, group in GROUPS.items():
        parts.append(f"## {title}\n")
        for code, wording in sorted(group.items()):
            parts.append(f"### {code}\n\n*{SEVERITIES[wording.severity].capitalize()}.*")
            parts += examples.get(code) or [_worded(wording)]
            parts.append("")
    return "\n".join(parts).rstrip() + "\n"


def _examples() -> dict[str, list[str]]:
    """Each code's examples: the line as it stands in the file, what is said of it, what to do."""
    found: dict[str, dict[str, str]] = {}  # code -> message -> example
    for expected in sorted(BROKEN.glob("*/expected.txt")):
        lines = expected.read_text(encoding="utf-8").splitlines()
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            if told := REPORT.fullmatch(line):
                hint = following.removeprefix("  hint: ") if following.startswith("  hint: ") else ""
                shown = found.setdefault(told["code"], {})
                shown.setdefault(told["message"], _example(expected.parent, told, hint))
    return {code: [*shown.values()] for code, shown in found.items()}


def _example(case: Path, told: re.Match[str], hint: str) -> str:
    file = case / told["path"]
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else []
    number = int(told["line"])
    line = lines[number - 1].strip() if number <= len(lines) else ""
    place = f"`{told['path']}`, baris {number}"
    if line and len(line) <= 100:
        place += f": `` {line} ``"
    return f"\n- {place}\n  <br>{_escaped(told['message'])}" + (f"\n  <br>→ {_escaped(hint)}" if hint else "")


def _worded(wording: Wording) -> str:
    blank = re.compile(r"\{\w+\}")
    hint = wording.id_hint or wording.id_else
    return f"\n- {blank.sub('…', wording.id)}" + (f"\n  <br>→ {blank.sub('…', hint)}" if hint else "")


def _escaped(text: str) -> str:
    return re.sub(r"([<*_\[\]`])", r"\\\1", text)


if __name__ == "__main__":
    (ROOT / "docs" / "galat.md").write_text(catalogue(), encoding="utf-8")
