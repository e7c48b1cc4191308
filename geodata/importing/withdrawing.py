"""What is gone from a file that is said to be complete: withdrawn with a note, never deleted.

Only what this import made can be withdrawn, and only on days that the file covers: a file of one
year says nothing of another. A claim has no status, so one that is gone is discounted.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from geodata.importing import rows
from geodata.importing.record import Known, Record
from geodata.package import Package
from geodata.schema import Claim

SHARE = 0.1  # of what the import made on those days; more is likely a file that is not complete
NOTE = {
    "en": "Withdrawn: no longer in the file that it was imported from.",
    "es": "Retirado: ya no figura en el archivo del que se importó.",
    "fr": "Retiré : ne figure plus dans le fichier dont il a été importé.",
    "pt": "Retirado: já não consta do arquivo do qual foi importado.",
}


class Gone(NamedTuple):
    """Keys of events, and ids of claims, that a complete file no longer has; of how many events."""

    keys: tuple[str, ...]
    claims: tuple[str, ...]
    of: int

    @property
    def are_many(self) -> bool:
        return len(self.keys) > max(1, self.of * SHARE)


def gone(
    record: Record, seen: Collection[str], claims: Iterable[str], span: tuple[date, date]
) -> Gone:
    """Find what a complete file, whose days are `span`, no longer has."""
    first, last = map(str, span)
    covered = {
        key: known
        for key, known in record.rows.items()
        if known.first and first <= known.first and known.last <= last and not known.withdrawn
    }
    return Gone(tuple(key for key in covered if key not in seen), tuple(claims), len(covered))


def withdrawn(package: Package, record: Record, found: Gone) -> tuple[Package, Record]:
    """Withdraw them, and remember that the import did."""
    tongues = rows.languages(package)
    ids = {record.rows[key].event for key in found.keys}
    events = tuple(
        replace(rows.noted(event, NOTE, tongues), status="withdrawn") if event.id in ids else event
        for event in package.events
    )
    claims = tuple(
        rows.discounted(claim, claim.source, NOTE, tongues) if claim.id in found.claims else claim
        for claim in package.claims
    )
    known = {key: _withdrawn(known, key in found.keys) for key, known in record.rows.items()}
    return replace(package, events=events, claims=claims), replace(record, rows=known)


def restored(claim: Claim) -> Claim:
    """Take back that an import discounted a claim: its row is there again."""
    return rows.trusted(claim) if claim.discounted_by == claim.source else claim


def _withdrawn(known: Known, is_gone: bool) -> Known:
    return replace(known, withdrawn=True) if is_gone else known
