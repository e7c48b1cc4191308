"""The words round a name that say whether it is a place, and of what level."""

import re

CAPITAL = r"(?:[A-ZÁÉÍÓÚÑÜÖÄÂÊÎÔÛÀÈÌÒÙÇŠŽČĆĐŁØÅİŞĞĀĪŪṢṬḤ][\w’'ʼ.-]*[\w]|[A-ZÁÉÍÓÚÑÖÜŠŽĀ](?=\s))"
JOIN = (
    r"(?:de la|de las|de los|del|de|la|las|los|el|al|of the|of|the|y|e|da|do|dos|das|di|du|des|"
    r"le|sur|upon|und|bin|ibn|ul|ad|ed|as|es)"
)
PREFIXED = r"(?:[aA][lnsdrtz]-|[eE][lndsrz]-|d'|D'|l'|L')"
RUN = re.compile(
    rf"(?<![\w@#])(?:{PREFIXED})?{CAPITAL}(?:[ \u00a0]+(?:{JOIN}[ "
    rf"\u00a0]+){{0,2}}(?:{PREFIXED})?{CAPITAL})*"
)
SPLIT = re.compile(r"[ \u00a0]+")
POSSESSIVE = re.compile(r"['’]s?$")

KIND_EN = (
    r"(?:city|town|village|district|province|region|state|municipality|county|department|area|"
    r"neighbou?rhood|suburb|"
    r"governorate|sub-?district|commune|locality|settlement|township|prefecture|island|camp|"
    r"refugee camp|port|capital|"
    r"community|villages|towns|cities|districts|regions|provinces|states|valley|oblast|raion|"
    r"ward|sector|territory|zone|capital city|port city|border town|outskirts|woreda|cercle|"
    r"local government area|lga|upazila|tehsil|parish|barangay|kebele|hamlet)"
)
KIND_ES = (
    r"(?:ciudad|pueblo|localidad|distrito|provincia|region|departamento|estado|municipio|"
    r"comuna|barrio|aldea|caserio|"
    r"comunidad|vereda|corregimiento|canton|parroquia|centro poblado|poblado|sector|zona|valle|"
    r"isla|capital|ciudades|regiones|distritos|"
    r"provincias|municipios|departamentos|alcaldia|colonia|puerto|inspeccion|resguardo|anexo|"
    r"comarca|partido|afueras|urbanizacion|localidades|comunidades|estados)"
)
LOCATING = re.compile(
    rf"(?:\b(?:in|at|near|outside|around|across|throughout|inside|within|on the outskirts of|"
    rf"outskirts of|"
    rf"close to|north of|south of|east of|west of|northeast of|northwest of|southeast of|"
    rf"southwest of|km from|kilometers from|kilometres from|"
    rf"en|cerca de|cerca a|fuera de|alrededor de|en torno a|a las afueras de|afueras de|"
    rf"inmediaciones de|al (?:norte|sur|este|oeste) de|alrededores de|desde|hasta|"
    rf"(?:{KIND_EN}) of|(?:{KIND_ES}) de|from|to|towards|toward|into|between|through|hacia|"
    rf"entre|de|a|por|and|y|of|al|capital)"
    rf"(?: (?:the|el|la|los|las|downtown|central|western|eastern|northern|southern|north|south|"
    rf"east|west|northeastern|northwestern|southeastern|southwestern|nearby|neighbou?ring|"
    rf"rural|upper|lower|greater|cercan[oa]|vecin[oa]|pleno))*"
    rf"(?: (?:(?:the|el|la|los|las|its|country's|nation's|densely|restive|border|coastal|"
    rf"mining|mountain|provincial|regional|state|port|main|second|largest|capital|"
    rf"administrative|andean|troubled|volatile|peruvian|northern|southern|eastern|western|"
    rf"central|occupied|historic|populous|'s|surena|nortena|costera|andina|fronteriza|"
    rf"altoandina|amazonica|capitalina|minera|turistica|petrolera|surandina) )*(?:{KIND_EN}|"
    rf"{KIND_ES})(?: (?:sureñ[oa]|norteñ[oa]|[a-z]{{3,12}}(?:[oa])))?(?: (?:of|de|del|de la|"
    rf"called|llamad[oa]))?)? |"
    rf"\b(?:{KIND_EN}s?|{KIND_ES}) (?:of|de|del|de la)? ?|"
    rf", |\(|— ?)(?:the |el |la |los |las )?$"
)
STRUCK = (
    r"shell(?:ed|ing)|attack(?:ed|ing)|raid(?:ed|ing)|bomb(?:ed|ing)|bombard(?:ed|ing)|struck|"
    r"hit|captur(?:ed|ing)|recaptured|seiz(?:ed|ing)|retook|stormed|entered|besieged|invaded|"
    r"target(?:ed|ing)|fell on|landed (?:in|on)|rained (?:down )?on|dropped on|fired (?:at|into|"
    r"on)|liberated|overran|control of|control over|pounded|looted|"
    r"advance(?:d)? (?:on|towards?)|strikes? on|attacks? on|raids? on|assault on|"
    r"siege of|bombing of|shelling of|capture of|fall of|"
    r"(?:bombs?|shells?|rockets?|missiles?|drones?|mortars?) (?:on|at|into|against|towards?)|"
    r"(?:bombas?|misil(?:es)?|cohetes?|proyectil(?:es)?|drones?|obuses) (?:sobre|contra)|"
    r"quit|abandoned|evacuated|withdrew from|withdrawn from|pulled out of|retreated from|"
    r"se retir(?:o|aron) de|abandon(?:o|aron)|atacaron|ataco|bombardearon|bombardeo|tomaron|"
    r"recuperaron|control de|capturaron|"
    r"asaltaron|saquearon|toma de|ataques? a|ataques? contra|bombardeos? (?:a|contra|de)"
)
STRONG = re.compile(
    rf"\b(?:{STRUCK}|in|at|near|outside|inside|within|around|across|en|cerca de|cerca a|"
    rf"(?:road|highway|route) to|(?:carretera|via|ruta|camino|autopista) (?:a|hacia)|"
    rf"(?:historia|caso|hecho|episodio|suceso) (?:es|fue|viene) de|"
    rf"(?:story|case|incident) (?:is|was|comes|came) from|"
    rf"fuera de|afueras de|outskirts of|(?:inmediaciones|proximidades|cercanias) de|"
    rf"alrededores de|vicinity of|"
    rf"(?:heart|cent(?:re|er)|streets?|main square) of|"
    rf"(?:centro(?: historico)?|calles|avenidas|plaza (?:mayor|principal|de armas)) de|"
    rf"(?:{KIND_EN})(?: of)?|(?:{KIND_ES}) de(?:l| la)?|(?:north|south|east|west)(?:east|"
    rf"west)? of|al (?:norte|sur|este|oeste) de)"
    rf"(?: (?:the|el|la|los|las|downtown|central|western|eastern|northern|southern|north|south|"
    rf"east|west|northeastern|northwestern|southeastern|southwestern|nearby|neighbou?ring|"
    rf"rural|upper|lower|its|country's|restive|border|coastal|mining|port|main|capital|"
    rf"provincial|regional|{KIND_EN}|{KIND_ES}|of|de))*,? ?\"?$"
)
NEAR = re.compile(
    r"\b(?:near|close to|outside|around|km (?:\w+ )?(?:of|from)|kilomet(?:er|"
    r"re)s (?:\w+ )?(?:of|from)|miles (?:\w+ )?(?:of|from)|outskirts of|(?:north|south|east|"
    r"west)(?:east|west)? of|cerca de|cerca a|(?:a|en) las afueras de|en las inmediaciones de|"
    r"(?:inmediaciones|proximidades|cercanias) de|vicinity of|alrededores de|proximo a|"
    r"kilometros (?:al \w+ )?de|al (?:norte|sur|este|"
    r"oeste) de|around the (?:city|town|village) of|road (?:outside|between|to|from)|"
    r"en la (?:via|carretera) (?:a|entre|hacia|de))"
    r"(?: (?:the|la|el))?(?: (?:city|town|village|ciudad|localidad|pueblo|municipio|"
    r"border town)(?: (?:of|de))?)? $"
)
TITLE = re.compile(
    r"\b(?:president|presidenta?|minister|ministra|ministro|mr|mrs|ms|dr|dra|sr|sra|srta|gen|"
    r"general|col|colonel|coronel|capt|captain|capitan|lt|lieutenant|teniente|sgt|mayor|"
    r"alcalde|alcaldesa|"
    r"governor|gobernador|gobernadora|senator|senador|senadora|congress(?:man|woman)|"
    r"congresista|congresistas|diputad[oa]|deputy|king|prince|sheikh|imam|pope|leader|"
    r"spokes(?:man|woman|person)|portavoz|vocero|vocera|"
    r"chief|judge|juez|fiscal|prosecutor|activist|journalist|lawyer|professor|dirigente|lider|"
    r"lideresa|senor|senora|don|dona|comandante|commander|candidate|candidat[oa]|secretary|"
    r"secretari[oa]|director|directora|"
    r"premier|vice-?president|vicepresidente|ex-?presidente|protester|farmer|resident|student|"
    r"victim|analyst|expert|historian|suboficial|officer|agente|policeman|ombudsman|"
    r"expresident[ea]|mandatari[oa]|named|called|identified as|identificad[oa] como|"
    r"apellidad[oa]|llamad[oa])\.?,? $"
)
SAID = re.compile(
    r",?(?: \d\d,| \(\d\d\),?)? (?:said|says|told|added|tweeted|wrote|argued|explained|dijo|"
    r"afirmo|senalo|declaro|indico|sostuvo|manifesto que|agrego|explico|preciso|asegur[oa]|"
    r"informo|conto|relato|aseguro|resigned|renuncio|tuiteo|who)\b"
)
ORGANISATION = re.compile(
    r"\b(?:university|universidad|ministry|ministerio|party|partido|police|policia|court|corte|"
    r"congress|congreso|parliament|army|ejercito|bank|banco|association|asociacion|"
    r"federation|federacion|union|sindicato|council|consejo|committee|comite|front|frente|"
    r"movement|movimiento|office|oficina|agency|agencia|institute|instituto|company|"
    r"compania|corporation|group|grupo|news|times|post|radio|tv|television|television|channel|"
    r"press|prensa|foundation|fundacion|club|fc|hospital|school|colegio|college|"
    r"church|iglesia|commission|comision|defensoria|fiscalia|ombudsman|human rights|"
    r"derechos humanos|watch|league|liga|brigade|battalion|forces|fuerzas|guard|guardia|"
    r"state department|"
    r"capitol|street|avenue|avenida|calle|jiron|plaza|square|bridge|puente|park|parque|highway|"
    r"carretera|panamericana|airport|aeropuerto|stadium|estadio|road|palace|palacio|mall|"
    r"market|mercado|station|estacion|prison|"
    r"penal|penitenciaria|penitentiary|mosque|mezquita|cathedral|catedral|mine|mina|river|rio|lake|lago|mountain|cerro|"
    r"democratic republic|cup|copa|law|ley|act|constitution|deal|accord|star|red cross|"
    r"cruz roja|networks?|red de|boulevard|gate|unidos|resistance|resistencia|front|"
    r"organization|organizacion|society|sociedad|confederation|confederacion|central (?:obrera|"
    r"unica|sindical)|coordinadora|asamblea|assembly|senate|senado|camara|chamber|tribunal|"
    r"cartel|clan|coalition|coalicion|agreement|command|comando|region militar|directorate|"
    r"direccion|department of|departamento de (?:estado|justicia|policia)|initiative|"
    r"cooperative|cooperativa|mining|minera|petroleum|oil|gas|airlines|brigada|batallon|"
    r"comando|estacion|energy|facebook|twitter|youtube|whatsapp)\b"
)
SITE = re.compile(
    r"\b(?:plaza|square|airport|aeropuerto|university|universidad|bridge|puente|park|parque|"
    r"stadium|estadio|hospital|market|mercado|avenue|avenida|street|calle|palace|palacio|camp|"
    r"prison|penal|penitenciaria|penitentiary|mosque|mezquita|cathedral|mine|mina|highway|carretera|road|station|estacion|"
    r"boulevard|river|rio|lake|lago|school|colegio|jiron|base|gate|church|iglesia)\b"
)
DEMONYM_END = re.compile(r"(?:ians?|ese|ish|anos?|anas?|enos?|enas?|ies)$")


