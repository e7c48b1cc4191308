"""How many: figures and number words, with the words that bound them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil

from geodata.extract.document import Document

LONGEST = 9  # digits
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’ ]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
_DECIMAL = re.compile(r"\d+[.,]\d{1,2}")
_BOUNDS = "bound."  # at_least, over, nearly, about, up_to, or_more, between


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens `start` to `end`; at `at` its value, after what bounds it."""

    start: int
    at: int
    end: int
    low: int
    high: int | None  # None is open
    wording: str = "exact"  # exact, at_least, over, nearly, about, up_to, vague
    role: str = ""  # why it counts nobody: age, year, money ...
    rows: tuple[str, ...] = ()


def numbers(
    doc: Document, first: int, last: int, taken: Iterable[tuple[int, int]] = ()
) -> list[Number]:
    """Return the numbers between two tokens; `taken` stretches of tokens, as dates, hold none."""
    blocked = {at for start, end in taken for at in range(start, end)}
    found: list[Number] = []
    at = first
    while at < last:
        one = None if at in blocked else _value(doc, at, last)
        if one is None or any(token in blocked for token in range(one.start, one.end)):
            at += 1
            continue
        found.append(one)
        at = one.end
    return _shared(
        doc,
        [
            _in_role(doc, one, first, last)
            for one in _bounded(doc, list(_ranges(doc, found)), first, last)
        ],
    )


def _shared(doc: Document, found: list[Number]) -> list[Number]:
    """Give "aged 26 and 36" one role."""
    result: list[Number] = []
    for one in found:
        last = result[-1] if result else None
        beside = last is not None and last.role == "age" and one.start == last.end + 1
        if last is not None and beside and not one.role and doc.found(last.end, "number.and"):
            one = replace(one, role="age")
        result.append(one)
    return result


def _value(doc: Document, at: int, last: int) -> Number | None:
    if _is_in_name(doc, at):
        return None
    vague = doc.opens(at, "vague:")
    if vague is not None:
        return Number(at, at, vague.end, int(vague.row.value), None, "vague", rows=(vague.row.id,))
    if doc.tokens[at].is_figure:
        return _figure(doc, at, last)
    return _in_words(doc, at, last) or _hyphened(doc, at)


def _is_in_name(doc: Document, at: int) -> bool:
    """Say whether a figure or letter is part of a name: "M23", "AK-47"."""
    one = doc.tokens[at]
    before = doc.tokens[at - 1] if at else None
    after = doc.tokens[at + 1] if at + 1 < len(doc.tokens) else None
    if one.is_word:
        return one.end - one.start == 1 and after is not None and after.start == one.end
    glued = before is not None and before.end == one.start
    if glued and before is not None and before.plain == "-" and at > 1:
        before = doc.tokens[at - 2]
        glued = before.end == one.start - 1
    return one.is_figure and glued and before is not None and before.is_word and before.is_capital


def _hyphened(doc: Document, at: int) -> Number | None:
    """Read "twenty-three"."""
    parts = doc.tokens[at].plain.split("-")
    values = [doc.language.units.get(part) for part in parts]
    if len(parts) < 2 or None in values:
        return None
    amount = sum(value for value in values if value)
    return Number(at, at, at + 1, amount, amount)


def _figure(doc: Document, at: int, last: int) -> Number | None:
    digits, end = doc.tokens[at].plain, at + 1
    if ":" in digits or len(digits) > LONGEST + 3:
        return None
    amount = _amount(digits)
    while end < last and (times := doc.opens(end, "times:")) is not None:
        amount = None if amount is None else amount * int(times.row.value)
        end = times.end
    if amount is None or amount != int(amount) or amount >= 10**LONGEST:
        return None
    return Number(at, at, end, int(amount), int(amount))


def _amount(digits: str) -> float | None:
    if digits.isascii() and digits.isdigit():
        return int(digits) if len(digits) <= LONGEST else None
    if _GROUPED.fullmatch(digits):
        return int(re.sub(r"\D", "", digits))
    if _DECIMAL.fullmatch(digits):
        return float(digits.replace(",", "."))
    return None


def _in_words(doc: Document, at: int, last: int) -> Number | None:
    total = part = 0
    end, rows = at, []
    index = at
    while index < last:
        word = doc.opens(index, "unit:", "times:")
        if word is None:
            joined = end > at and doc.opens(index, "number.and") is not None
            if joined and index + 1 < last and doc.opens(index + 1, "unit:") and part % 100 != part:
                index += 1
                continue
            tens = part >= 20 or (total and not part)  # "vinte e dois", "mil e quinhentos"
            if joined and tens and index + 1 < last and doc.opens(index + 1, "unit:"):
                index += 1
                continue
            break
        value = int(word.row.value)
        if word.row.kind.startswith("unit"):
            if part and part % 10 and value < 100:
                break
            part += value
        elif value == 100:
            part = max(part, 1) * 100
        else:
            total, part = total + max(part, 1) * value, 0
        rows.append(word.row.id)
        index = end = word.end
    amount = total + part
    if end == at or not 0 < amount < 10**LONGEST:
        return None
    return Number(at, at, end, amount, amount, rows=tuple(rows))


