"""The ticks of a calendar: days, months or years, as close as their words have room."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hrdoc.records.calendars import MONTHS, Jdn, calendar_of, from_jdn
from hrdoc.records.date_naming import in_digits, month_names
from hrdoc.records.errors import DayOutsideCalendar

_DAY_STEPS: Final = (1, 2, 5, 10)
_MONTH_STEPS: Final = (1, 3, 6)
_YEAR_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500)
_MONTH: Final = 30.4
_YEAR: Final = 365.25
_FIRST_NOWRUZ: Final = 1948321
_LAST_YEAR: Final = 1700
"""The first day of the first Solar Hijri year, and the last year that may be reckoned."""

_LAST_OF_TENS: Final = 25
"""After the 25th no tick of days stands: the first of a month is near."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Where something begins, its words, and whether a larger unit begins with it."""

    day: int
    words: str
    is_large: bool


def ticks(calendar: str, language: str, first: float, last: float, *, room: float) -> list[Tick]:
    """The ticks from `first` to `last`; between two of them are `room` days at least.

    Where the calendar is not reckoned there are none.
    """
    for step in _DAY_STEPS:
        if step >= room:
            return list(_days(calendar, language, (int(first), int(last)), step))
    for step in _MONTH_STEPS:
        if step * _MONTH >= room:
            return list(_months(calendar, language, (int(first), int(last)), step))
    step = next((each for each in _YEAR_STEPS if each * _YEAR >= room), _YEAR_STEPS[-1])
    return list(_years(calendar, language, (int(first), int(last)), step))


def _days(calendar: str, language: str, days: tuple[int, int], step: int) -> Iterator[Tick]:
    names = month_names(calendar, language)
    for day in range(days[0], days[1] + 1):
        parts = _parts(calendar, day)
        if parts is None:
            continue
        year, month, of_month = parts
        if of_month == 1:
            yield Tick(day, in_digits(f"{names[month - 1]} {year}", language), is_large=True)
        elif step == 1 or (of_month % step == 0 and of_month <= _LAST_OF_TENS):
            yield Tick(day, in_digits(f"{of_month} {names[month - 1]}", language), is_large=False)


def _months(calendar: str, language: str, days: tuple[int, int], step: int) -> Iterator[Tick]:
    names = month_names(calendar, language)
    for year in _all_years(calendar, days):
        for month in range(1, MONTHS + 1, step):
            day = _first(calendar, year, month)
            if day is not None and days[0] <= day <= days[1]:
                words = f"{names[month - 1]} {year}"
                yield Tick(day, in_digits(words, language), is_large=month == 1)


def _years(calendar: str, language: str, days: tuple[int, int], step: int) -> Iterator[Tick]:
    years = _all_years(calendar, days)
    for year in range(years.start - years.start % step, years.stop, step):
        day = _first(calendar, year, 1)
        if day is not None and days[0] <= day <= days[1]:
            words = in_digits(str(year), language)
            yield Tick(day, words, is_large=year % (10 * step) == 0)


def _all_years(calendar: str, days: tuple[int, int]) -> range:
    """The years these days lie in, as far as the calendar is reckoned."""
    begins, ends = (_year_near(calendar, day) for day in days)
    return range(begins, ends + 1)


def _year_near(calendar: str, day: int) -> int:
    parts = _parts(calendar, day)
    if parts is not None:
        return parts[0]
    # Gregorian years are reckoned for any day; the others end where their tables do.
    return max(1, min(_LAST_YEAR, round((day - _FIRST_NOWRUZ) / _YEAR)))


def _parts(calendar: str, day: int) -> tuple[int, int, int] | None:
    try:
        return from_jdn(calendar, Jdn(day))
    except DayOutsideCalendar:
        return None


def _first(calendar: str, year: int, month: int) -> int | None:
    try:
        return int(calendar_of(calendar).first_of(year, month))
    except DayOutsideCalendar:
        return None
