"""Arms and blasts: what was fired, dropped, laid, thrown, or taken away."""

WEAPONS = {
    "en": r"""
(?:defus|clear|demin|discover|deton\w* safely|intercept|recover|dismantl|disarm|neutrali[sz]|
    confiscat|
    deactivat|unearth|impound|thwart|foil|uncover)\w* <9><arms>
(?:seized?|seizing|found) (?!control|power|the (?:town|village|city))(?:a |an |the |
    several |two |large |some |\d+ )?<3><arms>
(?:shot|shoot|shooting|brought) down <7>(?:drones?|uavs?|missiles?|rockets?|aircraft|
    helicopter|jet|plane)s?
controlled (?:explosion|detonation)
<arms> <4>(?:was|were) (?:\w+ )?(?:defused|disarmed|deactivated|discovered|made safe|seized|
    recovered|intercepted|found|
    neutrali[sz]ed|shot down|dismantled)
weapons cache
arms cache
bomb (?:disposal|squads?|technicians)
sappers
deminers
(?:safely|remotely) (?:detonated|destroyed|disposed)
air defen[cs]es? <4>(?:destroyed|downed|intercepted)
downed (?:an? |the |several |\d+ )?<3>(?:drones?|uavs?|missiles?|aircraft|helicopter)
(?:detect|locat|spott|found)\w* and (?:destroy|defus|dispos|deton|remov|neutrali[sz]|disarm)\w+
     <5><arms>
<arms> <4>(?:was|were) (?:\w+ )?(?:detected and|rendered safe|destroyed in a controlled|
    handed (?:in|over) to)
(?:stumbl|happen|chanc)ed (?:up)?on <3><arms>
(?:caches?|hoards?|stash(?:es)?|stockpiles?) of <2><arms>
(?:knocked|shot|brought|took|taken) (?:out|down) <3>(?:drones?|missiles?|rockets?|uavs?)
(?:made|render(?:ed)?) safe
""",
    "es": r"""
(?:desactiv|incaut|decomis|hallaron|hallo\b|hallazgo de|desmantel|intercept|
    neutraliz|destruyeron|destruyo\b|descubri|localiz|detonacion controlada|
    desminad)\w* <7><arms>
(?:encontr(?:o|aron|ado|ados)|hall(?:o|aron)) <3><arms>
derrib\w+ <7>(?:drones?|misil\w*|avion\w*|helicoptero)
detonacion controlada
(?:artefacto explosivo|bomba|granada|mina) <3>fue (?:desactivad|hallad|encontrad|
    neutralizad)\w*
antiexplosivos
(?:destruccion|explosion) controlada
desactivacion de
(?:armas?|explosivos?|municion\w*|armamento|drones?) <3>(?:incautad|decomisad|hallad|
    desactivad|asegurad)[oa]s?
asegur(?:aron|o) <5>(?:armas?|explosivos?|municion\w*|armamento|arsenal)
(?:<arms> <9>)?(?:deton|destru|desactiv|inutiliz)\w+ <2>(?:(?:de )?(?:manera|forma) controlada|
    controladamente)
""",
}

CHEMICAL = {
    "en": r"""
chemical (?:weapons?|attacks?|agents?|gas)
sarin
mustard gas
nerve (?:agent|gas)
chlorine (?:gas|bomb|attack)
toxic gas(?:es)?
chemical substances?
(?:cs|cn|poison(?:ous)?|noxious|asphyxiating) gas
chloropicrin
phosgene
(?:filled|loaded|laced) with <3>(?:gas|chemicals?|chlorine|toxic)
poison gas
(?:mustard|nerve|blister|chlorine) (?:agents?|bombs?|shells?)
gassed to death
""",
    "es": r"""
armas? quimicas?
ataques? quimicos?
gas sarin
gas mostaza
agente nervioso
bombas? de cloro
gas(?:es)? (?:toxicos?|venenosos?|de cloro|asfixiantes?)
sustancias? (?:quimicas?|toxicas?) contra
agentes? quimicos?
fosgeno
cloropicrina
""",
}

