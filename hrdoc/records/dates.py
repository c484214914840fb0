"""Dates as they were stated, with what can honestly be reckoned from them beside.

Responsible for keeping every date letter for letter, for understanding the usual forms, and for
saying in warnings what was assumed. Anything it is not sure of stays as stated, without days: it
never guesses a century or the order of day and month. How far "about" and "early" reach is a rule
of `date_phrases` and said in a warning, because the person did not say it.

A warning is a code. With days: `calendar-assumed` (a bare year 1206 to 1410 was taken as Solar
Hijri), `lunar-uncertain` (up to two days off either way), `solar-uncertain` (a Solar Hijri year
outside the table, up to one day off), `season-wide`, `part-wide` (early, mid, late),
`about-widened`, `weekday-mismatch`. Without: `calendar-needed`, `calendar-conflict` (two
calendars named), `two-digit-year`, `no-year`, `day-or-month-first`, `impossible` (no such day),
`outside-range` (the calendar is not reckoned there), `hangs-on-event` (told from an event or from
the day it was told), `not-understood`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from hrdoc.ijson import Json
from hrdoc.records import calendars, date_about, date_phrases, edtf
from hrdoc.records.calendars import GREGORIAN, Jdn
from hrdoc.records.date_phrases import Meaning
from hrdoc.records.date_reading import Unclear, as_edtf
from hrdoc.records.errors import (
    DayOutsideCalendar,
    EdtfRefused,
    ImpossibleDate,
    InvalidField,
    UnknownField,
)

MAX_UNDERSTOOD: Final = 300

WARNINGS: Final = (
    "calendar-assumed",
    "lunar-uncertain",
    "solar-uncertain",
    "season-wide",
    "part-wide",
    "about-widened",
    "weekday-mismatch",
    "calendar-needed",
    "calendar-conflict",
    "two-digit-year",
    "no-year",
    "day-or-month-first",
    "impossible",
    "outside-range",
    "hangs-on-event",
    "not-understood",
)
"""Every warning there is."""

_KEYS: Final = ("as_stated", "calendar", "edtf", "jdn_min", "jdn_max")
_LARGEST: Final = 2**53 - 1


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date: the words stated, their calendar, EDTF, and the first and last Julian day number.

    `earliest` and `latest` are None where an end is open or nothing was understood.
    """

    as_stated: str = field(repr=False)
    calendar: str | None = None
    edtf: str | None = None
    earliest: Jdn | None = None
    latest: Jdn | None = None
    warnings: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Json]:
        """Return the whole value a date field keeps."""
        values = (self.as_stated, self.calendar, self.edtf, self.earliest, self.latest)
        return dict(zip(_KEYS, values, strict=True))

    @classmethod
    def from_answer(cls, value: Json, path: str) -> "StatedDate":
        """Return the date that field `path` was given.

        Words alone are understood, and refused when they name a day that does not exist
        (`ImpossibleDate`). An object keeps its words whatever they say; what it knows of them has
        to agree with itself (`InvalidField`, `UnknownField`), and what it leaves out is understood.
        """
        if isinstance(value, str):
            stated = understand(value)
            if "impossible" in stated.warnings:
                raise ImpossibleDate(field=path)
            return stated
        if not isinstance(value, dict):
            raise InvalidField(field=path, rule="date")
        for name in value:
            if name not in _KEYS:
                raise UnknownField(field=f"{path}.{name}")
        return _from_object(value, path)


def understand(as_stated: str, calendar: str | None = None) -> StatedDate:
    """Return `as_stated` with the days it names, in `calendar` where the words name none.

    Understood: EDTF; year-month-day and day-month-year in digits; day, month name and year in any
    order; month and year; season and year; year; decade; and around any of these early, mid or
    late, about, before, after, until, since, from ... to, and so many days after. Digits and names
    may be Latin, Persian or Arabic; a weekday or an era may stand beside. For any string there is
    an answer.
    """
    try:
        return _stated(as_stated, _meaning(as_stated, calendar))
    except Unclear as unclear:
        return StatedDate(as_stated, calendar, warnings=(unclear.warning,))
    except DayOutsideCalendar as error:
        beyond = error.fields["rule"] == "outside-range"
        warning = "outside-range" if beyond else "impossible"
        return StatedDate(as_stated, calendar, warnings=(warning,))


