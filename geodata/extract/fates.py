"""The words that say what became of people, and on which side those people stand.

`SUBJECT` has them before it ("died"), `OBJECT` after it ("killing"), `EITHER` is Spanish, in which
the subject stands on either side ("murieron dos"), `PAST` is an English form that can be active or
passive ("killed"), `NOUN` has a number directly before it ("3 dead"), `TOLL` a number after "to" or
"at" ("the toll rose to 40").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SUBJECT, OBJECT, EITHER, PAST, NOUN, TOLL = "subject", "object", "either", "past", "noun", "toll"
OTHER = "other"  # kind of a fate that the code book has no figure for: abducted, rescued


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


_INTO = r"(?:seriously|severely|critically|slightly|badly|gravely|lightly|mildly|heavily|fatally)"
_LIVES = r"(?:li(?:fe|ves))"
_ARMS = (
    r"(?:a tiros|a bala(?:zos)?|a golpes|a pun?aladas|a cuchilladas|a machetazos|a pedradas|"
    r"a palos)"
)
_ADV_ES = (
    r"(?: (?:gravemente|levemente|brutalmente|presuntamente|tambien|vilmente|"
    rf"mortalmente|igualmente|de gravedad|luego|posteriormente|{_ARMS}))*"
)
_WOUND = (
    r"(?:injur(?:y|ies)|wounds?|burns?|trauma|fractures?|bruises?|lacerations?|concussions?|"
    r"cuts|gunshots?|tear[- ]gas inhalation|asphyxiation|suffocation)"
)
_HERIDAS = (
    r"(?:heridas?|lesion(?:es)?|quemaduras?|contusion(?:es)?|fracturas?|traumatismos?|golpes|"
    r"impactos?(?: de (?:bala|perdigon\w*|arma))?|politraumatismos?|cortes|asfixia|intoxicacion)"
)
_DEAD_ES = (
    r"(?:asesinad|muert|ultimad|ejecutad|acribillad|linchad|abatid|masacrad|degollad|decapitad|"
    r"fusilad|ajusticiad|calcinad|ahorcad|estrangulad|apunalad[oa]s? hasta la muert|"
    r"quemad[oa]s? viv|dad[oa]s de baj|neutralizad|rematad|baleados? y muert|victimad|"
    r"desmembrad|descuartizad|torturad[oa]s? y asesinad|secuestrad[oa]s? y asesinad)[oa]s?"
)
_HURT_ES = (
    r"(?:herid|lesionad|hospitalizad|contus|malherid|intoxicad|quemad|golpead|baleado y herid|"
    r"afectad[oa]s? por (?:los )?gas)[oa]?(?:es)?s?"
)
_HELD_ES = r"(?:detenid|arrestad|capturad|aprehendid|apresad|encarcelad|demorad)[oa]s?"
_LOST_ES = (
    r"(?:secuestrad|raptad|desaparecid|desplazad|rescatad|liberad|evacuad|violad|plagiad|retenid|"
    r"extorsionad|amenazad|despojad|reportad[oa]s? como desaparecid|desalojad|condenad|acusad|"
    r"imputad|procesad|deportad|expulsad|repatriad|damnificad|despedid)[oa]s?"
)
_BE_ES = (
    r"(?:(?:ha|han|habia|habian|habria|habrian|haber) (?:sido|resultado|quedado)|fue|fueron|"
    r"resulto|resultaron|resultan|resultar|resultando|quedo|quedaron|quedando|sera|es|son|"
    r"(?:fue|fueron|aparecio|aparecieron)? ?(?:hallad[oa]s?|encontrad[oa]s?|localizad[oa]s?|"
    r"reportad[oa]s?)|"
    r"siendo|ser|salio|salieron|termino|terminaron|estan?|murio|murieron|sido|"
    r"aparecio|aparecieron|cayo|cayeron|yacian?)"
)
_KILLING = (
    r"kill|murder|assassinat|execut|massacr|behead|lynch|slaughter|butcher|strangl|neutrali[sz]|"
    r"decapitat|hang|drown|electrocut|suffocat|crush|eliminat|liquidat"
)
_WITH = r"(?: and (?:\w+ly )?(?:wound|injur|burn|maim|hurt|abduct|kidnapp|robb|loot)\w*)?"

_WORDINGS: tuple[tuple[str, str, str], ...] = (
    # deaths, English
    ("deaths", PAST,
     r"killed|murdered|assassinated|executed|massacred|beheaded|decapitated|lynched|slaughtered|"
     r"butchered|slain|neutrali[sz]ed|shot dead|shot to death|shot and killed|gunned down|"
     r"mowed down|"
     r"(?:stabbed|beaten|beat|hacked|stoned|burned|burnt|crushed|trampled|tortured|bludgeoned|"
     r"clubbed|"
     r"knifed|kicked|starved|strangled|choked|speared|dragged|electrocuted) to death|"
     r"(?:burned|burnt|buried|flayed) alive|fatally \w+ed|fatally (?:shot|struck|hit)|"
     r"(?:shot|stabbed|wounded|injured) fatally|mortally wounded|"
     r"(?:found|declared|pronounced|left|confirmed|reported|presumed|feared|shot) dead|strangled|"
     r"hanged|electrocuted|put to death|cut down|hacked down|martyred"),
    ("deaths", SUBJECT,
     r"died|dies|dying|dead(?= (?:and|after|in|on|at|from|,|\.|inside|near))|perished|"
     r"succumb(?:ed|ing|s)|passed away|drowned|suffocated|bled to death|fell to (?:his|her|"
     r"their) deaths?|"
     rf"(?:lost|losing|lose|loses|laid down) (?:his|her|their|its) (?:own |young )?{_LIVES}|"
     rf"met (?:his|her|their) (?:death|end)"),
    ("deaths", OBJECT,
     rf"(?:{_KILLING})ing{_WITH}|(?:{_KILLING})e?s?{_WITH}|slew|slaying|"
     rf"lost(?= [^.;,]{{1,20}}(?:men|soldiers|officers|fighters|troops)\b)|perdi(?:o|"
     rf"eron)(?= a [\w ]{{1,20}}(?:hombres|soldados|efectivos|agentes|combatientes|policias)\b)|"
     rf"shoot(?:ing|s)? dead|"
     r"shoot(?:ing|s)? and killing|gunning down|shoot(?:ing)? to death|"
     rf"(?:claim|tak|cost)(?:ed|ing|s|e|es)? the {_LIVES} of|(?:claim|tak|cost)(?:ed|ing|s|e|es)?"
     rf"(?= [\w ]{{1,30}} {_LIVES}\b)|took the {_LIVES} of|took(?= [\w ]{{1,20}} lives\b)|"
     rf"ended the {_LIVES} of|cost(?=[\w ]{{2,40}} their lives)|"
     r"deaths? of|killings? of|murders? of|assassinations? of|executions? of|"
     r"slayings? of|"
     r"lynching of|beheading of|loss of(?= [\w ]{1,30}(?:lives|soldiers|men|officers|fighters|"
     r"troops|policemen))|demise of|"
     r"(?:dead |lifeless |mutilated |decomposed |charred |burnt |bullet-riddled |decomposing |"
     r"decapitated |headless )*(?:body|bodies|corpses?|remains) of|"
     r"(?:stoned|beat|stabbed|hacked|burn(?:ed|t)|kicked|clubbed|tortured|trampled|shot|beating|"
     r"stabbing|hacking|stoning|burning|clubbing|torturing|crushing|crushed|bludgeoned|strangled)"
     r"(?= (?!to death)[^.;,]{2,70}? to death)|"
     r"(?:burned|burning|burnt)(?= [^.;,]{2,40}? alive)|(?:shot|"
     r"shooting)(?= [^.;,]{2,40}? dead\b)"),
    ("deaths", NOUN,
     r"deaths?|fatalit(?:y|ies)|dead|lives|bodies|corpses|killed|murders|fatally"),
    ("deaths", TOLL,
     r"(?:death|casualty|fatality|fatalities)? ?toll\b(?! (?:road|booth|gate|plaza|free))|"
     r"number (?:killed|dead)|number of (?:\w+ )?(?:people |persons |civilians |protesters |"
     r"those |the )?"
     r"(?:dead|killed|deaths|fatalities|victims|murders|murdered)|death count|body count|"
     r"the (?:dead|death count)|(?:final|new|latest|updated) (?:count|tally)"),
    # deaths, Spanish
    ("deaths", EITHER,
     r"murio|murieron|muere|mueren|muriendo|(?:ha|han|habia|habian|habrian|habria|haber) "
     r"(?:muerto|fallecido|perecido|"
     r"perdido la vida)|fallecio|fallecieron|fallece|fallecen|falleciendo|perecio|perecieron|"
     r"(?:perdio|perdieron|pierde|pierden|perdiendo|perder|perdiera|perdieran) la vida|"
     r"dej(?:o|aron) de existir|fallecer|morir|sucumb\w+|"
     rf"{_BE_ES}{_ADV_ES} (?:{_DEAD_ES}|sin vida)(?: y \w+ad[oa]s?)?"),
    ("deaths", PAST, rf"{_DEAD_ES}|sin vida|dados? de baja|dadas? de baja"),
    ("deaths", OBJECT,
     rf"(?:mato|mataron|matan|mata|matando|matar|matado|mataran|asesin(?:aron|an|ando|ar|ado|"
     rf"aran)|"
     rf"asesino(?= (?:{_ARMS} )?al? )|ejecut(?:aron|ando)|ejecuto(?= al? )|abati(?:o|eron|endo)|"
     rf"linch(?:aron|o|ando)|masacr(?:aron|o|ando)|acribill(?:aron|o|ando)|ultim(?:aron|ando)|"
     rf"degoll(?:aron|o)|decapit(?:aron|o)|fusil(?:aron|o)|ajustici(?:aron|o)|remat(?:aron|o)|"
     r"victim(?:aron|o)|neutraliz(?:aron|o)|quem(?:aron|o) viv[oa]s?)(?: y (?:hiri|lesion|"
     r"descuartiz|"
     rf"quem|dej)\w+(?: herid[oa]s?)?)?{_ADV_ES}|"
     r"(?:dio|dieron|dando|dar) (?:muerte|de baja)|(?:quit|arrebat|seg)(?:o|aron|ando|arle|arles)"
     r"(?:le|les)? la vida|acab(?:o|aron|ando) con las? vidas? de|"
     r"cobr(?:o|aron|ado|ando|andose|arse|arond?)(?:se)? las? vidas? de|"
     r"cobr(?:o|aron|ado|ando)(?= [\w ]{1,25} vidas)|"
     r"termin(?:o|aron) con la vida de|"
     r"(?:la )?muertes? (?:violentas? )?(?:de|a|del|al)|fallecimientos? del?|deceso del?|"
     r"decesos de|"
     r"asesinatos? del?|homicidios? del?|feminicidios? del?|ejecucion(?:es)? del?|"
     r"linchamiento del?|"
     r"masacre de|crimen del?|magnicidio del?|"
     r"cuerpos?(?: \w+)?(?: sin vida)? del?|cadaver(?:es)? del?|restos(?: mortales)? del?"),
    ("deaths", NOUN,
     r"muert[oa]s?|fallecid[oa]s?|muertes|decesos?|fallecimientos|victimas? (?:mortal(?:es)?|"
     r"fatal(?:es)?)|asesinatos|homicidios|vidas|cadaver(?:es)?|cuerpos|abatidos|bajas mortales|"
     r"obitos|asesinad[oa]s|ejecutad[oa]s"),
    ("deaths", TOLL,
     r"(?:cifra|numero|saldo|balance|conteo|cantidad|total)(?: \w+){0,2} de (?:personas )?"
     r"(?:muertos|fallecid[oa]s|muertes|decesos|asesinad[oa]s|asesinatos|homicidios|"
     r"victimas(?: mortales| fatales)?)|"
     r"l[oa]s (?:muertos|fallecidos|muertes|decesos)|la cifra(?= (?:de|a|en) \w)|"
     r"recuento (?:final|definitivo|actualizado)|(?:muertos|fallecidos|muertes|"
     r"victimas(?: mortales)?) (?:se elev|asciend|ascend|sub|aument|lleg|ya son|son|suman)\w*"),
    # injuries, English
    ("injuries", PAST,
     rf"(?:(?:{_INTO} )?(?:injured|wounded|hurt|maimed)|hospitali[sz]ed|"
     r"(?:shot|stabbed|beaten|hit|struck) and (?:\w+ly )?(?:injured|wounded)|"
     r"(?:taken|rushed|admitted|evacuated|transferred) to (?:the |"
     r"a )?(?:[\w'-]+ ){0,3}?hospitals?|"
     r"shot (?:in|on) the (?:\w+ )?(?:leg|legs|arm|arms|head|foot|feet|hand|chest|stomach|"
     r"shoulder|back|"
     r"thigh|neck|face|abdomen|hip)|left (?:\w+ )?(?:injured|wounded|in critical condition))"),
    ("injuries", SUBJECT,
     rf"(?:sustain|suffer|receiv|incurr)(?:ed|ing) (?:[\w'-]+ ){{0,5}}?{_WOUND}|"
     r"(?:was|were|been|being|be|are|is) (?:[\w]+ly )?(?:taken|rushed|admitted|evacuated|"
     r"transferred|transported|airlifted|sent|conveyed|moved|brought) (?:for treatment )?(?:to|"
     r"at|in) "
     r"(?:the |a |an )?(?:[\w'-]+ ){0,4}?(?:hospitals?|clinics?|infirmary|medical cent\w+|"
     r"health cent\w+)|"
     r"(?:was|were|been|being|be|are|is) (?:[\w]+ly )?treated (?:for|in|at|by|on)|"
     r"among the (?:injured|wounded)|(?:required|needed|received|sought) (?:\w+ )?(?:medical|"
     r"hospital) "
     r"(?:attention|treatment|care|assistance)|(?:is|are|was|were|remains?|"
     r"remained) in (?:a )?(?:critical|serious|"
     r"stable) condition|survived with injuries|"
        r"lost (?:an?|his|her|both) (?:leg|arm|eye|hand|foot|finger|limb)s?|"
        r"with (?:a )?(?:broken|fractured) \w+"),
    ("injuries", OBJECT,
     r"(?:injur|wound|hurt|maim)ing|heridas a|lesiones a|injures|hurts|injur(?:y|"
     r"ies) (?:to|of|among)|wounding of|"
     r"shooting and wounding"),
    ("injuries", NOUN, r"injuries|injured|wounded|hospitali[sz]ed|hurt"),
    ("injuries", TOLL,
     r"number of (?:\w+ ){0,3}(?:injured|wounded|injuries)|injury toll|number (?:injured|"
     r"wounded)|the (?:injured|wounded)"),
    # injuries, Spanish
    ("injuries", EITHER,
     rf"{_BE_ES}{_ADV_ES} (?:{_HURT_ES}|con {_HERIDAS})|"
        rf"(?:tiene|tienen|tenian?) (?:[\w-]+ )?{_HERIDAS}|"
        rf"sufr(?:io|ieron|iendo|en|ido) (?:[\w-]+ ){{0,4}}?{_HERIDAS}|"
     rf"present(?:o|aron|a|an|ando) (?:[\w-]+ ){{0,3}}?{_HERIDAS}|recibi(?:o|"
     rf"eron) (?:[\w-]+ ){{0,3}}?"
     r"(?:impactos?|heridas?|disparos|perdigones|balazos?|punaladas?)|"
     r"(?:fue|fueron|debio ser|debieron ser|tuvo que ser|tuvieron que ser|ser|siendo|han sido|"
     r"ha sido) "
     r"(?:\w+mente )?(?:trasladad|llevad|ingresad|evacuad|remitid|derivad|intern|conducid|"
     r"auxiliad)"
     r"[oa]d?[oa]?s? (?:\w+ )?(?:al?|en|hacia|a la|a un|a una|en un|"
     r"en el) (?:[\w-]+ ){0,3}?(?:hospital\w*|centros?|"
     r"clinicas?|sanatorio|posta|unidad medica|casa de salud|urgencias|nosocomio)|"
     r"(?:fue|fueron|son|ser|siendo|tuvieron que ser) (?:atendid|asistid)[oa]s? (?:por|en|con)|"
     r"(?:requirio|requirieron|recibio|recibieron|necesitaron) (?:atencion|"
     r"asistencia)(?: medica)?|"
     r"figuran? entre los (?:heridos|lesionados)|malherid[oa]s?|"
        r"perd(?:io|ieron) (?:una?|el|la|su|ambas) (?:pierna|brazo|ojo|mano|pie|dedo)s?|"
        r"se (?:encuentra|encuentran|debate|debaten|recupera|recuperan) "
     r"(?:en estado|entre la vida|herid|graves?|de sus heridas|internad|hospitalizad)\w*"),
    ("injuries", PAST,
     rf"(?:herid|lesionad|hospitalizad|contus)[oa]s?|con {_HERIDAS}"),
    ("injuries", OBJECT,
     r"hiri(?:o|eron|endo)(?: de (?:gravedad|bala|muerte))?|hieren|hiere|herir(?: a)?|"
     r"lesion(?:aron|o|ando|ar)|"
     r"(?:dej|caus|provoc|ocasion)(?:o|aron|ando|ado|ar)(?:le|"
     r"les)? (?:(?:gravemente )?herid[oa]s? a|"
     r"(?:\w+ )?(?:heridas|lesiones|quemaduras)(?: \w+)? a)|"
     r"dej(?:o|aron|ando) (?:gravemente )?(?:herid|lesionad)[oa]s?"),
    ("injuries", NOUN,
     r"herid[oa]s?|lesionad[oa]s?|contus[oa]s?|hospitalizad[oa]s|quemad[oa]s|intoxicad[oa]s|"
     r"malheridos"),
    ("injuries", TOLL,
     r"(?:cifra|numero|saldo|balance) de (?:personas )?(?:herid[oa]s|lesionad[oa]s)|"
        r"los (?:heridos|lesionados)"),
    # arrests
    ("arrests", PAST,
     r"arrested|detained|apprehended|taken into custody|rounded up|jailed|imprisoned|"
     r"taken away by (?:police|security|soldiers|the army)|put in (?:police )?custody|remanded"),
    ("arrests", SUBJECT,
     r"(?:were|was|are|is|remain|remained|being|been) (?:held )?in (?:police )?(?:custody|"
     r"detention)"),
    ("arrests", OBJECT,
     r"arresting|detaining|apprehending|arrests?|detains?|rounding up|arrests? of|detentions? of|"
     r"apprehension of|took(?= [^.;,]{2,40} into custody)|captura del?|capturas de|"
     r"detencion(?:es)? del?|"
     r"arrestos? del?|aprehension del?|detuv(?:o|ieron)|deten(?:iendo|er)|detien(?:e|en)|"
     r"arrest(?:aron|ando|an|ar)|"
     r"arresto al?(?= )|captur(?:aron|ando|o|ar)|aprehendi(?:o|eron|endo)|apres(?:aron|ando)|"
     r"apreso(?= al? )"),
    ("arrests", EITHER, rf"{_BE_ES}{_ADV_ES} {_HELD_ES}"),
    ("arrests", PAST, rf"{_HELD_ES}"),
    ("arrests", NOUN,
     r"arrests?|detainees?|detentions?|arrested|detained|detenciones|detenid[oa]s?|arrestos?|"
     r"arrestad[oa]s?|capturas|capturad[oa]s|aprehendid[oa]s?|aprehensiones|in custody"),
    ("arrests", TOLL, r"number of (?:arrests|detainees|people arrested|arrested|detained)|"
     r"(?:cifra|numero) de (?:detenid[oa]s|arrestos|detenciones)"),
    # what has no figure, so that its people are not taken for those of another fate
    (OTHER, PAST,
     r"abducted|kidnapped|taken hostage|held hostage|displaced|evacuated|rescued|freed|released|"
     r"robbed|raped|threatened|expelled|deported|sentenced|convicted|charged|acquitted|"
     r"seized|carjacked|conscripted|evicted|enlisted|trained|deployed|recruited"),
    (OTHER, SUBJECT, r"(?:went|are|were|remain|remained|is|was) missing|disappeared|fled|escaped|"
     r"surrendered|defected|survived"),
    (OTHER, OBJECT,
     r"abducting|kidnapping|abductions? of|kidnappings? of|displacing|evacuating|rescuing|freeing|"
     r"releasing|robbing|raping|secuestr(?:aron|o|ando)|rapt(?:aron|o|ando)|liber(?:aron|o|ando)|"
     r"rescat(?:aron|o|ando)|despoj(?:aron|o)|desplaz(?:aron|o|ando)|secuestros? del?|rapto del?|"
     r"desaparicion del?|liberacion del?|desplazamiento de|taking(?= [^.;,]{2,30} hostage)|"
     r"took(?= [^.;,]{2,30} hostage)|violaron|amenaz(?:aron|o)|evacu(?:aron|o|ando)|"
     r"reten(?:iendo|er)|"
     r"retuv(?:o|ieron)"),
    (OTHER, EITHER, rf"{_BE_ES}{_ADV_ES} {_LOST_ES}|desaparecio|desaparecieron|huyeron|escaparon"),
    (OTHER, PAST, rf"{_LOST_ES}"),
    (OTHER, NOUN, r"hostages|missing|desaparecid[oa]s?|secuestrad[oa]s|rehenes|desplazad[oa]s|"
     r"damnificad[oa]s|abductions|kidnappings|displaced"),
)  # fmt: skip
_PATTERNS = tuple(
    (kind, frame, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"))
    for kind, frame, words in _WORDINGS
)
# A stretch without any of these has no fate of the kind: most have none, and are left at once.
_SIGNS = {
    "deaths": re.compile(
        r"\b(?:kill|murder|assassin|execut|massacr|behead|decapit|lynch|slaughter|butcher|"
        r"sla[iy]n?|slew|"
        r"neutrali|death|dead|alive|fatal|mortal|strangl|hang|electrocut|cut down|hacked|martyr|"
        r"gunn|mowed|"
        r"die[sd]?\b|dying|perish|succumb|passed|drown|suffoc|li(?:fe|ves)\b|bod(?:y|ies)\b|"
        r"corpse|remains|"
        r"loss|lost|losing|demise|eliminat|liquidat|crush|victim|toll|mur[io]|muer|morir|fallec|"
        r"perec|"
        r"vidas?\b|existir|sucumb|asesin|ejecut|ultim|acribill|linch|abati|masacr|degoll|fusil|"
        r"ajustic|"
        r"calcin|ahorc|estrang|baja|remat|mat[aoe]|homicid|feminic|crimen|magnic|cuerpos?\b|"
        r"cadaver|restos|"
        r"decesos?\b|obito|descuart|desmembr|quemad|perdi(?:o|eron)|bleed|bled|end\b|casualty)"
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
        r"centro|baleado)"
    ),
    "arrests": re.compile(
        r"\b(?:arrest|detain|detention|deten|detuv|detien|apprehen|custody|round|jail|imprison|"
        r"taken away|"
        r"remand|captur|apre[hs]|encarcel|demorad)"
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
        elif (fate.verb, fate.end) == (kept[-1].verb, kept[-1].end):
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
            real = not _UNREAL.search(plain[max(start, first - 70) : first])
            yield Fate(kind, frame, first, match.end(), match.start(), passive, real)