SUICIDE = {
    "en": r"""
(?:suicide|explosive) (?:vest|belt)s?
bombers?\b(?! (?:aircraft|jet|plane))
suicide[ -](?:bomb\w*|attack\w*|vehicle\w*|car\b|vest|blast)
svbied
s-vbied
blew (?:him|her|them)sel(?:f|ves) up
detonated (?:his|her|their|an?) (?:explosive |suicide )?(?:vest|belt)
detonated (?:him|her|them)sel(?:f|ves)
detonated explosives (?:strapped|attached)
detonated (?:his|her|their) (?:explosives?|bombs?|charges?)
explosives strapped|(?:belt|vest) (?:of|with|packed with) explosives|explosive-laden (?:belt|
    vest)
(?:set|setting) off (?:the |their |his |her )?<2>(?:bombs?|explosives?|vests?|belts?|charges?)
     (?:that )?(?:he|she|they) (?:carried|wore|were (?:carrying|wearing)|was (?:carrying|wearing))
(?:ramm|drove|ploughed|crashed) ?(?:ed)? <3>(?:packed|laden|filled|rigged|loaded) with explosives
     <1>(?:into|at|against)
""",
    "es": r"""
atentados? suicidas?
ataques? suicidas?
terrorista suicida
atacante suicida
bombardero suicida
coche bomba suicida
se inmolo
se hizo (?:estallar|explotar)
deton\w+ (?:su|el) (?:chaleco|cinturon)
(?:chaleco|cinturon)(?:es)? (?:explosivos?|bomba)
suicida (?:deton|hizo|se)\w*
""",
}

AIR = {
    "en": r"""
air ?-?strikes?
air ?-?raids?(?! (?:sirens?|alerts?|alarms?|shelters?))
aerial (?:attacks?|bomb\w+|strikes?|raids?)
air (?:attacks?|bombardments?|force (?:bombed|struck|hit|targeted))
drone[ -](?:strikes?|attacks?|hit|dropped|targeted|bomb\w*)
(?:war ?planes?|fighter jets?|jets?|helicopters?|gunships?|aircraft|drones?|uavs?|
    warplanes) <4>(?:bomb(?:ed|ing)|struck|str(?:ike|ikes|iking)|target(?:ed|ing|s)?|hit|
    attacked|launched|dropp(?:ed|ing)|fired|carried out|pounded|opened fire|raided)
barrel bombs?
(?:strike|struck|attack(?:ed)?|hit|bomb(?:ed)?|targeted)(?: [\w',-]+){0,7}? (?:by|with|
    using) (?:an? |<3>)?(?:drones?|uavs?|warplanes?|shaheds?|fpv|kamikaze drones?|
    loitering munitions?|aircraft|fighter jets?|guided (?:aerial )?bombs?|glide bombs?)
(?:fpv|kamikaze|suicide|shahed|explosive|russian|ukrainian|israeli|turkish|houthi|
    armed) drones?
guided (?:aerial )?bombs?
glide bombs?
carpet bomb\w*
bombing raids?
quadcopters?
strafed
dropp(?:ed|ing) <4>bombs?
precision strikes?
air ?forces? <3>(?:conducted|carried out|launched|bombard\w+)
(?:war ?planes?|helicopters?|aircraft|jets?|drones?|uavs?) <3>(?:exploded|detonated|
    bombard\w+|conducted|killed|attack|strafed|shelled|crashed into)
(?:fired|launched) (?:from|by) <3>(?:drones?|helicopters?|jets?|aircraft)
bayraktar
(?:drones?|uavs?) <3>crashed
(?:helicopters?|gunships?|jets?|war ?planes?) <2>(?:rocketed|pounded|hammered|blasted|blitzed)
""",
    "es": r"""
bombarde[oa]\w* aere[oa]s?
bombarde\w+ de (?:la (?:coalicion|aviacion|fuerza aerea)|aviones|cazas|helicopteros)
ataques? aereos?
ataques? (?:con|de|por) drones?
ataque (?:con|de) (?:un )?dron\b
incursion(?:es)? aereas?
aviones? <4>(?:bombarde\w+|atac\w+|lanz\w+)
aviacion <3>bombarde\w+
cazas? <3>(?:bombarde\w+|atac\w+)
dron(?:es)? <4>(?:atac\w+|impact\w+|lanz\w+|bombarde\w+|explot\w+)
dron(?:es)? (?:kamikaze|explosiv\w+|cargad\w+)
(?:con|mediante|desde) (?:un )?dron(?:es)?\b
bombardearon desde
helicopteros? <3>(?:bombarde\w+|dispar\w+|atac\w+)
barriles bomba
ataques? de dron(?:es)?
fuerza aerea <4>(?:bombarde|atac|lanz|realiz)\w+
(?:aeronaves?|avionetas?) <4>(?:bombarde|atac|lanz|dispar)\w+
drones? (?:con explosivos|artillad\w+|armad\w+)
ataques? desde el aire
dron(?:es)? <3>(?:solt|dej|arroj|tir|descarg)\w+ <3>(?:explosiv\w+|bombas?|granadas?|artefacto\w*)
""",
}

