"""`new` makes an empty package of any country, which `import` fills from a sheet."""

import csv

import pytest

from geodata import package
from geodata.importing import files, mapping, table
from geodata.importing.sheet import COLUMNS
from geodata.verbs import import_table
from geodata.verbs.console import Console
from tests.sheets import MARCH, PARLIAMENT, TODAY, command, held, write


def test_a_new_package_is_valid_and_empty(tmp_path, capsys):
    folder = tmp_path / "kenya"
    assert command("new", folder, "--country", "KE") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1:] == [
        f"  python -m geodata import {folder / 'sheet.csv'} --into {folder}",
        f"  make run PACKAGE={folder}",
        f"  python -m dashboard bake site --package {folder}",
    ]
    made = package.read(folder)
    assert (made.name, made.country, made.events) == ("kenya", "KE", ())
    assert made.title == {"en": "Unrest in Kenya"}
    assert command("validate", folder) == 0


def test_a_title_of_ones_own(tmp_path):
    command("new", tmp_path / "ke", "--country", "Kenya", "--title", "Finance bill protests")
    assert package.read(tmp_path / "ke").title["en"] == "Finance bill protests"


def test_the_empty_sheet_has_no_row_and_only_columns_that_are_known(tmp_path):
    command("new", tmp_path / "ke", "--country", "KE")
    sheet = tmp_path / "ke" / "sheet.csv"
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        header, *notes = csv.reader(file)
    assert set(header) <= set(COLUMNS)
    assert all(row[0].startswith("# ") and len(row) == len(header) for row in notes)
    (tmp_path / "work").mkdir()
    found = table.prepared(files.opened(str(sheet), tmp_path / "work"), None, tmp_path / "work")
    assert found.mapping is mapping.shipped()["sheet"]
    assert found.rows == 0
    assert set(found.names) == set(header)


def test_a_folder_that_holds_a_package_is_refused(tmp_path, capsys):
    command("new", tmp_path / "ke", "--country", "KE")
    before = held(tmp_path)
    assert command("new", tmp_path / "ke", "--country", "UG") == 2
    assert "holds datapackage.json already" in capsys.readouterr().err
    assert held(tmp_path) == before


def test_an_unknown_country_is_refused_with_the_nearest(tmp_path, capsys):
    with pytest.raises(SystemExit):
        command("new", tmp_path / "ke", "--country", "Kenyya")
    assert "'Kenyya' is no country" in capsys.readouterr().err
    assert not (tmp_path / "ke").exists()
    with pytest.raises(SystemExit):
        command("new", tmp_path / "ke", "--country", "KX")


def test_from_new_to_a_package_with_events(tmp_path, capsys):
    folder = tmp_path / "ke"
    command("new", folder, "--country", "KE")
    write(folder / "sheet.csv", [PARLIAMENT, MARCH])
    capsys.readouterr()
    assert command("import", folder / "sheet.csv", "--into", folder) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{folder / 'sheet.csv'}: taken for a sheet of events, since it has the columns "
        "date, place; 2 rows",
        f"{folder}: 2 added, 0 changed, 0 unchanged",
    ]
    assert len(package.read(folder).events) == 2
    before = held(folder)
    assert command("import", folder / "sheet.csv", "--into", folder) == 0
    assert held(folder) == before


def test_a_dry_run_writes_nothing(tmp_path, capsys):
    folder = tmp_path / "ke"
    command("new", folder, "--country", "KE")
    bad = (*MARCH[:4], "Protests", *MARCH[5:])
    file = write(tmp_path / "s.csv", [PARLIAMENT, bad])
    before = held(folder)
    assert command("import", file, "--into", folder, "--dry-run") == 1
    said = capsys.readouterr().out
    assert "1 added, 0 changed, 0 unchanged (dry run: nothing was written)" in said
    assert "s.csv:3: type 'Protests': expected a sub-type" in said
    assert held(folder) == before


