"""A day written out as a person would write it, in the calendar their language goes by.

Persian counts in Solar Hijri, Arabic and English in Gregorian. What is written here is understood
again, to the day, by `dates.understand`.
"""

from typing import Final

from hrdoc.records.calendars import (
    GREGORIAN,
    SOLAR_HIJRI,
    Jdn,
    calendar_of,
    from_jdn,
    to_jdn,
)
from hrdoc.records.errors import DayOutsideCalendar

CALENDARS: Final = {"fa": SOLAR_HIJRI}
"""The calendar of a language; Gregorian where none is named."""

_SOLAR_FA: Final = (
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
)
_GREGORIAN_AR: Final = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
_GREGORIAN_EN: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# fmt: off
_SOLAR_EN: Final = (
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar",
    "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand",
)
_SOLAR_AR: Final = (
    "فروردين", "أرديبهشت", "خرداد", "تير", "مرداد", "شهريور",
    "مهر", "آبان", "آذر", "دي", "بهمن", "إسفند",
)
_GREGORIAN_FA: Final = (
    "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن",
    "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
)
# fmt: on
_MONTHS: Final = {
    (SOLAR_HIJRI, "fa"): _SOLAR_FA,
    (SOLAR_HIJRI, "ar"): _SOLAR_AR,
    (SOLAR_HIJRI, "en"): _SOLAR_EN,
    (GREGORIAN, "fa"): _GREGORIAN_FA,
    (GREGORIAN, "ar"): _GREGORIAN_AR,
    (GREGORIAN, "en"): _GREGORIAN_EN,
}
_DIGITS: Final = {
    "fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
    "ar": str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"),
}


def calendar_for(language: str) -> str:
    """The name of the calendar a language goes by."""
    return CALENDARS.get(language, GREGORIAN)


def day_of_iso(iso: str) -> Jdn:
    """The day number of `YYYY-MM-DD`; raises `DayOutsideCalendar` for a day that is none."""
    year, month, day = (int(part) for part in iso.split("-"))
    return to_jdn(GREGORIAN, year, month, day)


def day_in_words(day: Jdn, language: str) -> str:
    """Day, name of the month and year in the digits of the language.

    Raises `DayOutsideCalendar` where its calendar is not reckoned to the day.
    """
    return day_in_calendar(day, calendar_for(language), language)


def day_in_calendar(day: Jdn, calendar: str, language: str) -> str:
    """The same in a calendar of choice, in the letters of the language.

    Raises `DayOutsideCalendar` where the calendar is not reckoned to the day, and for one whose
    months have no names here.
    """
    year, month, of_month = from_jdn(calendar, day)
    if calendar_of(calendar).doubt(year):
        raise DayOutsideCalendar(calendar=calendar, rule="outside-range")
    name = month_names(calendar, language)[month - 1]
    return in_digits(f"{of_month} {name} {year:04}", language)


def month_names(calendar: str, language: str) -> tuple[str, ...]:
    """The twelve months of a calendar; raises `DayOutsideCalendar` where they have no names."""
    found = _MONTHS.get((calendar, language)) or _MONTHS.get((calendar, "en"))
    if found is None:
        raise DayOutsideCalendar(calendar=calendar, rule="outside-range")
    return found


def in_digits(text: str, language: str) -> str:
    """`text` with the digits of a language."""
    return text.translate(_DIGITS.get(language, {}))
