import pickle
import re

import pytest
from factories import SAMPLE, content, innovation

from builder.phone import telephone
from builder.problems import sound, text
from builder.read import read
from builder.validate import validate


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("(0274) 868405", "+62274868405"), ("0411331234", "+62411331234"), ("+62 811-2681-112", "+628112681112"),
        ("62 811 2681 112", "+628112681112"), ("021-3452841", "+62213452841"),
        ("1500-444", "1500444"), ("1-500-664", "1500664"), ("Call center 14045", "14045"),
        ("62548123456", "+62548123456"), ("0062 811 1234567", "+628111234567"),
    ],
)  # fmt: skip
def test_any_usual_spelling_of_a_number_becomes_one(written, number):
    assert telephone(written) == (number, "")


@pytest.mark.parametrize("written", ["112", "1 1 2", "110", "119"])
def test_an_emergency_number_is_no_coordinators(written):
    assert telephone(written) == (None, "emergency-number")


@pytest.mark.parametrize("written", ["kantor", "12", "0000000", "(0274) 868405; (0274) 868406", ""])
def test_what_is_no_single_number_is_refused(written):
    assert telephone(written)[1] == "bad-phone"


def test_a_misspelt_pillar_is_told_with_its_line_and_the_nearest_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    content(tmp_path, {"regions/kota-contoh/innovations/uji.md": innovation(pillar="smart-enviroment")})
    _, problems = validate(read(tmp_path.joinpath("content").relative_to(tmp_path))[0])

    assert text(problems) == (
        "content/regions/kota-contoh/innovations/uji.md:4:9: error unknown-value: "
        '"smart-enviroment" bukan nilai yang dikenal untuk pillar. Pilihannya: smart-governance, smart-branding, '
        "smart-economy, smart-living, smart-society, smart-environment.\n"
        '  hint: maksud Anda "smart-environment"?'
    )


def test_broken_entries_are_not_passed_on_and_whole_ones_are(tmp_path):
    folder = content(tmp_path, {"regions/kota-contoh/innovations/uji.md": innovation(pillar="x")})
    entries, problems = validate(read(folder)[0])

    assert len(problems) == 1
    assert "kota-contoh/uji" not in {entry.slug for entry in entries.innovations}
    assert len(entries.innovations) == 4


def test_entries_come_the_same_from_other_processes():
    sources = sound(read(SAMPLE))
    apart, _ = validate(sources, lambda work, runs: [pickle.loads(pickle.dumps(work(run))) for run in runs])

    assert apart == sound(validate(sources))


@pytest.mark.parametrize(
    ("line", "field"), [("languages: [en]", "languages"), ("base_url: https://pameran.example/?q=1", "base_url")]
)
def test_a_site_stands_at_a_bare_address_and_speaks_indonesian_at_its_root(tmp_path, line, field):
    settings = re.sub(r"(?m)^languages: .*", "", (SAMPLE / "exhibition.yaml").read_text())
    _, problems = validate(sound(read(content(tmp_path, {"exhibition.yaml": f"{settings}\n{line}\n"}))))

    assert [(each.code, each.about["field"]) for each in problems] == [("bad-form", field)]


def test_a_hall_without_provinces_has_no_place_on_the_map(tmp_path):
    settings = re.sub(r"(?s)(name: Maluku\n.*?provinces:)\n      - .*?\n      - [^\n]*\n", r"\1 []\n",
                      (SAMPLE / "exhibition.yaml").read_text(), count=1)  # fmt: skip
    entries, problems = validate(sound(read(content(tmp_path, {"exhibition.yaml": settings}))))

    assert entries is None
    assert [(each.code, each.about["field"]) for each in problems] == [("too-short", "provinces")]
