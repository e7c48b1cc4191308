"""Names of places, which place each means, and what it does in its sentence."""
