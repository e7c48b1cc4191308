"""The HTML of pages and embed codes: a template each, and every value in it is escaped."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    auto_reload=False,
    trim_blocks=True,  # lines that hold statements alone leave nothing behind
    lstrip_blocks=True,
)


def render(name: str, **values: Any) -> Markup:
    """The template `name`, filled in; what comes from here is not escaped again in another."""
    return Markup(ENVIRONMENT.get_template(f"{name}.html.jinja").render(values))


def _data_block(json: str) -> Markup:
    """JSON in a script element: `<`, which could end it, stands only in strings."""
    return Markup(json.replace("<", r"\u003c"))


ENVIRONMENT.filters["data_block"] = _data_block
