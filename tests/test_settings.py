"""What an installation chooses in the environment, and what is said when that cannot be."""

import os
import subprocess

import pytest

from dashboard.settings import Settings, settings
from tests.test_imports import ROOT


def test_nothing_chosen_is_the_usual() -> None:
    assert settings({}) == Settings()
    usual = settings({})
    assert (usual.language, usual.prefix, usual.url, usual.check) == ("", "/", "", 300)
    assert (usual.page_ancestors, usual.embed_ancestors) == ((), ())


def test_what_is_chosen() -> None:
    chosen = settings(
        {
            "UNREST_PUBLISHER": "La Gaceta",
            "UNREST_LANGUAGE": "es",
            "UNREST_PREFIX": "/mapas/",
            "UNREST_FRAME_ANCESTORS": "https://news.example https://*.example.org:8443",
        }
    )
    assert (chosen.publisher.name, chosen.language, chosen.prefix) == ("La Gaceta", "es", "/mapas/")
    assert chosen.embed_ancestors == ("https://news.example", "https://*.example.org:8443")
    assert chosen.page_ancestors == ()


def test_the_path_of_our_address_is_the_prefix() -> None:
    assert settings({"UNREST_URL": "https://a.example/m%C3%A1s/"}).prefix == "/m%C3%A1s/"
    both = {"UNREST_URL": "https://a.example/x~y/", "UNREST_PREFIX": "/x%7Ey/"}
    assert settings(both).prefix == "/x%7Ey/"


def test_our_address_is_what_was_asked_unless_one_is_chosen() -> None:
    asked = "http://127.0.0.1:8050/"
    assert Settings(prefix="/maps/").base(asked) == "http://127.0.0.1:8050/maps/"
    chosen = settings({"UNREST_URL": "https://a.example/maps/"})
    assert chosen.base(asked) == "https://a.example/maps/"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("UNREST_LANGUAGE", "xx"),
        ("UNREST_PREFIX", "maps"),
        ("UNREST_PREFIX", "/maps"),
        ("UNREST_PREFIX", "//"),
        ("UNREST_PREFIX", "/a b/"),
        ("UNREST_PREFIX", '/"/'),
        ("UNREST_URL", "maps.example/"),
        ("UNREST_URL", "https://maps.example"),
        ("UNREST_URL", "https://maps.example/?a=b"),
        ("UNREST_FRAME_ANCESTORS", "https://a.example; script-src *"),
        ("UNREST_FRAME_ANCESTORS", "https://a.example,https://b.example"),
        ("UNREST_PAGE_FRAME_ANCESTORS", "'none'"),
    ],
)
def test_a_wrong_choice_is_named_with_what_was_expected(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=f"{name} (is|has) .*expected "):
        settings({name: text})


def test_an_address_under_another_path_than_the_prefix_is_refused() -> None:
    with pytest.raises(ValueError, match="one path in both"):
        settings({"UNREST_URL": "https://a.example/maps/", "UNREST_PREFIX": "/"})


def test_make_shows_the_package_that_it_is_told() -> None:
    show = ["make", "--silent", "--eval", "show:; @echo $$UNREST_PACKAGE", "show"]
    for argument, environ, shown in (
        (["PACKAGE=/ours"], {"UNREST_PACKAGE": "/theirs"}, "/ours"),
        ([], {"UNREST_PACKAGE": "/theirs"}, "/theirs"),
        ([], {"UNREST_PACKAGE": ""}, ""),
    ):
        done = subprocess.run(
            [*show, *argument], cwd=ROOT, env=os.environ | environ, capture_output=True, text=True
        )
        assert (done.stdout.strip(), done.stderr) == (shown, "")
