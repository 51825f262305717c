from urllib.parse import parse_qs, unquote, urlsplit

import vobject

from builder import contact
from builder.locale import locale
from builder.models import Coordinator

ID = locale("id")
ORGANISER = Coordinator(office="Penyelenggara", email="tanya@pameran.example")
SUBJECT = contact.Subject(
    region="Kota Contoh", title="Antrean & Puskesmas", address="https://pameran.example/inovasi/kota-contoh/antrean/"
)
FULL = Coordinator(
    office="Dinas Kominfo Kota Contoh", role="Kepala Dinas", email="kominfo@contoh.example", phone="+62274868405",
    whatsapp="+628112681112", website="https://contoh.example", address="Jl. Umpama 1", hours="Senin–Jumat 08.00–15.00",
    answers_within=3, verified="2026-11-22",
)  # fmt: skip


def desk(who: Coordinator) -> contact.Desk:
    return contact.desk(who, ORGANISER, SUBJECT, "surat/index.html", ID)


def test_channels_stand_in_one_fixed_order():
    assert [channel.kind for channel in desk(FULL).channels] == [
        "whatsapp", "phone", "email", "website", "address", "hours", "answers_within", "verified",
    ]  # fmt: skip


def test_whatsapp_is_a_wa_me_link_with_digits_only_and_the_message_filled_in():
    link = desk(FULL).channels[0].href or ""
    message = parse_qs(urlsplit(link).query)["text"][0]

    assert link.startswith("https://wa.me/628112681112?text=")
    assert "Antrean & Puskesmas" in message
    assert SUBJECT.address in message


def test_a_telephone_is_dialled_with_its_country_and_read_without():
    phone = desk(FULL).channels[1]

    assert phone.href == "tel:+62274868405"
    assert phone.text == "(0274) 868405"


def test_a_mail_has_its_subject_and_body_encoded():
    link = desk(FULL).channels[2].href or ""

    assert link.startswith("mailto:kominfo@contoh.example?subject=")
    assert "&" not in link.partition("?")[2].replace("&body=", "")
    assert "%0D%0A" in link
    assert "Antrean & Puskesmas" in unquote(link)


def test_an_english_page_asks_in_indonesian_first_since_the_office_reads_that():
    mail = contact.desk(FULL, ORGANISER, SUBJECT, "surat/index.html", locale("en")).channels[2].href or ""
    asked = parse_qs(urlsplit(mail).query)

    assert asked["subject"][0].startswith("Pertanyaan tentang")
    first, second = asked["body"][0].split("\r\n\r\n")
    assert first.startswith("Selamat siang.") and second.startswith("Hello.")
    assert asked["body"][0].count(SUBJECT.address) == 1


def test_every_purpose_has_a_link_that_sends_a_text():
    purposes = {purpose.kind: purpose.href for purpose in desk(FULL).purposes}

    assert list(purposes) == list(contact.PURPOSES)
    assert all(href and href.startswith("https://wa.me/") for href in purposes.values())


def test_replicating_sends_a_letter_of_interest_that_names_the_innovation_or_leads_to_one_with_blanks():
    def replicate(who: Coordinator, subject: contact.Subject = SUBJECT) -> contact.Purpose:
        return contact.desk(who, ORGANISER, subject, "surat/index.html", locale("en")).purposes[3]

    sent = replicate(FULL)
    letter = parse_qs(urlsplit(sent.href or "").query)["text"][0]
    assert letter.startswith("Kepada Dinas Kominfo Kota Contoh\n\n")
    assert "meniru inovasi “Antrean & Puskesmas” dari Kota Contoh" in letter and letter.endswith(SUBJECT.address)
    assert sent.letter == "surat/index.html"

    without = replicate(FULL, contact.Subject(region="Kota Contoh")), replicate(Coordinator(website="https://contoh.example"))
    assert [(purpose.href, purpose.letter) for purpose in without] == [("surat/index.html", None)] * 2


def test_a_region_without_a_channel_is_answered_by_the_organiser_and_says_so():
    silent = desk(Coordinator(office="Dinas Kominfo Kota Contoh"))

    assert silent.by_organiser
    assert silent.channels == () and silent.first is None
    assert all(p.href.startswith("mailto:tanya@pameran.example") for p in silent.purposes if p.kind != "replicate")


def test_what_is_not_known_is_said_in_one_line():
    assert desk(Coordinator(email="a@contoh.example")).missing == (
        "WhatsApp, telepon, situs, alamat, jam layanan, dan lama jawaban"
    )


def test_unchecked_channels_name_the_age_of_their_source():
    source = {"title": "Daftar kanal", "date": "2022-03"}
    old = Coordinator(email="a@contoh.example", source=source)

    assert desk(old).found_in == "Kanal menurut sumber Maret 2022, belum diperiksa lagi."
    assert desk(FULL).found_in == ""


def test_the_vcard_is_read_back_by_a_vcard_reader():
    text = contact.vcard("Kota Contoh", FULL, "https://pameran.example/daerah/kota-contoh/")
    card = vobject.readOne(text)

    assert text.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert [tel.value for tel in card.contents["tel"]] == ["+62274868405", "+628112681112"]
    assert card.email.value == "kominfo@contoh.example"
    assert card.adr.value.street == "Jl. Umpama 1"
    assert card.org.value == ["Dinas Kominfo Kota Contoh"]


def test_the_card_for_a_code_has_the_channels_of_the_whole_one_and_no_more():
    url = "https://pameran.example/daerah/kota-contoh/"
    brief = vobject.readOne(contact.brief_vcard("Kota Contoh", FULL, url))
    whole = vobject.readOne(contact.vcard("Kota Contoh", FULL, url))

    for channel in ("fn", "tel", "email", "url"):
        assert [each.value for each in brief.contents[channel]] == [each.value for each in whole.contents[channel]]
    assert not {"adr", "note", "org", "title"} & set(brief.contents)


def test_a_person_is_named_with_consent_only():
    asked = FULL.model_copy(update={"name": "Tokoh Rekaan"})
    agreed = asked.model_copy(update={"consent": True})

    assert desk(agreed).name == "Tokoh Rekaan"
    assert desk(asked).name is None
    assert vobject.readOne(contact.vcard("Kota Contoh", agreed)).note.value.startswith("Tokoh Rekaan\n")
    assert "Tokoh" not in contact.vcard("Kota Contoh", asked)
