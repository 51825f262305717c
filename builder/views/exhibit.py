"""An exhibit, read like a good museum label."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pydantic import HttpUrl

from builder import plans, urls, weave
from builder.models import Benefit, Exhibit, Likeness, Pavilion
from builder.views.booths import booths, trail
from builder.views.cards import InnovationCard, innovation_card
from builder.views.desk import DeskView, desk
from builder.views.frame import Frame, Way, frame, source_of
from builder.views.geography import Geography
from builder.views.guide import Guide, Said
from builder.views.scan import Scan, scan
from builder.views.shots import Shot, shot
from builder.views.sources import SourceView, sources

LONG_TITLE = 24  # characters above which a title takes the smaller size
SEEKING = ("replication", "funding", "technology", "research", "volunteers", "data")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    label: str
    text: str
    href: str | None = None
    state: str | None = None  # a status, to be drawn with its lozenge


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    label: str
    value: str
    unit: str  # "menit, 2022"
    size: str  # the class that fits the number into its place
    baseline: str | None
    cells: plans.Cells | None
    bars: plans.Bars | None
    note: str  # what a lozenge stands for, where the axis ends, and the target


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    title: str
    when: str
    kind: str  # "" for done, "plan" for what is to come


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    challenge: str
    solution: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekingCell:
    label: str
    lit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AdopterView:
    name: str
    href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarView:
    """Another region's exhibit, and the words that both are about."""

    card: InnovationCard
    shared: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitView:
    frame: Frame
    title: Said
    long_title: bool
    summary: Said
    region: str
    region_href: str
    letter: str
    code: str
    cloth: str
    pillar: str
    pillar_name: str
    quick_win: bool
    facts: tuple[Fact, ...]
    shots: tuple[Shot, ...]
    results: tuple[Result, ...]
    story: Said
    stages: tuple[StageView, ...]
    challenges: tuple[Challenge, ...]
    challenges_attribute: str
    original: str  # marks what is never translated on an English page
    seeking: tuple[SeekingCell, ...]
    seeks: bool
    origin: Way | None
    adopters: tuple[AdopterView, ...]
    threads: plans.Threads | None
    partners: tuple[str, ...]
    links: tuple[Way, ...]
    video: Way | None  # with the name of its host
    tags: tuple[Way, ...]
    compare: str
    others: tuple[SimilarView, ...]
    desk: DeskView
    scan: Scan
    sources: tuple[SourceView, ...]
    as_of: str | None


