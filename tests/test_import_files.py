"""One table in every kind of file that people have, and the same rows out of each."""

import gzip
import json
import zipfile
from datetime import date

import duckdb
import openpyxl
import pytest

from geodata.importing import files, table
from geodata.importing.mapping import shipped
from geodata.importing.table import Rejected
from geodata.importing.wrong import Unreadable

HEADER = ["date", "place", "type", "title", "deaths", "lat", "lon"]
ROWS = [
    ["2024-06-25", "Nairobi", "Peaceful protest", "Niños,\nen la calle", "17", "-1.29", "36.82"],
    ["2024-06-26", "Mombasa", "Mob violence", 'A "march"', "", "-4.05", "39.66"],
]
TOLD = [
    (2, date(2024, 6, 25), "Nairobi", "Peaceful protest", "Niños, en la calle", 17, -1.29, 36.82),
    (3, date(2024, 6, 26), "Mombasa", "Mob violence", 'A "march"', None, -4.05, 39.66),
]


def quoted(rows, separator=",", end="\n"):
    cells = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in rows]
    return end.join(separator.join(row) for row in cells) + end


def read(path, tmp_path, kind=None):
    work = tmp_path / "work"
    work.mkdir(exist_ok=True)
    sheet = table.prepared(files.opened(str(path), work), shipped().get(kind), work)
    found = list(table.rows(sheet))
    sheet.connection.close()
    return found


def told(rows):
    return [
        (row.line, row.date, row.place, row.type, row.title[""], *lows(row), row.lat, row.lon)
        for row in rows
    ]


def lows(row):
    return (row.figures["deaths"].low if row.figures else None,)


TEXT = quoted([HEADER, *ROWS])
COMMAS = [[*row[:5], row[5].replace(".", ","), row[6].replace(".", ",")] for row in ROWS]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("plain.csv", TEXT.encode()),
        ("mark.csv", b"\xef\xbb\xbf" + TEXT.encode()),
        ("windows.csv", quoted([HEADER, *ROWS], end="\r\n").encode("cp1252")),
        ("excel.csv", quoted([HEADER, *COMMAS], ";", "\r\n").encode("cp1252")),
        ("told.csv", ("sep=;\r\n" + quoted([HEADER, *COMMAS], ";", "\r\n")).encode("cp1252")),
        ("tabs.tsv", quoted([HEADER, *ROWS], "\t").encode()),
        ("unicode.txt", quoted([HEADER, *ROWS], "\t").encode("utf-16")),
        ("packed.csv.gz", gzip.compress(TEXT.encode())),
    ],
)
def test_a_text_of_any_separator_and_encoding(name, data, tmp_path):
    (tmp_path / name).write_bytes(data)
    assert told(read(tmp_path / name, tmp_path)) == TOLD


def test_a_zip_with_one_table_in_it(tmp_path):
    with zipfile.ZipFile(tmp_path / "packed.zip", "w") as packed:
        packed.writestr("data/table.csv", TEXT)
        packed.writestr("readme.md", "about")
    assert told(read(tmp_path / "packed.zip", tmp_path)) == TOLD
    with zipfile.ZipFile(tmp_path / "packed.zip", "a") as packed:
        packed.writestr("other.csv", TEXT)
    with pytest.raises(Unreadable, match=r"one table in it, found data/table.csv, other.csv"):
        read(tmp_path / "packed.zip", tmp_path)


def test_a_workbook(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(HEADER)
    for row in ROWS:
        numbers = [date.fromisoformat(row[0]), *row[1:4], int(row[4]) if row[4] else None]
        book.active.append([*numbers, float(row[5]), float(row[6])])
    book.save(tmp_path / "book.xlsx")
    assert told(read(tmp_path / "book.xlsx", tmp_path)) == TOLD


def test_parquet(tmp_path):
    (tmp_path / "plain.csv").write_text(TEXT, "utf8")
    duckdb.connect().execute(
        f"copy (from read_csv('{tmp_path / 'plain.csv'}')) to '{tmp_path / 'table.parquet'}'"
    )
    assert told(read(tmp_path / "table.parquet", tmp_path)) == TOLD


def test_geojson_and_a_list_of_objects(tmp_path):
    objects = [dict(zip(HEADER, row, strict=True)) for row in ROWS]
    (tmp_path / "list.json").write_text(json.dumps(objects), "utf8")
    assert told(read(tmp_path / "list.json", tmp_path, "sheet")) == TOLD
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [float(row["lon"]), float(row["lat"])]},
            "properties": {name: row[name] for name in HEADER[:5]},
        }
        for row in objects
    ]
    collection = {"type": "FeatureCollection", "features": features}
    (tmp_path / "points.geojson").write_text(json.dumps(collection), "utf8")
    assert told(read(tmp_path / "points.geojson", tmp_path, "sheet")) == TOLD


def test_lines_are_counted_as_a_spreadsheet_does(tmp_path):
    notes = "# what to know,,,,,,\n"
    lines = quoted([HEADER]) + notes + "\n" + quoted(ROWS) + ",,,,,,\n" + quoted(ROWS[1:])
    (tmp_path / "s.csv").write_text(lines, "utf8")
    assert [row.line for row in read(tmp_path / "s.csv", tmp_path)] == [4, 5, 7]


def test_a_row_of_another_width_is_rejected_and_the_rest_is_read(tmp_path):
    lines = quoted([HEADER, ROWS[0]]) + "2024-06-26,Mombasa\n" + quoted(ROWS[1:])
    (tmp_path / "s.csv").write_text(lines, "utf8")
    wrong, *rest = read(tmp_path / "s.csv", tmp_path)
    assert isinstance(wrong, Rejected)
    assert wrong.line == 3
    assert wrong.reason.startswith("expected 7 cells as in the header, found 2")
    assert [row.line for row in rest] == [2, 4]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("s.pdf", b"%PDF", "expected a file that ends in .csv"),
        ("s.csv", b"", "is empty"),
        ("s.csv", b"a,b\n1,\0\n", "is no text"),
        ("s.csv", b"name,age\nA,3\n", "tell no kind of file that is known"),
        ("s.xlsx", b"no workbook", "cannot be read as xlsx"),
        ("s.json", b"{", "cannot be read as JSON"),
        ("s.json", b"{}", "expected a GeoJSON FeatureCollection or a list of objects"),
        ("s.csv.gz", b"not packed", "cannot be read as gz"),
        ("s.parquet", b"no parquet", "cannot be read as parquet"),
    ],
)
def test_what_is_no_table_is_told(name, data, said, tmp_path):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Unreadable, match=said) as told:
        read(tmp_path / name, tmp_path)
    assert str(told.value).startswith(str(tmp_path / name))


def test_an_address_is_https_or_refused(tmp_path):
    with pytest.raises(Unreadable, match="expected an address that begins with https://"):
        read("http://sheets.example/pub?output=csv", tmp_path)


def test_a_published_sheet_is_fetched(tmp_path, monkeypatch):
    class Answer:
        url = "https://sheets.example/pub?output=csv"
        headers = type("", (), {"get_content_type": lambda self: "text/csv"})()

        def read(self, size):
            return pieces.pop(0)

        def __enter__(self):
            return self

        def __exit__(self, *problem):
            return None

    pieces = [TEXT.encode(), b""]
    monkeypatch.setattr(files.urllib.request, "urlopen", lambda asked, timeout: Answer())
    assert told(read(Answer.url, tmp_path)) == TOLD
    monkeypatch.setattr(Answer, "url", "http://sheets.example/")
    with pytest.raises(Unreadable, match="which is not https"):
        read("https://sheets.example/pub", tmp_path)
