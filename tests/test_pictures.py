"""The routes of the pictures, and how they are kept and held back."""

import threading
from typing import Any

import pytest
from flask.testing import FlaskClient
from limits import RateLimitItemPerMinute

from dashboard.picture.gallery import AT_ONCE, Busy, Gallery, canonical
from dashboard.picture.view import Asked
from dashboard.pictures import A_DAY, FIVE_MINUTES, drawn
from dashboard.public import TILES
from dashboard.site import shown
from geodata import query
from geodata.publication import publish
from geodata.query import Filter
from tests.published import Client, app, data, publication
from tests.small_package import SMALL

SIZE = "w=240&h=200"


@pytest.fixture
def client() -> FlaskClient:
    return Client(app())


@pytest.mark.parametrize(("kind", "mime"), [("png", "image/png"), ("svg", "image/svg+xml")])
def test_a_picture_can_be_used_anywhere_and_runs_nothing(
    client: FlaskClient, kind: str, mime: str
) -> None:
    answer = client.get(f"/image.{kind}?{SIZE}")
    assert answer.status_code == 200
    assert answer.mimetype == mime
    headers = answer.headers
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["Cache-Control"] == FIVE_MINUTES
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Disposition"] == f'inline; filename="unrest-{publication()[0]}.{kind}"'
    policy = headers["Content-Security-Policy"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
    again = client.get(f"/image.{kind}?{SIZE}", headers={"If-None-Match": headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Content-Security-Policy"] == policy


def test_only_the_version_that_is_shown_is_kept_long(client: FlaskClient) -> None:
    now = client.get(f"/image.png?{SIZE}&v={publication()[0]}")
    assert now.headers["Cache-Control"] == A_DAY
    other = client.get(f"/image.png?{SIZE}&v=1-00000000")
    assert other.headers["Cache-Control"] == FIVE_MINUTES
    assert other.data == now.data


@pytest.mark.parametrize("name", ["w", "h"])
@pytest.mark.parametrize(
    "value", ["199", "2401", "0", "-300", "1e3", "300.5", "abc", "٣٠٠", "9" * 5000, "<b>"]
)
def test_a_size_that_cannot_be_is_said_in_every_language(
    client: FlaskClient, name: str, value: str
) -> None:
    answer = client.get("/image.png", query_string={name: value})
    text = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert answer.mimetype == "text/plain"
    assert "expected px from 200 to 2400" in text
    assert "se esperaban px de 200 a 2400" in text
    assert "une valeur de 200 à 2400 px était attendue" in text
    assert "esperava-se um valor de 200 a 2400 px" in text
    assert len(text) < 500


@pytest.mark.parametrize("query_string", ["w=200&h=200", "w=&h=", "w=2400&h=200"])
def test_the_bounds_themselves_can_be_asked_for(client: FlaskClient, query_string: str) -> None:
    assert client.get(f"/image.svg?{query_string}").status_code == 200


def test_language_and_theme_are_the_address_s(client: FlaskClient) -> None:
    spanish = client.get(f"/image.svg?{SIZE}&lang=es&theme=dark").get_data(as_text=True)
    assert 'xml:lang="es"' in spanish
    assert data()["title"]["es"] in spanish
    assert "#1a1d20" in spanish
    english = client.get(f"/image.svg?{SIZE}", headers={"Accept-Language": "es"})
    assert 'xml:lang="en"' in english.get_data(as_text=True)
    assert "Accept-Language" not in english.headers.get("Vary", "")


@pytest.mark.parametrize(
    "bad", ["region=%3Cscript%3E", "%3C/svg%3E=1", "at=%22/%3E", "event=]]%3E"]
)
def test_markup_in_a_filter_is_dropped(client: FlaskClient, bad: str) -> None:
    plain = client.get(f"/image.svg?{SIZE}&size=events")
    assert client.get(f"/image.svg?{SIZE}&size=events&{bad}").data == plain.data


@pytest.mark.parametrize(
    "path", ["/image", "/image.gif", "/image.svgz", "/image.png/x", "/Image.png"]
)
def test_there_are_no_other_pictures(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


class Drawer:
    """Draws nothing, counts, and waits while it is told to."""

    def __init__(self) -> None:
        self.drawn: list[Asked] = []
        self.go = threading.Event()
        self.go.set()

    def __call__(self, asked: Asked, kind: str) -> bytes:
        self.drawn.append(asked)
        self.go.wait()
        return f"{kind} {len(self.drawn)}".encode()


def order(text: str = "", **more: Any) -> Asked:
    given = {"width": 300, "height": 200, "theme": "light", "lang": "en"} | more
    return Asked(query.parse(text, data())[0], **given)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", "mode=cumulative"),
        ("", "from=2022-12-07&to=2023-03-22"),
        ("", "show=map,time&v=1-00000000"),
        ("", "lang=en&theme=light"),
        ("to=2023-01-09&mode=day", "from=2023-01-09&to=2023-01-09"),
        ("region=PE-PUN,PE-CUS", "region=PE-CUS,PE-PUN"),
        ("region=PE-PUN", "lock=PE-PUN"),
        ("event=pe-20230109-juliaca", "place=juliaca"),
    ],
)
def test_equal_views_are_drawn_once(one: str, other: str) -> None:
    drawer = Drawer()
    gallery = Gallery(drawer, data())
    assert gallery.picture(order(one), "png") == gallery.picture(order(other), "png")
    assert len(drawer.drawn) == 1


@pytest.mark.parametrize(
    "other",
    [
        order("size=deaths"), order("region=PE-PUN"), order("deadly=1"), order("to=2023-01-09"),
        order("at=-15,-70,6"), order("place=juliaca"), order(width=301), order(height=201),
        order(theme="dark"), order(lang="es"),
    ],
)  # fmt: skip
def test_other_views_are_not(other: Asked) -> None:
    gallery = Gallery(Drawer(), data())
    assert gallery.picture(order(), "png") != gallery.picture(other, "png")
    assert gallery.picture(order(), "png") != gallery.picture(order(), "svg")


def test_a_canonical_filter_shows_the_same_events() -> None:
    for text in (
        "to=2023-01-09&mode=day", "from=2023-01-09&mode=cumulative", "from=2020-01-01",
        "last=1420", "last=30", "last=9000&to=2023-01-09", "last=30&mode=day",
    ):  # fmt: skip
        wanted = query.parse(text, data())[0]
        same = canonical(wanted, data())
        assert query.select(same, data()) == query.select(wanted, data())
        for key in ("from", "to", "last"):
            assert query.describe(same, data())[key] == query.describe(wanted, data())[key]
    assert canonical(Filter(), data()) == Filter()


def test_new_pictures_beyond_the_rate_are_refused_and_known_ones_given() -> None:
    drawer = Drawer()
    gallery = Gallery(drawer, data(), RateLimitItemPerMinute(2))
    first = gallery.picture(order(), "png")
    gallery.picture(order("deadly=1"), "png")
    with pytest.raises(Busy) as raised:
        gallery.picture(order("size=deaths"), "png")
    assert 1 <= raised.value.seconds <= 61
    assert gallery.picture(order(), "png") == first
    assert len(drawer.drawn) == 2


def test_few_are_drawn_at_once_and_known_ones_do_not_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dashboard.picture.gallery.PATIENCE", 0.05)
    drawer = Drawer()
    gallery = Gallery(drawer, data())
    known = gallery.picture(order(), "png")
    drawer.go.clear()
    others = [order(width=400 + n) for n in range(AT_ONCE)]
    threads = [threading.Thread(target=gallery.picture, args=(one, "png")) for one in others]
    for thread in threads:
        thread.start()
    with pytest.raises(Busy):
        gallery.picture(order("size=deaths"), "png")
    assert gallery.picture(order(), "png") == known
    drawer.go.set()
    for thread in threads:
        thread.join()
    assert gallery.picture(order("size=deaths"), "png")


def test_a_gallery_keeps_so_many_bytes_and_forgets_the_oldest() -> None:
    drawer = Drawer()
    gallery = Gallery(drawer, data(), most=12)
    for width in (300, 301, 302):
        gallery.picture(order(width=width), "png")
    gallery.picture(order(width=302), "png")
    assert len(drawer.drawn) == 3
    gallery.picture(order(width=300), "png")
    assert len(drawer.drawn) == 4


def test_too_many_is_said_in_both_languages(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(self: Gallery, asked: Asked, kind: str) -> bytes:
        raise Busy(7)

    monkeypatch.setattr(Gallery, "picture", busy)
    answer = client.get("/image.png")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "7")
    assert "Ask again" in answer.get_data(as_text=True)
    assert "Vuelva a pedirla" in answer.get_data(as_text=True)


@pytest.mark.parametrize("text", ["", "size=deaths", "deadly=1&size=deaths", "at=0,0,0&mode=day"])
def test_data_of_one_event_or_none_can_be_drawn(text: str) -> None:
    files = publish(SMALL)[1]
    one = shown(files)
    none = one | {"events": {name: [] for name in one["events"]}, "regions": []}
    for few in (one, none):
        asked = Asked(query.parse(text, few)[0], 400, 300, "light", "es")
        for kind in ("svg", "png"):
            assert drawn(asked, kind, few, "", TILES)


def test_a_gallery_keeps_32_megabytes_and_draws_two_at_once_and_60_in_30_seconds() -> None:
    gallery = Gallery(lambda asked, kind: b"", data())
    assert gallery._kept.maxsize == 33_554_432
    assert (gallery._rate.amount, gallery._rate.get_expiry()) == (60, 30)
    assert AT_ONCE == 2
