"""What is answered where there is no page: by status, in every language of ours."""

from http import HTTPStatus

from dashboard import messages
from dashboard.words import speaker

TOLD = {400, 404, 405, 413, 414, 431, 500}
SAME = {417: 413}  # an Expect comes before a body, and no address here takes one


def text(status: int) -> str:
    """A line for each language; of a status without words of its own, those of its kind."""
    kind = 500 if status >= HTTPStatus.INTERNAL_SERVER_ERROR else 400
    told = SAME.get(status, status)
    return said(f"refused.{told if told in TOLD else kind}")


def said(key: str, **values: str | int) -> str:
    """A message in every language, a line each: nobody knows the reader's."""
    return "".join(f"{speaker(lang).text(key, **values)}\n" for lang in messages.LANGUAGES)
