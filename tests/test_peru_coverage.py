"""What the bundled package says of itself is counted from its tables."""

from collections import Counter
from pathlib import Path

import pytest

from geodata import ledger, package

FOLDER = Path(package.__file__).parent / "data" / "peru-2022-2023"


@pytest.fixture(scope="module")
def peru():
    return package.read(FOLDER)


def test_the_coverage_counts_what_the_tables_hold(peru):
    spanish = sum(source.language == "es" for source in peru.sources)
    undated = sum(source.date_basis in ("inferred", "unknown") for source in peru.sources)
    checked = Counter(claim.checked for claim in peru.claims)
    assert (len(peru.sources), spanish, undated) == (263, 251, 130)
    assert checked == {"confirmed": 352, "other_page": 17, "not_refound": 16, None: 72}
    for text in (
        "as told by 263 articles, reports and statements: 251 in Spanish",
        "Of 457 figures a second reader confirmed 352, found 17 on another page only and could "
        "not find 16; 72 were read once. 130 of the 263 sources have an inferred day or none.",
    ):
        assert text in peru.coverage["en"]
    for text in (
        "según 263 artículos, informes y comunicados: 251 en español",
        "De 457 cifras, una segunda lectura confirmó 352, halló 17 solo en otra página y no "
        "encontró 16; 72 se leyeron una sola vez. 130 de las 263 fuentes tienen fecha inferida",
    ):
        assert text in peru.coverage["es"]


def test_the_coverage_counts_the_deaths_at_road_blocks(peru):
    figures = {
        event.id: ledger.event_figures([c for c in peru.claims if c.event == event.id])["indirect"]
        for event in peru.events
    }
    deaths = {id: (figure.low, figure.high) for id, figure in figures.items() if figure.claims}
    disputed = deaths.pop("pe-20230117-chao")
    migrants = deaths.pop("pe-20230118-desaguadero")
    assert (sum(low for low, _ in deaths.values()), disputed, migrants) == (7, (0, 2), (4, 4))
    assert all(low == high for low, high in deaths.values())
    assert "7 are placed without dispute, 2 are disputed, and 4 are told by" in peru.coverage["en"]
    assert "7 están ubicadas sin discusión, 2 están en disputa y 4 las" in peru.coverage["es"]


def test_the_readme_counts_what_the_tables_hold(peru):
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    places = {event.place for event in peru.events}
    sizes = (len(peru.events), len(places), len(peru.claims), len(peru.sources))
    assert "{} events in {} places, {} claims, {} sources.".format(*sizes) in readme
    assert f"Version {peru.version}, data as of\n29 November 2026" in readme
    basis = Counter(source.date_basis for source in peru.sources)
    assert f"{basis['inferred']} have an inferred day and {basis['unknown']} none" in readme
    assert f"{sum(not s.url for s in peru.sources)} sources have none" in readme
