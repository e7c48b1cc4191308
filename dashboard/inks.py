"""The colours of paper and ink, of the page and of the pictures made of it."""

INKS = {
    "light": {"paper": "#fdfcfa", "ink": "#1d1d1f", "faint": "#5c5c61", "line": "#d9d6cf"},
    "dark": {"paper": "#1a1d20", "ink": "#ececed", "faint": "#a6abb2", "line": "#3a4046"},
}
