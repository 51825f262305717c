"""A text -> a QR code, as the geometry of one path.

Drawn by zxing-cpp (Apache-2.0, wheels for every usual system) in some 0.8 ms an address and 2 ms a contact card. Segno,
pure Python, took 10 and 36 ms (4 and 11 with a fixed mask); qrcode and qrcodegen are pure Python, too. Error correction
M, 15 %: posters are touched, and L would save only a tenth of the modules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import zxingcpp

QUIET = 4  # modules of white on each side, as ISO/IEC 18004 wants
_DARK = re.compile(rb"\0+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One unit is one module; the strokes of `path` are one unit wide and begin at the first dark module."""

    view_box: str  # with the quiet zone
    path: str


def code(text: str) -> Code:
    """The text as a code; ValueError where it has more bytes than the largest one holds (2,331 in UTF-8)."""
    image = memoryview(_drawn(text).to_image(scale=1, add_quiet_zones=False))
    side, modules = image.shape[0], image.tobytes()
    rows = "".join(_row(modules[y * side : (y + 1) * side], y) for y in range(side))
    return Code(view_box=f"{-QUIET} {-QUIET} {side + 2 * QUIET} {side + 2 * QUIET}", path=rows)


def svg(text: str) -> bytes:
    """The code as a file of its own, night on white."""
    made = code(text)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{made.view_box}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M-4-4h999v999h-999z"/><path stroke="#17123f" d="{made.path}"/></svg>'
    ).encode()


def _drawn(text: str) -> zxingcpp.Barcode:
    encoding = {} if text.isascii() else {"eci": "UTF-8"}  # said only where it matters: not every old reader knows it
    return zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M", **encoding)


def _row(modules: bytes, y: int) -> str:
    """One row's dark runs: `M0 3.5h7m2 0h1`."""
    parts, end = [], None
    for run in _DARK.finditer(modules):
        start = f"M{run.start()} {y}.5" if end is None else f"m{run.start() - end} 0"
        parts.append(f"{start}h{run.end() - run.start()}")
        end = run.end()
    return "".join(parts)
