"""A name in one line, or in a few where one is too short: else accounts would look all the same."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import INTERFACE

_SHORT: Final = 3
_MOST: Final = 3
"""Lines of a name."""


def lines_of(
    metrics: QFontMetrics, name: str, width: int, *, most: int = 2, first: int | None = None
) -> tuple[str, ...]:
    """At most so many lines of a width; the last one is cut where it is too long.

    `first` is the width of the first line where it has less.
    """
    room = width if first is None else first
    if most == 1 or metrics.horizontalAdvance(name) < room:  # an equal one may be cut by a fraction
        return (metrics.elidedText(name, Qt.TextElideMode.ElideRight, room),)
    words = name.split()
    fitting = len(words)
    while fitting and metrics.horizontalAdvance(" ".join(words[:fitting])) >= room:
        fitting -= 1
    if not fitting or fitting == len(words):
        return (metrics.elidedText(name, Qt.TextElideMode.ElideRight, room),)
    if fitting == len(words) - 1 and fitting > 1 and len(words[-1]) <= _SHORT:
        fitting -= 1  # no line of two letters
    rest = " ".join(words[fitting:])
    return (" ".join(words[:fitting]), *lines_of(metrics, rest, width, most=most - 1))


class Names:
    """Names as they fit, each measured once: they are the same in every painting."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._made: dict[tuple[str, int, int, bool], tuple[str, ...]] = {}
        self._metrics: dict[bool, QFontMetrics] = {}
        self._cut: dict[tuple[str, int, int], str] = {}

    def lines(self, name: str, width: int, *, first: int, bold: bool = False) -> tuple[str, ...]:
        """A name in so many pixels, and so many in its first line."""
        key = name, width, first, bold
        if key not in self._made:
            if bold not in self._metrics:
                self._metrics[bold] = QFontMetrics(self._look.font(INTERFACE, bold=bold))
            self._made[key] = lines_of(self._metrics[bold], name, width, most=_MOST, first=first)
        return self._made[key]

    def cut(self, words: str, width: int, font: QFont) -> str:
        """Words in one line, cut where they are too long."""
        key = words, width, font.pixelSize()
        if key not in self._cut:
            self._cut[key] = lines_of(QFontMetrics(font), words, width, most=1)[0]
        return self._cut[key]
