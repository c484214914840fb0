"""The sheet one signs on: as dark as the window, and a picture that can be printed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hrdoc.ui.consent.signature_pad import Paper, SignaturePad
from hrdoc.ui.look import look_for


@pytest.mark.parametrize("dark", [False, True])
def test_the_picture_is_dark_on_white_whatever_the_window(qtbot: QtBot, *, dark: bool) -> None:
    look = look_for("en", dark=dark)
    paper = Paper(look)
    qtbot.addWidget(paper)
    paper.resize(300, 180)
    paper.show()
    QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=QPoint(50, 60))
    QTest.mouseMove(paper, QPoint(250, 60))
    QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=QPoint(250, 60))
    sheet = paper.grab().toImage()
    assert sheet.pixelColor(20, 20) == QColor(look.tokens.surface)
    picture = QImage.fromData(paper.picture())
    assert picture.pixelColor(20, 20) == QColor(Qt.GlobalColor.white)
    across = picture.width() // 2
    darkest = min(picture.pixelColor(across, y).lightness() for y in range(picture.height()))
    assert darkest < 80


def test_who_presses_enter_once_something_is_drawn_keeps_it(qtbot: QtBot) -> None:
    pad = SignaturePad(look_for("en"))
    qtbot.addWidget(pad)
    pad.show()
    pad.activateWindow()
    pad.setFocus()
    qtbot.waitUntil(pad.findChild(QPushButton, "consent-sign-leave").hasFocus)
    QTest.mousePress(pad.paper, Qt.MouseButton.LeftButton, pos=QPoint(50, 60))
    QTest.mouseRelease(pad.paper, Qt.MouseButton.LeftButton, pos=QPoint(80, 60))
    keep = pad.findChild(QPushButton, "consent-sign-keep")
    assert keep.hasFocus()
    with qtbot.waitSignal(pad.kept):
        QTest.keyClick(keep, Qt.Key.Key_Return)
