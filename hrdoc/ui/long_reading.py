"""Reading what may be little or very much: at once, or beside the window with its progress.

Responsible for which of both, for stopping when nobody looks any more, and for saying that
something changed since. What is read has no widget in it and may be made on any thread.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from hrdoc.casebook.book import Book
from hrdoc.casebook.jobs import Control, Door
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.ui.session import NOTHING, Session, Touched
from hrdoc.ui.work import Work

T = TypeVar("T")
Few = Callable[[Book], T | None]
Whole = Callable[[Door, Control], T]


class LongReading(QObject, Generic[T]):
    """Asks `few`; where that gives None there is too much for it, and `whole` reads beside."""

    loaded = Signal(object)
    began = Signal()
    stopped = Signal()
    changed_since = Signal()
    refused = Signal(object)

    def __init__(
        self, session: Session, few: Few[T], whole: Whole[T], label: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._few = few
        self._whole = whole
        self._label = label
        self._work: Work | None = None
        self._is_large = False
        self._left = False
        session.changed.connect(self._hear)

    def ask(self) -> None:
        """Read everything, unless it is being read."""
        few = self._few
        self._session.query(self, few, self._take, otherwise=self._refuse, latest="few")

    def read(self, few: Few[T], whole: Whole[T]) -> None:
        """Read something else from now on; what is being read is let go."""
        self._few, self._whole = few, whole
        if self._work is not None:
            self._work.cancel()
            self._work = None
        self.ask()

    def stop(self) -> None:
        """Nobody looks any more: stop, if it is going on."""
        if self._work is not None:
            self._left = True
            self._work.cancel()

    def resume(self) -> None:
        """Somebody looks again: read what was left before it was read."""
        if self._left:
            self._left = False
            self.ask()

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        """What is small is read again; of what is large it is said that something changed."""
        if touched == NOTHING:
            return
        if self._work is None and self._is_large:
            self.changed_since.emit()
        elif self._work is None:
            self.ask()

    def _take(self, found: T | None) -> None:
        self._is_large = found is None
        if found is not None:
            self.loaded.emit(found)
        elif self._work is None:
            self._start()

    def _start(self) -> None:
        self.began.emit()
        started: list[Work] = []

        def end(found: T) -> None:
            if started[0] is self._work:
                self._work = None
                self.loaded.emit(found)

        def fail(error: HrdocError) -> None:
            if started[0] is self._work:
                self._work = None
                self._fail(error)

        work = self._session.start(self, self._whole, end, label=self._label, otherwise=fail)
        started.append(work)
        self._work = work

    def _fail(self, error: HrdocError) -> None:
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.refused.emit(error)

    def _refuse(self, error: HrdocError) -> None:
        self.refused.emit(error)
