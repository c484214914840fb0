"""The Tab key leads in the order of reading, whenever and wherever a control was made.

Qt leads in the order controls came into being; blocks that are filled later would come last. The
layouts know the order one reads in, so they are asked each time the key is pressed.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QStackedWidget, QWidget

from hrdoc.ui.widgets.layout import held


def put_in_reading_order(root: QWidget) -> None:
    """Chain everything that takes the Tab key below `root` as its layouts have it."""
    for one, other in pairwise(stops(root)):
        QWidget.setTabOrder(one, other)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Give what takes the Tab key in a part of the window, in the order one reads it."""
    if widget.isHidden():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        if inside := widget.widget():
            yield from stops(inside)
    elif isinstance(widget, QStackedWidget):
        if current := widget.currentWidget():
            yield from stops(current)
    elif isinstance(widget, QAbstractScrollArea):
        yield from _beside(widget)
    else:
        yield from _inside(widget)


def _beside(area: QAbstractScrollArea) -> Iterator[QWidget]:
    """What stands beside that which an area shows, such as in the margin of a text."""
    for each in area.children():
        if isinstance(each, QWidget) and each is not area.viewport() and not each.isWindow():
            yield from stops(each)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """What a layout holds in its order, then what was placed by hand."""
    layout = widget.layout()
    laid_out = list(_held(layout)) if layout is not None else []
    children = [each for each in widget.children() if isinstance(each, QWidget)]
    for each in (*laid_out, *(child for child in children if child not in laid_out)):
        if not each.isWindow():
            yield from stops(each)


def _held(layout: QLayout) -> Iterator[QWidget]:
    for each in held(layout):
        if isinstance(each, QWidget):
            yield each
        else:
            yield from _held(each)
