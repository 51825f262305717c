"""What an exhibition still lacks."""

import csv
import datetime as dt
import io
import json

import pytest
from factories import content, exhibition, innovation
from openpyxl import load_workbook

from builder import tables
from builder.audit import as_json, as_table, as_text, as_workbook, audit, repeats
from builder.locale import locale
from builder.tables import as_csv

TODAY = dt.date(2026, 11, 25)
UJI = "regions/kota-contoh/innovations/uji.md"
LONG = " ".join(["kata"] * 60)


def gaps(folder, path: str) -> list[str]:
    return [gap.code for region in audit(exhibition(folder), TODAY) for gap in region.gaps if gap.path.endswith(path)]


def test_an_exhibit_without_sources_figures_or_a_story_is_named(tmp_path):
    folder = content(tmp_path, {UJI: innovation(sources=None, body="Pendek.")})

    assert gaps(folder, "uji.md") == ["no-source", "no-figure", "short-body"]


def test_a_full_exhibit_has_no_gap(tmp_path):
    folder = content(tmp_path, {UJI: innovation("benefits: [{label: Laporan, value: 3}]", body=LONG)})

    assert gaps(folder, "uji.md") == []


@pytest.mark.parametrize(
    ("summary", "title", "says_nothing_new"),
    [
        ("Layanan antrean puskesmas daring.", "Layanan Antrean Puskesmas Daring", True),
        ("Aplikasi antrean puskesmas daring", "Antrean Puskesmas Daring", True),
        ("Waktu tunggu turun dari 120 menjadi 35 menit.", "Layanan Antrean Puskesmas Daring", False),
    ],
)
def test_a_summary_that_repeats_its_title_says_nothing_new(summary, title, says_nothing_new):
    assert repeats(summary, title) is says_nothing_new


def test_channels_are_stale_a_year_after_they_were_checked(tmp_path):
    folder = content(tmp_path)
    path = "kota-contoh/index.md"

    assert gaps(folder, path) == []  # checked three days before
    later = [gap for region in audit(exhibition(folder), dt.date(2028, 1, 1)) for gap in region.gaps]
    assert [gap.code for gap in later if gap.path.endswith(path)] == ["stale-contact"]


def test_without_a_day_nothing_is_stale_and_what_was_never_checked_still_is():
    found = [(region.region, gap.code) for region in audit(exhibition(), None) for gap in region.gaps]

    assert "stale-contact" not in [code for _, code in found]
    assert [region for region, code in found if code == "not-verified"] == ["kabupaten-umpama", "kabupaten-misal"]


def test_completeness_is_the_share_of_what_is_there():
    bare = next(region for region in audit(exhibition(), TODAY) if region.region == "kabupaten-misal")

    assert {gap.code for gap in bare.gaps} == {
        "no-summary", "no-story", "no-english-summary", "no-channel", "not-verified", "no-source", "no-innovation",
    }  # fmt: skip
    assert bare.completeness == 0


def test_the_three_forms_say_the_same():
    regions = audit(exhibition(), TODAY)
    rows = list(csv.DictReader(io.StringIO(as_table(regions))))
    data = json.loads(as_json(regions, locale("id")))["regions"]

    assert [row["region"] for row in rows] == [row["region"] for row in data] == [r.region for r in regions]
    assert [int(row["completeness"]) for row in rows] == [row["completeness"] for row in data]
    assert "Kabupaten Misal: lengkap 0 %" in as_text(regions, locale("id"))
    assert "Kabupaten Misal: 0% complete" in as_text(regions, locale("en"))


def test_an_organiser_reads_what_is_most_wanting_first(tmp_path):
    regions = audit(exhibition(), TODAY)
    first, *lines = as_text(regions, locale("id")).splitlines()
    named = [line.partition(":")[0] for line in lines if ": lengkap " in line]
    book = load_workbook(io.BytesIO(as_workbook(regions, locale("id"))))

    assert first == "3 daerah, 4 inovasi, lengkap 40 % rata-rata"
    assert named[0] == "Kabupaten Misal" and named[-1] == "Kota Contoh"
    assert [row[0].value for row in book["Daerah"].iter_rows(min_row=2)] == named
    assert book["Yang kurang"].max_row == 1 + sum(len(region.gaps) for region in regions)


def test_no_text_of_a_workbook_is_a_formula():
    book = load_workbook(io.BytesIO(tables.as_workbook({"x": [{"a": "=1+1", "b": 2, "c": "\x01\ud800"}]})))

    assert [cell.value for cell in book["x"][2]] == ["=1+1", 2, None]
    assert book["x"]["A2"].data_type == "s"


def test_a_table_guards_formulas_and_leaves_empty_cells_empty():
    table = as_csv([{"a": "", "b": None, "c": "=1+1", "d": -1, "e": "a,b"}])

    assert table.decode().splitlines() == ["a,b,c,d,e", ',,\'=1+1,-1,"a,b"']
