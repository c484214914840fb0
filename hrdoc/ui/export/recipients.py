"""The people one could send to: each with what they are and whether their card was compared."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelection, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView

from hrdoc.casebook.sending import ContactShown
from hrdoc.ui.contacts.wording import class_word, standing_of
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.dotted import joined
from hrdoc.ui.widgets.tips import plain_tip
from hrdoc.ui.widgets.two_lines import BELOW, HEIGHT, TwoLines

_MOST_SEEN: Final = 4
_USABLE: Final = frozenset({"verified", "unverified"})
_SHAPES: Final = {"verified": "circle-check", "unverified": "triangle-alert"}


class Recipients(QListView):
    """The contacts; `chosen` gives the name of one to whom something can be sent, or none.

    Only a row that is marked is chosen: Qt makes the first row current as soon as the list has the
    focus, and nobody may be sent to whom no one has chosen.
    """

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._people = QStandardItemModel(self)
        self._contacts: Sequence[ContactShown] = ()
        self.setObjectName("export-recipients")
        self.setAccessibleName(look.say("export-to-whom"))
        self.setUniformItemSizes(True)
        self.setItemDelegate(TwoLines(look, self))
        self.setModel(self._people)
        self.selectionModel().selectionChanged.connect(self._choose)
        self.hide()

    def show_contacts(self, contacts: Sequence[ContactShown]) -> None:
        """Begin anew with these; nobody is chosen."""
        self._contacts = contacts
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own switch
        self._people.clear()
        for contact in contacts:
            self._people.appendRow(self._row(contact))
        self.selectionModel().blockSignals(False)  # noqa: FBT003
        seen = max(1, min(_MOST_SEEN, len(contacts)))
        self.setFixedHeight(self._look.px(HEIGHT) * seen + 2 * self.frameWidth())
        self.setVisible(bool(contacts))

    def contact(self) -> ContactShown | None:
        """Who is chosen."""
        rows = [index.row() for index in self.selectedIndexes()]
        return self._contacts[rows[0]] if rows else None

    def choose(self, name: str) -> None:
        """Choose a contact by name; nobody for a name that is not there."""
        names = [each.name for each in self._contacts]
        if name in names:
            self.setCurrentIndex(self._people.index(names.index(name), 0))
        else:
            self.clearSelection()

    def _row(self, contact: ContactShown) -> QStandardItem:
        below = joined((class_word(self._look, contact.class_), standing_of(self._look, contact)))
        row = QStandardItem(contact.name)
        row.setEditable(False)
        row.setEnabled(contact.state in _USABLE)
        row.setData(below, BELOW)
        row.setAccessibleText(f"{contact.name}\n{below}")
        row.setToolTip(plain_tip(contact.words))
        row.setIcon(self._look.icon(_SHAPES.get(contact.state, "circle-x")))
        return row

    def _choose(self, _now: QItemSelection, _before: QItemSelection) -> None:
        contact = self.contact()
        self.chosen.emit(contact.name if contact else "")
