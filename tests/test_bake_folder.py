"""How a bake comes into a folder: again, killed at any step, and beside files of others."""

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import bake as baking
from dashboard import public
from dashboard.baking import ground
from dashboard.baking.contents import EMBED, LATEST, PAGE
from dashboard.baking.folder import MANIFEST, Manifest, NotOurs, manifest, write
from dashboard.picture import raster, svg
from dashboard.settings import Settings
from geodata import writing
from geodata.package import Package
from geodata.publication import publish
from geodata.writing import CannotWrite
from tests.published import PLOTLY
from tests.small_package import SMALL
from tests.stopping import Killed, files_in, killed, steps_of

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
    tiles = [
        (path, body)
        for path, body in ground.tiles(public.TILES, "PE", None)
        if around.fullmatch(path)
    ]
    assert len(tiles) == 31
    monkeypatch.setattr(ground, "tiles", lambda archive, country, area: iter(tiles))
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
        events=(
            replace(first, title={**first.title, "en": "Another title"}),
            replace(rest[0], status="withdrawn"),
        ),
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
