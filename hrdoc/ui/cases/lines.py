"""A list of records of any length, of which only those pages are read that are looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QIcon

from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import PAGE
from hrdoc.records.ids import RecordId
from hrdoc.ui.session import Session
from hrdoc.ui.widgets.tips import plain_tip
from hrdoc.ui.widgets.two_lines import BADGE, BELOW

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
    badge: QIcon | None = field(default=None, repr=False)
    """What may be done with it, as a shape before the second line, which says it in words."""


def _none(_book: Book, _start: int, _most: int) -> Sequence[RecordId]:
    return ()


@dataclass(slots=True)
class _Page:
    """The records of one page, and the lines of those that were read."""

    ids: Sequence[RecordId] = ()
    lines: dict[RecordId, ShownLine] = field(default_factory=dict)


IdsOf = Callable[[Book, int, int], Sequence[RecordId]]
"""Gives the records of a list from a place on, at most so many; runs on the vault's thread."""

Ask = Callable[[Book, Sequence[RecordId]], Sequence[T]]
Show = Callable[[T], ShownLine]


class Lines(QStringListModel):
    """The model of a list; `ask` reads a page on the vault's thread, `show` words it here.

    A view asks once a row how many rows there are, so Qt's own list, of nothing, counts them:
    answered in Python, a large vault would hold the window up. What was read before a change is
    shown until the page is read again, so that a list does not flicker while somebody writes.
    """

    page_read = Signal()

    def __init__(self, session: Session, ask: Ask[T], show: Show[T], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ask: Callable[[Book, Sequence[RecordId]], Sequence[Any]] = ask
        self._show: Callable[[Any], ShownLine] = show
        self._ids_of: IdsOf = _none
        self._pages: dict[int, _Page] = {}
        self._fresh: set[int] = set()
        self._asked: set[int] = set()
        self._age = 0

    def set_ids(self, ids: Sequence[RecordId]) -> None:
        """List these records anew."""
        self.set_pages(len(ids), lambda _book, start, most: ids[start : start + most])
        for page in range(min(_PAGES, -(-len(ids) // PAGE))):
            known = self._pages.get(page, _Page())
            known.ids = ids[page * PAGE : (page + 1) * PAGE]
            self._pages[page] = known

    def set_pages(self, total: int, ids_of: IdsOf) -> None:
        """List `total` records anew; `ids_of` gives those of a page, on the vault's thread."""
        self._ids_of = ids_of
        self._fresh.clear()
        self._asked.clear()
        self._age += 1
        rows = self.rowCount()
        if not rows or not total:
            self._pages.clear()
            self.setStringList([""] * total)
            return
        # Qt puts row after row before what it has put already: many at once take it very long.
        for first in range(rows, total, PAGE):
            self.insertRows(first, min(PAGE, total - first))
        if total < rows:
            self.removeRows(total, rows - total)
        self.dataChanged.emit(self.index(0, 0), self.index(total - 1, 0))

    def forget(self) -> None:
        """Show nothing of what was listed before: something else will be."""
        self._pages.clear()
        self._fresh.clear()
        self.setStringList([])

    def row_of(self, record: RecordId | None) -> int:
        """The row of a record among the pages that are known, else -1."""
        for number, page in self._pages.items():
            if record is not None and record in page.ids:
                return number * PAGE + page.ids.index(record)
        return -1

    def record_at(self, row: int) -> RecordId | None:
        """The record of a row, as far as its page is known."""
        page = self._pages.get(row // PAGE) if row >= 0 else None
        place = row % PAGE
        return page.ids[place] if page is not None and place < len(page.ids) else None

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
        number = row // PAGE
        if number not in self._fresh:
            self._read(number)
        page, record = self._pages.get(number), self.record_at(row)
        return page.lines.get(record) if page is not None and record is not None else None

    def _read(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        ask, ids_of, age = self._ask, self._ids_of, self._age

        def read(book: Book) -> tuple[Sequence[RecordId], Sequence[Any]]:
            ids = ids_of(book, page * PAGE, PAGE)
            return ids, ask(book, ids)

        self._session.query(self, read, lambda found: self._take(page, *found, age))

    def _take(self, page: int, ids: Sequence[RecordId], lines: Sequence[Any], age: int) -> None:
        if age != self._age:
            return
        shown = [self._show(line) for line in lines]
        self._asked.discard(page)
        while len(self._pages) >= _PAGES and page not in self._pages:
            oldest = next(iter(self._pages))
            self._pages.pop(oldest)
            self._fresh.discard(oldest)
        self._pages[page] = _Page(ids, {line.record: line for line in shown})
        self._fresh.add(page)
        last = min((page + 1) * PAGE, self.rowCount()) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, 0))
        self.page_read.emit()


_ROLES: Final[dict[int, Callable[[ShownLine], object]]] = {
    Qt.ItemDataRole.DisplayRole: lambda line: line.title,
    Qt.ItemDataRole.AccessibleTextRole: lambda line: f"{line.title}. {line.below}",
    Qt.ItemDataRole.ToolTipRole: lambda line: plain_tip(line.title),
    Qt.ItemDataRole.DecorationRole: lambda line: line.icon,
    BELOW: lambda line: line.below,
    BADGE: lambda line: line.badge,
    RECORD: lambda line: line,
}
