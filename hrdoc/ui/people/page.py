"""Persons and groups of the vault by name, and beside the chosen one where they appear."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.casework import add_person
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.browse_page import BrowsePage
from hrdoc.ui.cases.lines import RECORD, ShownLine
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.desk.pressing import pressing
from hrdoc.ui.people.pseudonyms import pseudonyms
from hrdoc.ui.people.side import PersonSide
from hrdoc.ui.theme.tokens import MARGIN_WIDTH
from hrdoc.ui.widgets.layout import column, scrolled


class PeoplePage(BrowsePage):
    """By name; found in any spelling; a new person is offered a pseudonym that tells nothing."""

    kinds = ("person", "group")
    rail = "people"

    def __init__(self, desk: Desk, place: Place) -> None:
        self._offered = pseudonyms(desk.look)
        super().__init__(desk, place)
        chosen = self.list.selectionModel()
        chosen.currentChanged.connect(self._tell)
        self.list.model().dataChanged.connect(self._tell_again)
        self.list.model().modelReset.connect(self._tell_again)  # nobody is listed any more

    def add(self, book: Book, *, kind: str) -> RecordId:
        """A person under a pseudonym, or a group."""
        return add_person(book, kind, self._offered)

    def beside(self) -> QWidget:
        """Where the chosen one appears."""
        self.side = PersonSide(self.desk)
        inside = QWidget()
        lines = column(space=0, parent=inside)
        lines.addWidget(self.side)
        lines.addStretch(1)
        area = scrolled(inside, name="people-side")
        area.setFixedWidth(self.look.px(MARGIN_WIDTH))
        return area

    def commands(self) -> Iterable[Command]:
        """What can be begun here, and the name behind the pseudonym of the one chosen."""
        return (*super().commands(), *pressing(self, {"person-name-show": "eye"}))

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, current: QModelIndex, _: QModelIndex) -> None:
        line = current.data(RECORD) if current.isValid() else None
        self.side.show_person(line.record if isinstance(line, ShownLine) else None)

    @Slot()
    def _tell_again(self) -> None:
        self._tell(self.list.currentIndex(), QModelIndex())
