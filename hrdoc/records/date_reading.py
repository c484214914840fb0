"""One date in words or digits: which calendar it is of, and which days it can be.

Responsible for a single day, month, season, year or decade, in text folded by `date_words`; what
stands around it (about, before, early, from ... to) is the business of `date_phrases`. It never
guesses a century or the order of day and month.
"""

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from hrdoc.records import calendars, date_words, edtf
from hrdoc.records.calendars import GREGORIAN, ISLAMIC_CIVIL, SOLAR_HIJRI, Jdn
from hrdoc.records.errors import EdtfRefused

# A bare four-digit year: up to 1410 it is Solar Hijri (2031), from 1500 Gregorian; between, it may
# as well be a lunar year of our days. Below, nobody alive is meant.
_ASSUMED_SOLAR: Final = range(calendars.FIRST_SOLAR_YEAR, 1411)
_LONGEST_MONTH: Final = 31
_IMPERIAL_YEARS: Final = range(2535, 2538)
"""1355 to 1357, as Iran counted them then."""

FIRST_GREGORIAN: Final = 1500
"""The first year that is taken as Gregorian when no calendar is named."""


class Unclear(Exception):
    """The words are kept without days; `warning` says why."""

    def __init__(self, warning: str) -> None:
        super().__init__(warning)
        self.warning = warning


class Digits(NamedTuple):
    """Year, month or season, and day as far as they were stated; `years` 10 is a decade."""

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    years: int = 1


@dataclass(frozen=True, slots=True)
class Point:
    """One date: its parts, their calendar and whether that was assumed, and a weekday beside."""

    calendar: str
    digits: Digits
    assumed: bool = False
    weekday: int | None = None

    @property
    def is_day(self) -> bool:
        """Whether a single day is named."""
        return self.digits.day is not None

    @property
    def doubt(self) -> int:
        """Days by which the reckoning may be off, either way."""
        return calendars.calendar_of(self.calendar).doubt(self.digits.year)

    @property
    def edtf(self) -> str | None:
        """The notation of a Gregorian date; None for others. Raises `Unclear`, `impossible`."""
        return _gregorian_edtf(self.digits) if self.calendar == GREGORIAN else None

    def days(self) -> tuple[Jdn, Jdn]:
        """First and last day by the reckoning, its doubt left aside.

        Raises `Unclear`, and `DayOutsideCalendar` for a day the calendar does not have.
        """
        notation = self.edtf
        if notation is None:
            return _span(self.calendar, self.digits)
        read = edtf.parse(notation)
        first, last = read.earliest(), read.latest()
        assert first is not None
        assert last is not None
        return first, last


def read_point(text: str, calendar: str | None) -> Point:
    """Return the one date of folded `text`, in `calendar` where it names none; raises `Unclear`."""
    eras, text = date_words.ERAS.take(text)
    weekdays, text = date_words.WEEKDAYS.take(text)
    months, text = date_words.MONTHS.take(text)
    seasons, text = date_words.SEASONS.take(text)
    decades, text = date_words.DECADES.take(text)
    hijri, text = date_words.HIJRI.take(text)
    _, text = date_words.FILLERS.take(text)
    text = text.strip(" .")
    if len(months) + len(seasons) + len(decades) > 1 or len(weekdays) > 1:
        raise Unclear("not-understood")
    if months:
        digits = _with_month(_ordinals(text), months[0].number)
    elif seasons:
        digits = Digits(_year(text), season=seasons[0].number)
    elif decades:
        digits = Digits(_year(text), years=10)
    else:
        digits = _numeric(text)
    if digits.years > 1 and digits.year % 10:
        raise Unclear("not-understood")
    named = {word.calendar for word in (*eras, *months)} | ({calendar} - {None})
    if hijri:
        _require_hijri(named)
    imperial = any(era.number == date_words.IMPERIAL for era in eras)
    if imperial or (digits.year in _IMPERIAL_YEARS and SOLAR_HIJRI in named):
        digits = _of_imperial(digits)
    found, assumed = _calendar(named, digits.year)
    return Point(found, digits, assumed, weekdays[0].number if weekdays else None)


