"""What a sentence states: which act, by whom and on whom, and whether it is denied or planned."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from geodata.extract.deeds.cast import CROWD, PEOPLE, POLICE, UNDER_ARMS, Actor, cast
from geodata.extract.deeds.earlier import BACKGROUND, EARLIER, PAST, SINCE_THEN, STATISTIC
from geodata.extract.deeds.lexicon import PATTERNS

AIM = "unresolved"  # the role of a mere aim, enough only for a note that says nothing else
_AIM = {
    "en": re.compile(
        r"\b(?:to (?:oppose|demand|denounce|reject|call for|press for)|demanding|calling for|"
        r"in protest|in opposition to|campaign (?:for|against)|in support of|"
        r"in solidarity with|industrial action|demanded|called for (?:the|an|better|justice)|"
        r"voiced (?:their|its)|expressed (?:their|opposition|anger|discontent|solidarity))\b"
    ),
    "es": re.compile(
        r"\b(?:exigiendo|para (?:exigir|reclamar|rechazar|demandar|pedir)|en (?:rechazo|"
        r"protesta|apoyo|defensa|reclamo|solidaridad)|reclamando|demandando|en contra de|"
        r"exigi(?:eron|o)|reclam(?:aron|o|os|an|aban)|demand(?:aron|an)|rechaz(?:aron|an)|"
        r"repudi(?:aron|an)|denunci(?:aron|an)|solicit(?:aron|an)|con motivo del? (?:8m|dia))\b"
    ),
}
_PLANNED = re.compile(
    r"(?:\bwill\b|\bplan(?:s|ned|ning)? (?:to|for|a|an)?|\bcall(?:s|ed|ing)? for|"
    r"\bcalled (?:on|a|an)|\bthreaten\w* (?:to|with)?|\bvow\w* (?:to)?|\bintend\w* to|\bset to|"
    r"\bscheduled|\bupcoming|\bahead of|\bwould\b|\bcould\b|\bmay\b|\bmight\b|"
    r"\bto prevent|\bto avoid|\bfear(?:s|ed|ing)? (?:of|that|more|another)|\bpromised|\bexpected|"
    r"\bconspir\w+ to|\bcalled off|\bcancel\w+|\bpostpon\w+|\bbefore (?:they|he|she) could|"
    r"\bpossible|\bpotential|\bprevented|\baverted|\bfoiled|\bthwarted|\bfrustr\w+|\bimpidi\w+|"
    r"\bdue to (?:hold|take|begin)|"
    r"\b(?:have|has|had) announced|\bannounced (?:an?|new|another|further|that)|\burg(?:ed|ing)|"
    r"\bbefore the|\bplanned|\bwarn(?:s|ed|ing) (?:of|that)|\brisk of|\bif\b|\bunless|"
    r"\bconvoc(?:o|aron|an|atoria|ado|ada|ados) (?:a|para|un)|\banunci(?:o|aron|an|a|ado|ada|ando)"
    r"(?! que)|\bllam(?:o|aron|ado|amiento) a|"
    r"\bamenaz\w+ con|\bplane\w+|\bpreve\w*|\bprepar\w+ (?:una?|para|mas)|\bpodria\w*|\biniciaran|"
    r"\brealizaran|\bsaldran|\bevitar|\btemor(?:es)? (?:a|de)|\btem[ei]\w* (?:que|nuev)|\bprevenir|"
    r"\bexhort\w+ a|\bhabra\b|\bharan\b|\bsera\b|\bse espera|\briesgo de)(?: [\w'-]+){0,4} ?$"
)
_NEGATED = re.compile(
    r"(?:\bno (?:reports? of|sign of|further|new|major|one was|one|hubo|se registr\w+|se report\w+|"
    r"han? habido|incidents? of|se produj\w+|se present\w+|deaths? (?:or|nor))?|\bnot|"
    r"\bwithout(?: any)?|\bnever|n't|\bsin(?: que)?|\bni|\bdenied|\bneg[oa]\w*|\bneither|\bnor|"
    r"\bnobody(?: was)?|\bnadie(?: (?:fue|result\w+))?|\bruled out|\bdescart\w+|\bningun[oa]?|"
    r"\binstead of|\brather than|"
    r"\ben vez de|\bno\b)(?: [\w'-]+){0,2} ?$"
)
_WAS_FOUND = re.compile(r"\b(?:hall\w+|encontr\w+|localiz\w+|found|recovered)(?: [\w'-]+){0,4} $")
_STANDING = re.compile(
    r"\bhay (?:\w+ )?[\d#~]+ (?:puntos|bloqueos|cortes|tramos)|[\d#~]+ (?:puntos|"
    r"tramos) (?:de bloqueo|"
    r"cerrad|cortad|bloquead)|there (?:are|were) (?:\w+ )?[\d#~]+ (?:road ?)?blocks"
)
_PLANNED_AFTER = re.compile(
    r"(?: [\w'-]+){0,4}? (?:(?:is|are|was|were|has been|have been) (?:planned|scheduled|"
    r"expected|due|"
    r"to take place|announced|called for|called off|cancelled|postponed)|will (?:take|be|start|"
    r"begin|"
    r"follow)|(?:esta|estan|estaba|fue|fueron) (?:previst|programad|convocad|cancelad|suspendid|"
    r"aplazad)|se (?:realizara|llevara|celebrara|suspend|cancel))"
)
_FUTURE = re.compile(
    r"(?:se )?(?!(?:primera|manera|bandera|carretera|frontera|cantera|ribera)\b)"
    r"(?:protest|march|moviliz|manifest|concentr|reun|bloque|congreg|par|realiz|desfil|sal[d]?r)"
    r"\w*(?:[aei]ra|[aei]ran)\b"
)
_LIFTED = re.compile(
    r"\b(?:lift(?:ed|ing)|called off|suspended|ended|ending|removed|levant(?:aron|o|aban|ado|ar|"
    r"a|an)|"
    r"suspendi\w+|depusi\w+|desbloque\w+)(?: [\w'-]+){0,3} $"
)
_IS_LIFTED = re.compile(
    r"(?: [\w'-]+){0,5}? (?:(?:was|were|has been|have been) (?:\w+ )?(?:lifted|removed|called off|"
    r"suspended)|se levant\w+|(?:fue|fueron) (?:levantad|suspendid)\w+)"
)
_OF_CROWDS = frozenset(
    ("protest", "gather", "block", "riot", "disperse", "throw", "burn", "wreck", "clash")
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One act where it stands; agents and targets are the kinds of people in `cast`."""

    start: int
    end: int
    act: str
    words: str  # folded
    role: str = ""  # "", topic, negated, planned, background, quotation
    agents: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()

    @property
    def parties(self) -> frozenset[str]:
        return self.agents | self.targets


