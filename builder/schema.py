"""Models -> JSON Schema, for editors that complete and check front matter as one types, and for forms.

An editor such as VS Code sees values as YAML types them, so a date may be a string and a year a number; the schema is
therefore as permissive about types as `check` is, and as strict about names and choices.
"""

from __future__ import annotations

import json
from typing import Any

from builder.models import Fields, Innovation, Page, Region, Settings, Tour

TITLES = {
    "region": ("Profil daerah", Region),
    "innovation": ("Inovasi", Innovation),
    "tour": ("Tur", Tour),
    "page": ("Halaman", Page),
    "exhibition": ("Pengaturan pameran", Settings),
}
TEXT_OR_NUMBER = ["string", "number", "boolean"]


def schemas() -> dict[str, dict[str, Any]]:
    """One schema (draft 2020-12) for each kind of file."""
    return {name: _schema(title, model) for name, (title, model) in TITLES.items()}


def as_text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _schema(title: str, model: type[Fields]) -> dict[str, Any]:
    made = _as_typed(model.model_json_schema(by_alias=True))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | made | {"title": title}


def _as_typed(node: Any) -> Any:
    """A text field also takes what YAML makes of an unquoted number, date or `true`; limits on texts stay."""
    if isinstance(node, list):
        return [_as_typed(item) for item in node]
    if not isinstance(node, dict):
        return node
    walked = {key: _as_typed(value) for key, value in node.items() if key != "format"}
    if walked.get("type") == "string" and "enum" not in walked and "const" not in walked:
        walked["type"] = TEXT_OR_NUMBER
    if walked.get("type") in ("integer", "number"):
        walked["type"] = [walked["type"], "string"]
    if walked.get("type") == "boolean":
        walked["type"] = ["boolean", "string"]
    return walked
