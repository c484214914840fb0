"""How the dates of a stretch are drawn: with their names, without, or counted when they are many.

What is arranged holds for more than is seen, so that nothing jumps while one moves along.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from hrdoc.casebook.chronology import Dated
from hrdoc.casebook.spans import OPEN_AFTER, OPEN_BEFORE, Chronology, first_of, last_of
from hrdoc.ui.timeline.lanes import lanes
from hrdoc.ui.timeline.stretch import Stretch

MOST: Final = 400
"""Dates that are drawn one by one; above it they are counted."""

_SCREENS: Final = 1
"""Screens to both sides that are arranged with the one that is seen."""

_FADES: Final = 60.0
"""Pixels that an open end is drawn on for."""


class Manner(Enum):
    """How dates are drawn."""

    NAMED = "named"
    BARE = "bare"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Room:
    """What fits: lanes with names and without, the gap between dates, and how wide a name is."""

    named: int
    bare: int
    gap: float
    wide: Callable[[Dated], float]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The places of dates with their lanes, from `first` to `last`; none where they are counted."""

    manner: Manner
    lanes: dict[int, int]
    days: float
    first: float
    last: float

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
    for manner, most in ((Manner.NAMED, room.named), (Manner.BARE, room.bare)):
        spans = [_span(dates[place], stretch, room, manner) for place in found]
        order = sorted(range(len(found)), key=lambda each: spans[each])
        taken = lanes([spans[each] for each in order], gap=room.gap)
        if max(taken, default=0) < most:
            placed = {found[each]: lane for each, lane in zip(order, taken, strict=True)}
            return Arrangement(manner, placed, stretch.days, first, last)
    return Arrangement(Manner.COUNTED, {}, stretch.days, stretch.first, stretch.last)


def _span(date: Dated, stretch: Stretch, room: Room, manner: Manner) -> tuple[float, float]:
    """The pixels a date takes, along the stretch from its start."""
    begin, end = drawn_days(date, stretch)
    begin, end = ((day - stretch.first) * stretch.pixels for day in (begin, end))
    if manner is Manner.NAMED:
        end = max(end, begin + room.wide(date))
    return begin, max(end, begin + room.gap)


def drawn_days(date: Dated, stretch: Stretch) -> tuple[float, float]:
    """From where to where a date is drawn: an open end goes on for a while and fades."""
    first, last = first_of(date), last_of(date) + 1
    fades = _FADES / stretch.pixels
    begin = last - fades if first <= OPEN_BEFORE else float(first)
    end = first + fades if last >= OPEN_AFTER else float(last)
    return begin, end