GRENADE = {
    "en": r"""
(?<!stun )(?<!gas )grenades? <1>(?:tossed|hurled|lobbed|thrown|flung|left|rolled)
(?:a|an|two|three|from) hand ?grenades?\b
(?<!propelled )(?<!stun )(?<!sound )(?<!gas )(?<!smoke )(?<!flash )(?:hand[- ])?grenades? <3>(?:at|
    attack\w*|explo\w+|was|were|went off|thrown|blast|into|detonat\w+|on)
(?:threw|throw(?:ing|n)?|hurl(?:ed|ing)|lobbed|tossed|detonated|launch(?:ed|ing)|
    dropped) (?:(?!stun|sound|tear|gas|smoke|
    flash)[\w'-]+ ){0,4}?(?:hand[- ])?grenades?(?! launcher)
grenade (?:attack|explosion|blast)s?
with (?:a |an |two |several |hand |\w+ )?(?:hand[- ])?grenades?\b
explosion of (?:a |an )(?:hand[- ])?grenade
grenaded
""",
    "es": r"""
(?:lanz|arroj|tir|deton)\w+ <4>granadas?
granada (?:de fragmentacion|explot\w+|de mano|deton\w+|estall\w+)
ataques? con (?:una )?granadas?
granadazo
(?:exploto|estallo|explosion de) una granada
con (?:una |dos |varias )?granadas?\b(?! (?:aturdidora|lacrim|de gas|de humo))
granadas? <2>(?:lanzad|arrojad|tirad)\w+|granadas? (?:contra|hacia)
granada (?:que|en)<0>
""",
}

BLAST = {
    "en": r"""
(?:an?|the|one|two|three|twin|another|second) <1>bombs?\b(?! (?:threats?|scares?|hoax|
    disposal|squad|shelter))
(?:threw|hurled|lobbed|tossed|planted|left|hid|concealed) <3>(?:bombs?|explosives?|dynamite)
(?:struck|hit|triggered|tripped) <3>(?:device|ied|mine|explosive)
\b(?:v?b?ieds?|rcieds?)\b
improvised explosive
explosive devices?
land ?mines?
roadside (?:bombs?|explosi\w+)
(?:car|truck|motorcycle|parcel|letter|pipe|petrol station|time|magnetic|sticky|
    remote[- ]controlled|cluster|home-?made) ?-?bombs?
bomb (?:blasts?|explo\w+|attacks?|went off|detonated|was|planted|hidden)
bomb(?:ing)s?\b(?! (?:of|raid|campaign))
remote[- ](?:controlled )?(?:explosi\w+|detonat\w+)
mine explo\w+
(?:stepped|drove|ran|hit|struck) (?:on|over|by)? ?(?:an? )?(?:land)?mine
anti-?(?:personnel|tank) mines?
explosive remnants?
unexploded (?:ordnance|shell|bomb|ordinance)
booby[- ]trap\w*
(?:explosives?|bombs?|dynamite|device) <3>(?:detonated|exploded|went off)
detonat(?:ed|ing|ion of) (?:an? |the )?<2>(?:bombs?|explosives?|device|ied)
blew up (?:an? |the )?<3>(?:pipeline|bridge|pylon|tower|railway|vehicle|convoy|oil)
explosions?\b(?! of)
explosive attack
blasts?\b
left-?over mine
mine (?:left|planted|laid)
explosive ordnance
(?:mines?|devices?|ieds?|bombs?|ordnance|explosives) <5>(?:exploded|went off|blew up|
    blasted)
bombed\b
blew up\b
explosives?[- ](?:laden|packed|rigged)
explosive charges?
(?:triggered|activated|set off|planted|hit by|struck by) (?:an? |the )?<2>(?:landmines?|
    mines?|ieds?|explosives?|bombs?|device)
(?:explod|set off|let off|deton|ignit)\w* <3>(?:sticks?|charges?) of (?:dynamite|tnt|gelignite)
dynamit(?:ed|ing)\b
mine ?fields?\b
(?:blown|blasted) (?:up|apart|to pieces) by
left-?over <2>(?:ordnance|shells?|munitions|explosives?|grenades?)
(?:play|tamper|tinker)(?:ed|ing) with <3>(?:ordnance|shells?|munitions|explosives?|devices?|mine)
(?:parcel|package|car|motorcycle|van|truck|lorry) (?:\w+ )?(?:blew up|exploded|went off)
""",
    "es": r"""
activ(?:o|aron|ar) <2>(?:minas?|trampa)\b
petardos? (?:explosivo|colocad|explot|estall|deton|dejad|abandonad|instalad)\w*
carga de (?:dinamita|explosivos?|anfo)|torres? <6>(?:dinamitad|derribad|volad)\w+|
    con (?:dinamita|cargas de|explosivos)\b
artefactos? explosivos?
cilindros? explosivos?
(?:cargad[oa]s? (?:con|de) )?explosivos? <3>(?:deton|estall|explot)\w+
(?:fue|fueron) detonad[oa]s?
minas? (?:anti ?-?persona\w*|terrestres?|explosivas?|quiebrapatas|anti ?-?tanque\w*)
campos? minados?
(?:coche|carro|camion|moto|burro|paquete|sobre|casa|auto)s?[- ]?bombas?
explosivos? improvisados?
atentados? con (?:explosivos?|bomba|dinamita)
bomba (?:casera|lapa|panfletaria|explot\w+|estall\w+|deton\w+)
(?:explot|estall|deton)\w+ (?:una?|el|la|de una?|de)? ?(?:bomba|artefacto|mina|explosivo|
    coche|carro|carga|dinamita)
(?:activ|deton)(?:aron|o|acion de|ando) <3>(?:explosiv\w+|cargas?|dinamita|artefacto\w*|
    bombas?)
piso una mina
minas? (?:hiri\w+|mat\w+|explot\w+|estall\w+|deton\w+)
pisar una mina
cay\w+ en (?:un campo minado|una mina)
ataques? con explosivos?
explosion(?:es)?\b
dinamitaron
municion sin (?:explotar|explosionar)
voladura del?
volaron (?:el|un) (?:oleoducto|puente|torre)
bombazo
cargas? explosivas?
(?:hizo|hicieron|haciendo) (?:explosion|explotar|estallar|detonar)
deton(?:o|aron)\b|detonacion de\b
estall(?:o|aron) (?:un|dos|varios)
estallid[oa]s? de
explosivos? <3>(?:lanzad|colocad|instalad|adosad|abandonad)[oa]s?
(?:coloc|instal|lanz|arroj)(?:aron|o) <3>(?:explosivos?|
    (?<!cilindros )(?<!cilindro )bombas?\b(?! (?:molotov|
    incendiari|lacrim|caser|de pintura))|dinamita)
pis(?:o|aron) (?:una?|el|la) (?:mina|artefacto|explosivo)
explosion(?:es)?
atentado explosivo
(?:cartuchos|cachorros|tacos) de dinamita
minas? (?:colocad|instalad|plantad|sembrad|enterrad|abandonad)[oa]s?
por una mina\b(?! (?:de|ilegal|informal))
""",
}

