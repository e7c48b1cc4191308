"""From what was done, and by whom to whom, to one of ACLED's 25 sub-types."""

import re
from collections.abc import Sequence

from geodata.extract.deeds.demonstrations import demonstration, is_demonstration
from geodata.extract.deeds.facts import Fact
from geodata.extract.deeds.nothing import is_nothing
from geodata.extract.deeds.violence import destruction, strategic_development, violence
from geodata.extract.people.figures import Figure

# How notes in ACLED's way announce a strategic development.
_LABELS = (
    (
        "Looting/property destruction",
        r"looting|property destruction|destruction of property|"
        r"vandalism|saqueo|destruccion de propiedad",
    ),
    (
        "Disrupted weapons use",
        r"(?:weapons?|arms|ied|bomb) (?:seizure|disposal|discovery|cache)|"
        r"interception|defusal|disrupted weapons? use|incautacion de armas|desactivacion",
    ),
    ("Arrests", r"arrests?|detentions?|arrestos?|detenciones"),
    (
        "Change to group/activity",
        r"movements? of (?:forces|troops)|security measures|recruitment|"
        r"change to (?:armed )?group|defection|movimiento de (?:tropas|fuerzas)",
    ),
    ("Agreement", r"agreement|ceasefire|peace talks|prisoner (?:exchange|swap)|acuerdo"),
    (
        "Headquarters or base established",
        r"(?:headquarters|base)(?: or base)? established|"
        r"base establishment",
    ),
    (
        "Non-violent transfer of territory",
        r"non-?violent transfer of territory|"
        r"(?:withdrawal|handover)",
    ),
    (
        "Other",
        r"non-?violent activity|displacement|statement|bodies found|mass grave|other|"
        r"desplazamiento|curfew",
    ),
)
_LABEL = tuple((name, re.compile(rf"\W*(?:{forms})(?: ?\([^)]*\))?: ")) for name, forms in _LABELS)


def sub_type(
    text: str, found: Sequence[Fact], figures: Sequence[Figure], protesting: bool = False
) -> tuple[str, bool] | None:
    """Return a sub-type and whether it is a guess; None where nothing happened.

    `text` is the folded text that the event rests on, without what a protest is about;
    `protesting` says that the article tells of protests.
    """
    for name, label in _LABEL:
        if label.match(text):
            return name, False
    if not (found or figures) or is_nothing(text, found, figures):
        return None
    if is_demonstration(text, found, figures, protesting):
        return demonstration(text, found, figures), False
    return (
        violence(text, found, figures)
        or destruction(text, found, figures)
        or strategic_development(found)
    )
