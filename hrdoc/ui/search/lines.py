"""How a hit is painted: title, a piece of the text it was found in, and what it is.

Among hits that have such a piece, one without it tells in two lines what it may be used for and is.
"""

from collections.abc import Callable
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
from hrdoc.ui.search.wording import may, metadata, says_more_than_title, title, what_it_is, where
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
_WHERE: Final = 0.4
"""The share of a line that the name of an answer takes at most."""


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
        says_more, has_room = says_more_than_title(line), box.height() >= look.px(HEIGHT)
        two = has_room and not says_more and line.badge is not None
        lifted = 0 if says_more or two else (look.px(HEIGHT) - box.height()) // 2
        box.adjust(0, -lifted, 0, 0)
        top = _TITLE if says_more or two else _TITLE_ALONE
        laid.paint(painter, self._at(box, top), look, ink=look.tokens.ink)
        if two:
            self._paint_metadata(painter, box.adjusted(0, look.px(_SNIPPET), 0, 0), line, may)
            below = box.adjusted(0, look.px(_METADATA), 0, 0)
            self._write(painter, below, what_it_is(look, line))
            return
        if says_more:
            self._paint_piece(painter, box, line)
        down = look.px(_METADATA if says_more else _METADATA_ALONE)
        self._paint_metadata(painter, box.adjusted(0, down, 0, 0), line, metadata)

    def _paint_piece(self, painter: QPainter, box: QRect, line: Line) -> None:
        """The words that were found, after what answer they stand in."""
        hit, look = line.hit, self._look
        place, name = QRect(box), where(look, line)
        if name:
            painter.setFont(self._text)
            metrics = painter.fontMetrics()
            most = int(box.width() * _WHERE)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, most)
            shown = look.say("search-found-in", where=shown)
            label = box.adjusted(0, look.px(_SNIPPET), 0, 0)
            self._write(painter, label, shown)
            taken = metrics.horizontalAdvance(shown) + look.px(6)
            mirrored = look.mirrored
            place.adjust(0 if mirrored else taken, 0, -taken if mirrored else 0, 0)
        piece = MarkedText(hit.snippet, hit.marks, before=hit.begins > 0, after=hit.is_cut)
        laid = piece.laid_out(self._text, place.width(), mirrored=look.mirrored)
        laid.paint(painter, self._at(place, _SNIPPET), look, ink=look.tokens.ink)

    def _paint_metadata(
        self, painter: QPainter, place: QRect, line: Line, words: Callable[[Look, Line], str]
    ) -> None:
        """A line of small words with the mark of the consent."""
        painter.setFont(self._small)
        self._write(painter, self._paint_badge(painter, place, line), words(self._look, line))

    def _write(self, painter: QPainter, place: QRect, words: str) -> None:
        mirrored = self._look.mirrored
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.setPen(QColor(self._look.tokens.ink_soft))
        painter.setLayoutDirection(self._look.direction)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignAbsolute, shown)

    def _at(self, box: QRect, down: int) -> QPointF:
        return QPointF(box.left(), box.top() + self._look.px(down))
