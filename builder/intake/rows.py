"""A row of a table -> the draft of one innovation: its fields, its body, and what the clerk should hear about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from builder import values
from builder.intake.columns import NUMBER, Column, Plan, Table
from builder.intake.prose import paragraphs, shortened
from builder.intake.reading import Finding, Reading
from builder.intake.sheets import Row
from builder.intake.strays import why_none
from builder.intake.vocabulary import Vocabulary, partner
from builder.models import DIMENSIONS
from builder.text import slugify
from builder.values import Unclear, line, place_name, plain, unit_stem

SUMMARY_LIMIT = 300  # characters
HEADINGS = {
    "problem": "Apa masalahnya", "law": "Dasar hukum", "purpose": "Tujuan", "design": "Apa yang dilakukan",
    "novelty": "Apa yang baru", "benefit": "Manfaat", "result": "Apa hasilnya", "adoption": "Ditiru daerah lain",
    "resources": "Sumber daya", "future": "Selanjutnya", "answer": "Jalan keluar",
}  # fmt: skip
SUMMARISED = ("purpose", "benefit", "problem", "design", "result")  # where a summary comes from if none is given
STAGES = {"developed": "Pengembangan", "trial": "Uji coba", "started": "Penerapan"}
ATTACHED = {"ada", "terlampir", "lampiran", "lihat lampiran"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One row. `fields` is what it states; `defaults` is what a new file says where it states nothing."""

    sheet: str
    row: int
    title: str
    region: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    defaults: Mapping[str, Any] = field(default_factory=dict)
    body: str = ""
    findings: tuple[Finding, ...] = ()
    columns: Mapping[str, Column] = field(default_factory=dict)  # of its table, by field
    left_out: str = ""  # why a row is no innovation

    @property
    def sound(self) -> bool:
        return not self.left_out and all(finding.note for finding in self.findings)

    @property
    def untold(self) -> set[str]:
        """Fields that the row was to state and does not: a cell cannot be read, or says nothing."""
        return {finding.about_field for finding in self.findings if not finding.note}

    def column(self, name: str) -> Column | None:
        """The column that fills a field, or a part of it."""
        parts = (each for field, each in self.columns.items() if name in (field.split(".")[0], field.split(".")[-1]))
        return self.columns.get(name) or next(parts, None)


def drafts(table: Table, plan: Plan, words: Vocabulary, *, region: str, file: str) -> Iterator[Draft]:
    """A draft for every row that says anything. `region`: the one that all rows belong to, or empty.

    A sheet without a column for it may have the region's name.
    """
    if not region and "region" not in table.fields:
        named = re.sub(r"\s*\(\d+\)$", "", table.sheet)  # a copy's `Kota Contoh (2)`
        region = words.regions.get(place_name(named), "")
    for row in table.rows:
        if why := why_none(row, table):
            title = line(next((row.cells[n].text for n in row.filled), ""))
            yield Draft(sheet=table.sheet, row=row.number, title=title[:80], left_out=why)
        elif any(table.columns[n].field != NUMBER for n in row.filled if n < len(table.columns)):
            yield _Row(row, table, plan, words).draft(region, file)


