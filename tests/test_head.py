"""What the head of a page says to other machines: cards, canonical address, oEmbed, JSON-LD."""

import json
import re
from html import unescape
from html.parser import HTMLParser

import pytest

from dashboard import head
from dashboard.settings import settings
from dashboard.site import create, shown
from geodata.query import Filter
from tests.published import PLOTLY, Client, app, data, publication

EVIL = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def text(address: str, **headers: str) -> str:
    return Client(app()).get(address, headers=headers).get_data(as_text=True)


def metas(html: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', html)
    return {name: unescape(value) for name, value in found}


def tags(html: str) -> list[str]:
    seen: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, _: seen.append(tag)
    parser.feed(html)
    return seen


def json_ld(html: str) -> dict:
    (body,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return json.loads(body)


def test_a_card_shows_and_says_the_view_of_its_address() -> None:
    told = metas(text("/?region=PE-PUN&type=riots&lang=es&at=-15.5,-70.1,7&theme=dark"))
    assert told["og:title"] == data()["title"]["es"]
    assert told["og:description"].startswith("17 eventos (Manifestaciones con violencia) en Puno, ")
    assert told["description"] == told["og:description"] == told["og:image:alt"]
    kept = "region=PE-PUN&type=riots&at=-15.5,-70.1,7&lang=es&theme=dark"
    assert told["og:url"] == f"http://localhost/?{kept}"
    assert told["og:image"] == f"http://localhost/image.png?{kept}&w=1200&h=630"
    assert told["twitter:card"] == "summary_large_image"


def test_the_description_counts_what_passes_the_filter() -> None:
    everything = metas(text("/"))["description"]
    assert everything.startswith(f"{len(data()['events']['start'])} events, ")
    assert metas(text("/?from=2022-12-12&to=2022-12-12"))["description"] != everything


def test_every_view_has_one_canonical_page_and_an_address_for_oembed() -> None:
    html = text("/embed?type=riots&show=map&lock=PE-PUN")
    assert '<link rel="canonical" href="http://localhost/">' in html
    assert re.findall(r'<link rel="alternate" hreflang="(.+?)" href="(.+?)">', html) == [
        ("en", "http://localhost/?lang=en"),
        ("es", "http://localhost/?lang=es"),
        ("x-default", "http://localhost/"),
    ]
    assert '<meta name="robots" content="noindex">' in html
    (asked,) = re.findall(r'type="application/json\+oembed" href="([^"]+)"', html)
    answer = Client(app()).get(unescape(asked))
    assert answer.status_code == 200
    assert "/embed?region=PE-PUN&amp;type=riots" in answer.get_json()["html"]
    assert "noindex" not in text("/?type=riots")


@pytest.mark.parametrize("key", ["region", "type", "place", "event", "from", "lang", "lock", "zz"])
@pytest.mark.parametrize("path", ["/", "/embed"])
def test_markup_in_a_filter_is_never_markup(path: str, key: str) -> None:
    html = Client(app()).get(path, query_string={key: EVIL}).get_data(as_text=True)
    assert "alert(1)" not in html
    assert "onerror" not in html


def test_markup_in_the_data_is_never_markup() -> None:
    said = {lang: f"{EVIL} {lang}" for lang in ("en", "es")}
    evil = shown(publication()[1]) | {"title": said, "coverage": said}
    config = {
        "page": "/", "embed": "/embed", "image": "/image.png", "oembed": "/oembed",
        "data": "/data/1/", "publisher": EVIL, "cards": {}, "languages": {"en": {}, "es": {}},
    }  # fmt: skip
    row = {"url": EVIL, "outlet": EVIL, "published": None, "language": "en"}
    told = head.head(
        Filter(), "en", EVIL, evil, config, head.Publication(EVIL, [row], {}), "http://localhost/",
        embedded=False,
    )  # fmt: skip

    seen = tags(told)
    assert set(seen) == {"meta", "link", "script"}
    assert seen.count("script") == 1
    assert json_ld(told)["name"] == said["en"]


def test_the_data_set_is_described_with_its_sources() -> None:
    found = json_ld(text("/"))
    assert found["@type"] == "Dataset"
    assert found["temporalCoverage"] == f"{data()['first_day']}/2023-03-22"
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    rows = json.loads(publication()[1]["sources.json"])
    assert len(found["isBasedOn"]) == len([row for row in rows if row["url"]]) > 100
    assert len(found["isBasedOn"]) <= head.MOST_SOURCES == 300
    assert {one["@type"] for one in found["isBasedOn"]} == {"NewsArticle"}
    for one in found["distribution"]:
        address = one["contentUrl"].removeprefix("http://localhost")
        assert Client(app()).get(address).status_code == 200
    assert "ld+json" not in text("/embed")  # the page has it; an embed is small


def test_a_set_address_is_used_and_not_what_the_asker_calls_us() -> None:
    chosen = settings({"UNREST_URL": "https://maps.example/peru/"})
    ours = create(*publication(), chosen, PLOTLY)
    html = Client(ours).get("/?type=riots", headers={"Host": "evil.example"}).get_data(as_text=True)
    assert "evil.example" not in html
    assert metas(html)["og:url"] == "https://maps.example/peru/?type=riots"


def test_without_an_address_what_must_be_whole_is_left_out() -> None:
    config = {
        "page": "index.html", "embed": "embed.html", "image": None, "oembed": None,
        "data": "data/1/", "publisher": "", "cards": {"en": "card.en.png"},
        "languages": {"en": {}},
    }  # fmt: skip
    given = (Filter(), "en", "what", shown(publication()[1]), config, head.Publication("", (), {}))
    assert not {"og:url", "og:image"} & metas(head.head(*given, "", embedded=False)).keys()
    whole = head.head(*given, "https://cdn.example/a/", embedded=False)
    told = metas(whole)
    assert "hreflang" not in whole  # there is one language
    assert json_ld(whole)["inLanguage"] == ["en"]
    assert told["og:image"] == "https://cdn.example/a/card.en.png"


def test_each_source_knows_the_events_that_it_reports() -> None:
    rows = {row["id"]: row["events"] for row in json.loads(publication()[1]["sources.json"])}
    events = data()["events"]["id"]
    assert [events[index] for index in rows["2001online-20230119"]] == ["pe-20230119-arequipa"]
    assert rows["amnesty-20230525"] == []  # it counts for the whole country only
    told = [json.loads(body) for name, body in publication()[1].items() if "details/" in name]
    reports = [source for file in told for event in file["events"] for source in event["sources"]]
    assert sum(map(len, rows.values())) == len(reports)