NOT_A_PLACE = re.compile(
    r"^(?:american|african|european|western|eastern|christmas|eid|ramadan|internet|whatsapp|"
    r"operation|operacion|whose|zoom|covid.*|g\d+|redaccion|agencias?|corresponsal|especial|staff|parliament|twitter|english|spanish|quechua|"
    r"aymara|allah|earth|islam|fuerzas|policia|congreso|gobierno)$"
)


REGION_AFTER = re.compile(
    r" (region|province|state|governorate|oblast|department|prefecture|county|district|"
    r"sub-?district|raion|territory|municipality|zone|region's|province's|emirate|division)\b"
)
REGION_BEFORE = re.compile(
    r"\b(region|regiones|province|provincia|state|estado|governorate|departamento|department|"
    r"oblast|district|distrito|municipio|municipality|provincias|departamentos|regions|"
    r"provinces|states|estados|city|town|ciudad|village|cities|ciudades|towns)s?(?: (?:of|de|"
    r"del|de la))?(?: (?:the|la|el))? $"
)
AREA_WORDS = {
    "region",
    "regiones",
    "province",
    "provincia",
    "provincias",
    "provinces",
    "state",
    "states",
    "estado",
    "estados",
    "governorate",
    "oblast",
    "department",
    "departamento",
    "departamentos",
    "prefecture",
    "regions",
    "territory",
    "region's",
    "province's",
    "emirate",
}
PARENT = re.compile(
    r"(?: (?:town|city|village|municipality|camp|area|locality))?(?:, | \(|, (?:in|en) (?:the |"
    r"el |la )?|,? (?:in|en) (?:the |el |la |"
    r"los )?(?:[\w-]+ ){0,3}?(?:region|province|state|governorate|department|oblast|district|"
    r"county|departamento|provincia|estado|distrito|municipality|municipio|prefecture|zone|"
    r"raion|territory|municipality)?(?: of| de(?:l| la)?)? ?(?:the )?|"
    r",? (?:[\w-]+ ){0,1}(?:region|provincia|departamento|estado|distrito) de(?:l| la)? |'s |"
    r", (?:the|la|el|una|a) (?:[\w-]+ ){0,2}(?:capital|city|town|port|ciudad|puerto|localidad|"
    r"poblacion)(?: \w+)?(?: of| de(?:l| la)?)? (?:the |la )?)"
)
