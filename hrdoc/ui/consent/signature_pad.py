"""Paper to sign on, with mouse, finger or pen, as light or dark as the window.

The picture is dark ink on white in every appearance. It is made in memory and handed over as the
bytes of a PNG; it is never a file.
"""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

_PAPER: Final = "#FFFFFF"
_INK: Final = "#14213D"
_WIDTH: Final = 2.2
_HEIGHT: Final = 180
_SCALE: Final = 2
"""Pixels of the picture for one of the screen."""


class Paper(QWidget):
    """Takes strokes; `drawn` after each."""

    drawn = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._tokens = look.tokens
        self._strokes: list[list[QPointF]] = []
        self._down = False
        self.setObjectName("consent-paper")
        self.setAccessibleName(look.say("consent-sign-here"))
        self.setFixedHeight(look.px(_HEIGHT))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn."""
        return not self._strokes

    def clear(self) -> None:
        """Take a new sheet."""
        self._strokes.clear()
        self.update()
        self.drawn.emit()

    def picture(self) -> bytes:
        """What was drawn, as a PNG."""
        image = QImage(self.size() * _SCALE, QImage.Format.Format_RGB32)
        image.fill(QColor(_PAPER))
        with QPainter(image) as painter:
            painter.scale(_SCALE, _SCALE)
            self._draw(painter, _INK)
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(data.data())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the sheet, its line and the strokes."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._tokens.surface))
            painter.setPen(QPen(QColor(self._tokens.edge), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            foot = self.height() * 0.75
            painter.drawLine(QPointF(24, foot), QPointF(self.width() - 24, foot))
            self._draw(painter, self._tokens.ink)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on."""
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End it."""
        self._go_on(event.position())
        self._down = False

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802 - Qt's name
        """Take a pen."""
        if event.type() == QTabletEvent.Type.TabletPress:
            self._begin(event.position())
        elif event.type() == QTabletEvent.Type.TabletMove:
            self._go_on(event.position())
        else:
            self._down = False
        event.accept()

    def _begin(self, where: QPointF) -> None:
        self._down = True
        self._strokes.append([where])
        self.update()
        self.drawn.emit()

    def _go_on(self, where: QPointF) -> None:
        if self._down and self._strokes:
            inside = QRectF(self.rect())
            held = QPointF(
                min(max(where.x(), 0.0), inside.width()), min(max(where.y(), 0.0), inside.height())
            )
            self._strokes[-1].append(held)
            self.update()

    def _draw(self, painter: QPainter, ink: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(ink), _WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in self._strokes:
            path = QPainterPath(stroke[0])
            for point in stroke[1:] or stroke:
                path.lineTo(point + QPointF(0.01, 0))
            painter.drawPath(path)


class SignaturePad(QFrame):
    """A sheet with its two answers; `kept` gives the picture, `left` that there is none."""

    kept = Signal(bytes)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("consent-pad")
        is_part(self, "card")
        say = look.say
        self.paper = Paper(look)
        self._keep = button(
            say("consent-sign-keep"),
            lambda: self.kept.emit(self.paper.picture()),
            name="consent-sign-keep",
        )
        self._again = button(say("consent-sign-again"), self.paper.clear, name="consent-sign-again")
        self._leave = button(say("consent-sign-leave"), self.left.emit, name="consent-sign-leave")
        inside = column(space=8, edge=12, parent=self)
        inside.addWidget(label(say("consent-sign-here"), "label", wraps=True))
        inside.addWidget(self.paper)
        holder = QWidget()
        acts = Flow(holder)
        for each in (self._keep, self._again, self._leave):
            acts.addWidget(each)
        inside.addWidget(holder)
        self.setFocusProxy(self._leave)
        self.paper.drawn.connect(self._show)
        self._show()

    def ask(self) -> None:
        """Go to the button that keeps it."""
        self._keep.setFocus()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as it may be."""
        return QSize(480, super().sizeHint().height())

    def _show(self) -> None:
        for each in (self._keep, self._again):
            each.setEnabled(not self.paper.is_empty)
        if self._leave.hasFocus() and not self.paper.is_empty:
            self._keep.setFocus()  # who presses Enter now keeps what was drawn
