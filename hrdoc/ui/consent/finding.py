"""What may be done with records, found while nothing else is asked of the vault."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hrdoc.casebook.badges import find_some, learn
from hrdoc.casebook.book import Book
from hrdoc.ui.session import Session, Touched

GLANCE: Final = "glance"
"""The kind of change that lists hear of when badges were found."""


class Finding(QObject):
    """One for a session; lists ask again once everything that waited was found.

    Its first steps read the forms it will meet, one each: all of them for the first record would
    hold up whoever asks for something else meanwhile.
    """

    _all_found = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._found_some = False
        self._forms: Final = learn()
        self._all_found.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def step(self, book: Book) -> bool:
        """Find a little, on the vault's thread; whether there is more."""
        if next(self._forms, None) is not None:
            return True
        count, more = find_some(book)
        self._found_some |= count > 0
        if self._found_some and not more:
            self._found_some = False
            self._all_found.emit()
        return more

    @Slot()
    def _tell(self) -> None:
        if self._session.is_open:
            self._session.changed.emit(Touched(kinds=frozenset({GLANCE})))


def find_when_idle(session: Session) -> None:
    """Let what may be done with records be found while nothing else is asked."""
    finding = session.findChild(Finding) or Finding(session)
    session.when_idle(finding.step)
