"""The wordings of each fate, in English and in Spanish, by kind and by where the people stand.

`SUBJECT` has them before it ("died"), `OBJECT` after it ("killing"), `EITHER` is Spanish, in which
the subject stands on either side ("murieron dos"), `PAST` is an English form that can be active or
passive ("killed"), `NOUN` has a number directly before it ("3 dead"), `TOLL` a number after "to" or
"at" ("the toll rose to 40").
"""

SUBJECT, OBJECT, EITHER, PAST, NOUN, TOLL = "subject", "object", "either", "past", "noun", "toll"
OTHER = "other"  # kind of a fate that the code book has no figure for: abducted, rescued

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
    r"cuts|gunshots?|tear[- ]gas inhalation|asphyxiation|suffocation|scratches|grazes|abrasions|"
    r"contusions?|sprains?|broken bones|gashes|shrapnel)"
)
_HIT = (
    r"(?:bullets?|pellets?|shrapnel|rounds?|canisters?|fragments|projectiles?|gunfire)"
    r"(?![^.;]{0,60}\b(?:died|dead|killed|death|survive|succumbed))"
)
_HERIDAS = (
    r"(?:heridas?|lesion(?:es)?|quemaduras?|contusion(?:es)?|fracturas?|traumatismos?|golpes|"
    r"impactos?(?: de (?:bala|perdigon\w*|arma))?|politraumatismos?|cortes?|asfixia|intoxicacion|"
    r"roz(?:on(?:es)?|aduras?)|conmocion(?: cerebral)?|hematomas?|magulladuras?|[e]?xcoriaciones|"
    r"perdigones|esquirlas)"
)
_DEAD_ES = (
    r"(?:asesinad|muert|occis|fallecid|ultimad|ejecutad|acribillad|linchad|abatid|masacrad|"
    r"degollad|decapitad|"
    r"fusilad|ajusticiad|calcinad|ahorcad|estrangulad|apunalad[oa]s? hasta la muert|"
    r"quemad[oa]s? viv|dad[oa]s de baj|neutralizad|rematad|baleados? y muert|victimad|"
    r"pasad[oa]s? por las arm|desmembrad|descuartizad|torturad[oa]s? y asesinad|"
    r"secuestrad[oa]s? y asesinad)[oa]s?"
)
_HURT_ES = (
    r"(?:herid|lesionad|hospitalizad|contus|contusionad|malherid|intoxicad|quemad|golpead|"
    r"lastimad|magullad|balead(?![oa]s? (?:y|hasta|mortalmente))|internad|gasead|"
    r"afectad[oa]s? por (?:los |el )?gas)[oa]?(?:es)?s?"
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
    r"siendo|ser|(?<!nadie )salio|salieron|termino|terminaron|estan?|murio|murieron|sido|"
    r"aparecio|aparecieron|cayo|cayeron|yacian?)"
)
_KILLING = (
    r"kill|murder|assassinat|execut|massacr|behead|lynch|slaughter|butcher|strangl|neutrali[sz]|"
    r"decapitat|hang|drown|electrocut|suffocat|crush|eliminat|liquidat"
)
_WITH = r"(?: and (?:\w+ly )?(?:wound|injur|burn|maim|hurt|abduct|kidnapp|robb|loot)\w*)?"

