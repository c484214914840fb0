"""Dates as they were stated, with what can honestly be reckoned from them beside.

Responsible for keeping every date letter for letter, for understanding the plain forms, and for
saying in warnings what was assumed. Anything it is not sure of stays as stated, without days: it
never guesses a century, the order of day and month, or what "about" means.

A warning is a code: `calendar-assumed` (a bare year 1206 to 1410 was taken as Solar Hijri),
`calendar-needed`, `calendar-conflict` (two calendars named), `lunar-uncertain` (up to two days off
either way), `season-wide`, `weekday-mismatch`, `two-digit-year`, `no-year`, `day-or-month-first`,
`impossible` (no such day), `outside-range` (the calendar is not reckoned there), `not-understood`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from hrdoc.ijson import Json
from hrdoc.records import calendars, date_words, edtf
from hrdoc.records.calendars import GREGORIAN, ISLAMIC_CIVIL, LUNAR_DOUBT, SOLAR_HIJRI, Jdn
from hrdoc.records.errors import (
    DayOutsideCalendar,
    EdtfRefused,
    ImpossibleDate,
    InvalidField,
    UnknownField,
)

MAX_UNDERSTOOD: Final = 300

# A bare four-digit year: up to 1410 it is Solar Hijri (2031), from 1500 Gregorian; between, it may
# as well be a lunar year of our days. Below, nobody alive is meant.
_ASSUMED_SOLAR: Final = range(calendars.FIRST_SOLAR_YEAR, 1411)
_FIRST_GREGORIAN: Final = 1500

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
    order; month and year; season and year; year; decade. Digits and names may be Latin, Persian or
    Arabic; a weekday or an era may stand beside. For any string there is an answer.
    """
    try:
        reading = _read(as_stated, calendar)
        first, last = reading.days()
    except _Unclear as unclear:
        return StatedDate(as_stated, calendar, warnings=(unclear.warning,))
    except DayOutsideCalendar as error:
        beyond = error.fields["rule"] == "outside-range"
        warning = "outside-range" if beyond else "impossible"
        return StatedDate(as_stated, calendar, warnings=(warning,))
    return StatedDate(
        as_stated=as_stated,
        calendar=reading.calendar,
        edtf=reading.edtf or _edtf_of(reading.calendar, first, last, whole=reading.is_day),
        earliest=first,
        latest=last,
        warnings=tuple(_warnings(reading, first, last)),
    )


class _Unclear(Exception):
    """The words are kept without days; `warning` says why."""

    def __init__(self, warning: str) -> None:
        super().__init__(warning)
        self.warning = warning


