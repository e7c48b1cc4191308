"""What was read of an article, as lines for a terminal: each draft with the words behind it."""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from geodata.datapackage import letters
from geodata.extract.values import (
    Article,
    DraftClaim,
    DraftEvent,
    Evidence,
    MergeProposal,
    PassedOver,
    Reading,
    Span,
)
from geodata.reading import draft_words
from geodata.reading import report_words as words
from geodata.reading.report_words import of

OPEN, CLOSE = "\ue000", "\ue001"  # private letters, until a line is cut
LONGEST = 400  # characters of a sentence that are shown


Naming = Callable[[str, str], str | None]  # a level and an id to a name


@dataclass(frozen=True, slots=True)
class Style:
    """How wide lines are, and how words that were read are marked."""

    width: int = 100
    mark: tuple[str, str] = ("«", "»")
    strong: tuple[str, str] = ("", "")
    ends_with_line: bool = False  # a mark is closed at a line's end and opened after the indent


PLAIN = Style()
STYLED = Style(
    mark=("\x1b[1;4m", "\x1b[22;24m"), strong=("\x1b[1m", "\x1b[22m"), ends_with_line=True
)


def lines(
    reading: Reading, style: Style = PLAIN, named: Naming = lambda level, id: None
) -> Iterator[str]:
    """Report one reading; `named` knows the names of regions and countries."""
    yield from _heading(reading, style)
    for number, event in enumerate(reading.events, start=1):
        yield ""
        yield from _event(number, event, reading.article, style, named)
    for title, claims in (
        ("Nationwide", reading.national),
        ("Counts that belong to no event above", reading.loose),
    ):
        if claims:
            yield ""
            yield from _strong(title, style)
            for claim in claims:
                yield from _wrapped(f"  {_figure(claim)}", "    ", style)
                yield from _shown(
                    [(of(words.KINDS, claim.kind), claim.evidence)], reading.article, style
                )
    if reading.passed_over:
        yield ""
        yield from _strong("Seen and not made events", style)
        yield from _passed_over(reading.passed_over, style)


def proposals(
    found: Sequence[MergeProposal], readings: Sequence[Reading], style: Style = PLAIN
) -> Iterator[str]:
    """Report which drafts may be one event. Nothing is merged."""
    if not found:
        return
    yield from _strong("May be one event (nothing was merged)", style)
    for proposal in found:
        named = " and ".join(_named(pair, readings) for pair in (proposal.first, proposal.second))
        rule = of(words.RULES, proposal.rule).format(kilometres=proposal.kilometres or 0)
        yield from _wrapped(f"  {named}: {rule}", "    ", style)
        for difference in proposal.differences:
            name = of(words.FIELDS, difference.field)
            yield from _wrapped(
                f"    {name}: {difference.first or '-'} / {difference.second or '-'}",
                "      ",
                style,
            )


def visible(text: str) -> str:
    """Write text on one line with nothing in it that a terminal would obey."""
    return letters.cleaned(" ".join(text.split()), "\N{REPLACEMENT CHARACTER}")


def _heading(reading: Reading, style: Style) -> Iterator[str]:
    article = reading.article
    when = draft_words.day(article.published)[0] if article.published else words.UNDATED
    facts = (visible(article.outlet), when, of(words.LANGUAGE, article.language))
    yield from _strong(f"{visible(article.id)}: {', '.join(filter(None, facts))}", style)
    counts = (
        (len(reading.events), "event"),
        (len(reading.national), "nationwide count"),
        (len(reading.loose), "loose count"),
        (len(reading.passed_over), "mention passed over", "mentions passed over"),
    )
    yield from _wrapped(", ".join(_counted(*count) for count in counts), "  ", style)
    if not article.published:
        yield from _wrapped(words.NO_PUBLICATION_DATE, "", style)


def _event(
    number: int, event: DraftEvent, article: Article, style: Style, named: Naming
) -> Iterator[str]:
    inside = (("admin1", event.place.admin1), ("country", event.place.country))
    names = (event.place.name, *(named(level, id) or id for level, id in inside if id))
    whole = ", ".join(visible(name) for name in dict.fromkeys(names))
    place = " ".join(filter(None, (of(words.NEARNESS, event.geo_precision), whole)))
    yield from _strong(f"{number}. {place}: {_when(event)}", style)
    actors = ", ".join(_actor(name) for name in event.actors)
    kind = f"   {event.event_type}: {event.sub_event_type}" + (f"; {actors}" if actors else "")
    yield from _wrapped(kind, "     ", style)
    for claim in event.claims:
        yield from _wrapped(f"   {_figure(claim)}", "     ", style)
    why = "; ".join(of(words.REASONS, reason) for reason in event.reasons)
    yield from _wrapped(
        f"   confidence {event.confidence}" + (f": {why}" if why else ""), "     ", style
    )
    evidence = [*zip(_kinds_of_evidence(event), event.evidence, strict=False)]
    evidence += [(of(words.KINDS, claim.kind), claim.evidence) for claim in event.claims]
    yield from _shown(evidence, article, style)


def _actor(name: str) -> str:
    return visible(draft_words.ACTORS.get(name, (name,))[0]).lower()