_BEFORE_SEAT = re.compile(
    r"\b(?:outside|in front of|before|at the gates? of|on the steps of|frente a|ante|delante de|"
    r"a las puertas de)(?: the| an?| el| la| los| las)? (?:[\w']+ ){0,3}?(?:palace|ministry|"
    r"parliament|"
    r"embassy|court|courthouse|congress|hall|prefecture|governorate|headquarters|university|"
    r"police station|residence|palacio|ministerio|congreso|embajada|alcaldia|gobernacion|catedral|"
    r"municipalidad|fiscalia|prefectura|sede|ayuntamiento|asamblea|rectoria)\b"
)
# What the same words mean when the police do it.
_UNDER_LAW = {"block": "disperse", "abduct": "arrest"}
_CLOSES = re.compile(r"clos|shut|cerr|cort")  # police who close a bridge disperse nobody


def facts(
    plain: str,
    start: int,
    end: int,
    language: str,
    topics: Iterable[tuple[int, int]],
    crowd: bool = False,
    places: Sequence[tuple[int, int]] = (),
) -> list[Fact]:
    """Return what a sentence states, in order; each word belongs to one act.

    `crowd` says that the sentence counts people who are there; `places` are the names of places
    in it, which armed men can take.
    """
    topics = list(topics)
    people = cast(plain, start, end)
    crowd = crowd or any(one.kind in CROWD for one in people)
    found = _taken(plain, start, end, people, places)
    for act, pattern in PATTERNS[language]:
        for match in pattern.finditer(plain, start, end):
            if any(match.start() < f.end and match.end() > f.start for f in found):
                continue
            agents, targets = _parties(plain, act, match.start(), match.end(), start, end, people)
            if act == "gather" and (not crowd or (agents and agents <= UNDER_ARMS)):
                continue
            done = _UNDER_LAW.get(act, act) if agents == {POLICE} else act
            done = "other" if done != act and _CLOSES.match(match[0]) else done
            role = _role(plain, act, match.start(), match.end(), start, end, topics)
            found.append(Fact(match.start(), match.end(), done, match[0], role, agents, targets))
    if crowd and not found and (seat := _BEFORE_SEAT.search(plain, start, end)):
        found.append(Fact(seat.start(), seat.end(), "gather", seat[0], "", frozenset((PEOPLE,))))
    if not any(f.role in ("", "topic") for f in found):
        aims = _AIM[language].finditer(plain, start, end)
        found += [Fact(m.start(), m.end(), "protest", m[0], AIM) for m in aims]
    found = _going_on(plain, sorted(found, key=lambda f: f.start))
    return _without_causes(plain, start, found)


