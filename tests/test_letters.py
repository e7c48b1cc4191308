"""Which letters a text may hold, by literal letters and sentences."""

import unicodedata
from collections.abc import Callable

import pytest

from geodata.datapackage import cells, letters
from geodata.reading.draft_places import clean
from geodata.reading.report import visible

STAND = {
    "Spanish": "«Ñandú, ¿qué?»",
    "two lines": "one\n\ttwo",
    "Arabic with its marks": "\u200fمَدينة\u200e (1)\u061c",
    "Persian with a non-joiner": "می\u200cخواهم",
    "Hindi with a joiner": "क्\u200dष",
    "Khmer with a zero-width space": "ភាសា\u200bខ្មែរ",
    "Hebrew with points and accents": "בְּרֵאשִׁ֖ית",
    "Vietnamese, decomposed": unicodedata.normalize("NFD", "Việt Nam"),
    "an emoji of two": "👩\u200d🚒 firefighter",
    "a digit": "5",
    "Japanese": "東京",
    "marks, six on a letter": "z\u0301\u0302\u0303\u0304\u0306\u0307",
}
REFUSED = {
    "an override": ("evil\u202egnp.exe", "delete U+202E (RIGHT-TO-LEFT OVERRIDE) after 'evil'"),
    "an embedding": ("\u202aabc", "delete U+202A (LEFT-TO-RIGHT EMBEDDING) at the start"),
    "its end": ("abc\u202c", "delete U+202C (POP DIRECTIONAL FORMATTING) after 'abc'"),
    "an isolate": ("ab\u2066c", "delete U+2066 (LEFT-TO-RIGHT ISOLATE) after 'ab'"),
    "the end of an isolate": ("a\u2069", "delete U+2069 (POP DIRECTIONAL ISOLATE) after 'a'"),
    "private use": ("a\ue000", "delete U+E000 (a letter without a name) after 'a'"),
    "private use, far": ("a\U0010fffd", "delete U+10FFFD (a letter without a name) after 'a'"),
    "unassigned": ("a\u0378", "delete U+0378 (a letter without a name) after 'a'"),
    "no character": ("a\uffff", "delete U+FFFF (a letter without a name) after 'a'"),
    "half a letter": ("a\ud83d", "delete U+D83D (a letter without a name) after 'a'"),
    "a bell": ("bell \x07", "delete U+0007 (a letter without a name) after 'bell '"),
    "a separator of lines": ("a\u2028b", "delete U+2028 (LINE SEPARATOR) after 'a'"),
    "a non-joiner in Latin": (
        "Juli\u200caca",
        "delete U+200C (ZERO WIDTH NON-JOINER) after 'Juli'",
    ),
    "a zero-width space in Latin": ("Juli\u200baca", "delete U+200B (ZERO WIDTH SPACE)"),
    "a joiner with nothing before": ("\u200da", "delete U+200D (ZERO WIDTH JOINER) at the start"),
    "a tag": ("a\U000e0041", "delete U+E0041 (TAG LATIN CAPITAL LETTER A) after 'a'"),
    "a mark of the encoding": ("a\ufeff", "delete U+FEFF (ZERO WIDTH NO-BREAK SPACE) after 'a'"),
    "blanks": (" \u00a0 ", "write a text with a letter or a digit"),
    "marks of direction alone": ("\u200e\u200f", "write a text with a letter or a digit"),
    "signs alone": ("?!", "write a text with a letter or a digit"),
    "a letter without a shape": ("\u3164", "write a text with a letter or a digit"),
    "an accent alone": ("\u0301", "write a text with a letter or a digit"),
    "a Braille blank": ("\u2800", "write a text with a letter or a digit"),
    "seven accents": ("z" + "\u0301" * 7, "delete accents: one letter has more than 6"),
    "seven with a composed letter": ("é" + "\u0302" * 6, "delete accents: one letter has more"),
}


def is_refused(read: Callable[[str], str], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize("text", STAND.values(), ids=STAND)
def test_what_writing_systems_need_stands(text: str) -> None:
    assert letters.problem(text) == ""
    assert letters.cleaned(text) == text
    assert cells.plain_text(text) == text


@pytest.mark.parametrize(("text", "words"), REFUSED.values(), ids=REFUSED)
def test_what_nobody_sees_is_refused_and_named(text: str, words: str) -> None:
    assert letters.problem(text).startswith(words)
    assert is_refused(cells.plain_text, text)


def test_a_cleaned_text_keeps_what_may_stand() -> None:
    assert letters.cleaned("a\u202eb\ue000c\x07") == "abc"
    assert letters.cleaned("a\u202eb", "?") == "a?b"
    assert letters.cleaned("z" + "\u0301" * 40 + "x") == "ź" + "\u0301" * 5 + "x"
    assert clean("  Radio\u202e \n Puno\u200b ") == "Radio Puno"
    assert visible("Radio\u202e\x1b[2J") == "Radio\ufffd\ufffd[2J"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://bank.example@evil.example/", "take user and password out"),
        ("https://user:secret@gazette.example/1", "take user and password out"),
        ("https://user@gazette.example", "take user and password out"),
        ("https://gazette.example\\@evil.example/", "take user and password out"),
        ("https://gazette.example\\1", "write / in place of \\"),
        ("https://gazette.example/a\\b", "write / in place of \\"),
        ("https://gazette.example:99999/", "mend it"),
        ("https://gaz<b>.example/", "mend it"),
        ("https://gaz%65tte.example/", "mend it"),
        ("javascript:alert(1)", "mend it"),
        ("javascript://gazette.example/%0aalert(1)", "mend it"),
        ("JavaScript://gazette.example/%0aalert(1)", "mend it"),
        ("vbscript://gazette.example/", "mend it"),
        ("ftp://gazette.example/1", "mend it"),
        ("data:text/html,x", "mend it"),
        ("//gazette.example/1", "mend it"),
        ("https://", "mend it"),
        ("https://gazette.example/\u202e1", "delete U+202E"),
    ],
)
def test_an_address_that_is_not_what_it_seems_is_refused(address: str, words: str) -> None:
    assert is_refused(cells.web_address, address)
    assert cells.CELLS["url"].remedy(address).startswith(words)


@pytest.mark.parametrize(
    "address",
    [
        "https://gazette.example/1",
        "http://gazette.example:8080/a?b=c@d#e",
        "https://gazette.example/@radio/1",
        "https://[2001:db8::1]/",
        "https://пример.example/статья",
    ],
)
def test_an_address_that_is_one_stays(address: str) -> None:
    assert cells.web_address(address) == address
