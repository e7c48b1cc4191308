"""Whatever an engine may say that its values allow can be told, written and validated."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import package
from geodata.extract.values import (
    CONFIDENCES,
    REASONS,
    ROLES,
    Article,
    DraftClaim,
    DraftEvent,
    DraftPlace,
    Evidence,
    PassedOver,
    Reading,
    Span,
)
from geodata.reading import drafts, report, report_json
from geodata.reading.report import STYLED
from geodata.schema import (
    CATEGORIES,
    DATE_PRECISIONS,
    GEO_PRECISIONS,
    KINDS,
    LEVELS,
    SUB_EVENT_TYPES,
    WORDINGS,
)

TODAY = date(2026, 11, 22)
texts = st.text(min_size=1, max_size=60)
days = st.dates()
AREAS = [(), ("PE",), ("PE-PUN", "PE-CUS"), ("PE", "BO"), ("PE-PUN",) * 2, ("alias:x",), ("",)]
countries = st.sampled_from(["PE", "BO", None])
regions = st.sampled_from(["PE-PUN", "PE-LMA", "BO-L", "alias:x", "", None])


@st.composite
def spans(draw, text):
    start = draw(st.integers(0, len(text) - 1))
    return Span(draw(st.integers(1, 9)), start, draw(st.integers(start + 1, len(text))))


def evidences(text):
    return st.builds(Evidence, spans(text), spans(text), st.booleans())


@st.composite
def claims(draw, text):
    low = draw(st.integers(0, 10**12) | st.integers(0, 50))
    return DraftClaim(
        kind=draw(st.sampled_from(KINDS)),
        category=draw(st.sampled_from(CATEGORIES)),
        low=low,
        high=draw(st.none() | st.integers(low, low + 50)),
        wording=draw(st.sampled_from(WORDINGS)),
        as_of=draw(st.none() | days),
        by=draw(st.none() | texts),
        scope=draw(st.none() | texts),
        area=draw(st.sampled_from(AREAS)),
        since=draw(st.none() | days),
        part_of=draw(st.none() | st.integers(0, 3)),
        evidence=draw(evidences(text)),
    )


@st.composite
def places(draw):
    point = draw(st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)))
    return DraftPlace(
        name=draw(texts),
        id=draw(st.none() | texts),
        level=draw(st.sampled_from(LEVELS)),
        lat=point and point[0],
        lon=point and point[1],
        admin1=draw(regions),
        admin2=draw(st.none() | texts),
        country=draw(countries),
        approximate=draw(st.booleans()),
    )


@st.composite
def events(draw, text):
    start, end = draw(st.just((None, None)) | st.tuples(days, days).map(sorted).map(tuple))
    kind = draw(st.sampled_from(SUB_EVENT_TYPES))
    return DraftEvent(
        place=draw(places()),
        geo_precision=draw(st.sampled_from(GEO_PRECISIONS)),
        start=start,
        end=end,
        date_precision=draw(st.sampled_from(DATE_PRECISIONS)) if start else None,
        event_type=kind.event_type,
        sub_event_type=kind.name,
        actors=tuple(draw(st.lists(texts, max_size=3))),
        claims=tuple(draw(st.lists(claims(text), max_size=4))),
        evidence=tuple(draw(st.lists(evidences(text), max_size=3))),
        confidence=draw(st.sampled_from(CONFIDENCES)),
        reasons=tuple(draw(st.lists(st.sampled_from(REASONS), max_size=3))),
    )


@st.composite
def readings(draw):
    text = draw(texts)
    mentions = st.builds(
        PassedOver,
        texts,
        st.sampled_from(["place", "number", "date", "trigger"]),
        st.sampled_from(ROLES),
        spans(text),
    )
    return Reading(
        article=Article(
            text=text,
            published=draw(st.none() | st.dates(date(1900, 1, 1), TODAY)),
            outlet=draw(texts),
            language=draw(st.sampled_from(["en", "es"])),
            country=draw(countries),
            id=draw(texts),
        ),
        events=tuple(draw(st.lists(events(text), max_size=4))),
        national=tuple(draw(st.lists(claims(text), max_size=4))),
        loose=tuple(draw(st.lists(claims(text), max_size=2))),
        passed_over=tuple(draw(st.lists(mentions, max_size=4))),
    )


@settings(max_examples=150, deadline=None)
@given(readings())
def test_any_reading_becomes_a_package_that_validates(reading):
    made, left_out = drafts.add(drafts.started("new", (reading,), TODAY), (reading,))
    assert package.parse(package.render(made)) == made
    rows = len(made.events) + len(made.claims)
    read = len(reading.events) + len(reading.national)
    read += sum(len(event.claims) for event in reading.events)
    of_events = {row.event for row in left_out if row.claim is None}
    gone_with_them = sum(len(reading.events[index].claims) for index in of_events)
    assert rows + len(left_out) + gone_with_them == read  # nothing is lost unseen


@settings(max_examples=150, deadline=None)
@given(readings(), st.sampled_from([report.PLAIN, STYLED]))
def test_any_reading_can_be_told(reading, style):
    told = list(report.lines(reading, style))
    assert told
    assert not any("\n" in line for line in told)
    assert report_json.whole((reading,), ())["articles"]
