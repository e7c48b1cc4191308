"""Articles to events: the data package, its code book, geocoding and publications."""

__version__ = "0.1.0"
