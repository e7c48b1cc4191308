"""Who does what to whom, and the sub-type that follows. All notes are made up."""

from datetime import date

import pytest

from geodata.extract import Article, read
from geodata.extract.deeds.cast import ARMED, ARMY, DEMONSTRATORS, PEOPLE, PERSON, POLICE, cast
from geodata.extract.deeds.facts import facts
from geodata.extract.deeds.topics import topics
from geodata.extract.text.headings import dateline
from geodata.extract.text.segment import document, fold
from geodata.geocode import GazetteerGeocoder

GEOCODE = GazetteerGeocoder().geocode
PUBLISHED = date(2023, 5, 19)  # a Friday


def stated(text, language="en"):
    plain = fold(text)
    about = topics(plain, 0, len(plain))
    return facts(plain, 0, len(plain), language, about)


def events(text, language="en", published=PUBLISHED, country=None):
    article = Article(text=text, language=language, published=published, country=country)
    return read(article, GEOCODE).events


def sub_types(text, language="en"):
    return [event.sub_event_type for event in events(text, language)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("police fired at protesters", [POLICE, DEMONSTRATORS]),
        ("syrian regime forces shelled the town", [ARMY]),
        ("unidentified armed men shot a farmer", [ARMED, PERSON]),
        ("hombres armados mataron a tres policias", [ARMED, POLICE]),
        ("la policia detuvo a estudiantes", [POLICE, PEOPLE]),
        ("veteranos militares marcharon", [PEOPLE]),
    ],
)
def test_people_are_of_a_kind(text, kinds):
    assert [actor.kind for actor in cast(text, 0, len(text))] == kinds


@pytest.mark.parametrize(
    ("text", "language", "act", "agents", "targets"),
    [
        ("Gunmen killed a farmer.", "en", "kill", {ARMED}, {PERSON}),
        ("A farmer was killed by gunmen.", "en", "kill", {ARMED}, {PERSON}),
        ("Protesters threw stones at police and torched a bus.", "en", "wreck", {DEMONSTRATORS},
         set()),
        ("Soldiers fired live bullets at protesters who had set a car on fire.", "en", "wreck",
         {DEMONSTRATORS}, set()),
        ("Relatives of missing soldiers demonstrated.", "en", "protest", {PEOPLE}, set()),
        ("Un joven fue asesinado por sicarios.", "es", "kill", {ARMED}, {PERSON}),
        ("Vecinos saquearon un supermercado en Rosario.", "es", "wreck", {PEOPLE}, set()),
        ("Murió por disparos de la policía.", "es", "shoot", {POLICE}, set()),
    ],
)  # fmt: skip
def test_an_act_has_an_agent_and_a_target(text, language, act, agents, targets):
    fact = next(fact for fact in stated(text, language) if fact.act == act)
    assert (fact.agents, fact.targets) == (agents, targets)


@pytest.mark.parametrize(
    ("text", "language", "role"),
    [
        ("There were no clashes.", "en", "negated"),
        ("Unions will hold a rally on Tuesday.", "en", "planned"),
        ("A march is planned for Wednesday.", "en", "planned"),
        ("The city was calm after three days of fighting.", "en", "background"),
        ("A court sentenced him to life for the murder of a nurse.", "en", "background"),
        ("No hubo enfrentamientos.", "es", "negated"),
        ("El bloqueo se levantó sin novedad.", "es", "negated"),
        ("Tras 18 días de paro los choferes descansan.", "es", "background"),
    ],
)
def test_what_did_not_happen_is_no_deed(text, language, role):
    assert {fact.role for fact in stated(text, language)} == {role}


