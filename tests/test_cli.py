import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from geodata import __main__ as command
from geodata import package
from geodata.__main__ import main
from tests.small_package import SMALL, edited

BUNDLED = Path(__file__).parent.parent / "geodata" / "data" / "peru-2022-2023"


@pytest.fixture
def folder(tmp_path):
    package.write(SMALL, tmp_path / "small")
    return tmp_path / "small"


def spoil(folder, file, old, new):
    (folder / file).write_bytes(edited(file, old, new)[file])


def test_no_verb_prints_help(capsys):
    assert main([]) == 0
    said = capsys.readouterr().out
    assert "usage: python -m geodata" in said
    assert all(verb in said for verb in ("read", "evaluate", "validate", "places", "publish"))


@pytest.mark.parametrize(
    "argv", [["validat", "."], ["validate"], ["publish", "."], ["places", ".", "--fast"]]
)
def test_a_wrong_command_line_is_explained(argv, capsys):
    with pytest.raises(SystemExit) as left:
        main(argv)
    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_validate_sums_up_a_package(folder, capsys):
    assert main(["validate", str(folder)]) == 0
    assert (
        capsys.readouterr().out
        == """\
  package    small
  title      Unrest in Puno
  version    1.0
  data date  2026-11-22
  period     2023-01-09 to 2023-01-16
  events     2 (1 published, 1 draft)
  claims     4 (2 without an event)
  places     2
  undrawn    none
  sources    2
  unused     none

events by region
  PE-PUN  2

events by type
  Battles                     0
  Protests                    0
  Riots                       1
  Explosions/Remote violence  0
  Violence against civilians  0
  Strategic developments      1
"""
    )


