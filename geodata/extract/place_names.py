"""Names as they stand in a sentence, and how the words around bind each to what is told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from geodata.extract.document import Document
from geodata.extract.language import Found
from geodata.extract.names import Name, names
from geodata.extract.sentences import Sentence

IN, NEAR, FROM, TO, BARE, BODY, OF = "in", "near", "from", "to", "bare", "body", "of"
MODIFIER, SUBJECT, DATELINE, ABOUT, MEASURE = "modifier", "subject", "dateline", "about", "measure"
HERE = (IN, NEAR, MODIFIER, SUBJECT, MEASURE, DATELINE)
SETTLEMENTS = ("village", "town")
BESIDE = 12  # tokens between a place and the one that says where it lies
AIM = 8  # words from an attack to "over", "against" and the place that it aims at


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A name as it stands, before it is resolved."""

    name: Name
    words: str
    relation: str  # how the words before and after bind it to the sentence
    noun: str = ""  # town, village, quarter, district, region, site: what a noun beside it says
    parent: "Mentioned | None" = None
    rows: tuple[str, ...] = ()
    listed: bool = False  # bound by the words before the first name of a list
    ends_chain: bool = False  # nothing is listed after its parent: "Plymouth, Devon:"
    is_beside: bool = False  # its parent only says what it is near: "Suleja, near Abuja"


def mentioned(doc: Document, sentence: Sentence, dateline: int) -> list[Mentioned]:
    """Return the names of a sentence that can be places; its dateline ends at token `dateline`."""
    found: list[Mentioned] = []
    for name in names(doc, sentence, dateline):
        one = _mentioned(doc, sentence, name, dateline, found)
        if one is not None:
            found.append(one)
    return _chained(doc, found)


def _mentioned(
    doc: Document, sentence: Sentence, name: Name, dateline: int, before: Sequence[Mentioned]
) -> Mentioned | None:
    name = _trimmed(doc, name)
    if name.what in ("person", "body") and name.end > dateline:
        return None
    noun_alone = doc.opens(name.start, "noun.")
    if noun_alone and noun_alone.end == name.end and doc.found(name.end, "prep.of"):
        return None  # "Zona Norte do Rio de Janeiro"
    if before and _is_owned(doc, before[-1], name):
        return Mentioned(
            name, doc.written(name.start, name.end), before[-1].relation, parent=before[-1]
        )
    relation, noun, rows = _lead(doc, sentence, name.start, before)
    own = doc.found(name.end - 1, "noun.")
    after = own or _noun_after(doc, sentence, name.end)
    if after is not None and relation != BODY:
        noun, rows = noun or after.row.value, (*rows, after.row.id)
    if name.end <= dateline:
        relation = DATELINE
    elif relation == BARE:
        relation = _follow(doc, sentence, name)
    listed = bool(before) and _is_listed(doc, before[-1], name.start)
    if listed and not noun and before[-1].noun in SETTLEMENTS:
        noun = before[-1].noun  # "in the villages of Xuvane, Zuvane and Tuvane"
    words = doc.written(name.start, name.end)
    return Mentioned(name, words, relation, noun, rows=rows, listed=listed)


def _noun_after(doc: Document, sentence: Sentence, at: int) -> Found | None:
    """Return the noun of "Uttara district" and of "Cosa, another suburb,"."""
    if at < sentence.last and (row := doc.opens(at, "noun.")):
        return row
    if at + 1 < sentence.last and doc.tokens[at].plain == "," and doc.found(at + 1, "det."):
        at += 2
        while at < sentence.last and doc.opens(at, "place.adj"):
            at += 1
        return doc.opens(at, "noun.") if at < sentence.last else None
    return None


def _is_owned(doc: Document, previous: Mentioned, name: Name) -> bool:
    """Say whether the name before owns this one: "Manipur's Kangpokpi"."""
    at = previous.name.end
    return name.start == at + 1 and doc.tokens[at].plain in ("'s", "’s")


def _trimmed(doc: Document, name: Name) -> Name:
    """Take "Plaza de Armas de Juliaca" for its last part: a site lies in a town."""
    if name.what != "site":
        return name
    joins = [at for at in range(name.start + 1, name.end - 1) if doc.opens(at, "name.join")]
    return Name(joins[-1] + 1, name.end, "") if joins else name


