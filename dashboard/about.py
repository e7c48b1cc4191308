"""The foot of the page: how to read the numbers, what was searched, corrections, words, sources.

As `layout.py`, of which it is a part, it holds no words.
"""

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components import say
from geodata.codebook import CodeBook

GLOSSARY = (
    "claim", "range", "open", "none", "agreeing", "earlier", "near",
)  # fmt: skip


def about(publisher: Mapping[str, str], book: CodeBook) -> Component:
    """All of it, for what a publisher says of itself and a code book."""
    contact = publisher.get("contact", "")
    address = f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
    return html.Footer(
        className="about",
        children=[
            html.Section(
                [
                    say("method", html.H2),
                    *[say(f"method.{n}", html.P) for n in range(1, 7)],
                    html.P(**{"data-checked": ""}),
                ]
            ),
            html.Section(
                [
                    say("coverage", html.H2),
                    html.P(**{"data-coverage": ""}),
                    say("corrections", html.H2),
                    say("corrections.none", html.P, id=ids.CORRECTIONS_NONE),
                    html.Details(
                        id=ids.CORRECTIONS,
                        hidden=True,
                        children=[html.Summary(), html.Div(id=ids.CORRECTIONS_BODY)],
                    ),
                    say("cite", html.H2),
                    html.P(id=ids.CITE),
                    say("report", html.H2),
                    html.P(
                        [
                            say("report.how"),
                            " ",
                            html.A(contact, href=address) if contact else say("report.nobody"),
                        ]
                    ),
                ]
            ),
            html.Section(
                className="wide glossary",
                children=[
                    say("glossary", html.H2, id=ids.GLOSSARY),
                    html.Dl(
                        [
                            html.Div([say(term, html.Dt), say(f"{term}.is", html.Dd)])
                            for term in (
                                *(f"glossary.{word}" for word in GLOSSARY),
                                *(f"category.{one.id}" for one in book.categories if one.means),
                            )
                        ]
                    ),
                ],
            ),
            html.Section(
                className="wide",
                children=[
                    html.Details(
                        id=ids.SOURCES,
                        children=[say("sources", html.Summary), html.Div(id=ids.SOURCES_BODY)],
                    ),
                    say("notices", html.P, className="small"),
                    *_rights(publisher),
                ],
            ),
        ],
    )


def _rights(publisher: Mapping[str, str]) -> list[Component]:
    """Whose rows may not be published again, and by what right they are."""
    if not publisher.get("withheld"):
        return []
    right = publisher["right"] or say("rights.alone")
    return [html.P([say("rights"), f" {publisher['withheld']}. ", right], className="small")]
