"""Columns and rows on the grid of 4, so that no screen counts pixels of its own."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from hrdoc.ui.theme.style import is_part

L = TypeVar("L", QVBoxLayout, QHBoxLayout)


def column(*, space: int = 12, edge: int = 0, parent: QWidget | None = None) -> QVBoxLayout:
    """A column with `space` between its parts and `edge` around them, in pixels."""
    return _spaced(QVBoxLayout(parent) if parent else QVBoxLayout(), space, edge)


def row(*, space: int = 8, edge: int = 0, parent: QWidget | None = None) -> QHBoxLayout:
    """A row with `space` between its parts and `edge` around them, in pixels."""
    return _spaced(QHBoxLayout(parent) if parent else QHBoxLayout(), space, edge)


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
