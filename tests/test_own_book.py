"""A package's own code book, from its file to tables, publication and exports."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import config, messages, site, styles
from geodata import codebook, ledger, package
from geodata.codebooks import shape
from geodata.importing import acled_export, exporting
from geodata.importing.sheet import COLUMNS
from geodata.package import InvalidPackage, Package
from geodata.publication import publish
from tests import own_book
from tests.sheets import command

HEADER = "date,place,type,title,deaths,Desaparecidos,Houses burnt,tags,outlet,published"
ROWS = (
    "2024-06-25,Nairobi,Evictions,A settlement is cleared,2,3-5,120,Curfew;Corte de internet,A,",
    "2024-06-22,Eldoret,forced eviction,Huts are burnt,,,about 30,,A,2024-06-23",
    "2024-06-20,Kisumu,Peaceful protest,A march,,0,,shutdown,A,2024-06-21",
    "2024-06-20,Kisumu,Peaceful protest,A march again,,,,strike,A,2024-06-21",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with a book of its own, made as a newsroom would."""
    work = tmp_path_factory.mktemp("own")
    (work / "own.json").write_text(own_book.text(), "utf8")
    (work / "sheet.csv").write_text("\n".join([HEADER, *ROWS]) + "\n", "utf8")
    made = work / "map"
    new = ("new", made, "--country", "KE", "--language", "en", "--language", "es")
    assert command(*new, "--codebook", work / "own.json") == 0
    command("import", work / "sheet.csv", "--into", made)
    return made


@pytest.fixture(scope="module")
def own(folder: Path) -> Package:
    return package.read(folder)


def test_a_sheet_has_columns_for_own_kinds_and_says_own_types(folder: Path) -> None:
    header, *notes = csv.reader(io.StringIO((folder / "sheet.csv").read_text("utf-8-sig")))
    assert header[-3:] == ["missing", "houses", "tags"]
    (types,) = [note[0] for note in notes if note[0].startswith("# type: ")]
    assert types.endswith("Other, Forced eviction")


def test_own_types_kinds_and_tags_are_imported_by_their_labels(own: Package, folder: Path) -> None:
    types = {event.title["en"]: (event.event_type, event.sub_event_type) for event in own.events}
    assert types == {
        "A settlement is cleared": ("Evictions", "Forced eviction"),
        "Huts are burnt": ("Evictions", "Forced eviction"),
        "A march": ("Protests", "Peaceful protest"),
    }
    assert [event.tags for event in own.events] == [("curfew", "shutdown"), (), ("shutdown",)]
    assert {(claim.kind, claim.low, claim.high) for claim in own.claims} == {
        ("deaths", 2, 2), ("missing", 3, 5), ("houses", 120, 120), ("houses", 30, 30),
        ("missing", 0, 0),
    }  # fmt: skip
    rejected = (folder / "rejected.csv").read_text("utf-8-sig").splitlines()
    assert rejected[1] == (
        'sheet.csv,5,tags,strike,"expected tags separated by semicolons, of curfew, shutdown"'
    )


def test_a_package_is_written_with_its_book_and_read_again(own: Package, tmp_path: Path) -> None:
    package.write(own, tmp_path / "copy")
    again = package.read(tmp_path / "copy")
    assert again.book == own.book
    assert (tmp_path / "copy" / "codebook.json").read_text("utf8") == own_book.text()
    described = json.loads((tmp_path / "copy" / "datapackage.json").read_text("utf8"))
    (events,) = [one for one in described["resources"] if one["name"] == "events"]
    choices = {field["name"]: field.get("constraints", {}) for field in events["schema"]["fields"]}
    assert choices["event_type"]["enum"][-1] == "Evictions"
    assert package.render(again) == package.render(own)


