import os
from pathlib import Path

import pytest
from factories import content, innovation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.models import Region
from builder.problems import failing, text
from builder.read import TEXT_LIMIT, read
from builder.validate import validate

UJI = "regions/kota-contoh/innovations/uji.md"


def codes(folder: Path) -> list[str]:
    sources, found = read(folder)
    _, more = validate(sources)
    return [each.code for each in [*found, *more]]


def region(folder: Path, *lines: str) -> Region:
    stated = ["name: Kota Uji", 'code: "64.97"', "province: Kalimantan Timur", *lines]
    (folder / "regions/kota-uji").mkdir(parents=True)
    (folder / "regions/kota-uji/index.md").write_text("---\n" + "\n".join(stated) + "\n---\n")
    entries, found = validate(read(folder)[0])
    assert not failing(found), text(found, "en")
    return next(entry.fields for entry in entries.regions if entry.slug == "kota-uji")


def test_the_sample_is_read_without_a_word(tmp_path):
    assert codes(content(tmp_path)) == []


def test_values_are_texts_typed_by_their_field_and_never_by_yaml(tmp_path):
    folder = content(tmp_path)
    found = region(
        folder,
        "cohorts: [2019]",
        "tagline: NO",
        "summary: 8:30",
        "coordinator: {phone: 0411331234, hours: 1e3, office: 2019-05-15}",
    )

    assert found.tagline == "NO"
    assert found.summary == "8:30"
    assert found.coordinator.phone == "+62411331234"
    assert found.coordinator.hours == "1e3"
    assert found.coordinator.office == "2019-05-15"


def test_a_code_without_quotes_keeps_its_nought(tmp_path):
    folder = content(tmp_path)
    (folder / "regions/kota-uji").mkdir()
    (folder / "regions/kota-uji/index.md").write_text(
        "---\nname: Kota Uji\ncode: 64.70\nprovince: Kalimantan Timur\ncohorts: []\n---\n"
    )
    entries, _ = validate(read(folder)[0])

    assert next(e for e in entries.regions if e.slug == "kota-uji").fields.code == "64.70"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_and_a_byte_order_mark_are_fine(tmp_path, newline):
    folder = content(tmp_path)
    (folder / UJI).write_bytes(b"\xef\xbb\xbf" + innovation().replace("\n", newline).encode())

    assert codes(folder) == []


def test_a_field_left_empty_counts_as_not_written(tmp_path):
    assert codes(content(tmp_path, {UJI: innovation("owner:", "tags:", "quick_win:")})) == []


def test_bytes_that_are_no_text_are_told_with_their_line(tmp_path):
    folder = content(tmp_path)
    (folder / UJI).write_bytes(b"---\ntitle: \xff\xfe\n---\n")
    _, found = read(folder)

    assert [(each.code, each.place.line) for each in found] == [("not-utf8", 2)]


def test_invisible_characters_are_told_with_their_place(tmp_path):
    folder = content(tmp_path, {UJI: innovation(body="Satu\nd\x00ua\n")})
    _, found = read(folder)

    assert [(each.code, each.place.line, each.place.column) for each in found] == [("control-character", 9, 2)]


def test_links_pipes_and_huge_files_are_never_opened(tmp_path):
    folder = content(tmp_path)
    secret = tmp_path / "rahasia"
    secret.write_text("---\ntitle: rahasia\n---\n")
    (folder / UJI).symlink_to(secret)
    os.mkfifo(folder / "regions/kota-contoh/innovations/pipa.md")
    (folder / "regions/kota-contoh/innovations/besar.md").write_bytes(b"a" * (TEXT_LIMIT + 1))
    (folder / "regions/kota-pintas").symlink_to(folder / "regions/kota-contoh")
    (folder / "regions/kota-contoh/media/x.pdf").symlink_to(secret)
    sources, found = read(folder)

    assert sorted(each.code for each in found) == [
        "file-too-large",
        "not-a-file",
        "not-a-file",
        "not-a-file",
        "unexpected-file",
    ]
    assert all("rahasia" not in source.text for source in sources.files)
    assert "regions/kota-contoh/media/x.pdf" not in sources.media


