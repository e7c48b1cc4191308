"""Names, short names and demonyms of countries, as the texts write them (folded)."""

import re

# code: names and abbreviations that a gazetteer lacks | words for people and things of it
_TABLE = """
AF||afghan afghans afgano afgana afganos afganas
AL||albanian albanians albanes albanesa
DZ||algerian algerians argelino argelina argelinos
AO||angolan angolans angoleno angolena
AR||argentine argentinian argentines argentinians argentino argentina* argentinos argentinas
AM||armenian armenians armenio armenia* armenios
AZ||azerbaijani azerbaijanis azeri azerbaiyano azerbaiyana
AU||australian australians australiano australiana
AT||austrian austriaco austriaca
BH||bahraini bahrainis bareini
BD||bangladeshi bangladeshis bangladesi
BY||belarusian belarusians bielorruso bielorrusa
BE||belgian belga belgas
BJ||beninese
BO||bolivian bolivians boliviano boliviana bolivianos bolivianas
BA|bosnia|bosnian bosnians bosnio
BR||brazilian brazilians brasileno brasilena brasilenos
BF||burkinabe burkinabes
BI||burundian burundians burundes
KH||cambodian cambodians camboyano
CM||cameroonian cameroonians camerunes
CA||canadian canadians canadiense canadienses
CF|car;central african republic;republica centroafricana|centroafricano
TD||chadian chadians chadiano
CL||chilean chileans chileno chilena chilenos chilenas
CN|people's republic of china|chinese chino china* chinos
CO||colombian colombians colombiano colombiana colombianos colombianas
CD|drc;dr congo;democratic republic of congo;democratic republic of the congo;dr. congo|
CD|rdc;republica democratica del congo;congo|congolese congoleno congolena
CR||costarricense costarricenses
CI|ivory coast;cote d'ivoire;costa de marfil|ivorian ivorians marfileno
HR||croatian croata
CU||cuban cubans cubano cubana cubanos cubanas
CY||cypriot
CZ||czech checo
DO||dominicano dominicana dominicanos
EC||ecuadorian ecuadorean ecuadorians ecuatoriano ecuatoriana ecuatorianos
EG||egyptian egyptians egipcio egipcia egipcios
SV||salvadoran salvadorans salvadoreno salvadorena salvadorenos
ER||eritrean eritreans eritreo
ET||ethiopian ethiopians etiope etiopes
FR||french frances francesa franceses
GE||georgian georgians georgiano
DE||german germans aleman alemana alemanes
GH||ghanaian ghanaians ghanes
GR||greek greeks griego griega griegos
GT||guatemalan guatemalans guatemalteco guatemalteca guatemaltecos
GN||guinean guineans guineano
HT||haitian haitians haitiano haitiana haitianos
HN||honduran hondurans hondureno hondurena hondurenos
HK||
HU||hungarian hungaro
IN||indian indians indio* hindu
ID||indonesian indonesians indonesio indonesia*
IR||iranian iranians irani iranies
IQ||iraqi iraqis iraqui iraquies
IE||irish irlandes
IL||israeli israelis israelies
IT||italian italians italiano italiana italianos
JM||jamaican jamaicans
JP||japanese japones japonesa
JO||jordanian jordanians jordano
KZ||kazakh kazakhs kazajo
KE||kenyan kenyans keniano keniana kenianos keniata
KP|north korea|north korean norcoreano
KR|south korea|south korean surcoreano
XK||kosovar kosovars
KW||kuwaiti
KG||kyrgyz kirguis
LB||lebanese libanes libanesa libaneses
LR||liberian liberians
LY||libyan libyans libio libia*
MG||malagasy
MW||malawian malawians
MY||malaysian malaysians malasio
ML||malian malians maliense malienses
MR||mauritanian mauritanians
MX||mexican mexicans mexicano mexicana mexicanos mexicanas
MD||moldovan moldavo
ME||montenegrin montenegrins
MA||moroccan moroccans marroqui marroquies
MZ||mozambican mozambicans mozambiqueno
MM|burma;birmania|burmese birmano birmana
NP||nepali nepalese nepalis
NL||dutch holandes neerlandes
NI||nicaraguan nicaraguans nicaraguense nicaraguenses
NE||nigerien nigeriens nigerino
NG||nigerian nigerians nigeriano nigeriana nigerianos
PK||pakistani pakistanis paquistani paquistanies
PS|palestine;palestinian territories;palestina;west bank;cisjordania;gaza strip|
PS|franja de gaza|palestinian palestinians palestino palestina* palestinos
PA||panamanian panamanians panameno panamena panamenos
PY||paraguayan paraguayans paraguayo paraguaya paraguayos
PE||peruvian peruvians peruano peruana peruanos peruanas
PH|philippines|filipino filipinos philippine
PL||polish polaco polaca
PT||portuguese portugues
PR||puerto rican
RO||romanian romanians rumano
RU|russia|russian russians ruso rusa rusos rusas
RW||rwandan rwandans ruandes
SA||saudi saudis
SN||senegalese senegales
RS||serbian serb serbs serbians serbio
SL||sierra leonean
SO||somali somalis somalian
ZA||south african sudafricano
SS||south sudanese sursudanes
ES||spanish espanol espanola espanoles
LK||sri lankan
SD||sudanese sudanes sudaneses
SE||swedish sueco
CH||swiss suizo
SY||syrian syrians sirio siria* sirios
TW||taiwanese taiwanes
TJ||tajik tayiko
TZ||tanzanian tanzanians
TH||thai tailandes tailandesa
TG||togolese togoles
TN||tunisian tunisians tunecino tunecina
TR|turkey;turkiye;turquia|turkish turco turca turcos
UG||ugandan ugandans ugandes
UA||ukrainian ukrainians ucraniano ucraniana ucranianos
AE|uae|emirati emiratis
GB|uk;u.k.;britain;great britain;england;scotland;wales;northern ireland|
GB|reino unido;gran bretana;inglaterra|british britanico britanica
US|us;u.s.;u.s;usa;u.s.a.;united states;america|
US|ee.uu.;ee. uu.;eeuu;ee uu|american americans estadounidense estadounidenses
UY||uruguayan uruguayans uruguayo uruguaya uruguayos
UZ||uzbek uzbeks uzbeko
VE||venezuelan venezuelans venezolano venezolana venezolanos
VN||vietnamese vietnamita
YE||yemeni yemenis
ZM||zambian zambians
ZW||zimbabwean zimbabweans
"""

SHORT_NAMES: dict[str, str] = {}
DEMONYMS: dict[str, str] = {}
for _line in _TABLE.strip().splitlines():
    _code, _names, _people = _line.split("|")
    SHORT_NAMES |= {name: _code for name in _names.split(";") if name}
    # a starred word is also the country's own name in the other language
    DEMONYMS |= {word: _code for word in _people.split() if not word.endswith("*")}
DEMONYMS |= {"south african": "ZA", "south korean": "KR", "north korean": "KP", "sri lankan": "LK"}
for _word in (
    "south",
    "north",
    "african",
    "korean",
    "sri",
    "lankan",
    "sierra",
    "puerto",
    "rican",
    "polish",
):
    DEMONYMS.pop(_word, None)

_WORD = re.compile(r"[a-z]+")


def demonyms(plain: str) -> dict[str, int]:
    """Count by country the words for its people and things."""
    counts: dict[str, int] = {}
    for word in _WORD.findall(plain):
        if (code := DEMONYMS.get(word)) is not None:
            counts[code] = counts.get(code, 0) + 1
    return counts
