"""Answers of modules outside a page: errors of theirs, and what JSON cannot hold, are raised."""

from collections.abc import Iterator

import pytest

from tests.pure_scripts import ScriptError, Scripts, loaded, node


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("filter")
    yield scripts
    scripts.close()


def test_what_a_script_throws_is_raised_with_its_stack_and_the_next_question_answered(
    scripts: Scripts,
) -> None:
    with pytest.raises(ScriptError, match=r"TypeError: [\s\S]* at \S*parse .*filter\.mjs:\d+"):
        scripts.evaluate("() => unrest.filter.parse('mode=day')")
    assert scripts.evaluate("async (words) => [...words, 'ñ\u2028', undefined]", ["é"]) == [
        "é", "ñ\u2028", None,
    ]  # fmt: skip


def test_a_number_that_json_does_not_know_is_no_answer(scripts: Scripts) -> None:
    with pytest.raises(ScriptError, match="zoom is Infinity"):
        scripts.evaluate("() => ({ zoom: 1 / 0 })")


def test_a_process_that_ends_is_an_error() -> None:
    scripts = loaded()
    with pytest.raises(ScriptError, match="without an answer, with code 3"):
        scripts.evaluate("() => process.exit(3)")
    scripts.close()


def test_without_node_a_sentence_says_what_to_install() -> None:
    wanted = r"install Node 20 or newer, .* `\.venv/bin/pip install -r requirements-node\.txt`"
    with pytest.raises(FileNotFoundError, match=wanted):
        node("")
