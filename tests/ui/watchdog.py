"""A heartbeat of the window: how long its loop stood still, and where it stood when it was worst.

A timer beats in the loop; a thread of its own looks on, and when a beat is late writes down what
the loop's thread is doing. The numbers are for a bench and a report: no test judges a machine.
"""

import sys
import threading
import time
import traceback
from dataclasses import dataclass, field
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

BEAT: Final = 2
"""Milliseconds between two beats of a loop that has nothing to do."""

LATE: Final = 0.03
"""Seconds without a beat after which the stack is worth keeping."""


@dataclass
class Pauses:
    """Every time between two beats, in milliseconds, and the stack of the longest."""

    milliseconds: list[float] = field(default_factory=list)
    stack: str = ""

    @property
    def beats(self) -> int:
        """How often the loop has turned."""
        return len(self.milliseconds)

    @property
    def longest(self) -> float:
        """The longest pause, 0 without any."""
        return max(self.milliseconds, default=0.0)

    def percentile(self, share: int) -> float:
        """The pause that `share` per cent of all do not exceed."""
        ordered = sorted(self.milliseconds) or [0.0]
        return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]

    def __str__(self) -> str:
        return (
            f"{self.beats} beats, p99 {self.percentile(99):.1f} ms, longest {self.longest:.1f} ms"
        )


class Watchdog:
    """Watches the loop of the thread that makes it, for the length of a block."""

    def __init__(self) -> None:
        self.pauses: Final = Pauses()
        self._thread = threading.get_ident()
        self._last = 0.0
        self._late = 0.0
        self._ended = threading.Event()
        self._owner = QObject()
        self._timer = QTimer(self._owner)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)
        self._onlooker = threading.Thread(target=self._look_on, name="watchdog")

    def __enter__(self) -> Pauses:
        self._last = time.perf_counter()
        self._timer.start()
        self._onlooker.start()
        return self.pauses

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._beat()
        self._timer.stop()
        self._ended.set()
        self._onlooker.join()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.pauses.milliseconds.append(1000 * (now - self._last))
        self._last = now

    def _look_on(self) -> None:
        while not self._ended.wait(LATE / 3):
            late = time.perf_counter() - self._last
            if late > max(LATE, self._late):
                self._late = late
                frame = sys._current_frames().get(self._thread)
                self.pauses.stack = "".join(traceback.format_stack(frame)) if frame else ""
