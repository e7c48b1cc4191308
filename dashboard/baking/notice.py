"""The NOTICE of a baked site: whose data it shows, and by whom and under what the rest is.

What every page carries stands in NOTICE at the root of the project, below one of its headings.
"""

import json
from collections.abc import Mapping

from dashboard import public
from geodata import __version__
from geodata.datapackage import descriptor, outlines

SHIPPED = "What readers are sent\n---------------------\n"


def notice(files: Mapping[str, bytes]) -> bytes:
    """The text for the publication `files`."""
    described = json.loads(files[descriptor.FILE])
    licences = ", ".join(licence["name"] for licence in described["licenses"])
    own, *credits = described["sources"]
    data = [
        described["title"],
        "",
        f"Data: version {described['version']}, as of {described['data_date']}; {licences}.",
        f"Source: {own['title']} ({own['path']}).",
        *(f"Source: {credit['title']} ({credit['path']})." for credit in credits),
        *(f"Outlines of regions: {source}." for source in _outlines(files)),
        "",
        f"Page: Unrest Map {__version__}, Apache License 2.0 "
        "(https://www.apache.org/licenses/LICENSE-2.0).",
    ]
    _, shipped = (public.ROOT / "NOTICE").read_text("utf8").split(SHIPPED)
    return ("\n".join(data) + f"\n\n{SHIPPED}" + shipped).encode()


def _outlines(files: Mapping[str, bytes]) -> list[str]:
    own = json.loads(files.get(outlines.FILE, b"{}"))
    return [own["source"]] if "source" in own else []
