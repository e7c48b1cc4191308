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
    "date_assumed": "no day stated, so the day of publication",
    "date_not_a_day": "the date is not one day",
    "type_guessed": "the words leave the type open",
    "trigger_inherited": "what happened stands in another sentence",
    "figure_inherited": "a figure stands in another sentence",
    "figures_differ": "figures differ within the article",
    "figures_contradict_type": "counts that do not fit the type",
    "headline_only": "only the headline says so",
    "second_reader_agrees": "the second reader agrees",
    "only_second_reader": "only the second reader has it",
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
    "day": "day",
    **KINDS,
}
# Why a second reader's answer counts for nothing.
NO_ANSWER = {
    "unreachable": "it cannot be reached",
    "timed_out": "it took longer than the time limit",
    "cut_off": "its answer broke off",
    "too_large": "its answer is larger than allowed",
    "redirected": "it sends elsewhere, and that is not followed",
    "busy": "it is busy and asks to wait",
    "http_error": "it reports an error",
    "no_completion": "its answer is no chat completion",
    "refused": "it refuses",
    "cut_by_length": "its answer is cut at the most that it may write",
    "empty": "its answer is empty",
    "no_json": "its answer is no JSON",
    "no_number": "its answer has a number that is none",
    "repeated_key": "its answer has a key twice",
    "wrong_shape": "its answer is not of the shape asked for",
    "too_many": "it has more events or figures than an article can",
    "too_long": "the article is longer than is sent",
    "not_asked": "not asked, since it gave no answer before",
}
# Why a value of a second reader's is not borne out by the text; else a role of ROLES.
UNPROVEN = {
    "event_quote_not_found": "the event's quote is not in the text",
    "quote_not_found": "its quote is not in the text",
    "other_place": "its words are of another place",
    "no_place": "its event has no place that is borne out",
    "no_place_read": "no place is read from its quote",
    "a_country": "a country, not a place in it",
    "other_sentence": "its quote stands in another part of the text than its event",
    "no_day_read": "no day is read from its quote",
    "other_event": "the day is another event's",
    "other_day": "its words are of another day",
    "other_number": "another number is read from its quote",
    "other_kind": "its quote counts something else",
    "no_count": "no count is read from its quote",
    "nationwide": "a count of the whole country",
    "since": "the first day of a count",
    "until": "the last day of a count",
    "dateline": "the day of the dateline",
}
SECOND = {
    "title": "Second reader, {model} at {host}",
    "fault": "Nothing of it is used: {why}.",
    "addressed": "The article speaks to its reader, so nothing is taken over: {words}",
    "agreed": "Read alike in place, day and counts, and so surer by a step: {events}",
    "differs": "{event}, {field}: rules {rules}; second reader {model}, in its words: {quote}",
    "unseen": "Not seen by the second reader: {events}",
    "only": "Only the second reader has, and it is not written: {event}",
    "only_written": "Only the second reader has: {event}",
    "unproven": "Not borne out: {field} {told}, in its words: {quote}: {why}",
    "nothing": "nothing",
    "nothing_to_say": "It says nothing else.",
}


def of(table: dict[str, str], code: str) -> str:
    """Say a code in words; one that has none yet is said as it is."""
    return table.get(code, code.replace("_", " "))
