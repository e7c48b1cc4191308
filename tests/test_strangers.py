"""Sheets as newsrooms elsewhere keep them, from `new` to what readers get; all is invented.

Semicolons, tabs, Windows' letters, days in several orders, figures in words, points of their own,
places that nothing knows: French and Portuguese besides English.
"""

import json
from pathlib import Path

import pytest

from geodata import package
from geodata.publication import publish
from tests import own_book
from tests.sheets import command

SHEETS = Path(__file__).with_name("strangers")

# Country, sheet, language: events by region, "" for the whole country, figures as low, high and
# wording, rows rejected. The newsroom in Mozambique counts burnt houses too, by its own code book.
MAPS = {
    "georgia": (
        "GE", "georgia.csv", "en", {"GE-TB": 2, "GE-x-ajaria": 1},
        {("arrests", 63, 63, "exact"), ("injuries", 15, 15, "about")}, [],
    ),
    "bangladesh": (
        "BD", "bangladesh.csv", "en", {"BD-C": 2, "BD-F": 1, "": 1},
        {
            ("deaths", 11, None, "at_least"), ("deaths", 19, 19, "exact"),
            ("injuries", 200, None, "vague"), ("deaths", 4, 4, "exact"), ("deaths", 1, 1, "exact"),
        }, [],
    ),
    "serbia": (
        "RS", "serbia.tsv", "en", {"RS-x-grad-beograd": 1, "RS-x-juzno-backi": 1},
        {("crowd", 275_000, 325_000, "about"), ("crowd", 107_000, 107_000, "exact")}, [],
    ),
    "palestine": (
        "PS", "palestine.csv", "en", {"PS-x-west-bank": 2},
        {
            ("deaths", 2, 2, "exact"), ("injuries", 10, None, "at_least"),
            ("deaths", 0, 0, "exact"),
        }, ["palestine.csv,4,place,Nowhere-at-all,"],
    ),
    "burkina faso": (
        "BF", "burkina.csv", "fr", {"BF-KAD": 1, "BF-HOU": 1},
        {("injuries", 10, 10, "about"), ("deaths", 0, 0, "exact")}, [],
    ),
    "mozambique": (
        "MZ", "mozambique.csv", "pt", {"MZ-x-maputo": 2, "MZ-N": 1},
        {
            ("deaths", 2, None, "at_least"), ("injuries", 20, 20, "about"),
            ("deaths", 3, 3, "exact"), ("injuries", 66, 66, "exact"), ("arrests", 12, 12, "exact"),
            ("houses", 4, 6, "about"),
        }, [],
    ),
}  # fmt: skip


def made_from(map: str, work: Path) -> Path:
    """The package that `new` and `import` make of a sheet."""
    country, sheet, lang, *_ = MAPS[map]
    folder = work / "map"
    book: tuple[str | Path, ...] = ()
    if map == "mozambique":
        (work / "book.json").write_text(own_book.text(), "utf8")
        book = ("--codebook", work / "book.json")
    assert command("new", folder, "--country", country, "--language", lang, *book) == 0
    command("import", SHEETS / sheet, "--into", folder)
    return folder


@pytest.mark.parametrize("map", MAPS)
def test_a_strangers_sheet_becomes_a_map_without_fault(
    map: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, _, lang, regions, figures, rejected = MAPS[map]
    folder = made_from(map, tmp_path)
    capsys.readouterr()
    assert command("validate", folder) == 0
    assert "warning" not in capsys.readouterr().out
    made = package.read(folder)
    claims = {(claim.kind, claim.low, claim.high, claim.wording) for claim in made.claims}
    assert claims == figures
    left = folder / "rejected.csv"
    lines = left.read_text("utf-8-sig").splitlines()[1:] if left.exists() else []
    assert [line for line, start in zip(lines, rejected, strict=True) if start not in line] == []

    _, files = publish(made)
    data = json.loads(files["map.json"])
    assert data["languages"] == [lang]
    found = dict.fromkeys(regions, 0)
    for place in data["events"]["place"]:
        region = data["places"]["region"][place]
        found["" if region < 0 else data["regions"][region][0]] += 1
    assert found == regions
    assert all(name for _, names, _ in data["regions"] for name in names.values())


def test_a_quarter_stands_near_its_town_and_a_point_of_ones_own_wins(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    command("new", folder, "--country", "BD")
    command("import", SHEETS / "bangladesh.csv", "--into", folder)
    made = package.read(folder)
    where = {event.id: (event.place, event.geo_precision) for event in made.events}
    assert where["d2"] == ("dhaka", "near")
    (campus,) = (place for place in made.places if place.id == where["d3"][0])
    assert (campus.lat, campus.lon, campus.level) == (25.7189, 89.2516, "site")


def test_two_counts_of_one_event_are_its_claims(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    command("new", folder, "--country", "BD")
    command("import", SHEETS / "bangladesh.csv", "--into", folder)
    made = package.read(folder)
    deaths = [claim for claim in made.claims if claim.event == "d1" and claim.kind == "deaths"]
    assert [(claim.low, claim.attributed_to) for claim in deaths] == [
        (11, None),
        (19, "hospital-staff"),
    ]
