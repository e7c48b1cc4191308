"""The page as plain files: complete, relative, and what the live server answers."""

import json
import re
import struct
from functools import cache
from html import unescape

import brotli
import pytest

from dashboard import site
from dashboard.baking import twins
from dashboard.baking.contents import EMBED, PAGE, Contents, contents
from dashboard.baking.first_view import weights
from dashboard.head import CARD
from dashboard.plain import SIZES
from dashboard.settings import Publisher, Settings
from tests.published import PLOTLY, publication

STRANGE = Publisher("</script><script>alert(1)</script><!--", contact="desk@example.org")


@cache
def made(publisher: Publisher = STRANGE) -> Contents:
    settings = Settings(publisher, language="es")
    return contents(*publication(), settings, PLOTLY)


def everything() -> dict[str, bytes]:
    return {**made().kept, **made().entries}


def page(name: str) -> str:
    return made().entries[name].decode()


def block(name: str, html: str) -> str:
    (found,) = re.findall(rf'<script[^>]+{re.escape(name)}"[^>]*>(.*?)</script>', html, re.DOTALL)
    return found


def config(name: str) -> dict:
    layout = json.loads(block('data-answer="_dash-layout', page(name)))
    return next(
        one["props"]["data"]
        for one in layout["props"]["children"]
        if one["props"].get("id") == "config"
    )


@pytest.mark.parametrize("name", [PAGE, EMBED])
def test_every_address_in_a_page_is_relative_and_one_of_the_files(name: str) -> None:
    linked = re.findall(r'<(?:script|link|img)[^>]+?(?:src|href)="([^"]+)"', page(name))
    assert len(linked) >= 5
    linked += re.findall(r'srcset="([^"]+)"', page(name))
    assert {unescape(address) for address in linked} <= set(everything())


def test_every_address_in_the_settings_is_one_of_the_files() -> None:
    told = config(PAGE)
    files = set(everything())
    named = ["icon", "page", "embed", "host", "latest", "plotly"]
    assert {told[name] for name in named} | set(told["styles"].values()) <= files
    assert {f"{told['data']}{path}" for path in publication()[1]} <= files
    assert told["image"] is None
    for style in told["styles"].values():
        (template,) = json.loads(everything()[style])["sources"]["base"]["tiles"]
        beside = style.rsplit("/", 1)[0]
        for z, x, y in ((0, 0, 0), (3, 7, 0), (6, 18, 34)):
            assert f"{beside}/{template.format(z=z, x=x, y=y)}" in files


def test_the_opening_view_is_there_as_pictures_of_the_sizes_told() -> None:
    told, files = config(PAGE), everything()
    sizes = {"posters": {(720, 540)}, "cards": {CARD}, "paints": set(SIZES.values())}
    keys = {f"{theme}.{lang}" for theme in ("light", "dark") for lang in ("en", "es")}
    assert set(told["posters"]) == keys
    assert set(told["cards"]) == {"en", "es"}
    assert set(told["paints"]) == {f"{key}.{size}" for key in keys for size in SIZES}
    for kind, wanted in sizes.items():
        bodies = [files[path] for path in told[kind].values()]
        assert len(set(bodies)) == len(bodies)
        assert {struct.unpack(">II", body[16:24]) for body in bodies} == wanted
    assert set(told["posters"].values()) <= set(made().entries)
    assert set(told["cards"].values()) <= set(made().entries)
    assert f'src="{told["paints"]["light.es.wide"]}"' in page(EMBED)
    assert config(EMBED)["sizes"]["poster"] == [720, 540]  # what share.mjs asks for


def test_a_site_with_an_address_of_its_own_can_be_weighed_too() -> None:
    settings = Settings(url="https://maps.example.org/peru/")
    whole = contents(*publication(), settings, PLOTLY)
    found = weights({**whole.kept, **whole.entries}, site.shown(publication()[1]))
    assert found["all"] > found["without Plotly, Dash and React"] > 50_000


def test_the_card_is_named_where_the_address_is_known() -> None:
    settings = Settings(url="https://maps.example.org/peru/")
    text = contents(*publication(), settings, PLOTLY).entries[PAGE].decode()
    assert 'content="https://maps.example.org/peru/pictures/card.en.png"' in text
    assert "og:image" not in page(PAGE)


