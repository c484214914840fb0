"""A count as a table: names and numbers in columns, for reading across and for a screen reader."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from hrdoc.casebook.counting import Counted
from hrdoc.ui.counts.rows import CountRows
from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import ROW_HEIGHT

Index = QModelIndex | QPersistentModelIndex
_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NAME, _CERTAIN, _UNCERTAIN = range(3)
_SHOWN: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
_NUMBER_WIDTH: Final = 230
_AT_START: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_UNITS_BELOW_UNITS: Final = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
"""Numbers run from left to right in every language: their last digits stand below each other."""


class Cells(QAbstractTableModel):
    """The rows of a count with a column for each number."""

    def __init__(self, look: Look, rows: CountRows, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = rows
        self._counted: Counted | None = None
        rows.dataChanged.connect(self._tell)

    def show_counted(self, counted: Counted) -> None:
        """Show another count."""
        self.beginResetModel()
        self._counted = counted
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """How many rows there are."""
        return len(self._counted.rows) if self._counted and not parent.isValid() else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """The name, what is certain, and what is not where there is any."""
        if self._counted is None or parent.isValid():
            return 0
        return 3 if self._counted.has_uncertain else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        row = self._counted.rows[index.row()] if self._counted and index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return _UNITS_BELOW_UNITS
        if role not in _SHOWN:
            return None
        if index.column() == _NAME:
            return self._rows.name_at(self._rows.index(index.row(), 0))
        return self._look.number(row.certain if index.column() == _CERTAIN else row.uncertain)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column tells; the unit stands above its number."""
        counted = self._counted
        if counted is None or orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _UNITS_BELOW_UNITS if section else _AT_START
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        say, question = self._look.say, counted.question
        if section == _NAME:
            return say(f"counts-by-{question.by}")
        if section == _CERTAIN:
            return say(f"counts-unit-{question.unit}")
        return say("counts-uncertain")

    def _tell(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))


class CountTable(QTableView):
    """The table; Enter leads to the records behind a number."""

    def __init__(self, look: Look, cells: Cells) -> None:
        super().__init__()
        self.setObjectName("counts-table")
        self.setAccessibleName(look.say("counts-table"))
        self.setModel(cells)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setEnabled(False)  # a head is read; nothing is done with it
            header.setObjectName("counts-table-heads")
            header.setAccessibleName(look.say("counts-table-heads"))
        self._look = look
        cells.modelReset.connect(self._arrange)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open, or move."""
        if event.key() in _OPEN and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        """The names take what the numbers leave."""
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for section in range(1, self.model().columnCount()):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(section, self._look.px(_NUMBER_WIDTH))
        if self.model().columnCount():
            header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