def test_a_word_that_only_another_book_has_is_refused(own: Package) -> None:
    files = package.render(own)
    files["events.csv"] = files["events.csv"].replace(b"Forced eviction", b"Forced move")
    with pytest.raises(InvalidPackage) as refused:
        package.parse(files)
    assert "events.csv:2 sub_event_type 'Forced move': expected one of" in str(refused.value)
    del files["codebook.json"]
    with pytest.raises(InvalidPackage) as refused:
        package.parse(files)
    assert "events.csv:2 event_type 'Evictions': expected one of" in str(refused.value)


def test_a_book_may_grow_after_its_package_was_written(own: Package) -> None:
    files = package.render(own)
    grown = own_book.raw()
    grown["types"].append(
        grown["types"][-1] | {"id": "floods", "name": "Floods", "symbol": "M0 0Z"}
    )
    grown["tags"].append({"id": "strike", "label": {"en": "Strike", "es": "Huelga"}})
    files["codebook.json"] = json.dumps(grown).encode()
    assert [one.id for one in package.parse(files).book.tags] == ["curfew", "shutdown", "strike"]
    bare = package.render(own)
    grown = own_book.raw()
    del grown["tags"]
    bare["codebook.json"] = json.dumps(grown).encode()
    with pytest.raises(InvalidPackage, match=r"events.csv:1 'tags': expected only the columns"):
        package.parse(bare)


def test_labels_stand_in_each_language_of_the_package(own: Package) -> None:
    files = package.render(own)
    book = own_book.raw()
    del book["kinds"][7]["label"]["es"], book["figures"][8]["nouns"]["es"]
    files["codebook.json"] = json.dumps(book).encode()
    with pytest.raises(InvalidPackage) as refused:
        package.parse(files)
    expected = 'expected words in es, a language of the package; add "es"'
    assert str(refused.value).splitlines() == [
        f"codebook.json kinds, houses: label: {expected}",
        f"codebook.json figures, houses: label: {expected}",
        f"codebook.json figures, houses: nouns: {expected}",
    ]


def test_a_publication_holds_the_book_and_what_follows_from_it(own: Package) -> None:
    _, files = publish(own)
    data = json.loads(files["map.json"])
    assert files["codebook.json"].decode() == own_book.text()
    assert data["types"][-1] == "evictions"
    assert data["subs"][-1] == ["forced-eviction", 6]
    assert data["sizes"] == ["deaths", "missing", "houses"]
    assert data["events"]["id"] == [
        "ke-20240620-kisumu", "ke-20240622-eldoret", "ke-20240625-nairobi",
    ]  # fmt: skip
    assert data["events"]["missing_low"] == [0, None, 3]
    assert data["events"]["missing_high"] == [0, None, 5]
    assert data["events"]["houses_low"] == [None, 30, 120]
    place = next(path for path in files if path.startswith("details/nairobi"))
    (card,) = json.loads(files[place])["events"]
    assert card["figures"]["houses"][:2] == [120, 120]
    assert card["tags"] == ["curfew", "shutdown"]


def test_downloads_have_own_columns(own: Package) -> None:
    _, files = publish(own)
    rows = [*csv.DictReader(io.StringIO(files["events.csv"].decode("utf-8-sig")))]
    assert [row["houses_low"] for row in rows] == ["", "30", "120"]
    assert [row["tags"] for row in rows] == ["shutdown", "", "curfew;shutdown"]
    feature = json.loads(files["events.geojson"])["features"][2]["properties"]
    assert (feature["missing_low"], feature["missing_high"]) == (3, 5)
    described = json.loads(files["datapackage.json"])
    assert described["resources"][-1] == {
        "name": "codebook", "path": "codebook.json", "format": "json",
    }  # fmt: skip


def test_own_types_leave_under_acled_s_names(own: Package) -> None:
    header, lines = acled_export.grid(own)
    names = ("event_type", "sub_event_type", "fatalities", "tags")
    told = [tuple(dict(zip(header, line, strict=True))[name] for name in names) for line in lines]
    assert told == [
        ("Strategic developments", "Looting/property destruction", "2", "curfew; shutdown"),
        ("Strategic developments", "Looting/property destruction", "0", ""),
        ("Protests", "Peaceful protest", "0", "shutdown"),
    ]


