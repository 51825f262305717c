"""An author's Markdown -> safe HTML, and the links in it.

Python-Markdown renders, nh3 (the ammonia sanitiser) allows a short list of tags. What the sanitiser would take away is
an error for the author and not a silent change: raw HTML, pictures and unsafe links are looked for in the source, where
they have a line, and the sanitiser's work is compared with what went in.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from functools import cache

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension

from builder.models import Story
from builder.problems import Place, Problem, problem
from builder.text import UNSEEN

BACK = {"id": "Kembali ke teks, catatan {}", "en": "Back to the text, note {}"}  # from a footnote
BODY_LIMIT, LINE_LIMIT, DEPTH_LIMIT = 40_000, 4_000, 8
TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td",
    "strong", "em", "code", "pre", "blockquote", "a", "br", "hr", "sup", "sub", "div", "del",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title", "class", "id"}, "th": {"align"}, "td": {"align"}, "sup": {"id"}, "li": {"id"},
    "div": {"class"}, "ol": {"start"},
}  # fmt: skip
SCHEMES = {"http", "https", "mailto", "tel"}
CODE = re.compile(r"(?ms)^(?: {4}|\t).*?$|^(```|~~~).*?^\1|(`+).+?\2")
RAW_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?|!--.*?--|![A-Z].*?|\?.*?)>", re.DOTALL)
HEADING_ONE = re.compile(r"(?m)^ {0,3}#(?!#)\s*\S.*$|^(?=.*\S).+\n=+[ \t]*$")
PICTURE = re.compile(r"!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])")
HOST = re.compile(r"(?i)www\.|[^/@\s:#?]+@[a-z0-9-]+\.[a-z]|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:id|com|org|net)(?:[/?#]|$)")
HREF = re.compile(r'href="([^"]*)"')
MARK = re.compile(r'id="([^"]*)"')
SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*)\s*:")


def to_story(body: str, path: str, first_line: int) -> tuple[Story, list[Problem]]:
    """The body as a story, and what is wrong with it; a body that is too much for a page is not rendered at all."""
    problems: list[Problem] = []

    def at(offset: int) -> Place:
        before = body[:offset]
        return Place(path=path, line=first_line + before.count("\n"), column=offset - before.rfind("\n"))

    if len(body) > BODY_LIMIT:
        return Story(), [problem("body-too-long", at(0), length=len(body), limit=BODY_LIMIT)]
    offset = 0
    for line in body.split("\n"):
        if len(line) > LINE_LIMIT and "](data:" in line:
            problems.append(problem("picture-in-body", at(offset + line.index("](data:")), read=line))
        elif len(line) > LINE_LIMIT:
            problems.append(problem("line-too-long", at(offset), length=len(line), limit=LINE_LIMIT))
        if _depth(line) > DEPTH_LIMIT:
            problems.append(problem("nested-too-deep", at(offset)))
        offset += len(line) + 1
    if problems:
        return Story(), problems
    prose = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), body)  # code may say what prose may not
    raw = {at(found.start()): found[0] for found in RAW_HTML.finditer(prose)}
    told = {place.line: place for place in reversed(raw)}  # a pasted table has many in a line
    problems += [problem("html-not-kept", place, read=raw[place]) for place in told.values()]
    problems += [problem("picture-in-body", at(found.start()), read=found[0]) for found in PICTURE.finditer(prose)]
    problems += [problem("heading-one", at(found.start())) for found in HEADING_ONE.finditer(prose)]
    if problems:
        return Story(), problems
    rendered = _render(body, "en" if path.endswith(".en.md") else "id")
    if UNSEEN.search(html.unescape(rendered)):  # written as `&#x202e;`
        problems.append(problem("control-character", at(max(body.find("&#"), 0))))
    marks, inner = set(MARK.findall(rendered)), []
    for href in dict.fromkeys(HREF.findall(rendered)):
        said = html.unescape(href)
        start = body.find(f"]({said or ')'}")
        place = at(start + 2 if start >= 0 else max(body.find(said), 0))
        if not _is_safe(said):
            problems.append(problem("unsafe-link", place, read=said))
        elif HOST.match(said):
            meant = f"mailto:{said}" if "@" in said else f"https://{said}"
            problems.append(problem("link-without-scheme", place, read=said, nearest=meant))
        elif re.fullmatch(r"(?i)(?:https?:/*|mailto:|tel:)?", said) or (said[0] == "#" and said[1:] not in marks):
            problems.append(problem("link-nowhere", place, read=said))
        elif said[0] != "#" and not SCHEME.match(said):
            inner.append((said, place))
    clean = nh3.clean(rendered, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener")
    lost = _tags(rendered) - _tags(clean)
    if lost and not problems:
        problems.append(problem("html-not-kept", at(0), read=", ".join(f"<{tag}>" for tag in sorted(lost))))
    return Story(html=clean, links=tuple(inner)), problems


def _render(body: str, lang: str) -> str:
    try:
        return _markdown(lang).reset().convert(body)
    except RecursionError:  # nested emphasis without end: nothing that a reader would miss
        _markdown.cache_clear()  # it stopped half-way
        return f"<p>{html.escape(body)}</p>"


@cache
def _markdown(lang: str) -> Markdown:
    """One for all bodies in a language: making it takes as long as a page of text."""
    footnotes = FootnoteExtension(BACKLINK_TITLE=BACK[lang])
    made = Markdown(
        extensions=[footnotes, "def_list", "sane_lists", TableExtension(use_align_attribute=True)],
        output_format="html",
    )
    made.preprocessors.deregister("html_block")  # raw HTML was refused above; what is left of `<` is text
    made.inlinePatterns.deregister("html")
    return made


def _depth(line: str) -> int:
    """How deep a line stands in lists and quotations."""
    lead = re.match(r"[ \t>]*", line)[0]  # type: ignore[index]
    return lead.count(">") + len(lead.replace(">", "").expandtabs(4)) // 4


def _is_safe(href: str) -> bool:
    scheme = SCHEME.match(re.sub(r"[\x00-\x20]", "", href))
    if re.match(r"[/\\]{2}|(?i:https?):(?!//|$)", href):  # of another host, whatever the page's own
        return False
    return not scheme or scheme[1].lower() in SCHEMES


def _tags(markup: str) -> Counter[str]:
    return Counter(re.findall(r"<([a-z0-9]+)[\s>/]", markup))
