"""Sealing a testimony: what it names and what supports it with it, and saying how much it was."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.opening import Versions, versions_of
from hrdoc.casebook.recording import seal_testimony
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.session import Touched

_KINDS: Final = frozenset({"testimony", "consent", "evidence", "person", "group"})
"""What may be sealed together with a testimony."""


class Sealing(QObject):
    """Seals one testimony; `sealed` gives how it stands then."""

    sealed = Signal(object)

    def __init__(
        self, desk: Desk, record: RecordId, refuse: Callable[[HrdocError], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record = record
        self._refuse = refuse

    def seal(self) -> None:
        """Sign what is in the vault now."""
        record = self._record

        def do(book: Book) -> tuple[Versions, int]:
            sealed = seal_testimony(book, record)
            return versions_of(book, record), len(sealed)

        self._desk.session.command(
            self,
            do,
            lambda done: self._tell(*done),
            touches=Touched(frozenset({record}), _KINDS),
            otherwise=self._refuse,
        )

    def _tell(self, versions: Versions, count: int) -> None:
        self.sealed.emit(versions)
        look, beside = self._desk.look, max(count - 1, 0)
        told = look.say("testimony-sealed-with", count=beside, number=look.number(beside))
        self._desk.tell(told if beside else look.say("testimony-sealed"), "holds")