def _of_imperial(digits: Digits) -> Digits:
    """The same in Solar Hijri: the days and months were those, only the years were counted on."""
    if digits.year not in _IMPERIAL_YEARS:
        raise Unclear("impossible")
    return digits._replace(year=digits.year - date_words.IMPERIAL)


def as_edtf(as_stated: str, calendar: str | None) -> str | None:
    """Return the canonical notation when the words are EDTF and their years Gregorian."""
    if calendar not in {None, GREGORIAN}:
        return None
    text = date_words.fold_digits(as_stated)
    if calendar is None and any(int(y) < FIRST_GREGORIAN for y in _PLAIN_YEAR.findall(text)):
        return None
    try:
        return str(edtf.parse(text))
    except EdtfRefused as error:
        if error.fields["rule"] in {"no-such-day", "order", "time"}:
            raise Unclear("impossible") from error
        return None


_PLAIN_YEAR: Final = re.compile(r"(?<![0-9XY-])[0-9]{4}(?![0-9X])", re.ASCII)
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?")
_YEAR_LAST: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_TWO_DIGITS: Final = re.compile(r"[0-9]{1,2}([-/.][0-9]{1,2}){0,2}")
_DECADE: Final = re.compile(r"([0-9]{3}0)s")
_NUMBERS: Final = re.compile(r"([0-9]{1,4})(?:st|nd|rd|th)?")


def _numeric(text: str) -> Digits:
    if match := _YEAR_FIRST.fullmatch(text):
        month, day = (None if part is None else int(part) for part in match.groups()[1:])
        return Digits(int(match[1]), month, day)
    if match := _DECADE.fullmatch(text):
        return Digits(int(match[1]), years=10)
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = (int(part) for part in match.groups())
        if first <= calendars.MONTHS and second <= calendars.MONTHS and first != second:
            raise Unclear("day-or-month-first")
        day, month = max(first, second), min(first, second)
        return Digits(year, month, day)
    raise Unclear("two-digit-year" if _TWO_DIGITS.fullmatch(text) else "not-understood")


def _with_month(text: str, month: int) -> Digits:
    """Return the parts when beside a month's name there is a year, and perhaps a day."""
    matches = [_NUMBERS.fullmatch(part) for part in re.split(r"[ /.-]+", text.strip(" /.-"))]
    numbers = [match[1] for match in matches if match is not None]
    years = [int(number) for number in numbers if len(number) == 4]  # noqa: PLR2004 - digits
    days = [int(number) for number in numbers if len(number) <= 2]  # noqa: PLR2004 - digits
    if len(numbers) != len(matches) or len(numbers) > 2:  # noqa: PLR2004 - day and year
        raise Unclear("no-year" if not text else "not-understood")
    if len(years) == 1 and len(days) == len(numbers) - 1:
        return Digits(years[0], month, days[0] if days else None)
    if years or len(days) != len(numbers):
        raise Unclear("not-understood")
    alone = len(days) == 1 and days[0] <= _LONGEST_MONTH
    raise Unclear("no-year" if alone else "two-digit-year")


def _ordinals(text: str) -> str:
    """Return `text` with the day in digits where it was written as a word."""
    days, rest = date_words.DAYS.take(text)
    return " ".join([rest, *(str(day.number) for day in days)]).strip()


def _require_hijri(named: set[str | None]) -> None:
    """The word "hijri" is true of two calendars: it names none, and only agrees with one."""
    if GREGORIAN in named:
        raise Unclear("calendar-conflict")
    if not named:
        raise Unclear("not-understood")


def _year(text: str) -> int:
    digits = _numeric(text)
    if digits.month is not None or digits.years > 1:
        raise Unclear("not-understood")
    return digits.year


def _calendar(named: set[str | None], year: int) -> tuple[str, bool]:
    """Return the calendar, and whether it was assumed from the year alone."""
    if len(named) > 1:
        raise Unclear("calendar-conflict")
    for calendar in named:
        if calendar is not None:
            return calendar, False
    if year in _ASSUMED_SOLAR:
        return SOLAR_HIJRI, True
    if year < FIRST_GREGORIAN:
        raise Unclear("calendar-needed")
    return GREGORIAN, False


def _gregorian_edtf(digits: Digits) -> str:
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
        raise Unclear("impossible") from error


def _span(calendar: str, digits: Digits) -> tuple[Jdn, Jdn]:
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
