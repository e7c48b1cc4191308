"""What a protest is about: stretches that say no second event."""

import re

_HEAD = re.compile(
    r"\b(?:protest\w*|demonstrat\w*|rall(?:y|ied|ies)|effig\w+|assembl\w+|convoy|petition\w*|"
    r"boycott\w*|occupied|camped|walked|march\w*|vigil|sit-?in|gather\w*|"
    r"picket\w*|dharna|took to the streets?|strike|blocked [\w' ,-]{0,60}?|chant\w*|riot\w*|"
    r"threw|staged [\w' -]{0,40}?|"
    r"vigilia|velaton|caminaron|recorrieron|congregaron|tomaron|cerraron|cortaron|acamp\w+|"
    r"encaden\w+|manifest\w*|moviliz\w*|planton\w*|concentr\w*|paro\b|bloque\w*|marcha\w*|"
    r"cacerol\w*|"
    r"huelga|mitin|reunieron|clash\w*|unrest|disturbios)\b"
)
_TOPIC = re.compile(
    r"\b(?:against|over (?!the (?:head|weekend|course))|to (?:demand|protest|denounce|call for|"
    r"condemn|oppose|reject|express|show|support|commemorate|mark|mourn|honou?r)|demanding|"
    r"denouncing|calling (?:for|on)|condemning|in (?:protest|solidarity|support|memory|"
    r"response|opposition|reaction)|about|following|because of|due to|criticis?ing|sparked by|"
    r"triggered by|prompted by|"
    r"accus(?:ing|ed)|slamming|blaming|expressing|mourning|opposing|rejecting|commemorating|"
    r"marking|requesting|asking|urging|"
    r"contra(?! (?:los|las|la|el) (?:manifestantes|policia|efectivos|agentes|multitud|"
    r"pobladores|comisaria|sede))|en (?:rechazo|contra|protesta|repudio|solidaridad|apoyo|"
    r"respaldo|memoria|demanda|reclamo|homenaje|conmemoracion)|para (?:exigir|pedir|rechazar|"
    r"demandar|reclamar|denunciar|protestar|solicitar|conmemorar|repudiar|expresar|recordar)|"
    r"exigiendo|rechazando|pidiendo|reclamando|demandando|denunciando|por (?:el|la|los|"
    r"las) (?:alza|muertes?|asesinatos?|crisis|falta|aumento|reforma|violencia|escasez|"
    r"incumplimiento|precio|corrupcion|inseguridad)|debido a|tras (?:el|la|los|las))\b"
)
_DEEDS_EN = (
    r"threw|hurled|blocked|burn\w*|set|clash\w*|fired|used|dispers\w*|chanted|marched|"
    r"attack\w*|stormed|torched|"
    r"erected|vandali\w+|looted|were|gather\w*"
)
_DEEDS_ES = (
    r"lanz\w+|quem\w+|bloque\w+|us\w+|dispar\w+|repr\w+|incend\w+|atac\w+|detuv\w+|"
    r"se enfrent\w+|march\w+"
)

