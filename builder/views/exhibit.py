"""An exhibit, read like a good museum label."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from markupsafe import Markup, escape

from builder import labels, plans, urls, values, weave
from builder.models import SEEKING, Benefit, Exhibit, Likeness, Partner, Pavilion
from builder.pictures import CARD_WIDTH
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    label: str
    text: Said | str
    href: str | None = None
    state: str | None = None  # a status, to be drawn with its lozenge
    long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    label: str
    value: Said | str
    unit: str  # "menit, 2022"
    size: str  # the class that fits the number into its place
    baseline: Said | str | None
    cells: plans.Cells | None
    bars: plans.Bars | None
    note: Markup  # what a lozenge stands for, where the axis ends, and the target


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    title: str
    when: str
    kind: str  # "" for done, "plan" for what is to come


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    challenge: Said
    solution: Said | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekingCell:
    label: str
    lit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AdopterView:
    name: str
    href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoView:
    """A recording at another host: a link behind a picture of our own, or the region's cloth."""

    href: str
    host: str
    shot: Shot | None


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
    original: str  # marks what is never translated on an English page
    seeking: tuple[SeekingCell, ...]
    seeks: bool
    origin: Way | None
    adopters: tuple[AdopterView, ...]
    threads: plans.Threads | None
    rpjmd: Said | None
    partners: tuple[Markup, ...]
    links: tuple[Way, ...]
    video: VideoView | None
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
    return ExhibitView(
        frame=frame(
            guide,
            title=f"{title}, {pavilion.region.name}",
            description=guide.described(summary),
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
        results=_results(guide, innovation.benefits),
        story=guide.story(shown),
        stages=tuple(
            StageView(title=s.title, when=words.date(s.date) if s.date else "", kind="plan" if s.done is False else "")
            for s in innovation.stages
        ),
        challenges=_challenges(guide, shown),
        original=guide.original,
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
        rpjmd=guide.say(innovation.rpjmd) if innovation.rpjmd else None,
        partners=tuple(_partner(guide, each) for each in innovation.partners),
        links=tuple(Way(label=link.title, href=link.url) for link in innovation.links),
        video=_video(guide, shown),
        tags=tuple(Way(label=tag, href=f"{guide.link(urls.SEARCH)}?q={urls.query(tag)}") for tag in innovation.tags),
        compare=guide.link(urls.compare(innovations=[shown.identity])),
        others=_others(guide, similar),
        desk=desk(guide, pavilion, shown),
        scan=scan(guide, pavilion, shown),
        sources=sources(guide, innovation.sources),
        as_of=as_of(guide, shown),
    )


def _video(guide: Guide, shown: Exhibit) -> VideoView | None:
    address, images = shown.innovation.video, shown.innovation.images
    if not address:
        return None
    first = shot(guide, shown.region, images[0], CARD_WIDTH) if images else None
    return VideoView(href=address, host=values.host(address), shot=first)


def _partner(guide: Guide, partner: Partner) -> Markup:
    kind = f" ({labels.partner(partner.kind, guide.words)})" if partner.kind else ""
    return Markup("{}{}").format(guide.say(partner.name), kind)


def _facts(guide: Guide, shown: Exhibit) -> tuple[Fact, ...]:
    text, innovation = guide.words.text, shown.innovation
    also = guide.words.listed([guide.pillar(slug).name for slug in innovation.also])
    goals = "; ".join(labels.goal(n, guide.words) for n in innovation.sdgs)
    facts = [
        Fact(label=text("Status"), text=guide.status(innovation.status), state=innovation.status),
        Fact(label=text("Sejak"), text=guide.words.date(innovation.started)) if innovation.started else None,
        Fact(label=text("Direncanakan untuk"), text=guide.words.date(innovation.planned_for))
        if innovation.planned_for
        else None,
        Fact(label=text("Pelaksana"), text=guide.say(innovation.owner)) if innovation.owner else None,
        Fact(
            label=text("Pilar"),
            text=guide.pillar(innovation.pillar).name,
            href=guide.link(urls.pillar(innovation.pillar)),
        ),
        Fact(label=text("Subdimensi"), text=guide.dimension(innovation.dimension)) if innovation.dimension else None,
        Fact(label=text("Juga melayani"), text=also) if also else None,
        Fact(label=text("Keadaan per"), text=dated) if (dated := as_of(guide, shown)) else None,
        Fact(label=text("Diperiksa"), text=guide.words.date(innovation.verified)) if innovation.verified else None,
        Fact(label=text("Tujuan SDGs"), text=goals, long=True) if goals else None,
    ]
    return tuple(fact for fact in facts if fact)


def as_of(guide: Guide, shown: Exhibit) -> str | None:
    """A status and its figures are as of the newest source."""
    dates = [source.date for source in shown.innovation.sources if source.date]
    return guide.words.date(max(dates)) if dates else None


def _challenges(guide: Guide, shown: Exhibit) -> tuple[Challenge, ...]:
    innovation, english = shown.innovation, shown.english
    challenges = guide.each(innovation.challenges, english and english.challenges)
    solutions = guide.each(innovation.solutions, english and english.solutions)[: len(challenges)]
    return tuple(Challenge(challenge=said, solution=answer) for said, answer in zip_longest(challenges, solutions))


def _results(guide: Guide, benefits: tuple[Benefit, ...]) -> tuple[Result, ...]:
    """Each says how its drawing is read, unless one before it has said the same."""
    read: set[str] = set()
    results = []
    for benefit in benefits:
        drawn = plans.figure(benefit.value, benefit.baseline, benefit.target, benefit.unit, benefit.better)
        scale = _scale(guide, benefit, drawn)
        notes = [scale] * (scale not in read) + _aim(guide, benefit, drawn)
        results.append(_result(guide, benefit, drawn, Markup(" ").join(note for note in notes if note)))
        read.add(scale)
    return tuple(results)


def _result(guide: Guide, benefit: Benefit, drawn: plans.Cells | plans.Bars | None, note: Markup) -> Result:
    unit, year = benefit.unit, str(benefit.year) if benefit.year else None
    value, baseline = (_said(guide, each, unit) for each in (benefit.value, benefit.baseline))
    return Result(
        label=benefit.label,
        value=value or "",
        unit=", ".join(part for part in (None if unit == "%" else unit, year) if part),
        size=_size(str(value), str(baseline or "")) if isinstance(benefit.value, Decimal) else " result__number--text",
        baseline=baseline,
        cells=drawn if isinstance(drawn, plans.Cells) else None,
        bars=drawn if isinstance(drawn, plans.Bars) else None,
        note=note,
    )


def _size(*numbers: str) -> str:
    longest = max(len(number) for number in numbers)
    return "" if longest <= 4 else " result__number--long" if longest <= 7 else " result__number--longer"


def _scale(guide: Guide, benefit: Benefit, drawn: plans.Cells | plans.Bars | None) -> Markup:
    """How to read the drawing."""
    number = guide.words.number
    if isinstance(drawn, plans.Cells):
        unit = guide.say(benefit.unit)
        said = [guide.around("Satu belah ketupat adalah {n} {unit}.", n=number(drawn.per), unit=unit)]
        if not drawn.exact:
            said.insert(0, guide.around("Dibulatkan:"))
        if drawn.whole and drawn.whole != benefit.target:
            said.append(guide.around("Seluruhnya {n}.", n=number(drawn.whole)))
        return Markup(" ").join(said)
    if isinstance(drawn, plans.Bars):
        end = _with_unit(guide, number(drawn.end), benefit.unit)
        if drawn.ends == "target":
            return guide.around("Sumbu berakhir di sasarannya, {end}.", end=end)
        return guide.around("Sumbu berakhir di {end}.", end=end)
    return Markup("")


def _aim(guide: Guide, benefit: Benefit, drawn: plans.Cells | plans.Bars | None) -> list[Markup]:
    """The target, where the axis has not named it, and which way is up where that is down."""
    target, said = amount(guide, benefit.target), []
    if target and not (isinstance(drawn, plans.Bars) and drawn.ends == "target"):
        said.append(guide.around("Sasaran: {target}.", target=_with_unit(guide, target, benefit.unit)))
    if benefit.better == "lower" and benefit.baseline is not None:
        said.append(guide.around("Makin rendah makin baik."))
    return said


def _said(guide: Guide, value: Decimal | str | None, unit: str | None) -> Said | str | None:
    """A number as the language writes it, 70% as one; else the content's own words."""
    if isinstance(value, Decimal):
        return f"{guide.words.number(value)}{'%' if unit == '%' else ''}"
    return guide.say(value) if value else None


def _with_unit(guide: Guide, number: str, unit: str | None) -> Markup:
    return Markup("{}%" if unit == "%" else "{} {}").format(number, guide.say(unit)) if unit else escape(number)


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
