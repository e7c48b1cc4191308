"""How well readings agree with what people coded of the same articles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from math import sqrt

from geodata.extract.values import DraftClaim, DraftEvent, DraftPlace, Reading
from geodata.folding import fold
from geodata.geometry import kilometres
from geodata.reading.gold import AREAS, Coded, CodedClaim, CodedEvent, CodedMention
from geodata.schema import BOOK, KINDS

NEAR = 161  # kilometres, a hundred miles, as toponyms are usually scored
DEMONSTRATIONS = (
    "Peaceful protest",
    "Protest with intervention",
    "Excessive force against protesters",
    "Violent demonstration",
)
# Vague words are counted in more than one way; our low end to those taken as the same.
SAME_VAGUE = {24: (12, 24), 3: (3, 10)}
HERE = "event_location"
FIELDS = ("date", "place", "sub-type")  # what every event has, beside its figures
NAMES_OF_PLACES = ("toponym", "admin1", "site")


@dataclass(frozen=True, slots=True)
class Score:
    """Tallies by name, and what was coded beside what was read for each type."""

    tallies: Counter[str] = field(default_factory=Counter)
    types: tuple[tuple[str | None, str | None], ...] = ()
    sub_types: tuple[tuple[str | None, str | None], ...] = ()

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.tallies + other.tallies,
            self.types + other.types,
            self.sub_types + other.sub_types,
        )


def score(coded: Coded, reading: Reading) -> Score:
    """Score one article."""
    tallies: Counter[str] = Counter(articles=1)
    pairs = _matched(coded.events, reading.events)
    drafted = {draft for _, draft in pairs}
    found = {index for index, _ in pairs}
    missed = [event for index, event in enumerate(coded.events) if index not in found]
    extra = [
        event
        for index, event in enumerate(reading.events)
        if index not in drafted and not any(_is_allowed(event, one) for one in coded.allowed)
    ]
    tallies += Counter(
        {"events right": len(pairs), "events missed": len(missed), "events false": len(extra)}
    )
    unwanted = {fold(name) for name in coded.not_events}
    tallies["places that must not be events"] += sum(
        fold(event.place.name) in unwanted for event in extra
    )
    for index, draft in pairs:
        agreement = _agreement(coded.events[index], reading.events[draft])
        tallies += agreement
        tallies += _sureness(reading.events[draft], _edits(agreement) == 0)
    for event in extra:
        tallies += _sureness(event, False)
    nationwide = _claims("nationwide", coded.national, reading.national)
    tallies += nationwide
    tallies += Counter(
        {
            "edits": _edits(tallies)
            + sum(_fields(event) for event in missed)
            + len(extra)
            + nationwide["nationwide missed"]
            + nationwide["nationwide false"],
            "fields": sum(map(_fields, coded.events)) + len(coded.national),
        }
    )
    if coded.loose is not None:
        tallies += _claims("loose", coded.loose, reading.loose)
    tallies += _mentions(coded.mentions, reading)
    both = [(coded.events[index], reading.events[draft]) for index, draft in pairs]
    labelled = [*both, *((event, None) for event in missed), *((None, event) for event in extra)]
    return Score(
        tallies,
        tuple((_label(one, "event_type"), _label(two, "event_type")) for one, two in labelled),
        tuple((_label(a, "sub_event_type"), _label(b, "sub_event_type")) for a, b in labelled),
    )


def weighted_f1(pairs: Sequence[tuple[str | None, str | None]]) -> float | None:
    """Average F1 over what was coded, by how often it was; None where nothing was."""
    support = Counter(coded for coded, _ in pairs if coded)
    total = sum(support.values())
    return sum(_f1_of(pairs, name) * n for name, n in support.items()) / total if total else None


def macro_f1(pairs: Sequence[tuple[str | None, str | None]], names: Iterable[str]) -> float | None:
    """Average F1 over those of the names that were coded, each counting the same."""
    coded = [name for name in names if any(one == name for one, _ in pairs)]
    return sum(_f1_of(pairs, name) for name in coded) / len(coded) if coded else None


def precision(right: int, false: int) -> float | None:
    return right / (right + false) if right + false else None


def recall(right: int, missed: int) -> float | None:
    return right / (right + missed) if right + missed else None


def f1(right: int, missed: int, false: int) -> float | None:
    total = 2 * right + missed + false
    return 2 * right / total if total else None


def interval(right: int, of: int) -> tuple[float, float] | None:
    """Return the 95 % interval of a share, after Wilson (1927); None where nothing was counted."""
    if not of:
        return None
    share, z = right / of, 1.96
    middle = share + z * z / (2 * of)
    width = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    whole = 1 + z * z / of
    return max(0.0, (middle - width) / whole), min(1.0, (middle + width) / whole)


def figure(claims: Iterable[DraftClaim], kind: str) -> DraftClaim | None:
    """Take the claim that gives an event's figure its low end, as the ledger would."""
    categories = next(one.categories for one in BOOK.figures if one.id == kind)
    own = [claim for claim in claims if claim.kind == kind and claim.part_of is None]
    own = own or [claim for claim in claims if claim.kind == kind]
    for category in (*categories, "indirect"):
        if counted := [claim for claim in own if claim.category == category]:
            return min(counted, key=lambda claim: claim.low)
    return None


