"""A model as a second reader: what it says counts only where the text, read by rules, says so."""
