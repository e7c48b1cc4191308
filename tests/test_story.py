"""The lead and the annotations of a package: checked, kept, and published with their counts."""

from dataclasses import replace
from datetime import date
from typing import Any

import orjson
import pytest

from dashboard.words import speaker
from geodata import counts
from geodata.counts import Counts, filled
from geodata.ledger import Figure
from geodata.package import InvalidPackage, Package, checked, parse
from geodata.publication import publish
from geodata.schema import Annotation, Claim
from tests.small_package import DAY, SMALL

JULIACA = "{deaths:pe-20230109-juliaca}"
NOTE = Annotation(
    id="juliaca",
    day=DAY,
    place="juliaca",
    text={"en": f"Juliaca: {JULIACA}", "es": f"Juliaca: {JULIACA}"},
)
LEAD = {
    "en": f"Puno rose in January 2023: {JULIACA} in Juliaca, by {{claim:c3}} nationwide.",
    "es": f"Puno se levantó en enero de 2023: {JULIACA} en Juliaca; {{claim:c3}} en total.",
}
TOLD = replace(SMALL, lead=LEAD, annotations=(NOTE,))


def test_a_story_is_read_as_it_was_written() -> None:
    assert parse(checked(TOLD)) == TOLD
    assert checked(TOLD)["annotations.csv"].decode() == (
        "id,day,place,text_en,text_es\n"
        f"juliaca,2023-01-09,juliaca,Juliaca: {JULIACA},Juliaca: {JULIACA}\n"
    )


def test_counts_are_filled_in_when_it_is_published() -> None:
    files = publish(TOLD)[1]
    data = orjson.loads(files["map.json"])
    assert data["lead"] == {
        "en": "Puno rose in January 2023: 18 deaths in Juliaca, by about 46–47 deaths nationwide.",
        "es": "Puno se levantó en enero de 2023: 18 muertes en Juliaca; "
        "alrededor de 46–47 muertes en total.",
    }
    first = date.fromisoformat(data["first_day"])
    assert data["annotations"] == {
        "id": ["juliaca"],
        "day": [(DAY - first).days],
        "place": [data["places"]["id"].index("juliaca")],
        "text": {"en": ["Juliaca: 18 deaths"], "es": ["Juliaca: 18 muertes"]},
    }
    assert orjson.loads(files["datapackage.json"])["lead"] == data["lead"]
    assert b"Juliaca: 18 deaths" in files["annotations.csv"]


def test_a_count_follows_its_claims() -> None:
    claims = [
        replace(c, low=19, high=20, wording="about") if c.id == "c2" else c for c in SMALL.claims
    ]
    data = published(replace(TOLD, claims=tuple(claims)))
    assert data["annotations"]["text"]["en"] == ["Juliaca: 19–20 deaths"]


def test_a_package_without_a_story_publishes_none() -> None:
    data = published(SMALL)
    assert data["lead"] is None
    assert data["annotations"] == {
        "id": [], "day": [], "place": [], "text": {"en": [], "es": []},
    }  # fmt: skip


def test_annotations_stand_in_the_order_of_their_days() -> None:
    early = Annotation(id="z", day=DAY, text={"en": "No place", "es": "Sin lugar"})
    data = published(replace(SMALL, annotations=(early, NOTE)))
    assert (data["annotations"]["id"], data["annotations"]["place"][1]) == (["juliaca", "z"], -1)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"en": "Juliaca: 18 deaths"}, "annotations.csv:2 text_en 'Juliaca : 18 deaths': "
         "expected a placeholder such as {deaths:EVENT} or {claim:CLAIM} for a number of people"),
        ({"es": f"Juliaca: dieciocho muertos {JULIACA}"}, "annotations.csv:2 text_es"),
        ({"en": "Juliaca"}, "text_es"),
        ({"en": "{deaths:pe-1}"}, "expected a published event of events.csv"),
        ({"en": "{deaths:pe-20230110-puno}"}, "expected a published event"),  # a draft
        ({"en": "{injuries:pe-20230109-juliaca}"}, "a figure that its claims give: deaths"),
        ({"en": "{dead:pe-20230109-juliaca}"}, "expected claim or one of deaths, indirect,"),
        ({"en": "{claim:c2}"}, "expected a claim without event"),
        ({"en": f"{JULIACA} {{deaths}}"}, "expected braces only around"),
        ({"en": f"{JULIACA} " + "long " * 20}, "expected at most 100 letters, found 110"),
        ({"day": date(2022, 12, 6)}, "2 day '2022-12-06': expected a day of the timeline"),
        ({"place": "pe-pun"}, "2 place 'pe-pun': expected a place with a published event"),
        ({"place": "atlantis"}, "annotations.csv:2 place 'atlantis': expected an id in places.csv"),
        ({"es": ""}, "annotations.csv:2 text_es (empty): expected text"),
        ({"day": date(2030, 1, 1)}, "annotations.csv:2 day '2030-01-01': expected a day from 1800"),
    ],
)  # fmt: skip
def test_what_may_not_stand_in_an_annotation(changes: dict[str, Any], fault: str) -> None:
    texts = {lang: text for lang, text in changes.items() if lang in NOTE.text}
    others = {field: value for field, value in changes.items() if field not in texts}
    changed = replace(NOTE, text=NOTE.text | texts, **others)
    assert fault in refused(replace(SMALL, annotations=(changed,)))


