"""The one thread that owns the vault: it opens it, asks it, and closes it.

Work is done in the order of its urgency and, within that, of its arrival: what the person wrote is
kept before a question is answered, and questions are answered before work that can wait.
"""

import queue
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from enum import IntEnum
from itertools import count

from hrdoc.casebook.book import Book

Opening = Callable[[], AbstractContextManager[Book]]
"""Opens a vault for the length of a block, in the thread that calls it."""


class Visit:
    """One opening of a vault, until it is locked; known by itself alone."""


class Locked(Exception):
    """Asked of a vault that is locked by now: there is nobody left to answer."""


class Urgency(IntEnum):
    """What comes first."""

    KEEP = 0
    ASK = 1
    IDLE = 2


class VaultThread:
    """A queue of work and the thread that does it, begun with the first; ended by the session."""

    def __init__(self) -> None:
        self._queue: queue.PriorityQueue[tuple[int, int, Callable[[], None] | None]] = (
            queue.PriorityQueue()
        )
        self._serial = count()
        self._open = ExitStack()
        self._book: Book | None = None
        self._inside: Visit | None = None
        self._thread: threading.Thread | None = None

    def put(self, work: Callable[[], None], urgency: Urgency = Urgency.ASK) -> None:
        """Do `work` when its turn comes; it must not raise."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="vault")
            self._thread.start()
        self._queue.put((urgency, next(self._serial), work))

    def enter(self, visit: Visit, opening: Opening, *, wanted: Callable[[], bool]) -> None:
        """Open the vault of a visit, on this thread; raises what the opening raises.

        When it is not `wanted` any more, before or after, it is closed again: raises Locked.
        """
        self.leave()
        if not wanted():
            raise Locked
        self._book = self._open.enter_context(opening())
        if not wanted():
            self.leave()
            raise Locked
        self._inside = visit

    def leave(self) -> None:
        """Close the vault if one is open, on this thread."""
        self._inside = None
        self._book = None
        self._open.close()

    def book_of(self, visit: Visit | None) -> Book:
        """The open vault of a visit, on this thread; raises Locked when it is over."""
        if self._book is None or self._inside is not visit:
            raise Locked
        return self._book

    @property
    def is_this(self) -> bool:
        """Whether the caller is on this thread."""
        return threading.current_thread() is self._thread

    def stop(self) -> None:
        """Finish what is kept and asked, and end the thread; waits for it."""
        if self._thread is not None:
            self._queue.put((Urgency.IDLE, -1, None))
            self._thread.join()

    def _run(self) -> None:
        while True:
            work = self._queue.get()[2]
            if work is None:
                self.leave()
                return
            work()
