"""Dates in order, of any number: which lie in a stretch of days, and how many in each of many.

Responsible for answering in the time a look takes, whatever the number: by halving, over numbers
that were sorted once. It does not change; something new makes a new one.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.chronology import PAGE, Dated, Reading, dated_ids, dated_page, read_dates
from hrdoc.casebook.jobs import Control, Door
from hrdoc.records.calendars import Jdn
from hrdoc.records.fields import Labels
from hrdoc.records.ids import RecordId

OPEN_BEFORE: Final = -(2**40)
OPEN_AFTER: Final = 2**40
"""Days that stand for an open end; no calendar comes near."""


_MONTH: Final = 30


@dataclass(frozen=True, slots=True)
class Bin:
    """What one stretch of days holds: certain days in it, and uncertain dates that touch it."""

    days: int
    possible: int


_Row = tuple[str, str, str, int, int, str, int | None, int | None]
"""A date with its labels by their numbers: nothing in it that the collector has to look through."""


class Gathered:
    """Dates as they are read, page by page, in a form that costs the collector nothing."""

    def __init__(self, dates: Iterable[Dated] = ()) -> None:
        self.labels: Final[list[Labels]] = []
        self.months: Final[dict[int, list[_Row]]] = defaultdict(list)
        self.unknown: Final[list[_Row]] = []
        self._numbers: dict[int, int] = {}
        self.add(dates)

    def add(self, dates: Iterable[Dated]) -> None:
        """Take a page over."""
        for each in dates:
            labels, act = self._number(each.labels), self._number(each.act)
            told = (each.record, each.kind, each.title)
            row = (*told, labels, act, each.stated, each.first, each.last)
            (self.months[first_of(each) // _MONTH] if each.is_known else self.unknown).append(row)

    def _number(self, labels: Labels) -> int:
        """The number of some labels; a vocabulary has each of its own once."""
        found = self._numbers.get(id(labels))
        if found is None:
            found = self._numbers[id(labels)] = len(self.labels)
            self.labels.append(labels)  # which keeps its id from being another's
        return found


class Chronology:
    """Dates sorted by their first day; those nobody could reckon follow, in the order given.

    Making one of very many takes seconds and belongs beside the window; in no step of it does
    anybody else wait for long.
    """

    def __init__(self, dates: "Iterable[Dated] | Gathered") -> None:
        gathered = dates if isinstance(dates, Gathered) else Gathered(dates)
        self._labels: Final = gathered.labels
        rows = list(_in_order(gathered.months))
        self._rows: Final = rows
        self._unknown: Final = gathered.unknown
        self._firsts = array("q", (_first(row) for row in rows))
        self._lasts = array("q", (_last(row) for row in rows))
        self._reach = array("q", _highest(self._lasts))
        self._days = array("q", (_first(row) for row in rows if row[6] == row[7]))
        self._begins = array("q", (_first(row) for row in rows if row[6] != row[7]))
        self._ends = array("q", _sorted(_last(row) for row in rows if row[6] != row[7]))
        self._extent = _extent(self._firsts, self._lasts)

    @property
    def known(self) -> int:
        """How many dates have a day; they come first."""
        return len(self._rows)

    @property
    def unknown(self) -> int:
        """How many nobody could reckon."""
        return len(self._unknown)

    def __len__(self) -> int:
        return len(self._rows) + len(self._unknown)

    def __getitem__(self, place: int) -> Dated:
        """One of all, the unknown ones last."""
        count = len(self._rows)
        row = self._rows[place] if place < count else self._unknown[place - count]
        record, kind, title, labels, act, stated, first, last = row
        return Dated(
            record=RecordId(record),
            kind=kind,
            title=title,
            labels=self._labels[labels],
            act=self._labels[act],
            stated=stated,
            first=None if first is None else Jdn(first),
            last=None if last is None else Jdn(last),
        )

    def extent(self) -> tuple[int, int] | None:
        """The first and the last day that is named at all, None without any."""
        return self._extent

    def between(self, first: int, last: int, *, most: int) -> list[int] | None:
        """The places of the known dates that touch these days; None where they are more."""
        if self.count(first, last) > most:
            return None
        found = []
        for place in range(bisect_right(self._firsts, last) - 1, -1, -1):
            if self._reach[place] < first:
                break
            if self._lasts[place] >= first:
                found.append(place)
        return found[::-1]

    def count(self, first: int, last: int) -> int:
        """How many known dates touch these days."""
        here = self.bin(first, last)
        return here.days + here.possible

    def bin(self, first: int, last: int) -> Bin:
        """What the days from `first` to `last` hold."""
        days = bisect_right(self._days, last) - bisect_left(self._days, first)
        possible = bisect_right(self._begins, last) - bisect_left(self._ends, first)
        return Bin(days, possible)

    def place_near(self, day: int) -> int:
        """The place of the known date that begins on `day` or soonest after it, else the last."""
        return min(bisect_left(self._firsts, day), max(0, len(self._rows) - 1))


def few_dates(book: Book, case: RecordId) -> Chronology | None:
    """The dates of a case that can be read at once, None of a larger one."""
    ids = dated_ids(book, case)
    return None if len(ids) > PAGE else Chronology(dated_page(book, ids, Reading()))


def all_dates(door: Door, control: Control, case: RecordId) -> Chronology:
    """All dates of a case, read by pages; raises Cancelled when that is stopped."""
    gathered = Gathered()
    read_dates(door, control, case, gathered.add)
    return Chronology(gathered)


def first_of(date: Dated) -> int:
    """The first day, far away where it is open."""
    return OPEN_BEFORE if date.first is None else int(date.first)


def last_of(date: Dated) -> int:
    """The last day, far away where it is open."""
    return OPEN_AFTER if date.last is None else int(date.last)


def _first(row: _Row) -> int:
    return OPEN_BEFORE if row[6] is None else row[6]


def _last(row: _Row) -> int:
    return OPEN_AFTER if row[7] is None else row[7]


def _in_order(months: dict[int, list[_Row]]) -> Iterator[_Row]:
    """All rows by their days; a month at a time, because nobody can interrupt a sort."""
    for month in sorted(months):
        yield from sorted(months[month], key=lambda row: (_first(row), _last(row)))


def _sorted(days: Iterable[int]) -> Iterator[int]:
    months: dict[int, list[int]] = defaultdict(list)
    for day in days:
        months[day // _MONTH].append(day)
    for month in sorted(months):
        yield from sorted(months[month])


def _highest(days: Iterable[int]) -> Iterator[int]:
    """The highest so far."""
    highest = OPEN_BEFORE
    for day in days:
        highest = max(highest, day)
        yield highest


def _extent(*days: Iterable[int]) -> tuple[int, int] | None:
    named = [day for some in days for day in some if OPEN_BEFORE < day < OPEN_AFTER]
    return (min(named), max(named)) if named else None