def _lead(
    doc: Document, sentence: Sentence, start: int, before: Sequence[Mentioned]
) -> tuple[str, str, tuple[str, ...]]:
    """Read the words before a name, from right to left: "in the southern city of"."""
    at, noun = start - 1, ""
    rows: list[str] = []
    near = False
    while at >= sentence.first:
        row = doc.found(
            at, "prep.", "noun.", "site.", "place.", "det.", "body", "people.", "name.join"
        )
        if row is None and doc.tokens[at].plain == "," and doc.found(at - 1, "noun."):
            at -= 1  # "in the capital, Belgrade"
            continue
        if row is None:
            break
        kind = row.row.kind
        if kind.startswith("prep") and (deed := _deed_on(doc, at, row.end)) is not None:
            return IN, noun, (*rows, deed.row.id)  # "pulled out of Kidal", "tomaron el control de"
        if kind.startswith("prep.of") or kind == "name.join":
            at = row.start - 1
            head = (
                doc.found(at, "noun.", "site.", "body", "title", "people.")
                if at >= sentence.first
                else None
            )
            if head is None:
                deed = doc.found(at, "action.")
                if deed is not None and "noun" in deed.form:
                    return MODIFIER, noun, (*rows, deed.row.id)  # "las protestas de Choloma"
                if kind == "prep.of" and _is_aimed(doc, "prep.from", row.start):
                    return IN, noun, tuple(rows)  # "expulsaron a los rebeldes de Sake"
                return (OF if kind == "prep.of" else BARE), noun, tuple(rows)
            if head.row.kind.startswith(("body", "title")):
                return BODY, noun, (*rows, head.row.id)
            if head.row.kind.startswith("people."):
                return FROM, noun, (*rows, head.row.id)
            continue
        rows.append(row.row.id)
        if kind.startswith("prep."):
            relation = IN if _is_aimed(doc, kind, row.start) else _RELATION[kind]
            return (NEAR if near else relation), noun, tuple(rows)
        if kind.startswith("noun."):
            noun = noun or row.row.value
            near = near or row.row.value == "outskirts"
        elif kind.startswith(("body", "people.")):
            break
        at = row.start - 1
    if rows and (deed := _deed_on(doc, at) or _deed_on(doc, at - 1)):
        return IN, noun, (*rows, deed.row.id)  # "reclaimed the garrison town of Baga"
    if before and _is_listed(doc, before[-1], start):
        return (before[-1].relation, noun, tuple(rows))
    return (NEAR if near else BARE), noun, tuple(rows)


def _deed_on(doc: Document, at: int, end: int | None = None) -> Found | None:
    """Return the verb of what is done to places whose phrase holds a token, and ends at `end`."""
    deed = doc.found(at, *_ON_PLACES)
    if deed is None or "noun" in deed.form:
        return None
    return deed if end in (None, deed.end) else None


def _is_aimed(doc: Document, kind: str, at: int) -> bool:
    """Say whether a preposition points at where it was: "drones over Kyiv", "chased from Sake"."""
    deeds = {"prep.about": (*_ON_PLACES, *_FROM_AFAR), "prep.from": _OUT}.get(kind, ())
    return any(doc.found(back, *deeds) for back in range(at - AIM, at)) if deeds else False


_RELATION = {
    "prep.in": IN,
    "prep.near": NEAR,
    "prep.from": FROM,
    "prep.to": TO,
    "prep.about": ABOUT,
    "prep.through": IN,
}


def _is_listed(doc: Document, previous: Mentioned, start: int) -> bool:
    """Say whether a name goes on a list: "in Lima, Cusco and Puno"."""
    return previous.name.end < start and all(
        doc.tokens[at].plain == ","
        or doc.found(at, "number.and", "det.", "noun.", "name.join", "prep.of")
        for at in range(previous.name.end, start)
    )


