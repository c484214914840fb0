"""Scrolling to a part that has just opened, while what is around it still takes its place."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

_GAP: Final = 12
_SETTLED: Final = 250
"""Milliseconds after which everything has its place."""


class _Seeing(QObject):
    """Lives as long as it takes; goes with the part."""

    def __init__(self, area: QScrollArea, part: QWidget) -> None:
        super().__init__(part)
        self._area = area
        self._part = part
        area.verticalScrollBar().rangeChanged.connect(self._see)
        QTimer.singleShot(0, self, self._see)
        QTimer.singleShot(_SETTLED, self, self.deleteLater)

    @Slot()
    def _see(self) -> None:
        if self._part.isVisible():
            self._area.ensureWidgetVisible(self._part, 0, _GAP)


def see_whole(area: QScrollArea, part: QWidget) -> None:
    """Let all of a part be seen, as far as there is room for it."""
    _Seeing(area, part)


def see_around(part: QWidget) -> None:
    """Let all of a part be seen in the area it stands in, if it stands in one."""
    around = part.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        see_whole(around, part)
