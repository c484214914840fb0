"""Where something small may lie over a page without hiding what is read there."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize

_STEP: Final = 6
"""Pixels from one height that is tried to the next."""

_ACROSS: Final = 24
"""The same from one place of a line to the next."""


def free_place(size: QSize, wanted: QPoint, room: QRect, taken: Sequence[QRect]) -> QPoint:
    """The place nearest to `wanted` in the room that hides nothing; the foot where none is free."""
    last = room.right() - size.width() + 1
    across = (*range(room.left(), last, _ACROSS), last, wanted.x())
    columns = sorted(dict.fromkeys(across), key=lambda x: abs(x - wanted.x()))
    within = [x for x in columns if room.left() <= x <= last]
    lowest = max(room.top(), room.bottom() - size.height() + 1)
    for y in _rows(wanted.y(), room.top(), lowest):
        beside = [each for each in taken if each.top() < y + size.height() and each.bottom() >= y]
        for x in within:
            place = QRect(QPoint(x, y), size)
            if not any(place.intersects(each) for each in beside):
                return place.topLeft()
    return QPoint(within[0] if within else room.left(), lowest)


def _rows(wanted: int, highest: int, lowest: int) -> Iterator[int]:
    """Heights that are tried: the wanted one, then ever farther below and above it."""
    for away in range(0, max(lowest - wanted, wanted - highest, 0) + _STEP, _STEP):
        for y in dict.fromkeys((wanted + away, wanted - away)):
            if highest <= y <= lowest:
                yield y
