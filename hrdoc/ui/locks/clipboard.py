"""What is copied here is marked, so that the desktop's clipboard keeps no history of it.

KDE's Klipper and others leave out what carries `x-kde-passwordManagerHint`; Windows leaves out of
its history and its cloud what carries three formats of its own. Other programs see the text all the
same, for that is what copying is; with the lock it is taken back.
"""

from typing import Final

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

_KDE: Final = "x-kde-passwordManagerHint"
_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
_NO: Final = bytes(4)
"""A DWORD of nought."""

MARKS: Final = (
    (_KDE, b"secret"),
    (_WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"), _NO),
    (_WINDOWS.format("CanIncludeInClipboardHistory"), _NO),
    (_WINDOWS.format("CanUploadToCloudClipboard"), _NO),
)
"""Formats and what they hold, put beside the text."""


def marked(text: str) -> QMimeData:
    """Return a text as it goes to the clipboard: plain, and marked."""
    made = QMimeData()
    made.setText(text)
    for kind, value in MARKS:
        made.setData(kind, value)
    return made


class ClipboardMarks(QObject):
    """Marks every text this program puts on the clipboard, or selects."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.changed.connect(self._mark)

    @Slot(QClipboard.Mode)
    def _mark(self, mode: QClipboard.Mode) -> None:
        if not self._owns(mode):
            return
        given: QMimeData | None = self._clipboard.mimeData(mode)
        if given is None or not given.hasText() or given.hasFormat(_KDE):
            return
        self._clipboard.setMimeData(marked(given.text()), mode)

    def _owns(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Clipboard:
            return self._clipboard.ownsClipboard()
        return mode is QClipboard.Mode.Selection and self._clipboard.ownsSelection()
