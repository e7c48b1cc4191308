r"""What is done to crowds: force without and with lethal arms."""

DISPERSE = {
    "en": r"""
tear[- ]?gas\w*|gassed|lathi[- ]?charg\w*|lathis?\b|cane[- ]charg\w*|baton[- ]?charg\w*
water[- ]cannons?|water jets?|rubber[- ](?:coated )?(?:bullets?|pellets?|rounds?)|foam rounds|
    plastic bullets
(?:tear[- ]?gas|smoke) (?:canisters?|shells?)|dropp\w+ <3>canisters|stun grenades?|flash[- ]?bangs?|
    sound grenades?|smoke (?:grenades?|bombs?|canisters)
pepper[- ]?(?:spray\w*|balls?)|tasers?
dispers(?:e|ed|ing|al)\b
batons?\b|batoned|truncheons?|nightsticks?
warning shots|fir(?:ed|ing) <3>(?:in(?:to)? the air|in the air|skyward|over the heads?)
shots (?:in(?:to)?) the air|aerial firing
pellets?\b(?! from slings)
kettl(?:ed|ing)|cordoned off|surrounded the (?:protest|demonstrat)\w+
(?:broke|break|breaking) up <4>(?:protest|rally|march|demonstration|gathering|crowd|sit-?in|
    camp|meeting|vigil|
    blockade|event|road ?block|procession|assembly|strike|group|them)\w*|(?:was|were|been|
    being) broken up
(?:police|security forces|authorities|officers|soldiers|troops|guards?|gendarmes)(?: [\w'-]+)
    {0,5}? (?:interven\w+|prevent\w+|push(?:ed|ing) back|cleared|clearing|evict\w*|
    stopped|removed|suppress\w+|cracked down|repel\w+|pushed|shoved|confronted|
    charged(?! (?:[\w'-]+ ){0,4}with\b)|
    dragged|disrupt\w+)
(?:forcibly|forcefully|violently|by force) (?:remov|dispers|evict|clear)\w+
(?:were|was|been|being) <1>(?:dispersed|evicted|repelled|driven back|kettled|stopped by|
    dragged|removed|cleared)
crack(?:ed|ing)? ?down|crackdown
(?:thwart|foil|halt|disrupt|stopp|prevent|suppress|repress|block|ban)(?:ed|ing) (?:an? |
    the )?<2>
    (?:march(?:ers)?|protest\w*|rally|demonstrat\w+|gathering|sit-in|vigil|procession)\b
roughed up|hauled (?:away|off)|manhandl\w+|bundled into|dragged (?:away|off|into)
(?:forced|ordered) <4>(?:to (?:leave|disperse|end)|to retreat)
turned (?:back|away) <3>(?:march\w*|protest\w*|demonstrat\w*|crowds?|convoy|rally)
""",
    "es": r"""
gas(?:es)? lacrimogen[oa]s?|lacrimogen\w+|gas(?:es)? pimienta|con gas(?:es)?\b|gase(?:o|ados?|aron|
    ada)\b|lanz\w+ (?:\w+ )?gas(?:es)?\b|gases? contra
antidisturbios|antimotines|perdigon\w*|balas? de goma|balines|postas de goma|bombas aturdidoras|
    granadas? aturdidoras?|municion no letal
chorros? de agua|carros? (?:hidrante|lanza?aguas?|lanza agua|antimotin)\w*|
    canon(?:es)? de agua|camion(?:es)? hidrantes?|agua a presion|hidrantes?\b|tanqueta\w*|
    guanaco\b|zorrillo\b
dispers(?:o|aron|ar|ada|ado|ados|ando|arlos|arla|ion|adas)\b|disolv\w+|disuelt\w+
desaloj\w*|reprim\w*|represion\b|encapsul\w+|disparos al aire|tiros al aire
(?:hizo|hicieron) retroceder|retirar(?:on|los)? (?:a los|por la fuerza)|(?<!se )replegar(?:on)? a|
    repel\w+(?! <2>(?:ataques?|agresion|emboscadas?|asalto|embate)\b)
(?:policia|policias|agentes|carabineros|efectivos|uniformados|fuerzas del orden|antimotines)
    (?: [\w'-]+){0,5}? (?:intervin\w+|impidi\w+|bloque\w+ el paso|dispers\w+|
    desaloj\w+|retir(?!ad)\w+|carg\w+|quitar\w*|despej\w+|levantar\w*|rompi\w+ el bloqueo|
    arremeti\w+)
(?:impid|bloque)\w+ el (?:paso|avance|ingreso) (?:de|a) <2>(?:marcha|manifestantes|protesta|
    caravana|docentes|estudiantes)
cargaron contra|carga policial|cargas policiales|intervencion policial|bastonazos|toletes?|
    toletazos|porrazos|macanas|a garrotazos|vara de ley
despejar <1>(?:vias?|carretera|ruta|calle)s?|desbloquear <2>(?:via|vias|carretera|ruta)
expulsad[oa]s por (?:la |los )?(?:policia|agentes|guardias|seguridad)
""",
}

# Shooting at a crowd; who fires decides.
LETHAL = {
    "en": r"""
(?:drove|driven|rammed|ploughed|plowed) <5>(?:into|through) <3>
    (?:protest\w*|demonstrat\w*|crowd|march\w*|rally|procession)
live (?:rounds?|ammunition|bullets?|fire)\b
(?:shot|shoot|shooting|shoots|fired|firing|open(?:ed|ing|s)? fire) <1>(?:at|into|on|upon|
    towards?)
     (?:an? |the )?<3>(?:protest\w*|demonstrat\w*|crowds?|march\w*|gathering|mourners|strikers|
    students|rally|procession|worshippers)
(?:shot|shot dead|killed|gunned down|wounded|shooting|killing|fired on|
    opened fire on)(?=(?: [\w',#~-]+){0,8}? (?:demonstrating|protesting|marching|rallying|
    protest(?:e|o)rs?|demonstrators?|marchers?))
shot <5>(?:during|at) (?:an? |the )?<2>(?:protest|demonstration|march|rally)\b
(?:gunshot|bullet) (?:wounds?|injuries)|use of (?:lethal|deadly|excessive) force|
    lethal(?:ly)? force|deadly force|fired live|real bullets
(?:took|caught|stopped) a bullet
(?:police|army|soldiers'?|gendarmes'?|troops'?) bullets?\b
""",
    "es": r"""
(?:balas?|municion(?:es)?|disparos?|armas) (?:de plomo|reales|letales|de fuego|de guerra) <2>
    (?:contra|a los|a la)
(?:balas?|municion(?:es)?) (?:de plomo|reales|letales|de guerra|vivas?)
(?:dispar(?:aron|o|an|ando|os)|abrieron fuego|abrio fuego|balearon|balacearon) <4>(?:contra|a|
    sobre|
    hacia) <3>(?:manifestantes|multitud|pobladores|estudiantes|protest\w+|campesinos|marcha|
    quienes|docentes|comuneros|huelguistas|marchantes|maestros|concentracion)
recibid[oa]s? a (?:balazos|tiros)|nos tiraron a matar|tirar a matar
heridas? (?:de|por) (?:bala|proyectil\w*|arma de fuego)|impactos? de bala|heridos? (?:de|
    por) <0>
    (?:bala|arma de fuego|proyectil\w*)|proyectil(?:es)? de arma de fuego
uso (?:excesivo|desproporcionado) de la fuerza|fuerza letal
muert\w+ (?:a manos|por disparos) de (?:la policia|los militares|el ejercito)
represion (?:policial|militar) (?:dejo|causo|provoco)
""",
}
