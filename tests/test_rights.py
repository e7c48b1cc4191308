"""Rows that may not be published again stay on the machine that has them."""

from dataclasses import replace

import pytest

from dashboard import rights
from dashboard.bake import bake
from dashboard.settings import Settings, settings
from dashboard.site import create
from geodata import package
from geodata.datapackage.descriptor import NOT_SHARED, Credit
from geodata.importing.mapping import shipped
from geodata.publication import publish
from tests.small_package import SMALL

ACLED = Credit("ACLED, events", "https://acleddata.com/", NOT_SHARED)
WITHHELD = replace(SMALL, credits=(*SMALL.credits, ACLED))
RIGHT = "By a licence of 2026."


def client(shown, **chosen):
    version, files = publish(shown)
    return version, create(version, files, Settings(**chosen), b"//").test_client()


def test_terms_are_kept_in_the_package_and_told_by_the_publication():
    files = package.render(WITHHELD)
    assert package.parse(files).credits == WITHHELD.credits
    assert rights.withheld(publish(WITHHELD)[1]) == "ACLED, events"
    assert rights.withheld(publish(SMALL)[1]) == ""


def test_an_acled_import_carries_its_terms():
    assert shipped()["acled"].terms == NOT_SHARED


def test_this_machine_sees_the_page_and_no_download():
    version, asked = client(WITHHELD)
    answer = asked.get("/", headers={"Host": "127.0.0.1:8050"})
    assert answer.status_code == 200
    assert "Access-Control-Allow-Origin" not in answer.headers
    data = asked.get(f"/data/{version}/map.json")
    assert data.status_code == 200
    assert "Access-Control-Allow-Origin" not in data.headers
    for name in ("events.csv", "claims.csv", "events.geojson", "package.zip"):
        refused = asked.get(f"/data/{version}/{name}")
        assert refused.status_code == 403
        assert "rows of “ACLED, events” that may not be published again" in refused.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "maps.example.org"},
        {"Host": "192.0.2.7:8050"},
        {"Host": "localhost", "X-Forwarded-For": "192.0.2.7"},
        {"Host": "localhost", "Via": "1.1 cache"},
    ],
)
def test_nobody_else_sees_anything(headers):
    version, asked = client(WITHHELD)
    for path in ("/", "/embed", f"/data/{version}/map.json", "/image.svg", "/oembed"):
        answer = asked.get(path, headers=headers)
        assert answer.status_code == 403
        assert "UNREST_REDISTRIBUTE" in answer.text
    assert asked.get("/health", headers=headers).status_code == 200


def test_another_machine_that_names_itself_ours_sees_nothing():
    _, asked = client(WITHHELD)
    assert asked.get("/", headers={"Host": "localhost"}).status_code == 200
    answer = asked.get(
        "/", headers={"Host": "localhost"}, environ_overrides={"REMOTE_ADDR": "192.0.2.7"}
    )
    assert answer.status_code == 403


def test_a_public_address_is_enough_to_refuse():
    _, asked = client(WITHHELD, url="https://maps.example.org/")
    assert asked.get("/").status_code == 403


def test_a_stated_right_publishes_and_readers_see_it():
    version, asked = client(WITHHELD, redistribute=RIGHT)
    answer = asked.get("/", headers={"Host": "maps.example.org"})
    assert answer.status_code == 200
    assert RIGHT in asked.get("/_dash-layout").text
    assert asked.get(f"/data/{version}/events.csv").status_code == 200


def test_a_package_without_such_rows_is_as_before():
    version, asked = client(SMALL)
    shared = asked.get(f"/data/{version}/events.csv", headers={"Host": "maps.example.org"})
    assert shared.status_code == 200
    assert shared.headers["Access-Control-Allow-Origin"] == "*"
    assert "ACLED, events" not in asked.get("/_dash-layout").text


def test_a_bake_is_refused_in_words_and_leaves_nothing(tmp_path):
    with pytest.raises(ValueError, match="may not be published again"):
        bake(WITHHELD, tmp_path / "site", Settings(), b"//")
    assert not (tmp_path / "site").exists()


def test_the_setting_is_read():
    assert settings({"UNREST_REDISTRIBUTE": f" {RIGHT} "}).redistribute == RIGHT
