"""A scene as PNG, by resvg."""

import resvg_py

from dashboard.picture import svg
from dashboard.picture.scene import Scene


def png(scene: Scene) -> bytes:
    """The picture in its own size in px; the same scene is the same bytes."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg.with_outlines(scene).decode(),
            skip_system_fonts=True,
            width=scene.asked.width,
            height=scene.asked.height,
        )
    )
