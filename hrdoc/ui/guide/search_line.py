"""The line in which the guide is searched: the arrow down leaves it for what was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from hrdoc.ui.widgets.line import Line


class SearchLine(Line):
    """Says when somebody goes down from it."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go down to the list, or write."""
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)
