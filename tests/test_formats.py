"""Packages of an older format: read as they are, and written anew when asked to."""

import dataclasses
import json
from datetime import date

import pytest

from geodata import package
from geodata.__main__ import main
from geodata.package import InvalidPackage
from geodata.schema import FORMAT, Span
from tests.small_package import SMALL, faults_of, small

OLD_CLAIMS = (
    "id,event,source,kind,category,low,high,wording,as_of,scope_en,scope_es,attributed_to,area,"
    "since,wider,part_of,supersedes,checked,paragraph,start,end,note_en,note_es\n"
    "c1,pe-20230109-juliaca,gazette-1,deaths,clash,17,,at_least,2023-01-09,in Juliaca,en Juliaca,"
    "ombudsman,,,1,,,confirmed,1,0,52,Counted twice,Contado dos veces\n"
    "c2,pe-20230109-juliaca,radio-1,deaths,clash,18,18,exact,2023-01-10,,,,,,,,c1,,,,,,\n"
    "c3,,gazette-1,deaths,all,46,47,about,2023-01-09,,,,PE,2022-12-07,,,,,,,,,\n"
    "c4,,gazette-1,deaths_security,all,0,0,exact,2023-01-09,,,,PE-ARE;PE-PUN,2022-12-07,,c3,,,,,,,\n"
)
OLD_SOURCES = (
    "id,outlet,url,published,date_basis,language,scale,sha256\n"
    f"gazette-1,The Gazette,https://gazette.example/1,2023-01-09,stated,en,national,{'0' * 64}\n"
    "radio-1,Radio Ñ,,,unknown,es,local,\n"
)


def of_format_1():
    """The small package as the first format had it: it named none."""
    files = small()
    described = json.loads(files["datapackage.json"])
    del (
        described["format"],
        described["languages"],
        described["resources"],
        files["annotations.csv"],
    )
    return files | {
        "datapackage.json": json.dumps(described).encode(),
        "claims.csv": OLD_CLAIMS.encode(),
        "sources.csv": OLD_SOURCES.encode(),
    }


def put(folder, files):
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)


def test_a_package_names_its_format():
    assert json.loads(small()["datapackage.json"])["format"] == FORMAT == 4


def test_a_package_of_the_first_format_is_read_with_the_new_columns_not_stated():
    assert package.parse(of_format_1()) == SMALL


def test_the_first_format_had_none_of_the_new_columns():
    files = of_format_1()
    files["sources.csv"] = files["sources.csv"].replace(b"id,outlet,", b"id,title,outlet,", 1)
    assert [fault.value for fault in faults_of(files)][:1] == ["title"]


@pytest.mark.parametrize("format", [0, 5, "2", 2.0, True, None])
def test_another_format_is_one_fault_and_nothing_is_said_of_the_tables(format):
    files = of_format_1()
    described = json.loads(files["datapackage.json"]) | {"format": format}
    (fault,) = faults_of(files | {"datapackage.json": json.dumps(described).encode()})
    assert fault.column == "format"
    assert "expected a format from 1 to 4; read it with a newer version" in str(fault)


def test_upgrade_writes_an_older_package_anew(tmp_path, capsys):
    put(tmp_path, of_format_1() | {"README.md": b"kept"})
    assert main(["upgrade", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("format 1 -> 4; new columns are empty")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == small() | {
        "README.md": b"kept"
    }


def test_a_table_that_its_format_does_not_know_is_not_passed_over():
    files = of_format_1() | {"annotations.csv": small()["annotations.csv"]}
    (fault,) = faults_of(files)
    assert str(fault) == (
        "annotations.csv: expected no such file in a package of format 1; "
        "move it away, upgrade the package, and bring its rows in"
    )


def test_upgrade_leaves_a_package_of_today_alone(tmp_path, capsys):
    put(tmp_path, small())
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert main(["upgrade", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "format 4 already; nothing to do\n"
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_upgrade_touches_nothing_where_something_is_wrong(tmp_path, capsys):
    put(tmp_path, of_format_1() | {"bodies.csv": b"id,name_en\n"})
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert main(["upgrade", str(tmp_path)]) == 1
    assert "bodies.csv:1 name_es" in capsys.readouterr().out
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_every_new_column_is_read_as_it_was_written():
    source = dataclasses.replace(
        SMALL.sources[1],
        title="Noticias de la mañana",
        archived_url="https://archive.example/1",
        archived_at=date(2026, 11, 29),
        retrieved=date(2026, 11, 28),
        original="police-peru",
    )
    claim = dataclasses.replace(
        SMALL.claims[1],
        cause="gunshot",
        agent=("disputed", "police-peru", "rioters-peru"),
        died=Span(date(2023, 1, 10), date(2023, 1, 12)),
        group=("minors", "bystanders"),
        discounted_by="gazette-1",
        discounted={"en": "A rumour that nobody upheld", "es": "Un rumor que nadie confirmó"},
        checked="other_page",
        checked_on=date(2026, 11, 29),
    )
    new = dataclasses.replace(
        SMALL,
        sources=(SMALL.sources[0], source),
        claims=(SMALL.claims[0], claim, *SMALL.claims[2:]),
    )
    files = package.render(new)
    assert (
        b",gunshot,disputed;police-peru;rioters-peru,2023-01-10/2023-01-12," in files["claims.csv"]
    )
    assert package.parse(files) == new


def test_a_day_of_death_is_one_day_or_several():
    day = date(2023, 1, 12)
    assert str(Span(day, day)) == "2023-01-12"
    assert str(Span(date(2023, 1, 10), day)) == "2023-01-10/2023-01-12"


def test_disputed_is_no_body_anywhere_else():
    event = dataclasses.replace(SMALL.events[0], actors=("disputed",))
    with pytest.raises(InvalidPackage, match=r"actors 'disputed': expected an id in bodies\.csv"):
        package.parse(package.render(dataclasses.replace(SMALL, events=(event, SMALL.events[1]))))
