"""What a place name does in its sentence. Only an event location makes an event."""

import re

from geodata.extract.places.context import Toponym
from geodata.extract.places.cues import PARENT
from geodata.extract.places.whereabouts import closes, measure_beside, whereabouts
from geodata.extract.scenes import clause
from geodata.extract.scope import is_nationwide
from geodata.extract.text.segment import Document, Sentence

EVENT = "event_location"

_FROM = re.compile(
    r"\b(?:(?:come|came|comes|coming|arriv\w+|travell?\w*|journey\w*|hail\w*|originat\w+|fled|"
    r"flee\w*|escap\w+|return\w*|drove|walked|buses|bused|people|protesters?|protestors?|"
    r"demonstrators?|marchers|delegations?|residents|workers|farmers|students|"
    r"villagers|groups?|man|woman|native|natives|migrants?|refugees?|many|some|thousands|"
    r"hundreds|dozens|those|others|mostly|supporters|peasants|marched|march|teachers|miners|"
    r"leader|lawmaker|congress\w+|senator|representatives?|community|communities)"
    r"(?: \w+){0,2} from|born in|raised in|grew up in|lives? in|living in|residing in|based in|"
    r"native of|natives of|originally from|from (?:his|her|their) (?:home|village|town|"
    r"native)(?: \w+){0,3}|hometown of|home town of|"
    r"(?:procedentes?|proveniente?s?|llegad[oa]s?|llegaron|oriund[oa]s?|venid[oa]s?|vinieron|"
    r"vino|viajaron|natural(?:es)?|salieron|salio|partieron|originari[oa]s?|regres\w+|huy\w+|"
    r"nacid[oa]s?|delegaciones|residentes?|congresistas?|vecin[oa]) (?:\w+ ){0,2}(?:de|desde|"
    r"en)|nacid[oa] en|vive en|viven en|residen en|desde)"
    r"(?: (?:the|el|la|los|las|remote|southern|northern|nearby|rural|regiones?(?: andinas|"
    r" surenas)?(?: de)?|provincias? de|distrito de|ciudad de|city of|town of|village of|"
    r"region of|province of|comunidad de|places like|areas like|as far as))* ?$"
)
_JUST_FROM = re.compile(r"\bfrom (?:the (?:\w+ )?(?:town|city|village|province|region) of )?$")
_OUT_OF = re.compile(
    r"\b(?:withdr\w+|retreat\w*|pull\w*|expel\w*|driven?|drove|push\w*|forc\w*|fir\w*|launch\w*|"
    r"report\w*|abduct\w*|kidnap\w*|tak\w+|took|seiz\w+|km|kilomet\w+|miles|away|evict\w*|"
    r"dispers\w*|remov\w*|clear\w*|captur\w*|control|arrest\w*|recover\w*|missing|far|out|apart|"
    r"flush\w*|oust\w*|dislodg\w*|disappear\w*|evacuat\w*)(?: [\w'#~-]+){0,6} from "
)
_FROM_LIST = re.compile(r"(?:,| and| y| e|, and| or)(?: from| de| desde)? $")
_TO = re.compile(
    r"\b(?:(?:travell?\w*|go|going|goes|went|come|coming|came|came|journey\w*|head\w*|flee\w*|"
    r"fled|fly|flew|flown|bound|return\w*|transferred|transport\w*|airlifted|flown|evacuated|"
    r"rushed|taken|brought|sent|moved|moving|way|route|road|roads|highway|trip|visit|visited|"
    r"bus|buses|entering|leading|deport\w+|extradit\w+|advance\w*|march\w*|walk\w*|caravan\w*|"
    r"convoy\w*|migrat\w+|relocat\w+|"
    r"viaj\w+|traslad\w+|lleg\w+|ir|van|fueron|iban|rumbo|camino|dirigi\w+|dirigen|"
    r"evacuad[oa]s?|march\w+|partir\w*|partieron|desplaz\w+|llevad[oa]s?|volv\w+|regres\w+|"
    r"acced\w+|ingres\w+|visita\w*|carretera|via)(?: [\w-]+){0,3}? (?:to|towards?|for|into|a|"
    r"hacia|hasta)|towards?|hacia|rumbo a|camino a|con destino a|en direccion a|bound for|"
    r"en route to|on the way to|roads? (?:entering|to|into|leading to))"
    r"(?: (?:the|el|la|capital|ciudad de|city of|neighbou?ring|nearby|regional hospital in|"
    r"hospital in|hospitals in|a hospital in))* ?$"
)
_ON_ROAD = re.compile(
    r"\b(?:(?:on|along|off|at|near|blocked|blocking|closed) (?:[\w'-]+ ){0,3}?(?:road|roads|"
    r"highway|"
    r"route|motorway|track) (?:\w+ )?(?:to|towards?|between|from|leading to|into|out of|near|in)|"
    r"(?:en|por|sobre|bloque\w+|cort\w+|cerr\w+) (?:[\w'-]+ ){0,3}?(?:via|carretera|ruta|autopista|"
    r"trocha|camino|tramo|trayecto)(?: que)?(?: \w+)? (?:a|hacia|entre|de|conduce a|une|comunica|"
    r"lleva a|va a|con))(?: (?:the|la|el|town of|city of|ciudad de|pueblo de))* ?$"
)
_HOSPITAL = re.compile(
    r"\b(?:hospitals?|clinics?|morgue|hospital(?:es)?|clinica) (?:\w+ )?(?:in|en|of|"
    r"de) (?:the |la |city of |ciudad de )*$"
)
_BEFORE_IT = re.compile(
    r"\b(?:outside|in front of|frente a|fuera de)(?: \w+){0,3}? (?:hospitals?|clinics?|clinica) "
)
_CARE = re.compile(
    r"\b(?:taken|brought|rushed|admitted|treated|died|dies|transferred|flown|evacuated|doctors?|"
    r"nurses?|director|received|reached|at the|at a|trasladad|llevad|ingresad|atendid|evacuad|"
    r"murio|fallecio|medic|hospitali[sz]ed|recover|remain|permanec)"
)
_MEASURE = re.compile(
    r"states? of emergency(?! command)|curfew|martial law|lockdown|"
    r"estado de (?:emergencia|excepcion|sitio)|toque de queda|inmovilizacion social|"
    r"confinamiento obligatorio|decree(?:d)? (?:a|an|the)|emergency (?:rule|powers|measures)|"
    r"suspend(?:ed|s|ing) (?:classes|schools|flights|train|transport|rail|mobile|internet|"
    r"some civil|civil)|suspendi\w+ (?:las clases|los vuelos|el servicio)"
)
_SECURITY = re.compile(
    r"\b(?:deploy(?:ed|ing|ment|s)?|sent (?:in )?(?:[\w,.#~-]+ ){0,4}(?:troops|soldiers|police|"
    r"officers|reinforcements)|reinforce\w*|surveillance|patroll(?:ed|ing)|stationed|"
    r"mobili[sz]ed (?:[\w,.~#-]+ ){0,4}(?:troops|soldiers|police|officers)|tighten\w* security|"
    r"security (?:was|has been) (?:tightened|increased|reinforced|stepped)|despleg\w+|"
    r"despliegue|desplieg\w+|enviar\w*|envio|resguard\w+|patrull(?:aje\w*|an|aron|aba\w*|ando|"
    r"ar)|refuerz\w+|reforz\w+|"
    r"militariz\w+)\b"
)
_SPEECH = re.compile(
    r"\b(?:told (?:reporters|journalists|a news conference|afp|reuters|ap|efe|the bbc)|"
    r"said(?! to have)|"
    r"speaking|speech|televised|press conference|news conference|address(?:ed)?|interview|"
    r"meeting|summit|talks|negotiations|announced|spoke|dijo|declaro|senalo|afirmo|"
    r"conferencia de prensa|rueda de prensa|entrevista|discurso|reunion|cumbre|mesa de dialogo|"
    r"anuncio|reuters|afp|ap|efe|statement|comunicado)\b(?: [\w',-]+){0,6}? (?:in|at|from|en|"
    r"desde|at the|en la|en el)(?: (?:the|la|el|capital|ciudad de|city of))* ?$"
)
_METONYM_AFTER = re.compile(
    r"(?:'s)? (?:(?:political|economic|ruling|social|white|business|media|old) )*(?:elites?|"
    r"establishment|politicians|government|administration|authorities|regime|gobierno|based|"
    r"ruling|officials)\b|"
    r" (?:has |have |had |also |ha |han )*(?:said|says|condemned|condemns|denied|denies|"
    r"accused|accuses|announced|warned|warns|urged|rejected|called (?:for|on)|voiced|expressed|"
    r"blamed|recogni[sz]ed|insist\w*|imposed|demanded|dijo|dice|condeno|condena|nego|acuso|"
    r"anuncio|advirtio|pidio|rechazo|expreso|reconocio|exigio|enviara|sostiene|sends?|"
    r"will send|respondi\w+|respond\w+|reacted|reaccion\w+|wants?|quiere)\b"
)
_ORGANISATION_AFTER = re.compile(
    r"(?:'s)? (?:(?:national|regional|provincial|prime|defen[cs]e|interior|foreign|state|"
    r"metropolitan|public|supreme|local|federal|former|deputy|health|human rights|general|city|"
    r"appeals|high|municipal|first|vice) )*"
    r"(?:county (?:offices?|assembly|government|headquarters)|offices|assembly|police|"
    r"government|ministers?|ministry|president|presidents|ombudsman|congress|"
    r"parliament|court|university|bar association|army|military|embassy|ambassador|"
    r"prosecutors?|governor|mayor|senator|hospital|council|chamber|federation|fc|"
    r"state university|health (?:network|ministry|department|directorate)|newspaper|times|post|"
    r"congressman|congresswoman|officials|constitution|economy|crisis|prison|commission|"
    r"consulate|stock exchange|attorney|bishop|archbishop|authority|administration|born)\b"
)
_BODY_BEFORE = re.compile(
    r"\b(?:(?:government|presidents?|president-elect|ministers?|ministry|mayor|governor|police|"
    r"ombudsman|congress|parliament|constitution|people|leaders?|army|court|university|bishop|"
    r"archbishop|embassy|chief|prosecutor|prosecutors|citizens|economy|ruler|bank|times|"
    r"republic|consulate|directorate|map|history|heart|future|rest|"
    r"gobierno|presidentes?|presidenta|ministro|ministra|ministerio|alcalde|alcaldesa|"
    r"gobernador|gobernadora|policia(?: nacional)?|defensoria|congreso|constitucion|pueblo|"
    r"ejercito|corte|universidad|obispo|arzobispo|embajada|fiscalia|gobierno regional|"
    r"municipalidad|municipalidad provincial|republica|banco|diario|"
    r"direccion regional de salud|red de salud|hospital|presidencia|prefecto|presos?|carcel|"
    r"penal|prison|jail|zoologico|junta|rector|historia|departamento de policia|"
    r"familias) (?:of|de(?:l| la| los)?|for|para)(?: (?:the|la|el|los|las))?) ?$"
)
_POST_BEFORE = re.compile(
    r"\b(?:station|stations|post|base|barracks|prison|jail|estacion|subestacion|comisaria|"
    r"puesto|cuartel|cai|carcel|penal|municipality|municipalidad)(?: de policia| policial|"
    r" militar| municipal)? (?:of|in|de|en)(?: la)? $"
)
_BORDER = re.compile(
    r"\b(?:borders?|frontiers?|bordering|border area|frontera|fronteriz[oa]|limites?|limita|"
    r"tensions|relations|war|talks|trade|relaciones|ties|colinda\w*|agreement|ceasefire|deal|"
    r"match|partido|game)(?: \w+)? (?:with|between|con|entre)(?: (?:the|el|la))* ?$|"
    r"\bbetween [A-Za-z ]{2,30} and ?$|\b(?:opposite|bordering|across the border (?:from|in|"
    r"with)|frente a) $"
)
_EVENT_NAME = re.compile(r'"[^"]{0,40}$')
_NAMED_AFTER = re.compile(r'^[^"]{0,30}"')
_BETWEEN = re.compile(
    r"\b(?:like|such as|similar to|compared (?:to|with)|unlike|as in|como (?:en )?|similar a) ?$"
)
_TOPIC_OF = re.compile(
    r"\b(?:(?:solidarity|support|genocide|pain|solidaridad|apoyo|(?:with|for|to|con|por|"
    r"a) (?:the |los |"
    r"las |el )?(?:victims|people|families|pueblo|victimas|familiares|deudos|caidos|hermanos))"
    r" (?:with|for|of|in|con|de|en|por)(?: (?:the|el|la|los|las|people of|pueblo de|victims of))*|"
    r"(?:war|conflict|invasion|situation|crisis|elections?|offensive|guerra|conflicto|invasion|"
    r"genocidio|situacion|elecciones)"
    r" (?:in|on|of|en|de|contra|against)(?: (?:the|el|la))?|(?:against|contra|pro-|anti-|free|"
    r"about|sobre)(?: (?:the|la|el|los))?) ?$"
)
_EVENT_NOUN = re.compile(
    r"\b(?:killings?|massacres?|deaths?|war|conflict|genocide|invasion|bomb\w+|offensive|"
    r"attacks?|strikes?|violence|situation|crisis|clashes|shooting|"
    r"muertes?|masacres?|asesinatos?|guerra|invasion|genocidio|ataques?|violencia|situacion|"
    r"represion|bombardeos?)(?: [\w'-]+){0,4} $"
)
_NEARBY = re.compile(
    r", (?:a |some |about |just |not )*(?:near|close to|outside|far from|cerca de|proximo a|"
    r"\d+ (?:km|kilomet\w+|miles|kilometros)[\w -]{0,20}(?:of|from|de)|(?:north|south|east|"
    r"west)\w* of|al (?:norte|sur|este|oeste) de) (?:the |la )?(?:city of |ciudad de |"
    r"capital,? )?"
)


