"""The bake as a program: the same bytes from two clones, killed midway, and refused in words."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.baking.contents import EMBED, PAGE
from dashboard.baking.folder import MANIFEST
from geodata import writing
from tests.published import PLOTLY
from tests.stopping import files_in
from tests.test_imports import ROOT


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
        (["--package", "/elsewhere"], {"UNREST_PACKAGE": "/nowhere"}, "/elsewhere"),
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
