import csv
import json
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from builder import package
from builder.models import DIMENSIONS

REPOSITORY = Path(__file__).parent.parent
SAMPLE = REPOSITORY / "tests" / "sample"


def test_all_regencies_are_there_with_codes_that_differ_and_lie_in_the_country():
    regencies = package.regencies()

    assert len(regencies) == len({regency.code for regency in regencies}) == 514
    assert [regency.code for regency in regencies] == sorted(regency.code for regency in regencies)
    assert all(-11.1 < regency.lat < 6.1 and 95 < regency.lon < 141.1 for regency in regencies)
    assert all(regency.name.startswith(("Kota ", "Kabupaten ")) for regency in regencies)


def test_regencies_bear_the_names_that_cities_give_themselves():
    names = {regency.name for regency in package.regencies()}

    assert names >= {
        "Kota Palangka Raya", "Kota Tanjungpinang", "Kota Lubuklinggau", "Kota Pangkalpinang", "Kota Baubau",
        "Kabupaten Batang Hari",
    }  # fmt: skip


def test_the_list_of_regencies_has_four_columns():
    with (REPOSITORY / "builder" / "reference" / "regencies.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == ["code", "name", "lat", "lon"]


def test_every_pillar_and_every_sign_that_is_asked_for_has_an_icon():
    icons = package.icons()
    asked = json.loads((REPOSITORY / "frontend" / "signs.json").read_text(encoding="utf-8"))

    assert set(icons) == {sign for names in asked.values() for sign in names}
    assert {f"pillar-{pillar}" for pillar in DIMENSIONS} <= set(icons)
    assert all(icon["viewBox"] == "0 0 256 256" and icon["body"].startswith("<path ") for icon in icons.values())


def test_icons_bring_no_colour_of_their_own():
    assert not [name for name, icon in package.icons().items() if "fill=" in icon["body"] or "stroke=" in icon["body"]]


def test_the_outline_is_fine_enough_to_know_the_islands_and_light_enough_for_a_page():
    rings = package.islands()
    middles = {"Kalimantan": (113.5, -1), "Sumatera": (101.5, -0.5), "Sulawesi": (120.5, -2), "Papua": (138.5, -4.5)}

    for lon, lat in middles.values():
        assert any(west < lon < east and south < lat < north for west, south, east, north in map(bounds, rings))
    assert all(len(ring) == len(set(ring)) >= 3 for ring in rings)
    assert 1500 < sum(map(len, rings)) < 2600


def bounds(ring):
    lons, lats = zip(*ring, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def test_the_font_is_one_small_woff2_file():
    font = package.font()

    assert font.startswith(b"wOF2")
    assert len(font) < 24_000


def test_scripts_are_classic_ones_since_a_page_opened_from_a_folder_may_not_load_a_module():
    for name, script in package.scripts().items():
        assert not script.startswith((b"import", b"export")), name
        assert b"sourceMappingURL" not in script, name


def test_the_licences_of_what_is_shipped_are_shipped():
    licences = package.SHIPPED.joinpath("LICENCES.txt").read_text(encoding="utf-8")
    packages = json.loads((REPOSITORY / "package.json").read_text(encoding="utf-8"))["dependencies"]

    assert [name for name, version in packages.items() if f"{name} {version} (" not in licences] == []


def test_an_assets_folder_gives_its_styles_and_static_files_only(tmp_path):
    for path in ("styles/00-layers.css", "styles/components/desk.css", "static/robot.svg", "scripts/entries/search.js"):
        tmp_path.joinpath(path).parent.mkdir(parents=True, exist_ok=True)
        tmp_path.joinpath(path).write_text(path)
    tmp_path.joinpath("static/elsewhere.txt").symlink_to("/etc/hostname")

    assert package.folder(tmp_path) == {
        path: path.encode() for path in ("static/robot.svg", "styles/00-layers.css", "styles/components/desk.css")
    }


def test_a_link_is_not_followed_to_a_picture(tmp_path):
    tmp_path.joinpath("a.jpg").symlink_to("/etc/hostname")

    with pytest.raises(OSError):
        package.media(tmp_path / "a.jpg")


def test_a_pipe_in_the_place_of_a_picture_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "a.jpg")

    with pytest.raises(OSError, match="not an ordinary file"):
        package.media(tmp_path / "a.jpg")


def test_every_library_that_the_package_asks_for_is_locked():
    asked = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    lock = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8").lower()
    wanted = asked["project"]["dependencies"] + asked["project"]["optional-dependencies"]["dev"]

    assert [each for each in wanted if f"\n{each.split('>=')[0]}==" not in lock] == []
    node = (REPOSITORY / "requirements-node.lock").read_text(encoding="utf-8")
    assert [each for each in asked["dependency-groups"]["node"] if f"\n{each} " not in node] == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel that `pip install .` would make, with the build backend that is installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    pip(sys.executable, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, REPOSITORY)
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_holds_all_that_building_a_site_takes_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    folders = {name.split("/")[0] for name in names}

    assert {
        "builder/shipped/fonts/plus-jakarta-sans-var.woff2", "builder/shipped/fonts/plus-jakarta-sans-800.ttf",
        "builder/shipped/icons.json",
        "builder/shipped/islands.json", "builder/shipped/LICENCES.txt", "builder/shipped/templates/frame.html",
        "builder/shipped/assets/styles/00-layers.css", "builder/reference/regencies.csv",
    } <= set(names)  # fmt: skip
    assert {folder for folder in folders if not folder.endswith(".dist-info")} == {"builder"}


@pytest.mark.slow
def test_the_installed_wheel_builds_a_site_in_an_empty_folder(wheel, tmp_path):
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    lock = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8")
    versions = (
        tmp_path / "versions.txt"
    )  # of what the wheel itself asks for: a forgotten dependency is not brought along
    versions.write_text("\n".join(re.findall(r"^\S+==\S+", lock, re.M)))
    pip(python, "install", "--constraint", versions, wheel)
    empty = tmp_path / "empty"
    empty.mkdir()

    assert run(python.parent / "pameran", "--version", cwd=empty).startswith("pameran, version ")
    run(python.parent / "pameran", "build", "--content", SAMPLE, cwd=empty)
    assert "<h1" in (empty / "site" / "index.html").read_text(encoding="utf-8")


def pip(python, *arguments):
    return run(python, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments, cwd=REPOSITORY)


def run(*command, cwd):
    """What the command printed; its complaint, where it failed, is the test's."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
