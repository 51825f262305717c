"""Pydantic's faults -> problems in the editor's words, at the editor's place, with what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from builder import labels, package, values
from builder.locale import locale
from builder.models import (
    DIMENSIONS,
    EMAIL,
    LATEST,
    OLDEST,
    REGION_SLUG,
    SLUG,
    Benefit,
    Fields,
    Source,
    Stage,
)  # fmt: skip
from builder.problems import Place, Problem, problem
from builder.sources import FieldPath
from builder.text import beside, nearest, slugify

EXAMPLES = {
    "name": "name: Kota Contoh", "code": 'code: "64.99"', "province": "province: Kalimantan Timur",
    "cohorts": "cohorts: [2019]",
    "title": "title: Judulnya", "summary": "summary: Satu dua kalimat",
    "pillar": "pillar: smart-living", "status": "status: running",
    "stops": "stops: [kota-contoh/inovasi, kota-umpama/inovasi]",
    "headline": "headline: [Baris pertama, Baris kedua]", "organiser": "organiser: {office: Nama lembaga}",
    "halls": "halls: [{slug: jawa, letter: B, name: Jawa, provinces: [{name: Jawa Barat, code: \"32\"}]}]",
    "pillars": "pillars: [{slug: smart-living, name: Smart living, summary: Satu kalimat}, …] untuk keenamnya",
}  # fmt: skip


def told(fault: Any, model: type[Fields], data: Any, places: dict[FieldPath, Place]) -> Problem:
    """Pydantic's finding in the editor's words, at the editor's place."""
    path = _longest_known(fault["loc"], places)
    place, kind, context = places[path], fault["type"], fault.get("ctx", {})
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    read, about = fault["input"], {"field": name}
    if kind == "extra_forbidden":
        block = _model_at(model, path[:-1])
        return unknown_field(block, name, place, _as_item(block, name, read))
    if kind == "missing":
        wanted = str(fault["loc"][-1])
        example = EXAMPLES.get(wanted, "") if len(fault["loc"]) == 1 or wanted == "title" else ""
        return problem("missing-field", place, field=wanted, cure=example or f"{wanted}: …")
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", context.get("expected", ""))
        several = _pillars(read, known) if name == "pillar" else ""
        if not isinstance(read, str):
            return problem("not-a-text", place, **about, cure=several and f"pillar: {several}")
        return problem(
            "unknown-value", place, **about, read=read, known=", ".join(known), first=several or known[0],
            nearest="" if several else meant(name, read, known) or nearest(read.partition(",")[0], known) or "",
        )  # fmt: skip
    if kind.startswith(("int_", "float_", "decimal_")):
        near = _whole(name, read) if kind.startswith("int_") else _tried(values.number, read)
        return problem("not-a-number", place, **about, read=read, nearest=near)
    if kind in ("greater_than_equal", "less_than_equal", "finite_number"):
        low, high = _limits(_model_at(model, path[:-1]), name)
        return problem(
            "out-of-range", place, **about, read=read, limit=f"from {low} to {high}", limit_id=f"{low} sampai {high}",
            cure=_exchanged(name, read),
        )  # fmt: skip
    if kind == "value_error" and str(context.get("error")) in ("not-a-date", "no-such-date"):
        one_day = name in DAYS
        return problem(
            str(context["error"]), place, **about, read=read, partial="" if one_day else ", 2019-05, atau 2019",
            partial_en="" if one_day else ", 2019-05 or 2019",
            nearest=_tried(values.a_day if one_day else values.some_date, read),
        )  # fmt: skip
    if kind == "value_error" and str(context.get("error")) == "out-of-range":
        return problem(
            "out-of-range", place, **about, read=read, limit=f"a year from {OLDEST} to {LATEST}",
            limit_id=f"tahun {OLDEST} sampai {LATEST}",
        )  # fmt: skip
    if kind.startswith("date"):
        return problem("not-a-date", place, **about, read=read)
    if kind.startswith("bool"):
        return problem("not-yes-or-no", place, **about, read=read, nearest=_tried(values.yes, read).lower())
    if kind in ("tuple_type", "list_type"):
        return problem("not-a-list", place, **about, cure=_as_list(name, read))
    if kind in ("string_type", "url_type"):
        return problem("not-a-text", place, **about)
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return problem("not-a-block", place, **about, cure=_as_block(name, read))
    if kind == "string_too_long":
        return problem("too-long", place, **about, length=len(str(read)), limit=context["max_length"])
    if kind == "string_too_short":
        return problem("empty-field", place, **about)
    if kind == "too_short":
        return problem("too-short", place, **about, limit=context["min_length"])
    if kind == "too_long":
        return problem("too-many", place, **about, limit=context["max_length"])
    if kind == "url_too_long":
        return problem("too-long", place, **about, length=len(str(read)), limit=context["max_length"])
    if kind.startswith("url"):
        near = _address(str(read))
        return problem("not-an-address", place, **about, read=read, nearest="" if near == read else near)
    read = beside(read) if isinstance(read, list) else read
    cure, cure_en = FORMS.get(name, ("", ""))
    if fitting := _fitting(name, str(read)):
        cure, cure_en = f"maksud Anda {name}: {fitting}?", f"did you mean {name}: {fitting}?"
    return problem("bad-form", place, **about, read=read, cure=cure, cure_en=cure_en)


