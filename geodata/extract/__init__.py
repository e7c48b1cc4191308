"""From the text of an article to draft events with their evidence. Opens no file."""

from geodata.extract import pipeline, reading
from geodata.extract.merges import merges
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


def read(article: Article, geocode: Geocode) -> Reading:
    """Read by the tables of the article's language; English and Spanish still by older rules.

    Those find more deaths in texts that neither was tuned on; docs/decisions/reading-by-tables.md.
    """
    older = article.language in reading.LANGUAGES
    return (reading if older else pipeline).read(article, geocode)
