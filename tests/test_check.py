from builder.check import faults, marks


def site(**pages: str) -> list[str]:
    paths = {f"{name.replace('__', '/')}.html": html.encode() for name, html in pages.items()}
    read = {path: marks(path, html) for path, html in paths.items()}
    return [str(fault) for fault in faults(read, [*read, "data/innovations.json"])]


def test_links_to_pages_files_and_marks_that_exist_are_fine():
    assert site(
        index='<a href="daerah/index.html#a">x</a><a href="data/innovations.json">x</a><a href="#b">x</a><p id="b">',
        daerah__index='<a href="../index.html?q=1">x</a><p id="a">',
    ) == []  # fmt: skip


def test_a_link_that_leads_nowhere_is_a_fault_wherever_it_stands():
    assert site(index='<a href="hilang.html">x</a><img src="x.svg"><form action="tidak/index.html">') == [
        "index.html: dead-link: hilang.html",
        "index.html: dead-link: tidak/index.html",
        "index.html: dead-link: x.svg",
    ]


def test_a_fragment_must_be_on_the_page_that_it_points_to():
    assert site(index='<a href="a.html#tidak-ada">x</a>', a="<p>") == ["index.html: dead-fragment: a.html#tidak-ada"]


def test_a_mark_given_twice_is_a_fault():
    assert site(index='<p id="a"><p id="a">') == ["index.html: doubled-id: a"]


def test_other_hosts_telephones_and_mail_are_none_of_its_business():
    assert site(index='<a href="https://contoh.example">x</a><a href="tel:+62">x</a><a href="mailto:a@b.c">x</a>') == []


def test_a_dead_link_is_told_as_its_page_would_write_it():
    assert site(daerah__a__index='<a href="../b/./index.html#x">x</a><a href="../../c%20d.html">x</a>') == [
        "daerah/a/index.html: dead-link: ../../c d.html",
        "daerah/a/index.html: dead-link: ../b/index.html#x",
    ]
