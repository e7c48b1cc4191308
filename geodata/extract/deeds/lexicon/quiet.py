"""What strategic developments are told with."""

AGREEMENT = {
    "en": r"""
cease-?fires?
(?:peace|prisoner(?: exchange| swap)?|truce|humanitarian|power-sharing|reconciliation|
    disengagement|de-escalation) (?:agreements?|deals?|accords?|pact|exchange|swap|talks)
truce
sign(?:ed|ing)? <9>(?:agreement|accord|deal|pact|treaty|memorandum)
(?:reached|agreed to|concluded|brokered) <4>(?:agreement|deal|accord|truce|ceasefire)
prisoners? (?:swap|exchange)
exchanged? <3>prisoners
surrender\w*
laid down (?:their )?(?:arms|weapons)
peace deal
inked
(?:turned|handed) (?:themselves|himself|herself) (?:in|over)
releas(?:ed|ing|e of) <5>(?:prisoners?|detainees|hostages?|captives)
repatriat\w+
peace (?:talks|negotiations|process|conference|committee)
(?:held|resumed|began|opened) <3>(?:talks|negotiations)
reconcil(?:ed|iation)
hostilities (?:pact|agreement)
struck <2>(?:accords?|deals?|agreements?|pacts?|bargains?|truces?)
(?:agreed|consented) (?:on|to) (?:an? |the )?<2>(?:truce|ceasefire|cessation|exchange|swap)
(?:shook|shaken) hands on
(?:freed|freeing|swapped|handed back) <3>(?:prisoners|detainees|captives|hostages)
(?:buried|burying) the hatchet|made (?:their )?peace\b
""",
    "es": r"""
(?:cese al fuego|alto al fuego|cese de hostilidades|tregua|acuerdos? de paz|
    intercambio de prisioneros|canje de prisioneros)
firm(?:aron|o|a|ado) <8>(?:acuerdo|pacto|convenio|tratado)
(?:alcanz|suscrib|lleg)\w+ <3>(?:acuerdo|pacto)
dialogos de paz
entreg\w+ (?:las |sus )?armas
se (?:rindi|entreg)\w+
desmoviliz\w+
suscri(?:bieron|bio|to)\b
pact(?:aron|o)\b
(?:conversaciones|negociaciones|mesa) de (?:paz|negociacion)
acuerdo (?:humanitario|de cese|de paz|de no agresion|entre (?:grupos|el gobierno y))
liberacion de (?:prisioneros|presos|rehenes|secuestrad\w+)
liber(?:o|aron) a <4>(?:prisioneros|rehenes|presos|soldados)
repatri\w+
se (?:sometieron|acogieron) a
depusieron las armas
(?:sell|rubric|concret|cerr)(?:aron|o) (?:un |el )?<2>(?:acuerdo|pacto|tregua|armisticio)
hicieron las paces|fum(?:aron|o) la pipa de la paz
""",
}

BASE = {
    "en": r"""
(?:establish|set|sets|setting|build|built|construct|open|
    install)\w*(?: up)? <6>(?:military |army |new |training |forward |operating )*(?:base|
    bases|headquarters|outposts?|camp|checkpoint|garrison|barracks)\b
(?:erected|fortified|inaugurated) <4>(?:checkpoints?|outposts?|camps?|base|positions?|
    barracks)
new (?:military |army |police )?(?:base|outpost|camp|garrison)
""",
    "es": r"""
(?:instal|establec|mont|constru|inaugur)\w* <6>(?:base|bases|cuartel|cuarteles|campamento|
    puesto de control|reten|cuartel general)\b
levant(?:o|aron) <3>(?:campamento|cuartel|base|reten|puesto)
nuev[oa] (?:base|cuartel|puesto de mando|campamento) (?:militar|operativ\w+|policial)?
puestos? de mando
asent(?:aron|o) <3>(?:base|campamento)
""",
}