def _kinds_of_evidence(event: DraftEvent) -> tuple[str, ...]:
    """Name what each piece shows: the place, the date if there is one, and what happened."""
    place, day, what = words.EVIDENCE
    if len(event.evidence) == 2:
        return (place, what if event.start is None else day)
    return (place, day, what)


def _when(event: DraftEvent) -> str:
    if event.start is None or event.end is None:
        return words.NO_DATE
    days = draft_words.days(event.start, event.end)[0]
    return " ".join(filter(None, (days, words.PRECISIONS.get(event.date_precision or "", ""))))


def _figure(claim: DraftClaim) -> str:
    parts = [words.CATEGORIES.get(claim.category, "")]
    parts += ["part of another count" if claim.part_of is not None else ""]
    parts += [f"since {draft_words.day(claim.since)[0]}" if claim.since else ""]
    parts += [f"in {', '.join(claim.area)}" if claim.area else ""]
    parts += [f"according to {visible(claim.by)}" if claim.by else ""]
    said = f"{of(words.KINDS, claim.kind)} {draft_words.number(claim, 0)}"
    return ", ".join([said, *filter(None, parts)])


def _shown(
    evidence: Iterable[tuple[str, Evidence]], article: Article, style: Style
) -> Iterator[str]:
    """Show each sentence once, with every word marked that something was read from."""
    by_sentence: dict[Span, list[tuple[str, Evidence]]] = {}
    for name, item in evidence:
        by_sentence.setdefault(item.sentence, []).append((name, item))
    for sentence, items in sorted(by_sentence.items(), key=lambda row: row[0].start):
        names = dict.fromkeys(
            f"{name} ({words.INHERITED})" if item.inherited else name for name, item in items
        )
        head = f"     paragraph {sentence.paragraph}, {', '.join(names)}: "
        quoted = _marked(article.text, sentence, [item.span for _, item in items])
        yield from _wrapped(head + quoted, "       ", style)


def _marked(text: str, sentence: Span, spans: Iterable[Span]) -> str:
    """Mark spans in a sentence; of a very long one show what is round the first."""
    inside = sorted(
        (max(span.start, sentence.start), min(span.end, sentence.end))
        for span in spans
        if span.start < sentence.end and span.end > sentence.start
    )
    begin, end = sentence.start, sentence.end
    if end - begin > LONGEST:
        begin = max(begin, (inside[0][0] if inside else begin) - LONGEST // 2)
        end = min(end, begin + LONGEST)
    pieces, at = ["…" if begin > sentence.start else ""], begin
    for start, stop in inside:
        start, stop = max(start, at), min(stop, end)
        if start < stop:
            pieces += [_plain(text[at:start]), OPEN, _plain(text[start:stop]), CLOSE]
            at = stop
    pieces += [_plain(text[at:end]), "…" if end < sentence.end else ""]
    return " ".join("".join(pieces).split())


def _plain(text: str) -> str:
    return letters.cleaned(re.sub(r"\s+", " ", text), "\N{REPLACEMENT CHARACTER}")


def _passed_over(found: Sequence[PassedOver], style: Style) -> Iterator[str]:
    by_role: dict[tuple[str, str], dict[str, list[int]]] = {}
    for mention in found:
        where = by_role.setdefault((mention.kind, mention.role), {})
        where.setdefault(visible(mention.text), []).append(mention.span.paragraph)
    for (kind, role), mentions in sorted(by_role.items()):
        listed = "; ".join(
            f"{text} ({', '.join(f'¶{p}' for p in dict.fromkeys(paragraphs))})"
            for text, paragraphs in mentions.items()
        )
        yield from _wrapped(f"  {kind}, {of(words.ROLES, role)}: {listed}", "    ", style)


def _named(pair: tuple[int, int], readings: Sequence[Reading]) -> str:
    reading = readings[pair[0]]
    event = reading.events[pair[1]]
    return f"{visible(reading.article.id)} {pair[1] + 1} ({visible(event.place.name)})"


def _strong(text: str, style: Style) -> Iterator[str]:
    for line in _wrapped(text, "  ", style):
        yield f"{style.strong[0]}{line}{style.strong[1]}"


def _wrapped(text: str, indent: str, style: Style) -> Iterator[str]:
    """Cut text into lines; marks take no room, and begin again after each indent."""
    found = textwrap.wrap(
        text,
        style.width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    opened = False
    for number, line in enumerate(found):
        blank = len(indent) if number else 0
        begun = style.mark[0] if opened and style.ends_with_line else ""
        opened = line.rfind(OPEN) > line.rfind(CLOSE) or (opened and CLOSE not in line)
        ended = style.mark[1] if opened and style.ends_with_line else ""
        marked = line[blank:].replace(OPEN, style.mark[0]).replace(CLOSE, style.mark[1])
        yield f"{line[:blank]}{begun}{marked}{ended}"


def _counted(number: int, thing: str, things: str = "") -> str:
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def section(title: str, rows: Iterable[str], style: Style) -> Iterator[str]:
    """Report further findings under a title of their own."""
    yield ""
    yield from _strong(title, style)
    for row in rows:
        yield from _wrapped(f"  {row}", "    ", style)
