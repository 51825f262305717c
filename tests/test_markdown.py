import pytest

from builder.markdown import to_story


def html(body: str) -> str:
    story, problems = to_story(body, "x.md", 1)
    assert problems == []
    return story.html


def test_tables_footnotes_and_definitions_are_rendered():
    made = html("| A | B |\n| --- | ---: |\n| 1 | 2 |\n\nKata\n: arti\n\nTeks[^1]\n\n[^1]: Catatan.\n")

    assert '<td align="right">2</td>' in made
    assert "<dt>Kata</dt>" in made
    assert "Catatan." in made
    assert "style=" not in made


def test_the_way_back_from_a_footnote_speaks_the_language_of_its_file():
    body = "Teks[^1]\n\n[^1]: Catatan.\n"

    assert 'title="Kembali ke teks, catatan 1"' in to_story(body, "x.md", 1)[0].html
    assert 'title="Back to the text, note 1"' in to_story(body, "x.en.md", 1)[0].html


def test_links_to_other_sites_do_not_hand_over_the_window():
    assert 'rel="noopener"' in html("[a](https://contoh.example)")


def test_code_may_say_what_prose_may_not():
    assert "&lt;b&gt;" in html("Tulis `<b>` atau\n\n    <script>\n")


def test_an_ampersand_and_a_lone_angle_are_text():
    assert "<p>a &lt; b &amp; c</p>" in html("a < b & c")


def test_search_gets_plain_text():
    story, _ = to_story("## Judul\n\nAda *tebal* &amp; [tautan](https://a.example).", "x.md", 1)

    assert story.plain == "Judul Ada tebal & tautan ."


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b onclick=x>", "a <!-- b --> c",
        "<style>p{}</style>",
        "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](data:text/html,x)",
        "[a](java&#115;cript:alert(1))",
        "[a](vbscript:x)", "<svg/onload=alert(1)>", "<a href='javascript:x'>", "![x](https://jahat.example/a.png)",
        "[a]: javascript:alert(1)\n\n[a]", "<iframe src=//jahat.example>", "[a](//jahat.example)",
    ],
)  # fmt: skip
def test_what_could_harm_a_reader_is_the_authors_error(body):
    story, problems = to_story(body, "x.md", 1)

    assert problems
    assert all(each.severity == "error" for each in problems)
    assert "javascript:" not in story.html.lower()
    assert "<script" not in story.html


@pytest.mark.parametrize(
    "body",
    [
     "*" * 3000, "[" * 3000, "`" * 3000, "_a" * 1500, "> " * 8 + "a", "(" * 3000, "![" * 1500, "<" * 3000,
     "\\" * 3000, "|" * 3000,
     "\n".join("- a" for _ in range(2000)), "**a " * 900, "[a](" * 900, "&" * 3000, "1. " * 1000],
)  # fmt: skip
def test_texts_made_to_be_slow_end(body):
    to_story(body, "x.md", 1)


def test_a_body_leaves_nothing_behind_for_the_next():
    noted = "Satu.[^1]\n\n[^1]: Catatan.\n\n[b]: https://contoh.example\n"
    first = html(noted)

    assert html("[b]") == "<p>[b]</p>"
    assert html(noted) == first