class _Row:
    """What one row states, field by field."""

    def __init__(self, row: Row, table: Table, plan: Plan, words: Vocabulary) -> None:
        self.row, self.table, self.words = row, table, words
        self.cells = Reading(row, table.fields, plan, words)
        self.fields: dict[str, Any] = {}

    def draft(self, region: str, file: str) -> Draft:
        place = self._region(region)
        self._say("title", values.heading(said := self.cells.said("title")))
        if _lists(said):
            self.cells.error("several-innovations", "title", read=said)
        if (title := self.fields.get("title", "")) and title.isupper() and len(title) > 12:
            self.cells.note("title-in-capitals", "title")
        self.cells.look_at_marks()
        bodies = {part: self.cells.said(f"body.{part}") for part in HEADINGS}
        solutions = self.cells.many("solutions")
        if solutions and not self.cells.said("challenges"):
            bodies["answer"], solutions = self.cells.said("solutions"), []
        lead = self._summary(bodies)
        self._pillar()
        self._say("status", self.cells.choice("status"))
        self._say("quick_win", self.cells.one("quick_win", values.yes))
        self._say("owner", self.cells.line("owner"))
        self._dates()
        self._say("benefits", [each for n in (1, 2) if (each := self._benefit(n))])
        self._say("challenges", self.cells.many("challenges"))
        self._say("solutions", solutions)
        self._say("partners", self._partners())
        self._say("seeking", self.cells.choices("seeking"))
        self._say("replicates", self.cells.line("replicates"))
        self._say("replicated_by", self._adopters())
        self._say("rpjmd", self.cells.line("rpjmd"))
        numbers = [
            self.cells.one("sdgs", lambda _, each=each: values.whole(each, low=1, high=17))
            for each in self.cells.many("sdgs", commas=True)
        ]
        self._say("sdgs", sorted({number for number in numbers if number}))
        self._say("tags", list(dict.fromkeys(self.cells.many("tags", commas=True))))
        self._say("video", self.cells.one("video", values.address))
        links = self._links()
        self._say("links", [{"title": title, "url": url} for title, url in links])
        self._say("verified", self.cells.one("verified", values.a_day))
        self._say("coordinator", self.cells.block("coordinator", ("office", "whatsapp", "phone", "email")))
        forms = {
            "iga": self.cells.block("form.iga", ("inisiator", "jenis", "bentuk", "urusan", "tematik")),
            "kipp": self.cells.block("form.kipp", ("kategori", "kelompok")),
        }
        self._say("form", {name: stated for name, stated in forms.items() if stated})
        self._say("sources", [each for n in (1, 2) for each in self._sources(n)])
        parts = [lead, *(f"## {HEADINGS[part]}\n\n{paragraphs(text)}" for part, text in bodies.items() if text)]
        return Draft(
            sheet=self.table.sheet, row=self.row.number, title=self.fields.get("title", ""), region=place,
            fields=self.fields, defaults=self._defaults(place, file),
            body="\n\n".join(part for part in parts if part), findings=tuple(self.cells.findings),
            columns=self.cells.columns,
        )  # fmt: skip

    def _defaults(self, place: str, file: str) -> dict[str, Any]:
        """A spreadsheet is its office's own statement, and is named as the source where a row names none. A form that
        anybody may fill in is not."""
        if file.endswith(".md"):
            return {"status": "unknown"}
        says = self.fields.get("owner") or self.words.names.get(place, "")
        source = {"title": f"Lembar kerja {file}"[:200]} | ({"publisher": says[:200]} if says else {})
        return {"status": "unknown", "sources": [source]}

    def _say(self, name: str, value: Any) -> None:
        if value not in (None, "", [], {}):
            self.fields[name] = value

    def _region(self, stated: str) -> str:
        text = re.sub(r"^(\d\d),(\d\d?)$", r"\1.\2", self.cells.line("region")[: values.SHORT])  # a code as a number
        if not text:
            if not stated and "region" not in {finding.about_field for finding in self.cells.findings}:
                self.cells.error("region-missing", "region")
            return stated
        said = place_name(text)
        if said not in self.words.regions:  # Kota Contoh (Kaltim)
            said = place_name(re.sub(r"\((?!kab|kota).*?\)", "", text, flags=re.IGNORECASE))
        if both := re.fullmatch(r"(\d\d\.?\d\d)[\s:–-]+([^\W\d].*)", text):  # 64.99 - Kota Contoh
            named = place_name(both[2])
            said = named if self.words.regions.get(named) == self.words.regions.get(place_name(both[1])) else said
        slug = self.words.regions.get(said, "")
        if slug and stated and slug != stated:
            self.cells.error("region-other", "region", read=text, wanted=self.words.names.get(stated, stated))
        elif not slug and slugify(self.words.elsewhere.get(said, text)) in self.words.unread:
            self.cells.error("region-unreadable", "region", read=text)
        elif not slug and said in self.words.elsewhere:
            self.cells.error("region-not-here", "region", read=text, name=self.words.elsewhere[said])
        elif not slug and len(several := self._regions_in(text)) > 1:
            self.cells.error("several-regions", "region", read=text, known=", ".join(several))
        elif not slug:
            self.cells.error("region-unknown", "region", read=text, nearest=self._near(said))
        return slug or stated

    def _regions_in(self, text: str) -> list[str]:
        """The names of all regions that a text lists: `Kota Contoh & Kab. Misal`."""
        parts = [place_name(part) for part in re.split(r"[,;/&+]|\bdan\b|\bserta\b", text)]
        return [self.words.names[self.words.regions[part]] for part in parts if part in self.words.regions]

    def _near(self, said: str) -> str:
        """The name of the region that was most likely meant; another code is another place."""
        if not re.search(r"[a-z]", said):
            return ""
        near = values.nearest(said, self.words.regions) or ""
        return self.words.names.get(self.words.regions.get(near, ""), "")

    def _partners(self) -> list[dict[str, str]]:
        named = self.cells.many("partners")
        for each in named:
            if re.fullmatch(r"\d+ \w+", each):
                self.cells.error("adopters-counted", "partners", read=each)
        return [partner(each, self.words) for each in named]

    def _adopters(self) -> list[str]:
        """The full name of each region that is known, other names as they are written; an address must be one here."""
        named = [
            re.sub(r"(?i)^(?:sudah |telah )?(?:di)?replikasi (?:oleh |di |ke )?|\s*\((?:19|20)\d\d\)$", "", each)
            for each in self.cells.many("replicated_by", commas=True)
        ]
        for each in named:
            if re.match(r"\d+ (?:kab|kota|daerah|opd|desa|lokasi)", each, re.IGNORECASE):
                self.cells.error("adopters-counted", "replicated_by", read=each)
            elif re.match(r"(?:kota|kabupaten)-", each) and each not in self.words.names:
                self.cells.error("region-unknown", "replicated_by", read=each, nearest=self._near(place_name(each)))
        return [self._full_name(each) for each in named]

    def _full_name(self, said: str) -> str:
        """`Kab. Misal` -> `Kabupaten Misal`, so that it is a place on the map; a bare name could be two."""
        name = place_name(said)
        if not name.startswith(("kota ", "kabupaten ")):
            return said
        here = self.words.names.get(self.words.regions.get(name, ""))
        return here or self.words.elsewhere.get(name, said)

    def _links(self) -> list[tuple[str, str]]:
        """Addresses; words alone (`terlampir`) are told and left."""
        if words := self.cells.words_alone("links"):
            self.cells.note("no-address-left-out", "links", read=words)
            return []
        return self.cells.one("links", values.addresses) or []

    def _summary(self, bodies: dict[str, str]) -> str:
        """Sets the summary; returns the text that goes before all headings because it is too long for one."""
        text = self.cells.said("summary")
        if text and len(line(text)) <= SUMMARY_LIMIT:
            self._say("summary", line(text))
        elif text:
            self._say("summary", shortened(text, SUMMARY_LIMIT))
            self.cells.note("summary-shortened", "summary", length=str(len(line(text))))
            return paragraphs(text)
        elif part := next((part for part in SUMMARISED if bodies[part]), None):
            self._say("summary", shortened(bodies[part], SUMMARY_LIMIT))
            self.cells.note("summary-from", f"body.{part}")
        return ""

    def _pillar(self) -> None:
        named = self._pillar_of_a_part() or self.cells.choices("pillar")
        if (
            not named
            and not self.cells.said("pillar")
            and (affair := self.cells.line("form.iga.urusan")[: values.SHORT])
        ):
            pillar, dimension = self.words.affairs.get(
                plain(re.sub(r"(?i)^(?:urusan|bidang)\s+", "", affair)), ("", None)
            )
            if pillar:
                named = [pillar]
                self.cells.note("pillar-from-affair", "form.iga.urusan", read=affair, pillar=pillar)
                self._say("dimension", dimension)
            else:
                self.cells.error("affair-says-no-pillar", "form.iga.urusan", read=affair)
        if named:
            self.fields["pillar"] = named[0]
        also = [*named[1:], *self.cells.choices("also", "pillar")]
        self._say("also", [pillar for pillar in dict.fromkeys(also) if pillar not in named[:1]])
        self._say("dimension", self.cells.choice("dimension"))

    def _pillar_of_a_part(self) -> list[str]:
        """What a cell stands for that says a pillar's part or an affair: `Kesehatan` is Smart living."""
        said = plain(text := self.cells.line("pillar")[: values.SHORT])
        if not said or said in self.words.words["pillar"]:
            return []
        part = self.words.words["dimension"].get(said)
        pillar = next((each for each, parts in DIMENSIONS.items() if part in parts), None)
        pillar, part = (pillar, part) if pillar else self.words.affairs.get(said, (None, None))
        if not pillar:
            return []
        self.cells.note("pillar-from-part", "pillar", read=text, pillar=pillar)
        self._say("dimension", part)
        return [pillar]

    def _dates(self) -> None:
        """When it began, its stages, and for a plan the year that it is meant for."""
        when = {name: self.cells.one(name, values.some_date) for name in STAGES}
        planned_for = self.cells.one("planned_for", values.some_date)
        if self.fields.get("status") == "planned":
            named = re.findall(r"\b20\d\d\b", self.cells.said("status")[: values.SHORT])  # Rencana 2027
            self._say("planned_for", planned_for or when["started"] or when["trial"] or next(iter(named), None))
            return
        self._say("planned_for", planned_for)
        self._say("started", when["started"] or when["trial"])
        stages = [{"title": STAGES[name], "date": date} for name, date in when.items() if date]
        if len(stages) > 1:
            self._say("stages", sorted(stages, key=lambda stage: stage["date"]))

    def _benefit(self, n: int) -> dict[str, Any]:
        part = f"benefits.{n}"
        label, text = self.cells.line(f"{part}.label"), self.cells.line(f"{part}.value")
        if not label and not text:
            return {}
        if not label or not text:
            wanted = "label" if text else "value"
            if f"{part}.{wanted}" not in {each.column.field for each in self.cells.findings if each.column}:
                self.cells.error(f"figure-without-{wanted}", f"{part}.{wanted}", read=text or label)
            return {}
        said = {
            name: (line(text), *figure)
            for name in ("value", "baseline", "target")
            if (text := self.cells.said(f"{part}.{name}")) and (figure := self.cells.one(f"{part}.{name}", _figure))
        }
        stated, unit = values.in_one_unit(said, self.cells.line(f"{part}.unit"))
        below = [read for read, each, own in said.values() if not own and re.fullmatch(r"0\.\d+", each)]
        if below and unit_stem(unit) == "persen":
            self.cells.note("fraction-of-percent", f"{part}.value", read=below[0])
        found: dict[str, Any] = {"label": label, **stated} | ({"unit": unit} if unit else {})
        if year := self.cells.one(f"{part}.year", values.year):
            found["year"] = year
        if better := self.cells.choice(f"{part}.better", "better"):
            found["better"] = better
        return found if "value" in found else {}

    def _sources(self, n: int) -> Iterator[dict[str, str]]:
        """A source, and one more for each further address in its cell."""
        part = f"sources.{n}"
        text, words = self.cells.line(f"{part}.title"), self.cells.words_alone(f"{part}.url")
        if plain(text) in ATTACHED:
            self.cells.note("no-address-left-out", f"{part}.title", read=text)
            text = ""
        if words and (text or plain(words) in ATTACHED):
            self.cells.note("no-address-left-out", f"{part}.url", read=words)
        elif words:
            text = words
            self.cells.note("no-address-as-title", f"{part}.url", read=words)
        own = [] if words else self.cells.one(f"{part}.url", values.addresses) or []
        inside = [values.address(found[0]) for found in values.ADDRESS.finditer(text)]
        if not inside and re.match(r"(?i)(?:https?|www)\b", text):
            self.cells.error("no-address", f"{part}.title", read=text)
            return
        title = text
        if inside:
            title = re.sub(r"\s+(?=[,;.])", "", line(values.ADDRESS.sub(" ", text))).strip(" ,;:()-–“”")
        named = dict.fromkeys(inside, "") | {url: name for name, url in own}
        urls = list(dict.fromkeys([*(url for _, url in own), *inside]))
        if not title and not urls:
            return
        url = urls[0] if urls else None
        stated = {"title": title or values.host(urls[0]), "url": url, "publisher": self.cells.line(f"{part}.publisher"),
                  "date": self.cells.one(f"{part}.date", values.some_date)}  # fmt: skip
        yield {name: value for name, value in stated.items() if value}
        yield from ({"title": named[other] or values.host(other), "url": other} for other in urls[1:])


def _lists(title: str) -> bool:
    """Whether a cell for one name lists several: numbered, with bullets, or between semicolons."""
    return sum(bool(values.BULLET.match(each)) for each in title.split("\n")) > 1 or title.count(";") > 1


def _figure(text: str) -> tuple[str, str]:
    """The one figure in a cell."""
    if re.fullmatch(r"(?:19|20)\d\d-\d\d-\d\d", text):  # 3/10 that a spreadsheet program has made a date
        raise Unclear("became-a-date", read=text)
    if len(lines := text.split("\n")) > 1 and all(re.match(r"\W*\d", each) for each in lines):
        raise Unclear("several-values", read=text)
    return values.figure(text)
