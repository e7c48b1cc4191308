"""A score as a table for a terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from geodata.extract.values import CONFIDENCES
from geodata.reading.evaluate import (
    DEMONSTRATIONS,
    NEAR,
    Score,
    f1,
    interval,
    macro_f1,
    precision,
    recall,
    weighted_f1,
)
from geodata.schema import KINDS

WORDS = {
    "deaths": "deaths",
    "injuries": "injuries",
    "deaths_security": "deaths, security forces",
    "injuries_security": "injuries, security forces",
    "crowd": "crowd",
    "arrests": "arrests",
}
AGREEMENT = {
    "date": "date",
    "place": f"place within {NEAR} km",
    "type": "event type",
    "sub-type": "sub-type",
}
EVENTS = {"right": "found", "missed": "missed", "false": "false"}
TITLE = 38
COLUMN = 7


def lines(total: Score, seconds: float) -> Iterator[str]:
    """Write the table; figures count by their low end."""
    tallies = total.tallies
    yield _heading("", "right", "wrong", "missed", "false", "prec.", "recall", "F1")
    yield _counts("events", "events", total)
    for kind in KINDS:
        yield _counts(f"  {WORDS[kind]}", kind, total)
    yield _counts("nationwide claims", "nationwide", total)
    if any(tallies[f"loose {verdict}"] for verdict in ("right", "missed")):
        yield _counts("loose claims", "loose", total)
    yield ""
    yield _heading("of the events found", "right", "of", "share")
    for name, words in AGREEMENT.items():
        right = tallies[f"{name} right"]
        yield _part(words, right, right + tallies[f"{name} wrong"])
    yield ""
    yield _heading("a figure where none is coded", "events", "of", "share")
    for kind, words in WORDS.items():
        false = tallies[f"{kind} false"]
        yield _part(words, false, false + tallies[f"{kind} rightly none"])
    yield ""
    yield f"{'event types, weighted F1':<{TITLE}}{_share(weighted_f1(total.types)):>7}"
    macro = macro_f1(total.sub_types, DEMONSTRATIONS)
    yield f"{'demonstrations, sub-types, macro F1':<{TITLE}}{_share(macro):>7}"
    unwanted = tallies["places that must not be events"]
    yield f"{'events at places that must have none':<{TITLE}}{unwanted:>7}"
    yield from _sureness(total)
    yield from _mentions(total)
    yield ""
    edits, fields, number = tallies["edits"], tallies["fields"], tallies["articles"]
    if number and fields:
        yield (
            f"{edits / number:.1f} edits an article, of {fields / number:.1f} fields to type"
            f" from nothing: {edits / fields:.2f}"
        )
    speed = f"{tallies['articles'] / seconds:,.0f} a second" if seconds else "no time taken"
    yield f"{number} article{'' if number == 1 else 's'} in {seconds:.2f} s, {speed}"


def side_by_side(scores: Mapping[str, Score]) -> Iterator[str]:
    """Write the scores of several readers of the same articles, a column each."""
    yield _heading("events", *scores)
    for name, words in EVENTS.items():
        yield _row(words, (f"{one.tallies[f'events {name}']}" for one in scores.values()))
    yield ""
    yield _heading("of the events found, right", *scores)
    for name, words in AGREEMENT.items():
        yield _row(words, (_right(one, name, ("wrong",)) for one in scores.values()))
    yield ""
    yield _heading("of all counts coded or read, right", *scores)
    for kind, words in WORDS.items():
        others = ("wrong", "missed", "false")
        yield _row(words, (_right(one, kind, others) for one in scores.values()))
    yield ""
    edits = (one.tallies["edits"] / max(1, one.tallies["articles"]) for one in scores.values())
    yield _row("edits an article", (f"{number:.1f}" for number in edits))


def _right(total: Score, name: str, others: Sequence[str]) -> str:
    right = total.tallies[f"{name} right"]
    of = right + sum(total.tallies[f"{name} {verdict}"] for verdict in others)
    return f"{right}/{of}"


def _row(title: str, cells: Iterable[str]) -> str:
    return f"{'  ' + title:<{TITLE}}" + "".join(f"{cell:>{COLUMN}}" for cell in cells)


def _mentions(total: Score) -> Iterator[str]:
    tallies = total.tallies
    seen, unseen = tallies["mentions seen"], tallies["mentions unseen"]
    if not seen + unseen:
        return
    yield ""
    yield _heading("mentions of places, by role", "right", "wrong", "missed", "false")
    yield _part("seen at all", seen, seen + unseen)
    placed = tallies["mentions placed"]
    if placed + tallies["mentions misplaced"]:
        words = f"of these, placed within {NEAR} km"
        yield _part(words, placed, placed + tallies["mentions misplaced"])
    yield _counts("  is where an event was", "event location", total)
    roles = sorted(
        {name.split(" ")[1] for name in tallies if name.startswith("role ")},
        key=lambda role: (-_of(role, total), role),
    )
    for role in roles:
        yield _part(role.replace("_", " "), tallies[f"role {role} right"], _of(role, total))


def _sureness(total: Score) -> Iterator[str]:
    """Say how often each confidence was right in every field; a spare event is wrong."""
    if not any(name.startswith("confidence ") for name in total.tallies):
        return
    yield ""
    yield _heading("drafts right in every field", "right", "of", "share")
    for level in CONFIDENCES:
        right = total.tallies[f"confidence {level} right"]
        yield _part(level, right, right + total.tallies[f"confidence {level} wrong"])


def _of(role: str, total: Score) -> int:
    return total.tallies[f"role {role} right"] + total.tallies[f"role {role} missed"]


def _counts(title: str, key: str, total: Score) -> str:
    """A wrong figure is both one missed and one false."""
    right, wrong, missed, false = (
        total.tallies[f"{key} {verdict}"] for verdict in ("right", "wrong", "missed", "false")
    )
    shares = (
        precision(right, false + wrong),
        recall(right, missed + wrong),
        f1(right, missed + wrong, false + wrong),
    )
    numbers = "".join(f"{number:>7}" for number in (right, wrong, missed, false))
    return f"{title:<{TITLE}}{numbers}" + "".join(f"{_share(share):>7}" for share in shares)


def _part(title: str, some: int, of: int) -> str:
    share = some / of if of else None
    between = interval(some, of)
    limits = f"  {between[0]:.2f}-{between[1]:.2f}" if between else ""
    return f"{'  ' + title:<{TITLE}}{some:>7}{of:>7}{_share(share):>7}{limits}"


def _heading(title: str, *columns: str) -> str:
    return f"{title:<{TITLE}}" + "".join(f"{column:>{COLUMN}}" for column in columns)


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"
