"""The form: its script says what `check` says, writes what `check` reads, and its page asks for what the schema has."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from factories import SAMPLE, exhibition

from builder import forge, values, views
from builder.amend import amend, spans
from builder.models import Settings
from builder.problems import sound
from builder.read import read
from builder.sources import Source, Sources, parse
from builder.text import beside, quoted
from builder.validate import validate

HERE = Path(__file__).parent
CASES = json.loads((HERE / "vectors/innovations.json").read_text(encoding="utf-8"))
SOUND = {
    "title": "Uji",
    "summary": "Kalimat tentang apa yang dilakukan.",
    "pillar": "smart-living",
    "status": "running",
    "sources": [{"title": "Berita"}],
}
BODILESS = {"line-too-long", "body-too-long"}  # these stand in no field


def unfolded(value: Any) -> Any:
    """`{"repeat": text, "times": n}` spares the list of cases its long texts."""
    if isinstance(value, list):
        return [unfolded(item) for item in value]
    if isinstance(value, dict):
        if "repeat" in value:
            return (value["repeat"] * value["times"]).strip()
        return {name: unfolded(item) for name, item in value.items()}
    return value


def fields_of(case: dict[str, Any]) -> dict[str, Any]:
    stated = SOUND | unfolded(case.get("fields", {}))
    return {name: value for name, value in stated.items() if value is not None}


@pytest.fixture(scope="module")
def verdicts() -> dict[str, dict[str, Any]]:
    """What the script says of each case, in one run."""
    if not shutil.which("node"):
        pytest.skip("no Node")
    rules = views.form_rules(exhibition(), "id", files={})
    cases = [{"fields": fields_of(case), "body": unfolded(case.get("body", "Isi."))} for case in CASES]
    said = subprocess.run(
        ["node", str(HERE / "vectors/verdicts.mjs")],
        input=json.dumps({"rules": rules, "cases": cases}), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return {case["about"]: verdict for case, verdict in zip(CASES, json.loads(said.stdout), strict=True)}


@pytest.fixture(scope="module")
def settings() -> Source:
    return next(source for source in sound(read(SAMPLE)).files if source.kind == "settings")


def checked(settings: Source, text: str) -> list[tuple[str, str, str]]:
    """(code, field, message) of all that `check` finds in a file by itself."""
    source = Source(path="uji.md", kind="innovation", slug="kota-contoh/uji", lang="id", text=text)
    _, found = validate(Sources(files=(settings, source), media=(), count=2))
    return [
        (each.code, "body" if each.code in BODILESS else each.about.get("field", ""), each.message("id"))
        for each in found
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_the_script_and_check_come_to_the_same_verdict(case, verdicts, settings):
    verdict = verdicts[case["about"]]
    found = checked(settings, verdict["text"])

    assert sorted(map(tuple, verdict["problems"])) == sorted(map(tuple, case["problems"]))
    assert sorted((code, field) for code, field, _ in found) == sorted(map(tuple, case["problems"]))
    assert sorted(verdict["told"]) == sorted(message for _, _, message in found)


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_what_the_script_writes_is_read_as_it_was_typed(case, verdicts):
    source = Source(path="uji.md", kind="innovation", slug="", lang="id", text=verdicts[case["about"]]["text"])
    sheet, problems = parse(source)

    assert problems == []
    assert sheet and plain(sheet.fields) == fields_of(case)
    assert list(plain(sheet.fields)) == sorted(plain(sheet.fields), key=list(order()).index)


def order() -> dict[str, Any]:
    return views.form_rules(exhibition(), "id", files={})["schema"]["properties"]


def plain(node: Any) -> Any:
    """A tree of places as the values in it."""
    if hasattr(node, "text"):
        return node.text
    if hasattr(node, "place") and node.items and isinstance(node.items[0], tuple):
        return {key.text: plain(value) for key, value in node.items}
    return [plain(item) for item in node.items]


def test_a_piece_has_an_exhibit_with_all_that_its_file_states():
    shown = exhibition()
    texts = {
        identity: (SAMPLE / f"regions/{each.region}/innovations/{each.slug}.md").read_text(encoding="utf-8")
        for identity, each in shown.exhibits.items()
    }
    queue = views.form_entries(shown.pavilions["kota-contoh"], texts)["antrean-puskesmas"]

    assert queue["fields"]["title"] == "Antrean Puskesmas Daring"
    assert queue["fields"]["benefits"][0] == {
        "label": "Waktu tunggu", "value": "35", "baseline": "120", "target": "30", "unit": "menit", "year": 2022,
        "better": "lower",
    }  # fmt: skip
    assert queue["path"].endswith("regions/kota-contoh/innovations/antrean-puskesmas.md")
    assert queue["text"] == texts["kota-contoh/antrean-puskesmas"]


NOTED = """
---
# Berkas uji
title: "Pasar: daring"   # nama resmi
summary: >
  Pedagang menaruh harga;
  pembeli memesan.

