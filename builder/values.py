"""A cell's text -> a field's value, as Indonesians write dates, numbers, choices and lists."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from builder.text import fold, nearest

BLANK = {"", "-", "--", "–", "—", ".", "...", "…", "n/a", "na", "nihil", "null", "none", "kosong", "belum ada", "tba",
         "tbd"}  # fmt: skip
EMPTY_WORDS = ("adalah", "aplikasi", "dan", "di", "ini", "inovasi", "layanan", "merupakan", "program", "sebuah", "yang")
ELSEWHERE = re.compile(r"(?:silakan )?(?:lihat|cek|baca|terlampir|lampiran|link|tautan|https?:|www\.)\S*(?: \S+){0,3}")
NONE_YET = BLANK | {"tidak ada", "tdk ada", "tidak", "tdk", "belum", "blm", "blm ada", "belum tersedia", "menyusul"}
KINDS = {"kab": "kabupaten", "kabupten": "kabupaten", "kt": "kota", "kotamadya": "kota", "kodya": "kota",
         "pemkab": "kabupaten", "pemkot": "kota"}  # fmt: skip
OFFICES = "dinas|badan|bappeda|sekretariat|setda|inspektorat|bagian|bag|rsud|puskesmas|kecamatan|kec|d(?:in|is|p)[a-z]+"
NEGATED = re.compile(r"(?:belum|tidak|bukan|tanpa) ")
SHORTHAND = {"sdh": "sudah", "sdg": "sedang", "blm": "belum", "tdk": "tidak", "msh": "masih", "utk": "untuk"}
YES = {"ya", "y", "yes", "iya", "true", "benar", "betul", "1", "v", "√", "✓", "✔", "☑", "ada", "sudah"}
NO = {"tidak", "t", "no", "n", "false", "salah", "0", "bukan", "tidak ada", "belum", "☐", "✗"}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january", "februari feb pebruari peb february", "maret mar mrt march", "april apr",
            "mei may", "juni jun june", "juli jul july", "agustus agu agt agst ags aug august",
            "september sep sept", "oktober okt oct october", "november nov nop nopember",
            "desember des dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
UNTIL = r"[-–—/&]|s\.?\s?/?d\.?|sampai|hingga|dan"
SERIAL_ZERO = dt.date(1899, 12, 30)  # day 0 of a spreadsheet's own count
SERIALS = range(32874, 73051)  # 1990 to 2099
ADDRESS = re.compile(r"(?i)\b(?:https?://|www\.)(?=[^\s/?#]*\w\.\w)[^\s<>\"'“”‘’|;]+")
BARE_HOST = re.compile(r"(?i)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[/?#]\S*)?")
SPANS = r"s\.?/?d|sampai|hingga|dari|of|x\b|(?:jam|menit|hari|minggu|bulan|tahun) \d"  # another number follows
FIGURE = re.compile(  # (rupiah?) (number) (unit?), and the mark of a footnote
    r"(?i)(rp\.?\s*)?([-−]?\d(?:(?:[\d.,]| (?=\d{3}\b))*\d)?)(?:,-+)?\s*"
    rf"((?!{SPANS})(?:%|[a-z][a-z0-9 ./²³%-]{{0,60}}))?[.,]*\s*(?:\*+\)?)?"
)
LIKE_ADDRESS = re.compile(r"(?i)https?:|www|://|[a-z0-9]\.[a-z]{2,}(?:[/:]|$)")  # also one with a slip in it
FIGURE_LINE = re.compile(r"(?P<label>[^:]*[^:\s])\s*:\s*(?P<said>\S.*?)(?:\s*\((?:tahun )?(?P<year>(?:19|20)\d\d)\))?")
BULLET = re.compile(r"^(?:[-•▪●*–·o]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+", re.IGNORECASE)


SCALES = {"rb": "ribu", "jt": "juta", "m": "miliar", "mil": "miliar", "milyar": "miliar", "t": "triliun"}
POWERS = {"ribu": 3, "juta": 6, "miliar": 9, "triliun": 12}
UNITS = {**SCALES, "rp": "rupiah", "%": "persen", "org": "orang"}
SHORT = 200  # characters; a longer text is no date, number, choice, name or address without a scheme


class Unclear(Exception):
    """A text that cannot become a value; `code` says why, `about` what would."""

    def __init__(self, code: str, **about: str) -> None:
        super().__init__(code)
        self.code, self.about = code, about


def is_blank(text: str) -> bool:
    return fold(text).strip(" *") in BLANK


def is_none_yet(text: str) -> bool:
    """`tidak ada`, `belum`: an answer where nothing is to be said."""
    return fold(text).strip(" *.") in NONE_YET


def is_elsewhere(text: str) -> bool:
    """`lihat lampiran`, an address alone: where something stands, and not what."""
    return bool(ELSEWHERE.fullmatch(fold(line(text))))


def line(text: str) -> str:
    """On one line."""
    return " ".join(text.split())


def heading(text: str) -> str:
    """A name on one line, without a number before it, a footnote's mark after it, or quotes around all of it."""
    said = re.sub(r"(?i)</?(?:a|b|br|em|font|i|p|span|strong|u)(?:\s[^<>]*)?/?>", " ", text)  # pasted from a web page
    said = re.sub(r"\s*\*+\)?$|\s[¹²³]$", "", re.sub(r"^\d{1,3}[.)]\s+(?=\S)", "", line(said)))
    return re.sub(r"^[\"“”]([^\"“”]+)[\"“”]$", r"\1", said).strip()


