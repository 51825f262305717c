"""What a build leaves as it was is what it would have made."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import options
from factories import content, innovation

from builder import furnish, index, ledger, package
from builder.build import build
from builder.cache import NOTHING, Cache
from builder.load import load
from builder.press import Piece, Press
from builder.traces import Seals, Watched

REGENCIES = [(regency.code, regency.name) for regency in package.regencies()]
OURS, THEIRS = "regions/kabupaten-umpama", "regions/kota-contoh"


def replaced(old: str, new: str):
    return lambda text: text.replace(old, new, 1)


CHANGES = {
    "a text": (f"{OURS}/innovations/antrean.md", lambda text: text + "\nSatu kalimat lagi.\n"),
    "a title": (f"{OURS}/innovations/antrean.md", replaced("title: ", "title: Baru ")),
    "a status": (f"{OURS}/innovations/antrean.md", replaced("status: scaled", "status: ended")),
    "an adoption": (f"{OURS}/innovations/antrean.md", replaced("replicates: ", "# ")),
    "a new innovation": (f"{OURS}/innovations/baru.md", lambda _: innovation(title="Antrean Baru")),
    "an innovation gone": (f"{THEIRS}/innovations/bank-sampah.md", lambda _: None),
    "a region's name": (f"{OURS}/index.md", replaced("name: ", "name: Kabupaten Lain # ")),
    "a region's code": ("regions/kabupaten-misal/index.md", replaced("code: ", 'code: "94.99" # ')),
    "a region's channel": (f"{THEIRS}/index.md", replaced("office: ", "office: Kantor ")),
    "a translation": (f"{THEIRS}/index.en.md", replaced("summary: ", "summary: New ")),
    "a tour": ("tours/dari-desa.md", replaced("title: ", "title: Lain ")),
    "a page": ("pages/tentang.md", lambda text: text + "\nSatu kalimat lagi.\n"),
    "a page's title": ("pages/tentang.md", replaced("title: ", "title: Baru ")),
    "the settings": ("exhibition.yaml", replaced("title: ", "title: Baru ")),
}


def press(folder: Path, kept: Cache = NOTHING) -> Press:
    scripts = {name: code for name, code in package.scripts().items() if name not in ("sw.js", "packs.js", "cms.js")}
    names = furnish.furnish(package.folder(package.default_assets()), package.font(), scripts).names
    return Press.of(load(folder)[0], (package.default_templates(),), names, cache=kept)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return content(tmp_path_factory.mktemp("traces"))


@pytest.fixture(scope="module")
def before(folder) -> dict[str, tuple]:
    """Each piece of the sample: what it looked up, its seal, and its bytes."""
    sample, made = press(folder), {}
    for piece in sample.pieces():
        data, looks = sample.made(piece)
        made[piece.path] = looks, sample.seals.seal(piece.about, looks), data
    return made


@contextmanager
def changed(folder: Path, change: str, kept: Cache = NOTHING) -> Iterator[Press]:
    path, edit = CHANGES[change]
    file = folder / path
    was = file.read_text(encoding="utf-8") if file.exists() else None
    text = edit(was or "")
    try:
        _put(file, text)
        yield press(folder, kept)
    finally:
        _put(file, was)


def _put(file: Path, text: str | None) -> None:
    if text is None:
        file.unlink()
    else:
        file.write_text(text, encoding="utf-8")


def standing(before: dict[str, tuple], after: Press) -> Iterator[tuple[Piece, bytes]]:
    """The pieces that need not be made again, with the bytes that they had."""
    for piece in after.pieces():
        looks, seal, data = before.get(piece.path, ((), "", b""))
        if seal == after.seals.seal(piece.about, looks):
            yield piece, data


@pytest.mark.parametrize("change", CHANGES)
def test_a_piece_that_stands_after_a_change_is_what_would_be_made(change, folder, before):
    with changed(folder, change) as after:
        left = list(standing(before, after))
        for piece, data in left:
            assert after.made(piece)[0] == data, piece.path

    assert left


def test_a_text_is_of_no_concern_to_other_regions(folder, before):
    with changed(folder, "a text") as after:
        left = {piece.path for piece, _ in standing(before, after)}

    assert {"daerah/kota-contoh/poster/index.html", "daerah/kabupaten-misal/poster/index.html"} <= left
    assert "inovasi/kabupaten-umpama/antrean/index.html" not in left


def test_a_text_is_of_no_concern_to_pages_that_only_lead_on(folder, before):
    with changed(folder, "a text") as after:
        left = {piece.path for piece, _ in standing(before, after)}

    assert {"tentang/index.html", "aula/index.html", "404.html"} <= left


def words(shown: Press) -> tuple:
    """What is told of the words of all entries."""
    return shown.alike, dict(index.search_files(shown.exhibition, REGENCIES, memory=shown.memory))


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_remembered_of_the_words_of_entries_is_what_would_be_counted(change, folder, tmp_path):
    kept = Cache(tmp_path)
    before = words(press(folder, kept))
    with changed(folder, change, kept) as after:
        assert words(after) == words(press(folder))

    assert words(press(folder, kept)) == before


def test_the_next_build_makes_only_what_changed_and_the_same_bytes(tmp_path):
    folder, out, kept = content(tmp_path), tmp_path / "site", tmp_path / "cache"
    first = build(options(folder, out, cache=kept))
    again = build(options(folder, out, cache=kept))
    assert (first.made > 100, again.made) == (True, 0)

    (folder / f"{OURS}/innovations/antrean.md").write_text(innovation(title="Antrean"))
    (out / "tur/index.html").write_text("what somebody wrote into the site")
    (out / "daerah/kabupaten-misal/poster/index.html").unlink()
    edited = build(options(folder, out, cache=kept))
    build(options(folder, tmp_path / "anew", cache=None))

    assert 0 < edited.made < first.made - 40
    assert _files(out) == _files(tmp_path / "anew")


def test_other_templates_mean_other_pages(tmp_path):
    own = tmp_path / "templates"
    shutil.copytree(package.default_templates(), own)
    before = package.fingerprint([own])
    assert package.fingerprint([own]) == before
    (own / "page.html").write_text((own / "page.html").read_text() + " ")

    assert package.fingerprint([own]) != before


@pytest.mark.parametrize("damage", [b"", b"bukan basis data", b"SQLite format 3\x00" + bytes(500)])
def test_a_damaged_ledger_means_no_more_than_pages_made_again(damage, tmp_path):
    file = tmp_path / "ledger"
    page = ledger.Made((("settings", None),), "seal", "digest", None)
    ledger.Ledger(file).keep({"index.html": page}, ["index.html"])
    assert ledger.Ledger(file).get("index.html") == page
    file.write_bytes(damage)

    assert ledger.Ledger(file).get("index.html") is None
    for _ in range(2):  # the first throws the damaged file away
        ledger.Ledger(file).keep({"index.html": page}, ["index.html"])
    assert ledger.Ledger(file).get("index.html") == page


def test_what_is_looked_up_is_noted_and_the_seal_follows_it():
    class Shown:
        settings = "kota"
        pavilions = {"a": 1, "b": 2}

    looks: set = set()
    watched = Watched(Shown, looks)
    assert (watched.settings, watched.pavilions["a"], watched.pavilions.get("c")) == ("kota", 1, None)
    assert looks == {("settings", None), ("pavilions", "a"), ("pavilions", "c")}
    assert len(watched.pavilions) == 2 and ("pavilions", None) in looks

    before = Seals(Shown, "x").seal((), [("pavilions", "a"), ("pavilions", "c")])
    Shown.pavilions = {"a": 1, "b": 3}
    assert Seals(Shown, "x").seal((), [("pavilions", "a"), ("pavilions", "c")]) == before
    Shown.pavilions = {"a": 1, "b": 3, "c": None}
    assert Seals(Shown, "x").seal((), [("pavilions", None)]) != Seals(Shown, "y").seal((), [("pavilions", None)])


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
