"""A name on one line, shortened in its middle where there is no room; the whole stands in a tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption

from hrdoc.ui.look import isolated
from hrdoc.ui.widgets.tips import plain_tip


class Elided(QLabel):
    """A label of one line that never asks for more width than there is.

    A name of a file keeps its beginning and its end, where its kind stands.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what there is room for."""
        option = QStyleOption()
        option.initFrom(self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, room.width()
        )
        side = QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(option.palette.color(self.foregroundRole()))
            painter.drawText(room, int(side | Qt.AlignmentFlag.AlignAbsolute), isolated(shown))
