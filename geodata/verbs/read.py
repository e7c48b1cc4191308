"""Read articles: print the drafts with the words behind them, and write them if asked to."""

import argparse
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from geodata import extract, package, writing
from geodata.datapackage import cells
from geodata.datapackage.descriptor import FILE, Credit
from geodata.extract import explain, pipeline
from geodata.extract.values import Article, Reading
from geodata.geocode import GazetteerGeocoder
from geodata.package import Package
from geodata.reading import drafts, reader, report, report_json, report_second
from geodata.reading.drafts import AlreadyThere, LeftOut
from geodata.reading.reader import UnreadableArticle
from geodata.reading.report_words import LEFT_OUT, of
from geodata.reading.second.compare import Opinion, applied
from geodata.schema import SCALES
from geodata.verbs import second_reading
from geodata.verbs.console import DONE, Console, Unusable, counted, progress
from geodata.verbs.regions import with_outlines

WORDS = "read articles and show the events in them, each with the words that say so"
YEARS = range(1900, 2200)
USER_AGENT = "unrest-map"
OF_OPENSTREETMAP = ("nominatim", "photon")


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("files", type=Path, nargs="+", metavar="FILE", help="plain text in UTF-8, or an HTML page")
    add("--published", type=_day, metavar="YYYY-MM-DD", help="the day it was published")
    add("--outlet", default="", metavar="NAME", help="who published it")
    add("--url", type=_address, metavar="URL", help="where it stands, for one file")
    add("--language", choices=reader.LANGUAGES, help="its language; else it is detected")
    add("--country", type=_country, metavar="CODE", help="the country it is about, such as PE")
    add("--scale", choices=SCALES, default="national", help="how far the outlet reaches")
    add("--geocoder", metavar="NAME", help="ask this geopy service for unknown places")
    second_reading.arguments(parser)
    add("--with-model-only", action="store_true", help="take over what only the model has, too")
    add("--json", action="store_true", help="print all that was read as JSON")
    add(
        "--explain",
        action="store_true",
        help="print every mention with the rows of the language's tables that found it",
    )
    add(
        "--out",
        dest="package",
        type=Path,
        metavar="DIR",
        help="write the drafts into this data package; made if it is not there",
    )


def do(given: argparse.Namespace, console: Console) -> int:
    if given.published and given.published > console.today:
        raise Unusable(f"--published {given.published}: has not come yet; look the day up")
    if given.url and len(given.files) > 1:
        raise Unusable("--url is the address of one article; read several one by one")
    _base(given.package)  # what cannot be written to is refused before the work
    second = second_reading.reader(given, console)
    if given.with_model_only and second is None:
        raise Unusable("--with-model-only is for --second-reader")
    articles = _articles(given, console)
    gazetteer = GazetteerGeocoder()
    _checked_country(given, gazetteer)
    if given.explain:
        for article in articles:
            print("\n".join(explain.explained(pipeline.read(article, gazetteer.geocode))))
        return DONE
    complete = _completion(given, console, gazetteer)
    readings = []
    for number, article in enumerate(articles):
        progress(console, number, len(articles), article.id)
        readings.append(complete(extract.read(article, gazetteer.geocode)))
    progress(console, len(articles), len(articles), "")
    opinions = (
        [
            second.opinion(pipeline.with_mentions(one, gazetteer.geocode), gazetteer.geocode)
            for one in readings
        ]
        if second
        else []
    )
    for index, opinion in enumerate(opinions):
        readings[index] = applied(readings[index], opinion, with_model_only=given.with_model_only)
    found = extract.merges(readings)
    if given.package is None:
        _show(given, console, gazetteer, readings, found, opinions)
        return DONE
    with writing.hold(given.package, "python -m geodata read", console.note) as held:
        base = _base(given.package)
        grown, left_out = _grown(given, console, readings, base)
        if grown.outlines:  # what is read goes by the bundled ones
            grown = with_outlines(grown, grown.outlines)
        details = _details(readings, found, left_out, grown, opinions)
        held.replace(package.checked(grown) | details)
    _show(given, console, gazetteer, readings, found, opinions, left_out)
    if not given.json:
        print(_summary(given.package, base, grown, left_out))
    return DONE


def _show(
    given: argparse.Namespace,
    console: Console,
    gazetteer: GazetteerGeocoder,
    readings: Sequence[Reading],
    found: Any,
    opinions: Sequence[Opinion],
    left_out: Sequence[LeftOut] = (),
) -> None:
    if given.json:
        whole = report_json.whole(readings, found, left_out)
        for told, reading, opinion in zip(whole["articles"], readings, opinions, strict=False):
            told["second_reader"] = report_second.as_json(opinion, reading)
        print(json.dumps(whole, ensure_ascii=False, indent=2))
        return
    style = replace(console.style, width=console.width)
    for index, reading in enumerate(readings):
        lines = [*report.lines(reading, style, gazetteer.gazetteer.named)]
        if opinions:
            lines += report_second.lines(
                opinions[index], reading, style, written=given.with_model_only
            )
        print("\n".join((*lines, "")))
    if found:
        print("\n".join((*report.proposals(found, readings, style), "")))


def _articles(given: argparse.Namespace, console: Console) -> list[Article]:
    """Read every file, or refuse with a sentence for each that is none."""
    articles, problems = [], []
    for file in given.files:
        try:
            articles.append(_article(file, given, console))
        except UnreadableArticle as problem:
            problems.append(str(problem))
    seen: dict[str, str] = {}
    for article in articles:
        first = seen.setdefault(reader.digest(article.text), article.id)
        if first != article.id or sum(other.id == article.id for other in articles) > 1:
            problems.append(f"{article.id}: the same text as {first}")
    if problems:
        raise Unusable("\n".join(dict.fromkeys(problems)))
    return articles