LOOT = {
    "en": r"""
loot(?:ed|ing|s|ers)?\b
pillag\w+
plunder\w+
(?:burn(?:ed|t|ing)?|set fire to|torch(?:ed|ing)|destroy(?:ed|ing)|demolish\w+|raz(?:ed|
    ing)|bulldoz\w+|vandali[sz]\w+) <5>(?:houses?|homes?|property|properties|crops?|
    fields?|farms?|shops?|villages?|church(?:es)?|mosques?|schools?|huts?|buildings?|
    vehicles?|buses|trucks?|structures?|trees|infrastructure|ballots?|ballot boxes|
    equipment|tower|clinic|health|wells?|cars?|olive|offices?|antenna)
set (?:[\w',~#-]+ ){1,6}?(?:on fire|ablaze|alight)
(?:stole|stolen|stealing|rustl\w+|raided) <5>(?:cattle|livestock|goods|cows|camels|goats|
    sheep|food|vehicles?|property|money|aid|medicine|animals|motorcycles?|supplies|
    heads? of)
cattle (?:rustl\w+|raid\w*|theft)
property destruction
arson\w*
demolition
uproot(?:ed|ing)
(?:cut|chopp)(?:ed|ing)? down <4>(?:trees|saplings|crops|vines)
slash(?:ed|ing) (?:the )?<2>t[iy]res
sabotag\w+
desecrat\w+
robb(?:ed|ing|ery)\b
stole\b
(?:theft|stealing) of
extort\w+
damag(?:ed|ing) <4>(?:crops?|trees|property|pipes?|pylons?|wells?|houses?|homes?|shops?)
seiz(?:ed|ing) <4>(?:goods|livestock|cattle|sheep|aid|supplies|property|fuel)
cut (?:the )?(?:power lines?|water pipes?|fences?)
graffiti
(?:carted|made|hauled|carried) (?:away|off) (?:with )?<4>(?:bags?|sacks?|rice|maize|grain|food|
    goods|mattresses|fertili[sz]er|relief|supplies|motorcycles|boxes|cartons|cattle|livestock|
    cash|ballot|handbags|television|merchandise)
(?:made|making) off with <4>(?:head of|cattle|goats|grain|food|goods|cash|bags|vehicles?)
""",
    "es": r"""
saque(?:o|os|aron|ando|ados|ada)\b
pillaje
hurt(?:o|aron) de ganado
abigeato
rob(?:aron|o|ados) <4>(?:ganado|reses|vehiculos?|alimentos|mercanc\w+|ayuda|viveres)
(?:quem|incendi|destru|demol|derrib)\w+ <5>(?:casas?|viviendas?|vehiculos?|buses?|
    camion(?:es)?|maquinaria|escuelas?|iglesias?|cultivos|antenas?|locales?|propiedades|
    tractomulas?|ambulancias?|bus)
quema de (?:vehiculos?|buses|camiones|maquinaria|casas|viviendas)
robaron\b
robo de (?:ganado|armas|combustible|mercancia\w*|vehiculos|viveres)
despoj(?:o|aron|ad[oa]s?) de
atracaron
rapin\w+
sabote\w+
asaltaron <4>(?:camion\w*|tienda\w*|vehiculo\w*|convoy|comercios?|negocios?)
dan(?:aron|o) <3>(?:torres?|oleoducto|cultivos|infraestructura)
vandaliz(?:aron|o|ad[oa]s?)
atentado contra (?:el |la )?(?:oleoducto|torre|infraestructura)
tal(?:aron|a) (?:de )?<2>arboles
""",
}

