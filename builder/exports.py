"""Open data, feeds and the files that machines ask for: all of it from the same exhibition as the pages.

Rows carry the identity, every front matter field, and `url` relative to the site's root; a file that is published under
another name than the content's has that as `published`. Absolute addresses, which a sitemap and a feed need, stand only
where `base_url` is set; without it there is no sitemap and the feed's links are relative.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from builder import audit, pictures, urls
from builder.audit import RegionAudit
from builder.locale import locale
from builder.models import Exhibit, Exhibition, Fields, Location, Pavilion
from builder.tables import as_csv
from builder.tally import Tally

WORKBOOK = ("kelengkapan", "xlsx")  # for people: where a comma is the decimal sign, Excel splits no CSV at commas
AUDITS = (("regions", "csv"), ("gaps", "csv"), ("audit", "json"))
SITEMAP_LIMIT = 50_000
FEED_ENTRIES = 50
FIRST = "2017-01-01T00:00:00Z"  # when the movement began: the date of what has none
POLICY_WITH_CMS = "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
POLICY = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"


def files(
    exhibition: Exhibition, addresses: list[str], charts: Iterable[str], *, has_cms: bool = False
) -> Iterator[tuple[str, bytes]]:
    """Every export; `addresses` are those of all pages, for the sitemap, `charts` the names of `figures`' tallies."""
    innovations = [innovation_row(exhibition, exhibit) for exhibit in exhibition.exhibits.values()]
    regions = [region_row(exhibition, pavilion) for pavilion in exhibition.pavilions.values()]
    listed = datasets(charts)
    yield "data/innovations.json", _json(innovations)
    yield "data/innovations.csv", as_csv(innovations)
    yield "data/regions.json", _json(regions)
    yield "data/regions.csv", as_csv(regions)
    yield "data/regions.geojson", _json(geojson(exhibition), indent=None)
    yield "data.json", _json(catalogue(exhibition, listed))
    yield "datapackage.json", _json(datapackage(exhibition, listed))
    yield "feed.xml", feed(exhibition, list(exhibition.exhibits.values()), "feed.xml")
    for pavilion in exhibition.pavilions.values():  # also of one that shows nothing yet: its first exhibit is news
        path = f"{urls.region(pavilion.slug)}feed.xml"
        yield path, feed(exhibition, list(pavilion.exhibits), path, pavilion.region.name)
    for pillar in exhibition.settings.pillars:
        path = f"{urls.pillar(pillar.slug)}feed.xml"
        chosen = [e for e in exhibition.exhibits.values() if e.innovation.pillar == pillar.slug]
        yield path, feed(exhibition, chosen, path, pillar.name)
    yield from sitemap(exhibition, addresses)
    yield "robots.txt", robots(exhibition)
    yield "manifest.webmanifest", manifest(exhibition)
    yield "opensearch.xml", opensearch(exhibition)
    yield "_headers", headers(has_cms)
    yield ".nojekyll", b""


def service_worker(script: bytes, shell: Mapping[str, bytes]) -> bytes:
    """The script with the names of what it keeps from the start; another shell, another version."""
    version = hashlib.blake2b(digest_size=5)
    for path, data in shell.items():
        version.update(path.encode() + data)
    told = json.dumps({"version": version.hexdigest(), "shell": list(shell)}, separators=(",", ":"))
    return f"self.pameranShell={told};\n".encode() + script


def figures(tallies: Mapping[str, Tally], audits: Sequence[RegionAudit]) -> Iterator[tuple[str, bytes]]:
    """The rows behind each chart, and what is missing: by region, and file by file."""
    for tally in tallies.values():
        yield urls.chart_data(tally.name, "csv"), as_csv(tally.rows, tally.columns)
        yield urls.chart_data(tally.name, "json"), _json(list(tally.rows))
    gaps = as_csv(audit.gap_rows(audits, locale("id")), audit.GAP_COLUMNS)
    told = (audit.as_table(audits).encode(), gaps, audit.as_json(audits, locale("id")).encode())
    for file, data in zip(AUDITS, told, strict=True):
        yield urls.audit_data(*file), data
    yield urls.audit_data(*WORKBOOK), audit.as_workbook(audits, locale("id"))


