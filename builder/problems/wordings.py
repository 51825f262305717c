"""All wording for editors: for each permanent code what is wrong in the editor's words, and what to do.

A blank such as `{field}` is filled by the stage that found the problem. A hint that lacks one of its particulars gives
way to the other one, so that every problem has a cure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A code's texts with blanks. `…_else` is the hint where a blank of the first one stays empty."""

    id: str
    en: str
    id_hint: str = ""
    en_hint: str = ""
    id_else: str = ""
    en_else: str = ""
    severity: Severity = "error"


_ = Wording
FILES = {
    "no-content": _(
        id="Folder isi {path} tidak ada.",
        en="There is no content folder {path}.",
        id_hint="Jalankan dari folder yang berisi content/, atau sebut folder lain dengan --content.",
        en_hint="Run from the folder that holds content/, or name another with --content.",
    ),
    "no-settings": _(
        id="exhibition.yaml tidak ada atau kosong, padahal semua yang umum ditulis di sana.",
        en="exhibition.yaml is missing or empty, which says everything that is general.",
        id_hint='Salin exhibition.yaml dari "pameran init", atau sebut folder isi dengan --content.',
        en_hint='Take exhibition.yaml from "pameran init", or name the content folder with --content.',
    ),
    "not-a-file": _(
        id="{name} bukan berkas biasa (tautan simbolik, pipa, atau perangkat), jadi tidak dibuka.",
        en="{name} is no ordinary file (a symbolic link, pipe or device), so it is not opened.",
        id_hint="Ganti dengan salinan berkasnya.",
        en_hint="Replace it with a copy of the file.",
    ),
    "file-too-large": _(
        id="{name} lebih besar dari {limit}.",
        en="{name} is larger than {limit}.",
        id_hint="Perkecil berkasnya, atau taruh di situs daerah dan tautkan.",
        en_hint="Make it smaller, or put it on the region's site and link to it.",
    ),
    "not-utf8": _(
        id="Berkas ini bukan teks UTF-8.",
        en="This file is not UTF-8 text.",
        id_hint="Buka di Notepad, pilih Simpan sebagai, lalu pengodean UTF-8. Dokumen Word bukan teks: salin isinya.",
        en_hint="Open it in Notepad, choose Save as, then the encoding UTF-8. A Word document is no text: copy from it.",
    ),
    "control-character": _(
        id="Ada karakter kendali yang tidak terlihat di baris ini.",
        en="This line has an invisible control character.",
        id_hint="Hapus, lalu ketik ulang bagian itu.",
        en_hint="Delete and retype that part.",
    ),
    "unexpected-file": _(
        id="{name} tidak dikenal di tempat ini dan tidak dipakai.",
        en="{name} is not known in this place and is not used.",
        id_hint="Maksud Anda {nearest}? Pindahkan atau ganti namanya.",
        en_hint="Did you mean {nearest}? Move or rename it.",
        id_else="Lihat letak berkas di docs/isi.md. Dokumen Word: salin isinya ke /tulis/; lembar kerja: pameran import.",
        en_else="See docs/isi.md for where files belong. Word: copy it into /tulis/; spreadsheets: pameran import.",
        severity="warning",
    ),
    "bad-slug": _(
        id="Nama {name} tidak bisa menjadi alamat: pakai huruf kecil a–z, angka, dan tanda hubung.",
        en="The name {name} cannot become an address: use small letters a–z, digits and hyphens.",
        id_hint='ganti menjadi "{nearest}".',
        en_hint='rename it to "{nearest}".',
        id_else="ganti dengan nama seperti antrean-puskesmas.md.",
        en_else="rename it to something like antrean-puskesmas.md.",
    ),
    "bad-region-slug": _(
        id="Folder daerah {name} harus diawali kota- atau kabupaten-.",
        en="A region's folder must begin with kota- or kabupaten-: {name}.",
        id_hint='ganti menjadi "{nearest}".',
        en_hint='rename it to "{nearest}".',
        id_else="ganti namanya, misalnya kota-contoh atau kabupaten-umpama.",
        en_else="rename it, such as kota-contoh or kabupaten-umpama.",
    ),
    "no-profile": _(
        id="Folder daerah {name} tidak punya index.md.",
        en="The region's folder {name} has no index.md.",
        id_hint='Buat dengan: pameran new region "Nama Daerah".',
        en_hint='Make one: pameran new region "Name".',
    ),
    "unlike-translation": _(
        id="{name} dibaca sebagai inovasi atau halaman sendiri, bukan terjemahan.",
        en="{name} is read as an innovation or page of its own, not as a translation.",
        id_hint='kalau terjemahan, ganti namanya menjadi "{nearest}".',
        en_hint='if it is a translation, rename it to "{nearest}".',
        severity="warning",
    ),
    "no-original": _(
        id="Terjemahan ini tidak punya naskah asli {name} di sebelahnya.",
        en="This translation has no original {name} beside it.",
        id_hint="Tulis naskah asli itu dulu, atau samakan nama berkas terjemahannya.",
        en_hint="Write the original first, or give the translation its name.",
    ),
}
FRONT_MATTER = {
    "no-front-matter": _(
        id="Berkas tidak diawali blok keterangan di antara dua baris ---.",
        en="The file does not begin with a front matter block between two --- lines.",
        id_hint="{cure}",
        en_hint="{cure_en}",
        id_else="Tulis --- (tiga tanda hubung) di baris pertama, lalu keterangan, lalu --- lagi.",
        en_else="Write --- (three hyphens) on the first line, then the fields, then --- again.",
    ),
    "unclosed-front-matter": _(
        id="Blok keterangan dibuka dengan --- tetapi tidak ditutup.",
        en="The front matter is opened with --- but not closed.",
        id_hint="{cure}",
        en_hint="{cure_en}",
        id_else="Tambahkan satu baris berisi --- setelah bidang terakhir.",
        en_else="Add a line --- after the last field.",
    ),
    "unmerged": _(
        id="Di sini berdiri dua versi yang belum digabung.",
        en="Two versions that were not merged stand here.",
        id_hint="Pilih salah satu versinya, lalu hapus baris <<<<<<<, =======, dan >>>>>>>.",
        en_hint="Choose one of the versions, then delete the lines <<<<<<<, ======= and >>>>>>>.",
    ),
    "empty-front-matter": _(
        id="Blok keterangan kosong.",
        en="The front matter is empty.",
        id_hint="Tulis bidangnya di antara dua baris ---; contohnya ada di docs/isi.md.",
        en_hint="Write the fields between the two --- lines; docs/isi.md has examples.",
    ),
    "yaml-syntax": _(
        id="Tulisan di sini tidak bisa dibaca sebagai YAML: {what_id}.",
        en="This cannot be read as YAML: {what}.",
        id_hint="{cure}",
        en_hint="{cure_en}",
    ),
    "cut-by-hash": _(
        id='Tulisan sesudah # dibaca sebagai catatan, jadi yang tampil hanya "{read}".',
        en='What follows # is read as a comment, so only "{read}" is shown.',
        id_hint="Bila # itu bagian dari isinya, kutip seluruh isinya; bila catatan, beri spasi sesudah #.",
        en_hint="If the # belongs to the value, quote the whole value; if it is a comment, put a space after the #.",
        severity="warning",
    ),
    "repeated-key": _(
        id="Bidang {field} ditulis dua kali; yang pertama di baris {first}.",
        en="The field {field} stands twice; first on line {first}.",
        id_hint="Hapus salah satunya.",
        en_hint="Delete one of them.",
    ),
    "yaml-alias": _(
        id="Jangkar dan alias YAML (& dan *) tidak dipakai di sini.",
        en="YAML anchors and aliases (& and *) are not used here.",
        id_hint="Tulis isinya lagi, atau kutip teks yang diawali & atau *.",
        en_hint="Write the value again, or quote a text that begins with & or *.",
    ),
    "yaml-tag": _(
        id="Tag YAML {what} tidak dipakai di sini.",
        en="The YAML tag {what} is not used here.",
        id_hint="Hapus tanda seru itu, atau kutip teksnya.",
        en_hint="Remove the exclamation mark, or quote the text.",
    ),
    "too-deep": _(
        id="Keterangan bersarang terlalu dalam.",
        en="The front matter is nested too deeply.",
        id_hint="Tulis isinya lebih datar, seperti contoh di docs/isi.md.",
        en_hint="Write it flatter, as in the examples of docs/isi.md.",
    ),
    "not-a-mapping": _(
        id='Keterangan harus berupa baris "bidang: isi".',
        en='The front matter must be lines of "field: value".',
        id_hint="Misalnya: title: Antrean Puskesmas Daring",
        en_hint="For example: title: Antrean Puskesmas Daring",
    ),
    "key-not-text": _(
        id="Nama bidang harus kata biasa.",
        en="A field's name must be a plain word.",
        id_hint="Hapus kurung atau tanda tanya di depan titik dua.",
        en_hint="Remove the brackets or the question mark before the colon.",
    ),
}
FIELDS = {
    "unknown-field": _(
        id="Bidang {field} tidak dikenal.",
        en="There is no field {field}.",
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
        id_else="Yang ada di sini: {known}.",
        en_else="Known here: {known}.",
    ),
    "missing-field": _(
        id="Bidang {field} wajib diisi.",
        en="The field {field} is required.",
        id_hint="Tambahkan baris: {cure}",
        en_hint="Add a line: {cure}",
    ),
    "empty-field": _(
        id="Bidang {field} kosong.",
        en="The field {field} is empty.",
        id_hint="Isi, atau hapus barisnya.",
        en_hint="Fill it in, or delete the line.",
    ),
    "unknown-value": _(
        id='"{read}" bukan nilai yang dikenal untuk {field}. Pilihannya: {known}.',
        en='"{read}" is no known value of {field}. Choose from: {known}.',
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
        id_else="Tulis salah satunya: {field}: {first}",
        en_else="Write one of them: {field}: {first}",
    ),
    "alias-value": _(
        id='"{read}" dipetakan ke {nearest}.',
        en='"{read}" is taken as {nearest}.',
        id_hint='tulis "{nearest}" supaya jelas.',
        en_hint='write "{nearest}" to be clear.',
        severity="info",
    ),
    "not-a-number": _(
        id='{field} harus angka, bukan "{read}".',
        en='{field} must be a number, not "{read}".',
        id_hint="maksud Anda {field}: {nearest}?",
        en_hint="did you mean {field}: {nearest}?",
        id_else="Tulis angka saja, tanpa satuan dan titik ribuan; desimal dengan titik: 93.5",
        en_else="Write digits only, no unit and no thousands separator; decimals with a point: 93.5",
    ),
    "thousands-point": _(
        id="{field}: {read} dibaca sebagai pecahan, bukan ribuan.",
        en="{field}: {read} is read as a fraction, not as thousands.",
        id_hint="Tulis {whole} bila maksudnya ribuan; bila memang pecahan, tulis {as_read} atau {read}0.",
        en_hint="Write {whole} for thousands; for a fraction write {as_read} or {read}0.",
        severity="warning",
    ),
    "cut-by-comma": _(
        id='Koma di dalam kurung kurawal memisahkan isi: {field} hanya terbaca "{known}", bukan "{read}".',
        en='A comma inside braces parts the values: {field} is read as "{known}", not as "{read}".',
        id_hint="maksud Anda {field}: {nearest}?",
        en_hint="did you mean {field}: {nearest}?",
    ),
    "number-as-text": _(
        id='{field}: "{read}" tetap teks, jadi tidak ikut dibandingkan atau digambar.',
        en='{field}: "{read}" stays a text, so that it is not compared or drawn.',
        id_hint="maksud Anda {nearest}?",
        en_hint="did you mean {nearest}?",
        id_else="Tulis angkanya saja, desimal dengan titik: 1250 atau 1.25.",
        en_else="Write the number alone, decimals with a point: 1250 or 1.25.",
        severity="info",
    ),
    "said-twice": _(
        id="{field} sudah menyebut {read}.",
        en="{field} has {read} already.",
        id_hint="Hapus salah satunya; yang tampil hanya satu.",
        en_hint="Delete one of them; only one is shown.",
        severity="info",
    ),
    "stated-twice": _(
        id="{field} {read} sudah ada di daftar ini.",
        en="{field} {read} stands in this list already.",
        id_hint="Hapus atau ganti yang ini; tiap {field} hanya satu kali.",
        en_hint="Delete or change this one; each {field} stands once.",
    ),
    "out-of-range": _(
        id="{field} bernilai {read}, di luar batas.",
        en="{field} is {read}, which is out of range.",
        id_hint="Tulis angka {limit_id}. Barangkali tertukar dengan {cure}.",
        en_hint="Write a number {limit}. It may be exchanged with {cure}.",
        id_else="Tulis angka {limit_id}.",
        en_else="Write a number {limit}.",
    ),
    "not-a-date": _(
        id='{field} harus tanggal, bukan "{read}".',
        en='{field} must be a date, not "{read}".',
        id_hint="maksud Anda {field}: {nearest}?",
        en_hint="did you mean {field}: {nearest}?",
        id_else="Tulis seperti 2019-05-15{partial}.",
        en_else="Write it like 2019-05-15{partial_en}.",
    ),
    "no-such-date": _(
        id="Tanggal {read} pada {field} tidak ada di kalender.",
        en="{field}: there is no such date as {read}.",
        id_hint="Periksa bulan (01 sampai 12) dan harinya.",
        en_hint="Check the month (01 to 12) and the day.",
    ),
    "not-yes-or-no": _(
        id='{field} harus true atau false, bukan "{read}".',
        en='{field} must be true or false, not "{read}".',
        id_hint="maksud Anda {field}: {nearest}?",
        en_hint="did you mean {field}: {nearest}?",
        id_else="Tulis {field}: true untuk ya, {field}: false untuk tidak.",
        en_else="Write {field}: true for yes, {field}: false for no.",
    ),
    "not-a-list": _(
        id="{field} harus berupa daftar.",
        en="{field} must be a list.",
        id_hint='Tulis {field}: {cure}, atau satu baris "- …" tiap isi.',
        en_hint='Write {field}: {cure}, or one "- …" line each.',
        id_else='Tulis dalam kurung siku: {field}: [ … ], atau satu baris "- …" tiap isi, dengan spasi sesudah tandanya.',
        en_else='Write it in square brackets: {field}: [ … ], or one "- …" line each, with a space behind the sign.',
    ),
    "not-a-text": _(
        id="{field} harus satu teks, bukan daftar atau kelompok bidang.",
        en="{field} must be one text, not a list or a block of fields.",
        id_hint="Tulis {cure}",
        en_hint="Write {cure}",
        id_else="Tulis satu teks: {field}: isinya. Teks yang diawali [ atau {{ perlu dikutip.",
        en_else="Write one text: {field}: its text. A text that begins with [ or {{ needs quotes.",
    ),
    "not-a-block": _(
        id="{field} harus berupa kelompok bidang.",
        en="{field} must be a block of fields.",
        id_hint="Tulis {field}: {cure}, atau baris yang menjorok di bawahnya.",
        en_hint="Write {field}: {cure}, or indented lines below it.",
        id_else="Tulis {{bidang: isi}} atau baris yang menjorok di bawahnya.",
        en_else="Write {{field: value}} or indented lines below it.",
    ),
    "too-long": _(
        id="{field} terlalu panjang: {length} karakter, paling banyak {limit}.",
        en="{field} is too long: {length} characters, at most {limit}.",
        id_hint="Pendekkan; rinciannya bisa ditulis di teks di bawah ---.",
        en_hint="Shorten it; details can go into the text below ---.",
    ),
    "too-short": _(
        id="{field} berisi terlalu sedikit; paling sedikit {limit}.",
        en="{field} has too few entries; at least {limit}.",
        id_hint="Tambahkan isi lain ke daftar {field}.",
        en_hint="Add more to the list {field}.",
    ),
    "too-many": _(
        id="{field} berisi terlalu banyak; paling banyak {limit}.",
        en="{field} has too many entries; at most {limit}.",
        id_hint="Pilih yang terpenting.",
        en_hint="Choose the most important ones.",
    ),
    "not-an-address": _(
        id='{field} bukan alamat web: "{read}".',
        en='{field} is no web address: "{read}".',
        id_hint="maksud Anda {field}: {nearest}?",
        en_hint="did you mean {field}: {nearest}?",
        id_else="Alamat diawali https:// atau http://.",
        en_else="An address begins with https:// or http://.",
    ),
    "bad-form": _(
        id='Bentuk {field} tidak cocok: "{read}".',
        en='{field} does not have the right form: "{read}".',
        id_hint="{cure}",
        en_hint="{cure_en}",
        id_else="Lihat contoh {field} di docs/isi.md.",
        en_else="See the example of {field} in docs/isi.md.",
    ),
    "bad-phone": _(
        id='{field} bukan nomor telepon Indonesia: "{read}".',
        en='{field} is no Indonesian telephone number: "{read}".',
        id_hint="Tulis satu nomor dengan kode area, misalnya (0274) 868405 atau 0811-1234-567.",
        en_hint="Write one number with its area code, such as (0274) 868405 or 0811-1234-567.",
    ),
    "emergency-number": _(
        id="{read} adalah nomor darurat, bukan telepon penanggung jawab.",
        en="{read} is an emergency number, not a coordinator's telephone.",
        id_hint="Cantumkan nomor kantor, atau hapus baris ini.",
        en_hint="State the office's number, or delete the line.",
    ),
    "name-without-consent": _(
        id="Nama orang hanya boleh tampil dengan persetujuannya.",
        en="A person's name may be shown with consent only.",
        id_hint="Tambahkan consent: true bila sudah setuju, atau hapus name dan pakai role.",
        en_hint="Add consent: true if given, or delete name and use role.",
    ),
    "dimension-elsewhere": _(
        id="Subdimensi {read} bukan bagian dari {pillar}. Pilihannya: {known}.",
        en="The dimension {read} is no part of {pillar}. Choose from: {known}.",
        id_hint="Ganti subdimensinya, atau tambahkan pilarnya di also.",
        en_hint="Change the dimension, or add its pillar to also.",
    ),
    "more-answers-than-questions": _(
        id="{field} lebih banyak daripada {other}.",
        en="There are more {field} than {other}.",
        id_hint="Isi ke-n di {field} menjawab isi ke-n di {other}.",
        en_hint="Entry n of {field} belongs to entry n of {other}.",
    ),
    "planned-but-not": _(
        id="{field} diisi, tetapi status bukan {planned}.",
        en="{field} is given, but the status is not {planned}.",
        id_hint="Hapus {field}, atau tulis status: {planned}.",
        en_hint="Delete {field}, or write status: {planned}.",
        severity="warning",
    ),
    "neither-url-nor-file": _(
        id="Dokumen perlu url atau file.",
        en="A document needs a url or a file.",
        id_hint="Tambahkan url: https://… atau file: media/….pdf di dokumen itu.",
        en_hint="Add url: https://… or file: media/….pdf to that document.",
    ),
    "unknown-province": _(
        id='Provinsi "{read}" tidak ada di exhibition.yaml.',
        en='exhibition.yaml has no province "{read}".',
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
        id_else="Tulis nama provinsi lengkap, misalnya Kalimantan Timur.",
        en_else="Write the province's full name, such as Kalimantan Timur.",
    ),
    "province-unknown": _(
        id="Tidak ada provinsi berkode {read}.",
        en="There is no province with the code {read}.",
        id_hint="Pakai dua angka pertama kode Kemendagri daerahnya: {known}.",
        en_hint="Take the first two digits of its regions' ministry codes: {known}.",
    ),
    "ends-before-it-begins": _(
        id="Rencana ini berakhir pada {read}, sebelum dimulai pada {other}.",
        en="This plan ends in {read}, before it begins in {other}.",
        id_hint="Barangkali from dan to tertukar.",
        en_hint="Perhaps from and to are exchanged.",
    ),
    "more-done-than-planned": _(
        id="{field}: terlaksana {read}, padahal direncanakan {known}.",
        en="{field}: {read} done of {known} planned.",
        id_hint="Barangkali done dan planned tertukar.",
        en_hint="Perhaps done and planned are exchanged.",
        severity="warning",
    ),
    "code-elsewhere": _(
        id="Kode {read} tidak terletak di {province}, yang kodenya {known}.",
        en="The code {read} is not in {province}, whose code is {known}.",
        id_hint="Kode {province} diawali {known}: periksa code dan province.",
        en_hint="Codes of {province} begin with {known}: check code and province.",
    ),
    "no-sources": _(
        id="Inovasi ini belum menyebut sumber.",
        en="This innovation names no source.",
        id_hint="Tambahkan sources dengan judul dan alamatnya.",
        en_hint="Add sources with title and address.",
        severity="warning",
    ),
    "summary-repeats-title": _(
        id="Ringkasan hanya mengulang judul.",
        en="The summary only repeats the title.",
        id_hint="Tulis apa yang dilakukan dan apa hasilnya.",
        en_hint="Say what is done and what comes of it.",
        severity="warning",
    ),
}
BODY = {
    "html-not-kept": _(
        id="HTML di dalam teks tidak dipakai: {read}.",
        en="HTML in the text is not used: {read}.",
        id_hint="Tempel ulang sebagai teks biasa (Ctrl+Shift+V); tanda < yang memang dimaksud ditulis &lt;.",
        en_hint="Paste it again as plain text (Ctrl+Shift+V); write &lt; for a < that is meant.",
    ),
    "unsafe-link": _(
        id="Tautan ini tidak boleh dipakai: {read}.",
        en="This link may not be used: {read}.",
        id_hint="Pakai https://, mailto:, tel:, atau alamat relatif.",
        en_hint="Use https://, mailto:, tel: or a relative address.",
    ),
    "left-to-fill-in": _(
        id="Tulisan dari berkas awal masih ada: {read}",
        en="What the starting file said is still here: {read}",
        id_hint="Ganti dengan isi Anda, atau hapus bagian ini.",
        en_hint="Write your own over it, or delete this part.",
        severity="warning",
    ),
    "link-without-scheme": _(
        id="Tautan {read} menunjuk ke halaman ini sendiri.",
        en="The link {read} leads to a place below this page.",
        id_hint="maksud Anda {nearest}?",
        en_hint="did you mean {nearest}?",
    ),
    "link-nowhere": _(
        id='Tautan "{read}" tidak menuju ke mana-mana.',
        en='The link "{read}" leads nowhere.',
        id_hint="maksud Anda {nearest}?",
        en_hint="did you mean {nearest}?",
        id_else="Tulis alamat halamannya, misalnya /inovasi/kota-contoh/antrean/, atau https://… untuk situs lain. "
        "Berkas di media/ harus disebut dulu di documents.",
        en_else="Write the page's address, such as /inovasi/kota-contoh/antrean/, or https://… for another site. "
        "A file in media/ must be named in documents first.",
    ),
    "picture-in-body": _(
        id="Gambar tidak ditulis di dalam teks: {read}.",
        en="Pictures do not go into the text: {read}.",
        id_hint="Taruh berkasnya di media/ dan sebut di images.",
        en_hint="Put the file into media/ and name it in images.",
    ),
    "heading-one": _(
        id="Judul bagian mulai dari ##; # adalah judul halaman.",
        en="Headings begin at ##; # is the page's title.",
        id_hint="Tambahkan satu tanda #.",
        en_hint="Add one more #.",
    ),
    "body-too-long": _(
        id="Teks terlalu panjang: {length} karakter, paling banyak {limit}.",
        en="The text is too long: {length} characters, at most {limit}.",
        id_hint="Pendekkan, atau taruh naskah panjangnya sebagai dokumen.",
        en_hint="Shorten it, or attach the long text as a document.",
    ),
    "line-too-long": _(
        id="Satu baris berisi {length} karakter, paling banyak {limit}.",
        en="One line has {length} characters, at most {limit}.",
        id_hint="Bagi menjadi beberapa paragraf.",
        en_hint="Break it into paragraphs.",
    ),
    "nested-too-deep": _(
        id="Daftar atau kutipan bersarang terlalu dalam.",
        en="Lists or quotations are nested too deeply.",
        id_hint="Kurangi lekuknya; daftar cukup dua tingkat.",
        en_hint="Indent less; two levels of lists are enough.",
    ),
}
PICTURES = {
    "document-unknown-kind": _(
        id="{read} bukan jenis dokumen yang bisa dipasang: {known}.",
        en="{read} is no kind of document that can be offered: {known}.",
        id_hint="Simpan sebagai PDF.",
        en_hint="Save it as PDF.",
    ),
    "picture-unknown-format": _(
        id="{read} bukan gambar JPEG, PNG, WebP, AVIF, atau GIF, apa pun akhiran namanya.",
        en="{read} is no JPEG, PNG, WebP, AVIF or GIF picture, whatever its name ends in.",
        id_hint="Ekspor foto (juga .heic dari iPhone) sebagai JPEG, dan lambang (juga .svg) sebagai PNG.",
        en_hint="Export a photo (an iPhone's .heic, too) as JPEG, an emblem (an .svg, too) as PNG.",
    ),
    "picture-empty": _(
        id="Berkas {read} kosong: 0 byte.",
        en="The file {read} is empty: 0 bytes.",
        id_hint="Salin lagi dari aslinya; pengunggahannya mungkin terputus.",
        en_hint="Copy it again from the original; its upload may have been cut off.",
    ),
    "picture-unreadable": _(
        id="Gambar {read} rusak atau terpotong.",
        en="The picture {read} is damaged or cut off.",
        id_hint="Salin lagi dari aslinya, atau buka dan simpan ulang.",
        en_hint="Copy it again from the original, or open it and save it anew.",
    ),
    "picture-too-large": _(
        id="Gambar {read} berukuran {size} piksel, di atas batas 40 juta piksel atau 16.000 per sisi.",
        en="The picture {read} has {size} pixels, above the limit of 40 million or 16,000 a side.",
        id_hint="Kecilkan sampai lebarnya 2.000 piksel; lebih dari itu tidak tampak.",
        en_hint="Reduce it to a width of 2,000 pixels; more is not seen.",
    ),
    "picture-animated": _(
        id="Gambar {read} bergerak.",
        en="The picture {read} moves.",
        id_hint="Pakai satu gambar diam; rekaman ditaruh di video.",
        en_hint="Use one still picture; a recording goes into video.",
    ),
}
RELATIONS = {
    "region-unknown": _(
        id="Tidak ada daerah {read}.",
        en="There is no region {read}.",
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
        id_else="daftar daerah ada di content/regions/.",
        en_else="content/regions/ has all regions.",
    ),
    "innovation-unknown": _(
        id="Tidak ada inovasi {read}.",
        en="There is no innovation {read}.",
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
        id_else="tulis <daerah>/<inovasi> seperti nama folder dan berkasnya.",
        en_else="write <region>/<innovation> as the folder and file are named.",
    ),
    "leads-to-draft": _(
        id="{read} masih draf, jadi tidak ikut terbit.",
        en="{read} is still a draft, so it is not published.",
        id_hint="Hapus draft: true di sana, atau jangan sebut dulu di sini.",
        en_hint="Delete draft: true there, or do not name it here yet.",
    ),
    "tour-unknown": _(
        id="Tidak ada tur {read}.",
        en="There is no tour {read}.",
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
        id_else="nama tur adalah nama berkas di content/tours/.",
        en_else="a tour is named by its file in content/tours/.",
    ),
    "reviewers-of-nothing": _(
        id="reviewers menyebut {read}, yang bukan daerah, provinsi, atau aula di pameran ini.",
        en="reviewers names {read}, which is no region, province or hall of this exhibition.",
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
        id_else='tulis nama folder daerah, nama provinsi, slug aula, atau "*" untuk semuanya.',
        en_else="write a region's folder, a province's name, a hall's slug, or \"*\" for everything.",
    ),
    "media-unknown": _(
        id="Tidak ada berkas {read} di folder daerah ini.",
        en="There is no file {read} in this region's folder.",
        id_hint='maksud Anda "{nearest}"?',
        en_hint='did you mean "{nearest}"?',
        id_else="taruh berkasnya di folder media/ daerah ini.",
        en_else="put the file into this region's media/ folder.",
    ),
    "replicates-itself": _(
        id="Inovasi ini menyebut dirinya sendiri di replicates.",
        en="This innovation names itself in replicates.",
        id_hint="Hapus replicates, atau sebut inovasi daerah asalnya.",
        en_hint="Delete replicates, or name the innovation it was adopted from.",
    ),
    "replicates-in-a-ring": _(
        id="Inovasi ini dan {read} saling menyebut sebagai asal.",
        en="This innovation and {read} each name the other as its origin.",
        id_hint="Hapus replicates di inovasi yang lebih dulu ada.",
        en_hint="Delete replicates in the one that was there first.",
    ),
    "code-taken": _(
        id="Kode {read} sudah dipakai {other}.",
        en="The code {read} is taken by {other}.",
        id_hint="Cari kode yang benar di Permendagri tentang kode wilayah.",
        en_hint="Look up the right code in the ministry's list of codes.",
    ),
    "slug-unlike-name": _(
        id="Nama folder tidak sesuai nama daerah.",
        en="The folder's name does not follow the region's name.",
        id_hint='nama folder yang cocok: "{nearest}".',
        en_hint='a folder name that fits: "{nearest}".',
        id_else="samakan nama folder dan name.",
        en_else="make the folder's name and name agree.",
        severity="warning",
    ),
    "reserved-page": _(
        id="Alamat {read} sudah dipakai pameran sendiri.",
        en="The exhibition itself uses the address {read}.",
        id_hint="Ganti nama berkas halaman ini.",
        en_hint="Rename this page's file.",
    ),
    "left-out": _(
        id="{name} ditinggalkan karena ada kesalahan.",
        en="{name} is left out because of errors.",
        id_hint="Perbaiki kesalahannya, lalu bangun lagi.",
        en_hint="Mend its errors, then build again.",
        severity="warning",
    ),
}
FENCES = {  # what stands where the block should begin or end: the cure
    "alike": (
        "Ganti baris ini dengan --- (tiga tanda hubung tanpa spasi); Word suka mengubahnya menjadi —.",
        "Write --- (three hyphens without spaces) instead of this line; Word likes to make — of it.",
    ),
    "below": ("Hapus semua yang ada di atas baris ---.", "Delete everything above the --- line."),
    "document": (
        "Ini dokumen RTF atau halaman web: salin tulisannya sebagai teks biasa.",
        "This is an RTF document or a web page: copy its text as plain text.",
    ),
}
YAML_FAULTS = {  # a slip in YAML's grammar: the reason, and the cure, where … is the line with its value quoted
    "colon-in-text": _(
        id="ada titik dua di tengah teks yang tidak dikutip",
        en="a text without quotes has a colon in it",
        id_hint="Kutip seluruh isinya: …",
        en_hint="Quote the whole value: …",
    ),
    "no-colon": _(
        id='baris ini tidak berbentuk "bidang: isi"',
        en='this line is no "field: value"',
        id_hint='Tulis "bidang: isi". Bila ini sambungan isi di atasnya, awali dengan dua spasi.',
        en_hint='Write "field: value". If it goes on with the value above, begin it with two spaces.',
    ),
    "odd-colon": _(
        id="nama bidang tidak diikuti titik dua biasa dan satu spasi, atau diberi hiasan",
        en="a field's name is decorated, or lacks an ordinary colon and a space after it",
        id_hint="Tulis: …",
        en_hint="Write: …",
    ),
    "bullet": _(
        id='daftar di sini ditulis dengan "- ", bukan dengan nomor atau tanda lain',
        en='a list is written with "- " here, not with numbers or other signs',
        id_hint='Tulis tiap isinya di baris sendiri di bawah nama bidangnya: "- isi".',
        en_hint='Write each value on a line of its own below the field\'s name: "- value".',
    ),
    "fields-listed": _(
        id="bidang ditulis seperti daftar",
        en="fields are written like a list",
        id_hint='Hapus "- " di depan nama bidang.',
        en_hint='Delete the "- " before the names of fields.',
    ),
    "markdown-link": _(
        id="tautan tidak ditulis sebagai [judul](alamat) di sini",
        en="a link is not written as [title](address) here",
        id_hint="Tulis: …",
        en_hint="Write: …",
    ),
    "backticks": _(
        id="ada baris ``` di sini",
        en="a line of ``` stands here",
        id_hint="Hapus baris ini dan pasangannya.",
        en_hint="Delete this line and its twin.",
    ),
    "after-quote": _(
        id="ada tulisan sesudah tanda kutip atau kurung penutup",
        en="something follows a closing quote or bracket",
        id_hint="Kutip seluruh isinya: …",
        en_hint="Quote the whole value: …",
    ),
    "quote-open": _(
        id="tanda kutip ini tidak ditutup",
        en="this quote is not closed",
        id_hint="Tutup dengan tanda kutip yang sama di akhir isinya.",
        en_hint="Close it with the same sign at the end of the value.",
    ),
    "bracket-open": _(
        id="kurung ini tidak ditutup, atau kurang koma di dalamnya",
        en="this bracket is not closed, or lacks a comma inside",
        id_hint="Tutup [ dengan ] dan { dengan }, dan pisahkan isinya dengan koma.",
        en_hint="Close [ with ] and { with }, and put commas between the values.",
    ),
    "bracket-alone": _(
        id="ada kurung penutup atau tulisan yang berlebih",
        en="there is a closing bracket or a text too many",
        id_hint="Hapus, atau kutip seluruh isinya dengan tanda kutip tunggal.",
        en_hint="Delete it, or put the whole value into single quotes.",
    ),
    "tab": _(
        id="ada tab di awal baris atau isi",
        en="a line or value begins with a tab",
        id_hint="Ganti tab dengan spasi.",
        en_hint="Use spaces instead of the tab.",
    ),
    "sign-first": _(
        id="isinya diawali tanda yang punya arti khusus (@, %, `, &, *, ?, > atau |)",
        en="the value begins with a sign that has a meaning (@, %, `, &, *, ?, > or |)",
        id_hint="Kutip seluruh isinya: …",
        en_hint="Quote the whole value: …",
    ),
    "dash-in-text": _(
        id="ada tanda - di tempat yang bukan awal baris daftar",
        en="a - stands where no list begins",
        id_hint='Taruh tiap "- isi" di baris sendiri di bawah bidangnya, sejajar, atau kutip isinya.',
        en_hint='Put each "- value" on a line of its own below the field, aligned, or quote the value.',
    ),
    "dash-alone": _(
        id="isinya hanya tanda -",
        en="the value is nothing but a -",
        id_hint="Hapus baris ini bila belum ada isinya.",
        en_hint="Delete this line if there is nothing to say yet.",
    ),
    "out-of-line": _(
        id="baris ini tidak sejajar dengan baris di atasnya",
        en="this line is not aligned with the ones above",
        id_hint="Samakan jumlah spasi di awal baris; bidang utama tidak diawali spasi.",
        en_hint="Give it as many spaces as its neighbours; main fields begin without a space.",
    ),
    "backslash": _(
        id="garis miring terbalik di dalam kutip ganda punya arti khusus",
        en="a backslash in double quotes has a meaning",
        id_hint="Pakai kutip tunggal: …",
        en_hint="Use single quotes: …",
    ),
    "block-sign": _(
        id="tanda | atau > di awal isi berarti teks berbaris di bawahnya",
        en="a | or > at the beginning means lines of text below",
        id_hint="Taruh teksnya di baris-baris di bawahnya, menjorok, atau kutip isinya.",
        en_hint="Put the text on indented lines below, or quote the value.",
    ),
    "second-document": _(
        id="ada blok kedua",
        en="a second block begins here",
        id_hint="Hapus baris --- ini: semua bidang ada di satu blok, dan inovasi lain di berkas lain.",
        en_hint="Delete this --- line: all fields stand in one block, and another innovation in another file.",
    ),
    "other": _(
        id="susunannya tidak dikenal",
        en="its form is not known",
        id_hint="Periksa tanda titik dua, kutip, kurung, dan spasi di awal baris ini dan baris di atasnya.",
        en_hint="Check colons, quotes, brackets and indentation of this line and the one above.",
    ),
}
del _

GROUPS = {  # as docs/galat.md heads them
    "Berkas dan folder": FILES,
    "Blok keterangan": FRONT_MATTER,
    "Bidang": FIELDS,
    "Gambar dan dokumen": PICTURES,
    "Teks": BODY,
    "Hubungan antarberkas": RELATIONS,
}
WORDINGS: dict[str, Wording] = {code: wording for group in GROUPS.values() for code, wording in group.items()}
