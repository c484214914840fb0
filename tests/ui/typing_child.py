"""A window in a process of its own: it types without pause and says what it typed and when.

Run with the vault, and the id of a testimony in it. Each line says a monotonic time and how many
words were typed by then. It never ends by itself.
"""

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from hrdoc.casebook.keeping import open_book
from hrdoc.crypto.kdf import Cost
from hrdoc.records.ids import RecordId
from hrdoc.ui.app import make_application
from hrdoc.ui.desk.frame import DeskFrame
from hrdoc.ui.desk.page import Place
from hrdoc.ui.manner import Manner
from hrdoc.ui.outside import Outside
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.ui.theme.dress import Wardrobe
from hrdoc.ui.window import Window

WORD = "گفتم"
PASSPHRASE = "a passphrase for tests"


def clock() -> datetime:
    return datetime(2026, 11, 20, 12, tzinfo=UTC)


class Typist:
    """Types a numbered word at a time, as fast as the window takes it."""

    def __init__(self, window: Window, record: RecordId) -> None:
        self._window = window
        self._record = record
        self._count = 0
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._type)
        self._timer.start(40)

    def _type(self) -> None:
        frame = self._window.shown
        if not isinstance(frame, DeskFrame):
            return
        if not isinstance(frame.page, TestimonyPage):
            frame.go(Place("testimony", record=self._record))
            return
        account = frame.page.writing.account
        if account.isReadOnly() or not frame.page.writing.isEnabled():
            return
        if not self._count:
            account.setFocus()
        self._count += 1
        for letter in f"{WORD}{self._count} ":
            press(letter, 0)
        if self._count % 12 == 0:
            press("\r", Qt.Key.Key_Return)
        sys.stdout.write(f"{time.monotonic()} {self._count}\n")
        sys.stdout.flush()


def press(text: str, key: int) -> None:
    target = QApplication.focusWidget()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(target, event)


def main() -> None:
    vault, record = Path(sys.argv[1]), RecordId(sys.argv[2])
    application = make_application()
    outside = Outside(clock=clock, cost=Cost(memory_kib=8, passes=1, lanes=1), wait=lambda _: None)
    window = Window(Wardrobe(application), outside, manner=Manner("fa"))
    window.show()
    window.session.open(
        window,
        lambda: open_book(vault, PASSPHRASE, clock=clock, wait=lambda _: None),
        lambda: None,
        otherwise=lambda error: sys.exit(error.code),
    )
    typist = Typist(window, record)
    application.exec()
    del typist


if __name__ == "__main__":
    main()
