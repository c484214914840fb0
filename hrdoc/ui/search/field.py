"""The one field of the search page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from hrdoc.records.query import MAX_TYPED
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.line import Line

_INTO = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Field(Line):
    """Words to look for; Down and Enter lead into the list."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("search-field")
        self.setAccessibleName(look.say("search-field"))
        self.setPlaceholderText(look.say("search-field-tip"))
        self.setMaxLength(MAX_TYPED)
        hints = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        self.setInputMethodHints(hints)
        self.setClearButtonEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Down and Enter lead into the list, and everything else be typed."""
        if event.key() in _INTO:
            self.left.emit()
            return
        super().keyPressEvent(event)
