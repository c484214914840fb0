"""What has to be said where it happened: a shape, words, and nothing that has to be closed.

State is told by shape and words; colour only repeats it.
"""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.errors import Cancelled, HrdocError
from hrdoc.ui.look import Look
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import row
from hrdoc.ui.widgets.sight import come_into_sight

_SHAPES: Final = {
    "holds": "circle-check",
    "caution": "triangle-alert",
    "fails": "circle-x",
    "soft": "info",
}


class Notice(QWidget):
    """One sentence with its shape; hidden until there is something to say."""

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self._look = look
        self.state = ""
        """What the sentence means: holds, caution, fails or soft, "" while nothing is said."""
        self.setObjectName(name)
        line = row(space=8, parent=self)
        self._shape = QLabel()
        self._text = label("", wraps=True)
        line.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said."""
        return self._text.text()

    def tell(self, text: str, state: str = "soft") -> None:
        """Show a sentence; `state` is holds, caution, fails or soft."""
        self.state = state
        tokens = self._look.tokens
        colour = tokens.ink_soft if state == "soft" else getattr(tokens, state)
        size = self._look.px(ICON)
        self._shape.setPixmap(
            icons.pixmap(_SHAPES[state], colour, size=size, density=self.devicePixelRatioF())
        )
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        if state == "fails":
            QTimer.singleShot(0, self._come_into_sight)

    def tell_end(self, error: HrdocError) -> None:
        """Say why long work ended early: somebody stopped it, or it was refused."""
        if isinstance(error, Cancelled):
            self.tell(self._look.say("care-stopped"), "caution")
        else:
            self.tell(self._look.tell(error), "fails")

    @Slot()
    def _come_into_sight(self) -> None:
        """Let what was refused be seen where the page is longer than the window."""
        come_into_sight(self)

    def clear(self) -> None:
        """Say nothing."""
        self.state = ""
        self._text.clear()
        self.hide()
