"""What the README says of commands, settings and files is so."""

import ast
import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf8")
MAKEFILE = (ROOT / "Makefile").read_text("utf8")


def settings_read(path: str) -> set[str]:
    """Names of environment variables that a file asks for."""
    tree = ast.parse((ROOT / path).read_text("utf8"))
    return {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"get", "getenv"}
        and "environ" in ast.unparse(node.func.value)
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_setting_that_the_app_reads_is_in_the_readme_and_no_other() -> None:
    documented = set(re.findall(r"^\| `([A-Z][A-Z_]+)` \|", README, flags=re.MULTILINE))
    served = settings_read("app.py") | settings_read("dashboard/settings.py")
    assert served >= {"HOST", "PORT", "UNREST_PACKAGE", "UNREST_LANGUAGE"}
    assert served <= documented
    assert documented <= served | settings_read("geodata/__main__.py")


def test_defaults_in_the_readme_are_the_codes() -> None:
    source = "".join(
        (ROOT / path).read_text("utf8") for path in ("app.py", "dashboard/settings.py")
    )
    for name, default in (("HOST", "127.0.0.1"), ("PORT", "8050"), ("UNREST_LANGUAGE", "en")):
        assert re.search(rf"^\| `{name}` \| `{default}` \|", README, flags=re.MULTILINE)
        assert f'"{name}", "{default}"' in source


def test_every_make_command_is_a_target() -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, flags=re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", README, flags=re.MULTILINE))
    assert {"run", "test"} <= named <= targets


def test_every_python_command_exists() -> None:
    modules = re.findall(r"python -m ([a-z_.]+)(?: ([a-z]+))?", README)
    assert modules
    for module, verb in modules:
        assert importlib.util.find_spec(module), module
        if module == "geodata":
            from geodata.__main__ import _parser

            assert verb in _parser().format_help()
    for script in re.findall(r"`?python ([a-z/]+\.py)", README):
        assert (ROOT / script).is_file(), script


@pytest.mark.parametrize("picture", re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README) or ["none"])
def test_every_picture_exists(picture: str) -> None:
    assert (ROOT / picture).is_file(), f"{picture}: run `make picture`"


def test_files_named_in_the_layout_exist() -> None:
    section = README.split("## How the code is laid out")[1].split("##")[0]
    folders = ("", "geodata/", "dashboard/", "assets/")
    for named in re.findall(r"[\w./-]+\.(?:py|js)\b", section):
        assert any((ROOT / folder / named).is_file() for folder in folders), named
    for named in re.findall(r"^ *([\w-]+/)", section, flags=re.MULTILINE):
        assert any((ROOT / folder / named).is_dir() for folder in folders), named
    for named in ("LICENSE", "NOTICE"):
        assert f"`{named}`" in README
        assert (ROOT / named).is_file(), named
