"""A name in one line, or in two where one is too short: else accounts would look all the same."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


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
