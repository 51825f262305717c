"""What stands in for a page that is missing, or was never opened before the line went down."""

from __future__ import annotations

from dataclasses import dataclass, replace

from builder import urls
from builder.views.frame import Frame, Way, frame
from builder.views.guide import Guide
from builder.views.index import BoardRow, board


@dataclass(frozen=True, slots=True, kw_only=True)
class AstrayView:
    """What stands where a page cannot: the way back to the halls."""

    frame: Frame
    title: str
    lead: str
    base: str | None  # the address that the links count from, where the page may stand at any address
    finds: bool  # a search is worth a try
    board: tuple[BoardRow, ...]
    ways: tuple[Way, ...]


def not_found(guide: Guide) -> AstrayView:
    text = guide.words.text
    description = text("Alamat ini tidak menuju anjungan mana pun.")
    shown = frame(guide, title=text("Halaman tidak ada"), description=description, scripts=())
    return AstrayView(
        frame=shown,
        title=text("Halaman tidak ada"),
        lead=text("Alamat ini tidak menuju anjungan mana pun. Mungkin pindah, mungkin salah ketik."),
        base=shown.canonical,
        finds=True,
        board=board(guide),
        ways=(_entrance(guide), _regions(guide)),
    )


def offline(guide: Guide) -> AstrayView:
    text = guide.words.text
    return AstrayView(
        frame=frame(guide, title=text("Tidak ada jaringan"), description=text("Halaman ini belum pernah dibuka.")),
        title=text("Tidak ada jaringan"),
        lead=text("Halaman ini belum pernah dibuka. Yang pernah dibuka tetap bisa dibaca; sisanya menunggu sinyal."),
        base=None,
        finds=False,
        board=tuple(replace(row, cloth="") for row in board(guide)),  # a cloth is a file that may not be at hand
        ways=(_entrance(guide), Way(label=text("Cari"), href=guide.link(urls.SEARCH)), _regions(guide)),
    )


def _entrance(guide: Guide) -> Way:
    return Way(label=guide.words.text("Pintu masuk"), href=guide.link(urls.ENTRANCE))


def _regions(guide: Guide) -> Way:
    return Way(label=guide.words.text("Semua daerah"), href=guide.link(urls.REGIONS))
