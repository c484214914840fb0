"""The same dates as a list, in their order; those nobody could reckon stand at its end."""

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent

from hrdoc.casebook.spans import Chronology
from hrdoc.ui.look import Look
from hrdoc.ui.timeline.wording import what, when
from hrdoc.ui.widgets.ending_list import EndingList
from hrdoc.ui.widgets.tips import plain_tip
from hrdoc.ui.widgets.two_lines import BELOW, TwoLines

Index = QModelIndex | QPersistentModelIndex
_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F})
_CHOOSE: Final = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
)


class DateLines(QStringListModel):
    """The dates as rows: worded when they are looked at; Qt's own list counts them."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._dates = Chronology(())

    def show_dates(self, dates: Chronology) -> None:
        """List these."""
        self._dates = dates
        self.setStringList([""] * len(dates))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A date can be chosen and nothing else."""
        return _CHOOSE if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row."""
        if role not in _ROLES or not index.isValid():
            return None
        date = self._dates[index.row()]
        if role == BELOW:
            return when(self._look, date)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{what(self._look, date)}. {when(self._look, date)}"
        words = what(self._look, date)
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words


_ROLES: Final = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
        BELOW,
    }
)


class DateList(EndingList):
    """The rows; `opened` gives the place of a date."""

    opened = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._lines = DateLines(look, self)
        self.setObjectName("timeline-list")
        self.setAccessibleName(look.say("timeline-list"))
        self.setModel(self._lines)
        self.setItemDelegate(TwoLines(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(EndingList.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def show_dates(self, dates: Chronology) -> None:
        """List these."""
        self._lines.show_dates(dates)

    def stand_at(self, place: int) -> None:
        """Choose a row and see it."""
        self.setCurrentIndex(self._lines.index(max(0, place), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open, or move."""
        if event.key() in _OPEN and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
