"""How the dates of a stretch are drawn: with their names, without, or counted when they are many.

Names stand above their bars where there is room; where there is less, in narrow lanes after them,
as far as nothing else stands there. A few dozen have a name each, in more lanes than are seen at
once if need be. What is arranged holds for more than is seen, so that nothing jumps while one moves
along.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from math import inf
from typing import Final

from hrdoc.casebook.chronology import Dated
from hrdoc.casebook.spans import OPEN_AFTER, OPEN_BEFORE, Chronology, first_of, last_of
from hrdoc.ui.timeline.lanes import lanes
from hrdoc.ui.timeline.stretch import Stretch

MOST: Final = 400
"""Dates that are drawn one by one; above it they are counted."""

_BESIDE_MOST: Final = 200
"""Dates that are given names beside them; more would be no picture but a text."""

_SCREENS: Final = 1
"""Screens to both sides that are arranged with the one that is seen."""

_FADES: Final = 60.0
"""Pixels that an open end is drawn on for."""


class Manner(Enum):
    """How dates are drawn."""

    NAMED = "named"
    BESIDE = "beside"
    BARE = "bare"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Room:
    """What fits: lanes with names above, beside and without; the gap between dates; names.

    `rows` are the lanes with names beside that one may scroll through. `wide` tells how many pixels
    a name takes, `long` how many most of them do with, `short` how many still say something.
    """

    named: int
    beside: int
    rows: int
    bare: int
    gap: float
    long: float
    short: float
    wide: Callable[[Dated], float]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The places of dates with their lanes, from `first` to `last`; none where they are counted.

    `names` are the pixels that the names of dates have, from the begin of those that have theirs
    above, from the end of the others; `before` are the pixels that are free before dates.
    """

    manner: Manner
    lanes: dict[int, int]
    days: float
    first: float
    last: float
    names: dict[int, float] = field(default_factory=dict)
    before: dict[int, float] = field(default_factory=dict)

    def holds_for(self, stretch: Stretch) -> bool:
        """Whether it may still be drawn."""
        return (
            stretch.days == self.days and self.first <= stretch.first and stretch.last <= self.last
        )


def arrange(dates: Chronology, stretch: Stretch, room: Room) -> Arrangement:
    """Choose the manner that says most of those that fit."""
    for screens in (_SCREENS, 0):
        first, last = (
            stretch.first - screens * stretch.days,
            stretch.last + screens * stretch.days,
        )
        found = dates.between(int(first), int(last), most=MOST * (1 + screens))
        if found is not None:
            break
    else:
        return Arrangement(Manner.COUNTED, {}, stretch.days, stretch.first, stretch.last)
    dated = [dates[place] for place in found]
    drawn = [_drawn(each, stretch, room) for each in dated]
    wide = [room.wide(each) for each in dated]
    for manner, most, widest in _ways(len(found), room):
        spans = [
            _span(span, min(name, widest), manner) for span, name in zip(drawn, wide, strict=True)
        ]
        order = sorted(range(len(found)), key=lambda each: spans[each])
        taken = lanes([spans[each] for each in order], gap=room.gap)
        if max(taken, default=0) < most:
            placed = {found[each]: lane for each, lane in zip(order, taken, strict=True)}
            ends = [begin if manner is Manner.NAMED else end for begin, end in drawn]
            free = {} if manner is Manner.BARE else _free(order, taken, drawn, ends)
            names = {each: min(wide[each], px - room.gap) for each, px in free.items()}
            filled = [max(drawn[each][1], ends[each] + px) for each, px in sorted(names.items())]
            before = _before(order, taken, drawn, filled) if names else {}
            by_place = [{found[each]: px for each, px in some.items()} for some in (names, before)]
            return Arrangement(manner, placed, stretch.days, first, last, *by_place)
    return Arrangement(Manner.COUNTED, {}, stretch.days, stretch.first, stretch.last)


def _ways(count: int, room: Room) -> Iterator[tuple[Manner, int, float]]:
    """The manners from the one that says most, with their lanes and the widest of their names."""
    yield Manner.NAMED, room.named, inf
    yield Manner.NAMED, room.named, room.long
    if count <= _BESIDE_MOST:
        yield Manner.BESIDE, room.beside, inf
        yield Manner.BESIDE, room.beside, room.long
        yield Manner.BESIDE, room.rows, inf
        yield Manner.BESIDE, room.beside, room.short
        yield Manner.BESIDE, room.beside, 0.0
    yield Manner.BARE, room.bare, 0.0


def _drawn(date: Dated, stretch: Stretch, room: Room) -> tuple[float, float]:
    """The pixels of a date without its name, along the stretch from its start."""
    begin, end = ((day - stretch.first) * stretch.pixels for day in drawn_days(date, stretch))
    return begin, max(end, begin + room.gap)


def _span(drawn: tuple[float, float], name: float, manner: Manner) -> tuple[float, float]:
    """The pixels of a date with its name above it, or after it."""
    begin, end = drawn
    return (begin, max(end, begin + name)) if manner is Manner.NAMED else (begin, end + name)


_Drawn = list[tuple[float, float]]


def _free(order: list[int], taken: list[int], drawn: _Drawn, ends: list[float]) -> dict[int, float]:
    """The pixels after each of `ends` up to the next date of its lane."""
    following: dict[int, float] = {}
    free = {}
    for each, lane in zip(reversed(order), reversed(taken), strict=True):
        free[each] = following.get(lane, inf) - ends[each]
        following[lane] = drawn[each][0]
    return free


def _before(
    order: list[int], taken: list[int], drawn: _Drawn, filled: list[float]
) -> dict[int, float]:
    """The pixels before each date up to where the one before it in its lane ends, with its name."""
    ended: dict[int, float] = {}
    before = {}
    for each, lane in zip(order, taken, strict=True):
        before[each] = drawn[each][0] - ended.get(lane, -inf)
        ended[lane] = filled[each]
    return before


def drawn_days(date: Dated, stretch: Stretch) -> tuple[float, float]:
    """From where to where a date is drawn: an open end goes on for a while and fades."""
    first, last = first_of(date), last_of(date) + 1
    fades = _FADES / stretch.pixels
    begin = last - fades if first <= OPEN_BEFORE else float(first)
    end = first + fades if last >= OPEN_AFTER else float(last)
    return begin, end
