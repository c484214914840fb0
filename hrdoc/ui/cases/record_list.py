"""A list of records to be walked with arrows and opened with Enter or a press."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import RECORD, Lines, ShownLine
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.ending_list import EndingList
from hrdoc.ui.widgets.two_lines import TwoLines

_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RecordList(EndingList):
    """Two lines a row; `opened` gives the line, `began` says that N was pressed."""

    opened = Signal(object)
    began = Signal()

    def __init__(self, look: Look, lines: Lines, *, name: str, says: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setModel(lines)
        self.setItemDelegate(TwoLines(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(EndingList.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._open)

    def show_ids(self, ids: list[RecordId]) -> None:
        """List these records; the one that was chosen stays chosen where it is among them."""
        lines = self.model()
        assert isinstance(lines, Lines)
        chosen = lines.record_at(self.currentIndex().row())
        lines.set_ids(ids)
        if ids:
            self.setCurrentIndex(lines.index(max(0, lines.row_of(chosen)), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open, begin something new, or walk."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in _OPEN and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_N and plain:
            self.began.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        line = index.data(RECORD)
        if isinstance(line, ShownLine):
            self.opened.emit(line)