@pytest.mark.parametrize(
    ("lead", "fault"),
    [
        ({"en": "In Juliaca 18 died."}, "datapackage.json lead 'In Juliaca 18 died .'"),
        ({"en": "Puno rose."}, "expected the same placeholders in each language"),
        ({"en": LEAD["en"] + " and so on" * 30}, "expected at most 320 letters"),
        ({"es": ""}, 'datapackage.json lead'),
        ({"es": None}, 'expected an object with a text for "en" and one for "es"'),
    ],
)  # fmt: skip
def test_what_may_not_stand_in_a_lead(lead: dict[str, Any], fault: str) -> None:
    assert fault in refused(replace(SMALL, lead=LEAD | lead))


CLAIM = next(claim for claim in SMALL.claims if claim.id == "c3")


@pytest.mark.parametrize(
    ("changes", "english", "spanish"),
    [
        ({"low": 49, "high": 49, "wording": "exact"}, "49 deaths", "49 muertes"),
        ({"low": 51, "high": None, "wording": "over"}, "more than 50 deaths", "más de 50 muertes"),
        ({"low": 36, "high": 39, "wording": "nearly"}, "nearly 40 deaths", "casi 40 muertes"),
        ({"low": 12, "high": None, "wording": "vague"}, "12 or more deaths", "12 o más muertes"),
        ({"low": 1, "high": 1, "wording": "exact"}, "1 death", "1 muerte"),
        ({"low": 1, "high": None, "wording": "at_least"}, "at least 1 death", "al menos 1 muerte"),
        ({"category": "indirect", "low": 11, "high": 11, "wording": "exact"}, "11 indirect deaths",
         "11 muertes indirectas"),
        ({"kind": "crowd", "low": 12000, "high": 12000, "wording": "about"},
         "about 12,000 people gathered", "alrededor de 12,000 personas reunidas"),
    ],
)  # fmt: skip
def test_a_claim_is_told_as_it_is_worded(
    changes: dict[str, Any], english: str, spanish: str
) -> None:
    told = Counts({}, {"c3": replace(CLAIM, **changes)})
    assert (filled("{claim:c3}", "en", told), filled("{claim:c3}", "es", told)) == (
        english,
        spanish,
    )


@pytest.mark.parametrize(
    ("figure", "english", "spanish"),
    [
        (Figure(17, None, 2), "17 or more deaths", "17 o más muertes"),
        (Figure(0, 0, 1), "0 deaths", "0 muertes"),
        (Figure(1, 1, 1), "1 death", "1 muerte"),
    ],
)
def test_a_range_is_told_as_the_page_tells_it(figure: Figure, english: str, spanish: str) -> None:
    told = Counts({"e": {"deaths": figure}}, {})
    for lang, text in (("en", english), ("es", spanish)):
        assert filled("{deaths:e}", lang, told) == text
        assert text.startswith(speaker(lang).range(figure.low, figure.high))


def test_a_count_without_a_figure_is_never_0() -> None:
    with pytest.raises(ValueError, match="expected a figure that its claims give: none"):
        filled("{deaths:e}", "en", Counts({"e": {"deaths": Figure(None, None, 0)}}, {}))


def test_what_is_discounted_is_not_told() -> None:
    discounted: Claim = replace(
        CLAIM, discounted_by="gazette-1", discounted={"en": "A rumour", "es": "x"}
    )
    assert (
        counts.expected("claim", "c3", Counts({}, {"c3": discounted}))
        == "a claim that nobody discounts"
    )


def published(package: Package) -> dict[str, Any]:
    return orjson.loads(publish(package)[1]["map.json"])


def refused(package: Package) -> str:
    with pytest.raises(InvalidPackage) as found:
        checked(package)
    return str(found.value)
