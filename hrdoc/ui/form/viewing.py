"""Showing what one was led to, wherever it is scrolled."""

from typing import Final

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_LAID_OUT: Final = (0, 80)
"""Milliseconds after which to look: at once, and when fields made meanwhile have their places."""

_ABOVE: Final = 12
"""Pixels left above what is scrolled to: less than stands between two fields."""


def bring_into_view(widget: QWidget) -> None:
    """Scroll the area around a widget to where it begins, once everything is laid out."""
    for wait in _LAID_OUT:
        QTimer.singleShot(wait, widget, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    area: QWidget | None = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    inside = area.widget() if isinstance(area, QScrollArea) else None
    if not isinstance(area, QScrollArea) or inside is None or not inside.isAncestorOf(widget):
        return
    top = widget.mapTo(inside, QPoint(0, 0)).y()
    seen = area.verticalScrollBar().value()
    if not seen <= top <= seen + area.viewport().height() - widget.height():
        area.verticalScrollBar().setValue(max(0, top - _ABOVE))