def exhibit(guide: Guide, shown: Exhibit, similar: tuple[Likeness, ...], geography: Geography) -> ExhibitView:
    words, innovation = guide.words, shown.innovation
    pavilion = guide.exhibition.pavilions[shown.region]
    title, summary = guide.title(shown), guide.summary(shown)
    english = shown.english if guide.lang == "en" else None
    challenges = (english and english.challenges) or innovation.challenges
    solutions = (english and english.solutions) or innovation.solutions
    return ExhibitView(
        frame=frame(
            guide,
            title=f"{title}, {pavilion.region.name}",
            description=summary.text,
            trail=(*trail(guide, pavilion), Way(label=title.text, href=guide.link(guide.address))),
            hall=pavilion.hall,
            booths=booths(guide, pavilion),
            source=source_of(guide, shown.path, shown.english),
            has_desk=True,
            form=urls.form(innovation=shown.identity),
            picture_of=guide.address,
            linked_data=_linked_data(guide, shown, pavilion),
        ),
        title=title,
        long_title=len(title.text) > LONG_TITLE,
        summary=summary,
        region=pavilion.region.name,
        region_href=guide.link(urls.region(pavilion.slug)),
        letter=pavilion.hall.letter,
        code=pavilion.region.code,
        cloth=weave.pattern(pavilion.region.code, pavilion.hall.letter, "cloth", 8),
        pillar=innovation.pillar,
        pillar_name=guide.pillar(innovation.pillar).name,
        quick_win=innovation.quick_win,
        facts=_facts(guide, shown),
        shots=tuple(shot(guide, shown.region, picture) for picture in innovation.images),
        results=tuple(_result(guide, benefit) for benefit in innovation.benefits),
        story=guide.story(shown),
        stages=tuple(
            StageView(title=s.title, when=words.date(s.date) if s.date else "", kind="plan" if s.done is False else "")
            for s in innovation.stages
        ),
        challenges=tuple(
            Challenge(challenge=text, solution=solutions[n] if n < len(solutions) else None)
            for n, text in enumerate(challenges)
        ),
        challenges_attribute=guide.say("x", english.challenges and "x" if english else None).attribute,
        original=guide.say("x").attribute,
        seeking=tuple(SeekingCell(label=guide.seeking(kind), lit=kind in innovation.seeking) for kind in SEEKING),
        seeks=bool(innovation.seeking),
        origin=origin(guide, shown),
        adopters=tuple(
            AdopterView(
                name=guide.exhibition.booths[a.region].name if a.region else a.name,
                href=guide.link(urls.region(a.region)) if a.region else None,
            )
            for a in shown.adopters
        ),
        threads=_threads(guide, shown, geography),
        partners=tuple(partner.name for partner in innovation.partners),
        links=tuple(Way(label=link.title, href=str(link.url)) for link in innovation.links),
        video=_video(innovation.video) if innovation.video else None,
        tags=tuple(Way(label=tag, href=f"{guide.link(urls.SEARCH)}?q={urls.query(tag)}") for tag in innovation.tags),
        compare=guide.link(urls.compare(innovations=[shown.identity])),
        others=_others(guide, similar),
        desk=desk(guide, pavilion, shown),
        scan=scan(guide, pavilion, shown),
        sources=sources(guide, innovation.sources),
        as_of=as_of(guide, shown),
    )


def _video(address: HttpUrl) -> Way:
    return Way(label=(address.host or "").removeprefix("www."), href=str(address))


def _facts(guide: Guide, shown: Exhibit) -> tuple[Fact, ...]:
    text, innovation = guide.words.text, shown.innovation
    also = guide.words.listed([guide.pillar(slug).name for slug in innovation.also])
    facts = [
        Fact(label=text("Status"), text=guide.status(innovation.status), state=innovation.status),
        Fact(label=text("Sejak"), text=guide.words.date(innovation.started)) if innovation.started else None,
        Fact(label=text("Direncanakan untuk"), text=guide.words.date(innovation.planned_for))
        if innovation.planned_for
        else None,
        Fact(label=text("Pelaksana"), text=innovation.owner) if innovation.owner else None,
        Fact(
            label=text("Pilar"),
            text=guide.pillar(innovation.pillar).name,
            href=guide.link(urls.pillar(innovation.pillar)),
        ),
        Fact(label=text("Subdimensi"), text=guide.dimension(innovation.dimension)) if innovation.dimension else None,
        Fact(label=text("Juga melayani"), text=also) if also else None,
        Fact(label=text("Keadaan per"), text=as_of(guide, shown)) if as_of(guide, shown) else None,
    ]
    return tuple(fact for fact in facts if fact)


def as_of(guide: Guide, shown: Exhibit) -> str | None:
    """A status and its figures are as of the newest source."""
    dates = [source.date for source in shown.innovation.sources if source.date]
    return guide.words.date(max(dates)) if dates else None


def _result(guide: Guide, benefit: Benefit) -> Result:
    is_number = isinstance(benefit.value, Decimal)
    value, baseline = amount(guide, benefit.value) or "", amount(guide, benefit.baseline)
    drawn = plans.figure(benefit.value, benefit.baseline, benefit.target, benefit.unit, benefit.better)
    return Result(
        label=benefit.label,
        value=value,
        unit=", ".join(part for part in (benefit.unit, str(benefit.year) if benefit.year else None) if part),
        size=_size(value, baseline or "") if is_number else " result__number--text",
        baseline=baseline,
        cells=drawn if isinstance(drawn, plans.Cells) else None,
        bars=drawn if isinstance(drawn, plans.Bars) else None,
        note=" ".join(part for part in (_scale(guide, benefit, drawn), _aim(guide, benefit, drawn)) if part),
    )


