"""The bundled package on Peru says what its README says it does."""

import csv
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from geodata import ledger, package
from geodata.publishing.edition import dot

FOLDER = Path(package.__file__).parent / "data" / "peru-2022-2023"
TABLES = sorted(path.name for path in FOLDER.glob("*.csv"))
ADDRESSES = "sources.csv"  # web addresses hold the words of others
TEXTS = [name for name in (*TABLES, "datapackage.json", "README.md") if name != ADDRESSES]

ARTICLES = {"article-a": (31, 4342), "article-b": (12, 3040)}  # paragraphs, code points
REGION_CODES = (
    "AMA ANC APU ARE AYA CAJ CAL CUS HUC HUV ICA JUN LAL "
    "LAM LIM LMA LOR MDD MOQ PAS PIU PUN SAM TAC TUM UCA"
)
VAGUE = {
    "dozen": 12,
    "dozens": 24,
    "hundreds": 200,
    "thousands": 2000,
    "several": 3,
}
FIRST_DAY = date(2022, 12, 7)
LAST_EVENT_DAY = date(2023, 3, 22)


@pytest.fixture(scope="module")
def peru():
    return package.read(FOLDER)


@pytest.fixture(scope="module")
def claims(peru):
    return {claim.id: claim for claim in peru.claims}


def claims_of(peru, event):
    return [claim for claim in peru.claims if claim.event == event]


