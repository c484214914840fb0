"""The rows of a count as a model: the names of people and places come as they are looked at."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)

from hrdoc.casebook.counting import Counted, CountRow
from hrdoc.casebook.reading import PAGE
from hrdoc.records.ids import RecordId, is_record_id
from hrdoc.ui.counts.wording import number_of, row_name
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_FIRST: Final = 40
ROW: Final = Qt.ItemDataRole.UserRole + 1
_CHOOSE: Final = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
)


class CountRows(QStringListModel):
    """Every row of a count; `wanted` asks for the titles of records. Qt's own list counts them."""

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._counted: Counted | None = None
        self._titles: dict[str, str] = {}
        self._asked: set[int] = set()
        self.most = 1

    def show_counted(self, counted: Counted, titles: Mapping[str, str]) -> None:
        """Show another count; of records without a title here it is asked for."""
        self._counted = counted
        self._titles = dict(titles)
        self._asked.clear()
        self.most = max((row.certain + row.uncertain for row in counted.rows), default=0) or 1
        self.setStringList([""] * len(counted.rows))

    def take_titles(self, titles: dict[str, str]) -> None:
        """What records are called that were asked for."""
        self._titles |= titles
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def row_at(self, index: Index) -> CountRow | None:
        """The row of an index."""
        rows = self._counted.rows if self._counted else ()
        return rows[index.row()] if 0 <= index.row() < len(rows) else None

    def name_at(self, index: Index) -> str:
        """What a row is called; what has no name yet is asked for."""
        row, counted = self.row_at(index), self._counted
        if row is None or counted is None:
            return ""
        if is_record_id(row.key) and row.key not in self._titles:
            self._want(index.row() // PAGE, counted)
        return row_name(self._look, counted.question, row, self._titles)

    def first_names(self) -> list[str]:
        """What the rows one sees first are called."""
        return [self.name_at(self.index(row, 0)) for row in range(min(self.rowCount(), _FIRST))]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A row can be chosen and nothing else."""
        return _CHOOSE if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row for the painter, its words for whoever cannot see it."""
        if role == ROW:
            return self.row_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name_at(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.name_at(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def _spoken(self, index: Index) -> str:
        row, counted, look = self.row_at(index), self._counted, self._look
        if row is None or counted is None:
            return ""
        unit = counted.question.unit
        between = look.say("counts-between", number=look.number(row.uncertain))
        numbers = (number_of(look, unit, row.certain), between if row.uncertain else "")
        return dotted(look, (self.name_at(index), *numbers))

    def _want(self, page: int, counted: Counted) -> None:
        if page not in self._asked:
            self._asked.add(page)
            rows = counted.rows[page * PAGE : (page + 1) * PAGE]
            self.wanted.emit([RecordId(row.key) for row in rows if is_record_id(row.key)])
