"""The whole pipeline: the same bytes from the same content, and nothing published where something is wrong."""

import filecmp
from pathlib import Path

import pytest
from conftest import options
from factories import SAMPLE, content

from builder import package
from builder.build import LinkFaults, build
from builder.problems import UnsoundError
from builder.render import TemplateFault


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_same_content_gives_the_same_bytes_with_any_number_of_jobs(tmp_path):
    build(options(SAMPLE, tmp_path / "a", jobs=1, cache=None))
    build(options(SAMPLE, tmp_path / "b", jobs=3, cache=None))

    assert bytes_of(tmp_path / "a") == bytes_of(tmp_path / "b")


def test_a_second_build_makes_no_picture_again_and_changes_nothing(tmp_path):
    kept = tmp_path / "cache"
    build(options(SAMPLE, tmp_path / "site", cache=kept))
    made = {path: path.stat().st_mtime_ns for path in kept.rglob("*") if path.is_file()}

    assert build(options(SAMPLE, tmp_path / "site", cache=kept)).changed == 0
    assert {path: path.stat().st_mtime_ns for path in kept.rglob("*") if path.is_file()} == made


def test_a_picture_that_nothing_shows_is_not_published(tmp_path):
    picture = (SAMPLE / "regions/kota-contoh/media/loket.jpg").read_bytes()
    shown = content(tmp_path, {"regions/kota-contoh/media/lain.jpg": picture, "regions/kota-contoh/media/lain.pdf": ""})
    build(options(shown, tmp_path / "site"))

    assert not [path for path in (tmp_path / "site").rglob("lain*")]


def test_a_dead_link_in_a_template_publishes_nothing(tmp_path):
    build(options(SAMPLE, tmp_path / "site"))
    before = bytes_of(tmp_path / "site")
    own = tmp_path / "templates"
    own.mkdir()
    page = (package.default_templates() / "page.html").read_text(encoding="utf-8")
    (own / "page.html").write_text(page.replace("{% block main %}", '{% block main %}<a href="../tidak-ada/">x</a>', 1))

    with pytest.raises(LinkFaults, match="tidak-ada"):
        build(options(SAMPLE, tmp_path / "site", templates=(own, package.default_templates())))
    assert bytes_of(tmp_path / "site") == before


def test_breaking_any_file_publishes_nothing_and_names_the_file(tmp_path):
    folder = content(tmp_path)
    build(options(folder, tmp_path / "site"))
    before = bytes_of(tmp_path / "site")
    for path in sorted(folder.rglob("*.md")) + [folder / "exhibition.yaml"]:
        whole = path.read_bytes()
        path.write_bytes(b"---\nrusak: [\n" + whole)
        with pytest.raises(UnsoundError) as stop:
            build(options(folder, tmp_path / "site"))
        assert any(each.place.path == path.as_posix() for each in stop.value.problems), path
        path.write_bytes(whole)

    assert bytes_of(tmp_path / "site") == before
    build(options(folder, tmp_path / "site"))
    assert filecmp.cmp(
        folder / "regions/kota-contoh/media/peta-jalan.txt", tmp_path / "site/daerah/kota-contoh/media/peta-jalan.txt"
    )


def test_keep_going_leaves_out_what_is_broken_and_publishes_the_rest(tmp_path):
    folder = content(tmp_path)
    (folder / "regions/kota-contoh/index.md").write_text("---\nname: [\n---\n")
    report = build(options(folder, tmp_path / "site", keep_going=True))

    assert report.regions == 2
    assert not (tmp_path / "site/daerah/kota-contoh").exists()
    assert not (tmp_path / "site/tur/dari-desa").exists()
    assert (tmp_path / "site/daerah/kabupaten-umpama/index.html").exists()
    assert {each.code for each in report.problems} >= {"yaml-syntax", "region-unknown", "left-out"}


def test_a_fault_in_a_template_comes_back_from_the_process_that_met_it(tmp_path):
    own = tmp_path / "templates"
    own.mkdir()
    (own / "letter.html").write_text("satu\n{{ view.tittle }}")
    with pytest.raises(TemplateFault) as fault:
        build(options(SAMPLE, tmp_path / "site", templates=(own, package.default_templates())))

    assert (fault.value.line, (tmp_path / "site").exists()) == (2, False)
