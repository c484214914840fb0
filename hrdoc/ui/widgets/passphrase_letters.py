"""The letters of a passphrase, painted one by one while somebody looks at what they typed.

Each letter is a string of its own for a moment; the whole is never one, which nobody could wipe.
They stand in the order they were typed, in the direction of the first that has one.
"""

import unicodedata
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from hrdoc.casebook.passphrases import Secret

_SPACE: Final = "\N{MIDDLE DOT}"
_DIRECTIONS: Final = {"L": False, "R": True, "AL": True}


def runs_left(secret: Secret, *, otherwise: bool) -> bool:
    """Whether it is written from the right; `otherwise` where no letter has a direction."""
    for letter in secret:
        found = _DIRECTIONS.get(unicodedata.bidirectional(letter))
        if found is not None:
            return found
    return otherwise


def paint_letters(painter: QPainter, secret: Secret, room: QRect, *, at_right: bool) -> int:
    """Paint what fits of the end of a secret; gives where the caret stands, in pixels across.

    It begins at the side where fields begin, `at_right` in a window that is written from there.
    """
    mirrored = runs_left(secret, otherwise=at_right)
    metrics = painter.fontMetrics()
    widths = [metrics.horizontalAdvance(_visible(letter)) for letter in secret]
    first, whole = 0, sum(widths)
    while whole > room.width() and first < len(widths):
        whole -= widths[first]
        first += 1
    start = room.right() - whole if at_right else room.left()
    gone = 0
    for place, letter in enumerate(secret):
        if place < first:
            continue
        left = start + (whole - gone - widths[place] if mirrored else gone)
        box = QRect(left, room.top(), widths[place], room.height())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(box, flags, _visible(letter))
        gone += widths[place]
    return start if mirrored else start + whole


def _visible(letter: str) -> str:
    return _SPACE if letter.isspace() else letter
