"""A sheet's own headings -> fields. Which names are known, where the heading row is, and a mapping that one can keep.

A field is named as in content/ (`coordinator.email`, `benefits.1.value`); `body.*` goes below a heading of the body,
`form.*` into the official form, `-` nowhere. Names are those of the IGA and KIPP forms and of offices' own lists. What
names a person (contact person, inovator) is left out on purpose: content/ names people with their consent only.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from builder import package
from builder.intake.cells import COLUMN_LIMIT, Cell
from builder.intake.sheets import Row, Sheet, letter
from builder.problems import Problem, problem
from builder.sources import Mapping as Block
from builder.sources import Scalar
from builder.text import nearest
from builder.values import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A field that a column can fill: its heading in the template, other names for it, and a word of help."""

    field: str
    heading: str
    names: tuple[str, ...] = ()
    help: str = ""
    width: int = 20  # characters


LEFT, NUMBER, PERSONAL = "-", "number", "personal"  # columns that fill no field
KNOWN = package.spreadsheet()
COLUMNS = tuple(Known(**stated | {"names": tuple(stated.get("names", ()))}) for stated in KNOWN["columns"])
NUMBERING = frozenset(map(plain, KNOWN["numbering"]))
PEOPLE = frozenset(map(plain, KNOWN["people"]))
FIELDS = {known.field: known for known in COLUMNS}
NAMES = {
    plain(name): known.field
    for known in reversed(COLUMNS)
    for name in (known.heading, re.sub(r"[._]", " ", known.field), *known.names)
}
STARTS = sorted((name for name in NAMES if len(name) > 4), key=len, reverse=True)
ABBREVIATED = {"tgl": "tanggal", "thn": "tahun", "th": "tahun", "nm": "nama", "ket": "keterangan", "wkt": "waktu"}
FIGURES, TIMES = re.compile(r"benefits\."), re.compile(r"(?i)waktu|tanggal|tahun|periode|jadwal")  # `Awal`, `Akhir`
SEARCHED, ENOUGH = 30, 2  # rows in which to look for headings, and how many known ones make them so
ALIKE = 0.84  # only a slip or two apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a sheet, and what is made of it."""

    index: int
    heading: str
    field: str  # LEFT, NUMBER and PERSONAL fill nothing
    sure: bool = True  # its name was known, or the mapping names it

    @property
    def letter(self) -> str:
        return letter(self.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A sheet whose columns are known; `rows` are those below the headings."""

    sheet: str
    heading_row: int  # as the spreadsheet program counts
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    above: frozenset[tuple[str, ...]] = frozenset()  # what the rows above and of the headings say, cell by cell

    @property
    def fields(self) -> dict[str, Column]:
        return {column.field: column for column in self.columns if column.field not in (LEFT, NUMBER, PERSONAL)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A mapping that somebody keeps: headings -> fields, and own words -> values, by field."""

    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def table(sheet: Sheet, plan: Plan) -> Table | None:
    """The sheet with its columns recognised, or None where no row looks like headings with a title among them."""
    best, score = None, ENOUGH - 1
    for start in range(min(len(sheet.rows), SEARCHED)):
        height = _height(sheet.rows, start)
        for tall in (height, height + 1):  # a second row of headings may be one without any merged cell
            block, rows = sheet.rows[start : start + tall], sheet.rows[start + tall :]
            columns = _columns(_headings(block if tall == height else (_spread(block[0]), *block[1:])), plan)
            fields = {column.field for column in columns} - {LEFT, NUMBER, PERSONAL}
            if "title" in fields and len(fields) > score:
                score = len(fields)
                above = frozenset(texts(row) for row in sheet.rows[: start + tall] if len(row.filled) >= ENOUGH)
                number = sheet.rows[start].number
                best = Table(sheet=sheet.name, heading_row=number, columns=columns, rows=rows, above=above)
            if not rows or not (_continues(rows[0], columns) or _groups(sheet.rows[start], rows[0])):
                break
    return best


def _groups(above: Row, below: Row) -> bool:
    """Whether one row names groups of the next one's headings, without any merged cell: few above, many below."""
    said = [below.cells[n].text for n in below.filled]
    return 1 < len(above.filled) < len(said) and all(len(text) < 60 and not re.search(r"\d{3}", text) for text in said)


def _spread(row: Row) -> Row:
    """A row of groups, each over the empty cells after it."""
    ends = [*row.filled[1:], max(COLUMN_LIMIT, len(row.cells))]
    wide = {n: max(row.cells[n].wide, end - n) for n, end in zip(row.filled, ends, strict=True)}
    return replace(row, cells=tuple(replace(cell, wide=wide.get(n, cell.wide)) for n, cell in enumerate(row.cells)))


def _height(rows: tuple[Row, ...], start: int) -> int:
    """How many rows the headings take by their merged cells: two where one lies over several columns or rows."""
    filled = [rows[start].cells[n] for n in rows[start].filled]
    height = max((cell.tall for cell in filled), default=1)
    grouped = any(1 < cell.wide for cell in filled) and len(filled) > 1
    return min(max(height, 2 if grouped else 1), 4, len(rows) - start)


def _continues(row: Row, columns: tuple[Column, ...]) -> bool:
    """Whether a row below headings has headings, too, and none below the title's: the parts of a group."""
    title = next((column.index for column in columns if column.field == "title"), None)
    said = {n: plain(row.cells[n].text) for n in row.filled}
    return len(said) >= ENOUGH and title not in said and all(text in NAMES for text in said.values())


def _headings(block: tuple[Row, ...]) -> list[str]:
    """Each column's heading: its group's and its own, or its own where only that is known."""
    width = max(len(row.cells) for row in block)
    parts: list[list[str]] = [[] for _ in range(width)]
    for row in block:
        group, reach = "", 0
        for n, cell in enumerate([*row.cells, *[Cell()] * (width - len(row.cells))]):
            if cell.text:
                group, reach = cell.text, n + cell.wide
            if (text := cell.text or (group if n < reach else "")) and text not in parts[n]:
                parts[n].append(" ".join(text.split()))
    return [_of_parts(part) for part in parts]


def _of_parts(parts: list[str]) -> str:
    """A group's heading and its own as one; its own where only that is known; or turned round: `Nama inovasi`."""
    if _is_known_alone(parts) and not (FIGURES.match(NAMES[plain(parts[-1])]) and TIMES.search(parts[0])):
        return parts[-1]
    group = re.sub(r"(?i)^(?:data|identitas|informasi|keterangan|uraian) ", "", parts[0]) if parts else ""
    if len(parts) == 2 and plain(" ".join(parts)) not in NAMES and plain(turned := f"{parts[1]} {group}") in NAMES:
        return turned
    return " ".join(parts)


def _is_known_alone(parts: list[str]) -> bool:
    return len(parts) > 1 and plain(" ".join(parts)) not in NAMES and plain(parts[-1]) in NAMES


def _columns(headings: list[str], plan: Plan) -> tuple[Column, ...]:
    """The surest claim to a field wins; a heading that comes after it fills nothing."""
    claims = []
    for index, heading in enumerate(headings):
        strength, name = _claim(index, heading, plan)
        claims.append((strength, index, heading, name))
    taken: set[str] = set()
    columns = []
    for strength, index, heading, name in sorted(claims):
        if name not in (LEFT, NUMBER, PERSONAL):
            name = LEFT if name in taken else name
            taken.add(name)
        columns.append(Column(index=index, heading=heading, field=name, sure=strength < 3))
    return tuple(sorted(columns, key=lambda column: column.index))


def _claim(index: int, heading: str, plan: Plan) -> tuple[int, str]:
    """(how sure, 0 being the surest; the field)."""
    for name in (heading, letter(index)):
        if name and name in plan.columns:
            return 0, plan.columns[name]
    said, bare = plain(heading), plain(re.sub(r"\([^)]*\)?|^\W*\d+[.)]\s*", " ", heading))
    whole = " ".join(ABBREVIATED.get(word, word) for word in bare.split())
    for name in (said, bare, whole):
        if name in NUMBERING or not name:
            return 1, NUMBER
        if name in PEOPLE:
            return 1, PERSONAL
        if name in NAMES:
            return 1, NAMES[name]
    if start := next((name for name in STARTS if whole.startswith(f"{name} ")), None):
        rest = whole.removeprefix(f"{start} ")  # `Jenis pilar` is the pillar
        return 2, NAMES[rest] if NAMES[start].startswith("form.") and rest in NAMES else NAMES[start]
    if 4 < len(bare) < 60 and (near := difflib.get_close_matches(bare, [*NAMES, *PEOPLE], n=1, cutoff=ALIKE)):
        return 3, PERSONAL if near[0] in PEOPLE else NAMES[near[0]]
    return 4, LEFT


def texts(row: Row) -> tuple[str, ...]:
    """What a row says, for comparing."""
    return tuple(plain(row.cells[n].text) for n in row.filled)


def is_upright(sheet: Sheet) -> bool:
    """Whether its headings stand below each other in the first column, as in a form for one innovation."""
    first = [plain(row.cells[row.filled[0]].text) for row in sheet.rows[:100] if row.filled]
    named = {NAMES[said] for said in first if said in NAMES}
    return "title" in named and ENOUGH < len(named) < len(FIELDS) / 2  # the template's guide names all of them


# The mapping as a file.

PARTS = ("columns", "values")


def plan_of(block: Block) -> tuple[Plan, list[Problem]]:
    """The mapping that a file states, and what is wrong with it. Nothing but columns may be stated bare."""
    problems: list[Problem] = []
    columns: dict[str, str] = {}
    values: dict[str, dict[str, str]] = {}
    allowed = [*FIELDS, LEFT]
    is_bare = all(isinstance(value, Scalar) and key.text not in PARTS for key, value in block.items)
    parts = ((Scalar(text=PARTS[0], place=block.place), block),) if is_bare else block.items
    for part, stated in parts:
        if part.text not in PARTS:
            near = nearest(part.text, PARTS) or ""
            problems.append(problem("unknown-field", part.place, field=part.text, nearest=near))
        elif isinstance(stated, Scalar) and not stated.text:
            continue
        elif not isinstance(stated, Block):
            problems.append(problem("not-a-block", part.place, field=part.text))
        else:
            for key, value in stated.items:
                name = value.text if isinstance(value, Scalar) and part.text == "columns" else key.text
                if (part.text == "columns" and not isinstance(value, Scalar)) or name not in allowed:
                    near = nearest(name, allowed) or ""
                    problems.append(problem("unknown-field", key.place, field=name, nearest=near))
                elif part.text == "columns":
                    columns[key.text] = name
                elif isinstance(value, Block):
                    values[name] = {plain(word.text): to.text for word, to in value.items if isinstance(to, Scalar)}
                else:
                    problems.append(problem("not-a-block", key.place, field=name))
    return Plan(columns=columns, values=values), problems


def plan_text(tables: Iterable[Table]) -> str:
    """The recognised mapping, commented, for somebody to correct and use again."""
    lines = [
        "# Pemetaan kolom lembar kerja ke bidang pameran. Ubah bidang di sebelah kanan bila salah,",
        "# lalu pakai lagi: pameran import BERKAS --map berkas-ini.yaml",
        '# "-" berarti kolom tidak dipakai. Kolom tanpa judul disebut dengan hurufnya, misalnya "H": title',
        "#",
        "# Bidang yang bisa dipilih:",
        *(f"#   {known.field:<24} {known.heading}" for known in COLUMNS),
        "columns:",
    ]
    told = set()
    for each in tables:
        for column in each.columns:
            if not column.heading or column.heading in told:
                continue
            told.add(column.heading)
            name = LEFT if column.field in (NUMBER, PERSONAL) else column.field
            why = {
                NUMBER: "nomor urut",
                PERSONAL: "data pribadi, tidak diterbitkan",
                LEFT: "tidak dikenal",
            }.get(column.field, "" if column.sure else "dikira dari nama yang mirip, periksa")
            lines.append(
                f"  {_key(column.heading)}: {_key(name)}" + (f"  # kolom {column.letter}: {why}" if why else "")
            )
    lines += [
        "# Kata sendiri untuk sebuah nilai, misalnya:",
        "# values:",
        "#   pillar:",
        '#     "Bidang kesehatan": smart-living',
        "#   status:",
        '#     "sudah dipakai": running',
    ]
    return "\n".join(lines) + "\n"


def _key(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
