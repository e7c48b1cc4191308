"""Rows that nobody may publish again: shown on the machine that has them, and nowhere else.

A source of the data says so in its terms. Whoever has the right to publish its rows states it in a
setting, and readers see the statement.
"""

import ipaddress
import json
from collections.abc import Mapping

from flask import Flask, Response, request

from dashboard import refusals
from geodata.datapackage import descriptor
from geodata.datapackage.descriptor import NOT_SHARED

DOWNLOADS = (".csv", ".geojson", ".zip")
PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via")
HEALTH = "/health"


def withheld(publication: Mapping[str, bytes]) -> str:
    """Whose rows of a publication may not be published again; "" if all may."""
    described = json.loads(publication[descriptor.FILE])
    return "; ".join(
        source["title"] for source in described["sources"] if source.get("terms") == NOT_SHARED
    )


def refusal(publication: Mapping[str, bytes], statement: str) -> str:
    """Why a publication may not leave this machine; "" if it may."""
    owners = withheld(publication)
    return refusals.said("refused.rights", owners=owners) if owners and not statement else ""


def register(server: Flask, publication: Mapping[str, bytes], url: str, statement: str) -> None:
    """Answer this machine alone, without downloads and other sites, where rows are withheld."""
    words = refusal(publication, statement)
    if not words:
        return

    @server.before_request
    def refuse() -> Response | None:
        if request.path == HEALTH:
            return None
        if url or not _is_from_here() or request.path.endswith(DOWNLOADS):
            return Response(words, status=403, mimetype="text/plain")
        return None

    @server.after_request
    def keep(response: Response) -> Response:
        response.headers.pop("Access-Control-Allow-Origin", None)
        return response


def _is_from_here() -> bool:
    """Whether a browser on this very machine asks: nothing may stand between."""
    passed_on = any(name in request.headers for name in PASSED_ON)
    host = request.host.rsplit(":", 1)[0].strip("[]")
    return not passed_on and _is_loopback(host) and _is_loopback(request.remote_addr or "")


def _is_loopback(name: str) -> bool:
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")
