"""Violence against people, and fights; who does it to whom decides what it is."""

FIREFIGHT = {
    "en": r"""
gun ?-?(?:fights?|battles?)|fire ?-?fights?|shoot ?-?outs?|cross-?fire
exchang(?:e|es|ed|ing) (?:of )?<3>(?:gun)?(?:fire|shots|gunfire|rounds)
(?:traded|trading) <2>(?:fire|shots|gunfire)
ambush\w*
armed (?:clash\w*|confrontations?|encounters?|engagements?|exchanges?|fighting|battle|conflict
    between)
(?:fierce|heavy|intense|renewed|fresh|deadly|sporadic|ongoing|street|ground) (?:fighting|
    battles?|combat|clashes with (?:rebels|militants|gunmen))
fighting\b(?! (?:corruption|poverty|crime|covid|fires?|cancer|for (?:their|his|her) rights))
battl(?:e|es|ed|ing)\b(?! (?:all|to|the (?:winds?|flood)|against (?:cancer|climate|inflation)|
    for (?:his|her) life|of
     (?:ideas|words)|tank|the (?:blaze|fire|flames)))
skirmish\w*
engag(?:ed|ing|ement) <4>(?:militants?|rebels?|fighters|insurgents?|gunmen|bandits|terrorists|
    forces|troops|enemy|positions?)
(?:repel|repuls|repell)(?:led|ling|ed|ing)? <4>(?:attacks?|assaults?|offensive|advances?|
    infiltration|raid|incursion|attempt)
counter-?(?:attack|offensive)\w*|counter-?(?:terror\w*|insurgency) (?:operation|
    raid|campaign|sweep)s?
offensive\b(?! (?:remarks?|language|content|posts?|words))
infiltrat\w+|incursion\b|came under (?:fire|attack|gunfire)|hostilities\b
encounter(?:ed|ing)? <4>(?:militants?|rebels?|members|fighters|insurgents?|bandits|gunmen|
    police|
    security forces|army|maoists?|naxal\w*)
encounters? (?:with|in|at|near|between)
police encounter|neutrali[sz]ed|(?:killed|eliminated) in (?:an? )?(?:operation|encounter|raid)
pushed back|territorial gains|gained ground|(?:made|making) <3>(?:gains|advances)|
    advanced? (?:on|towards)
turf war|gang war|stand-?off between|(?:firing|fire) between
returned fire|retaliat\w+ fire|sniper (?:fire|attack)
mutin(?:y|ied|eers)|coup attempt
(?:fell|died|killed|lost|perished|slain) in (?:the )?<1>(?:combat|fighting|battle|action|firefight)
at one another'?s throats
fought (?:with|using) <3>(?:rifles|machine ?guns?|heavy weapons|mortars|tanks|artillery)
fought <2>(?:guards|warders|wardens|soldiers|troops|rebels|militants|insurgents|guardsmen|
    gunmen|bandits|jihadis\w*)\b(?! with (?:sticks|stones|machetes))
fought (?:for control|house to house|street by street|hand to hand)
overr[au]n(?:ning)? <3>(?:check ?points?|check ?posts?|roadblocks?|police posts?|guard posts?)
(?:rival|opposing|two) <3>(?:factions?|militias|brigades|armed groups|clans|cartels|gangs) <1>fought
slugg(?:ed|ing) it out|(?:sho(?:t|ot)|battl\w+|fought) it out|gun ?duels?|
    pitched battles? (?:with|between) (?:rebels|gunmen|
    militants|soldiers)
(?:beat|threw|fought|held|drove) (?:back|off) <4>(?:attacks?|assaults?|offensive|advances?|rebels?|
    militants?|insurgents?)
""",
    "es": r"""
combates?\b(?! (?:a la|contra (?:la|el) (?:pobreza|corrupcion|narcotrafico|incendio)))|
    combat(?:ieron|iendo)
tiroteos?|balaceras?|fuego cruzado|escaramuzas?|refriega|enfrentamiento armado|
    enfrentamientos? armados?
intercambi(?:o|aron|aban|ando) (?:de )?<1>(?:disparos|fuego|tiros|balas|balazos)
(?:cruz|intercambi)(?:aron|ando|o|e de|aban) <2>(?:disparos|fuego|balas|tiros|balazos)
embosc\w+|hostigamientos?|hostig(?:aron|o|ado|ada)\b
choques? armados?|contacto armado|contacto belico|hostilidades
rafagas de (?:fusil|disparos|ametralladora|balas|armas)
repel(?:io|ieron) <3>(?:ataques?|agresion|emboscada|asalto)
enfrent\w+ a (?:balazos|tiros)|se (?:disput|agarr|lia)\w+ a (?:balazos|tiros)|a tiros el control
guerra entre (?:bandas|carteles|pandillas|guerrillas|grupos|clanes)
pugnas? (?:armada|entre (?:grupos|carteles|bandas))|disput(?:a|as|an) (?:armadas?|
    territorial\w*)
ofensiva (?:militar|contra|del|de las|en)|incursion armada|incursion (?:guerrillera|militar)
abati(?:o|eron|dos?|das?)\b|dados? de baja|neutralizad[oa]s?|muert\w+ en combate
contraatac\w+
""",
}

