"""How a hit is painted: title, a piece of the text it was found in, and what it is."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hrdoc.casebook.glance import Shape
from hrdoc.ui.consent.badge import shape_icon
from hrdoc.ui.look import Look
from hrdoc.ui.search.asking import Line
from hrdoc.ui.search.marked_text import MarkedText
from hrdoc.ui.search.results import LINE, SAYS_MORE
from hrdoc.ui.search.wording import metadata, says_more_than_title, title
from hrdoc.ui.theme import tokens as sizes

Index = QModelIndex | QPersistentModelIndex

EDGE: Final = 12
HEIGHT: Final = 92
HEIGHT_ALONE: Final = 64
"""How high a hit is, and how high where none has more to show than its title."""

_TITLE: Final = 10
_SNIPPET: Final = 36
_METADATA: Final = 64
_TITLE_ALONE: Final = 22
_METADATA_ALONE: Final = 50
_BADGE: Final = 16


class LinePainter(QStyledItemDelegate):
    """Three lines a hit; titles and metadata begin where the window does."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._title = look.font(sizes.INTERFACE, bold=True)
        self._text = look.font(sizes.INTERFACE)
        self._small = look.font(sizes.LABEL)
        self._shapes = {shape: shape_icon(look, shape) for shape in Shape}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Every hit is as high as every other."""
        high = HEIGHT if index.data(SAYS_MORE) else HEIGHT_ALONE
        return QSize(option.rect.width(), self._look.px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one hit."""
        line = index.data(LINE)
        if not isinstance(line, Line):
            return
        tokens, place = self._look.tokens, QRect(option.rect)
        painter.save()
        painter.setClipRect(place)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            self._choose(painter, place)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        box = place.adjusted(self._look.px(EDGE), 0, -self._look.px(EDGE), 0)
        self._paint_words(painter, box, line)
        painter.restore()

    def _paint_badge(self, painter: QPainter, place: QRect, line: Line) -> QRect:
        """Draw what may be done with the record where its words begin; what is left for them."""
        if line.badge is None:
            return place
        side, mirrored = self._look.px(_BADGE), self._look.mirrored
        high = painter.fontMetrics().height()
        there = QRect(place.left(), place.top() + (high - side) // 2, side, side)
        if mirrored:
            there.moveRight(place.right())
        self._shapes[line.badge.sign].paint(painter, there)
        step = side + self._look.px(6)
        return place.adjusted(0 if mirrored else step, 0, -step if mirrored else 0, 0)

    def _choose(self, painter: QPainter, place: QRect) -> None:
        """A bar at the start tells the chosen hit, beside its ground."""
        painter.fillRect(place, QColor(self._look.tokens.tint))
        bar = QRect(place.topLeft(), QSize(self._look.px(4), place.height()))
        if self._look.mirrored:
            bar.moveRight(place.right())
        painter.fillRect(bar, QColor(self._look.tokens.accent))

    def _paint_words(self, painter: QPainter, box: QRect, line: Line) -> None:
        hit, look = line.hit, self._look
        mirrored = look.mirrored
        if hit.title.strip():
            head = MarkedText(hit.title, hit.title_marks)
        else:
            head = MarkedText(title(look, line))
        laid = head.laid_out(self._title, box.width(), mirrored=mirrored, own_side=False)
        says_more = says_more_than_title(line)
        lifted = 0 if says_more else (look.px(HEIGHT) - box.height()) // 2
        box.adjust(0, -lifted, 0, 0)
        top = _TITLE if says_more else _TITLE_ALONE
        laid.paint(painter, self._at(box, top), look, ink=look.tokens.ink)
        if says_more:
            piece = MarkedText(hit.snippet, hit.marks, before=hit.begins > 0, after=hit.is_cut)
            laid = piece.laid_out(self._text, box.width(), mirrored=mirrored)
            laid.paint(painter, self._at(box, _SNIPPET), look, ink=look.tokens.ink)
        down = _METADATA if says_more else _METADATA_ALONE
        painter.setFont(self._small)
        painter.setPen(QColor(look.tokens.ink_soft))
        place = box.adjusted(0, look.px(down), 0, -look.px(4))
        place = self._paint_badge(painter, place, line)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        words = painter.fontMetrics().elidedText(
            metadata(look, line), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.setLayoutDirection(look.direction)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignAbsolute, words)

    def _at(self, box: QRect, down: int) -> QPointF:
        return QPointF(box.left(), box.top() + self._look.px(down))
