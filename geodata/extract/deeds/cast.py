"""Who acts and who suffers: the kinds of people that a text names.

A crowd is people in the plural who stand on no armed side; whether it demonstrates is told by what
it does. Patterns are matched against folded text.
"""

import re
from dataclasses import dataclass

DEMONSTRATORS, PEOPLE, PERSON = "demonstrators", "people", "person"
POLICE, ARMY, ARMED = "police", "army", "armed"
MASKED = "masked"  # nobody knows on which side
CROWD = frozenset((DEMONSTRATORS, PEOPLE))
STATE = frozenset((POLICE, ARMY))
UNDER_ARMS = frozenset((POLICE, ARMY, ARMED))


@dataclass(frozen=True, slots=True)
class Actor:
    start: int
    end: int
    kind: str


_NATION = (
    r"(?:afghan|algerian|american|armenian|azerbaijani|bangladeshi|brazilian|british|burkinabe|"
    r"burmese|burundian|cameroonian|canadian|chadian|chinese|colombian|congolese|egyptian|"
    r"ethiopian|eritrean|french|georgian|german|government|greek|haitian|indian|indonesian|"
    r"iranian|iraqi|israeli|ivorian|jordanian|kenyan|kurdish|kyrgyz|lebanese|libyan|malian|"
    r"mexican|mozambican|myanmar|nigerian|nigerien|pakistani|philippine|regime|russian|rwandan|"
    r"saudi|senegalese|serbian|somali|south sudanese|sudanese|syrian|tajik|thai|tunisian|turkish|"
    r"ugandan|ukrainian|us|venezuelan|yemeni|coalition|junta|loyalist|pro-government|federal|state)"
)
_KINDS = {
    DEMONSTRATORS: (
        r"protest(?:e|o)rs?|demonstrators?|marchers?|rioters?|strikers|picketers|agitators|"
        r"counter-?protest\w+|"
        r"manifestantes?|marchantes?|huelguistas|bloqueadores|movilizados|inconformes|"
        r"feministas|piqueteros"
    ),
    ARMED: (
        r"ethnic (?:armed organi[sz]ations?|armies)|armies|militants?|rebels?|fighters?|"
        r"insurgents?|gunm[ae]n|terrorists?|jihadis(?:m|ts?)|"
        r"islamists?|bandits?|militia(?:m[ae]n|s)?|guerrillas?|extremists?|separatists?|"
        r"secessionists?|"
        r"gang(?:s|sters?)?(?: members?)?|cartels?|attackers?|assailants?|kidnappers|abductors|"
        r"armed (?:\w+ )?(?:men|group|groups|individuals|persons|people|assailants|elements|"
        r"herders|"
        r"youths?|actors|suspects|robbers|settlers|pastoralists|tribesmen|bandits|assailant|man)|"
        r"(?:masked|hooded|camouflaged|unidentified|unknown|suspected) (?:\w+ )?(?:men|"
        r"assailants|individuals|persons|"
        r"attackers|elements|group|people)|men armed|combatants?|hitm[ae]n|warlord|"
        r"paramilitar(?:y|ies|es)|"
        r"vigilantes?|self-defen[cs]e (?:group|force|militia)s?|vigilante (?:group|force)|"
        r"pirates|poachers|"
        r"settlers|robbers|smugglers|traffickers|mercenaries|raiders|marauders|pmc|snipers?|"
        r"bombers?|"
        r"tribal fighters|"
        r"guerriller[oa]s?|insurgentes?|rebeldes|sicarios?|terroristas?|disidentes|disidencias?|"
        r"combatientes|pandilleros?|pandillas?|carteles|cartel|criminales|delincuentes|"
        r"hombres armados|sujetos|(?:grupos?|comandos?|banda|bandas) (?:armad[oa]s?|criminal\w*|"
        r"delictiv\w+)|bandas?|(?:personas|individuos|desconocidos|civiles|hombres) (?:\w+ )?"
        r"(?:armad[oa]s|encapuchad[oa]s)|desconocidos|guerrillas?|autodefensas|pistoleros?|"
        r"encapuchados armados|asaltantes|atacantes|secuestradores|mercenarios|francotirador\w*|"
        r"comando armado|grupo guerrillero|milicianos?|milicias?|yihadistas?|separatistas|"
        r"boko haram|al[ -]?shabaa?b|islamic state|isis|iswap|isil|taliban\w*|ttp|al[ -]?qaeda|"
        r"hezbollah|hizbollah|hamas|houthis?|huties|m23|rsf|rapid support forces|eln|farc|epl|"
        r"clan del golfo|agc|ansaroul|jnim|pkk|ypg|sdf|wagner|fano|ola|adf|maoists?|naxal\w*|npa|"
        r"pdf|arakan army|hts|lashkar\w*|bla|mai-?mai|anti-?balaka|seleka|codeco|janjaweed|"
        r"cjng|mara salvatrucha|abu sayyaf|tplf|lra|mndaa|tnla|kia|daesh|aqap|tren de aragua|"
        r"sendero luminoso|senderistas|subversivos|columna (?:subversiva|guerrillera|de)|"
        r"segunda marquetalia|los choneros|los lobos|popular mobili[sz]ation|"
        r"estado islamico|palestinian (?:militants|gunmen|fighters)"
    ),
    POLICE: (
        r"police(?:m[ae]n|wom[ae]n)?(?! stations?| posts?| headquarters)|riot police|officers?|"
        r"gendarmes?|gendarmerie|constables?|cops?|troopers?|rangers?|deputies|security (?:guards?|"
        r"personnel|agents?|officials?|officers?)|law enforcement(?: officers| agents)?|"
        r"prison guards?|"
        r"guards|sheriff\w*|special forces police|anti-riot|riot squad|swat|authorities|detectives|"
        r"policias?(?! (?:de|retirad\w+|jubilad\w+|en retiro)\b)|policiales|agentes?|"
        r"uniformad[oa]s?|carabiner[oa]s?|gendarmes?|"
        r"gendarmeria|"
        r"efectivos?(?! policiales)|efectivos policiales|suboficial(?:es)?|patruller[oa]s?|"
        r"custodios?|"
        r"antimotines|antidisturbios|granaderos|esmad|fuerzas? (?:del orden|publica)|"
        r"guardias?(?! nacional)|guardia (?:civil|urbana)|mossos|ertzaintza|autoridades|"
        r"fuerza publica|brigada antidisturbios"
    ),
    ARMY: (
        rf"{_NATION} (?:(?:armed|military|security|special|ground|air|naval|border|defen[cs]e|"
        r"occupation|army) )?(?:forces?|troops?|soldiers?|army|military|navy|warplanes|"
        r"artillery|guards?)|"
        r"army|military(?! (?:base|camp|checkpoint|outpost|coup|government|rule|exercise|drill))|"
        r"soldiers?|troops|armed forces|security forces?|government forces|state forces|air force|"
        r"navy|marines|paratroopers|peacekeepers?|servicem[ae]n|commandos|national guard|"
        r"border guards?|coast ?guard|"
        r"junta(?! (?:comunal|vecinal|directiva|de (?:accion|vecinos|regantes|usuarios)))|"
        r"regime|paramilitary (?:police|forces?)|saf|fardc|"
        r"endf|idf|"
        r"sna|afp|isf|bsf|crpf|ypj|snna|"
        r"lieutenant|sergeant|corporal|captain|"
        r"ejercito|militares(?! (?:retirad|en retiro))|soldad[oa]s?|tropas?|fuerzas (?:armadas|"
        r"militares|de seguridad|"
        r"especiales|rusas|ucranianas|israelies|sirias|gubernamentales)|guardia nacional|marinos?|"
        r"infantes de marina|cascos azules|federales|fuerza aerea|la tropa|"
        r"uniformados del ejercito|"
        r"batallon|gobierno federal"
    ),
    MASKED: (
        r"encapuchad[oa]s|masked (?:youths|people|individuals|protesters)|"
        r"hooded (?:youths|people)"
    ),
    PEOPLE: (
        r"(?:army|military|war) veterans|(?:retired|former|ex-?) ?(?:soldiers?|officers?|"
        r"police\w*|rebels?(?: (?:fighters?|commanders?|leaders?))?|insurgents?|combatants?|"
        r"fighters?|servicem[ae]n)|veteranos militares|"
        r"(?:policias|militares|soldados) (?:retirad\w+|jubilad\w+|en retiro)|"
        r"ex ?-?(?:militares|soldados|policias|"
        r"combatientes)|"
        r"those who|crowds?|groups? of (?!armed|gunmen|militants)\w+|mobs?|hooligans|looters|"
        r"mourners|"
        r"activists|residents|villagers|locals|youths?|"
        r"young (?:people|men)|young protesters|students|"
        r"pupils|workers|teachers|nurses|doctors|farmers|drivers|miners|traders|vendors|"
        r"employees|staff|parents|mothers|women|men|schoolboys|schoolchildren|muchedumbres?|people|persons|families|relatives|supporters|fans|"
        r"spectators|followers|members(?! of (?:the )?(?:police|army|security))|citizens|migrants|"
        r"refugees|asylum seekers|inmates|prisoners|detainees|pensioners|retirees|veterans|lawyers|"
        r"journalists|artists|fishermen|ranchers|herders|pastoralists|worshippers|"
        r"believers|tribesmen|tractors|taxis|engineers|professors|civil servants|dockers|pilots|"
        r"cleaners|motorcyclists|bikers|"
        r"cyclists|shopkeepers|growers|breeders|loggers|sailors|firefighters|paramedics|midwives|"
        r"tenants|squatters|survivors|widows|orphans|grandmothers|children|girls|boys|schoolgirls|"
        r"actors|musicians|singers|poets|writers|athletes|hunters|catholics|muslims|christians|"
        r"hindus|"
        r"sikhs|jews|shiites|sunnis|celebrants|revellers|party workers|cadres|community|"
        r"communities|opposition|unionists|civilians|"
        r"activists|graduates|undergraduates|undergrads|academics|scientists|priests|nuns|monks|"
        r"neighbou?rs|passers-by|onlookers|truckers|taxi drivers|commuters|passengers|customers|"
        r"households|displaced|idps|hundreds|thousands|dozens|scores|"
        r"quienes|grupos? de (?!hombres|sujetos|soldados|policias)\w+|turbas?|"
        r"vandalos|"
        r"hinchadas?|barras bravas|saqueadores|ronderos|vecin[oa]s|"
        r"pobladores|habitantes|"
        r"residentes|comuner[oa]s|campesin[oa]s|indigenas|"
        r"estudiantes|alumn[oa]s|universitari[oa]s|jovenes|docentes|maestr[oa]s|profesor(?:es|as)|"
        r"trabajador(?:es|as)|obrer[oa]s|emplead[oa]s|medic[oa]s|enfermer[oa]s|mineros|"
        r"agricultores|"
        r"productores|ganader[oa]s|transportistas|choferes|taxistas|mototaxistas|conductores|"
        r"camioneros|comerciantes|vendedor(?:es|as)|ambulantes|mujeres|hombres|madres|padres|"
        r"familias|familiares|deudos|simpatizantes|militantes|partidarios|seguidores|hinchas|"
        r"aficionados|ciudadan[oa]s|migrantes|refugiados|reclusos|intern[oa]s|pres[oa]s|reos|"
        r"jubilad[oa]s|pensionad[oa]s|veteranos|abogados|periodistas|artistas|pescadores|"
        r"tractores|ingenieros|bomberos|jornaleros|caneros|arroceros|apicultores|cafetaleros|"
        r"lecheros|"
        r"ferroviarios|portuarios|metalurgicos|petroleros|bancarios|municipales|judiciales|"
        r"recicladores|cartoneros|feriantes|artesanos|musicos|actores|escritores|ninos|ninas|"
        r"abuelas|"
        r"viudas|damnificados|inquilinos|ahorristas|desocupados|desempleados|exfuncionarios|"
        r"ciclistas|motociclistas|motoqueros|cazadores|catolicos|evangelicos|musulmanes|mapuches|"
        r"quechuas|aimaras|extrabajadores|extrabajadoras|vecinas|moradores|cocaleros|colonos|"
        r"personas|gente|multitud|poblacion|activistas|ambientalistas|"
        r"sindicalistas|miembros|dirigentes|lideres|colectivos|organizaciones|comunidad(?:es)?|"
        r"sindicatos?|gremios?|civiles|normalistas|padres de familia|usuarios|deportistas|fieles|"
        r"creyentes|miles|cientos|decenas|centenares|lugarenos|(?:centenar|millar|docena|decena|"
        r"veintena|treintena|cincuentena|quincena)(?:es|s)? de \w+|"
        r"feligreses|colectiveros|"
        r"ex ?militares|"
        r"comunarios|comunaria|bagayeros|cooperativistas|regantes|rondas campesinas"
    ),
    PERSON: (
        r"civilian|villager|farmer|resident|journalist|reporter|activist|wom[ae]n|girls?|boys?|"
        r"child(?:ren)?|teacher|student|trader|merchant|driver|priest|pastor|imam|cleric|mayor|"
        r"councill?or|politician|candidate|official|lawyer|judge|doctor|businessm[ae]n|leader|"
        r"elder|"
        r"chief|migrant|refugee|aid workers?|passenger|shepherd|herder|fisherman|miner|worker|man|"
        r"person|worshipper|tourist|prisoner|shopkeeper|vendor|supporter|member|toddler|teenager|"
        r"boy|husband|wife|son|daughter|victims?|suspect|"
        r"civil|campesin[oa]|indigena|periodista|lider(?:esa)?|dirigente|alcalde(?:sa)?|concejal|"
        r"candidat[oa]|funcionari[oa]|abogad[oa]|comerciante|conductor|transportista|mujer|hombre|"
        r"nin[oa]s?|joven|menor(?:es)?|persona|defensor(?:a|es)?|poblador|vecin[oa]|estudiante|"
        r"profesor|docente|sacerdote|migrante|ganader[oa]|mototaxista|trabajador|regidor|victimas?|"
        r"firmante|excombatiente|taxista|chofer|vendedor|presunto"
    ),
}
_PATTERN = re.compile(
    r"\b(?:" + "|".join(f"(?P<{kind}>{forms})" for kind, forms in _KINDS.items()) + r")\b"
)


def cast(plain: str, start: int, end: int) -> list[Actor]:
    """Return the people named in a stretch of folded text, in order."""
    return [
        Actor(match.start(), match.end(), match.lastgroup or PEOPLE)
        for match in _PATTERN.finditer(plain, start, end)
    ]