def _article(file: Path, given: argparse.Namespace, console: Console) -> Article:
    article = reader.article(
        reader.load(file),
        _shown(file),
        published=given.published,
        outlet=given.outlet,
        url=given.url,
        language=given.language,
        country=given.country,
    )
    if given.published or console.ask is None:
        return article
    return replace(article, published=_asked(file, console.ask, console.today))


def _shown(file: Path) -> str:
    """Write a file's name as text, whatever encoding the system takes names to be in."""
    return os.fsencode(file).decode("utf-8", "backslashreplace")


def _asked(file: Path, ask: Callable[[str], str], today: date) -> date | None:
    question = f"{_shown(file)}: published on (YYYY-MM-DD, or nothing if it is not known)? "
    while answer := ask(question):
        try:
            if (day := _day(answer)) <= today:
                return day
            question = f"{day} has not come yet; published on? "
        except argparse.ArgumentTypeError as problem:
            question = f"{problem}; published on? "
    return None


def _checked_country(given: argparse.Namespace, gazetteer: GazetteerGeocoder) -> None:
    if given.country and not gazetteer.gazetteer.named("country", given.country):
        raise Unusable(f"--country {given.country}: no country has this code; Peru is PE")


def _completion(
    given: argparse.Namespace, console: Console, gazetteer: GazetteerGeocoder
) -> Callable[[Reading], Reading]:
    """Make what adds to a reading the points that the gazetteer lacks."""
    if not given.geocoder:
        return lambda reading: reading
    from geodata import regions
    from geodata.geocoding import memory, services  # only those who ask a service wait for them

    agent = " ".join(filter(None, (USER_AGENT, console.contact and f"({console.contact})")))
    try:
        service = services.Service(given.geocoder, console.geocoder_settings, user_agent=agent)
    except services.UnknownService as problem:
        raise Unusable(f"--geocoder {problem}") from problem
    answers = memory.Memory(console.cache / memory.FILE)
    both = services.GazetteerThenService(gazetteer, service, answers, regions.bundled())
    return lambda reading: services.completed(reading, both.geocode)


def _base(folder: Path | None) -> Package | None:
    """Read the package to add to; None where it is yet to be made."""
    if folder is None or not folder.exists():
        return None
    if not folder.is_dir():
        raise Unusable(f"--out {folder}: a file; expected a folder")
    if (folder / FILE).exists():
        return package.read(folder)
    if not writing.is_empty(folder):
        raise Unusable(f"--out {folder}: has files and is no data package; choose another folder")
    return None


def _grown(
    given: argparse.Namespace, console: Console, readings: Sequence[Reading], base: Package | None
) -> tuple[Package, tuple[LeftOut, ...]]:
    name = given.package.resolve().name
    start = base or drafts.started(name, readings, console.today)
    try:
        return drafts.add(start, readings, scale=given.scale, credits=_credits(given.geocoder))
    except AlreadyThere as problem:
        raise Unusable(str(problem)) from problem


def _credits(geocoder: str | None) -> tuple[Credit, ...]:
    if not geocoder:
        return (drafts.GEONAMES,)
    if geocoder.lower() in OF_OPENSTREETMAP:
        return (drafts.GEONAMES, drafts.OPENSTREETMAP)
    kind = f"{geocoder}, coordinates of places; see its terms"
    return (drafts.GEONAMES, Credit(kind, "https://geopy.readthedocs.io/"))


def _details(
    readings: Sequence[Reading],
    found: Any,
    left_out: Sequence[LeftOut],
    grown: Package,
    opinions: Sequence[Opinion],
) -> dict[str, bytes]:
    """Make one file per source of what no table has room for, without the article's words."""
    made = {}
    new = {source.sha256: source.id for source in grown.sources}
    for index, reading in enumerate(readings):
        told = report_json.reading(
            reading, [row for row in left_out if row.reading == index], quoted=False
        )
        told["may_be_one_event"] = report_json.proposals_of(index, found, readings)
        if opinions:
            told["second_reader"] = report_second.as_json(opinions[index], reading, quoted=False)
        name = f"reading-{new[reader.digest(reading.article.text)]}.json"
        made[name] = (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
    return made


def _summary(
    folder: Path, base: Package | None, grown: Package, left_out: Sequence[LeftOut]
) -> str:
    tables = ("sources", "events", "claims", "places")
    new = [
        counted(len(getattr(grown, name)) - len(getattr(base, name, ())), name[:-1])
        for name in tables
    ]
    reasons = dict.fromkeys(of(LEFT_OUT, row.reason) for row in left_out)
    rest = f"; {len(left_out)} left out ({'; '.join(reasons)})" if left_out else ""
    return f"{folder}: {', '.join(new)} added{rest}"


def _day(text: str) -> date:
    try:
        if len(text) == len("2023-01-09") and date.fromisoformat(text).year in YEARS:
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{text!r} is no day; expected one such as 2023-01-09")


def _address(text: str) -> str:
    try:
        return cells.web_address(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no address that begins with http:// or https://"
        ) from None


def _country(text: str) -> str:
    if len(text) == 2 and text.isascii() and text.isalpha():
        return text.upper()
    raise argparse.ArgumentTypeError(f"{text!r} is no country's two letters, such as PE")