def innovation_row(exhibition: Exhibition, exhibit: Exhibit) -> dict[str, Any]:
    fields = _fields(exhibit.innovation)
    for row, benefit in zip(fields["benefits"], exhibit.innovation.benefits, strict=True):
        row |= {name: _figure(getattr(benefit, name)) for name in ("value", "baseline", "target") if name in row}
    for picture in fields["images"]:
        picture["published"] = _picture(exhibition, exhibit.region, picture["file"])
    return {"region": exhibit.region, "slug": exhibit.slug, **fields, "url": urls.innovation(exhibit.identity)}


def region_row(exhibition: Exhibition, pavilion: Pavilion) -> dict[str, Any]:
    fields = _fields(pavilion.region)
    for picture in filter(None, (fields.get("cover"), fields.get("emblem"))):
        picture["published"] = _picture(exhibition, pavilion.slug, picture["file"])
    for document in fields["documents"]:
        if document.get("file"):
            document["published"] = urls.media(pavilion.slug, document["file"])
    return {
        "region": pavilion.slug, "slug": pavilion.slug, **fields, "hall": pavilion.hall.slug,
        "innovations": len(pavilion.exhibits), "url": urls.region(pavilion.slug),
    }  # fmt: skip


def _fields(entry: Fields) -> dict[str, Any]:
    """Every field of the front matter, so that all rows have the same; null where the file does not state it."""
    stated = entry.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {
        name: stated.get(name) for name in (field.alias or name for name, field in type(entry).model_fields.items())
    }


def _figure(value: Decimal | str) -> int | float | str:
    """`35` is a number to programs, `belum dihitung` a text."""
    if isinstance(value, str):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


def _picture(exhibition: Exhibition, region: str, file: str) -> str:
    """Where the widest rendition of a picture lies that every browser can show."""
    original = exhibition.originals[f"regions/{region}/{file}"]
    return urls.picture(region, file, original.digest, pictures.widths(original.width)[-1], "webp")


def geojson(exhibition: Exhibition) -> dict[str, Any]:
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": pavilion.region.code,
                "geometry": _point(pavilion.region.location),
                "properties": {
                    "region": pavilion.slug, "name": pavilion.region.name, "code": pavilion.region.code,
                    "province": pavilion.region.province, "hall": pavilion.hall.slug,
                    "cohorts": list(pavilion.region.cohorts),
                    "innovations": len(pavilion.exhibits), "url": urls.region(pavilion.slug),
                },
            }
            for pavilion in exhibition.pavilions.values()
            if pavilion.region.location
        ],
    }  # fmt: skip


def _point(location: Location) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [location.lon, location.lat]}


CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "title": "dct:title",
    "description": "dct:description",
    "identifier": "dct:identifier",
    "conformsTo": {"@id": "dct:conformsTo", "@type": "@id"},
    "license": {"@id": "dct:license", "@type": "@id"},
    "publisher": "dct:publisher",
    "name": "foaf:name",
    "keyword": "dcat:keyword",
    "dataset": "dcat:dataset",
    "distribution": "dcat:distribution",
    "downloadURL": {"@id": "dcat:downloadURL", "@type": "@id"},
    "mediaType": "dcat:mediaType",
    "modified": "dct:modified",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "contactPoint": "dcat:contactPoint",
    "fn": "vcard:fn",
    "hasEmail": {"@id": "vcard:hasEmail", "@type": "@id"},
}
MEDIA_TYPES = {"json": "application/json", "csv": "text/csv", "geojson": "application/geo+json"}


@dataclass(frozen=True, slots=True)
class Dataset:
    name: str
    title: str
    paths: tuple[str, ...]


def datasets(charts: Iterable[str]) -> tuple[Dataset, ...]:
    """All open data that is published, by what it is about."""
    figures = tuple(urls.chart_data(name, form) for name in charts for form in ("csv", "json"))
    audits = tuple(urls.audit_data(*file) for file in AUDITS)
    return (
        Dataset("innovations", "Inovasi daerah", ("data/innovations.json", "data/innovations.csv")),
        Dataset("regions", "Daerah peserta", ("data/regions.json", "data/regions.csv", "data/regions.geojson")),
        Dataset("charts", "Capaian gerakan, grafik demi grafik", figures),
        Dataset("completeness", "Kelengkapan dan kesegaran isi", audits),
    )


