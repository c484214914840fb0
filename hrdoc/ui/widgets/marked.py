"""A line in a colour that means something, with the shape that says the same without colour."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import row


class Marked(QWidget):
    """The words of `state` (caution, fails, holds, soft), `icon` at their start."""

    def __init__(self, look: Look, icon: str, words: str, state: str = "caution") -> None:
        super().__init__()
        tokens, size = look.tokens, look.px(ICON)
        colour = tokens.ink_soft if state == "soft" else getattr(tokens, state)
        mark = QLabel()
        mark.setPixmap(icons.pixmap(icon, colour, size=size, density=self.devicePixelRatioF()))
        line = row(space=8, parent=self)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(at_start(look, label(words, state, wraps=True)), 1)
