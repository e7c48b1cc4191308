"""The options of a second reader, for the verbs that may ask one."""

import argparse

from geodata.reading.second.ask import UnusableSettings, endpoint
from geodata.reading.second.reader import SecondReader
from geodata.reading.second.remembered import Remembered
from geodata.verbs.console import Console, Unusable


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--second-reader",
        action="store_true",
        help="send each article to the model at UNREST_READER_URL and compare its answers",
    )
    parser.add_argument(
        "--again", action="store_true", help="ask the model anew what it has answered before"
    )


def reader(given: argparse.Namespace, console: Console) -> SecondReader | None:
    """Make the second reader if it is asked for; nothing is sent yet."""
    if not given.second_reader:
        if given.again:
            raise Unusable("--again is for --second-reader")
        return None
    try:
        where = endpoint(console.reader_settings)
    except UnusableSettings as problem:
        raise Unusable(str(problem)) from problem
    return SecondReader(where, Remembered(console.cache), console.note, again=given.again)
