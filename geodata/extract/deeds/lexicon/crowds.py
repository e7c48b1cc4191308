r"""What crowds do.

One family of wordings on a line; an indented line goes on. `<3>` stands for up to three words.
"""

PROTEST = {
    "en": r"""
protest(?:s|ed|ing)?\b(?! (?:vote|song|album))
counter-?(?:protest|demonstrat|rall|march)\w*
demonstrat(?:ion|ions|ed|ing|e|es)\b(?! (?:that|how|match|sport|his|her|their|its|the (?:need|
    importance|ability)))
rall(?:y|ies|ied|ying)\b(?! (?:car|driver|of the index|in (?:shares|stocks|prices)))
march(?:ed|es|ing)\b(?! (?:orders|band))
(?:a|an|the|their|his|protest|solidarity|peace|peaceful|silent|opposition|torchlight|women's|
    students?|anti-[\w-]+|pro-[\w-]+|labou?r|may day|this|that|mass|another|unity|pride|
    annual|weekly|long|large|huge|funeral|street) march\b(?! \d)
sit-?(?:in|ins|down)\b
vigils?\b
picket(?!s? fence)\w*
(?:drove|brought|rode|took|herded) <4>(?:tractors|sheep|cows|cattle|goats|coffins?) (?:into|
    to|through|past)
die-?ins?\b
lie-?ins?\b
sleep-?ins?\b
(?:took|take|taken|taking|pour\w+|spill\w*|came out|come out|went out|out|returned|flooded|
    filled|descended) <2>(?:to|into|in|onto|on) the streets?
(?:filled|flooded|thronged|packed|swarmed) <3>(?:streets?|squares?|avenues?|boulevards?)
procession of <4>(?:protest\w+|students|workers|women|supporters|teachers)
(?:funeral|torch-?(?:light|lit)|candle-?(?:light|lit)?|silent|protest|religious) processions?\b
(?<!wedding )(?<!bridal )processions?\b
converged on
(?:stood|stand|standing|held|hold|holding|carry|carried|carrying|wav(?:ed|ing)|rais(?:ed|ing)|
    brandish\w+|unfurl\w+|with|display\w+) <3>(?:posters|placards?|banners?|signs|portraits of)
(?:placards?|banners) (?:read|saying|calling|that)\w*
(?:chant|shout|sang|singing|rais)\w* <3>(?:slogans?|against|anti|"|for justice|for the release)
slogans\b
(?:glued|chained|tied|handcuffed) themselves
(?:peaceful|opposition|public|mass|unauthori[sz]ed|unsanctioned|political|solo|single)
     (?:gatherings?|assembl(?:y|ies)|pickets?)
occup(?:ied|ying) <4>(?:building|campus|square|university|ministry|hall|headquarters|offices?|
    school|factory|plant|faculty|rectorate|premises|courtyard|lobby|embassy)
human (?:chain|wall)s?
form(?:ed|ing) (?:a |an )?(?:\w+ )?(?:chain|picket|cordon|wall)
encamp(?:ment|ed)\w*
(?:camp|pitch)(?:ed|ing) <2>(?:outside|in front|beside|before|tents|near|at|on)
(?:sat|sit|sitting|lay|lying|laid|knelt|kneeling|squatt\w+) (?:down )?(?:on|in|across|outside|
    in front of) <2>(?:roads?|streets?|highways?|tracks?|rails?|ground|pavement|asphalt|steps|
    floor|entrance|gates?|square|plaza)
(?:slow|go-slow|protest|car|tractor|truck|taxi|bike|motorbike|motorcycle|vehicle|honking)[ -]
    (?:convoys?|caravans?|rall(?:y|ies)|parades?|drive|processions?|march)
motorcades?\b
(?:staged|staging|hold|held|holding|organi[sz]ed|organi[sz]ing|mounted|conduct(?:ed|ing)|
    observ(?:ed|ing)) <3>(?:protests?|rally|rallies|march|sit-in|walkout|demonstrations?|
    vigil|picket|blockade|gathering|action|agitation|dharna|flash ?mob|hunger strike|bandh|
    hartal|shutter ?down|gherao|jatha|morcha|campaign)
flash ?mobs?
cacerola\w*
(?:bang|beat)\w* <2>(?:pots|pans|drums|empty)
pot-banging
(?:dharna|dharma|bandh|hartal|gherao(?:ed)?|morcha|jatha|satyagraha|rasta roko|rail roko|
    chakka jam|relay fast|fast unto death|toyi-?toyi\w*|ende|azonto protest|bloqueo)\b
civil disobedience
black (?:armbands?|badges|flags|ribbons)
effig(?:y|ies)
mock (?:coffins?|funeral)
carrying coffins
(?:handed|submitt|present|deliver)(?:ed|ing)? <2>(?:an? )?(?:petition|memorandum|
    list of (?:grievances|demands)|letter of demand)
(?:stood|standing) <2>(?:silently|in silence|silent)
lit candles|(?:lighting|lit|with) candles
parad(?:ed|ing) (?:through|in|along|against|around|down|from)
agitation\b
uprising\b
black lives matter event
(?:protest|demonstrat)(?:e|o)rs\b
marchers\b
(?:people|crowds?) (?:in|on) the streets?
demo\b
chant(?:ed|ing|s)\b(?! (?:in support of the team|from the stands))
overflow(?:ed|ing) with <2>(?:people|crowds?|demonstrators|supporters|marchers)
sea of (?:people|humanity|flags|demonstrators|umbrellas|placards)
show of (?:unity|solidarity|support)
(?:bang|beat|bash|clatter|rattl)(?:ed|ing) <2>(?:pots|pans|saucepans|lids|drums)
(?:filled|packed|jammed|crowded|brought to a standstill) (?:the |central |downtown )?<3>(?:square|
    plaza|avenue|esplanade|boulevard|centre|park)\b
(?:dump|pour|spill|tipp)(?:ed|ing) <3>(?:milk|manure|potatoes|tomatoes|onions|grain|
    slurry) <1>(?:on|in|at|
    outside|into|before)
walk(?:ed|ing) out of <2>(?:class(?:es|rooms?)?|schools?|lectures?|lessons)
""",
    "es": r"""
protest(?!ante)\w*
manifest(?:acion|aciones|aron|antes|ando|arse|aban|arian)\b(?! que| su (?:preocupacion|pesar))
se manifest(?:o|aron|an|aban)\b
(?<!se )marcho\b(?! (?:al exilio|a casa|de))
march(?:a|as|aron|ando|an|antes|ar|aban)\b(?! atras| de (?:la economia|los precios)|
     contra el cancer)
(?:contra)?movilizacion(?:es)?
se moviliz(?:aron|o|an|aban|aran)
moviliz(?:aron|ados|adas)\b
planton(?:es)?\b|plant(?:aron|on) frente
cacerol\w+
concentracion(?:es)?\b(?! de (?:gases|particulas|la riqueza))
se (?:concentr|congreg|agolp|apost|plant|aglutin|autoconvoc|convoc|encadena|acantona|
    api?n)(?:aron|o|aban|an|ron)\b
(?:congregad|concentrad|apostad|agolpad|autoconvocad)[oa]s\b
se (?:reun|dieron cita|juntaron)\w* <8>(?:para (?:exigir|reclamar|pedir|protestar|rechazar|
    denunciar|repudiar|solicitar|conmemorar|manifestar)|frente a|ante la sede|a las puertas|
    en contra|en rechazo|en apoyo|en repudio|en solidaridad|en demanda)
mitin(?:es)?\b
vigilias?\b
velaton(?:es)?
sentadas?\b
(?:sentaron|sentados|sentadas|acostaron|tendieron|tumbaron|arrodillaron) (?:en|sobre|frente|
    con|ante)
(?:salieron|salio|salen|volvieron|tomaron|llenaron|coparon|recorrieron|inundaron|ganaron|
    regresaron) <3>(?:las |la |los )?(?:calles?|avenidas?|plazas?|centro|arterias)
en las calles|gente en las? calles?
(?:recorrieron|caminaron|desfilaron|partieron|avanzaron|acudieron|peregrinaron|
    circularon|pasearon|dieron vueltas?) <9>(?:para (?:exigir|pedir|reclamar|rechazar|demandar|
    recordar|protestar|denunciar)|contra|en (?:contra|rechazo|demanda|reclamo|protesta|
    silencio|memoria)|hasta (?:la|el) (?:sede|palacio|casa|congreso|ministerio|gobernacion|
    municipalidad|alcaldia|plaza|centro))
desfil(?:aron|o) (?:por|contra|en)
escrach\w*
tractor(?:azo|ada)s?|camionazo|bocinazo|pitazo|siluetazo|tamborazo|banderazo|panuelazo|
    velatorio simbolico|ruidazo|apagon voluntario|aplausazo|barrilazo|semaforazo|sirenazo
(?:caravanas?|motoceleradas|bicicletada)\b(?! (?:de )?(?:migrantes?|migratoria|militar|
    del? ejercito|de la muerte|presidencial|de vehiculos blindados))
estallido social|levantamiento popular|convulsion social|paralizacion(?:es)?\b
(?:miles|cientos|decenas|centenares|centenas|una veintena|una treintena|un grupo|grupos) de <4>
    (?:se (?:reun|concentr|congreg|dieron|sum|manifest|moviliz)\w+|salieron|marcharon|
    caminaron|recorrieron)
acamp(?:e|ada|aron|an|ados|adas|ando|o)\b
carpas? (?:frente|de protesta)
encaden(?:aron|ados|adas|arse)
(?:pancartas?|consignas|cartulinas|(?:con|portando|portaban|levantaron|mostraron) carteles|
    arengas|antorchas|retratos de|lienzos)\b
(?:core(?:aron|ando)|grit(?:aron|ando)|lanz(?:aron|ando)) <2>(?:consignas|lemas|arengas|
    vivas|eslogan\w*)
abrazo simbolico
cadenas? humanas?
inconformes\b
clases? publicas?
ollas? (?:comun|popular)(?:es)?
tom(?:a|aron|an) (?:de )?(?:la |las |el |los )?<2>(?:universidad|facultad|colegio|rectoria|sede|
    instalaciones|liceos?|plantel|escuela|campus)
tom(?:a|aron) (?:pacifica(?:mente)?|simbolica(?:mente)?)
desobediencia civil
ayuno (?:colectivo|indefinido|en protesta)
jornada de (?:lucha|protesta|movilizacion|paro|reclamo)
participaron en (?:la|una|el) <2>(?:toma|jornada|marcha|caravana)
medidas? de (?:fuerza|presion|protesta)
pliego de (?:peticiones|demandas)
se instalaron (?:frente|en las afueras|a las puertas)
crespones negros|ofrenda floral en protesta|cruces blancas
caminatas?\b|romeria|peregrinacion en (?:protesta|demanda)
lucha en las calles|muro humano
(?:reg|derram|bot|tir|volc)aron <3>(?:leche|papas|cebollas|tomates|arroz|estiercol|platanos)
(?:tin|pint|vist)(?:eron|ieron) de (?:verde|blanco|rojo|negro|morado|violeta|luto)
""",
}

