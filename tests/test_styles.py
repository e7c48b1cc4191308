"""The stylesheet: pieces in a stated order, small enough to read, with the code book's colours."""

import re

import pytest

from dashboard import styles
from geodata.codebook import bundled

SHEET = styles.sheet(bundled()).decode()


def piece(name: str) -> str:
    return (styles.FOLDER / f"{name}.css").read_text("utf8")


def test_every_piece_has_its_place_in_the_order_and_no_other_is_there() -> None:
    held = sorted(path.name for path in styles.FOLDER.iterdir())
    assert held == sorted(f"{name}.css" for name in styles.PIECES)
    assert styles.PIECES[:2] == ("tokens", "base")
    assert styles.PIECES[-1] == "print"


def test_pieces_follow_one_another_in_that_order() -> None:
    starts = [SHEET.index(piece(name)) for name in styles.PIECES]
    assert starts == sorted(starts)


@pytest.mark.parametrize("name", styles.PIECES)
def test_a_piece_can_be_read_at_a_sitting(name: str) -> None:
    text = piece(name)
    assert text.count("\n") <= 400
    assert text.startswith("/* ")
    assert text.count("{") == text.count("}")
    assert "url(" not in text
    assert "@import" not in text


@pytest.mark.parametrize("name", styles.PIECES)
def test_every_variable_that_a_piece_uses_is_given_somewhere(name: str) -> None:
    by_script = {"--map-top", "--map-height", "--share", "--at"}
    given = set(re.findall(r"(--[a-z_-]+):", SHEET)) | by_script
    assert set(re.findall(r"var\((--[a-z_-]+)", piece(name))) <= given


def test_every_variable_that_is_given_is_used() -> None:
    given = {found for name in styles.PIECES for found in re.findall(r"(--[a-z_-]+):", piece(name))}
    scripts = "".join(path.read_text("utf8") for path in styles.FOLDER.parent.rglob("*js"))
    assert {name for name in given if f"var({name}" not in SHEET and name not in scripts} == set()


def test_the_code_book_s_colours_are_in_the_sheet() -> None:
    assert "  --type-riots: #D55E00;\n" in SHEET
    assert "  --type-explosions-remote-violence: #E69F00;\n" in SHEET
    assert "  --example: #D55E00;\n" in SHEET
    clash = ":is(.category, .open).clash {\n  color: light-dark(#c25500, #f08a3e);\n}"
    assert clash in SHEET


def test_the_inks_of_pictures_and_the_sea_of_the_map_are_in_the_sheet() -> None:
    assert "  --paper: light-dark(#fdfcfa, #1a1d20);\n" in SHEET
    assert "  --faint: light-dark(#5c5c61, #a6abb2);\n" in SHEET
    assert "  --sea: light-dark(#d7e3ea, #15191d);\n" in SHEET
    assert '[data-theme="dark"] {\n  --paper-now: #1a1d20;\n  --ink-now: #ececed;' in SHEET


def test_the_timeline_s_sizes_are_in_the_sheet() -> None:
    assert "  --timeline-height: 96px;\n  --timeline-axis: 64px;\n" in SHEET
    assert "  --handle-width: 20px;\n  --handle-height: 28px;\n" in SHEET
