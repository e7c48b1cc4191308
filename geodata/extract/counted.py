"""The words round a number that say what it counts.

Patterns are matched against a masked sentence, in which each number is "#~~~".
"""

import re

from geodata.extract.people import PERSON

N = r"#~*"
STOP = (
    r"(?:and|or|but|y|e|o|pero|injured|wounded|hurt|killed|dead|died|arrested|detained|said|"
    r"after|when|while|heridos?|heridas?|muert[oa]s?|"
    r"murieron|fallecieron|detenid[oa]s|cuando|mientras|tras|killing|wounding|injuring|leaving|"
    r"dejando|including|incluid[oa]s|incluyendo)"
)
WORDS = rf"(?:,? (?!{STOP}\b)[a-z\d][\w'/-]*){{0,8}}?"
NEAR = rf"(?: (?!{STOP}\b)[a-z\d][\w'/-]*){{0,4}}?"
ASIDE = (
    r"(?: ?\([^()]{0,60}\)|,? (?:including|incluid[oa]s?|incluyendo|entre ell[oa]s|"
    r"among them)[^;.]{0,70}?,|, [^#;.]{0,70}?,| - [^#;.]{0,60}? -)?"
)
AUX = (
    r"(?: (?:was|were|been|being|is|are|have|has|had|be|got|get|also|reportedly|allegedly|then|"
    r"later|all|both|each|since|subsequently|immediately|fatally|so far|"
    r"confirmed|feared|found|reported|left|believed|presumed|shot and|stabbed and|beaten and|"
    r"fue|fueron|han|ha|habia|habian|sido|siendo|resulto|resultaron|resultando|quedo|quedaron|"
    r"hallad[oa]s?|encontrad[oa]s?|tambien|presuntamente|estan|esta|son|es|se encuentran|"
    r"habrian|habria|hayan|reportad[oa]s?|como|ya|a tiros y|baleados y))*"
)
FORMS = {
    "deaths": {
        "after": (
            r"(?:killed|slain|murdered|assassinated|executed(?! by the state)|massacred|"
            r"beheaded|decapitated|shot dead|shot to death|gunned down|stabbed to death|"
            r"beaten to death|hacked to death|stoned to death|tortured to death|"
            r"lynched|burn(?:ed|t) (?:to death|alive)|crushed to death|slaughtered|died|dies?|"
            r"dying|dead|perished|succumbed|lost (?:his|her|their) (?:own )?li(?:fe|ves)|"
            r"losing (?:their|his|her) li(?:fe|ves)|passed away|deceased|"
            r"asesinad[oa]s?|muert[oa]s?|ejecutad[oa]s?|ultimad[oa]s?|acribillad[oa]s?|"
            r"linchad[oa]s?|abatid[oa]s?|masacrad[oa]s?|degollad[oa]s?|dad[oa]s? de baja|"
            r"matad[oa]s?|sin vida|decapitad[oa]s?|calcinad[oa]s?|"
            r"murieron|murio|fallecieron|fallecio|muerto|fallecid[oa]s?|perd(?:ieron|io|ido|"
            r"iera|ieran) la vida|mueren|muere|fallecen|fallece|perecieron|perecio|"
            r"pierden la vida|pierde la vida|dejaron de existir)"
        ),
        "before": (
            r"(?:kill(?:ed|ing|s)?(?: and (?:wounded|injured|burned))?|claim(?:ed|"
            r"ing) the li(?:fe|ves) of|taking the li(?:fe|ves) of|deaths? of|murder(?:ed|ing|"
            r"s)?(?: of)?|assassinat(?:ed|ing|ion of)|execut(?:ed|ing|ion of)|shot dead|"
            r"shot and killed|shooting dead|shoot dead|gunn(?:ed|ing) down|stabbed to death|"
            r"beat to death|lynch(?:ed|ing)(?: of)?|massacred|"
            r"behead(?:ed|ing)|slaughter(?:ed|ing)|slain|hacked to death|killings? of|(?:body|"
            r"bodies) of|corpses? of|(?:dead|deaths|fatalities|killed|death toll|"
            r"toll)(?: (?:is|was|stands|stood|reached|rose|rises|climbed|hit|now|at|to|of|"
            r"is now|has risen|had risen|has reached|remained|increased|jumped|surpassed|"
            r"exceeded|currently|up|risen|grew|passed))+|burn(?:ed|t|ing) (?:alive|to death)|"
            r"hanged|set ablaze(?= #~* (?:suspected|alleged|man|woman|thief|boy))|"
            r"mataron a golpes|took the li(?:fe|ves) of|loss of|stoned to death|hang(?:ed|ing)|"
            r"set ablaze|hanged|"
            r"mat(?:aron|o|ando|ar|an|ado)(?: de un (?:tiro|disparo|balazo))?|asesin(?:aron|o|"
            r"ando|ar|an|ado)|asesinatos? de|la muerte de|muertes? de|homicidios? de|"
            r"fallecimientos? de|deceso de|cobr(?:o|ado|aron|andose|arse) la vida de|quit(?:o|"
            r"aron) la vida|acab(?:o|aron) con la vida de|ejecut(?:aron|o|ando)|abati(?:eron|o|"
            r"endo)|dieron muerte|dio muerte|dieron de baja|ultimaron|linch(?:aron|o|"
            r"amiento de)|masacr(?:aron|o|e de)|degollaron|decapit(?:aron|o)|acribill(?:aron|"
            r"o)|"
            r"murieron|murio|muriendo|(?:han|ha|habian|habia) (?:muerto|fallecido|"
            r"perdido la vida)|fallecieron|fallecio|mueren|muere|fallecen|fallece|"
            r"perdieron la vida|perdio la vida|perecieron|(?:fueron|fue|resultaron|"
            r"resulto) (?:asesinad[oa]s?|muert[oa]s?|ejecutad[oa]s?|abatid[oa]s?)|"
            r"cuerpos? (?:sin vida )?de|cadaver(?:es)? de|(?:cifra|numero|saldo|"
            r"balance) de (?:muertos|fallecidos|muertes|victimas(?: mortales|"
            r" fatales)?)(?: \w+){0,6}?(?: a| en| de| es de| asciende a)?|(?:muertos|"
            r"fallecidos)(?: se eleva| asciende\w*| subio| sube| aumento| llega| ya son| son|"
            r" suman| se elevo| ascendio| ascendieron)+(?: a| de \d+ a| en)?)"
        ),
        "noun": (
            r"(?:(?:more|other|civilian|reported|confirmed|total|police|protester|violent|"
            r"additional|further|mas|otr[oa]s|nuev[oa]s|militant|military|of the|alleged|"
            r"presunt[oa]s) )*(?:deaths?|fatalit(?:y|ies)|dead(?! line)|bod(?:y|ies)(?! (?:were |"
            r"was )?exhum)|corpses?|"
            r"lives|killed|murders|homicides|killings|muert[oa]s?|fallecid[oa]s?|decesos?|"
            r"fallecimientos|(?:victimas? )(?:mortal(?:es)?|fatal(?:es)?)|asesinad[oa]s?|"
            r"asesinatos|homicidios|vidas|cadaver(?:es)?|cuerpos|muertes)\b"
        ),
    },
    "injuries": {
        "after": (
            r"(?:(?:seriously |severely |critically |slightly |badly |gravely |lightly |"
            r"shot and |among the )*(?:injured|wounded|hurt|maimed|hospitali[sz]ed)|"
            r"among the (?:injured|wounded)|(?:sustain|suffer|receiv)(?:ed|"
            r"ing) (?:[\w'-]+ ){0,4}?(?:injur\w+|wounds?|burns?|trauma)|(?:taken|rushed|"
            r"admitted|sent) to (?:the |a )?(?:nearby )?(?:hospitals?|clinic)|treated (?:for|"
            r"in|at)|"
            r"(?:(?:gravemente|levemente) )?(?:herid[oa]s?|lesionad[oa]s?|contus[oa]s?|"
            r"hospitalizad[oa]s?|baleados)|con (?:heridas|lesiones|contusiones|traumatismos|"
            r"fracturas|quemaduras)|sufr(?:ieron|io) (?:[\w'-]+ ){0,3}?(?:heridas|lesiones|"
            r"contusiones|quemaduras|impactos?|fracturas)|trasladad[oa]s? (?:a|"
            r"al) (?:\w+ )?(?:hospital\w*|centros?)|(?:figuran |se encuentran |estan |"
            r"hay )?entre los (?:heridos|lesionados)|atendid[oa]s? (?:por|en|con))"
        ),
        "before": (
            r"(?:(?:killed and |killing and )?(?:injur(?:ed|ing|es)|wound(?:ed|ing|s)|"
            r"maim(?:ed|ing)|hurt(?:ing)?)|injuries (?:to|of|among)|wounding of|"
            r"number of (?:injured|wounded)(?: \w+){0,4}?|"
            r"hir(?:ieron|io|iendo)|lesion(?:aron|o|ando)|lesiones a|heridas a|(?:resultaron|"
            r"resulto|quedaron|quedo|dejaron|dejo|dejando|fueron|hay|"
            r"hubo) (?:gravemente )?(?:herid[oa]s?|lesionad[oa]s?)|heridos:|(?:cifra|numero|"
            r"saldo) de heridos(?: \w+){0,5}?)"
        ),
        "noun": (
            r"(?:(?:more|other|civilian|reported|seriously|severely|critically|police|serious|"
            r"minor|people|mas|otr[oa]s|of the|personas) )*(?:injuries|injured|wounded|"
            r"herid[oa]s?|lesionad[oa]s?|contusos)\b"
        ),
    },
    "arrests": {
        "after": (
            r"(?:(?:briefly |temporarily |also |forcibly )*(?:arrested|detained|"
            r"taken into custody|taken away by|rounded up|apprehended|jailed|imprisoned)|"
            r"(?:put|held|remain|remained|remanded|kept|were|are|be) in (?:police )?(?:custody|"
            r"detention)|(?:detenid|arrestad|capturad|aprehendid|intervenid|encarcelad|"
            r"retenid[oa]s por la polic)[oai]+s?)"
        ),
        "before": (
            r"(?:arrest(?:ed|ing|s)?(?: of)?|detain(?:ed|ing|s)?|detention of|apprehend(?:ed|"
            r"ing)|round(?:ed|ing) up|took|imprison(?:ed|ing)|detuv(?:o|ieron)|deteniendo|"
            r"detienen|arrest(?:aron|o|ando|an)|captur(?:aron|o|ando)|(?:captura|detencion|"
            r"arresto|aprehension) de|aprehendi(?:eron|o|endo)|(?:fueron|resultaron|"
            r"hubo) (?:detenid|arrestad|capturad)[oa]s|numero de detenidos(?: \w+){0,3}?)"
        ),
        "noun": (
            r"(?:(?:more|other|mas|otr[oa]s|total|people|personas|of the|protesters?|"
            r"protest-related|reported) )*(?:arrests?|detainees?|detentions?|arrested|detained|"
            r"detenciones|detenid[oa]s?|arrestos?|arrestad[oa]s?|capturas|capturad[oa]s|"
            r"aprehendid[oa]s?)\b"
        ),
    },
}
FILL = (
    r"(?:,|:)?(?: (?:a total of|as many as|an estimated|another|other|up to|the|a|al|los|las|"
    r"el|un total de|otr[oa]s|to|of|de|now|about|ya|por lo menos|further|additional|in all|"
    r"overall|que|how|both|all|entre|mostly|unarmed|con bala|de bala|de gravedad|gravemente|"
    r"levemente))*,? "
)
RULES = [
    (kind, how, re.compile(pattern))
    for kind, forms in FORMS.items()
    for how, pattern in (
        ("noun", rf"(?P<n>{N})(?: of (?:them|the|whom))? {forms['noun']}"),
        ("after", rf"(?P<n>{N}){NEAR}{AUX} {forms['after']}\b"),
        ("before", rf"\b{forms['before']}{FILL}(?P<n>{N})"),
        ("far", rf"(?P<n>{N}){WORDS}{ASIDE}{AUX} {forms['after']}\b"),
    )
]
RULES.append(
    (
        "deaths",
        "before",
        re.compile(
            rf"\b(?:stoned|beat|stabbed|hacked|burned|kicked|clubbed|tortured|trampled|"
            rf"shot)(?: and \w+)? (?P<n>{N})(?: [\w'-]+){{0,5}}? to death"
        ),
    )
)
RULES.append(
    (
        "deaths",
        "before",
        re.compile(
            rf"\b(?:linch\w+|golpe\w+|quem\w+)(?: (?:y|hasta) \w+)* (?:viv[oa]s? |"
            rf"hasta la muerte |la muerte )(?:a )?(?P<n>{N})"
        ),
    )
)
RULES.append(
    (
        "deaths",
        "before",
        re.compile(
            rf"\b(?:number|toll|cifra|numero|balance) (?:of|de) [^#.;]{{0,60}}?(?:killed|dead|"
            rf"deaths|victims|fatalities|muert\w+|fallecid\w+)[^#.;]{{0,50}}? (?:at|to|is|was|"
            rf"reached|a|en|asciende a) (?P<n>{N})"
        ),
    )
)
ORDER = {"noun": 0, "after": 1, "before": 1, "far": 2}

