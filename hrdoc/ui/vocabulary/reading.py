"""Reads a list for searching, some of it in every turn of the window's loop."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from hrdoc.ui.look import Look

_AT_ONCE: Final = 100
"""Terms read in one turn: a few milliseconds."""


class ListReader(QObject):
    """`ready` is told when a list that was not read yet has been."""

    ready = Signal()

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._vocabulary = ""
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._read_on)

    def read(self, vocabulary: str) -> None:
        """Begin to read a list, or go on."""
        self._vocabulary = vocabulary
        finder = self._look.lists.finder(vocabulary)
        if finder is not None and not finder.is_ready:
            self._turns.start()

    @Slot()
    def _read_on(self) -> None:
        finder = self._look.lists.finder(self._vocabulary)
        if finder is None or not finder.prepare(_AT_ONCE):
            self._turns.stop()
            self.ready.emit()