NOTES = [
    ("Peaceful protest", "en", "On 12 May 2023, nurses staged a sit-in at a hospital in Kandahar."),
    ("Peaceful protest", "en",
     "On 12 May 2023, farmers parked 120 tractors across a road in Lyon."),
    ("Peaceful protest", "es", "El 12 de mayo de 2023, docentes tomaron una escuela en Oaxaca."),
    ("Peaceful protest", "es", "Jubilados caminaron el lunes con velas en Sucre contra el alza."),
    ("Protest with intervention", "en",
     "On 12 May 2023, police used force to break up a demonstration in Harare and held six."),
    ("Protest with intervention", "es",
     "La policía disolvió el lunes con cañones de agua una sentada en Manila."),
    ("Excessive force against protesters", "en",
     "On 12 May 2023, soldiers opened fire on a peaceful march in Khartoum, killing four."),
    ("Excessive force against protesters", "es",
     "Hombres de civil dispararon el lunes contra una vigilia pacífica en Cali y mataron a dos."),
    ("Violent demonstration", "en",
     "On 12 May 2023, protesters in Athens threw petrol bombs. Police fired tear gas."),
    ("Violent demonstration", "es",
     "Vecinos cortaron el lunes una ruta en Salta con cubiertas quemadas."),
    ("Mob violence", "en", "On 12 May 2023, villagers in Kilifi beat a suspected thief to death."),
    ("Mob violence", "es",
     "Hinchas de dos equipos se enfrentaron a golpes el lunes en Montevideo."),
    ("Armed clash", "en", "On 12 May 2023, gunmen shot dead a policeman at a checkpoint in Basra."),
    ("Armed clash", "es", "Sicarios se enfrentaron el lunes a tiros con la policía en Reynosa."),
    ("Attack", "en", "On 12 May 2023, two men on a motorbike gunned down a trader in Karachi."),
    ("Attack", "es", "Encapuchados mataron el lunes a cuatro campesinos en Tibú."),
    ("Abduction/forced disappearance", "en", "On 12 May 2023, gunmen took an imam in Sanaa to an "
     "unknown place."),
    ("Looting/property destruction", "es",
     "Desconocidos quemaron el lunes dos camiones en Temuco."),
    ("Disrupted weapons use", "en", "Weapons seizure: On 12 May 2023, police found rifles in Gao."),
    ("Arrests", "en",
     "On 12 May 2023, soldiers raided a house in Yangon and arrested five people."),
    ("Agreement", "en",
     "On 12 May 2023, rebels signed a truce in Juba, ending 17 years of fighting."),
    ("Other", "es",
     "El 12 de mayo de 2023, el gobierno decretó toque de queda en Quito por la violencia."),
    ("Non-state actor overtakes territory", "en",
     "On 12 May 2023, rebels captured Kidal after a battle."),
    ("Government regains territory", "en",
     "The army retook Wad Madani on Monday after heavy fighting."),
    ("Air/drone strike", "es", "Un dron con explosivos atacó el lunes una base en Tumaco."),
    ("Shelling/artillery/missile attack", "en",
     "Insurgents fired rocket-propelled grenades into Maiduguri on Monday, killing two."),
    ("Remote explosive/landmine/IED", "en",
     "A bomb in a rubbish bin wounded three people in Yala on Monday."),
    ("Suicide bomb", "en", "A man wearing an explosive belt blew himself up in Kabul on Monday."),
    ("Grenade", "es",
     "Arrojan el lunes una granada contra una comisaría en Trujillo; dos heridos."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "language", "text"), NOTES)
def test_a_note_has_its_sub_type(name, language, text):
    assert sub_types(text, language) == [name]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A gas cylinder exploded in a restaurant in Cairo on Monday, killing four.", "en"),
        ("Shares in Mumbai rallied on Tuesday after bears attacked technology stocks.", "en"),
        ("A striker shot twice in Nairobi on Monday as his side battled to a 2-2 draw.", "en"),
        ("Lecturers in Kampala began a strike on Monday and stayed at home.", "en"),
        ("Ten years ago on Monday, gunmen killed 12 people in Paris.", "en"),
        ("Un bus cayó a un abismo cerca de Cusco el lunes y murieron 20 personas.", "es"),
        ("Los homicidios bajaron 12 por ciento en Bogotá, informó el lunes la policía.", "es"),
        ("Los sindicatos convocaron a una huelga general en Madrid para el jueves.", "es"),
    ],
)
def test_words_of_unrest_without_unrest_make_no_event(text, language):
    assert events(text, language) == ()


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("KAYA, Burkina Faso, Nov 29 (AFP style) - Jihadists",
         "KAYA, Burkina Faso, Nov 29 (AFP style) - "),
        ("IMPHAL, June 15: Eight people", "IMPHAL, June 15: "),
        ("AYACUCHO, 20 abr. Una columna", "AYACUCHO, 20 abr. "),
        ("Juchitán, Oax.— Lo que debía", "Juchitán, Oax.— "),
        ("The army said on Monday - again - that", ""),
    ],
)  # fmt: skip
def test_a_dateline_is_where_it_was_written(text, opening):
    assert text[: dateline(text, 0, len(text))] == opening


