"""The README's page "Your own map": its commands as they stand, on the sheet that comes along."""

import csv
import re
import shlex
import shutil
from collections import Counter
from pathlib import Path

import pytest

from geodata import package
from geodata.importing.sheet import COLUMNS
from geodata.publication import publish
from tests.sheets import command

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "README.md").read_text("utf8").split("## Your own map")[1].split("\n## ")[0]
COMMANDS = re.findall(r"```\n(.*?)```", PAGE, flags=re.DOTALL)[0].splitlines()


@pytest.fixture
def kenya(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    for line in COMMANDS:
        if line.startswith("python -m geodata "):
            assert command(*shlex.split(line)[3:]) == 0
    return tmp_path / "kenya"


def test_the_commands_make_a_package_without_fault(kenya, capsys):
    assert not (kenya / "rejected.csv").exists()
    assert command("validate", kenya) == 0
    assert "warning" not in capsys.readouterr().out
    made = package.read(kenya)
    assert Counter(event.sub_event_type for event in made.events) == {
        "Protest with intervention": 3,
        "Excessive force against protesters": 1,
        "Violent demonstration": 1,
    }
    counts = [claim for claim in made.claims if claim.event is None]
    assert [(claim.kind, claim.low) for claim in counts if claim.area == ("KE",)] == [
        ("deaths", 39),
        ("injuries", 361),
        ("arrests", 627),
        ("deaths", 19),
    ]
    assert [claim.low for claim in counts if claim.area != ("KE",)] == [17]
    publish(made)


def test_the_sheet_of_the_example_has_ten_rows_with_their_sources():
    with (ROOT / "examples" / "kenya-june-2024.csv").open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 10
    assert all(row["outlet"] and row["address"].startswith("https://") for row in rows)


def test_every_column_that_the_page_names_is_known():
    sheet = PAGE.split("\n### ")[0]
    named = re.findall(r"^\| (`.+?`[^|]*) \|", sheet, flags=re.MULTILINE)
    columns = {name for cell in named for name in re.findall(r"`(\w+)`", cell)}
    assert {"date", "place", "type", "deaths", "since"} <= columns <= set(COLUMNS)
