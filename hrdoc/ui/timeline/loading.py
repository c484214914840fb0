"""Reading the dates of a case: at once when it is small, beside the window when it is not.

What comes has no widget in it and may be made on any thread.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from hrdoc.casebook.book import Book
from hrdoc.casebook.chronology import PAGE, Dated, Reading, dated_ids, dated_page, read_dates
from hrdoc.casebook.jobs import Control, Door
from hrdoc.casebook.spans import Chronology
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.session import Session, Touched
from hrdoc.ui.work import Work

_AT_ONCE: Final = PAGE


class Loading(QObject):
    """Asks for the dates of `case`, and again when something changes."""

    loaded = Signal(object)
    began = Signal()
    changed_since = Signal()
    stopped = Signal()
    refused = Signal(object)

    def __init__(self, session: Session, case: RecordId, label: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._case = case
        self._label = label
        self._work: Work | None = None
        self._is_large = False
        self._left = False
        session.changed.connect(self._hear)

    def ask(self) -> None:
        """Read everything."""
        case = self._case
        self._session.query(
            self, lambda book: few(book, case), self._take, otherwise=self._refuse, latest="dates"
        )

    def stop(self) -> None:
        """Stop reading, if it is going on."""
        if self._work is not None:
            self._left = True
            self._work.cancel()

    def resume(self) -> None:
        """Read again what was left before it was read."""
        if self._left:
            self._left = False
            self.ask()

    @Slot(object)
    def _hear(self, _: Touched) -> None:
        """A small case is read again; of a large one it is said that something changed."""
        if self._work is None and self._is_large:
            self.changed_since.emit()
        elif self._work is None:
            self.ask()

    def _take(self, found: Chronology | None) -> None:
        self._is_large = found is None
        if found is not None:
            self.loaded.emit(found)
        elif self._work is None:
            self.began.emit()
            self._work = self._session.start(
                self, all_of(self._case), self._end, label=self._label, otherwise=self._fail
            )

    def _end(self, found: Chronology) -> None:
        self._work = None
        self.loaded.emit(found)

    def _fail(self, error: HrdocError) -> None:
        self._work = None
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.refused.emit(error)

    def _refuse(self, error: HrdocError) -> None:
        self.refused.emit(error)


def few(book: Book, case: RecordId) -> Chronology | None:
    """The dates of a case that can be read at once, None of a larger one."""
    ids = dated_ids(book, case)
    return None if len(ids) > _AT_ONCE else Chronology(dated_page(book, ids, Reading()))


def all_of(case: RecordId) -> Callable[[Door, Control], Chronology]:
    """The work of reading and sorting all dates of a case."""

    def read(door: Door, control: Control) -> Chronology:
        found: list[Dated] = []
        read_dates(door, control, case, found.extend)
        return Chronology(found)

    return read
