"""A name in one line, or in two where one is too short: else accounts would look all the same."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import INTERFACE


def lines_of(metrics: QFontMetrics, name: str, width: int, *, most: int = 2) -> tuple[str, ...]:
    """At most so many lines of a width; the last one is cut where it is too long."""
    if most == 1 or metrics.horizontalAdvance(name) <= width:
        return (metrics.elidedText(name, Qt.TextElideMode.ElideRight, width),)
    words = name.split()
    fitting = len(words)
    while fitting and metrics.horizontalAdvance(" ".join(words[:fitting])) > width:
        fitting -= 1
    if not fitting or fitting == len(words):
        return (metrics.elidedText(name, Qt.TextElideMode.ElideRight, width),)
    rest = " ".join(words[fitting:])
    return (" ".join(words[:fitting]), *lines_of(metrics, rest, width, most=most - 1))


class Names:
    """Names as they fit, each measured once: they are the same in every painting."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._made: dict[tuple[str, int, bool], tuple[str, ...]] = {}
        self._cut: dict[tuple[str, int, int], str] = {}

    def lines(self, name: str, width: int, *, bold: bool = False) -> tuple[str, ...]:
        """A name in so many pixels."""
        key = name, width, bold
        if key not in self._made:
            metrics = QFontMetrics(self._look.font(INTERFACE, bold=bold))
            self._made[key] = lines_of(metrics, name, width)
        return self._made[key]

    def cut(self, words: str, width: int, font: QFont) -> str:
        """Words in one line, cut where they are too long."""
        key = words, width, font.pixelSize()
        if key not in self._cut:
            self._cut[key] = lines_of(QFontMetrics(font), words, width, most=1)[0]
        return self._cut[key]