def plain(text: str) -> str:
    """A text for comparing: folded, letters and digits only, single spaces."""
    return " ".join(re.findall(r"[a-z0-9]+", fold(text)))


def place_name(text: str) -> str:
    """`Pemkab. Umpama`, `Umpama (Kab.)`, `Dinas X Kab. Umpama, Jawa Tengah` -> `kabupaten umpama`, for comparing."""
    said = " ".join(KINDS.get(word, word) for word in plain(text.partition(",")[0]).split())
    said = re.sub(r"^(?:pemerintah daerah|pemerintah|pemda)\s+", "", said)
    if behind := re.fullmatch(r"(?!kota |kabupaten )(.+) (kota|kabupaten)", said):
        said = f"{behind[2]} {behind[1]}"
    elif office := re.fullmatch(rf"(?:{OFFICES})\b.* ((?:kota|kabupaten) .+)", said):
        said = office[1]
    return said


def some_date(text: str) -> str:
    """`12 Mei 2021`, `12/05/21`, `Mei 2021`, `2021` … -> `2021-05-12`, `2021-05` or `2021`; a span's beginning."""
    if len(text) > SHORT:
        raise Unclear("date-unclear", read=text)
    months = re.fullmatch(rf"([a-z]+)\.?\s*(?:{UNTIL})\s*([a-z]+)\.?\s+(\d{{4}})", line(fold(text)))
    if months and months[1] in MONTHS and months[2] in MONTHS:  # Agustus-September 2023
        return _date(text, months[3], str(MONTHS[months[1]]))
    start = re.split(r"\s(?:s\.?\s?/?d\.?|sampai|hingga|until|to)\s|\s+[-–—]\s+|[–—]", line(fold(text)))[0]
    start = re.sub(r"\b(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)\b,?", "", start)
    if re.match(r"(?:s\.?\s?/?d\.?|sampai|hingga)\s", start):
        raise Unclear("date-ends", read=text)
    start = re.sub(r"^(?:±|\+/?-)\s*", "", start.strip())
    start = re.sub(
        r"^(?:(?:pada|per|sejak|mulai|sekitar|kira-kira|tanggal|tgl\.?|bulan|tahun|thn\.?|th\.?|ta\.?|t\.a\.?|awal|"
        r"pertengahan|akhir) |"
        r"(?:semester|smt|triwulan|tw|kuartal|q)\.?\s*(?:i{1,3}|iv|[1-4])[\s,/-]+)+",
        "",
        start.strip(),
    )
    start = re.sub(r"^(\d{4})\s*[-/]\s*(?:\d{4}|sekarang|kini|saat ini)$", r"\1", start)
    start = start.strip(" .,:*")
    if match := re.fullmatch(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?)?)?", start):
        return _date(text, match[1], match[2], match[3])
    if match := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})", start):
        day, month = (match[1], match[2]) if int(match[2]) <= 12 else (match[2], match[1])
        return _date(text, match[3], month, day)
    if match := re.fullmatch(r"((?:19|20)\d\d)(\d\d)(\d\d)", start):
        return _date(text, match[1], match[2], match[3])
    if match := re.fullmatch(r"(\d{1,2})[-/](\d{4})", start):
        return _date(text, match[2], match[1])
    if match := re.fullmatch(r"(?:(\d{1,2})[-/. ]*)?([a-z]+)\.?[-/., ]*(\d{4}|'?\d{2})", start):
        month = MONTHS.get(match[2])
        if month:
            return _date(text, match[3].lstrip("'"), str(month), match[1])
    if re.fullmatch(r"\d{5}", start) and int(start) in SERIALS:
        return (SERIAL_ZERO + dt.timedelta(days=int(start))).isoformat()
    raise Unclear("date-unclear", read=text)


def a_day(text: str) -> str:
    found = some_date(text)
    if len(found) != len("2021-05-12"):
        raise Unclear("day-unclear", read=text)
    return found


