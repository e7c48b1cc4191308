"""Articles to events: the data package, its code book, geocoding and publications."""
