"""`python -m geodata VERB`: articles to drafts, and data packages to what readers get."""

import argparse
import io
import os
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date

from geodata import __version__
from geodata.cache import cache
from geodata.geocoding.gazetteer import DamagedGazetteer
from geodata.geocoding.memory import DamagedMemory
from geodata.geocoding.services import ServiceFailed
from geodata.package import InvalidPackage, NotAPackage
from geodata.reading.report import PLAIN, STYLED
from geodata.verbs import (
    evaluate,
    export_table,
    import_table,
    new,
    places,
    publish,
    read,
    regions,
    upgrade,
    validate,
)
from geodata.verbs.console import DONE, FAULTY, UNUSABLE, Console, Unusable, counted
from geodata.writing import CannotWrite

INTERRUPTED, NO_READER = 130, 141  # as a shell reports SIGINT and SIGPIPE
WIDEST = 100  # columns; longer lines are hard to read
GEOCODER, SECOND_READER = "UNREST_GEOCODER_", "UNREST_READER_"
VERBS = {
    "new": new,
    "import": import_table,
    "export": export_table,
    "read": read,
    "evaluate": evaluate,
    "validate": validate,
    "places": places,
    "regions": regions,
    "publish": publish,
    "upgrade": upgrade,
}


def main(argv: Sequence[str] | None = None, console: Console | None = None) -> int:
    """Do what the command line asks and return the exit code."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.verb is None:
        parser.print_help()
        return DONE
    try:
        return VERBS[arguments.verb].do(arguments, console or _console(os.environ))
    except (NotAPackage, Unusable) as problem:
        print(problem, file=sys.stderr)
        return UNUSABLE
    except InvalidPackage as problem:
        print(problem)
        print(f"{counted(len(problem.faults), 'fault')} in {arguments.package}")
        return FAULTY
    except BrokenPipeError:
        raise
    except OSError as problem:
        named = f"{problem.filename}: {problem.strerror}"
        print(named if problem.strerror else problem, file=sys.stderr)
        return FAULTY
    except (CannotWrite, DamagedGazetteer, ServiceFailed, DamagedMemory) as problem:
        print(problem, file=sys.stderr)
        return FAULTY


def run() -> int:
    """Be a program: main, with tidy ends when it is interrupted or nobody reads on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a console without UTF-8
    try:
        code = main()
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes again at exit, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NO_READER


def _console(environ: Mapping[str, str]) -> Console:
    seen, noted = sys.stdout.isatty(), sys.stderr.isatty()
    marked = seen and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
    return Console(
        today=date.today(),
        cache=cache(environ),
        style=STYLED if marked else PLAIN,
        width=min(WIDEST, shutil.get_terminal_size().columns) if seen else WIDEST,
        ask=_answer if noted and sys.stdin is not None and sys.stdin.isatty() else None,
        note=_note,
        draw=_draw if noted else None,
        clock=time.perf_counter,
        contact=environ.get("UNREST_CONTACT", ""),
        geocoder_settings=_settings(environ, GEOCODER),
        reader_settings=_settings(environ, SECOND_READER),
    )


def _settings(environ: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {
        key.removeprefix(prefix).lower(): value
        for key, value in environ.items()
        if key.startswith(prefix) and value
    }


def _answer(question: str) -> str:
    print(question, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _note(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _draw(line: str) -> None:
    print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m geodata", description=__doc__)
    parser.add_argument("--version", action="version", version=__version__)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    for name, verb in VERBS.items():
        verb.arguments(verbs.add_parser(name, help=verb.WORDS, description=verb.WORDS))
    return parser


if __name__ == "__main__":
    sys.exit(run())
