"""The page as plain files: complete, relative, the same each time, and never half in its folder."""

import json
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path

import brotli
import pytest

from dashboard import bake as baking
from dashboard import public, site
from dashboard.baking import contents as baking_contents
from dashboard.baking import twins
from dashboard.baking.contents import EMBED, LATEST, PAGE, Contents, contents, every_tile
from dashboard.baking.first_view import weights
from dashboard.baking.folder import MANIFEST, Manifest, NotOurs, manifest, write
from dashboard.head import CARD
from dashboard.picture import raster, svg
from dashboard.plain import SIZES
from dashboard.settings import Publisher, Settings
from geodata import writing
from geodata.package import Package
from geodata.publication import publish
from geodata.writing import CannotWrite
from tests.published import PLOTLY, publication
from tests.small_package import SMALL
from tests.stopping import Killed, files_in, killed, steps_of
from tests.test_imports import ROOT

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


# What it consists of.


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
        for z, x, y in ((0, 0, 0), (6, 18, 34), (6, 63, 0)):
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
    assert found["all"] > found["without the map library"] > 100_000


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
    assert '<html lang="es" data-embed>' in page(EMBED)
    assert '<html lang="es">' in page(PAGE)
    assert config(EMBED) == config(PAGE)


def test_what_the_page_answers_itself_is_what_the_live_server_answers() -> None:
    client = site.create(*publication(), Settings(STRANGE, language="es"), PLOTLY).test_client()
    dependencies = json.loads(block('data-answer="_dash-dependencies', page(PAGE)))
    assert dependencies == client.get("/_dash-dependencies").get_json()
    for lang in ("en", "es"):
        words = client.get(client.get("/_dash-layout").get_json()["props"]["children"][0]["props"][
            "data"]["words"][lang]).get_json()  # fmt: skip
        assert json.loads(block(f'data-answer="{config(PAGE)["words"][lang]}', page(PAGE))) == words
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


# How it comes into a folder.

OLD = ({"a.1.js": b"old", "both.js": b"b"}, {PAGE: b"a.1.js", EMBED: b"a.1.js", LATEST: b"1"})
NEW = ({"a.2.js": b"new", "both.js": b"b"}, {PAGE: b"a.2.js", EMBED: b"a.2.js", LATEST: b"2"})
NEXT = ({"a.3.js": b"third"}, {PAGE: b"a.3.js", EMBED: b"a.3.js", LATEST: b"3"})
Site = tuple[Mapping[str, bytes], Mapping[str, bytes]]


def put(where: Path, content: Site) -> Manifest:
    with writing.hold(where, "a bake") as held:
        return write(held, manifest(where), *content)


def assert_whole(where: Path, *sites: Site) -> None:
    """Each page is one of a site whose files are all there; what is newest is announced last."""
    held = files_in(where)
    for entry in (PAGE, EMBED):
        (shown,) = [one for one in sites if one[1][entry] == held[entry]]
        assert shown[0].items() <= held.items()
    (told,) = [one for one in sites if one[1][LATEST] == held[LATEST]]
    if told is not sites[0]:
        assert {**told[0], **told[1]}.items() <= held.items()


@pytest.mark.parametrize("midway", [False, True])
def test_whatever_step_a_bake_is_killed_at_the_site_is_whole(tmp_path: Path, midway: bool) -> None:
    trial = tmp_path / "trial"
    for content in (OLD, NEW):
        put(trial, content)
    steps = steps_of(lambda: put(trial, NEXT))
    moved = ["move"] * 5  # script, page, embed, latest, manifest
    assert [step for step in steps if step in ("move", "remove")] == ["move", *moved, "remove"]
    uninterrupted = files_in(trial)
    for step in range(1, len(steps) + 1):
        where = tmp_path / str(step)
        for content in (OLD, NEW):
            put(where, content)
        with pytest.raises(Killed), killed(step, midway=midway):
            put(where, NEXT)
        assert_whole(where, NEW, NEXT)
        put(where, NEXT)
        assert LATEST in uninterrupted
        for path, body in uninterrupted.items():
            if path != MANIFEST:
                assert files_in(where)[path] == body, f"baked again after step {step}"


