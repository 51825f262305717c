"""What a clerk reads of a finding: what is wrong, and how to write it."""

from __future__ import annotations

from dataclasses import replace

from builder import labels
from builder.intake.columns import FIELDS
from builder.intake.reading import Finding
from builder.locale import Locale
from builder.text import in_one_line

SHORT = 60  # characters of somebody's text


def say(finding: Finding, words: Locale) -> tuple[str, str]:
    """(what is wrong, how to write it) of a finding."""
    if finding.problem:
        return _checked(finding, words)
    about = {name: in_one_line(value, SHORT) for name, value in finding.about.items()}
    read, near = about.get("read", ""), about.get("nearest", "")
    meant = words.text('Maksud Anda "{nearest}"?', nearest=near) if near else ""
    match finding.code:
        case "date-unclear":
            return (
                words.text('"{read}" tidak terbaca sebagai tanggal.', read=read),
                words.text("Tulis tahun, bulan dan tahun, atau tanggal: 2021, Mei 2021, 12 Mei 2021."),
            )
        case "date-ends":
            return words.text('"{read}" hanya menyebut sampai kapan.', read=read), words.text("Tulis sejak kapan.")
        case "year-unclear":
            return words.text('"{read}" tidak menyebut satu tahun.', read=read), words.text("Tulis seperti 2023.")
        case "ditto":
            return words.text('"{read}" menunjuk ke baris lain.', read=read), words.text("Salin isinya ke baris ini.")
        case "no-address-left-out":
            return words.text('"{read}" bukan alamat web, jadi tidak dipakai.', read=read), ""
        case "no-address-as-title":
            return words.text('"{read}" bukan alamat web; dipakai sebagai judul sumber.', read=read), ""
        case "day-unclear":
            return words.text('"{read}" bukan tanggal lengkap.', read=read), words.text("Tulis seperti 12 Mei 2021.")
        case "number-unclear":
            return (
                words.text(
                    '"{read}" bisa berarti {one} atau {other}.', read=read, one=about["one"], other=about["other"]
                ),
                words.text("Tulis ribuan dengan titik dan desimal dengan koma: 1.250 atau 1,25."),
            )
        case "not-a-number":
            return words.text('"{read}" bukan angka.', read=read), words.text("Tulis seperti 1.250 atau 93,5.")
        case "became-a-date":
            return (
                words.text('"{read}" sudah menjadi tanggal di program lembar kerja.', read=read),
                words.text("Ubah sel ini menjadi teks, lalu ketik lagi isinya, misalnya 3, 11."),
            )
        case "several-values":
            return (
                words.text("Sel ini memuat beberapa nilai: {read}.", read=read),
                words.text("Satu nilai satu sel; yang kedua masuk ke kolom Angka 2."),
            )
        case "fraction-of-percent":
            return words.text('"{read}" dengan satuan persen dibaca kurang dari satu persen.', read=read), words.text(
                "Bila maksudnya 97,5 persen, tulis 97,5, bukan 0,975."
            )
        case "number-beyond":
            return words.text(
                '"{read}" harus angka dari {low} sampai {high}.', read=read, low=about["low"], high=about["high"]
            ), words.text("Beberapa angka dipisahkan koma: 3, 11.")
        case "yes-or-no":
            return words.text('"{read}" bukan ya atau tidak.', read=read), words.text("Tulis ya atau tidak.")
        case "no-such-choice":
            return (
                words.text('"{read}" bukan pilihan yang dikenal.', read=read),
                " ".join(filter(None, (meant, words.text("Pilihannya: {known}.", known=finding.about["known"])))),
            )
        case "no-address":
            return words.text('"{read}" bukan alamat web.', read=read), words.text(
                "Tulis seperti https://contoh.go.id/halaman."
            )
        case "cell-miscounted":
            return words.text("Rumus di sel ini menghasilkan galat."), words.text(
                "Perbaiki rumusnya, atau ketik nilainya."
            )
        case "cell-never-computed":
            return (
                words.text("Rumus di sel ini belum pernah dihitung."),
                words.text("Buka dan simpan berkasnya di program lembar kerja, atau ketik nilainya."),
            )
        case "region-missing":
            return (
                words.text("Daerahnya belum disebut."),
                words.text("Isi kolom Daerah, atau jalankan dengan --region kota-contoh."),
            )
        case "region-other":
            return (
                words.text('"{read}" bukan {wanted}, yang disebut dengan --region.', read=read, wanted=about["wanted"]),
                words.text("Jalankan tanpa --region, atau keluarkan baris ini."),
            )
        case "region-not-here":
            return (
                words.text("{name} belum punya profil di pameran ini.", name=about["name"]),
                words.text('Buat dulu: pameran new region "{name}".', name=about["name"]),
            )
        case "says-where":
            return words.text('"{read}" hanya menyebut tempatnya.', read=read), words.text("Tulis isinya di sini.")
        case "pillar-from-part":
            return words.text('"{read}" dibaca sebagai bagian dari {pillar}.', read=read, pillar=about["pillar"]), ""
        case "several-regions":
            return (
                words.text('"{read}" menyebut lebih dari satu daerah.', read=read),
                words.text("Buat satu baris untuk tiap daerah: {known}.", known=finding.about["known"]),
            )
        case "region-unreadable":
            return words.text('Profil "{read}" ada, tetapi tidak terbaca.', read=read), words.text(
                "Jalankan: pameran check"
            )
        case "region-unknown":
            return words.text('Tidak ada daerah "{read}".', read=read), meant or words.text(
                "Tulis nama lengkapnya atau kode Kemendagri, seperti di profilnya."
            )
        case "affair-says-no-pillar":
            return (
                words.text('Pilar belum diisi, dan urusan "{read}" tidak menunjuk ke satu pilar.', read=read),
                words.text("Tambahkan kolom Pilar."),
            )
        case "pillar-from-affair":
            return words.text('pilar {pillar} diambil dari urusan "{read}".', pillar=about["pillar"], read=read), ""
        case "summary-shortened":
            return (
                words.text(
                    "panjangnya {length} karakter; kalimat awalnya menjadi ringkasan, semuanya masuk ke cerita.",
                    length=about["length"],
                ),
                "",
            )
        case "summary-from":
            return words.text("ringkasan diambil dari kalimat awal kolom ini."), ""
        case "several-innovations":
            return words.text("Sel ini memuat beberapa inovasi."), words.text("Satu inovasi satu baris.")
        case "row-hidden":
            return words.text("baris ini tersembunyi di lembar kerja, dan tetap dibaca."), ""
        case "struck":
            return words.text("nama ini dicoret di lembar kerja, dan tetap dibaca."), words.text(
                "Hapus barisnya bila memang batal."
            )
        case "title-in-capitals":
            return words.text("ditulis dengan huruf besar semua, dan dibiarkan begitu."), ""
        case "title-without-letters":
            return words.text("Nama ini tidak bisa menjadi alamat."), words.text("Pakai huruf a–z atau angka.")
        case "title-taken":
            return (
                words.text("Nama ini sudah dipakai baris {row}, dengan isi lain.", row=about["row"]),
                words.text("Bedakan namanya, atau gabungkan kedua baris."),
            )
        case "figure-without-value":
            return words.text('Angka "{read}" belum punya nilai.', read=read), words.text(
                "Isi nilainya, atau kosongkan namanya."
            )
        case "figure-unclear":
            return words.text('"{read}" tidak terbaca sebagai angka.', read=read), words.text(
                "Tulis satu angka satu baris, seperti Waktu tunggu: 120 → 35 menit (2022)."
            )
        case "figure-without-label":
            return words.text('Nilai "{read}" belum punya nama.', read=read), words.text(
                "Isi apa yang dihitung, misalnya Waktu tunggu."
            )
        case "adopters-counted":
            return words.text('"{read}" menyebut jumlah, bukan nama.', read=read), words.text(
                "Tulis namanya, atau kosongkan."
            )
        case "origin-unknown":
            return words.text('Tidak ada inovasi "{read}" di pameran ini.', read=read), meant
        case "entry-unknown":
            return words.text(
                '"{read}" tidak menunjuk ke daerah atau inovasi di sini.', read=read
            ), meant or words.text("Tempel alamat halamannya, atau tulis seperti kota-contoh/antrean-puskesmas.")
        case "by-hand":
            return (
                words.text("Perbaikan ini perlu dikerjakan orang."),
                words.text("Penyelenggara akan membacanya; tidak ada lagi yang perlu Anda lakukan."),
            )
        case "says-nothing":
            return words.text("Isian ini belum menyebut apa yang benar."), words.text(
                "Sunting isian Anda, lalu simpan."
            )
        case "file-unreadable":
            return words.text("Berkas {path} sudah ada, tetapi tidak terbaca.", path=about["path"]), words.text(
                "Jalankan: pameran check"
            )
    raise KeyError(finding.code)


