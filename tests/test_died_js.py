"""How many died, in sentences: what the bundled package says, and what parts leave or exceed."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.published import publication
from tests.pure_scripts import Scripts, loaded


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("died")
    yield scripts
    scripts.close()


def said(scripts: Scripts, summary: Any, tolls: Any, lang: str = "en") -> list[str]:
    return scripts.evaluate(
        "([summary, tolls, lang]) => unrest.died.sentences(summary, tolls, speakers[lang])",
        [summary, tolls, lang],
    )


PERU = {
    "en": [
        "The highest count told in parts is 67 deaths (Ombudsman's office, 7 December 2023): "
        "49 during protests or their dispersal, 11 indirect and 7 of the security forces; the "
        "events on this map hold 49 during protests or their dispersal, 11–13 "
        "indirect and 7 of the security forces.",
        "The highest count of all is 77 (EFE, 21 March 2023); nothing in these data says what it "
        "is made of.",
    ],
    "es": [
        "El mayor conteo dado por partes es de 67 muertes (Defensoría del Pueblo, 7 de diciembre "
        "de 2023): 49 durante protestas o su dispersión, 11 indirectas y 7 de las fuerzas del "
        "orden; los eventos de este mapa suman 49 durante protestas o su dispersión, 11–13 "
        "indirectas y 7 de las fuerzas del orden.",
        "El conteo más alto de todos es 77 (EFE, 21 de marzo de 2023); nada en estos datos dice "
        "de qué se compone.",
    ],
}


@pytest.mark.parametrize("lang", PERU)
def test_the_bundled_package_is_told_in_two_sentences(scripts: Scripts, lang: str) -> None:
    _, files = publication()
    summary = json.loads(files["reconciliation.json"])["summary"]
    assert said(scripts, summary, json.loads(files["tolls.json"]), lang) == PERU[lang]


def claim(id: str, low: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": id, "low": low, "high": low, "wording": "exact", "as_of": "2023-01-12",
        "by": "office", "kind": "deaths", "category": "all", "scope": None, "source": "s", **fields,
    }  # fmt: skip


TOLLS = {
    "claims": [
        claim("whole", 26),
        claim("agency", 30, by="agency"),
        claim("one", 26, by="office"),
        claim("two", 4, category="indirect", by=None),
    ],
    "bodies": {
        "office": {"en": "the office", "es": "la oficina"},
        "agency": {"en": "an agency", "es": "una agencia"},
    },
    "sources": {"s": {"outlet": "The Gazette"}},
}


MISSING = "Of that count these are not on the map:"
BEYOND = "Other sources tell more than that count:"


def part(name: str, counted: int, low: int | None, high: int | None) -> dict[str, Any]:
    return {"name": name, "counted": counted, "low": low, "high": high}


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (part("clash", 21, 18, 18), f"{MISSING} 3 during protests or their dispersal."),
        (part("clash", 21, 18, 20), f"{MISSING} 1–3 during protests or their dispersal."),
        (part("clash", 21, 23, 25), f"{BEYOND} 2–4 during protests or their dispersal."),
        (part("clash", 21, 23, None), f"{BEYOND} 2 or more during protests or their dispersal."),
        (part("clash", 21, 18, 22), None),
        (part("clash", 21, 18, None), None),
        (part("other", 21, None, None), None),
    ],
)  # fmt: skip
def test_what_the_parts_leave_or_exceed_is_said(
    scripts: Scripts, row: dict[str, Any], sentence: str | None
) -> None:
    told = said(scripts, {"claim": "whole", "parts": [row], "highest": None}, TOLLS)
    assert told[1:] == ([] if sentence is None else [sentence])


def test_the_highest_count_names_what_it_is_made_of(scripts: Scripts) -> None:
    highest = {"claim": "agency", "parts": ["one", "two"]}
    told = said(scripts, {"claim": "whole", "parts": [], "highest": highest}, TOLLS)
    assert told[1] == (
        "The highest count of all is 30 (an agency, 12 January 2023), made of 26 in all "
        "(the office) and 4 indirectly (The Gazette)."
    )


def test_without_a_count_that_is_taken_apart_nothing_is_said(scripts: Scripts) -> None:
    assert said(scripts, None, TOLLS) == []
