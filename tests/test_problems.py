import json

import pytest

from builder import problems
from builder.problems import Place, problem

HERE = Place(path="content/a.md", line=3, column=7)
FOUND = [
    problem("unknown-field", HERE, field="statuss", nearest="status"),
    problem("no-sources", Place(path="content/a.md"), field="sources"),
]


def test_a_text_report_is_sorted_by_place_with_its_hint_below():
    assert problems.text(FOUND).splitlines() == [
        "content/a.md:1:1: warning no-sources: Inovasi ini belum menyebut sumber.",
        "  hint: Tambahkan sources dengan judul dan alamatnya.",
        "content/a.md:3:7: error unknown-field: Bidang statuss tidak dikenal.",
        '  hint: maksud Anda "status"?',
    ]


def test_a_hint_without_what_it_needs_is_left_out():
    assert problem("unknown-field", HERE, field="xyz", nearest="").hint("id") == ""


def test_json_has_the_summary_and_every_field():
    report = json.loads(problems.as_json(FOUND, "en", files=1, regions=0, innovations=1))

    assert report["summary"] == {"files": 1, "regions": 0, "innovations": 1, "errors": 1, "warnings": 1}
    assert report["problems"][1] == {
        "path": "content/a.md", "line": 3, "column": 7, "code": "unknown-field", "severity": "error",
        "message": "There is no field statuss.", "hint": 'did you mean "status"?', "field": "statuss",
    }  # fmt: skip


def test_github_gets_one_annotation_a_line_whatever_is_in_the_message():
    lines = problems.as_github([problem("html-not-kept", HERE, read="<b>\n::error::x,y:z%")]).splitlines()

    assert len(lines) == 1
    assert lines[0].startswith("::error file=content/a.md,line=3,col=7,title=html-not-kept::")


def test_sarif_names_rule_level_and_region():
    report = json.loads(problems.as_sarif(FOUND))
    result = report["runs"][0]["results"][1]

    assert report["version"] == "2.1.0"
    assert (result["ruleId"], result["level"]) == ("unknown-field", "error")
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 7}


@pytest.mark.parametrize(("strict", "fails"), [(False, False), (True, True)])
def test_a_warning_fails_only_where_one_is_strict(strict, fails):
    assert problems.failing(FOUND[1:], strict) is fails


def test_codes_are_kebab_case_words():
    assert all(code == code.lower() and " " not in code and "_" not in code for code in problems.WORDINGS)


def test_every_code_has_a_cure_in_both_languages():
    full = {"nearest": "x", "cure": "x", "cure_en": "x", "known": "x"}
    for code in problems.WORDINGS:
        for about in ({}, full):
            told = problem(code, HERE, **about)
            assert told.hint("en") or not about, code
            assert bool(told.hint("id")) == bool(told.hint("en")), code
