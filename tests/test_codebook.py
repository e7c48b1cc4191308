"""The bundled code book, in literals, and that nothing of it stands anywhere else."""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from dashboard import messages
from geodata import query, schema
from geodata.codebook import BUNDLED, InvalidCodeBook, bundled, parsed

ROOT = Path(__file__).parents[1]
BOOK = bundled()
TYPES = {  # id: ACLED's name, colour, reader's name in Spanish
    "battles": ("Battles", "#4D4D4D", "Combates"),
    "protests": ("Protests", "#0072B2", "Protestas"),
    "riots": ("Riots", "#D55E00", "Manifestaciones con violencia"),
    "explosions-remote-violence": (
        "Explosions/Remote violence", "#E69F00", "Explosiones y ataques a distancia",
    ),
    "violence-against-civilians": (
        "Violence against civilians", "#CC79A7", "Violencia contra civiles",
    ),
    "strategic-developments": ("Strategic developments", "#009E73", "Otros hechos"),
}  # fmt: skip
SUBS = [  # type, id; the most severe first
    ("Battles", "government-regains-territory"),
    ("Battles", "non-state-actor-overtakes-territory"),
    ("Battles", "armed-clash"),
    ("Explosions/Remote violence", "chemical-weapon"),
    ("Explosions/Remote violence", "air-drone-strike"),
    ("Explosions/Remote violence", "suicide-bomb"),
    ("Explosions/Remote violence", "shelling-artillery-missile-attack"),
    ("Explosions/Remote violence", "remote-explosive-landmine-ied"),
    ("Explosions/Remote violence", "grenade"),
    ("Violence against civilians", "sexual-violence"),
    ("Violence against civilians", "attack"),
    ("Violence against civilians", "abduction-forced-disappearance"),
    ("Protests", "excessive-force-against-protesters"),
    ("Riots", "mob-violence"),
    ("Riots", "violent-demonstration"),
    ("Protests", "protest-with-intervention"),
    ("Protests", "peaceful-protest"),
    ("Strategic developments", "agreement"),
    ("Strategic developments", "arrests"),
    ("Strategic developments", "change-to-group-activity"),
    ("Strategic developments", "disrupted-weapons-use"),
    ("Strategic developments", "headquarters-or-base-established"),
    ("Strategic developments", "looting-property-destruction"),
    ("Strategic developments", "non-violent-transfer-of-territory"),
    ("Strategic developments", "other"),
]
CATEGORIES = {  # id: colour by theme
    "clash": {"light": "#c25500", "dark": "#f08a3e"},
    "indirect": {"light": "#0072b2", "dark": "#5db4e6"},
    "all": {"light": "#3d3d40", "dark": "#c9ccd0"},
    "not_stated": {"light": "#6f6f75", "dark": "#a6abb2"},
}
SHARED = [  # what must stand in the book and nowhere else
    *(one.id for one in (*BOOK.types, *BOOK.sub_types) if "-" in one.id),
    *(one.symbol for one in (*BOOK.types, *BOOK.categories)),
    *(f'"{one.colour}"' for one in BOOK.types),
    *(f'"{one.label["es"]}"' for one in (*BOOK.sub_types, *BOOK.figures) if " " in one.label["es"]),
]


def raw() -> dict[str, Any]:
    return json.loads(BUNDLED.read_text("utf8"))


def test_types_have_the_book_s_order_names_and_colours() -> None:
    assert {one.id: (one.name, one.colour, one.label["es"]) for one in BOOK.types} == TYPES
    assert [one.id for one in BOOK.types] == list(TYPES)
    assert list(schema.EVENT_TYPES) == [name for name, _, _ in TYPES.values()]
    assert BOOK.types[2].symbol == "M0-7.5L7.5 6.5H-7.5Z"


def test_sub_types_are_ranked_by_harm_to_people() -> None:
    assert [(sub.event_type, sub.id) for sub in BOOK.sub_types] == SUBS
    assert [sub.severity for sub in BOOK.sub_types] == list(range(1, 26))
    assert BOOK.sub_types[7].name == "Remote explosive/landmine/IED"
    assert BOOK.sub_types[7].label["es"] == "Explosivo remoto, mina o artefacto improvisado"


