"""A row of two lines, as lists have it: what it is called, and below what it is."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hrdoc.ui.look import Look
from hrdoc.ui.theme import tokens as sizes

Index = QModelIndex | QPersistentModelIndex

BELOW: Final = Qt.ItemDataRole.UserRole + 1
"""The role of the second line; the first is the display role."""

BADGE: Final = Qt.ItemDataRole.UserRole + 3
"""The role of a shape before the second line, which says it in words."""

HEIGHT: Final = 60
_EDGE: Final = 12
_BADGE: Final = 16
_GAP: Final = 6
_LINE: Final = 24
_SECOND_LINE: Final = 22
"""Pixels of one line where lines wrap, and what each beyond two adds to a row."""

_MOST: Final = 4
"""Lines of a row where they wrap."""


class TwoLines(QStyledItemDelegate):
    """Paints both lines at the start of the row, elided where they are too long.

    In a `quiet` list, one of several on a page, the chosen row is told only where the keyboard is.
    Where a list is narrow and `wraps`, a row has room for four lines: what is below a title may
    take two, and a third for what stands behind a line break; the title has two if they are left.
    """

    def __init__(
        self, look: Look, parent: QObject, *, quiet: bool = False, wraps: bool = False
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._quiet = quiet
        self._wraps = wraps
        self._title = look.font(sizes.INTERFACE)
        self._small = look.font(sizes.LABEL)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Every row is as high as every other."""
        del index
        height = HEIGHT + (2 * _SECOND_LINE if self._wraps else 0)
        return QSize(option.rect.width(), self._look.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row; a bar at the start tells the chosen one, beside its ground."""
        look, place = self._look, QRect(option.rect)
        painter.save()
        told = QStyle.StateFlag.State_HasFocus if self._quiet else QStyle.StateFlag.State_Selected
        if option.state & told:
            painter.fillRect(place, QColor(look.tokens.tint))
            bar = QRect(place.topLeft(), QSize(look.px(4), place.height()))
            if look.mirrored:
                bar.moveRight(place.right())
            painter.fillRect(bar, QColor(look.tokens.accent))
        painter.setPen(QColor(look.tokens.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        box = place.adjusted(look.px(_EDGE), look.px(6), -look.px(_EDGE), -look.px(6))
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            side = look.px(sizes.ICON)
            there = QRect(box.left(), box.center().y() - side // 2, side, side)
            if look.mirrored:
                there.moveRight(box.right())
            icon.paint(painter, there)
            step = side + look.px(_EDGE)
            box.adjust(0 if look.mirrored else step, 0, -step if look.mirrored else 0, 0)
        below = str(index.data(BELOW) or "")
        painter.setLayoutDirection(look.direction)
        painter.setFont(self._title)
        badge = index.data(BADGE)
        small = box.width() - (look.px(_BADGE) + look.px(_GAP) if isinstance(badge, QIcon) else 0)
        belows = self._belows(below, small)
        title = str(index.data() or "")
        fits = self._wraps and len(belows) + 2 <= _MOST
        titles = self._lines(title, box.width(), self._title) if fits else [title]
        count = len(titles) + len(belows)
        high = min(box.height() // count, look.px(_LINE)) if self._wraps else box.height() // count
        top = box.top() + (box.height() - high * count) // 2
        for line, words in enumerate(titles):
            place = QRect(box.left(), top + line * high, box.width(), high)
            self._write(painter, place, words, look.tokens.ink)
        painter.setFont(self._small)
        place = QRect(box.left(), top + len(titles) * high, box.width(), high)
        place = self._paint_badge(painter, place, badge)
        for line, words in enumerate(belows):
            self._write(painter, place.translated(0, line * high), words, look.tokens.ink_soft)
        painter.restore()

    def _paint_badge(self, painter: QPainter, place: QRect, badge: object) -> QRect:
        """Draw the shape where its words begin; what is left for them."""
        if not isinstance(badge, QIcon):
            return place
        look, side = self._look, self._look.px(_BADGE)
        there = QRect(place.left(), place.center().y() - side // 2, side, side)
        if look.mirrored:
            there.moveRight(place.right())
        badge.paint(painter, there)
        step = side + look.px(_GAP)
        return place.adjusted(0 if look.mirrored else step, 0, -step if look.mirrored else 0, 0)

    def _belows(self, below: str, width: int) -> list[str]:
        """What is below the title, as it is written."""
        if not self._wraps:
            return [below] if below else []
        first, _, last = below.partition("\n")
        lines = self._lines(first, width, self._small) if first else []
        return [*lines, last] if last else lines

    def _lines(self, words: str, width: int, font: QFont) -> list[str]:
        """The words as they are written: the rest of what fits on a first line is the second."""
        layout = QTextLayout(words, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        end = line.textLength()
        layout.endLayout()
        return [each for each in (words[:end].rstrip(), words[end:].lstrip()) if each] or [""]

    def _write(self, painter: QPainter, place: QRect, words: str, ink: str) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._look.mirrored else Qt.AlignmentFlag.AlignLeft
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.setPen(QColor(ink))
        painter.drawText(
            place,
            side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
            elided,
        )
