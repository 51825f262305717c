"""Who knows, for one page in one language, how to say things and how to link to them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape

from markupsafe import Markup, escape

from builder import labels, urls
from builder.locale import Locale
from builder.models import Exhibit, Exhibition, Hall, Pavilion, PillarText

INTO = re.compile(r'href="/([^"]*)"')  # a link into the exhibition, as relate() leaves it
MEDIUM_NAME, LONG_NAME = 9, 12  # letters in the longest word; an m or w counts for one and a half


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A text, and the `lang` attribute that it needs where it is not in the page's language.

    A template that has an element for it gives that the attribute; where it has none, the text comes in its own.
    """

    text: str
    attribute: Markup = Markup("")

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    def __html__(self) -> Markup:
        return Markup("<span{}>{}</span>" if self.attribute else "{}{}").format(self.attribute, self.text)


@dataclass(frozen=True, slots=True)
class Guide:
    """One page's point of view: its address, its language, and the exhibition around it."""

    exhibition: Exhibition
    words: Locale
    files: Mapping[str, str]  # a furnishing's name -> its hashed path
    address: str  # without the language's folder

    @property
    def lang(self) -> str:
        return self.words.lang

    @property
    def here(self) -> str:
        return urls.in_language(self.address, self.lang)

    def link(self, address: str) -> str:
        """From this page to another in the same language."""
        return urls.relative(self.here, urls.in_language(address, self.lang))

    def file(self, path: str) -> str:
        """From this page to a file that both languages share."""
        return urls.relative(self.here, path)

    @property
    def contact(self) -> str:
        """The page on how to reach the organiser, or the list of who takes part where there is no such page."""
        has_page = any(urls.page(page.slug) == urls.CONTACT for page in self.exhibition.signposts)
        return self.link(urls.CONTACT if has_page else urls.TAKING_PART)

    def furnishing(self, name: str) -> str:
        return self.file(self.files[name])

    def absolute(self, address: str) -> str | None:
        """The whole address, where the exhibition knows its own."""
        return self.exhibition.settings.absolute(urls.in_language(address, self.lang))

    def absolute_file(self, path: str) -> str | None:
        """The whole address of a file that both languages share."""
        return self.exhibition.settings.absolute(path)

    def say(self, indonesian: str | None, english: str | None = None) -> Said:
        """The text in the page's language, or else in Indonesian, marked as such."""
        if self.lang == "en" and not english:
            return Said(text=indonesian or "", attribute=Markup(' lang="id"') if indonesian else Markup(""))
        return Said(text=(english if self.lang == "en" else indonesian) or "")

    def each(self, indonesian: Sequence[str], english: Sequence[str] | None = None) -> list[Said]:
        """A list of texts; one that is translated is translated as a whole."""
        stated = (self.lang == "en" and english) or indonesian
        return [self.say(text, text if english else None) for text in stated]

    def around(self, words: str, **values: Said | str | int) -> Markup:
        """The interface's words around those of content, each marked where it needs to be."""
        return Markup(escape(self.words.text(words, **{name: f"{{{name}}}" for name in values}))).format(**values)

    @property
    def original(self) -> Markup:
        """The attribute of what is never translated: offices, units, titles of sources."""
        return self.say("-").attribute

    def title(self, exhibit: Exhibit) -> Said:
        return self.say(exhibit.innovation.title, exhibit.english and exhibit.english.title)

    def summary(self, entry: Exhibit | Pavilion) -> Said:
        own = entry.innovation.summary if isinstance(entry, Exhibit) else entry.region.summary
        return self.say(own, entry.english and entry.english.summary)

    def described(self, said: Said) -> str:
        """A text as its page's description; the same one on another page is said to be in that page's language."""
        return self.words.text("Dalam bahasa Indonesia: {text}", text=said.text) if said.attribute else said.text

    def story(self, entry) -> Said:
        """A text with its links from the exhibition's root made links from this page."""
        said = self.say(entry.story.html, entry.english_story and entry.english_story.html)
        return replace(
            said, text=INTO.sub(lambda link: f'href="{escape(self._leading(unescape(link[1])))}"', said.text)
        )

    def _leading(self, address: str) -> str:
        """The way to an address below the root: a page in this language, a file for all."""
        bare = re.split("[?#]", address)[0]
        return self.link(address) if bare == "" or bare.endswith("/") else self.file(address)

    def hall_name(self, hall: Hall) -> str:
        return (self.lang == "en" and hall.name_en) or hall.name

    def pillar(self, slug: str) -> PillarText:
        return next(pillar for pillar in self.exhibition.settings.pillars if pillar.slug == slug)

    def status(self, status: str) -> str:
        return labels.status(status, self.words)

    def seeking(self, kind: str) -> str:
        return labels.seeking(kind, self.words)

    def dimension(self, slug: str) -> str:
        return labels.dimension(slug, self.words)


def kind_and_name(region_name: str) -> tuple[str, str]:
    """`Kota Bontang` -> ("Kota", "Bontang")."""
    kind, _, name = region_name.partition(" ")
    return kind, name


def name_size(name: str) -> str:
    """How large a region's name can be set: "", "medium" or "long"."""
    longest = max(len(word) + sum(letter in "mwMW" for letter in word) / 2 for word in name.split())
    return "long" if longest >= LONG_NAME else "medium" if longest >= MEDIUM_NAME else ""


def booth(code: str) -> str:
    """`64.74` -> `74`, the booth within its block."""
    return code.partition(".")[2]
