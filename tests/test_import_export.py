"""A package exported as a sheet and imported again is the same package."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from geodata import package
from geodata.importing import acled_export, exporting, rows
from tests.sheets import HEADER, MARCH, PARLIAMENT, bring, command, held, kenya, same, write
from tests.small_package import SMALL

PERU = package.read(Path(__file__).parents[1] / "geodata" / "data" / "peru-2022-2023")


def there_and_back(base, folder, kind):
    file = folder / f"sheet.{kind}"
    file.write_bytes(exporting.written(exporting.grid(base), kind))
    return bring(base, folder, file)


@pytest.mark.parametrize("kind", exporting.WRITERS)
@pytest.mark.parametrize("base", [SMALL, PERU], ids=["small", "peru"])
def test_there_and_back_is_the_same(base, kind, tmp_path):
    made = there_and_back(base, tmp_path, kind)
    assert (made.rejected, made.doubts) == ([], [])
    assert same(made.package, base)


def part_of_peru(random):
    """Parts of the bundled package, with other figures, days and states."""
    kept = {event.id for event in PERU.events if random.random() < 0.3}
    events = tuple(
        replace(event, status=random.choice(("draft", "published", "withdrawn")))
        for event in PERU.events
        if event.id in kept
    )
    claims = [claim for claim in PERU.claims if claim.event in kept or claim.event is None]
    return replace(
        PERU,
        lead=None,
        annotations=(),
        events=events,
        claims=tuple(other_figure(claim, random) for claim in claims),
        event_sources=tuple(pair for pair in PERU.event_sources if pair.event in kept),
    )


def other_figure(claim, random):
    low = random.randrange(10_000)
    high = random.choice((None, low, random.randrange(low, 20_000)))
    wordings = ("at_least", "over", "vague") if high is None else ("about", "nearly", "up_to")
    told = replace(claim, low=low, high=high, wording=random.choice(wordings))
    told = replace(told, as_of=date(2024, 2, 29), part_of=None, supersedes=None)
    return rows.trusted(told)


@settings(max_examples=10, phases=[Phase.explicit, Phase.generate])
@given(st.integers(0, 2**32))
def test_any_package_there_and_back_is_the_same(tmp_path_factory, seed):
    base = part_of_peru(Random(seed))
    made = there_and_back(base, tmp_path_factory.mktemp("sheet"), "csv")
    assert made.rejected == []
    assert same(made.package, base)


def test_the_sheet_has_what_people_read(tmp_path):
    base = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [PARLIAMENT, MARCH])).package
    header, lines = exporting.grid(base)
    first = dict(zip(header, lines[0], strict=True))
    assert first["event"] == "parliament"
    assert first["place"] == "Nairobi"
    assert first["deaths"] == "5+"
    assert first["outlet"] == "Daily A"
    assert "injuries" not in header


def test_into_an_empty_package_goes_what_the_sheet_holds(tmp_path):
    base = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [PARLIAMENT, MARCH])).package
    (tmp_path / "again").mkdir()
    file = tmp_path / "again" / "sheet.csv"
    file.write_bytes(exporting.written(exporting.grid(base), "csv"))
    made = bring(kenya(), tmp_path / "again", file).package
    assert made.events == base.events
    assert made.claims == base.claims
    assert made.sources == base.sources
    assert made.places == base.places


def test_a_figure_that_is_mended_in_the_sheet_changes_that_and_nothing_else(tmp_path):
    header, lines = exporting.grid(SMALL)
    told = [dict(zip(header, line, strict=True)) for line in lines]
    (row,) = [row for row in told if row["claim id"] == "c2"]
    row["deaths"] = "18-19"
    file = write(tmp_path / "s.csv", [list(row.values()) for row in told], header)
    made = bring(SMALL, tmp_path, file).package
    (old,) = [claim for claim in SMALL.claims if claim.id == "c2"]
    mended = replace(old, low=18, high=19, wording="about")
    claims = tuple(mended if claim is old else claim for claim in SMALL.claims)
    assert same(made, replace(SMALL, claims=claims))


def test_the_command_writes_one_file_and_touches_nothing_else(tmp_path, capsys):
    package.write(SMALL, tmp_path / "small")
    before = held(tmp_path / "small")
    assert command("export", tmp_path / "small", tmp_path / "s.xlsx") == 0
    assert capsys.readouterr().out.startswith(f"{tmp_path / 's.xlsx'}: 5 rows of ")
    assert held(tmp_path / "small") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["s.xlsx", "small"]
    assert command("export", tmp_path / "small", tmp_path / "s.ods") == 2
    assert "expected a file that ends in .csv, .xlsx, .geojson, .parquet" in capsys.readouterr().err


def test_acleds_columns_hold_what_its_code_book_can(tmp_path):
    header = (*HEADER, "end", "precision")
    week = (*MARCH[:1], "2024-06-10", "", "Nyanza", *MARCH[4:], "2024-06-14", "admin1")
    sheet = write(tmp_path / "s.csv", [(*PARLIAMENT, "", ""), week], header)
    base = bring(kenya(), tmp_path, sheet).package
    told, lines = acled_export.grid(base)
    first, second = (dict(zip(told, line, strict=True)) for line in lines)
    assert told[:31] == list(acled_export.HEADER)
    assert {
        name: first[name]
        for name in ("event_date", "time_precision", "disorder_type", "fatalities", "admin1")
    } == {
        "event_date": "2024-06-25",
        "time_precision": "1",
        "disorder_type": "Political violence; Demonstrations",
        "fatalities": "5",
        "admin1": "Nairobi",
    }
    assert (first["deaths_low"], first["deaths_high"]) == ("5", "")
    assert (second["event_date"], second["time_precision"]) == ("2024-06-12", "2")
    assert (second["date_start"], second["date_end"]) == ("2024-06-10", "2024-06-14")
    assert (second["fatalities"], second["deaths_low"]) == ("0", "")
    assert (second["geo_precision"], second["latitude"]) == ("3", "")


def test_acleds_columns_there_and_back(tmp_path):
    base = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [PARLIAMENT, MARCH])).package
    package.write(base, tmp_path / "kenya")
    assert command("export", tmp_path / "kenya", tmp_path / "a.csv", "--as", "acled") == 0
    (tmp_path / "again").mkdir()
    made = bring(kenya(), tmp_path / "again", tmp_path / "a.csv")
    assert "taken for ACLED data" in made.taken_for[0]
    kept = [
        (event.id, event.start, event.place, event.geo_precision, event.sub_event_type)
        for event in made.package.events
    ]
    assert kept == [
        (event.id, event.start, event.place, event.geo_precision, event.sub_event_type)
        for event in base.events
    ]
    assert [(claim.event, claim.low) for claim in made.package.claims] == [("parliament", 5)]


ACLED_NAMES = ("event", "date", "place", "type", "title", "outlet", "actors")
INTERACTIONS = {
    "Protesters (Kenya)": ("Protesters", "", "Protesters only"),
    "Protesters (Kenya); Police Forces of Kenya (2022-)": (
        *("Protesters", "State forces"),
        "State forces-Protesters",
    ),
    "Rioters (Kenya); Civilians (Kenya)": ("Rioters", "Civilians", "Rioters-Civilians"),
    # Abroad they are no state forces in ACLED's terms, and of a newsroom's own names none is known.
    "Military Forces of Uganda (1986-); Rioters (Kenya)": ("", "Rioters", ""),
    "Boda boda riders": ("", "", ""),
    "": ("", "", ""),
}


def test_acleds_interactions_and_country_codes_there_and_back(tmp_path):
    sheet_rows = [
        (f"e{at}", f"2024-06-{at + 10}", "Nairobi", "Peaceful protest", "March", "Daily A", actors)
        for at, actors in enumerate(INTERACTIONS)
    ]
    base = bring(kenya(), tmp_path, write(tmp_path / "s.csv", sheet_rows, ACLED_NAMES)).package
    told, lines = acled_export.grid(base)
    first = [dict(zip(told, line, strict=True)) for line in lines]
    assert {row["iso"] for row in first} == {"404"}
    assert [(row["inter1"], row["inter2"], row["interaction"]) for row in first] == [
        *INTERACTIONS.values()
    ]
    (tmp_path / "again").mkdir()
    file = write(tmp_path / "again" / "a.csv", lines, told)
    again = bring(kenya(), tmp_path / "again", file).package
    _, lines = acled_export.grid(again)
    columns = ("iso", "actor1", "inter1", "actor2", "inter2", "interaction")
    second = [dict(zip(told, line, strict=True)) for line in lines]
    assert [[row[name] for name in columns] for row in second] == [
        [row[name] for name in columns] for row in first
    ]
