"""From the text of an article to draft events with their evidence. Opens no file."""

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
    "Reading",
    "Span",
]
