"""What a printer gets: one sheet of the right size, with a code that a telephone reads."""

from __future__ import annotations

import pytest
from factories import content, innovation

pytestmark = pytest.mark.browser
A4, A3 = (210, 297), (297, 420)  # mm


@pytest.fixture(scope="module")
def crowded(tmp_path_factory, publish):
    """A region and an exhibit with everything at its longest, at an address."""
    figures = "".join(
        f"\n  - {{label: {'Waktu tunggu rata-rata ' * 5}, value: {n}, baseline: 9, unit: menit, year: 2022}}"
        for n in range(2, 8)
    )
    sources = "".join(
        f"\n  - {{title: {'Berita panjang ' * 13}, url: https://a.example/{'a' * 180}}}" for _ in range(6)
    )
    files = {
        f"regions/kota-contoh/innovations/penuh-{n}.md": innovation(
            title=f"{n} {'Layanan kependudukan ' * 9}", summary="Kalimat panjang. " * 17, owner="Dinas " * 30,
            quick_win="true", benefits=figures, sources=sources, body="Isi.\n\n" * 200,
        )
        for n in range(12)
    }  # fmt: skip
    few = "".join(f"\n  - {{label: Layanan {n}, value: {n}, unit: layanan, year: 2022}}" for n in range(1, 6))
    files["regions/kota-contoh/innovations/singkat.md"] = innovation(title="Kecil", benefits=few, body="Satu.\n\nDua.")
    root = tmp_path_factory.mktemp("kertas")
    publish(content(root, files), root / "site", base_url="https://pameran.example/")
    return root / "site"


@pytest.mark.parametrize(
    ("address", "size"),
    [
        ("inovasi/kota-contoh/penuh-1/", A4), ("inovasi/kabupaten-umpama/antrean/", A4),
        ("daerah/kota-contoh/poster/", A3), ("daerah/kabupaten-misal/poster/", A3),
        ("daerah/kota-contoh/lembar-evaluasi/", A4), ("en/daerah/kabupaten-misal/lembar-evaluasi/", A4),
    ],
)  # fmt: skip
def test_a_label_a_poster_and_a_sheet_are_one_page_with_a_code_to_scan(chromium, crowded, address, size):
    pdfium, zxingcpp = pytest.importorskip("pypdfium2"), pytest.importorskip("zxingcpp")
    page = chromium.new_page(color_scheme="dark")
    page.goto((crowded / address / "index.html").as_uri())
    printed = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    page.close()
    code = zxingcpp.read_barcode(printed[0].render(scale=2.5).to_pil())
    about = address.removesuffix("poster/").removesuffix("lembar-evaluasi/")

    assert len(printed) == 1
    assert tuple(round(points / 72 * 25.4) for points in printed[0].get_size()) == size
    assert code and code.text == f"https://pameran.example/{about}"


def test_a_label_shows_whole_results_and_paragraphs_as_many_as_fit(chromium, crowded):
    page = chromium.new_page(viewport={"width": 688, "height": 1000})  # what A4 leaves between its margins
    page.emulate_media(media="print")
    shown, left = {}, {}
    for name in ("kota-contoh/penuh-1", "kota-contoh/singkat", "kabupaten-umpama/antrean"):
        page.goto((crowded / "inovasi" / name / "index.html").as_uri())
        over = page.evaluate("""() => [...document.querySelectorAll('.exhibit, .exhibit > .with-desk > :first-child')]
          .map((box) => box.scrollHeight - box.clientHeight)""")
        cut, *shown[name] = page.evaluate("""() => {
          const parts = (what) => [...document.querySelectorAll(what)].map((part) => {
            const [inner, outer] = [part, part.closest("section")].map((each) => each.getBoundingClientRect());
            return inner.left >= outer.right ? "left out" : inner.bottom <= outer.bottom + 1 ? "whole" : "cut";
          });
          const [results, story] = [parts(".result"), parts(".story p")];
          const whole = (all) => all.filter((part) => part === "whole").length;
          return [[...results, ...story].includes("cut"), whole(results), whole(story)];
        }""")
        assert max(over) <= 1 and not cut, name
        said = page.evaluate("""() => {
          const edge = document.querySelector(".exhibit").getBoundingClientRect().left;
          const inside = [...document.querySelectorAll(".result__more")].filter(
            (more) => Math.abs(more.getBoundingClientRect().left - edge) < 1);
          const layer = (more) => Number(getComputedStyle(more).zIndex) || 0;
          return inside.sort((a, b) => layer(b) - layer(a))[0]?.textContent ?? "";
        }""")
        left[name] = said
    page.close()

    assert shown["kota-contoh/singkat"] == [5, 2]
    assert left["kota-contoh/singkat"] == left["kabupaten-umpama/antrean"] == ""
    assert left["kota-contoh/penuh-1"] == f"dan {6 - shown['kota-contoh/penuh-1'][0]} hasil lain di halamannya"
    assert 1 <= shown["kota-contoh/penuh-1"][0] < 6
    assert shown["kota-contoh/penuh-1"][1] == 0  # results come first
