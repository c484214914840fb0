"""A list of records to be walked with arrows and opened with Enter or a press."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import RECORD, IdsOf, Lines, ShownLine
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.ending_list import EndingList
from hrdoc.ui.widgets.two_lines import TwoLines

_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RecordList(EndingList):
    """Two lines a row; `opened` gives the line, `began` says that N was pressed.

    `quiet` where it is one of several lists on a page.
    """

    opened = Signal(object)
    began = Signal()

    def __init__(
        self, look: Look, lines: Lines, *, name: str, says: str, quiet: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(says)
        self._lines = lines
        self._wanted: RecordId | None = None
        self.setModel(lines)
        lines.page_read.connect(self._follow)
        self.setItemDelegate(TwoLines(look, self, quiet=quiet))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(EndingList.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._open)

    def show_ids(self, ids: Sequence[RecordId]) -> None:
        """List these records; the one that was chosen stays chosen where it is among them."""
        row, chosen = self._chosen()
        self._lines.set_ids(ids)
        found = self._lines.row_of(chosen)
        self._stand(found if found >= 0 else row)

    def show_pages(self, total: int, ids_of: IdsOf) -> None:
        """List so many records page by page; the chosen one stays chosen where it is still near."""
        row, self._wanted = self._chosen()
        self._lines.set_pages(total, ids_of)
        self._stand(row)

    def _chosen(self) -> tuple[int, RecordId | None]:
        row = self.currentIndex().row()
        return row, self._lines.record_at(row)

    def _stand(self, row: int) -> None:
        rows = self._lines.rowCount()
        if rows:
            self.setCurrentIndex(self._lines.index(max(0, min(row, rows - 1)), 0))

    @Slot()
    def _follow(self) -> None:
        """Go to where the chosen record stands now, once its page is read."""
        row = self._lines.row_of(self._wanted)
        if row >= 0:
            self._wanted = None
            self._stand(row)

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
