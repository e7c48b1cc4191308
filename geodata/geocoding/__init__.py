"""The inside of the geocoder: the gazetteer, its names, and services behind it."""
