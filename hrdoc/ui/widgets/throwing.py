"""Throwing something away: a quiet button that asks once, in its place, naming what is lost."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.sight import come_into_sight
from hrdoc.ui.widgets.sure_button import SureButton


class Throwing(QWidget):
    """`agreed` when somebody was asked and still wants it; `kept` when they do not."""

    agreed = Signal()
    kept = Signal()

    def __init__(self, look: Look, *, words: str, asks: str, yes: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.words = words
        self._begin = button(words, self.ask, name=f"{name}-ask", part="plain")
        self._begin.setIcon(look.icon("trash-2", look.tokens.accent))
        self._asks = label(asks, "caution", wraps=True)
        keep = look.say("changes-discard-no")
        self._no = button(keep, self._keep, name=f"{name}-no")
        self._yes = SureButton(yes, self._agree, name=f"{name}-yes")
        whole = column(space=4, parent=self)
        whole.addWidget(self._asks)
        answers = Flow()
        for each in (self._begin, self._no, self._yes):
            answers.addWidget(each)
        whole.addLayout(answers)
        self.rest()

    @Slot()
    def ask(self) -> None:
        """Say what would be lost; the keyboard stands on the safe way."""
        self._turn(asks=True)
        self._no.setFocus()
        come_into_sight(self)

    def rest(self) -> None:
        """Wait to be asked for, anew where it was agreed to."""
        self._yes.setEnabled(True)
        self._turn(asks=False)

    def _turn(self, *, asks: bool) -> None:
        self._begin.setHidden(asks)
        for each in (self._asks, self._no, self._yes):
            each.setVisible(asks)

    def _keep(self) -> None:
        self.rest()
        self._begin.setFocus()
        self.kept.emit()

    def _agree(self) -> None:
        self._yes.setEnabled(False)
        self.agreed.emit()