def test_a_headline_and_a_cross_heading_are_no_sentences_of_their_own():
    text = "Two die in Cali\n\nIt was on Monday.\n\n'We are tired'\n\nThey marched. They left."
    headings = [text[s.start : s.end] for s in document(text).sentences if s.heading]
    assert headings == ["Two die in Cali", "'We are tired'"]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Rebels killed two people in Goma on Tuesday, the army said on Wednesday.", "en", 16),
        ("On Monday 8, gunmen killed a teacher in Jos.", "en", 8),
        ("On Wednesday, May 10, gunmen killed a teacher in Jos.", "en", 10),
        ("On 10-May-2023, gunmen killed a teacher in Jos.", "en", 10),
        ("Overnight on Tuesday, gunmen killed a teacher in Jos.", "en", 16),
        ("El miércoles 10 de mayo mataron a un taxista en Celaya.", "es", 10),
        ("Hombres armados mataron anteanoche a un taxista en Celaya.", "es", 17),
        ("El lunes 8 mataron a un taxista en Celaya.", "es", 8),
        ("Moradores de Santo Domingo protestaron la noche del lunes por los apagones.", "es", 15),
    ],
)
def test_the_day_of_the_deed_is_taken(text, language, day):
    (event,) = events(text, language)
    assert event.start == date(2023, 5, day)


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("Air strikes on Atarib and Saraqib killed nine people on Monday.", "en", 2),
        ("Gunmen killed a journalist from Lima in Trujillo, Peru, on Monday.", "en", 1),
        ("A bomb killed six people in Azaz on Monday.", "en", 1),
        ("Somali forces killed two fighters near Kismayo on Monday.", "en", 1),
        ("El alcalde de Apartadó fue asesinado el lunes por dos pistoleros.", "es", 1),
        ("Guerrilleros secuestraron el lunes a un ingeniero en la vía que conduce a Ocaña.",
         "es", 1),
    ],
)  # fmt: skip
def test_an_event_is_where_the_deed_was(text, language, places):
    assert len(events(text, language)) == places


def test_a_day_after_is_the_day_before_what_follows():
    text = (
        "Hundreds marched in Tunis on Thursday, a day after a man was killed in clashes with "
        "police in Gafsa."
    )
    days = {event.place.name: event.start.day for event in events(text, country="TN")}
    assert days == {"Tunis": 18, "Gafsa": 17}


