import dataclasses

import pytest

from geodata.datapackage import cells
from geodata.schema import (
    OPEN_WORDINGS,
    TABLES,
    WORDINGS,
    EventSource,
    slug,
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Violent demonstration", "violent-demonstration"),
        ("Remote explosive/landmine/IED", "remote-explosive-landmine-ied"),
        ("Puerto Maldonado", "puerto-maldonado"),
        ("Áncash (región)", "ancash-region"),
        ("Ñuñoa", "nunoa"),
        ("Kilómetro 48", "kilometro"),
        ("--", ""),
        ("", ""),
    ],
)
def test_slug_keeps_unaccented_small_letters(name, expected):
    assert slug(name) == expected


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_row_has_the_tables_columns_in_order(table):
    if table.row is EventSource:
        names = EventSource._fields
    else:
        names = tuple(field.name for field in dataclasses.fields(table.row))
    assert names == tuple(column.name for column in table.columns)


@pytest.mark.parametrize(
    "table", [table for table in TABLES if table.row is not EventSource], ids=lambda t: t.name
)
def test_a_row_needs_what_its_columns_require_and_nothing_else(table):
    needed = {
        field.name
        for field in dataclasses.fields(table.row)
        if field.default is dataclasses.MISSING
    }
    assert needed == {column.name for column in table.columns if column.required}


@pytest.mark.parametrize(
    "table", [table for table in TABLES if table.row is not EventSource], ids=lambda t: t.name
)
def test_a_row_left_out_reads_as_an_empty_cell(table):
    defaults = {field.name: field.default for field in dataclasses.fields(table.row)}
    for column in table.columns:
        if not column.required:
            assert cells.read(column, "") == defaults[column.name]


def test_a_row_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        _any_body().name = {"en": "another"}


def test_every_column_is_of_a_known_kind_and_refers_to_a_known_table():
    names = {table.name for table in TABLES}
    for table in TABLES:
        for column in table.columns:
            assert column.kind in cells.CELLS
            assert set(column.refers) <= names
            assert bool(column.choices or column.coded) == (
                column.kind in ("choice", "words") or column.name == "agent"
            )


def test_open_wordings_are_wordings():
    assert set(OPEN_WORDINGS) < set(WORDINGS)


def _any_body():
    bodies = next(table for table in TABLES if table.name == "bodies")
    return bodies.row(id="a", name={"en": "a", "es": "a"})