# Work laid down: a demonstration only where people stand in the street.
STRIKE = {
    "en": r"""
(?:shutter[- ]?down|general|sit-down|wildcat|warning|indefinite|one-day|two-day|token|
    nationwide|transport|school|climate|hunger|rent|student|teachers'?|taxi|rail|48-hour|
    24-hour|
    lightning) strik\w+
(?:went|go|gone|going|were|are|been|was|is|began|started|launched|observed|entered|declared|
    joined|staged|held|call(?:ed|ing)) (?:on )?(?:an? |their |the )?<3>strike\b(?! committee)
(?:workers|teachers|doctors|nurses|students|drivers|lecturers|employees|staff|unions?|miners|
    farmers|judges|lawyers|traders)'? (?:\w+ )?(?:strikes?|struck)\b
striking <2>(?:workers|teachers|doctors|nurses|employees|drivers|miners|staff|students)
strike action
walk-?outs?\b|walked out\b(?! of <2>(?:class|school|lecture|lesson))
strikers\b
(?:work|labou?r) (?:stoppage|boycott)s?
downed (?:their )?tools
laid down (?:their )?tools
(?:tool|pen)[- ]down
stopp(?:ed|ing) work
boycott(?:ed|ing|s)? (?:of )?(?:classes|lectures|work|courts?|duties|exams)
""",
    "es": r"""
(?<!comite )(?:en|un|el|del|al|acatan|acataron|inicio|iniciaron|de|mantienen|segundo|tercer|
    primer|
    los|nuevo) paros?\b(?! (?:armado|cardi|respir|tecnico|en (?:la|el) (?:produccion)))
paros? (?:nacional|civico|indefinido|general|regional|de \d+|agrario|departamental|
    provincial|preventivo|macrorregional|de (?:transport|maestr|docent|trabaj|choferes|taxistas|
    labores|brazos))\w*
huelg(?:a|as|uistas)\b
brazos caidos|operacion tortuga|cese de (?:actividades|labores)
suspend(?:ieron|en|iendo) (?:sus )?labores
pararon\b|paralizaron (?:labores|actividades)|paralizacion(?:es)?\b
""",
}

