"""Where every page lives, and how one page links to another.

An address is the path below the exhibition's root with a closing slash (`daerah/kota-bontang/`), or a file's path.
Pages are linked with their file name (`../kota-bontang/index.html`), so that the same output works at a root, in a
sub-folder and opened from a folder, where no server turns a folder into its page. Absolute addresses leave the file
name out.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from urllib.parse import quote

from builder.text import slugify

ENGLISH = "en/"


def in_language(address: str, lang: str) -> str:
    """The same address in another language: Indonesian stands at the root, English below `en/`."""
    return address if lang == "id" else ENGLISH + address


def file_of(address: str) -> str:
    """`daerah/` -> `daerah/index.html`; a file is its own."""
    return address + "index.html" if address == "" or address.endswith("/") else address


def relative(start: str, target: str) -> str:
    """The link from the page at `start` to `target`, which may end in a fragment or a query."""
    address = re.match("[^?#]*", target)[0]  # type: ignore[index]
    here, there = file_of(start).split("/")[:-1], file_of(address).split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) + target[len(address) :]


def root(start: str) -> str:
    """The way from the page at `start` to the exhibition's root: `` or `../../`."""
    return "../" * file_of(start).count("/")


def region(slug: str) -> str:
    return f"daerah/{slug}/"


def vcard(slug: str) -> str:
    return f"daerah/{slug}/kontak.vcf"


def innovation(identity: str) -> str:
    """`kota-bontang/bontang-siaga-112` -> its exhibit."""
    return f"inovasi/{identity}/"


def innovations(number: int = 1) -> str:
    return "inovasi/" if number == 1 else f"inovasi/{number}/"


def hall(slug: str) -> str:
    return f"aula/{slug}/"


def province(slug: str) -> str:
    return f"provinsi/{slug}/"


def province_of(name: str) -> str:
    return province(slugify(name))


def media(region_slug: str, file: str) -> str:
    """`media/x.jpg` of a region."""
    return f"daerah/{region_slug}/{file}"


def picture(region_slug: str, file: str, digest: str, width: int, form: str) -> str:
    """`media/x.jpg` of a region as it is published: `daerah/kota-x/media/x-1a2b3c4d-640.avif`."""
    stem = posixpath.splitext(file)[0]
    return media(region_slug, f"{stem}-{digest[:8]}-{width}.{form}")


def query(text: str) -> str:
    """A text as the value of a query."""
    return quote(text, safe="")


def pillar(slug: str, number: int = 1) -> str:
    return f"pilar/{slug}/" if number == 1 else f"pilar/{slug}/{number}/"


def cohort(year: int) -> str:
    return f"angkatan/{year}/"


def tour(slug: str) -> str:
    return f"tur/{slug}/"


def chart_data(name: str, form: str) -> str:
    """The rows behind a chart, as `csv` or `json`."""
    return f"{CHARTS}{name}.{form}"


def audit_data(name: str, form: str) -> str:
    return f"{COMPLETENESS}{name}.{form}"


def search(**facets: str) -> str:
    """The search page with a value chosen in each of these facets."""
    return f"{SEARCH}?{'&'.join(f'{FACETS[facet]}={query(value)}' for facet, value in facets.items())}"


def page(slug: str) -> str:
    return f"{slug}/"


def letter(slug: str) -> str:
    return f"daerah/{slug}/surat/"


def poster(slug: str) -> str:
    return f"daerah/{slug}/poster/"


def sheet(slug: str) -> str:
    return f"daerah/{slug}/lembar-evaluasi/"


def kiosk(slug: str) -> str:
    return f"kios/{slug}/"


def qr_code(slug: str) -> str:
    return f"daerah/{slug}/kontak.svg"


def page_code(identity: str) -> str:
    """The QR code that leads to an exhibit's page, where the site has an address of its own."""
    return f"inovasi/{identity}/halaman.svg"


def social(address: str) -> str:
    """The picture that a link to the page at `address` shows where it is shared."""
    return f"{address}sosial.png"


def compare(*, innovations: Sequence[str] = (), regions: Sequence[str] = ()) -> str:
    """The page with these side by side, by identity or slug; assets/scripts/compare/address.js reads it."""
    asked = [f"inovasi={identity}" for identity in innovations] + [f"daerah={slug}" for slug in regions]
    return f"{COMPARE}?{'&'.join(asked)}"


def handed_over(name: str) -> str:
    """A file whose script hands a value over under that name."""
    return f"search/{name}.js"


def form(*, innovation: str = "", region: str = "") -> str:
    """The form filled with an exhibit, or for a region's new one; assets/scripts/form/pameran-form.js reads it."""
    return f"{FORM}?inovasi={innovation}" if innovation else f"{FORM}?daerah={region}"


def cloth(code: str) -> str:
    return f"kain/{code}.svg"


ENTRANCE, REGIONS, PILLARS, COHORTS, TOURS, SEARCH = "", "daerah/", "pilar/", "angkatan/", "tur/", "cari/"
HALLS, TAKING_PART, COLLABORATION, COMPARE = "aula/", "ikut/", "kolaborasi/", "bandingkan/"
KIOSKS = "kios/"
FACETS = {
    "pillar": "pilar", "hall": "aula", "status": "status", "cohort": "angkatan", "seeking": "mencari",
    "quick_win": "unggulan", "region": "daerah",
}  # fmt: skip
FORM, STARTER = "tulis/", "tulis/inovasi.md"
CONTACT, NOT_FOUND, OFFLINE = "kontak/", "404.html", "luring/"
CHARTS, COMPLETENESS = "capaian/", "kelengkapan/"
SEARCH_PACKS, SEARCH_DIRECTORY = "search/packs.js", "search/directory.js"
