import json

import pytest

from geodata import package
from geodata.datapackage import cells
from geodata.schema import CHECKS
from tests.small_package import SMALL, faults_of, small


def test_the_descriptor_says_what_other_programs_need():
    described = json.loads(small()["datapackage.json"])
    claims = next(item for item in described["resources"] if item["path"] == "claims.csv")
    fields = {field["name"]: field for field in claims["schema"]["fields"]}
    assert fields["low"] == {
        "name": "low",
        "type": "integer",
        "constraints": {"minimum": 0, "required": True},
    }
    assert fields["as_of"]["type"] == "date"
    assert fields["checked"]["constraints"]["enum"] == list(CHECKS)
    assert claims["schema"]["primaryKey"] == ["id"]
    references = {key["fields"]: key["reference"] for key in claims["schema"]["foreignKeys"]}
    assert references["source"] == {"resource": "sources", "fields": "id"}
    assert references["part_of"] == {"resource": "", "fields": "id"}
    assert described["licenses"] == [{"name": "CC-BY-4.0"}]
    assert described["sources"][1]["path"] == "https://gazetteer.example/"


DESCRIPTOR_CASES = {
    "no JSON": ("{", "JSON ("),
    "nothing": ("", "JSON ("),
    "a list": ("[]", "one JSON object"),
    "too deep": ("[" * 100_000, "ordinary depth"),
    "a number without end": ("9" * 5000, "ordinary depth and numbers"),
}


@pytest.mark.parametrize(("text", "words"), DESCRIPTOR_CASES.values(), ids=DESCRIPTOR_CASES)
def test_a_descriptor_that_cannot_be_read_is_one_fault(text, words):
    (fault,) = faults_of(small() | {"datapackage.json": text.encode()})
    assert fault.file == "datapackage.json"
    assert words in str(fault)


MEMBER_CASES = {
    "name with capitals": ("name", "Peru", "an id"),
    "name no text": ("name", 7, "an id"),
    "no version": ("version", None, "a version"),
    "version that leaves the folder": ("version", "../1", "a version"),
    "version with the publication's hyphen": ("version", "1-0", "a version"),
    "data_date in words": ("data_date", "today", "YYYY-MM-DD"),
    "country in words": ("country", "Peru", "ISO 3166-1"),
    "title in another language only": ("title", "Protestas en Puno", "the same as titles.en"),
    "titles in one language": ("titles", {"en": "x"}, '"en" and one for "es"'),
    "titles of three languages": ("titles", {"en": "x", "es": "x", "qu": "x"}, '"en"'),
    "no titles": ("titles", None, '"en" and one'),
    "coverage empty in Spanish": ("coverage", {"en": "x", "es": ""}, '"es"'),
    "coverage as text": ("coverage", "x", '"en" and one'),
    "no licence": ("licenses", [], "one licence"),
    "two licences": ("licenses", [{"name": "A"}, {"name": "B"}], "one licence"),
    "a licence without name": ("licenses", [{"title": "A"}], "one licence"),
    "half a letter": ("coverage", {"en": "x", "es": "\ud83d"}, '"es"'),
    "our own source missing": ("sources", [], "sources.csv"),
    "no sources": ("sources", None, "sources.csv"),
    "a source without address": (
        "sources",
        [*json.loads(package.render(SMALL)["datapackage.json"])["sources"], {"title": "x"}],
        "sources.csv",
    ),
}


@pytest.mark.parametrize(("member", "value", "words"), MEMBER_CASES.values(), ids=MEMBER_CASES)
def test_a_wrong_member_is_one_fault(member, value, words):
    described = json.loads(small()["datapackage.json"])
    described[member] = value
    if value is None:
        del described[member]
    (fault,) = faults_of(small() | {"datapackage.json": json.dumps(described).encode()})
    assert (fault.file, fault.row, fault.column) == ("datapackage.json", None, member)
    assert words in str(fault)


def test_members_of_others_are_left_alone():
    described = json.loads(small()["datapackage.json"]) | {"homepage": "https://example.org"}
    files = small() | {"datapackage.json": json.dumps(described).encode()}
    assert package.parse(files) == SMALL


def _retyped(resources):
    fields = {field["name"]: field for field in resources[3]["schema"]["fields"]}
    fields["low"]["type"] = "string"


def _without_a_field(resources):
    del resources[1]["schema"]["fields"][2]


def _with_a_field(resources):
    resources[1]["schema"]["fields"].append({"name": "mood", "type": "string"})


def _with_a_nameless_field(resources):
    resources[1]["schema"]["fields"].append({"name": []})


def _without_keys(resources):
    resources[2]["schema"]["foreignKeys"] = []


def _without_schema(resources):
    del resources[0]["schema"]


def _in_another_order(resources):
    resources[5]["schema"]["fields"].reverse()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_retyped, "our schema of claims.csv, which differs in field low;"),
        (_without_a_field, "our schema of places.csv, which differs in field name_es;"),
        (_with_a_field, "our schema of places.csv, which differs in field mood;"),
        (_with_a_nameless_field, "our schema of places.csv, which differs in field [];"),
        (_without_keys, "our schema of events.csv, which differs in foreignKeys;"),
        (_without_schema, "our schema of sources.csv, which differs in fields;"),
        (_in_another_order, "our schema of bodies.csv, which differs in fields;"),
        (lambda resources: resources.pop(4), "one resource whose path is event_sources.csv"),
        (lambda resources: resources.append(resources[0]), "one resource whose path is sources"),
    ],
)
def test_a_schema_that_is_not_ours_is_named(change, words):
    described = json.loads(small()["datapackage.json"])
    change(described["resources"])
    (fault,) = faults_of(small() | {"datapackage.json": json.dumps(described).encode()})
    assert words in str(fault)


def test_a_pattern_of_an_earlier_version_is_no_fault():
    described = json.loads(small()["datapackage.json"])
    fields = {field["name"]: field for field in described["resources"][1]["schema"]["fields"]}
    assert fields["admin1"]["constraints"]["pattern"] == f"^({cells.REGION})$"
    fields["admin1"]["constraints"]["pattern"] = "^([A-Z]{2}-[A-Z0-9]{1,6})$"
    files = small() | {"datapackage.json": json.dumps(described).encode()}
    assert package.parse(files) == SMALL


@pytest.mark.parametrize("resources", [None, {}, "x", [], [1, None]])
def test_resources_that_are_no_list_of_objects_are_missed_one_by_one(resources):
    described = json.loads(small()["datapackage.json"]) | {"resources": resources}
    found = faults_of(small() | {"datapackage.json": json.dumps(described).encode()})
    assert [fault.column for fault in found] == ["resources"] * 7
