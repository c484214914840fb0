"""A fingerprint to be read aloud: its words, then its groups of digits and letters."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.contacts import CardView
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column


class CardWords(QWidget):
    """The fingerprint of one card, in two spellings."""

    def __init__(self, look: Look, card: CardView, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        lines = column(space=4, parent=self)
        for text, part in ((card.words, ""), (card.groups, "soft")):
            shown = at_start(look, label(isolated(text), part, wraps=True))
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(shown)
