"""`tests/broken/<case>/`: what is laid over the sample exhibition, and the whole report that it earns."""

import runpy
from pathlib import Path

import pytest
from factories import BROKEN, content

from builder import problems
from builder.load import examine

ROOT = Path(__file__).parent.parent
CASES = sorted(path.name for path in BROKEN.iterdir() if path.is_dir())


def laid_over_the_sample(case: str, folder) -> None:
    files = {
        path.relative_to(BROKEN / case).as_posix(): path.read_bytes()
        for path in (BROKEN / case).rglob("*")
        if path.is_file() and path.name != "expected.txt"
    }
    content(folder, files)


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_earns_its_whole_report(case, tmp_path, monkeypatch):
    laid_over_the_sample(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    found, _ = examine(Path("content"))

    assert problems.text(found) + "\n" == (BROKEN / case / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_the_report_is_told_in_english_too(case, tmp_path, monkeypatch):
    laid_over_the_sample(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    found, _ = examine(Path("content"))

    for each in found:
        assert each.message("en") and each.message("en") != each.message("id")
        assert bool(each.hint("en")) == bool(each.hint("id"))
        assert "{" not in each.message("id") + each.message("en")


def test_nearly_every_code_has_a_case():
    told = {line.split(": ")[1].split(" ")[1] for case in CASES for line in lines_of(case)}
    elsewhere = {  # tests of their own: these need links, pipes, sizes and bytes that no file in a repository has
        "no-content", "no-settings", "not-a-file", "file-too-large", "not-utf8", "control-character", "left-out",
        "too-short", "too-many",
    }  # fmt: skip

    assert problems.WORDINGS.keys() - told - elsewhere == set()


def lines_of(case: str) -> list[str]:
    report = (BROKEN / case / "expected.txt").read_text(encoding="utf-8")
    return [line for line in report.splitlines() if line.startswith("content/")]


def test_the_catalogue_in_the_docs_is_the_one_that_these_cases_make():
    made = runpy.run_path(str(ROOT / "docs" / "galat.py"))["catalogue"]()

    assert (ROOT / "docs" / "galat.md").read_text(encoding="utf-8") == made, "run `make galat`"
    assert all(f"### {code}\n" in made for code in problems.WORDINGS)
