from dataclasses import replace

from factories import content, exhibition, innovation

from builder import likeness
from builder.models import Likeness
from builder.stemming import Terms

NAMES = ["Kota Contoh", "Kabupaten Umpama", "Kabupaten Misal"]


def similar(folder, files, **how):
    texts = {f"regions/{identity.replace('/', '/innovations/')}.md": text for identity, text in files.items()}
    found = exhibition(content(folder, texts))
    pavilions = {
        slug: replace(each, exhibits=tuple(own for own in each.exhibits if own.identity in files))
        for slug, each in found.pavilions.items()
    }
    return likeness.similar(replace(found, pavilions=pavilions), Terms(NAMES), **how)


def entry(title: str, tags: str, summary: str = "Kalimat biasa.", **more) -> str:
    return innovation(title=title, tags=f"[{tags}]", summary=summary, body="Isi.\n", **more)


FILES = {
    "kota-contoh/ambulans": entry("Ambulans Contoh", "UGD, ambulans", "Telepon, lalu ambulans menjemput pasien."),
    "kabupaten-umpama/psc": entry("Panggilan darurat", "ambulans, UGD", "Pasien gawat dijemput ambulans umpama."),
    "kabupaten-umpama/psc-dua": entry("Panggilan kedua", "ambulans, UGD", "Pasien dijemput ambulans."),
    "kabupaten-misal/kopi": entry("Kopi Misal", "kopi, petani", "Petani menjual kopi."),
    "kabupaten-misal/pasar": entry("Pasar Misal", "pasar, pedagang", "Pedagang menata pasar."),
}


def test_the_most_alike_of_other_regions_come_with_the_words_that_both_are_about(tmp_path):
    found = similar(tmp_path, FILES)

    assert [like.identity for like in found["kota-contoh/ambulans"]] == ["kabupaten-umpama/psc"]
    assert set(found["kota-contoh/ambulans"][0].shared) == {"ambulans", "UGD"}


def test_nothing_is_suggested_where_nothing_is_near(tmp_path):
    found = similar(tmp_path, FILES)

    assert "kabupaten-misal/kopi" not in found
    assert "kabupaten-misal/pasar" not in found


def test_a_place_that_both_name_makes_no_likeness(tmp_path):
    files = FILES | {
        "kota-contoh/umpama": entry("Misal dan Umpama", "umpama", "Umpama dan Misal."),
        "kabupaten-misal/umpama": entry("Umpama dan Misal", "umpama", "Misal dan Umpama."),
    }

    assert "kota-contoh/umpama" not in similar(tmp_path, files)


def test_words_meet_in_their_root_and_are_named_as_the_exhibit_writes_them(tmp_path):
    files = FILES | {
        "kota-contoh/antre": entry("Antrean", "antrean, puskesmas", "Antre dari rumah."),
        "kabupaten-misal/antri": entry("Mengantre", "antrian, PUSKESMAS", "Antrian dari rumah."),
    }
    found = similar(tmp_path, files)

    assert found["kabupaten-misal/antri"] == (Likeness(identity="kota-contoh/antre", shared=("antrean", "PUSKESMAS")),)


def test_the_answer_is_the_same_however_the_work_is_spread(tmp_path, monkeypatch):
    monkeypatch.setattr(likeness, "RUN", 2)
    whole = similar(tmp_path / "a", FILES)
    backwards = similar(
        tmp_path / "b", FILES, spread=lambda work, items: [*reversed([work(item) for item in reversed(items)])]
    )

    assert whole == backwards != {}
