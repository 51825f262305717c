"""Values -> the text of a content file: a commented one to start from, in Indonesian, or an innovation's fields.

A starting file passes `check` as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from builder.models import DIMENSIONS, SLUG, Innovation
from builder.package import Regency
from builder.text import FIRST_SUMMARIES, TO_FILL_IN, field_lines, quoted, slugify
from builder.values import place_name, plain

KINDS = ("kota", "kabupaten")


def new_region(name: str, regencies: Iterable[Regency], provinces: dict[str, str]) -> tuple[str, str]:
    """(path below content/, text). Code, province and centre are filled in where the name is that of a regency."""
    said = place_name(name)
    same = [each for each in regencies if said in (place_name(each.name), place_name(each.name.partition(" ")[2]))]
    known = same[0] if len(same) == 1 else None
    full = known.name if known else _full_name(name, said)
    code = known.code if known else "00.00"
    province = provinces.get(code[:2], "…")
    location = f"location: {{lat: {known.lat}, lon: {known.lon}}}" if known else "# location: {lat: 0.13, lon: 117.5}"
    text = f"""\
---
name: {quoted(full)}
code: "{code}"                 # kode wilayah Kemendagri
province: {quoted(province)}
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
# Di bawah --- tulis perjalanan daerah dalam dua atau tiga paragraf: bergabung kapan, apa rencananya, apa hasilnya.
---
"""
    return f"regions/{slugify(full)}/index.md", text


def _full_name(name: str, said: str) -> str:
    """`Kab. Umpama`, `Umpama (Kab.)`, `kabupaten-umpama` -> `Kabupaten Umpama`; `said`: as place_name() has it."""
    kind, _, rest = said.partition(" ")
    if not rest or kind not in KINDS:
        return f"Kota {name}"
    spaced = name.replace("-", " ") if re.fullmatch(SLUG, name) else name
    words = [
        each for each in re.split(r"[\s_(),]+", spaced) if plain(each) and {*plain(each).split()} <= {*rest.split()}
    ]
    return " ".join([kind.capitalize(), *(each.capitalize() if each.islower() else each for each in words)])


def new_innovation(region: str, title: str) -> tuple[str, str]:
    """A draft: it shows in `serve` only, until `draft: true` is deleted."""
    fields = {
        "title": title,
        "summary": FIRST_SUMMARIES["innovation"],
        "pillar": "smart-governance",
        "status": "running",
        "draft": True,
    }
    parts = ("Apa masalahnya", "Apa yang dilakukan", "Apa hasilnya")
    body = "\n\n".join(f"## {part}\n\n{TO_FILL_IN}" for part in parts)
    return innovation_path(region, innovation_slug(title)), innovation_text(fields, body, offers=OFFERS)


SLUG_LIMIT = 80  # characters
COMMENTS = {
    "status": "planned, pilot, running, scaled, ended, unknown",
    "draft": "hapus baris ini kalau sudah siap",
}
OFFERS = {
    "dimension": "dimension: public-service     # bagian dari pilarnya, lihat docs/isi.md",
    "quick_win": "quick_win: true               # program unggulan",
    "started": "started: 2024-05              # tahun, tahun-bulan, atau tanggal",
    "owner": "owner: Dinas …",
    "benefits": "benefits:\n"
    "#   - {label: Waktu tunggu, value: 35, baseline: 120, unit: menit, year: 2024, better: lower}",
    "seeking": "seeking: [replication]        # replication, funding, technology, research, volunteers, data",
    "sources": 'sources:\n#   - {title: "Judul berita", url: "https://…", publisher: "Nama media", date: 2024-05-15}',
    "tags": "tags: […]",
}  # fields that a new file shows behind `#`, ready to be filled in


def innovation_slug(title: str) -> str:
    """The title as an address, cut after a word where it is long; empty where it has no letter of ours."""
    slug = slugify(title)
    return slug if len(slug) <= SLUG_LIMIT else slug[: SLUG_LIMIT + 1].rpartition("-")[0] or slug[:SLUG_LIMIT]


def innovation_path(region: str, slug: str) -> str:
    return f"regions/{region}/innovations/{slug}.md"


def region_path(slug: str) -> str:
    return f"regions/{slug}/index.md"


def innovation_text(fields: Mapping[str, Any], body: str, *, offers: Mapping[str, str] | None = None) -> str:
    """An innovation's file, its fields in the model's order whatever order they come in."""
    lines = ["---"]
    for name in Innovation.model_fields:
        if name == "pillar":
            lines.append(f"# pilar: {', '.join(DIMENSIONS)}")
        if name in fields:
            comment = COMMENTS.get(name)
            first, *rest = field_lines(name, fields[name])
            lines += [f"{first:<31} # {comment}" if comment else first, *rest]
        elif offers and name in offers:
            lines.append(f"# {offers[name]}")
    return "\n".join([*lines, "---", body]).rstrip("\n") + "\n"


def new_tour(title: str, stops: Iterable[str]) -> tuple[str, str]:
    """`stops`: two identities of innovations that exist, as an example to change."""
    listed = "\n".join(f"  - {stop}" for stop in stops)
    text = f"""\
---
title: {quoted(title)}
summary: {FIRST_SUMMARIES["tour"]}
stops:                          # <daerah>/<inovasi>, 5 sampai 12 perhentian
{listed}
# why:                          # satu kalimat untuk tiap perhentian, urut
#   - …
draft: true                     # hapus baris ini kalau sudah siap
---
{TO_FILL_IN}
"""
    return f"tours/{slugify(title)}.md", text