def test_a_lead_lends_its_deed_and_a_paragraph_its_day():
    text = (
        "Missiles struck two cities in eastern Ukraine overnight, officials said on Friday.\n\n"
        "In Sloviansk a block of flats lost its roof and two people died.\n\n"
        "Monday was worse. In Izium, gunmen shot a driver dead.\n\nMore was to come."
    )
    sloviansk, izium = events(text, country="UA")
    assert sloviansk.sub_event_type == "Shelling/artillery/missile attack"
    assert izium.start == date(2023, 5, 15)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six men in masks mowed down two traders in Owerri on Tuesday.", ["Attack"]),
        ("Nine rebels fell in combat near Lyman on Tuesday.", ["Armed clash"]),
        ("Villagers in Kumasi doused a thief with petrol on Tuesday; he died.", ["Mob violence"]),
        ("Crowds carted away 90 bags of rice from a depot in Ilorin on Tuesday.", ["Mob violence"]),
        ("The army detected and destroyed an IED in Jammu on Tuesday.", ["Disrupted weapons use"]),
        ("Rival camps struck a deal in Sirte on Tuesday.", ["Agreement"]),
        ("Twelve fighters gave themselves up in Mora on Tuesday.", ["Change to group/activity"]),
        ("About 80 nurses chanted outside the ministry in Accra on Tuesday.", ["Peaceful protest"]),
        (
            "Shells slammed into a market in occupied Donetsk on Tuesday, killing two.",
            ["Shelling/artillery/missile attack"],
        ),
        (
            "Gunmen dynamited the gate of a barracks in Goma on Tuesday and fought guards; "
            "two died.",
            ["Armed clash"],
        ),
        ("A drone crashed into a fuel depot in Bryansk on Tuesday.", ["Air/drone strike"]),
        (
            "Mortar bombs crashed into a school in Kherson on Tuesday, killing two.",
            ["Shelling/artillery/missile attack"],
        ),
        ("Gunmen whisked off a priest in Kaduna on Tuesday.", ["Abduction/forced disappearance"]),
        ("Looters stripped shops bare in Durban on Tuesday.", ["Mob violence"]),
        (
            "Demonstrators traded stones and tear gas with police in Nablus on Tuesday.",
            ["Violent demonstration"],
        ),
        (
            "Security agents turned back marchers in Abuja on Tuesday.",
            ["Protest with intervention"],
        ),
        (
            "Rebels walked into Lisala on Tuesday without firing a shot.",
            ["Non-violent transfer of territory"],
        ),
        (
            "A lorry ploughed into a bus stop in Accra on Tuesday after its brakes failed, killing "
            "four.",
            [],
        ),
        ("An army helicopter crashed near Bogotá on Tuesday, killing eight soldiers.", []),
        ("A herd of elephants trampled two farmers to death in Ranchi on Tuesday.", []),
        ("A man shot his wife dead in Columbus on Tuesday.", []),
        ("Gunmen shot a mayor and his wife dead in Davao on Tuesday.", ["Attack"]),
        ("The union in Lagos threatened on Tuesday to strike next week.", []),
        ("Customs officers seized 40 pistols in Mombasa on Tuesday.", ["Disrupted weapons use"]),
        ("Ukrainian forces beat back an assault near Bakhmut on Tuesday.", ["Armed clash"]),
        (
            "Students walked out of class in Denver on Tuesday to demand gun laws.",
            ["Peaceful protest"],
        ),
        ("Police in Leeds held a drill on Tuesday that simulated a terror attack.", []),
        ("A ship ran into a bridge in Baltimore on Tuesday, killing six workers.", []),
        ("Bamako marked ten years on Tuesday since gunmen killed five guards.", []),
        (
            "The home side shot down Leeds 3-0 on Tuesday with two bombs by their captain; one "
            "player was injured.",
            [],
        ),
        ("A novel in which gunmen kill a judge won a prize in Cannes on Tuesday.", []),
        ("A bridge collapse in Kanpur on Tuesday killed 20 people; four men were arrested.", []),
        ("Organisers called off a march planned for Tuesday in Kumasi.", []),
    ],
)
def test_a_deed_is_told_in_many_ways(text, expected):
    assert sub_types(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Una célula armada ametralló a un juez en Ayacucho el martes.", ["Attack"]),
        ("Una bomba fue detonada de manera controlada en Jamundí el martes.",
         ["Disrupted weapons use"]),
        ("Policías retirados marcharon el martes en Posadas.", ["Peaceful protest"]),
        ("Cien guerrilleros tomaron anoche la población de Pitalito.",
         ["Non-state actor overtakes territory"]),
        ("Militares dispararon a la multitud que protestaba en Juliaca el martes y mataron a dos.",
         ["Excessive force against protesters"]),
        ("Militares repelieron un ataque de sicarios en Reynosa el martes; cuatro agresores "
         "murieron.", ["Armed clash"]),
        ("El gobierno y los indígenas sellaron un acuerdo en Quito el martes.", ["Agreement"]),
        ("Productores regaron leche en la plaza de Tunja el martes por los precios.",
         ["Peaceful protest"]),
        ("Un hombre mató a su esposa en Trujillo el martes.", []),
        ("Un rayo mató a dos campesinos en Puno el martes.", []),
        ("Una bombona de gas mató el martes a cuatro operarios en Alepo.", []),
    ],
)  # fmt: skip
def test_a_deed_is_told_in_many_ways_in_spanish(text, expected):
    assert sub_types(text, "es") == expected


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("Garowe: gunmen killed two guards on Tuesday.", "SO", ["Garoowe"]),
        ("Three were shot dead in Ein el-Hilweh camp, Sidon, on Tuesday.", "LB", ["Sidon"]),
        ("On 16 May 2023, students rallied in Meru (Meru) for water.", "KE", ["Meru"]),
        ("On 16 May 2023, gunmen killed two guards in Bakouma (Mbomou).", "CF", ["Bakouma"]),
        ("On 16 May 2023, nurses rallied outside a hospital in Spokane (Washington).", "US",
         ["Spokane"]),
    ],
)  # fmt: skip
def test_an_event_has_one_place(text, country, expected):
    assert [event.place.name for event in events(text, country=country)] == expected
