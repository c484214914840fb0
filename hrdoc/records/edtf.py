"""EDTF (ISO 8601-2:2019) read, written and turned into days.

Responsible for levels 0 and 1, and of level 2 for qualifiers on one part, sets, and unspecified
digits in any place; anything else is refused, never guessed (exponents, significant digits, other
seasons). Bounds are days: the first and the last on which what is written can be true, None where
it says that an end is open or not known. A qualifier widens nothing: how far "about" reaches is not
in the notation. Seasons are those of the north by any definition, so they are wide.

The steps of `parse`: 1 sets, 2 intervals, 3 single dates, each made of parts (year, month, day)
with a qualifier on each. Writing is canonical: `parse(str(x)) == x`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from itertools import product
from typing import Final, TypeAlias

from hrdoc.records.calendars import GREGORIAN, MONTHS, Jdn, calendar_of, to_jdn
from hrdoc.records.errors import EdtfRefused

MAX_LENGTH: Final = 500

_GREGORIAN: Final = calendar_of(GREGORIAN)

_DATE: Final = re.compile(
    r"""
    (?P<left0>[?~%]?)(?P<year>-?[0-9X]{4}|Y-?[1-9][0-9]{4,11})(?P<right0>[?~%]?)
    (?:-(?P<left1>[?~%]?)(?P<month>[0-9X]{2})(?P<right1>[?~%]?)
        (?:-(?P<left2>[?~%]?)(?P<day>[0-9X]{2})(?P<right2>[?~%]?)
            (?:T(?P<time>[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?))?
        )?
    )?
    """,
    re.ASCII | re.VERBOSE,
)
_TIME: Final = re.compile(
    r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-](0[0-9]|1[0-4])(:[0-5][0-9])?)?", re.ASCII
)

# First and last day of a season as (years later, month, day): meteorological and astronomical
# definitions together. Winter is that at the start of the year and that at its end.
_SEASONS: Final = {
    "21": ((0, 3, 1), (0, 6, 21)),
    "22": ((0, 6, 1), (0, 9, 23)),
    "23": ((0, 9, 1), (0, 12, 22)),
    "24": ((0, 1, 1), (1, 3, 21)),
}


class End(Enum):
    """An end of an interval that is no date."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One date: its parts as written, and for each part "", "?", "~" or "%"."""

    year: str
    month: str | None = None
    day: str | None = None
    qualifiers: tuple[str, ...] = ("",)
    time: str = ""

    def __str__(self) -> str:
        parts = [part for part in (self.year, self.month, self.day) if part is not None]
        if len(set(self.qualifiers)) == 1:
            written = "-".join(parts) + self.qualifiers[0]
        else:
            pairs = zip(self.qualifiers, parts, strict=True)
            written = "-".join(qualifier + part for qualifier, part in pairs)
        return f"{written}T{self.time}" if self.time else written

    @property
    def is_season(self) -> bool:
        """Whether the month is a season."""
        return self.month in _SEASONS

    def earliest(self) -> Jdn:
        """Return the first day it can be; raises `EdtfRefused` when there is no such day."""
        return next(self._days(last=False))

    def latest(self) -> Jdn:
        """Return the last day it can be; raises `EdtfRefused` when there is no such day."""
        return next(self._days(last=True))

    def _days(self, *, last: bool) -> Iterator[Jdn]:
        in_order = partial(sorted, reverse=last)
        for year in in_order(_years(self.year)):
            if self.month in _SEASONS:
                years, month, day = _SEASONS[self.month][last]
                yield to_jdn(GREGORIAN, year + years, month, day)
                continue
            for month in in_order(_matching(self.month, range(1, MONTHS + 1))):
                days = range(1, _GREGORIAN.days_in(year, month) + 1)
                for day in in_order(_matching(self.day, days)):
                    yield to_jdn(GREGORIAN, year, month, day)
        raise EdtfRefused(rule="no-such-day")


@dataclass(frozen=True, slots=True)
class EdtfInterval:
    """From a date to a date, both included; one end may be open or unknown."""

    start: EdtfDate | End
    end: EdtfDate | End

    def __str__(self) -> str:
        return f"{_end(self.start)}/{_end(self.end)}"

    def earliest(self) -> Jdn | None:
        """Return the first day, None when the start is open or unknown."""
        return None if isinstance(self.start, End) else self.start.earliest()

    def latest(self) -> Jdn | None:
        """Return the last day, None when the end is open or unknown."""
        return None if isinstance(self.end, End) else self.end.latest()


@dataclass(frozen=True, slots=True)
class EdtfSet:
    """One of several dates, or `every` one of them; a member may be a stretch of dates."""

    every: bool
    members: tuple[EdtfDate | EdtfInterval, ...]

    def __str__(self) -> str:
        written = ",".join(
            f"{_within(m.start)}..{_within(m.end)}" if isinstance(m, EdtfInterval) else str(m)
            for m in self.members
        )
        return f"{{{written}}}" if self.every else f"[{written}]"

    def earliest(self) -> Jdn | None:
        """Return the first day of all members, None when one has no start."""
        days = [member.earliest() for member in self.members]
        return None if None in days else min(day for day in days if day is not None)

    def latest(self) -> Jdn | None:
        """Return the last day of all members, None when one has no end."""
        days = [member.latest() for member in self.members]
        return None if None in days else max(day for day in days if day is not None)


Edtf: TypeAlias = EdtfDate | EdtfInterval | EdtfSet


def parse(text: str) -> Edtf:
    """Read `text`; raises `EdtfRefused` for anything that is not EDTF as described above."""
    if len(text) > MAX_LENGTH:
        raise EdtfRefused(rule="too-long")
    for opening, closing in ("[]", "{}"):
        if text.startswith(opening) and text.endswith(closing) and len(text) > 1:
            return _set(text[1:-1].split(","), every=opening == "{")
    if "/" in text:
        return _interval(text)
    return _date(text)


def _set(written: Sequence[str], *, every: bool) -> EdtfSet:
    """Step 1: members separated by commas; only the first may have no start, the last no end."""
    members: list[EdtfDate | EdtfInterval] = []
    for position, member in enumerate(written):
        start, dots, end = member.partition("..")
        if not dots:
            members.append(_date(member, timed=False))
            continue
        if (not start and position != 0) or (not end and position != len(written) - 1):
            raise EdtfRefused(rule="set")
        members.append(_ordered(_bound(start or ".."), _bound(end or "..")))
    return EdtfSet(every=every, members=tuple(members))


def _interval(text: str) -> EdtfInterval:
    """Step 2: two ends with one stroke between."""
    start, _, end = text.partition("/")
    return _ordered(_bound(start), _bound(end))


def _bound(text: str) -> EdtfDate | End:
    if text in {"..", ""}:
        return End(text)
    return _date(text, timed=False)


def _ordered(start: EdtfDate | End, end: EdtfDate | End) -> EdtfInterval:
    if isinstance(start, End) and isinstance(end, End):
        raise EdtfRefused(rule="no-date")
    if (
        isinstance(start, EdtfDate)
        and isinstance(end, EdtfDate)
        and start.earliest() > end.latest()
    ):
        raise EdtfRefused(rule="order")
    return EdtfInterval(start, end)


def _date(text: str, *, timed: bool = True) -> EdtfDate:
    """Step 3: the parts, their qualifiers, and a day that exists."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise EdtfRefused(rule="notation")
    date = EdtfDate(
        year=match["year"],
        month=match["month"],
        day=match["day"],
        qualifiers=_qualifiers(match),
        time=match["time"] or "",
    )
    if date.year == "-0000" or (date.year.startswith("Y") and date.month is not None):
        raise EdtfRefused(rule="year")
    if date.is_season and date.day is not None:
        raise EdtfRefused(rule="season")
    if date.time:
        whole = "X" not in f"{date.year}{date.month}{date.day}" and not any(date.qualifiers)
        if not (timed and whole and _TIME.fullmatch(date.time)):
            raise EdtfRefused(rule="time")
    date.earliest()
    return date


def _qualifiers(match: re.Match[str]) -> tuple[str, ...]:
    """A mark before a part is for that part; one after it, for that part and all to its left."""
    count = sum(match[name] is not None for name in ("year", "month", "day"))
    marks: list[set[str]] = [set() for _ in range(count)]
    for position in range(count):
        marks[position].update(_MEANING[match[f"left{position}"]])
        for earlier in marks[: position + 1]:
            earlier.update(_MEANING[match[f"right{position}"]])
    return tuple(_mark(found) for found in marks)


_MEANING: Final = {"": "", "?": "?", "~": "~", "%": "?~"}


def _mark(found: set[str]) -> str:
    return "%" if len(found) > 1 else "".join(found)


def _years(written: str) -> list[int]:
    if written.startswith("Y"):
        return [int(written[1:])]
    sign, digits = (-1, written[1:]) if written.startswith("-") else (1, written)
    choices = ("0123456789" if digit == "X" else digit for digit in digits)
    return [sign * int("".join(chosen)) for chosen in product(*choices)]


def _matching(written: str | None, numbers: range) -> list[int]:
    """Return those of `numbers` that two digits, some of them X, can stand for."""
    if written is None:
        return list(numbers)
    if "X" not in written:
        return [int(written)] if int(written) in numbers else []
    return [
        number
        for number in numbers
        if all(w in {"X", d} for w, d in zip(written, f"{number:02}", strict=True))
    ]


def _end(end: EdtfDate | End) -> str:
    return end.value if isinstance(end, End) else str(end)


def _within(end: EdtfDate | End) -> str:
    return "" if isinstance(end, End) else str(end)
