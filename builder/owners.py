"""Who looks at what: `reviewers` in the settings -> the host's CODEOWNERS, and the list for a review.

A region's own reviewers come first, else its province's, its hall's, at last those of `*`. The host asks only owners
who may write to the repository and ignores all others without a word, so a review names them in its comment, too.
"""

from __future__ import annotations

from builder.models import Exhibition, Pavilion, Settings

HEADER = """\
# Ditulis oleh `pameran owners` dari `reviewers` di {settings}; jangan diubah di sini.
# Baris terakhir yang cocok berlaku sendirian, dan akun tanpa hak tulis diabaikan oleh GitHub.
"""


def reviewers(pavilion: Pavilion, settings: Settings) -> tuple[str, ...]:
    """Accounts that are asked to look at a region; the most particular name decides alone."""
    named = settings.reviewers
    for name in (pavilion.slug, pavilion.province.name, pavilion.hall.slug, "*"):
        if found := named.get(name):
            return found
    return ()


def codeowners(exhibition: Exhibition) -> str:
    """The file: a line for everything, then one for each region that others look after."""
    settings, folder = exhibition.settings, exhibition.folder
    everyone = settings.reviewers.get("*", ())
    lines = [_line(f"/{folder}", everyone)] if everyone else []
    for slug in sorted(exhibition.pavilions):
        own = reviewers(exhibition.pavilions[slug], settings)
        if own != everyone:
            lines.append(_line(f"/{folder}regions/{slug}/", own))
    return HEADER.format(settings=f"{folder}exhibition.yaml") + "".join(lines)


def mentions(accounts: tuple[str, ...]) -> str:
    return " ".join(f"@{account}" for account in accounts)


def _line(path: str, accounts: tuple[str, ...]) -> str:
    return f"{path} {mentions(accounts)}\n"
