"""Where bundled outlines are known to be old, the map says so, in each language."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import layout, messages, pictures, public, site
from dashboard.config import Addresses, config
from dashboard.picture.view import Asked
from dashboard.settings import Settings
from geodata import regions
from geodata.publication import publish
from geodata.query import Filter
from tests import own_outlines
from tests.small_package import SMALL

Publication = tuple[str, dict[str, bytes]]


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    made = own_outlines.map_of(tmp_path_factory.mktemp("kenya"))
    return publish(replace(made, outlines=None))


def test_the_table_names_countries_that_have_outlines_and_says_what_is_old() -> None:
    with regions.OLD.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert {row["country"]: row["since"] for row in rows}.items() >= {
        ("KE", "2013"), ("NP", "2015"), ("KZ", "2018"), ("BD", "2015"),
    }  # fmt: skip
    assert [row for row in rows if None in row or not all(row.values())] == []
    countries = [row["country"] for row in rows]
    assert countries == sorted(set(countries))
    assert [code for code in countries if not regions.bundled().of_country(code)] == []
    assert not {"PE", "GE", "RS", "PS"} & set(countries)


def test_a_page_knows_from_when_on_its_outlines_are_old(
    bundled: Publication, tmp_path: Path
) -> None:
    assert site.shown(bundled[1])["before"] == 2013
    own = publish(own_outlines.map_of(tmp_path))
    assert site.shown(own[1])["before"] is None
    assert site.shown(publish(SMALL)[1])["before"] is None


def test_the_page_says_so_below_its_map(bundled: Publication) -> None:
    data = site.shown(bundled[1])
    addresses = Addresses("", "", "", "", "", "", {}, "", {})
    told = config(addresses, data, Settings())
    assert told["before"] == 2013
    page = layout.page(told, data, {})
    (caption,) = (one for one in page._traverse() if getattr(one, "data-say", "") == "map.before")
    assert getattr(caption, "data-year", "") == "2013"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Regions are drawn as they were before 2013."),
        ("es", "Las regiones se dibujan como eran antes de 2013."),
    ],
)
def test_a_picture_says_so_with_its_sources(bundled: Publication, lang: str, said: str) -> None:
    data = site.shown(bundled[1])
    svg = pictures.drawn(
        Asked(Filter(), 1200, 630, "light", lang), "svg", data, "", public.TILES
    ).decode()
    assert said in " ".join(re.findall(r"<text[^>]*>([^<]*)", svg))


def test_every_language_says_it() -> None:
    told = {lang: messages.load(lang)["map.before"] for lang in ("en", "es", "fr", "pt")}
    assert [lang for lang, text in told.items() if "{year}" not in text] == []
    assert len(set(told.values())) == 4
