"""Words of unrest in texts that report none: sport, markets, fiction, accidents, statistics."""

import re
from collections.abc import Sequence

from geodata.extract.deeds.cast import CROWD, UNDER_ARMS
from geodata.extract.deeds.facts import Fact
from geodata.extract.people.figures import Figure

DISASTER = re.compile(
    r"\b(?:cyclone|hurricane|typhoon|earthquake|quake|aftershocks?|magnitude|floods?|flooding|"
    r"landslides?|mudslides?|avalanche|tornado|wildfires?|storm surge|thunderstorm|lightning|"
    r"(?:traffic|road|car|bus|train|plane|boat|mining|work|industrial) (?:accident|crash|"
    r"collision)|"
    r"(?:ships?|boats?|ferr(?:y|ies)|barges?|vessels?) (?:\w+ )?(?:ran into|sank|collid|hit an?)|"
    r"brakes? fail\w*|crash(?:ed)?|collision|collided|plunged|derailed|capsized|"
    r"overturned (?:on|near|while)|"
    r"stampede|crush|outbreak|cholera|measles|epidemic|heatwave|drowned|building collapse\w*|"
    r"gas (?:leak|cylinder|explosion)|accident\b|accidental\w*|boiler|transformer|short circuit|"
    r"fireworks (?:factory|"
    r"warehouse)|firecracker factory|fuel tanker|oil tanker|tanker (?:truck )?(?:explod|"
    r"overturn)\w*|"
    r"(?:bridge|building|dam|roof|stand|scaffold\w*|tunnel|wall|stage) collapse\w*|"
    r"collapse of (?:an?|the) (?:\w+ ){0,2}(?:bridge|building|dam|roof|stand|tunnel|wall|stage)|"
    r"bombona de gas|balon de gas|garrafa de gas|"
    r"(?:elephants?|bear|tiger|leopards?|crocodiles?|hippos?|sharks?|lion|dogs?|bees|"
    r"elefantes?|osos?|cocodrilos?|tiburon|perros|abejas) (?:attack|maul|kill|trampl|gor|bit|stung|"
    r"atac|mat|mord|embist)\w*|electrical fault|faulty wiring|falla electrica|"
    r"methane|food poisoning|methanol|shipwreck|bushfire|"
    r"\brayos?\b|ciclon|huracan|terremoto|sismo|temblor|inundacion\w*|deslizamientos?|huaicos?|lluvias|"
    r"derrumbe|aluvion|alud|accidente|choco contra|volco|volcadura|despiste|se despisto|"
    r"choque (?:multiple|frontal)|choque (?:de|entre) (?:un |dos |una )?(?:bus\w*|camion\w*|"
    r"auto\w*|vehiculo\w*|tren\w*)|dengue|brote|incendio forestal|naufragio|fuga de gas|"
    r"cilindro de gas|caldera|cortocircuito|corto circuito|pirotecnia|polvorin|intoxicad\w+|"
    r"ahogad\w+|socavon|estampida|caida de un (?:bus|camion|vehiculo|avion)|"
    r"(?:a|al|por|en) un (?:barranco|abismo)|se precipito|sepult\w+|(?:into|down) (?:a|"
    r"the) (?:ravine|"
    r"gorge|river)|collapsed (?:building|mine|bridge))\b"
)
FICTION = re.compile(
    r"\b(?:films?|movies?|novel(?:ist)?|filmmaker|screenplay|documentary|sequel|playwright|theatre|"
    r"theater|stage play|the play|opera|exhibition|museum|video ?game|gamers?|box office|series "
    r"finale|author of|book (?:on|about)|simulat(?:ed|ion|ing)|hoax|false alarm|simulacros?|"
    r"falsa alarma|libro sobre|autora? del?|tv series|episode|choreograph\w+|thriller|memoir|"
    r"album|peliculas?|cineasta|novelas?|"
    r"estreno|rodaje|documental|obra de teatro|dramaturg\w+|puesta en escena|exposicion|museo|"
    r"videojuegos?|telenovela|guion|elenco|actores|actriz|espectadores|dramaturgia|cortometraje|"
    r"largometraje|escenario del teatro)\b"
)
_CRASH = re.compile(
    r"\b(?:helicopters?|planes?|aircraft|jets?|helicoptero|avion|"
    r"avioneta) (?:\w+ ){0,2}?(?:crash\w*|"
    r"went down|se estrello|cayo|se accidento)\b"
)
_AT_HOME = re.compile(
    r"\b(?:killed|shot|stabbed|strangled|murdered|hacked|beat)(?: dead)? (?:his|her) (?:own |"
    r"former |"
    r"estranged |ex-?)?(?:wife|husband|girlfriend|boyfriend|partner|mother|father|children|"
    r"family)\b|"
    r"\b(?:mat|asesin|apunal|degoll|estrangul|atac)o a su (?:ex ?)?(?:espos[oa]|pareja|conviviente|"
    r"mujer|novia|novio|madre|padre|hij[oa]s?|familia)\b"
)
_TOLD = re.compile(
    r"\b(?:films?|western|thriller|novel|play|drama|series|documentary|pelicula|novela|obra|serie|"
    r"documental|cortometraje) (?:in which|about|where|whose|that tells|set in|sobre|"
    r"en (?:la|el) que|"
    r"que (?:narra|cuenta|retrata))\b"
)
_SPORT = re.compile(
    r"\b(?:championship|champions?|striker|goals?|goalkeeper|scored|equali[sz]er|\d-\d|"
    r"midfielder|quarter-?finals?|semi-?finals?|knockout|grand slam|playoffs?|tournament|premier "
    r"league|coach|halftime|second half|penalty (?:kick|shoot-?out)|innings|wickets?|"
    r"grandmaster|chess|boxing|boxer|heavyweight|rounds? of the (?:bout|fight)|race|cyclists?|"
    r"olympic|medals?|derby (?:match|win)|world cup|"
    r"golead\w+|goleo|defensa rival|gol(?:es)?|partido (?:de futbol|de ida|de vuelta|ante)|liga|"
    r"torneo|entrenador|arbitro|"
    r"penalti|penal(?:es)? (?:convertid|atajad)\w*|marcador|ajedrez|gran maestro|boxeador|"
    r"campeon\w*|"
    r"delantero|arquero|portero|semifinal|cuartos de final|copa (?:america|libertadores|mundial)|"
    r"ciclista|medalla)\b"
)
_MATCH = re.compile(
    r"\b\d{1,2}-\d\b.*\b(?:minute|metres|captain|goals?|striker|penalty|minuto|metros|rival|hinchas|"
    r"local|visita|arquero|delantero)\b|\bfree kick\b|\btiro libre\b|\barco rival\b|"
    r"\bal arquero\b|\bat goal\b|"
    r"\b(?:two|three|2|3) down to\b"
)
_MARKET = re.compile(
    r"\b(?:shares|stocks?|investors?|index|traders bet|bonds?|currency|bitcoin|crypto\w*|"
    r"(?:oil|gold|copper|coffee|wheat|grain) (?:prices|futures)|futures|stock exchange|"
    r"wall street|analysts said|price war|bulls|bears|profit-taking|earnings|"
    r"bolsa de valores|la bolsa|analistas|especuladores|acciones de|inversionistas|inversores|"
    r"divisas|cotizacion|"
    r"indice (?:bursatil|general)|bonos|criptomonedas?|guerra de precios)\b"
)
_FIRM = frozenset(
    (
        *("throw", "burn", "disperse", "lethal", "mob", "riot"),
        *("suicide", "grenade", "abduct", "sexual", "arrest"),
    )
)
_VIOLENT = _FIRM | frozenset(
    (
        *("shoot", "kill", "attack", "assault", "firefight", "clash", "wreck"),
        *("gain", "regain", "ied", "airstrike", "shelling", "chemical"),
    )
)
_MEANT = frozenset(
    (
        *("throw", "burn", "disperse", "lethal", "suicide"),
        *("shoot", "abduct", "sexual"),
    )
)
_CRIME = re.compile(
    r"\bfor (?:selling|stealing|robbing|murder|killing|raping|fraud|theft|possession|smuggling|"
    r"driving|forging|scamming)|\bdrugs?\b|cocaine|cannabis|counterfeit|shoplift\w*|"
    r"\bpor (?:robo|homicidio|venta|trafico|violacion|estafa|hurto)|que robaba\w*|narcotrafic\w+|"
    r"estafador\w*|cocaina|marihuana|celulares"
)
_ORDERLY = frozenset(("protest", "block", "gather"))