CROWD_NOUN = (
    r"(?:people|persons|residents|workers|students|teachers|farmers|supporters|activists|"
    r"members|women|men|locals|villagers|citizens|inhabitants|employees|"
    r"relatives|drivers|doctors|nurses|miners|peasants|followers|youths?|young people|families|"
    r"opponents|nationalists|parents|pensioners|veterans|migrants|refugees|prisoners|inmates|"
    r"traders|vendors|lawyers|journalists|participants|attendees|indigenous|peruvians|"
    r"[a-z]+(?:ians|ans|ese|is)|"
    r"personas|vecinos|pobladores|trabajadores|estudiantes|docentes|maestros|campesinos|"
    r"comuneros|ciudadanos|mujeres|hombres|jovenes|activistas|simpatizantes|mineros|"
    r"transportistas|indigenas|habitantes|residentes|padres|familiares|jubilados|medicos|"
    r"enfermeras|productores|agricultores|profesores|obreros|integrantes|miembros|militantes|"
    r"asistentes|participantes|peruanos|bolivianos|colombianos|chilenos|argentinos|venezolanos)"
)
STRONG_ACT = (
    r"(?:marched|rallied|protested|gathered|demonstrated|assembled|took to the streets|"
    r"walked out|staged|formed|blocked|blockaded|picketed|drove|sat|sang|sat down|marcharon|"
    r"protestaron|se manifestaron|se concentraron|se reunieron|se movilizaron|salieron a|"
    r"bloquearon|recorrieron|caminaron|desfilaron|cortaron|acudieron|tomaron las calles|"
    r"se sumaron|cerraron)"
)
CROWD_ACT = (
    r"(?:gather\w*|march\w*|rall(?:y|ied)\w*|protest\w*|demonstrat\w*|took to the streets?|"
    r"taken to the streets?|block\w*|barricad\w*|attend\w*|took part|taking part|participat\w*|"
    r"turned out|descended|pour(?:ed|ing)?|storm\w*|tried|assembl\w*|"
    r"staged?|staging|held|holding|joined|chant\w*|demand\w*|picket\w*|occupied|converged|"
    r"blockad\w*|filled|flood\w*|stage|strike|walked|besieged|surrounded|clash\w*|threw|set|"
    r"burn\w*|attack\w*|on strike|"
    r"marcha\w*|protesta\w*|manifest\w*|se (?:concentr|reun|moviliz|manifest|congreg|sum|tom|"
    r"dieron cita|plant|enfrent)\w*|salieron|tomaron|bloque\w*|participa\w*|asist\w+|recorr\w+|"
    r"exig\w+|congreg\w+|ocup\w+|acudieron|realiz\w+|intent\w+|cort\w+|llegaron hasta|"
    r"acompan\w+|particip\w+|llenaron|desfil\w+|quem\w+|lanz\w+|atac\w+|incendi\w+|apedre\w+|"
    r"en (?:una )?(?:marcha|protesta|manifestacion))"
)
CROWD = (
    re.compile(
        rf"\b(?:crowds?|group|gathering|march|protest|demonstration|rally|participation|"
        rf"attendance|presence|turnout|mob|multitud|grupo|marcha|manifestacion|concentracion|"
        rf"participacion|asistencia)(?: \w+){{0,2}} (?:of|de) (?P<n>{N})"
    ),
    re.compile(
        rf"(?:attended by|attracted|drew|drawing|brought together|gathering|joined by|reunio a|"
        rf"congrego a|convoco a|asistieron|participaron|marcharon|protestaron|se concentraron|"
        rf"se reunieron|se movilizaron|se manifestaron|salieron a (?:las calles|"
        rf"protestar)) (?P<n>{N})(?! (?:minutes|hours|dias|horas))"
    ),
    re.compile(rf"(?P<n>{N})(?:-| )strong\b"),
    re.compile(
        rf"(?P<n>{N})(?: of| de)?(?: (?!{STOP}\b)[a-z\d][\w'/-]*){{0,3}}? (?:protest(?:e|"
        rf"o)rs|demonstrators|marchers|rioters|strikers|manifestantes|marchantes|"
        rf"huelguistas)\b(?!(?: [a-z]+){{0,2}} (?:were|was|fueron|resultaron|have been|"
        rf"had been|died))"
    ),
    re.compile(
        rf"(?P<n>{N})(?: of|"
        rf" de)?(?: (?!{STOP}\b)[a-z\d][\w'/-]*){{0,4}}? {CROWD_NOUN}\b(?: (?:and|y|"
        rf"e) [a-z]+)?(?:,[^,.;#]{{0,80}},)?(?: (?!{STOP}\b)[\w'/-]+){{0,7}}?(?: and [\w "
        rf"]{{0,25}})? {CROWD_ACT}\b"
    ),
    re.compile(
        rf"(?P<n>{N})(?: (?:had|have|has|were|habian|han|also))* (?:{CROWD_ACT}|{STRONG_ACT})\b"
    ),
    re.compile(
        rf"(?P<n>{N})(?: (?!{STOP}\b)[\w'/-]+){{1,6}}?(?:,[^,.;#]{{0,60}},)?(?: (?:had|have|"
        rf"has|were|habian|han))* {STRONG_ACT}\b"
    ),
    re.compile(rf"(?:size|tamano) ?= ?(?P<n>{N})"),
)
LIST = re.compile(
    rf"(?: of the| of)?(?: (?!{STOP}\b)[\w'/-]+){{0,6}}(?: \([^()#]{{0,40}}\))?(?:,|,? and|"
    rf",? y|,? e|,? as well as|,? along with|,? together with|,? ademas de|,? junto (?:con|a)|"
    rf",? asi como| plus| & )(?: also| of| the| a| to| other)* "
)
ONE = re.compile(
    rf"(?<![\w-])(?:an?|one|another|un|una|otr[oa]|al|el|la|the|his|her|su|"
    rf"un total de una)(?: (?!{STOP}\b)(?!of\b|de\b|in\b|"
    rf"en\b)[\w'-]+){{0,3}}? {PERSON}\b(?!'s)(?! (?:accused|suspected|acusad|killed by a|"
    rf"of police|de la republica|said|told|dijo))"
)
ONE_KILLED = re.compile(
    r"\b(?:kill(?:ed|ing)|lynch(?:ed|ing)|murder(?:ed|ing)|assassinat(?:ed|ing)|hanged|"
    r"set ablaze|shot dead|gunned down|shot and killed|mataron a golpes a|mat(?:aron|o) a|"
    r"asesin(?:aron|o) a|linch(?:aron|o) a|(?:the )?body of|cuerpo de) (?P<n>an?|"
    r"una?)(?= (?!group|number|total|few|family|dozen|score|hundred|thousand|large|grupo|total|"
    r"familia|centenar|decena))"
)
ONE_WAS = re.compile(
    r"(?<![\w-])(?P<n>an?|una?)(?: (?!of\b|de\b|in\b|en\b)[a-z][\w'-]*){1,4}? (?:was|fue|murio|"
    r"fallecio|died|perdio la vida|lost (?:his|her) life)\b"
)
OF_THEM = re.compile(r" (?:of them|de ellos|de ellas)\b")
SPEAKS = re.compile(
    r"[^,.;#]{0,70}?,? (?:said|says|told|reported|added|confirmed|dijo|informo|senalo|declaro|"
    r"indico|conto)\b"
)
BARE_ONE = re.compile(
    r"(?<![\w-])(?:otr[oa]|another|one|un[oa]) (?=(?:was|is|died|later|resulto|quedo|murio|"
    r"fallecio|fue|sufrio|herid[oa]|injured|wounded|killed|muert[oa])\b)"
)
DEFINITE = ("al", "el", "la", "the")
OF_THE_VICTIMS = re.compile(
    r" of (?:the|those) (?:dead|injured|wounded|victims|killed|protesters|deceased)| de (?:los|"
    r"las) (?:heridos|muertos|fallecidos|victimas|lesionados)"
)
GROUP_WORDS = re.compile(
    r" (?:of|de) (?:the )?(?:protest|demonstrat|armed|people|men|youth|gunmen|manifest|persona|"
    r"hombres|joven)"
)
INDIRECT = re.compile(
    r"\baccidents?\b|ambulance|heart attack|traffic accident|road accident|car crash|"
    r"road ?-?block|blocked from|unable to reach|stampede|drown\w*|hunger|"
    r"accidentes?\b|ambulancia|infarto|paro cardiaco|accidente de transito|por (?:el|"
    r"los) bloqueos?|no pud\w+ (?:llegar|ser)|ahogad\w+|hambre"
)
CLASH = re.compile(
    r"clash\w*|confront\w+|shot|gunfire|opened fire|police|soldiers|security forces|fighting|"
    r"bullet\w*|enfrentamient\w+|choques?|disparos?|balas?|policia\w*|represion|bala\b"
)
ALL = re.compile(
    r"overall|in total|total of|linked to|related to|in all\b|en total|un total de|vinculad\w+|"
    r"relacionad\w+|todas las causas"
)
CUSTODY = re.compile(r"\bhostages?\b|rehen(?:es)?")