def test_validate_names_what_is_undrawn_or_unused(folder, capsys):
    puno = dataclasses.replace(SMALL.places[0], lat=None, lon=None)
    spare = dataclasses.replace(SMALL.places[0], id="spare", lat=None, lon=None)
    body = dataclasses.replace(SMALL.bodies[0], id="nobody")
    source = dataclasses.replace(SMALL.sources[1], id="radio-2")
    changed = dataclasses.replace(
        SMALL,
        places=(puno, SMALL.places[1], spare),
        bodies=(*SMALL.bodies, body),
        sources=(*SMALL.sources, source),
    )
    package.write(changed, folder)
    assert main(["validate", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "undrawn    juliaca, spare\n" in said
    assert "unused     source radio-2, place spare, body nobody\n" in said


def test_validate_sums_up_an_empty_package(folder, capsys):
    empty = dict.fromkeys(("sources", "places", "events", "claims", "bodies"), ())
    package.write(dataclasses.replace(SMALL, event_sources=(), **empty), folder)
    assert main(["validate", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "period     no events\n" in said
    assert "events by region\n  none\n" in said


def test_validate_prints_every_fault_and_their_number(folder, capsys):
    spoil(folder, "events.csv", "draft", "drafted")
    spoil(folder, "claims.csv", "46,47", "47,46")
    assert main(["validate", str(folder)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "events.csv:3 status 'drafted': expected one of draft, published, withdrawn; "
        "did you mean 'draft'?",
        "claims.csv:4 high '46': expected low or more; "
        "exchange low and high, or mend the wrong one",
        f"2 faults in {folder}",
    ]


@pytest.mark.parametrize("verb", ["validate", "places", "publish"])
def test_a_path_without_package_is_told_from_a_faulty_one(verb, tmp_path, capsys):
    out = [str(tmp_path / "out")] if verb == "publish" else []
    assert main([verb, str(tmp_path / "absent"), *out]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        f"{tmp_path / 'absent'}: expected a folder with datapackage.json and its tables "
        "(No such file or directory); check the path\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_places_says_what_changed_and_what_stays_undrawn(folder, capsys):
    juliaca = dataclasses.replace(SMALL.places[0], lat=None, lon=None, approximate=False)
    nowhere = dataclasses.replace(juliaca, id="nowhere", name={"en": "Qqqq", "es": "Qqqq"})
    package.write(dataclasses.replace(SMALL, places=(juliaca, *SMALL.places[1:], nowhere)), folder)
    untouched = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert main(["places", str(folder)]) == 0
    located = package.read(folder).places
    assert located[0].lat == pytest.approx(-15.5, abs=0.05)
    assert located[0].lon == pytest.approx(-70.13, abs=0.05)
    assert located[1:] == (SMALL.places[1], nowhere)
    point = f"{located[0].lat} {located[0].lon}"
    assert capsys.readouterr().out == (
        f"juliaca: no point (place, PE-PUN) -> {point} (place, PE-PUN)\nundrawn: nowhere\n"
    )
    assert {
        path.name for path in folder.iterdir() if path.read_bytes() != untouched[path.name]
    } == {"places.csv"}


def test_places_twice_changes_nothing_the_second_time(folder, capsys):
    main(["places", str(folder)])
    once = (folder / "places.csv").read_bytes()
    capsys.readouterr()
    assert main(["places", str(folder)]) == 0
    assert capsys.readouterr().out == "no place has changed\nundrawn: none\n"
    assert (folder / "places.csv").read_bytes() == once


def test_publish_puts_a_version_and_the_latest_on_the_shelf(folder, tmp_path, capsys):
    out = tmp_path / "public"
    assert main(["publish", str(folder), str(out)]) == 0
    version = json.loads((out / "latest.json").read_bytes())["version"]
    assert version.startswith("1.0-")
    assert json.loads((out / version / "map.json").read_bytes())["version"] == version
    assert capsys.readouterr().out.startswith(f"{out / version}: ")


def test_publish_says_what_changed_since_the_previous_publication(folder, tmp_path, capsys):
    out = tmp_path / "public"
    main(["publish", str(folder), str(out)])
    first = json.loads((out / "latest.json").read_bytes())["version"]
    spoil(folder, "claims.csv", "18,18,exact", "19,19,exact")
    assert main(["publish", str(folder), str(out), "--previous", str(out / first)]) == 0
    second = json.loads((out / "latest.json").read_bytes())["version"]
    changes = json.loads((out / second / "changes.json").read_bytes())
    assert first != second
    assert changes["previous"] == first
    assert {entry["id"] for entry in changes["corrected"]} >= {"c2"}
    assert (out / first).is_dir()
    capsys.readouterr()


def test_publish_wants_a_publication_to_compare_with(folder, tmp_path, capsys):
    out = tmp_path / "public"
    assert main(["publish", str(folder), str(out), "--previous", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"--previous {tmp_path}: expected the folder of one publication;")
    assert not out.exists()


def test_publish_refuses_a_faulty_package_and_writes_nothing(folder, tmp_path, capsys):
    spoil(folder, "events.csv", "draft", "drafted")
    assert main(["publish", str(folder), str(tmp_path / "public")]) == 1
    assert "events.csv:3 status" in capsys.readouterr().out
    assert not (tmp_path / "public").exists()


def test_publish_says_why_it_cannot_write(folder, tmp_path, capsys):
    (tmp_path / "public").write_text("a file")
    assert main(["publish", str(folder), str(tmp_path / "public")]) == 1
    assert capsys.readouterr().err == (f"{tmp_path / 'public'}: is a file; expected a folder\n")


def test_the_bundled_package_has_no_fault(capsys):
    assert main(["validate", str(BUNDLED)]) == 0
    assert "package    peru-2022-2023\n" in capsys.readouterr().out


# -- as its own program --------------------------------------------------------------------------


def program(*argv, stdout=subprocess.PIPE, env=None):
    command = [sys.executable, "-m", "geodata", *argv]
    root = BUNDLED.parent.parent.parent
    return subprocess.Popen(command, cwd=root, env=env, stdout=stdout, stderr=subprocess.PIPE)


def test_the_exit_code_reaches_the_shell(folder, tmp_path):
    for path, code in ((folder, 0), (tmp_path, 2)):
        with program("validate", str(path)) as running:
            running.communicate(timeout=60)
        assert running.returncode == code


def test_a_reader_who_leaves_early_is_no_traceback(folder):
    reading, writing = os.pipe()
    os.close(reading)
    with program("validate", str(folder), stdout=writing) as unread:
        _, said = unread.communicate(timeout=60)
    os.close(writing)
    assert (unread.returncode, said) == (141, b"")


def test_an_interrupt_is_one_word_and_no_traceback(monkeypatch, capsys):
    def interrupted():
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "main", interrupted)
    assert command.run() == 130
    assert capsys.readouterr().err == "interrupted\n"


def test_a_console_without_utf8_still_gets_every_line(folder):
    plain = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    spoil(folder, "events.csv", "Emergencia en Puno", "")
    spoil(folder, "sources.csv", "local", "lócal")
    with program("validate", str(folder), env=plain) as running:
        said, _ = running.communicate(timeout=60)
    assert running.returncode == 1
    assert b"'l\\xf3cal'" in said
    assert b"2 faults" in said
