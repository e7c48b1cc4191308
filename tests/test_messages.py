"""Every word in every language: the same keys, all used, none missing, none with markup."""

import json
import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from dashboard import messages, refusals, scripts
from dashboard.about import GLOSSARY
from dashboard.messages import check
from geodata import query, schema
from geodata.grades import GRADES
from geodata.publishing import differences, reconciliation
from tests.published import data, publication
from tests.test_imports import code

ROOT = Path(__file__).parents[1]
ENGLISH = messages.load("en")
OTHERS = [lang for lang in messages.LANGUAGES if lang != "en"]
SCRIPTS = "\n".join(code(name) for name in scripts.modules())
PYTHON = "\n".join(
    path.read_text("utf8")
    for path in (
        *(
            (ROOT / "dashboard" / f"{name}.py")
            for name in (
                "about",
                "config",
                "document",
                "filter_form",
                "layout",
                "pictures",
                "plain",
                "refusals",
                "words",
            )
        ),
        *sorted((ROOT / "dashboard" / "picture").glob("*.py")),
        *sorted((ROOT / "dashboard" / "templates").glob("*.jinja")),
    )
)

# Right in English and another language as they are.
SAME = {
    "es": {"scale.local", "scale.regional"},
    "fr": {
        "card.sources", "corrections", "corrections.version", "dates", "embed.dates", "grade.none",
        "pause", "sub.grenade", "table.causes", "table.date", "table.sources", "table.type",
        "types",
    },
    "pt": {"scale.local", "scale.regional"},
}  # fmt: skip

TYPES = [one.id for one in schema.BOOK.types]
SUBS = [sub.id for sub in schema.BOOK.sub_types]
KINDS = [figure.id for figure in schema.BOOK.figures]
STANDINGS = ["wider", "part_of", "superseded", "earlier", "discounted"]
NOTICES = [
    "bad_value", "unknown_value", "inverted_range", "first_day_given", "too_long",
    "unknown_version", "part", "language",
]  # fmt: skip
REASONS = [name for name, _ in (*differences.REASONS, *differences.EVENT_REASONS)]
TOLLS = ["deaths", "deaths_security", "indirect"]
SIZES = ["events", "deaths"]

# The values that a key's variable part can take, by the part before it.
EXPANSIONS: dict[str, list[str]] = {
    "calendar.": ["from", "to"],
    "type.": TYPES,
    "sub.": SUBS,
    "kind.": KINDS,
    "category.": [*schema.CATEGORIES, "clash.is", "indirect.is"],
    "wording.": list(schema.WORDINGS),
    "standing.": STANDINGS,
    "precision.": list(schema.GEO_PRECISIONS),
    "grade.": [*GRADES, "none"],
    "scale.": list(schema.SCALES),
    "notice.": NOTICES,
    "died.part.": list(reconciliation.PARTS),
    "why.": REASONS,
    "why.kind.": [*schema.CATEGORIES, "security"],
    "figure.": TOLLS,
    "sentence.": ["security", "indirect", "actor", "tag"],
    "headline.": ["security", "indirect"],
    "counted.": KINDS,
    "regional.": SIZES,
    "regional.most.": SIZES,
    "glossary.": [part for term in GLOSSARY for part in (term, f"{term}.is")],
    "failed.": ["basemap", "webgl", "library", "lost"],
    "failed.shows.": ["view", "opening"],
    "empty.": ["dates", "regions", "types", "agents", "further", "deadly", "place", "everything"],
    # What a package's own figures need besides stands under keys with "*".
    "timeline.peak.": ["deaths", "deaths.days"],
    "timeline.day.": ["deaths"],
    "timeline.day.no-figure.": [],
    "timeline.label.": ["deaths"],
    "timeline.none.": ["deaths"],
    "sentence.figure.": [],
    "headline.figure.": [],
    "figure.none.": [],
    "legend.zero.": [],
    "legend.size.": SIZES,
    "size.": SIZES,
    "mode.": list(query.MODES),
    "table.": [
        "date",
        "place",
        "region",
        "type",
        "sub",
        "deaths",
        "causes",
        "agents",
        "sources",
        "grade",
    ],
    "ledger.": ["count", "who", "source", "date", "category"],
    "days.": ["full", "short"],
    "refused.": [*map(str, sorted(refusals.TOLD)), "busy", "rights", "size"],
    "embed.as.": ["iframe", "element", "iframe.why", "element.why"],
    "embed.part.": list(query.PARTS),
    "embed.preview.": ["phone", "desktop"],
    "method.": [str(n) for n in range(1, 7)],
    "cause.": [*(one.id for one in schema.BOOK.causes), "none"],
    "group.": [one.id for one in schema.BOOK.groups],
    "agent.": [one.id for one in schema.BOOK.agents],
    "causes.": TOLLS,
    "claim.checked.": list(schema.CHECKS),
    "corrections.": ["added", "merged", "withdrawn"],
    "reconciled.column.": [
        "region",
        "map",
        "events",
        "counts",
        "date",
        *schema.CATEGORIES,
        "security",
        "source",
    ],
    "newer.": ["added", "corrected", "merged", "withdrawn", "national"],
}


