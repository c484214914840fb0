"""Calendars: days as Julian day numbers, to and from year, month and day.

Responsible for three reckonings, each exact about what it can know:

- `gregorian`, proleptic, with year 0 (astronomical years);
- `solar-hijri`, from an embedded table of leap years, 1206 to 1498: the table is the published one
  of the University of Tehran's calendar centre, so a result never depends on the rule a library
  happens to use. Outside it, years 1 to 1700, the rule of 33 years is the best there is: it may be
  one day off, and `doubt` says so;
- `islamic-civil`, the tabular lunar calendar (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of
  thirty). Months were and are begun by sighting: what people called that day may lie up to
  `LUNAR_DOUBT` days away, and `doubt` says so.

A Julian day number counts days: 2000-01-01 is 2451545. It knows no time of day and no words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NewType, Protocol

from hrdoc.records.errors import DayOutsideCalendar

Jdn = NewType("Jdn", int)
"""A Julian day number."""

GREGORIAN: Final = "gregorian"
SOLAR_HIJRI: Final = "solar-hijri"
ISLAMIC_CIVIL: Final = "islamic-civil"

LUNAR_DOUBT: Final = 2
"""Days by which a lunar date may differ from the tabular reckoning, either way."""

SOLAR_DOUBT: Final = 1
"""Days by which a Solar Hijri year outside the table may begin earlier or later."""

MONTHS: Final = 12

_LAST_YEAR: Final = 10**12
"""Gregorian years stop where day numbers would leave the integers JSON can carry."""


class Calendar(Protocol):
    """What every reckoning answers; but for `doubt`, its methods raise `DayOutsideCalendar`."""

    @property
    def name(self) -> str:
        """The name records keep."""

    def days_in(self, year: int, month: int) -> int:
        """Return the length of a month."""

    def first_of(self, year: int, month: int) -> Jdn:
        """Return the first day of a month."""

    def parts(self, day: Jdn) -> tuple[int, int, int]:
        """Return year, month and day of `day`."""

    def doubt(self, year: int) -> int:
        """Return by how many days, either way, what people called a day of `year` may differ."""


@dataclass(frozen=True, slots=True)
class _Gregorian:
    name: str = GREGORIAN

    def days_in(self, year: int, month: int) -> int:
        _require_month(self.name, month)
        if abs(year) > _LAST_YEAR:
            raise DayOutsideCalendar(calendar=self.name, rule="outside-range")
        if month == 2:  # noqa: PLR2004 - February
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            return 29 if leap else 28
        return 30 if month in {4, 6, 9, 11} else 31

    def first_of(self, year: int, month: int) -> Jdn:
        self.days_in(year, month)
        # Years that begin in March put the leap day last; 4800 keeps nothing special about zero.
        before_march = (14 - month) // 12
        years = year + 4800 - before_march
        months = month + 12 * before_march - 3
        days = (153 * months + 2) // 5 + 365 * years + years // 4 - years // 100 + years // 400
        return Jdn(days - 32044)

    def parts(self, day: Jdn) -> tuple[int, int, int]:
        days = day + 32044
        centuries = (4 * days + 3) // 146097
        days -= 146097 * centuries // 4
        years = (4 * days + 3) // 1461
        days -= 1461 * years // 4
        months = (5 * days + 2) // 153
        return (
            100 * centuries + years - 4800 + months // 10,
            months + 3 - 12 * (months // 10),
            days - (153 * months + 2) // 5 + 1,
        )

    def doubt(self, year: int) -> int:
        del year
        return 0


FIRST_SOLAR_YEAR: Final = 1206
LAST_SOLAR_YEAR: Final = 1498

# fmt: off
_SOLAR_LEAP_YEARS: Final = frozenset((
    1210, 1214, 1218, 1222, 1226, 1230, 1234, 1238,
    1243, 1247, 1251, 1255, 1259, 1263, 1267, 1271,
    1276, 1280, 1284, 1288, 1292, 1296, 1300, 1304,
    1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337,
    1342, 1346, 1350, 1354, 1358, 1362, 1366, 1370,
    1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403,
    1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436,
    1441, 1445, 1449, 1453, 1457, 1461, 1465, 1469,
    1474, 1478, 1482, 1486, 1490, 1494, 1498,
))
# fmt: on

_RULE_OF_33: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Which years of 33 are leap: the rule for the years that no table lists."""

_FIRST_RULED: Final = 1
_LAST_RULED: Final = 1700

_FIRST_NOWRUZ: Final = 2388438
"""1 Farvardin 1206 is 22 March 1827."""


def _is_listed(year: int) -> bool:
    return FIRST_SOLAR_YEAR <= year <= LAST_SOLAR_YEAR


def _is_solar_leap(year: int) -> bool:
    return year in _SOLAR_LEAP_YEARS if _is_listed(year) else year % 33 in _RULE_OF_33


def _solar_years(first: int, last: int) -> list[int]:
    return [365 + _is_solar_leap(year) for year in range(first, last + 1)]


