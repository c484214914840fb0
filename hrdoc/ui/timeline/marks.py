"""The marks of dates: what happened is full, what was recorded or is to be done has a ring."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen, Qt
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.chronology import Dated
from hrdoc.ui.look import Look

OF_EVENTS: Final = "event"
_SOFT: Final = 14.0
"""Pixels over which the ends of a bar grow soft."""

_FULL: Final = 0.8
"""How much of its colour a bar has between its ends: 3 to 1 against the ground."""

_RING: Final = 4
_WIDE: Final = 12


class Mark(QWidget):
    """The mark of a day, beside the words that say what it stands for."""

    def __init__(self, look: Look, kind: str) -> None:
        super().__init__()
        self._look = look
        self._kind = kind
        self.setFixedSize(QSize(look.px(_WIDE), look.px(_WIDE)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it as it stands in the timeline."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint(painter, self._look, QRectF(self.rect()), self._kind)


def paint_day(painter: QPainter, look: Look, body: QRectF, date: Dated) -> None:
    """A tick or a ring in the middle of the day."""
    _paint(painter, look, body, date.kind)


def paint_bar(painter: QPainter, look: Look, body: QRectF, date: Dated) -> None:
    """The interval, soft at its ends and fading where it is open."""
    colour = _colour(look, date.kind)
    starts_open, ends_open = date.first is None, date.last is None
    if look.mirrored:
        starts_open, ends_open = ends_open, starts_open
    soft = min(_SOFT / max(body.width(), 1), 0.5)
    faint, full, none = (QColor(colour) for _ in range(3))
    faint.setAlphaF(0.22)
    full.setAlphaF(_FULL)
    none.setAlphaF(0.0)
    fill = QLinearGradient(body.topLeft(), body.topRight())
    fill.setColorAt(0, none if starts_open else faint)
    fill.setColorAt(0.9 if starts_open else soft, full)
    fill.setColorAt(0.1 if ends_open else 1 - soft, full)
    fill.setColorAt(1, none if ends_open else faint)
    painter.fillRect(body, fill)
    painter.setPen(QPen(colour, 1))
    ring = min(look.px(_RING), body.height() / 2, body.width() / 2)
    for x, inwards, is_open in (
        (body.left(), ring, starts_open),
        (body.right(), -ring, ends_open),
    ):
        if not is_open and date.kind == OF_EVENTS:
            painter.drawLine(QPointF(x, body.top()), QPointF(x, body.bottom()))
        elif not is_open:
            _paint_ring(painter, look, QPointF(x + inwards, body.center().y()), ring)


def _paint(painter: QPainter, look: Look, body: QRectF, kind: str) -> None:
    if kind == OF_EVENTS:
        middle = body.center().x()
        tick = QRectF(middle - 1.5, body.top(), 3, body.height())
        painter.fillRect(tick, _colour(look, kind))
    else:
        _paint_ring(painter, look, body.center(), min(look.px(_RING), body.height() / 2))


def _paint_ring(painter: QPainter, look: Look, middle: QPointF, radius: float) -> None:
    """A ring with paper in it: whatever runs behind it is not seen."""
    painter.setPen(QPen(_colour(look, ""), 1.5))
    painter.setBrush(QColor(look.tokens.paper))
    painter.drawEllipse(middle, radius - 0.75, radius - 0.75)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _colour(look: Look, kind: str) -> QColor:
    return QColor(look.tokens.accent if kind == OF_EVENTS else look.tokens.ink_soft)
