"""The view as plain HTML: what stands until the page has started, and stays where it cannot
start: without JavaScript, or in a frame that keeps its scripts out. Pure.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from dashboard.head import MOST_SOURCES, Publication, page_address
from dashboard.templates import render
from dashboard.words import Speaker
from geodata import opening, query, schema
from geodata.query import Filter
from geodata.texts import in_language

MOST_EVENTS = 300
SIZES = {"wide": (860, 560), "narrow": (400, 440)}  # px of the first paint's picture
NARROW = "(max-width: 767px)"
DARK = "(prefers-color-scheme: dark)"
FIGURES = (("deaths", "deaths"), ("security", "deaths_security"), ("indirect", "indirect"))


def first_paint(
    wanted: Filter,
    said: Sequence[str],
    data: Mapping[str, Any],
    config: Mapping[str, Any],
    words: Speaker,
    *,
    embedded: bool,
) -> Markup:
    """Title, lead, sentence and picture of the view. The page takes it away when it has started.

    That the map is loading is said only once scripts run, which may be never.
    """
    shown = has_map(wanted, embedded=embedded)
    return render(
        "first-paint",
        say=words.text,
        title=in_language(data["title"], words.lang),
        lead="" if embedded or not data["lead"] else in_language(data["lead"], words.lang),
        said=said,
        pictures=_pictures(wanted, config, words.lang) if shown else (),
    )


def has_map(wanted: Filter, *, embedded: bool) -> bool:
    """Whether the page shows a map at all: an embed may leave it out."""
    return not embedded or not wanted.show or "map" in wanted.show


def without_script(
    wanted: Filter,
    data: Mapping[str, Any],
    config: Mapping[str, Any],
    publication: Publication,
    words: Speaker,
    *,
    embedded: bool,
) -> Markup:
    """The events of the view with their sources, as lists.

    An embed names the sources, and leads to the page that links them: their addresses would be
    a tenth of all that its readers load before there is a map.
    """
    shown = query.select(wanted, data)
    by_id = {source["id"]: source for source in publication.sources}
    return render(
        "plain",
        say=words.text,
        page=page_address(wanted, config) if embedded else "",
        folder=config["data"],
        all_events=len(shown),
        events=[
            _event(index, data, publication.events, by_id, words) for index in shown[:MOST_EVENTS]
        ],
        all_sources=len(publication.sources),
        sources=[(one, _dated(one, words)) for one in publication.sources[:MOST_SOURCES]],
    )


def picture_address(
    wanted: Filter, config: Mapping[str, Any], theme: str, lang: str, size: str
) -> str | None:
    """The address of a bare picture of the view; without a server, of the opening view."""
    if not config["image"]:
        return config["paints"].get(f"{theme}.{lang}.{size}")
    shown = replace(wanted, theme=theme, lang=lang, show=(), lock=None, v=config["version"])
    width, height = SIZES[size]
    address = config["image"].removesuffix("png") + "svg"
    return f"{address}?{opening.to_link(shown)}&bare=1&w={width}&h={height}"


def _pictures(wanted: Filter, config: Mapping[str, Any], lang: str) -> list[dict[str, Any]]:
    """As light or dark and as narrow as the reader has it, the last for all others; if there is."""
    theme = wanted.theme or "light"
    rows = [(theme, "narrow", NARROW), (theme, "wide", "")]
    if not wanted.theme:
        rows.insert(0, ("dark", "narrow", f"{NARROW} and {DARK}"))
        rows.insert(2, ("dark", "wide", DARK))
    pictures = [
        {
            "address": picture_address(wanted, config, theme, lang, size),
            "size": SIZES[size],
            "media": media,
        }
        for theme, size, media in rows
    ]
    return pictures if pictures[-1]["address"] else []


def _event(
    index: int,
    data: Mapping[str, Any],
    details: Mapping[str, Mapping[str, Any]],
    sources: Mapping[str, Mapping[str, Any]],
    words: Speaker,
) -> dict[str, Any]:
    columns = data["events"]
    event = details[columns["id"][index]]
    sub, type_ = data["subs"][columns["sub"][index]]
    place = in_language(data["places"]["name"], words.lang)[columns["place"][index]]
    first = date.fromisoformat(data["first_day"])
    start, end = (first + timedelta(days=columns[name][index]) for name in ("start", "end"))
    precision = schema.GEO_PRECISIONS[columns["geo"][index]]
    return {
        "title": in_language(event["title"], words.lang),
        "when": words.date(start, end, columns["when"][index]),
        "where": words.text(f"precision.{precision}", place=place),
        "kind": words.text("colon").join(
            (words.text(f"type.{data['types'][type_]}"), words.text(f"sub.{sub}"))
        ),
        "figures": " · ".join(_figures(index, data, words)),
        "sources": [sources[one] for one in event["sources"]],
    }


def _figures(index: int, data: Mapping[str, Any], words: Speaker) -> Iterator[str]:
    """The figures of one event that marks show; that no number is given is said."""
    columns = data["events"]
    known = False
    for column, kind in (*FIGURES, *((name, name) for name in query.others(data))):
        low, high = columns[f"{column}_low"][index], columns[f"{column}_high"][index]
        if low is not None:
            known = True
            n = low if high is None else high
            yield words.text(f"figure.{kind}", n=n, range=words.range(low, high))
    if not known:
        yield words.text("figure.none")


def _dated(source: Mapping[str, Any], words: Speaker) -> str:
    day = words.iso(source["published"]) if source["published"] else words.text("source.undated")
    return f"{day} ({words.text('source.inferred')})" if source["basis"] == "inferred" else day
