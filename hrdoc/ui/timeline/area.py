"""The drawing of a timeline in all the room there is; it scrolls where its rows need more."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from hrdoc.ui.look import Look
from hrdoc.ui.timeline.canvas import TimelineCanvas
from hrdoc.ui.timeline.drawing import AXIS_ROW

_LEAST: Final = 220


class TimelineArea(QScrollArea):
    """Tells the drawing how high it is; the axis stays in sight whatever is scrolled."""

    def __init__(self, look: Look, canvas: TimelineCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._axis = 2 * look.px(AXIS_ROW)
        self.setObjectName("timeline-area")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(look.px(_LEAST))
        self.setWidget(canvas)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the drawing anew."""
        super().resizeEvent(event)
        self._canvas.fit(self.viewport().height())

    def reveal(self, place: QRect) -> None:
        """Scroll no further than it takes to see a row below the axis."""
        if place.isEmpty():
            return
        bar = self.verticalScrollBar()
        highest = place.bottom() - self.viewport().height()
        bar.setValue(max(highest, min(bar.value(), place.top() - self._axis)))