# An attack on armed people or what they hold.
ASSAULT = {
    "en": r"""
(?:storm|raid|attack|assault|bust|hit)(?:ed|ing)? <2>(?:hideouts?|strongholds?|enclaves?|
    lairs?|dens?)
(?:attack(?:ed|s|ing)?|assault(?:ed|s)?|raid(?:ed|s)?|storm(?:ed|ing)|target(?:ed|ing)|struck|
    hit|overran|fired (?:on|at)|opened fire (?:on|at))(?: on| against)?
     (?:(?!civilian|car|bus|house|village|home|at\b|near\b|in\b|
    from\b)[\w'-]+ ){0,4}?(?:military|army|
    soldiers?|troops|checkpoints?|check ?posts?|barracks|outposts?|bases?\b|garrison|positions|
    patrols?|convoys?|police (?:post|station|checkpoint|vehicle|patrol|team|van|officers|
    outpost|convoy|academy)|policem[ae]n|security (?:forces|post|personnel|checkpoint)|forces|
    camp of (?:the )?(?:army|rebels)|military camp|fighters|militants|rebels|gendarmerie)\b
(?:launched|carried out|mounted|conducted) <4>(?:assault|offensive|attack|operation|raid) (?:on|
    against) <5>(?:positions?|bases?|posts?|camps?|barracks|convoys?|troops|forces|army|
    military|police|militants|rebels|insurgents|bandits|hideouts?)
""",
    "es": r"""
(?:ataques?|atentado|asalto|hostigamiento|incursion) (?:armado )?(?:a|contra|al) <5>(?:base|
    puesto|
    comisaria|patrulla\w*|estacion de policia|subestacion|convoy|militar(?:es)?|policias?|
    soldados?|ejercito|reten|tropas?|cuartel|uniformados|batallon|caravana militar|guarnicion)
(?:atac|asalt|embosc|hostig|embisti)(?:aron|o|ados?) <4>(?:base|puesto|comisaria|patrulla\w*|
    estacion de policia|convoy|militar(?:es)?|soldados?|policias?|tropas?|cuartel|reten|
    agentes|uniformados|efectivos)
""",
}

