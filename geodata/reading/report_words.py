"""Every word that the report of a reading says, by the code it stands for."""

LANGUAGE = {"en": "English", "es": "Spanish"}
KINDS = {
    "deaths": "deaths",
    "injuries": "injured",
    "deaths_security": "deaths of security forces",
    "injuries_security": "injured security forces",
    "crowd": "people there",
    "arrests": "arrests",
}
CATEGORIES = {"clash": "in clashes", "indirect": "indirect", "all": "of all kinds"}
PRECISIONS = {
    "week": "(within a week)",
    "month": "(within the month)",
    "interval": "(over these days)",
}
NEARNESS = {
    "site": "",
    "place": "",
    "near": "near",
    "admin2": "somewhere in",
    "admin1": "somewhere in",
}
NO_DATE = "no date"
UNDATED = "publication date not given"
NO_PUBLICATION_DATE = (
    "No publication date was given, so nothing has a date that depends on it; "
    "pass --published YYYY-MM-DD."
)
EVIDENCE = ("place", "date", "what")  # in the order in which an event carries it
INHERITED = "carried over"
REASONS = {
    "place_inherited": "the place stands in another sentence",
    "place_not_found": "no gazetteer knows the place",
    "place_ambiguous": "other places bear the name",
    "place_approximate": "the place's point is approximate",
    "place_from_service": "a geocoding service gave the place's point",
    "date_inherited": "the date stands in another sentence",
    "date_missing": "no date",
    "date_not_a_day": "the date is not one day",
    "type_guessed": "the words leave the type open",
    "trigger_inherited": "what happened stands in another sentence",
    "figure_inherited": "a figure stands in another sentence",
    "figures_differ": "figures differ within the article",
    "headline_only": "only the headline says so",
}
ROLES = {
    "event_location": "where something happened, told with its event",
    "containing_region": "region that holds an event's place",
    "origin_of_person": "where somebody comes from",
    "destination": "where somebody goes",
    "government_measure": "a government's measure",
    "security_measure": "where forces were sent",
    "metonymy": "stands for people or a government",
    "surname": "somebody's name",
    "organisation": "part of an organisation's name",
    "event_name": "part of an event's name",
    "speaker_location": "where somebody spoke",
    "geographic_qualifier": "only says where something else lies",
    "toll_region": "the area of a count",
    "context": "mentioned, nothing happened there",
    "age": "an age",
    "year": "a year",
    "money": "money",
    "percentage": "a percentage",
    "officers_deployed": "officers sent, not people counted",
    "duration": "a length of time",
    "population": "a population",
    "distance": "a distance",
    "clock_time": "a time of day",
    "calibre": "a weapon's calibre",
    "votes": "votes",
    "ordinal": "a rank in a row",
    "other_count": "counts something else",
    "background": "an earlier event, told as background",
    "quotation": "inside a quotation",
    "duplicate": "said before",
    "boilerplate": "not part of the article",
    "negated": "said not to have happened",
    "planned": "planned, not happened",
    "topic": "what a protest is about",
    "unresolved": "could not be made out",
}
LEFT_OUT = {
    "no_date": "no date",
    "another_age": "a day before 1800, or more than a year after the article",
    "no_publication_date": "no publication date",
    "no_country": "no country; pass --country",
    "no_region": "no place smaller than a country",
    "no_area": "no area that it counts",
    "no_first_day": "no first day that it counts from",
    "too_large": "a number that no count can be",
}
RULES = {"near": "{kilometres:.0f} km apart", "same_admin2": "in the same area"}
FIELDS = {
    "place": "place",
    "start": "first day",
    "end": "last day",
    "sub_event_type": "type",
    **KINDS,
}


def of(table: dict[str, str], code: str) -> str:
    """Say a code in words; one that has none yet is said as it is."""
    return table.get(code, code.replace("_", " "))