def _checked(finding: Finding, words: Locale) -> tuple[str, str]:
    """What `check` finds, in the words of a spreadsheet: columns, not fields."""
    found, about = finding.problem, finding.problem.about
    named = {name: _heading(about[name]) for name in ("field", "other") if name in about}
    match found.code:
        case "missing-field" if finding.column:
            return words.text("Belum diisi."), words.text("Isi, lalu impor lagi.")
        case "missing-field":
            return words.text("{column} belum disebut.", column=named["field"]), words.text("Tambahkan kolomnya.")
        case "too-long":
            return replace(found, about={**about, **named}).message(words.lang), words.text("Pendekkan.")
        case "planned-but-not":
            return (
                words.text("Kolom ini diisi, tetapi statusnya bukan Direncanakan."),
                words.text("Kosongkan, atau ganti statusnya."),
            )
        case "dimension-elsewhere":
            known = ", ".join(labels.dimension(each, words) for each in about["known"].split(", "))
            return (
                words.text(
                    "Subdimensi {read} bukan bagian dari {pillar}. Pilihannya: {known}.",
                    read=labels.dimension(about["read"], words),
                    pillar=about["pillar"].replace("-", " ").capitalize(), known=known,
                ),
                words.text("Ganti subdimensinya, atau sebut pilarnya di kolom Pilar lain."),
            )  # fmt: skip
    said = replace(found, about={**about, **named})
    return said.message(words.lang), said.hint(words.lang)


def _heading(field: str) -> str:
    return FIELDS[field].heading if field in FIELDS else field


def why_left_out(code: str, words: Locale) -> str:
    return {
        "headings-again": words.text("judul kolom yang diulang"),
        "column-numbers": words.text("nomor kolom"),
        "example": words.text("baris contoh"),
        "totals": words.text("baris jumlah"),
        "lone-text": words.text("hanya satu tulisan, bukan inovasi"),
        "nothing-known": words.text("tidak ada isi di kolom yang dikenal"),
        "beyond-columns": words.text("isinya di luar kolom yang berjudul"),
        "said-twice": words.text("sama persis dengan baris sebelumnya"),
    }[code]
