"""The view as plain HTML: what stands until the page has started, and stays where it cannot
start: without JavaScript, or in a frame that keeps its scripts out. Pure; every text is escaped.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from html import escape
from typing import Any

from dashboard.head import MOST_SOURCES, Publication
from dashboard.words import Speaker
from geodata import opening, query, schema
from geodata.query import Filter

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
) -> str:
    """Title, lead, sentence and picture of the view. The page takes it away when it has started.

    That the map is loading is said only once scripts run, which may be never.
    """
    first, *rest = map(escape, said)
    shown = has_map(wanted, embedded=embedded)
    poster = _poster(wanted, " ".join(said), config, words.lang) if shown else ""
    told = "" if embedded or not data["lead"] else data["lead"][words.lang]
    lead = f'<p class="lead">{escape(told)}</p>\n' if told else ""
    return (
        f"<h1>{escape(data['title'][words.lang])}</h1>\n"
        f"{lead}"
        f'<p class="said"><strong>{first}</strong> {" ".join(rest)}</p>\n'
        f"{poster}"
        f'<p class="loading">{escape(words.text("loading"))}</p>'
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
) -> str:
    """The events of the view and the sources, as lists."""
    shown = query.select(wanted, data)
    by_id = {source["id"]: source for source in publication.sources}
    events = "\n".join(
        _event(index, data, publication.events, by_id, words) for index in shown[:MOST_EVENTS]
    )
    sources = "".join(
        f"<li>{_source(one, words)}</li>" for one in publication.sources[:MOST_SOURCES]
    )

    def rest(n: int, file: str, key: str) -> str:
        """How many are left out, and the file that has them."""
        link = f'<a href="{escape(config["data"] + file)}">{_said(words, key)}</a>'
        said = escape(words.text("plain.more", n=n))
        return f"<p>{said} {link}</p>" if n > 0 else ""

    return f"""<div class="plain">
<p class="no-script">{_said(words, "no-script")}</p>
<h2>{escape(words.text("list.all", n=len(shown)))}</h2>
<ol>
{events}
</ol>
{rest(len(shown) - MOST_EVENTS, "events.csv", "download.events")}
<h2>{_said(words, "sources")}</h2>
<ul>{sources}</ul>
{rest(len(publication.sources) - MOST_SOURCES, "sources.csv", "sources")}
<p>{_said(words, "notices")}</p>
</div>"""


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


def _poster(wanted: Filter, alt: str, config: Mapping[str, Any], lang: str) -> str:
    """The picture, as light or dark and as narrow as the reader has it."""

    def picture(tag: str, theme: str, size: str, rest: str) -> str:
        address = picture_address(wanted, config, theme, lang, size)
        width, height = SIZES[size]
        name = "src" if tag == "img" else "srcset"
        return (
            f'<{tag} {name}="{escape(address)}" width="{width}" height="{height}" {rest}>'
            if address
            else ""
        )

    theme = wanted.theme or "light"
    sources = [picture("source", theme, "narrow", f'media="{NARROW}"')]
    if not wanted.theme:
        sources = [
            picture("source", "dark", "narrow", f'media="{NARROW} and {DARK}"'),
            *sources,
            picture("source", "dark", "wide", f'media="{DARK}"'),
        ]
    rest = f'alt="{escape(alt)}" fetchpriority="low" decoding="async"'
    image = picture("img", theme, "wide", rest)
    return f"<picture>{''.join(sources)}{image}</picture>\n" if image else ""


def _event(
    index: int,
    data: Mapping[str, Any],
    details: Mapping[str, Mapping[str, Any]],
    sources: Mapping[str, Mapping[str, Any]],
    words: Speaker,
) -> str:
    columns = data["events"]
    event = details[columns["id"][index]]
    sub, type_ = data["subs"][columns["sub"][index]]
    place = data["places"][words.lang][columns["place"][index]]
    first = date.fromisoformat(data["first_day"])
    start, end = (first + timedelta(days=columns[name][index]) for name in ("start", "end"))
    kind = f"{words.text('type.' + data['types'][type_])}: {words.text(f'sub.{sub}')}"
    where = words.text(f"precision.{schema.GEO_PRECISIONS[columns['geo'][index]]}", place=place)
    figures = " · ".join(_figures(index, columns, words))
    links = ", ".join(_link(sources[one]) for one in event["sources"])
    of = _said(words, "sources.of")
    return (
        f"<li><h3>{escape(event['title'][words.lang])}</h3>"
        f"<p>{escape(words.date(start, end, columns['when'][index]))} · {escape(where)}</p>"
        f"<p>{escape(kind)} · <strong>{escape(figures)}</strong></p>"
        f"<p>{of} {links}</p></li>"
    )


def _figures(index: int, columns: Mapping[str, Any], words: Speaker) -> Iterator[str]:
    """The dead of one event, kind by kind; that no number is given is said."""
    known = False
    for column, kind in FIGURES:
        low, high = columns[f"{column}_low"][index], columns[f"{column}_high"][index]
        if low is not None:
            known = True
            n = low if high is None else high
            yield words.text(f"figure.{kind}", n=n, range=words.range(low, high))
    if not known:
        yield words.text("figure.none")


def _source(source: Mapping[str, Any], words: Speaker) -> str:
    day = words.iso(source["published"]) if source["published"] else words.text("source.undated")
    basis = f" ({words.text('source.inferred')})" if source["basis"] == "inferred" else ""
    return f"{_link(source)} · {escape(day + basis)}"


def _link(source: Mapping[str, Any]) -> str:
    outlet = escape(source["outlet"])
    if not source["url"]:
        return outlet
    return f'<a href="{escape(source["url"])}" target="_blank" rel="noopener">{outlet}</a>'


def _said(words: Speaker, key: str) -> str:
    return escape(words.text(key))
