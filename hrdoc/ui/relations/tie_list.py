"""The same relations as a list: for a screen reader, and for whoever reads better in lines."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from hrdoc.casebook.relating import Relations
from hrdoc.ui.look import Look
from hrdoc.ui.relations.wording import told
from hrdoc.ui.widgets.item_list import GIVEN, ItemList

Index = QModelIndex | QPersistentModelIndex

_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TieList(ItemList):
    """A row for each relation; `walked` and `opened` give the key of its other end."""

    walked = Signal(str)
    opened = Signal(str)
    returned = Signal()
    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, name="relations-list", says=look.say("relations-list"))
        self._look = look
        self.doubleClicked.connect(lambda index: self.walked.emit(index.data(GIVEN)))

    @property
    def key(self) -> str:
        """The key of the other end of the chosen row, "" without one."""
        return str(self.currentIndex().data(GIVEN) or "")

    def show_relations(self, shown: Relations) -> None:
        """List these."""
        middle = shown.nodes[0].key
        nodes = {node.key: node for node in shown.nodes}
        self.rows.clear()
        for tie in shown.ties:
            ends, words = told(self._look, nodes, tie)
            self.add(ends, words, given=tie.source if tie.target == middle else tie.target)
        if shown.ties:
            self.setCurrentIndex(self.rows.index(0, 0))

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
