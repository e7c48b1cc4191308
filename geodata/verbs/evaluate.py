"""Read articles that people have coded, and say how well the readings agree."""

import argparse
import json
from pathlib import Path
from typing import Any

from geodata import extract
from geodata.extract import pipeline
from geodata.extract.values import Article, Reading
from geodata.geocode import GazetteerGeocoder
from geodata.reading import gold, reader, report_second, score_table
from geodata.reading.evaluate import Score, score
from geodata.reading.gold import Coded, UnusableGold
from geodata.reading.reader import UnreadableArticle
from geodata.reading.second import alone
from geodata.verbs import second_reading
from geodata.verbs.console import DONE, Console, Unusable, progress

WORDS = "read coded articles and score what is found"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "gold",
        type=Path,
        metavar="GOLD",
        help="a JSON file of records, or a folder with a .json beside each .txt",
    )
    parser.add_argument(
        "--articles", type=Path, metavar="DIR", help="where the texts are; else beside GOLD"
    )
    second_reading.arguments(parser)


def do(given: argparse.Namespace, console: Console) -> int:
    second = second_reading.reader(given, console)
    coded = coded_articles(given.gold)
    folders = _folders(given.gold, given.articles)
    articles: list[Article | None] = []
    unread: list[str] = []
    for one in coded:
        try:
            articles.append(_article(one, folders))
        except UnreadableArticle as problem:
            articles.append(None)
            unread.append(str(problem))
    geocoder = GazetteerGeocoder()
    geocoder.geocode("Lima")  # reads its tables, which is not reading articles
    total = Score()
    seconds = 0.0
    ways = dict.fromkeys(alone.WAYS, Score()) if second else {}
    unused: list[str] = []
    for number, (one, article) in enumerate(zip(coded, articles, strict=True)):
        progress(console, number, len(coded), one.id)
        if article is None:
            nothing = score(one, Reading(article=Article(text="")))
            total += nothing
            ways = {name: so_far + nothing for name, so_far in ways.items()}
            continue
        began = console.clock()
        reading = extract.read(article, geocoder.geocode)
        seconds += console.clock() - began
        total += score(one, reading)
        if second is not None:
            told = pipeline.with_mentions(reading, geocoder.geocode)
            opinion = second.opinion(told, geocoder.geocode)
            if opinion.fault:
                unused.append(f"{one.id}: {report_second.why(opinion)}")
            for name, read in alone.ways(reading, opinion, geocoder.geocode).items():
                ways[name] += score(one, read)
    progress(console, len(coded), len(coded), "")
    print("\n".join(score_table.lines(total, seconds)))
    if ways:
        print("\n".join(("", *score_table.side_by_side({"rules": total, **ways}))))
    for why in unused:
        print(f"the second reader counts as finding nothing: {why}")
    for why in unread:
        print(f"not read, so all in it counts as missed: {why}")
    return DONE


def coded_articles(path: Path) -> tuple[Coded, ...]:
    """Read either format."""
    try:
        if not path.is_dir():
            return gold.from_records(_json(path))
        files = sorted(file for file in path.glob("*.json") if file.with_suffix(".txt").exists())
        coded = tuple(gold.from_sidecar(file.stem, _json(file)) for file in files)
    except UnusableGold as problem:
        raise Unusable(f"{path}: {problem}") from problem
    if not coded:
        raise Unusable(f"{path}: no .json beside a .txt in it; expected coded articles")
    return coded


def _folders(path: Path, articles: Path | None) -> tuple[Path, ...]:
    if articles:
        return (articles,)
    return (path,) if path.is_dir() else (path.parent, path.parent.parent)


def _article(coded: Coded, folders: tuple[Path, ...]) -> Article:
    places = [folder / name for folder in folders for name in (coded.file, Path(coded.file).name)]
    file = next((place for place in places if place.is_file()), None)
    if file is None:
        looked = ", ".join(dict.fromkeys(str(place.parent) for place in places))
        raise Unusable(f"{coded.file}: not found in {looked}; say where with --articles")
    return reader.article(
        reader.load(file),
        str(file),
        published=coded.published,
        outlet=coded.outlet,
        language=coded.language,
        country=coded.country,
    )


def _json(file: Path) -> Any:
    try:
        return json.loads(file.read_bytes())
    except OSError as problem:
        raise Unusable(f"{file}: {problem.strerror or problem}") from problem
    except (ValueError, RecursionError) as problem:
        raise Unusable(f"{file}: expected JSON ({problem})") from problem
