"""Long work that the person can watch, pause and stop: each on a thread that holds no connection.

Only a few run at a time; the others wait their turn and say so. The threads are kept for what comes
next, since the window would have to wait for a new one to begin and for an old one to end. None is
left behind: `wait` returns when all have ended, and locking makes work end at its next chunk.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from hrdoc.casebook.jobs import Control
from hrdoc.ui.platform.priority import give_way

AT_ONCE: Final = 2
"""How many run side by side: one reads while the other encrypts on two cores."""

TICK: Final = 100
"""Milliseconds between two looks at the progress."""


class Work(QObject):
    """One piece of long work, in the window's thread: `progressed` at most ten times a second."""

    progressed = Signal()
    ended = Signal()

    def __init__(self, label: str, parent: QObject, *, lasting: bool = False) -> None:
        super().__init__(parent)
        self.label: Final = label
        self.lasting: Final = lasting
        """Whether a lock that nobody asked for by hand lets it end first."""
        self.control: Final = Control()
        self.done = 0
        self.total = 0
        self.waiting = True
        self._is_kept = False
        self.control.on_progress = self._note

    @property
    def percent(self) -> int | None:
        """How far it is, None while that is not known."""
        return min(100, self.done * 100 // self.total) if self.total else None

    @property
    def is_paused(self) -> bool:
        """Whether it waits for `resume`."""
        return self.control.is_paused

    def pause(self) -> None:
        """Let it wait at its next chunk."""
        self.control.pause()
        self.progressed.emit()

    def resume(self) -> None:
        """Let it go on."""
        self.control.resume()
        self.progressed.emit()

    def keep(self) -> None:
        """Let it end whatever becomes of the page that began it, though it was paused."""
        self._is_kept = True
        self.resume()

    def cancel(self) -> None:
        """Stop it at its next chunk, unless it is to be kept; nothing half-done remains."""
        if not self._is_kept:
            self.control.cancel()

    def stop(self) -> None:
        """Stop it at its next chunk, kept or not."""
        self.control.cancel()

    def _note(self, done: int, total: int) -> None:
        self.done, self.total = done, total  # read by the timer of Workers, in the window's thread


class Workers(QObject):
    """The long work of one session."""

    started = Signal(object)
    emptied = Signal()
    _finished = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._queue: deque[tuple[Work, Callable[[Control], None]]] = deque()
        self._threads: Final = ThreadPoolExecutor(
            AT_ONCE, thread_name_prefix="work", initializer=give_way
        )
        self._most = AT_ONCE
        self._running: list[Work] = []
        self._shown: dict[Work, int] = {}
        self._finished.connect(self._end)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._look)

    @property
    def all(self) -> list[Work]:
        """What runs and what waits, in the order it was started."""
        return [*self._running, *(work for work, _ in self._queue)]

    def start(self, task: Callable[[Control], None], *, label: str, lasting: bool = False) -> Work:
        """Begin `task`, or let it wait until one of the others has ended; it must not raise."""
        work = Work(label, self, lasting=lasting)
        self._queue.append((work, task))
        self.started.emit(work)
        self._next()
        return work

    def finish(self) -> bool:
        """Stop what need not last and let the rest go on, though paused; whether any does."""
        for work in self.all:
            if work.lasting:
                work.keep()
            else:
                work.cancel()
        return any(work.lasting for work in self.all)

    def cancel_all(self) -> None:
        """Stop everything at its next chunk; what has not begun never begins."""
        for work in self.all:
            work.stop()
        self._next()

    def wait(self) -> None:
        """Until every thread has ended; for the end of the program: nothing begins after it."""
        self._queue.clear()
        self._most = 0
        self._threads.shutdown()

    def _next(self) -> None:
        while self._queue and len(self._running) < self._most:
            work, task = self._queue.popleft()
            work.waiting = False
            self._running.append(work)
            self._threads.submit(self._run, work, task)
            work.progressed.emit()
        if self._running and not self._timer.isActive():
            self._timer.start()

    def _run(self, work: Work, task: Callable[[Control], None]) -> None:
        try:
            task(work.control)
        finally:
            self._finished.emit(work)

    @Slot(object)
    def _end(self, work: Work) -> None:
        self._running.remove(work)
        self._shown.pop(work, None)
        work.ended.emit()
        work.deleteLater()
        self._next()
        if not self._running:
            self._timer.stop()
            self.emptied.emit()

    @Slot()
    def _look(self) -> None:
        for work in list(self._running):
            if self._shown.get(work) != work.done:
                self._shown[work] = work.done
                work.progressed.emit()
