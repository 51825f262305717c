"""Models -> JSON Schema, for editors that complete and check front matter as one types, and for the form.

An editor such as VS Code sees values as YAML types them, so a date may be a string and a year a number; the schema for
editors is therefore as permissive about types as `check` is, and as strict about names and choices. The form holds
texts only, and its schema keeps the formats that `check` asks for.

Editors differ in the drafts that they read: VS Code's remark knows draft-07 and nothing later. So a schema for editors
says only what draft-07 and 2020-12 say alike, and calls itself draft-07 (tests/test_schema.py holds it to both).
"""

from __future__ import annotations

import json
from typing import Any

from builder import labels
from builder.locale import Locale, locale
from builder.models import (
    Fields,
    Innovation,
    InnovationTranslation,
    Page,
    PageTranslation,
    Region,
    RegionTranslation,
    Settings,
    Tour,
)

TITLES = {
    "region": ("Profil daerah", Region),
    "innovation": ("Inovasi", Innovation),
    "tour": ("Tur", Tour),
    "page": ("Halaman", Page),
    "region.en": ("Profil daerah dalam bahasa Inggris", RegionTranslation),
    "innovation.en": ("Inovasi dalam bahasa Inggris", InnovationTranslation),
    "page.en": ("Halaman atau tur dalam bahasa Inggris", PageTranslation),
    "exhibition": ("Pengaturan pameran", Settings),
}
DRAFT = "http://json-schema.org/draft-07/schema#"
TEXT_OR_NUMBER = ["string", "number", "boolean"]


def schemas() -> dict[str, dict[str, Any]]:
    """One schema for each kind of file."""
    return {name: _schema(title, model) for name, (title, model) in TITLES.items()}


def as_text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def innovation(words: Locale) -> dict[str, Any]:
    """An innovation's schema with titles and descriptions in one language, for the form."""
    return told(Innovation, words)


def rules(schema: dict[str, Any]) -> dict[str, Any]:
    """What a script checks by: no words for readers, each block in its place, no word of what may be absent."""
    blocks = schema.get("$defs", {})

    def bare(node: Any) -> Any:
        if isinstance(node, list):
            return [bare(item) for item in node]
        if not isinstance(node, dict):
            return node
        if "$ref" in node:
            return bare(blocks[node["$ref"].rpartition("/")[2]])
        if "anyOf" in node and node.get("format") != "figure":
            return bare(next(each for each in node["anyOf"] if each.get("type") != "null"))
        return {
            key: {name: bare(each) for name, each in value.items()} if key == "properties" else bare(value)
            for key, value in node.items()
            if key not in ("title", "description", "default", "propertyNames", "$defs")
        }

    return bare(schema)


def _schema(title: str, model: type[Fields]) -> dict[str, Any]:
    made = _as_typed(told(model, locale("id")))
    return {"$schema": DRAFT} | made | {"title": title}


def told(model: type[Fields], words: Locale) -> dict[str, Any]:
    """A model's schema in one language: fields that have words in labels.py say them."""
    schema = model.model_json_schema(by_alias=True)
    for block, stated in {model.__name__: schema, **schema.get("$defs", {})}.items():
        for name, each in stated.get("properties", {}).items():
            title, description = labels.field(block, name, words)
            each |= {key: said for key, said in (("title", title), ("description", description)) if said}
    return schema


def _as_typed(node: Any) -> Any:
    """A text field also takes what YAML makes of an unquoted number, date or `true`; limits on texts stay.

    The drafts have no common word for a pair; both texts of one are of the same kind.
    """
    if isinstance(node, list):
        return [_as_typed(item) for item in node]
    if not isinstance(node, dict):
        return node
    walked = {key: _as_typed(value) for key, value in node.items() if key not in ("format", "prefixItems")}
    if "prefixItems" in node:
        walked["items"] = _as_typed(node["prefixItems"][0])
    if walked.get("type") == "string" and "enum" not in walked and "const" not in walked:
        walked["type"] = TEXT_OR_NUMBER
    if walked.get("type") in ("integer", "number"):
        walked["type"] = [walked["type"], "string"]
    if walked.get("type") == "boolean":
        walked["type"] = ["boolean", "string"]
    return walked
