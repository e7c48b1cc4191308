"""A baked site says whose work it ships, as it ships it."""

import re
from dataclasses import replace
from importlib.metadata import version

import geodata
from dashboard import renderer, slim
from dashboard.baking.notice import notice
from dashboard.components import Store
from geodata.datapackage.descriptor import Credit
from geodata.publication import publish
from tests.published import publication
from tests.small_package import SMALL


def of_small() -> str:
    credit = Credit("Example gazetteer, CC BY 4.0", "https://gazetteer.example/")
    package = replace(SMALL, licence="ODbL-1.0", credits=(credit,))
    _, files = publish(package)
    return notice(files).decode()


def test_the_data_are_the_packages_own() -> None:
    told = of_small()
    assert told.startswith(f"{SMALL.title['en']}\n\nData: version {SMALL.version}-")
    assert "; ODbL-1.0.\n" in told
    assert "Source: Example gazetteer, CC BY 4.0 (https://gazetteer.example/)." in told
    assert "peru-2022-2023" not in told
    assert (
        notice(publication()[1]).decode().startswith("Unrest in Peru, December 2022 to March 2023")
    )


def test_the_libraries_are_named_in_the_versions_that_are_shipped() -> None:
    told = of_small()
    library = slim.full().decode()
    (maplibre,) = set(re.findall(r"maplibre-gl-js/blob/v([\d.]+)/LICENSE", library))
    react = renderer.rendered(Store(id="one"), "/").scripts["react"]
    (shown,) = set(re.findall(rb'\.version="([\d.]+)"', react))
    assert f"plotly.js {slim.PLOTLY_JS} " in told
    assert f"plotly.js v{slim.PLOTLY_JS}" in library[:200]
    assert f"MapLibre GL JS {maplibre} " in told
    assert f"Dash {version('dash')}, " in told
    assert f"Unrest Map {geodata.__version__}, Apache License 2.0" in told
    assert f"React {shown.decode()}, React DOM {shown.decode()}, prop-types 15.8.1 " in told


def test_each_licence_that_asks_for_it_is_there_in_full() -> None:
    told = " ".join(of_small().split())
    for holder, words in (
        ("MapLibre contributors", "Redistributions in binary form must reproduce the above"),
        ("Mapbox", "Neither the name of MapLibre GL JS, of Mapbox GL JS"),
        ("Plotly Technologies Inc.", "The above copyright notice and this permission notice shall"),
        ("Facebook, Inc. and its affiliates", 'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY'),
        ("Copyright 2010-2020 Adobe", "SIL Open Font License 1.1"),
        ("Copyright © 2004-2026 Unicode, Inc.", "UNICODE LICENSE V3"),
        ("GeoNames", "Creative Commons Attribution 4.0"),
        ("Natural Earth", "public domain"),
    ):
        assert holder in told
        assert words in told