_BROUGHT = re.compile(r"\b(?:tractors|sheep|cows|cattle|coffins?|tractores) (?:into|to|hasta|a) $")
_ACROSS = re.compile(
    r"\b(?:across|throughout|in (?:several|many) (?:cities|towns) (?:of|in)|toda?) $"
)


def roles(
    doc: Document,
    sentence: Sentence,
    places: list[Toponym],
    topics: list[tuple[int, int]],
    opens: int,
) -> list[tuple[Toponym, str]]:
    """Return the places of a sentence with their roles; its dateline ends at `opens`."""
    found = [(one, role(doc, sentence, one, places, topics)) for one in places]
    if measure_beside(doc.plain, opens, sentence.end):
        found = [
            (one, EVENT if one.start < opens and what == "government_measure" else what)
            for one, what in found
        ]
    here = [one for one, what in found if what == EVENT and one.place.level != "country"]
    if here and all(one.start < opens for one in here):
        found = [
            (one, EVENT if what == "organisation" and _lends(doc, sentence, one) else what)
            for one, what in found
        ]
    elif not here:
        found = [(one, _second_look(doc, sentence, one, what)) for one, what in found]
    told = any(
        what == EVENT and one.start >= opens and (one.place.level != "site" or one.place.lat)
        for one, what in found
    )
    everywhere = is_nationwide(doc.plain, opens, sentence.end) or any(
        what == "context" and _ACROSS.search(doc.plain, opens, one.start) for one, what in found
    )
    desks = sum(one.start < opens and what == EVENT for one, what in found)
    if told or everywhere or desks > 1:
        found = [(one, "speaker_location" if one.start < opens else what) for one, what in found]
    return found


