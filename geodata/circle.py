"""Boxes on a globe: west and east are ends of an arc, which may cross the 180th meridian. Pure."""

from collections.abc import Iterable

Box = tuple[float, float, float, float]  # west, south, east, north, in degrees; west <= east


def around(boxes: Iterable[Box]) -> Box | None:
    """The smallest box around all; None around nothing.

    West is from -180 to 180; east is beyond 180 where the box crosses that meridian. All that is
    not in the box is the widest gap between two of the boxes.
    """
    found = sorted(boxes)
    if not found:
        return None
    west, widest = found[0][0], -360.0
    reach = max(box[2] for box in found) - 360  # where the gap before the first one begins
    for box in found:
        if box[0] - reach > widest:
            west, widest = box[0], box[0] - reach
        reach = max(reach, box[2])
    if widest <= 0:
        west, east = -180.0, 180.0
    else:
        east = max(box[2] if box[0] >= west else box[2] + 360 for box in found)
    return west, min(box[1] for box in found), east, max(box[3] for box in found)