_GERUND = re.compile(r"(?!during|according|including)\w+(?:ing|ando|iendo)\b")


def _going_on(plain: str, found: list[Fact]) -> list[Fact]:
    """Give "..., killing three" the agent of what goes before it."""
    result: list[Fact] = []
    for fact in found:
        doer = next((f.agents for f in reversed(result) if f.agents), None)
        deed = fact.act in _DONE_TO and _GERUND.match(fact.words)
        deed = deed and not plain.endswith(("the ", " of ", "'s "), 0, fact.start)
        if doer and deed and fact.agents != doer:
            fact = replace(fact, agents=doer, targets=fact.targets | (fact.agents - doer))
        result.append(fact)
    return result


_BECAUSE = re.compile(
    r"\b(?:after|following|amid|due to|in response to|because of|in the wake of|tras|ante|por|"
    r"luego de|"
    r"despues de|debido a|a raiz de)(?: [\w'-]+){0,3} ?$"
)


_SIGNED = re.compile(r"sign|reach|agreed|conclud|broker|inked|firm|alcanz|suscri|pact|lleg|acord")


def _without_causes(plain: str, start: int, found: list[Fact]) -> list[Fact]:
    """Take "a curfew after clashes" for the curfew: what came before is its background."""
    if any(fact.act == "agreement" and _SIGNED.match(fact.words) for fact in found):
        return [
            replace(fact, role=fact.role or "background")
            if fact.act in ("firefight", "clash", "strike", "protest", "kill", "harm", "block")
            else fact
            for fact in found
        ]
    if not found or found[0].act not in ("other", "change", "agreement"):
        return found
    return [
        replace(fact, role=fact.role or "background")
        if index and _BECAUSE.search(plain[max(start, fact.start - 50) : fact.start])
        else fact
        for index, fact in enumerate(found)
    ]


_TAKES = re.compile(
    r"\b(?P<back>re-?took|re-?captur\w+|re-?tak\w+|liberated|regained|recuper\w+|retom\w+|"
    r"reconquist\w+)?(?:captur(?:ed|ing)|seiz(?:ed|ing)|took|taken|taking|overran|conquered|"
    r"occupied|tom(?:aron|o|ado)|captur(?:aron|o)|ocup(?:aron|o)|control (?:of|over|de)|"
    r"se apoder\w+ de|se hicieron con|entraron en)?(?: (?:the|la|el|over|all of|most of|nearby|"
    r"strategic|key|whole|historic|border|mining|port|town|city|village|district|of|villages|towns|"
    r"cities|ciudad|localidad|pueblo|poblado|municipio|de|en|[a-z]+day|el (?:lunes|martes|"
    r"miercoles|jueves|viernes|sabado|domingo)))* $"
)


def _taken(
    plain: str,
    start: int,
    end: int,
    people: Sequence[Actor],
    places: Sequence[tuple[int, int]],
) -> list[Fact]:
    """Return a town that armed men took, where its name follows the verb."""
    for at, _ in places:
        before = plain[max(start, at - 80) : at]
        match = next((m for m in _TAKES.finditer(before) if m[0].strip(" ")[:1].isalpha()), None)
        if match is None or not _VERB.match(match[0]):
            continue
        first = at - len(before) + match.start()
        if match[0].startswith("occupied") and plain.endswith(("in ", "near ", "of "), 0, first):
            continue  # "in occupied Donetsk"
        agents, targets = _parties(plain, "gain", first, at - 1, start, end, people)
        if agents & UNDER_ARMS or not agents:
            act = "regain" if match["back"] else "gain"
            role = _role(plain, act, first, at - 1, start, end, ())
            return [Fact(first, at - 1, act, plain[first : at - 1], role, agents, targets)]
    return []