pillar: smart-economy  # 🏪 dari proposal
# menunggu keputusan
status: pilot
owner:  # siapa?
tags: [pasar,  "a, b"]  # jangan diubah
sources:
- title: Berita   # lokal
  # daring
- {title: Laporan}
"verified": 2026-01-02
# akhir
---

Isi lama.

"""


def changed(after: dict[str, Any], body: str = "Isi lama.") -> str:
    """What the script makes of that file when the form holds these fields at last."""
    before = {
        "title": "Pasar: daring", "summary": "Pedagang menaruh harga; pembeli memesan.", "pillar": "smart-economy",
        "status": "pilot", "tags": ["pasar", "a, b"], "sources": [{"title": "Berita"}, {"title": "Laporan"}],
        "verified": "2026-01-02",
    }  # fmt: skip
    fields = {name: value for name, value in (before | after).items() if value is not None}
    return amended([(NOTED, {"fields": before, "text": "Isi lama."}, {"fields": fields, "text": body})])[0]


def amended(cases: list[tuple[str, dict[str, Any], dict[str, Any]]]) -> list[str]:
    """What the script makes of files, each with what the form held at first and at last."""
    known = [*order()]
    said = subprocess.run(
        ["node", str(HERE / "vectors/amended.mjs")], capture_output=True, text=True, check=True,
        input=json.dumps([
            {"file": {"text": text, "at": spans(text)}, "before": before, "after": after, "order": known}
            for text, before, after in cases
        ]),
    )  # fmt: skip
    return json.loads(said.stdout)


@pytest.mark.skipif(not shutil.which("node"), reason="no Node")
def test_a_changed_file_differs_where_something_was_changed_and_nowhere_else():
    sources = """sources:\n- title: Berita   # lokal\n  # daring\n- {title: Laporan}\n"""
    for after, old, new in [
        ({}, "", ""),
        ({"title": "Pasar #1"}, '"Pasar: daring"   #', '"Pasar #1"   #'),
        ({"pillar": "smart-living"}, "smart-economy  # 🏪", "smart-living  # 🏪"),
        ({"summary": "Baru."}, "summary: >\n  Pedagang menaruh harga;\n  pembeli memesan.\n", "summary: Baru.\n"),
        ({"status": None}, "status: pilot\n", ""),
        ({"owner": "Dinas"}, "owner:  # siapa?\n", "owner: Dinas  # siapa?\n"),
        ({"tags": ["pasar"]}, '[pasar,  "a, b"]  #', "[pasar]  #"),
        ({"sources": [{"title": "Berita"}]}, "  # daring\n- {title: Laporan}\n", ""),
        ({"sources": [{"title": "Laporan"}]}, "- title: Berita   # lokal\n", ""),
        ({"sources": [{"title": "Koran"}, {"title": "Laporan"}]}, "Berita   #", "Koran   #"),
        ({"sources": [{"title": "Berita", "url": "https://a.example"}, {"title": "Laporan"}]}, "lokal\n",
         'lokal\n  url: "https://a.example"\n'),
        ({"sources": [{"title": "Berita"}, {"title": "Buku"}, {"title": "Laporan"}]}, "lokal\n",
         "lokal\n- {title: Buku}\n"),
        ({"sources": [{"title": "Laporan"}, {"title": "Berita"}]}, sources,
         "sources:\n  # daring\n- {title: Laporan}\n- title: Berita   # lokal\n"),
        ({"sources": None}, sources, ""),
        ({"verified": "2026-02-03"}, "2026-01-02", "2026-02-03"),
        ({"dimension": "industry", "sdgs": ["9"]}, "pilot\nowner:  # siapa?",
         "pilot\ndimension: industry\nowner:  # siapa?\nsdgs: [9]"),
    ]:  # fmt: skip
        assert changed(after) == NOTED.replace(old, new, 1), after
    assert changed({}, "Isi baru.") == NOTED.replace("Isi lama.\n\n", "Isi baru.\n")


@pytest.mark.skipif(not shutil.which("node"), reason="no Node")
def test_a_date_or_an_address_as_people_write_it_is_what_import_reads():
    cases = json.loads((HERE / "vectors/meant.json").read_text(encoding="utf-8"))
    said = subprocess.run(
        ["node", str(HERE / "vectors/meant.mjs")], capture_output=True, text=True, check=True,
        input=json.dumps([[kind, text] for kind, text, _ in cases]),
    )  # fmt: skip
    for (kind, text, wanted), made in zip(cases, json.loads(said.stdout), strict=True):
        reading = {"date": values.some_date, "address": values.address, "figure": values.number}[kind]
        assert made.strip() == (wanted or text), text
        if wanted:
            assert reading(text) == wanted
        else:
            with pytest.raises(values.Unclear):
                reading(text)


