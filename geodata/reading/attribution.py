"""Who a draft may say that a figure is from: a body or an office, never a private person.

Rules cut the words out of a sentence, and may take a neighbour or a verb with them. What
names no body is left out; the editor sees the sentence.
"""

import re

from geodata.folding import fold

MOST_WORDS = 9
_ARTICLE = re.compile(r"^(?:the|el|la|los|las|an?|una?)\s+(?=\S)", re.IGNORECASE)
# A word after which the name of a body is over.
_OVER = re.compile(
    r"^(?:said|says|told|reported|added|confirmed|announced|stated|were|was|had|have|has|who|that|"
    r"dijo|dijeron|informo|informaron|indico|indicaron|senalo|senalaron|reporto|reportaron|hubo|"
    r"habia|habian|fue|fueron|que|quien|quienes|confirmo|confirmaron|agrego|anadio|además|ademas|"
    r"and\s+a|pero|but|\d.*)$"
)
_BODY = re.compile(
    r"\b(?:"
    r"police|army|military|navy|forces?|command|guard|gendarmerie|government|ministry|minister|"
    r"ministers|president|presidency|governor|mayor|municipality|council|congress|parliament|senate|"
    r"prosecutors?|court|ombudsman\w*|authorit\w+|officials?|office|agency|agencies|department|"
    r"directorate|commission\w*|committee|institute|service|services|secretariat|health|hospitals?|"
    r"clinic|morgue|red cross|red crescent|fire brigade|firefighters|civil defen[cs]e|"
    r"united nations|un|union|unions|federation|association|confederation|organi[sz]ation|"
    r"observatory|network|university|church|amnesty|human rights|group|monitor|embassy|"
    r"afp|ap|reuters|efe|associated press|television|radio|media|newspaper|"
    r"policia|ejercito|fuerzas?|armada|guardia|gendarmeria|carabineros|gobierno|ministerio|"
    r"ministr[oa]|presidencia|president[ea]|gobernador\w*|gobernacion|alcalde\w*|alcaldia|"
    r"municipalidad|concejo|congreso|parlamento|senado|fiscal\w*|tribunal|defensor\w*|"
    r"autoridad\w*|funcionarios|oficina|agencias?|departamento|direccion|comision|comite|instituto|"
    r"servicios?|secretari[ao]|salud|hospital\w*|clinica|cruz roja|bomberos|proteccion civil|"
    r"defensa civil|naciones unidas|onu|sindicatos?|federacion|asociacion|confederacion|central|"
    r"organizacion|observatorio|red|universidad|iglesia|amnistia|derechos humanos|colectivo|"
    r"television|prensa|medios|diario|comando"
    r")\b"
)


def body(words: str) -> str | None:
    """Give the name of the body in `words`, without an article; None if they name none."""
    kept: list[str] = []
    for word in _ARTICLE.sub("", words.strip()).split():
        if _OVER.match(fold(word)) or len(kept) == MOST_WORDS:
            break
        kept.append(word)
        if word.endswith((",", ";", ":", ".")):
            break
    name = " ".join(kept).strip(" ,;:.")
    return name if _BODY.search(fold(name)) else None
