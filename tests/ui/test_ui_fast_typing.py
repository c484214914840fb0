"""However fast somebody types, every letter stands where they type, in the order they typed it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from search_driving import field, told, write
from window_driving import Driver

from hrdoc.ui.desk.page import Place
from hrdoc.ui.search.page import DEBOUNCE

Opened = Callable[..., Driver]
NAME = "سارا احمدی در میدان آزادی"
ANSWERS = DEBOUNCE + 20
"""Milliseconds after which an answer is on its way."""


def stream(driver: Driver, *, pauses: Callable[[int], int]) -> Iterator[str]:
    """Type the name as keys that go to the window, which gives them to whatever has the keyboard.

    Gives what was typed so far after each letter; `pauses` says how long nobody types after it.
    """
    for number, letter in enumerate(NAME):
        QTest.sendKeyEvent(
            QTest.KeyAction.Click,
            driver.window.windowHandle(),
            Qt.Key.Key_unknown,
            letter,
            Qt.KeyboardModifier.NoModifier,
        )
        if pause := pauses(number):
            driver.bot.wait(pause)
        yield NAME[: number + 1]


def make(opened: Opened) -> Driver:
    driver = opened("fa")
    people = [("person", {"names": [{"text": f"سارا احمدی {n}"}]}) for n in range(8)]
    write(driver, *people, *(told(f"سارا در میدان {n}", "آزادی") for n in range(30)))
    return driver


@pytest.mark.parametrize(
    "pauses",
    [
        lambda _: 0,
        lambda number: number % 3,
        lambda number: ANSWERS if number % 4 == 1 else 0,
        lambda _: DEBOUNCE - 5,
    ],
    ids=["at once", "fast", "while answers arrive", "as the pause ends"],
)
@pytest.mark.parametrize("where", ["search", "palette", "guide", "people"])
def test_no_letter_is_lost_or_changes_its_place(
    opened: Opened, where: str, pauses: Callable[[int], int]
) -> None:
    driver = make(opened)
    if where == "palette":
        keys = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_K, keys)
        line = driver.find(QLineEdit, "palette-line")  # the keys follow at once
    else:
        driver.go(where)
        names = {"search": "search-field", "guide": "guide-search", "people": "people-find"}
        line = driver.find(QLineEdit, names[where])
        line.setFocus()
    for typed in stream(driver, pauses=pauses):
        assert line.text() == typed
    driver.bot.wait(3 * ANSWERS)
    assert line.text() == NAME
    assert line.cursorPosition() == len(NAME)
    assert line.hasFocus()


def test_letters_typed_while_the_page_beneath_is_read_go_to_the_palette(opened: Opened) -> None:
    driver = make(opened)
    (record,) = write(driver, told("سارا", "نوشته"))
    driver.desk.go(Place("testimony", record=record))
    keys = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_K, keys)
    line = driver.find(QLineEdit, "palette-line")
    for _ in stream(driver, pauses=lambda _: 2):
        pass
    driver.until(lambda: line.text() == NAME)


def test_letters_typed_while_the_chosen_row_walks_stay(opened: Opened) -> None:
    driver = make(opened)
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    line = driver.find(QLineEdit, "palette-line")
    for number, typed in enumerate(stream(driver, pauses=lambda n: ANSWERS if n == 3 else 0)):
        driver.key(Qt.Key.Key_Down if number % 2 else Qt.Key.Key_Up, line)
        assert line.text() == typed
    assert driver.find(QListView, "palette-list").currentIndex().isValid()


def test_a_name_that_is_taken_is_the_only_thing_that_writes_in_the_field(opened: Opened) -> None:
    driver = make(opened)
    driver.go("search")
    field(driver).setFocus()
    written: list[str] = []
    field(driver).textChanged.connect(written.append)
    for _ in stream(driver, pauses=lambda number: ANSWERS if number % 5 == 0 else 0):
        pass
    driver.bot.wait(3 * ANSWERS)
    assert written == [NAME[: number + 1] for number in range(len(NAME))]