WORDINGS: tuple[tuple[str, str, str], ...] = (
    # deaths, English
    ("deaths", PAST,
     r"killed|murdered|assassinated|executed|massacred|beheaded|decapitated|lynched|slaughtered|"
     r"butchered|slain|neutrali[sz]ed|shot dead|shot to death|shot and killed|gunned down|"
     r"(?:mowed|mown) down|"
     r"(?:stabbed|beaten|beat|hacked|stoned|burned|burnt|crushed|trampled|tortured|bludgeoned|"
     r"clubbed|"
     r"macheted|axed|knifed|kicked|starved|strangled|choked|speared|dragged|"
     r"electrocuted) to death|"
     r"(?:burned|burnt|buried|flayed) alive|fatally \w+ed|fatally (?:shot|struck|hit)|"
     r"(?:shot|stabbed|wounded|injured) fatally|mortally wounded|"
     r"(?:found|declared|pronounced|left|confirmed|reported|presumed|feared|shot) dead|strangled|"
     r"hanged|electrocuted|put to death|cut down|hacked down|martyred"),
    ("deaths", SUBJECT,
     r"body (?:was|has been|had been) (?:\w+ )?(?:found|recovered|discovered|dumped|retrieved)|"
     r"(?:cuerpo|cadaver)(?: sin vida)?(?: con(?: \w+){1,5})? fue (?:hallado|encontrado|"
     r"localizado|"
     r"recuperado)|(?:is|are|was|were) (?:\w+ )?dead|died|dies|dying|dead(?= (?:and|after|in|on|"
     r"at|from|,|"
     r"\.|inside|near))|perished|"
     r"succumb(?:ed|ing|s)|passed away|drowned|suffocated|bled to death|fell to (?:his|her|"
     r"their) deaths?|"
     rf"(?:lost|losing|lose|loses|laid down) (?:his|her|their|its) (?:own |young )?{_LIVES}|"
     rf"among (?:the|those) (?:dead|killed|victims|fatalities|deceased|slain)|met (?:his|her|"
     rf"their) (?:death|end)|(?:embraced|attained|achieved) martyrdom|"
     r"turned up dead|(?:did not|didn't|failed to) survive|(?:was|were) put to the sword|"
     r"fell (?:in|during) (?:\w+ )?(?:combat|battle|action|"
     r"fighting)|(?:was|were) sent to hell|breathed (?:his|her|their) last"),
    ("deaths", OBJECT,
     rf"(?:{_KILLING})ing{_WITH}|(?:{_KILLING})e?s?{_WITH}|slew|slaying|"
     rf"lost(?= [^.;,]{{1,20}}(?:m[ae]n|soldiers?|officers?|fighters?|troops)\b)|perdi(?:o|"
     rf"eron)(?= (?:a )?[\w ]{{1,20}}(?:hombres|soldados|efectivos|agentes|combatientes|"
     rf"policias)\b)|"
     rf"shoot(?:ing|s)? dead|"
     r"the (?:dead|deceased) (?:was|were|is|are|have been|has been) (?:later )?(?:identified|"
     r"named) as|"
     r"(?:identified|named) the (?:dead|deceased)(?: \w+)? as|(?:slit|slitting|slashed|"
     r"cut) the throats? of|(?:fatalities|dead|deaths|"
     r"killed)(?=: ?(?:\w|\d))|"
     r"shoot(?:ing|s)? and killing|gunning down|shoot(?:ing)? to death|"
     rf"(?:claim|tak|cost)(?:ed|ing|s|e|es)? the {_LIVES} of|(?:claim|tak|cost)(?:ed|ing|s|e|es)?"
     rf"(?= [\w ,]{{1,30}} {_LIVES}\b)|(?:lost|losing|cost of)(?= [\w ,]{{1,30}} lives\b)|"
     rf"took the {_LIVES} of|took(?= [\w ]{{1,20}} lives\b)|"
     rf"ended the {_LIVES} of|cost(?=[\w ]{{2,40}} their lives)|"
     r"deaths? of|killings? of|murders? of|assassinations? of|executions? of|"
     r"slayings? of|"
     r"lynching of|beheading of|loss of(?= [\w ]{1,30}(?:lives|soldiers|men|officers|fighters|"
     r"troops|policemen))|demise of|"
     r"(?:dead |lifeless |mutilated |decomposed |charred |burnt |bullet-riddled |decomposing |"
     r"decapitated |headless )*(?:body|bodies|corpses?|remains) of|"
     r"(?:stoned|macheted|axed|knifed|beat|stabbed|hacked|burn(?:ed|t)|kicked|clubbed|tortured|"
     r"trampled|trampling|shot|beating|"
     r"stabbing|hacking|stoning|burning|clubbing|torturing|crushing|crushed|bludgeoned|strangled)"
     r"(?= (?!to death)[^.;,]{2,70}? to death)|"
     r"(?:burned|burning|burnt)(?= [^.;,]{2,40}? alive)|(?:shot|"
     r"shooting)(?= [^.;,]{2,40}? dead\b)"),
    ("deaths", NOUN,
     r"deaths?|fatalit(?:y|ies)|dead|bodies|corpses|killed|murders|fatally"),
    ("deaths", TOLL,
     r"(?:death|casualty|fatality|fatalities)? ?toll\b(?! (?:road|booth|gate|plaza|free))|"
     r"number (?:killed|dead)|number of (?:\w+ )?(?:people |persons |civilians |protesters |"
     r"those |the )?"
     r"(?:dead|killed|deaths|fatalities|victims|murders|murdered)|death count|body count|"
     r"the (?:dead|death count)|(?:final|new|latest|updated) (?:count|tally)|"
     r"the (?:number|figure|count)(?= (?:to|at) \w)"),
    # deaths, Spanish
    ("deaths", EITHER,
     r"murio|murieron|muere|mueren|muriendo|(?:ha|han|habia|habian|habrian|habria|haber) "
     r"(?:muerto|fallecido|perecido|"
     r"perdido la vida)|fallecio|fallecieron|fallece|fallecen|falleciendo|perecio|perecieron|"
     r"(?:perdio|perdieron|pierde|pierden|perdiendo|perder|perdiera|perdieran) la vida|"
     r"dej(?:o|aron) de existir|no sobrevivi(?:o|eron)|cay(?:o|eron) en (?:combate|accion|"
     r"cumplimiento)|fallecer|morir|sucumb\w+|"
     rf"{_BE_ES}{_ADV_ES} (?:\w+[ai]d[oa]s? (?:y|e) )?(?:{_DEAD_ES}|sin vida)(?: y \w+ad[oa]s?)?"),
    ("deaths", PAST, rf"{_DEAD_ES}|sin vida|dados? de baja|dadas? de baja"),
    ("deaths", OBJECT,
     rf"(?:mato|mataron|matan|mata|matando|matar|matado|mataran|asesin(?:aron|an|ando|ar|ado|"
     rf"aran)|"
     rf"asesino(?= (?:{_ARMS} )?al? )|ejecut(?:aron|ando|an)|ejecuto(?= al? )|abati(?:o|eron|"
     rf"endo)|abaten?(?= a)|"
     rf"linch(?:aron|o|ando|an?(?= a))|masacr(?:aron|o|ando)|acribill(?:aron|o|ando|an?(?= a))|"
     rf"asesina(?= al? )|degüellan|ultim(?:aron|ando)|"
     rf"degoll(?:aron|o)|decapit(?:aron|o)|fusil(?:aron|o)|ajustici(?:aron|o)|remat(?:aron|o)|"
     r"victim(?:aron|o)|neutraliz(?:aron|o)|quem(?:aron|o) viv[oa]s?)(?: y (?:hiri|lesion|"
     r"descuartiz|"
     rf"quem|dej)\w+(?: herid[oa]s?)?)?{_ADV_ES}|"
     r"(?:dio|dieron|dando|dar) (?:muerte|de baja)|(?:quit|arrebat|seg)(?:o|aron|ando|arle|arles)"
     r"(?:le|les)? la vida|acab(?:o|aron|ando) con las? vidas? de|"
     r"cobr(?:o|aron|ado|ando|andose|arse|arond?)(?:se)? las? vidas? de|"
     r"cobr(?:o|aron|ado|ando)(?= [\w ,.]{1,25} vidas)|perdi(?:o|eron|do)(?= [\w ,.]{1,25} vidas)|"
     r"termin(?:o|aron) con la vida de|"
     r"(?:la )?muertes? (?:violentas? )?(?:de|a|del|al)|fallecimientos? del?|deceso del?|"
     r"decesos de|"
     r"(?:fallecid|occis)[oa]s? (?:fue|fueron) identificad[oa]s? como|asesinatos? del?|"
     r"homicidios? del?|feminicidios? del?|ejecucion(?:es)? del?|"
     r"linchamiento del?|"
     r"masacre de|crimen del?|magnicidio del?|"
     r"cuerpos?(?: \w+)?(?: sin vida)? del?|cadaver(?:es)? del?|restos(?: mortales)? del?"),
    ("deaths", NOUN,
     r"muert[oa]s?|fallecid[oa]s?|muertes|decesos?|fallecimientos|victimas? (?:mortal(?:es)?|"
     r"fatal(?:es)?)|asesinatos|homicidios|cadaver(?:es)?|cuerpos|abatidos|bajas mortales|"
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
     rf"(?:(?:{_INTO} )?(?:injured|wounded|hurt|maimed)|"
     r"with (?:\w+ ){0,2}(?:injuries|wounds|burns|contusions|bruises|fractures|concussions?)|"
     r"hospitali[sz]ed|bruised|concussed|cut (?:on|in|by) (?:the|his|her|flying|glass)|"
     rf"(?:hit|struck|grazed) (?:in the \w+ )?by (?:an? |the )?(?:[\w-]+ )?{_HIT}|"
     r"(?:shot|stabbed|beaten|hit|struck) and (?:\w+ly )?(?:injured|wounded)|"
     r"(?:taken|rushed|admitted|evacuated|transferred) to (?:the |"
     r"a )?(?:[\w'-]+ ){0,3}?hospitals?|"
     r"shot (?:in|on) the (?:\w+ )?(?:leg|legs|arm|arms|head|foot|feet|hand|chest|stomach|"
     r"shoulder|back|"
     r"thigh|neck|face|abdomen|hip)|left (?:\w+ly )?(?:injured|wounded|in critical condition))"),
    ("injuries", SUBJECT,
     rf"(?:sustain|suffer|receiv|incurr)(?:ed|ing) (?:[\w'-]+ ){{0,5}}?{_WOUND}|"
     r"(?:was|were|been|being|be|are|is) (?:[\w]+ly )?(?:taken|rushed|admitted|evacuated|"
     r"transferred|transported|airlifted|sent|conveyed|moved|brought) (?:for treatment )?(?:to|"
     r"at|in) "
     r"(?:the |a |an )?(?:[\w'-]+ ){0,4}?(?:hospitals?|clinics?|infirmary|medical cent\w+|"
     r"health cent\w+)|"
     r"(?:was|were|been|being|be|are|is) (?:[\w]+ly )?treated (?:for|in|at|by|on)|"
     r"(?:is|are|was|were|remain|remains|remained) (?:still )?in (?:the )?hospital|"
     rf"(?:took|caught) (?:an? |two |three |several )?{_HIT}|"
     r"(?:ended up|landed|wound up) in (?:the )?hospital|(?:needed|required) (?:\w+ )?stitches|"
     r"had (?:\w+ )?(?:bones?|arms?|legs?|noses?|teeth|ribs?|skulls?) (?:broken|fractured)|"
     r"among the (?:injured|wounded)|(?:required|needed|received|sought) (?:\w+ )?(?:medical|"
     r"hospital) "
     r"(?:attention|treatment|care|assistance)|(?:is|are|was|were|remains?|"
     r"remained) in (?:a )?(?:critical|serious|"
     r"stable) condition|survived with injuries|"
        r"lost (?:an?|his|her|both) (?:leg|arm|eye|hand|foot|finger|limb)s?|"
        r"with (?:an? )?(?:broken|fractured|amputated|severed|mangled) \w+"),
    ("injuries", OBJECT,
     r"(?<!\w )(?:injuries|injured|wounded)(?=: ?\d)|"
     r"treat(?:ed|ing)(?= (?:at least |some |about |more than |over |upwards? of )?(?:\d|two|"
     r"three|four|five|"
     r"six|seven|eight|nine|ten|dozens|scores|several|hundreds))|"
     r"(?:injur|wound|hurt|maim)ing|heridas a|lesiones a|injures|hurts|injur(?:y|"
     r"ies) (?:to|of|among)|wounding of|"
     r"shooting and wounding|(?:admitted|attended to)(?= (?:at least |some |about |over )?(?:\d+|"
     r"\w+) (?:people|persons|patients|wounded|injured|victims|protesters))"),
    ("injuries", NOUN, r"injuries|injured|wounded|hospitali[sz]ed|hurt"),
    ("injuries", TOLL,
     r"number of (?:\w+ ){0,3}(?:injured|wounded|injuries)|injury toll|number (?:injured|"
     r"wounded)|the (?:injured|wounded)"),
    # injuries, Spanish
    ("injuries", EITHER,
     rf"{_BE_ES}{_ADV_ES} (?:\w+[ai]d[oa]s? (?:y|e) )?(?:{_HURT_ES}|con {_HERIDAS})|"
        rf"(?:tiene|tienen|tenian?) (?:[\w-]+ )?{_HERIDAS}|"
        rf"sufr(?:io|ieron|iendo|en|ido) (?:[\w-]+ ){{0,4}}?{_HERIDAS}|"
     rf"present(?:o|aron|a|an|ando) (?:[\w-]+ ){{0,3}}?{_HERIDAS}|recibi(?:o|"
     rf"eron) (?:[\w-]+ ){{0,3}}?"
     r"(?:impactos?|heridas?|disparos|perdigones|balazos?|punaladas?)|"
     r"(?:fue|fueron|debio ser|debieron ser|tuvo que ser|tuvieron que ser|ser|siendo|han sido|"
     r"ha sido) "
     r"(?:\w+mente )?(?:trasladad|llevad|ingresad|evacuad|remitid|derivad|intern|conducid|"
     r"auxiliad)"
     r"[oa]d?[oa]?s? (?:con [\w ]{3,30} )?(?:\w+ )?(?:al?|en|hacia|a la|a un|a una|en un|"
     r"en el) (?:[\w-]+ ){0,3}?(?:hospital\w*|centros?|"
     r"clinicas?|sanatorio|posta|unidad medica|casa de salud|urgencias|nosocomio)|"
     r"(?:fue|fueron|son|ser|siendo|tuvieron que ser) (?:atendid|asistid)[oa]s? (?:por|en|con)|"
     r"(?:requirio|requirieron|recibio|recibieron|necesitaron) (?:atencion|"
     r"asistencia)(?: medica)?|"
     r"(?:termin|acab)(?:o|aron) (?:en el|en un|en) (?:hospital|clinica)|(?:termin|acab)(?:o|aron) "
     r"con (?:el|la|un|una|los|las) \w+ (?:rot|fracturad|part)[oa]s?|"
     r"figuran? entre los (?:heridos|lesionados)|malherid[oa]s?|"
        r"perd(?:io|ieron) (?:una?|el|la|su|ambas) (?:pierna|brazo|ojo|mano|pie|dedo)s?|"
        r"se (?:encuentra|encuentran|debate|debaten|recupera|recuperan) "
     r"(?:en estado|entre la vida|herid|graves?|de sus heridas|internad|hospitalizad)\w*"),
    ("injuries", PAST,
     rf"(?:herid|lesionad|hospitalizad|contus)[oa]s?|con {_HERIDAS}"),
    ("injuries", OBJECT,
     r"atendi(?:o|eron)(?= a (?:\d|\w+ (?:personas|heridos|heridas|lesionados|pacientes|"
     r"manifestantes)))|"
     r"hiri(?:o|eron|endo)(?: de (?:gravedad|bala|muerte))?|hieren|hiere|herir(?: a)?|"
     r"lesion(?:aron|o|ando|ar)|"
     r"(?:dej|caus|provoc|ocasion)(?:o|aron|ando|ado|ar)(?:le|"
     r"les)? (?:(?:gravemente )?herid[oa]s? a|"
     r"(?:\w+ )?(?:heridas|lesiones|quemaduras)(?: \w+)? a)|"
     r"dej(?:o|aron|ando) (?:gravemente )?(?:herid|lesionad)[oa]s?"),
    ("injuries", NOUN,
     r"herid[oa]s?|lesionad[oa]s?|contus[oa]s?|hospitalizad[oa]s|quemad[oa]s|intoxicad[oa]s|"
     r"malheridos|lastimad[oa]s?|contusionad[oa]s?|balead[oa]s|afectad[oa]s? por (?:los |el )?"
     r"gas(?:es)?"),
    ("injuries", TOLL,
     r"(?:cifra|numero|saldo|balance) de (?:personas )?(?:herid[oa]s|lesionad[oa]s)|"
        r"los (?:heridos|lesionados)"),
    # arrests
    ("arrests", PAST,
     r"arrested|detained|apprehended|taken into custody|rounded up|jailed|imprisoned|"
     r"nabbed|(?:taken|hauled) in for questioning|(?:taken|led|driven) away in (?:handcuffs|"
     r"police)|(?:taken|led|dragged|hauled) away by (?:police|security|soldiers|the army)|"
     r"put in (?:police )?custody|remanded"),
    ("arrests", SUBJECT,
     r"(?:were|was|been|being) (?:picked up|captured(?! by\b))|(?:were|was|been|"
     r"being) held(?= (?:by (?:police|officers|security)|for questioning|"
     r"overnight|without charge|after|\.|,))|(?:were|was) held(?=\.)|"
     r"(?:were|was|are|is|remain|remained|being|been) (?:held )?in (?:police )?(?:custody|"
     r"detention)"),
    ("arrests", OBJECT,
     r"arresting|detaining|apprehending|arrests?|detains?|rounding up|arrests? of|detentions? of|"
     r"apprehension of|took(?= [^.;,]{2,40} into custody)|"
     r"nabbing|haul(?:ed|ing) in|took(?= [^.;,]{2,30} in[.;,])|"
     r"bundled(?= [^.;,]{2,30} into (?:police )?(?:vans|buses|"
     r"trucks|lorries))|(?<!\w )(?:arrests|arrested|detained)(?=: ?\d)|captura del?|capturas de|"
     r"detencion(?:es)? del?|"
     r"arrestos? del?|aprehension del?|detuv(?:o|ieron)|deten(?:iendo|er)|detien(?:e|en)|"
     r"arrest(?:aron|ando|an|ar)|"
     r"arresto al?(?= )|captur(?:aron|ando|o|ar)|aprehendi(?:o|eron|endo)|apres(?:aron|ando)|"
     r"apreso(?= al? )|"
     r"retuv(?:o|ieron)(?= [^.;,]{2,30} en (?:la |una )?(?:comisaria|estacion|cuartel))"),
    ("arrests", EITHER,
     rf"{_BE_ES}{_ADV_ES} {_HELD_ES}|pas(?:o|aron) a (?:ordenes|disposicion) de|"
     rf"{_BE_ES} (?:(?:puest[oa]s? |llevad[oa]s? )?(?:a disposicion de|bajo custodia)|"
     rf"(?:conducid|llevad|trasladad)[oa]s? a (?:la |una )?(?:comisaria|estacion de policia|"
     rf"jefatura|dependencias policiales)|bajo arresto)"),
    ("arrests", PAST, rf"{_HELD_ES}"),
    ("arrests", NOUN,
     r"arrests?|detainees?|detentions?|arrested|detained|detenciones|detenid[oa]s?|arrestos?|"
     r"arrestad[oa]s?|capturas|capturad[oa]s|aprehendid[oa]s?|aprehensiones|"
     r"in (?:police )?(?:custody|detention)|"
     r"behind bars|bajo custodia|tras las rejas"),
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