def _second_look(doc: Document, sentence: Sentence, one: Toponym, what: str) -> str:
    """Take a lesser place for the event's where a sentence has no other."""
    if what == "destination" and _BROUGHT.search(
        doc.plain[max(sentence.start, one.start - 40) : one.start]
    ):
        return EVENT
    if what == "background" and _in_spite_of_topic(doc, sentence, one):
        return EVENT
    return EVENT if what == "organisation" and _lends(doc, sentence, one) else what


def role(
    doc: Document,
    sentence: Sentence,
    one: Toponym,
    others: list[Toponym],
    topics: list[tuple[int, int]],
) -> str:
    """Return the role of a place name; `event_location` only says that it could be one."""
    plain = doc.plain
    before = plain[max(sentence.start, one.start - 110) : one.start]
    after = plain[one.end : min(sentence.end, one.end + 80)]
    if sentence.boilerplate:
        return "boilerplate"
    if _EVENT_NAME.search(before) and _NAMED_AFTER.match(after) and sentence.quoted(one.start):
        quote = next((b - a for a, b in sentence.quotes if a <= one.start < b), 99)
        if quote < 60:
            return "event_name"
    if sentence.quoted(one.start):
        return "quotation"
    if one.place.level == "country":
        return _of_country(before, after)
    if _is_parent(plain, one, others):
        return "containing_region"
    where = re.match(r",? (?:where|donde|en donde|in which|when)\b", after)
    if (_FROM.search(before) or (_JUST_FROM.search(before) and not _OUT_OF.search(before))) and (
        not where
    ):
        return "origin_of_person"
    if _ORGANISATION_AFTER.match(after) or re.match(r"-(?:based|born)\b", after):
        return "organisation"
    if _BODY_BEFORE.search(before) and not _POST_BEFORE.search(before) and not where:
        return "organisation"
    if _METONYM_AFTER.match(after) and not one.located:
        return "metonymy"
    if _BORDER.search(before) or _is_bearing(plain, one, others):
        return "geographic_qualifier"
    stays = whereabouts(before, after)
    if stays and (not where or stays == "context"):
        return stays
    if where and not _MEASURE.search(plain, sentence.start, sentence.end):
        return EVENT
    clause_before = re.split(r"[;:]|, (?:and|but|while|pero|mientras)", before)[-1]
    measure = _MEASURE.search(plain, *clause(doc, sentence, one.start))
    if measure and not any(a <= measure.start() < b for a, b in topics):
        return "government_measure"
    if _SECURITY.search(clause_before) and not re.search(
        r"protest\w* in|clash\w*|manifest\w*", clause_before[-60:]
    ):
        return "security_measure"
    if _ON_ROAD.search(before):
        return EVENT
    if _HOSPITAL.search(before) and _CARE.search(before) and not _BEFORE_IT.search(before):
        return "destination"
    if _TO.search(before) and not where and not re.search(r"to (?:protest|demand)", after[:30]):
        return "destination"
    if _SPEECH.search(clause_before):
        return "speaker_location"
    if any(a <= one.start < b for a, b in topics) and not where:
        return "background"
    if _TOPIC_OF.search(before):
        return "context"
    if _BETWEEN.search(before):
        return "context"
    listed = next(
        (o for o in reversed(others) if o.end <= one.start and one.start - o.end < 12), None
    )
    if listed and _FROM_LIST.fullmatch(plain[listed.end : one.start]):
        previous = role(doc, sentence, listed, [o for o in others if o.end <= listed.end], topics)
        if previous in (
            "origin_of_person",
            "government_measure",
            "destination",
            "security_measure",
            "organisation",
        ) or (previous == "speaker_location" and not one.located):
            return previous
    return EVENT


