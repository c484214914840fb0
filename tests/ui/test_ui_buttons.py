"""Buttons are pressed by the keyboard as people expect: Enter and the space bar alike, once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from window_driving import Driver

from hrdoc.ui.look import look_for
from hrdoc.ui.widgets.buttons import button, icon_button

KEYS = [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space]


@pytest.mark.parametrize("key", KEYS)
def test_a_key_presses_the_button_that_has_the_keyboard(qapp: QApplication, key: Qt.Key) -> None:
    assert qapp is QApplication.instance()
    pressed: list[str] = []
    word = button("Seal", lambda: pressed.append("word"), name="word")
    icon = icon_button(look_for("en"), "x", "Close", lambda: pressed.append("icon"), name="icon")
    for each in (word, icon):
        QTest.keyClick(each, key)
        each.deleteLater()
    assert pressed == ["word", "icon"]


def test_a_key_that_is_held_presses_once(qapp: QApplication) -> None:
    assert qapp is QApplication.instance()
    pressed: list[str] = []
    made = button("Seal", lambda: pressed.append("once"), name="word")
    held = Qt.KeyboardModifier.NoModifier
    for repeats in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, held, "\r", repeats)
        QApplication.sendEvent(made, event)
    made.deleteLater()
    assert pressed == ["once"]


def test_enter_on_an_entry_of_the_rail_goes_there(opened: Callable[..., Driver]) -> None:
    driver = opened()
    entry = driver.find(QPushButton, "rail-people")
    entry.setFocus()
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert driver.page.place.screen == "people"
