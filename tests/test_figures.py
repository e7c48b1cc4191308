"""Whose count a number is: awkward wordings, by name of what makes each of them hard."""

import pytest

from geodata.extract.people import groups
from geodata.extract.people.figures import figures
from geodata.extract.people.none_hurt import zeros
from geodata.extract.people.numbers import numbers
from geodata.extract.text.segment import fold


def counted(text):
    plain = fold(text)
    found, _ = figures(plain, text, 0, len(text), numbers(plain, 0, len(plain), []))
    return [(f.kind, f.low, *(("part",) if f.part else ())) for f in found if f.kind != "crowd"]


CASES = {
    "an agent in front is no victim": (
        "Four gunmen killed a trader and abducted seven women.",
        [("deaths", 1)],
    ),
    "the object of the same verb is": ("Gunmen killed four.", [("deaths", 4)]),
    "a passive takes what is before it": (
        "Three people were killed by two gunmen.",
        [("deaths", 3)],
    ),
    "police who shoot are not shot": (
        "Police shot dead two protesters.",
        [("deaths", 2)],
    ),
    "one of them is a part": (
        "Four people died, one of them a policeman.",
        [("deaths", 4), ("deaths_security", 1, "part")],
    ),
    "including, between commas": (
        "At least five people, including a woman and her two children, were hacked to death.",
        [("deaths", 5), ("deaths", 3, "part")],
    ),
    "among them, after a list": (
        "Thirteen people, seven soldiers and a policeman among them, died.",
        [("deaths", 13), ("deaths_security", 8, "part")],
    ),
    "of whom, with a fate of its own": (
        "The ombudsman counted 26 wounded marchers, three of whom have lost an eye.",
        [("injuries", 26), ("injuries", 3, "part")],
    ),
    "of the dead": (
        "Two of the dead were soldiers lynched by the crowd.",
        [("deaths_security", 2, "part")],
    ),
    "those who did not survive": (
        "A student took a bullet during the rally and did not survive.",
        [("deaths", 1)],
    ),
    "fallen in combat": (
        "Seven rebels and one lieutenant fell in combat.",
        [("deaths", 7), ("deaths_security", 1)],
    ),
    "no verb at all": (
        "One miner with an amputated hand, three police with contusions, 30 in detention.",
        [("injuries", 1), ("injuries_security", 3), ("arrests", 30)],
    ),
    "a heading with its number": (
        "Deaths: 7; injuries: 12; arrests: 3.",
        [("deaths", 7), ("injuries", 12), ("arrests", 3)],
    ),
    "hit by bullets, and no more is told": (
        "Four people were struck by rubber bullets.",
        [("injuries", 4)],
    ),
    "taken in": ("Police took 46 people in.", [("arrests", 46)]),
    "the words of hurting in Spanish": (
        "Cuatro manifestantes resultaron lastimados; otros once fueron baleados.",
        [("injuries", 4), ("injuries", 11)],
    ),
    "a wish before a verb of fact": (
        "Un policía que intentó rescatarlos resultó lesionado.",
        [("injuries_security", 1)],
    ),
    "handed over to a prosecutor": (
        "14 personas pasaron a órdenes de la fiscalía.",
        [("arrests", 14)],
    ),
    "whose losses they are": (
        "He gave the losses of the army as ten dead and some fifteen wounded.",
        [("deaths_security", 10), ("injuries_security", 15)],
    ),
    "a clause after an aside": (
        "Two civilians were killed, including a child, and nine people were injured.",
        [("deaths", 2), ("deaths", 1, "part"), ("injuries", 9)],
    ),
    "a count that two nouns share": (
        "Thirty-four migrants and locals were injured.",
        [("injuries", 34)],
    ),
    "a balance of two lists": (
        "El saldo es de cinco policías y dos civiles muertos.",
        [("deaths_security", 5), ("deaths", 2)],
    ),
    "a name after a day in Spanish": (
        "Sicarios asesinaron este miércoles a Luis Alberto Cortés, de 47 años.",
        [("deaths", 1)],
    ),
    "a toll given as a range": ("Sources gave the death toll as 28 to 35.", [("deaths", 28)]),
    "a list of people adds up": (
        "Armed men killed the village chief, his wife and their 3 children.",
        [("deaths", 5)],
    ),
    "a speaker after a list is not in it": (
        "The bomb killed 14 people, a doctor at the hospital said.",
        [("deaths", 14)],
    ),
    "five wounded after three soldiers are soldiers": (
        "Three soldiers were killed and five wounded.",
        [("deaths_security", 3), ("injuries_security", 5)],
    ),
    "respectively": (
        "12 and 15 people were killed and wounded, respectively.",
        [("deaths", 12), ("injuries", 15)],
    ),
    "two places, not one sum": (
        "Police shot dead four marchers in Basra and two in Kut.",
        [("deaths", 4), ("deaths", 2)],
    ),
    "nine and four are not thirteen": (
        "Strikes on two towns killed nine and four people respectively.",
        [("deaths", 9), ("deaths", 4)],
    ),
    "a toll turned round": (
        "The deaths raised to eight the number of people killed.",
        [("deaths", 8)],
    ),
    "the toll that rose, not the one it rose from": (
        "The death toll rose from 12 to 17.",
        [("deaths", 17)],
    ),
    "another body's count": (
        "Activists counted 41 dead; the governor spoke of 18.",
        [("deaths", 41), ("deaths", 18)],
    ),
    "them": (
        "The men dragged eight peasants from their homes and shot them to death.",
        [("deaths", 8)],
    ),
    "the bomber is not counted": (
        "A bomber blew up his vest, killing himself and two soldiers.",
        [("deaths_security", 2)],
    ),
    "a named victim with a title": ("Pastor John Kamau was shot dead.", [("deaths", 1)]),
    "capitals that tell nothing": (
        "THREE PEASANTS WERE MURDERED BY TERRORISTS AND FOUR POLICEMEN WERE WOUNDED.",
        [("deaths", 3), ("injuries_security", 4)],
    ),
    "ages after people": (
        "Two boys, aged 13 and 14, were arrested.",
        [("arrests", 2)],
    ),
    "an age at the end": (
        "Rescuers found the bodies of a man and his mother, 79.",
        [("deaths", 2)],
    ),
    "an attempt": ("Gunmen tried to kill two judges.", []),
    "what somebody is accused of": (
        "A man accused of killing three children was lynched.",
        [("deaths", 1)],
    ),
    "what a march demands justice for": (
        "They marched for justice for the five students killed in March.",
        [],
    ),
    "orders are executed": ("Police executed two search warrants.", []),
    "a game is killed": ("Marco Ferrara killed the game.", []),
    "cattle": ("Lightning killed 12 cows.", []),
    "coordinación": (
        "52 heridos y 7 muertos dejó el choque.",
        [("injuries", 52), ("deaths", 7)],
    ),
    "sujeto después del verbo": (
        "Murieron cinco milicianos y un soldado resultó herido.",
        [("deaths", 5), ("injuries_security", 1)],
    ),
    "objeto después del día": (
        "El bombardeo mató el lunes a siete civiles, entre ellos dos menores.",
        [("deaths", 7), ("deaths", 2, "part")],
    ),
    "el agente con por": (
        "El líder Juan Pérez fue asesinado por dos pistoleros.",
        [("deaths", 1)],
    ),
    "los, antes del verbo": (
        "Hombres armados secuestraron a tres campesinos y luego los asesinaron.",
        [("deaths", 3)],
    ),
    "junto a": (
        "El candidato fue ultimado a tiros junto a dos de sus escoltas.",
        [("deaths", 1), ("deaths_security", 2)],
    ),
    "otro, de los mismos": (
        "Dos soldados murieron y otro quedó herido.",
        [("deaths_security", 2), ("injuries_security", 1)],
    ),
    "suman y son, con artículo": (
        "Suman cuatro las muertes y son 178 los heridos.",
        [("deaths", 4), ("injuries", 178)],
    ),
    "por qué se marcha": (
        "Bloquearon la ruta en rechazo a la muerte de dos menores.",
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_count_belongs_to_those_whom_the_verb_speaks_of(name):
    text, expected = CASES[name]
    assert counted(text) == expected


NOT_ONE = {"contra", "cameramen", "guardabosques", "personnel"}  # words of other senses too


def test_every_word_for_one_person_can_be_a_victim():
    unread = {
        word
        for word in groups.ONE
        if not counted(f"A {word} was killed.") and not counted(f"Fue asesinado un {word} ayer.")
    }
    assert unread <= NOT_ONE


@pytest.mark.parametrize("fate", ["killed", "shot dead", "stabbed to death", "murdered", "hanged"])
def test_an_english_participle_is_active_or_passive_by_what_stands_beside_it(fate):
    assert counted(f"Three farmers were {fate} on Monday.") == [("deaths", 3)]
    assert counted(f"Three farmers {fate} a trader.") == [("deaths", 1)]
    assert counted(f"Gunmen stormed the village and {fate} three farmers.") == [("deaths", 3)]


@pytest.mark.parametrize("fate", ["murieron", "fallecieron", "fueron asesinados", "han muerto"])
def test_a_spanish_subject_stands_on_either_side(fate):
    assert counted(f"Tres campesinos {fate} el lunes.") == [("deaths", 3)]
    assert counted(f"En el choque {fate} tres campesinos.") == [("deaths", 3)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("No injuries or arrests were reported.", ["injuries", "arrests"]),
        ("Nobody was hurt.", ["injuries"]),
        ("The blast caused no casualties.", ["deaths", "injuries"]),
        ("No hubo heridos ni detenidos.", ["injuries", "arrests"]),
        ("La marcha terminó sin víctimas.", ["deaths", "injuries"]),
        ("No police officers were injured.", ["injuries_security"]),
        ("There were no further injuries.", []),
        ("No official deaths are known.", []),
        ("Three people were hurt.", []),
    ],
)
def test_a_zero_is_stated_or_not_there(text, kinds):
    plain = fold(text)
    assert [zero.kind for zero in zeros(plain, 0, len(plain))] == kinds


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("About 300 residents stayed on the beach and prayed.", 300),
        ("Some 7,000 (organisers: 18,000) chanted outside the presidency.", 7000),
        ("Entre 12.000 personas, según la policía, y 30.000, según los gremios, marcharon.", 12000),
        ("Members of a forum, some 70 in number, picketed the offices.", 70),
        ("They came in their tens of thousands.", 20000),
        ("Jubilados realizaron un plantón. [tamaño: unos 150]", 150),
    ],
)
def test_a_crowd_is_counted_in_many_ways(text, low):
    plain = fold(text)
    found, _ = figures(plain, text, 0, len(text), numbers(plain, 0, len(plain), []))
    assert [f.low for f in found if f.kind == "crowd"] == [low]
