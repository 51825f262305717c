from builder.furnish import furnish

ASSETS = {
    "styles/01-font.css": b'@font-face { src: url("FONT") }',
    "styles/02-last.css": b".b { color: red }",
    "styles/components/a.css": b".a { color: red }",
    "static/robot.txt": b"hi",
}


def test_styles_are_joined_in_the_order_of_their_layers():
    made = furnish(ASSETS, b"font", {})
    sheet = made.files[made.names["pameran.css"]].decode()

    assert sheet.index("@font-face") < sheet.index(".b") < sheet.index(".a")


def test_a_kind_of_page_with_styles_of_its_own_has_one_whole_sheet():
    own = {
        "styles/a.css": b":root{--ink:red;--far:1px} .a{color:var(--ink)}",
        "styles/pages/k.css": b".k{top:var(--far)}",
    }
    made = furnish(own, b"", {})

    assert made.files[made.names["pameran.css"]] == b":root{--a:red;--b:1px}.a{color:var(--a)}"
    assert made.files[made.names["k.css"]] == b":root{--a:red;--b:1px}.a{color:var(--a)}.k{top:var(--b)}"


def test_the_sheet_points_at_the_font_beside_it():
    made = furnish(ASSETS, b"font", {})
    font = made.names["font.woff2"].rpartition("/")[2]

    assert f'url("{font}")' in made.files[made.names["pameran.css"]].decode()


def test_a_name_follows_the_bytes_and_nothing_else():
    one, same, other = (
        furnish(ASSETS, b"font", {}),
        furnish(dict(reversed(ASSETS.items())), b"font", {}),
        furnish(ASSETS, b"FONT", {}),
    )

    assert one == same
    assert one.names["font.woff2"] != other.names["font.woff2"]


def test_static_files_are_copied_as_they_are():
    assert furnish(ASSETS, b"", {}).files["robot.txt"] == b"hi"


def test_tokens_are_shortened_and_modifiers_are_not():
    styles = b":root{--far:1px;--color-ink:red} .b--dim{color:var(--color-ink)} .b{fill:var(--color-ink,var(--far))}"
    made = furnish({"styles/a.css": styles}, b"", {})

    assert made.files[made.names["pameran.css"]] == (
        b":root{--b:1px;--a:red}.b--dim{color:var(--a)}.b{fill:var(--a,var(--b))}"
    )


def test_what_stands_within_keeps_its_distance():
    made = furnish({"styles/a.css": b"@layer a { .a :focus-visible { color: red } .a:hover { color: red } }"}, b"", {})

    assert made.files[made.names["pameran.css"]] == b"@layer a{.a *:focus-visible{color:red}.a:hover{color:red}}"


def test_a_browser_that_knows_no_light_dark_has_the_day():
    styles = b":root { color-scheme: light dark; --a: light-dark(#111, #eee); } .b { c: light-dark(#222, var(--a)); }"
    made = furnish({"styles/a.css": styles}, b"", {})

    assert made.files[made.names["pameran.css"]] == (
        b":root{color-scheme:light dark;--a:light-dark(#111,#eee)}.b{c:light-dark(#222,var(--a))}"
        b"@supports not (color:light-dark(#000,#fff)){:root{color-scheme:light;--a:#111}.b{c:#222}}"
    )