def unknown_field(block: type[BaseModel], name: str, place: Place, fitting: str = "") -> Problem:
    return problem(
        "unknown-field",
        place,
        field=name,
        nearest=key_meant(block, name) or fitting,
        known=", ".join(field_names(block)),
    )


def model_of(block: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The block that a field holds, or a list of such; None for a field without one."""
    field = next((f for key, f in block.model_fields.items() if name in (key, f.alias)), None)
    return next(_models_in(field.annotation), None) if field else None


def meant(field: str, word: str, known: list[str]) -> str | None:
    """The value that a clerk's word for it stands for: `sedang berjalan` -> `running`."""
    field = {"also": "pillar", "kind": "partner"}.get(field, field)
    label = getattr(labels, field, lambda value, _: value)
    words = package.spreadsheet()["values"].get(field, {})
    said, indonesian = values.plain(word), locale("id")
    names = {value: [label(value, indonesian), *words.get(value, [])] for value in known}
    return next((value for value, each in names.items() if said in map(values.plain, each)), None)


def key_meant(block: type[BaseModel], key: str) -> str | None:
    """The field that a key was meant to be: another word for it, one of a block inside, or the nearest in spelling."""
    known, said, words = field_names(block), values.plain(key.replace("_", " ")), package.spreadsheet()["keys"]
    for name in known:
        label, _ = labels.field(block.__name__, name, locale("id"))
        if said and said in (values.plain(each) for each in (name, label, *words.get(name, []))):
            return name
    for name, field in block.model_fields.items():
        inside = () if get_origin(field.annotation) is tuple else (*map(field_names, _models_in(field.annotation)),)
        if any(key in names for names in inside):
            return f"{field.alias or name}: {{{key}: …}}"
    return nearest(key, known)


def _as_item(block: type[BaseModel], key: str, read: object) -> str:
    """`Waktu tunggu: 35 menit` as the fields that it stands for, in a list of such; empty where it cannot be one."""
    if not isinstance(read, str) or len(read) > values.SHORT:
        return ""
    if block is Benefit and re.match(r"\W*\d", read):
        number = _tried(lambda text: values.figure(text)[0], read)
        fields = {"label": key, "value": number, "unit": number and values.figure(read)[1]}
    elif block is Stage:
        fields = {"title": read, "date": _tried(values.some_date, key)}
    elif block is Source:
        fields = {"title": key, "url": _tried(values.address, read)}
    else:
        return ""
    stated = {name: value for name, value in fields.items() if value}
    return beside(stated) if len(stated) > 1 else ""


def _address(read: str) -> str:
    """The web address that was most likely meant, or nothing."""
    if clone := re.fullmatch(r"git@([\w.-]+):([\w./-]+)", read):
        return f"https://{clone[1]}/{clone[2].removesuffix('.git')}"
    if re.search(r"(?i)\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png)$", read):  # a file's name
        return ""
    return _tried(values.address, re.sub(r"\s+(?=\.\w)|(?<=\.)\s+(?=[a-z]{2,3}\b)", "", read))


def _pillars(read: object, known: list[str]) -> str:
    """`smart-living, smart-economy` -> the first, and the rest in the field for further ones; empty for one pillar."""
    said = values.items(read, commas=True) if isinstance(read, str) else read if isinstance(read, list) else []
    found = [meant("pillar", each, known) if isinstance(each, str) else None for each in said]
    return f"{found[0]}, lalu also: {beside(found[1:])}" if len(found) > 1 and all(found) else ""


def _tried(reading: Callable[[str], object], text: object) -> str:
    """What a clerk's way of writing comes to, or nothing."""
    try:
        return str(reading(text)) if isinstance(text, str) else ""
    except values.Unclear:
        return ""


def _whole(name: str, read: object) -> str:
    """The one whole number that a text names: `3 hari` -> `3`, `2019-01-01` -> `2019` for a year."""
    if name in YEARS and (year := _tried(values.year, read)):
        return year
    if name == "from" and (span := re.fullmatch(r"(20\d\d)\s*[-–—]\s*(20\d\d)", str(read))):
        return f"{span[1]}, to: {span[2]}"
    if "%" in str(read):  # no count
        return ""
    said = _tried(values.number, read) or " ".join(re.findall(r"[\d.,]+", str(read)))
    return said if re.fullmatch(r"-?\d+", said) else ""


def _fitting(name: str, read: str) -> str:
    """The same in the form that a field must have, or nothing where that cannot be told."""
    if name == "code" and (digits := re.fullmatch(r"\D*(\d\d)\D?(\d\d)\D*", read)):
        return f'"{digits[1]}.{digits[2]}"'
    if name == "name" and (short := re.match(r"(?i)(kab|kt|kodya|kotamadya)\b\.?\s*(?=\S)", read)):
        return ("Kabupaten " if short[1].lower() == "kab" else "Kota ") + read[short.end() :]
    if name == "name" and (whole := re.fullmatch(r"(?i)(kota|kabupaten)\s+(\S.*)", read)):
        return f"{whole[1]} {whole[2]}".title()
    if name == "email":
        said = re.sub(r"\s*[\[(]\s*at\s*[\])]\s*", "@", read)
        found = re.fullmatch(rf"(?:mailto:)?({EMAIL})", re.sub(r"\s", "", said)) or re.search(f"({EMAIL})", said)
        return found[1] if found else ""
    if name == "file" and (parts := re.fullmatch(r"(?:.*[/\\])?([^/\\]+)\.([A-Za-z0-9]{2,4})", read)):
        return f"media/{slugify(parts[1])}.{parts[2].lower()}" if slugify(parts[1]) else ""
    way = rf"({REGION_SLUG})/(?:innovations/)?({SLUG})(?:/|/index\.html|\.md)?$"
    if name in ("replicates", "stops") and (page := re.search(way, re.sub(r"\s*[\\/]\s*", "/", read).lower())):
        return f"{page[1]}/{page[2]}"
    if name == "start_tour":
        return slugify(read)
    if re.fullmatch(r"@[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:/\S+)?", read):  # an account at the host
        return read[1:]
    return ""


LISTS = {
    "images": "[{file: media/antrean.jpg, alt: Apa yang terlihat}]", "links": '[{title: Panduan, url: "https://…"}]',
    "sources": '[{title: Judul berita, url: "https://…"}]', "stages": "[{title: Diluncurkan, date: 2021-05}]",
    "benefits": "[{label: Waktu tunggu, value: 35, unit: menit, year: 2022}]",
    "partners": "[{name: Universitas Contoh}]", "documents": '[{title: Rencana induk, url: "https://…"}]',
    "mentors": "[{name: Lembaga Contoh}]", "languages": "[id, en]", "headline": "[Baris pertama, Baris kedua]",
}  # fmt: skip
BLOCKS = {
    "location": "{lat: 0.13, lon: 117.5}", "cover": "{file: media/teluk.jpg, alt: Apa yang terlihat}",
    "emblem": "{file: media/lambang.png, alt: Lambang daerah}", "coordinator": "{office: Dinas Contoh, phone: 0811…}",
    "masterplan": "{title: Rencana Induk Kota Cerdas, from: 2019, to: 2029}",
    "organiser": "{office: Nama lembaga, email: tanya@contoh.go.id}", "form": "{iga: {dasar hukum: Isinya}}",
    "iga": "{dasar hukum: Isinya}", "kipp": "{ringkasan: Isinya}",
}  # fmt: skip


def _as_list(name: str, read: object) -> str:
    """How a list is written: with what stands there, or else with an example."""
    if isinstance(read, str) and name in ("sdgs", "cohorts"):
        return f"[{', '.join(re.findall(r'[0-9]+', read))}]" if re.search(r"\d", read) else ""
    if isinstance(read, str) and name == "stops":
        return beside(re.findall(rf"{REGION_SLUG}/{SLUG}", read))
    if isinstance(read, str) and name not in LISTS and len(read) <= values.SHORT:
        stuck = re.split(r"(?:^|\s)[-–—•*]\s*", read)[1:] if read[0] in "-–—•" else None  # `-satu` is no item
        return beside([each.removeprefix("@") for each in stuck or values.items(read, commas=True)])
    return LISTS.get(name, "")


def _as_block(name: str, read: object) -> str:
    if name == "location" and isinstance(read, str):
        numbers = re.findall(r"-?\d+(?:\.\d+)?", read)
        if len(numbers) == 2:
            return f"{{lat: {numbers[0]}, lon: {numbers[1]}}}"
    if name in DIMENSIONS and (count := re.fullmatch(r"\s*(\d{1,4})\s*(?:/|dari)\s*(\d{1,4})\s*", str(read))):
        return f"{{done: {count[1]}, planned: {count[2]}}}"
    if isinstance(read, str) and name in LISTS and len(read) <= values.SHORT:  # an item that is a text
        if address := _tried(values.address, read):
            return f"[{beside({'title': 'Judulnya', 'url': address})}]"
        first = re.match(r"\[\{(\w+)", LISTS[name])
        more = ", …" if name in ("benefits", "images", "links", "documents") else ""
        return f"[{{{first[1]}: {beside(read)}{more}}}]" if first else ""
    return BLOCKS.get(name, "")


def _exchanged(name: str, read: object) -> str:
    """The other half of a place, where a number fits only there."""
    number = float(read) if re.fullmatch(r"-?\d+(?:\.\d+)?", str(read)) else None
    if number is None or name not in ("lat", "lon"):
        return ""
    return {"lat": "lon", "lon": "lat"}[name] if (94 < number < 142) == (name == "lat") and abs(number) < 142 else ""


YEARS = {"year", "from", "to", "cohorts"}
DAYS = {"mou", "verified", "agreement"}
FORMS = {  # how to write it, in Indonesian and English
    "name": ("Diawali Kota atau Kabupaten, misalnya Kota Contoh.", "It begins with Kota or Kabupaten: Kota Contoh."),
    "code": ('Dua angka, titik, dua angka, dikutip: "64.74".', 'Two digits, a point, two digits, quoted: "64.74".'),
    "email": ("Misalnya kominfo@contoh.go.id.", "Such as kominfo@contoh.go.id."),
    "languages": (
        "Tulis [id] atau [id, en]: yang berbahasa Indonesia berdiri di akar situs.",
        "Write [id] or [id, en]: Indonesian stands at the site's root.",
    ),
    "base_url": (
        "Tulis alamat situsnya saja, seperti https://pameran.contoh.go.id/.",
        "Write the site's address alone, such as https://pameran.example/.",
    ),
    "file": (
        "Berkas di folder media/ tanpa spasi, misalnya media/antrean.jpg.",
        "A file in the folder media/, without spaces: media/antrean.jpg.",
    ),
    "replicates": (
        "Tulis <daerah>/<inovasi>, misalnya kota-contoh/antrean.", "Write <region>/<innovation>: kota-contoh/antrean.",
    ),
    "stops": (
        "Tulis <daerah>/<inovasi>, misalnya kota-contoh/antrean.", "Write <region>/<innovation>: kota-contoh/antrean.",
    ),
}  # fmt: skip


def _longest_known(location: tuple[Any, ...], places: dict[FieldPath, Place]) -> FieldPath:
    """Pydantic's location without what stands nowhere: a missing field, or the name of a union's member."""
    for end in range(len(location), 0, -1):
        if location[:end] in places:
            return location[:end]
    return ()


def _model_at(model: type[BaseModel], path: FieldPath) -> type[BaseModel]:
    here = model
    for part in path:
        if isinstance(part, str):
            here = model_of(here, part) or here
    return here


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)


@cache
def _limits(model: type[BaseModel], name: str) -> tuple[str, str]:
    """The least and the greatest number that a field takes, also as the items of a list."""
    field = next(field for key, field in model.model_fields.items() if name in (key, field.alias))
    found = [*field.metadata, *_metadata(field.annotation)]
    least = next(limit.ge for limit in found if getattr(limit, "ge", None) is not None)
    most = next(limit.le for limit in found if getattr(limit, "le", None) is not None)
    return f"{least:g}", f"{most:g}"


def _metadata(annotation: Any) -> Iterator[Any]:
    for inner in get_args(annotation):
        for each in getattr(inner, "__metadata__", ()):
            yield from getattr(each, "metadata", [each])  # a FieldInfo holds its limits
        yield from _metadata(inner)


@cache
def field_names(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(field.alias or name for name, field in model.model_fields.items())