CHANGE = {
    "en": r"""
deploy(?:ed|s|ing|ment)?\b
reinforce(?:d|ments?)
mobili[sz](?:ed|ation) <3>(?:troops|forces|soldiers|reservists)
defect(?:ed|ion|ions|s)\b
(?:new|splinter|armed) (?:group|faction|militia|coalition|alliance) <3>(?:formed|
    announced|created|emerged)
(?:announced|formed|created) <6>(?:armed group|militia|splinter|faction|alliance|merger|
    self-defense)
military (?:exercises?|drills?)
troops (?:movement|arrived|moved|were moved)
merg(?:ed|er) (?:with|into)
split (?:from|off)
military (?:convoy|buildup)
movement of (?:troops|forces|fighters)
convoys? <3>(?:entered|arrived|crossed)
entered (?:the )?<4>(?:zone|area|waters|airspace)
recruit\w+
appointed <5>commander
patrol(?:s|led|ling)\b
re-?deploy\w*
relocat(?:ed|ion)
movements? of (?:\w+ )?(?:forces|troops|fighters)
troop (?:movements?|build-?up)
(?:sent|dispatched|moved|transferred|brought) <4>(?:troops|reinforcements|soldiers|forces|
    fighters|convoys?|tanks|military vehicles)
(?:arriv\w+) <3>(?:troops|forces|soldiers|reinforcements|fighters)
(?:troops|forces|soldiers|reinforcements|fighters) <3>arrived
joined (?:the )?(?:ranks|rebels|rebellion|insurgency)
pledged allegiance
rebrand\w+
disband\w+
(?:joint|naval|live-fire) (?:military )?(?:drills?|exercises?)
mutin(?:y|ied|eers)
declared war
formation of (?:an? |the )?(?:\w+ )?(?:new|armed|militia|group)
(?:troops|soldiers|forces|reinforcements) <3>(?:dispatched|sent|moved|redeployed)\b
g[ai]ve(?:n)? themselves up|gave (?:himself|herself) up|turned (?:themselves|himself|herself) in to
(?:crossed|went|gone) over to the (?:government|rebels|army|regime|insurgents|other side)
""",
    "es": r"""
despleg\w+
despliegue
desercion\w*
desert(?:aron|o)\b
refuerzos
se (?:dividi|escindi|separ|fusion)\w+
nuevo grupo armado
(?:anunci|conform|cre)\w+ <5>(?:grupo armado|grupo de autodefensa|autodefensas|milicia|
    alianza)
ejercicios? militares?
militariz\w+
incursion(?:es)?\b
movimientos? de (?:tropas|fuerzas)
(?:traslad|envi|moviliz)(?:o|aron) (?:a |un |de )?<4>(?:tropas|soldados|militares|
    refuerzos|contingente|combatientes)
patrull(?:aron|o|aje\w*|an)\b
maniobras militares
(?:arrib|lleg)(?:o|aron) <4>(?:tropas|soldados|militares|refuerzos|contingente)
contingente\b
juraron lealtad
presencia de (?:hombres armados|un grupo armado|grupos? armados|guerriller\w+)
""",
}

OTHER = {
    "en": r"""
state of emergency
curfews?
martial law
states? of (?:siege|exception)
coup(?: d'etat| attempt)?\b
(?:mass )?graves?
displac(?:ed|ement)
fled (?:their|the|to)
(?:closed|reopened|closure of) (?:the )?(?:border|airspace)
sentenced
convicted
indicted
executed <4>(?:prisoners?|convicts?|death row)
internet (?:shutdown|blackout|was cut)
banned
ban on
dissolved
resign(?:ed|ation)
ouster
impeach\w*
election results
jailbreak
prison break
escaped from
sanctions?
threat(?:s|ened|ening)\b(?! (?:on \w+ )?(?:to|of) (?:strik|su|resign|quit|walk|boycott|march|
    protest|shut|clos)\w*)
leaflets?
remains (?:of|were)
bod(?:y|ies) <3>(?:found|discovered|recovered)
exhum\w+
(?:human|skeletal) remains
self-?immolat\w+
set (?:him|her)self (?:on fire|ablaze|alight)
internet (?:service|access|connection)\w* <3>(?:cut|suspended|shut|blocked)
(?:cut|suspended|shut down|blocked) <3>internet
(?:prisoners?|inmates?|detainees?) <3>escaped
lockdown of
declared (?:an? )?(?:\w+ )?emergency
forced (?:\w+ )?(?:to flee|displacement)
fled\b
expelled <3>(?:diplomats?|ambassador|envoy)
exchange of (?:bodies|remains)
""",
    "es": r"""
estado de (?:emergencia|excepcion|sitio)
toque de queda
golpe de estado
autogolpe
fosas? comun(?:es)?
desplaz(?:amiento|ados|adas|aron)\w*
desplazamiento forzado
confinamiento
confinad[oa]s
fuga de (?:presos|reos|la carcel)
se fugaron
condenad[oa]s?
destitu\w+
renunci(?:o|a)\b
amenaz\w+
panfletos?
paro armado
cierre de (?:la )?frontera
sancion(?:es|o)\b
grafitis?
banderas? (?:alusiv|del eln|de las)
ilegalizad\w+
fosas? clandestinas?
fosas? (?:con|ilegal\w*)
restos (?:oseos|humanos)
exhum\w+
ley marcial
se inmol\w+ a lo bonzo
a lo bonzo
disol(?:ucion|vio) (?:el|del) (?:congreso|parlamento|asamblea)
fug(?:aron|a) (?:de|masiva)
evadieron
cort(?:aron|o|e) (?:de |el )?(?:servicio de )?internet
huyeron (?:de|por)
abandonaron sus (?:casas|viviendas|hogares|tierras)
desplaz(?:ad[oa]s|amientos?)
despojo de tierras
""",
}
