"""A server whose data are in French and Portuguese answers in one of them, in English never."""

import json
import re
from functools import cache
from html import unescape
from urllib.parse import quote

import pytest
from flask import Flask

from dashboard.settings import Settings
from dashboard.site import create
from tests.published import PLOTLY, Client, publication, retold


@cache
def app(language: str = "") -> Flask:
    return create(*retold(publication(), ("fr", "pt")), Settings(language=language), PLOTLY)


def text(address: str, accepted: str = "", language: str = "") -> str:
    answer = Client(app(language)).get(address, headers={"Accept-Language": accepted})
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("address", "accepted", "lang"),
    [
        ("/", "", "fr"),
        ("/", "en-GB, es;q=0.9", "fr"),
        ("/", "en, pt-BR;q=0.5", "pt"),
        ("/embed?lang=pt", "fr", "pt"),
        ("/?lang=en", "pt", "pt"),
        ("/?lang=es", "", "fr"),
    ],
)
def test_the_page_is_in_a_language_that_it_offers(address: str, accepted: str, lang: str) -> None:
    page = text(address, accepted)
    assert f'<html lang="{lang}" dir="ltr"' in page
    assert {"fr": "110 événements, 7 décembre", "pt": "110 eventos, 7 de dezembro"}[lang] in page
    assert " events, " not in page


def test_a_newsroom_can_choose_another_than_the_data_s_first() -> None:
    assert '<html lang="pt"' in text("/", "de", "pt")


def test_the_head_tells_machines_which_languages_there_are() -> None:
    page = text("/")
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert json.loads(told)["inLanguage"] == ["fr", "pt"]
    assert '<meta property="og:locale" content="fr_FR">' in page
    assert re.findall(r'hreflang="(.+?)"', page) == ["fr", "pt", "x-default"]


@pytest.mark.parametrize(("asked", "lang"), [("", "fr"), ("lang=pt&", "pt"), ("lang=en&", "fr")])
def test_pictures_and_codes_to_embed_are_in_them_too(asked: str, lang: str) -> None:
    picture = text(f"/image.svg?{asked}region=PE-PUN")
    assert f'xml:lang="{lang}"' in picture
    view = quote(f"http://localhost/?{asked}region=PE-PUN", safe="")
    code = json.loads(text(f"/oembed?url={view}"))["html"]
    assert f"/embed?region=PE-PUN&lang={lang}" in unescape(code)


def test_words_are_served_in_those_languages_alone() -> None:
    page = text("/_dash-layout")
    addresses = set(re.findall(r"/words/[a-z]+\.[0-9a-f]+\.json", page))
    assert sorted(address.split("/")[2][:3] for address in addresses) == ["fr.", "pt."]
    for address in addresses:
        assert json.loads(text(address))["language.name"] in {"Français", "Português"}
        assert "refused.404" not in text(address)  # only the server says it
