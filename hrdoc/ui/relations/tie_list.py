"""The same relations as a list: for a screen reader, and for whoever reads better in lines."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel

from hrdoc.casebook.relating import Relations
from hrdoc.ui.look import Look
from hrdoc.ui.relations.wording import told
from hrdoc.ui.widgets.ending_list import EndingList
from hrdoc.ui.widgets.tips import plain_tip
from hrdoc.ui.widgets.two_lines import BELOW, TwoLines

Index = QModelIndex | QPersistentModelIndex

_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_KEY: Final = BELOW + 1


class TieList(EndingList):
    """A row for each relation; `walked` and `opened` give the key of its other end."""

    walked = Signal(str)
    opened = Signal(str)
    returned = Signal()
    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines = QStandardItemModel(self)
        self.setObjectName("relations-list")
        self.setAccessibleName(look.say("relations-list"))
        self.setModel(self._lines)
        self.setItemDelegate(TwoLines(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(EndingList.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.walked.emit(index.data(_KEY)))

    @property
    def key(self) -> str:
        """The key of the other end of the chosen row, "" without one."""
        return str(self.currentIndex().data(_KEY) or "")

    def show_relations(self, shown: Relations) -> None:
        """List these."""
        middle = shown.nodes[0].key
        self._lines.clear()
        for tie in shown.ties:
            ends, words = told(self._look, shown, tie)
            row = QStandardItem(ends)
            row.setData(words, BELOW)
            row.setData(tie.source if tie.target == middle else tie.target, _KEY)
            row.setData(f"{ends}. {words}", Qt.ItemDataRole.AccessibleTextRole)
            row.setToolTip(plain_tip(ends))
            self._lines.appendRow(row)
        if shown.ties:
            self.setCurrentIndex(self._lines.index(0, 0))

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: Index, previous: Index
    ) -> None:
        """Tell which row is chosen."""
        super().currentChanged(current, previous)
        self.chosen.emit(self.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk, open, go back, or move."""
        if event.key() in _OPEN and self.key:
            self.walked.emit(self.key)
        elif event.key() == Qt.Key.Key_F and self.key:
            self.opened.emit(self.key)
        elif event.key() == Qt.Key.Key_Backspace:
            self.returned.emit()
        else:
            super().keyPressEvent(event)
