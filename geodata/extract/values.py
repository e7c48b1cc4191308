"""What is read and what comes out: frozen values, nothing else.

Spans count code points in the article's text as given, end exclusive. None means "not stated",
and is never 0.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol


class Geocode(Protocol):
    """A place name and its context to a `geopy.Location`, or None when the name is unknown."""

    def __call__(self, query: str, *_: Any, **context: Any) -> Any: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text to read. `published` is the day that "Monday" and "yesterday" count from."""

    text: str
    published: date | None = None
    outlet: str = ""
    url: str | None = None
    language: str = "en"  # en or es
    country: str | None = None  # two letters: where the article's places lie, if one knows
    id: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of the text; `text[start:end]` are the words."""

    paragraph: int  # from 1
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a value was read; `inherited` when it was carried over from another sentence."""

    span: Span
    sentence: Span
    inherited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftClaim:
    """One figure; `kind`, `category` and `wording` as in the code book."""

    kind: str
    category: str
    low: int
    high: int | None  # None is open: "or more"
    wording: str
    as_of: date | None
    by: str | None = None
    scope: str | None = None
    area: tuple[str, ...] = ()  # country or region ids, only without an event
    since: date | None = None
    part_of: int | None = None  # index in the tuple of claims that this one stands in
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPlace:
    """What the geocoder said a name means, or the bare name when it knows none."""

    name: str
    id: str | None = None
    level: str = "place"
    lat: float | None = None
    lon: float | None = None
    admin1: str | None = None
    admin2: str | None = None
    country: str | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftEvent:
    """One thing that happened; `evidence` shows the place, the date and the trigger, in turn."""

    place: DraftPlace
    geo_precision: str
    start: date | None
    end: date | None
    date_precision: str | None  # None when there is no date
    event_type: str
    sub_event_type: str
    actors: tuple[str, ...] = ()
    claims: tuple[DraftClaim, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: str = "low"  # high, medium or low
    reasons: tuple[str, ...] = ()  # ids, listed in REASONS


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A mention that was seen and not used, and the role that says why."""

    text: str
    kind: str  # place, number, date or trigger
    role: str  # listed in ROLES
    span: Span


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One place name in the text, its role, and what the geocoder makes of it."""

    text: str
    role: str  # listed in ROLES
    span: Span
    place: DraftPlace


@dataclass(frozen=True, slots=True)
class Mention:
    """Something that the text mentions, by itself: what it is, and what found it."""

    kind: str  # number and its roles, day, a kind of figure, people, action, place
    value: str
    span: Span
    rows: tuple[str, ...] = ()  # ids of the rows of the language's tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one article gave: drafts, claims without an event, and what was passed over."""

    article: Article
    events: tuple[DraftEvent, ...] = ()
    national: tuple[DraftClaim, ...] = ()
    loose: tuple[DraftClaim, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    places: tuple[PlaceMention, ...] = ()  # every one, those of events too
    mentions: tuple[Mention, ...] = ()  # every one, in the order of the text


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which two drafts of a proposal differ."""

    field: str  # place, start, end, sub_event_type, or the kind of a figure
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class MergeProposal:
    """Two drafts that may be one event. Nothing merges by itself."""

    first: tuple[int, int]  # index of the reading, index of its event
    second: tuple[int, int]
    rule: str  # near (25 km) or same_admin2
    kilometres: float | None
    differences: tuple[Difference, ...] = ()


CONFIDENCES = ("high", "medium", "low")

# Why a draft is not sure. The words that an editor reads stand with the report.
REASONS = (
    "place_inherited",
    "place_not_found",
    "place_ambiguous",
    "place_approximate",
    "date_inherited",
    "date_missing",
    "date_assumed",
    "date_not_a_day",
    "type_guessed",
    "trigger_inherited",
    "figure_inherited",
    "figures_differ",
    "figures_contradict_type",
    "headline_only",
)

ROLES = (
    # of a place
    "event_location",
    "containing_region",
    "origin_of_person",
    "destination",
    "government_measure",
    "security_measure",
    "metonymy",
    "surname",
    "organisation",
    "event_name",
    "speaker_location",
    "geographic_qualifier",
    "toll_region",
    "context",
    # of a number
    "age",
    "year",
    "money",
    "percentage",
    "officers_deployed",
    "duration",
    "population",
    "distance",
    "clock_time",
    "calibre",
    "votes",
    "ordinal",
    "other_count",
    # of any mention
    "background",
    "quotation",
    "duplicate",
    "boilerplate",
    "negated",
    "planned",
    "unresolved",
)
