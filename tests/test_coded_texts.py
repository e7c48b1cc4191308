"""The form of the texts that people coded: what every folder of them keeps to."""

import json
from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from geodata.reading import gold
from geodata.schema import DATE_PRECISIONS, GEO_PRECISIONS, KINDS, SUB_EVENT_TYPES

ARTICLES = Path(__file__).parent / "articles"
RETOLD = tuple(ARTICLES / name for name in ("outside", "outside-blind", "pt", "fr"))
FOLDERS = (ARTICLES, ARTICLES / "blind", *RETOLD)
SOURCE_KINDS = {
    "agency",
    "local_paper",
    "radio_site",
    "live_blog",
    "rights_body",
    "reference",
    "other",
}
TYPE_OF = {sub.name: sub.event_type for sub in SUB_EVENT_TYPES}
OLDEST = timedelta(days=800)  # what lies further back is background, and no event
PAIRED = 100  # retold pages of which half are blind; those of a higher number are all open


@cache
def sidecars(folder: Path) -> dict[str, dict[str, Any]]:
    return {path.stem: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}


def wrongly(folders, faults) -> list[str]:
    """Name each text that has a fault, without its words: some of them are blind."""
    return [
        f"{folder.name}/{name}: {fault}"
        for folder in folders
        for name, told in sorted(sidecars(folder).items())
        for fault in faults(folder, name, told)
    ]


def coded(told: dict[str, Any]) -> list[dict[str, Any]]:
    return [*told["events"], *told.get("allowed", ())]


def test_each_text_has_its_gold_and_each_gold_its_text():
    for folder in FOLDERS:
        assert {path.stem for path in folder.glob("*.txt")} == set(sidecars(folder))


def test_gold_is_loaded_whole():
    def faults(folder, name, told):
        one = gold.from_sidecar(name, told)
        if (len(one.events), len(one.allowed)) != (
            len(told["events"]),
            len(told.get("allowed", ())),
        ):
            yield "an event is lost"

    assert not wrongly(FOLDERS, faults)


def test_events_speak_the_code_book():
    def faults(folder, name, told):
        for event in coded(told):
            if TYPE_OF.get(event["sub_event_type"]) != event["event_type"]:
                yield f"sub-type {event['sub_event_type']}"
            if event["geo_precision"] not in GEO_PRECISIONS:
                yield f"geo_precision {event['geo_precision']}"
            if event["date_precision"] not in (*DATE_PRECISIONS, None):
                yield f"date_precision {event['date_precision']}"
            if (event["lat"] is None) != (event["geo_precision"] == "admin1"):
                yield "point and geo_precision"

    assert not wrongly(FOLDERS, faults)


def test_events_lie_before_their_article_and_not_long_before():
    def faults(folder, name, told):
        published = date.fromisoformat(told["published"] or "9999-12-31")
        for event in coded(told):
            if event["start"] is None:
                continue
            start, end = map(date.fromisoformat, (event["start"], event["end"]))
            if not start <= end <= published:
                yield "days of an event"
            if told["published"] and published - start > OLDEST:
                yield "background as an event"

    assert not wrongly(FOLDERS, faults)


def test_figures_are_two_ends():
    def faults(folder, name, told):
        for event in coded(told):
            for kind in KINDS:
                if (figure := event.get(kind)) is not None and not _is_range(*figure):
                    yield f"{kind} of an event"
        for claim in (*told["national"], *told["loose"]):
            if claim["kind"] not in KINDS or not _is_range(claim["low"], claim["high"]):
                yield f"a claim of {claim['kind']}"

    assert not wrongly(FOLDERS, faults)


def _is_range(low: int, high: int | None) -> bool:
    return low >= 0 and (high is None or low <= high)


def test_retold_pages_say_their_kind_and_use_their_names():
    def faults(folder, name, told):
        text = " ".join((folder / f"{name}.txt").read_text("utf-8").split())
        names = [*(event["place"] for event in coded(told)), *told["not_events"]]
        if not all(place in text for place in names):
            yield "a place that its text does not name"
        if told["source_kind"] not in SOURCE_KINDS:
            yield told["source_kind"]
        if folder.name in ("pt", "fr") and told["language"] != folder.name:
            yield told["language"]
        if not told["outlet"].endswith("(retold)") or "http" in text:
            yield "names its source"

    assert not wrongly(RETOLD, faults)


@pytest.mark.parametrize("language", ["en", "es"])
def test_of_each_two_retold_pages_one_is_blind(language):
    here, blind = (
        sum(
            told["language"] == language and int(name.removeprefix("r")) <= PAIRED
            for name, told in sidecars(ARTICLES / folder).items()
        )
        for folder in ("outside", "outside-blind")
    )
    assert here == blind > 0


def test_retold_pages_of_a_higher_number_are_open():
    blind = sidecars(ARTICLES / "outside-blind")
    assert all(int(name.removeprefix("r")) <= PAIRED for name in blind)


def test_texts_without_deaths_are_many_and_state_only_what_they_tell():
    texts = json.loads((ARTICLES / "no-deaths" / "texts.json").read_text("utf-8"))
    languages = Counter(one["language"] for one in texts)
    assert languages["en"] == languages["es"]
    assert len(texts) >= 150
    assert len({one["id"] for one in texts}) == len({one["text"] for one in texts}) == len(texts)
    for one in texts:
        assert set(one) == {"id", "language", "published", "country", "text", "events"}
        for event in one["events"]:
            assert set(event) == {"place", "start", "end", "sub_event_type"}
            assert event["place"] in one["text"], one["id"]
            assert event["sub_event_type"] in TYPE_OF
            assert event["start"] <= event["end"] <= one["published"], one["id"]
