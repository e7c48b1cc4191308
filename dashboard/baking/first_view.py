"""What a reader's first view of the baked embed weighs, beside the bars that it must keep."""

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

from dashboard import views
from dashboard.baking.contents import EMBED
from geodata import opening, query

# Bytes of the `.br` files, without the poster.
BARS = {
    "all": 900_000,
    "without Plotly, Dash and React": 70_000,
    "data": 30_000,
    "base map": 45_000,
}
PHONE = (360, 300)  # px of the map


def weights(files: Mapping[str, bytes], data: Mapping[str, Any]) -> dict[str, int]:
    """Bytes of each part, as sent to a phone in the light theme."""
    names = set(asked_for(files, data))
    sizes = {name: len(files.get(f"{name}.br", files[name])) for name in names}

    def of(*parts: str) -> int:
        return sum(size for name, size in sizes.items() if any(part in name for part in parts))

    return {
        "all": of(""),
        "without Plotly, Dash and React": of("") - of("scripts/plotly.", "scripts/dash."),
        "data": of("data/"),
        "base map": of(".pbf"),
    }


def asked_for(files: Mapping[str, bytes], data: Mapping[str, Any]) -> Iterator[str]:
    """The files of a first view."""
    embed = files[EMBED].decode()
    yield EMBED
    linked = re.findall(r'<(?:script|link)[^>]+?(?:src|href)="([^"?]+)"', embed)
    yield from (address for address in linked if address in files)
    yield from (path for path in files if re.fullmatch(r"scripts/plotly\.\w+\.js", path))
    (style,) = (path for path in files if re.fullmatch(r"map/\w+/light\.json", path))
    yield style
    for tile in tiles(data):
        yield f"{style.rsplit('/', 1)[0]}/{tile}.pbf"


def tiles(data: Mapping[str, Any]) -> Iterator[str]:
    """The tiles under the opening view, on a phone."""
    wanted, _ = opening.asked("", data)
    box = views.framed(wanted, query.sums(wanted, data), data)
    width, height = PHONE
    camera = views.fit(box, width, height)
    zoom = min(math.floor(camera.zoom), 6)
    world = views.FIT.tile * 2**camera.zoom  # px
    x, y = (camera.lon + 180) / 360, views.mercator(camera.lat)
    columns = span(x, width / world, zoom)
    for row in span(y, height / world, zoom):
        if 0 <= row < 2**zoom:
            yield from (f"{zoom}/{column % 2**zoom}/{row}" for column in columns)


def span(middle: float, share: float, zoom: int) -> range:
    """Rows or columns of tiles that so large a share of the world touches."""
    first, last = (math.floor((middle + half) * 2**zoom) for half in (-share / 2, share / 2))
    return range(first, last + 1)
