"""A coordinator -> channels in one fixed order, links by purpose, a vCard.

Every link is a plain `https://wa.me/…`, `tel:`, `mailto:` or `https://` address with its text filled in, so that it
works without a script on any phone. A purpose takes the first channel that can carry a text: WhatsApp, then e-mail,
then the website or telephone without one. Where a region has no channel the organiser's stands in, and the desk says
so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

import phonenumbers
import vobject

from builder.locale import Locale, locale
from builder.models import Coordinator

LONGEST_IN_CODE = 200  # characters of a web address
INDONESIAN = locale("id")
WITHIN_REACH = ("whatsapp", "phone", "email", "website")  # channels that can be followed
PURPOSES = ("ask", "contribute", "collaborate", "replicate", "report")


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One row of the desk; `href` is None for what cannot be followed, such as opening hours."""

    kind: str  # whatsapp | phone | email | website | address | hours | answers_within | verified
    label: str
    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    kind: str
    label: str
    href: str | None
    letter: str | None = None  # the printable one, where `href` sends it


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """All that a visitor needs to reach the coordinator of a region."""

    name: str | None  # with consent
    role: str | None
    office: str | None
    channels: tuple[Channel, ...]
    missing: str  # "WhatsApp, telepon": what is not known, in one line; empty when all is
    first: Channel | None  # the quickest way to ask
    purposes: tuple[Purpose, ...]
    found_in: str  # "Menurut sumber 2022 …", where nobody has checked the channels yet
    by_organiser: bool  # no channel of the region's own: the organiser answers
    organiser: str | None
    organiser_channels: tuple[Channel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a message is about."""

    region: str
    title: str | None = None
    address: str | None = None  # absolute, or None where the site has no address of its own


def desk(coordinator: Coordinator, organiser: Coordinator, subject: Subject, letter: str, words: Locale) -> Desk:
    """`letter` is the link to the printable letter of interest, with blanks for what it is about."""
    own = channels(coordinator, subject, words)
    known = {channel.kind for channel in own}
    reachable = not known.isdisjoint((*WITHIN_REACH, "address"))
    behind = coordinator if reachable else organiser
    labels = _labels(words)
    missing = [label for kind, label in labels.items() if kind not in known and kind != "verified"]
    return Desk(
        name=_named(coordinator),
        role=coordinator.role,
        office=coordinator.office,
        channels=own,
        missing=words.listed([label if label == "WhatsApp" else label.lower() for label in missing]),
        first=next((channel for channel in own if channel.kind in WITHIN_REACH), None),
        purposes=tuple(_purpose(kind, behind, subject, letter, words) for kind in PURPOSES),
        found_in=_found_in(coordinator, words),
        by_organiser=not reachable,
        organiser=organiser.office,
        organiser_channels=channels(organiser, subject, words),
    )


def channels(coordinator: Coordinator, subject: Subject, words: Locale) -> tuple[Channel, ...]:
    """WhatsApp, telephone, e-mail, website, address, hours, answer time, last check: always in this order."""
    who, labels, found = coordinator, _labels(words), []

    def add(kind: str, text: str, href: str | None = None) -> None:
        found.append(Channel(kind=kind, label=labels[kind], text=text, href=href))

    if who.whatsapp:
        add("whatsapp", spoken(who.whatsapp), _whatsapp(who.whatsapp, _message("ask", subject, words)))
    if who.phone:
        add("phone", spoken(who.phone), f"tel:{who.phone}")
    if who.email:
        add("email", who.email, _mail(who.email, _title("ask", subject), _message("ask", subject, words)))
    if who.website:
        add("website", _bare(who.website), who.website)
    if who.address:
        add("address", who.address)
    if who.hours:
        add("hours", who.hours)
    if who.answers_within:
        add("answers_within", words.counted("{n} hari kerja", who.answers_within))
    if who.verified:
        add("verified", words.date(who.verified))
    return tuple(found)


def reach(who: Coordinator) -> str | None:
    """The shortest link to the first channel that can be followed."""
    if who.whatsapp:
        return f"https://wa.me/{who.whatsapp.lstrip('+')}"
    if who.phone:
        return f"tel:{who.phone}"
    if who.email:
        return f"mailto:{who.email}"
    return who.website


def spoken(phone: str) -> str:
    """`+62274868405` as one reads it: `0274 868405`; a short call-centre number stays as it is."""
    try:
        return phonenumbers.format_number(phonenumbers.parse(phone, "ID"), phonenumbers.PhoneNumberFormat.NATIONAL)
    except phonenumbers.NumberParseException:
        return phone


def vcard(name: str, coordinator: Coordinator, url: str | None = None) -> str:
    """A vCard 3.0, the version that old phones read. CRLF line ends, as RFC 2426 wants."""
    card = vobject.vCard()
    card.add("fn").value = f"{name}: {coordinator.office}" if coordinator.office else name
    card.add("n").value = vobject.vcard.Name(family=coordinator.office or name)
    card.add("org").value = [coordinator.office or name]
    if coordinator.role:
        card.add("title").value = coordinator.role
    for number, kinds in ((coordinator.phone, ["WORK", "VOICE"]), (coordinator.whatsapp, ["WORK", "CELL"])):
        if number:
            entry = card.add("tel")
            entry.value, entry.params = number, {"TYPE": kinds}
    if coordinator.email:
        entry = card.add("email")
        entry.value, entry.params = coordinator.email, {"TYPE": ["INTERNET", "WORK"]}
    for address in (coordinator.website, url):
        if address:
            card.add("url").value = address
    if coordinator.address:
        card.add("adr").value = vobject.vcard.Address(street=coordinator.address)
        card.adr.params = {"TYPE": ["WORK"]}
    if note := "\n".join(filter(None, (_named(coordinator), coordinator.hours))):
        card.add("note").value = note
    return card.serialize()


def brief_vcard(name: str, coordinator: Coordinator, url: str | None = None) -> str:
    """The same card for a QR code: only what a telephone can use, so that the code stays coarse enough to scan."""
    card = vobject.vCard()
    card.add("fn").value = f"{name}: {coordinator.office}" if coordinator.office else name
    card.add("n").value = vobject.vcard.Name()
    for number in dict.fromkeys((coordinator.phone, coordinator.whatsapp)):
        if number:
            card.add("tel").value = number
    if coordinator.email:
        card.add("email").value = coordinator.email
    for address in (coordinator.website, url):
        if address and len(address) <= LONGEST_IN_CODE:
            card.add("url").value = address
    return card.serialize()


def _named(who: Coordinator) -> str | None:
    return who.name if who.consent else None


def _labels(words: Locale) -> dict[str, str]:
    return {
        "whatsapp": "WhatsApp",
        "phone": words.text("Telepon"),
        "email": words.text("E-mail"),
        "website": words.text("Situs"),
        "address": words.text("Alamat"),
        "hours": words.text("Jam layanan"),
        "answers_within": words.text("Lama jawaban"),
        "verified": words.text("Diperiksa"),
    }


def _found_in(who: Coordinator, words: Locale) -> str:
    """How old the channels are, as far as their source says."""
    if who.verified or not who.source:
        return ""
    if not who.source.date:
        return words.text("Kanal diambil dari sumber terbuka tanpa tanggal dan belum diperiksa.")
    return words.text("Kanal menurut sumber {date}, belum diperiksa lagi.", date=words.date(who.source.date))


def _purpose(kind: str, who: Coordinator, subject: Subject, letter: str, words: Locale) -> Purpose:
    label = {
        "ask": words.text("Bertanya"),
        "contribute": words.text("Menyumbang gagasan atau tenaga"),
        "collaborate": words.text("Bekerja sama"),
        "replicate": words.text("Meniru, dengan surat minat"),
        "report": words.text("Melaporkan kekeliruan"),
    }[kind]
    if kind == "replicate":
        if not (subject.title and (who.whatsapp or who.email)):  # the letter's page has the text to print or send
            return Purpose(kind=kind, label=label, href=letter)
        sent = _send(who, _title(kind, subject), letter_text(who.office, subject, INDONESIAN))
        return Purpose(kind=kind, label=label, href=sent, letter=letter)
    return Purpose(kind=kind, label=label, href=_send(who, _title(kind, subject), _message(kind, subject, words)))


def _send(who: Coordinator, title: str, message: str) -> str | None:
    if who.whatsapp:
        return _whatsapp(who.whatsapp, message)
    if who.email:
        return _mail(who.email, title, message)
    if who.website:
        return who.website
    return f"tel:{who.phone}" if who.phone else None


def _title(kind: str, subject: Subject) -> str:
    words = INDONESIAN
    about = f"{subject.title} ({subject.region})" if subject.title else subject.region
    return {
        "ask": words.text("Pertanyaan tentang {about}", about=about),
        "contribute": words.text("Tawaran bantuan untuk {about}", about=about),
        "collaborate": words.text("Ajakan kerja sama: {about}", about=about),
        "replicate": words.text("Minat meniru {about}", about=about),
        "report": words.text("Kekeliruan pada halaman {about}", about=about),
    }[kind]


def _message(kind: str, subject: Subject, words: Locale) -> str:
    """Polite and short, with the innovation's title and, where the site has one, its address."""
    return _in_both(lambda language: _line(kind, subject, language), subject.address, words)


def _in_both(line: Callable[[Locale], str], address: str | None, words: Locale) -> str:
    """A message in Indonesian, which the office reads, and below in the visitor's language, where that is another."""
    said = [
        f"{language.text('Selamat siang. Saya melihat pameran kota cerdas.')}\n{line(language)}"
        for language in ((INDONESIAN,) if words.lang == "id" else (INDONESIAN, words))
    ]
    return "\n\n".join(said) + (f"\n{address}" if address else "")


def _line(kind: str, subject: Subject, words: Locale) -> str:
    about = words.text("inovasi “{title}”", title=subject.title) if subject.title else words.text("kota cerdas")
    return {
        "ask": words.text("Saya ingin bertanya tentang {about} di {region}:", about=about, region=subject.region),
        "contribute": words.text(
            "Saya ingin menyumbang untuk {about} di {region}, berupa:", about=about, region=subject.region
        ),
        "collaborate": words.text(
            "Kami ingin bekerja sama dalam {about} di {region}, yaitu:", about=about, region=subject.region
        ),
        "replicate": words.text(
            "Daerah kami berminat meniru {about} dari {region}.", about=about, region=subject.region
        ),
        "report": words.text(
            "Saya menemukan kekeliruan pada keterangan {about} di {region}:", about=about, region=subject.region
        ),
    }[kind]


def mistake(who: Coordinator, title: str, address: str | None, words: Locale) -> str | None:
    """A link that tells of a mistake on a page that is no region's."""
    message = _in_both(
        lambda language: language.text("Saya menemukan kekeliruan pada halaman “{title}”:", title=title), address, words
    )
    return _send(who, INDONESIAN.text("Kekeliruan pada halaman {about}", about=title), message)


def letter_text(office: str | None, subject: Subject, words: Locale) -> str:
    """The letter of interest in an innovation, or with a blank where it is to be named."""
    said = words.text(
        "Kepada {office}\n\nPemerintah kota/kabupaten kami berminat meniru inovasi {title} dari {region}.\n"
        "Kami ingin mempelajari cara kerja, biaya, aturan, dan pelajaran yang sudah didapat.\n"
        "Mohon kabar tentang waktu dan cara yang tepat.\n\nPejabat penghubung: …\nTelepon dan e-mail: …",
        office=office or words.text("Pemerintah {region}", region=subject.region),
        title=f"“{subject.title}”" if subject.title else "…", region=subject.region,
    )  # fmt: skip
    return f"{said}\n\n{subject.address}" if subject.title and subject.address else said


def letter_links(who: Coordinator, subject: Subject, text: str, words: Locale) -> tuple[Purpose, ...]:
    """Ways to send the letter of interest: one link for each channel that carries a text."""
    title = _title("replicate", subject)
    ways = []
    if who.email:
        ways.append(Purpose(kind="email", label=words.text("Kirim lewat e-mail"), href=_mail(who.email, title, text)))
    if who.whatsapp:
        ways.append(
            Purpose(kind="whatsapp", label=words.text("Kirim lewat WhatsApp"), href=_whatsapp(who.whatsapp, text))
        )
    return tuple(ways)


def _whatsapp(number: str, message: str) -> str:
    return f"https://wa.me/{number.lstrip('+')}?text={quote(message, safe='')}"


def _mail(address: str, title: str, message: str) -> str:
    body = quote(message.replace("\n", "\r\n"), safe="")
    return f"mailto:{quote(address, safe='@')}?subject={quote(title, safe='')}&body={body}"


def _bare(url: str) -> str:
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/")
