"""Laying a document out in rows of given heights, so that two documents stand beside each other.

Qt's own layout sets paragraphs as close as they come, and room put into a document by formats would
be undone with the text. So rows are a matter of this layout alone: each paragraph is as high as its
lines or as its row, whichever is more.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QStyle

_COMPOSED: Final = -2
"""At and below this, a place of the caret counts within what an input method composes."""


class RowLayout(QAbstractTextDocumentLayout):
    """One column of paragraphs; `heights_changed` when any is higher or lower than it was."""

    heights_changed = Signal()

    def __init__(self, document: QTextDocument, heights: Sequence[float] = ()) -> None:
        """`heights` are those of the paragraphs where they are known; lines are laid out later."""
        super().__init__(document)
        self._own: list[float] = list(heights)
        self._ready: list[bool] = [False] * len(self._own)
        self._known = len(self._own) == document.blockCount()
        self._ended = False
        self._least: Sequence[float] = ()
        self._tops: list[float] = [0.0]

    @property
    def heights(self) -> Sequence[float]:
        """How high each paragraph is by its own lines, with the room below it, in pixels."""
        return self._own

    def end(self) -> None:
        """Follow the document no longer: another layout takes its place at another width."""
        self._ended = True

    def set_rows(self, least: Sequence[float]) -> None:
        """Let every paragraph be at least so high."""
        if list(least) != list(self._least):
            self._least = list(least)
            self._place()

    def documentChanged(self, place: int, removed: int, added: int) -> None:  # noqa: N802
        """Lay out the paragraphs that were touched, all of them at another width."""
        del removed
        if self._ended:
            return
        document = self.document()
        before = list(self._own)
        if self._known:  # they are laid out when they are asked for
            self._known = False
        else:
            first, last = document.findBlock(place), document.findBlock(place + added)
            self._make_room(first.blockNumber(), document.blockCount())
            block = first
            while block.isValid():
                self._own[block.blockNumber()] = self._lay_out(block)
                if block == last:
                    break
                block = block.next()
        self._place()
        if before != self._own:
            self.heights_changed.emit()

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draw what is seen of the paragraphs, the selection and the caret."""
        clip = context.clip if context.clip.isValid() else QRectF(QPointF(), self.documentSize())
        painter.setPen(context.palette.color(context.palette.ColorRole.Text))
        for block in self._between(clip.top(), clip.bottom()):
            self._lay_out_once(block)
            top = QPointF(0, self._tops[block.blockNumber()])
            layout = block.layout()
            layout.draw(painter, top, _selected(block, context), clip)
            caret = _caret(block, layout, context.cursorPosition)
            if caret is not None:
                layout.drawCursor(painter, top, caret)

    def hitTest(  # type: ignore[override] # noqa: N802
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """The place in the text below a point, -1 where an exact hit was asked for and is none."""
        if not self._own:
            return 0
        number = max(0, min(bisect_right(self._tops, point.y()) - 1, len(self._own) - 1))
        block = self.document().findBlockByNumber(number)
        self._lay_out_once(block)
        layout, y = block.layout(), point.y() - self._tops[number]
        line = _line_at(layout, y)
        if line is None:
            return block.position()
        exact = accuracy is Qt.HitTestAccuracy.ExactHit
        if exact and not line.naturalTextRect().contains(QPointF(point.x(), y)):
            return -1
        return block.position() + line.xToCursor(point.x())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802 - Qt's name
        """Where a paragraph stands, without the room below its lines."""
        number = block.blockNumber()
        if not 0 <= number < len(self._own):
            return QRectF()
        self._lay_out_once(block)
        height = self._own[number] - block.blockFormat().bottomMargin()
        return QRectF(0, self._tops[number], self._width(), height)

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: N802 - Qt's name
        """The whole document: it has one frame."""
        del frame
        return QRectF(QPointF(), self.documentSize())

    def documentSize(self) -> QSizeF:  # noqa: N802 - Qt's name
        """As wide as the page, and as high as all rows."""
        below = self.document().rootFrame().frameFormat().bottomMargin()
        return QSizeF(self._width(), self._tops[-1] + below)

    def pageCount(self) -> int:  # noqa: N802 - Qt's name
        """It is never cut into pages."""
        return 1

    def _width(self) -> float:
        return max(0.0, self.document().pageSize().width())

    def _make_room(self, first: int, count: int) -> None:
        """Let there be an entry for each paragraph, when some came or went after the first."""
        missing = count - len(self._own)
        if missing > 0:
            self._own[first + 1 : first + 1] = [0.0] * missing
            self._ready[first + 1 : first + 1] = [False] * missing
        elif missing < 0:
            del self._own[first + 1 : first + 1 - missing]
            del self._ready[first + 1 : first + 1 - missing]

    def _lay_out_once(self, block: QTextBlock) -> None:
        """Lay out the lines of a paragraph of which only the height is known."""
        number = block.blockNumber()
        if self._ready[number]:
            return
        height = self._lay_out(block)
        if height != self._own[number]:
            self._own[number] = height
            self._place()
            self.heights_changed.emit()

    def _lay_out(self, block: QTextBlock) -> float:
        self._ready[block.blockNumber()] = True
        layout = block.layout()
        direction = block.textDirection()
        option = self.document().defaultTextOption()
        option.setTextDirection(direction)
        option.setAlignment(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft))
        layout.setTextOption(option)
        shape, down = block.blockFormat(), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width())
            height = max(line.height(), shape.lineHeight(line.height(), 1))
            line.setPosition(QPointF(0, down + height - line.height()))
            down += height
        layout.endLayout()
        block.setLineCount(layout.lineCount())
        return down + shape.bottomMargin()

    def _place(self) -> None:
        """Put every paragraph below the one before, in rows."""
        least = self._least
        rows = [
            max(own, least[number]) if number < len(least) else own
            for number, own in enumerate(self._own)
        ]
        above = self.document().rootFrame().frameFormat().topMargin()
        before, self._tops = self._tops, list(accumulate(rows, initial=above))
        if before != self._tops:
            self.documentSizeChanged.emit(self.documentSize())
        self.update.emit()

    def _between(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        number = max(0, bisect_right(self._tops, top) - 1)
        block = self.document().findBlockByNumber(number)
        while block.isValid() and self._tops[block.blockNumber()] <= bottom:
            yield block
            block = block.next()


def _selected(
    block: QTextBlock, context: QAbstractTextDocumentLayout.PaintContext
) -> list[QTextLayout.FormatRange]:
    found = []
    for each in context.selections:
        start = max(each.cursor.selectionStart(), block.position()) - block.position()
        end = min(each.cursor.selectionEnd() - block.position(), block.length())
        if start < end:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = start, end - start, each.format
            found.append(one)
    return found


def _caret(block: QTextBlock, layout: QTextLayout, place: int) -> int | None:
    """Where the caret stands in a paragraph, None where it stands elsewhere."""
    if place <= _COMPOSED:
        if not layout.preeditAreaText():
            return None
        return layout.preeditAreaPosition() - (place - _COMPOSED)
    within = place - block.position()
    return within if 0 <= within < block.length() else None


def _line_at(layout: QTextLayout, y: float) -> QTextLine | None:
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if y < line.y() + line.height() or number == layout.lineCount() - 1:
            return line
    return None


def heights_of(document: QTextDocument) -> list[float]:
    """How high the paragraphs of a document are as Qt has laid them out, with the room below."""
    layout, found = document.documentLayout(), []
    block = document.begin()
    while block.isValid():
        below = block.blockFormat().bottomMargin()
        found.append(layout.blockBoundingRect(block).height() + below)
        block = block.next()
    return found
