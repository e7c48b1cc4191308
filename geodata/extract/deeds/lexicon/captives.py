"""People taken or violated."""

SEXUAL = {
    "en": r"""
(?:gang[- ])?rap(?:ed|ing|es|e)\b
sexual(?:ly)? (?:violence|assault\w*|abus\w+|harass\w+)
sexual slavery
molested
defiled (?:an?|the|two|her)
sexual(?:ly)? (?:molest\w+|exploit\w+)
rape of
forced (?:into sex|marriage)
""",
    "es": r"""
violacion sexual
violaciones sexuales
(?:fue|fueron|ser|habian? sido) (?:\w+ )?violad[ao]s?\b(?! (?:el|la|los|sus) derechos)
violaron a\b
violo a\b
abus(?:o|os|aron|ada|adas) sexual\w*
agresion(?:es)? sexual(?:es)?
agredid[ao]s? sexualmente
violencia sexual
violacion (?:grupal|de una|de un|a una|contra una|de (?:\w+ )?(?:ninas?|mujer\w*|menor\w*|
    joven\w*|adolescente\w*))
(?:violaron|violo|violada?s?|ultraj\w+) sexualmente
ultraj(?:o|aron|ad[ao]s?) (?:a|sexual\w*|por)
abus(?:o|aron) de (?:una?|dos|tres|varias) (?:menor\w*|mujer\w*|nin[ao]s?|joven\w*|
    adolescente\w*)
violad[ao]s? por (?:hombres|miembros|soldados|guerrill\w+|integrantes|sujetos|
    paramilitar\w+|policias)
violaron <7>a (?:una?|dos|tres|varias|la|las) <2>(?:detenid[oa]s?|mujer\w*|menor\w*|nin[ao]s?|
    joven\w*|adolescente\w*|pres[oa]s?|estudiantes?)
""",
}

ABDUCT = {
    "en": r"""
(?:taken|seized|led|forced|marched|snatched) <4>at gunpoint|at gunpoint from
(?:dragged|forced|pushed|pulled|shoved) <2>(?:him|her|them|man|woman|victims?|activist|
    journalist) into an? <2>
    (?:car|van|vehicle|truck|boat|minibus)
(?:not|never) been (?:seen|heard (?:of|from)) since
seized <4>(?:pupils|students|children|girls|boys|women|villagers|passengers|hostages|farmers)
kidnap(?:p?ed|p?ings?|s)?\b
abduct(?:ed|ing|ions?|s)?\b
(?:took|taken|held|taking|holding) <4>hostages?
forcibly disappeared
enforced disappearances?
forced disappearances?
forcibly (?:took|taken|recruited|conscripted)
whereabouts (?:remain|are) unknown
hostage[- ]taking
whisked away
took away (?!goods|cattle|livestock|food)
(?:seized|took|taken|dragged|snatched|grabbed|removed) <7>from (?:his|her|their|a|
    the) (?:homes?|houses?|farms?|offices?|vehicles?|cars?|bus|residences?|shops?|beds?)
(?:to|for|in) an? (?:unknown|undisclosed|unidentified) (?:location|destination|place|
    direction)
unknown (?:destination|whereabouts)
snatched (?:an?|the|two|three|\d+)
was disappeared
were disappeared
for ransom
ransom\b
held captive
in captivity
taken captive
captives\b
bundled (?:him|her|them|the \w+) into
incommunicado
captured (?:<4>)(?:civilians?|villagers?|farmers?|fishermen|passengers?|wom[ae]n|
    students?|journalists?|residents|drivers?|herders?|children)
hijack\w*
(?:marched|herded|led|driven|frogmarched) (?:off )?<4>(?:into|to) the (?:forest|bush|
    jungle|hills|mountains|desert)
spirited (?:away|off)
whisked <5>(?:off|away)
(?:gunmen|bandits|rebels|militants|insurgents|assailants|kidnappers|raiders) (?:had |have )?(?:took|
    seized|snatched|carried off|made off with) <4>(?:boys|girls|pupils|students|children|women|
    schoolboys|schoolgirls|villagers|passengers|people|priests?|farmers|travellers|workers)
""",
    "es": r"""
retuv(?:o|ieron) (?:a|al)\b|retienen a\b|tom(?:o|aron) como rehen\w*
levantad[oa]s (?:el|la|por|en)\b
secuestr(?!ador)\w*
siguen? desaparecid\w+|a punta de (?:pistola|fusil|arma)|oblig\w+ a subir|
    subid[oa]s? a un (?:vehiculo|auto|camioneta)
se llev(?:o|aron) a <3>(?:soldados?|policias?|pescador\w*|campesin\w+|mujer\w*|joven\w*|
    nin[oa]s?|menor\w*|
    lider\w*|ingenier\w+|candidat\w+|estudiantes|comerciante\w*|funcionari\w+|personas)
plagi(?:aron|ado|ados|ada) (?!de)
desaparicion(?:es)? forzadas?
desaparecid[oa]s? forzad\w+
rapt(?:o|aron|ado|ada|ados|adas|ar)\b
tomad[oa]s? (?:como )?rehen(?:es)?
rehenes
privad[oa]s? (?:ilegalmente )?de (?:su |la )?libertad
levant(?:aron|ado|ada|ados) por (?:hombres|un comando|sujetos)
reclutamiento forzado
se llev(?:o|aron) (?:por la fuerza|a la fuerza|a (?:un|una|dos|tres|cuatro|cinco|varios|varias|
    los|las|al|\d+))
retenid[oa]s? (?:ilegalmente|por (?:hombres|el grupo|guerriller\w+|disiden\w+|la comunidad))
priv(?:o|aron|ar|ando) (?:ilegalmente )?de (?:su |la )?libertad
paradero desconocido
(?:desconoce|ignora|desconocia) su paradero
(?:con )?rumbo desconocido
levanton(?:es)?
sustraj\w+ de
sustraid[oa]s? (?:de|por)
sac(?:ado|ada|ados|aron|o) <6>(?:a la fuerza|por la fuerza|de su (?:casa|vivienda|
    domicilio|hogar|finca))
cautiv(?:o|os|a|as|erio)\b
plagi(?:o|ar|ados?)\b(?! de)
reclut(?:aron|o|ados?|ar) <5>(?:menor\w*|nin[oa]s?|jovenes|adolescentes|fuerza)
subid[oa]s? a la fuerza
desaparecid[oa]s? por
levantaron a (?:un|una|dos|tres|cuatro|cinco|seis|varios|varias|al|\d+)\b
(?:en manos|en poder) de (?:los |las |el |la )?(?:guerriller\w+|secuestrador\w+|rebeldes|disidentes|
    eln|farc|sus captores)
interceptad[oa]s? y (?:llevad|subid|secuestrad)[oa]s?
""",
}