ELSEWHERE = re.compile(r"\b(?:in|en|at|near|cerca de) (?:the |la |el )?[A-ZÁÉÍÓÚÑ]")


NO_LONGER = re.compile(r"\b(?:former|retired|off-duty|ex-?|jubilad[oa]|retirad[oa]|en retiro)\b")
PRONOUN = re.compile(
    r"\b(?:he|she|quien|el cual|la cual)(?: (?:later|also|was|luego|despues|posteriormente|"
    r"subsequently|then|immediately|fue))* (?:died|succumbed|killed|murio|fallecio|"
    r"asesinad[oa]|shot dead)\b|\bmurio en el (?:lugar|hospital|acto)|(?:baleado|apunalad[oa]|"
    r"atacad[oa] a tiros|atacad[oa])(?: [\w]+){0,5}? y murio\b|\bmurio tras ser\b"
)
NOT_A_NAME = re.compile(
    r"(?:The|A|An|In|On|At|Police|Army|El|La|Los|Las|En|Un|Una|President|January|February|"
    r"March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|They|Some|Many|Security|Islamic|"
    r"Al|People|State|Armed|Military|It|He|She|Who|Also|Others|Both|No|None|Nobody|Soldiers|"
    r"Militants|Gunmen|Rebels|Protesters|Israeli|Russian|Taliban|Unidentified|Civilians|"
    r"Palestinians|Ukrainian|Another|All|Its|Their|His|Her|Congress|Government|Tras|Al|Se|"
    r"Según|Durante|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dos|Tres|Cuatro)\b"
)