class _Digits(NamedTuple):
    """Year, month or season, and day as far as they were stated; `years` 10 is a decade."""

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    years: int = 1


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the words say: parts in a calendar, or EDTF that already stands for days."""

    calendar: str
    digits: _Digits | None
    edtf: str | None
    assumed: bool
    weekday: int | None

    @property
    def is_day(self) -> bool:
        return self.digits is not None and self.digits.day is not None

    def days(self) -> tuple[Jdn | None, Jdn | None]:
        if self.edtf is not None:
            notation = edtf.parse(self.edtf)
            return notation.earliest(), notation.latest()
        assert self.digits is not None
        first, last = _span(self.calendar, self.digits)
        doubt = LUNAR_DOUBT if self.calendar == ISLAMIC_CIVIL else 0
        return Jdn(first - doubt), Jdn(last + doubt)


def _span(calendar: str, digits: _Digits) -> tuple[Jdn, Jdn]:
    year, month, day, season, years = digits
    reckoning = calendars.calendar_of(calendar)
    if month is not None and day is not None:
        # A month begun by sighting may have had the thirtieth day that reckoning denies it.
        sighted = calendar == ISLAMIC_CIVIL and day == 30  # noqa: PLR2004
        extra = 1 if sighted and reckoning.days_in(year, month) < day else 0
        only = Jdn(calendars.to_jdn(calendar, year, month, day - extra) + extra)
        return only, only
    if season is not None:
        first_month, last_month = 3 * season - 2, 3 * season
    else:
        first_month, last_month = month or 1, month or calendars.MONTHS
    last_year = year + years - 1
    length = reckoning.days_in(last_year, last_month)
    first = reckoning.first_of(year, first_month)
    return first, Jdn(reckoning.first_of(last_year, last_month) + length - 1)


def _read(as_stated: str, calendar: str | None) -> _Reading:
    if len(as_stated) > MAX_UNDERSTOOD:
        raise _Unclear("not-understood")
    notation = _as_edtf(as_stated, calendar)
    if notation is not None:
        return _Reading(GREGORIAN, None, notation, assumed=False, weekday=None)
    text = date_words.fold(as_stated)
    eras, text = date_words.ERAS.take(text)
    weekdays, text = date_words.WEEKDAYS.take(text)
    months, text = date_words.MONTHS.take(text)
    seasons, text = date_words.SEASONS.take(text)
    decades, text = date_words.DECADES.take(text)
    _, text = date_words.FILLERS.take(text)
    text = text.strip(" .")
    if len(months) + len(seasons) + len(decades) > 1 or len(weekdays) > 1:
        raise _Unclear("not-understood")
    if months:
        digits = _with_month(text, months[0].number)
    elif seasons:
        digits = _Digits(_year(text), season=seasons[0].number)
    elif decades:
        digits = _Digits(_year(text), years=10)
    else:
        digits = _numeric(text)
    if digits.years > 1 and digits.year % 10:
        raise _Unclear("not-understood")
    named = {word.calendar for word in (*eras, *months)} | ({calendar} - {None})
    found, assumed = _calendar(named, digits.year)
    return _Reading(
        found,
        digits,
        _gregorian_edtf(digits) if found == GREGORIAN else None,
        assumed=assumed,
        weekday=weekdays[0].number if weekdays else None,
    )


def _as_edtf(as_stated: str, calendar: str | None) -> str | None:
    """Return the canonical notation when the words are EDTF and their years Gregorian."""
    if calendar not in {None, GREGORIAN}:
        return None
    text = date_words.fold_digits(as_stated)
    if calendar is None and any(int(y) < _FIRST_GREGORIAN for y in _PLAIN_YEAR.findall(text)):
        return None
    try:
        return str(edtf.parse(text))
    except EdtfRefused as error:
        if error.fields["rule"] in {"no-such-day", "order", "time"}:
            raise _Unclear("impossible") from error
        return None


_PLAIN_YEAR: Final = re.compile(r"(?<![0-9XY-])[0-9]{4}(?![0-9X])", re.ASCII)
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?")
_YEAR_LAST: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_TWO_DIGITS: Final = re.compile(r"[0-9]{1,2}([-/.][0-9]{1,2}){0,2}")
_DECADE: Final = re.compile(r"([0-9]{3}0)s")
_NUMBERS: Final = re.compile(r"([0-9]{1,4})(?:st|nd|rd|th)?")


def _numeric(text: str) -> _Digits:
    if match := _YEAR_FIRST.fullmatch(text):
        month, day = (None if part is None else int(part) for part in match.groups()[1:])
        return _Digits(int(match[1]), month, day)
    if match := _DECADE.fullmatch(text):
        return _Digits(int(match[1]), years=10)
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = (int(part) for part in match.groups())
        if first <= calendars.MONTHS and second <= calendars.MONTHS and first != second:
            raise _Unclear("day-or-month-first")
        day, month = max(first, second), min(first, second)
        return _Digits(year, month, day)
    raise _Unclear("two-digit-year" if _TWO_DIGITS.fullmatch(text) else "not-understood")


def _with_month(text: str, month: int) -> _Digits:
    """Return the parts when beside a month's name there is a year, and perhaps a day."""
    matches = [_NUMBERS.fullmatch(part) for part in re.split(r"[ /.-]+", text.strip(" /.-"))]
    numbers = [match[1] for match in matches if match is not None]
    years = [int(number) for number in numbers if len(number) == 4]  # noqa: PLR2004 - digits
    days = [int(number) for number in numbers if len(number) <= 2]  # noqa: PLR2004 - digits
    if len(numbers) != len(matches) or len(numbers) > 2:  # noqa: PLR2004 - day and year
        raise _Unclear("no-year" if not text else "not-understood")
    if len(years) == 1 and len(days) == len(numbers) - 1:
        return _Digits(years[0], month, days[0] if days else None)
    if years or len(days) != len(numbers):
        raise _Unclear("not-understood")
    raise _Unclear("no-year" if len(days) == 1 else "two-digit-year")


