"""From the text of an article to draft events with their evidence. Opens no file."""

from geodata.extract.merges import merges
from geodata.extract.reading import read
from geodata.extract.values import (
    Article,
    Difference,
    DraftClaim,
    DraftEvent,
    DraftPlace,
    Evidence,
    Geocode,
    MergeProposal,
    PassedOver,
    PlaceMention,
    Reading,
    Span,
)

__all__ = [
    "Article",
    "Difference",
    "DraftClaim",
    "DraftEvent",
    "DraftPlace",
    "Evidence",
    "Geocode",
    "MergeProposal",
    "PassedOver",
    "PlaceMention",
    "Reading",
    "Span",
    "merges",
    "read",
]
