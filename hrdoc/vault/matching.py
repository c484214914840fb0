"""Queries in the notation of SQLite's FTS5, and the words of the index that are no words of a text.

Responsible for what stands in the two columns of `search_text` and for asking them. `words` holds
the folded words of a record's texts in order, a break between two texts. `other` holds further
forms of these words, the words of the title marked as such, and a mark for everything a record is
filtered by. Marks begin with a character no folded word has, so no text can forge one; and nothing
typed reaches FTS5 outside quotation marks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hrdoc.records.calendars import GREGORIAN, Jdn, from_jdn
from hrdoc.records.query import Query, Term, beginnings_of, forms_of

BREAK: Final = "\ue000"
_TITLE: Final = "\ue001"
_FILTER: Final = "\ue002"
_SIGN: Final = "\ue003"
_PLAIN: Final = re.compile("[^0-9a-z]")

_SHORTEST_PREFIX: Final = 2
"""Letters from which on the beginning of a word is looked for everywhere; one alone in titles."""

Days = tuple[int, int]
"""First and last day, as Julian day numbers."""

FIRST_DAY: Final = 0
LAST_DAY: Final = 5_373_484
"""The end of the year 9999; a day beyond, or an end that is open, counts as the nearest of both."""

_MONTHS_MOST: Final = 18
_YEARS_MOST: Final = 60
_DECADE: Final = 10


@dataclass(frozen=True, slots=True)
class Filters:
    """What a record has to be.

    It has one of several marks for each of `marks`, stands in one of `states`, and has a date that
    touches `days`. `among` are the first and last days in the index: no other needs asking for.
    """

    marks: tuple[tuple[str, ...], ...] = ()
    states: tuple[str, ...] = ()
    days: Days | None = None
    among: Days = (FIRST_DAY, LAST_DAY)


def title_mark(word: str) -> str:
    """A word of a title, as it stands in the index."""
    return _TITLE + word


def mark(name: str, value: str) -> str:
    """What a record is filtered by: the name of a filter and a code or an id."""
    spelled = _PLAIN.sub(lambda sign: f"{_SIGN}{ord(sign[0]):x}{_SIGN}", value.lower())
    return f"{_FILTER}{name}{_SIGN}{spelled}"


def day_marks(days: Days) -> set[str]:
    """The marks by which records are found whose dates touch some days: months, years, decades.

    What lasts long is marked by its years as such, and what lasts very long by one mark, so that
    no date needs many.
    """
    first, last = _month(days[0]), _month(days[1])
    years = range(first // 12, last // 12 + 1)
    if len(years) > _YEARS_MOST:
        return {mark("age", "")}
    found = {mark("year", str(year)) for year in years}
    found |= {mark("decade", str(year // _DECADE)) for year in years}
    if last - first < _MONTHS_MOST:
        return found | {mark("month", str(month)) for month in range(first, last + 1)}
    return found | {mark("long", str(year)) for year in years}


def asked_days(days: Days, among: Days) -> set[str]:
    """The marks of everything that may touch these days, and of little else."""
    first, last = _month(max(days[0], among[0])), _month(min(days[1], among[1]))
    found = {mark("age", "")}
    month = first
    while month <= last:
        year = month // 12
        if month % (12 * _DECADE) == 0 and month + 12 * _DECADE - 1 <= last:
            found.add(mark("decade", str(year // _DECADE)))
            month += 12 * _DECADE
        elif month % 12 == 0 and month + 11 <= last:
            found.add(mark("year", str(year)))
            month += 12
        else:
            found |= {mark("month", str(month)), mark("long", str(year))}
            month += 1
    return found


def _month(day: int) -> int:
    """The month of a day, counted from the year 0."""
    year, month, _ = from_jdn(GREGORIAN, Jdn(min(max(day, FIRST_DAY), LAST_DAY)))
    return 12 * year + month - 1


def expression(query: Query, filters: Filters) -> str:
    """What to match for a record to be found; "" when every record is."""
    return _all([*map(_term, query.terms), *_filters(filters)])


def title_expression(query: Query, filters: Filters) -> str:
    """What to match for a record to be found by its title."""
    titled = [_titled(term) for term in query.terms]
    phrases = [_term(term) for term in query.terms if term.is_phrase]
    return _all([*titled, *phrases, *_filters(filters)])


def _filters(filters: Filters) -> Iterator[str]:
    for marks in filters.marks:
        yield _any(_quoted(each) for each in marks)
    if filters.days is not None:
        yield _any(_quoted(each) for each in sorted(asked_days(filters.days, filters.among)))


def _term(term: Term) -> str:
    return _any(map(_alone, (term, *term.others))) if term.others else _alone(term)


def _alone(term: Term) -> str:
    """A term, as it is written."""
    if term.is_phrase:
        phrase = " ".join(shape.stem for shape in term.shapes)
        return f"words : {_quoted(phrase, is_prefix=term.is_prefix)}"
    shape = term.shapes[0]
    if not term.is_prefix:
        return _any(_quoted(form) for form in forms_of(shape))
    begun = [
        _quoted(form, is_prefix=True)
        for form in beginnings_of(shape)
        if len(form) >= _SHORTEST_PREFIX
    ]
    return _any(begun or [_quoted(shape.letters), _in_title(term, 0)])


def _titled(term: Term) -> str:
    every = [
        _all([_in_title(each, at) for at in range(len(each.shapes))])
        for each in (term, *term.others)
    ]
    return _any(f"({each})" for each in every) if term.others else every[0]


def _in_title(term: Term, at: int) -> str:
    shape = term.shapes[at]
    goes_on = term.is_prefix and at == len(term.shapes) - 1
    forms = beginnings_of(shape) if goes_on else forms_of(shape)
    return _any(_quoted(title_mark(form), is_prefix=goes_on) for form in forms)


def _quoted(text: str, *, is_prefix: bool = False) -> str:
    return f'"{text}" *' if is_prefix else f'"{text}"'


def _any(parts: Iterable[str]) -> str:
    joined = " OR ".join(parts)
    return f"({joined})"


def _all(parts: Sequence[str]) -> str:
    return " AND ".join(parts)
