"""The inside of a data package: cells, rows, tables, references, the descriptor, files."""
