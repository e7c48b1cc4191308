"""What stands in the document before any script runs, and for readers without scripts."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard import plain, views
from dashboard.head import Publication
from dashboard.plain import MOST_EVENTS, first_paint, without_script
from dashboard.words import speaker
from geodata import query
from geodata.query import Filter
from tests.published import LANGUAGES, Client, app, data, publication

BOTH = pytest.mark.parametrize("lang", LANGUAGES)
CONFIG = {
    "image": "/image.png",
    "version": data()["version"],
    "page": "/",
    "data": "/data/1/",
    "paints": {},
}


@pytest.fixture
def client() -> FlaskClient:
    return Client(app())


def part(text: str, start: str, end: str) -> str:
    return text.split(start, 1)[1].split(end, 1)[0]


def body(client: FlaskClient, address: str, start: str, end: str) -> str:
    return part(client.get(address).get_data(as_text=True), start, end)


def painted(wanted: Filter = Filter(), lang: str = "en", embedded: bool = False) -> str:  # noqa: B008
    said = views.sentence(wanted, query.sums(wanted, data()), data(), speaker(lang))
    return first_paint(wanted, said, data(), CONFIG, speaker(lang), embedded=embedded)


def listed(wanted: Filter, shown: dict[str, Any], lang: str = "en", embedded: bool = False) -> str:
    published = Publication.of(publication()[1])
    return without_script(wanted, shown, CONFIG, published, speaker(lang), embedded=embedded)


def test_an_embed_names_the_sources_and_leads_to_the_page_that_links_them() -> None:
    juliaca = Filter(region=("PE-PUN",), type=("riots",))
    page, embed = (listed(juliaca, data(), embedded=embedded) for embedded in (False, True))
    outlets = re.findall(r'rel="noopener">([^<]+)</a>', page.split("<h2>")[1])
    assert len(outlets) > 2
    for outlet in outlets:
        assert outlet in embed
    assert re.findall(r'href="([^"]+)"', embed) == ["/?region=PE-PUN&amp;type=riots"]
    assert "The full page links each source." in embed
    assert "The full page links each source." not in page


@BOTH
@pytest.mark.parametrize("path", ["/", "/embed"])
def test_the_first_response_has_sentence_and_picture_of_its_view(
    client: FlaskClient, path: str, lang: str
) -> None:
    text = body(client, f"{path}?region=PE-PUN&lang={lang}", 'id="first-paint"', "</main>")
    wanted = query.parse(f"region=PE-PUN&lang={lang}", data())[0]
    said = " ".join(views.sentence(wanted, query.sums(wanted, data()), data(), speaker(lang)))
    assert said in unescape(re.sub(r"<.*?>", "", text))
    (image,) = re.findall(r"<img .*?>", text)
    assert f'alt="{said}"' in unescape(image)
    assert 'width="860" height="560"' in image
    pictures = [unescape(one) for one in re.findall(r'src(?:set)?="(.*?)"', text)]
    assert len(pictures) == 4
    for address in pictures:
        assert "region=PE-PUN" in address
        assert f"lang={lang}" in address
        assert client.get(address).mimetype == "image/svg+xml"


def test_a_theme_in_the_address_is_the_first_paint_s(client: FlaskClient) -> None:
    text = client.get("/?theme=dark").get_data(as_text=True)
    assert '<html lang="en" dir="ltr" data-theme="dark">' in text
    assert "theme=light" not in part(text, 'id="first-paint"', "</main>")
    assert "data-theme" not in client.get("/").get_data(as_text=True).split("<head>")[0]


def test_an_embed_without_a_map_has_no_picture_of_one() -> None:
    assert "<img" not in painted(Filter(show=("sentence",)), embedded=True)
    assert "<img" in painted(Filter(show=("map",)), embedded=True)
    assert "<img" in painted(Filter(show=("sentence",)), embedded=False)


def test_a_page_without_a_server_names_the_picture_that_it_has() -> None:
    config = CONFIG | {"image": None, "paints": {"light.en.wide": "a.png", "dark.en.wide": "b.png"}}
    text = first_paint(Filter(), ["One."], data(), config, speaker("en"), embedded=False)
    assert re.findall(r'src(?:set)?="(.*?)"', text) == ["b.png", "a.png"]
    bare = first_paint(
        Filter(), ["One."], data(), config | {"paints": {}}, speaker("en"), embedded=False
    )
    assert "<picture" not in bare


@BOTH
@pytest.mark.parametrize("text", ["", "region=PE-PUN", "deadly=1", "region=PE-TAC&to=2022-12-08"])
def test_without_scripts_every_event_of_the_view_is_listed(
    client: FlaskClient, text: str, lang: str
) -> None:
    wanted = query.parse(text, data())[0]
    shown = body(client, f"/?{text}&lang={lang}", 'class="plain"', "</div>")
    details = Publication.of(publication()[1]).events
    titles = [
        details[data()["events"]["id"][index]]["title"][lang]
        for index in query.select(wanted, data())
    ]
    found = [unescape(one) for one in re.findall(r"<h3>(.*?)</h3>", shown)]
    assert found == titles
    for source in Publication.of(publication()[1]).sources:
        if source["url"]:
            assert f'href="{source["url"]}"' in unescape(shown)


def test_an_event_says_its_figures_and_that_there_is_none() -> None:
    juliaca = query.parse("to=2023-01-09&mode=day", data())[0]
    text = listed(juliaca, data())
    assert "18 deaths · 1 death of security forces" in text
    assert "no number of deaths given" in text
    assert "Near Juli, not in it." in text
    assert "18 muertes" in listed(juliaca, data(), "es")


def test_a_long_list_ends_with_how_many_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "MOST_EVENTS", 108)
    text = listed(Filter(), data())
    assert text.count("<h3>") == 108
    assert "2 more are not listed here:" in text
    assert 'href="/data/1/events.csv"' in text
    assert MOST_EVENTS == 300


def test_so_does_a_long_list_of_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "sources.csv" not in listed(Filter(), data())
    all_of_them = len(Publication.of(publication()[1]).sources)
    monkeypatch.setattr(plain, "MOST_SOURCES", all_of_them - 5)
    text = listed(Filter(), data())
    assert "5 more are not listed here:" in text
    assert 'href="/data/1/sources.csv"' in text
    assert text.split("<h2>All sources</h2>")[1].count("<li>") == all_of_them - 5


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attributes)))


def test_markup_in_data_and_address_stays_text() -> None:
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    published = Publication.of(publication()[1])
    event = data()["events"]["id"][0]
    details = dict(published.events)
    details[event] = details[event] | {"title": {"en": evil, "es": evil}}
    sources = [one | {"outlet": evil} for one in published.sources]
    shown = data() | {
        "places": data()["places"] | {"name": {"en": [evil] * len(data()["places"]["id"])}}
    }
    text = without_script(
        Filter(), shown, CONFIG, Publication("", sources, details), speaker("en"), embedded=False
    ) + first_paint(Filter(), [evil], shown, CONFIG, speaker("en"), embedded=False)
    tags = Tags()
    tags.feed(text)
    names = {name for name, _ in tags.found}
    assert "script" not in names
    assert not any(key.startswith("on") for _, attributes in tags.found for key in attributes)
    assert [attributes["alt"] for name, attributes in tags.found if name == "img"] == [evil]
