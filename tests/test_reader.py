from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.reading import reader
from geodata.reading.reader import LARGEST, UnreadableArticle, article, detect_language, digest

ENGLISH = "At least three people were injured when a march in the town ended in clashes."
SPANISH = "Al menos tres personas resultaron heridas cuando la marcha terminó en choques."
PARAGRAPHS = (
    "At least three people were injured on Tuesday when a march in the town of Valdorra ended in "
    "clashes with police, the regional health office said.",
    "Hundreds of teachers had walked from the station to the main square to demand overdue wages.",
    "Officers fired tear gas after some of the marchers threw stones at the prefecture’s gate.",
    "Four protesters were detained, according to the police, and a new march was called.",
)
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clashes</title></head>
<body><div id="cookies"><p>We use cookies to improve your experience on our site.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Clashes in Valdorra</h1>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}</article>
<section class="comments"><p>My cousin says that fifty people died there yesterday.</p></section>
<aside class="related"><a href="/1">Twelve dead in mine collapse in Karhala</a></aside>
<footer><p>All rights reserved.</p></footer></body></html>"""


def refused(data, name="a.txt", **given):
    with pytest.raises(UnreadableArticle) as raised:
        article(data, name, **given)
    message = str(raised.value)
    assert message.startswith(f"{name}: ")
    assert "\n" not in message
    return message.removeprefix(f"{name}: ")


def test_plain_text_is_kept_letter_for_letter():
    text = f" {ENGLISH}\r\n\r\n\u00a0“Quoted”  twice.\n"
    read = article(text.encode(), "a.txt", published=date(2023, 1, 10), outlet="O", country="PE")
    assert read.text == text
    assert (read.published, read.outlet, read.country, read.id) == (
        date(2023, 1, 10),
        "O",
        "PE",
        "a.txt",
    )


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert article(b"\xef\xbb\xbf" + ENGLISH.encode(), "a.txt").text == ENGLISH


def test_of_a_page_only_the_main_text_is_taken():
    text = article(PAGE.encode(), "a.html").text
    assert all(paragraph in text for paragraph in PARAGRAPHS)
    for other in ("cookies", "Home", "cousin", "Karhala", "rights reserved"):
        assert other not in text


def test_a_page_is_known_by_what_is_in_it():
    assert article(PAGE.encode(), "saved").text == article(PAGE.encode(), "saved.html").text


def test_a_page_may_say_in_which_encoding_it_is():
    page = PAGE.replace("utf-8", "windows-1252").replace("Valdorra", "Valdórra")
    text = article(page.encode("cp1252"), "a.html").text
    assert "Valdórra" in text
    assert "prefecture’s gate" in text


FRENCH = "Au moins trois personnes ont été blessées lundi lors d'une marche dans la ville."
PORTUGUESE = "Pelo menos três pessoas ficaram feridas quando a marcha terminou em confrontos."


@pytest.mark.parametrize(
    ("text", "language"),
    [(ENGLISH, "en"), (SPANISH, "es"), (FRENCH, "fr"), (PORTUGUESE, "pt")],
)
def test_the_language_is_detected(text, language):
    assert article(text.encode(), "a.txt").language == language


def test_a_given_language_is_not_doubted():
    assert article(ENGLISH.encode(), "a.txt", language="en").language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Almeno tre persone sono rimaste ferite lunedì durante una marcia in città.",
        "Omwen twa moun mouri lendi nan yon manifestasyon nan lari Pòtoprens, lapolis di konsa.",
        "Polo menos tres persoas resultaron feridas o luns nunha manifestación no centro.",
        "Minstens drie mensen zijn maandag gewond geraakt bij een mars in de stad.",
        "Mindestens drei Menschen sind bei einer Demonstration in der Stadt verletzt worden.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
    ],
)
def test_another_language_is_refused_and_not_guessed_at(text):
    assert detect_language(text) is None
    assert "in none of the languages that are read (en, es, fr, pt)" in refused(text.encode())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"\x7fELF\x02\x01\x01\x00", "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
        (b"PK\x03\x04\x14\x00", "a ZIP file or an office document"),
        (b"\x1f\x8b\x08\x00", "compressed"),
        (ENGLISH.encode("utf-16"), "in UTF-16"),
        ("Murió en Ancón".encode("latin-1"), "byte 0xf3 in line 1 is not UTF-8"),
        (b'<meta charset="latin-99"><p>' + ENGLISH.encode(), "says that its encoding"),
        (b'<meta charset="utf-7"><p>+2AAAAA-' + ENGLISH.encode(), "says that its encoding"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08 some more", "binary"),
        (b"milk\nbread\neggs\n", "no sentence"),
        (b"1.5 2.5 3.5 4.5 5.5 ... !!! ???", "no sentence"),
        (b'{"id": 17, "name": "a clash in the town", "at": {"lat": -15.5}}', "data or code"),
        (b"for (const a of b) { c(a.d, e[f]); } // of all the things in it", "data or code"),
        (ENGLISH.encode() + b" " + b"A" * 2000, "data or code"),
        (ENGLISH.encode() * 20_000, "more than 1,000,000 characters"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no sentence"),
        (b"<html><body></body></html>", "no main text"),
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence(data, reason):
    assert reason in refused(data)


def test_a_list_of_names_is_no_running_text():
    names = " ".join(f"Maria Lopez, Juan Perez number{i}," for i in "abcdefghij")
    assert refused(names.encode(), language="es").startswith("no running text")


def test_a_headline_is_enough():
    assert article(b"Two killed in Lima protest", "a.txt", language="en").text


@pytest.mark.parametrize(
    "note",
    [
        "12/01/2023 - Samre: 3 killed, 11 wounded, 24 houses hit (shelling, 06:30-07:15, 2 km W).",
        "Samre shelling kills three; eleven wounded, hospital says. Army denies shelling Samre.",
        "Puno, 9/1/2023: 2 muertos, 38 heridos (12 PNP), 7 detenidos; 4 vehículos quemados.",
    ],
)
def test_a_short_note_may_be_full_of_numbers_and_short_of_small_words(note):
    assert article(note.encode(), "note.txt", language="es" if "muertos" in note else "en").text


NOTE = (
    "Two people died in Juliaca on Monday when police fired on them, the mayor said."  # 63 letters
)


def test_a_file_that_is_more_digits_than_letters_is_no_article():
    assert article(f"{NOTE}\n{'7 ' * 61}".encode(), "note.txt", language="en").text
    assert "data or code" in refused(f"{NOTE}\n{'7 ' * 62}".encode())


def test_a_file_is_read_up_to_its_largest_size(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"a" * LARGEST)
    assert len(reader.load(file)) == LARGEST
    file.write_bytes(b"a" * (LARGEST + 1))
    with pytest.raises(UnreadableArticle, match="more than 10 MB"):
        reader.load(file)


@pytest.mark.parametrize("name", ["absent.txt", ".", "a\x00b"])
def test_a_file_that_cannot_be_opened_is_refused(name, tmp_path):
    with pytest.raises(UnreadableArticle):
        reader.load(tmp_path / name)


def test_the_digest_is_that_of_the_file_where_the_text_is_the_file():
    assert digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def said_of(data, **given):
    """Return the text, or the sentence that refuses it; nothing where it is no sentence."""
    try:
        return article(data, "any", **given).text
    except UnreadableArticle as problem:
        return "" if "\n" in str(problem) else str(problem)


@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_one_sentence(data):
    assert said_of(data)


@given(st.text(max_size=300), st.sampled_from(["", "<p>", "<html><body><article><p>"]))
def test_any_text_is_an_article_or_one_sentence(text, before):
    assert said_of((before + text).encode("utf-8", "surrogatepass"), language="en")


@pytest.mark.parametrize(
    ("language", "some"),
    [
        ("en", "a after an and at by for from had in near not of over the they was when who"),
        ("es", "a con cuando de del desde el en fue han hasta la los no por que sin su un y"),
        ("fr", "a dans de des du en est et la le les ne par pas pour que qui sur un une"),
        ("pt", "a ao com da de do e em foi na nas no nos o os para pela por que quando um"),
    ],
)
def test_these_are_words_that_any_running_text_has(language: str, some: str) -> None:
    assert set(some.split()) - reader.function_words(language) == set()
