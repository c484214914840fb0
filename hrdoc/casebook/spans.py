"""Dates in order, of any number: which lie in a stretch of days, and how many in each of many.

Responsible for answering in the time a look takes, whatever the number: by halving, over numbers
that were sorted once. It does not change; something new makes a new one.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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


_Row = tuple[str, str, str, str, int, int, int | None, int | None]
"""A date: record, kind, title, words, the numbers of its labels, its days."""

_TOLD: Final = 4
"""Members of a row that are text."""


class _Texts:
    """Very many short texts in one, by their places: they come and go as a single one."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._whole = ""
        self._ends = array("q")
        self._length = 0

    def extend(self, texts: Sequence[str]) -> None:
        """Add some."""
        self._parts.append("".join(texts))
        for text in texts:
            self._length += len(text)
            self._ends.append(self._length)

    def close(self) -> None:
        """Nothing more is added."""
        self._whole = "".join(self._parts)
        self._parts.clear()

    def __getitem__(self, place: int) -> str:
        """One of them."""
        return self._whole[self._ends[place - 1] if place else 0 : self._ends[place]]


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
            told = (each.record, each.kind, each.title, each.stated)
            row = (*told, labels, act, each.first, each.last)
            (self.months[first_of(each) // _MONTH] if each.is_known else self.unknown).append(row)

    def taken(self) -> Iterator[list[_Row]]:
        """All rows that have a day, in order, a month at a time; each is let go when it is taken.

        Nobody can interrupt a sort, nor the end of very many rows at once.
        """
        for month in sorted(self.months):
            yield sorted(self.months.pop(month), key=lambda row: (_first(row), _last(row)))

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
        self._texts: Final = tuple(_Texts() for _ in range(_TOLD))
        self._numbers: Final = tuple(array("q") for _ in range(2))
        self._firsts: Final = array("q")
        self._lasts: Final = array("q")
        for rows in gathered.taken():
            self._take(rows)
        self._known = len(self._firsts)
        self._take(gathered.unknown)
        for texts in self._texts:
            texts.close()
        ends = (self._firsts[: self._known], self._lasts[: self._known])
        self._reach = array("q", _highest(ends[1]))
        self._days = array("q", (one for one, last in zip(*ends, strict=True) if one == last))
        self._begins = array("q", (one for one, last in zip(*ends, strict=True) if one != last))
        spans = (last for one, last in zip(*ends, strict=True) if one != last)
        self._ends = array("q", _sorted(spans))
        self._extent = _extent(*ends)

    @property
    def known(self) -> int:
        """How many dates have a day; they come first."""
        return self._known

    @property
    def unknown(self) -> int:
        """How many nobody could reckon."""
        return len(self) - self._known

    def __len__(self) -> int:
        return len(self._firsts)

    def __getitem__(self, place: int) -> Dated:
        """One of all, the unknown ones last."""
        record, kind, title, stated = (texts[place] for texts in self._texts)
        labels, act = (self._labels[numbers[place]] for numbers in self._numbers)
        first, last = self._firsts[place], self._lasts[place]
        return Dated(
            record=RecordId(record),
            kind=kind,
            title=title,
            labels=labels,
            act=act,
            stated=stated,
            first=None if first == OPEN_BEFORE else Jdn(first),
            last=None if last == OPEN_AFTER else Jdn(last),
        )

    def _take(self, rows: Sequence[_Row]) -> None:
        for place, texts in enumerate(self._texts):
            texts.extend([str(row[place]) for row in rows])
        for place, numbers in enumerate(self._numbers, _TOLD):
            numbers.extend([int(str(row[place])) for row in rows])
        self._firsts.extend([_first(row) for row in rows])
        self._lasts.extend([_last(row) for row in rows])

    def extent(self) -> tuple[int, int] | None:
        """The first and the last day that is named at all, None without any."""
        return self._extent

    def between(self, first: int, last: int, *, most: int) -> list[int] | None:
        """The places of the known dates that touch these days; None where they are more."""
        if self.count(first, last) > most:
            return None
        found = []
        for place in range(bisect_right(self._firsts, last, 0, self._known) - 1, -1, -1):
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
        return min(bisect_left(self._firsts, day, 0, self._known), max(0, self._known - 1))


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
