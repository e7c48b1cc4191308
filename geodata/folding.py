"""How names are compared: the one folding of accents, capitals and signs."""

import re
import unicodedata

# Letters that NFKD leaves whole, though readers leave their strokes out.
_PLAIN = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "\u0131": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
_GAP = re.compile(r"[^\w]+|_+")


def fold(name: str) -> str:
    """Write a name as it is compared: no accents, no capitals, one blank for all else."""
    parts = unicodedata.normalize("NFKD", name).casefold().translate(_PLAIN)
    letters = "".join(c for c in parts if not unicodedata.combining(c))
    return " ".join(_GAP.sub(" ", letters).split())
