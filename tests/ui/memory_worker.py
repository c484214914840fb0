"""A program of its own whose memory another one reads: it types a passphrase it never has whole.

Standard input gives the path of a vault and the code points of the passphrase, each turned by MASK.
After each stage it writes the name of the stage and waits for a line.
"""

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from window_driving import ReadyChooser, settle

from hrdoc.casebook.passphrases import Cost
from hrdoc.ui.app import make_application
from hrdoc.ui.desk.frame import DeskFrame
from hrdoc.ui.desk.page import Place
from hrdoc.ui.manner import Manner
from hrdoc.ui.outside import Outside
from hrdoc.ui.theme.dress import Wardrobe
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField
from hrdoc.ui.window import Window

MASK = 0x5A5A


def main() -> None:
    """Type it where `sys.argv[1]` says, stage by stage."""
    kind = sys.argv[1]
    path = sys.stdin.readline().rstrip("\n")
    turned = [int(code) for code in sys.stdin.readline().split()]
    application = make_application()
    window = Window(Wardrobe(application), _outside(), manner=Manner())
    window.show()
    if kind == "line-edit":
        _type_in_a_line_edit(window, turned)
    elif kind == "new":
        _type_a_new_one(window, Path(path), turned)
    else:
        _type_in_the_field(window, path, turned)
    window.close()
    window.deleteLater()
    settle()


def _type_in_the_field(window: Window, path: str, turned: list[int]) -> None:
    window.show_lobby(Place("unlock", part=path))
    settle()
    field = _find(window, PassphraseField, "unlock-passphrase")
    _type(field, turned)
    _stage("typed")
    QTest.keyClick(field, Qt.Key.Key_X)  # one letter too many: the vault refuses it
    QTest.keyClick(field, Qt.Key.Key_Return)
    notice = _find(window, Notice, "unlock-notice")
    _until(lambda: not window.session.is_opening and bool(notice.text))
    _stage("refused")
    _type(field, turned)
    QTest.keyClick(field, Qt.Key.Key_Return)
    _until(lambda: isinstance(window.shown, DeskFrame))
    _stage("opened")
    window.lock()
    settle()
    _stage("locked")


def _type_a_new_one(window: Window, path: Path, turned: list[int]) -> None:
    window.show_lobby(Place("unlock-new"))
    settle()
    chooser = window._outside.choose
    assert isinstance(chooser, ReadyChooser)
    chooser.ready = [[path.parent]]
    _find(window, QPushButton, "unlock-new-where-choose").click()
    _find(window, QLineEdit, "unlock-new-name").setText("made")
    again = _find(window, PassphraseField, "unlock-new-passphrase-again")
    _type(_find(window, PassphraseField, "unlock-new-passphrase-first"), turned)
    _type(again, turned)
    QTest.keyClick(again, Qt.Key.Key_Return)
    _until(lambda: window.session.is_open)
    _stage("made")


def _type_in_a_line_edit(window: Window, turned: list[int]) -> None:
    field = QLineEdit(window)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.show()
    _type(field, turned)
    _stage("typed")


def _type(field: QWidget, turned: list[int]) -> None:
    for letter in _letters(turned):
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, event)


def _letters(turned: list[int]) -> Iterator[str]:
    for code in turned:
        yield chr(code ^ MASK)


def _find(window: Window, kind: type, name: str):  # type: ignore[no-untyped-def] # noqa: ANN202
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def _until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < until
        QTest.qWait(5)


def _stage(name: str) -> None:
    sys.stdout.write(f"{name}\n")
    sys.stdout.flush()
    sys.stdin.readline()


def _outside() -> Outside:
    return Outside(
        clock=lambda: datetime(2026, 11, 20, 12, tzinfo=UTC),
        cost=Cost(memory_kib=8, passes=1, lanes=1),
        wait=lambda _: None,
        choose=ReadyChooser(),
    )


if __name__ == "__main__":
    try:
        main()
    except BaseException:  # noqa: BLE001 - told, and the program ends
        traceback.print_exc()
        os._exit(1)  # the thread of the vault would wait for ever
