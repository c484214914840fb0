"""A list of records of any length: all ids, and the lines of those pages that are looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QIcon

from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import PAGE
from hrdoc.records.ids import RecordId
from hrdoc.ui.session import Session
from hrdoc.ui.widgets.tips import plain_tip
from hrdoc.ui.widgets.two_lines import BELOW

T = TypeVar("T")
RECORD: Final = BELOW + 1
"""The role of the line itself, a `ShownLine`."""

_PAGES: Final = 40
"""Pages that are remembered; the others are asked for again."""

Index = QModelIndex | QPersistentModelIndex
_CHOOSE: Final = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
)


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line: what it is called, what it is, its icon and its record."""

    record: RecordId
    kind: str
    title: str = field(repr=False)
    below: str = field(repr=False)
    icon: QIcon | None = field(default=None, repr=False)


Ask = Callable[[Book, Sequence[RecordId]], Sequence[T]]
Show = Callable[[T], ShownLine]


class Lines(QStringListModel):
    """The model of a list; `ask` reads a page on the vault's thread, `show` words it here.

    A view asks once a row how many rows there are, so Qt's own list, of nothing, counts them:
    answered in Python, a large vault would hold the window up.
    """

    def __init__(self, session: Session, ask: Ask[T], show: Show[T], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ask: Callable[[Book, Sequence[RecordId]], Sequence[Any]] = ask
        self._show: Callable[[Any], ShownLine] = show
        self._ids: Sequence[RecordId] = ()
        self._pages: dict[int, dict[RecordId, ShownLine]] = {}
        self._asked: set[int] = set()
        self._age = 0

    def set_ids(self, ids: Sequence[RecordId]) -> None:
        """List these records anew."""
        self._ids = ids
        self._pages.clear()
        self._asked.clear()
        self._age += 1
        self.setStringList([""] * len(ids))

    def row_of(self, record: RecordId | None) -> int:
        """The row of a record, -1 when it is not listed."""
        try:
            return self._ids.index(record) if record else -1
        except ValueError:
            return -1

    def record_at(self, row: int) -> RecordId | None:
        """The record of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A line can be chosen and nothing else."""
        return _CHOOSE if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows; a page that was not read yet is asked for and shown when it comes."""
        if role not in _ROLES:
            return None
        line = self._line(index.row())
        if line is None:
            return None
        return _ROLES[role](line)

    def _line(self, row: int) -> ShownLine | None:
        page = row // PAGE
        if page not in self._pages:
            self._read(page)
            return None
        return self._pages[page].get(self._ids[row])

    def _read(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        ask, age = self._ask, self._age
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        self._session.query(
            self, lambda book: ask(book, ids), lambda lines: self._take(page, lines, age)
        )

    def _take(self, page: int, lines: Sequence[Any], age: int) -> None:
        if age != self._age:
            return
        shown = [self._show(line) for line in lines]
        self._asked.discard(page)
        while len(self._pages) >= _PAGES:
            self._pages.pop(next(iter(self._pages)))
        self._pages[page] = {line.record: line for line in shown}
        last = min((page + 1) * PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, 0))


_ROLES: Final[dict[int, Callable[[ShownLine], object]]] = {
    Qt.ItemDataRole.DisplayRole: lambda line: line.title,
    Qt.ItemDataRole.AccessibleTextRole: lambda line: f"{line.title}. {line.below}",
    Qt.ItemDataRole.ToolTipRole: lambda line: plain_tip(line.title),
    Qt.ItemDataRole.DecorationRole: lambda line: line.icon,
    BELOW: lambda line: line.below,
    RECORD: lambda line: line,
}