def catalogue(exhibition: Exhibition, listed: Sequence[Dataset]) -> dict[str, Any]:
    """DCAT in the form of Project Open Data 1.1; its context stands inside, so that it is RDF without the network."""
    settings = exhibition.settings
    organiser = {"@type": "org:Organization", "name": settings.organiser.office or settings.title}
    email = settings.organiser.email
    contact = {"@type": "vcard:Organization", "fn": organiser["name"], "hasEmail": f"mailto:{email}"} if email else None
    modified = max(map(_dated, exhibition.exhibits.values()), default=FIRST)[:10]
    return {
        "@context": CONTEXT,
        "@id": _absolute(exhibition, "data.json"),
        "title": settings.title,
        "description": settings.summary,
        "publisher": organiser,
        "conformsTo": "https://project-open-data.cio.gov/v1.1/schema",
        "@type": "dcat:Catalog",
        "dataset": [
            {
                "@type": "dcat:Dataset",
                "identifier": dataset.name,
                "title": dataset.title,
                "description": f"{dataset.title} di {settings.title}",
                "keyword": ["smart city", "kota cerdas", "inovasi daerah"],
                "publisher": organiser,
                **({"contactPoint": contact} if contact else {}),
                "modified": modified,
                "accessLevel": "public",
                **({"license": settings.licence.url} if settings.licence else {}),
                "distribution": [
                    {
                        "@type": "dcat:Distribution",
                        "downloadURL": _absolute(exhibition, path),
                        "mediaType": MEDIA_TYPES[path.rpartition(".")[2]],
                    }
                    for path in dataset.paths
                ],
            }
            for dataset in listed
        ],
    }


def datapackage(exhibition: Exhibition, listed: Sequence[Dataset]) -> dict[str, Any]:
    """Frictionless Data Package."""
    licence = exhibition.settings.licence
    return {
        "name": "pameran",
        "title": exhibition.settings.title,
        **({"licenses": [{"title": licence.title, "path": licence.url}]} if licence else {}),
        "resources": [
            {
                "name": _resource(dataset, path),
                "path": path,
                "mediatype": MEDIA_TYPES[path.rpartition(".")[2]],
                "encoding": "utf-8",
            }
            for dataset in listed
            for path in dataset.paths
        ],
    }


def _resource(dataset: Dataset, path: str) -> str:
    """`innovations-csv`, `charts-growth-csv`: each once in a package."""
    stem, _, form = path.rpartition("/")[2].partition(".")
    return "-".join(dict.fromkeys((dataset.name, stem, form)))


def feed(exhibition: Exhibition, exhibits: list[Exhibit], path: str, about: str = "") -> bytes:
    """Atom: the exhibits with the newest sources first. Their date is their newest source's, never the build's.

    `path` is the feed's own, from which its links lead where the site has no address.
    """
    base = exhibition.settings.base_url
    title = f"{exhibition.settings.title}: {about}" if about else exhibition.settings.title
    name = f"{about or 'semua'}".casefold().replace(" ", "-")
    newest = sorted(exhibits, key=lambda e: (_dated(e), e.identity), reverse=True)[:FEED_ENTRIES]
    updated = _dated(newest[0]) if newest else FIRST
    entries = "".join(
        f"<entry><id>{escape(_id(exhibition, exhibit.identity))}</id><title>{escape(exhibit.innovation.title)}</title>"
        f"<updated>{_dated(exhibit)}</updated>"
        f"<link href={quoteattr(_from(exhibition, path, urls.innovation(exhibit.identity)))}/>"
        f"<author><name>{escape(exhibition.pavilions[exhibit.region].region.name)}</name></author>"
        f"<category term={quoteattr(exhibit.innovation.pillar)}/>"
        f"<summary>{escape(exhibit.innovation.summary)}</summary></entry>\n"
        for exhibit in newest
    )
    home = (
        f'<link href={quoteattr(_absolute(exhibition, ""))}/>'
        f'<link rel="self" href={quoteattr(_absolute(exhibition, path))}/>'
        if base
        else ""
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id"><id>{escape(_id(exhibition, f"feed/{name}"))}</id>'
        f"<title>{escape(title)}</title><updated>{updated}</updated>{home}\n{entries}</feed>\n"
    ).encode()


