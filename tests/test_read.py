import json
import os
import pty
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geodata import extract, package
from geodata.__main__ import main
from geodata.extract.values import Article, Difference, MergeProposal, Reading
from geodata.geocoding.services import ServiceFailed
from geodata.reading.report import PLAIN
from geodata.verbs.console import Console
from tests.small_reading import CLASH, NATION, NEXT_DAY, READING, TEXT
from tests.test_imports import ROOT

GIVEN = ("--published", "2023-01-10", "--outlet", "The Gazette", "--country", "PE")


@pytest.fixture
def engine(monkeypatch):
    """Reads what tests/small_reading.py says, whatever the text; keeps what it was given."""
    seen: list[Article] = []

    def read(article, geocode):
        seen.append(article)
        if article.published is None:
            undated = replace(CLASH, start=None, end=None, date_precision=None, claims=())
            claims = (replace(NATION, as_of=None),)
            return Reading(article=article, events=(undated,), national=claims)
        return replace(READING, article=article)

    def merges(readings):
        pairs = zip(range(len(readings)), range(1, len(readings)), strict=False)
        differences = (Difference("deaths", "17", "18"),)
        return tuple(MergeProposal((a, 0), (b, 0), "near", 0.0, differences) for a, b in pairs)

    monkeypatch.setattr(extract, "read", read, raising=False)
    monkeypatch.setattr(extract, "merges", merges, raising=False)
    return seen


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "juliaca.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def console(tmp_path):
    return Console(today=date(2026, 11, 22), cache=tmp_path / "cache", style=PLAIN)


def test_an_article_is_read_and_told(engine, file, console, capsys):
    assert main(["read", str(file), *GIVEN], console) == 0
    said = capsys.readouterr()
    assert f"{file}: The Gazette, 10 January 2023, English" in " ".join(said.out.split())
    assert "«At least 17 people» died «on Monday»" in said.out
    assert said.err == ""
    assert engine == [
        Article(text=TEXT, published=NEXT_DAY, outlet="The Gazette", country="PE", id=str(file))
    ]


def test_all_that_was_read_can_be_had_as_json(engine, file, console, capsys):
    assert main(["read", str(file), *GIVEN, "--json"], console) == 0
    told = json.loads(capsys.readouterr().out)
    (article,) = told["articles"]
    assert article["article"]["published"] == "2023-01-10"
    (event,) = article["events"]
    assert (event["start"], event["place"]["name"]) == ("2023-01-09", "Juliaca")
    assert event["claims"][0]["high"] is None
    evidence = event["claims"][0]["evidence"]
    assert evidence["words"] == TEXT[evidence["start"] : evidence["end"]] == "At least 17 people"
    assert evidence["sentence"]["words"].startswith("At least 17 people died")
    assert article["passed_over"][0]["role"] == "origin_of_person"


def test_drafts_are_written_as_a_package(engine, file, console, tmp_path, capsys):
    out = tmp_path / "drafts"
    url = "https://gazette.example/1"
    assert main(["read", str(file), *GIVEN, "--out", str(out), "--url", url], console) == 0
    assert capsys.readouterr().out.endswith(f"{out}: 1 source, 1 event, 3 claims, 1 place added\n")
    written = package.read(out)
    assert (written.name, written.country) == ("drafts", "PE")
    assert written.sources[0].url == url
    assert {event.status for event in written.events} == {"draft"}
    assert main(["validate", str(out)], console) == 0


def test_what_no_table_holds_is_kept_beside_them_without_the_articles_words(
    engine, file, console, tmp_path
):
    out = tmp_path / "drafts"
    main(["read", str(file), *GIVEN, "--out", str(out)], console)
    kept = (out / "reading-the-gazette-20230110.json").read_text("utf-8")
    assert json.loads(kept)["passed_over"][1]["role"] == "duration"
    for words in ("marchers", "At least", "officers were"):
        assert words not in kept


def test_another_article_is_added_to_the_package(engine, file, console, tmp_path, capsys):
    out, other = tmp_path / "drafts", tmp_path / "other.txt"
    other.write_text(TEXT + "\nMore of the same was said on the radio.\n", "utf-8")
    main(["read", str(file), *GIVEN, "--out", str(out)], console)
    first = package.read(out)
    assert main(["read", str(other), *GIVEN, "--out", str(out)], console) == 0
    both = package.read(out)
    assert both.events[:1] == first.events
    assert [event.id for event in both.events] == ["pe-20230109-juliaca", "pe-20230109-juliaca-2"]
    assert "1 source, 1 event, 3 claims, 0 places added" in capsys.readouterr().out


