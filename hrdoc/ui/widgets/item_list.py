"""A list of two lines a row whose rows are few enough to be held, such as commands or contacts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QStandardItem, QStandardItemModel

from hrdoc.ui.look import Look
from hrdoc.ui.widgets.ending_list import EndingList
from hrdoc.ui.widgets.tips import plain_tip
from hrdoc.ui.widgets.two_lines import BADGE, BELOW, TwoLines

GIVEN = BELOW + 1
"""The role of whatever a row was given to stand for."""


class ItemList(EndingList):
    """Rows are put into `rows`; `says` is the accessible name."""

    def __init__(
        self, look: Look, *, name: str, says: str, quiet: bool = False, wraps: bool = False
    ) -> None:
        super().__init__()
        self.rows = QStandardItemModel(self)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setModel(self.rows)
        self.setItemDelegate(TwoLines(look, self, quiet=quiet, wraps=wraps))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(EndingList.EditTrigger.NoEditTriggers)

    def add(
        self,
        words: str,
        below: str = "",
        *,
        icon: QIcon | None = None,
        badge: QIcon | None = None,
        given: object = None,
    ) -> None:
        """Put a row at the end: its words, what stands below them, and what it stands for."""
        row = QStandardItem(words)
        if icon is not None:
            row.setIcon(icon)
        row.setToolTip(plain_tip(words))
        row.setData(below, BELOW)
        row.setData(given, GIVEN)
        if badge is not None:
            row.setData(badge, BADGE)
        row.setData(f"{words}. {below}" if below else words, Qt.ItemDataRole.AccessibleTextRole)
        self.rows.appendRow(row)
