"""Counts of what is documented: acts, persons or events, by act, person, place or period.

Responsible for honest numbers. The unit is always named; a person is counted once in each row and
once in all; a date that may lie in several periods is counted in none of them, but beside each in
a column of its own. These are counts of what one vault holds, a convenience sample: who shows them
prints that beneath (HRDAG).

1. Every item (an act, an event, a person) falls into the rows its facts name. With several acts of
   one person in one row, the person is one.
2. By period an item is certain in a row when the whole interval of one of its dates lies in that
   period; else it is uncertain in every period the interval touches. An interval with an open end,
   or over more than `MOST_PERIODS` periods, is of no period.
3. With the level of a vocabulary raised, a code counts as the broadest term above it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from hrdoc.casebook.facts import NO_DAYS, Act, Days, Fact
from hrdoc.records.calendars import GREGORIAN, MONTHS, Jdn, from_jdn
from hrdoc.records.errors import DayOutsideCalendar
from hrdoc.records.ids import is_record_id
from hrdoc.records.ordering import sort_key
from hrdoc.records.vocabularies import Vocabulary

MOST_PERIODS: Final = 60
NONE: Final = ""
"""The key of the row of what has no answer."""

SDG: Final = "sdg_16_10_1"
"""The column of the crosswalk that tells the harm of the indicator 16.10.1."""


class Unit(StrEnum):
    """What is counted."""

    ACTS = "acts"
    PERSONS = "persons"
    EVENTS = "events"


class By(StrEnum):
    """What it is counted by."""

    ACT = "act"
    VICTIM = "victim"
    PERPETRATOR = "perpetrator"
    PLACE = "place"
    YEAR = "year"
    MONTH = "month"
    SDG = "sdg"


PERIODS: Final = frozenset({By.YEAR, By.MONTH})


@dataclass(frozen=True, slots=True)
class Question:
    """What to count; `broad` raises codes to the broadest term above them."""

    unit: Unit
    by: By
    calendar: str = GREGORIAN
    broad: bool = False


@dataclass(frozen=True, slots=True)
class CountRow:
    """A row: the key of what it counts (`NONE` for no answer), its numbers, and where they are.

    `certain` items are in this row; `uncertain` ones may be in it.
    """

    key: str
    certain: int
    uncertain: int
    events: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Counted:
    """Rows, the largest first or in the order of time; `total` counts each item once.

    `uncertain` is how many items are in no row for certain.
    """

    question: Question
    rows: tuple[CountRow, ...]
    total: int
    uncertain: int
    events: int

    @property
    def has_uncertain(self) -> bool:
        """Whether there is anything in the column of what is uncertain."""
        return any(row.uncertain for row in self.rows)

    @property
    def smallest(self) -> int:
        """The smallest number that is shown and is not 0; 0 without any."""
        shown = (number for row in self.rows for number in (row.certain, row.uncertain) if number)
        return min(shown, default=0)


def count(facts: Iterable[Fact], question: Question, acts: Vocabulary) -> Counted:
    """Count what the facts hold; `acts` is the vocabulary of their codes."""
    certain: dict[str, set[str]] = defaultdict(set)
    uncertain: dict[str, set[str]] = defaultdict(set)
    events: dict[str, dict[str, None]] = defaultdict(dict)
    everything: set[str] = set()
    keys = _Keys(question, acts)
    number = 0
    for fact in facts:
        number += 1
        for item, act in _items(fact, question.unit):
            everything.add(item)
            sure, maybe = keys.of(fact, act)
            for rows, of in ((sure, certain), (maybe, uncertain)):
                for key in rows:
                    of[key].add(item)
                    events[key][fact.event] = None
    placed = {item for items in certain.values() for item in items}
    found = [
        CountRow(key, len(certain[key]), len(uncertain[key] - certain[key]), tuple(named))
        for key, named in events.items()
    ]
    return Counted(
        question=question,
        rows=tuple(sorted(found, key=_by_time if question.by in PERIODS else _by_size)),
        total=len(everything),
        uncertain=len(everything - placed),
        events=number,
    )


def _by_time(row: CountRow) -> tuple[bool, str]:
    return row.key == NONE, row.key


def _by_size(row: CountRow) -> tuple[bool, int, int, str]:
    """The largest first; equals by their code or their words, records as they were met."""
    head, _, tail = row.key.partition("/")
    return row.key == NONE, -row.certain, -row.uncertain, tail if is_record_id(head) else row.key


def by_name(counted: Counted, names: Mapping[str, str]) -> Counted:
    """The same with equals in the order of their names, which are given by the keys of rows."""
    if counted.question.by in PERIODS:
        return counted
    rows = sorted(counted.rows, key=lambda row: (*_by_size(row)[:3], sort_key(names[row.key])))
    return replace(counted, rows=tuple(rows))


def _items(fact: Fact, unit: Unit) -> Iterator[tuple[str, Act | None]]:
    """The items of an event, each as often as an act of it is about it (1)."""
    if unit is Unit.EVENTS:
        yield from ((fact.event, act) for act in fact.acts or (None,))
        return
    for number, act in enumerate(fact.acts):
        if unit is Unit.ACTS:
            yield f"{fact.event}#{number}", act
        else:
            yield from ((person, act) for person in act.victims)


class _Keys:
    """The rows an item falls into: those it is in, and those it may be in."""

    def __init__(self, question: Question, acts: Vocabulary) -> None:
        self._question = question
        self._acts = acts
        self._periods: dict[Days, tuple[tuple[str, ...], tuple[str, ...]]] = {}

    def of(self, fact: Fact, act: Act | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
        by = self._question.by
        if by in PERIODS:
            own = self._question.unit is Unit.EVENTS and fact.days != NO_DAYS
            days = fact.days if act is None or own else act.days
            if days not in self._periods:
                self._periods[days] = self._of_days(days)
            return self._periods[days]
        return self._of_kind(by, fact, act) or (NONE,), ()

    def _of_kind(self, by: By, fact: Fact, act: Act | None) -> tuple[str, ...]:
        place = act.place if act is not None else fact.place
        if by is By.PLACE:
            return (place,) if place else ()
        if act is None:
            return ()
        if by is By.VICTIM:
            return act.victims
        if by is By.PERPETRATOR:
            return act.perpetrators
        if by is By.SDG:
            return harms(self._acts, act.code)
        return (self._level(act.code),) if act.code else ()

    def _level(self, code: str) -> str:
        """The code, or the broadest above it (3)."""
        term = self._acts.terms.get(code)
        while self._question.broad and term is not None and term.broader is not None:
            code, term = term.broader, self._acts.terms.get(term.broader)
        return code

    def _of_days(self, days: Days) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The period that holds all these days, or those it may lie in (2)."""
        if days.first is None or days.last is None:
            return (NONE,), ()
        first, last = (self._period(day) for day in days)
        if first is None or last is None or last - first >= MOST_PERIODS:
            return (NONE,), ()
        keys = tuple(self._written(each) for each in range(first, last + 1))
        return (keys, ()) if first == last else ((), keys)

    def _period(self, day: int | None) -> int | None:
        """The number of the year or the month a day lies in; None where it is not reckoned."""
        try:
            year, month, _ = from_jdn(self._question.calendar, Jdn(day or 0))
        except DayOutsideCalendar:
            return None
        return year if self._question.by is By.YEAR else year * MONTHS + month - 1

    def _written(self, period: int) -> str:
        if self._question.by is By.YEAR:
            return f"{period:04}"
        year, month = divmod(period, MONTHS)
        return f"{year:04}-{month + 1:02}"


def harms(acts: Vocabulary, code: str) -> tuple[str, ...]:
    """The harms of SDG 16.10.1 that a code stands for; none where that has to be judged."""
    term = acts.terms.get(code)
    crosswalk: Mapping[str, str] = term.crosswalk if term is not None else {}
    named = (each.partition(",")[0].strip() for each in crosswalk.get(SDG, "").split(";"))
    return tuple(each.replace(" ", "-") for each in named if each in HARMS)


HARMS: Final = frozenset(
    {
        "killing",
        "kidnapping",
        "enforced disappearance",
        "arbitrary detention",
        "torture",
        "other harmful act",
    }
)
"""The harms of the indicator, as the crosswalk writes them."""