CLASH = {
    "en": r"""
clash(?:es|ed|ing)?\b
confront(?:ed|ing|ation|ations)\b
fought\b|scuffl\w+|tussl\w+|jostl\w+|grappl\w+|standoff|stand-off|altercations?|violence between
feud\b|infighting
""",
    "es": r"""
enfrent(?:amientos?|aron|o|an|ando|arse|aban)\b(?! (?:a (?:un juicio|cargos|la justicia|
    problemas|dificultades)|cargos|una crisis|problemas))
choques?\b(?! (?:multiple|frontal|de (?:buses|vehiculos|trenes)|termico|entre (?:un|dos) (?:bus|
    vehiculo|camion)))|chocaron (?:con|contra) (?:la policia|agentes|uniformados)
forcej\w+|pugnas?\b|peleas?\b|empujones|conato de violencia|se trenzaron
""",
}

SHOOT = {
    "en": r"""
shot (?:dead|to death|and (?:killed|wounded|injured))
(?:fatally|was|were|been|being|and) shot\b
gunned down|riddled|sprayed <4>bullets|fir(?:ed|ing) <3>(?:shots|bullets|rounds|
    indiscriminately)
open(?:ed|ing|s)? fire|fir(?:ed|ing) (?:on|at|upon|into|towards?)
shot\b(?! (?:down|put|of the|for goal|on goal|on target|in the arm vaccine|by a photographer))
shoot(?:ing|ings|s)?\b(?! (?:of (?:a|the) (?:film|movie|series)|stars?|guard|percentage))
drive-by|sniper fire|gunfire|gunshots?|bullets?\b|firearms? attack
mow(?:n|ed|ing) (?:\w+ )?down
rak(?:ed|ing) <6>(?:bullets?|gunfire|fire|machine[- ]gun\w*|rounds)
(?:sprayed|peppered|pumped|hail of|felled by|cut down by|killed by|hit by) <3>(?:bullets?|gunfire)
let fly with|opened up (?:on|with)|blazed away|point[- ]blank|stray bullets?
""",
    "es": r"""
dispar(?:o|os|aron|aba|ar|an|ando)\b|a tiros|a balazos|de (?:\w+ )?(?:tiros|balazos|disparos)|
    tirote(?:aron|o|ad[oa]s?)\b|balead[oa]s?|balear\w+|balacead[oa]s?|balacearon|acribill\w+|
    abri(?:eron|o) fuego|balazos?|fuego contra|rafagas?|por arma de fuego|con arma de fuego|
    impactos? de bala|detonaciones
ametrall(?:ad[oa]s?|aron|o)\b|fusil(?:aron|o|ad[oa]s?|amientos?)\b(?! \d)|rozon de bala|
    a quemarropa|plomo parejo
rafague\w+|(?:cay(?:o|eron) )?abatid[oa]s? a (?:tiros|balazos)|impactos? de (?:bala|proyectil)
""",
}

