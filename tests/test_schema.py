"""The schemas that editors use accept what `check` accepts, and know the same names."""

import frontmatter
import jsonschema
import pytest
import yaml
from factories import SAMPLE

from builder.schema import schemas

KINDS = {
    "regions/*/index.md": "region",
    "regions/*/innovations/*.md": "innovation",
    "tours/*.md": "tour",
    "pages/*.md": "page",
}
FILES = [
    (path, kind)
    for pattern, kind in KINDS.items()
    for path in sorted(SAMPLE.glob(pattern))
    if not path.name.endswith(".en.md")
]


@pytest.mark.parametrize(("path", "kind"), FILES, ids=lambda value: getattr(value, "name", value))
def test_a_sound_file_is_sound_to_an_editor_that_types_yaml(path, kind):
    fields = yaml.safe_load(yaml.safe_dump(frontmatter.load(str(path)).metadata, default_flow_style=False))
    as_editors_see_it = yaml.load(yaml.safe_dump(fields), Loader=yaml.BaseLoader)

    jsonschema.Draft202012Validator(schemas()[kind]).validate(as_editors_see_it)


def test_a_misspelt_field_is_refused():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schemas()["innovation"]).validate({"titel": "x"})


def test_a_pillar_must_be_one_of_the_six():
    fields = {"title": "x", "summary": "y", "status": "running"}
    check = jsonschema.Draft202012Validator(schemas()["innovation"])

    assert check.is_valid(fields | {"pillar": "smart-living"})
    assert not check.is_valid(fields | {"pillar": "smart-lving"})


def test_every_schema_is_a_valid_schema():
    for schema in schemas().values():
        jsonschema.Draft202012Validator.check_schema(schema)
