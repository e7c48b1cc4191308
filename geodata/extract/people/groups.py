"""Families of words for people (folded): which group each belongs to, one or many."""

import re

from geodata.extract.people.forces import ARMED, SECURITY
from geodata.extract.text.tokens import word_set

SECURITY_FORCES = "security"
FIGHTERS = "armed"
CROWD = "demonstrators"
CIVILIAN = "civilians"
ANYONE = "people"  # the words beside it say who: "members of the army"

_SINGULAR = {
    SECURITY_FORCES: """
        policeman policewoman officer guard cop constable soldier trooper gendarme serviceman
        servicewoman guardsman marine airman seaman peacekeeper ranger sheriff detective
        sergeant corporal
        lieutenant captain major colonel brigadier private conscript infantryman paratrooper
        sepoy jawan warden commando superintendent patrolman deputy-sheriff legionnaire reservist
        policia soldado agente efectivo elemento uniformado militar carabinero gendarme suboficial
        marino
        infante patrullero custodio guardia sargento cabo teniente capitan coronel comandante
        oficial brigadier recluta subteniente alferez federal comisario detective subintendente
        patrullera soldada uniformada vigilante-penitenciario escolta guardaespaldas bodyguard
    """,
    FIGHTERS: """
        militant rebel fighter insurgent gunman terrorist jihadist jihadi bandit militiaman
        guerrilla separatist extremist gangster attacker assailant robber kidnapper
        mercenary warlord combatant infiltrator raider pirate smuggler cartel-member sniper
        guerrillero guerrillera insurgente rebelde sicario terrorista disidente paramilitar
        combatiente miliciano pandillero pistolero atacante agresor asaltante secuestrador
        narcotraficante extorsionista delincuente criminal encapuchado subversivo senderista
        emerretista contra yihadista mercenario francotirador bandolero hampon
    """,
    CROWD: """
        protester protestor demonstrator marcher rioter striker picketer looter
        manifestante marchista huelguista protestante bloqueador piquetero saqueador
    """,
    CIVILIAN: """
        civilian villager farmer resident journalist reporter activist woman girl boy child kid
        teacher student pupil schoolboy schoolgirl trader merchant driver priest pastor imam cleric
        mayor subprefecto subprefecta councillor councilor councilman politician candidate official
        lawyer attorney judge
        magistrate doctor nurse physician pharmacist surgeon paramedic businessman businesswoman
        leader elder chief migrant refugee passenger shepherd herder herdsman fisherman
        miner worker man person worshipper worshiper tourist prisoner inmate detainee
        shopkeeper shopper vendor supporter bystander pedestrian onlooker passerby passer-by
        motorist motorcyclist biker rider cyclist commuter traveller traveler trucker conductor
        engineer technician contractor labourer laborer labor mechanic carpenter mason builder
        baker butcher tailor barber cook chef waiter cleaner maid housekeeper housewife gardener
        photographer cameraman cameramen editor broadcaster presenter blogger writer poet
        singer musician actor actress artist athlete footballer player coach referee fan
        professor lecturer academic scholar scientist researcher principal headteacher headmaster
        headmistress librarian clerk secretary accountant banker manager employee staffer
        executive director owner landlord tenant landowner rancher planter grower peasant cultivator
        logger lumberjack hunter forager gatherer cattle-herder pastoralist nomad tribesman
        clansman bishop monk nun missionary preacher deacon seminarian rabbi sheikh sheik mullah
        maulvi sadhu evangelist catechist parishioner pilgrim devotee congregant churchgoer
        mother father son daughter brother sister husband wife parent grandmother grandfather
        grandson granddaughter grandchild uncle aunt nephew niece cousin relative sibling
        stepson stepdaughter stepfather fiance girlfriend boyfriend lover neighbour neighbor friend
        guest visitor newborn infant baby toddler teenager teen adolescent youth youngster minor
        adult orphan widow pensioner retiree veteran ex-soldier ex-combatant volunteer
        humanitarian colleague comrade companion participant attendee mourner celebrant reveller
        reveler spectator customer client
        assistant helper apprentice stepmother in-law landlady bodyguard buyer seller
        hawker patient survivor ruler king chieftain monarch
        victim hostage captive abductee suspect defendant convict criminal thief burglar
        pickpocket trafficker dealer addict witch sorcerer herbalist healer prostitute
        sex-worker homosexual transvestite lawmaker legislator senator congressman congresswoman
        deputy minister governor president vice-president ambassador diplomat consul envoy
        prosecutor bureaucrat administrator commissioner chairman chairwoman chairperson
        spokesman spokesperson organiser organizer campaigner unionist trade-unionist syndicalist
        environmentalist conservationist feminist defender dissident opponent critic whistleblower
        informant informer collaborator spy translator interpreter sailor crewman crewmember
        pilot captain-pilot firefighter fireman rescuer lifeguard porter guide
        citizen national foreigner expatriate settler squatter evictee
        settler native indigene palestinian israeli syrian iraqi afghan kenyan nigerian ethiopian
        somali sudanese indian pakistani bangladeshi rohingya hindu muslim christian
        kurd turk arab jew shia shiite sunni yazidi alawite druze copt dalit sikh
        haitian colombian mexican venezuelan peruvian chilean bolivian ecuadorian honduran
        salvadoran guatemalan nicaraguan american ukrainian russian german italian filipino
        vigilante watchman nightwatchman gatekeeper caretaker recruit trainee cadet
        mob-member body-builder mototaxi-driver okada-rider carter digger diver
        abogada abogado activista adolescente agricultor agricultora agresora alcalde
        alcaldesa exalcalde alumno alumna anciana anciano barrista bebe bombero bombera brigadista
        campesina campesino candidata candidato catequista chofer ciudadana ciudadano
        civil comerciante comunera comunero concejal exconcejal concejala conductor conductora
        defensor defensora diputado diputada dirigente dirigenta docente doctor doctora
        empresario empresaria enfermera enfermero esposa esposo estudiante excombatiente
        exguerrillero fiscal exfiscal fotografo fotografa funcionaria funcionario exfuncionario
        ganadero ganadera gobernador exgobernador hermana hermano hija hijo hincha hombre
        indigena integrante-de-familia interno interna joven jubilado jubilada juez jueza
        ladron lider lideresa madre maestra maestro medica medico menor migrante
        militante minero minera motociclista mototaxista mujer nina nino novia novio
        obrero obrera opositor opositora padre paramedico parroquiano pasajero pasajera
        peaton peatona periodista persona pescador pescadora poblador pobladora politico
        presidiario preso presa pareja prima primo profesor profesora recluso reclusa refugiado
        refugiada regidor regidora exregidor reo reportero reportera sacerdote senador senadora
        senor senora simpatizante sindicalista sobrino sobrina suegra suegro
        sospechoso sospechosa taxista tio tia trabajador trabajadora transeunte
        transportista turista usuario vecina vecino vendedor vendedora victima
        vigilante vigilador rondero rondera ambientalista ecologista feminista locutor locutora
        camarografo comunicador comunicadora artista cantante musico futbolista deportista
        arbitro entrenador aficionado ingeniero tecnico tecnica albanil carpintero mecanico
        panadero cocinero cocinera mesero mesera peluquero barbero empleado empleada gerente
        cajero cajera guardabosques guardaparque guardabosque cazador cosechador cafetalero
        cocalero cocalera arriero pastor pastora monja monje obispo misionero misionera
        seminarista feligres peregrino religioso religiosa cura parroco rabino
        abuela abuelo nieta nieto bisabuela familiar pariente companero companera
        amigo amiga huesped invitado visitante cliente paciente huerfano viuda
        viudo pensionista pensionado veterano rehen cautivo secuestrado desaparecido
        testigo delegado delegada embajador diplomatico ministro ministra exministro
        presidente presidenta vicepresidente magistrado magistrada defensor-del-pueblo
        secretario secretaria coordinador coordinadora promotor promotora vocero vocera
        gestor gestora cabildo gobernadora lider-social autoridad
        extranjero extranjera colono nativo aborigen mapuche wayuu emberaa nasa awa misak
        palestino israeli sirio ucraniano ruso haitiano colombiano colombiana mexicano
        mexicana venezolano venezolana peruano peruana chileno chilena boliviano boliviana
        ecuatoriano ecuatoriana hondureno hondurena salvadoreno guatemalteco nicaraguense
        argentino argentina brasileno brasilena estadounidense espanol espanola cubano cubana
        paraguayo uruguayo dominicano panameno costarricense
        camionero camionera bicitaxista repartidor repartidora mensajero ciclista
        automovilista motorizado operario operaria jornalero jornalera peon
        recolector recolectora recicladora reciclador nadador tripulante marinero
        piloto copiloto buzo rescatista socorrista voluntario voluntaria
        adulto adulta lactante recien-nacido infante-menor escolar colegial universitario
        universitaria homosexual travesti trans
    """,
    ANYONE: """
        member personnel individual element operative
        integrante miembro sujeto individuo efectivo-de tipo ocupante occupant inhabitant
        habitante residente participante asistente commander commandant chief-of supporter-of
        muchacho muchacha chico chica casualty fatality
        agent operator henchman accomplice associate aide ally loyalist affiliate follower
        colaborador complice ayudante cabecilla jefe lugarteniente mando afiliado
    """,
}
_PLURAL_ONLY = {
    SECURITY_FORCES: "peshmerga asayish basij carabinieri gendarmerie jawans police troops "
    "policemen policewomen servicemen guardsmen marines militares "
    "cops army paramilitaries tropas policias fuerzas",
    FIGHTERS: "gunmen militiamen thugs bandits assailants militia militias talibans",
    CROWD: "protesters manifestantes",
    CIVILIAN: "men women children people persons youths youngsters fishermen businessmen tribesmen "
    "herdsmen clansmen tribespeople townspeople villagers locals passersby passers-by "
    "congressmen crewmen cameramen firemen watchmen salesmen policymakers clergy clergymen "
    "kinsmen workmen foremen countrymen ombudsmen spokesmen families twins siblings minors "
    "juveniles elderly teens jovenes personas hombres mujeres ninos ninas menores pobladores "
    "familias gemelos gemelas ancianos juveniles students commuters idps civilians "
    "loved-ones grandchildren schoolchildren staff staffers gens hermanitos",
    ANYONE: "members personnel men individuals elements operatives integrantes miembros "
    "sujetos individuos",
}


