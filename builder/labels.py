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


def field(block: str, name: str, words: Locale) -> tuple[str, str]:
    """What a field of an innovation, or of a block in it, is called, and what helps to fill it in; "" where nothing
    is said. `block` is the model's name, such as `Benefit`."""
    text = words.text
    return {
        ("Innovation", "title"): (text("Nama inovasi"), text("Seperti yang dikenal warga.")),
        ("Innovation", "summary"): (
            text("Ringkasan"),
            text("Satu dua kalimat: apa yang dilakukan dan apa hasilnya."),
        ),
        ("Innovation", "pillar"): (text("Pilar"), text("Yang paling dekat dari enam.")),
        ("Innovation", "status"): (text("Status"), text("Keadaan sekarang.")),
        ("Innovation", "dimension"): (text("Subdimensi"), text("Bagian dari pilarnya.")),
        ("Innovation", "also"): (text("Juga melayani"), ""),
        ("Innovation", "quick_win"): (text("Program unggulan (quick win)"), ""),
        ("Innovation", "started"): (text("Sejak"), text("Tahun, bulan, atau tanggal: 2019, 2019-05, 2019-05-15.")),
        ("Innovation", "planned_for"): (text("Direncanakan untuk"), text("Hanya untuk yang berstatus direncanakan.")),
        ("Innovation", "owner"): (text("Pelaksana"), text("Dinas atau badan yang menjalankan.")),
        ("Innovation", "stages"): (text("Tahapan"), text("Langkah yang sudah dan yang akan.")),
        ("Innovation", "benefits"): (text("Hasil"), text("Angka dengan satuan dan tahunnya, sebelum dan sesudah.")),
        ("Innovation", "challenges"): (text("Tantangan"), ""),
        ("Innovation", "solutions"): (text("Yang dilakukan"), ""),
        ("Innovation", "rpjmd"): (text("Kaitan dengan RPJMD"), ""),
        ("Innovation", "partners"): (text("Mitra"), ""),
        ("Innovation", "seeking"): (text("Yang dicari"), text("Bantuan yang diharapkan dari pembaca.")),
        ("Innovation", "sdgs"): (text("SDGs"), text("Tujuan pembangunan berkelanjutan yang dilayani.")),
        ("Innovation", "video"): (text("Video"), text("Alamat yang diawali https://")),
        ("Innovation", "links"): (text("Tautan"), text("Aplikasi, panduan, atau kanal aduan.")),
        ("Innovation", "sources"): (
            text("Sumber"),
            text("Berita, laporan, atau peraturan yang membenarkan isi ini. Setidaknya satu."),
        ),
        ("Innovation", "tags"): (text("Kata kunci"), text("Sebut pokoknya, dipisah koma: antrean, puskesmas.")),
        ("Innovation", "coordinator"): (
            text("Penanggung jawab"),
            text("Hanya bila lain daripada kanal daerah. Tulis kanal kantor, bukan nomor pribadi."),
        ),
        ("Stage", "title"): (text("Tahap"), ""),
        ("Stage", "date"): (text("Waktu"), text("Tahun, bulan, atau tanggal: 2019, 2019-05, 2019-05-15.")),
        ("Stage", "done"): (text("Sudah selesai?"), ""),
        ("Benefit", "label"): (text("Yang diukur"), text("Misalnya waktu tunggu.")),
        ("Benefit", "value"): (text("Nilai sekarang"), text("Angka saja, desimal dengan titik; atau kata singkat.")),
        ("Benefit", "baseline"): (text("Nilai sebelumnya"), ""),
        ("Benefit", "target"): (text("Sasaran"), ""),
        ("Benefit", "unit"): (text("Satuan"), text("Misalnya menit.")),
        ("Benefit", "year"): (text("Tahun pengukuran"), ""),
        ("Benefit", "better"): (text("Lebih baik bila"), ""),
        ("Partner", "name"): (text("Nama mitra"), ""),
        ("Partner", "kind"): (text("Jenis mitra"), ""),
        ("Source", "title"): (text("Judul sumber"), ""),
        ("Source", "url"): (text("Alamat web"), text("Alamat yang diawali https://")),
        ("Source", "publisher"): (text("Penerbit"), ""),
        ("Source", "date"): (text("Tanggal terbit"), text("Tahun, bulan, atau tanggal: 2019, 2019-05, 2019-05-15.")),
        ("Link", "title"): (text("Judul tautan"), ""),
        ("Link", "url"): (text("Alamat web"), text("Alamat yang diawali https://")),
        ("Coordinator", "office"): (text("Kantor"), ""),
        ("Coordinator", "role"): (text("Jabatan"), ""),
        ("Coordinator", "email"): (text("E-mail"), ""),
        ("Coordinator", "phone"): (text("Telepon"), text("Dengan kode area, ejaan apa saja.")),
        ("Coordinator", "whatsapp"): (text("WhatsApp"), text("Nomor layanan, bukan nomor pribadi.")),
        ("Coordinator", "website"): (text("Situs"), text("Alamat yang diawali https://")),
        ("Coordinator", "hours"): (text("Jam layanan"), ""),
    }.get((block, name), ("", ""))


def iga(part: str, words: Locale) -> str:
    """A part of the IGA's rancang bangun; the part's name is its key in `form.iga`."""
    return {
        "dasar hukum": words.text("Dasar hukum"),
        "permasalahan": words.text("Permasalahan"),
        "isu strategis": words.text("Isu strategis"),
        "metode pembaharuan": words.text("Metode pembaharuan"),
        "keunggulan": words.text("Keunggulan dan kebaharuan"),
        "cara kerja": words.text("Cara kerja atau tahapan"),
    }[part]


def kipp(part: str, words: Locale) -> str:
    """A part of the KIPP proposal; the part's name is its key in `form.kipp`."""
    return {
        "ringkasan": words.text("Ringkasan"),
        "latar belakang": words.text("Latar belakang dan tujuan"),
        "kebaruan": words.text("Kebaruan atau nilai tambah"),
        "implementasi": words.text("Implementasi"),
        "signifikansi": words.text("Signifikansi"),
        "adaptabilitas": words.text("Adaptabilitas"),
        "sumber daya": words.text("Sumber daya"),
        "keberlanjutan": words.text("Strategi keberlanjutan"),
    }[part]
