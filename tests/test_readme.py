"""What README, CONTRIBUTING, decisions and docstrings say of commands, settings and files is so."""

import ast
import importlib.util
import re
from pathlib import Path

import pytest

import geodata

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf8")
DOCUMENTS = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf8")
    for path in (
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "CHANGELOG.md",
        *sorted((ROOT / "docs").rglob("*.md")),
    )
}
SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf8")
    for folder in ("geodata", "dashboard", "tests", "benchmarks")
    for path in sorted((ROOT / folder).rglob("*.py"))
}
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
    others = settings_read("geodata/__main__.py") | settings_read("geodata/cache.py")
    assert documented <= served | others


def test_defaults_in_the_readme_are_the_codes() -> None:
    source = "".join(
        (ROOT / path).read_text("utf8") for path in ("app.py", "dashboard/settings.py")
    )
    for name, default in (("HOST", "127.0.0.1"), ("PORT", "8050")):
        assert re.search(rf"^\| `{name}` \| `{default}` \|", README, flags=re.MULTILINE)
        assert f'"{name}", "{default}"' in source


def test_every_make_command_is_a_target() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, flags=re.MULTILINE))
    text = "\n".join(DOCUMENTS.values())
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", text, flags=re.MULTILINE))
    assert {"run", "test", "test-browsers"} <= named <= targets


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_python_command_exists(document: str) -> None:
    for module, verb in re.findall(r"python -m ([a-z_.]+)(?: ([a-z]+))?", DOCUMENTS[document]):
        assert importlib.util.find_spec(module), module
        if module == "geodata":
            from geodata.__main__ import _parser

            assert verb in _parser().format_help()
    for script in re.findall(r"`?python ([a-z_/]+\.py)", DOCUMENTS[document]):
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


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_between_our_documents_leads_somewhere(document: str) -> None:
    text = DOCUMENTS[document]
    for target in re.findall(r"(?<!!)\[[^\]]+\]\((?!https?:)([^)#]+)", text):
        assert (ROOT / document).parent.joinpath(target).is_file(), target
    for anchor in re.findall(r"\]\(#([^)]+)\)", text):
        headings = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
        assert anchor in {heading.lower().replace(" ", "-") for heading in headings}, anchor


def paths_named(text: str) -> set[str]:
    """Paths of ours in `code`: with a folder, and without a pattern or a part to fill in."""
    return {
        path
        for path in re.findall(r"`([\w./-]+/[\w.-]*\.(?:py|mjs|js|md|json|css|csv|toml))`", text)
        if not path.startswith(("/", "data/", "changes/"))
    }


def paths_without_marks(text: str) -> set[str]:
    """Paths below our folders in a text that marks no code: see docs/decisions/README.md."""
    folders = "assets|benchmarks|dashboard|docs|geodata|tests"
    return set(
        re.findall(rf"(?<![\w/.`-])((?:{folders})/[\w./-]+\.(?:py|mjs|md|json|toml))\b", text)
    )


@pytest.mark.parametrize(
    "document", ["CONTRIBUTING.md", *sorted(DOCUMENTS.keys() - {"README.md", "CONTRIBUTING.md"})]
)
def test_every_path_in_our_documents_exists(document: str) -> None:
    for path in paths_named(DOCUMENTS[document]):
        assert (ROOT / path).exists(), path


def docstrings(source: str) -> list[str]:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, kinds)]
    return [text for node in nodes if (text := ast.get_docstring(node))]


@pytest.mark.parametrize("source", SOURCES)
def test_every_path_in_a_docstring_exists(source: str) -> None:
    above = [ROOT, *(ROOT / source).parents[: source.count("/")]]
    for text in docstrings(SOURCES[source]):
        for path in paths_named(text) | paths_without_marks(text):
            assert any((folder / path).exists() for folder in above), path


def test_the_version_is_the_newest_of_the_changelog() -> None:
    headings = re.findall(r"^## (.+)$", DOCUMENTS["CHANGELOG.md"], flags=re.MULTILINE)
    unreleased, *released = headings
    assert unreleased == "Unreleased"
    versions = [re.fullmatch(r"(\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)", one) for one in released]
    assert all(versions)
    assert versions[0][1] == geodata.__version__


def test_every_decision_says_what_why_and_when_it_would_change() -> None:
    listed = DOCUMENTS["docs/decisions/README.md"]
    for path in sorted((ROOT / "docs" / "decisions").glob("*.md")):
        if path.name == "README.md":
            continue
        text = path.read_text("utf8")
        title = text.splitlines()[0].removeprefix("# ")
        assert f"- [{title}]({path.name})" in listed
        for part in ("What.", "Why.", "When we would change it."):
            assert f"**{part}** " in text, f"{path.name}: {part}"
