"""What went wrong, where, and what to do about it.

All wording for editors lives here, in Indonesian and English: for each permanent code what is wrong in the editor's
words, and what to do. A stage only says the code, the place and the particulars.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

Severity = Literal["error", "warning", "info"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands: a path below the working folder, and a line and column that count from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A code's texts with blanks; the hint is left out where a blank that it needs is empty."""

    id: str
    en: str
    id_hint: str = ""
    en_hint: str = ""
    severity: Severity = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    place: Place
    code: str
    about: Mapping[str, str] = field(default_factory=dict)  # what fills the blanks
    severity: Severity = "error"

    def message(self, lang: str) -> str:
        return getattr(WORDINGS[self.code], lang).format_map(_Blanks(self.about))

    def hint(self, lang: str) -> str:
        hint = getattr(WORDINGS[self.code], f"{lang}_hint")
        blanks = _Blanks(self.about)
        return hint.format_map(blanks) if hint and not blanks.missing(hint) else ""


class _Blanks(dict):
    """The particulars; one that is not given reads as an empty text."""

    def __missing__(self, key: str) -> str:
        return ""

    def missing(self, hint: str) -> bool:
        return any(f"{{{name}}}" in hint and not self[name] for name in ("nearest", "cure"))


class UnsoundError(Exception):
    """A stage found errors; nothing after it would be more than a guess."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(ordered(problems))
        super().__init__(text(self.problems, "en"))


def problem(code: str, place: Place, **about: object) -> Problem:
    """A problem with the severity that its code has."""
    return Problem(
        place=place,
        code=code,
        about={name: shown(value) for name, value in about.items()},
        severity=WORDINGS[code].severity,
    )


def shown(value: object) -> str:
    """An editor's text for a message: one line, not endless."""
    line = " ".join(str(value if value is not None else "").split())
    return line if len(line) <= 200 else f"{line[:197]}…"


def failing(problems: Iterable[Problem], strict: bool = False) -> bool:
    """Whether any of them keeps the site from being published."""
    return any(each.severity == "error" or (strict and each.severity == "warning") for each in problems)


def sound(found: tuple[T, list[Problem]]) -> T:
    """The value of a stage, or the end of the build with that stage's problems."""
    value, problems = found
    if failing(problems):
        raise UnsoundError(problems)
    return value


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(
        set_of(problems), key=lambda p: (p.place.path, p.place.line, p.place.column, p.code, tuple(p.about.items()))
    )


def set_of(problems: Iterable[Problem]) -> list[Problem]:
    """Each once: two stages may see the same fault."""
    seen, kept = set(), []
    for each in problems:
        key = (each.place, each.code, tuple(each.about.items()))
        if key not in seen:
            seen.add(key)
            kept.append(each)
    return kept


def text(problems: Iterable[Problem], lang: str = "id", *, color: bool = False) -> str:
    """`path:line:column: severity code: message`, and a line with the hint where there is one."""
    lines = []
    for each in ordered(problems):
        place = f"{each.place.path}:{each.place.line}:{each.place.column}"
        severity = f"\033[{COLOURS[each.severity]}m{each.severity}\033[0m" if color else each.severity
        lines.append(f"{place}: {severity} {each.code}: {each.message(lang)}")
        if hint := each.hint(lang):
            lines.append(f"  hint: {hint}")
    return "\n".join(lines)


def as_json(problems: Iterable[Problem], lang: str = "id", **counts: int) -> str:
    found = ordered(problems)
    summary = counts | {
        "errors": sum(each.severity == "error" for each in found),
        "warnings": sum(each.severity == "warning" for each in found),
    }
    rows = [
        {
            "path": each.place.path, "line": each.place.line, "column": each.place.column, "code": each.code,
            "severity": each.severity, "message": each.message(lang), "hint": each.hint(lang) or None,
            "field": each.about.get("field") or None,
        }
        for each in found
    ]  # fmt: skip
    return json.dumps({"summary": summary, "problems": rows}, ensure_ascii=False, indent=1)


def as_github(problems: Iterable[Problem], lang: str = "id") -> str:
    """Workflow commands, which GitHub turns into annotations."""
    kinds = {"error": "error", "warning": "warning", "info": "notice"}

    def escaped(value: str) -> str:
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def parameter(value: str) -> str:
        return escaped(value).replace(":", "%3A").replace(",", "%2C")

    lines = []
    for each in ordered(problems):
        told = each.message(lang) + (f"\n{each.hint(lang)}" if each.hint(lang) else "")
        lines.append(
            f"::{kinds[each.severity]} file={parameter(each.place.path)},line={each.place.line},col={each.place.column},"
            f"title={parameter(each.code)}::{escaped(told)}"
        )
    return "\n".join(lines)


