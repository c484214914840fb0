"""Files dropped from outside onto a page: taken as copies, wherever on the page they fall."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

Take = Callable[[list[Path]], None]
_COMING = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrops(QObject):
    """Watches a widget, and what in it would take a dropped file for text."""

    def __init__(self, target: QWidget, take: Take, show_over: Callable[[bool], None]) -> None:
        super().__init__(target)
        self._take = take
        self._show_over = show_over
        target.setAcceptDrops(True)
        target.installEventFilter(self)
        for inner in target.findChildren(QWidget):
            if inner.acceptDrops():
                inner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take files; leave everything else to the widget."""
        if event.type() == QEvent.Type.DragLeave:
            self._show_over(False)  # noqa: FBT003 - the one thing it tells
        if not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            return super().eventFilter(watched, event)
        # Always a copy: a source that is told "moved" deletes the original.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._show_over(event.type() in _COMING)
        if event.type() == QEvent.Type.Drop:
            self._take(paths_in(event.mimeData()))
        return True


def paths_in(data: QMimeData) -> list[Path]:
    """The files of this computer that are named in what was dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