# What a crowd does in public that is a demonstration because a crowd does it with a cause.
GATHER = {
    "en": r"""
gather(?:ed|ing|s)?\b
assembl(?:ed|ing)\b
(?:turned|showed) (?:out|up)\b
massed\b|amassed\b|mustered\b|congregat\w+|thronged\b|mobili[sz]ed\b
(?:walk|stroll|fil|stream|troop|wound|wend|tramp)(?:ed|ing|s)? <2>(?:through|round|around|
    along|down|past|across|to the|from the)
(?:rode|riding|drove|cycled|pedalled|circled|rolled) <3>(?:round|around|through|into the|
    past|along|slowly)
stood\b|knelt\b|sang\b|danced\b|pray(?:ed|ing)\b|wept\b
(?:wav|rais|held|carr|holding|lift)\w* <2>(?:flags?|placards?|candles?|portraits?|photos?|
    photographs?|pictures|torches|umbrellas|crosses|lanterns|keys|shoes|empty)
(?:laid|left|plac\w+|tied) <3>(?:flowers|wreaths?|candles|shoes|ribbons|crosses)
(?:crucif|chain|bur(?:y|ied)|sew\w*|shav)\w* (?:themselves|their (?:lips|heads))
(?:honk|hoot|blow|blew|ring|rang|sound)\w* <2>(?:horns?|whistles?|bells?|vuvuzelas)
(?:read(?:ing)?|recit\w+) <3>(?:poems|names|statement|manifesto|letter)
(?:spread|pitched|put up|set up) <2>(?:tents|blankets|mats)
silence\b|complain(?:ed|ing)? about|handed out|hand in a|deliver(?:ed)? a
(?:held|holding|hold) (?:up|aloft) <3>(?:photographs?|photos|pictures|portraits|signs|flags|candles|
    shoes|placards|names)
(?:brav|defi)(?:ed|ing) the (?:rain|cold|heat|snow|sun|curfew|ban)
""",
    "es": r"""
se (?:reun|junt|ubic|agrup|alin|instal|dieron cita)(?:ieron|aron|ia|o)?\b
(?:camin|recorr|desfil|avanz|peregrin|rode|ocup|llen|colm|transit|pase|circul)(?:aron|ieron)\b
(?:formaron|hicieron|tejieron|desplegaron|extendieron|colgaron|encendieron|portaron|
    levantaron|alzaron|agitaron|ondearon|leyeron|rezaron|cantaron|bailaron|depositaron|
    colocaron|pintaron|pegaron) <4>(?:velas?|banderas?|cruces|flores|fotos?|fotografias|
    retratos|zapatos|mantas?|telas?|panuelos|globos|mural|cadena|circulo|ronda|nombres|himno|
    poemas?|altar|carteles?|silencio)
(?:tocando|tocaron|haciendo sonar|hicieron sonar|batiendo|golpeando) <2>(?:bocinas?|cacerolas?|
    tambores|bombos|silbatos|pitos|campanas|cornetas|cornetazos|ollas)
salieron (?:a|con)\b|con velas|de la mano|en silencio|vestid[oa]s de (?:negro|blanco|luto)
dieron vueltas|llevaron (?:sus )?(?:tractores|camiones|carretas|ataudes?|velas)
entregaron (?:una? )?(?:carta|pliego|petitorio|memorial|firmas|documento)
(?:bail|cant|rez|or|core|pedale|corr|tambore)(?:aron|ieron)\b
se (?:crucific|cosi|enterr|raparon|desnud|tatu|extraj)\w+
acudieron|acompanaron|asistieron|participaron|se sumaron|convocad[oa]s por
(?:colg|extend|despleg|tend)(?:aron|ieron) <3>(?:panuelos?|lienzos?|fotos?|fotografias|mantas?|
    siluetas|nombres|pancartas)
(?:desafi|soport|aguant)(?:aron|ando) <2>(?:lluvia|frio|calor|sol|prohibicion)
""",
}

