"""`python -m dashboard VERB`: bakes the page to plain files, checks files of messages."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from dashboard import slim
from dashboard.bake import Baked, bake
from dashboard.baking import first_view, twins
from dashboard.messages import check
from dashboard.settings import BUNDLED, public_address, settings
from geodata.package import InvalidPackage, NotAPackage, read

DONE, FAULTY, INTERRUPTED = 0, 1, 130


def main(argv: Sequence[str] | None, environ: Mapping[str, str]) -> int:
    """Do what the command line asks and return the exit code."""
    given = _parser().parse_args(argv)
    return _checked(given.files) if given.verb == "messages" else _bake(given, environ)


def _checked(files: Sequence[Path]) -> int:
    """Say what is wrong with files of messages, else how much each holds."""
    told = {path: check.faults(path) for path in files or check.shipped()}
    for path, faults in told.items():
        print("\n".join(faults) or f"{path.name}: {check.whole(path)}")
    return FAULTY if any(told.values()) else DONE


def _bake(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    path = given.package or Path(environ.get("UNREST_PACKAGE", BUNDLED))
    try:
        chosen = settings(environ)
        url = public_address("--base-url", given.base_url or "") or chosen.url
        done = bake(
            read(path),
            given.out,
            replace(chosen, url=url),
            slim.script(),
            given.quality,
            _draw if sys.stderr.isatty() else None,
            _note,
        )
    except InvalidPackage as invalid:
        print(
            f"{invalid}\nRun `python -m geodata validate {path}` for every fault.", file=sys.stderr
        )
        return FAULTY
    except (ValueError, NotAPackage) as wrong:
        print(wrong, file=sys.stderr)
        return FAULTY
    except OSError as problem:
        print(f"{problem.filename}: {problem.strerror}", file=sys.stderr)
        return FAULTY
    print(_told(given.out, done, url))
    return DONE


def _told(out: Path, done: Baked, url: str) -> str:
    plain = twins.without(done.files)
    size = sum(map(len, done.files.values()))
    tiles = sum(path.endswith(".pbf") for path in plain)
    lines = [
        f"{out}: version {done.version}"
        + (f", after {done.before}" if done.before not in (None, done.version) else ""),
        f"{len(done.files):,} files, {size:,} bytes: {len(plain):,} and their compressed twins; "
        f"{tiles:,} are tiles of the base map",
    ]
    for part, size in done.weights.items():
        bar = first_view.BARS[part]
        over = "" if size <= bar else "  OVER"
        lines.append(f"  first view of the embed, {part}: {size:,} of {bar:,} bytes{over}")
    if done.earlier:
        lines.append(f"{done.earlier:,} files of the bake before are kept for pages that are open")
    if not url:
        lines.append(
            "No --base-url: left out are the canonical address and the picture for social media, "
            "which must be whole addresses"
        )
    lines.append("Left out, since they need a server: pictures of other views, oEmbed")
    return "\n".join(lines)


def _note(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _draw(done: int, total: int) -> None:
    end = "" if done < total else "\r\x1b[K"
    print(f"\r\x1b[Kcompressing {done * 100 // max(total, 1)} %{end}", end="", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    words = "write page, embed and data as plain files"
    verb = verbs.add_parser("bake", help=words, description=words)
    verb.add_argument("out", type=Path, metavar="OUT", help="an empty folder, or one baked before")
    verb.add_argument(
        "--package", type=Path, metavar="DIR", help="the data package, else UNREST_PACKAGE's"
    )
    verb.add_argument("--base-url", metavar="U", help="the address that the folder will have")
    verb.add_argument(
        "--quality",
        type=int,
        choices=range(1, twins.BEST + 1),
        default=twins.BEST,
        metavar="1-11",
        help="of compression; the best, 11, takes half a minute",
    )
    words = "check files of messages, the page's words in a language, against the English one"
    verb = verbs.add_parser("messages", help=words, description=words)
    verb.add_argument(
        "files", type=Path, nargs="*", metavar="FILE", help="as in fr.json; else every shipped one"
    )
    return parser


if __name__ == "__main__":
    try:
        sys.exit(main(None, os.environ))
    except KeyboardInterrupt:
        print("interrupted; the site that was there is whole", file=sys.stderr)
        sys.exit(INTERRUPTED)