def noted(chance: random.Random, fields: dict[str, Any]) -> tuple[str, dict[int, list[str]]]:
    """A file in one of YAML's many hands, and the comments that belong to each item of its list."""
    notes: dict[int, list[str]] = {}
    rows = ["---", "title: Uji", "benefits:   # daftar"]
    indent = chance.choice(["", "  ", "    "])
    for n, item in enumerate(fields["benefits"]):
        notes[n] = []
        note = lambda: notes[n].append(f"# catatan {n}.{len(notes[n])}") or notes[n][-1]  # noqa: B023, E731
        if n and chance.random() < 0.5:
            rows += [f"{indent}{note()}"] + [""] * (chance.random() < 0.2)
        if chance.random() < 0.4:
            rows.append(f"{indent}- {beside(item)}" + (f"  {note()}" if chance.random() < 0.5 else ""))
            continue
        lead = f"{indent}- "
        for name, value in item.items():
            said = f"|-\n{indent}      {value}" if chance.random() < 0.15 else quoted(value)
            rows.append(f"{lead}{name}: {said}" + (f"   {note()}" if "|" not in said and chance.random() < 0.4 else ""))
            lead = f"{indent}  "
    return "\n".join([*rows, "# akhir", "status: running", "---", "Isi.", ""]), notes


def otherwise(chance: random.Random, figures: list[dict[str, str]]) -> list[dict[str, str]]:
    """Some taken out, some changed, some new, some elsewhere."""
    kept = [dict(each) for each in figures if chance.random() < 0.8]
    for each in kept:
        if chance.random() < 0.3:
            each[chance.choice(["value", "unit"])] = f"baru: {chance.randrange(99)}"
        if len(each) > 2 and chance.random() < 0.2:
            each.pop(chance.choice([*each]))
    for n in range(chance.choice([0, 0, 1, 2])):
        kept.insert(chance.randint(0, len(kept)), {"label": f"Tambahan {n}", "value": "1"})
    if chance.random() < 0.2:
        chance.shuffle(kept)
    return kept


@pytest.mark.skipif(not shutil.which("node"), reason="no Node")
def test_a_changed_list_says_what_the_form_says_and_keeps_the_comments_of_items_that_stay():
    chance = random.Random(6)
    cases, told = [], []
    for _ in range(400):
        figures = [
            {"label": f"Ukuran {n}", "value": str(chance.randrange(99)), "unit": "menit: jam", "year": "2020"}
            for n in range(chance.randint(1, 5))
        ]
        before = {"title": "Uji", "benefits": figures, "status": "running"}
        after = before | {"benefits": otherwise(chance, figures)} | chance.choice([{}, {"owner": "Dinas"}])
        after = {name: value for name, value in after.items() if value}
        text, notes = noted(chance, before)
        cases.append((text, {"fields": before, "text": "Isi."}, {"fields": after, "text": "Isi."}))
        told.append(notes)
    for (text, before, after), notes, made in zip(cases, told, amended(cases), strict=True):
        sheet, problems = parse(Source(path="uji.md", kind="innovation", slug="", lang="id", text=made))
        assert problems == [] and sheet, (text, made)
        assert plain(sheet.fields) == after["fields"], (text, made)
        imported = amend(text, after["fields"])  # import does the same where it says a list
        sheet, _ = parse(Source(path="uji.md", kind="innovation", slug="", lang="id", text=imported))
        assert sheet and plain(sheet.fields) == before["fields"] | after["fields"], (text, imported)
        assert ("# daftar" in made or "benefits" not in after["fields"]) and "# akhir" in made
        for n, figure in enumerate(before["fields"]["benefits"]):
            if figure in after["fields"].get("benefits", []):
                assert all(note in made and note in imported for note in notes[n]), (text, made, imported)


@pytest.mark.parametrize(
    "repository, kind, edit, new",
    [
        ("https://github.com/a/b", None, "https://github.com/a/b/edit/main/c/d.md",
         "https://github.com/a/b/new/main/{folder}?filename={name}&value={text}"),
        ("https://gitlab.contoh.go.id/a/b.git", None, "https://gitlab.contoh.go.id/a/b/-/edit/main/c/d.md",
         "https://gitlab.contoh.go.id/a/b/-/new/main/{folder}?file_name={name}"),
        ("https://codeberg.org/a/b/", None, "https://codeberg.org/a/b/_edit/main/c/d.md",
         "https://codeberg.org/a/b/_new/main/{folder}?filename={name}&value={text}"),
        ("https://git.contoh.go.id/a/b", "forgejo", "https://git.contoh.go.id/a/b/_edit/main/c/d.md",
         "https://git.contoh.go.id/a/b/_new/main/{folder}?filename={name}&value={text}"),
        ("https://git.contoh.go.id/a/b", None, None, None),
        (None, "github", None, None),
    ],
)  # fmt: skip
def test_a_repository_s_host_says_where_its_files_are_changed_and_added(repository, kind, edit, new):
    stated = exhibition().settings.model_dump(by_alias=True) | {"repository": repository, "forge": kind}
    settings = Settings.model_validate(stated)

    assert (forge.edit(settings, "c/d.md"), forge.new(settings)) == (edit, new)