def test_every_type_has_acled_s_number_of_sub_types() -> None:
    counts = [sum(sub.event_type == one.name for sub in BOOK.sub_types) for one in BOOK.types]
    assert counts == [3, 3, 2, 6, 3, 8]


def test_no_two_types_share_an_id() -> None:
    assert len({one.id for one in (*BOOK.types, *BOOK.sub_types)}) == 31


def test_kinds_say_what_they_count_and_what_can_size_a_mark() -> None:
    assert schema.KINDS == (
        "deaths", "injuries", "deaths_security", "injuries_security", "crowd", "arrests",
    )  # fmt: skip
    assert all(kind.counts_people for kind in BOOK.kinds)
    assert query.sizes({}) == ("events", "deaths")


def test_categories_have_colours_for_both_themes() -> None:
    assert list(schema.CATEGORIES) == list(CATEGORIES)
    assert {one.id: one.colour for one in BOOK.categories} == CATEGORIES


def test_figures_take_the_first_category_that_is_there() -> None:
    any_category = ("clash", "all", "not_stated", "indirect")
    assert {
        "deaths": ("deaths", ("clash", "all", "not_stated")),
        "indirect": ("deaths", ("indirect",)),
        "deaths_security": ("deaths_security", any_category),
        "injuries": ("injuries", any_category),
        "injuries_security": ("injuries_security", any_category),
        "crowd": ("crowd", any_category),
        "arrests": ("arrests", any_category),
    } == {one.id: (one.kind, one.categories) for one in BOOK.figures}


@pytest.mark.parametrize(
    ("lang", "key", "label"),
    [
        ("en", "type.explosions-remote-violence", "Explosions and remote attacks"),
        ("en", "type.riots", "Demonstrations with violence"),
        ("en", "type.strategic-developments", "Other developments"),
        ("es", "type.riots", "Manifestaciones con violencia"),
        ("en", "sub.other", "Of another kind"),
        ("es", "sub.mob-violence", "Violencia colectiva"),
        ("en", "sub.excessive-force-against-protesters", "Force used against protesters"),
        ("en", "kind.injuries_security", "Injured, security forces"),
        ("es", "kind.indirect", "Muertes indirectas"),
        ("es", "category.not_stated", "Causa no precisada"),
    ],
)
def test_labels_are_words_of_the_page(lang: str, key: str, label: str) -> None:
    assert messages.load(lang)[key] == label


@pytest.mark.parametrize("lang", messages.LANGUAGES)
@pytest.mark.parametrize(
    "id",
    ["riots", "strategic-developments", "excessive-force-against-protesters", "mob-violence"],
)
def test_the_method_says_which_of_acled_s_names_a_reader_s_name_stands_for(
    lang: str, id: str
) -> None:
    (row,) = [one for one in (*BOOK.types, *BOOK.sub_types) if one.id == id]
    assert row.name != row.label[lang]
    assert row.name in messages.load(lang)["method.5"]
    assert row.label[lang] in messages.load(lang)["method.5"]


def test_the_words_that_readers_fetch_hold_the_labels() -> None:
    changed = raw()
    changed["types"][2]["label"]["es"] = "Motines"
    theirs = json.loads(messages.as_json("es", parsed(changed, "own.json")))
    ours = json.loads(messages.as_json("es"))
    assert theirs["type.riots"] == "Motines"
    assert {key for key in ours if ours[key] != theirs[key]} == {"type.riots"}


@pytest.mark.parametrize("text", SHARED)
def test_what_is_shared_stands_in_the_book_alone(text: str) -> None:
    files = [
        *(ROOT / "geodata").glob("*.py"),
        *(ROOT / "geodata" / "publishing").glob("*.py"),
        *(ROOT / "dashboard").rglob("*.py"),
        *(ROOT / "dashboard").rglob("*.json"),
        *(ROOT / "assets" / "scripts").glob("*.mjs"),
        *(ROOT / "assets" / "styles").glob("*.css"),
    ]
    assert len(files) > 80
    said = text.lower()
    assert [path.name for path in files if said in path.read_text("utf8").lower()] == []
    assert said.strip('"') in BUNDLED.read_text("utf8").lower()


