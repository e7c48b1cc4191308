r"""What violent crowds do: throwing, burning, breaking in, and mobs."""

THROW = {
    "en": r"""
(?:threw|throw(?:ing|n|s)?|hurl(?:ed|ing)|pelt(?:ed|ing)?|lobb(?:ed|ing)|launch(?:ed|ing)|
    flung|toss(?:ed|ing)|rain(?:ed|ing)|chuck\w+|fir(?:ed|ing)) <5>(?:stones?|rocks?|bottles?|
    molotovs?|petrol bombs?|fire ?bombs?|bricks?|projectiles?|objects|fireworks|firecrackers|
    flares?|eggs|cobblestones?|chairs|sticks|paint|shoes|debris|rubble|incendiar\w+|pavers|
    flammable|marbles|tomatoes|acid|feces|crackers|pellets from slings)
pelt(?:ed|ing)\b
ston(?:ed|ing)\b(?! to death)
stone[- ](?:throw\w*|pelt\w*)|rock[- ]throw\w*
molotov\w*|petrol bombs?|fire ?bombs?\b
sling ?shots?|slings\b|catapults
exchanged? (?:of )?(?:stones|missiles)|volleys? of (?:stones|rocks|bottles)
(?:hit|struck|injured) by (?:stones|rocks|bottles|bricks)|bottles (?:and|flew|rained)|
    stones (?:flew|rained|were)
(?:trad|exchang)(?:ed|ing) <2>(?:stones|rocks|bottles|blows with (?:police|officers))
""",
    "es": r"""
(?:lanz|arroj|tir|avent)\w* <4>(?:piedras?|botellas?|palos|objetos|bombas? (?:molotov|
    incendiari\w+|caseras?)|molotov\w*|petardos|cohetes caseros|huevos|pintura|dinamita|
    papas bomba|ladrillos|escombros|cocteles|bengalas|explosivos caseros|proyectiles|basura)
lanzamiento de (?:piedras|objetos|botellas|bombas|petardos)
pedrad\w+|apedre\w+|a pedradas|pedrea|lluvia de (?:piedras|botellas)
con (?:piedras|hondas|huaracas|palos|dinamita|petardos|resorteras|ondas|adoquines|
    morteros (?:caseros|artesanales))\b|con <2>y (?:piedras|morteros|palos|hondas|dinamita)\b|
    (?:volaron|llovieron) (?:piedras|botellas|sillas|objetos)
hondas y|(?:bombas?|cocteles?) molotov|molotov\w*|bombas incendiarias
""",
}

BURN = {
    "en": r"""
(?:burn(?:ed|t|ing)?|torch(?:ed|ing)|ignit\w+|lit|light(?:ing)?|set(?:ting)?(?: fire to| alight|
    ablaze)?|flaming|blazing) <4>(?:t[iy]res?|barricades?|bonfires?|debris|logs|tree trunks|
    rubbish|garbage|trash|bins|pallets|wood|furniture|fires)\b
(?:t[iy]res?|barricades?|bins|debris) (?:\w+ ){0,2}(?:burn\w*|on fire|ablaze|alight|
    in flames|were set)
bonfires?\b
barricad\w+
road ?blocks? of burning
burn(?:ed|t|ing) <2>(?:hay|straw|bales|manure|cars? t[iy]res|effects)
""",
    "es": r"""
(?:quem|incendi|prend|encend)\w+ <4>(?:llantas?|neumaticos?|cubiertas|barricadas?|fogatas?|
    hogueras?|basura|troncos|ramas|gomas|cauchos|palos|maleza)
prendi\w+ (?:llantas|neumaticos|fuego a (?:llantas|neumaticos))
quema de (?:llantas|neumaticos|cubiertas|basura|gomas|cauchos)
barricadas?\b|hogueras\b|fogatas?\b
(?:llantas|neumaticos|cubiertas|gomas) (?:quemad[oa]s|encendid[oa]s|en llamas|incendiad[oa]s|
    ardiendo)
(?:con|pusieron|colocaron|atravesaron|usaron|utilizaron) <3>(?:piedras|palos|troncos|rocas|
    llantas|ramas|maquinaria|escombros|montículos|tierra) (?:y|en|sobre|la|para|los|las)
""",
}

