"""Against a local service that answers like Nominatim, over real HTTP on loopback."""

import json
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from geodata import regions
from geodata.extract.values import DraftPlace
from geodata.geocode import GazetteerGeocoder
from geodata.geocoding.memory import DamagedMemory, Memory
from geodata.geocoding.services import (
    LEVEL_OF,
    GazetteerThenService,
    Service,
    ServiceFailed,
    UnknownService,
    completed,
)
from tests.small_reading import CLASH, READING

LLACTA = {
    "lat": "-15.6",
    "lon": "-70.2",
    "display_name": "Qqllacta, San Román, Puno, Perú",
    "addresstype": "village",
}


class FakeService(ThreadingHTTPServer):
    """Answers with what it was last given, and keeps what it was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.daemon_threads = True
        self.status, self.body, self.hangs = 200, "[]", threading.Event()
        self.hangs.set()
        self.asked: list[str] = []
        self.agents: list[str] = []

    def answer(self, body, status=200):
        self.body = body if isinstance(body, str) else json.dumps(body)
        self.status = status

    def handle_error(self, request, client_address):
        pass  # who asked did not wait

    @property
    def settings(self):
        return {"domain": f"127.0.0.1:{self.server_port}", "scheme": "http", "timeout": "0.3"}


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.hangs.wait(5)
        self.server.asked.append(parse_qs(urlsplit(self.path).query)["q"][0])
        self.server.agents.append(self.headers["User-Agent"])
        data = self.server.body.encode()
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments):
        pass


class Time:
    """A clock that only sleeping moves."""

    def __init__(self):
        self.now = 0.0
        self.slept = []

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds

    def clock(self):
        return self.now


@pytest.fixture
def fake():
    server = FakeService()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.hangs.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def time():
    return Time()


@pytest.fixture(scope="module")
def gazetteer():
    return GazetteerGeocoder()


@pytest.fixture
def memory(tmp_path):
    opened = Memory(tmp_path / "cache" / "asked.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def geocoder(fake, time, gazetteer, memory):
    service = Service(
        "nominatim", fake.settings, user_agent="unrest-map (desk@news.example)",
        sleep=time.sleep, clock=time.clock,
    )  # fmt: skip
    return GazetteerThenService(gazetteer, service, memory, regions.bundled())


def test_what_the_gazetteer_knows_is_not_asked_for(geocoder, fake):
    assert geocoder.geocode("Juliaca", country="PE").raw["region"] == "PE-PUN"
    assert fake.asked == []


def test_what_it_lacks_is_asked_for_with_its_context(geocoder, fake):
    fake.answer([LLACTA])
    found = geocoder.geocode("Qqllacta", country="PE", region="PE-PUN")
    assert (found.latitude, found.longitude) == (-15.6, -70.2)
    assert found.raw["level"] == "place"
    assert (found.raw["region"], found.raw["country"]) == ("PE-PUN", "PE")
    assert fake.asked == ["Qqllacta, Puno, Peru"]
    assert fake.agents == ["unrest-map (desk@news.example)"]


def test_answers_have_all_that_the_gazetteer_says(geocoder, fake):
    fake.answer([LLACTA])
    told = geocoder.geocode("Qqllacta")
    assert set(told.raw) == set(geocoder.geocode("Juliaca").raw)
    assert geocoder.geocode("Qqllacta", exactly_one=False) == [told]


def test_an_answer_is_remembered_over_runs(geocoder, fake, gazetteer, memory, time):
    fake.answer([LLACTA])
    first = geocoder.geocode("Qqllacta")
    again = Memory(memory.file)
    service = Service(
        "nominatim", fake.settings, user_agent="u", sleep=time.sleep, clock=time.clock
    )
    later = GazetteerThenService(gazetteer, service, again, regions.bundled())
    assert later.geocode("Qqllacta") == first
    assert len(fake.asked) == 1
    again.close()


def test_that_there_is_no_such_place_is_remembered_too(geocoder, fake):
    fake.answer([])
    assert geocoder.geocode("Qqllacta") is None
    fake.answer([LLACTA])
    assert geocoder.geocode("Qqllacta") is None
    assert len(fake.asked) == 1


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("busy", 503),
        ("slow down", 429),
        ("no key", 401),
        ("oops", 500),
        ("<html>not JSON</html>", 200),
        ("", 200),
        ("null", 200),
        ("{}", 200),
        ('"text"', 200),
        ('[{"lat": "north", "lon": "1", "display_name": "x"}]', 200),
        ('[{"lat": "95", "lon": "1", "display_name": "x"}]', 200),
        ('[{"unlike": "anything"}]', 200),
        ("[[]]", 200),
        ('{"error": "bad"}', 200),
    ],
)
def test_an_outage_is_an_error_and_never_no_such_place(geocoder, fake, body, status):
    fake.answer(body, status)
    with pytest.raises(ServiceFailed) as raised:
        geocoder.geocode("Qqllacta")
    assert str(raised.value).startswith("nominatim 127.0.0.1:")
    assert "'Qqllacta'" in str(raised.value)
    assert "\n" not in str(raised.value)
    fake.answer([LLACTA])
    assert geocoder.geocode("Qqllacta").latitude == -15.6


def test_a_service_that_does_not_answer_in_time_is_an_error(geocoder, fake):
    fake.hangs.clear()
    with pytest.raises(ServiceFailed, match="GeocoderTimedOut"):
        geocoder.geocode("Qqllacta")


def test_a_service_that_is_not_there_is_an_error(gazetteer, memory, time):
    settings = {"domain": "127.0.0.1:9", "scheme": "http"}
    service = Service("nominatim", settings, user_agent="u", sleep=time.sleep, clock=time.clock)
    lost = GazetteerThenService(gazetteer, service, memory, regions.bundled())
    with pytest.raises(ServiceFailed, match="refused"):
        lost.geocode("Qqllacta")


def test_a_failure_is_tried_once_more_after_a_rest(geocoder, fake, time):
    fake.answer("busy", 503)
    with pytest.raises(ServiceFailed):
        geocoder.geocode("Qqllacta")
    assert len(fake.asked) == 2
    assert time.slept[0] >= 5


def test_questions_are_a_second_apart(geocoder, fake, time):
    for name in ("Qqone", "Qqtwo", "Qqthree"):
        geocoder.geocode(name)
    assert len(fake.asked) == 3
    assert sum(time.slept) >= 2


@pytest.mark.parametrize(
    ("changes", "context"),
    [
        ({"lat": "40.4", "lon": "-3.7"}, {"country": "PE"}),  # another country
        ({"lat": "-12.0", "lon": "-77.0"}, {"region": "PE-PUN"}),  # another region
        ({"lat": "-10.0", "lon": "-120.0"}, {}),  # the open sea
        ({"addresstype": "road"}, {}),
        ({"display_name": "Calle Otra, Puno"}, {}),
        ({}, {"level": "admin2"}),
    ],
)
def test_a_namesake_is_worse_than_no_place(geocoder, fake, changes, context):
    fake.answer([LLACTA | changes])
    assert geocoder.geocode("Qqllacta", **context) is None


def test_nothing_is_asked_about_nothing(geocoder, fake):
    assert geocoder.geocode(" ... ") is None
    assert fake.asked == []


def unknown(**changes):
    event = replace(
        CLASH,
        place=DraftPlace(name="Qqllacta", country="PE"),
        reasons=("place_not_found", "date_inherited"),
        **changes,
    )
    return replace(READING, events=(event,))


def test_an_event_gets_the_point_that_a_service_gave(geocoder, fake):
    fake.answer([LLACTA])
    (event,) = completed(unknown(), geocoder.geocode).events
    assert (event.place.lat, event.place.lon, event.place.admin1) == (-15.6, -70.2, "PE-PUN")
    assert event.reasons == ("date_inherited", "place_from_service")
    assert fake.asked == ["Qqllacta, Peru"]


def test_an_area_that_a_service_knows_stays_an_area(geocoder, fake):
    fake.answer([LLACTA | {"addresstype": "province"}])
    (event,) = completed(unknown(), geocoder.geocode).events
    assert (event.place.level, event.geo_precision) == ("admin2", "admin2")


def test_what_nobody_knows_stays_as_it_was(geocoder, fake):
    assert completed(unknown(), geocoder.geocode) == unknown()


def test_only_places_of_events_without_a_point_are_asked_for(geocoder, fake):
    assert completed(READING, geocoder.geocode) == READING
    assert fake.asked == []


@pytest.mark.parametrize(
    ("name", "settings", "said"),
    [
        ("atlantis", {}, "no geocoder 'atlantis'"),
        ("geonames", {}, "set UNREST_GEOCODER_USERNAME"),
        ("nominatim", {"colour": "red"}, "no setting 'colour'"),
        ("nominatim", {"timeout": "soon"}, "timeout is 'soon'"),
        ("nominatim", {"scheme": "gopher"}, "http"),
    ],
)
def test_a_service_that_cannot_be_set_up_says_why(name, settings, said):
    with pytest.raises(UnknownService, match=said):
        Service(name, settings, user_agent="u")


def test_a_damaged_memory_says_what_to_do(tmp_path):
    file = tmp_path / "asked.sqlite"
    file.write_bytes(b"this is no database, and is long enough to be seen as none" * 20)
    with pytest.raises(DamagedMemory, match="delete the file"):
        Memory(file)
    with pytest.raises(DamagedMemory):
        Memory(file / "below a file")


# What Nominatim calls a thing, by the level that it has here.
LEVELS = {
    "place": (
        "city town village hamlet municipality locality isolated_dwelling suburb borough "
        "quarter neighbourhood city_district"
    ),
    "admin2": ("county province district state_district department region"),
    "site": ("aeroway aerodrome railway bridge university college hospital prison mine quarry"),
}


def test_every_kind_of_thing_has_its_level() -> None:
    wanted = {word: level for level, words in LEVELS.items() for word in words.split()}
    assert wanted == LEVEL_OF


def test_a_service_is_waited_for_ten_seconds_unless_a_setting_says_otherwise() -> None:
    usual = Service("nominatim", {}, user_agent="u")
    chosen = Service("nominatim", {"timeout": "2.5"}, user_agent="u")
    assert (usual._geocoder.timeout, chosen._geocoder.timeout) == (10, 2.5)
