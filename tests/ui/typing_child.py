"""A window in a process of its own: it types without pause and says what it typed and when.

Run with the vault, the id of a testimony in it, and where to type: the account, with people linked
in it, its translation, or a phase. Each line says a monotonic time and how many words were typed by
then. It never ends by itself.
"""

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit

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

    def __init__(self, window: Window, record: RecordId, where: str) -> None:
        self._window = window
        self._record = record
        self._where = where
        self._count = 0
        self._target: QTextEdit | None = None
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
        page = frame.page
        if page.writing.account.isReadOnly() or page.margin is None:
            return
        if not self._count:
            self._target = self._go(page)
        if self._target is None:
            self._target = self._find(page)
            return
        self._count += 1
        for letter in f"{WORD}{self._count} ":
            press(letter, 0)
        if self._where == "people" and self._count % 5 == 0:
            for letter in "@victim":
                press(letter, 0)
            press("\r", Qt.Key.Key_Return)
            press(" ", 0)
        elif self._where == "account" and self._count % 12 == 0:
            press("\r", Qt.Key.Key_Return)
        sys.stdout.write(f"{time.monotonic()} {self._count}\n")
        sys.stdout.flush()

    def _go(self, page: TestimonyPage) -> QTextEdit | None:
        """Go to where shall be typed."""
        if self._where == "translation" and not page.writing.beside.is_shown:
            page.writing.beside.turn()
        elif self._where == "phase" and page.phasing.phase != "need":
            page.phasing.go("need")
        return self._find(page)

    def _find(self, page: TestimonyPage) -> QTextEdit | None:
        """Where shall be typed, with the keyboard in it; None before it is there."""
        target: QTextEdit | None = page.writing.account
        if self._where == "translation":
            target = page.writing.beside.column
        elif self._where == "phase":
            target = page.findChild(QTextEdit, "form-purpose")
        if target is not None:
            target.setFocus()
        return target if target is not None and QApplication.focusWidget() is target else None


def press(text: str, key: int) -> None:
    target = QApplication.focusWidget()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(target, event)


def main() -> None:
    vault, record, where = Path(sys.argv[1]), RecordId(sys.argv[2]), sys.argv[3]
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
    typist = Typist(window, record, where)
    application.exec()
    del typist


if __name__ == "__main__":
    main()
