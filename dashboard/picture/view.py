"""What a picture is asked to show, and what that is in sums and words. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import views
from dashboard.picture import marks
from dashboard.picture.shapes import Box
from dashboard.picture.window import Window
from dashboard.views import Camera
from dashboard.words import Speaker
from geodata import circle, query
from geodata.query import Filter


@dataclass(frozen=True)
class Asked:
    """A picture that somebody wants: which view, how large in px, light or dark, which language.

    A `bare` one is only the map and its key, for a page that has title and sentence beside it.
    """

    wanted: Filter
    width: int
    height: int
    theme: str
    lang: str
    bare: bool = False


@dataclass(frozen=True)
class View:
    """What is said and shown, before anything has its place."""

    asked: Asked
    data: Mapping[str, Any]
    words: Speaker
    publisher: str
    sums: Mapping[str, Any]
    said: Sequence[str]  # the sentences of the view
    largest: int  # value of a place in the whole data: sizes then compare between pictures
    framed: circle.Box

    @classmethod
    def of(cls, asked: Asked, data: Mapping[str, Any], words: Speaker, publisher: str) -> "View":
        size = asked.wanted.size
        sums, whole = (query.sums(wanted, data) for wanted in (asked.wanted, Filter(size=size)))
        said = views.sentence(asked.wanted, sums, data, words)
        if sums["events"] == 0:
            said = [*said, words.text("empty")]
        largest = views.largest(whole, size)
        framed = views.framed(asked.wanted, sums, data)
        return cls(asked, data, words, publisher, sums, said, largest, framed)

    def window(self, box: Box) -> Window:
        """The map in a box: the address's camera, else what is shown, as the page opens."""
        if at := self.asked.wanted.at:
            return Window(Camera(*at), box)
        margin = min(views.FIT.margin, 0.08 * min(box.width, box.height))
        return Window(views.fit(self.framed, box.width, box.height, margin), box)

    def marks(self, window: Window) -> list[marks.Placed]:
        return marks.placed(self.asked.wanted, self.sums, self.data, window, self.largest)
