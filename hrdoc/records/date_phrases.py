"""What people say around a date: about, early, before, from ... to, two days after.

Responsible for the days that such words leave possible, by these rules and no others:

1. "Early", "mid" and "late" of a month, season, year or decade are its first half, its middle half
   and its last half (`part-wide`): nobody's early ends on the tenth.
2. "About" is kept as `~` in the notation; its days reach, on either side, as far as what is named
   is long, and a week at least (`about-widened`). In notation, where `~` stands on some parts only,
   it is the longest of these that counts.
3. "Before" a time ends on the day before its first, "after" begins on the day after its last;
   "until" and "since" take the time in. The other end is open.
4. "From ... to" takes both ends in, "or" is one of the two; what the first leaves out it has from
   the second.
5. So many days before or after a date are counted exactly; of weeks, months and years the half of
   one more stands on either side (`about-widened`). "A few" is not counted: it is before or after.
6. What hangs on an event, or on the day it is told, has no days (`hangs-on-event`). With a date of
   that event, `reckon` gives days to show beside; they never take the place of the words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from hrdoc.records import calendars
from hrdoc.records.calendars import GREGORIAN, ISLAMIC_CIVIL, SOLAR_HIJRI, Jdn
from hrdoc.records.date_about import reach
from hrdoc.records.date_hanging import Distance, hangs, read_distance
from hrdoc.records.date_phrase_words import JOINED, PARTS, SIDES, without_about
from hrdoc.records.date_reading import Digits, Point, Unclear, read_point
from hrdoc.records.date_words import fold

_WEEK: Final = 7
_MOST_WORDS: Final = 24
"""Words of a date at most; each place where it may be parted is tried."""

_LAST_YEAR: Final = 9999
"""The last year that four digits can write."""
_DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
_DIGIT: Final = re.compile(r"\d")
_DAY: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_DOUBTS: Final = {SOLAR_HIJRI: "solar-uncertain", ISLAMIC_CIVIL: "lunar-uncertain"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words leave possible: EDTF, the first and last day (None: open), and warnings."""

    calendar: str
    edtf: str
    first: Jdn | None
    last: Jdn | None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A time with two ends: its days by the reckoning, and by how much they may be off.

    `opening` and `closing` are its ends in EDTF, the same where it has a notation of its own.
    """

    calendar: str
    first: Jdn
    last: Jdn
    opening: str
    closing: str
    doubt: int = 0
    reach: int = 0
    one_of: bool = False
    warnings: tuple[str, ...] = ()
    digits: Digits | None = None

    @property
    def slack(self) -> int:
        return self.doubt + self.reach

    @property
    def mark(self) -> str:
        return "~" if self.reach else ""

    @property
    def member(self) -> str:
        """The time as one of a set."""
        same = self.opening == self.closing
        return self.opening if same else f"{self.opening}..{self.closing}"

    def meaning(self) -> Meaning:
        written = self.opening
        if self.opening != self.closing:
            ends = f"{self.opening}{'..' if self.one_of else '/'}{self.closing}"
            written = f"[{ends}]" if self.one_of else ends
        return Meaning(
            self.calendar,
            written,
            Jdn(self.first - self.slack),
            Jdn(self.last + self.slack),
            self.warnings,
        )


def read(as_stated: str, calendar: str | None) -> Meaning:
    """Return what the words leave possible, in `calendar` where they name none.

    Raises `Unclear`, and `DayOutsideCalendar` for a day its calendar does not have.
    """
    text = _spelled(as_stated)
    if text.count(" ") >= _MOST_WORDS:
        raise Unclear("not-understood")
    try:
        return _stretch(text, calendar).meaning()
    except Unclear as unclear:
        if unclear.warning != "not-understood":
            raise
    for reading in (_from_to, _at_a_distance, _open):
        found = reading(text, calendar)
        if found is not None:
            return found
    raise Unclear("hangs-on-event" if hangs(text) else "not-understood")


def reckon(as_stated: str, reference: Meaning) -> Meaning | None:
    """Return the days the words come to when the event they hang on was at `reference`.

    None when they do not say how far from an event they are.
    """
    text = _spelled(as_stated)
    distance = read_distance(text)
    if distance is not None:
        return _moved(reference, distance)
    for words, side in zip(SIDES, _SIDES, strict=True):
        if words.match(text):
            return side(_of_meaning(reference))
    return None


def _spelled(as_stated: str) -> str:
    return _DASHES.sub("-", fold(as_stated))


# ---- one time -----------------------------------------------------------------------------------


def _stretch(text: str, calendar: str | None) -> _Stretch:
    """A date, part of one, or about one."""
    if (rest := without_about(text)) is not None:
        return _about(_stretch(rest, calendar))
    for part, words in PARTS.items():
        if (match := words.match(text)) is not None:
            return _part(_of_point(read_point(text[match.end() :], calendar)), part)
    return _of_point(read_point(text, calendar))


def _of_point(point: Point) -> _Stretch:
    first, last = point.days()
    doubt, notation = point.doubt, point.edtf
    return _Stretch(
        calendar=point.calendar,
        first=first,
        last=last,
        opening=notation or _iso(Jdn(first - doubt)),
        closing=notation or _iso(Jdn(last + doubt)),
        doubt=doubt,
        one_of=point.is_day,
        warnings=tuple(_warnings(point, first, last)),
        digits=point.digits,
    )


def _warnings(point: Point, first: Jdn, last: Jdn) -> Iterator[str]:
    if point.assumed:
        yield "calendar-assumed"
    if point.doubt:
        yield _DOUBTS[point.calendar]
    if point.calendar == GREGORIAN and point.digits.season is not None:
        yield "season-wide"
    if point.weekday is not None:
        near = range(first - point.doubt, min(last + point.doubt, first + _WEEK) + 1)
        if point.weekday not in {calendars.weekday(Jdn(day)) for day in near}:
            yield "weekday-mismatch"


def _part(whole: _Stretch, part: str) -> _Stretch:
    """Rule 1."""
    if whole.digits is not None and whole.digits.day is not None:
        raise Unclear("not-understood")
    length = whole.last - whole.first + 1
    start = {"early": 0, "mid": length // 4, "late": length // 2}[part]
    end = {"early": length // 2, "mid": length // 4, "late": 0}[part]
    first, last = Jdn(whole.first + start), Jdn(whole.last - end)
    return replace(
        whole,
        first=first,
        last=last,
        opening=_iso(Jdn(first - whole.doubt)),
        closing=_iso(Jdn(last + whole.doubt)),
        warnings=(*whole.warnings, "part-wide"),
        digits=None,
    )


def _about(stretch: _Stretch) -> _Stretch:
    """Rule 2, once however often it is said."""
    if stretch.reach:
        return stretch
    return replace(
        stretch,
        opening=f"{stretch.opening}~",
        closing=f"{stretch.closing}~",
        reach=reach(stretch.first, stretch.last),
        warnings=(*stretch.warnings, "about-widened"),
    )


# ---- open on one side (rule 3) ------------------------------------------------------------------


def _before(time: _Stretch) -> Meaning:
    day = Jdn(time.first + time.doubt - 1)
    written = f"[..{_iso(day)}{time.mark}]"
    return Meaning(time.calendar, written, None, Jdn(day + time.reach), time.warnings)


def _after(time: _Stretch) -> Meaning:
    day = Jdn(time.last - time.doubt + 1)
    written = f"[{_iso(day)}{time.mark}..]"
    return Meaning(time.calendar, written, Jdn(day - time.reach), None, time.warnings)


def _until(time: _Stretch) -> Meaning:
    last = Jdn(time.last + time.slack)
    return Meaning(time.calendar, f"../{time.closing}", None, last, time.warnings)


def _since(time: _Stretch) -> Meaning:
    first = Jdn(time.first - time.slack)
    return Meaning(time.calendar, f"{time.opening}/..", first, None, time.warnings)


_SIDES: Final = (_before, _after, _until, _since)


def _open(text: str, calendar: str | None) -> Meaning | None:
    for words, side in zip(SIDES, _SIDES, strict=True):
        if match := words.match(text):
            try:
                return side(_stretch(text[match.end() :], calendar))
            except Unclear as unclear:
                if unclear.warning == "not-understood" and not _DIGIT.search(text):
                    raise Unclear("hangs-on-event") from None
                raise
    return None


# ---- from one time to another (rule 4) ----------------------------------------------------------


def _from_to(text: str, calendar: str | None) -> Meaning | None:
    for opening, joins, how in JOINED:
        match = opening.match(text)
        if match is None:
            continue
        rest = text[match.end() :]
        for join in joins.finditer(rest):
            found = _joined(rest[: join.start()], rest[join.end() :], calendar)
            if found is not None:
                return _both(*found, how=how)
    return None


def _joined(left: str, right: str, calendar: str | None) -> tuple[_Stretch, _Stretch] | None:
    """Both ends, or None when this is not where the words part."""
    try:
        end = _stretch(right, calendar)
    except Unclear:
        return None
    try:
        return _stretch(left, calendar), end
    except Unclear as unclear:
        start = _completed(left, end, why=unclear.warning)
        return None if start is None else (start, end)


def _completed(left: str, end: _Stretch, *, why: str) -> _Stretch | None:
    """The first end with the year, or month and year, of the second."""
    if end.digits is None:
        return None
    year, month = end.digits.year, end.digits.month
    parted = left.strip(" -")
    try:
        if why == "no-year":
            return _stretch(f"{parted} {year:04}", None)
        if _DAY.fullmatch(parted) and month is not None and end.digits.day is not None:
            day = int("".join(filter(str.isdigit, parted)))
            return _of_point(Point(end.calendar, Digits(year, month, day)))
    except Unclear:
        return None
    return None


def _both(start: _Stretch, end: _Stretch, *, how: str) -> Meaning:
    """From one to the other, one day between them, or one of the two."""
    if start.calendar != end.calendar:
        raise Unclear("calendar-conflict")
    if how != "or" and start.first > end.last:
        raise Unclear("impossible")
    written = {
        "from": f"{start.opening}/{end.closing}",
        "between": f"[{start.opening}..{end.closing}]",
        "or": f"[{start.member},{end.member}]",
    }[how]
    return Meaning(
        calendar=end.calendar,
        edtf=written,
        first=Jdn(min(start.first - start.slack, end.first - end.slack)),
        last=Jdn(max(start.last + start.slack, end.last + end.slack)),
        warnings=tuple(dict.fromkeys((*start.warnings, *end.warnings))),
    )


# ---- so far from another time (rules 5 and 6) ---------------------------------------------------


def _at_a_distance(text: str, calendar: str | None) -> Meaning | None:
    distance = read_distance(text)
    if distance is None:
        return None
    try:
        return _moved(_stretch(distance.event, calendar).meaning(), distance)
    except Unclear as unclear:
        if unclear.warning == "not-understood":
            raise Unclear("hangs-on-event") from None
        raise


def _moved(reference: Meaning, distance: Distance) -> Meaning | None:
    """`reference`, so many days later or earlier."""
    if distance.days is None:
        side = _after if distance.later else _before
        return side(_of_meaning(reference))
    if reference.first is None or reference.last is None:
        return None
    move = distance.days if distance.later else -distance.days
    first, last = Jdn(reference.first + move), Jdn(reference.last + move)
    about = distance.slack > 0 or "about-widened" in reference.warnings
    mark = "~" if about else ""
    opening, closing = f"{_iso(first)}{mark}", f"{_iso(last)}{mark}"
    written = opening if opening == closing else f"[{opening}..{closing}]"
    warnings = (*reference.warnings, *(["about-widened"] if about else []))
    return Meaning(
        calendar=reference.calendar,
        edtf=written,
        first=Jdn(first - distance.slack),
        last=Jdn(last + distance.slack),
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _of_meaning(meaning: Meaning) -> _Stretch:
    """Days that are known already, to be before or after; raises `Unclear` for open ones."""
    if meaning.first is None or meaning.last is None:
        raise Unclear("not-understood")
    return _Stretch(
        calendar=meaning.calendar,
        first=meaning.first,
        last=meaning.last,
        opening=_iso(meaning.first),
        closing=_iso(meaning.last),
        warnings=meaning.warnings,
    )


def _iso(day: Jdn) -> str:
    year, month, of_month = calendars.from_jdn(GREGORIAN, day)
    if not 0 <= year <= _LAST_YEAR:
        raise Unclear("outside-range")
    return f"{year:04}-{month:02}-{of_month:02}"
