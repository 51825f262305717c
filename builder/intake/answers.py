"""An issue that somebody filled in as a form -> its answers: a row of a sheet, or fields of a file that is there.

A host writes each question as a heading and the answer below it. Only a question of ours begins an answer, so that a
heading in somebody's text stays text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from builder import values
from builder.intake.cells import Cell, clean
from builder.intake.columns import COLUMNS
from builder.intake.reading import Finding
from builder.intake.sheets import Row, Sheet
from builder.intake.vocabulary import Vocabulary, partner
from builder.values import line, plain

REGION, ENTRY, PART, RIGHT = "Daerah", "Inovasi atau daerah", "Yang diperbaiki", "Yang benar"
SOURCE = "Dari mana Anda tahu"  # for whoever looks at the proposal
CONTACT = {
    "office": "Kantor", "role": "Jabatan penanggung jawab", "whatsapp": "WhatsApp layanan", "phone": "Telepon kantor",
    "email": "Surel layanan", "website": "Situs kantor", "address": "Alamat kantor", "hours": "Jam layanan",
    "answers_within": "Dijawab dalam berapa hari kerja", "verified": "Kapan kanal ini terakhir dicoba",
}  # fmt: skip
PARTS = {
    "Judul": "title", "Ringkasan": "summary", "Status": "status", "Pilar": "pillar", "Subdimensi": "dimension",
    "Perangkat daerah": "owner", "Waktu penerapan": "started", "Direncanakan untuk": "planned_for",
    "Kaitan RPJMD": "rpjmd", "Video": "video", "Tanggal diperiksa": "verified", "Semboyan daerah": "tagline",
    "Situs daerah": "website", "Tanggal nota kesepahaman": "mou",
    "Angka": "benefits", "Kata kunci": "tags", "Pilar lain": "also", "Mencari": "seeking", "Mitra": "partners",
    "Ditiru oleh": "replicated_by", "Tantangan": "challenges", "Jalan keluar": "solutions", "SDGs": "sdgs",
    "Tautan": "links", "Tahun ikut gerakan": "cohorts",
}  # fmt: skip
BY_HAND = "Cerita atau lainnya"
QUESTIONS = {plain(known.heading): known.heading for known in COLUMNS} | {
    plain(each): each for each in (ENTRY, PART, RIGHT, SOURCE, *CONTACT.values())
}
UNANSWERED = {"_No response_", "None", "_Tidak ada jawaban_"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What a form says of a region or an innovation that is there, or what keeps it from being taken over."""

    entry: str  # as it was written
    fields: Mapping[str, Any]  # blocks in their blocks
    findings: tuple[Finding, ...] = ()


def answers(text: str) -> dict[str, str]:
    """Question -> answer, in the order of the form; what was left open is empty."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for row in text.replace("\r\n", "\n").split("\n"):
        heading = re.fullmatch(r"###\s+(.+?)\s*", row)
        question = heading and QUESTIONS.get(plain(heading[1]))
        if question and question not in found:
            current = found[question] = []
        else:
            current.append(row)
    said = {question: "\n".join(rows).strip() for question, rows in found.items()}
    return {question: "" if answer in UNANSWERED else clean(answer) for question, answer in said.items()}


def as_sheet(found: Mapping[str, str]) -> Sheet:
    """A new innovation's answers as a sheet of two rows, which no spreadsheet program would count."""
    rows = [tuple(Cell(text=text) for text in texts) for texts in (found.keys(), found.values())]
    return Sheet(name="", rows=tuple(Row(number=0, cells=cells) for cells in rows))


def amendment(found: Mapping[str, str], words: Vocabulary) -> Amendment | None:
    """The correction or the change of contact that the answers are, or None where they are neither."""
    if PART in found:
        name, said = PARTS.get(found[PART]), found.get(RIGHT, "")
        if name is None:
            return Amendment(entry=found.get(ENTRY, ""), fields={}, findings=(Finding(code="by-hand"),))
        fields, findings = _read({name: said} if said else {}, words)
        return Amendment(entry=found.get(ENTRY, ""), fields=fields, findings=findings)
    if CONTACT["office"] in found:
        fields, findings = _read({name: found[each] for name, each in CONTACT.items() if found.get(each)}, words)
        return Amendment(entry=found.get(REGION, ""), fields={"coordinator": fields}, findings=findings)
    return None


def _read(stated: Mapping[str, str], words: Vocabulary) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """The fields as content says them, and what is unclear about the others."""
    fields, findings = {}, [] if stated else [Finding(code="says-nothing")]
    for name, text in stated.items():
        try:
            fields[name] = _reader(name, words)(text)
        except values.Unclear as why:
            findings.append(Finding(code=why.code, about=why.about))
    return fields, tuple(findings)


def _reader(name: str, words: Vocabulary) -> Callable[[str], object]:
    if name in ("status", "pillar", "dimension"):
        return lambda text: values.choice(text, words.words[name], words.shown[name])
    if name in ("started", "planned_for"):
        return values.some_date
    if name in ("verified", "mou"):
        return values.a_day
    if name in ("video", "website"):
        return values.address
    if name == "answers_within":
        return lambda text: values.whole(text, low=1, high=60)
    return _lists(words).get(name, line)


def _lists(words: Vocabulary) -> dict[str, Callable[[str], list[Any]]]:
    """How the fields that hold several values are read: one a line, short ones also between commas."""

    def each(read: Callable[[str], Any], *, commas: bool = True) -> Callable[[str], list[Any]]:
        def several(text: str) -> list[Any]:
            found = [read(item) for item in values.items(text, commas=commas)]
            return [item for n, item in enumerate(found) if item not in found[:n]]

        return several

    def one_of(kind: str) -> Callable[[str], str]:
        return lambda text: values.choice(text, words.words[kind], words.shown[kind])

    return {
        "benefits": values.figures,
        "tags": each(line),
        "also": each(one_of("pillar")),
        "seeking": each(one_of("seeking")),
        "partners": each(lambda text: partner(line(text), words), commas=False),
        "replicated_by": each(line),
        "challenges": each(line, commas=False),
        "solutions": each(line, commas=False),
        "sdgs": each(lambda text: values.whole(text, low=1, high=17)),
        "links": lambda text: [{"title": title, "url": url} for title, url in values.addresses(text)],
        "cohorts": each(lambda text: values.whole(text, low=2017, high=2100)),
    }