def test_a_text_is_not_added_twice(engine, file, console, tmp_path, capsys):
    out = tmp_path / "drafts"
    main(["read", str(file), *GIVEN, "--out", str(out)], console)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    capsys.readouterr()
    assert main(["read", str(file), *GIVEN, "--out", str(out)], console) == 2
    assert "already there as source the-gazette-20230110" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_two_accounts_of_one_event_are_proposed_and_not_merged(
    engine, file, console, tmp_path, capsys
):
    other = tmp_path / "other.txt"
    other.write_text(TEXT + "\nMore of the same was said on the radio.\n", "utf-8")
    out = tmp_path / "drafts"
    assert main(["read", str(file), str(other), *GIVEN, "--out", str(out)], console) == 0
    said = capsys.readouterr().out
    assert "May be one event (nothing was merged)" in said
    assert "deaths: 17 / 18" in said
    assert len(package.read(out).events) == 2
    kept = json.loads((out / "reading-the-gazette-20230110-2.json").read_text("utf-8"))
    assert kept["may_be_one_event"][0]["rule"] == "near"


def test_a_missing_date_is_reported_and_never_guessed(engine, file, console, tmp_path, capsys):
    out = tmp_path / "drafts"
    assert main(["read", str(file), "--outlet", "The Gazette", "--out", str(out)], console) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "pass --published YYYY-MM-DD" in said
    assert "2 left out (no date; no publication date)" in said
    written = package.read(out)
    assert (written.events, written.claims) == ((), ())
    assert written.sources[0].date_basis == "unknown"


def test_a_missing_date_is_asked_for_where_somebody_can_answer(engine, file, console):
    answers = iter(["Tuesday", "2023-13-01", "2023-01-10"])
    asked = []

    def ask(question):
        asked.append(question)
        return next(answers)

    assert main(["read", str(file)], replace(console, ask=ask)) == 0
    assert engine[0].published == NEXT_DAY
    assert len(asked) == 3
    assert str(file) in asked[0]
    assert "'Tuesday' is no day" in asked[1]


def test_who_does_not_know_the_date_says_nothing(engine, file, console):
    assert main(["read", str(file)], replace(console, ask=lambda _: "")) == 0
    assert engine[0].published is None


def test_progress_is_drawn_for_several_files_only(engine, file, console, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(TEXT + "\nMore of the same was said on the radio.\n", "utf-8")
    drawn = []
    watched = replace(console, draw=drawn.append)
    main(["read", str(file), *GIVEN], watched)
    assert drawn == []
    main(["read", str(file), str(other), *GIVEN], watched)
    assert "1/2" in drawn[1]
    assert drawn[-1] == ""


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\x00\x01", "binary"),
        (b"a" * 10_000_001, "more than 10 MB"),
        ("Murió en Ancón".encode("latin-1"), "is not UTF-8"),
        (b"a,b\n1,2\n", "no sentence"),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_is_written(
    data, said, engine, file, console, tmp_path, capsys
):
    bad, out = tmp_path / "bad.txt", tmp_path / "drafts"
    bad.write_bytes(data)
    assert main(["read", str(file), str(bad), *GIVEN, "--out", str(out)], console) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"{bad}: ")
    assert said in told.err
    assert told.err.count("\n") == 1
    assert not out.exists()
    assert engine == []


def test_a_file_that_is_not_there_is_one_sentence(engine, console, tmp_path, capsys):
    assert main(["read", str(tmp_path / "absent.txt")], console) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'absent.txt'}: No such file or directory\n"


def test_the_same_text_twice_is_refused(engine, file, console, tmp_path, capsys):
    copy = tmp_path / "copy.txt"
    copy.write_bytes(file.read_bytes())
    assert main(["read", str(file), str(copy), *GIVEN], console) == 2
    assert capsys.readouterr().err == f"{copy}: the same text as {file}\n"
    assert main(["read", str(file), str(file), *GIVEN], console) == 2


def test_a_folder_that_is_no_package_is_refused_and_left_alone(
    engine, file, console, tmp_path, capsys
):
    out = tmp_path / "mine"
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    assert main(["read", str(file), *GIVEN, "--out", str(out)], console) == 2
    assert capsys.readouterr().err == (
        f"--out {out}: has files and is no data package; choose another folder\n"
    )
    assert [path.name for path in out.iterdir()] == ["notes.txt"]
    assert main(["read", str(file), *GIVEN, "--out", str(file)], console) == 2


def test_an_empty_folder_is_filled(engine, file, console, tmp_path):
    (tmp_path / "drafts").mkdir()
    assert main(["read", str(file), *GIVEN, "--out", str(tmp_path / "drafts")], console) == 0
    assert package.read(tmp_path / "drafts").events


