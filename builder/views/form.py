"""The form that makes an innovation's file: its controls, and the pieces that its script asks for.

What a field is called, how long it may be and what it may hold comes from the innovation's schema; only which fields
stand together, and in what order, is said here. Two kinds of pieces, both JSON:

form/<language>         {"schema", "wordings": {code: {"message", "hint", "severity"}}, "dimensions",
                         "cures": {field: hint}, "phone": {"emergency", "centre", "number"},
                         "figure", "units", "empty", "body": {"text", "line"}}
form/entries/<region>   {slug: {"path", "fields", "text", "at"}}: the file as it stands, and where its fields do
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from builder import amend, faults, forge, labels, markdown, phone, schema, urls, values
from builder.models import DIMENSIONS, IGA_PARTS, KIPP_WORDS, Exhibit
from builder.problems.wordings import WORDINGS
from builder.views.frame import Frame, crumbs, frame
from builder.views.guide import Guide

FIRST = ("title", "region", "summary", "pillar", "status")
PAIRED = "challenges"  # each with its solution beside it
IGA_WORDS = 300  # at least, all parts together
LONG = 300  # characters: a longer field gets several lines
CODES = (
    "missing-field", "empty-field", "unknown-value", "too-long", "not-a-number", "out-of-range", "thousands-point",
    "not-a-date", "no-such-date", "not-an-address", "bad-form", "bad-phone", "emergency-number", "dimension-elsewhere",
    "planned-but-not", "no-sources", "summary-repeats-title", "number-as-text", "said-twice", "line-too-long",
    "body-too-long",
)  # fmt: skip
BLANKS = {
    "out-of-range": {"limit_id": "{minimum} sampai {maximum}", "limit": "from {minimum} to {maximum}"},
    "not-a-date": {"partial": ", 2019-05, atau 2019", "partial_en": ", 2019-05 or 2019"},
    "bad-form": {"cure_en": "{cure}"},
}  # fmt: skip
ABOUT_LINES = {"missing-field", "empty-field", "unknown-value", "too-long", "planned-but-not", "no-sources"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Values to choose from, under a name where they stand in groups."""

    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One field. `name` is its path, dotted; inside rows it is the field's own name."""

    name: str
    kind: str  # line | text | choice | choices | check | list
    label: str
    help: str = ""
    type: str = "text"  # of an <input>, for the right keyboard
    required: bool = False
    limit: int | None = None  # characters, where a meter counts them
    words: int | None = None  # at most
    groups: tuple[Choices, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Fields that open together. `rows` names the list whose rows they make, which one adds and takes away."""

    id: str
    label: str
    help: str
    controls: tuple[Control, ...]
    rows: str = ""
    words: int | None = None  # at least, all fields together


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    frame: Frame
    first: tuple[Control, ...]
    groups: tuple[Group, ...]
    starter: str
    contact: str
    folder: str  # where innovations live: content/regions/{region}/innovations
    new: str  # the host's page for a new file, with blanks; empty where none is known
    edit: str  # the host's page for a file, with the blank {path}
    email: str
    whatsapp: str  # digits
    organiser: str


def form(guide: Guide) -> FormView:
    text, settings = guide.words.text, guide.exhibition.settings
    about = schema.innovation(guide.words)
    organiser = settings.organiser
    title = text("Tulis inovasi")
    return FormView(
        frame=frame(
            guide,
            title=title,
            description=text("Isi formulir, dapatkan berkas inovasi yang siap dipamerkan. Tanpa akun, tanpa kiriman."),
            trail=crumbs(guide, (title, urls.FORM)),
            scripts=("find.js", "form.js"),
            sheet="form.css",
        ),
        first=tuple(_region(guide) if name == "region" else _control(guide, about, "", name) for name in FIRST),
        groups=_groups(guide, about),
        starter=guide.file(urls.STARTER),
        contact=guide.contact,
        folder=_folder(guide),
        new=forge.new(settings) or "",
        edit=forge.edit(settings) or "",
        email=organiser.email or "",
        whatsapp=(organiser.whatsapp or "").lstrip("+"),
        organiser=organiser.office or text("penyelenggara"),
    )


def rules(guide: Guide) -> dict[str, Any]:
    """All that the script needs to check as `check` does."""
    lang = guide.lang
    return {
        "schema": schema.rules(schema.innovation(guide.words)),
        "wordings": {
            code: {
                "message": getattr(WORDINGS[code], lang),
                "hint": _advice(code, f"{lang}_hint") or _advice(code, f"{lang}_else"),
                "severity": WORDINGS[code].severity.replace("info", "warning"),  # told as mildly
            }
            for code in CODES
        },
        "cures": {name: cures[lang == "en"] for name, cures in faults.FORMS.items() if name == "email"},
        "dimensions": DIMENSIONS,
        "phone": {
            "emergency": sorted(phone.EMERGENCY),
            "centre": phone.CALL_CENTRE.pattern,
            "number": phone.pattern(),
        },
        "empty": values.EMPTY_WORDS,
        "figure": values.FIGURE.pattern.removeprefix("(?i)"),  # JavaScript says that apart
        "units": values.UNITS,
        "body": {"text": markdown.BODY_LIMIT, "line": markdown.LINE_LIMIT},
    }


def _advice(code: str, name: str) -> str:
    """A hint as the script can fill it: it guesses nothing, and knows a cure for the form of a value alone."""
    hint = "" if code in ABOUT_LINES else getattr(WORDINGS[code], name)
    if "{nearest}" in hint or ("{cure}" in hint and code != "bad-form"):
        return ""
    for blank, text in BLANKS.get(code, {}).items():
        hint = hint.replace(f"{{{blank}}}", text)
    return hint


def entry(exhibit: Exhibit, text: str) -> dict[str, Any]:
    """An exhibit as the form takes it up, and changes it; `text` is its file's."""
    return {
        "path": exhibit.path,
        "fields": exhibit.innovation.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude_none=True),
        "text": text,
        "at": amend.spans(text),
    }