def same_count(coded: int, claim: DraftClaim) -> bool:
    """Whether a figure is right; only its low end is looked at."""
    if claim.low == coded:
        return True
    return claim.wording == "vague" and coded in SAME_VAGUE.get(claim.low, ())


def _matched(coded: Sequence[CodedEvent], drafts: Sequence[DraftEvent]) -> list[tuple[int, int]]:
    """Pair coded events with drafts, the likest first, each used once."""
    likeness = sorted(
        (
            (-_likeness(event, draft), index, number)
            for index, event in enumerate(coded)
            for number, draft in enumerate(drafts)
            if _could_be(event, draft)
        ),
    )
    pairs: list[tuple[int, int]] = []
    for _, index, number in likeness:
        if all(index != one and number != two for one, two in pairs):
            pairs.append((index, number))
    return sorted(pairs)


def _could_be(coded: CodedEvent, draft: DraftEvent) -> bool:
    if _is_near(coded, draft) or _is_named(coded, draft):
        return True
    return _has_date(coded, draft) and coded.sub_event_type == draft.sub_event_type


def _likeness(coded: CodedEvent, draft: DraftEvent) -> float:
    deaths = figure(draft.claims, "deaths")
    return sum(
        (
            3 * _is_near(coded, draft),
            3 * _is_named(coded, draft),
            2 * _has_date(coded, draft),
            1 * _touches(coded, draft),
            1 * (coded.sub_event_type == draft.sub_event_type),
            1 * (coded.figures.get("deaths") == (deaths.low if deaths else None)),
        )
    )


def _is_near(coded: CodedEvent, draft: DraftEvent) -> bool:
    return _is_within(coded, draft.place)


def _is_within(coded: CodedEvent | CodedMention, place: DraftPlace) -> bool:
    if coded.lat is None or coded.lon is None or place.lat is None or place.lon is None:
        return False
    return kilometres((coded.lat, coded.lon), (place.lat, place.lon)) <= NEAR


def _is_named(coded: CodedEvent, draft: DraftEvent) -> bool:
    return fold(draft.place.name) in map(fold, coded.places)


def _is_placed(coded: CodedEvent, draft: DraftEvent) -> bool:
    if coded.lat is not None and draft.place.lat is not None:
        return _is_near(coded, draft)
    if draft.place.country is None:
        return False
    inside = coded.admin1 is None or draft.place.admin1 == coded.admin1
    areas = draft.geo_precision == "admin1" and coded.admin1 is not None
    return inside and (areas or _is_named(coded, draft))


def _has_date(coded: CodedEvent, draft: DraftEvent) -> bool:
    if coded.start is None or coded.end is None:
        return draft.start is None
    if coded.date_precision in ("day", None):
        return (draft.start, draft.end) == (coded.start, coded.end)
    return draft.date_precision != "day" and _touches(coded, draft)


def _touches(coded: CodedEvent, draft: DraftEvent) -> bool:
    if coded.start is None or coded.end is None or draft.start is None or draft.end is None:
        return False
    day = timedelta(days=1)
    return draft.start <= coded.end + day and draft.end >= coded.start - day


