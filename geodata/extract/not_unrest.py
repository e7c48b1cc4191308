"""Words of unrest in texts that report none: sport, markets, fiction, accidents, crime, courts."""

from geodata.extract.candidates import Candidate
from geodata.extract.document import Document

OPENING = 2  # sentences in which a text says what it is about
PARTIES = ("protesters", "police", "army", "armed", "mob")
CALM = frozenset(("sport", "market", "disaster"))  # overruled by what parties to unrest did
PRIVATE = frozenset(("home", "crime"))  # overruled by a crowd, or by an armed group


def is_out_of_scope(doc: Document, event: Candidate, facts: frozenset[str]) -> bool:
    """Say whether what was read as an event is something else."""
    found = domains(doc, event)
    crowd = "crowd" in facts
    firm = crowd or any(
        f"{sign}{who}" in fact for fact in facts for who in PARTIES for sign in "<>"
    )
    armed = any(who in fact for fact in facts for who in ("<armed", "<army", ">armed", "<mob"))
    if "fiction" in found and not (crowd and "people:police" in facts):
        return True
    if found & CALM and not firm:
        return True
    return bool(found & PRIVATE) and not (crowd or armed)


def domains(doc: Document, event: Candidate) -> frozenset[str]:
    """Return the kinds of other news that an event's sentences and the opening speak of."""
    sentences = {said.sentence.index: said.sentence for said, _ in event.clauses}
    own = [*doc.sentences[:OPENING], *sentences.values()]
    return frozenset(
        row.row.kind.removeprefix("domain.")
        for one in own
        for row in doc.each(one.first, one.last, "domain.")
    )


def is_disaster(doc: Document) -> bool:
    """Say whether a text opens with a disaster, a disease or fiction, and tells of no unrest."""
    found = frozenset(
        row.row.kind.removeprefix("domain.")
        for one in doc.sentences[:OPENING]
        for row in doc.each(one.first, one.last, "domain.")
    )
    unrest = any(
        True
        for _ in doc.each(0, len(doc.tokens), "people.protesters", "people.armed", "action.protest")
    )
    return bool(found & {"disaster", "fiction"}) and not unrest