def _ranges(doc: Document, found: list[Number]) -> Iterator[Number]:
    """Join "18-20", "10 to 15", "between 400 and 600"."""
    at = 0
    while at < len(found):
        one, two = found[at], found[at + 1] if at + 1 < len(found) else None
        if two is not None and _is_range(doc, one, two):
            yield Number(
                one.start, one.at, two.end, one.low, two.high, "about", rows=one.rows + two.rows
            )
            at += 2
        else:
            yield one
            at += 1


def _is_range(doc: Document, one: Number, two: Number) -> bool:
    if two.start != one.end + 1 or one.wording != "exact" or two.wording != "exact":
        return False
    if not one.low < two.low <= max(one.low * 10, 12):
        return False
    if doc.tokens[one.end].plain in ("-", "–") or doc.opens(one.end, "number.to"):
        return True
    between = doc.found(one.start - 1, "bound.between")
    return between is not None and doc.opens(one.end, "number.and") is not None


def _bounded(doc: Document, found: list[Number], first: int, last: int) -> Iterator[Number]:
    for one in found:
        before = doc.found(one.start - 1, _BOUNDS) if one.start > first else None
        after = doc.opens(one.end, "after.") if one.end < last else None
        start = before.start if before is not None and before.end == one.start else one.start
        wording = before.row.kind.removeprefix(_BOUNDS) if before is not None else ""
        rows = one.rows + ((before.row.id,) if before is not None else ())
        low, high, words = _ranged(one, wording)
        end = one.end
        if after is not None and after.row.kind == "after.or_more":
            low, high, words, end = one.low, None, "at_least", after.end
            rows += (after.row.id,)
        yield replace(one, start=start, end=end, low=low, high=high, wording=words, rows=rows)


def _ranged(one: Number, wording: str) -> tuple[int, int | None, str]:
    """Apply the words before a value: "over 50" is 51 or more, "nearly 40" is 36 to 39."""
    low, high = one.low, one.high
    if high is None or wording in ("", "between"):
        return low, high, one.wording
    if wording == "at_least":
        return low, None, wording
    if wording == "over":
        return low + 1, None, wording
    if wording == "nearly" and low > 1:
        return min(ceil(low * 0.9), low - 1), low - 1, wording
    if wording == "up_to":
        return 1, high, wording
    return low, high, "about"


def _in_role(doc: Document, one: Number, first: int, last: int) -> Number:
    """Say what a number measures where it does not count anybody."""
    role = ""
    before = doc.found(one.at - 1, "measure.before") if one.at > first else None
    after = doc.opens(one.end, "measure.after") if one.end < last else None
    if before is not None:
        role = before.row.value
    elif after is not None:
        role = after.row.value
    elif _is_age(doc, one, last):
        role = "age"
    elif _is_year(doc, one, last):
        role = "year"
    elif one.end < last and doc.tokens[one.end].plain in ("-", "–", "%", "°", ":", "/"):
        role = "percentage" if doc.tokens[one.end].plain == "%" else "other_count"
    return replace(one, role=role) if role else one


def _is_age(doc: Document, one: Number, last: int) -> bool:
    """A figure between commas after a name: "Shafiqul Alam, 22, from Kahalu"; or in brackets."""
    if one.low > 110 or one.end - one.at != 1 or not doc.tokens[one.at].is_figure or one.at < 2:
        return False
    before = doc.tokens[one.at - 1].plain
    after = doc.tokens[one.end].plain if one.end < last else "."
    if doc.found(one.at - 1, "prep.of") and doc.found(one.at - 2, "people."):
        return True  # "a woman of 60"
    name = doc.tokens[one.at - 2].is_capital or doc.found(one.at - 2, "people.") is not None
    closed = after in (",", ".") or doc.opens(one.end, "number.and") is not None
    return name and ((before == "," and closed) or (before, after) == ("(", ")"))


def _is_year(doc: Document, one: Number, last: int) -> bool:
    if not (1900 <= one.low <= 2100 and doc.tokens[one.at].plain == str(one.low)):
        return False
    return doc.found(one.at - 1, "prep", "calendar") is not None or not (
        one.end < last and doc.tokens[one.end].is_word
    )
