"""What intake knows -> a Git host's issue forms: a new exhibit, a correction, a change of contact.

`pameran import` reads the answers back, by the very headings that are asked here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from builder.intake import COLUMNS, Vocabulary
from builder.intake.answers import BY_HAND, CONTACT, ENTRY, PART, PARTS, REGION, RIGHT, SOURCE

FOLDER = ".github/ISSUE_TEMPLATE"
ASKED = (
    "region", "title", "summary", "pillar", "dimension", "status", "quick_win", "owner", "started", "body.problem",
    "body.design", "body.result", "benefits.1.label", "benefits.1.value", "benefits.1.baseline", "benefits.1.unit",
    "benefits.1.year", "partners", "seeking", "links", "sources.1.title", "sources.1.url", "sources.1.publisher",
    "sources.1.date",
)  # fmt: skip
REQUIRED = {"region", "title", "summary", "pillar", "status", "sources.1.title", ENTRY, PART, REGION}
LONG = {"summary", "partners", "links", RIGHT}
RIGHT_HELP = (
    "Tulis isi yang seharusnya, lengkap; ia menggantikan yang lama. Bila isinya beberapa, satu baris satu butir. "
    "Angka: Waktu tunggu: 120 → 35 menit (2022). Mitra: Universitas Contoh (akademisi). Tautan: Panduan https://…"
)
HELP = {
    "sources.1.title": "Berita, laporan, atau peraturan yang membenarkan isi ini."
}  # no workbook stands behind a form
CONTACT_HELP = {
    "whatsapp": "Nomor layanan, bukan nomor pribadi.", "role": "Jabatannya saja, tanpa nama orang.",
    "verified": "Misalnya 12 Mei 2026.", "answers_within": "Angka saja, misalnya 3.",
    "hours": "Misalnya Senin sampai Jumat 08.00–15.00.",
}  # fmt: skip


def forms(words: Vocabulary) -> dict[str, str]:
    """Each form's file by its path below the repository."""
    shown = words.shown | {"quick_win": ("Ya", "Tidak")}
    known = {column.field: column for column in COLUMNS}
    exhibit = [
        _question(
            known[name].heading, HELP.get(name, known[name].help), name, shown.get(name, ()), several=name == "seeking"
        )
        for name in ASKED
    ]
    correction = [
        _question(ENTRY, "Tempel alamat halamannya, atau tulis seperti kota-contoh/antrean-puskesmas.", ENTRY),
        _question(PART, "Cerita dan yang lain dikerjakan orang.", PART, (*PARTS, BY_HAND)),
        _question(RIGHT, RIGHT_HELP, RIGHT),
        _question(SOURCE, "Berita, laman resmi, atau Anda sendiri dari kantor itu.", SOURCE),
    ]
    contact = [_question(REGION, known["region"].help, REGION)]
    contact += [_question(label, CONTACT_HELP.get(name, ""), name) for name, label in CONTACT.items()]
    return {
        f"{FOLDER}/{file}.yml": _form(name, about, lead, title, questions)
        for file, name, about, lead, title, questions in (
            ("1-inovasi", "Inovasi baru", "Tambahkan satu inovasi daerah Anda.",
             "Yang tidak diketahui boleh kosong. Isian ini terbuka untuk umum: tanpa nama atau nomor pribadi.",
             "Inovasi: ", exhibit),
            ("2-perbaikan", "Perbaikan", "Ada yang keliru di satu halaman.",
             "Satu isian untuk satu perbaikan. Isian ini terbuka untuk umum.", "Perbaikan: ", correction),
            ("3-kontak", "Kontak daerah", "Kantor atau kanal penanggung jawab berubah.",
             "Isi yang berubah saja; yang kosong tetap seperti sekarang. Pakai kanal layanan, bukan nomor pribadi.",
             "Kontak: ", contact),
        )
    }  # fmt: skip


def _form(name: str, about: str, lead: str, title: str, questions: list[Mapping[str, Any]]) -> str:
    whole = {
        "name": name,
        "description": about,
        "title": title,
        "body": [{"type": "markdown", "attributes": {"value": lead}}, *questions],
    }
    said = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=110)
    return "# Ditulis oleh `pameran forms`; jangan diubah di sini.\n" + said


def _question(
    label: str, help_: str, name: str, choices: tuple[str, ...] = (), *, several: bool = False
) -> dict[str, Any]:
    kind = "dropdown" if choices else "textarea" if name in LONG or name.startswith("body.") else "input"
    asked: dict[str, Any] = {"label": label} | ({"description": help_} if help_ else {})
    if choices:
        asked |= {"options": list(choices)} | ({"multiple": True} if several else {})
    return {"type": kind, "attributes": asked, "validations": {"required": name in REQUIRED}}