def test_a_faulty_package_is_not_added_to(engine, file, console, tmp_path, capsys):
    out = tmp_path / "drafts"
    main(["read", str(file), *GIVEN, "--out", str(out)], console)
    (out / "events.csv").write_text("id\n", "utf-8")
    capsys.readouterr()
    assert main(["read", str(file), *GIVEN, "--out", str(out)], console) == 1
    assert f"faults in {out}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--published", "10 January"), "'10 January' is no day"),
        (("--published", "20230110"), "is no day"),
        (("--published", "0001-01-01"), "is no day"),
        (("--url", "javascript:alert(1)"), "is no address"),
        (("--country", "Peru"), "is no country's two letters"),
        (("--language", "de"), "invalid choice"),
    ],
)
def test_a_wrong_option_is_explained(more, said, file, capsys):
    with pytest.raises(SystemExit) as left:
        main(["read", str(file), *more])
    assert left.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--country", "QQ"), "--country QQ: no country has this code"),
        (("--geocoder", "atlantis"), "--geocoder geopy has no geocoder 'atlantis'"),
        (("--geocoder", "geonames"), "UNREST_GEOCODER_USERNAME"),
    ],
)
def test_an_option_that_cannot_be_followed_is_one_sentence(
    more, said, engine, file, console, capsys
):
    assert main(["read", str(file), *more], console) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert (told.out, told.err.count("\n")) == ("", 1)


def test_one_address_is_of_one_file(engine, file, console, tmp_path, capsys):
    given = ["read", str(file), str(file), "--url", "https://gazette.example/1"]
    assert main(given, console) == 2
    assert "read several one by one" in capsys.readouterr().err


def test_an_outage_ends_the_run_and_writes_nothing(
    engine, file, console, tmp_path, monkeypatch, capsys
):
    def read(article, geocode):
        raise ServiceFailed("nominatim gave no usable answer about 'X'; try again later")

    monkeypatch.setattr(extract, "read", read)
    out = tmp_path / "drafts"
    assert main(["read", str(file), *GIVEN, "--out", str(out)], console) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert not out.exists()


# -- as its own program, on a terminal -----------------------------------------------------------


def on_a_terminal(*argv, **environment):
    """Run the command with a terminal for its output; return what the terminal got."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "geodata", *argv],
        cwd=Path(__file__).parents[1],
        env=os.environ | {"TERM": "xterm", "COLUMNS": "60", "LINES": "24"} | environment,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    ) as running:
        os.close(theirs)
        got = b""
        while chunk := _read(ours):
            got += chunk
    os.close(ours)
    assert running.returncode == 0
    return got.decode()


def _read(terminal):
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""


def test_a_terminal_gets_marks_and_its_own_width(file):
    said = on_a_terminal("read", str(file), *GIVEN)
    assert "\x1b[1;4m" in said
    assert "«" not in said


def test_who_wants_no_colour_gets_none(file):
    said = on_a_terminal("read", str(file), *GIVEN, NO_COLOR="1")
    assert "\x1b" not in said
    assert "«" in said


def test_a_terminal_sees_how_far_a_run_is(file, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(TEXT + "\nMore of the same was said on the radio.\n", "utf-8")
    assert "] 1/2 " in on_a_terminal("read", str(file), str(other), *GIVEN)


def test_a_file_name_outside_utf8_is_shown_and_kept_in_text(engine, console, tmp_path, capsys):
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    file.write_text(TEXT, "utf-8")
    out = tmp_path / "drafts"
    assert main(["read", str(file), *GIVEN, "--out", str(out)], console) == 0
    assert "caf\\xe9.txt" in capsys.readouterr().out
    assert r"caf\\xe9.txt" in (out / "reading-the-gazette-20230110.json").read_text("utf-8")
    assert main(["validate", str(out)], console) == 0


def test_a_file_name_is_read_as_utf8_in_a_locale_without_it(tmp_path):
    file = tmp_path / "ñandú.txt"
    file.write_text(TEXT, "utf-8")
    plain = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    out = tmp_path / "drafts"
    argv = ["read", str(file), "--published", "2023-01-10", "--out", str(out)]
    done = subprocess.run(
        [sys.executable, "-m", "geodata", *argv], cwd=ROOT, env=plain, capture_output=True,
        timeout=120,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    (kept,) = out.glob("reading-*.json")
    assert "ñandú.txt" in kept.read_text("utf-8")


def test_a_day_that_has_not_come_yet_is_refused(engine, file, console, capsys):
    assert main(["read", str(file), "--published", "2027-01-10"], console) == 2
    assert capsys.readouterr().err == (
        "--published 2027-01-10: has not come yet; look the day up\n"
    )