def _year(text: str) -> int:
    digits = _numeric(text)
    if digits.month is not None or digits.years > 1:
        raise _Unclear("not-understood")
    return digits.year


def _calendar(named: set[str | None], year: int) -> tuple[str, bool]:
    """Return the calendar, and whether it was assumed from the year alone."""
    if len(named) > 1:
        raise _Unclear("calendar-conflict")
    for calendar in named:
        if calendar is not None:
            return calendar, False
    if year in _ASSUMED_SOLAR:
        return SOLAR_HIJRI, True
    if year < _FIRST_GREGORIAN:
        raise _Unclear("calendar-needed")
    return GREGORIAN, False


def _gregorian_edtf(digits: _Digits) -> str:
    """Return Gregorian parts in EDTF, checked to be days that exist."""
    if digits.years > 1:
        written = f"{digits.year // 10:03}X"
    elif digits.season is not None:
        written = f"{digits.year:04}-{20 + digits.season}"
    else:
        parts = (f"{part:02}" for part in (digits.month, digits.day) if part is not None)
        written = "-".join((f"{digits.year:04}", *parts))
        # Months 21 to 24 would be seasons to the notation.
        _span(GREGORIAN, digits)
    try:
        return str(edtf.parse(written))
    except EdtfRefused as error:
        raise _Unclear("impossible") from error


def _edtf_of(calendar: str, first: Jdn | None, last: Jdn | None, *, whole: bool) -> str:
    """Return days in EDTF: one day, one of the days of a lunar doubt, or from day to day."""
    assert first is not None
    assert last is not None
    start, end = (_iso(day) for day in (first, last))
    if first == last:
        return start
    return f"[{start}..{end}]" if whole and calendar == ISLAMIC_CIVIL else f"{start}/{end}"


def _iso(day: Jdn) -> str:
    year, month, of_month = calendars.from_jdn(GREGORIAN, day)
    return f"{year:04}-{month:02}-{of_month:02}"


def _warnings(reading: _Reading, first: Jdn | None, last: Jdn | None) -> Iterator[str]:
    if reading.assumed:
        yield "calendar-assumed"
    if reading.calendar == ISLAMIC_CIVIL:
        yield "lunar-uncertain"
    if reading.edtf is not None and _SEASON.search(reading.edtf):
        yield "season-wide"
    if reading.weekday is not None and first is not None and last is not None:
        days = (Jdn(day) for day in range(first, min(last, first + 6) + 1))
        if reading.weekday not in {calendars.weekday(day) for day in days}:
            yield "weekday-mismatch"


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
        read = edtf.parse(notation) if notation is not None else None
    except EdtfRefused as error:
        raise InvalidField(field=f"{path}.edtf", rule="edtf") from error
    first, last = (read.earliest(), read.latest()) if read is not None else (None, None)
    if "jdn_min" in value or "jdn_max" in value:
        first, last = _day(value, "jdn_min", path), _day(value, "jdn_max", path)
    if first is not None and last is not None and first > last:
        raise InvalidField(field=f"{path}.jdn_min", rule="order")
    return StatedDate(as_stated, calendar, notation, first, last)


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
