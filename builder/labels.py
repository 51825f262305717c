"""A field's value -> what readers and editors call it."""

from __future__ import annotations

from builder.locale import Locale


def status(value: str, words: Locale) -> str:
    return {
        "planned": words.text("Direncanakan"),
        "pilot": words.text("Uji coba"),
        "running": words.text("Berjalan"),
        "scaled": words.text("Diperluas"),
        "ended": words.text("Berakhir"),
        "unknown": words.text("Belum diketahui"),
    }[value]


def seeking(value: str, words: Locale) -> str:
    return {
        "replication": words.text("Peniru"),
        "funding": words.text("Pendanaan"),
        "technology": words.text("Teknologi"),
        "research": words.text("Riset"),
        "volunteers": words.text("Relawan"),
        "data": words.text("Data"),
    }[value]


def dimension(value: str, words: Locale) -> str:
    return {
        "public-service": words.text("Layanan publik"),
        "public-policy": words.text("Kebijakan publik"),
        "bureaucracy": words.text("Birokrasi"),
        "tourism": words.text("Pariwisata"),
        "business": words.text("Bisnis"),
        "city-appearance": words.text("Wajah kota"),
        "industry": words.text("Industri"),
        "welfare": words.text("Kesejahteraan"),
        "transaction": words.text("Transaksi"),
        "harmony": words.text("Keselarasan"),
        "health": words.text("Kesehatan"),
        "mobility": words.text("Mobilitas"),
        "community": words.text("Komunitas"),
        "education": words.text("Pendidikan"),
        "security": words.text("Keamanan"),
        "protection": words.text("Pelindungan alam"),
        "waste": words.text("Sampah"),
        "energy": words.text("Energi"),
    }[value]


def partner(value: str, words: Locale) -> str:
    return {
        "academia": words.text("akademisi"),
        "business": words.text("bisnis"),
        "community": words.text("komunitas"),
        "government": words.text("pemerintah"),
        "media": words.text("media"),
    }[value]


def better(value: str, words: Locale) -> str:
    return {"lower": words.text("turun"), "higher": words.text("naik")}[value]