SHELLING = {
    "en": r"""
shell(?:ed|ing|ings)\b
shells? (?:[\w-]+ ){0,2}?(?:landed|hit|fell|struck|exploded|rained|killed)
artillery
mortars? (?:shells?|fire|rounds?|attacks?|bomb\w*)?
mortars?\b
rocket (?:attacks?|fire|fired|launch\w*|barrage|strikes?|hit|landed|struck)
rockets? <3>(?:hit|fired|landed|struck|launched|at|into|exploded|fell|targeting)
(?:fired|launch(?:ed|ing)|firing) <4>(?:rockets?|missiles?|shells?)
missiles? (?:attacks?|strikes?|hit|struck|\w+ (?:hit|struck)|fired|launch\w*)
(?:ballistic|cruise|guided|hypersonic|iskander|s-300|kh-\d+|anti-tank(?: guided)?) missiles?
missiles?\b
bombard(?:ed|ment|ing|ments)\b
grad (?:rockets?|missiles?)
mlrs
howitzers?
tank fire
katyushas?
cluster munitions?
rocket-propelled|rpgs?\b
(?:russian|ukrainian|israeli|us|american) strikes?\b
pounded
mortared
(?:salvo|barrage|volley)s? of
indirect fire
(?:hit|struck|killed|wounded) by (?:an? |the )?<2>(?:shells?|rockets?|projectiles?)
(?:landed|fell) (?:on|in|near) <5>shells?
(?:shells?|rockets?|mortar bombs?|projectiles?|missiles?) <3>(?:landed|rained|fell|slammed|
    crashed|plunged|smashed|ploughed|exploded|whistled)
""",
    "es": r"""
bombarde(?:o|os|aron|ada|ado|adas|ados|an|ando|ar)\b
artilleria
proyectil(?:es)?\b(?! de (?:goma|arma))
morter(?:o|os|azo)
ataques? (?:con|de) (?:misil(?:es)?|cohetes?|mortero\w*)
misil(?:es)?\b
cohetes? <3>(?:impact\w+|cay\w+|alcanz\w+)
(?:lanz|dispar)\w+ <3>(?:cohetes?|misil(?:es)?|proyectil\w*|cilindros? bomba)
tatucos?
cilindros? bomba
canoneo
cohetes? <3>(?:contra|sobre|hacia)
obuses?
canone(?:o|os|aron|ado|ada|ando)\b
artiller[oa]s?\b
obus(?:es)?\b|lanzacohetes|katiushas?
""",
}
