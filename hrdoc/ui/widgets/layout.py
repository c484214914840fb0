"""Columns and rows on the grid of 4, so that no screen counts pixels of its own."""

from typing import TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.flow import Flow

L = TypeVar("L", QVBoxLayout, QHBoxLayout)


class _Column(QVBoxLayout):
    def addLayout(self, layout: QLayout, /, stretch: int | None = 0) -> None:  # noqa: N802 - Qt's name
        super().addLayout(layout, stretch or 0)
        held(layout)


class _Row(QHBoxLayout):
    def addLayout(self, layout: QLayout, /, stretch: int | None = 0) -> None:  # noqa: N802 - Qt's name
        super().addLayout(layout, stretch or 0)
        held(layout)


def column(*, space: int = 12, edge: int = 0, parent: QWidget | None = None) -> QVBoxLayout:
    """A column with `space` between its parts and `edge` around them, in pixels."""
    return _spaced(_Column(parent) if parent else _Column(), space, edge)


def row(*, space: int = 8, edge: int = 0, parent: QWidget | None = None) -> QHBoxLayout:
    """A row with `space` between its parts and `edge` around them, in pixels."""
    return _spaced(_Row(parent) if parent else _Row(), space, edge)


def frame(part: str, *, name: str = "") -> QFrame:
    """A frame the style sheet knows: card, rail, margin, header, strip, drop, line."""
    made = QFrame()
    made.setObjectName(name)
    is_part(made, part)
    return made


def scrolled(inside: QWidget, *, name: str) -> QScrollArea:
    """An area that scrolls down and never sideways."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    is_part(inside, "scrolled")
    area.setWidget(inside)
    return area


def held(layout: QLayout) -> list[QWidget | QLayout]:
    """What stands in a layout, in order.

    The binding keeps every place that `itemAt` or `addLayout` came by, those of inner layouts too,
    as long as the layout lives. Qt deletes a place with the widget in it; when another object gets
    its address, the binding takes the two for one and the process ends. So no place is kept.
    """
    found: list[QWidget | QLayout] = []
    for number in range(layout.count()):
        place = layout.itemAt(number)
        if place is None:
            continue
        if isinstance(place, QLayout):
            found.append(place)
            held(place)
            continue
        if (widget := place.widget()) is not None:
            found.append(widget)
        if not isinstance(layout, Flow):  # which keeps its own
            shiboken6.invalidate(place)
    return found


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let go of it."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            clear(inner)


def _spaced(layout: L, space: int, edge: int) -> L:
    layout.setSpacing(space)
    layout.setContentsMargins(edge, edge, edge, edge)
    return layout