def is_calamity(opening: str) -> bool:
    """Say whether a text opens with an accident, a disaster or a work of fiction."""
    return bool(DISASTER.search(opening) or FICTION.search(opening))


def is_nothing(text: str, found: Sequence[Fact], figures: Sequence[Figure]) -> bool:
    """Say whether the words of an event are sport, trade, fiction or an accident."""
    acts = {fact.act for fact in found}
    hurt = any(f.kind.startswith(("deaths", "injuries", "arrests")) for f in figures)
    if DISASTER.search(text):
        meant = any(
            (f.act in _VIOLENT and (f.agents - {"person"} or f.act in _MEANT))
            or f.act == "shelling"
            or (f.act == "airstrike" and f.words.startswith(("drone", "uav", "dron")))
            for f in found
        )
        if not meant:
            return not acts & _ORDERLY or (hurt and "protest" not in acts)
    if acts <= {"arrest", "weapons", "other"} and _CRIME.search(text):
        return True
    if _CRASH.search(text) and acts <= {"kill", "harm", "other", "change"}:
        return True
    if _AT_HOME.search(text) and not any(f.parties & (CROWD | UNDER_ARMS) for f in found):
        return True
    if _TOLD.search(text):
        return not acts & _ORDERLY
    if FICTION.search(text):
        return not hurt or not acts & _FIRM
    if _MATCH.search(text) and not acts & (_FIRM - {"throw", "grenade"}):
        return True
    if _SPORT.search(text) or _MARKET.search(text):
        crowd = any(fact.agents & {"demonstrators", "people"} for fact in found)
        return not (acts & _FIRM or hurt or ("protest" in acts and crowd))
    return False
