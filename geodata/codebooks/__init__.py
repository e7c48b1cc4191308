"""The bundled code book, and what any must be like."""
