"""What is installed is what was chosen, file by file."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GROUPS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["dependency-groups"]
FILES = {"run": "requirements.txt", "dev": "requirements-dev.txt", "node": "requirements-node.txt"}


def rows(group: str) -> list[str]:
    """The requirements of a file, each with its hashes on one line."""
    text = (ROOT / FILES[group]).read_text("utf8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


def name(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[ ;]", requirement)[0]).lower()


@pytest.mark.parametrize("group", FILES)
def test_each_requirement_has_one_version_and_its_hashes(group: str) -> None:
    assert rows(group)
    for row in rows(group):
        assert re.match(r"[\w.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}", row), row
        assert "://" not in row


@pytest.mark.parametrize("group", FILES)
def test_a_file_has_what_its_list_asks_for(group: str) -> None:
    made = {name(row) for row in rows(group)}
    assert set(map(name, GROUPS[group])) <= made, "run `make requirements`"


def versions(group: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in rows(group):
        found.setdefault(name(row).split("==")[0], set()).add(row.split(" --hash")[0].strip())
    return found


def test_both_files_ask_for_the_same_version_of_what_both_have() -> None:
    run, dev = versions("run"), versions("dev")
    both = run.keys() & dev.keys()
    assert "numpy" in both
    assert {one: run[one] for one in both} == {one: dev[one] for one in both}
