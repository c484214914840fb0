"""Which days a timeline shows, and where: days to pixels and back, zoomed and moved.

Days run as the language does: from left to right, or from right to left. A day is as wide as the
scale says; its middle is where a tick stands.
"""

from dataclasses import dataclass, replace
from typing import Final

NARROWEST: Final = 7.0
"""Days that are seen at least."""

WIDEST: Final = 366.0 * 2000

_A_YEAR: Final = (2451545, 2451545 + 365)
"""What stands on an axis without dates; nobody sees it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """`first` is the day at the start of the drawing, `days` how many are seen."""

    first: float
    days: float
    width: int
    mirrored: bool

    @property
    def last(self) -> float:
        """The day at the end of the drawing."""
        return self.first + self.days

    @property
    def pixels(self) -> float:
        """How wide a day is."""
        return self.width / self.days

    def x(self, day: float) -> float:
        """Where a day begins."""
        along = (day - self.first) * self.pixels
        return self.width - along if self.mirrored else along

    def day(self, x: float) -> float:
        """The day at a place."""
        along = self.width - x if self.mirrored else x
        return self.first + along / self.pixels

    def span(self, first: float, last: float) -> tuple[float, float]:
        """The left and the right of the days from `first` to `last`, both included."""
        ends = self.x(first), self.x(last + 1)
        return min(ends), max(ends)

    def zoomed(self, factor: float, around: float) -> "Stretch":
        """Shows fewer days (a factor below 1) or more; `around` stays where it is."""
        days = max(NARROWEST, min(WIDEST, self.days * factor))
        share = (around - self.first) / self.days
        return replace(self, first=around - share * days, days=days)

    def moved(self, share: float) -> "Stretch":
        """Shows later days by a share of what is seen, or earlier ones."""
        return replace(self, first=self.first + share * self.days)

    def holding(self, first: float, last: float) -> "Stretch":
        """Moved no further than it takes to see these days, or the first of them."""
        edge = self.days / 20
        if first < self.first + edge:
            return replace(self, first=first - edge)
        if last > self.last - edge:
            return replace(self, first=min(first - edge, last + edge - self.days))
        return self

    def of_width(self, width: int) -> "Stretch":
        """The same days in another width."""
        return replace(self, width=max(1, width))


def around_all(
    extent: tuple[int, int] | None, width: int, *, mirrored: bool, name: int = 0
) -> Stretch:
    """Every day that is named, with room at both ends, and for a name of so many pixels at one."""
    first, last = extent or _A_YEAR
    edge = max(3.0, (last - first) * 0.04)
    share = min(0.4, name / max(1, width))
    days = max(NARROWEST, (last - first + 1 + 2 * edge) / (1 - share))
    return Stretch(first - edge, days, max(1, width), mirrored)
