"""The list of hits: arrows walk, Enter opens, Escape and Up from the first lead back."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from hrdoc.ui.look import Look
from hrdoc.ui.search.lines import LinePainter
from hrdoc.ui.search.results import LINE, Results
from hrdoc.ui.widgets.ending_list import EndingList

_OPEN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ResultList(EndingList):
    """Shows the results; `opened` gives the line, `moved` says that one stands elsewhere."""

    opened = Signal(object)
    left = Signal()
    moved = Signal()

    def __init__(self, look: Look, results: Results) -> None:
        super().__init__()
        self.setObjectName("search-results")
        self.setAccessibleName(look.say("search-results"))
        self.setModel(results)
        self.setItemDelegate(LinePainter(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    @property
    def row(self) -> int:
        """The chosen row, -1 for none."""
        return self.currentIndex().row()

    @property
    def first(self) -> int:
        """The row one sees first."""
        return self.verticalScrollBar().value()  # it scrolls by rows

    def stand(self, row: int, first: int) -> None:
        """Choose a row and scroll to another, without anybody being told."""
        model = self.model()
        with QSignalBlocker(self.verticalScrollBar()):
            if 0 <= row < model.rowCount():
                self.setCurrentIndex(model.index(row, 0))
            self.doItemsLayout()
            self.scrollTo(
                model.index(min(first, model.rowCount() - 1), 0),
                QAbstractItemView.ScrollHint.PositionAtTop,
            )

    def enter(self) -> None:
        """Take the keyboard, on the row that was chosen or the first."""
        if self.row < 0:
            self.setCurrentIndex(self.model().index(0, 0))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open, go back to the field, or walk."""
        if event.key() in _OPEN and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and self.row <= 0):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.opened.emit(index.data(LINE))
