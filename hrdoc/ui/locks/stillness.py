"""For how long nothing was done, by two clocks: one that people set, one that may stop in sleep.

Responsible for the reckoning alone. The longer of the two counts, so that neither a clock that is
set back nor one that stood still while the computer slept keeps a vault open.
"""

from dataclasses import dataclass
from typing import Final

GAP: Final = 30.0
"""Seconds between two looks that no busy program takes: the computer slept."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The same moment on both clocks, in seconds: of the wall, and since the computer started."""

    wall: float
    running: float

    def since(self, earlier: "Moment") -> float:
        """Seconds that passed, never less than none."""
        return max(0.0, self.wall - earlier.wall, self.running - earlier.running)


class Stillness:
    """Begins with a use; `look` is called about every second."""

    def __init__(self, now: Moment) -> None:
        self._used = now
        self._looked = now

    def use(self, now: Moment) -> None:
        """Somebody did something."""
        self._used = now

    def slept(self, now: Moment) -> bool:
        """Whether much more passed since the last look than should have; looks again."""
        passed = now.since(self._looked)
        self._looked = now
        return passed > GAP

    def seconds(self, now: Moment) -> float:
        """For how long nobody did anything."""
        return now.since(self._used)
