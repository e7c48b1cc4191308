"""A code book of a newsroom's own: the bundled one with a type, kinds of figures and tags more."""

import json
from typing import Any

from geodata.codebook import BUNDLED

TYPE = {
    "id": "evictions",
    "name": "Evictions",
    "label": {"en": "Evictions", "es": "Desalojos", "fr": "Expulsions", "pt": "Despejos"},
    "colour": "#882255",
    "symbol": "M-7-3.5L0-8L7-3.5V7H-7Z",
}
SUB_TYPE = {
    "id": "forced-eviction",
    "name": "Forced eviction",
    "type": "evictions",
    "severity": 26,
    "acled": "Looting/property destruction",
    "label": {
        "en": "Forced eviction",
        "es": "Desalojo forzado",
        "fr": "Expulsion forcée",
        "pt": "Despejo forçado",
    },
}
EVERY = ["clash", "all", "not_stated", "indirect"]
MISSING = {"en": "Missing", "es": "Desaparecidos", "fr": "Disparus", "pt": "Desaparecidos"}
HOUSES = {
    "en": "Houses burnt",
    "es": "Casas quemadas",
    "fr": "Maisons brûlées",
    "pt": "Casas queimadas",
}
KINDS = [
    {"id": "missing", "label": MISSING, "counts_people": True, "sizes_marks": True},
    {"id": "houses", "label": HOUSES, "counts_people": False, "sizes_marks": True},
]
FIGURES = [
    {
        "id": "missing",
        "kind": "missing",
        "categories": EVERY,
        "nouns": {
            "en": {"one": "person missing", "other": "people missing"},
            "es": {"one": "persona desaparecida", "other": "personas desaparecidas"},
            "fr": {"one": "personne disparue", "other": "personnes disparues"},
            "pt": {"one": "pessoa desaparecida", "other": "pessoas desaparecidas"},
        },
    },
    {
        "id": "houses",
        "kind": "houses",
        "categories": EVERY,
        "nouns": {
            "en": {"one": "house burnt", "other": "houses burnt"},
            "es": {"one": "casa quemada", "other": "casas quemadas"},
            "fr": {"one": "maison brûlée", "other": "maisons brûlées"},
            "pt": {"one": "casa queimada", "other": "casas queimadas"},
        },
    },
]
TAGS = [
    {
        "id": "curfew",
        "label": {
            "en": "Curfew",
            "es": "Toque de queda",
            "fr": "Couvre-feu",
            "pt": "Toque de recolher",
        },
    },
    {
        "id": "shutdown",
        "label": {
            "en": "Internet cut",
            "es": "Corte de internet",
            "fr": "Coupure d’internet",
            "pt": "Corte de internet",
        },
    },
]


def raw() -> dict[str, Any]:
    """What its file holds; who changes it changes nobody else's."""
    book = json.loads(BUNDLED.read_text("utf8"))
    book["id"] = "own"
    book["types"].append(TYPE)
    book["sub_types"].append(SUB_TYPE)
    book["kinds"] += KINDS
    book["figures"] += FIGURES
    book["tags"] = TAGS
    copied: dict[str, Any] = json.loads(json.dumps(book))
    return copied


def text() -> str:
    return json.dumps(raw(), ensure_ascii=False, indent=1) + "\n"
