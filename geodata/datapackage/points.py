"""Points of places lie in their country and their region, as the outlines of regions have them.

Outlines are generalised and seas have none, so a point may lie some way outside its country;
far outside it is a fault. Another region than the row's is a doubt: borders are disputed. So is a
region that has no outline.
"""

import difflib
from collections.abc import Iterator

from geodata.datapackage.rules import Fault, Row, Rows, fault_in, known
from geodata.geocoding.gazetteer import tables
from geodata.regions import Region, Regions

FARTHEST = 50.0  # km outside the country
NEEDED = ("lat", "lon", "country")


def judged(rows: Rows, regions: Regions, most: int) -> tuple[list[Fault], list[Fault]]:
    """Find points far outside their country, at most so many, and those in another region.

    The former are faults, the latter doubts.
    """
    faults: list[Fault] = []
    doubts: list[Fault] = []
    for row in _with_point(rows):
        found = regions.at(row.values["lat"], row.values["lon"])
        if not _belongs(found, row):
            faults += _far(row, found, regions)
        doubts += _elsewhere(row, found, regions)
        if len(faults) >= most:
            break
    doubts += [doubt for row in rows.get("places", ()) for doubt in _unknown(row, regions)]
    return faults, doubts


def kilometres_outside(country: str, lat: float, lon: float, regions: Regions) -> float:
    """Measure how far beyond what is borne a point lies from a country; 0 if it may stand."""
    found = regions.at(lat, lon)
    if found is not None and _is_of(found, country):
        return 0.0
    away = regions.kilometres_from(country, lat, lon)
    if away is None or away <= FARTHEST or _is_on_an_island(country, lat, lon):
        return 0.0
    return away


def _far(row: Row, found: Region | None, regions: Regions) -> Iterator[Fault]:
    lat, lon, country = (row.values[name] for name in NEEDED)
    if not (away := kilometres_outside(country, lat, lon, regions)):
        return
    where = f", in {found.name('en')} ({found.id})" if found else ""
    expected = (
        f"a point in {country} or at most {FARTHEST:.0f} km from it; {lat}, {lon} lies "
        f"{away:,.0f} km away{where}"
    )
    yield fault_in("places", row, "lat", expected, _remedy(row, regions))


def _elsewhere(row: Row, found: Region | None, regions: Regions) -> Iterator[Fault]:
    stated = row.values.get("admin1")
    if found is None or not stated or found.id == stated or regions.by_id(stated) is None:
        return
    lat, lon = row.values["lat"], row.values["lon"]
    expected = f"{found.id} ({found.name('en')}), where {lat}, {lon} lies"
    yield fault_in("places", row, "admin1", expected, "mend the region or the point")


def _unknown(row: Row, regions: Regions) -> Iterator[Fault]:
    """Doubt a region without an outline: it may be a newsroom's own, or written wrong."""
    stated = row.values.get("admin1")
    if not stated or regions.by_id(stated) is not None:
        return
    near = _nearest(row, regions)
    remedy = f"did you mean {near.id} ({near.name('en')})?" if near else "mend the region"
    expected = "a region with an outline; without one it is not drawn, and called by its id"
    yield fault_in("places", row, "admin1", expected, remedy)


def _nearest(row: Row, regions: Regions) -> Region | None:
    """The region that the point lies in, else the one whose id is written most like the row's."""
    lat, lon, stated = (row.values.get(name) for name in ("lat", "lon", "admin1"))
    country = str(row.values.get("country") or "")
    if lat is not None and lon is not None and (found := regions.at(lat, lon)):
        return found if _is_of(found, country) else None
    ids = [region.id for region in regions.of_country(country)]
    like = difflib.get_close_matches(str(stated), ids, 1)
    return regions.by_id(like[0]) if like else None


def _with_point(rows: Rows) -> Iterator[Row]:
    for row in rows.get("places", ()):
        if known(row, NEEDED) and None not in (row.values["lat"], row.values["lon"]):
            yield row


def _belongs(found: Region | None, row: Row) -> bool:
    """Whether a region is of the row's country, or is the very region that the row names."""
    if found is None:
        return False
    return found.id == row.values.get("admin1") or _is_of(found, row.values["country"])


def _is_of(region: Region, country: str) -> bool:
    """Whether a region is of a country, by the outlines or by its own id: borders are disputed."""
    return region.country == country or region.id.startswith(f"{country}-")


def _is_on_an_island(country: str, lat: float, lon: float) -> bool:
    """Whether the gazetteer knows something of the country there: small islands lack outlines."""
    return tables().is_near(country, lat, lon, FARTHEST)


def _remedy(row: Row, regions: Regions) -> str:
    lat, lon = row.values["lat"], row.values["lon"]
    for words, (other_lat, other_lon) in {
        "lat and lon look exchanged": (lon, lat),
        "a minus looks missing": (-lat, lon),
        "a minus looks missing, or one too many": (lat, -lon),
        "minus signs look missing": (-lat, -lon),
        "lat and lon look exchanged and a minus missing": (-lon, lat),
    }.items():
        if abs(other_lat) <= 90 and _belongs(regions.at(other_lat, other_lon), row):
            return f"{words}: write lat {other_lat}, lon {other_lon}"
    return "mend lat and lon, or the country"