def test_rejected_rows_are_listed_beside_the_tables_until_they_are_mended(tmp_path):
    folder = tmp_path / "ke"
    command("new", folder, "--country", "KE")
    file = write(tmp_path / "s.csv", [PARLIAMENT, (*MARCH[:4], "Protests", *MARCH[5:])])
    assert command("import", file, "--into", folder) == 1
    assert (folder / "rejected.csv").read_text("utf-8-sig").startswith("file,line,column,value")
    write(file, [PARLIAMENT, MARCH])
    assert command("import", file, "--into", folder) == 0
    assert not (folder / "rejected.csv").exists()


def test_a_file_that_is_not_there_is_told(tmp_path, capsys):
    command("new", tmp_path / "ke", "--country", "KE")
    assert command("import", tmp_path / "none.csv", "--into", tmp_path / "ke") == 2
    assert "none.csv: no such file" in capsys.readouterr().err
    file = write(tmp_path / "s.csv", [MARCH])
    assert command("import", file, "--into", tmp_path / "none") == 2


def test_headers_in_every_language_of_the_page(tmp_path):
    folder = tmp_path / "ke"
    command("new", folder, "--country", "KE")
    values = ("2024-06-25", "Nairobi", "Peaceful protest", "17", "Daily A", "2024-06-26")
    for number, header in enumerate(
        (
            ("date", "place", "type", "deaths", "outlet", "published"),
            ("fecha", "lugar", "tipo", "muertos", "medio", "publicado"),
            ("date", "lieu", "type", "morts", "média", "publié"),
            ("data", "local", "tipo", "mortos", "veículo", "publicado em"),
        )
    ):
        row = (f"e{number}", *values)
        command("import", write(tmp_path / "s.csv", [row], ("event", *header)), "--into", folder)
    made = package.read(folder)
    assert [event.id for event in made.events] == ["e0", "e1", "e2", "e3"]
    assert [claim.low for claim in made.claims] == [17] * 4
    assert [source.id for source in made.sources] == ["daily-a-20240626"]


def test_a_terminal_sees_how_far_an_import_is(tmp_path):
    drawn = []
    seconds = iter(range(0, 100, 2))
    console = Console(
        today=TODAY, cache=tmp_path, draw=drawn.append, clock=lambda: float(next(seconds))
    )
    tell = import_table.Progress(console)
    for done in (0, 500, 1_000, 2_000):
        tell("a.csv", done, 2_000)
    assert drawn == [
        "[                    ] 0/2,000 events, 0/s ",
        "[#####               ] 500/2,000 events, 250/s 6 s left",
        "[##########          ] 1,000/2,000 events, 250/s 4 s left",
        "",
    ]


def test_a_map_in_french_and_portuguese(tmp_path, capsys):
    folder = tmp_path / "mz"
    command("new", folder, "--country", "MZ", "--language", "pt", "--language", "fr")
    made = package.read(folder)
    assert made.languages == ("pt", "fr")
    assert made.title == {"pt": "Conflitos sociais: Moçambique", "fr": "Troubles : Mozambique"}
    header = ("data", "local", "tipo", "título", "title_fr", "mortos", "fonte", "publicado")
    rows = [
        ("2024-10-24", "Maputo", "Peaceful protest", "Marcha", "Marche", "3", "A", "2024-10-25"),
        ("2024-10-25", "Beira", "Violent demonstration", "", "", "pelo menos 2", "A", ""),
    ]
    assert command("import", write(tmp_path / "s.csv", rows, header), "--into", folder) == 0
    assert command("validate", folder) == 0
    first, second = package.read(folder).events
    assert first.title == {"pt": "Marcha", "fr": "Marche"}
    assert second.title["pt"].endswith(", Beira")
    assert second.title["pt"] != second.title["fr"]
    assert (folder / "events.csv").read_text("utf8").startswith("id,start,end,date_precision")
    assert "title_en" not in (folder / "events.csv").read_text("utf8")
