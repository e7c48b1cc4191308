"""What a second reader's answer comes to, as lines for a terminal and as JSON."""

from collections.abc import Iterator
from typing import Any

from geodata.extract.values import DraftEvent, Reading
from geodata.reading import report_json
from geodata.reading.report import Style, section, visible
from geodata.reading.report_words import FIELDS, NO_ANSWER, ROLES, SECOND, UNPROVEN, of
from geodata.reading.second.compare import Opinion
from geodata.schema import KINDS

LONGEST = 200  # characters of a quote that are shown


def lines(opinion: Opinion, reading: Reading, style: Style, *, written: bool) -> Iterator[str]:
    """Report one opinion; `written` says whether what only the model has is taken over."""
    title = SECOND["title"].format(model=visible(opinion.model), host=visible(opinion.host))
    rows = tuple(_rows(opinion, reading, written)) or (SECOND["nothing_to_say"],)
    yield from section(title, rows, style)


def _rows(opinion: Opinion, reading: Reading, written: bool) -> Iterator[str]:
    text = reading.article.text
    for start, end in opinion.addressed:
        yield SECOND["addressed"].format(words=_quote(text[start:end]))
    if opinion.fault:
        yield SECOND["fault"].format(why=why(opinion))
        return
    if opinion.agreed and not opinion.addressed:
        yield SECOND["agreed"].format(events=_named(reading, opinion.agreed))
    for one in opinion.differences:
        yield SECOND["differs"].format(
            event=_named(reading, (one.event,)),
            field=of(FIELDS, one.field),
            rules=visible(one.rules) or SECOND["nothing"],
            model=visible(one.model),
            quote=_quote(one.quote),
        )
    if opinion.unseen:
        yield SECOND["unseen"].format(events=_named(reading, opinion.unseen))
    words = SECOND["only_written" if written and not opinion.addressed else "only"]
    for event in opinion.model_only:
        yield words.format(event=_event(event))
    for value in opinion.unproven:
        yield SECOND["unproven"].format(
            field=of(FIELDS, value.field),
            told=_quote(value.told, marked=False),
            quote=_quote(value.quote),
            why=of({**ROLES, **UNPROVEN}, value.reason),
        )


def why(opinion: Opinion) -> str:
    """Say why an answer counts for nothing."""
    detail = f" ({visible(opinion.detail)})" if opinion.detail else ""
    return of(NO_ANSWER, opinion.fault) + detail


def _named(reading: Reading, events: tuple[int, ...]) -> str:
    return ", ".join(f"{i + 1} ({visible(reading.events[i].place.name)})" for i in events)


def _event(event: DraftEvent) -> str:
    days = dict.fromkeys(str(day) for day in (event.start, event.end) if day)
    counts = [
        f"{of(FIELDS, c.kind)} {c.low}" + ("" if c.high == c.low else f" to {c.high or 'more'}")
        for c in event.claims
    ]
    what = (visible(event.place.name), " to ".join(days), event.sub_event_type, *counts)
    return ", ".join(filter(None, what))


def _quote(words: str, *, marked: bool = True) -> str:
    short = visible(words[:LONGEST]) + ("…" if len(words) > LONGEST else "")
    return f"«{short}»" if marked else short


def as_json(opinion: Opinion, reading: Reading, *, quoted: bool = True) -> dict[str, Any]:
    """Write one opinion; without quotes it has places in the text and none of its words."""
    text = reading.article.text if quoted else None
    told: dict[str, Any] = {
        name: getattr(opinion, name)
        for name in ("host", "model", "fingerprint", "prompt_sha256", "fault", "detail")
    }
    told["addressed"] = [{"start": start, "end": end} for start, end in opinion.addressed]
    told["agreed"], told["unseen"] = list(opinion.agreed), list(opinion.unseen)
    for name in ("differences", "model_only", "unproven"):
        told[name] = [report_json.value(item, text) for item in getattr(opinion, name)]
    if not quoted:
        for one in (*told["differences"], *told["unproven"]):
            del one["quote"]
        for one in told["unproven"]:  # what is no number may be any words of the text
            one["told"] = one["told"] if one["field"] in KINDS else ""
    return told
