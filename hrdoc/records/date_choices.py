"""What a person can decide about a date that the words leave open: a calendar, an order, "about".

The words stay as they were stated; a decision changes only what is reckoned from them.
"""

import re
from dataclasses import replace
from typing import Final

from hrdoc.records import calendars, edtf
from hrdoc.records.date_about import days_of
from hrdoc.records.date_words import fold_digits
from hrdoc.records.dates import StatedDate, understand
from hrdoc.records.edtf import Edtf, EdtfDate, EdtfInterval, EdtfSet, End

_THREE: Final = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")


def readings(stated: StatedDate) -> tuple[StatedDate, ...]:
    """Return the dates the words can be, where calendar or order of day and month is wanting."""
    if "calendar-needed" in stated.warnings:
        found = [understand(stated.as_stated, name) for name in calendars.NAMES]
    elif "day-or-month-first" in stated.warnings:
        found = [_ordered(stated, day_first=True), _ordered(stated, day_first=False)]
    else:
        found = []
    return tuple(each for each in found if each.edtf is not None)


def as_about(stated: StatedDate) -> StatedDate:
    """Return the date as an approximate one: `~` in the notation, days as far as "about" reaches.

    A date without days, or one that is approximate already, comes back as it is.
    """
    if stated.edtf is None or is_about(stated):
        return stated
    notation = _marked(edtf.parse(stated.edtf))
    first, last = days_of(notation)
    return replace(
        stated,
        edtf=str(notation),
        earliest=first,
        latest=last,
        warnings=(*stated.warnings, "about-widened"),
    )


def is_about(stated: StatedDate) -> bool:
    """Whether the date is approximate already."""
    return stated.edtf is not None and not {"~", "%"}.isdisjoint(stated.edtf)


def _ordered(stated: StatedDate, *, day_first: bool) -> StatedDate:
    match = _THREE.fullmatch(fold_digits(stated.as_stated))
    if match is None:
        return stated
    first, _, second, year = match.groups()
    day, month = (first, second) if day_first else (second, first)
    read = understand(f"{year}/{int(month):02}/{int(day):02}", stated.calendar)
    return replace(read, as_stated=stated.as_stated)


def _marked(notation: Edtf) -> Edtf:
    if isinstance(notation, EdtfDate):
        return _marked_date(notation)
    if isinstance(notation, EdtfInterval):
        return _marked_interval(notation)
    members = (
        _marked_interval(each) if isinstance(each, EdtfInterval) else _marked_date(each)
        for each in notation.members
    )
    return EdtfSet(every=notation.every, members=tuple(members))


def _marked_date(date: EdtfDate) -> EdtfDate:
    marks = tuple("%" if mark in {"?", "%"} else "~" for mark in date.qualifiers)
    return replace(date, qualifiers=marks, time="")


def _marked_interval(interval: EdtfInterval) -> EdtfInterval:
    start, end = (
        each if isinstance(each, End) else _marked_date(each)
        for each in (interval.start, interval.end)
    )
    return EdtfInterval(start, end)
