"""Names and sentences for events that never happened, in English and Spanish.

Every pair says the same in both languages. `{town}` and `{other}` are places, `{group}` who
acts, `{n}` a number; all of them are made of syllables, so that nothing real is named.
"""

from collections.abc import Iterator
from random import Random

Pair = tuple[str, str]  # in English, in Spanish

SYLLABLES = (
    *("ba", "be", "bo", "bri", "ca", "cle", "cu", "da", "dro", "du", "fa", "fe", "fli", "ga"),
    *("go", "gru", "ja", "jo", "la", "lem", "li", "lor", "ma", "mel", "mi", "mo", "na", "nel"),
    *("no", "nu", "pa", "pi", "plo", "qui", "ra", "rel", "ri", "sa", "sel", "so", "sul", "ta"),
    *("tem", "ti", "tor", "tra", "ul", "va", "vel", "vo", "yar", "yo", "zan", "zu"),
)

GROUPS: tuple[Pair, ...] = (
    ("{name} farmers' union", "Sindicato agrario de {name}"),
    ("{name} students' federation", "Federación estudiantil de {name}"),
    ("{name} market traders", "Comerciantes del mercado de {name}"),
    ("{name} transport workers", "Transportistas de {name}"),
    ("{name} teachers' association", "Asociación de docentes de {name}"),
    ("{name} neighbourhood council", "Junta vecinal de {name}"),
    ("{name} miners' cooperative", "Cooperativa minera de {name}"),
    ("{name} defence front", "Frente de defensa de {name}"),
)
COUNTING: tuple[Pair, ...] = (
    ("{name} regional hospital", "Hospital regional de {name}"),
    ("{name} police division", "División policial de {name}"),
    ("{name} ombudsman's office", "Defensoría de {name}"),
    ("{name} prosecutor's office", "Fiscalía de {name}"),
    ("{name} human rights committee", "Comité de derechos humanos de {name}"),
)
OUTLETS = ("The {name} Courier", "Diario {name}", "Radio {name}", "{name} Noticias", "{name} Post")

TITLES: dict[str, tuple[Pair, ...]] = {
    "Protests": (
        ("{group} march through {town}", "{group}: marcha por {town}"),
        ("Road from {town} to {other} blocked", "Bloqueo de la vía entre {town} y {other}"),
        ("Vigil on the main square of {town}", "Vigilia en la plaza principal de {town}"),
        ("Shops shut in {town} for a one-day strike", "Paro de un día cierra tiendas en {town}"),
    ),
    "Riots": (
        ("Town hall of {town} stoned after a march", "Apedrean la alcaldía de {town} tras marcha"),
        ("Clashes with police at the {town} bridge", "Choques con la policía en {town}"),
        ("Tollbooth near {town} set on fire", "Queman una caseta de peaje cerca de {town}"),
        ("Two groups fight in the market of {town}", "Pelea de dos grupos en el mercado de {town}"),
    ),
    "Battles": (
        ("Patrol and armed men exchange fire near {town}", "Tiroteo con una patrulla en {town}"),
        ("Armed men hold the road to {other}", "Hombres armados toman la vía a {other}"),
    ),
    "Explosions/Remote violence": (
        ("Device goes off at a mast near {town}", "Explota un artefacto en una antena de {town}"),
        ("Grenade thrown at a station in {town}", "Lanzan una granada a un puesto de {town}"),
    ),
    "Violence against civilians": (
        ("Community leader attacked on the way to {other}", "Atacan a dirigente rumbo a {other}"),
        ("Families flee armed men in {town}", "Familias de {town} huyen de hombres armados"),
    ),
    "Strategic developments": (
        ("Talks between {group} and the ministry", "Diálogo entre {group} y el ministerio"),
        ("State of emergency declared around {town}", "Declaran emergencia alrededor de {town}"),
    ),
}
# What happened, then how it went on; a summary has one of each.
HAPPENED: tuple[Pair, ...] = (
    (
        "Some {n} people gathered in the morning and asked for an answer on the road to {other}.",
        "Unas {n} personas se reunieron por la mañana y pidieron una respuesta sobre la vía a "
        "{other}.",
    ),
    (
        "Members of {group} moved through the centre, with some {n} people behind a banner.",
        "Miembros de {group} recorrieron el centro, con unas {n} personas tras una pancarta.",
    ),
    (
        "After a meeting at the stadium, {n} people went on to the offices of the prefecture.",
        "Tras una reunión en el estadio, {n} personas siguieron hasta la prefectura.",
    ),
    (
        "Traffic between {town} and {other} stood still for hours behind stones and tyres.",
        "El tránsito entre {town} y {other} se detuvo durante horas por piedras y llantas.",
    ),
)
WENT_ON: tuple[Pair, ...] = (
    ("It ended peacefully.", "Terminó en calma."),
    ("Police used tear gas and cleared the square.", "La policía usó gases y despejó la plaza."),
    (
        "Several people were taken to the hospital of {other}; accounts of how it began differ.",
        "Varias personas fueron llevadas al hospital de {other}; hay versiones distintas del "
        "inicio.",
    ),
    (
        "A second march was called for the next day.",
        "Se llamó a otra marcha para el día siguiente.",
    ),
)
NOTES: tuple[Pair, ...] = (
    (
        "No act by the crowd is named; another coder may see a protest with intervention.",
        "No se nombra ningún acto de la multitud; cabe también protesta con intervención.",
    ),
    (
        "The day follows from the date of the first report.",
        "El día se deduce de la fecha de la primera noticia.",
    ),
    (
        "Told with {other} as one; split here by place.",
        "Se cuenta junto con {other}; aquí se separa por lugar.",
    ),
)
SCOPES: dict[str, tuple[Pair, ...]] = {
    "deaths": (
        ("killed in {town}", "muertos en {town}"),
        ("dead by the evening", "fallecidos hasta la noche"),
    ),
    "deaths_security": (("officers killed", "agentes fallecidos"),),
    "injuries": (
        ("people hurt, taken to hospital", "personas heridas, llevadas al hospital"),
        ("hurt by the evening", "personas heridas hasta la noche"),
    ),
    "injuries_security": (("officers hurt", "agentes heridos"),),
    "crowd": (("people on the square", "personas en la plaza"),),
    "arrests": (("people detained", "personas detenidas"),),
}
CLAIM_NOTES: tuple[Pair, ...] = (
    ("Repeats the count of the day before.", "Repite la cuenta del día anterior."),
    ("The report names no body of its own.", "La noticia no nombra una fuente propia."),
)


def names(random: Random) -> Iterator[str]:
    """Ever other names of two to four syllables."""
    seen = set()
    while True:
        name = "".join(random.choices(SYLLABLES, k=random.choice((2, 3, 3, 4)))).capitalize()
        if name not in seen:
            seen.add(name)
            yield name


def told(random: Random, pairs: tuple[Pair, ...], names: tuple[dict, dict]) -> Pair:
    """One of the pairs, with the names of its language put in."""
    english, spanish = random.choice(pairs)
    return english.format_map(names[0]), spanish.format_map(names[1])