def test_no_content_folder_is_a_problem_and_no_crash(tmp_path):
    assert codes(tmp_path / "tidak-ada") == ["no-content"]


def test_an_exhibition_without_settings_says_so(tmp_path):
    folder = content(tmp_path)
    (folder / "exhibition.yaml").unlink()

    assert codes(folder) == ["no-settings"]


def test_what_systems_leave_behind_is_passed_over(tmp_path):
    folder = content(tmp_path, {".DS_Store": "x", "regions/kota-contoh/Thumbs.db": "x", "pages/.tentang.md.swp": "x"})

    assert codes(folder) == []


YAMLISH = st.text(st.sampled_from("abc:-[]{}#&*!|>'\"%@`?, \n\t019~\\=<"), max_size=80)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(block=YAMLISH, body=st.text(st.sampled_from("ab*_[]()<>!#`~|:^-+=\n\t &;\\\"'"), max_size=120))
def test_no_text_whatever_gives_more_than_problems(tmp_path_factory, block, body):
    folder = tmp_path_factory.mktemp("uji") / "content"
    (folder / "regions/kota-a/innovations").mkdir(parents=True)
    (folder / "exhibition.yaml").write_bytes((Path(__file__).parent / "sample/exhibition.yaml").read_bytes())
    (folder / "regions/kota-a/index.md").write_text(f"---\n{block}\n---\n{body}")
    (folder / "regions/kota-a/innovations/b.md").write_text(innovation(body=body))
    sources, found = read(folder)
    _, more = validate(sources)

    assert all(each.message("id") for each in [*found, *more])


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=200))
def test_no_bytes_whatever_give_more_than_problems(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("uji") / "content"
    (folder / "pages").mkdir(parents=True)
    (folder / "exhibition.yaml").write_bytes(data)
    (folder / "pages/a.md").write_bytes(data)
    sources, _ = read(folder)
    validate(sources)


@pytest.mark.parametrize("before", ["", "\ufeff", "\n\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_problem_names_the_very_line_on_which_its_field_stands(before, end, tmp_path):
    lines = ["---", "title: Uji", "summary: Kalimat.", "title: Uji lagi", "---", "Isi."]
    content(tmp_path, {"regions/kota-contoh/innovations/uji.md": ""})
    path = tmp_path / "content/regions/kota-contoh/innovations/uji.md"
    path.write_bytes((before + end.join(lines)).encode())

    _, problems = validate(read(tmp_path / "content")[0])

    written = path.read_text(encoding="utf-8").splitlines()
    assert [written[each.place.line - 1] for each in problems if each.code == "repeated-key"] == ["title: Uji lagi"]


def test_a_folder_where_a_profile_belongs_is_none_and_settings_of_remarks_alone_are_none(tmp_path):
    folder = content(tmp_path, {"exhibition.yaml": "# nanti\n", "regions/kota-uji/index.md/isi.md": ""})
    sources, problems = read(folder)
    codes = {each.place.path.removeprefix(f"{folder.as_posix()}/"): each.code for each in problems}

    assert codes["regions/kota-uji/index.md"] == "no-profile"
    assert [each.code for each in validate(sources)[1]] == ["no-settings"]


def test_folders_within_folders_without_end_are_walked(tmp_path):
    folder = content(tmp_path)
    nested = [f"{folder}/pages{'/a' * n}" for n in range(1, 1200)]
    for path in nested:
        os.mkdir(path)
    Path(nested[-1], "b.md").write_text("x")
    try:
        assert codes(folder) == ["unexpected-file"]
    finally:  # what removes folders by itself goes down as deep
        Path(nested[-1], "b.md").unlink()
        for path in reversed(nested):
            os.rmdir(path)
