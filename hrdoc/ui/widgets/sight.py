"""Bringing what has just opened, or was just said, into sight on a page longer than the window."""

from PySide6.QtWidgets import QScrollArea, QWidget


def come_into_sight(widget: QWidget) -> None:
    """Scroll the area a widget stands in, if it stands in one, until all of the widget is seen.

    Where it stands is known once the window has laid it out: call this from the event loop.
    """
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea) and widget.isVisible():
        above.ensureWidgetVisible(widget)
