"""Words for people: who was counted, and whether they belong to the security forces."""

import re

_SECURITY = (
    r"police(?:m[ae]n|wom[ae]n)?|officers?|soldiers?|troops?|gendarmes?|service(?:m[ae]n|"
    r"wom[ae]n)|constables?|marines|"
    r"guards(?:m[ae]n)?|security (?:guards?|personnel|agents?|members?|men|forces|force|"
    r"officials?)|cops?|troopers?|rangers?|"
    r"(?:army|military|police|security) (?:\w+ )?(?:personnel|officers?|men|members?|captain|"
    r"colonel|general|major|lieutenant|sergeant)|paramilitaries|"
    r"polic(?:ia|ias)|soldad[oa]s?|militares|militar|efectivos?|agentes?|uniformad[oa]s?|"
    r"carabiner[oa]s?|guardias?|"
    r"suboficial(?:es)?|infantes de marina|patruller[oa]s?|custodios?|"
    r"miembros de (?:la policia|las fuerzas|el ejercito)|peacekeepers?|lieutenant|sergeant|"
    r"corporal|teniente|sargento|cabo\b|army|military|marinos?|cascos azules|federales"
)
SECURITY = re.compile(rf"\b(?:{_SECURITY})\b")
_ARMED = (
    r"militants?|rebels?|fighters?|insurgents?|gunm[ae]n|terrorists?|jihadis(?:m|ts?)|bandits?|"
    r"militia(?:m[ae]n|s)?|guerrillas?|"
    r"guerriller[oa]s?|insurgentes|rebeldes|sicarios?|terroristas|disidentes|paramilitares|"
    r"combatientes|extremists?|separatists?|"
    r"gang(?:sters?)?(?: members?)?|cartels?|attackers?|assailants?|gunmen|pandilleros?|"
    r"criminales|hombres armados|delincuentes armados|"
    r"boko haram|al[ -]?shabaa?b|islamic state|isis|iswap|isil|taliban|ttp|al[ -]?qaeda|"
    r"hezbollah|hamas|houthis?|m23|rsf|eln\b|farc\b|clan del golfo|agc\b|ansaroul|jnim|pkk|ypg|"
    r"sdf\b|wagner|fano|ola\b|adf\b|maoists?|naxal\w*|npa\b|"
    r"paramilitar(?:y|es)|autodefensas|armed (?:men|group|groups|individuals|persons|people|"
    r"assailants)|grupos? armados?|guerrilla|sujetos armados|encapuchados armados|pdf\b|"
    r"local defense|warlord|al-?nusra|hts\b|lashkar\w*|bla\b|mai-?mai|anti-?balaka|seleka|"
    r"codeco|janjaweed|zetas|cjng|sinaloa cartel|mara salvatrucha|pirates|abu sayyaf|tplf|"
    r"lra\b|mndaa|kia\b|arakan army|daesh|aqap|upc rebels|asg\b|biff\b|tpla|dlf\b|hirak|"
    r"militiam[ae]n|robbers|smugglers|poachers|tren de aragua|los choneros|los lobos|"
    r"segunda marquetalia|sendero luminoso|disidencias?|encapuchados|presuntos criminales|"
    r"asaltantes"
)
ARMED = re.compile(rf"\b(?:{_ARMED})\b")
STATE_ARMED = re.compile(
    r"\b(?:army|military|soldiers?|troops?|armed forces|police|security forces|"
    r"government forces|state forces|air force|navy|"
    r"(?:iraqi|syrian|russian|ukrainian|israeli|turkish|afghan|pakistani|indian|somali|"
    r"nigerian|malian|ethiopian|sudanese|yemeni|saudi|myanmar|us|french|chadian|"
    r"cameroonian|congolese|kenyan|philippine|colombian|mexican|venezuelan|burkinabe|"
    r"mozambican|libyan|iranian|armenian|azerbaijani|regime|coalition|junta|"
    r"government) (?:forces|troops|soldiers|army|military|navy)|"
    r"ejercito|militares|soldados|tropas|policia\w*|fuerzas (?:armadas|militares|de seguridad|"
    r"especiales)|fuerza publica|guardia nacional|marina|gendarmer\w+)\b"
)
CIVILIANS = re.compile(
    r"\b(?:civilians?|villagers?|farmers?|residents?|journalists?|reporters?|activists?|"
    r"wom[ae]n|girls?|boys?|child(?:ren)?|teachers?|students?|"
    r"traders?|merchants?|drivers?|priests?|pastors?|imams?|clerics?|mayors?|councill?ors?|"
    r"politicians?|candidates?|officials?|lawyers?|judges?|doctors?|"
    r"businessm[ae]n|businesswom[ae]n|leaders?|elders?|chiefs?|migrants?|refugees?|idps?|"
    r"aid workers?|passengers?|shepherds?|herders?|fisherm[ae]n|miners?|workers?|"
    r"man|men|person|people|worshippers?|tourists?|prisoners?|families|family|shopkeepers?|"
    r"vendors?|supporters?|members? of (?:the )?(?:party|community)|"
    r"civil(?:es)?|campesin[oa]s?|indigenas?|periodistas?|lider(?:es|esa|esas)?|dirigentes?|"
    r"alcaldes?|concejal(?:es)?|candidat[oa]s?|funcionari[oa]s?|abogad[oa]s?|"
    r"comerciantes?|conductor(?:es)?|transportistas?|mujer(?:es)?|hombres?|nin[oa]s?|jovenes?|"
    r"joven|menor(?:es)?|familias?|persona(?:s)?|defensor(?:a|as|es)?|ex ?combatientes?|"
    r"poblador(?:es)?|vecin[oa]s?|estudiantes?|profesor(?:es)?|docentes?|sacerdotes?|"
    r"migrantes?|ganader[oa]s?|mototaxistas?|trabajador(?:es)?|regidor(?:es)?|militante (?:del|"
    r"de) partido)\b"
)
DEMONSTRATORS = re.compile(
    r"\b(?:protest(?:e|o)rs?|demonstrators?|marchers?|rioters?|strikers|picketers|"
    r"manifestantes?|marchantes?|huelguistas|"
    r"protestantes|bloqueadores|movilizados)\b"
)
COMMUNAL = re.compile(
    r"\b(?:communal|inter-?communal|tribal|tribes?|tribesm[ae]n|clans?|ethnic|herders?|"
    r"pastoralists?|fulani|farmers and herders|nuer|dinka|murle|militias?)\b"
)
