"""What the programme has reached: the counts, and that drawing, table and files say the same."""

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from conftest import options
from factories import SAMPLE, content, exhibition, innovation
from selectolax.lexbor import LexborHTMLParser

from builder.build import build
from builder.tally import tallies

FRONT = re.compile(r"---\n(.*?)\n---", re.S)


def stated(pattern: str) -> list[dict]:
    """Front matter of the sample as PyYAML alone reads it: a count that owes nothing to the builder."""
    return [
        yaml.safe_load(FRONT.match(path.read_text())[1])
        for path in sorted(SAMPLE.glob(pattern))
        if ".en." not in path.name
    ]


INNOVATIONS, REGIONS = stated("regions/*/innovations/*.md"), stated("regions/*/index.md")


def counted(name: str, folder: Path = SAMPLE) -> list[dict]:
    return list(tallies(exhibition(folder))[name].rows)


def test_every_innovation_is_counted_once_by_status_pillar_and_start():
    statuses = Counter(each["status"] for each in INNOVATIONS)
    places = Counter((each["pillar"], each.get("dimension")) for each in INNOVATIONS)

    assert {row["status"]: row["innovations"] for row in counted("statuses") if row["innovations"]} == statuses
    assert {
        (row["pillar"], row["dimension"]): row["innovations"] for row in counted("pillars") if row["innovations"]
    } == places
    assert sum(row["innovations"] for row in counted("started")) == len(INNOVATIONS)
    assert [(row["started"], row["innovations"]) for row in counted("started")] == [
        (2018, 1), (2019, 1), (2020, 0), (2021, 1), ("not-yet", 1), ("unknown", 0),
    ]  # fmt: skip


def test_a_region_joins_once_and_may_come_again():
    assert [tuple(row.values()) for row in counted("cohorts")] == [
        (2018, 1, 0, 1), (2019, 1, 0, 1), (2020, 0, 0, 0), (2021, 0, 1, 1),
    ]  # fmt: skip
    last = [row for row in counted("growth") if row["year"] == 2019]
    assert sum(row["cumulative"] for row in last) == sum(bool(region["cohorts"]) for region in REGIONS)
    assert {row["hall"] for row in last if row["cumulative"]} == {"jawa", "kalimantan"}


def test_halls_tell_the_lit_from_the_dim():
    rows = {row["hall"]: row for row in counted("halls")}

    assert len(rows) == 7
    assert (rows["papua"]["with_innovations"], rows["papua"]["profile_only"]) == (0, 1)
    assert sum(row["regions"] for row in rows.values()) == len(REGIONS)
    assert sum(row["innovations"] for row in rows.values()) == len(INNOVATIONS)


def test_progress_is_counted_only_where_it_is_stated():
    assert counted("progress") == [
        {"region": "kota-contoh", "year": 2022, "pillar": "smart-governance", "done": 9, "planned": 10}
    ]


def test_an_adoption_that_both_sides_tell_counts_once():
    assert [(row["adopter"], row["region"]) for row in counted("replications")] == [
        ("Kabupaten Entah", None), ("Kabupaten Umpama", "kabupaten-umpama"),
    ]  # fmt: skip


def test_goals_are_counted_where_any_is_named(tmp_path):
    folder = content(tmp_path, {"regions/kota-contoh/innovations/uji.md": innovation("sdgs: [3, 11, 3]")})

    assert counted("goals") == []
    assert {row["goal"]: row["innovations"] for row in counted("goals", folder) if row["innovations"]} == {3: 1, 11: 1}


def test_what_a_reader_can_check_is_counted():
    assert {row["stated"]: (row["innovations"], row["of"]) for row in counted("evidence")} == {
        "sources": (4, 4), "figures": (1, 4), "before-and-after": (1, 4), "channel": (3, 4),
    }  # fmt: skip


@pytest.fixture(scope="module")
def page(sample_site):
    return LexborHTMLParser((sample_site / "capaian/index.html").read_bytes())


def numbers(nodes) -> list[int]:
    return [int(found) for node in nodes for found in re.findall(r"^\d+", node.text(strip=True))]


