"""What a count covers: one event, or a country, a region, a time; and who says it."""

from geodata.extract.clauses import Clause
from geodata.extract.document import Document
from geodata.extract.figures import Figure
from geodata.extract.mentions import SaidIn
from geodata.extract.place_names import HERE
from geodata.extract.toponyms import Toponym

NATIONWIDE, APART, LOCAL = "nationwide", "apart", "local"
LONGEST_SPEAKER = 12  # tokens


def coverage(
    doc: Document, said: SaidIn, clause: Clause, figure: Figure, here: list[Toponym]
) -> str:
    """Say what a count covers; `here` are the places of its clause that are no countries."""
    country = _names_country(doc, said, clause)
    total = _holds(doc, clause, "scope.total", "scope.period")
    since = any(w.role == "since" and clause.holds(w.start) for w in said.dates)
    since = since or any(c.link == "sub.since" and c.start == clause.end for c in said.clauses)
    if figure.is_toll and not here and not (country or total or since):
        return LOCAL
    total = total or figure.is_toll
    towns = [one for one in here if one.place.level not in ("admin1", "country")]
    if not here and not _elsewhere(said, clause):
        country = country or any(_names_country(doc, said, other) for other in said.clauses)
    single = _is_one_deed(doc, clause) and not _holds(doc, clause, "scope.country")
    if country and single and not (total or since):
        return LOCAL
    if country and not towns:
        return NATIONWIDE if not here or _holds(doc, clause, "scope.country") else APART
    if (total or since) and towns and since:
        return APART
    if here and not towns and (total or since):
        return APART
    if _holds(doc, clause, "scope.region") and not towns and (total or since):
        return APART
    if (total or since) and not here:
        wide = _holds(doc, clause, "scope.country", "scope.total") or since
        return NATIONWIDE if wide and not _elsewhere(said, clause) else APART
    return LOCAL


def _is_one_deed(doc: Document, clause: Clause) -> bool:
    """Say whether a clause tells of "an attack": a later sentence may name its place."""
    return any(
        "noun" in row.form and doc.found(row.start - 1, "det.indef") is not None
        for row in doc.each(clause.start, clause.end, "action.")
    )


def _elsewhere(said: SaidIn, clause: Clause) -> bool:
    """Say whether another clause of the sentence names a town or a region."""
    return any(p.relation in HERE and p.place.level != "country" for p in said.places)


def _names_country(doc: Document, said: SaidIn, clause: Clause) -> bool:
    if _holds(doc, clause, "scope.country"):
        return True
    return any(
        one.place.level == "country"
        and clause.holds(one.start)
        and one.relation in HERE
        and not one.is_parent
        and not any(doc.found(at, "noun.part") for at in range(one.start - 3, one.start))
        for one in said.places
    )


def _holds(doc: Document, clause: Clause, *families: str) -> bool:
    return any(True for _ in doc.each(clause.start, clause.end, *families))


def is_background(doc: Document, clause: Clause) -> bool:
    """Say whether a clause tells of another time than the story's."""
    return _holds(doc, clause, "scope.background")


def is_consequence(doc: Document, clause: Clause) -> bool:
    """Say whether the dead of a clause died indirectly: in accidents, for want of an ambulance."""
    return _holds(doc, clause, "scope.consequence")


def said_by(doc: Document, said: SaidIn, figure: Figure) -> str | None:
    """Return who says a count, in the text's words: the nearest subject of a verb of speech."""
    sentence = said.sentence
    best: tuple[int, str] | None = None
    for row in doc.each(sentence.first, sentence.last, "say"):
        stretch = _speaker(doc, said, row.start, row.end, row.row.kind == "say.according")
        if stretch is None or stretch[0] <= figure.start < stretch[1]:
            continue
        far = abs(figure.start - row.start)
        if best is None or far < best[0]:
            best = far, doc.written(*stretch)
    return best[1] if best else None


def _speaker(
    doc: Document, said: SaidIn, start: int, end: int, is_after: bool
) -> tuple[int, int] | None:
    if not is_after:
        first = _back(doc, start, said.sentence.first)
        if first < start:
            return first, start
    last = end
    while last < min(said.sentence.last, end + LONGEST_SPEAKER) and not _closes(doc, last):
        last += 1
    return (end, last) if last > end and (is_after or _is_somebody(doc, end)) else None


def _back(doc: Document, start: int, first: int) -> int:
    at = start
    while at > first and start - at < LONGEST_SPEAKER and not _closes(doc, at - 1):
        at -= 1
    while at < start and doc.found(at, "number.and", "conj.", "sub.", "rel"):
        at += 1
    return at


def _closes(doc: Document, at: int) -> bool:
    sign = doc.tokens[at].plain
    if sign in (",", ".", ";", ":", '"', "(", ")", "—"):
        return True
    return doc.found(at, "action.", "be", "have", "sub.", "rel", "say", "that") is not None


def _is_somebody(doc: Document, at: int) -> bool:
    return (
        doc.tokens[at].is_capital or doc.found(at, "det.", "people.", "body", "title") is not None
    )
