"""A walk over every field of a window that a keyboard of the system could learn from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from walking import name_of


def learned(window: QWidget) -> list[str]:
    """Every field whose letters a keyboard of the system may learn from or suggest."""
    hints = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
    return [
        f"{name_of(field)} lets the system learn what is typed"
        for kind in (QLineEdit, QTextEdit, QPlainTextEdit)
        for field in window.findChildren(kind)
        if not field.isReadOnly() and field.inputMethodHints() & hints != hints
    ]