NAME = r"(?:[A-ZÁÉÍÓÚÑ][\w'’.-]+ ){0,3}[A-ZÁÉÍÓÚÑ][\w'’-]+"
NAMED = {
    "deaths": (
        re.compile(
            rf"(?P<n>{NAME})(?P<and> (?:and|y) {NAME})?(?:,[^,;.]{{1,60}},|"
            rf" \([^)]{{1,40}}\))? (?:(?:was|were|is|had been|has been|fue|fueron|resultó|"
            rf"murió) )?(?:\w+ly |also |presuntamente )?"
            r"(?:killed|murdered|assassinated|shot dead|shot and killed|gunned down|"
            r"stabbed to death|beaten to death|lynched|died|executed|beheaded|found dead|"
            r"asesinad[oa]s?|baleado y muerto|murió|falleció|muert[oa] a|perdió la vida|"
            r"ejecutad[oa]|linchad[oa]|acribillad[oa])\b(?! (?:\d|at least|two|three|four|five|"
            r"six|several|dozens|al menos))"
        ),
        re.compile(
            rf"(?:killed|killing|murdered|assassinated|shot dead|gunned down|the (?:death|"
            rf"killing|murder|assassination) of|mataron a|asesinaron al?|asesinó al?|"
            rf"(?:la muerte|el asesinato|el homicidio) del?|murió|falleció|mató al?)(?: (?:the|"
            rf"el|la|his|her|local|former|ex|prominent|journalist|activist|mayor|leader|líder|"
            rf"lideresa|social|periodista|alcalde|dirigente|indígena|joven|comunero|estudiante|"
            rf"candidato|concejal))* (?P<n>{NAME})(?P<and> (?:and|y) {NAME})?"
        ),
    ),
    "injuries": (
        re.compile(
            rf"(?P<n>{NAME})(?P<and> (?:and|y) {NAME})?(?:,[^,;.]{{1,60}},)? (?:was|were|fue|"
            rf"resultó) (?:\w+ly |gravemente )?(?:injured|wounded|herid[oa]|lesionad[oa])\b"
        ),
    ),
}