def _in_spite_of_topic(doc: Document, sentence: Sentence, one: Toponym) -> bool:
    """Is a place among what a protest is about where the protest was: "against the deal in X"?"""
    before = re.sub(
        r"\b(?:in|at|near|en)(?: [a-z']+){0,4} $", "", doc.plain[sentence.start : one.start]
    )
    return one.located and not _EVENT_NOUN.search(before)


_OFFICE = re.compile(
    r"\b(?:mayor|deputy mayor|councill?or|council(?:man|woman)|governor|chief|head|leader|"
    r"priest|bishop|"
    r"alcalde(?:sa)?|ex ?alcalde(?:sa)?|concejal|regidora?|gobernadora?|edil|lider(?:esa)?|"
    r"dirigente|"
    r"personero|parroco|sindico|prefecto) (?:of|de(?:l| la)?|for) $"
)
_FELL = re.compile(
    r"\b(?:(?:was|were|been) (?:\w+ )?(?:killed|shot|murdered|assassinated|kidnapped|abducted|"
    r"wounded|"
    r"attacked)|gunned down|shot dead|(?:fue|ha sido|resulto) (?:\w+ )?(?:asesinad|secuestrad|"
    r"balead|"
    r"acribillad|atacad|ultimad|herid)|murio|asesin(?:aron|o)|secuestr(?:aron|o)|mat(?:aron|o)|"
    r"balearon|(?:contra|against) (?:la |el |the )?(?:casa|vivienda|domicilio|vehiculo|house|home|"
    r"residence|car)\b)"
)
_BUILDING = re.compile(
    r" (?:central |main )?(?:prison|jail|court|courthouse|airport|market|hospital)\b"
)
_UNWANTED = re.compile(
    r"\b(?:contra|against|renuncia|resignation|removal|salida|destitucion|"
    r"revocatoria)(?: [\w']+){0,4} $"
)
_THERE = re.compile(
    r"\bin (?:the|his|her) (?:town|city|village|district)\b|\ben (?:la ciudad|el pueblo)\b"
)


