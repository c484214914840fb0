"""The guide is closed in one step, and what one was at is there again as it was."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from window_driving import Driver, settle

from hrdoc.casebook.recording import add_record
from hrdoc.ui.desk.page import Place
from hrdoc.ui.desk.trail import Trail
from hrdoc.ui.people.page import PeoplePage


def test_escape_closes_it_however_much_was_read_and_wherever_one_came_from(
    opened: Callable[..., Driver],
) -> None:
    driver = opened()
    driver.go("people")
    for part in ("keys", "consent", "dates"):
        driver.go("guide", part=part)
    driver.key(Qt.Key.Key_Escape, driver.find(QWidget, "guide-text"))
    assert driver.desk.place.screen == "people"
    driver.window.show_desk(Place("guide", part="keys"))  # as after unlocking in it
    settle()
    driver.key(Qt.Key.Key_Escape, driver.find(QWidget, "guide-text"))
    assert driver.desk.place.screen == "cases"


@pytest.mark.parametrize("way", ["key", "rail"])
def test_a_page_with_an_open_form_is_as_it_was_when_the_guide_is_closed(
    opened: Callable[..., Driver], way: str
) -> None:
    driver = opened()
    driver.ask(lambda book: add_record(book, "case", {"title": "Benches"}))
    page = driver.go("cases")
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    title = driver.find(QLineEdit, "case-new-title")
    driver.until(title.isVisible)
    driver.type("Bridges", title)
    title.setFocus()
    title.setCursorPosition(3)
    trail = driver.find(Trail, "desk-trail").text()
    if way == "key":
        QTest.keyClick(title, Qt.Key.Key_F1)
    else:
        driver.press("rail-guide")
    settle()
    assert driver.desk.place.screen == "guide"
    assert not title.isVisible()
    driver.key(Qt.Key.Key_Escape, driver.find(QWidget, "guide-text"))
    settle()
    assert driver.page is page
    assert title.isVisible()
    assert (title.text(), title.cursorPosition()) == ("Bridges", 3)
    assert title.hasFocus()
    assert driver.find(Trail, "desk-trail").text() == trail
    driver.go("guide")
    driver.go("people")
    assert driver.window.findChild(QLineEdit, "case-new-title") is None


def test_nothing_that_waits_behind_the_guide_is_there_after_a_lock(
    opened: Callable[..., Driver],
) -> None:
    driver = opened()
    driver.go("people")
    driver.go("guide")
    driver.key(Qt.Key.Key_F12)
    assert driver.lobby.page is not None
    settle()
    assert driver.window.findChild(PeoplePage) is None
