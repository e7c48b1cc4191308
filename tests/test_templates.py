"""The templates: what the data say stays text, and none of them is spare."""

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from flask.testing import FlaskClient
from jinja2 import UndefinedError

from dashboard import templates
from dashboard.settings import Publisher, Settings
from dashboard.site import create
from geodata.publication import publish
from tests.published import PLOTLY, Client
from tests.small_package import SMALL

EVIL = "\"'><script>alert(1)</script></title><!--&amp;<img src=x onerror=alert(1)>\\u003c"


class Read(HTMLParser):
    """HTML as a browser reads it: elements with their attributes, and the text in each."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, text: str) -> None:
        if self.elements and text.strip():
            self.texts.append((self.elements[-1][0], text))

    def outline(self) -> list[tuple[str, list[str]]]:
        return [(tag, list(attributes)) for tag, attributes in self.elements]

    def values(self, tag: str, name: str) -> list[str | None]:
        return [values[name] for found, values in self.elements if found == tag and name in values]


def client(words: str) -> FlaskClient:
    """Of a map whose editors call everything `words`."""
    said = {"en": words, "es": words}
    package = replace(
        SMALL,
        title=said,
        lead=said,
        coverage=said,
        sources=[
            replace(one, outlet=words, title=words, url=one.url and f"https://a.example/?{words}")
            for one in SMALL.sources
        ],
        places=[replace(one, name={"en": words, "es": words}) for one in SMALL.places],
        events=[replace(one, title={"en": words, "es": words}) for one in SMALL.events],
    )
    return Client(create(*publish(package), Settings(Publisher(words)), PLOTLY))


def read(words: str, path: str) -> Read:
    return Read(client(words).get(path).get_data(as_text=True))


@pytest.mark.parametrize("path", ["/", "/embed"])
def test_what_the_data_say_is_text_and_never_markup(path: str) -> None:
    found = read(EVIL, path)
    assert found.outline() == read("words", path).outline()
    assert {("title", EVIL), ("h1", EVIL), ("h3", EVIL)} <= set(found.texts)
    assert any(tag == "p" and EVIL in text for tag, text in found.texts)
    assert found.values("meta", "content").count(EVIL) == 2  # title and publisher
    # An embed has no lead, names its sources without a link, and describes no data set.
    whole = path == "/"
    assert (("p", EVIL) in found.texts) == whole
    assert (("a", EVIL) in found.texts) == whole
    assert (f"https://a.example/?{EVIL}" in found.values("a", "href")) == whole
    told = [json.loads(text) for tag, text in found.texts if '"@context"' in text]
    assert [{one["name"], one["description"], one["creator"]["name"]} for one in told] == (
        [{EVIL}] if whole else []
    )


def test_so_it_is_in_the_code_for_an_embed() -> None:
    asked = "/oembed?url=http://localhost/?deadly=1"
    answer, plain = (client(words).get(asked).get_json() for words in (EVIL, "words"))
    assert answer["title"] == answer["provider_name"] == EVIL
    found = Read(answer["html"])
    assert found.outline() == Read(plain["html"]).outline()
    assert found.values("iframe", "title") == [EVIL]
    assert found.values("iframe", "src") == ["http://localhost/embed?deadly=1&lang=en"]
    assert answer["html"].startswith("<iframe src=")
    assert "\n" not in answer["html"]  # editors for articles make breaks of them


def test_every_template_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    used = set()
    take = templates.ENVIRONMENT.get_template
    monkeypatch.setattr(
        templates.ENVIRONMENT, "get_template", lambda name: used.add(name) or take(name)
    )
    reader = client("words")
    for path in ("/", "/oembed?url=http://localhost/"):
        assert reader.get(path).status_code == 200
    every = set(templates.ENVIRONMENT.list_templates(extensions=["jinja"]))
    assert used == every
    assert "document.html.jinja" in every


def test_a_value_that_is_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="'source' is undefined"):
        templates.render("iframe", title="Peru", width=1, height=1, sandbox="")