# Destroying, breaking in, storming: by whom decides what it is.
WRECK = {
    "en": r"""
(?:burn(?:ed|t|ing)?|torch(?:ed|ing)?|destroy(?:ed|ing)?|damag(?:ed|ing)|vandali[sz](?:ed|ing)|
    ransack(?:ed|ing)?|wreck(?:ed|ing)|smash(?:ed|ing)?|trash(?:ed|ing)|demolish\w+|raz(?:ed|
    ing)|attack(?:ed|ing)|loot(?:ed|ing)|gutt(?:ed|ing)|overturn(?:ed|ing)|
    sack(?:ed|ing)|desecrat(?:ed|ing)|storm(?:ed|ing)|invad(?:ed|ing)|topp(?:led|ling)) <5>
    (?:business(?:es)?|shops?|stores?|stations?|schools?|vehicles?|cars?|buses|bus|buildings?|
    offices?|houses?|homes?|posts?|trucks?|lorr(?:y|ies)|property|properties|statues?|
    monuments?|billboards?|furniture|equipment|windows?|doors?|banks?|mansions?|residences?|
    headquarters|mosques?|church(?:es)?|temples?|shrines?|parliament|palace|courts?|
    courthouse|town hall|city hall|warehouses?|malls?|supermarkets?|stalls?|markets?|prison|
    consulate|embassy|airport|polling|masts?|towers?|pylons?|pipelines?|bridges?|wells?|crops?|
    farms?|equipment|infrastructure|kiosks?|motorcycles?|patrol|ambulances?|train)
(?:set|setting) <8>(?:on fire|ablaze|alight)\b
set fire
(?:smash|break|broke|shatter)\w* <3>(?:windows?|doors?|glass|shopfronts?|gates?|cars?)
window\w* (?:were |was )?(?:smashed|broken|shattered)
storm(?:ed|ing|s)?\b(?! (?:the (?:stage|charts|pitch)|to (?:victory|the title)|off|out|damage|
    surge|hit|destroyed|in a|brought|killed|left|damaged))
(?:broke|break|burst|forced|forcing|breaking|smashed) (?:into|through|their way into|
    down <2>(?:gate|door|fence))
(?:tried|attempt\w*|trying|tries|seeking) (?:to )?(?:break|enter|storm|seize|take over|force|
    overrun|breach|invade|torch|attack|pull down|reach)\b
(?:breach|cross|pull|pulled|tore|tear|push|knock|brought)\w* (?:down |through |
    over )?<3>(?:barriers?|statues?|monuments?|
    barricades?|cordons?|fences?|gates?|perimeter|railings|police lines?)
rampag\w+|vandal\w*|ransack\w*|disturbances?\b|arson\w*|torched\b|deface\w*
overran (?:the )?(?:police|station|building|compound)
charg(?:ed|ing) <2>(?:barriers?|police lines?|fences?|cordon)
toppl(?:ed|ing) <4>(?:statues?|monuments?|vehicles?|fences?|gates?|barriers?)
loot(?:ed|ing|ers)\b
forc(?:ed|ing) (?:entry|their way|an entry|open)\b
(?:broke|smashed|shattered) (?:all |some |its |the )?<2>(?:windows?|panes)
(?:stripp|empti|clean)(?:ed|ing) <4>(?:shops?|stores?|warehouses?|supermarkets?|depots?|shelves|
    markets?) ?(?:bare|out)?
(?:shops?|stores?|warehouses?|supermarkets?|depots?|shelves) <3>(?:stripped|emptied|cleaned out)
overr[au]n(?:ning)? <2>(?:warehouses?|depots?|stores?|shops?|supermarkets?|granary)
""",
    "es": r"""
(?:quem|incendi|destru|destroz|vandaliz|saque|apedre|atac|asalt|dan(?:ar|aron|o|ando)|derrib|
    romp|prendieron fuego|prendio fuego|irrump|tumb|volc|demol)\w*(?: (?:a|en|al|contra))? <4>
    (?:comisarias?|policiales?|sede|locales?|edificios?|patrull\w+|fiscalia|municipalidad|
    alcaldia|
    vidrios|ventan\w+|cristales|vidrieras?|escaparates?|lunas|mobiliario|puertas?|rejas?|cerco|
    vallas?|estatuas?|casas?|viviendas?|vehiculos?|autos?|buses|autobus\w*|bus|camion\w*|
    camionetas?|motocicletas?|gobernacion|palacio|oficinas?|bancos?|tiendas?|comercios?|
    supermercados?|negocios|maquinaria|instalaciones|bienes|equipos|documentos|juzgado|
    poder judicial|prefectura|congreso|asamblea|peaje|casetas?|estacion|cajeros?|urnas|
    material electoral|iglesias?|templos?|escuelas?|penal|carcel|hotel|mina|campamento)
(?:intent|trat|quisier|pretend)\w* (?:de )?(?:tomar|ingresar|entrar|asaltar|irrumpir|invadir|
    derribar|quemar|incendiar|saltar|romper|forzar|linchar)
irrump\w+|forz(?:aron|ando) <3>(?:puertas?|ingreso|entrada|rejas?|vallas?)
prend(?:ieron|io|iendo|ian) fuego
(?:quem|incendi)(?:aron|ando|aban|an|ado|ada|ados|adas|o)\b
vandal\w*|desmanes|destroz(?:os|aron|ando|o)\b|actos? violentos?
toma(?:ron)? (?:violenta|por la fuerza)
romp(?:ieron|iendo|io) <3>(?:cordon|candados?|cerco|vallas?)
saque(?:o|os|aron|ando|ado|ada|ar)\b
vaci(?:aron|o|ado) <3>(?:supermercados?|almacen(?:es)?|tiendas?|depositos?|bodegas?|comercios?|
    camion(?:es)?|locales)
""",
}