def sitemap(exhibition: Exhibition, addresses: list[str]) -> Iterator[tuple[str, bytes]]:
    """Only where the site has an address of its own; split at 50,000, with an index."""
    if not exhibition.settings.base_url:
        return
    listed = [address for address in addresses if not address.endswith((urls.NOT_FOUND, urls.OFFLINE))]
    parts = [listed[at : at + SITEMAP_LIMIT] for at in range(0, len(listed), SITEMAP_LIMIT)] or [[]]
    names = ["sitemap.xml"] if len(parts) == 1 else [f"sitemap-{n}.xml" for n in range(1, len(parts) + 1)]
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    for name, part in zip(names, parts, strict=True):
        rows = "".join(f"<url><loc>{escape(_absolute(exhibition, address))}</loc></url>\n" for address in part)
        yield name, f'<?xml version="1.0" encoding="utf-8"?>\n<urlset {space}>\n{rows}</urlset>\n'.encode()
    if len(parts) > 1:
        rows = "".join(f"<sitemap><loc>{escape(_absolute(exhibition, name))}</loc></sitemap>\n" for name in names)
        yield (
            "sitemap.xml",
            f'<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex {space}>\n{rows}</sitemapindex>\n'.encode(),
        )


def robots(exhibition: Exhibition) -> bytes:
    place = f"Sitemap: {_absolute(exhibition, 'sitemap.xml')}\n" if exhibition.settings.base_url else ""
    return f"User-agent: *\nAllow: /\n{place}".encode()


def manifest(exhibition: Exhibition) -> bytes:
    return _json({
        "name": exhibition.settings.title, "short_name": "Pameran", "lang": "id", "start_url": "index.html",
        "display": "minimal-ui", "background_color": "#17123f", "theme_color": "#17123f",
        "icons": [{"src": "favicon.svg", "sizes": "any", "type": "image/svg+xml"}],
    })  # fmt: skip


def opensearch(exhibition: Exhibition) -> bytes:
    """The search box for a browser's bar; its address is absolute only where the site knows its own."""
    target = f"{_absolute(exhibition, urls.SEARCH)}?q={{searchTerms}}"
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Pameran</ShortName>'
        f"<Description>{escape(exhibition.settings.title)}</Description><InputEncoding>UTF-8</InputEncoding>"
        f'<Url type="text/html" template={quoteattr(target)}/></OpenSearchDescription>\n'
    ).encode()


def headers(has_cms: bool = False) -> bytes:
    """For hosts that read it (Cloudflare, Netlify): the policy, and long keeping for files whose name is their hash.

    Two policies never loosen each other, so with a CMS the header says only what its page, too, can keep; each page's
    own policy stands in its head anyway.
    """
    policy = POLICY_WITH_CMS if has_cms else POLICY
    return (
        f"/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n"
        "  Permissions-Policy: geolocation=(), camera=(), microphone=()\n"
        "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
        "/search/*\n  Cache-Control: public, max-age=3600\n"
        "/sw.js\n  Cache-Control: no-cache\n"
    ).encode()


def _absolute(exhibition: Exhibition, address: str) -> str:
    return exhibition.settings.absolute(address) or address


def _from(exhibition: Exhibition, path: str, address: str) -> str:
    """A page as the file at `path` links to it."""
    return exhibition.settings.absolute(address) or urls.relative(path, address)


def _id(exhibition: Exhibition, name: str) -> str:
    return exhibition.settings.absolute(name) or f"urn:pameran:{name}"


def _dated(exhibit: Exhibit) -> str:
    dates = [source.date for source in exhibit.innovation.sources if source.date] or [FIRST[:10]]
    day = max(dates)
    return f"{day}{'-01-01'[: 3 * (3 - len(day.split('-')))]}T00:00:00Z"


def _json(value: Any, indent: int | None = 1) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=indent) + "\n").encode()