def rows(table):
    with (FOLDER / table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_package_holds_the_chronology_and_what_the_articles_added(peru):
    # The chronology, the articles, and what the second reading found.
    assert len(peru.sources) == 195 + 68
    assert len(peru.events) == 96 + 3 + 11
    assert len(peru.claims) == 315 + 2 + 140
    assert len(peru.event_sources) == 222 + 5 + 68
    assert peru.data_date == date(2026, 11, 29)


def test_writing_the_package_again_changes_no_byte(peru):
    assert package.render(peru) == {
        path.relative_to(FOLDER).as_posix(): path.read_bytes()
        for path in FOLDER.rglob("*")
        if path.is_file() and path.name != "README.md"
    }


def test_every_event_has_a_source_and_every_source_is_used(peru):
    assert {event.id for event in peru.events} == {pair.event for pair in peru.event_sources}
    used = {pair.source for pair in peru.event_sources} | {claim.source for claim in peru.claims}
    assert used == {source.id for source in peru.sources}


def test_every_place_and_every_body_is_used(peru):
    assert {event.place for event in peru.events} == {place.id for place in peru.places}
    acting = {actor for event in peru.events for actor in event.actors}
    counting = {claim.attributed_to for claim in peru.claims if claim.attributed_to}
    causing = {agent for claim in peru.claims for agent in claim.agent} - {"disputed"}
    first = {source.original for source in peru.sources if source.original}
    assert {body.id for body in peru.bodies} == acting | counting | causing | first


def test_every_place_lies_in_a_region_of_peru(peru):
    assert {place.admin1[:3] for place in peru.places} == {"PE-"}
    assert {place.admin1[3:] for place in peru.places} <= set(REGION_CODES.split())


def test_every_word_for_readers_is_there_in_both_languages():
    for table in TABLES:
        for number, row in enumerate(rows(table), start=2):
            for column in row:
                if column.endswith("_en"):
                    other = column.removesuffix("_en") + "_es"
                    assert bool(row[column]) == bool(row[other]), f"{table}:{number} {column}"
    for event in rows("events.csv"):
        assert event["summary_es"], event["id"]
    for claim in rows("claims.csv"):
        assert claim["scope_es"], claim["id"]


def test_spanish_titles_are_not_left_in_english(peru):
    english = re.compile(r"\b(the|and|of|with|at|near|clash(es)?|march|police|deaths?)\b", re.I)
    for event in peru.events:
        assert not english.search(f"{event.title['es']} {event.summary['es']}"), event.id
    for claim in peru.claims:
        assert not english.search(f"{claim.scope['es']} {(claim.note or {}).get('es', '')}"), (
            claim.id
        )


def test_titles_fit_a_card(peru):
    for event in peru.events:
        assert max(len(event.title["en"]), len(event.title["es"])) <= 75, event.id


COUNTED = {"one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "ten": 10, "eighteen": 18}
DEAD = "dies?|deaths?|dead|killed|drown"


def figures_of_the_dead(peru, event):
    """The figures of an event's dead that it has: killed, died otherwise, officers."""
    figures = ledger.event_figures(claims_of(peru, event.id))
    dead = [figures[name] for name in ("deaths", "indirect", "deaths_security")]
    return [figure for figure in dead if figure.claims]


def test_every_event_with_deaths_names_them_in_its_title(peru):
    named = 0
    for event in peru.events:
        if any(figure.high != 0 for figure in figures_of_the_dead(peru, event)):
            named += 1
            assert re.search(rf"\b({DEAD})\b", event.title["en"], re.I), event.id
            assert re.search(r"\b(muert|muere|ahoga)", event.title["es"], re.I), event.id
    assert named == 26


def test_titles_that_begin_with_a_count_of_the_dead_agree_with_every_current_claim(peru):
    words = re.compile(rf"^({'|'.join(COUNTED)}) (?:\w+ ){{0,3}}({DEAD})\b", re.I)
    found = 0
    for event in peru.events:
        if match := words.search(event.title["en"]):
            found += 1
            figure = figures_of_the_dead(peru, event)[0]
            expected = COUNTED[match[1].lower()]
            assert (figure.low, figure.high) == (expected, expected), event.id
    assert found == 23


def test_no_title_says_who_killed(peru):
    agent = r"(police|soldiers|polic[ií]a|militares) (fire|shoot|kill|dispara|mata)"
    for event in peru.events:
        assert not re.search(agent, f"{event.title['en']} {event.title['es']}", re.I), event.id


def test_the_located_clash_deaths_add_up_to_49_by_region(peru):
    places = {place.id: place for place in peru.places}
    by_region = {}
    for event in peru.events:
        clash = [claim for claim in claims_of(peru, event.id) if claim.category == "clash"]
        figure = ledger.event_figures(clash)["deaths"]
        if figure.low is not None and dot(event, places[event.place]):
            region = places[event.place].admin1
            low, high = by_region.get(region, (0, 0))
            by_region[region] = (low + figure.low, high + figure.high)
    assert by_region == {
        "PE-APU": (7, 7),
        "PE-ARE": (3, 3),
        "PE-AYA": (10, 10),
        "PE-CUS": (2, 2),
        "PE-ICA": (0, 0),  # a stated 0
        "PE-JUN": (3, 3),
        "PE-LAL": (2, 2),
        "PE-LMA": (1, 1),
        "PE-PUN": (21, 21),
    }
    assert [sum(ends) for ends in zip(*by_region.values(), strict=True)] == [49, 49]


def test_words_without_a_number_are_open_and_count_as_the_code_book_says(peru):
    vague = [claim for claim in peru.claims if claim.wording == "vague"]
    assert len(vague) == 25
    for claim in vague:
        word = re.search(r"“(?:a )?(\w+)", claim.scope["en"])[1]
        assert (claim.low, claim.high) == (VAGUE[word], None), claim.id


def test_only_open_wordings_leave_the_high_end_open(peru):
    for claim in peru.claims:
        opens = claim.wording in ("at_least", "over", "vague")
        assert (claim.high is None) == opens, claim.id


def test_nationwide_claims_have_an_area_and_a_first_day(peru):
    nationwide = [claim for claim in peru.claims if claim.event is None]
    assert len(nationwide) == 83 + 1 + 69
    for claim in nationwide:
        assert claim.since >= FIRST_DAY, claim.id
    areas = Counter(claim.area for claim in nationwide)
    assert areas == {
        ("PE",): 140,
        ("PE-APU", "PE-ARE"): 2,
        # Counts by region; in Puno and La Libertad also what EFE adds to the Ombudsman's count.
        ("PE-PUN",): 3,
        ("PE-LAL",): 2,
        ("PE-AYA",): 2,
        ("PE-APU",): 1,
        ("PE-ARE",): 1,
        ("PE-JUN",): 1,
        ("PE-LMA",): 1,
    }


def test_the_picture_of_the_toll_holds_only_nationwide_deaths_since_the_first_day(peru):
    shown = ledger.cumulative(peru.claims, "PE", FIRST_DAY)
    assert {claim.kind for claim in shown} == {"deaths"}
    assert "c-pe-nat--ambito-20221212--deaths" not in {claim.id for claim in shown}  # two regions
    assert "c-pe-nat--telegraaf-20221213--deaths" not in {claim.id for claim in shown}  # two days


def test_events_lie_within_the_period(peru):
    assert min(event.start for event in peru.events) == date(2022, 12, 8)
    assert max(event.end for event in peru.events) == LAST_EVENT_DAY


def test_juliaca_on_9_january_is_18_with_the_lower_counts_kept_as_earlier(peru):
    judged = ledger.standing(claims_of(peru, "pe-20230109-juliaca"))
    clash = [(c, why) for c, why in judged if c.kind == "deaths" and c.category == "clash"]
    assert {c.low for c, why in clash if why == ""} == {18}
    assert {c.low for c, why in clash if why == "earlier"} == {12, 14, 17}
    # The Ombudsman's office raised its own nine to fourteen, then to seventeen, that evening.
    assert {c.low for c, why in clash if why == "superseded"} == {9, 14}
    assert [c.low for c, why in clash if why == "wider"] == [12]
    figures = ledger.event_figures(claims_of(peru, "pe-20230109-juliaca"))
    assert (figures["deaths"].low, figures["deaths"].high) == (18, 18)
    assert (figures["deaths_security"].low, figures["deaths_security"].high) == (1, 1)
    assert figures["indirect"].low is None


def test_the_ambulance_death_of_9_january_is_one_death_with_five_sources(peru):
    indirect = ledger.event_figures(claims_of(peru, "pe-20230109-chucuito"))["indirect"]
    assert (indirect.low, indirect.high, indirect.claims) == (1, 1, 5)


def test_the_dozen_of_ayacucho_is_wider_than_the_day(claims):
    dozen = claims["c-pe-20221215-ayacucho--article-a--deaths"]
    assert dozen.wider
    assert (dozen.low, dozen.high, dozen.wording) == (12, None, "vague")


def test_the_officer_is_counted_within_the_43(claims):
    officer = claims["c-pe-nat--article-a--deaths_security"]
    assert (officer.kind, officer.low, officer.high) == ("deaths_security", 1, 1)
    whole = claims[officer.part_of]
    assert (whole.category, whole.low, whole.source) == ("clash", 43, "article-a")


def test_the_emergency_is_five_regions_on_one_day_without_a_claim(peru):
    events = [event for event in peru.events if "emergency" in event.id]
    assert {event.place for event in events} == {"pe-cal", "pe-cus", "pe-lim", "pe-lma", "pe-pun"}
    for event in events:
        assert (event.event_type, event.sub_event_type) == ("Strategic developments", "Other")
        assert (event.start, event.end) == (date(2023, 1, 14), date(2023, 1, 14))
        assert (event.date_precision, event.geo_precision) == ("day", "admin1")
        assert claims_of(peru, event.id) == []


def test_only_a_stated_correction_supersedes(peru):
    pairs = {(c.id.removeprefix("c-pe-"), c.supersedes) for c in peru.claims if c.supersedes}
    assert {(new, old.removeprefix("c-pe-")) for new, old in pairs} == {
        # The Ombudsman's office, on 13 December, 9 January and 4 March.
        ("nat--laopinion-20221214--deaths", "nat--gestion-20221213--deaths"),
        (
            "20230109-juliaca--eluniversal-20230109--deaths",
            "20230109-juliaca--epa-20230109--deaths",
        ),
        (
            "20230109-juliaca--notiactual-202301--deaths",
            "20230109-juliaca--eluniversal-20230109--deaths",
        ),
        (
            "20230304-juli--momarandu-202303--injuries",
            "20230304-juli--peru21-20230304-juli--injuries",
        ),
        # The health network, the police chief of Lima, a television station.
        (
            "20230304-juli--loultimo-202303--injuries",
            "20230304-juli--correo-20230305-juli--injuries",
        ),
        (
            "20230120-lima--ellitoral-20230121--arrests",
            "20230120-lima--panamericana-20230120-lima--arrests",
        ),
        (
            "20230209-juliaca--infobae-20230209-juliaca--injuries-2",
            "20230209-juliaca--infobae-20230209-juliaca--injuries",
        ),
    }


def test_what_is_discounted_says_by_what(peru):
    macusani = "c-pe-20230118-macusani--larepublica-20230120-macusani--deaths"
    assert {
        c.id.removeprefix("c-pe-"): c.discounted_by for c in peru.claims if c.discounted_by
    } == {
        "20221212-chincheros--gestion-20221212--deaths": "c-pe-nat--laopinion-20221214--deaths",
        "20230118-macusani--100noticias-20230119--injuries": macusani,
        "20230118-macusani--trome-20230118--deaths": macusani,
        "nat--lavozdelanacion-20230111--deaths": "c-pe-nat--abc7-ap-20230110a--deaths",
        "nat--gaceta-es-20230203--deaths": "c-pe-nat--monitoreamos-20230202--deaths",
        "nat--rpp-202312--deaths-4": "c-pe-nat--elcomercio-20240529--deaths-3",
    }


def test_every_death_and_nationwide_claim_is_confirmed_or_marked(peru):
    for claim in peru.claims:
        counts_the_dead = claim.kind in ("deaths", "deaths_security")
        if (counts_the_dead or claim.event is None) and claim.checked is None:
            assert "Read once." in claim.note["en"], claim.id
            assert "Leída una sola vez." in claim.note["es"], claim.id


def test_a_part_never_hides_the_own_figure_of_an_event(peru, claims):
    for claim in peru.claims:
        if claim.part_of:
            whole = claims[claim.part_of]
            assert (whole.event, whole.wider) == (claim.event, False), claim.id


def test_every_claim_of_the_two_articles_says_where_it_stands(peru):
    located = [claim for claim in peru.claims if claim.source in ARTICLES]
    assert len(located) == 13
    for claim in located:
        paragraphs, length = ARTICLES[claim.source]
        assert 1 <= claim.paragraph <= paragraphs, claim.id
        assert 0 <= claim.start < claim.end <= length, claim.id
    assert not [c.id for c in peru.claims if c.start is not None and c.source not in ARTICLES]


def test_only_the_two_articles_have_a_fingerprint(peru):
    assert {source.id for source in peru.sources if source.sha256} == set(ARTICLES)


def test_officials_appear_by_their_office(peru):
    names = re.compile("Boluarte|Castillo|Otárola|Otarola|Chavez|Romero|Cueva|Saldivar")
    for name in TEXTS:
        assert not names.findall((FOLDER / name).read_text(encoding="utf-8")), name


def test_no_source_is_a_row_of_another_data_set(peru):
    assert not [s.id for s in peru.sources if re.search("acled|ucdp|gdelt", f"{s.outlet}{s.url}")]


def test_the_coverage_warns_that_silence_is_not_calm(peru):
    assert "Absence of an event is not evidence of calm." in peru.coverage["en"]
    assert "no prueba que hubiera calma" in peru.coverage["es"]
    described = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    assert described["version"] == "1.2.0"


def test_the_readme_lists_every_undrawn_place(peru):
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    for place in peru.places:
        if place.lat is None and place.level in ("site", "place"):
            assert f"`{place.id}`" in readme, place.id


def test_the_geocoder_gives_the_places_again(peru):
    from dataclasses import replace

    from geodata.geocode import GazetteerGeocoder, locate_places

    asked = [replace(place, lat=None, lon=None, approximate=False) for place in peru.places]
    assert locate_places(asked, GazetteerGeocoder()) == peru.places
    assert locate_places(asked, GazetteerGeocoder(country="PE")) == peru.places
