import pytest
from factories import content

from builder import package, starter
from builder.problems import text
from builder.read import read
from builder.relate import relate
from builder.validate import validate

PROVINCES = {"64": "Kalimantan Timur"}


def report(folder) -> str:
    sources, found = read(folder)
    entries, more = validate(sources)
    return text([*found, *more, *relate(entries, drafts=True)[1]], "en")


def test_a_real_regencys_file_has_its_code_province_and_centre(tmp_path):
    path, made = starter.new_region("kota bontang", package.regencies(), PROVINCES)

    assert path == "regions/kota-bontang/index.md"
    assert 'code: "64.74"' in made and "province: Kalimantan Timur" in made
    assert report(content(tmp_path, {path: made})) == ""


@pytest.mark.parametrize(
    ("written", "name", "folder"),
    [("Kab. Aceh Jaya", "Kabupaten Aceh Jaya", "kabupaten-aceh-jaya"), ("sabang", "Kota Sabang", "kota-sabang"),
     ("kt. antah berantah", "Kota Antah Berantah", "kota-antah-berantah"), ("Antah", "Kota Antah", "kota-antah"),
     ("kabupaten-antah", "Kabupaten Antah", "kabupaten-antah"), ("Antah (Kab.)", "Kabupaten Antah", "kabupaten-antah"),
     ("Kabupaten Antah", "Kabupaten Antah", "kabupaten-antah"), ("Bandung", "Kota Bandung", "kota-bandung")],
)  # fmt: skip
def test_a_region_is_named_as_the_country_names_it(written, name, folder):
    path, made = starter.new_region(written, package.regencies(), PROVINCES)

    assert (path, f"name: {name}\n" in made) == (f"regions/{folder}/index.md", True)


def test_what_a_starting_file_says_may_not_be_published(tmp_path):
    path, made = starter.new_innovation("kota-contoh", "Antrean")
    told = report(content(tmp_path, {path: made.replace("draft: true", "draft: false")}))

    assert told.count("left-to-fill-in") == 4


@pytest.mark.parametrize("title", ["Antrean Apotek", 'Sebut: "112" #1', "- tanda", "{kurung}", "yes", "Ünïcödé & <b>"])
def test_a_new_innovation_passes_whatever_its_title(tmp_path, title):
    path, made = starter.new_innovation("kota-contoh", title)

    assert "no-sources" in report(content(tmp_path, {path: made}))
    assert "error" not in report(tmp_path / "content")


def test_a_new_tour_passes(tmp_path):
    path, made = starter.new_tour("Dari pesisir", ["kota-contoh/bank-sampah", "kabupaten-umpama/antrean"])

    assert report(content(tmp_path, {path: made})) == ""
