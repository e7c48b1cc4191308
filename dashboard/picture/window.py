"""Which part of the world a map of so many px shows, and where on it a place lies. Pure."""

import math
from dataclasses import dataclass

from dashboard import views
from dashboard.picture.shapes import Box
from dashboard.views import FIT, Camera

DEEPEST = 6  # zoom of the base map's most detailed tiles
REGIONS = 3  # zoom of the first tiles with regions, taken a step earlier for small pictures


@dataclass(frozen=True)
class Window:
    """A map on the picture. The world is 0 to 1 from west to east and from north to south."""

    camera: Camera
    box: Box

    @property
    def world(self) -> float:
        """px of the whole world."""
        return FIT.tile * 2**self.camera.zoom

    @property
    def corner(self) -> tuple[float, float]:
        """The world's zero in px of the picture."""
        x = (self.box.left + self.box.right) / 2 - (self.camera.lon + 180) / 360 * self.world
        y = (self.box.top + self.box.bottom) / 2 - views.mercator(self.camera.lat) * self.world
        return x, y

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a place lies in px of the picture, near the middle of the map."""
        x, y = self.corner
        turns = round((self.camera.lon - lon) / 360)
        return (
            x + ((lon + 180) / 360 + turns) * self.world,
            y + views.mercator(max(-85.0, min(85.0, lat))) * self.world,
        )

    def tiles(self) -> tuple[int, range, range]:
        """Zoom, columns and rows of the tiles under the map; columns go on around the world."""
        zoom = max(0, min(math.floor(self.camera.zoom), DEEPEST))
        zoom = REGIONS if zoom == REGIONS - 1 else zoom
        size = self.world / 2**zoom
        x, y = self.corner
        columns = range(
            math.floor((self.box.left - x) / size), math.ceil((self.box.right - x) / size)
        )
        rows = range(
            max(0, math.floor((self.box.top - y) / size)),
            min(2**zoom, math.ceil((self.box.bottom - y) / size)),
        )
        return zoom, columns, rows