def test_the_sheet_of_a_package_leads_back_to_it(
    own: Package, folder: Path, tmp_path: Path
) -> None:
    header, _ = told = exporting.grid(own)
    assert {"missing", "houses", "tags"} <= {*header}
    (tmp_path / "out.csv").write_bytes(exporting.written(told, "csv"))
    package.write(own, tmp_path / "copy")
    assert command("import", tmp_path / "out.csv", "--into", tmp_path / "copy") == 0
    again = package.read(tmp_path / "copy")
    assert (again.events, again.claims) == (own.events, own.claims)


def test_page_words_colours_and_symbols_are_the_book_s(own: Package) -> None:
    _, files = publish(own)
    shown = site.shown(files)
    made = config.config(config.Addresses(*"abcdefg", {}, "h", {}), shown, site.Settings())
    assert made["colours"]["evictions"] == "#882255"
    assert made["symbols"]["evictions"] == "M-7-3.5L0-8L7-3.5V7H-7Z"
    assert made["figures"][-2:] == ["missing", "houses"]
    assert "--type-evictions: #882255;" in styles.sheet(shown["book"]).decode()
    words = json.loads(messages.as_json("es", shown["book"]))
    assert (words["type.evictions"], words["tag.curfew"]) == ("Desalojos", "Toque de queda")
    assert words["counted.houses"] == {
        "one": "{figure} casa quemada", "other": "{figure} casas quemadas",
    }  # fmt: skip


def test_names_that_columns_have_are_taken() -> None:
    kinds = {kind.id for kind in codebook.bundled().kinds}
    columns = {name for name in COLUMNS if not name.startswith(("title_", "summary_"))}
    assert {*columns, "tags"} - kinds <= shape.TAKEN


def test_a_book_need_not_count_deaths(own: Package) -> None:
    book = own_book.raw()
    dead = ("deaths", "deaths_security")
    book["kinds"] = [row for row in book["kinds"] if row["id"] not in dead]
    book["figures"] = [row for row in book["figures"] if row["kind"] not in dead]
    files = package.render(own)
    files["codebook.json"] = json.dumps(book).encode()
    files["claims.csv"] = b"\n".join(
        line for line in files["claims.csv"].split(b"\n") if b",deaths," not in line
    )
    _, published = publish(package.parse(files))
    data = json.loads(published["map.json"])
    assert data["sizes"] == ["missing", "houses"]
    assert data["events"]["deaths_low"] == [None, None, None]


def test_a_package_without_a_book_has_none() -> None:
    assert ledger.event_figures([]).keys() == {one.id for one in codebook.bundled().figures}
    with pytest.raises(InvalidPackage, match=r"codebook.json.*expected JSON"):
        package.parse({"codebook.json": b"{"})


def _same_as_riots(book: dict[str, Any]) -> None:
    book["types"][-1] |= {key: book["types"][2][key] for key in ("symbol",)}
    book["types"][-1]["colour"] = "#D05A00"


def _pale(book: dict[str, Any]) -> None:
    book["categories"][0]["colour"]["light"] = "#f0c0a0"


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (
            _same_as_riots,
            "codebook.json types, riots and evictions '#D55E00 and #D05A00': expected two symbols, "
            "or colours that differ by 12 (CIE 1976) for all, found 2 with tritanopia; "
            "change a colour or a symbol",
        ),
        (
            _pale,
            "codebook.json categories, clash: colour, light '#f0c0a0': expected a contrast of 3:1 "
            "or more with the paper #fdfcfa, found 1.6:1; take a darker one",
        ),
    ],
)
def test_colours_that_cannot_be_told_apart_are_refused(
    own: Package, harm: Callable[[dict[str, Any]], None], said: str
) -> None:
    book = own_book.raw()
    harm(book)
    files = package.render(own) | {"codebook.json": json.dumps(book).encode()}
    with pytest.raises(InvalidPackage) as refused:
        package.parse(files)
    assert str(refused.value) == said
