"""Days and their numbers, against a reckoning that is not ours."""

import pytest
from equinox_reckoning import nowruz
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCalendar, QDate

from hrdoc.records import calendars
from hrdoc.records.calendars import GREGORIAN, ISLAMIC_CIVIL, SOLAR_HIJRI, from_jdn, to_jdn
from hrdoc.records.dates import understand
from hrdoc.records.errors import DayOutsideCalendar

YEARS = {
    GREGORIAN: (-9999, 9999),
    SOLAR_HIJRI: (calendars.FIRST_SOLAR_YEAR, calendars.LAST_SOLAR_YEAR),
    ISLAMIC_CIVIL: (calendars.FIRST_ISLAMIC_YEAR, calendars.LAST_ISLAMIC_YEAR),
}


@given(st.data())
def test_a_day_turned_into_parts_and_back_is_the_same_day(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(calendars.NAMES))
    first, last = YEARS[name]
    low, high = to_jdn(name, first, 1, 1), to_jdn(name, last, 12, 29)
    day = data.draw(st.integers(low, high))

    assert to_jdn(name, *from_jdn(name, calendars.Jdn(day))) == day


@given(st.data())
def test_the_day_after_the_last_of_a_month_is_the_first_of_the_next(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(calendars.NAMES))
    year = data.draw(st.integers(*YEARS[name]))
    month = data.draw(st.integers(1, 11))
    calendar = calendars.calendar_of(name)

    after = calendar.first_of(year, month) + calendar.days_in(year, month)

    assert after == calendar.first_of(year, month + 1)


@pytest.mark.parametrize(
    ("solar", "gregorian"),
    [
        ((1206, 1, 1), (1827, 3, 22)),
        ((1243, 1, 1), (1864, 3, 20)),
        ((1281, 1, 1), (1902, 3, 22)),
        ((1300, 1, 1), (1921, 3, 21)),
        ((1367, 5, 5), (1988, 7, 27)),
        ((1398, 8, 24), (2019, 11, 15)),
        ((1401, 6, 25), (2022, 9, 16)),
        ((1403, 12, 30), (2025, 3, 20)),
        ((1404, 1, 1), (2025, 3, 21)),
        ((1437, 1, 1), (2058, 3, 21)),
        ((1470, 1, 1), (2091, 3, 21)),
        ((1498, 1, 1), (2119, 3, 21)),
    ],
)
def test_known_solar_days_fall_where_the_published_table_says(
    solar: tuple[int, int, int], gregorian: tuple[int, int, int]
) -> None:
    assert from_jdn(GREGORIAN, to_jdn(SOLAR_HIJRI, *solar)) == gregorian


def test_solar_years_are_leap_by_the_rule_of_33_years_throughout_the_table() -> None:
    calendar = calendars.calendar_of(SOLAR_HIJRI)
    for year in range(calendars.FIRST_SOLAR_YEAR, calendars.LAST_SOLAR_YEAR + 1):
        leap = calendar.days_in(year, 12) == 30
        assert leap == (year % 33 in {1, 5, 9, 13, 17, 22, 26, 30}), year


def test_every_solar_year_of_the_table_begins_with_the_spring_over_tehran() -> None:
    for year in range(calendars.FIRST_SOLAR_YEAR, calendars.LAST_SOLAR_YEAR + 2):
        assert to_jdn(SOLAR_HIJRI, year, 1, 1) == nowruz(year), year


@pytest.mark.parametrize("years", [range(1, 1206), range(1499, 1701)])
def test_outside_the_table_a_solar_year_begins_within_the_doubt_that_is_told(years: range) -> None:
    calendar = calendars.calendar_of(SOLAR_HIJRI)
    qt = QCalendar(QCalendar.System.Jalali)
    off = []
    for year in years:
        first = to_jdn(SOLAR_HIJRI, year, 1, 1)
        off += [first - nowruz(year), first - QDate(year, 1, 1, qt).toJulianDay()]
        assert calendar.doubt(year) == calendars.SOLAR_DOUBT
    assert max(map(abs, off)) == calendars.SOLAR_DOUBT


