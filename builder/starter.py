"""A name -> a commented starting file, in Indonesian. Each passes `check` as it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Protocol

from builder.text import fold, slugify


class Regency(Protocol):
    """One of the country's kota and kabupaten, as builder.package knows them."""

    code: str
    name: str
    lat: float
    lon: float


def new_region(name: str, regencies: Iterable[Regency], provinces: dict[str, str]) -> tuple[str, str]:
    """(path below content/, text). Code, province and centre are filled in where the name is that of a regency."""
    known = next((each for each in regencies if fold(each.name) == fold(name)), None)
    kind = "" if fold(name).startswith(("kota ", "kabupaten ")) else "Kota "
    full = known.name if known else f"{kind}{name}"
    code = known.code if known else "00.00"
    province = provinces.get(code[:2], "…")
    location = f"location: {{lat: {known.lat}, lon: {known.lon}}}" if known else "# location: {lat: 0.13, lon: 117.5}"
    text = f"""\
---
name: {_quoted(full)}
code: "{code}"                 # kode wilayah Kemendagri
province: {_quoted(province)}
cohorts: []                     # tahun ikut gerakan, misalnya [2019]; [] untuk tamu
# summary: satu dua kalimat, paling panjang 300 karakter
{location}
# masterplan: {{title: "…", from: 2024, to: 2034, url: "https://…"}}
# coordinator:
#   office: Dinas Komunikasi dan Informatika {full}
#   email: …
#   phone: …                    # ejaan apa saja
#   whatsapp: …                 # nomor layanan, bukan nomor pribadi
#   website: https://…
#   address: …
#   hours: Senin sampai Jumat 08.00–15.00
#   answers_within: 3           # hari kerja
#   verified: 2026-01-31        # kapan kanal ini terakhir dicoba
# sources:
#   - {{title: "Judul berita", url: "https://…", publisher: "Nama media", date: 2024-05-15}}
---
Ceritakan perjalanan daerah dalam dua atau tiga paragraf: bergabung kapan, apa rencananya, apa hasilnya.
"""
    return f"regions/{slugify(full)}/index.md", text


def new_innovation(region: str, title: str) -> tuple[str, str]:
    """A draft: it shows in `serve` only, until `draft: true` is deleted."""
    text = f"""\
---
title: {_quoted(title)}
summary: Satu dua kalimat tentang apa yang dilakukan dan apa hasilnya.
# pilar: smart-governance, smart-branding, smart-economy, smart-living, smart-society, smart-environment
pillar: smart-governance
# dimension: public-service     # bagian dari pilarnya, lihat docs/isi.md
status: running                 # planned, pilot, running, scaled, ended, unknown
# quick_win: true               # program unggulan
# started: 2024-05              # tahun, tahun-bulan, atau tanggal
# owner: Dinas …
# benefits:
#   - {{label: Waktu tunggu, value: 35, baseline: 120, unit: menit, year: 2024, better: lower}}
# seeking: [replication]        # replication, funding, technology, research, volunteers, data
# tags: […]
# sources:
#   - {{title: "Judul berita", url: "https://…", publisher: "Nama media", date: 2024-05-15}}
draft: true                     # hapus baris ini kalau sudah siap
---
## Apa masalahnya

…

## Apa yang dilakukan

…

## Apa hasilnya

…
"""
    return f"regions/{region}/innovations/{slugify(title)}.md", text


def new_tour(title: str, stops: Iterable[str]) -> tuple[str, str]:
    """`stops`: two identities of innovations that exist, as an example to change."""
    listed = "\n".join(f"  - {stop}" for stop in stops)
    text = f"""\
---
title: {_quoted(title)}
summary: Satu dua kalimat tentang benang merah tur ini.
stops:                          # <daerah>/<inovasi>, 5 sampai 12 perhentian
{listed}
# why:                          # satu kalimat untuk tiap perhentian, urut
#   - …
draft: true                     # hapus baris ini kalau sudah siap
---
Pengantar tur.
"""
    return f"tours/{slugify(title)}.md", text


def _quoted(text: str) -> str:
    """A text that YAML reads as it is, whatever is in it."""
    plain = text and text == text.strip() and not set(text) & set(":#{}[]&*!|>'\"%@`,\\\n\t") and text[0] not in "-?"
    return text if plain else json.dumps(text, ensure_ascii=False)