def _folder(guide: Guide) -> str:
    return f"{guide.exhibition.folder}regions/{{region}}/innovations"


def _region(guide: Guide) -> Control:
    blocks: dict[str, list[Choice]] = {}
    for pavilion in guide.exhibition.pavilions.values():
        blocks.setdefault(pavilion.province.name, []).append(Choice(value=pavilion.slug, label=pavilion.region.name))
    return Control(
        name="region",
        kind="choice",
        label=guide.words.text("Kota atau kabupaten"),
        help=guide.words.text("Yang punya anjungan di sini."),
        required=True,
        groups=tuple(Choices(label=name, choices=tuple(choices)) for name, choices in blocks.items()),
    )


def _groups(guide: Guide, about: Mapping[str, Any]) -> tuple[Group, ...]:
    text = guide.words.text

    def plain(id: str, label: str, *names: str, help: str = "") -> Group:
        controls = tuple(_control(guide, about, *name.rpartition(".")[::2]) for name in names)
        return Group(id=id, label=label, help=help, controls=controls)

    def rows(name: str) -> Group:
        stated = about["properties"][name]
        inner = about["$defs"][stated["items"]["$ref"].rpartition("/")[2]]
        controls = tuple(_control(guide, about, f"{name}[]", each) for each in inner["properties"])
        return Group(id=name, label=stated["title"], help=stated.get("description", ""), controls=controls, rows=name)

    pair = ((PAIRED, True), ("solutions", False))
    return (
        plain(
            "rincian", text("Rincian"), "dimension", "also", "quick_win", "started", "planned_for", "owner", "rpjmd",
            "sdgs", "tags",
        ),
        Group(
            id="cerita",
            label=text("Ceritanya"),
            help=text("Kalimat biasa. Tautan dan daftar boleh ditulis dengan Markdown."),
            controls=_story(guide),
        ),
        rows("sources"),
        rows("benefits"),
        rows("stages"),
        Group(
            id="challenges",
            label=text("Tantangan dan jawabannya"),
            help="",
            controls=tuple(
                Control(name=name, kind="text", label=about["properties"][name]["title"], required=required)
                for name, required in pair
            ),
            rows=PAIRED,
        ),
        rows("partners"),
        plain("mencari", about["properties"]["seeking"]["title"], "seeking"),
        rows("links"),
        plain("video", about["properties"]["video"]["title"], "video"),
        plain(
            "kontak", about["properties"]["coordinator"]["title"],
            *(f"coordinator.{name}" for name in ("office", "role", "email", "phone", "whatsapp", "website", "hours")),
            help=about["properties"]["coordinator"]["description"],
        ),
        Group(
            id="iga",
            label=text("Untuk formulir IGA: rancang bangun"),
            help=text("Enam bagian, bersama-sama paling sedikit 300 kata."),
            controls=tuple(
                Control(name=f"form.iga.{part}", kind="text", label=labels.iga(part, guide.words))
                for part in IGA_PARTS
            ),
            words=IGA_WORDS,
        ),
        Group(
            id="kipp",
            label=text("Untuk proposal KIPP"),
            help=text("Batas kata menurut formulir 2023; periksa pedoman tahun ini."),
            controls=tuple(
                Control(name=f"form.kipp.{part}", kind="text", label=labels.kipp(part, guide.words), words=most)
                for part, most in KIPP_WORDS.items()
            ),
        ),
    )  # fmt: skip