BLOCK = {
    "en": r"""
(?:block(?:ed|ing|s)?|obstruct(?:ed|ing)|closed|closing|shut(?:ting)?(?: down| off)?|
    cut(?: off)?|
    barricad(?:ed|ing)|occupied|occupying|seal(?:ed|ing) off|clogg(?:ed|ing)|jamm(?:ed|ing)) <6>
    (?:roads?|highways?|streets?|motorways?|bridges?|traffic|intersections?|junctions?|
    rail(?:way|road)?s?(?: tracks?| lines?)?|tracks|entrances?|avenues?|borders?|routes?|access|
    entry|gates?|square|port|lanes?|tunnel|crossing|roundabout|expressway|thoroughfare|depot|
    refinery|carriageway|arteries)
road ?-?blocks?|blockad(?:e|es|ed|ing)\b
(?:park|plac|lin|drag|dump|stack|pil)(?:e|ed|ing) <6>(?:across|over|on|along|in front of)
     (?:the |an? )?<2>(?:roads?|highways?|motorways?|streets?|bridge|tracks?|avenue|entrance|
    gate)
dump(?:ed|ing) <4>(?:manure|milk|tyres|rubbish|tomatoes|straw|hay)
(?:halt|disrupt|stopp|paraly[sz]|obstruct|slow)(?:ed|ing) <2>(?:traffic|trains?|vehicles)
traffic (?:was|came to)
(?:denied|prevented|barred) <4>(?:access|entry|from entering)
block(?:ed|ing) (?:it|them|the (?:way|harbour|harbor|airport|runway|station|plant|mine|
    factory|site))
prevent(?:ed|ing) <3>(?:vehicles|trucks|buses|traffic|workers) from
locked the (?:gates?|main gate|office)
put up <2>(?:road ?blocks|checkpoints)
""",
    "es": r"""
(?:mantenian|mantienen|mantuvieron|permanece\w*|amanecieron|amanecio|seguian?) <1>
    (?:cerrad|bloquead|tomad|cortad)[oa]s?
(?:des)?bloque(?:o|os|aron|an|ando|ar|ada|adas|ado|ados|aban)\b
(?:cort|cerr|obstru|interrump|ocup|taponea|atraves|tom)(?:aron|ando|an|o|aban|uyeron|ieron|ado|
    ada|ar|iendo) <4>(?:rutas?|vias?|calles?|calzadas?|carreteras?|transito|paso|avenidas?|
    autopistas?|autovia|panamericana|trafico|puentes?|circulacion|accesos?|puertas?|paso
    fronterizo|casetas?|peajes?|carriles|vialidad|troncal|interoceanica|rieles|via ferrea)
(?:nuevos |los |las |por |con |de |un |el )cortes?\b(?! (?:de (?:luz|agua|energia|cabello)|
     suprema|constitucional|superior|interamericana|internacional))
cierre de (?:vias?|rutas?|carreteras?|calles?|avenidas?)
piquet\w*|tranc(?:aron|a|as|azo)\b|barrer(?:a|as) de (?:tierra|piedras)
(?:impid|impidi|obstaculiz|paraliz|restring|entorpec)\w+ (?:el|la) (?:paso|transito|circulacion|
    ingreso|acceso|entrada|salida|trafico)
retuvieron <2>(?:autobuses|unidades|camiones|buses)
tom(?:a|aron|ado) <3>(?:oficinas|sede|edificio|planta|alcaldia|palacio|rectoria|facultad|
    gobernacion|plaza|municipalidad|aeropuerto|aerodromo|pozo|hidroelectrica|
    campamento minero)\b
puntos? (?:de bloqueo|bloqueados?|cerrados?)|tranques?\b|retenes? de (?:manifestantes|
    campesinos)
""",
}