@pytest.mark.parametrize("midway", [False, True])
def test_a_first_bake_that_was_killed_can_be_baked_again(tmp_path: Path, midway: bool) -> None:
    steps = steps_of(lambda: put(tmp_path / "trial", OLD))
    for step in range(1, len(steps) + 1):
        where = tmp_path / str(step)
        with pytest.raises(Killed), killed(step, midway=midway):
            put(where, OLD)
        put(where, OLD)
        assert files_in(where) == files_in(tmp_path / "trial")


def test_another_bake_after_one_that_was_killed_keeps_what_readers_may_have_open(
    tmp_path: Path,
) -> None:
    put(tmp_path / "trial", OLD)
    steps = steps_of(lambda: put(tmp_path / "trial", NEW))
    _plan, _script, _page, embed, *_ = (
        step for step, name in enumerate(steps, 1) if name == "move"
    )
    shutil.rmtree(tmp_path / "trial")
    put(tmp_path, OLD)
    with pytest.raises(Killed), killed(embed):
        put(tmp_path, NEW)
    assert files_in(tmp_path)[PAGE] == NEW[1][PAGE]
    assert files_in(tmp_path)[LATEST] == OLD[1][LATEST]
    put(tmp_path, NEXT)
    assert {"a.1.js", "a.2.js", "a.3.js"} <= set(files_in(tmp_path))
    put(tmp_path, OLD)
    assert not {"a.1.js.br", "a.2.js"} & set(files_in(tmp_path))


def test_the_files_of_one_bake_before_stay_and_older_ones_go(tmp_path: Path) -> None:
    for content in (OLD, NEW):
        put(tmp_path, content)
    assert {"a.1.js", "a.2.js"} <= set(files_in(tmp_path))
    put(tmp_path, NEXT)
    assert "a.1.js" not in files_in(tmp_path)
    assert {"a.2.js", "a.3.js"} <= set(files_in(tmp_path))


def test_the_same_again_changes_nothing_and_forgets_nothing(tmp_path: Path) -> None:
    for content in (OLD, NEW):
        put(tmp_path, content)
    before = files_in(tmp_path)
    assert steps_of(lambda: put(tmp_path, NEW)) == []
    assert files_in(tmp_path) == before
    assert manifest(tmp_path).earlier.keys() == {"a.1.js"}


def test_a_folder_that_no_bake_made_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(NotOurs, match=r"holds files and no bake\.json"):
        put(tmp_path, OLD)
    assert files_in(tmp_path) == {"letter.txt": b"dear"}
    with pytest.raises(CannotWrite, match=r"letter\.txt: is a file; expected a folder"):
        put(tmp_path / "letter.txt", OLD)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"made_by": "another", "files": {}, "earlier": {}}',
        '{"made_by": "python -m dashboard bake", "files": {}}',
        '{"made_by": "python -m dashboard bake", "files": {"../letter.txt": "0123456789abcdef"},'
        ' "earlier": {}}',
        '{"made_by": "python -m dashboard bake", "files": {}, "earlier": {"/etc/passwd":'
        ' "0123456789abcdef"}}',
    ],
)
def test_a_manifest_that_is_none_or_leads_outside_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    where = tmp_path / "site"
    where.mkdir()
    (where / MANIFEST).write_text(text)
    with pytest.raises(NotOurs, match="is not as a bake writes it"):
        put(where, OLD)
    assert (tmp_path / "letter.txt").exists()
    assert list(files_in(where)) == [MANIFEST]


