"""Where the words of a text stand that one sees."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QTextEdit


def seen_words(text: QTextEdit) -> list[QRect]:
    """The lines in sight, each as wide as its words, in pixels of what shows the text."""
    found: list[QRect] = []
    area, layout = text.viewport().rect(), text.document().documentLayout()
    block = text.cursorForPosition(area.topLeft()).block()
    while block.isValid():
        place = layout.blockBoundingRect(block).translated(0, -text.verticalScrollBar().value())
        if place.top() > area.bottom():
            break
        lines = block.layout()
        for number in range(lines.lineCount()):
            words = lines.lineAt(number).naturalTextRect()
            found.append(words.translated(place.topLeft()).toAlignedRect())
        block = block.next()
    return found