def _size(*numbers: str) -> str:
    longest = max(len(number) for number in numbers)
    return "" if longest <= 4 else " result__number--long" if longest <= 7 else " result__number--longer"


def _scale(guide: Guide, benefit: Benefit, drawn: plans.Cells | plans.Bars | None) -> str:
    """How to read the drawing."""
    text, number = guide.words.text, guide.words.number
    if isinstance(drawn, plans.Cells):
        per, unit = number(drawn.per), benefit.unit or ""
        one = text("Satu belah ketupat adalah {n} {unit}.", n=per, unit=unit)
        whole = text("Seluruhnya {n}.", n=number(drawn.whole)) if drawn.whole and drawn.whole != benefit.target else ""
        return f"{one} {whole}".strip() if drawn.exact else f"{text('Dibulatkan:')} {one} {whole}".strip()
    if isinstance(drawn, plans.Bars):
        end = f"{number(drawn.end)} {benefit.unit or ''}".strip()
        if drawn.ends == "target":
            return text("Sumbu berakhir di sasarannya, {end}.", end=end)
        return text("Sumbu berakhir di {end}.", end=end)
    return ""


def _aim(guide: Guide, benefit: Benefit, drawn: plans.Cells | plans.Bars | None) -> str:
    """The target, where the axis has not named it, and which way is up where that is down."""
    target, text = amount(guide, benefit.target), guide.words.text
    named = isinstance(drawn, plans.Bars) and drawn.ends == "target"
    aim = text("Sasaran: {target}.", target=f"{target} {benefit.unit or ''}".strip()) if target and not named else ""
    lower = text("Makin rendah makin baik.") if benefit.better == "lower" and benefit.baseline is not None else ""
    return f"{aim} {lower}".strip()


def amount(guide: Guide, value: Decimal | str | None) -> str | None:
    return guide.words.number(value) if isinstance(value, Decimal) else value


def origin(guide: Guide, shown: Exhibit) -> Way | None:
    identity = shown.innovation.replicates
    if not identity:
        return None
    origin = guide.exhibition.exhibits[identity]
    region = guide.exhibition.booths[origin.region].name
    return Way(label=f"{guide.title(origin)}, {region}", href=guide.link(urls.innovation(identity)))


def _threads(guide: Guide, shown: Exhibit, geography: Geography) -> plans.Threads | None:
    """From where it was taken over to here, and from here to who took it over; whoever has a place."""
    named = guide.exhibition.pavilions
    here = geography.place(named[shown.region])
    origin = shown.innovation.replicates
    before = [geography.place(named[guide.exhibition.exhibits[origin].region])] if origin else []
    after = [geography.adopter(each, named) for each in shown.adopters]
    pairs = [(point, here) for point in before if point and here] + [(here, point) for point in after if point and here]
    return plans.threads(geography.rings, pairs, here) if here else None


def _others(guide: Guide, similar: tuple[Likeness, ...]) -> tuple[SimilarView, ...]:
    exhibits = guide.exhibition.exhibits
    return tuple(
        SimilarView(card=innovation_card(guide, exhibits[like.identity]), shared=guide.say(", ".join(like.shared)))
        for like in similar
    )


def _linked_data(guide: Guide, shown: Exhibit, pavilion: Pavilion) -> dict:
    innovation = shown.innovation
    data: dict = {
        "@type": "CreativeWork",
        "name": innovation.title,
        "abstract": innovation.summary,
        "inLanguage": "id",
        "spatialCoverage": {
            "@type": "AdministrativeArea",
            "name": pavilion.region.name,
            "identifier": pavilion.region.code,
        },
        "keywords": ", ".join((innovation.pillar, *innovation.tags)),
    }
    if innovation.owner:
        data["creator"] = {"@type": "GovernmentOrganization", "name": innovation.owner}
    if innovation.started:
        data["dateCreated"] = innovation.started
    return data