def placeholders(message: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", message))


def forms(message: Any) -> list[str]:
    return list(message.values()) if isinstance(message, dict) else [message]


def literal_keys() -> set[str]:
    """Texts in the code that are keys, alone in their quotes."""
    quoted = re.findall(r'"([a-z][a-z0-9_.-]*)"', SCRIPTS + PYTHON)
    return {text for text in quoted if text in ENGLISH}


def asked_keys() -> set[str]:
    """Keys that the code surely asks for, whether they exist or not."""
    in_scripts = re.findall(r'\b(?:text|say)\(\s*"([^"]+)"', SCRIPTS)
    in_python = re.findall(r'\bsay\(\s*"([^"]+)"', PYTHON)
    labelled = re.findall(r'"data-say(?:-label)?": "([^"]+)"', PYTHON)
    return {*in_scripts, *in_python, *labelled}


def templates() -> set[str]:
    """What stands before the variable part of keys that are put together."""
    in_scripts = re.findall(r"\b(?:text|say)\(\s*`([a-z._-]+)\$\{", SCRIPTS)
    in_python = re.findall(r'f"([a-z._-]+)\{', PYTHON)
    return {start for start in (*in_scripts, *in_python) if start.endswith(".")}


def expanded() -> set[str]:
    found = {start + value for start in templates() if start in EXPANSIONS
             for value in EXPANSIONS[start]}  # fmt: skip
    # `${key}.all` of the menus, `${within}.yearless` of days.
    found |= {f"{menu}.all" for menu in ("regions", "types", "further")}
    lengths = ("days", "days.short")
    return found | {f"{one}.{part}" for one in lengths for part in ("yearless", "span.month")}


@pytest.mark.parametrize("lang", OTHERS)
def test_every_language_has_the_same_keys_in_the_same_order(lang: str) -> None:
    assert [key for key in messages.load(lang) if key not in check.OPTIONAL] == list(ENGLISH)


@pytest.mark.parametrize(("lang", "key"), [*product(OTHERS, ENGLISH)])
def test_every_language_fills_in_the_same_values(lang: str, key: str) -> None:
    english, theirs = ENGLISH[key], messages.load(lang)[key]
    assert type(english) is type(theirs)
    if isinstance(english, dict):
        assert set(english) == {"one", "other"} <= set(theirs)
        assert set(theirs) <= {"one", "other", "many"}
    wanted = set().union(*map(placeholders, forms(english)))
    for form in (*forms(english), *forms(theirs)):
        assert placeholders(form) == wanted


def test_every_key_that_the_code_asks_for_exists() -> None:
    assert asked_keys() <= set(ENGLISH)
    assert len(asked_keys()) > 60


def test_every_key_that_the_code_puts_together_exists() -> None:
    assert templates() <= set(EXPANSIONS), "say in EXPANSIONS which values it can have"
    assert expanded() <= set(ENGLISH)


def test_no_message_is_spare() -> None:
    assert set(ENGLISH) - literal_keys() - expanded() == set()


def test_what_the_data_hold_has_words() -> None:
    shown = data()
    assert {f"type.{slug}" for slug in shown["types"]} <= set(ENGLISH)
    assert {f"sub.{slug}" for slug, _ in shown["subs"]} <= set(ENGLISH)
    tolls = json.loads(publication()[1]["tolls.json"])
    assert {f"why.{reason['id']}" for reason in tolls["reasons"]} <= set(ENGLISH)


@pytest.mark.parametrize(("lang", "key"), [*product(messages.LANGUAGES, ENGLISH)])
def test_messages_are_text_without_markup_and_not_empty(lang: str, key: str) -> None:
    for form in forms(messages.load(lang)[key]):
        assert form.strip()
        assert not re.search(r"<[a-zA-Z/!]|&\w+;", form)


@pytest.mark.parametrize("lang", OTHERS)
def test_no_language_is_english_left_standing(lang: str) -> None:
    theirs = messages.load(lang)
    same = {key for key in ENGLISH if forms(ENGLISH[key]) == forms(theirs[key])}
    bare = {key for key in same if not re.search(r"[A-Za-z]{3,}", bare_words(ENGLISH[key]))}
    assert same - bare - {"language.direction"} == SAME[lang]


def bare_words(message: Any) -> str:
    """A message without its placeholders."""
    return re.sub(r"\{\w+\}", "", "".join(forms(message)))