def as_sarif(problems: Iterable[Problem], lang: str = "id") -> str:
    """SARIF 2.1.0."""
    levels = {"error": "error", "warning": "warning", "info": "note"}
    found = ordered(problems)
    results = [
        {
            "ruleId": each.code,
            "level": levels[each.severity],
            "message": {"text": " ".join(part for part in (each.message(lang), each.hint(lang)) if part)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": each.place.path},
                        "region": {"startLine": each.place.line, "startColumn": each.place.column},
                    }
                }
            ],
        }
        for each in found
    ]
    rules = [{"id": code, "shortDescription": {"text": code}} for code in sorted({each.code for each in found})]
    run = {
        "tool": {"driver": {"name": "pameran", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def yaml_fault(place: Place, what: str) -> Problem:
    """A fault of YAML's own grammar, which libyaml words in English only."""
    told = next((words for start, words in YAML_FAULTS.items() if what.startswith(start)), "susunannya tidak dikenal")
    return problem("yaml-syntax", place, what=what, what_id=told)


YAML_FAULTS = {
    "mapping values are not allowed": "ada titik dua di tengah teks yang tidak dikutip",
    "found character that cannot start": "ada tab, @, atau ` di tempat yang tidak boleh",
    "did not find expected ',' or ']'": "kurung siku tidak ditutup, atau kurang koma",
    "did not find expected ',' or '}'": "kurung kurawal tidak ditutup, atau kurang koma",
    "did not find expected node content": "isi atau penutup kurungnya tidak ada",
    "found unexpected end of stream": "tanda kutip tidak ditutup",
    "did not find expected key": "baris tidak sejajar dengan yang di atasnya",
    "did not find expected '-' indicator": "baris tidak sejajar dengan tanda - di atasnya",
    "could not find expected ':'": "titik dua sesudah nama bidang tidak ada",
    "control characters are not allowed": "ada karakter yang tidak terlihat",
    "second document": "ada dokumen kedua",
}
COLOURS = {"error": "31", "warning": "33", "info": "36"}
_ = Wording
WORDINGS: dict[str, Wording] = {
    # files
    "no-content": _(
        id="Folder isi {path} tidak ada.",
        en="There is no content folder {path}.",
        id_hint="Jalankan dari folder yang berisi content/, atau sebut folder lain dengan --content.",
        en_hint="Run from the folder that holds content/, or name another with --content.",
    ),
    "no-settings": _(
        id="exhibition.yaml tidak ada, padahal semua yang umum ditulis di sana.",
        en="exhibition.yaml is missing, which says everything that is general.",
    ),
    "not-a-file": _(
        id="{name} bukan berkas biasa (tautan simbolik, pipa, atau perangkat), jadi tidak dibuka.",
        en="{name} is no ordinary file (a symbolic link, pipe or device), so it is not opened.",
        id_hint="Ganti dengan salinan berkasnya.",
        en_hint="Replace it with a copy of the file.",
    ),
    "file-too-large": _(id="{name} lebih besar dari {limit}.", en="{name} is larger than {limit}."),
    "not-utf8": _(
        id="Berkas ini bukan teks UTF-8.",
        en="This file is not UTF-8 text.",
        id_hint="Simpan ulang dengan pengodean UTF-8.",
        en_hint="Save it again in UTF-8.",
    ),
    "control-character": _(
        id="Ada karakter kendali yang tidak terlihat di baris ini.",
        en="This line has an invisible control character.",
        id_hint="Hapus, lalu ketik ulang bagian itu.",
        en_hint="Delete and retype that part.",
    ),
    "unexpected-file": _(
        id="{name} tidak dikenal di tempat ini dan tidak dipakai.",
        en="{name} is not known in this place and is not used.",
        id_hint="Lihat letak berkas di docs/isi.md.",
        en_hint="See docs/isi.md for where files belong.",
        severity="warning",
    ),
    "bad-slug": _(
        id="Nama {name} tidak bisa menjadi alamat: pakai huruf kecil a–z, angka, dan tanda hubung.",
        en="The name {name} cannot become an address: use small letters a–z, digits and hyphens.",
        id_hint='ganti menjadi "{nearest}".',
        en_hint='rename it to "{nearest}".',
    ),
    "bad-region-slug": _(
        id="Folder daerah {name} harus diawali kota- atau kabupaten-.",
        en="A region's folder must begin with kota- or kabupaten-: {name}.",
    ),
    "no-profile": _(
        id="Folder daerah {name} tidak punya index.md.",
        en="The region's folder {name} has no index.md.",
        id_hint='Buat dengan: pameran new region "Nama Daerah".',
        en_hint='Make one: pameran new region "Name".',
    ),
    "no-original": _(
        id="Terjemahan ini tidak punya naskah asli {name} di sebelahnya.",
        en="This translation has no original {name} beside it.",
    ),
    # front matter
    "no-front-matter": _(
        id="Berkas tidak diawali blok keterangan di antara dua baris ---.",
        en="The file does not begin with a front matter block between two --- lines.",
        id_hint="Tulis --- di baris pertama, lalu keterangan, lalu --- lagi.",
        en_hint="Write --- on the first line, then the fields, then --- again.",
    ),
    "unclosed-front-matter": _(
        id="Blok keterangan dibuka dengan --- tetapi tidak ditutup.",
        en="The front matter is opened with --- but not closed.",
        id_hint="Tambahkan satu baris berisi --- setelah bidang terakhir.",
        en_hint="Add a line --- after the last field.",
    ),
    "empty-front-matter": _(id="Blok keterangan kosong.", en="The front matter is empty."),
    "yaml-syntax": _(
        id="Tulisan di sini tidak bisa dibaca sebagai YAML: {what_id}.",
        en="This cannot be read as YAML: {what}.",
        id_hint='Periksa tanda titik dua, kutip, kurung, dan lekuk baris. Teks yang berisi ": " perlu dikutip.',
        en_hint='Check colons, quotes, brackets and indentation. A text with ": " in it needs quotes.',
    ),
    "repeated-key": _(
        id="Bidang {field} ditulis dua kali; yang pertama di baris {first}.",
        en="The field {field} stands twice; first on line {first}.",
        id_hint="Hapus salah satunya.",
        en_hint="Delete one of them.",
    ),
    "yaml-alias": _(
        id="Jangkar dan alias YAML (& dan *) tidak dipakai di sini.",
        en="YAML anchors and aliases (& and *) are not used here.",
        id_hint="Tulis isinya lagi, atau kutip teks yang diawali & atau *.",
        en_hint="Write the value again, or quote a text that begins with & or *.",
    ),
    "yaml-tag": _(
        id="Tag YAML {what} tidak dipakai di sini.",
        en="The YAML tag {what} is not used here.",
        id_hint="Hapus tanda seru itu, atau kutip teksnya.",
        en_hint="Remove the exclamation mark, or quote the text.",
    ),
    "too-deep": _(id="Keterangan bersarang terlalu dalam.", en="The front matter is nested too deeply."),
    "not-a-mapping": _(
        id='Keterangan harus berupa baris "bidang: isi".', en='The front matter must be lines of "field: value".'
    ),
    "key-not-text": _(id="Nama bidang harus kata biasa.", en="A field's name must be a plain word."),
    # fields
    "unknown-field": _(
        id="Bidang {field} tidak dikenal.",
        en="There is no field {field}.",
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
    ),
    "missing-field": _(
        id="Bidang {field} wajib diisi.",
        en="The field {field} is required.",
        id_hint="Tambahkan baris: {cure}",
        en_hint="Add a line: {cure}",
    ),
    "empty-field": _(
        id="Bidang {field} kosong.",
        en="The field {field} is empty.",
        id_hint="Isi, atau hapus barisnya.",
        en_hint="Fill it in, or delete the line.",
    ),
    "unknown-value": _(
        id='"{read}" bukan nilai yang dikenal untuk {field}. Pilihannya: {known}.',
        en='"{read}" is no known value of {field}. Choose from: {known}.',
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
    ),
    "alias-value": _(
        id='"{read}" dipetakan ke {nearest}.',
        en='"{read}" is taken as {nearest}.',
        id_hint='tulis "{nearest}" supaya jelas.',
        en_hint='write "{nearest}" to be clear.',
        severity="info",
    ),
    "not-a-number": _(
        id='{field} harus angka, bukan "{read}".',
        en='{field} must be a number, not "{read}".',
        id_hint="Tulis angka saja, tanpa titik ribuan; desimal dengan titik: 93.5",
        en_hint="Write digits only, no thousands separator; decimals with a point: 93.5",
    ),
    "out-of-range": _(
        id="{field} bernilai {read}, di luar batas ({limit}).", en="{field} is {read}, which is out of range ({limit})."
    ),
    "not-a-date": _(
        id='{field} harus tanggal, bukan "{read}".',
        en='{field} must be a date, not "{read}".',
        id_hint="Tulis seperti 2019-05-15{partial}.",
        en_hint="Write it like 2019-05-15{partial}.",
    ),
    "no-such-date": _(
        id="Tanggal {read} pada {field} tidak ada di kalender.", en="{field}: there is no such date as {read}."
    ),
    "not-yes-or-no": _(
        id='{field} harus true atau false, bukan "{read}".', en='{field} must be true or false, not "{read}".'
    ),
    "not-a-list": _(
        id="{field} harus berupa daftar.",
        en="{field} must be a list.",
        id_hint='Tulis dalam kurung siku: {field}: [ … ], atau satu baris "- …" tiap isi.',
        en_hint='Write it in square brackets: {field}: [ … ], or one "- …" line each.',
    ),
    "not-a-text": _(
        id="{field} harus satu teks, bukan daftar atau kelompok bidang.",
        en="{field} must be one text, not a list or a block of fields.",
    ),
    "not-a-block": _(
        id="{field} harus berupa kelompok bidang.",
        en="{field} must be a block of fields.",
        id_hint="Tulis {{bidang: isi}} atau baris yang menjorok di bawahnya.",
        en_hint="Write {{field: value}} or indented lines below it.",
    ),
    "too-long": _(
        id="{field} terlalu panjang: {length} karakter, paling banyak {limit}.",
        en="{field} is too long: {length} characters, at most {limit}.",
    ),
    "too-short": _(
        id="{field} berisi terlalu sedikit; paling sedikit {limit}.",
        en="{field} has too few entries; at least {limit}.",
    ),
    "too-many": _(
        id="{field} berisi terlalu banyak; paling banyak {limit}.", en="{field} has too many entries; at most {limit}."
    ),
    "not-an-address": _(
        id='{field} bukan alamat web: "{read}".',
        en='{field} is no web address: "{read}".',
        id_hint="Alamat diawali https:// atau http://.",
        en_hint="An address begins with https:// or http://.",
    ),
    "bad-form": _(
        id='Bentuk {field} tidak cocok: "{read}".',
        en='{field} does not have the right form: "{read}".',
        id_hint="{cure}",
        en_hint="{cure}",
    ),
    "bad-phone": _(
        id='{field} bukan nomor telepon Indonesia: "{read}".',
        en='{field} is no Indonesian telephone number: "{read}".',
        id_hint="Tulis satu nomor dengan kode area, misalnya (0274) 868405 atau 0811-1234-567.",
        en_hint="Write one number with its area code, such as (0274) 868405 or 0811-1234-567.",
    ),
    "emergency-number": _(
        id="{read} adalah nomor darurat, bukan telepon penanggung jawab.",
        en="{read} is an emergency number, not a coordinator's telephone.",
        id_hint="Cantumkan nomor kantor, atau hapus baris ini.",
        en_hint="State the office's number, or delete the line.",
    ),
    "name-without-consent": _(
        id="Nama orang hanya boleh tampil dengan persetujuannya.",
        en="A person's name may be shown with consent only.",
        id_hint="Tambahkan consent: true bila sudah setuju, atau hapus name dan pakai role.",
        en_hint="Add consent: true if given, or delete name and use role.",
    ),
    "dimension-elsewhere": _(
        id="Subdimensi {read} bukan bagian dari {pillar}. Pilihannya: {known}.",
        en="The dimension {read} is no part of {pillar}. Choose from: {known}.",
    ),
    "more-answers-than-questions": _(
        id="{field} lebih banyak daripada {other}.",
        en="There are more {field} than {other}.",
        id_hint="Isi ke-n di {field} menjawab isi ke-n di {other}.",
        en_hint="Entry n of {field} belongs to entry n of {other}.",
    ),
    "planned-but-not": _(
        id="planned_for diisi, tetapi status bukan planned.",
        en="planned_for is given, but the status is not planned.",
        severity="warning",
    ),
    "neither-url-nor-file": _(id="Dokumen perlu url atau file.", en="A document needs a url or a file."),
    "unknown-province": _(
        id='Provinsi "{read}" tidak ada di exhibition.yaml.',
        en='exhibition.yaml has no province "{read}".',
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
    ),
    "code-elsewhere": _(
        id="Kode {read} tidak terletak di {province}, yang kodenya {known}.",
        en="The code {read} is not in {province}, whose code is {known}.",
    ),
    "no-sources": _(
        id="Inovasi ini belum menyebut sumber.",
        en="This innovation names no source.",
        id_hint="Tambahkan sources dengan judul dan alamatnya.",
        en_hint="Add sources with title and address.",
        severity="warning",
    ),
    "summary-repeats-title": _(
        id="Ringkasan hanya mengulang judul.",
        en="The summary only repeats the title.",
        id_hint="Tulis apa yang dilakukan dan apa hasilnya.",
        en_hint="Say what is done and what comes of it.",
        severity="warning",
    ),
    # body
    "html-not-kept": _(
        id="HTML di dalam teks tidak dipakai: {read}.",
        en="HTML in the text is not used: {read}.",
        id_hint="Pakai Markdown; tanda < yang memang dimaksud ditulis &lt;.",
        en_hint="Use Markdown; write &lt; for a < that is meant.",
    ),
    "unsafe-link": _(
        id="Tautan ini tidak boleh dipakai: {read}.",
        en="This link may not be used: {read}.",
        id_hint="Pakai https://, mailto:, tel:, atau alamat relatif.",
        en_hint="Use https://, mailto:, tel: or a relative address.",
    ),
    "picture-in-body": _(
        id="Gambar tidak ditulis di dalam teks: {read}.",
        en="Pictures do not go into the text: {read}.",
        id_hint="Taruh berkasnya di media/ dan sebut di images.",
        en_hint="Put the file into media/ and name it in images.",
    ),
    "heading-one": _(
        id="Judul bagian mulai dari ##; # adalah judul halaman.",
        en="Headings begin at ##; # is the page's title.",
        id_hint="Tambahkan satu tanda #.",
        en_hint="Add one more #.",
    ),
    "body-too-long": _(
        id="Teks terlalu panjang: {length} karakter, paling banyak {limit}.",
        en="The text is too long: {length} characters, at most {limit}.",
    ),
    "line-too-long": _(
        id="Satu baris berisi {length} karakter, paling banyak {limit}.",
        en="One line has {length} characters, at most {limit}.",
        id_hint="Bagi menjadi beberapa paragraf.",
        en_hint="Break it into paragraphs.",
    ),
    "nested-too-deep": _(
        id="Daftar atau kutipan bersarang terlalu dalam.", en="Lists or quotations are nested too deeply."
    ),
    # relations
    "region-unknown": _(
        id="Tidak ada daerah {read}.",
        en="There is no region {read}.",
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
    ),
    "innovation-unknown": _(
        id="Tidak ada inovasi {read}.",
        en="There is no innovation {read}.",
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
    ),
    "tour-unknown": _(
        id="Tidak ada tur {read}.",
        en="There is no tour {read}.",
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
    ),
    "media-unknown": _(
        id="Tidak ada berkas {read} di folder daerah ini.",
        en="There is no file {read} in this region's folder.",
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
    ),
    "replicates-itself": _(
        id="Inovasi ini menyebut dirinya sendiri di replicates.", en="This innovation names itself in replicates."
    ),
    "code-taken": _(id="Kode {read} sudah dipakai {other}.", en="The code {read} is taken by {other}."),
    "slug-unlike-name": _(
        id="Nama folder tidak sesuai nama daerah.",
        en="The folder's name does not follow the region's name.",
        id_hint='nama folder yang cocok: "{nearest}".',
        en_hint='a folder name that fits: "{nearest}".',
        severity="warning",
    ),
    "reserved-page": _(
        id="Alamat {read} sudah dipakai pameran sendiri.", en="The exhibition itself uses the address {read}."
    ),
    "left-out": _(
        id="{name} ditinggalkan karena ada kesalahan.", en="{name} is left out because of errors.", severity="warning"
    ),
}
del _


def catalogue(lang: str = "id") -> str:
    """All codes with their wording, as Markdown for docs/galat.md."""
    title = {"id": "# Daftar kesalahan", "en": "# Catalogue of problems"}[lang]
    parts = [title]
    for code, wording in sorted(WORDINGS.items()):
        hint = getattr(wording, f"{lang}_hint")
        parts.append(f"## `{code}` ({wording.severity})\n\n{getattr(wording, lang)}" + (f"\n\n{hint}" if hint else ""))
    return "\n\n".join(parts) + "\n"
