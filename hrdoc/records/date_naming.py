"""A day written out as a person would write it, in the calendar their language goes by.

Persian counts in Solar Hijri, Arabic and English in Gregorian. What is written here is understood
again, to the day, by `dates.understand`.
"""

from typing import Final

from hrdoc.records.calendars import GREGORIAN, SOLAR_HIJRI, Jdn, from_jdn, to_jdn

CALENDARS: Final = {"fa": SOLAR_HIJRI}
"""The calendar of a language; Gregorian where none is named."""

_SOLAR_MONTHS: Final = (
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
_ARABIC_MONTHS: Final = (
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
_ENGLISH_MONTHS: Final = (
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
_MONTHS: Final = {"fa": _SOLAR_MONTHS, "ar": _ARABIC_MONTHS}
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

    Raises `DayOutsideCalendar` where its calendar is not reckoned.
    """
    year, month, of_month = from_jdn(calendar_for(language), day)
    name = _MONTHS.get(language, _ENGLISH_MONTHS)[month - 1]
    written = f"{of_month} {name} {year:04}"
    return written.translate(_DIGITS.get(language, {}))