KILL = {
    "en": r"""
kill(?:s|ed|ing|ings)?\b(?! (?:time|the (?:bill|deal|mood)|off))
murder\w*|assassinat\w*|massacr\w+|slaughter\w*|slain|slaying|execut(?:ed|ion|ions|ing)\b(?! of
     (?:a|the) (?:plan|project|contract|warrant))|extrajudicial\w*|femicides?|homicides?
(?:stabb?|behead|decapitat|strangl|hack|knif|butcher|bludgeon|dismember|mutilat)(?:ed|
    ing) (?:\w+ )?(?:to death|him|her|them|an?|the|by|and|in|during|with|near|outside)
(?:burn(?:ed|t)|hanged) (?:alive|to death|him\b|her\b|them\b)|stabb?(?:ed|ing|ings)\b|
    behead\w*|decapitat\w*|hacked\b|machete attacks?|macheted|
    slit <1>throats?|throats? <1>
    (?:slit|cut)|bludgeon\w*|dismember\w+|knifed|strangl\w+
lost (?:their|his|her) li(?:fe|ves)|claimed <3>lives|took the lives
(?:wip(?:ed|ing) out|put to death|finished off|done to death|put to the sword)\b
bump(?:ed|ing) off|snuff(?:ed|ing) out|to the sword\b|(?:shot|cut|struck) down and killed
""",
    "es": r"""
asesin\w+|mat(?:aron|o|ar|ando|ados|ado|ada|adas|an)\b|homicidios?|sicariato|ejecut(?:aron|ado|
    ados|ada|o)\b(?! (?:un|el|la|una|los|las) (?:plan|proyecto|obra|operativo|presupuesto|orden|
    captura|allanamiento))|ejecucion(?:es)? extrajudicial\w*|masacr\w+|feminicidios?
apunal\w+|acuchill\w+|degoll\w+|decapit\w+|desmembrad\w+|estrangul\w+|calcinad[oa]s?|
    machet(?:ead|eaz|eo|az)\w*|a (?:machetazos|cuchillad\w+|punaladas)|apale\w+
ultim(?:o|aron|ad[oa]s?)\b(?! (?:detalle|horas?|minuto))|remat(?:aron|ad[oa]s?) (?:a |de |con )|
    ajustici\w+|victim(?:o|aron|ad[oa]s?)\b|privad[oa]s? de la vida|quit\w+ la vida|
    (?:dio|dieron|dar) muerte|golpe\w+ hasta (?:la muerte|matar\w*)|matanzas?|
    tiros? de gracia|magnicidio|ajustes? de cuentas|
    crimen(?:es)? de
pas(?:aron|o|ad[oa]s?) por las armas|colg(?:aron|o) (?:a|de un|en un)\b|segaron la vida
""",
}

# Softer than killing: a fight, a beating, an attack on somebody.
ATTACK = {
    "en": r"""
attack(?:ed|s|ing)?\b(?! on (?:the (?:government's|bill)|inflation)|ing (?:midfielder|
    play))
assault(?:ed|s|ing)?\b(?! (?:rifles?|weapons?))
beat(?:en|ing|ings|s)?\b(?! (?:reporter|the (?:drum|deadline|odds)|drums|pots))|thrash(?:ed|
    ing)|whipp(?:ed|ing)|flogg(?:ed|ing)|clubbed|punched|kicked|slapped|pistol-whipp\w+
tortur(?:ed|ing|e)\b|mistreat\w+|ill-treat\w+|harass(?:ed|ing|ment)|terrori[sz](?:ed|ing)|
    intimidat(?:ed|ing)
run over|rammed|plough(?:ed)? into|acid attack|threw acid|burn(?:ed|t) (?:alive|to death)
raid(?:ed|ing|s)?\b(?! (?:by (?:police|the army)|sirens?|alerts?))|swept (?:through|into)|
    burst into|
    invad(?:ed|ing)|ambushed
struck (?:an?|the|him|her|them)\b|targeted (?:an?|the)\b
bloodshed|violence\b
(?:descended|fell|set) (?:up)?on <2>(?:villages?|hamlets?|settlements?|farmers?|travellers?|camp)
""",
    "es": r"""
atac(?:aron|o|ado|ados|ada|adas|ar|an|aban)\b|ataques?\b(?! (?:de (?:panico|nervios|
    risa)|
    al corazon|cardiaco|cibernetico|informatico))|atentados?\b|atent(?:aron|o) contra
agred(?:ieron|io|ido|idos|ida|idas|iendo)|agresion(?:es)?\b|golpe(?:aron|o|ado|ada|ados|adas|
    ando)\b(?! de estado)|golpizas?|patead[oa]s?|vapule\w+|tortur\w+|embisti\w+|envenen\w+|
    a golpes\b|rodead[oa]s? y
hirieron|hirio\b|lesion(?:aron|o)\b|intimid(?:aron|o|ad[oa]s?)|violencia\b(?! (?:de genero|
    domestica|familiar|intrafamiliar))|irrump(?:ieron|io) <3>(?:armados|disparando)|
    incursion(?:aron|o)?\b
""",
}

