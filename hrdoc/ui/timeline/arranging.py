"""How the dates of a stretch are drawn: with their names, without, or counted when they are many.

Names stand above their bars where there is room; where there is less, in narrow lanes after them,
as far as nothing else stands there. What is arranged holds for more than is seen, so that nothing
jumps while one moves along.
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

    `wide` tells how many pixels a name takes, `short` how many still say something of it.
    """

    named: int
    beside: int
    bare: int
    gap: float
    short: float
    wide: Callable[[Dated], float]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The places of dates with their lanes, from `first` to `last`; none where they are counted.

    `names` are the pixels that the names of dates have beside them.
    """

    manner: Manner
    lanes: dict[int, int]
    days: float
    first: float
    last: float
    names: dict[int, float] = field(default_factory=dict)

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
    drawn = [_drawn(dates[place], stretch, room) for place in found]
    wide = [room.wide(dates[place]) for place in found]
    for manner, most, widest in _ways(len(found), room):
        spans = [
            _span(span, min(name, widest), manner) for span, name in zip(drawn, wide, strict=True)
        ]
        order = sorted(range(len(found)), key=lambda each: spans[each])
        taken = lanes([spans[each] for each in order], gap=room.gap)
        if max(taken, default=0) < most:
            placed = {found[each]: lane for each, lane in zip(order, taken, strict=True)}
            free = _free(order, taken, drawn) if manner is Manner.BESIDE else {}
            names = {found[each]: min(wide[each], px - room.gap) for each, px in free.items()}
            return Arrangement(manner, placed, stretch.days, first, last, names)
    return Arrangement(Manner.COUNTED, {}, stretch.days, stretch.first, stretch.last)


def _ways(count: int, room: Room) -> Iterator[tuple[Manner, int, float]]:
    """The manners from the one that says most, with their lanes and the widest of their names."""
    yield Manner.NAMED, room.named, inf
    if count <= _BESIDE_MOST:
        for widest in (inf, room.short, 0.0):
            yield Manner.BESIDE, room.beside, widest
    yield Manner.BARE, room.bare, 0.0


def _drawn(date: Dated, stretch: Stretch, room: Room) -> tuple[float, float]:
    """The pixels of a date without its name, along the stretch from its start."""
    begin, end = ((day - stretch.first) * stretch.pixels for day in drawn_days(date, stretch))
    return begin, max(end, begin + room.gap)


def _span(drawn: tuple[float, float], name: float, manner: Manner) -> tuple[float, float]:
    """The pixels of a date with its name above it, or after it."""
    begin, end = drawn
    return (begin, max(end, begin + name)) if manner is Manner.NAMED else (begin, end + name)


def _free(order: list[int], taken: list[int], drawn: list[tuple[float, float]]) -> dict[int, float]:
    """The pixels after each date up to the next one of its lane."""
    following: dict[int, float] = {}
    free = {}
    for each, lane in zip(reversed(order), reversed(taken), strict=True):
        begin, end = drawn[each]
        free[each] = following.get(lane, inf) - end
        following[lane] = begin
    return free


def drawn_days(date: Dated, stretch: Stretch) -> tuple[float, float]:
    """From where to where a date is drawn: an open end goes on for a while and fades."""
    first, last = first_of(date), last_of(date) + 1
    fades = _FADES / stretch.pixels
    begin = last - fades if first <= OPEN_BEFORE else float(first)
    end = first + fades if last >= OPEN_AFTER else float(last)
    return begin, end