def _lends(doc: Document, sentence: Sentence, one: Toponym) -> bool:
    """Is an office's town where it happened: its holder fell, or "in the town" follows?"""
    before = doc.plain[max(sentence.start, one.start - 60) : one.start]
    if _BUILDING.match(doc.plain, one.end):
        return True
    if not _OFFICE.search(before):
        return False
    if _UNWANTED.search(before):
        return True
    return bool(
        _FELL.search(doc.plain, sentence.start, sentence.end)
        or _THERE.search(doc.plain, one.end, sentence.end)
    )


def _is_bearing(plain: str, one: Toponym, others: list[Toponym]) -> bool:
    previous = next((o for o in reversed(others) if o.end <= one.start), None)
    return previous is not None and bool(_NEARBY.fullmatch(plain[previous.end : one.start]))


def _of_country(before: str, after: str) -> str:
    if _BORDER.search(before):
        return "geographic_qualifier"
    if _ORGANISATION_AFTER.match(after) or _BODY_BEFORE.search(before):
        return "organisation"
    if _METONYM_AFTER.match(after):
        return "metonymy"
    if _FROM.search(before):
        return "origin_of_person"
    return "context"


def _is_parent(plain: str, one: Toponym, others: list[Toponym]) -> bool:
    """Does the name only say where the name before it lies?"""
    previous = next((o for o in reversed(others) if o.end <= one.start), None)
    if previous is None or previous.place.level in ("country", "site"):
        return False
    between = plain[previous.end : one.start]
    if not PARENT.fullmatch(between):
        return False
    a, b = previous.place, one.place
    if between == " (" and previous.located:
        return True
    if b.id is None and re.search(r"\b(?:region|province|provincia|departamento) ", between):
        return True
    if a.level == "admin1" and b.level not in ("admin1", "country"):
        return False
    if b.level == "admin1":
        own = b.admin1 in (a.admin1, None) or a.admin1 is None
        return own or (previous.located and closes(plain, previous, one))
    if b.level == "admin2":
        return a.admin1 in (b.admin1, None)
    named_after = a.admin1 is not None and a.admin1 == b.admin1 and a.id != b.id
    return named_after and bool(re.match(r", | \(|, in the|, en", between))
