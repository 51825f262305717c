"""A view -> a page of HTML.

Jinja with autoescape and StrictUndefined: a template that names a field its view lacks stops the build, and the fault
is told with the template's file and line. `| safe` and Markup stand only on HTML that builder/markdown.py has cleaned
and on geometry of our own.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup

from builder.cache import NOTHING, Cache, key
from builder.locale import locale


class TemplateFault(Exception):
    """A template asked for something that is not there."""

    def __init__(self, template: str, line: int, page: str, what: str) -> None:
        super().__init__(f"{template}:{line}: {what} ({page})")
        self.template, self.line, self.page, self.what = template, line, page, what

    def __reduce__(self) -> tuple:
        """As it travels from a process that makes pages."""
        return type(self), (self.template, self.line, self.page, self.what)


class Compiled(jinja2.BytecodeCache):
    """Templates as Jinja compiled them, for the other language, the other processes and the next build."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._cache.kept(_named(bucket)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._cache.keep(_named(bucket), bucket.bytecode_to_string())


def _named(bucket: Bucket) -> str:
    return key("template", bucket.key, bucket.checksum)


def environment(
    folders: tuple[Path, ...], lang: str, icons: Mapping[str, Mapping[str, str]], cache: Cache = NOTHING
) -> jinja2.Environment:
    """Templates from the first folder that has them; words in one language."""
    words = locale(lang)
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=Compiled(cache),
    )
    env.globals |= {"_": words.text, "counted": words.counted, "sprite": sprite(icons), "lang": lang}
    env.filters["nowrap_last"] = nowrap_last
    return env


def page(env: jinja2.Environment, template: str, view: object, address: str) -> bytes:
    """The page's HTML in UTF-8."""
    try:
        html = env.get_template(template).render(view=view, page=view.frame)  # type: ignore[attr-defined]
    except (jinja2.TemplateError, TypeError, AttributeError) as fault:
        raise _located(fault, template, address) from fault
    return squeeze(with_sprite(html, env.globals["sprite"])).encode()  # type: ignore[arg-type]


def with_sprite(html: str, symbols: Mapping[str, Markup]) -> str:
    """The page with the symbols of the icons that it uses, and no others."""
    used = sorted(set(re.findall(r'href="#i-([a-z-]+)"', html)))
    inside = "".join(symbols[name] for name in used)
    return html.replace("<!--sprite-->", f'<svg class="sprite" aria-hidden="true">{inside}</svg>' if used else "", 1)


def squeeze(html: str) -> str:
    """Without the white space that templates leave at line starts and on empty lines; `<pre>` keeps its own."""
    parts = re.split(r"(<pre\b.*?</pre>)", html, flags=re.S)
    return "".join(part if part.startswith("<pre") else re.sub(r"\n\s*", "\n", part) for part in parts)


def sprite(icons: Mapping[str, Mapping[str, str]]) -> dict[str, Markup]:
    """Each icon as a symbol; a page holds those that it uses."""
    return {
        name: Markup('<symbol id="i-{}" viewBox="{}">{}</symbol>').format(name, icon["viewBox"], Markup(icon["body"]))
        for name, icon in icons.items()
    }


def nowrap_last(text: str) -> str:
    """A no-break space before the last word, so that it is not left alone on a line."""
    return "\u00a0".join(text.rsplit(" ", 1)) if text.count(" ") > 2 else text


def _located(fault: Exception, template: str, address: str) -> Exception:
    """The fault with its place in the template, or the fault itself where no template is to blame."""
    frames = [frame for frame in traceback.extract_tb(fault.__traceback__) if frame.filename.endswith(".html")]
    if isinstance(fault, jinja2.TemplateSyntaxError):
        return TemplateFault(fault.filename or template, fault.lineno, address, fault.message or "syntax")
    if isinstance(fault, jinja2.TemplateNotFound):
        return TemplateFault(template, 1, address, f"no template {fault.name}")
    if not frames:
        return fault
    return TemplateFault(frames[-1].filename, frames[-1].lineno or 1, address, str(fault))