_VERB = re.compile(
    r"re-?t|re-?c|liber|regain|recup|retom|recon|captur|seiz|to?ok|tak|overran|conq|occup|tom|ocup|"
    r"control|se apo|se hic|entraron"
)
_CUT = re.compile(
    r"[;:]| — | - |\b(?:while|whereas|meanwhile|mientras|but|pero|when|cuando)\b|"
    r", (?:and|y) (?=the|a |la |el |los |las )"
)
_OBJECT = re.compile(
    r"\b(?:killed|killing|abducted|kidnapped|hacked|mataron a|asesinaron a|secuestraron a|"
    r"segun|according to|told|informo|reporto|confirmo|against|at|on|by|with|over|around|"
    r"near|among|towards?|to|from|for|contra|al|"
    r"a(?= (?:la|las|los|un|una|unos|varios|varias|dos|tres|cuatro)\b)|de la|del|"
    r"por|con|entre|hacia|sobre|ante|para)(?: (?:the|an?|la|el|los|las|un|una|unos|several|some|"
    r"at least|more than|al menos|mas de|"
    r"dozens of|hundreds of|other|local|riot|two|three|four|five|six|varios|varias|dos|tres|"
    r"cuatro|cinco|cientos de|decenas de|[#~\d]+))* ?$|"
    r"\b(?:march\w*|protest\w*|rally|sit-in|procession|convoy|caravana|patrulla|column|"
    r"concentracion|manifestacion|planton) (?:of|de|by)(?: \w+)? $"
)
_WHO = re.compile(r",? (?:who|that|which|que|quienes)\b")
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are|be|got|get|fue|fueron|sido|ser|era|eran|es|son|siendo|"
    r"resulto|resultaron|quedo|quedaron|found|hallad[oa]s?|encontrad[oa]s?)(?: \w+){0,2} ?$"
)
_ALSO_PASSIVE = re.compile(
    r" ?(?:by\b|in\b|during|on\b|when|after|near|across|nationwide|since|dead (?:by|in|on|"
    r"during|when|near|at|outside)\b|and (?:\w+ )?(?:injured|wounded|killed)|"
    r"por\b|en\b|durante|a manos|\.|,|;|$)"
)
_PARTICIPLE = re.compile(r"(?:ed|en|ad[oa]s?|id[oa]s?|shot|slain|dead|muert[oa]s?)$")
_BY = re.compile(
    r"\b(?:by|por|a manos de|de parte de|at the hands of)\b(?: (?!the time|la (?:manana|tarde|"
    r"noche))"
    r"[\w'#~-]+){0,5}? ?$"
)
_HEARD = re.compile(
    r"(?:stones|rocks|bottles) (?:flew|rained|were)|(?:volaron|llovieron) \w+|"
    r"disparos|detonaciones|balazos|tiros|gunshots?|gunfire|bullets?"
)
_LIVED = re.compile(
    r"\b(?:fled|flee\w*|escap\w+|surviv\w+|witness\w*|saw|heard|huy\w+ de|sobreviv\w+|presenci\w+)"
    r"(?: (?:the|an?|to|from|al?|el|la|un|una|los))? $"
)
_BY_NOUN = re.compile(
    r"(?:disparos?|ataques?|atentados?|balas|tiros|fuego|bombardeos?|represion|golpiza|agresion|"
    r"hostigamientos?|emboscada)$"
)
_AGAINST = re.compile(r"^ ?(?:\w+ )?(?:contra|against|on|a)(?: [\w'#~-]+){0,4} $")
_BETWEEN = re.compile(r"\b(?:between|entre|with|con|involving)(?: [\w'#~-]+){0,5}? ?$")


_MEMBERS = re.compile(r"members?|miembros?|groups?|grupos?|dozens|hundreds|thousands|cientos|miles")


