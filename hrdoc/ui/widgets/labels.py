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
    if wraps:
        _lay_out_as_a_document(made)
    if part:
        is_part(made, part)
    return made


def _lay_out_as_a_document(made: QLabel) -> None:
    """Let Qt break lines as it does in documents.

    A label that only paints counts the space at which a line was broken, and cuts the last letters
    of lines from right to left by so much. Links, of which plain text has none, need no focus.
    """
    made.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def at_start(look: Look, made: QLabel) -> QLabel:
    """Let a label stand at the start of its line whatever its script: names, codes, titles."""
    side = Qt.AlignmentFlag.AlignRight if look.mirrored else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return made
