"""A hairline from the number of a paragraph to its words, where these begin at the far side.

In a window from right to left an English paragraph stands at the left, far from its number and from
how the witness knows it: the line leads the eye across.
"""

from typing import Final

from PySide6.QtCore import QEvent, QLineF, QObject, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextBlock
from PySide6.QtWidgets import QTextEdit, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.testimony import blocks

_APART: Final = 8
"""Pixels between the line and what it leads to."""

_LEAST: Final = 32
"""Pixels below which nothing has to be led across."""


class Leaders(QWidget):
    """Lies over the words of an account and takes nothing from them."""

    def __init__(self, look: Look, account: QTextEdit) -> None:
        super().__init__(account)
        self._look = look
        self._account = account
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        account.viewport().installEventFilter(self)
        account.document().contentsChanged.connect(self.update)
        account.verticalScrollBar().valueChanged.connect(self.update)

    def lines(self) -> list[QLineF]:
        """The lines of the paragraphs one sees, in pixels of the column."""
        found = []
        area = self._account.viewport().rect()
        block = self._account.cursorForPosition(area.topLeft()).block()
        while block.isValid():
            line = self._line(block)
            if line is not None and line.y1() > area.bottom():
                break
            if line is not None and line.length() >= self._look.px(_LEAST):
                found.append(line)
            block = block.next()
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Lie over the column, wherever it is."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show}:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint them in the colour of lines."""
        del event
        with QPainter(self) as painter:
            painter.setPen(QPen(QColor(self._look.tokens.line), 1))
            painter.drawLines(self.lines())

    @Slot()
    def _follow(self) -> None:
        self.setGeometry(self._account.viewport().geometry())
        self.update()

    def _line(self, block: QTextBlock) -> QLineF | None:
        """From the side of the number to the first words of a paragraph that runs the other way."""
        layout = block.layout()
        if not blocks.counts(block) or not layout.lineCount():
            return None
        first = layout.lineAt(0)
        place = self._account.document().documentLayout().blockBoundingRect(block)
        down = place.top() - self._account.verticalScrollBar().value()
        middle = round(down + first.y() + first.ascent() * 2 / 3) + 0.5
        words, apart = first.naturalTextRect(), self._look.px(_APART)
        if block.textDirection() is self._look.direction:
            return QLineF(0, middle, 0, middle)
        if self._look.mirrored:
            return QLineF(words.right() + apart, middle, self.width(), middle)
        return QLineF(0, middle, words.left() - apart, middle)