_MOTIVE = re.compile(
    r"\b(?:following|after|over|because of|due to|tras|por|ante|debido a) (?:the|la|"
    r"el) (?:[\w'-]+ ){0,2}?(?:deaths?|killings?|murders?|arrest|shooting|muertes?|asesinatos?|"
    r"detencion|captura|homicidio) (?:of|de(?:l)?)\b"
)
_BLAME = re.compile(
    r"\b(?:criticis|criticiz|accus|blam|condemn|denounc|repudi|denunci|conden|culp)\w*(?:ing|"
    r"ed|ando|aron|o) (?:[\w'-]+ ){1,7}?(?:for|of|por|de)\b"
)
_TOPIC_END = re.compile(
    r"[.;]|\b(?:while|but|however|meanwhile|mientras|pero|sin embargo|when|cuando|that left|"
    r"which left|leaving|"
    r"que dejo|que dejaron|dejando|resulting|which ended|that ended|ended (?:in|with)|"
    r"turned into|que termino|que derivo|en una jornada|at least|al menos)\b|"
    r",? (?:the |a )?police (?:\w+ ){0,2}?(?:fired|used|dispersed|intervened|arrested|detained|"
    r"responded|opened|"
    r"broke|tried|launched|deployed|prevented|shot)\b|"
    r"\b(?:the )?(?:protest\w*|demonstrat\w*|rioters|manifestantes|marchers|security forces|"
    r"soldiers|la policia|"
    rf"los policias|agentes|efectivos|carabineros) (?:\w+ ){{0,3}}?(?:{_DEEDS_EN}|{_DEEDS_ES})\b|"
    r", (?:have|has|had|han|ha)\b|"
    rf"(?:,| and|, and| y|, y) (?:set up|block\w*|torch\w*|storm\w*|destroy\w*|hurl\w*|pelt\w*|"
    rf"{_DEEDS_EN}|{_DEEDS_ES})\b|"
    r"\b(?:set|setting) (?:[\w'-]+ ){1,5}?(?:on fire|ablaze|alight)|\b(?:burn(?:ed|t)|torched|"
    r"smashed|"
    r"overturned) (?:[\w'-]+ ){0,3}?(?:cars?|vehicles?|bus(?:es)?|tyres|tires|shops?|offices?|"
    r"houses?)|"
    r"\b(?:was|were) (?:killed|injured|wounded|arrested|shot|dispersed)\b|"
    r",? (?:blocking|burning|throwing|setting|clashing|torching|bloqueando|quemando|lanzando|"
    r"turned violent)\b|"
    r"(?<!who )(?<!that )(?<!which )(?<!was )(?<!were )(?<!been )(?:set up|erected|hurled|threw|"
    r"pelted|ransacked|barricaded|lit bonfires)\b|"
    r"(?<!que )(?<!quien )(?<!quienes )(?:bloquearon|lanzaron|quemaron|incendiaron|tomaron la|"
    r"tomaron el|cerraron|saquearon|apedrearon|cortaron|marcharon)\b"
)


_AIM = re.compile(
    r"\b(?:to (?:demand|protest|denounce|condemn|oppose|reject)|in protest (?:at|of|against|over)|"
    r"para (?:rechazar|exigir|repudiar|denunciar|protestar|reclamar)|"
    r"en (?:rechazo|protesta|repudio) (?:a|al|por|contra|de|del))\b"
)
_BLAMED = re.compile(
    r"[.;]|\b(?<!were )(?<!was )(?:attacked|stormed|beat|lynched|torched|burned|ransacked|stoned|"
    r"atacaron|golpearon|lincharon|quemaron|incendiaron|apedrearon)\b"
)


def topics(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches that say what a protest is about: no second event."""
    found: list[tuple[int, int]] = []
    for blame in _BLAME.finditer(plain, start, end):
        stop = _BLAMED.search(plain, blame.end(), end) or _TOPIC_END.search(plain, blame.end(), end)
        found.append((blame.end(), stop.start() if stop else end))
    if _HEAD.search(plain, start, end):
        for motive in _MOTIVE.finditer(plain, start, end):
            stop = _TOPIC_END.search(plain, motive.end(), end)
            found.append((motive.start(), stop.start() if stop else end))
    for aim in _AIM.finditer(plain, start, end):
        stop = _TOPIC_END.search(plain, aim.end(), end)
        found.append((aim.start(), stop.start() if stop else end))
    at = start
    while head := _HEAD.search(plain, at, end):
        about = _TOPIC.search(plain, head.end(), min(end, head.end() + 160))
        if not about:
            at = head.end()
            continue
        if _TOPIC_END.search(plain, head.end(), about.start()):
            at = head.end()
            continue
        stop = _TOPIC_END.search(plain, about.end(), end)
        at = stop.start() if stop else end
        found.append((about.start(), at))
        at = max(at, head.end() + 1)
    return sorted(found)
