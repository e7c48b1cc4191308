"""The words that say what became of people: killed, hurt, arrested, or what nobody counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from geodata.extract.people.fate_words import (
    EITHER,
    NOUN,
    OBJECT,
    OTHER,
    PAST,
    SUBJECT,
    TOLL,
    WORDINGS,
)


@dataclass(frozen=True, slots=True)
class Fate:
    """One such wording; `start` is where its auxiliary begins, `passive` whether it has one."""

    kind: str
    frame: str
    start: int
    end: int
    verb: int  # where the verb itself begins
    passive: bool = False
    real: bool = True  # not "tried to kill", "accused of killing"


_PATTERNS = tuple(
    (kind, frame, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")) for kind, frame, words in WORDINGS
)
# A stretch without any of these has no fate of the kind: most have none, and are left at once.
_SIGNS = {
    "deaths": re.compile(
        r"\b(?:kill|cifra|recuento|number|figure|count|tally|throat|martyr|hell\b|breathed|"
        r"murder|assassin|execut|massacr|behead|decapit|lynch|slaughter|butcher|"
        r"sla[iy]n?|slew|"
        r"neutrali|death|dead|alive|fatal|mortal|strangl|hang|electrocut|cut down|hacked|martyr|"
        r"gunn|mowed|"
        r"die[sd]?\b|dying|perish|succumb|passed|drown|suffoc|li(?:fe|ves)\b|bod(?:y|ies)\b|"
        r"corpse|remains|"
        r"loss|lost|losing|demise|eliminat|liquidat|crush|victim|toll|mur[io]|muer|morir|fallec|"
        r"perec|"
        r"vidas?\b|existir|sucumb|asesin|ejecut|ultim|acribill|linch|abat|masacr|degoll|fusil|"
        r"ajustic|"
        r"calcin|ahorc|estrang|baja|remat|mat[aoe]|homicid|feminic|crimen|magnic|cuerpos?\b|"
        r"cadaver|restos|"
        r"decesos?\b|obito|descuart|desmembr|quemad|perdi(?:o|eron)|bleed|bled|end\b|casualty|"
        r"occis|"
        r"sword|las armas|surviv|sobreviv|fell\b|mown|cayo|cayeron)"
    ),
    "injuries": re.compile(
        r"\b(?:injur|wound|hurt|maim|hospital|shot (?:in|on)|sustain|suffer|receiv|incurr|treat|"
        r"clinic|"
        r"infirm|medical|health cent|critical|serious|stable|lost|broken|fractur|stitch|surgery|"
        r"herid|"
        r"hir[i]|hier|herir|lesion|contus|malher|intoxic|quemad|golp|sufr|present|recib|"
        r"sanatorio|posta|"
        r"urgencia|nosocomio|unidad med|casa de sal|atend|asisti|atencion|asistencia|graves?\b|"
        r"entre la vida|"
        r"pierna|brazo|ojo|mano|pie|dedo|tien|politraum|traum|impacto|cortes|asfixia|afectad|"
        r"centro|balead|bruis|concuss|cut\b|hit\b|struck|grazed|took|caught|with\b|lastimad|"
        r"magullad|had\b|needed|ended|landed|wound|admit|attended|termin|acab|internad|gasead|"
        r"con\b)"
    ),
    "arrests": re.compile(
        r"\b(?:arrest|detain|detention|deten|detuv|detien|apprehen|custody|round|jail|imprison|"
        r"taken away|"
        r"remand|nabb|questioning|handcuffs|comisaria|jefatura|estacion|ordenes|disposicion|"
        r"libertad|retuv|captur|apre[hs]|encarcel|demorad|picked|led away|dragged|hauled|held|took|"
        r"bundled|behind bars|bajo custodia|tras las)"
    ),
    OTHER: re.compile(
        r"\b(?:abduct|kidnap|hostage|displac|evacu|rescu|fre[ei]|releas|rob|rap[ei]|raping|"
        r"threat|missing|"
        r"disappear|fled|escap|surrender|defect|surviv|secuest|rapt|liber|rescat|despoj|desplaz|"
        r"desapar|viol|"
        r"amenaz|reten|retuv|rehen|damnif|huy|expel|expul|deport|repatr|sentenc|convict|charg|"
        r"acquit|seiz|"
        r"carjack|conscript|evict|enlist|train|deploy|recruit|extors|plagi|imput|acus|conden|"
        r"proces|desaloj|"
        r"despedid)"
    ),
}
_BE = r"(?:was|were|been|being|be|is|are|got|get|gets|getting|as)"
_SOME = (
    r"(?:(?:\w+ly|also|then|later|all|both|each|so far|subsequently|immediately|reportedly|"
    r"allegedly|"
    r"instantly|first|either|again|now|still|already|himself|herself|ultimately|eventually|"
    r"confirmed|reported|believed|feared|found|left|presumed|discovered|said to have been|"
    r"known to "
    r"have been|thought to have been) )*"
)
_PASSIVE = re.compile(
    rf"(?<!\w)(?:(?:has|have|had|would|will|could|may|might|to) (?:\w+ly |also |since |"
    rf"reportedly )*)?"
    rf"{_BE} {_SOME}"
    rf"(?:(?:\w+ed|shot|beaten|hit|struck|taken|held|stabbed|run over|set on fire|caught|burnt|"
    rf"run|thrown|"
    rf"hacked)(?: (?!and\b|or\b)[\w'-]+){{0,6}}?,? "
    rf"(?:and|or|before being|then|and then|and later|y)(?: was| were)? {_SOME})?$"
)
_BEFORE_PAST = re.compile(r"(?<!\w)(?:has|have|had|having) (?:\w+ly |also |since |already )*$")
_UNREAL = re.compile(
    r"(?:\b(?:(?:attempt|tr[yi]|threaten|plan|plott?|want|intend|fail|conspir|order|hir|vow|aim|"
    r"prepar|"
    r"refus|attempting|trying|meant|authori[sz])\w*|not|never|could|would|might|orders?|"
    r"permission|"
    r"attempts?|able|likely|going|due|plot) (?:to |have )(?:\w+ )?|"
    r"\b(?:accused|suspected|convicted|guilty|acquitted|wanted|charged|blamed|sought|indicted|"
    r"tried|"
    r"sentenced|responsible|arrested|detained|jailed|condemned|prosecuted|imprisoned|held|"
    r"extradited|"
    r"allegation|allegations|suspicion|confess\w+|connection|connected|linked|involve\w*|"
    r"investigat\w+|"
    r"role|revenge|retaliation|retribution|reprisal|vengeance|respon\w+|justice)"
    r"(?: (?:of|for|with|in|to|over|by|from|into))+ (?:(?:the|a|having|their|his|her|alleged|"
    r"previous|recent|"
    r"earlier|of|brutal|allegedly) )*|"
    r"\b(?:anniversary|commemorat\w+|remember\w+|memory) (?:of |for )?(?:the )?(?:\w+ )?|"
    r"\b(?:intent\w*|tentativa|amenaz\w+|trat\w+|pretend\w+|plane\w+|conspir\w+|quer\w+|ordena\w*|"
    r"busca\w*|podri\w+|podia\w*|habria intentado|plan|orden|para|ordenes) (?:de |con |con la |"
    r"a |para )?"
    r"(?:\w+ )?|"
    r"\b(?:acusad|sospechos|condenad|sindicad|imputad|procesad|senalad|investigad|responsabl|"
    r"buscad|"
    r"detenid|capturad|sentenciad|involucrad|implicad|vinculad|judicializad|denunciad)\w* "
    r"(?:como )?(?:\w+ )?(?:de|por|en|con|del)(?: (?:el|la|los|las|haber|su|presunt\w+|"
    r"supuest\w+|un|una))* (?:\w+ )?|"
    r"\b(?:justicia|venganza|represalia|aniversario|conmemora\w+|esclarec\w+|"
    r"investiga\w*) (?:por|del?|tras|el|la)?"
    r"(?: (?:el|la|los|las))* ?)$"
)


_TOLD_AS_FACT = re.compile(
    r"(?:fue|resulto|quedo|salio|murio|fallecio|cayo|perdio|sufrio|(?:fu|result|qued|sal|mur|"
    r"fallec|"
    r"cay|perd|sufr)(?:er|ar|ier|yer)on)\b"
)
_MAY = re.compile(r"\b(?:could|would|might|may|can|will|cannot|podrian?|puede[n]?) (?:\w+ )?$")
_NOMINAL = re.compile(
    r"(?:la )?(?:deaths?|killings?|murders?|assassinations?|executions?|slayings?|lynching|"
    r"beheading|"
    r"muertes?|asesinatos?|homicidios?|feminicidios?|crimen|magnicidio|fallecimientos?) (?:de|"
    r"of|al?\b)"
)
_ABOUT = re.compile(
    r"\b(?:over|for|about|with|against|after|since|following|by|despite|tras|por|contra|sobre|"
    r"ante|"
    r"desde|mourn\w*|condemn\w*|protest\w*|investigat\w*|conden\w*|rechaz\w*|repudi\w*|"
    r"aclar\w*|lament\w*) (?:(?:the|a|an|el|la|los|las|su|his|her|their|recent|police|alleged|"
    r"custodial|brutal) )*$"
)


def fates(plain: str, start: int, end: int) -> list[Fate]:
    """Return the fates told in a stretch of folded text, in order; the longest wording wins."""
    every = sorted(_every(plain, start, end), key=lambda f: (f.verb, -f.end))
    kept: list[Fate] = []
    for fate in every:
        if not kept or fate.verb >= kept[-1].end:
            kept.append(fate)
        elif fate.verb == kept[-1].verb and NOUN in (fate.frame, kept[-1].frame):
            kept.append(fate)  # "killed" can be a verb, or a noun after its number
    return kept


def _every(plain: str, start: int, end: int) -> Iterator[Fate]:
    told = {kind for kind, signs in _SIGNS.items() if signs.search(plain, start, end)}
    for kind, frame, pattern in _PATTERNS:
        if kind not in told:
            continue
        for match in pattern.finditer(plain, start, end):
            if match.end() == match.start():
                continue
            first, passive = match.start(), False
            if frame in (PAST, SUBJECT):
                before = plain[max(start, first - 110) : first]
                if frame == PAST and (aux := _PASSIVE.search(before)):
                    passive, first = True, first - len(before) + aux.start()
                elif had := _BEFORE_PAST.search(before):
                    first -= len(before) - had.start()
            named = frame == OBJECT and _NOMINAL.match(plain, match.start())
            if named and _ABOUT.search(plain[max(start, first - 40) : first]):
                continue  # what a protest, a trial or a wake is about
            before = plain[max(start, first - 70) : first]
            real = bool(_TOLD_AS_FACT.match(plain, first)) or not (
                _UNREAL.search(before) or (frame == OBJECT and _MAY.search(before))
            )
            yield Fate(kind, frame, first, match.end(), match.start(), passive, real)


__all__ = ["EITHER", "NOUN", "OBJECT", "OTHER", "PAST", "SUBJECT", "TOLL", "Fate", "fates"]
