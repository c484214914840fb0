"""A heartbeat of the window: how long its loop stood still, and where it stood when it was worst.

A timer beats in the loop; a thread of its own looks on, and when a beat is late writes down what
the loop's thread is doing. Three clocks are read at every beat: the one on the wall, what the
thread worked, and, where the system tells, how long it could have worked but no processor was free;
a machine that others use makes the first and the last long. The numbers are for a bench and a
report: no test judges a machine.
"""

import os
import sys
import threading
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

BEAT: Final = 2
"""Milliseconds between two beats of a loop that has nothing to do."""

LATE: Final = 30
"""Milliseconds without a beat after which the stack is worth keeping."""


READINGS: Final = 5
"""How often the clocks are read until they are read together."""

TOGETHER: Final = 0.0005
"""Seconds within which they are."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """Milliseconds on the wall, of the thread's own work, and of waiting for a processor."""

    wall: float
    worked: float
    unserved: float

    def since(self, before: "Clocks") -> "Clocks":
        """The time between two readings."""
        return Clocks(
            self.wall - before.wall,
            self.worked - before.worked,
            self.unserved - before.unserved,
        )

    @property
    def own(self) -> float:
        """What the program itself made of the time: work, and waiting for its other threads."""
        return max(self.worked, self.wall - self.unserved)


@dataclass
class Pauses:
    """Every time between two beats, and the stack of the longest."""

    all: list[Clocks] = field(default_factory=list)
    stack: str = ""

    @property
    def beats(self) -> int:
        """How often the loop has turned."""
        return len(self.all)

    @property
    def longest(self) -> float:
        """The longest pause in milliseconds, 0 without any."""
        return max((each.wall for each in self.all), default=0.0)

    @property
    def longest_own(self) -> float:
        """The longest pause without what it waited for a processor that others used."""
        return max((each.own for each in self.all), default=0.0)

    @property
    def longest_work(self) -> float:
        """The most that the loop's thread worked between two beats, in milliseconds."""
        return max((each.worked for each in self.all), default=0.0)

    def percentile(self, share: int) -> float:
        """The pause that `share` per cent of all do not exceed."""
        ordered = sorted(each.wall for each in self.all) or [0.0]
        return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]

    def __str__(self) -> str:
        return (
            f"{self.beats} beats, p99 {self.percentile(99):.1f} ms, longest {self.longest:.1f} ms,"
            f" of its own {self.longest_own:.1f} ms, at work {self.longest_work:.1f} ms"
        )


class Watchdog:
    """Watches the loop of the thread that makes it, for the length of a block."""

    def __init__(self) -> None:
        self.pauses: Final = Pauses()
        self._thread = threading.get_ident()
        served = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._served = served.open("rb", buffering=0) if served.exists() else None
        self._last = Clocks(0, 0, 0)
        self._late = 0.0
        self._ended = threading.Event()
        self._owner = QObject()
        self._timer = QTimer(self._owner)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)
        self._onlooker = threading.Thread(target=self._look_on, name="watchdog")

    def __enter__(self) -> Pauses:
        self._last = self._read()
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
        if self._served is not None:
            self._served.close()

    def _read(self) -> Clocks:
        if self._served is None:
            return Clocks(1000 * time.perf_counter(), 1000 * time.thread_time(), 0.0)
        for _ in range(READINGS):  # what comes between two clocks would count for neither or both
            begun = time.perf_counter()
            unserved = float(os.pread(self._served.fileno(), 99, 0).split()[1]) / 1e6
            wall, worked = time.perf_counter(), time.thread_time()
            if wall - begun < TOGETHER:
                break
        return Clocks(1000 * wall, 1000 * worked, unserved)

    def _beat(self) -> None:
        now = self._read()
        self.pauses.all.append(now.since(self._last))
        self._last = now

    def _look_on(self) -> None:
        while not self._ended.wait(LATE / 3000):
            late = 1000 * time.perf_counter() - self._last.wall
            if late > max(LATE, self._late):
                self._late = late
                frame = sys._current_frames().get(self._thread)
                self.pauses.stack = "".join(traceback.format_stack(frame)) if frame else ""