@pytest.mark.parametrize("name", ["cohorts", "halls", "statuses", "started", "seeking"])
def test_drawing_table_and_file_say_the_same(page, sample_site, name):
    chart = page.css_first(f"section[aria-labelledby='{name}']")
    column = {"cohorts": "regions", "halls": "regions"}.get(name, "innovations")
    rows = list(csv.DictReader(io.StringIO((sample_site / f"capaian/{name}.csv").read_text())))
    said = [int(row[column]) for row in rows]
    place = {"halls": 3, "cohorts": 3}.get(name, 1)

    assert [row[column] for row in json.loads((sample_site / f"capaian/{name}.json").read_text())] == said
    assert numbers(chart.css(".chart__number")) == said
    assert numbers(row.css("th, td")[place] for row in chart.css("tbody tr")) == said
    assert [
        sum((path.attributes["d"] or "").count("M") for path in row.css("path.mark"))
        for row in chart.css("li.chart__row")
    ] == said


def test_findings_hold(page):
    said = {
        chart.attributes["aria-labelledby"]: chart.css_first(".chart__finding").text() for chart in page.css(".chart")
    }

    assert said["growth"] == "2 daerah telah bergabung sampai 2021, di 2 aula."
    assert said["cohorts"] == "Angkatan terbesar: 2018, 2019, dan 2021 (masing-masing 1 daerah)."
    assert said["pillars"] == "Paling banyak dipamerkan: Smart living (2 inovasi)."
    assert said["progress"] == "9 dari 10 program terlaksana, menurut 1 dari 3 daerah."
    assert said["replications"] == "1 inovasi disebut sudah ditiru: 2 tiruan."
    assert "goals" not in said


def test_every_row_with_a_list_behind_it_links_to_it(page):
    def links(name: str) -> list[str]:
        return [node.attributes["href"] for node in page.css(f"[aria-labelledby='{name}'] .chart__label a")]

    assert links("cohorts") == [f"../angkatan/{year}/index.html" for year in (2018, 2019, 2021)]
    assert "../cari/index.html?status=ended" in links("statuses")
    assert links("quick-wins") == ["../cari/index.html?pilar=smart-living&unggulan=true"]
    assert links("seeking") == ["../kolaborasi/index.html#cari-replication", "../kolaborasi/index.html#cari-data"]


def test_an_exhibition_with_one_region_or_none_has_its_page_too(tmp_path):
    folder = content(tmp_path)
    for region in ("kota-contoh", "kabupaten-umpama"):
        for path in sorted((folder / "regions" / region).rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        (folder / "regions" / region).rmdir()
    for path in (folder / "tours").iterdir():
        path.unlink()
    settings = folder / "exhibition.yaml"
    settings.write_text(settings.read_text().replace("start_tour: dari-desa\n", ""))
    build(options(folder, tmp_path / "one", jobs=1))
    one = LexborHTMLParser((tmp_path / "one/capaian/index.html").read_bytes())
    (folder / "regions/kabupaten-misal/index.md").unlink()
    (folder / "regions/kabupaten-misal").rmdir()
    build(options(folder, tmp_path / "none", jobs=1))
    none = LexborHTMLParser((tmp_path / "none/capaian/index.html").read_bytes())

    assert one.css_first("[aria-labelledby='growth'] .chart__finding").text().startswith("Belum ada daerah")
    assert "0 dari 1 anjungan" in one.css_first("[aria-labelledby='halls'] .chart__finding").text()
    assert "0 dari 0 inovasi" in none.css_first("[aria-labelledby='statuses'] .chart__finding").text()
    assert (tmp_path / "none/capaian/progress.csv").read_bytes() == b"region,year,pillar,done,planned\r\n"
    assert "Tidak ada yang kurang." in LexborHTMLParser((tmp_path / "none/kelengkapan/index.html").read_bytes()).text()


def test_what_is_missing_stands_by_region_with_its_dates_and_no_rank(sample_site):
    page = LexborHTMLParser((sample_site / "kelengkapan/index.html").read_bytes())
    rows = {row.css_first("a").text(): row.text() for row in page.css(".lacking__regions > li")}
    table = list(csv.DictReader(io.StringIO((sample_site / "kelengkapan/regions.csv").read_text())))
    gaps = list(csv.DictReader(io.StringIO((sample_site / "kelengkapan/gaps.csv").read_text())))

    assert list(rows) == [row["name"] for row in table]  # as one walks
    assert "Kontak diperiksa: 22 November 2026." in rows["Kota Contoh"]
    assert "Kontak diperiksa: belum pernah. Sumber terbaru: tidak diketahui." in rows["Kabupaten Misal"]
    assert "%" not in page.css_first("main").text()
    assert {gap["path"] for gap in gaps if gap["code"] == "no-figure"} == {
        f"regions/{path}.md" for path in (
            "kabupaten-umpama/innovations/antrean", "kabupaten-umpama/innovations/surat-desa",
            "kota-contoh/innovations/bank-sampah",
        )
    }  # fmt: skip
