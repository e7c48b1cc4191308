"""A view as a picture, drawn without a browser: what is drawn, how it is set, SVG and PNG."""