def _unknown_example(book: dict[str, Any]) -> None:
    book["example"] = "strikes"


def _without_colour(book: dict[str, Any]) -> None:
    del book["types"][0]["colour"]


def _two_of_one_id(book: dict[str, Any]) -> None:
    book["types"][1]["id"] = "battles"


def _unknown_type(book: dict[str, Any]) -> None:
    book["sub_types"][24]["type"] = "strikes"


def _severity_twice(book: dict[str, Any]) -> None:
    book["sub_types"][1]["severity"] = 1


def _named_colour(book: dict[str, Any]) -> None:
    book["categories"][0]["colour"]["dark"] = "orange"


def _no_kinds(book: dict[str, Any]) -> None:
    book["kinds"] = []


def _unknown_category(book: dict[str, Any]) -> None:
    book["figures"][1]["categories"] = ["accident"]


def _without_acled(book: dict[str, Any]) -> None:
    book["sub_types"][24]["name"] = "Water cannon"


def _kind_named_as_a_column(book: dict[str, Any]) -> None:
    book["kinds"][5]["id"] = "place"
    book["figures"][6] |= {"id": "place", "kind": "place"}


def _kind_without_figure(book: dict[str, Any]) -> None:
    book["kinds"].append(book["kinds"][0] | {"id": "missing"})


def _brace(book: dict[str, Any]) -> None:
    book["types"][0]["label"] = {"en": "{x}"}


def _script(book: dict[str, Any]) -> None:
    book["types"][0]["symbol"] = '"><script>'


def _id_with_digits(book: dict[str, Any]) -> None:
    book["types"][0]["id"] = "type1"


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_without_colour, "types, battles: expected the member colour; add it"),
        (
            _two_of_one_id,
            "types, battles: id is 'battles': expected each id once; rename one of them",
        ),
        (
            _unknown_type,
            "sub_types, other: type is 'strikes': expected the id of a type; "
            "name one, or add it",
        ),
        (
            _severity_twice,
            "sub_types, government-regains-territory: severity is 1: "
            "expected each whole number from 1 to 25 once; number them anew\n"
            "own.json, sub_types, non-state-actor-overtakes-territory: severity is 1: "
            "expected each whole number from 1 to 25 once; number them anew",
        ),
        (
            _named_colour,
            "categories, clash: colour is {'light': '#c25500', 'dark': 'orange'}: expected a "
            "colour as #D55E00 (of a category one for light and one for dark); mend it",
        ),
        (_unknown_example, "example is 'strikes': expected the id of a type; name one"),
        (_no_kinds, "kinds: expected a list of rows; add it, as in the bundled book"),
        (
            _unknown_category,
            "figures, indirect: categories is ['accident']: expected ids of categories: "
            "all, clash, indirect, not_stated; mend the list",
        ),
        (
            _without_acled,
            "sub_types, other: acled is 'Water cannon': expected the name of one of ACLED's "
            "sub-types, for exports to its columns; name the nearest, such as Other",
        ),
        (
            _kind_named_as_a_column,
            "kinds, place: id is 'place': expected no name that a column has; rename it",
        ),
        (
            _kind_without_figure,
            "kinds, missing: expected a figure of the same id; add it to figures",
        ),
        (_brace, "types, battles: label is {'en': '{x}'}: expected texts by language, such as "
                 "{\"en\": \"…\"}; mend them"),
        (_script, "types, battles: symbol is '\"><script>': expected SVG path data in a box from "
                  "-8 to 8, such as M-6-6H6V6H-6Z; draw another"),
        (
            _id_with_digits,
            "types, type1: id is 'type1': expected small letters with - or _; rename it",
        ),
    ],
)  # fmt: skip
def test_a_faulty_book_is_refused_in_words(
    harm: Callable[[dict[str, Any]], None], said: str
) -> None:
    book = deepcopy(raw())
    harm(book)
    with pytest.raises(InvalidCodeBook) as refused:
        parsed(book, "own.json")
    assert str(refused.value) == f"own.json, {said}"