def reckon(stated: StatedDate, reference: StatedDate) -> StatedDate | None:
    """Return the days of a date that hangs on an event, by the date of that event.

    They are to be shown beside what was stated, never instead of it. None when the words do not
    say how far from an event they are, or the event has no days of its own.
    """
    if reference.edtf is None or reference.calendar is None:
        return None
    event = Meaning(
        reference.calendar,
        reference.edtf,
        reference.earliest,
        reference.latest,
        reference.warnings,
    )
    try:
        meaning = date_phrases.reckon(stated.as_stated, event)
    except Unclear:
        return None
    return None if meaning is None else _stated(stated.as_stated, meaning)


def _stated(as_stated: str, meaning: Meaning) -> StatedDate:
    return StatedDate(
        as_stated, meaning.calendar, meaning.edtf, meaning.first, meaning.last, meaning.warnings
    )


def _meaning(as_stated: str, calendar: str | None) -> Meaning:
    if len(as_stated) > MAX_UNDERSTOOD:
        raise Unclear("not-understood")
    notation = as_edtf(as_stated, calendar)
    if notation is None:
        return date_phrases.read(as_stated, calendar)
    first, last, warnings = _of_notation(notation)
    return Meaning(GREGORIAN, notation, first, last, warnings)


def _of_notation(notation: str) -> tuple[Jdn | None, Jdn | None, tuple[str, ...]]:
    """The days of EDTF, as wide as its marks of "about" ask for, and the warnings they need."""
    first, last = date_about.days_of(edtf.parse(notation))
    season = ("season-wide",) if _SEASON.search(notation) else ()
    about = ("about-widened",) if "~" in notation or "%" in notation else ()
    return first, last, (*season, *about)


_SEASON: Final = re.compile(r"[0-9X]{4}[?~%]?-[?~%]?2[1-4](?![0-9-])")


def _from_object(value: Mapping[str, Json], path: str) -> StatedDate:
    as_stated = value.get("as_stated")
    if not isinstance(as_stated, str):
        raise InvalidField(field=f"{path}.as_stated", rule="text")
    calendar, notation = (_text(value, key, path) for key in ("calendar", "edtf"))
    if calendar is not None and calendar not in calendars.NAMES:
        raise InvalidField(field=f"{path}.calendar", rule="calendar")
    if not any(key in value for key in ("edtf", "jdn_min", "jdn_max")):
        return understand(as_stated, calendar)
    try:
        first, last, warnings = _of_notation(notation) if notation is not None else (None, None, ())
    except EdtfRefused as error:
        raise InvalidField(field=f"{path}.edtf", rule="edtf") from error
    if "jdn_min" in value or "jdn_max" in value:
        first, last = _day(value, "jdn_min", path), _day(value, "jdn_max", path)
    if first is not None and last is not None and first > last:
        raise InvalidField(field=f"{path}.jdn_min", rule="order")
    return StatedDate(as_stated, calendar, notation, first, last, warnings)


def _text(value: Mapping[str, Json], key: str, path: str) -> str | None:
    text = value.get(key)
    if text is not None and not isinstance(text, str):
        raise InvalidField(field=f"{path}.{key}", rule="text")
    return text


def _day(value: Mapping[str, Json], key: str, path: str) -> Jdn | None:
    day = value.get(key)
    if day is None:
        return None
    if not isinstance(day, int) or isinstance(day, bool):
        raise InvalidField(field=f"{path}.{key}", rule="integer")
    if abs(day) > _LARGEST:
        raise InvalidField(field=f"{path}.{key}", rule="range")
    return Jdn(day)
