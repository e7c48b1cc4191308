"""The oEmbed answer: for views of this map and nothing else."""

import re
from html import unescape
from urllib.parse import quote

import pytest

from dashboard.settings import Settings
from dashboard.site import create
from tests.published import PLOTLY, Client, app, data, publication


def ask(url: str, more: str = ""):
    return Client(app()).get(f"/oembed?url={quote(url, safe='')}{more}")


def test_the_code_shows_the_view_that_was_asked_for() -> None:
    told = ask("http://localhost/?type=riots&region=PE-PUN&lang=es&v=1.0.0-00000000").get_json()
    assert (told["type"], told["version"]) == ("rich", "1.0")
    assert told["title"] == data()["title"]["es"]
    (frame,) = re.findall(r"<iframe [^>]*></iframe>", told["html"])
    assert told["html"] == frame
    source = unescape(re.search(r'src="([^"]*)"', frame)[1])
    # An article shows the newest data, so its code names no version.
    assert source == "http://localhost/embed?region=PE-PUN&type=riots&lang=es"
    assert Client(app()).get(source.removeprefix("http://localhost")).status_code == 200
    for wanted in ('title="', 'loading="lazy"', 'sandbox="allow-scripts ', "height=", "width="):
        assert wanted in frame


def test_the_embed_may_be_asked_for_by_its_own_address() -> None:
    told = ask("http://localhost/embed?deadly=1&show=map").get_json()
    assert 'src="http://localhost/embed?deadly=1&amp;lang=en&amp;show=map"' in told["html"]


@pytest.mark.parametrize(
    ("bounds", "width", "height"),
    [
        ("", 720, 800),
        ("&maxwidth=400", 400, 800),
        ("&maxwidth=9999&maxheight=500", 720, 500),
        ("&maxwidth=10&maxheight=10", 280, 320),  # less cannot be read
        ("&maxwidth=" + "9" * 400, 720, 800),
    ],
)
def test_the_frame_keeps_within_the_bounds(bounds: str, width: int, height: int) -> None:
    told = ask("http://localhost/", bounds).get_json()
    assert (told["width"], told["height"]) == (width, height)
    assert f'width="{width}" height="{height}"' in told["html"]


@pytest.mark.parametrize(
    "url",
    [
        "http://other.example/",
        "https://localhost/",
        "http://localhost:81/",
        "http://localhost/embedx",
        "http://localhost/data/latest.json",
        "http://localhost@other.example/",
        "http://[::1",
        "javascript:alert(1)",
        "//localhost/",
    ],
)
def test_another_address_is_not_ours(url: str) -> None:
    answer = ask(url)
    assert answer.status_code == 404
    assert answer.mimetype == "text/plain"
    assert "expected an address that begins with http://localhost/" in answer.text


@pytest.mark.parametrize(
    ("asked", "status", "words"),
    [
        ("", 400, "url is missing"),
        ("url=", 400, "url is missing"),
        ("url=http://localhost/&format=xml", 501, "expected json"),
        ("url=http://localhost/&maxwidth=wide", 400, "maxwidth is 'wide'"),
        ("url=http://localhost/&maxheight=-1", 400, "maxheight is '-1'"),
        ("url=http://localhost/&maxheight=0", 400, "maxheight is '0'"),
    ],
)
def test_what_cannot_be_answered_says_why(asked: str, status: int, words: str) -> None:
    answer = Client(app()).get(f"/oembed?{asked}")
    assert answer.status_code == status
    assert words in answer.text


def test_markup_in_a_view_is_never_markup() -> None:
    told = ask('http://localhost/?region="><script>alert(1)</script>&type=riots').get_json()
    assert "<script" not in told["html"]
    assert "alert" not in told["html"]


def test_under_a_prefix_the_escaped_and_the_plain_address_are_one() -> None:
    settings = Settings(prefix="/m%C3%A1s%20mapas/")
    client = Client(create(*publication(), settings, PLOTLY))
    for path in ("/m%C3%A1s%20mapas/", "/más mapas/"):
        answer = client.get("/oembed", query_string={"url": f"http://localhost{path}?deadly=1"})
        assert answer.status_code == 200, path
        assert "http://localhost/m%C3%A1s%20mapas/embed?deadly=1" in unescape(
            answer.get_json()["html"]
        )
