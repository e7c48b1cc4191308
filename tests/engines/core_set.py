"""The core set: what the page must do in every engine, by literal facts of the four towns.

Its name does not begin with "test_", so that pytest runs it only for `make test-browsers`.
"""

from tests.engines.conftest import Visitor

SENTENCE = ("text", "#sentence")
DAYS = "30 December 2022 – 10 January 2023"
WHOLE = f"7 events, {DAYS}. 20–21 deaths reported, in 3 of them."
JULIACA = [-70.1333, -15.5]
CAMERA = "?at=-14,-73.5,4.5"  # has all towns in view at every size
SIZES = [(360, 740), (800, 700), (1280, 900)]


def choice(control: str, value: str) -> str:
    """The selector of one button of a control."""
    return f'button[id*=\'"control":"{control}"\'][id*=\'"{value}"\']'


def drawn(visitor: Visitor, number: int) -> None:
    """As many towns have a disc, and the picture of the map has each one's colour in its place."""
    visitor.eventually(number, "discs")
    painted = visitor.ask("painted")
    assert list(painted.values()) == [True] * number


def test_the_page_opens_with_its_sentence_list_and_marks(visitor: Visitor) -> None:
    visitor.open()
    visitor.eventually(WHOLE, *SENTENCE)
    visitor.eventually(7, "rows")
    assert visitor.ask("attribute", "html", "lang") == "en"
    assert visitor.ask("address") == ""
    drawn(visitor, 4)


def test_a_type_and_a_region_filter_sentence_list_and_marks(visitor: Visitor) -> None:
    visitor.open()
    visitor.press(choice("legend", "riots"))
    visitor.eventually(
        f"4 events (Demonstrations with violence), {DAYS}. 20–21 deaths reported, in 3 of them.",
        *SENTENCE,
    )
    drawn(visitor, 3)
    visitor.press("#regions summary")
    visitor.press(choice("region", "PE-PUN"))
    visitor.eventually("true", "attribute", choice("region", "PE-PUN"), "aria-checked")
    visitor.eventually(
        f"2 events (Demonstrations with violence) in Puno, {DAYS}. "
        "17–18 deaths reported, in 1 of them.",
        *SENTENCE,
    )
    visitor.eventually(2, "rows")
    drawn(visitor, 1)


def test_the_slider_moves_by_keys_and_days_by_presses(visitor: Visitor) -> None:
    visitor.open("?size=events")
    visitor.ask("focus", "#slider-to")
    for _ in range(3):
        visitor.engine.key("ArrowLeft")
    visitor.eventually("7 January 2023: 0 events", "attribute", "#slider-to", "aria-valuetext")
    visitor.eventually(
        "4 events, 30 December 2022 – 7 January 2023. 1 death reported, in 1 of them.", *SENTENCE
    )
    drawn(visitor, 4)
    visitor.press(choice("mode", "day"))
    visitor.eventually(
        "1 event, 30 December 2022. No number of deaths is given for any of them.", *SENTENCE
    )
    visitor.press("#next-day")
    visitor.eventually(
        "1 event, 31 December 2022. No number of deaths is given for any of them.", *SENTENCE
    )
    drawn(visitor, 1)


def test_a_mark_opens_the_cards_of_its_place(visitor: Visitor) -> None:
    visitor.open()
    drawn(visitor, 4)
    visitor.engine.press(*visitor.ask("over", JULIACA))
    visitor.eventually("Juliaca: 2 events", "text", "#list-title")
    visitor.eventually(2, "rows")
    visitor.press("#list .card-title")
    visitor.eventually(True, "shown", "#list .card-details")
    assert visitor.ask("text", "#list .card-details").startswith("Many came.")


def test_another_language_changes_the_words_and_leaves_the_marks(visitor: Visitor) -> None:
    visitor.open()
    drawn(visitor, 4)
    marks = visitor.ask("marks")
    visitor.press(choice("lang", "es"))
    visitor.eventually("es", "attribute", "html", "lang")
    visitor.eventually(
        "7 eventos, 30 de diciembre de 2022 – 10 de enero de 2023. "
        "20–21 muertes reportadas, en 3 de ellos.",
        *SENTENCE,
    )
    visitor.eventually(True, "mapSpeaks", "Mapa")
    visitor.eventually(marks, "marks")
    drawn(visitor, 4)


def test_marks_after_resizing_are_those_of_a_fresh_page(visitor: Visitor) -> None:
    fresh = {}
    for size in SIZES:
        visitor.engine.size(*size)
        visitor.open(CAMERA)
        drawn(visitor, 4)
        fresh[size] = visitor.ask("marks")
    assert fresh[360, 740] != fresh[1280, 900]
    for width, height in [*SIZES, (360, 740)]:
        visitor.engine.size(width, height)
        visitor.eventually([width, height, width], "window")
        visitor.eventually(fresh[width, height], "marks")
        visitor.eventually(True, "mapFits")
        drawn(visitor, 4)


def test_an_embed_fits_its_news_page_and_answers_presses(visitor: Visitor, host: str) -> None:
    visitor.engine.size(1280, 1300)
    visitor.go(host)
    visitor.eventually(True, "inside", "has", ["listed", "map"])
    visitor.eventually(
        f"3 events in Puno, {DAYS}. 17–18 deaths reported, in 1 of them.",
        "inside",
        *SENTENCE,
    )
    visitor.eventually(1, "inside", "discs")
    visitor.eventually(True, "fits", 720)
    visitor.engine.press(*visitor.ask("through", "over", JULIACA))
    visitor.eventually("Juliaca: 2 events", "inside", "text", "#list-title")
    visitor.eventually(2, "inside", "rows")
