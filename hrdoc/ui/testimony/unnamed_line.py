"""One quiet line where somebody seals or asks for consent and nobody is named; no hindrance."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column


class UnnamedLine(QWidget):
    """Says that the witness is not named, with the way there; `name_them` goes it."""

    def __init__(self, look: Look, name_them: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("witness-unnamed")
        whole = column(space=0, parent=self)
        whole.addWidget(label(look.say("witness-unnamed"), "soft", wraps=True))
        act = button(
            look.say("witness-name-them"), name_them, name="witness-unnamed-name", part="plain"
        )
        act.setIcon(look.icon("user", look.tokens.accent))
        whole.addWidget(act, 0, Qt.AlignmentFlag.AlignLeading)
