"""Land that changes hands."""

REGAIN = {
    "en": r"""
(?:re-?captur|re-?gain|re-?tak|retook|liberat|reclaim|re-?establish)\w* <4>(?:control|
    town|village|city|area|district|territory|positions?|settlement|base|villages|areas|
    from (?:the )?(?:rebels?|militants?|islamic|insurgents?|al|isis|is\b|m23))
re-?took\b
recaptured
(?:government|army|state|military|security|iraqi|syrian|ukrainian|somali|congolese|
    ethiopian|sudanese|afghan|national) (?:forces|troops|
    army)?(?: [\w'-]+){0,4}? (?:captured|seized|took|gained|
    liberated) (?:control of )?(?:the )?<3>(?:town|village|area|city|district|settlement|
    base|positions?)
restor(?:ed|ing) (?:\w+ )?control
back under (?:\w+ )?control
(?:dr[io]ven?|pushed|flushed|expelled|ousted|cleared) <4>(?:rebels?|militants?|insurgents?|
    fighters|militia\w*|forces|
    troops|gangs?|bandits|al[- ]shabaab|isis|taliban|m23|rsf|
    terrorists) (?:\w+ )?(?:out )?(?:of|from)
(?:marched|rolled|swept|rode|poured|moved|pushed) into <2>after <3>(?:fled|withdr\w+|retreat\w*|
    abandon\w*|pulled)
""",
    "es": r"""
(?:recuper|retom|reconquist|liber)(?:aron|o|ar|ado|ada) <3>(?:el control|(?:la|el|
    los) (?:ciudad|pueblo|poblado|poblacion|localidad|municipio|zona|territorio|aldea|
    base|caserio|corregimiento))
recuperaron el control
retom\w+ el control
(?:reconquist|recobr)(?:o|aron)
restableci\w+ el control
expuls(?:o|aron) <6>de(?:l| la) (?:ciudad|pueblo|localidad|poblado|zona|base)
recuper\w+ <2>control
""",
}

GAIN = {
    "en": r"""
(?:captur|seiz|overr[au]n|conquer|tak(?:e|en|ing|es)|took|gain(?:ed|ing)?|overtook|
    overtak\w+)\w* (?:over |back )?(?:(?:full |complete |partial )?control (?:of|over)|
    (?:the|a|several|two|three|\d+) <3>(?:towns?|villages?|cit(?:y|ies)|districts?|
    settlements?|(?:military|army) bases?|hills?|positions|localit(?:y|ies)))
overran\b(?! <2>(?:warehouses?|depots?|stores?|shops?|supermarkets?))
fell (?:to|into the hands of) (?:the )?(?:rebels?|militants?|insurgents?|taliban|islamic|
    al|m23|rsf|isis)
advanced (?:into|in|towards?) (?:and|the)? ?(?:captur|seiz)\w+
drove <4>out of
wrest(?:ed|ing)\b
(?:took|taken|taking) over (?:the )?<3>(?:town|village|city|district|base|area|camp|
    outpost|checkpoint)
assumed control
takeover of
(?:captured|seized|occupied) (?!an? |the |two |three |four |several |at |up |
    power)[\w'-]+(?: [\w'-]+)? (?:\((?!\d)|from (?:the )?(?:government|army|regime|
    military|rebels|saf|rsf|isis|houthis?))
(?:captured|seized|occupied) (?:the |an? |several |\w+ )?<2>(?:towns?|villages?|outposts?|
    army bases?|military bases?|camps?)\b
(?:rais|hoist|nail|plant|unfurl|hung)\w* <2>(?:flags?|colou?rs|banner|standard|tricolou?r) (?:over|
    on|to|in|above|atop|at)
(?:ran|chased|drove|turfed) <3>out of town
""",
    "es": r"""
(?:tom|captur|conquist|ocup)(?:aron|o|ado|ada) <3>(?:el control|(?:la|el) (?:ciudad|pueblo|
    poblado|localidad|municipio|base militar|zona|aldea|posicion))
se (?:hicieron|apoderaron) (?:con el control|de(?:l| la) (?:ciudad|pueblo|localidad|base|
    municipio))
tomaron el control
toma(?:ron)? (?:armada|guerrillera) de
se aduen\w+
cay(?:o|eron) en (?:manos|poder) de
tom(?:o|aron|ando|ado|ada) (?:el )?control
(?:tom|ocup|captur)(?:aron|o) (?:la |el )(?:poblacion|cabecera|aldea|corregimiento|vereda|
    puesto militar|cuartel)
(?:tom|ocup|captur)(?:aron|o) <1>(?:anoche|ayer|hoy|de madrugada) (?:la |el )?(?:ciudad|pueblo|
    poblado|poblacion|localidad|cabecera|aldea|municipio)
(?:iz|ond)(?:aron|o|earon|eo) <2>banderas? (?:en|sobre) (?:la alcaldia|la plaza|el cuartel|
    el pueblo)
""",
}

TRANSFER = {
    "en": r"""
(?:withdr[ae]w\w*|pull(?:ed|ing)? (?:out|back)|retreat\w*|vacat\w+|evacuat\w+) <6>(?:from|
    positions?|bases?|town|village|camp|area)
hand(?:ed|ing)? over <4>(?:control|base|town|village|positions?|districts?|areas?|
    cit(?:y|ies)|regions?|provinces?|territory)
(?:took|taken|seized|gained) <4>(?:without (?:a )?(?:fight|resistance|firing|clash\w*)|
    peacefully)
without (?:a fight|resistance|armed clash\w*)
entered (?:the )?(?:town|village|city) <4>(?:without|unopposed)
unopposed
left (?:their |the )?(?:positions?|bases?|posts?|barracks)
without (?:any )?(?:fighting|combat|violence|a battle|clashes)
ceded
handover of
peaceful(?:ly)? (?:handed|transfer\w*)
(?:units|troops|forces|soldiers|fighters|rebels|garrison|militia|army) (?:had |have |has )?quit\b
gave up <3>(?:town|city|village|positions?|base|without)
without (?:firing|a) (?:a )?(?:single )?shot
""",
    "es": r"""
(?:se (?:retir|repleg|replieg)\w+|abandon\w+|evacu\w+) <4>(?:de(?:l| la)|posiciones|base|
    pueblo|localidad|zona|campamento)
entreg\w+ (?:el control|la base|el territorio)
sin (?:resistencia|combat\w+|enfrentamientos?|disparar)
sin (?:oponer )?resistencia
cedi(?:o|eron) el control
repliegue (?:de|desde)
se retir(?:o|aron) de
qued(?:o|aron) en manos de
salida de las tropas
""",
}
