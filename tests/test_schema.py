"""The schemas that editors use accept what `check` accepts, and know the same names."""

import json
import re
from pathlib import Path

import frontmatter
import jsonschema
import pytest
import yaml
from factories import SAMPLE

from builder.schema import as_text, schemas

ROOT = Path(__file__).parent.parent
DRAFTS = (jsonschema.Draft7Validator, jsonschema.Draft202012Validator)

KINDS = {"regions/*/index": "region", "regions/*/innovations/*": "innovation", "tours/*": "tour", "pages/*": "page"}
FILES = [
    (path, {"tour.en": "page.en"}.get(kind, kind))
    for pattern, original in KINDS.items()
    for kind, ending in ((original, ".md"), (f"{original}.en", ".en.md"))
    for path in sorted(SAMPLE.glob(f"{pattern}{ending}"))
    if path.name.endswith(".en.md") == (ending == ".en.md")
]


@pytest.mark.parametrize(("path", "kind"), FILES, ids=lambda value: getattr(value, "name", value))
def test_a_sound_file_is_sound_to_an_editor_that_types_yaml(path, kind):
    fields = yaml.safe_load(yaml.safe_dump(frontmatter.load(str(path)).metadata, default_flow_style=False))
    as_editors_see_it = yaml.load(yaml.safe_dump(fields), Loader=yaml.BaseLoader)

    for draft in DRAFTS:
        draft(schemas()[kind]).validate(as_editors_see_it)


def test_a_misspelt_field_is_refused():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schemas()["innovation"]).validate({"titel": "x"})


def test_a_pillar_must_be_one_of_the_six():
    fields = {"title": "x", "summary": "y", "status": "running"}
    check = jsonschema.Draft202012Validator(schemas()["innovation"])

    assert check.is_valid(fields | {"pillar": "smart-living"})
    assert not check.is_valid(fields | {"pillar": "smart-lving"})


def test_every_schema_is_valid_in_both_drafts_and_in_words_that_both_have():
    for schema in schemas().values():
        for draft in DRAFTS:
            draft.check_schema(schema)
        assert not {"prefixItems", "dependentRequired", "unevaluatedProperties"} & set(
            re.findall(r"\w+", as_text(schema))
        )


def test_a_headline_has_two_lines():
    settings = yaml.load((SAMPLE / "exhibition.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for draft in DRAFTS:
        check = draft(schemas()["exhibition"])

        assert check.is_valid(settings | {"headline": ["satu", "dua"]})
        assert not check.is_valid(settings | {"headline": ["satu", "dua", "tiga"]})


def test_no_pattern_escapes_what_javascript_reads_without():
    """ajv compiles patterns in Unicode mode, where a needless backslash is an error."""
    patterns = re.findall(r'"pattern": (".*")', "".join(map(as_text, schemas().values())))

    assert len(patterns) > 5
    for pattern in map(json.loads, patterns):
        assert re.findall(r"\\[^dDsSwWbB^$\\.*+?()\[\]{}|/]", pattern) == [], pattern


def test_the_files_for_vs_code_name_these_schemas_and_the_files_of_each_kind():
    rules = yaml.safe_load((ROOT / ".remarkrc.yaml").read_text(encoding="utf-8"))["plugins"][1][1]["schemas"]
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    named = {name.removeprefix("./"): kind for name, kind in settings.items()} | rules
    kept = {f".vscode/schema/{name}.schema.json": as_text(schema) for name, schema in schemas().items()}

    assert {name: (ROOT / name).read_text(encoding="utf-8") for name in named} == kept, (
        "run: pameran schema --out .vscode/schema"
    )
    assert settings == {"./.vscode/schema/exhibition.schema.json": "/content/exhibition.yaml"}
    for path, kind in FILES:
        below = f"content/{path.relative_to(SAMPLE).as_posix()}"
        found = [name for name, globs in rules.items() if any(_matches(below, each) for each in globs)]
        assert found == [f".vscode/schema/{kind}.schema.json"], below
    assert {kind for _, kind in FILES} >= {"region.en", "innovation.en", "page.en"}


def _matches(path: str, pattern: str) -> bool:
    """As minimatch does, with `*` and with `!(*.en)` before a suffix."""
    plain = re.escape(pattern).replace(re.escape("!(*.en)"), r"(?![^/]*\.en\.md$)[^/]*").replace(r"\*", "[^/]*")
    return re.fullmatch(plain, path) is not None
