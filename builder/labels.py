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
    """What a field is called, and what helps to fill it in; "" where nothing is said. `block` is the model's name, such
    as `Innovation` or, for a block inside, `Benefit`; a translation's fields are called as the original's."""
    text = words.text
    if block.endswith("Translation"):
        block = "Tour" if name == "why" else block.removesuffix("Translation")
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
        ("Innovation", "replicates"): (text("Meniru"), text("Daerah dan inovasinya: kota-contoh/antrean.")),
        ("Innovation", "replicated_by"): (text("Ditiru oleh"), text("Nama daerah, satu per butir.")),
        ("Innovation", "images"): (text("Gambar"), text("Yang pertama juga tampil di kartu.")),
        ("Innovation", "verified"): (text("Terakhir diperiksa"), text("Kapan isi ini terakhir dipastikan benar.")),
        ("Innovation", "draft"): (text("Masih draf?"), text("Draf tidak diterbitkan.")),
        ("Innovation", "form"): (text("Formulir resmi"), text("Bagian formulir IGA dan KIPP.")),
        ("OfficialForm", "iga"): (
            text("Untuk formulir IGA: rancang bangun"),
            text("Enam bagian, bersama-sama paling sedikit 300 kata."),
        ),
        ("OfficialForm", "kipp"): (
            text("Untuk proposal KIPP"),
            text("Batas kata menurut formulir 2023; periksa pedoman tahun ini."),
        ),
        ("Region", "name"): (text("Nama daerah"), text("Diawali Kota atau Kabupaten.")),
        ("Region", "code"): (text("Kode wilayah"), text("Kode Kemendagri, misalnya 64.74.")),
        ("Region", "province"): (text("Provinsi"), text("Seperti tertulis di pengaturan pameran.")),
        ("Region", "cohorts"): (text("Angkatan"), text("Tahun ikut gerakan; kosong untuk tamu.")),
        ("Region", "summary"): (text("Ringkasan"), text("Satu dua kalimat tentang daerah ini.")),
        ("Region", "tagline"): (text("Semboyan"), ""),
        ("Region", "location"): (text("Titik di peta"), text("Derajat desimal, cukup pusat daerahnya.")),
        ("Region", "website"): (text("Situs"), text("Alamat yang diawali https://")),
        ("Region", "mou"): (text("Nota kesepahaman"), text("Tanggal ditandatangani, misalnya 2019-05-15.")),
        ("Region", "masterplan"): (text("Rencana induk"), ""),
        ("Region", "documents"): (text("Dokumen"), text("Peta jalan, arsitektur, dan lainnya.")),
        ("Region", "readiness"): (text("Kesiapan"), text("Menurut penilaian saat seleksi.")),
        ("Region", "progress"): (text("Program yang terlaksana"), text("Per pilar, sampai tahun itu.")),
        ("Region", "mentors"): (text("Pendamping"), ""),
        ("Region", "coordinator"): (
            text("Penanggung jawab"),
            text("Kantor dan kanalnya. Tanpa nama orang, kecuali dengan persetujuannya."),
        ),
        ("Region", "cover"): (text("Gambar anjungan"), ""),
        ("Region", "emblem"): (text("Lambang"), ""),
        ("Region", "sources"): (text("Sumber"), text("Berita, laporan, atau peraturan yang membenarkan isi ini.")),
        ("Location", "lat"): (text("Lintang"), ""),
        ("Location", "lon"): (text("Bujur"), ""),
        ("Masterplan", "title"): (text("Judul dokumen"), ""),
        ("Masterplan", "from"): (text("Tahun awal"), ""),
        ("Masterplan", "to"): (text("Tahun akhir"), ""),
        ("Masterplan", "url"): (text("Alamat web"), text("Alamat yang diawali https://")),
        ("Masterplan", "rpjmd"): (text("Kaitan dengan RPJMD"), ""),
        ("Document", "title"): (text("Judul dokumen"), ""),
        ("Document", "url"): (text("Alamat web"), text("Alamat yang diawali https://")),
        ("Document", "file"): (
            text("Berkas"),
            text("Di folder media/ daerah ini, bila tidak ada alamat web."),
        ),
        ("Readiness", "infrastructure"): (text("Infrastruktur"), ""),
        ("Readiness", "suprastructure"): (text("Suprastruktur"), ""),
        ("Readiness", "vision"): (text("Visi"), ""),
        ("Progress", "year"): (text("Sampai tahun"), ""),
        ("Done", "done"): (text("Terlaksana"), ""),
        ("Done", "planned"): (text("Direncanakan"), ""),
        ("Mentor", "name"): (text("Pendamping"), ""),
        ("Mentor", "organisation"): (text("Lembaga"), ""),
        ("Picture", "file"): (text("Berkas gambar"), text("Di folder media/ daerah ini, tanpa spasi di namanya.")),
        ("Picture", "alt"): (text("Apa yang terlihat"), text("Satu kalimat untuk orang yang tidak melihat gambarnya.")),
        ("Picture", "credit"): (text("Pemotret"), ""),
        ("Coordinator", "name"): (text("Nama orang"), text("Hanya dengan persetujuannya.")),
        ("Coordinator", "consent"): (text("Orangnya setuju disebut?"), ""),
        ("Coordinator", "address"): (text("Alamat"), ""),
        ("Coordinator", "answers_within"): (text("Dijawab dalam"), text("Hari kerja, angka saja.")),
        ("Coordinator", "verified"): (text("Terakhir dicoba"), text("Kapan kanal ini terakhir dicoba: 2026-11-22.")),
        ("Coordinator", "source"): (text("Sumber kanal"), text("Dari mana kanal ini diambil, selama belum dicoba.")),
        ("Tour", "title"): (text("Nama tur"), ""),
        ("Tour", "summary"): (text("Ringkasan"), text("Benang merah tur ini.")),
        ("Tour", "stops"): (text("Perhentian"), text("2 sampai 20 inovasi: kota-contoh/antrean.")),
        ("Tour", "why"): (text("Alasan singgah"), text("Satu kalimat untuk tiap perhentian, urut.")),
        ("Tour", "draft"): (text("Masih draf?"), text("Draf tidak diterbitkan.")),
        ("Page", "title"): (text("Judul halaman"), ""),
        ("Page", "summary"): (text("Ringkasan"), ""),
        ("Page", "order"): (text("Urutan"), text("Yang lebih kecil lebih dulu.")),
        ("Page", "menu"): (text("Kolom di kaki situs"), ""),
        ("Page", "sources"): (text("Sumber"), ""),
        ("Page", "draft"): (text("Masih draf?"), text("Draf tidak diterbitkan.")),
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


def goal(number: int, words: Locale) -> str:
    """A sustainable development goal with its number, as the UN and Bappenas name it in short."""
    name = {
        1: words.text("Tanpa kemiskinan"),
        2: words.text("Tanpa kelaparan"),
        3: words.text("Kehidupan sehat dan sejahtera"),
        4: words.text("Pendidikan berkualitas"),
        5: words.text("Kesetaraan gender"),
        6: words.text("Air bersih dan sanitasi layak"),
        7: words.text("Energi bersih dan terjangkau"),
        8: words.text("Pekerjaan layak dan pertumbuhan ekonomi"),
        9: words.text("Industri, inovasi, dan infrastruktur"),
        10: words.text("Berkurangnya kesenjangan"),
        11: words.text("Kota dan permukiman yang berkelanjutan"),
        12: words.text("Konsumsi dan produksi yang bertanggung jawab"),
        13: words.text("Penanganan perubahan iklim"),
        14: words.text("Ekosistem lautan"),
        15: words.text("Ekosistem daratan"),
        16: words.text("Perdamaian, keadilan, dan kelembagaan yang tangguh"),
        17: words.text("Kemitraan untuk mencapai tujuan"),
    }[number]
    return f"{number}. {name}"


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
