"""Fields that are each sound -> problems that no single one can tell, such as a code of another province."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from builder import package
from builder.models import DIMENSIONS, Benefit, Done, Fields, Innovation, Region, Settings, Tour
from builder.problems import Problem, problem
from builder.sources import Places
from builder.text import beside, nearest
from builder.values import EMPTY_WORDS, Unclear, figure, plain, unit_stem

PROVINCES = {short: name for name, shorts in package.spreadsheet()["provinces"].items() for short in shorts}


def beyond_fields(fields: Fields, places: Places, settings: Settings) -> Iterator[Problem]:
    """What is wrong with fields together; one that is not sound has a stand-in."""
    if isinstance(fields, Settings):
        yield from _settings(fields, places)
    if isinstance(fields, Region):
        yield from _region(fields, places, settings)
    if isinstance(fields, Innovation):
        yield from _innovation(fields, places)
    if isinstance(fields, Tour) and len(fields.why) > len(fields.stops):
        yield problem("more-answers-than-questions", places["why",], field="why", other="stops")
    who = getattr(fields, "coordinator", None)
    if who and who.name and not who.consent:
        yield problem("name-without-consent", places["coordinator", "name"], field="name")


def _settings(settings: Settings, places: Places) -> Iterator[Problem]:
    halls = [(("halls", n), hall) for n, hall in enumerate(settings.halls)]
    provinces = [((*path, "provinces", n), each) for path, hall in halls for n, each in enumerate(hall.provinces)]
    pillars = [(("pillars", n), pillar) for n, pillar in enumerate(settings.pillars)]
    cohorts = [(("cohorts", n), cohort) for n, cohort in enumerate(settings.cohorts)]
    lists = ((halls, ("slug", "letter")), (provinces, ("name", "code")), (pillars, ("slug",)), (cohorts, ("year",)))
    for stated, names in lists:
        for name in names:
            taken = set()
            for path, each in stated:
                if (said := plain(str(getattr(each, name)))) in taken:
                    yield problem("stated-twice", places[*path, name], field=name, read=getattr(each, name))
                taken.add(said)
    known = sorted({regency.code[:2] for regency in package.regencies()})
    for path, province in provinces:
        if province.code not in known:
            yield problem(
                "province-unknown", places[*path, "code"], field="code", read=province.code, known=", ".join(known)
            )


def _region(region: Region, places: Places, settings: Settings) -> Iterator[Problem]:
    provinces = {province.name: province.code for hall in settings.halls for province in hall.provinces}
    by_code = {code: name for name, code in provinces.items()}
    code = provinces.get(region.province)
    if code is None:
        yield problem(
            "unknown-province", places["province",], field="province", read=region.province,
            nearest=PROVINCES.get(plain(region.province)) or by_code.get(region.province)
            or nearest(region.province, provinces) or "",
        )  # fmt: skip
    elif not region.code.startswith(code):
        yield problem(
            "code-elsewhere", places["code",], field="code", read=region.code, province=region.province, known=code
        )
    plan = region.masterplan
    if plan and plan.from_ and plan.to and plan.to < plan.from_:
        yield problem("ends-before-it-begins", places["masterplan", "to"], field="to", read=plan.to, other=plan.from_)
    for name, done in region.progress or ():
        if isinstance(done, Done) and done.done > done.planned:
            pillar = name.replace("_", "-")
            yield problem(
                "more-done-than-planned", places["progress", pillar], field=pillar, read=done.done, known=done.planned
            )
    for n, document in enumerate(region.documents):
        if not document.url and not document.file:
            yield problem("neither-url-nor-file", places["documents", n], field="documents")


def _innovation(innovation: Innovation, places: Places) -> Iterator[Problem]:
    pillars = (innovation.pillar, *innovation.also)
    known = [dimension for pillar in pillars for dimension in DIMENSIONS[pillar]]
    if innovation.dimension and innovation.dimension not in known:
        yield problem(
            "dimension-elsewhere", places["dimension",], field="dimension", read=innovation.dimension,
            pillar=innovation.pillar, known=", ".join(known),
        )  # fmt: skip
    if len(innovation.solutions) > len(innovation.challenges):
        yield problem("more-answers-than-questions", places["solutions",], field="solutions", other="challenges")
    for n, benefit in enumerate(innovation.benefits):
        for name in ("value", "baseline", "target"):
            if _looks_like_thousands(stated := getattr(benefit, name)):
                yield problem(
                    "thousands-point", places["benefits", n, name], field=name, read=stated,
                    as_read=f"{stated.normalize():f}", whole=f"{stated.scaleb(3):f}",
                )  # fmt: skip
            elif isinstance(stated, str) and (fitting := _as_figure(name, stated, benefit)) is not None:
                yield problem("number-as-text", places["benefits", n, name], field=name, read=stated, nearest=fitting)
    if innovation.planned_for and innovation.status != "planned":
        yield problem("planned-but-not", places["planned_for",], field="planned_for", planned="planned")
    if not innovation.sources:
        yield problem("no-sources", places[()], field="sources")
    said = plain(innovation.summary).split()
    if said and {*said} <= {*plain(innovation.title).split(), *EMPTY_WORDS}:
        yield problem("summary-repeats-title", places["summary",], field="summary")


def _as_figure(name: str, text: str, benefit: Benefit) -> str | None:
    """`85%` -> `value: 85, unit: "%"`; empty where it could be two numbers, None for a text that is no number."""
    try:
        number, unit = figure(text)
    except Unclear:
        return ""
    if number == text or (unit and benefit.unit and unit_stem(unit) != unit_stem(benefit.unit)):
        return None
    return f"{name}: {number}" + (f", unit: {beside(unit)}" if unit and not benefit.unit else "")


def _looks_like_thousands(figure: object) -> bool:
    """`1.250` is one and a quarter here, and one thousand two hundred and fifty to most who write it."""
    return isinstance(figure, Decimal) and figure.as_tuple().exponent == -3 and abs(figure) >= 1
