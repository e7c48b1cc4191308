"""The direction of imports, and who may do what: read from the code itself, not by running it."""

import ast
import re
from pathlib import Path

import pytest

from dashboard import scripts

ROOT = Path(__file__).parents[1]
LAYERS = ("geodata", "dashboard", "app")  # each may import those before it
SOURCES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf8"))
    for path in (
        ROOT / "app.py",
        *(ROOT / "dashboard").rglob("*.py"),
        *(ROOT / "geodata").rglob("*.py"),
    )
}
FILE_MODULES = {"pathlib", "os", "io", "sqlite3", "requests", "urllib", "shutil", "tempfile"}


def imported(tree: ast.Module) -> set[str]:
    """Full names of the modules that a file imports, and of the names it takes out of them."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def roots(tree: ast.Module) -> set[str]:
    return {name.split(".")[0] for name in imported(tree)}


def calls(tree: ast.Module) -> set[str]:
    return {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }


def layer(path: str) -> int:
    return LAYERS.index(path.split("/")[0].removesuffix(".py"))


@pytest.mark.parametrize("path", SOURCES)
def test_imports_point_one_way(path: str) -> None:
    later = set(LAYERS[layer(path) + 1 :])
    assert not roots(SOURCES[path]) & later
    assert "tests" not in roots(SOURCES[path])
    assert "benchmarks" not in roots(SOURCES[path])


@pytest.mark.parametrize("path", [path for path in SOURCES if path.startswith("geodata/")])
def test_geodata_knows_nothing_of_dash_or_plotly(path: str) -> None:
    assert not roots(SOURCES[path]) & {"dash", "plotly", "flask", "werkzeug"}


@pytest.mark.parametrize(
    "path",
    ["dashboard/figures.py", "dashboard/layout.py", "dashboard/about.py", "geodata/query.py"],
)
def test_figures_layout_and_query_touch_no_file_and_no_network(path: str) -> None:
    tree = SOURCES[path]
    assert not roots(tree) & FILE_MODULES
    assert "open" not in calls(tree)
    readers = {"read_text", "read_bytes", "write_text", "write_bytes", "read_csv", "read_json"}
    assert not readers & {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def test_callbacks_do_no_arithmetic_and_know_no_pandas() -> None:
    tree = SOURCES["dashboard/callbacks.py"]
    assert roots(tree) <= {"dash", "dashboard"}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.BinOp)]


def test_only_geocoding_imports_geopy() -> None:
    importers = {path for path, tree in SOURCES.items() if "geopy" in roots(tree)}
    assert importers <= {
        "geodata/geocode.py",
        "geodata/geocoding/gazetteer.py",
        "geodata/geocoding/services.py",
    }
    assert "geodata/geocode.py" in importers


def test_only_the_entry_points_read_the_environment() -> None:
    readers = {
        path
        for path, tree in SOURCES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }
    assert readers <= {"app.py", "dashboard/__main__.py", "geodata/__main__.py"}


def needed(tree: ast.Module, modules: set[str]) -> set[str]:
    """The modules that a file needs; a package only if something of its own is taken from it."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                found.add(whole if whole in modules else node.module)
    return found & modules


def test_no_modules_import_each_other_in_a_circle() -> None:
    names = {
        path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): tree
        for path, tree in SOURCES.items()
    }
    needs = {name: needed(tree, set(names)) - {name} for name, tree in names.items()}
    while needs:
        ready = {name for name, wanted in needs.items() if not wanted}
        assert ready, f"these import each other: {sorted(needs)}"
        needs = {name: wanted - ready for name, wanted in needs.items() if name not in ready}


# JavaScript has no parser here: the text, without its comments, is searched.
BROWSER = re.compile(
    r"\b(document|fetch|XMLHttpRequest|localStorage|navigator|setTimeout|Date\.now)\b"
)
WINDOW = re.compile(r"\bwindow\.\w+")


def code(name: str) -> str:
    text = scripts.modules()[name].decode()
    return re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("name", ["filter.mjs", "views.mjs", "words.mjs"])
def test_pure_scripts_touch_no_page_no_network_and_no_clock(name: str) -> None:
    assert BROWSER.findall(code(name)) == []
    assert WINDOW.findall(code(name)) == []
    assert not re.search(r"new Date\(\)|Math\.random", code(name))


def test_no_script_makes_html_from_text() -> None:
    for name in scripts.modules():
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(",
                             code(name)), name  # fmt: skip


def test_no_stored_state_and_no_cookie() -> None:
    for name in scripts.modules():
        assert not re.search(r"localStorage|sessionStorage|indexedDB|\.cookie", code(name))