def _is_allowed(draft: DraftEvent, coded: CodedEvent) -> bool:
    if coded.only_as_area and draft.geo_precision not in AREAS:
        return False
    here = _is_near(coded, draft) or _is_named(coded, draft)
    return here and draft.event_type == coded.event_type


def _agreement(coded: CodedEvent, draft: DraftEvent) -> Counter[str]:
    tallies: Counter[str] = Counter()
    for name, agrees in (
        ("date", _has_date(coded, draft)),
        ("place", _is_placed(coded, draft)),
        ("type", coded.event_type == draft.event_type),
        ("sub-type", coded.sub_event_type == draft.sub_event_type),
    ):
        tallies[f"{name} {'right' if agrees else 'wrong'}"] += 1
    for kind in KINDS:
        tallies += _figure_agreement(kind, coded.figures.get(kind), figure(draft.claims, kind))
    return tallies


def _figure_agreement(kind: str, coded: int | None, claim: DraftClaim | None) -> Counter[str]:
    if not coded:  # 0 and "not stated" cannot be told apart in every corpus
        invented = claim is not None and claim.low > 0
        return Counter({f"{kind} {'false' if invented else 'rightly none'}": 1})
    if claim is None:
        return Counter({f"{kind} missed": 1})
    return Counter({f"{kind} {'right' if same_count(coded, claim) else 'wrong'}": 1})


def _edits(tallies: Counter[str]) -> int:
    """Count what an editor changes in the drafts of events that were found."""
    wrong = sum(tallies[f"{name} wrong"] for name in FIELDS)
    return wrong + sum(
        tallies[f"{kind} {verdict}"] for kind in KINDS for verdict in ("wrong", "missed", "false")
    )


def _fields(event: CodedEvent) -> int:
    """Count what an editor types of an event who has no draft of it."""
    return len(FIELDS) + sum(1 for figure in event.figures.values() if figure)


def _sureness(draft: DraftEvent, is_right: bool) -> Counter[str]:
    return Counter({f"confidence {draft.confidence} {'right' if is_right else 'wrong'}": 1})


def _claims(name: str, coded: Sequence[CodedClaim], read: Sequence[DraftClaim]) -> Counter[str]:
    left = list(read)
    right = 0
    for claim in coded:
        same = (one for one in left if one.kind == claim.kind and same_count(claim.low, one))
        if (found := next(same, None)) is not None:
            left.remove(found)
            right += 1
    missed = len(coded) - right
    return Counter({f"{name} right": right, f"{name} missed": missed, f"{name} false": len(left)})


def _mentions(coded: Sequence[CodedMention], reading: Reading) -> Counter[str]:
    tallies: Counter[str] = Counter()
    for mention in coded:
        if mention.kind not in NAMES_OF_PLACES:
            continue
        read = [
            place
            for place in reading.places
            if place.span.start < mention.end and place.span.end > mention.start
        ]
        tallies["mentions seen" if read else "mentions unseen"] += 1
        if mention.lat is not None:
            near = any(_is_within(mention, place.place) for place in read)
            tallies["mentions placed" if near else "mentions misplaced"] += bool(read)
        roles = {place.role for place in read}
        is_here = any(role.startswith(HERE) for role in mention.roles)
        if is_here or HERE in roles:
            verdict = "right" if is_here and HERE in roles else "missed" if is_here else "false"
            tallies[f"event location {verdict}"] += 1
        for role in mention.roles:
            plain = role.removesuffix("_inferred")
            tallies[f"role {plain} {'right' if plain in roles else 'missed'}"] += 1
    return tallies


def _f1_of(pairs: Sequence[tuple[str | None, str | None]], name: str) -> float:
    right = sum(coded == read == name for coded, read in pairs)
    missed = sum(coded == name != read for coded, read in pairs)
    false = sum(read == name != coded for coded, read in pairs)
    return f1(right, missed, false) or 0.0


def _label(event: CodedEvent | DraftEvent | None, name: str) -> str | None:
    return getattr(event, name) if event else None
