"""A table of any shape to a package's rows: a mapping makes it the sheet, the sheet is joined."""