# Somebody is dead or hurt: says that something happened, not what.
HARM = {
    "en": r"""
dead\b(?! (?:end|line|heat))|died\b|deaths?\b|dies\b|fatalit\w+|corpses?|dead bod\w+|
    lifeless|charred|wound(?:ed|ing|s)\b|injur(?:ed|ing|ies)\b|hurt\b|casualt\w+|
    bod(?:y|ies) (?:of|were|was|lay|had)
martyred|perish\w*|succumb\w*|(?:did|could) not survive|maimed
""",
    "es": r"""
muert(?:o|os|a|as|e|es)\b|fallec\w+|muri(?:o|eron)\b|mueren\b|muere\b|perdi(?:o|eron) la vida|
    victimas? (?:mortales?|fatales?)|heridos?\b|heridas\b|lesionad\w+|cadaver\w*|
    sin vida\b|cuerpos? (?:de|sin|con|fue|hallad\w*|maniatad\w+|calcinad\w+|balead\w+)|
    (?:encontr|encuentr|hall)\w+ <3>(?:cuerpos?|cadaver\w*)|resultaron|perd\w+ <2>ojos?\b|
    fracturas?|
    amputa\w+|quemaduras|contusos
""",
}

ARREST = {
    "en": r"""
arrest(?:s|ed|ing)?\b(?! warrant)|detain(?:ed|ing|s)?\b|detentions?\b|apprehend\w*|nabb(?:ed|
    ing)|
    jailed\b|imprison(?:ed|ing)
(?:took|taken|taking|remanded) <4>(?:in|into) <1>custody|in custody|held overnight|
    round(?:ed|ing) up|(?:picked|swept) up|taken (?:away )?by (?:the )?police|(?:taken|led|
    driven) away|
    took (?:him|her|them) away
captured <4>(?:members?|militants?|suspects?|leaders?|commanders?|people|fighters)
(?:caught|captured) <3>(?:suspects?|members?|militants?|terrorists?|operatives?)
raided <6>(?:homes?|houses?|offices?|apartments?|blocks?|hideouts?|buildings?)|
    raids? on <3>(?:hideouts?|homes?|
    houses?|offices?)|house raids?|search(?:ed)? and (?:arrest|seizure)|
    arrest campaign|search operation
(?:police|officers|authorities|security forces|they) (?:have |has |had )?(?:took|booked|hauled|
    bundled|carted) <5>(?:in\b|away|off|into|for questioning|\d+|[\w-]+ (?:people|persons|men))
(?:were|was|been|being) (?:booked|handcuffed|hauled in|thrown (?:in|into) (?:jail|prison|cells|
    the cells)|put behind bars|bundled (?:into|off|away))
(?:held|taken|kept) for questioning|behind bars
swoop(?:ed|ing|s)? (?:up)?on|led <2>(?:away|off)\b|(?:led|marched) off in handcuffs|
    (?:held|hold) (?:\d+|nine|ten|several|dozens) of them
""",
    "es": r"""
detuv(?:o|ieron)|deten(?:cion|ciones)\b|(?<!un )(?<!al )(?<!el )deten(?:ido|idos|ida|idas)\b|
    arrest\w+|aprehen\w+|apres(?:o|aron|
    ad[oa]s?|amiento)\b|captur(?:aron|o|ado|ados|ada|adas|a de|ar)\b|encarcel\w+
allan(?:aron|amiento\w*|o)\b|redada\w*|cateos?\b|batida policial|puest[oa]s? a disposicion|
    cay(?:o|eron) (?:preso|detenid)\w*|se llev(?:o|aron) (?:pres|detenid|a (?:un|una|dos|tres|
    cuatro|cinco|varios) )\w*|demorad[oa]s\b|
    (?:llevad|conducid|trasladad)[oa]s? a (?:la |una |el )?(?:comisaria|estacion de policia|
    jefatura|celdas|calabozos?|dependencias? policial\w*)
se llev(?:o|aron) (?:a los |a |los )?detenid[oa]s
""",
}