def test_files_of_others_stay_and_are_not_written_over(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    (tmp_path / "CNAME").write_text("maps.example.org")
    (tmp_path / "a.2.js").write_text("mine")
    before = files_in(tmp_path)
    with pytest.raises(NotOurs, match=r"a\.2\.js: is there and no bake made it"):
        put(tmp_path, NEW)
    assert files_in(tmp_path) == before
    (tmp_path / "a.2.js").unlink()
    for content in (NEW, NEXT):
        put(tmp_path, content)
    assert files_in(tmp_path)["CNAME"] == b"maps.example.org"


# Bakes one after another: of a site with few tiles, whose pictures are their drawings unrastered.


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    around = re.compile(r"0/0/0\.pbf|6/(1[89]|20)/3\d\.pbf")  # the world, and where SMALL lies
    tiles = [(path, body) for path, body in every_tile(public.TILES) if around.fullmatch(path)]
    assert len(tiles) == 31
    monkeypatch.setattr(baking_contents, "every_tile", lambda archive: iter(tiles))
    monkeypatch.setattr(raster, "png", svg.with_outlines)


def baked(where: Path, package: Package) -> baking.Baked:
    return baking.bake(package, where, Settings(), PLOTLY, quality=1)


def later() -> Package:
    """The small package with one event less and another title."""
    first, *rest = SMALL.events
    assert len(rest) == 1
    gone = rest[0].id
    return replace(
        SMALL,
        events=(replace(first, title_en="Another title"), replace(rest[0], status="withdrawn")),
        claims=tuple(claim for claim in SMALL.claims if claim.event != gone),
    )


def changes(where: Path) -> dict:
    version = json.loads((where / LATEST).read_bytes())["version"]
    return json.loads((where / "data" / version / "changes.json").read_bytes())


@pytest.mark.usefixtures("quick")
def test_baking_the_same_package_again_is_the_same_version_and_bytes(tmp_path: Path) -> None:
    first = baked(tmp_path, SMALL)
    before = files_in(tmp_path)
    again = baked(tmp_path, SMALL)
    assert (first.before, again.before, again.version) == (None, first.version, first.version)
    assert files_in(tmp_path) == before
    assert first.version == publish(SMALL)[0]


@pytest.mark.usefixtures("quick")
def test_a_bake_says_what_changed_since_the_one_before_and_says_it_again(tmp_path: Path) -> None:
    first = baked(tmp_path, SMALL)
    second = baked(tmp_path, later())
    told = changes(tmp_path)
    assert told["previous"] == first.version == second.before
    assert {one["field"] for one in told["corrected"] if one["table"] == "events"} == {"title_en"}
    assert (tmp_path / "data" / first.version / "map.json").exists()
    before = files_in(tmp_path)
    third = baked(tmp_path, later())
    assert third.version == second.version
    assert changes(tmp_path)["previous"] == first.version
    assert files_in(tmp_path) == before
    assert baked(tmp_path, SMALL).version not in {first.version, second.version}
    assert changes(tmp_path)["previous"] == second.version


@pytest.mark.usefixtures("quick")
def test_data_that_were_changed_in_the_folder_are_not_built_upon(tmp_path: Path) -> None:
    first = baked(tmp_path, SMALL)
    (tmp_path / "data" / first.version / "events.csv").write_bytes(b"id\n")
    with pytest.raises(ValueError, match=r"events\.csv is missing or was changed"):
        baked(tmp_path, later())


# As a program.


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    """Two clones of what a bake reads, whose files are of different days."""
    where = tmp_path_factory.mktemp("clones")
    found = []
    for days, name in ((1, "one"), (400, "another place")):
        copy = where / name
        for part in ("dashboard", "geodata", "assets"):
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        for part in ("NOTICE", "LICENSE"):
            shutil.copy(ROOT / part, copy / part)
        (copy / "vendor").mkdir()
        (copy / "vendor" / "plotly-map.min.js").write_bytes(PLOTLY)
        then = time.time() - days * 86_400
        for path in copy.rglob("*"):
            os.utime(path, (then, then))
        (copy / "node_modules").symlink_to(ROOT / "node_modules")
        found.append(copy)
    yield found
    shutil.rmtree(where)


def program(
    clone: Path, *argv: str, cwd: Path | None = None, **environ: str
) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "dashboard", *argv],
        cwd=cwd or clone,
        env=os.environ | {"PYTHONPATH": str(clone), "PYTHONDONTWRITEBYTECODE": "1"} | environ,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def of_first_clone(
    copies: list[Path], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, subprocess.CompletedProcess]:
    """A site that the program baked, and what it said."""
    out = tmp_path_factory.mktemp("baked") / "a"
    return out, program(copies[0], "bake", str(out), "--quality", "1", PYTHONHASHSEED="1")


