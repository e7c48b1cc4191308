"""Any text at all is read, told, written and validated without a crash."""

from datetime import date
from functools import cache

from hypothesis import example, given, settings
from hypothesis import strategies as st

from geodata import extract, package
from geodata.extract.values import Article
from geodata.geocode import GazetteerGeocoder
from geodata.reading import drafts, report, report_json

TODAY = date(2026, 11, 22)
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
PIECES = (
    "At least 17 people were killed", "52 heridos y 7 muertos", "dozens", "decenas de",
    "a boy died", "un joven falleció", "including one police officer", "nine more",
    "9,000 of whom 2,000", "clashed with police", "se enfrentaron", "marched peacefully",
    "a car bomb", "bloquearon la vía", "in Juliaca", "en Puno", "near the airport", "from Cusco",
    "Lima", "Pedro Castillo", "Mendoza", "on Monday", "el lunes 9 de enero", "last month",
    "2022", "December 7", "hoy", "on the fifth day of", "said the minister",
    "según la Defensoría", "nationwide", "en todo el país", "aged 43", "$5,000", "“", "”", "«",
    "»", "\"", "(", ")", ", ", ". ", ".\n\n", "\n", " - ", ": ", "; ", "…", "\xa0",
    "1.000.000.000.000.000", "0", "-1", "1/0", "99999999999999999999", "½", "٣", "Ⅻ", "²",
    "31/02/2023", "32 January 0000", "\x00", "\u200b", "\u202e", "İ", "ß", "ﬁ", "é", "𝟙𝟟", "👮",
)  # fmt: skip
texts = st.one_of(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(max_size=400),
)


@cache
def geocoder() -> GazetteerGeocoder:
    return GazetteerGeocoder()


@settings(max_examples=150, deadline=None)
@given(
    texts,
    st.none() | st.dates(FIRST, LAST) | st.just(date(2023, 1, 10)),
    st.sampled_from(["en", "es"]),
    st.sampled_from(["PE", "BO", "US", None]),
)
@example("", None, "en", None)
@example("17", FIRST, "es", "PE")
@example("17 killed in Lima on Monday", LAST, "en", "PE")
@example("17 killed in Lima tomorrow and yesterday", FIRST, "en", "PE")
def test_any_text_is_read(text, published, language, country):
    article = Article(
        text=text, published=published, language=language, country=country, outlet="O", id="any"
    )
    reading = extract.read(article, geocoder().geocode)
    assert reading == extract.read(article, geocoder().geocode)
    claims = [*reading.national, *reading.loose]
    claims += [claim for event in reading.events for claim in event.claims]
    for claim in claims:
        span = claim.evidence.span
        assert 0 <= span.start < span.end <= len(text)
        assert claim.high is None or claim.low <= claim.high
    made, left_out = drafts.add(drafts.started("any", (reading,), TODAY), (reading,))
    assert package.parse(package.render(made)) == made
    assert list(report.lines(reading))
    assert list(report.proposals(extract.merges((reading, reading)), (reading, reading))) or True
    assert report_json.whole((reading,), (), left_out)