RIOT = {
    "en": r"""
riot(?:s|ed|ing|ers?)?\b(?! (?:police|gear|shields?|control|squad|act|unit))
(?:turned|become|became|turning|turn) (?:\w+ )?(?:violent|ugly|deadly|chaotic|into (?:riots?|
    clashes|violence|chaos))
violent (?:protests?|demonstrations?|unrest|disturbances|scenes|rally|march)
violently (?:protest\w*|demonstrat\w*)
running battles|pitched battles with|unrest\b|disorder\b|mayhem|disturbances
arremet\w+
""",
    "es": r"""
disturbios|revueltas?|motin(?:es)?\b|(?:se )?amotin\w+|asonadas?|desordenes|
    violencia callejera|vandalismo
violent(?:a|as|os|o) (?:protestas?|marchas?|manifestacion\w*|disturbios|jornadas?|
    movilizacion\w*)
(?:protestas?|marchas?|manifestacion\w*|jornada|movilizacion\w*) violent\w+
(?:se )?(?:torn|volv|termin|deriv|acab|degener|desemboc)\w+ (?:en )?(?:violent\w+|en violencia|
    violencia|en (?:caos|choques|enfrentamientos|disturbios)|disturbios)
arremeti\w+ contra|turbas? enardecidas?|enardecid[oa]s|batalla campal con la policia
""",
}

MOB = {
    "en": r"""
(?<!flash )(?<!flash-)mobs?\b
lynch\w*|mob justice|jungle justice|vigilante justice
(?:angry|enraged|irate|furious) (?:crowds?|residents|villagers|locals|youths|people|parents|
    relatives|neighbou?rs)
beaten to death by <2>(?:crowd|residents|villagers|locals|mob|group of|youths)
stoned to death|burn(?:ed|t) alive|set upon
hooligan\w*|brawl\w*|fist ?-?fights?|melee|came to blows|free-for-all
communal (?:violence|riots?|clashes)|sectarian (?:riots?|mob)
rival (?:fans|students|supporters|groups of|gangs of (?:youths|students)|factions of|student|
    villages|cult\w*)
(?:accused|suspected|suspicion) of <3>(?:theft|stealing|witchcraft|blasphemy|robbery|sorcery|
    black magic|cattle theft|kidnapping children|child (?:theft|kidnapping)|rape|cow)
(?:suspected|alleged|accused) (?:thie(?:f|ves)|robbers?|witch(?:es)?|burglars?|rapists?|
    kidnappers?|blasphemer|sorcerers?)
(?:exchanged|traded) (?:blows|punches|insults and)
scuffle\w* (?:broke out |erupted )?between
fought <4>with (?:sticks|machetes|stones|knives|bamboo|clubs|each other)
pelted each other|at each other\b|each other with
quarrel\w* between|group clash\w*|free fight
tramp(?:led|ling) <4>to death
dous(?:ed|ing) <4>(?:petrol|gasoline|kerosene|fuel|paraffin)
(?:hounded|chased|driven|drove|flushed) <4>(?:out of|from) their (?:homes|lodgings|houses|rooms|
    shops|shacks)
necklac(?:ed|ing)\b|dragged <6>and (?:beat|lynched|killed|hacked|stoned|burned)
""",
    "es": r"""
linch\w*|turbas?\b|justicia (?:por mano propia|popular|comunitaria)|ajusticiamiento
se agarraron a|a golpes entre|se agredieron|se enfrentaron a (?:golpes|pedradas|palos|
    machetazos|puno\w*)
(?:mat|asesin)\w+ a (?:golpes|pedradas|palos)
barras bravas|barristas|(?:hinchas|aficionados) <4>(?:se (?:enfrent|agarr|lia)\w+|agredi\w+|
    pele\w+|golpe\w+)|se liaron a
rinas? (?:entre|masiva|campal|en)|pelea (?:campal|masiva|entre|en)|batalla campal|gresca|
    trifulca|zafarrancho|pugilato|bronca|conato de (?:linchamiento|rina)
(?:presunt|supuest)[oa]s? (?:ladr\w+|violador\w*|brujos?|asaltantes?|delincuentes?|
    robachicos|secuestrador\w*|rateros?|extorsionador\w*)
golpead[oa]s? hasta (?:la muerte|morir)|quemad[oa]s? viv[oa]s?|quem\w+ viv[oa]s?
(?:vecinos|pobladores|habitantes|comuneros|lugarenos) (?:enardecidos|furiosos|indignados|
    enfurecidos)
grupos? (?:rivales|antagonicos)
azot(?:aron|o|ad[oa]s?)\b|castigo fisico|amarr(?:aron|ad[oa]s?) a un|desnudaron
(?:acus|senal|sindic)\w+ (?:de|como) (?:robar|robo|ladron\w*|brujer\w+|bruj\w+|violar|
    violador\w*|secuestrar|asalt\w+|abigeato|abige\w+)
crimen colectivo|a palos\b|con palos y machetes
""",
}