def _story(guide: Guide) -> tuple[Control, ...]:
    """The body's sections; `rest` takes an older body that has others."""
    text = guide.words.text
    headings = {
        "problem": (text("Apa masalahnya"), "Apa masalahnya"),
        "work": (text("Apa yang dilakukan"), "Apa yang dilakukan"),
        "result": (text("Apa hasilnya"), "Apa hasilnya"),
        "next": (text("Apa selanjutnya"), "Apa selanjutnya"),
        "rest": (text("Teks lengkap"), ""),
    }
    return tuple(
        Control(name=f"body.{name}", kind="text", label=label, groups=(Choices(label=heading, choices=()),))
        for name, (label, heading) in headings.items()
    )


def _control(guide: Guide, about: Mapping[str, Any], block: str, name: str) -> Control:
    """The control for a field of the innovation, or of a block in it: `coordinator`, or `benefits[]` for its rows."""
    owner = _block(about, block)
    stated = owner["properties"][name]
    kind = _without_null(stated)
    inside = _without_null(kind["items"]) if kind.get("type") == "array" else kind
    limit = kind.get("maxLength")
    field = name if block.endswith("[]") or not block else f"{block}.{name}"
    common = {
        "name": field,
        "label": stated["title"],
        "help": stated.get("description", ""),
        "required": name in owner.get("required", ()),
    }
    if "enum" in inside or name == "sdgs":
        groups = _choices(guide, name, inside)
        return Control(kind="choices" if inside is not kind else "choice", groups=groups, **common)
    if inside is not kind:
        return Control(kind="list", **common)
    if kind.get("type") == "boolean":
        if block:  # said to be so, said not to be so, or not said
            return Control(kind="choice", groups=(Choices(label="", choices=_yes_or_no(guide)),), **common)
        return Control(kind="check", **common)
    if limit and limit >= LONG and kind.get("format") != "uri":
        return Control(kind="text", limit=limit if limit == LONG else None, **common)
    return Control(kind="line", type=_type(name, kind), **common)


def _block(about: Mapping[str, Any], block: str) -> Mapping[str, Any]:
    if not block:
        return about
    stated = about["properties"][block.removesuffix("[]")]
    inner = stated["items"] if block.endswith("[]") else _without_null(stated)
    return about["$defs"][inner["$ref"].rpartition("/")[2]]


def _without_null(stated: Mapping[str, Any]) -> Mapping[str, Any]:
    if stated.get("format") == "figure":
        return stated
    return next((each for each in stated.get("anyOf", ()) if each.get("type") != "null"), stated)


def _type(name: str, kind: Mapping[str, Any]) -> str:
    if kind.get("format") == "uri":
        return "url"
    if "date" in str(kind.get("format")):
        return "date"
    if kind.get("format") == "figure":
        return "figure"
    return {"email": "email", "phone": "tel", "whatsapp": "tel"}.get(name, "text")


def _yes_or_no(guide: Guide) -> tuple[Choice, ...]:
    text = guide.words.text
    return (Choice(value="true", label=text("Sudah")), Choice(value="false", label=text("Belum")))


def _choices(guide: Guide, name: str, kind: Mapping[str, Any]) -> tuple[Choices, ...]:
    if name == "dimension":
        return tuple(
            Choices(
                label=guide.pillar(pillar).name,
                choices=tuple(Choice(value=each, label=guide.dimension(each)) for each in dimensions),
            )
            for pillar, dimensions in DIMENSIONS.items()
        )
    if name == "sdgs":
        numbers = range(kind["minimum"], kind["maximum"] + 1)
        goals = tuple(Choice(value=str(n), label=labels.goal(n, guide.words)) for n in numbers)
        return (Choices(label="", choices=goals),)
    label = {
        "pillar": lambda value: guide.pillar(value).name,
        "also": lambda value: guide.pillar(value).name,
        "status": guide.status,
        "seeking": guide.seeking,
        "kind": lambda value: labels.partner(value, guide.words),
        "better": lambda value: labels.better(value, guide.words),
    }[name]
    return (Choices(label="", choices=tuple(Choice(value=value, label=label(value)) for value in kind["enum"])),)
