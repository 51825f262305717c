"""The optional CMS: what its settings ask of an editor is what `check` asks; without it, nothing of it is published."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from conftest import options
from factories import SAMPLE, content, exhibition
from selectolax.lexbor import LexborHTMLParser

from builder import cms, exports, labels
from builder.build import build
from builder.locale import locale
from builder.models import (
    IGA_PARTS,
    KIPP_WORDS,
    Innovation,
    InnovationTranslation,
    Page,
    PageTranslation,
    Region,
    RegionTranslation,
    Settings,
    Tour,
)  # fmt: skip
from builder.schema import told
from builder.serve import Stage

MODELS = (Region, Innovation, Tour, Page, RegionTranslation, InnovationTranslation, PageTranslation)
PROGRAM = b"console.log('decap');\n"
PILLARS = {pillar.slug: pillar.name for pillar in exhibition().settings.pillars}
HOSTS = {
    "https://github.com/contoh/pameran": {"name": "github", "repo": "contoh/pameran", "base_url": "https://masuk.example"},
    "https://gitlab.com/kelompok/sub/pameran.git": {
        "name": "gitlab", "repo": "kelompok/sub/pameran", "auth_type": "pkce", "app_id": "abc",
        "base_url": "https://gitlab.com", "api_root": "https://gitlab.com/api/v4",
    },
    "https://codeberg.org/contoh/pameran": {
        "name": "gitea", "repo": "contoh/pameran", "app_id": "abc", "base_url": "https://codeberg.org",
        "api_root": "https://codeberg.org/api/v1",
    },
    None: {"name": "proxy", "proxy_url": "http://localhost:8081/api/v1"},
}  # fmt: skip


def settings(**said) -> Settings:
    stated = exhibition().settings.model_dump(by_alias=True)
    return Settings.model_validate(stated | said)


@pytest.fixture(scope="module")
def config() -> dict:
    return yaml.safe_load(cms.config(exhibition()))


def collection(config: dict, name: str) -> dict:
    return next(each for each in config["collections"] if each["name"] == name)


def pairs(block: dict, definitions: dict, asked: list[dict]):
    """(model, field's name, its schema without null, what Decap asks) for every field at any depth."""
    by_name = {each["name"]: each for each in asked}
    assert by_name.keys() - {"body"} == block["properties"].keys()
    for name, stated in block["properties"].items():
        kind = cms._resolved(stated, definitions)
        items = cms._resolved(kind["items"], definitions) if kind.get("type") == "array" else kind
        yield block["title"], name, items, by_name[name]
        if "properties" in items:
            yield from pairs(items, definitions, by_name[name]["fields"])


def every(model):
    about = told(model, locale("id"))
    yield from pairs(about, about.get("$defs", {}), cms.fields(model, PILLARS))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_asked_for_in_indonesian(model):
    for block, name, _, asked in every(model):
        assert name in PILLARS or labels.field(block, name, locale("id"))[0] == asked["label"], (block, name)


def test_the_official_forms_are_asked_for_part_by_part():
    asked = {each["name"]: each for each in cms.fields(Innovation, PILLARS)}["form"]
    iga, kipp = asked["fields"]

    assert [each["name"] for each in iga["fields"]] == [*IGA_PARTS]
    assert {each["name"]: each["hint"] for each in kipp["fields"]} == {
        part: f"Paling banyak {words} kata menurut formulir 2023." for part, words in KIPP_WORDS.items()
    }
    assert not any(each.get("required", True) for each in [iga, kipp, *iga["fields"], *kipp["fields"]])


def test_translations_stand_in_lists_of_their_own_and_new_ones_are_named_after_an_original(config):
    names = [each["name"] for each in config["collections"]]
    clinic, village = collection(config, "kota-contoh-en"), collection(config, "kabupaten-umpama-en")
    of, *asked = clinic["fields"]

    assert names[-4:] == ["daerah-en", "kabupaten-umpama-en", "kota-contoh-en", "tur-en"]  # Misal shows nothing
    assert [each["name"] for each in asked] == ["title", "summary", "challenges", "solutions", "body"]
    assert clinic["filter"] == {"field": "#kind", "value": "translation"}
    assert (clinic["create"], clinic["slug"]) == (True, "{{#of}}.en")
    assert [each["value"] for each in of["options"]] == ["bank-sampah", "="]  # the other is translated
    assert [each["value"] for each in village["fields"][0]["options"]] == ["antrean", "surat-desa", "="]
    assert collection(config, "daerah-en")["path"] == "{{slug}}/index.en"
    assert not collection(config, "tur-en")["create"]


def test_an_exhibition_in_one_language_has_no_translations(tmp_path):
    alone = replace(exhibition(), settings=settings(languages=["id"]))
    names = [each["name"] for each in yaml.safe_load(cms.config(alone))["collections"]]

    assert not [name for name in names if name.endswith("-en")]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_patterns_and_choices_are_those_of_the_schema(model):
    seen = 0
    for block, name, kind, asked in every(model):
        inner = asked.get("field", asked)
        if "enum" in kind:
            seen += 1
            assert {each["value"] for each in inner["options"]} == set(kind["enum"]), (block, name)
            assert all(each["label"] for each in inner["options"])
        if "pattern" in kind:
            seen += 1
            assert inner["pattern"][0] == kind["pattern"].replace("media/", ""), (block, name)
        elif kind.get("maxLength") and kind.get("format") is None and name != "tags":
            seen += 1
            assert re.search(inner["pattern"][0], "x" * kind["maxLength"])
            assert not re.search(inner["pattern"][0], "x" * (kind["maxLength"] + 1)), (block, name)
    assert seen > 1


def test_what_is_required_is_so_unless_its_block_may_be_empty():
    named = {each["name"]: each for each in cms.fields(Innovation, PILLARS)}
    needed = {name for name, each in named.items() if each.get("required", True)}
    source = {each["name"]: each.get("required", True) for each in named["sources"]["fields"]}
    channels = {each["name"]: each for each in named["coordinator"]["fields"]}

    assert needed == {"title", "summary", "pillar", "status"}
    assert source["title"] and not source["url"]
    assert not any(each.get("required", True) for each in channels["source"]["fields"])


def test_each_region_is_a_collection_with_pictures_of_its_own(config):
    shown = [each["name"] for each in config["collections"]]
    queue = collection(config, "kota-contoh")

    assert shown[:6] == ["daerah", "kabupaten-umpama", "kota-contoh", "kabupaten-misal", "tur", "halaman"]
    assert queue["folder"].endswith("regions/kota-contoh/innovations")
    assert queue["media_folder"].endswith("regions/kota-contoh/media") and queue["public_folder"] == "media"
    assert queue["fields"] == collection(config, "kabupaten-misal")["fields"]
    assert cms.config(exhibition()).count(b"name: quick_win\n") == 1  # a region more is a few lines more
    assert [each["name"] for each in collection(config, "halaman")["files"]] == ["kontak", "tentang"]


@pytest.mark.parametrize(("repository", "wanted"), HOSTS.items(), ids=lambda value: str(value)[:20])
def test_the_backend_follows_from_the_repository(repository, wanted):
    said = settings(repository=repository, cms={"sign_in": "https://masuk.example/", "app_id": "abc"})

    assert cms.backend(said) == wanted | {"branch": "main"}


def test_a_host_of_ones_own_is_asked_and_no_other():
    own = settings(repository="https://git.contoh.go.id/diskominfo/pameran", forge="gitlab")
    policy = dict(part.split(" ", 1) for part in cms.policy(own).split("; "))

    assert cms.backend(own)["api_root"] == "https://git.contoh.go.id/api/v4"
    assert policy["connect-src"].split()[1:] == ["blob:", "data:", cms.LOCAL, "https://git.contoh.go.id"]
    assert "https:" not in cms.policy(settings())


def test_the_page_stands_apart_from_the_exhibition(tmp_path):
    program = tmp_path / "decap-cms.js"
    program.write_bytes(PROGRAM)
    build(options(content(tmp_path), tmp_path / "site", base_url="https://pameran.example/", cms=program))
    site = tmp_path / "site"
    tree = LexborHTMLParser((site / cms.PAGE).read_bytes())

    assert (site / cms.PROGRAM).read_bytes() == PROGRAM
    assert tree.css_first("meta[name=robots]").attributes["content"] == "noindex"
    assert all((site / "admin" / node.attributes["src"]).is_file() for node in tree.css("script"))
    assert not tree.css("script:not([src]), style")
    for path in site.rglob("*"):
        if path.is_file() and path.parent.name != "admin" and path.suffix in (".html", ".xml"):
            assert b"admin/" not in path.read_bytes(), path
    assert "default-src" not in (site / "_headers").read_text()  # each page's own head says it
    assert all(b"default-src 'self'" in path.read_bytes() for path in site.glob("*/index.html"))


def test_an_editor_is_not_sent_away_when_a_save_rebuilds_the_site(tmp_path):
    for path in (cms.PAGE, "index.html"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(cms.page(settings(), "assets/cms.js"))
    stage = Stage(tmp_path, "Ada yang salah")
    served = {path: b"".join(stage({"PATH_INFO": path}, lambda *_: None)) for path in ("/admin/", "/")}

    assert b"</head>" not in served["/admin/"] and b"Content-Security-Policy" in served["/admin/"]
    assert b"</head>" in served["/"]


def test_without_its_program_there_is_no_cms(sample_site):
    assert not (sample_site / "admin").exists()
    assert not list((sample_site / "assets").glob("cms.*"))
    assert exports.POLICY in (sample_site / "_headers").read_text()


def test_the_same_content_gives_the_same_settings():
    assert cms.config(exhibition()) == cms.config(exhibition(SAMPLE))
    assert Path(cms.PROGRAM).name == "decap-cms.js"
