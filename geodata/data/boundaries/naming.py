"""Which country, id and names each first-level unit gets.

Ids are ISO 3166-2 where an open table ties the code to the unit, else our own
`<country>-x-<slug>`. One id is given once.
"""

import csv
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inputs import Coded, Unit
from shapely import STRtree
from shapely.geometry.base import BaseGeometry

SAME_AREA = 0.6  # share of the union that two outlines of one unit have in common at least
MIXED_UP = frozenset(["AF", "UG"])  # outlines carry their neighbours' codes
WEAK = 1.0  # a secondary name alone: often the name of the province around it
SPANISH = frozenset(
    "AR,BO,CL,CO,CR,CU,DO,EC,ES,GQ,GT,HN,MX,NI,PA,PE,PR,PY,SV,UY,VE".split(",")  # noqa: SIM905
)

# Natural Earth leaves the country of these units open or shows who holds them. README.md says why.
COUNTRY_OF_UNIT = {"Crimea": "UA", "Sevastopol": "UA"}
COUNTRY_OF_ADM0 = {
    "CLP": "CP",  # Clipperton
    "CYN": "CY",
    "ESB": "GB",  # sovereign base areas on Cyprus
    "WSB": "GB",
    "IOA": "AU",
    "KAB": "KZ",  # Baikonur
    "KAS": "XX",  # Siachen glacier: claimed by two
    "PGA": "XX",  # Spratly islands: claimed by six
    "SOL": "SO",
    "USG": "CU",  # Guantanamo
}

# Units whose names mislead: Natural Earth's name -> the code.
CODE_OF_UNIT = {
    ("AF", "Parwan"): "AF-PAR",
    ("AF", "Uruzgan"): "AF-URU",
    ("CO", "Bogota"): "CO-DC",
    ("PE", "Lima"): "PE-LIM",
    ("PE", "Lima Province"): "PE-LMA",
    ("RU", "Moskva"): "RU-MOW",
    ("RU", "Moskovsskaya"): "RU-MOS",
    ("UA", "Kiev"): "UA-32",
    ("UA", "Kiev City"): "UA-30",
}


@dataclass(frozen=True, slots=True)
class Region:
    id: str
    name_en: str
    name_es: str
    country: str
    shape: BaseGeometry


def regions(
    units: Sequence[Unit],
    coded: Sequence[Coded],
    code_names: dict[str, str],
    country_names: dict[str, str],
    table: Path,
) -> list[Region]:
    """Name every unit, in the order of the ids."""
    fixed = _names_table(table)
    countries = [_country(u) for u in units]
    given = _codes(units, countries, coded, code_names)
    found, taken = [], set()
    for unit, country, code in zip(units, countries, given, strict=True):
        name = unit.name or next(iter(unit.other_names), "") or country_names.get(country, "")
        id = _free(code or f"{country}-x-{_slug(name)}", taken)
        taken.add(id)
        own = fixed.get(id)
        english = code_names.get(id, name)
        spanish = name if country in SPANISH else english
        names = own or (english, spanish)
        found.append(Region(id, *names, country, unit.shape))
    unused = set(fixed) - taken
    if unused:
        raise SystemExit(f"{table}: ids {sorted(unused)} are given to no unit; remove or correct")
    return sorted(found, key=lambda r: r.id)


# Letters that no accent can be taken off.
_LETTERS = str.maketrans(
    {"ə": "a", "đ": "d", "ø": "o", "ł": "l", "\u0131": "i", "æ": "ae", "ð": "d"}
)


def folded(text: str) -> str:
    """Lower case, without accents, only letters and digits."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return re.sub(r"[^a-z0-9]", "", plain)


def _country(unit: Unit) -> str:
    return COUNTRY_OF_UNIT.get(unit.name) or COUNTRY_OF_ADM0.get(unit.adm0) or unit.iso2


def _codes(
    units: Sequence[Unit],
    countries: Sequence[str],
    coded: Sequence[Coded],
    code_names: dict[str, str],
) -> list[str | None]:
    """Tie units to codes by name or by outline; the closest claim wins a code.

    A code that the table of outlines gives to two units says nothing.
    """
    listed, outlined = defaultdict(set), defaultdict(set)
    for code, name in code_names.items():
        listed[code[:2], folded(name)].add(code)
    times = Counter(entry.code for entry in coded)
    sure = [e for e in coded if times[e.code] == 1 and e.code[:2] not in MIXED_UP]
    for entry in sure:
        outlined[entry.code[:2], folded(entry.name)].add(entry.code)
    same_place = _overlaps(units, sure)
    claims = []  # (strength, area, unit, code)
    for number, (unit, country) in enumerate(zip(units, countries, strict=True)):
        strengths: dict[str, float] = defaultdict(float)
        for share, code in same_place[number]:
            strengths[code] += 2 * share
        for i, name in enumerate(dict.fromkeys(map(folded, (unit.name, *unit.other_names)))):
            for code in listed[country, name]:
                strengths[code] += 1.0 if i else 2.0
            for code in outlined[country, name]:
                strengths[code] += 0.3 if i else 0.6
        if (country, unit.name) in CODE_OF_UNIT:
            strengths[CODE_OF_UNIT[country, unit.name]] = 9.0
        for code, strength in strengths.items():
            if strength > WEAK and code[:2] == country and code in code_names:
                claims.append((-round(strength, 3), -round(unit.shape.area, 6), number, code))
    result: list[str | None] = [None] * len(units)
    used = set()
    for _, _, number, code in sorted(claims):
        if result[number] is None and code not in used:
            result[number] = code
            used.add(code)
    return result


def _overlaps(units: Sequence[Unit], coded: Sequence[Coded]) -> list[list[tuple[float, str]]]:
    shapes = [c.shape.buffer(0) for c in coded]
    tree = STRtree(shapes)
    found = []
    for unit in units:
        near = [shapes[i] for i in tree.query(unit.shape)]
        codes = [coded[i].code for i in tree.query(unit.shape)]
        shares = [unit.shape.intersection(s).area / unit.shape.union(s).area for s in near]
        pairs = zip(shares, codes, strict=True)
        found.append(sorted((s, c) for s, c in pairs if s >= SAME_AREA))
    return found


def _names_table(path: Path) -> dict[str, tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: (row["name_en"], row["name_es"]) for row in csv.DictReader(file)}


def _slug(name: str) -> str:
    plain = (
        unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
        .encode("ascii", "ignore")
        .decode()
    )
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unit"


def _free(id: str, taken: set[str]) -> str:
    if id not in taken:
        return id
    return next(f"{id}-{n}" for n in range(2, 99) if f"{id}-{n}" not in taken)