def _plurals(word: str) -> tuple[str, ...]:
    if word.endswith("man") and word not in ("human", "german", "woman"):
        return (word[:-3] + "men",)
    if word == "woman":
        return ("women",)
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (word[:-1] + "ies",)
    if word.endswith(("s", "sh", "ch", "x")):
        return (word + "es",)
    if word.endswith("z"):
        return (word[:-1] + "ces",)
    return (word + "s", word + "es") if word[-1:] not in "aeio" else (word + "s",)


ONE: dict[str, str] = {}
MANY: dict[str, str] = {}
for _group, _words in _SINGULAR.items():
    for _word in _words.split():
        ONE.setdefault(_word, _group)
        for _plural in _plurals(_word):
            MANY.setdefault(_plural, _group)
for _group, _line in _PLURAL_ONLY.items():
    MANY.update(dict.fromkeys(_line.split(), _group))

# What "a" and "un" may stand before without naming one person.
COLLECTIVE = word_set(
    """
    group number total dozen score hundred thousand million series few handful large crowd mob
    convoy family couple pair lot gang band team unit patrol squad column mass majority half
    third quarter grupo numero total docena decena veintena centenar millar serie multitud
    turba caravana familia pareja par banda equipo unidad patrulla columna masa mayoria mitad
    tercio cuarto monton contingent contingente crew tripulacion familias wave ola string
    second minute week month year day night afternoon morning weekend evening hour ano mes
    semana dia noche tarde madrugada manana hora fin jornada
    """
)
_PRIVATE = re.compile(r"\b(?:bank|private|shop|company|school|park|mine) (?:security )?guards?\b")
NO_LONGER = re.compile(
    r"\b(?:former|retired|off-duty|ex-?|jubilad[oa]|retirad[oa]|en retiro|wife of|son of|"
    r"daughter of|esposa de|hijo de|hija de)\b"
)


def group(phrase: str, head: str | None) -> str:
    """Return the group of a folded phrase; the head decides, unless it could be anyone's."""
    known = None
    if head is not None:
        known = MANY.get(head) or ONE.get(head)
    if NO_LONGER.search(phrase) or _PRIVATE.search(phrase):
        return CIVILIAN
    if known in (None, ANYONE) or (known == SECURITY_FORCES and head in _RANKS):
        if ARMED.search(phrase):
            return FIGHTERS
        if SECURITY.search(phrase):
            return SECURITY_FORCES
        return known or ANYONE
    if known == CIVILIAN and head in ("man", "men", "hombre", "hombres", "people", "personas"):
        if ARMED.search(phrase):
            return FIGHTERS
        if SECURITY.search(phrase) and not re.search(r"\b(?:wanted|shot|killed) by\b", phrase):
            return SECURITY_FORCES
    return known


_RANKS = word_set(
    """
    officer officers captain colonel major lieutenant comandante oficial oficiales private
    guardia guardias guardaespaldas bodyguard escolta vigilante federal elemento elementos
    """
)
