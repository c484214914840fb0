"""A button that ends something, where another stood a moment ago: no double click reaches it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import WordButton


class SureButton(WordButton):
    """Comes under the pointer by a press; the second press of a double click does nothing."""

    def __init__(self, words: str, act: Callable[[], object], *, name: str) -> None:
        super().__init__(words)
        self.setObjectName(name)
        self.clicked.connect(lambda _checked=False: act())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # nor does that bring the keyboard to it
        is_part(self, "danger")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody answers a question by the same double click that asked it."""
        event.accept()