def test_the_page_does_not_ask_for_the_map_library_by_itself() -> None:
    plotly = config(EMBED)["plotly"]
    assert plotly in everything()
    assert f'<meta name="map-library" content="{plotly}">' in page(EMBED)


def test_no_address_is_left_that_a_server_would_answer() -> None:
    for name in (PAGE, EMBED):
        assert not re.search(r'"/[^/"]', page(name)), "an address from the root of a site"
        assert "_dash-component-suites" not in page(name)
        assert "?m=" not in page(name)


def test_no_path_has_a_part_that_some_hosts_leave_out() -> None:
    for path in everything():
        assert not any(part.startswith((".", "_")) for part in path.split("/")[:-1]), path
        assert re.fullmatch(r"[\w./-]+", path), path


def test_embed_and_page_differ_in_what_the_live_ones_differ_in() -> None:
    assert '<html lang="es" dir="ltr" data-embed>' in page(EMBED)
    assert '<html lang="es" dir="ltr">' in page(PAGE)
    assert config(EMBED) == config(PAGE)


def test_what_the_page_answers_itself_is_what_the_live_server_answers() -> None:
    client = site.create(*publication(), Settings(STRANGE, language="es"), PLOTLY).test_client()
    dependencies = json.loads(block('data-answer="_dash-dependencies', page(PAGE)))
    assert dependencies == client.get("/_dash-dependencies").get_json()
    for lang in ("en", "es"):
        words = client.get(client.get("/_dash-layout").get_json()["props"]["children"][0]["props"][
            "data"]["words"][lang]).get_json()  # fmt: skip
        assert json.loads(everything()[config(PAGE)["words"][lang]]) == words
    # The document brings the words of its own language, and none of another.
    assert re.findall(r'data-answer="(words/[^"]+)"', page(PAGE)) == [config(PAGE)["words"]["es"]]
    answered = json.loads(block(f'data-answer="{config(PAGE)["words"]["es"]}', page(PAGE)))
    assert answered == json.loads(everything()[config(PAGE)["words"]["es"]])
    layout = json.loads(block('data-answer="_dash-layout', page(PAGE)))
    live = client.get("/_dash-layout").get_json()
    assert layout["props"]["children"][1:] == live["props"]["children"][1:]
    assert config(PAGE).keys() == live["props"]["children"][0]["props"]["data"].keys()


def test_markup_in_what_a_publisher_says_ends_no_block() -> None:
    assert "alert(1)" in json.dumps(json.loads(block('data-answer="_dash-layout', page(PAGE))))
    assert "<script>alert" not in page(PAGE)
    assert "<!--" not in page(PAGE)


def test_a_page_carries_the_policy_but_for_what_only_a_header_can_say() -> None:
    live = site.create(*publication(), Settings(), PLOTLY).test_client()
    for name, path in ((PAGE, "/"), (EMBED, "/embed")):
        (policy,) = re.findall(
            r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', page(name)
        )
        header = live.get(path).headers["Content-Security-Policy"]
        assert f"{unescape(policy)}; frame-ancestors 'self'" == header
        assert page(name).index("Content-Security-Policy") < page(name).index("<link")


def test_the_header_file_tells_who_may_frame_what() -> None:
    settings = Settings(embed_ancestors=("https://news.example",))
    lines = contents(*publication(), settings, PLOTLY).entries["_headers"].decode().splitlines()
    rules: dict[str, list[str]] = {}
    for line in lines:
        if not line.startswith("  "):
            rule = rules.setdefault(line, [])
        else:
            rule.append(line.strip())
    (embed,) = rules["/embed.html"]
    (whole,) = rules["/"]
    assert embed.endswith("frame-ancestors 'self' https://news.example")
    assert whole.endswith("frame-ancestors 'self'")
    assert "X-Content-Type-Options: nosniff" in rules["/*"]
    assert all(len(line) < 2_000 for line in lines)  # what Cloudflare Pages reads


def test_twins_hold_the_same_and_small_files_have_none() -> None:
    files = {"a.js": b"let a = 1;" * 200, "b.css": b"p {}" * 400}
    found = twins.twins(files, 3)
    assert set(found) == {"a.js.br", "a.js.gz", "b.css.br", "b.css.gz"}
    assert brotli.decompress(found["a.js.br"]) == files["a.js"]
    assert twins.wanted("a.js", b"x" * 600)
    assert not twins.wanted("a.js", b"x")
    assert not twins.wanted("a.png", b"x" * 600)
