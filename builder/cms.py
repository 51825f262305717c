"""The exhibition -> the page and the settings of an optional CMS at `/admin/`, for staff with accounts at the Git host.

Decap, not Sveltia: its local backend (decap-server) works in every browser and lets a real one test the whole way to
the file, it takes a format of ours, and it does not rewrite what it does not know; Sveltia is lighter, but opens local
files only through a window of Chromium's, and its formats cannot be replaced. Decap's five megabytes are neither in our
package nor asked of another host: whoever builds hands them over (`pameran build --cms decap-cms.js`). They never come
from `content/`, since that holds strangers' proposals, and this page is where editors' tokens are.

All values are texts, as in the files; assets/scripts/cms/ reads and writes those, and leaves alone what nobody changed.
A region's innovations are a collection of their own: Decap fetches a whole collection before it shows the first entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any
from urllib.parse import urlsplit

import yaml

from builder import faults, forge, labels, schema, urls
from builder.locale import locale
from builder.models import (
    DIMENSIONS,
    IGA_PARTS,
    KIPP_WORDS,
    Entry,
    Exhibition,
    Fields,
    Innovation,
    InnovationTranslation,
    Page,
    PageTranslation,
    Region,
    RegionTranslation,
    Settings,
    Tour,
)  # fmt: skip

FOLDER = "admin/"
PAGE = f"{FOLDER}index.html"
PROGRAM = f"{FOLDER}decap-cms.js"
LOCAL = "http://localhost:8081"  # decap-server
WORDS = locale("id")
LONG = 300  # characters: a longer field gets several lines
FILE = {"format": "pameran", "extension": "md", "editor": {"preview": False}}
YES_OR_NO = [{"label": "Ya", "value": "true"}, {"label": "Tidak", "value": "false"}]
MENUS = {"visit": "Berkunjung", "take-part": "Ikut serta", "about": "Tentang"}
OF = "#of"  # the original of a new translation; no field of a file
PARTS = {"iga": labels.iga, "kipp": labels.kipp}
CURES = {"code": "tulis dua angka, titik, dua angka: 64.74"}  # no quotes here
DATES = {
    "date": (r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "tulis tanggal lengkap, misalnya 2019-05-15"),
    "some-date": (r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "tulis tahun, bulan, atau tanggal: 2019, 2019-05, 2019-05-15"),
    "uri": (r"^https?://\S+$", "tulis alamat yang diawali https://"),
}


def files(exhibition: Exhibition, program: bytes, script: str) -> Iterator[tuple[str, bytes]]:
    """The page, its settings and Decap's program. `script` is the published name of ours."""
    yield PAGE, page(exhibition.settings, script)
    yield f"{FOLDER}config.yml", config(exhibition)
    yield PROGRAM, program


def page(settings: Settings, script: str) -> bytes:
    return (
        '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy(settings), quote=False)}">\n'
        f"<title>Ubah isi: {escape(settings.title)}</title>\n"
        f'<link rel="icon" href="{urls.relative(PAGE, "favicon.svg")}" type="image/svg+xml">\n'
        '<link rel="cms-config-url" href="config.yml" type="text/yaml">\n'
        f'<script src="{urls.relative(PAGE, script)}" defer></script>\n'
        f'<script src="{urls.relative(PAGE, PROGRAM)}" defer></script>\n'
        "</head>\n<body>\n"
        "<noscript><p>Halaman ini memerlukan JavaScript. Tanpa itu, "
        f'<a href="{urls.relative(PAGE, urls.FORM)}">tulis lewat formulir</a>.</p></noscript>\n'
        "</body>\n</html>\n"
    ).encode()


def policy(settings: Settings) -> str:
    """What Decap needs and no more: it compiles its checks and writes its styles in the page, asks the Git host and, on
    the machine of whoever works there, decap-server."""
    known = forge.forge(settings)
    host = _host(settings) if known else ""
    asked = {"github": "https://api.github.com" if _at_github(settings) else host}.get(known or "", host)
    faces = {"github": "https://avatars.githubusercontent.com"}.get(known or "", host)
    return "; ".join((
        "default-src 'self'", "script-src 'self' 'unsafe-eval'", "style-src 'self' 'unsafe-inline'",
        f"connect-src 'self' blob: data: {LOCAL} {asked}".rstrip(), f"img-src 'self' blob: data: {faces}".rstrip(),
        "font-src 'self' data:", "object-src 'none'", "base-uri 'self'", "form-action 'self'",
    ))  # fmt: skip