def _is_of(plain: str, head: Actor, other: Actor) -> bool:
    """Does the second only say whose the first are: "relatives of missing soldiers"?"""
    between = re.fullmatch(
        r" (?:of|del?|de la|de los|de las)(?: \w+)? ", plain[head.end : other.start]
    )
    return bool(between) and not _MEMBERS.match(plain, head.start)


_DONE_TO = frozenset(
    ("kill", "shoot", "attack", "harm", "abduct", "sexual", "arrest", "wreck", "loot", "lethal")
)


def _parties(
    plain: str, act: str, at: int, to: int, start: int, end: int, people: Sequence[Actor]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return who does and who suffers an act; an object before it is no subject."""
    first = max((m.end() for m in _CUT.finditer(plain, start, at)), default=start)
    stop = _CUT.search(plain, to, end)
    last = min(stop.start() if stop else end, to + 120)
    before = [p for p in people if first <= p.start and p.end <= at]
    after = [p for p in people if to <= p.start < last]
    inside = [p for p in people if at <= p.start and p.end <= to]
    agents: set[str] = set()
    targets: set[str] = {p.kind for p in inside}
    doers = [p for p in after if _BY.search(plain[max(to - 1, p.start - 45) : p.start])]
    heads = [p for i, p in enumerate(before) if not i or not _is_of(plain, before[i - 1], p)]
    subjects = [
        p
        for p in heads
        if _WHO.match(plain, p.end) or not _OBJECT.search(plain[max(first, p.start - 30) : p.start])
    ]
    verb = plain[at:to].split(" ", 1)[0]
    passive = bool(
        _PASSIVE.search(plain[max(start, at - 30) : at])
        or _PASSIVE.search(verb + " ")
        or (
            act in _DONE_TO
            and _PARTICIPLE.search(verb)
            and verb == plain[at:to]
            and _ALSO_PASSIVE.match(plain, to)
        )
    )
    of = [
        p
        for p in after
        if p.kind in UNDER_ARMS
        and _BY_NOUN.match(plain[at:to])
        and re.fullmatch(r" del?(?: (?:la|los|las|el))?(?: \w+)? ", plain[to : p.start])
    ]
    doers = doers or of
    both = [p for p in after if _BETWEEN.search(plain[max(at, p.start - 50) : p.start])]
    if doers:
        agents.add(doers[0].kind)
        targets |= {p.kind for p in subjects[-1:]}
        targets |= {
            p.kind
            for p in after
            if p.start < doers[0].start or _AGAINST.search(plain[doers[0].end : p.start])
        }
    elif passive:
        targets |= {p.kind for p in (subjects or after)[-1:]}
    elif not (_HEARD.fullmatch(plain, at, to) or _LIVED.search(plain, start, at)):
        agents |= {p.kind for p in subjects[-1:]}
        targets |= {p.kind for p in after[:2]}
        if both and act in ("clash", "firefight", "mob"):
            agents |= {p.kind for p in both[:2]}
    return frozenset(agents), frozenset(targets)


def _role(
    plain: str, act: str, at: int, to: int, start: int, end: int, topics: Iterable[tuple[int, int]]
) -> str:
    if any(a <= at < b for a, b in topics):
        return "topic"
    if re.search(r"\b(?:no|sin|ningun[oa]?)\b", plain[at:to]):
        return "negated"
    before = plain[max(start, at - 60) : at]
    clause = re.split(r"[,;:]", before)[-1]
    if _NEGATED.search(clause):
        return "negated"
    if _PLANNED.search(clause):
        return "planned"
    if PAST.search(before) or EARLIER.search(plain, start, at):
        return "background"
    if act in ("kill", "harm", "attack", "abduct", "loot") and STATISTIC.search(plain, start, end):
        return "background"
    if _PLANNED_AFTER.match(plain, to) or _FUTURE.match(plain, at):
        return "planned"
    if act == "block" and (_LIFTED.search(before) or _IS_LIFTED.match(plain, to)):
        return "negated"
    if act == "block" and _STANDING.search(plain, start, end):
        return "background"
    if act in ("wreck", "burn") and _WAS_FOUND.search(before):
        return "background"
    if act not in _OF_CROWDS and BACKGROUND.search(SINCE_THEN.sub("", plain[start:end])):
        return "background"
    return ""
