"""The colours of paper and ink, of the page and of the pictures made of it."""

from geodata.legible import GROUND

INKS = {
    "light": {
        "paper": GROUND["light"]["paper"],
        "ink": "#1d1d1f",
        "faint": "#5c5c61",
        "line": "#d9d6cf",
    },
    "dark": {
        "paper": GROUND["dark"]["paper"],
        "ink": "#ececed",
        "faint": "#a6abb2",
        "line": "#3a4046",
    },
}