def config(exhibition: Exhibition) -> bytes:
    """Decap's config.yml."""
    settings = exhibition.settings
    root = exhibition.folder
    stated = {
        "backend": backend(settings),
        "local_backend": True,
        **({"publish_mode": "editorial_workflow"} if forge.forge(settings) in ("github", "gitlab") else {}),
        "locale": "id",
        "logo": {"src": urls.relative(PAGE, "favicon.svg")},
        **({"site_url": str(settings.base_url), "display_url": str(settings.base_url)} if settings.base_url else {}),
        "show_preview_links": bool(settings.base_url),
        "media_folder": f"{root}regions",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [*_originals(exhibition, root), *_translations(exhibition, root)],
    }  # fmt: skip
    said = yaml.dump(stated, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
    return f"# Ditulis oleh pembangun dari bidang isi; jangan diubah di sini.\n{said}".encode()


def _originals(exhibition: Exhibition, root: str) -> Iterator[dict[str, Any]]:
    pillars = _pillars(exhibition)
    innovations = fields(Innovation, pillars)
    yield _collection(
        "daerah", "Profil daerah", f"{root}regions", fields(Region, pillars), create=True,
        label_singular="Profil daerah",
        path="{{slug}}/index", slug="{{name}}", identifier_field="name", summary="{{name}}", delete=False,
        preview_path="daerah/{{dirname}}/", media_folder="media", public_folder="media",
    )  # fmt: skip
    for slug, pavilion in exhibition.pavilions.items():
        yield _collection(
            slug, pavilion.region.name, f"{root}regions/{slug}/innovations", innovations, create=True,
            label_singular="Inovasi", description=f"Inovasi {pavilion.region.name}, {pavilion.province.name}",
            preview_path=f"inovasi/{slug}/{{{{slug}}}}/", media_folder=f"/{root}regions/{slug}/media",
            public_folder="media",
        )  # fmt: skip
    yield _collection(
        "tur", "Tur", f"{root}tours", fields(Tour, pillars), create=True, label_singular="Tur",
        preview_path="tur/{{slug}}/",
    )  # fmt: skip
    yield from _pages("halaman", "Halaman", exhibition.pages, f"{root}pages/{{}}.md", fields(Page, pillars))


def _translations(exhibition: Exhibition, root: str) -> Iterator[dict[str, Any]]:
    """A new one takes its name from the original that is chosen for it; a page's begins as a file."""
    if "en" not in exhibition.settings.languages:
        return
    pavilions = exhibition.pavilions.values()
    profiles = [(each.slug, each.region.name, each.english) for each in pavilions]
    yield from _translated(
        "daerah-en", "Profil daerah", f"{root}regions", profiles, fields(RegionTranslation, {}),
        slug=f"{{{{{OF}}}}}", path="{{slug}}/index.en", identifier_field="summary", summary="{{dirname}}", delete=False,
    )  # fmt: skip
    innovations = fields(InnovationTranslation, {})
    for each in pavilions:
        exhibits = [(exhibit.slug, exhibit.innovation.title, exhibit.english) for exhibit in each.exhibits]
        folder = f"{root}regions/{each.slug}/innovations"
        yield from _translated(f"{each.slug}-en", each.region.name, folder, exhibits, innovations)
    tours = [(tour.slug, tour.fields.title, tour.english) for tour in exhibition.tours]
    yield from _translated("tur-en", "Tur", f"{root}tours", tours, fields(PageTranslation, {}))
    translated = [page for page in exhibition.pages if page.english]
    about = [each for each in fields(PageTranslation, {}) if each["name"] != "why"]
    yield from _pages("halaman-en", "Halaman, Inggris", translated, f"{root}pages/{{}}.en.md", about)


def _translated(
    name: str, label: str, folder: str, originals: list[tuple[str, str, Any]], asked: list[dict[str, Any]], **more: Any
) -> Iterator[dict[str, Any]]:
    """A collection of translations. `originals`: (slug, title, translation or None); none, no collection."""
    if not originals:
        return
    begun = [{"label": "(terjemahan ini)", "value": "="}]  # as assets/scripts/cms/file.js reads a file that is there
    new = [{"label": title, "value": slug} for slug, title, english in originals if not english]
    of = {
        "name": OF, "label": "Aslinya", "hint": "Hanya dipilih untuk terjemahan baru; berkasnya dinamai menurut itu.",
        "widget": "select", "options": [*new, *begun],
    }  # fmt: skip
    more = {"slug": f"{{{{{OF}}}}}.en", "label_singular": "Terjemahan"} | more
    yield _collection(name, f"{label}, Inggris", folder, [of, *asked], "translation", create=bool(new), **more)


def _collection(
    name: str, label: str, folder: str, asked: list[dict[str, Any]], kind: str = "original", **more: Any
) -> dict[str, Any]:
    """A folder's files of one kind; assets/scripts/cms/file.js says which a file is."""
    return {
        "name": name, "label": label, "folder": folder, "filter": {"field": "#kind", "value": kind},
        "summary": "{{title}}", "create": False, **FILE, **more, "fields": asked,
    }  # fmt: skip


def backend(settings: Settings) -> dict[str, Any]:
    """Where the CMS finds the files; without a host that it knows, only the local backend."""
    known = forge.forge(settings)
    if not known:
        return {"name": "proxy", "proxy_url": f"{LOCAL}/api/v1", "branch": forge.BRANCH}
    host, login = _host(settings), settings.cms
    repository = urlsplit(forge.root(settings)).path.strip("/")
    common = {"repo": repository, "branch": forge.BRANCH}
    application = {"app_id": login.app_id} if login and login.app_id else {}
    if known == "github":
        elsewhere = {} if _at_github(settings) else {"api_root": f"{host}/api/v3"}
        helper = {"base_url": login.sign_in.rstrip("/")} if login and login.sign_in else {}
        return {"name": "github", **common, **elsewhere, **helper}
    if known == "gitlab":
        return {
            "name": "gitlab", **common, "auth_type": "pkce", **application, "base_url": host,
            "api_root": f"{host}/api/v4",
        }  # fmt: skip
    return {"name": "gitea", **common, **application, "base_url": host, "api_root": f"{host}/api/v1"}


def fields(model: type[Fields], pillars: Mapping[str, str]) -> list[dict[str, Any]]:
    """A front matter's fields as Decap asks for them, and the body. `pillars` are their names."""
    about = schema.told(model, WORDS)
    body = {
        "name": "body", "label": "Cerita", "widget": "text", "required": False,
        "hint": "Kalimat biasa. Tautan, daftar, dan tabel boleh ditulis dengan Markdown; judul bagian mulai dari ##.",
    }  # fmt: skip
    return [*_block(about, about.get("$defs", {}), pillars), body]


def _block(
    block: Mapping[str, Any], definitions: Mapping[str, Any], pillars: Mapping[str, str], *, loose: bool = False
) -> list[dict[str, Any]]:
    """`loose`: a block that may be empty; Decap would ask for its required fields even then, so `check` does."""
    needed = () if loose else block.get("required", ())
    return [
        _field(block["title"], name, stated, definitions, pillars, name in needed)
        for name, stated in block["properties"].items()
    ]


def _field(
    block: str,
    name: str,
    stated: Mapping[str, Any],
    definitions: Mapping[str, Any],
    pillars: Mapping[str, str],
    required: bool,
) -> dict[str, Any]:
    kind = _resolved(stated, definitions)
    hint = labels.field(block, name, WORDS)[1]
    asked = {"name": name, "label": pillars.get(name) or stated["title"]}
    asked |= ({"hint": hint} if hint else {}) | ({} if required and name != "cohorts" else {"required": False})
    if kind.get("type") != "array":
        return asked | _control(block, name, kind, definitions, pillars, loose=not required)
    items = _resolved(kind["items"], definitions)
    if choices := _choices(block, name, items, pillars):
        return asked | {"widget": "select", "multiple": True, "options": choices}
    if name == "tags":
        return asked | {"widget": "list"}  # one line, between commas
    limits = {limit: kind[stated] for limit, stated in (("min", "minItems"), ("max", "maxItems")) if stated in kind}
    if "properties" in items:
        first = next(iter(items["properties"]))
        inner = {"summary": f"{{{{fields.{first}}}}}", "fields": _block(items, definitions, pillars)}
    else:
        item = {"name": "item", "label": asked["label"], **_control(block, name, items, {}, pillars)}
        inner = {"summary": "{{fields.item}}", "field": item}
    return asked | {"widget": "list", "collapsed": True, **limits, **inner}


def _control(
    block: str,
    name: str,
    kind: Mapping[str, Any],
    definitions: Mapping[str, Any],
    pillars: Mapping[str, str],
    *,
    loose: bool = False,
) -> dict[str, Any]:
    if "properties" in kind:
        return {"widget": "object", "collapsed": True, "fields": _block(kind, definitions, pillars, loose=loose)}
    if name in PARTS:
        return {"widget": "object", "collapsed": True, "fields": _parts(name, kind)}
    if choices := _choices(block, name, kind, pillars):
        return {"widget": "select", "options": choices}
    if name == "file":
        named = {**kind, "pattern": kind["pattern"].replace("media/", "")}  # of a file, Decap checks the name alone
        return {"widget": "image" if block == "Picture" else "file", "choose_url": False, **_pattern(name, named)}
    is_long = kind.get("maxLength", 0) >= LONG and kind.get("format") != "uri"
    return {"widget": "text" if is_long else "string", **_pattern(name, kind)}


def _parts(form: str, kind: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The parts of an official form, whose names are not the model's; any other part of a file stays."""
    pattern = _pattern(form, kind["additionalProperties"])
    return [
        {"name": part, "label": PARTS[form](part, WORDS), "required": False, "widget": "text", **pattern,
         **({"hint": f"Paling banyak {KIPP_WORDS[part]} kata menurut formulir 2023."} if form == "kipp" else {})}
        for part in (IGA_PARTS if form == "iga" else KIPP_WORDS)
    ]  # fmt: skip


def _pattern(name: str, kind: Mapping[str, Any]) -> dict[str, Any]:
    """What the text must look like, and what Decap says where it does not."""
    if pattern := kind.get("pattern"):
        cure = CURES.get(name) or faults.FORMS.get(name, ("tulis seperti di petunjuk", ""))[0]
        return {"pattern": [pattern, cure.rstrip(".")]}
    if kind.get("format") in DATES:
        return {"pattern": list(DATES[kind["format"]])}
    if kind.get("type") == "integer":
        return {"pattern": [r"^[0-9]+$", f"tulis angka bulat, {kind['minimum']} sampai {kind['maximum']}"]}
    if kind.get("type") == "number":
        return {"pattern": [r"^-?[0-9]+(\.[0-9]+)?$", "tulis angka dengan titik desimal"]}
    if limit := kind.get("maxLength"):
        return {"pattern": [rf"^[\s\S]{{1,{limit}}}$", f"paling panjang {limit} karakter"]}
    return {}


def _choices(block: str, name: str, kind: Mapping[str, Any], pillars: Mapping[str, str]) -> list[dict[str, str]]:
    if kind.get("type") == "boolean":
        return YES_OR_NO
    if name == "sdgs":
        return [{"label": str(n), "value": str(n)} for n in range(kind["minimum"], kind["maximum"] + 1)]
    if name == "dimension":
        return [
            {"label": f"{pillars[pillar]}: {labels.dimension(value, WORDS)}", "value": value}
            for pillar, values in DIMENSIONS.items()
            for value in values
        ]
    label = {
        "pillar": pillars.get, "also": pillars.get, "menu": MENUS.get,
        "status": lambda value: labels.status(value, WORDS), "seeking": lambda value: labels.seeking(value, WORDS),
        "kind": lambda value: labels.partner(value, WORDS), "better": lambda value: labels.better(value, WORDS),
    }.get(name)  # fmt: skip
    return [{"label": label(value), "value": value} for value in kind["enum"]] if label and "enum" in kind else []


def _pages(
    name: str, label: str, pages: Iterable[Entry], place: str, asked: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """By name, since nothing inside tells a page from its translation. `place`: a path with {} for the page's slug."""
    listed = [
        {"name": page.slug, "label": page.fields.title, "file": place.format(page.slug),
         "preview_path": urls.page(page.slug), "fields": asked}
        for page in pages
    ]  # fmt: skip
    if listed:
        yield {"name": name, "label": label, **FILE, "files": listed}


def _pillars(exhibition: Exhibition) -> dict[str, str]:
    return {pillar.slug: pillar.name for pillar in exhibition.settings.pillars}


def _resolved(stated: Mapping[str, Any], definitions: Mapping[str, Any]) -> Mapping[str, Any]:
    if stated.get("format") == "figure":
        return {"type": "string"}
    kind = next((each for each in stated.get("anyOf", ()) if each.get("type") != "null"), stated)
    return definitions[kind["$ref"].rpartition("/")[2]] if "$ref" in kind else kind


def _host(settings: Settings) -> str:
    address = urlsplit(forge.root(settings))
    return f"{address.scheme}://{address.netloc}"


def _at_github(settings: Settings) -> bool:
    return _host(settings) == "https://github.com"


class _Dumper(yaml.SafeDumper):
    """Fields that several collections share are written once; of what is small, each has its own."""

    def ignore_aliases(self, data: Any) -> bool:
        is_field = isinstance(data, dict) and "widget" in data
        return not is_field and not (isinstance(data, list) and len(data) > 2 and isinstance(data[0], dict))
