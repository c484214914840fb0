"""Text that is read: titles, labels, help. Everything is plain text, never markup from a record."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part


def label(
    text: str, part: str = "", *, wraps: bool = False, parent: QWidget | None = None
) -> QLabel:
    """A label; `part` is one of those the style sheet knows (title, section, label, soft, ...)."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if part:
        is_part(made, part)
    return made


def at_start(look: Look, made: QLabel) -> QLabel:
    """Let a label stand at the start of its line whatever its script: names, codes, titles."""
    side = Qt.AlignmentFlag.AlignRight if look.mirrored else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return made
