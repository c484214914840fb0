"""Bringing what has just opened, or was just said, into sight on a page longer than the window."""

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
    """The same in the area that a part stands in, if it stands in one."""
    if (area := _area_around(part)) is not None:
        see_whole(area, part)


def come_into_sight(widget: QWidget) -> None:
    """Scroll the area a widget stands in, if it stands in one, until all of the widget is seen.

    Where it stands is known once the window has laid it out: call this from the event loop.
    """
    area = _area_around(widget)
    if area is not None and widget.isVisible():
        area.ensureWidgetVisible(widget)


def _area_around(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
