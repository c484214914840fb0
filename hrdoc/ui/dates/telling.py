"""What was understood of a date, in words: its days in both calendars, and what to know of them."""

import re
from typing import Final

from PySide6.QtCore import QLocale

from hrdoc.ijson import Json
from hrdoc.records.calendars import GREGORIAN, SOLAR_HIJRI, Jdn, weekday
from hrdoc.records.date_naming import calendar_for, day_in_calendar
from hrdoc.records.dates import StatedDate, understand
from hrdoc.records.errors import DayOutsideCalendar, InvalidField, UnknownField
from hrdoc.ui.look import Look, directed
from hrdoc.ui.widgets.dotted import dotted

CALENDARS: Final = (SOLAR_HIJRI, GREGORIAN)
"""The calendars every date is told in, as far as they reach."""


def told_days(look: Look, stated: StatedDate) -> tuple[str, ...]:
    """The days of a date in each calendar, that of the language first; none without days."""
    own = calendar_for(look.words.language)
    ordered = (own, *(each for each in CALENDARS if each != own))
    return tuple(told for each in ordered if (told := _span(look, stated, each)))


def told_date(look: Look, stated: StatedDate) -> str:
    """The same in one line."""
    return dotted(look, told_days(look, stated))


_FOREIGN: Final = {
    "en": re.compile("[\u0600-\u06ff]"),
    "fa": re.compile("[A-Za-z\u0660-\u0669]"),
    "ar": re.compile("[A-Za-z\u06f0-\u06f9]"),
}
"""Letters and digits that a reader of a language may not know."""

_DIGITS: Final = {
    language: "".join(chr(zero + value) for value in range(10))
    for language, zero in (("fa", 0x6F0), ("ar", 0x660))
}
_ALL_DIGITS: Final = "".join(_DIGITS.values())

_SIGNED: Final = frozenset({"ar"})
"""Languages in which a month of the Iranian calendar is easily taken for one of their own."""


def told_beside(look: Look, value: Json) -> str:
    """What the answer of a date field means to who goes by another calendar, for beside its words.

    "" where they say it themselves: in the calendar and the letters of the window, or no days.
    """
    try:
        stated = StatedDate.from_answer(value, "date")
    except (InvalidField, UnknownField):
        return ""
    language = look.words.language
    own, words = calendar_for(language), stated.as_stated
    is_foreign = bool(_FOREIGN[language].search(words))
    if not words or (stated.calendar in {own, None} and not is_foreign):
        return ""
    told = _span(look, stated, own)
    if not told or told == words:
        return ""
    is_signed = stated.calendar == SOLAR_HIJRI and language in _SIGNED
    return dotted(look, (look.say("date-solar-sign"), told)) if is_signed else told


def in_own_digits(look: Look, words: str) -> str:
    """Words of a date inside a sentence of ours: of the digits of our scripts, the window's."""
    own = _DIGITS.get(look.words.language)
    return (
        words.translate({ord(a): b for a, b in zip(_ALL_DIGITS, 2 * own, strict=True)})
        if own
        else words
    )


_BY_DIGIT: Final = re.compile(r"(?<=\d) | (?=\d)")


def unbroken(words: str) -> str:
    """Words of a date inside a sentence: no line ends beside a number, between day and year."""
    return _BY_DIGIT.sub("\u00a0", words)


def with_meaning(look: Look, words: str) -> str:
    """A date as it was stated, and in brackets what it means to a reader of another calendar."""
    means = told_beside(look, understand(words).to_json()) if words.strip() else ""
    if not means:
        return words
    # Both are isolated: without a mark the line would run the other way, the brackets before it.
    return directed(look, look.say("date-with-meaning", stated=words, means=means))


def named_in(look: Look, words: str, calendar: str) -> str:
    """Words of a date, with the sign of the Iranian calendar where it could be mistaken."""
    if words and calendar == SOLAR_HIJRI and look.words.language in _SIGNED:
        return f"{words} {look.say('date-solar-sign')}"
    return words


def told_reading(look: Look, stated: StatedDate, *, by_calendar: bool) -> str:
    """One of several readings: its days, after the name of its calendar where that differs."""
    days = told_days(look, stated)
    if not by_calendar or stated.calendar is None:
        return _span(look, stated, stated.calendar or GREGORIAN) or days[0]
    calendar = look.say(f"date-calendar-{stated.calendar}")
    return directed(look, look.say("date-reading", calendar=calendar, date=days[0]))


_NOTES: Final = frozenset(
    {
        "calendar-assumed",
        "lunar-uncertain",
        "solar-uncertain",
        "season-wide",
        "part-wide",
        "about-widened",
        "hangs-on-event",
        "not-understood",
    }
)
"""Warnings that say how the words were taken; the others ask to be looked at again."""


def told_warnings(look: Look, stated: StatedDate) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How the words were taken, and what has to be looked at again, a sentence each."""
    notes, cautions = (
        tuple(
            _warning(look, stated, code) for code in stated.warnings if (code in _NOTES) is is_note
        )
        for is_note in (True, False)
    )
    return notes, cautions


def weekday_name(look: Look, day: Jdn) -> str:
    """The name of the day of the week."""
    return look.locale.dayName(weekday(day) + 1, QLocale.FormatType.LongFormat)


def _warning(look: Look, stated: StatedDate, code: str) -> str:
    if code == "weekday-mismatch" and stated.earliest is not None:
        if stated.earliest == stated.latest:
            return look.say("date-weekday-was", day=weekday_name(look, stated.earliest))
        return look.say("date-weekday-never")
    return look.say(f"date-warning-{code}")


def _span(look: Look, stated: StatedDate, calendar: str) -> str:
    try:
        first, last = (_day(look, day, calendar) for day in (stated.earliest, stated.latest))
    except DayOutsideCalendar:
        return ""
    if first is None and last is None:
        return ""
    if last is None:
        return look.say("date-from", first=str(first))
    if first is None:
        return look.say("date-until", last=last)
    if first != last:
        return look.say("date-between", first=first, last=last)
    return first


def _day(look: Look, day: Jdn | None, calendar: str) -> str | None:
    if day is None:
        return None
    return named_in(look, day_in_calendar(day, calendar, look.words.language), calendar)
