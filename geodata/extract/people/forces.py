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
