import dataclasses

import pytest

from geodata import package
from geodata.datapackage import cells
from geodata.schema import TABLES, Span
from tests.small_package import DAY, SMALL, edited, faults_of, small

E1, E2 = "pe-20230109-juliaca,2023-01-09,", "pe-20230110-puno,2023-01-10,"
JULIACA = "juliaca,Juliaca,Juliaca,PE-PUN,San Román,PE,-15.5,-70.1333,place,1"
PUNO = "pe-pun,Puno region,Región Puno,PE-PUN,,PE,,,admin1,"
C2 = "c2,pe-20230109-juliaca,radio-1,deaths,clash,,,,,18,18,exact,2023-01-10,,,,,,,,c1"
C3 = "c3,,gazette-1,deaths,all,,,,,46,47,about,2023-01-09,,,,PE,2022-12-07,,,,"
C4 = "deaths_security,all,0,0,exact,2023-01-09,,,,PE-ARE;PE-PUN,2022-12-07,,c3,"

# name: file, old text, new text, then the one fault: row, column, value, words of the message
CASES = {
    "an id with capitals": ("events.csv", E2, "PE-Puno,2023-01-10,", 3, "id", "PE-Puno", ""),
    "an id that leaves the folder": (
        "events.csv", E2, "../x,2023-01-10,", 3, "id", "../x", "an id of small letters",
    ),
    "a needed cell empty": ("places.csv", "Región Puno", "", 3, "name_es", "", "fill the cell"),
    "only spaces": ("places.csv", "Región Puno", "  ", 3, "name_es", "  ", "text"),
    "a control character": ("places.csv", "Región", "R\x07", 3, "name_es", "R\x07 Puno", ""),
    "a lone carriage return": ("sources.csv", "Radio Ñ", '"Ra\rdio"', 3, "outlet", "Ra\rdio", ""),
    "a misspelt sub-type": (
        "events.csv", "Violent demonstration", "Violent Demonstrations", 2, "sub_event_type",
        "Violent Demonstrations", "did you mean 'Violent demonstration'?",
    ),
    "an unknown status": (
        "events.csv", "draft", "later", 3, "status", "later",
        "one of draft, published, withdrawn; choose one",
    ),
    "a sub-type of another type": (
        "events.csv", "Riots,Violent", "Protests,Violent", 2, "sub_event_type",
        "Violent demonstration", "a sub-type of the event_type",
    ),
    "a day that is not real": (
        "events.csv", E2, "pe-20230110-puno,2023-02-30,", 3, "start", "2023-02-30", "a real day",
    ),
    "a day in another order": (
        "events.csv", E2, "pe-20230110-puno,10/01/2023,", 3, "start", "10/01/2023", "YYYY-MM-DD",
    ),
    "a day without hyphens": (
        "events.csv", E2, "pe-20230110-puno,20230110,", 3, "start", "20230110", "YYYY-MM-DD",
    ),
    "a day with a time": (
        "events.csv", "2023-01-16", "2023-01-16T00:00", 3, "end", "2023-01-16T00:00", "",
    ),
    "an end before the start": (
        "events.csv", "2023-01-16", "2023-01-01", 3, "end", "2023-01-01", "exchange",
    ),
    "a day that is two days": (
        "events.csv", E1 + "2023-01-09", E1 + "2023-01-10", 2, "end", "2023-01-10",
        "date_precision is day",
    ),
    "a region's event drawn as a dot": (
        "events.csv", "admin1", "place", 3, "geo_precision", "place", "whose level is admin1",
    ),
    "a town's event drawn as a region": (
        "events.csv", "near", "admin1", 2, "geo_precision", "admin1", "a place of level admin1",
    ),
    "an unknown place": (
        "events.csv", ",juliaca,", ",juli,", 2, "place", "juli", "an id in places.csv",
    ),
    "an unknown actor": (
        "events.csv", ";police-peru", ";army-peru", 2, "actors", "army-peru", "bodies.csv",
    ),
    "an actor twice": (
        "events.csv", ";police-peru", ";rioters-peru", 2, "actors", "rioters-peru;rioters-peru",
        "different ids",
    ),
    "a note in one language": (
        "events.csv", "Otra lectura: fuerza excesiva.", "", 2, "coder_note_es", "", "in each",
    ),
    "a summary in one language": (
        "events.csv", '"Marchers and police met.\nPeople died."', "", 2, "summary_es",
        "Hubo choques.\nHubo muertos.", "add the missing language",
    ),
    "a scope in one language": ("claims.csv", ",en Juliaca", ",", 2, "scope_es", "", "in each"),
    "a claim's note in one language": (
        "claims.csv", "Counted twice", "", 2, "note_es", "Contado dos veces", "in each",
    ),
    "a figure in words": (
        "claims.csv", "46,47", "fifty,47", 4, "low", "fifty", "a whole number",
    ),
    "a figure below 0": ("claims.csv", "46,47", "-1,47", 4, "low", "-1", "from 0 up"),
    "a figure with decimals": ("claims.csv", "46,47", "46.0,47", 4, "low", "46.0", "write 46: "),
    "a figure of other digits": ("claims.csv", "46,47", "٤٦,47", 4, "low", "٤٦", "whole number"),
    "no figure at all": ("claims.csv", "46,47", ",47", 4, "low", "", "fill the cell"),
    "high below low": ("claims.csv", "46,47", "46,45", 4, "high", "45", "exchange low and high"),
    "an open end of closed words": ("claims.csv", "46,47", "46,", 4, "high", "", "an open wording"),
    "an exact range": ("claims.csv", "18,18", "18,19", 3, "high", "19", "the same as low"),
    "an unknown source": (
        "claims.csv", "c3,,gazette-1", "c3,,gazette", 4, "source", "gazette", "sources.csv",
    ),
    "an unknown event": (
        "claims.csv", C2, C2[:-2].replace("pe-20230109-juliaca", "pe-1"), 3, "event", "pe-1",
        "add it to events.csv",
    ),
    "an unknown body": (
        "claims.csv", "en Juliaca,ombudsman", "en Juliaca,nobody", 2, "attributed_to", "nobody",
        "add it to bodies.csv",
    ),
    "a national claim without area": (
        "claims.csv", "PE,2022-12-07", ",2022-12-07", 4, "area", "", "where the claim has no event",
    ),
    "a national claim without first day": (
        "claims.csv", "PE,2022-12-07", "PE,", 4, "since", "", "first day counted",
    ),
    "an event's claim with area": (
        "claims.csv", C2, C2.replace(",,,,,,,,c1", ",,,,PE,,,,c1"), 3, "area", "PE", "only there",
    ),
    "an event's claim with a first day": (
        "claims.csv", C2, C2.replace(",,,,,,,,c1", ",,,,,2022-12-07,,,c1"), 3, "since",
        "2022-12-07", "only there",
    ),
    "a name for an area": ("claims.csv", ",PE,2022", ",Peru,2022", 4, "area", "Peru", "PE-APU"),
    "a country and a region": (
        "claims.csv", "PE-ARE;PE-PUN", "PE;PE-PUN", 5, "area", "PE;PE-PUN", "",
    ),
    "counted before it began": (
        "claims.csv", "PE,2022-12-07", "PE,2023-02-01", 4, "as_of", "2023-01-09", "since",
    ),
    "half a locator": ("claims.csv", "1,0,52", "1,0,", 2, "end", "", "start and end"),
    "a locator that ends first": ("claims.csv", "1,0,52", "1,52,52", 2, "end", "52", "after start"),
    "a part of itself": (
        "claims.csv", C3, C3[:-2] + "c3,,", 4, "part_of", "c3", "c3 > c3",
    ),
    "a part of another kind": (
        "claims.csv", "deaths_security", "crowd", 5, "part_of", "c3", "a claim of the same kind",
    ),
    "a part of an event's claim": (
        "claims.csv", ",c3,", ",c1,", 5, "part_of", "c1", "also without an event",
    ),
    "a part of an unknown claim": ("claims.csv", ",c3,", ",c9,", 5, "part_of", "c9", "claims.csv"),
    "superseding another event's claim": (
        "claims.csv", "18,18,exact,2023-01-10,,,,,,,,c1", "18,18,exact,2023-01-10,,,,,,,,c3",
        3, "supersedes", "c3", "about the same event",
    ),
    "a flag in words": ("places.csv", "place,1", "place,yes", 2, "approximate", "yes", "write 1"),
    "a cause of our own": (
        "claims.csv", "all,,,,,46", "all,shooting,,,,46", 4, "cause", "shooting",
        "one of gunshot, pellets,",
    ),
    "an agent that is no body": (
        "claims.csv", "all,,,,,46", "all,,police-peru;army,,,46", 4, "agent", "army",
        "an id in bodies.csv",
    ),
    "a day of death in words": (
        "claims.csv", "all,,,,,46", "all,,,yesterday,,46", 4, "died", "yesterday",
        "write it like 2023-01-09, or 2023-01-09/2023-01-12",
    ),
    "days of death in the wrong order": (
        "claims.csv", "all,,,,,46", "all,,,2023-01-12/2023-01-09,,46", 4, "died",
        "2023-01-12/2023-01-09", "joined by '/'",
    ),
    "a group of our own": (
        "claims.csv", "all,,,,,46", "all,,,,minors;women,46", 4, "group", "minors;women",
        "different words joined by ';', of minors, bystanders, or nothing",
    ),
    "discounted by nobody known": (
        "claims.csv", "c1,,,,,", "c1,c9,why,por qué,,", 3, "discounted_by", "c9",
        "an id in claims.csv or sources.csv",
    ),
    "discounted by itself": (
        "claims.csv", "c1,,,,,", "c1,c2,why,por qué,,", 3, "discounted_by", "c2", "another claim",
    ),
    "discounted without a reason": (
        "claims.csv", "c1,,,,,", "c1,c1,,,,", 3, "discounted_en", "", "a reason for readers",
    ),
    "a check without a result": (
        "claims.csv", "c1,,,,,", "c1,,,,,2026-11-29", 3, "checked_on", "2026-11-29",
        "nothing where checked is empty",
    ),
    "an archive's day without the archive": (
        "sources.csv", "Radio Ñ,,,,,", "Radio Ñ,,,,2026-11-29,", 3, "archived_at", "2026-11-29",
        "nothing where archived_url is empty",
    ),
    "a check of our own": (
        "claims.csv", "confirmed", "sure", 2, "checked", "sure",
        "one of confirmed, other_page, not_refound, or nothing",
    ),
    "lat without lon": ("places.csv", "-15.5,-70.1333", "-15.5,", 2, "lon", "", "both lat and lon"),
    "lon without lat": ("places.csv", "-15.5,-70", ",-70", 2, "lon", "-70.1333", "both lat"),
    "five decimals": ("places.csv", "-70.1333", "-70.13331", 2, "lon", "-70.13331", "4 decimals"),
    "north of the pole": ("places.csv", "-15.5", "90.0001", 2, "lat", "90.0001", "-90 to 90"),
    "past the date line": ("places.csv", "-70.1333", "-180.5", 2, "lon", "-180.5", "180"),
    "no number": ("places.csv", "-15.5", "nan", 2, "lat", "nan", "degrees"),
    "an exponent": ("places.csv", "-15.5", "-1e1", 2, "lat", "-1e1", "degrees"),
    "a country with a point": (
        "places.csv", ",PE,,,admin1,", ",PE,,,admin1,\npe,Peru,Perú,,,PE,-15,-70,country,", 4,
        "lat", "-15", "drawn as an area",
    ),
    "a region with a point": (
        "places.csv", ",PE,,,admin1", ",PE,-15,-70,admin1", 3, "lat", "-15", "drawn as an area",
    ),
    "a region without its id": (
        "places.csv", PUNO, PUNO.replace("PE-PUN", ""), 3, "admin1", "", "the region's id",
    ),
    "a region's name for its id": (
        "places.csv", PUNO, PUNO.replace("PE-PUN", "Puno"), 3, "admin1", "Puno", "ISO 3166-2",
    ),
    "a region of another country": (
        "places.csv", JULIACA, JULIACA.replace("PE-PUN", "BO-L"), 2, "admin1", "BO-L", "country",
    ),
    "a script for a link": (
        "sources.csv", "https://gazette.example/1", "javascript:alert(1)", 2, "url",
        "javascript:alert(1)", "http:// or https://",
    ),
    "a link without a host": (
        "sources.csv", "https://gazette.example/1", "https:///1", 2, "url", "https:///1", "http",
    ),
    "a link with a space": (
        "sources.csv", "gazette.example/1", "gazette.example/ 1", 2, "url",
        "https://gazette.example/ 1", "",
    ),
    "a hash in capitals": ("sources.csv", "0" * 64, "A" * 64, 2, "sha256", "A" * 64, "64 digits"),
    "a short hash": ("sources.csv", "0" * 64, "0" * 63, 2, "sha256", "0" * 63, "64 digits"),
    "a language's name": ("sources.csv", ",es,local", ",esp,local", 3, "language", "esp", ""),
    "a day of unknown basis": (
        "sources.csv", "stated", "unknown", 2, "date_basis", "unknown", "how the date was got",
    ),
    "no day of a stated basis": (
        "sources.csv", "unknown", "stated", 3, "date_basis", "stated", "published is empty",
    ),
    "an id twice": (
        "bodies.csv", "rioters-peru,R", "ombudsman,x,x\nrioters-peru,R", 4, "id", "ombudsman",
        "an unused id (row 2 has the same); rename",
    ),
    "a pair twice": (
        "event_sources.csv", "source\n", "source\npe-20230109-juliaca,radio-1\n", 4, "source",
        "radio-1", "an unused event and source (row 2 has the same)",
    ),
    "a cell too many": (
        "bodies.csv", "Policía del Perú", "Policía, del Perú", 3, None, None,
        "3 cells as in the header, found 4; quote",
    ),
    "a cell too few": ("bodies.csv", ",Policía del Perú", "", 3, None, None, "found 2"),
    "a quote inside a cell": (
        "bodies.csv", "Policía del Perú", '"Policía" del Perú', 3, None, None, "double the quotes",
    ),
    "a quote never closed": (
        "bodies.csv", "Rioters", '"Rioters', 4, None, None, "cells separated by commas",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_one_mistake_is_one_fault_with_its_place_and_remedy(case):
    file, old, new, row, column, value, words = case
    (fault,) = faults_of(edited(file, old, new))
    assert (fault.file, fault.row, fault.column, fault.value) == (file, row, column, value)
    assert words in str(fault)
    assert fault.expected
    assert fault.remedy


def test_a_fault_reads_as_one_sentence():
    (fault,) = faults_of(edited("events.csv", "draft", "drafted"))
    assert str(fault) == (
        "events.csv:3 status 'drafted': expected one of draft, published, withdrawn; "
        "did you mean 'draft'?"
    )


def test_a_long_or_empty_value_is_shown_short():
    (long,) = faults_of(edited("claims.csv", "46,47", "4" * 500 + ",47"))
    (empty,) = faults_of(edited("claims.csv", "46,47", ",47"))
    assert len(str(long)) < 200
    assert "low (empty): expected" in str(empty)


def test_every_fault_is_given_in_the_order_of_files_and_rows():
    files = edited("claims.csv", "46,47", "47,46") | {
        "events.csv": edited("events.csv", "draft", "x")["events.csv"],
        "bodies.csv": edited("bodies.csv", "Policía del Perú", "")["bodies.csv"],
        "datapackage.json": edited("datapackage.json", '"PE"', '"Peru"')["datapackage.json"],
    }
    assert [(fault.file, fault.row, fault.column) for fault in faults_of(files)] == [
        ("datapackage.json", None, "country"),
        ("events.csv", 3, "status"),
        ("claims.csv", 4, "high"),
        ("bodies.csv", 3, "name_es"),
    ]


def test_row_numbers_count_empty_rows_and_not_line_ends_inside_cells():
    files = edited("events.csv", "draft", "x")
    files["events.csv"] = files["events.csv"].replace(b"\npe-20230110", b"\n\n\npe-20230110")
    assert [fault.row for fault in faults_of(files)] == [5]


@pytest.mark.parametrize("wording", ["at_least", "over", "vague"])
def test_an_open_wording_may_leave_high_empty(wording):
    claim = dataclasses.replace(SMALL.claims[0], wording=wording, high=None)
    files = package.render(dataclasses.replace(SMALL, claims=(claim, *SMALL.claims[1:])))
    assert package.parse(files).claims[0].high is None


@pytest.mark.parametrize(
    ("change", "column", "words"),
    [
        ({"level": "country"}, "admin1", "nothing where level is country"),
        ({"id": "puno-region"}, "id", "the region's id in small letters"),
    ],
)
def test_an_area_is_named_by_its_own_id(change, column, words):
    area = dataclasses.replace(SMALL.places[1], **change)
    unused = {"places": (area,), "events": (), "claims": SMALL.claims[2:], "event_sources": ()}
    (fault,) = faults_of(package.render(dataclasses.replace(SMALL, **unused)))
    assert (fault.column, fault.value) == (column, getattr(area, column))
    assert words in str(fault)


@pytest.mark.parametrize(
    ("kind", "change", "words"),
    [
        ("crowd", {"cause": "gunshot"}, "unless kind is one of deaths, deaths_security, injuries,"),
        ("arrests", {"agent": ("police-peru",)}, "unless kind is one of deaths,"),
        ("crowd", {"group": ("minors",)}, "unless kind is one of deaths,"),
        ("injuries", {"died": Span(DAY, DAY)}, "unless kind is deaths or deaths_security"),
    ],
)
def test_only_casualties_have_a_cause_and_only_the_dead_a_day_of_death(kind, change, words):
    claim = dataclasses.replace(SMALL.claims[0], kind=kind, **change)
    (fault,) = faults_of(package.render(dataclasses.replace(SMALL, claims=(claim,))))
    assert fault.column in change
    assert f"nothing, {words}" in str(fault)


NUMBERS = {
    "a decimal comma": ("places.csv", "lat", "-15,4931", "write -15.4931: decimals come after"),
    "a decimal comma, too long": ("places.csv", "lon", "-70,133333", "write -70.1333: decimals"),
    "too many decimals": ("places.csv", "lat", "-15.123456", "write -15.1235"),
    "degrees and minutes": ("places.csv", "lat", "15°30'S", "write degrees with a point and deci"),
    "a latitude too large": ("places.csv", "lat", "170", "look it up; latitude is the first"),
    "decimals of a spreadsheet": ("claims.csv", "low", "3.0", "write 3: a spreadsheet added the"),
    "two of them": ("claims.csv", "low", "30.00", "write 30: a spreadsheet added the decimals"),
    "with a comma": ("claims.csv", "low", "3,0", "write 3: a spreadsheet added the decimals"),
    "thousands": ("claims.csv", "low", "1,200", "write 1200 if thousands are meant"),
    "thousands with points": ("claims.csv", "low", "1.200.000", "write 1200000 if thousands"),
    "half a person": ("claims.csv", "low", "2.5", "people are counted whole"),
    "words": ("claims.csv", "low", "about 3", "keep only the digits; 'about' or"),
}


@pytest.mark.parametrize("case", NUMBERS.values(), ids=NUMBERS)
def test_a_number_of_a_spreadsheet_gets_a_remedy_that_keeps_its_value(case):
    file, column, text, words = case
    (table,) = [table for table in TABLES if table.file == file]
    (found,) = [one for one in table.columns if one.name == column]
    assert words in cells.remedy(found, text)


@pytest.mark.parametrize("line", ["sep=,", "sep=;", "SEP=,", '"sep=,"'])
def test_a_line_that_a_spreadsheet_wrote_before_the_header_is_said_in_one_sentence(line):
    files = edited("events.csv", "id,start,end", f"{line}\nid,start,end")
    (fault,) = faults_of(files)
    assert (fault.file, fault.row) == ("events.csv", 1)
    assert "expected the names of the columns; delete this line, which a spreadsheet" in str(fault)


def test_a_header_of_a_million_columns_is_told_in_bounds():
    wide = ",".join(f"column{number}" for number in range(1_000_000))
    files = edited("bodies.csv", "id,name_en,name_es", f"id,name_en,name_es,{wide}")
    named = [fault for fault in faults_of(files) if fault.file == "bodies.csv"]
    strange = [fault for fault in named if fault.row == 1]
    assert len(strange) == 21
    assert "found 999,980 more; delete them" in str(strange[-1])
    assert "expected 1,000,003 cells as in the header, found 3" in str(named[-1])


def test_a_table_with_the_same_mistake_in_every_row_is_told_in_bounds():
    rows = "".join(f"b{number},name,\n" for number in range(5_000))
    files = small()
    files["bodies.csv"] += rows.encode()
    found = [fault for fault in faults_of(files) if fault.file == "bodies.csv"]
    assert len(found) == 101
    assert found[-1].expected == "fewer than 100 faults; what comes after was not read"


def test_a_long_chain_of_parts_is_read_and_a_loop_in_it_is_one_fault():
    chain = [
        dataclasses.replace(SMALL.claims[3], id=f"k{n}", part_of=f"k{n + 1}") for n in range(5_000)
    ]
    end = dataclasses.replace(SMALL.claims[3], id="k5000", part_of="c3")
    whole = dataclasses.replace(SMALL, claims=(*SMALL.claims, *chain, end))
    assert package.parse(package.render(whole)) == whole
    back = dataclasses.replace(end, part_of="k0")
    loop = dataclasses.replace(whole, claims=(*whole.claims[:-1], back))
    (fault,) = faults_of(package.render(loop))
    assert fault.expected == "no way back to itself, as k0 > k1 > 4,999 more > k0"
