"""The dateline that opens a text: where and when it was written, not where things happened."""

import re

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|ene|abr|ago|set|dic)[a-z]*\.?|"
    r"(?:january|february|march|april|june|july|august|september|october|november|december)"
)
_NAME = r"[A-ZÁÉÍÓÚÑ][\w.'’]*(?:[ -](?:(?:de|del|de la|of|la|el|y|and) )?[A-ZÁÉÍÓÚÑ][\w.'’]*){0,4}"
_DATE = rf"(?:(?i:{_MONTH}) \d{{1,2}}|\d{{1,2}} (?:de )?(?i:{_MONTH}))(?:,? (?:de )?\d{{4}})?"
_DATELINE = re.compile(
    rf"(?P<place>{_NAME})(?: ?/ ?{_NAME})*(?:, ?{_NAME})?"
    rf"(?:(?:,| -| –| —)? ?\(?{_DATE}\)?)?(?:,? ?\([^)\n]{{2,40}}\))?"
    r" ?(?:\.? ?[-–—]{1,2}|\.-)\s"
    rf"|(?P<also>{_NAME})(?:, ?{_NAME})?, {_DATE}(?: ?\([^)\n]{{2,40}}\))?(?:[.:]|(?<=\.))\s"
)


def dateline(text: str, start: int, end: int) -> int:
    """Return where the dateline of a paragraph ends, or its start if it has none."""
    match = _DATELINE.match(text, start, min(end, start + 120))
    return match.end() if match and match.end() < end else start


def is_heading(text: str, start: int, end: int, whole: bool) -> bool:
    """Say whether a sentence that is a whole paragraph is a headline or a cross-heading."""
    return whole and end - start < 130 and text[end - 1] not in '.!?"”»…)'
