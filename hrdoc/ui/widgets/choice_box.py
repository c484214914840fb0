"""A box to choose from that nothing changes but who chooses: neither a wheel nor a page turned.

A box that comes under the pointer while somebody scrolls would take what is meant for the page.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

_SCROLL: Final = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class ChoiceBox(QComboBox):
    """Opened, stepped through with arrows, or searched by letters; the page keeps what scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Let the page scroll."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose by every key but those that turn a page."""
        if event.key() in _SCROLL:
            event.ignore()
        else:
            super().keyPressEvent(event)
