"""A handle goes as a whole: a letter of it alone would stand in the text and mean nobody."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from hrdoc.ui.testimony.handles import Mentions

_SIGN = "@"
_WHOLE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def handle_removed(mentions: Mentions, cursor: QTextCursor, event: QKeyEvent) -> QTextCursor | None:
    """Select the handle that a key would take a letter from; None where it takes from none.

    Backspace takes what stands before the cursor, Delete what stands after it. A handle that is
    still being typed behind its `@` loses its letters one by one.
    """
    backward = event.key() == Qt.Key.Key_Backspace
    if cursor.hasSelection() or event.modifiers() & _WHOLE:
        return None
    text, place = cursor.block().text(), cursor.positionInBlock()
    for start, end in mentions.places(text):
        touched = start < place <= end if backward else start <= place < end
        if touched and text[:start][-1:] != _SIGN:
            chosen = QTextCursor(cursor)
            chosen.setPosition(cursor.block().position() + start)
            chosen.setPosition(cursor.block().position() + end, chosen.MoveMode.KeepAnchor)
            return chosen
    return None
