"""The hits as a list that grows as one scrolls: a page of them at a time."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from hrdoc.ui.look import Look
from hrdoc.ui.search.asking import Answer, Line
from hrdoc.ui.search.wording import metadata, says_more_than_title, title, where
from hrdoc.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex

LINE: Final = Qt.ItemDataRole.UserRole
SAYS_MORE: Final = Qt.ItemDataRole.UserRole + 1
"""Whether any line, this one or another, shows more than its title."""

_SPOKEN: Final = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
)


class Results(QAbstractListModel):
    """The lines that have arrived; `wanted` asks for those from a row on."""

    wanted = Signal(int)

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: list[Line] = []
        self._found = 0
        self._goes_on = False
        self._waits = False

    @property
    def lines(self) -> Sequence[Line]:
        """What has arrived."""
        return self._lines

    def show(self, answer: Answer) -> None:
        """Begin anew with a first page."""
        self.beginResetModel()
        self._lines = [self._told(each) for each in answer.lines]
        self._found = 0
        self._waits = False
        self._count(answer)
        self.endResetModel()

    def append(self, answer: Answer) -> None:
        """Add the next page."""
        self._waits = False
        if not answer.lines:
            self._goes_on = False
            return
        first = len(self._lines)
        self.beginInsertRows(QModelIndex(), first, first + len(answer.lines) - 1)
        self._lines += answer.lines
        self._count(answer)
        self.endInsertRows()

    def _count(self, answer: Answer) -> None:
        """Count what was found by its words: from there on the next page begins."""
        self._found += sum(not each.names for each in answer.lines)
        self._goes_on = answer.at_least or answer.total > self._found

    def _told(self, line: Line) -> Line:
        """A testimony below somebody says that they appear in it; a covered name, that it met."""
        if not line.names and not line.covered:
            return line
        met = self._look.say("search-name-met")
        says = self._look.say("search-near-appears", name=line.names) if line.names else met
        return replace(line, hit=replace(line.hit, snippet=says))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """How many lines have arrived."""
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Whether there are more hits than lines."""
        return not parent.isValid() and self._goes_on and not self._waits

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for the next page, once."""
        if self.canFetchMore(parent):
            self._waits = True
            self.wanted.emit(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line itself for the painter, its words for whoever cannot see it."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == SAYS_MORE:
            return any(map(says_more_than_title, self._lines))
        if role in _SPOKEN:
            found = filter(None, (where(self._look, line), line.hit.snippet))
            said = (title(self._look, line), ": ".join(found), metadata(self._look, line))
            words = "\n".join(filter(None, said))
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None