_NOWRUZ: Final = tuple(
    accumulate(
        _solar_years(_FIRST_RULED, _LAST_RULED),
        initial=_FIRST_NOWRUZ - sum(_solar_years(_FIRST_RULED, FIRST_SOLAR_YEAR - 1)),
    )
)
"""The first day of each year that is reckoned, and of the year after the last."""


@dataclass(frozen=True, slots=True)
class _SolarHijri:
    name: str = SOLAR_HIJRI

    def days_in(self, year: int, month: int) -> int:
        _require_month(self.name, month)
        if not _FIRST_RULED <= year <= _LAST_RULED:
            raise DayOutsideCalendar(calendar=self.name, rule="outside-range")
        if month == MONTHS:
            return 30 if _is_solar_leap(year) else 29
        return 31 if month <= 6 else 30  # noqa: PLR2004 - Shahrivar

    def first_of(self, year: int, month: int) -> Jdn:
        self.days_in(year, month)
        return Jdn(_NOWRUZ[year - _FIRST_RULED] + 30 * (month - 1) + min(month - 1, 6))

    def parts(self, day: Jdn) -> tuple[int, int, int]:
        if not _NOWRUZ[0] <= day < _NOWRUZ[-1]:
            raise DayOutsideCalendar(calendar=self.name, rule="outside-range")
        # No solar year is longer than 366 days, so this guess is never late.
        year = _FIRST_RULED + (day - _NOWRUZ[0]) // 366
        while _NOWRUZ[year - _FIRST_RULED + 1] <= day:
            year += 1
        return _month_and_day(self, year, day)

    def doubt(self, year: int) -> int:
        return 0 if _is_listed(year) else SOLAR_DOUBT


FIRST_ISLAMIC_YEAR: Final = 1
LAST_ISLAMIC_YEAR: Final = 1700


@dataclass(frozen=True, slots=True)
class _IslamicCivil:
    name: str = ISLAMIC_CIVIL

    def days_in(self, year: int, month: int) -> int:
        _require_month(self.name, month)
        if not FIRST_ISLAMIC_YEAR <= year <= LAST_ISLAMIC_YEAR:
            raise DayOutsideCalendar(calendar=self.name, rule="outside-range")
        if month == MONTHS:
            return 30 if (11 * year + 14) % 30 < 11 else 29  # noqa: PLR2004 - 11 leap years in 30
        return 30 if month % 2 else 29

    def first_of(self, year: int, month: int) -> Jdn:
        self.days_in(year, month)
        return _islamic_first(year, month)

    def parts(self, day: Jdn) -> tuple[int, int, int]:
        if not (
            _islamic_first(FIRST_ISLAMIC_YEAR, 1) <= day < _islamic_first(LAST_ISLAMIC_YEAR + 1, 1)
        ):
            raise DayOutsideCalendar(calendar=self.name, rule="outside-range")
        year = (30 * (day - 1948440) + 10646) // 10631
        return _month_and_day(self, year, day)

    def doubt(self, year: int) -> int:
        del year
        return LUNAR_DOUBT


def _islamic_first(year: int, month: int) -> Jdn:
    # 1 Muharram 1 is JDN 1948440, the civil (Friday) epoch.
    months = (59 * (month - 1) + 1) // 2
    return Jdn(1948440 + months + 354 * (year - 1) + (3 + 11 * year) // 30)


def _month_and_day(calendar: Calendar, year: int, day: Jdn) -> tuple[int, int, int]:
    month = MONTHS
    while calendar.first_of(year, month) > day:
        month -= 1
    return year, month, day - calendar.first_of(year, month) + 1


def _require_month(calendar: str, month: int) -> None:
    if not 1 <= month <= MONTHS:
        raise DayOutsideCalendar(calendar=calendar, rule="no-such-day")


_CALENDARS: Final[Mapping[str, Calendar]] = {
    calendar.name: calendar for calendar in (_Gregorian(), _SolarHijri(), _IslamicCivil())
}

NAMES: Final = tuple(_CALENDARS)
"""The calendars a date may be stated in."""


def calendar_of(name: str) -> Calendar:
    """Return the calendar called `name`; raises `DayOutsideCalendar` for a name nobody has."""
    found = _CALENDARS.get(name)
    if found is None:
        raise DayOutsideCalendar(calendar="?", rule="unknown-calendar")
    return found


def to_jdn(name: str, year: int, month: int, day: int) -> Jdn:
    """Return the day number of a date in the calendar `name`; raises `DayOutsideCalendar`."""
    calendar = calendar_of(name)
    if not 1 <= day <= calendar.days_in(year, month):
        raise DayOutsideCalendar(calendar=name, rule="no-such-day")
    return Jdn(calendar.first_of(year, month) + day - 1)


def from_jdn(name: str, day: Jdn) -> tuple[int, int, int]:
    """Return year, month and day in the calendar `name`; raises `DayOutsideCalendar`."""
    return calendar_of(name).parts(day)


def weekday(day: Jdn) -> int:
    """Return the day of the week, Monday 0 to Sunday 6."""
    return day % 7
