"""Downloads open with their accents, and carry names beside ids."""

import io
import json
from dataclasses import replace

import pandas as pd
import pytest

from geodata import package
from geodata.publication import publish, with_changes
from geodata.regions import Region
from geodata.schema import TABLES, Annotation
from tests.small_package import DAY, SMALL

MARK = b"\xef\xbb\xbf"
PUNO = Region("PE-PUN", {"en": "Puno (en)", "es": "Puno (es)"}, "PE", (-71, -17, -68, -13))
CLAIMS = (
    SMALL.claims[0],
    replace(SMALL.claims[1], agent=("disputed", "police-peru")),
    *SMALL.claims[2:],
)
PUBLISHED = replace(
    SMALL,
    events=tuple(replace(event, status="published") for event in SMALL.events),
    claims=CLAIMS,
    annotations=(Annotation(id="a", day=DAY, place="juliaca", text={"en": "Here", "es": "Aquí"}),),
)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return publish(PUBLISHED, None, {"PE-PUN": PUNO}.get)[1]


def row(files: dict[str, bytes], table: str, at: int = 0) -> dict[str, str]:
    read = pd.read_csv(io.BytesIO(files[f"{table}.csv"]), dtype=str, keep_default_na=False)
    return read.iloc[at].to_dict()


def test_a_table_begins_with_the_mark_by_which_excel_knows_utf_8(files: dict[str, bytes]) -> None:
    for table in TABLES:
        body = files[table.file]
        assert (body.startswith(MARK), body.count(MARK)) == (True, 1), table.file
        columns = pd.read_csv(io.BytesIO(body)).columns
        assert columns[0] == table.columns[0].name


def test_what_a_program_of_ours_reads_may_begin_with_the_mark_too() -> None:
    marked = {name: MARK + body for name, body in package.render(SMALL).items()}
    assert package.parse(marked) == SMALL


def test_an_event_names_its_region_actors_outlets_and_agents(files: dict[str, bytes]) -> None:
    told = row(files, "events")
    assert told["id"] == "pe-20230109-juliaca"
    assert (told["region_en"], told["region_es"]) == ("Puno (en)", "Puno (es)")
    assert told["actors"] == "rioters-peru;police-peru"
    assert told["actors_es"] == "Manifestantes violentos; Policía del Perú"
    assert told["outlets"] == "The Gazette; Radio Ñ"
    assert told["deaths_agents_en"] == "Circumstances disputed; Police Forces of Peru"
    assert told["injuries_agents_en"] == ""


def test_a_claim_names_its_event_outlet_body_and_agents(files: dict[str, bytes]) -> None:
    read = pd.read_csv(io.BytesIO(files["claims.csv"]), dtype=str, keep_default_na=False)
    first, second, nation = (read.set_index("id").loc[id] for id in ("c1", "c2", "c3"))
    assert first["event_title_en"] == 'A march to the airport, and "shots"'
    assert first["outlet"] == "The Gazette"
    assert first["attributed_to"] == "ombudsman"
    assert first["attributed_to_es"] == "Defensoría del Pueblo"
    assert second["agent_es"] == "Circunstancias en disputa; Policía del Perú"
    assert second["attributed_to_en"] == ""
    assert nation["event_title_en"] == ""


def test_the_other_tables_name_what_they_point_to(files: dict[str, bytes]) -> None:
    assert row(files, "places")["region_en"] == "Puno (en)"
    assert row(files, "annotations")["place_name_es"] == "Juliaca"
    report = row(files, "event_sources")
    assert (report["outlet"], report["event_title_es"]) == (
        "The Gazette",
        "Una marcha al aeropuerto",
    )
    assert row(files, "sources")["original_en"] == ""


def test_geojson_has_the_names_too(files: dict[str, bytes]) -> None:
    (told, _) = json.loads(files["events.geojson"])["features"]
    assert told["properties"]["actors_es"].endswith("; Policía del Perú")


def test_a_name_that_a_spreadsheet_would_run_is_guarded() -> None:
    bodies = tuple(
        replace(body, name={**body.name, "en": f"=1+{body.id}"}) for body in SMALL.bodies
    )
    files = publish(replace(PUBLISHED, bodies=bodies), None, {}.get)[1]
    assert row(files, "events")["actors_en"] == "'=1+rioters-peru;' =1+police-peru"


def test_another_name_is_no_correction_of_the_rows_that_it_stands_beside() -> None:
    before = publish(PUBLISHED, None, {"PE-PUN": PUNO}.get)[1]
    bodies = tuple(replace(body, name={**body.name, "es": "Otro nombre"}) for body in SMALL.bodies)
    after = with_changes(replace(PUBLISHED, bodies=bodies, version="2.0"), before)
    assert after.changes[-1]["corrected"] == []
