"""The main text of HTML pages: how it is decoded, and what does not belong to it."""

import pytest

from geodata.reading.pages import SeveralStories, decoded, main_text, mended

STORY = (
    "<p>The government said it would send a commission to the region this week, and the office"
    " called on both sides to refrain from violence in the coming days.</p>"
)


def page(body: str) -> str:
    return f"<!doctype html><html><body><article><h1>Toll</h1>{body}{STORY}</article></body></html>"


def test_what_a_page_calls_latin_1_is_windows_1252():
    assert decoded(b"\x93We heard shots,\x94 18\x9620", "iso-8859-1") == "“We heard shots,” 18–20"
    assert decoded("Ancón".encode(), "utf-8") == "Ancón"
    with pytest.raises(LookupError):
        decoded(b"", "latin-99")


def test_text_that_was_decoded_wrongly_before_is_mended_and_other_text_is_not():
    assert mended("JuliÃ¡n dijo â€“ ayer") == "Julián dijo – ayer"
    assert mended("Julián dijo – “ayer”") == "Julián dijo – “ayer”"


def test_a_raised_mark_of_a_note_is_no_digit():
    text = main_text(
        page("<p>There 18<sup>1</sup> died and 68<sup><a href='#n'>[2]</a></sup> were hurt.</p>")
    )
    assert "There 18 died and 68 were hurt." in text


def test_a_line_break_inside_a_sentence_is_a_blank():
    text = main_text(
        page("<p>At least 17 people died in Juliaca on<br>Monday, near the<br>airport.</p>")
    )
    assert "died in Juliaca on Monday, near the airport." in text


def test_a_line_break_after_a_sentence_stays():
    text = main_text(page("<p>They met on Monday.<br>Police came at noon and everybody left.</p>"))
    assert "They met on Monday.\nPolice came" in text


def test_a_page_of_several_stories_is_refused():
    teasers = "".join(
        f"<div><h3><a href='/{i}'>Heading {i}</a></h3><p>Story {i} tells of a march.</p></div>"
        for i in range(4)
    )
    with pytest.raises(SeveralStories, match="4 headings"):
        main_text(f"<html><body><main><h1>World</h1>{teasers}</main></body></html>")
    assert "commission" in main_text(page(f"<aside>{teasers}</aside>"))
