"""Somebody who is found by a name is shown by it, in the script that was typed if there is one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from search_driving import write
from window_driving import Driver

from hrdoc.ui.widgets.two_lines import BELOW

Opened = Callable[..., Driver]


def rows(driver: Driver) -> list[tuple[str, str]]:
    model = driver.find(QListView, "palette-list").model()
    found = [model.index(row, 0) for row in range(model.rowCount())]
    return [(str(each.data()), str(each.data(BELOW))) for each in found]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("سهراب", "سهراب دریابان"),
        ("سهرابِ دریا بان", "سهراب دریابان"),
        ("Sohrab", "Sohrab Daryaban"),
        ("sohrab darya ban", "Sohrab Daryaban"),
    ],
)
def test_the_name_that_matched_is_shown_with_the_pseudonym_below(
    opened: Opened, typed: str, shown: str
) -> None:
    driver = opened()
    names = [{"text": "سهراب دریابان"}, {"text": "Sohrab Daryaban"}]
    write(driver, ("person", {"pseudonym": "B-6140", "names": names}))
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    driver.type(typed, driver.find(QLineEdit, "palette-line"))
    driver.until(lambda: any(shown in words for words, _ in rows(driver)))
    ((_, below),) = [row for row in rows(driver) if shown in row[0]]
    assert "B-6140" in below


def test_who_is_found_by_the_pseudonym_is_shown_by_it_once(opened: Opened) -> None:
    driver = opened()
    write(driver, ("person", {"pseudonym": "B-6140", "names": [{"text": "سهراب دریابان"}]}))
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    driver.type("B-6140", driver.find(QLineEdit, "palette-line"))
    driver.until(
        lambda: any("B-6140" in words and "Person" in kind for words, kind in rows(driver))
    )
    assert not any("سهراب" in words for words, _ in rows(driver))