def _follow(doc: Document, sentence: Sentence, name: Name) -> str:
    """Read the words after a bare name: "Nairobi protests", "Juliaca amaneció", "Lima police"."""
    if name.end >= sentence.last:
        return BARE
    at = name.end + 1 if doc.tokens[name.end].plain in ("'s", "’s") else name.end
    if doc.found(name.start - 1, "det.def") and doc.opens(at, "site.", "noun."):
        return MODIFIER  # "the Novi Sad headquarters"
    row = doc.opens(at, "body", "action.", "saw", "say", "people.", "title", "casualty.")
    if row is None:
        return SUBJECT if _is_struck(doc, at) else _object(doc, sentence, name)
    kind = row.row.kind
    if kind.startswith(("body", "title", "say", "people.police", "people.army")):
        return BODY
    if kind.startswith(("saw", "action.gain")):
        return SUBJECT  # "Juliaca amaneció", "Goma fell"
    if kind.startswith("people."):
        return FROM
    return (
        MODIFIER
        if "noun" in row.form or kind.startswith("casualty")
        else _object(doc, sentence, name)
    )


def _is_struck(doc: Document, at: int) -> bool:
    """Say whether a passive of what is done to places follows: "Goma was captured"."""
    be = doc.opens(at, "be")
    deed = doc.opens(be.end, *_ON_PLACES) if be is not None else None
    gained = deed is not None and deed.row.kind in ("action.gain", "action.regain")
    return deed is not None and (gained or "part" in deed.form)


def _object(doc: Document, sentence: Sentence, name: Name) -> str:
    """Say whether a name is what was attacked: "rebels shelled Goma"."""
    at = name.start
    while at > sentence.first and doc.found(at - 1, *_DAYS):
        at -= 1  # "recuperaron el lunes Goma"
    return IN if at > sentence.first and _deed_on(doc, at - 1, at) else BARE


_DAYS = ("weekday:", "calendar.", "back:")
_OUT = ("action.dislodge", "action.transfer", "action.regain")  # out of a place
_FROM_AFAR = ("action.weapons", "action.chemical", "action.grenade", "action.suicide")
_ON_PLACES = (
    "action.attack",
    "action.shelling",
    "action.airstrike",
    "action.gain",
    "action.regain",
    "action.retake",
    "action.occupy",
    "action.protest",
    "action.gather",
    "action.block",
    "action.transfer",
    "action.handover",
    "action.raid",
    "action.assault",
    "action.wreck",
    "action.loot",
    "action.burn",
    "action.ied",
)


def _chained(doc: Document, found: list[Mentioned]) -> list[Mentioned]:
    """Bind each name to the one that contains it, from the right: chains grow to the left."""
    result: list[Mentioned] = []
    for one in reversed(found):
        if result:
            following = result[0]
            gap = [doc.tokens[at].plain for at in range(one.name.end, following.name.start)]
            if (
                one.parent is None
                and following.relation == NEAR
                and _is_beside(doc, one, following)
            ):
                one = replace(one, parent=following, is_beside=True)
            elif one.parent is None and _is_chain(doc, one, following, gap):
                ends = len(result) == 1 or not _is_listed(doc, following, result[1].name.start)
                one = replace(one, parent=following, ends_chain=ends)
        result.insert(0, one)
    return result


def _is_beside(doc: Document, one: Mentioned, following: Mentioned) -> bool:
    """Read "Suleja, near Abuja", "Woliso, about 111 kilometers southwest of the capital, Addis"."""
    gap = range(one.name.end, following.name.start)
    if not 0 < len(gap) <= BESIDE or one.relation not in (*HERE, BARE):
        return False
    return not any(doc.found(at, "number.and", "action.", "be", "say", "sub.") for at in gap)


def _is_chain(doc: Document, one: Mentioned, following: Mentioned, gap: list[str]) -> bool:
    if len(gap) > 6 or not gap:
        return False
    if gap[0] in ("'s", "’s"):
        return False
    bare = [
        word
        for at, word in enumerate(gap, one.name.end)
        if not doc.found(at, "adv", "det.", "noun.", "place.", "prep.of", "prep.in", "name.join")
    ]
    joined = any(doc.found(at, "number.and") for at in range(one.name.end, following.name.start))
    return bare in ([","], ["("], []) and not joined
