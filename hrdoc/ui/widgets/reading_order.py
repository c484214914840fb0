"""Tab goes as one reads, even among controls that were made later than those below them."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


class ReadingOrder(QObject):
    """Keeps the order of Tab within a widget whose blocks change by themselves."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._keep)
        root.installEventFilter(self)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Whenever something is laid out anew, look again."""
        if event.type() is QEvent.Type.LayoutRequest and not self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        taking = [each for each in read(self._root) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise(taking):
            QWidget.setTabOrder(before, after)


def read(root: QWidget) -> Iterator[QWidget]:
    """A widget and all that is laid out in it, in the order of the layouts."""
    yield root
    inside = root.widget() if isinstance(root, QScrollArea) else None
    if inside is not None:
        yield from read(inside)
    layout = root.layout()
    if isinstance(layout, QLayout):
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if isinstance(widget, QWidget):
            yield from read(widget)
        elif isinstance(inner, QLayout):
            yield from _laid_out(inner)
