"""What `read --explain` prints: every mention, with the rows of the tables that found it."""

from datetime import date

import pytest

from geodata.__main__ import main
from geodata.extract.explain import mentioned

TEXT = "Police shot dead three protesters in Kisumu on Tuesday, officials said.\n"


def test_every_mention_is_printed_with_its_words_and_rows(tmp_path, capsys):
    file = tmp_path / "note.txt"
    file.write_text(TEXT)
    assert (
        main(["read", str(file), "--published", "2024-07-18", "--country", "KE", "--explain"]) == 0
    )
    lines = capsys.readouterr().out.splitlines()
    assert "17-22 deaths 3: 'three' by en.numbers.3, en.actors.protesters_protester" in lines
    assert [line for line in lines if " day 2024-07-16: 'Tuesday'" in line]
    assert [line for line in lines if line.startswith("37-43 place ") and "'Kisumu'" in line]
    assert [line for line in lines if "kill by police to protesters: 'shot dead'" in line]


@pytest.mark.parametrize(
    ("text", "language", "mention"),
    [
        ("At least 17 people were killed.", "en", "deaths 17 or more"),
        ("Between 18–20 people were killed.", "en", "deaths 18 to 20"),
        ("About 1.5 lakh people marched.", "en", "crowd 150000"),
        ("Police said 2,50,000 people marched.", "en", "crowd 250000"),
        ("There 18[1] people were killed and 68[2] were injured.", "en", "deaths 18"),
        ("Two protesters were kil\u200bled.", "en", "deaths 2"),
        ("Some 1 500 people marched.", "en", "crowd 1500"),
        ("Some 12\u202f500 people marched on 9 July 2022.", "en", "crowd 12500"),
        ("On 9 July 2022 300 people marched.", "en", "crowd 300"),
        ("Los soldados han herido a tres vecinos.", "es", "injuries 3"),
        ("Two men and \u202a14\u202c women were injured.", "en", "injuries 16"),
        ("Two protesters and a policeman were killed.", "en", "deaths_security 1"),
        ("A 22-year-old man was killed.", "en", "age 22"),
        ("A woman of 60 was hurt.", "en", "age 60"),
        ("Two men, aged 26 and 36, were shot dead.", "en", "deaths 2"),
        ("Once protesters gathered, police dispersed them.", "en", "people protesters"),
        ("El lunes murieron 17 personas.", "es", "deaths 17"),
        ("Murieron 17 personas el 11 ene. 2023.", "es", "day 2023-01-11"),
        ("Marcharon el viernes, Diciembre 16 del 2022.", "es", "day 2022-12-16"),
        ("Murio\u0301 un policía.", "es", "deaths_security 1"),
        ("Marcharon treinta y cinco docentes.", "es", "crowd 35"),
        ("Five were shot dead, including two pupils and a guard.", "en", "deaths 5"),
        ("Au moins 25 personnes, dont 22 civils et trois policiers, ont été tuées.", "fr",
         "deaths 25 or more"),
        ("Près de 1 500 personnes ont défilé.", "fr", "crowd 1350 to 1499"),
        ("Quatre-vingt-dix-sept manifestants ont été interpellés.", "fr", "arrests 97"),
        ("Les soldats ont tué une dizaine d’habitants.", "fr", "deaths 10 or more"),
        ("Ils ont marché dans la nuit de mercredi à jeudi.", "fr", "day 2023-01-18 to 2023-01-19"),
        ("Desde el 10 de enero de 2023 hasta el 11 de enero de 2023 bloquearon la vía.", "es",
         "day 2023-01-10 to 2023-01-11"),
    ],
)  # fmt: skip
def test_a_text_mentions(text, language, mention):
    assert mention in mentioned(text, language, date(2023, 1, 20))


def test_who_stands_by_does_not_do_it():
    assert mentioned("Police officers watched the march.", "en") == [
        "people police",
        "action protest",
    ]


def test_a_number_word_of_one_language_is_none_in_another():
    assert mentioned("More than once protesters marched.", "en") == [
        "people protesters",
        "action protest by protesters",
    ]
