"""What a date on a timeline is called, and how it is told in words and in both calendars."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from hrdoc.casebook.chronology import Dated, Plan, plan_of
from hrdoc.records import shipped
from hrdoc.records.calendars import GREGORIAN, SOLAR_HIJRI, Jdn
from hrdoc.records.date_naming import calendar_for, day_in_calendar
from hrdoc.records.errors import DayOutsideCalendar
from hrdoc.records.fields import Labels
from hrdoc.ui.cases.wording import kind_word
from hrdoc.ui.dates.telling import named_in
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.dotted import dotted

_PLAIN: Final = shipped.form("event").fields["date"].labels
"""What every form calls the date of what it is about."""

_BY_NUMBERS: Final = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)
"""A day, a month or a year as a program writes it: nobody's words (EDTF, level 0)."""

_ASKED: Final = {"When": "time", "From": "begin", "Until": "end", "By when": "due"}
"""Labels that ask, or say half a sentence, beside a field: a name of a date has a word of its own.

They are labels of forms that come with the program; what people call a field of their own form is
what it is called here.
"""

_ASKING: Final = ("person", "testimony")
"""Forms that have all of them."""

_BETWEEN: Final = ": "

_OTHER: Final = {GREGORIAN: SOLAR_HIJRI, SOLAR_HIJRI: GREGORIAN}


def calendars(look: Look) -> tuple[str, str]:
    """The calendar the person goes by, and the other one."""
    own = calendar_for(look.words.language)
    return own, _OTHER[own]


def called(look: Look, date: Dated) -> str:
    """What a date is called where there is little room: its act, else its record.

    Before it stands which of its dates it is, where that is not just the date.
    """
    which, name = _parts(look, date)
    return look.say("timeline-which", which=which, name=name) if which else name


def letters(look: Look, date: Dated) -> int:
    """About how many letters a date is called by: putting together hundreds takes too long."""
    which, name = _parts(look, date)
    return sum(map(len, (which, _BETWEEN, name))) if which else len(name)


def _parts(look: Look, date: Dated) -> tuple[str, str]:
    """Which of its dates it is, "" where that is just the date, and what its act or record is."""
    act = look.label(date.act) if date.act else ""
    name = act or date.title.strip() or kind_word(look, date.kind)
    return "" if not date.labels or date.labels == _PLAIN else _which(look, date), name


def _which(look: Look, date: Dated) -> str:
    """Which answer of its record a date is."""
    code = _ASKED.get(date.labels.get("en", "")) if date.labels in _asking() else None
    return look.say(f"timeline-is-{code}") if code else look.label(date.labels)


@cache
def _asking() -> tuple[Labels, ...]:
    """The labels that ask, in every language."""
    plans = [plan_of(shipped.form(kind)) for kind in _ASKING]
    return tuple({each["en"]: each for plan in plans for each in _asking_in(plan)}.values())


def _asking_in(plan: Plan) -> Iterator[Labels]:
    for _, labels, inside in plan:
        if inside is not None:
            yield from _asking_in(inside)
        elif labels.get("en") in _ASKED:
            yield labels


def span_words(look: Look, date: Dated, calendar: str) -> str:
    """The days a date names in one calendar; "" where that does not reckon them."""
    language = look.words.language
    try:
        ends = [
            "" if day is None else day_in_calendar(Jdn(day), calendar, language)
            for day in (date.first, date.last)
        ]
    except DayOutsideCalendar:
        return ""
    first, last = (named_in(look, end, calendar) for end in ends)
    if first == last:
        return first
    if not first:
        return look.say("timeline-until", last=last)
    if not last:
        return look.say("timeline-since", first=first)
    return look.say("timeline-between", first=first, last=last)


def when(look: Look, date: Dated) -> str:
    """A date as it was stated, if in words of somebody, and its days in both calendars."""
    if not date.is_known:
        stated = look.say("timeline-stated", stated=date.stated)
        return dotted(look, (stated, look.say("timeline-no-day")))
    known = dict.fromkeys(span_words(look, date, each) for each in calendars(look))
    if _BY_NUMBERS.fullmatch(date.stated.strip()):
        return dotted(look, known)
    return dotted(look, (look.say("timeline-stated", stated=date.stated), *known))


def what(look: Look, date: Dated) -> str:
    """What happened on a date, of which record, and which of its answers says so."""
    act = look.label(date.act) if date.act else ""
    title, kind = date.title.strip(), kind_word(look, date.kind)
    if not title:
        return dotted(look, (act, look.say("timeline-untitled", kind=kind), _which(look, date)))
    return dotted(look, (act, title, kind, _which(look, date)))
