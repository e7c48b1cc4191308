"""What a name says of the level that it means."""

import re

# The levels that a word can mean, the likeliest first: a Peruvian province lies in a region,
# an Argentine one is what Peru calls a region.
_LEVELS = {
    ("admin1", "admin2"): ("region", "departamento", "department", "estado", "state"),
    ("admin2", "admin1"): ("provincia", "province", "county", "condado"),
    ("place", "admin2"): ("distrito", "district", "municipio", "municipality"),
    ("place",): ("ciudad", "city", "pueblo", "town", "localidad", "centro poblado"),
    ("site",): (
        "aeropuerto internacional",
        "aeropuerto",
        "aerodromo",
        "international airport",
        "intl airport",
        "airport",
    ),
}
_LEVELS_OF = {word: levels for levels, words in _LEVELS.items() for word in words}
_WORDS = "|".join(sorted(_LEVELS_OF, key=len, reverse=True))
_BEFORE = re.compile(rf"(?P<word>{_WORDS}) (?:(?:de|del|of|of the) )?(?P<name>.+)")
_AFTER = re.compile(rf"(?P<name>.+?) (?P<word>{_WORDS})")


def without_level(key: str) -> tuple[str, tuple[str, ...]]:
    """Take "province of" and the like off a folded name; return the levels the words allow."""
    found = _BEFORE.fullmatch(key) or _AFTER.fullmatch(key)
    return (found["name"], _LEVELS_OF[found["word"]]) if found else (key, ())
