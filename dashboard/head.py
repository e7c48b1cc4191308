"""What the head says to other machines: cards, oEmbed, canonical address, JSON-LD. Pure."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urljoin

import orjson
from markupsafe import Markup

from dashboard.details import Details
from dashboard.templates import render
from dashboard.words import speaker
from geodata import opening
from geodata.query import Filter
from geodata.texts import in_language

CARD = (1200, 630)  # px that Open Graph's and Twitter's large cards are cut to
MOST_SOURCES = 300  # so that a document stays small, however much there is
LICENCES = {"CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/"}

# What documents say of a source. There can be tens of thousands of them.
CITED = ("id", "outlet", "url", "published", "basis", "language")


@dataclass(frozen=True)
class Publication:
    """What the document says of the data: how they may be used and where they come from."""

    licence: str
    sources: Sequence[Mapping[str, Any]]  # rows of sources.json, CITED of each
    events: Mapping[str, Mapping[str, Any]]  # what is told of each, by id

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> "Publication":
        licences = json.loads(files["datapackage.json"]).get("licenses") or [{}]
        name = licences[0].get("path") or licences[0].get("name", "")
        told = orjson.loads(files["sources.json"])
        sources = [{name: source[name] for name in CITED} for source in told]
        return cls(LICENCES.get(name, name), sources, Details(files))


def page_address(wanted: Filter, config: Mapping[str, Any]) -> str:
    """The full page with this view, as relative as config's addresses are."""
    return _with(config["page"], opening.to_link(replace(wanted, show=(), lock=None)))


def embed_address(wanted: Filter, config: Mapping[str, Any]) -> str:
    """The embed with this view; it shows the newest data, so it names no version."""
    return _with(config["embed"], opening.to_link(replace(wanted, v=None)))


def card_address(wanted: Filter, lang: str, config: Mapping[str, Any]) -> str | None:
    """The picture of this view for a card; of a page without a server, of its opening view."""
    if not config["image"]:
        return config["cards"].get(lang)
    text = opening.to_link(replace(wanted, lang=lang, show=(), lock=None, v=None))
    return _with(config["image"], f"{text}&w={CARD[0]}&h={CARD[1]}")


def head(
    wanted: Filter,
    lang: str,
    description: str,
    data: Mapping[str, Any],
    config: Mapping[str, Any],
    publication: Publication,
    base: str,
    *,
    embedded: bool,
) -> Markup:
    """The elements; without `base`, our public address, what must be whole is left out."""
    page = urljoin(base, page_address(wanted, config))
    main = _with(config["page"], f"lang={wanted.lang}" if wanted.lang else "")
    asked = _with(config["oembed"], f"url={quote(page, safe='')}") if config["oembed"] else ""
    card = card_address(wanted, lang, config)
    return render(
        "head",
        title=in_language(data["title"], lang),
        description=description,
        embedded=embedded,
        whole=bool(base),
        page=page,
        canonical=urljoin(base, main),
        languages={
            code: urljoin(base, _with(config["page"], f"lang={code}"))
            for code in config["languages"]
        },
        any_language=urljoin(base, config["page"]),
        oembed=asked and urljoin(base, asked),
        locale=speaker(lang).locale,
        publisher=config["publisher"],
        card=card and urljoin(base, card),
        size=CARD,
        data_set="" if embedded else _json_ld(lang, data, config, publication, base),
    )


def _json_ld(
    lang: str,
    data: Mapping[str, Any],
    config: Mapping[str, Any],
    publication: Publication,
    base: str,
) -> str:
    """The data as schema.org's Dataset, with the articles behind them."""

    def whole(address: str) -> str:
        return urljoin(base, address)

    body: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": in_language(data["title"], lang),
        "description": in_language(data["coverage"], lang),
        "url": whole(config["page"]),
        "version": data["version"],
        "dateModified": data["data_date"],
        "inLanguage": list(config["languages"]),
        "license": publication.licence,
        "temporalCoverage": f"{data['first_day']}/{data['last_day']}",
        "spatialCoverage": {
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressCountry": data["country"]},
        },
        "creator": {"@type": "Organization", "name": config["publisher"] or "Unrest Map"},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": whole(address)}
            for kind, address in (
                ("text/csv", config["data"] + "events.csv"),
                ("application/geo+json", config["data"] + "events.geojson"),
                ("application/zip", config["data"] + "package.zip"),
            )
        ],
    }
    articles = [one for one in publication.sources if one["url"]][:MOST_SOURCES]
    body["isBasedOn"] = [
        {
            "@type": "NewsArticle",
            "url": one["url"],
            "publisher": {"@type": "Organization", "name": one["outlet"]},
            **({"datePublished": one["published"]} if one["published"] else {}),
            **({"inLanguage": one["language"]} if one["language"] else {}),
        }
        for one in articles
    ]
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _with(address: str, text: str) -> str:
    return f"{address}?{text}" if text else address
