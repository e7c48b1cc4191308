"""Who is counted, and what became of them."""
