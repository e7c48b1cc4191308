"""From what was done, by whom to whom, to a sub-type: the rows of acled.toml decide."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geodata.extract import not_unrest
from geodata.extract.actions import Action
from geodata.extract.candidates import Candidate
from geodata.extract.document import Document
from geodata.extract.place_names import SUBJECT

FILE = Path(__file__).parent / "acled.toml"
DEMONSTRATE = frozenset(("protest", "gather", "block"))
WITH_DEMONSTRATORS = frozenset(
    (
        "disperse",
        "force",
        "lethal",
        "throw",
        "clash",
        "riot",
        "burn",
        "wreck",
        "arrest",
        "kill",
        "shoot",
        "attack",
        "raid",
        "die",
        "hurt",
        "wound",
    )
)


DAYS = ("weekday:", "calendar.", "back:")
NEAR = 4  # words between a verb and the place that it takes
OF_CROWDS = frozenset(("disperse", "throw", "riot", "lethal"))
FIRED = ("action.lethal", "action.disperse", "action.shoot")
OFTEN = 2  # protests told of in a text that is about protests


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: which facts it needs, and the sub-type that it gives."""

    sub_type: str
    any: frozenset[str]
    all: frozenset[str]
    unless: frozenset[str]
    is_guess: bool
    example: str

    def holds(self, facts: frozenset[str]) -> bool:
        """Say whether a set of facts meets the row."""
        return bool(self.any & facts) and self.all <= facts and not self.unless & facts


@cache
def rules(file: Path = FILE) -> tuple[Rule, ...]:
    """Read the rows."""
    return tuple(
        Rule(
            row["sub_type"],
            frozenset(row["any"]),
            frozenset(row.get("all", ())),
            frozenset(row.get("unless", ())),
            row.get("guess", False),
            row["example"],
        )
        for row in tomllib.loads(file.read_text(encoding="utf-8"))["row"]
    )


def sub_type(doc: Document, event: Candidate, is_about_protests: bool) -> tuple[str, bool] | None:
    """Return the sub-type of an event and whether it is a guess; None where nothing happened.

    `is_about_protests` says what `tells_of_protests` finds of the text.
    """
    found = frozenset(facts(doc, event, is_about_protests))
    rule = next((rule for rule in rules() if rule.holds(found)), None)
    if rule is None or not_unrest.is_out_of_scope(doc, event, found):
        return None
    return rule.sub_type, rule.is_guess


def facts(doc: Document, event: Candidate, is_about_protests: bool) -> Iterator[str]:
    """Write down what is said of an event, in the words that the rows use."""
    kinds = set()
    for action, _ in event.actions:
        if (
            action.kind in DEMONSTRATE
            and action.agents
            and set(action.agents) <= {"police", "army", "armed"}
        ):
            continue  # the police close a road too, and rebels march into a town
        kinds.add(action.kind)
        yield action.kind
        if _is_on_place(doc, event, action):
            yield f"{action.kind}@place"
        yield from (f"{action.kind}<{who}" for who in action.agents)
        yield from (f"{action.kind}>{who}" for who in action.targets)
    people = {
        one.who
        for said, clause in event.clauses
        for one in said.people
        if clause.holds(one.start) and one.who
    }
    yield from (f"people:{who}" for who in people)
    yield from (
        c.figure.kind for c in event.figures if c.figure.low > 0 and c.figure.kind != "crowd"
    )
    against = any(
        action.kind in ("lethal", "disperse") and not {"police", "army"}.isdisjoint(action.agents)
        for action, _ in event.actions
    )
    if is_about_protests:
        yield "protesting"
    if (
        kinds & DEMONSTRATE
        or ("protesters" in people and kinds & WITH_DEMONSTRATORS)
        or (is_about_protests and kinds & OF_CROWDS and not people & {"armed"})
        or (against and not people & {"armed", "mob"})
        or ("barricade" in kinds and not people & {"armed"})
    ):
        yield "crowd"
    for _said, clause in event.clauses:
        for row in doc.each(clause.start, clause.end, "sign."):
            yield f"sign:{row.row.kind.removeprefix('sign.')}"


def _is_on_place(doc: Document, event: Candidate, action: Action) -> bool:
    """Say whether a verb takes the place of an event: "seized the town of Goma", "Goma fell"."""
    place = event.place
    if "noun" in action.form:
        return False
    if place.relation == SUBJECT:
        return 0 <= action.start - place.end <= NEAR
    between = range(action.end, place.start)
    return 0 <= place.start - action.end <= NEAR and all(
        doc.found(at, "det.", "noun.", "place.", "prep.of", "name.join", *DAYS) for at in between
    )


def tells_of_protests(doc: Document) -> bool:
    """Say whether a text is about protests: it tells of them more than of arms."""
    protests = sum(1 for _ in doc.each(0, len(doc.tokens), "action.protest", "people.protesters"))
    fired = any(
        True
        for _ in doc.each(0, len(doc.tokens), "action.lethal", "action.disperse", "action.shoot")
    )
    arms = sum(
        1
        for _ in doc.each(
            0, len(doc.tokens), "people.armed", "action.firefight", "action.airstrike"
        )
    )
    return protests > arms and (protests >= OFTEN or fired)
