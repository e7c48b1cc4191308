"""Where a quote stands in a text: letter by letter, and never nearly so.

Only blanks, dashes, quotation marks and what is not seen may differ. Letters, accents, capitals
and figures may not.
"""

import re

from geodata.extract.cleaning import Text, cleaned

MOST = 50  # occurrences that are looked at
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´ʼ", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)


class Quoted:
    """A text to look quotes up in."""

    def __init__(self, text: Text):
        self._text = text
        self._clean = text.clean.translate(_SIGNS)

    def find(self, quote: str) -> list[tuple[int, int]]:
        """Return the stretches of the text as given that a quote stands in."""
        words = cleaned(quote).clean.translate(_SIGNS).split()
        if not words:
            return []
        begins = r"(?<!\w)(?<!\d[.,'])" if words[0][0].isalnum() else ""
        pattern = re.compile(begins + r"\s+".join(map(re.escape, words)))
        found = []
        for match in pattern.finditer(self._clean):
            if match.end() < len(self._clean) and _goes_on(self._clean, match.end()):
                continue
            found.append(self._text.span(*match.span()))
            if len(found) == MOST:
                break
        return found

    def nearest(self, quote: str, to: tuple[int, int]) -> tuple[int, int] | None:
        """Return the occurrence nearest to a stretch; those inside it before all."""
        return min(self.find(quote), key=lambda one: (_gap(one, to), one), default=None)


def _goes_on(clean: str, end: int) -> bool:
    """Say whether a quote stops inside a word or a number: "17" of "170" or of "17,000"."""
    before, after = clean[end - 1], clean[end]
    if before.isalnum() and after.isalnum():
        return True
    return before.isdigit() and after in ".,'" and clean[end + 1 : end + 2].isdigit()


def _gap(one: tuple[int, int], two: tuple[int, int]) -> int:
    return max(0, two[0] - one[1], one[0] - two[1])
