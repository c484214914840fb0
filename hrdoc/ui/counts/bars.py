"""A count as bars: the name, the bar, and the numbers written beside it.

What is certain is solid. What may belong here is drawn on from there lightly, behind an outline,
and its number is told as what it is: no colour is needed to tell them apart.
"""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hrdoc.casebook.counting import CountRow
from hrdoc.ui.counts.rows import ROW, CountRows
from hrdoc.ui.look import Look
from hrdoc.ui.theme import tokens as sizes
from hrdoc.ui.widgets.ending_list import EndingList

Index = QModelIndex | QPersistentModelIndex

_HEIGHT: Final = 40
_EDGE: Final = 12
_NAME: Final = 0.34
"""The share of a row that a name has at most; a bar begins where the longest one ends."""

_NUMBERS: Final = 190
_BAR: Final = 16
_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class BarPainter(QStyledItemDelegate):
    """Paints one row of a count."""

    def __init__(self, look: Look, rows: CountRows, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Every row is as high as every other."""
        del index
        return QSize(option.rect.width(), self._look.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the name, the bar and the numbers."""
        row = index.data(ROW)
        if not isinstance(row, CountRow):
            return
        look, place = self._look, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(look.tokens.tint))
        painter.setPen(QColor(look.tokens.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        box = place.adjusted(look.px(_EDGE), 0, -look.px(_EDGE), 0)
        name = self._name_width(round(box.width() * _NAME))
        numbers = min(look.px(_NUMBERS), box.width() // 3)
        painter.setLayoutDirection(look.direction)
        painter.setFont(look.font(sizes.INTERFACE))
        painter.setPen(QColor(look.tokens.ink))
        self._write(painter, self._part(box, 0, name), str(index.data() or ""))
        gap = look.px(_EDGE)
        self._paint_bar(painter, self._part(box, name + gap, box.width() - numbers - gap), row)
        painter.setPen(QColor(look.tokens.ink))
        self._write(painter, self._part(box, box.width() - numbers, box.width()), self._told(row))
        painter.restore()

    def _told(self, row: CountRow) -> str:
        look = self._look
        if not row.uncertain:
            return look.number(row.certain)
        possible = look.say("counts-between", number=look.number(row.uncertain))
        return look.say("counts-both", certain=look.number(row.certain), possible=possible)

    def _name_width(self, most: int) -> int:
        """As wide as the longest name, so that every bar begins near what it counts."""
        metrics = QFontMetrics(self._look.font(sizes.INTERFACE))
        names = self._rows.first_names()
        return min(most, max((metrics.horizontalAdvance(each) for each in names), default=0) + 4)

    def _part(self, box: QRect, begin: int, end: int) -> QRect:
        """A part of the row, reckoned from where lines begin."""
        left = box.right() - end if self._look.mirrored else box.left() + begin
        return QRect(left, box.top(), end - begin, box.height())

    def _paint_bar(self, painter: QPainter, box: QRect, row: CountRow) -> None:
        accent, high = QColor(self._look.tokens.accent), self._look.px(_BAR)
        most, top = self._rows.most, box.center().y() - high // 2
        certain, possible = (
            round(box.width() * each / most) for each in (row.certain, row.uncertain)
        )
        certain = max(certain, 2 if row.certain else 0)
        mirrored = self._look.mirrored
        solid = QRectF(box.right() - certain if mirrored else box.left(), top, certain, high)
        painter.fillRect(solid, accent)
        if possible:
            light = QColor(accent)
            light.setAlphaF(0.18)
            x = solid.left() - possible if mirrored else solid.right()
            maybe = QRectF(x, top, possible, high)
            painter.fillRect(maybe, light)
            painter.setPen(QPen(accent, 1, Qt.PenStyle.DashLine))
            painter.drawRect(maybe.adjusted(0.5, 0.5, -0.5, -0.5))

    def _write(self, painter: QPainter, box: QRect, words: str) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._look.mirrored else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(flags | Qt.TextFlag.TextSingleLine), shown)


class BarList(EndingList):
    """The bars; Enter leads to the records behind a number, which `open_chosen` is told of."""

    def __init__(self, look: Look, rows: CountRows) -> None:
        super().__init__()
        self.setObjectName("counts-bars")
        self.setAccessibleName(look.say("counts-bars"))
        self.setModel(rows)
        self.setItemDelegate(BarPainter(look, rows, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(EndingList.EditTrigger.NoEditTriggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open, or move."""
        if event.key() in _OPEN and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
