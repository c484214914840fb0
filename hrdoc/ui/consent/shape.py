"""The shape of a consent: told apart without colour, and never without its words beside it."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.glance import Shape
from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import ICON, Tokens

_STROKE: Final = 2.0
_HALF_TURN: Final = 180 * 16
"""Qt counts angles in sixteenths of a degree."""


class ConsentShape(QWidget):
    """A circle filled, half filled, empty, crossed or dashed; a triangle asks again.

    A square needs no consent, dots wait.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shape = Shape.NONE
        self.setObjectName("consent-shape")
        side = look.px(ICON)
        self.setFixedSize(side, side)

    @property
    def shape(self) -> Shape:
        """What it shows."""
        return self._shape

    def show_shape(self, shape: Shape, says: str) -> None:
        """Show another shape; `says` is what it means."""
        self._shape = shape
        self.setAccessibleName(says)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the shape."""
        with QPainter(self) as painter:
            draw_shape(painter, QRectF(self.rect()), self._shape, self._look)


def draw_shape(painter: QPainter, place: QRectF, shape: Shape, look: Look) -> None:
    """Draw a shape into a square."""
    colour = QColor(_colour(shape, look.tokens))
    edge = _STROKE * 1.5
    box = place.adjusted(edge, edge, -edge, -edge)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if shape is Shape.WAITS:
        _draw_waiting(painter, box, colour)
        return
    if shape is Shape.DUE:
        icon = look.icon("triangle-alert", look.tokens.caution)
        icon.paint(painter, place.toAlignedRect())
        return
    pen = QPen(colour, _STROKE)
    if shape is Shape.NONE:
        pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(colour if shape is Shape.LEAVES else Qt.BrushStyle.NoBrush)
    if shape is Shape.FREE:
        painter.drawRect(box.adjusted(edge, edge, -edge, -edge))
        return
    painter.drawEllipse(box)
    if shape in {Shape.PSEUDONYM, Shape.PARTLY}:
        # The half where reading begins.
        start = 270 * 16 if look.mirrored else 90 * 16
        painter.setBrush(colour)
        painter.drawPie(box, start, _HALF_TURN)
    if shape is Shape.WITHDRAWN:
        reach = box.width() / 2 * 0.7071
        middle = box.center()
        corner = QPointF(reach, -reach)
        painter.drawLine(middle - corner, middle + corner)


def _draw_waiting(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Three dots: no circle, which would say something of a consent."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for share in (0.15, 0.5, 0.85):
        middle = QPointF(box.left() + box.width() * share, box.center().y())
        painter.drawEllipse(middle, _STROKE * 0.8, _STROKE * 0.8)


def _colour(shape: Shape, tokens: Tokens) -> str:
    if shape in {Shape.LEAVES, Shape.PARTLY, Shape.PSEUDONYM}:
        return tokens.holds
    return tokens.fails if shape is Shape.WITHDRAWN else tokens.ink_soft