def _date(text: str, year: str, month: str | None = None, day: str | None = None) -> str:
    whole = int(year) + (0 if len(year) == 4 else 2000 if int(year) < 70 else 1900)
    if not 1945 <= whole <= 2100:
        raise Unclear("date-unclear", read=text)
    try:
        dt.date(whole, int(month or 1), int(day or 1))
    except ValueError:
        raise Unclear("date-unclear", read=text) from None
    return "-".join([str(whole), *(f"{int(part):02}" for part in (month, day) if part)])


def figure(text: str) -> tuple[str, str]:
    """(`1250.5`, "") or, with what follows the number, (`35`, "menit"); a text that is no number stays (text, "")."""
    said = line(text)
    if len(said) > SHORT:
        return said, ""
    match = FIGURE.fullmatch(said)
    if not match:
        return said, ""
    scale = (match[3] or "").rstrip(" .,")
    if match[1]:
        scale = SCALES.get(scale.lower().strip("."), scale)
    unit = " ".join(part for part in (scale, "rupiah" if match[1] else "") if part)
    return number(match[2]), unit


def in_one_unit(read: Mapping[str, tuple[str, str, str]], unit: str) -> tuple[dict[str, str], str]:
    """{name: (as written, number, own unit)} and the unit beside them -> values that share one unit, and that unit.

    `10 ribu` beside `orang` is 10000; `2 jam` beside `menit` stays a text, which no chart takes for two minutes.
    """
    own = [_scaled(each) for _, _, each in read.values() if each]
    power, common = _scaled(unit) if unit else next(iter(own), (0, ""))
    if not unit and any(_scaled(each)[0] != power for _, _, each in read.values()):
        power, common = 0, next((rest for _, rest in own if rest), "")
    found = {}
    for name, (said, digits, mine) in read.items():
        by, rest = _scaled(mine)
        if digits == said:  # no number
            found[name] = _without(unit, said)
        elif not mine:
            found[name] = digits
        elif rest and common and unit_stem(rest) != unit_stem(common):
            found[name] = said
        else:
            found[name] = digits if by == power else _shortest(f"{Decimal(digits).scaleb(by - power):f}")
    scale = next((word for word, each in POWERS.items() if each == power), "")
    return found, unit or " ".join(part for part in (scale, common) if part)


def _without(unit: str, said: str) -> str:
    """`10-15 menit` beside `menit` -> `10-15`; a % stands with its number everywhere."""
    rest = said[: -len(unit)].rstrip() if unit != "%" and fold(said).endswith(fold(unit)) else ""
    return rest if unit and rest[-1:].isdigit() else said


def _scaled(unit: str) -> tuple[int, str]:
    """(power of ten, what is counted): `jt Rp` -> (6, `Rp`)."""
    first, _, rest = unit.partition(" ")
    word = SCALES.get(first.lower().strip("."), first.lower()) if len(first) > 1 else first
    return (POWERS[word], rest) if word in POWERS else (0, unit)


def unit_stem(unit: str) -> str:
    """A unit for comparing: `Rp/bulan` and `rupiah` are one, `ton/hari` and `ton` too."""
    first = unit if "%" in unit else next(iter(plain(unit).split()), "")
    return UNITS.get(first, first)


def figures(text: str) -> list[dict[str, str]]:
    """Benefits, a line each: `Waktu tunggu: 120 → 35 menit (2022)`; what stands before the arrow is the baseline."""
    found = []
    for part in items(text):
        match = FIGURE_LINE.fullmatch(line(part)) if len(part) <= 2 * SHORT else None
        if not match:
            raise Unclear("figure-unclear", read=part)
        *before, now = re.split(r"\s*(?:→|[-=]>|\bmenjadi\b)\s*", match["said"], maxsplit=1)
        said = {"value": now} | ({"baseline": re.sub(r"^dari\s+", "", before[0])} if before else {})
        stated, unit = in_one_unit({name: (each, *figure(each)) for name, each in said.items()}, "")
        stated = {"label": match["label"], **stated, "unit": unit, "year": match["year"]}
        found.append({name: said for name, said in stated.items() if said})
    return found


