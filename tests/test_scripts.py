"""Which of the page's scripts are fetched when."""

from dashboard import scripts
from dashboard.baking import bundle
from tests.published import Client, app

BESIDE = {"parts.mjs", "event-card.mjs", "share.mjs", "search.mjs", "tolls.mjs", "table.mjs"}


def test_a_module_needs_all_that_it_imports_and_nothing_that_it_fetches_later() -> None:
    first = scripts.needed("main.mjs")
    assert {"main.mjs", "map.mjs", "filter.mjs", "query-text.mjs", "with-parts.mjs"} <= first
    assert not BESIDE & first
    assert scripts.needed("parts.mjs") >= BESIDE
    assert first | scripts.needed("parts.mjs") == set(scripts.modules())


def test_the_page_names_all_modules_ahead_and_an_embed_those_of_the_map() -> None:
    page, embed = (Client(app()).get(path).get_data(as_text=True) for path in ("/", "/embed"))
    for name in scripts.modules():
        assert (f'/{name}"' in embed) == (name in scripts.needed("main.mjs")), name
        assert f'/{name}"' in page, name


def test_a_bake_has_a_file_for_each_moment_and_names_change_with_what_is_in_them() -> None:
    made = bundle.modules()
    assert [name.split(".")[0] for name in made.first] == ["page", "chunk"]
    assert [name.split(".")[0] for name in made.beside] == ["parts"]
    assert set(made.files) == {*made.first, *made.beside}
    assert made == bundle.modules()
    assert b"share-panel" not in b"".join(made.files[name] for name in made.first)
