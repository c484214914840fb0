"""A quiet line: how many people are to be asked again about their consent; nothing when none is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.badges import to_ask_again
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.list_page import DUE
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import row


class DueLine(QWidget):
    """Leads to the consents whose day to ask again has passed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("consents-due")
        self._lead = button("", self._go, name="consents-due-open", part="plain")
        self._lead.setIcon(desk.look.icon("hand-heart", desk.look.tokens.accent))
        row(space=0, parent=self).addWidget(self._lead, 0, Qt.AlignmentFlag.AlignLeading)
        self.setVisible(False)
        desk.session.changed.connect(self._ask)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        self._desk.session.query(self, to_ask_again, self._show, latest="due")

    def _show(self, due: Sequence[RecordId]) -> None:
        self._lead.setText(self._desk.look.say("consents-due", count=len(due)))
        self.setVisible(bool(due))

    def _go(self) -> None:
        self._desk.go(Place("consents", part=DUE))
