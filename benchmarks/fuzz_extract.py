"""Fuzz what `python -m geodata read` does with a file, guided by the branches that it takes.

    pip install atheris==3.0.0
    python benchmarks/fuzz_extract.py -max_total_time=300

Any bytes must end as a package that validates and a report, or as one sentence that refuses them.
The first bytes of an input choose the options. Seeds are the texts in tests/articles; all other
arguments are libFuzzer's. What it finds is put beside it as a file: pass that file to see it again.
"""

import sys
import tempfile
from datetime import date
from pathlib import Path

import atheris

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["geodata"]):
    from geodata import extract, package
    from geodata.geocode import GazetteerGeocoder
    from geodata.reading import drafts, reader, report, report_json
    from geodata.reading.report import STYLED

ARTICLES = ROOT / "tests" / "articles"
PUBLISHED = (date(2023, 1, 10), None, date(1900, 1, 1), date(2199, 12, 31))
LANGUAGES = ("en", "es", "en", "es", None)  # detecting one is slow, so seldom
COUNTRIES = ("PE", "BO", "US", None)
PREFIX = 4  # bytes that choose the options
LONGEST = 6000  # bytes; an article has half as many

geocoder = GazetteerGeocoder()


def read(data: bytes) -> None:
    """Do with some bytes all that the command does."""
    options = data[:PREFIX].ljust(PREFIX, b"\0")
    try:
        article = reader.article(
            data[PREFIX:],
            "fuzz.html" if options[0] % 16 == 1 else "fuzz.txt",
            published=PUBLISHED[options[1] % len(PUBLISHED)],
            language=LANGUAGES[options[2] % len(LANGUAGES)],
            country=COUNTRIES[options[3] % len(COUNTRIES)],
        )
    except reader.UnreadableArticle as refusal:
        if "\n" in str(refusal):
            raise
        return
    reading = extract.read(article, geocoder.geocode)
    made, left_out = drafts.add(drafts.started("fuzz", (reading,), date(2026, 11, 22)), (reading,))
    assert package.parse(package.render(made)) == made
    for style in (report.PLAIN, STYLED):
        "\n".join(report.lines(reading, style)).encode()
    "\n".join(report.proposals(extract.merges((reading, reading)), (reading, reading)))
    report_json.whole((reading,), (), left_out)


def seeds(folder: Path) -> Path:
    """Write the test articles as seeds, with options before each."""
    folder.mkdir()
    for number, text in enumerate(sorted(ARTICLES.rglob("*.txt"))):
        spanish = number % 2
        prefix = bytes([0, 0, spanish, number % len(COUNTRIES)])
        (folder / f"{number:03}").write_bytes(prefix + text.read_bytes())
    return folder


def main() -> None:
    given = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    with tempfile.TemporaryDirectory() as folder:
        corpus = [] if given else [str(Path(folder) / "found"), str(seeds(Path(folder) / "seeds"))]
        if corpus:
            Path(corpus[0]).mkdir()
        geocoder.geocode("Lima")  # reads its tables, so that the first input is not slow
        atheris.Setup([*sys.argv, f"-max_len={LONGEST}", "-timeout=20", *corpus], read)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