def number(text: str) -> str:
    """`1.250,5` -> `1250.5`. Unclear where a comma could mark thousands as well as decimals."""
    said = re.sub(r"\s", "", text).replace("−", "-")
    if re.fullmatch(r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", said):
        return _shortest(said.replace(".", "").replace(",", "."))
    if re.fullmatch(r"-?\d{1,3}(?:,\d{3})+\.\d+|-?\d{1,3}(?:,\d{3}){2,}", said):
        return _shortest(said.replace(",", ""))
    if re.fullmatch(r"-?[1-9]\d{0,2},\d{3}", said):
        thousands, rest = said.split(",")
        raise Unclear(
            "number-unclear", read=text, one=f"{thousands}.{rest}", other=f"{thousands},{rest.rstrip('0') or '0'}"
        )
    if re.fullmatch(r"-?\d+(?:[.,]\d+)?", said):
        return _shortest(said.replace(",", "."))
    raise Unclear("not-a-number", read=text)


def _shortest(said: str) -> str:
    value = Decimal(said)
    return f"{value.normalize():f}" if "." in said else str(int(value))


def whole(text: str, *, low: int, high: int) -> int:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):  # 3/11 that a spreadsheet program has made a date
        raise Unclear("became-a-date", read=text)
    said = re.sub(r"^(?:(?:tahun|thn|sdg(?:'?s)?|tpb|tujuan|goal|no|ke)\b[.\s-]*)+", "", fold(line(text)))
    match = re.fullmatch(r"(\d+)(?:\.0+)?(?:\b\D*)?", said)  # not `3.11` or `3-5`, which are two
    if not match or not low <= int(match[1][:9]) <= high:
        raise Unclear("number-beyond", read=text, low=str(low), high=str(high))
    return int(match[1])


def year(text: str) -> int:
    """The one year that a text names: `Th. 2023`, `2023*`."""
    named = set(re.findall(r"(?<!\d)(?:19[9]|20\d)\d(?!\d)", text[:SHORT]))
    if len(named) != 1:
        raise Unclear("year-unclear", read=text)
    return int(named.pop())


def yes(text: str) -> bool:
    said = fold(text).strip(" .!")
    if said in YES or said.startswith(("ya,", "ya ", "ya/")):
        return True
    if said in NO:
        return False
    raise Unclear("yes-or-no", read=text)


def choice(text: str, known: Mapping[str, str], shown: Iterable[str]) -> str:
    """The value that a clerk's word stands for. `known`: plain words -> value; `shown`: what to offer."""
    text = text[:SHORT]
    said = _at_length(text)
    bare = re.sub(r"\(.*?\)|^\W*(?:\d+\W+|[IVX]+[.)]\s)", " ", text)
    undated = re.sub(r"(?i)\b(?:(?:sejak|mulai|pada|tahun|thn|th)\s+)*20\d\d\b", " ", bare)
    for way in (said, _at_length(bare), _at_length(undated)):
        if way in known:
            return known[way]
    near = nearest(said, known)
    if near and NEGATED.match(said) and not NEGATED.match(near):  # `belum diterapkan` is not `diterapkan`
        near = None
    offered = {known.get(plain(word)): word for word in shown}
    raise Unclear(
        "no-such-choice", read=text, known=", ".join(shown), nearest=offered.get(known[near], near) if near else ""
    )


def _at_length(text: str) -> str:
    """A text for comparing, without shorthand: `Sdh diterapkan` is `sudah diterapkan`."""
    return " ".join(SHORTHAND.get(word, word) for word in plain(text).split())


def items(text: str, *, commas: bool = False) -> list[str]:
    """One a line or between semicolons; bullets and numbers before them go."""
    parts = re.split(r"[\n;]+", text)
    if commas and len(parts) == 1:
        parts = re.split(r",|/| dan | & | \+ ", text)
    found = [BULLET.sub("", part.strip()).strip(" ,") for part in parts]
    return [each for each in found if not is_blank(each)]


def address(text: str) -> str:
    """The first web address in a text; `www.` and a bare host get https:// before them."""
    if match := ADDRESS.search(text):
        found = match[0].rstrip(".,)]}")
        return found if "://" in found else f"https://{found}"
    if len(text) <= SHORT and BARE_HOST.fullmatch(line(text)):
        return f"https://{line(text)}"
    raise Unclear("no-address", read=text)


def addresses(text: str) -> list[tuple[str, str]]:
    """[(title, address)]: what stands before an address in its line is its title, else its host is."""
    found = []
    for part in re.split(r"\n|;\s", text):
        if is_blank(part):
            continue
        stated = list(ADDRESS.finditer(part))
        if not stated:
            found.append(("", address(part)))
        for before, match in zip([0, *(each.end() for each in stated)], stated, strict=False):
            words = re.sub(r"^(?:dan|&)(?:\s+|$)", "", line(part[before : match.start()]).strip(" :-–(,"))
            found.append((BULLET.sub("", words).strip(), address(match[0])))
    return [(title or host(url), url) for title, url in found]


def host(url: str) -> str:
    """`https://www.contoh.go.id/a` -> `contoh.go.id`."""
    return re.sub(r"^https?://(?:www\.)?|[/?#].*$", "", url)
