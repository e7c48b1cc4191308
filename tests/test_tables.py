import pytest

from geodata.package import FILES
from tests.small_package import faults_of, small


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named_once(name):
    files = small()
    del files[name]
    (fault,) = faults_of(files)
    assert (fault.file, fault.row) == (name, None)
    assert str(fault).startswith(f"{name}: expected this file in the folder; add it")


@pytest.mark.parametrize("name", FILES)
def test_another_encoding_is_named_with_its_line(name):
    files = small()
    text = files[name].decode().replace("i", "í")
    (fault,) = faults_of(files | {name: text.encode("latin-1")})
    assert fault.file == name
    assert "byte 0xed in line" in str(fault)
    assert "save the file again with the encoding UTF-8" in str(fault)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wide_encodings_are_refused(encoding):
    text = small()["bodies.csv"].decode()
    (fault,) = faults_of(small() | {"bodies.csv": text.encode(encoding)})
    assert "text in UTF-8" in str(fault)


@pytest.mark.parametrize(("separator", "word"), [(";", "semicolons"), ("\t", "tabs")])
def test_another_separator_is_called_by_its_name(separator, word):
    text = small()["bodies.csv"].decode().replace(",", separator)
    (fault,) = faults_of(small() | {"bodies.csv": text.encode()})
    assert (fault.file, fault.row) == ("bodies.csv", 1)
    assert f"this one uses {word}: save it again as CSV with commas" in str(fault)


def test_an_empty_file_lacks_every_column():
    found = faults_of(small() | {"bodies.csv": b""})
    assert [fault.column for fault in found] == ["id", "name_en", "name_es"]


def test_missing_misspelt_and_surplus_columns_are_told_apart():
    text = small()["places.csv"].decode()
    header, rest = text.split("\n", 1)
    wrong = header.replace("admin2", "admin_2").replace("approximate", "lat")
    found = faults_of(small() | {"places.csv": f"{wrong}\n{rest}".encode()})
    assert [str(fault) for fault in found if fault.row == 1] == [
        "places.csv:1 admin2: expected this column once; add it",
        "places.csv:1 lat: expected this column once; delete the other",
        "places.csv:1 approximate: expected this column once; add it",
        "places.csv:1 'admin_2': expected only the columns id, name_en, name_es, admin1, admin2, "
        "country, lat, lon, level, approximate; did you mean 'admin2'?",
    ]


def test_a_surplus_column_is_not_dropped_in_silence():
    text = small()["event_sources.csv"].decode().replace("\n", ",x\n")
    (fault,) = faults_of(small() | {"event_sources.csv": text.encode()})
    assert str(fault).endswith("expected only the columns event, source; delete the column")
