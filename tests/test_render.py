from dataclasses import dataclass

import pytest

from builder import render

ICON = {"viewBox": "0 0 8 8", "body": '<path d="M0 0"/>'}


@dataclass(frozen=True)
class View:
    title: str
    frame: None = None


def page(tmp_path, template: str, title: str = "Judul") -> str:
    (tmp_path / "x.html").write_text(template)
    env = render.environment((tmp_path,), "id", {"a": ICON, "b": ICON})
    return render.page(env, "x.html", View(title), "x/").decode()


def test_text_is_escaped(tmp_path):
    assert page(tmp_path, "{{ view.title }}", '<b>&"') == "&lt;b&gt;&amp;&#34;"


def test_a_misspelt_field_is_told_with_its_file_and_line(tmp_path):
    with pytest.raises(render.TemplateFault) as fault:
        page(tmp_path, "satu\n\n{{ view.tittle }}")

    assert fault.value.line == 3
    assert fault.value.template.endswith("x.html")
    assert "tittle" in fault.value.what


def test_a_misspelt_macro_keyword_is_told_too(tmp_path):
    with pytest.raises(render.TemplateFault) as fault:
        page(tmp_path, "{% macro m(a) %}{% endmacro %}\n{{ m(b=1) }}")

    assert fault.value.line == 2


def test_a_broken_template_is_told_with_its_line(tmp_path):
    with pytest.raises(render.TemplateFault) as fault:
        page(tmp_path, "\n{% if %}")

    assert fault.value.line == 2


def test_a_page_holds_the_signs_that_it_uses_and_no_others(tmp_path):
    html = page(tmp_path, '<!--sprite--><use href="#i-a"/>')

    assert 'id="i-a"' in html
    assert 'id="i-b"' not in html


def test_white_space_of_templates_is_dropped_and_that_of_code_kept(tmp_path):
    assert page(tmp_path, "<p>\n\n   a</p>\n<pre>\n   b\n</pre>") == "<p>\na</p>\n<pre>\n   b\n</pre>"