def test_two_clones_bake_the_same_bytes(
    copies: list[Path], of_first_clone: tuple[Path, subprocess.CompletedProcess], tmp_path: Path
) -> None:
    out, first = of_first_clone
    assert first.returncode == 0, first.stderr
    second = program(
        copies[1], "bake", "b", "--quality", "1", cwd=tmp_path, PYTHONHASHSEED="2", TZ="Asia/Tokyo"
    )
    assert second.returncode == 0, second.stderr
    one, other = files_in(out), files_in(tmp_path / "b")
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
    # Addresses of Dash's own hold the time of files that both clones share.
    assert not re.search(rb"m1\d{9}\b", one[PAGE] + one[EMBED])
    said = first.stdout
    assert f"{len(one) - 1:,} files" in said  # the manifest tells of the rest
    assert "No --base-url" in said


def test_a_killed_bake_leaves_the_old_site_whole(
    copies: list[Path], of_first_clone: tuple[Path, subprocess.CompletedProcess], tmp_path: Path
) -> None:
    out = tmp_path / "site"
    shutil.copytree(of_first_clone[0], out)
    before = files_in(out)
    running = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "bake", str(out), "--quality", "1"],
        cwd=copies[0],
        env=os.environ | {"UNREST_PUBLISHER": "Another", "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while running.poll() is None and not any(out.glob(f"{writing.UNFINISHED}*")):
        time.sleep(0.001)
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert any(out.glob(f"{writing.UNFINISHED}*")), "it was over before it could be killed"
    held = files_in(out)
    entries = (PAGE, EMBED, MANIFEST)
    hurt = [path for path in before if held.get(path) != before[path]]
    assert [path for path in hurt if not path.startswith(entries)] == []
    for name in {PAGE, EMBED} & set(hurt):
        assert held[name].endswith(b"</html>")
        linked = re.findall(r'<(?:script|link)[^>]+(?:src|href)="([^"]+)"', held[name].decode())
        assert set(linked) <= set(held)
    again = program(copies[0], "bake", str(out), "--quality", "1", UNREST_PUBLISHER="Another")
    assert again.returncode == 0, again.stderr
    assert f"{out}: " in again.stderr
    assert "an earlier run" in again.stderr
    assert b"Another" in files_in(out)[PAGE]
    assert not any(path.startswith(".") for path in files_in(out))


@pytest.mark.parametrize(
    ("argv", "environ", "said"),
    [
        (["--base-url", "maps"], {}, "--base-url is 'maps'; expected an address that ends in /"),
        ([], {"UNREST_LANGUAGE": "xx"}, "UNREST_LANGUAGE is 'xx'"),
        ([], {"UNREST_PACKAGE": "/nowhere"}, "/nowhere"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    tmp_path: Path, argv: list[str], environ: dict[str, str], said: str
) -> None:
    done = program(ROOT, "bake", str(tmp_path / "out"), *argv, **environ)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_of_somebody_else_is_refused_by_the_program(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    done = program(ROOT, "bake", str(tmp_path))
    assert done.returncode == 1
    assert "no bake made it" in done.stderr
    assert "Traceback" not in done.stderr
    assert files_in(tmp_path) == {"letter.txt": b"dear"}