def test_no_year_of_the_table_is_told_to_be_doubtful() -> None:
    calendar = calendars.calendar_of(SOLAR_HIJRI)
    years = range(calendars.FIRST_SOLAR_YEAR, calendars.LAST_SOLAR_YEAR + 1)
    assert {calendar.doubt(year) for year in years} == {0}


@given(st.integers(1, 1700), st.integers(1, 12), st.integers(1, 29))
def test_the_days_of_a_solar_date_hold_the_day_by_the_sun_or_say_why_not(
    year: int, month: int, day: int
) -> None:
    by_the_sun = nowruz(year) + 31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day - 1
    stated = understand(f"{year:04}/{month}/{day}", SOLAR_HIJRI)

    assert stated.earliest is not None
    assert stated.latest is not None
    assert stated.earliest <= by_the_sun <= stated.latest
    exact = calendars.FIRST_SOLAR_YEAR <= year <= calendars.LAST_SOLAR_YEAR
    assert (stated.earliest == stated.latest) == exact
    assert ("solar-uncertain" in stated.warnings) == (not exact)


def test_every_solar_month_of_two_lifetimes_begins_where_qt_says() -> None:
    qt = QCalendar(QCalendar.System.Jalali)
    for year in range(1300, 1436):
        for month in range(1, 13):
            length = calendars.calendar_of(SOLAR_HIJRI).days_in(year, month)
            assert length == qt.daysInMonth(month, year)
            assert to_jdn(SOLAR_HIJRI, year, month, 1) == QDate(year, month, 1, qt).toJulianDay()


def test_every_month_of_the_tabular_calendar_begins_where_qt_says() -> None:
    qt = QCalendar(QCalendar.System.IslamicCivil)
    for year in range(1300, 1500):
        for month in range(1, 13):
            assert to_jdn(ISLAMIC_CIVIL, year, month, 1) == QDate(year, month, 1, qt).toJulianDay()


@given(st.integers(0, 5_000_000))
def test_gregorian_days_and_weekdays_are_those_of_qt(day: int) -> None:
    theirs = QDate.fromJulianDay(day)
    year, month, of_month = from_jdn(GREGORIAN, calendars.Jdn(day))
    # Qt has no year 0.
    assert (year if year > 0 else year - 1, month, of_month) == (
        theirs.year(),
        theirs.month(),
        theirs.day(),
    )
    assert calendars.weekday(calendars.Jdn(day)) == theirs.dayOfWeek() - 1


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        (SOLAR_HIJRI, (1404, 12, 30)),
        (SOLAR_HIJRI, (1398, 7, 31)),
        (SOLAR_HIJRI, (1398, 13, 1)),
        (SOLAR_HIJRI, (1398, 1, 0)),
        (GREGORIAN, (1900, 2, 29)),
        (GREGORIAN, (2019, 0, 1)),
        (ISLAMIC_CIVIL, (1441, 2, 30)),
    ],
)
def test_a_day_its_calendar_does_not_have_is_refused(
    name: str, parts: tuple[int, int, int]
) -> None:
    with pytest.raises(DayOutsideCalendar) as refused:
        to_jdn(name, *parts)
    assert refused.value.fields["rule"] == "no-such-day"


@pytest.mark.parametrize(
    ("name", "year"),
    [(SOLAR_HIJRI, 0), (SOLAR_HIJRI, 1701), (ISLAMIC_CIVIL, 0), (GREGORIAN, 10**12 + 1)],
)
def test_a_year_its_calendar_is_not_reckoned_for_is_refused(name: str, year: int) -> None:
    with pytest.raises(DayOutsideCalendar) as refused:
        to_jdn(name, year, 1, 1)
    assert refused.value.fields["rule"] == "outside-range"


def test_days_before_and_after_a_calendar_are_refused() -> None:
    for name in (SOLAR_HIJRI, ISLAMIC_CIVIL):
        for day in (0, 10_000_000):
            with pytest.raises(DayOutsideCalendar):
                from_jdn(name, calendars.Jdn(day))


def test_a_calendar_nobody_has_is_refused() -> None:
    with pytest.raises(DayOutsideCalendar):
        calendars.calendar_of("mayan")
