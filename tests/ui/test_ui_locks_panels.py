"""Panels that open over a page: a lock lets go of them, and of the names they offered."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from window_driving import Driver, settle

from hrdoc.casebook.recording import add_record

Open = Callable[..., Driver]


def panels() -> list[str]:
    """Every window of the program beside the one, seen or not."""
    return [
        each.objectName()
        for each in QApplication.topLevelWidgets()
        if not isinstance(each, QMainWindow) and each.objectName().startswith("search-")
    ]


@pytest.mark.parametrize("name", ["search-kept-open", "search-chip-case"])
def test_a_lock_lets_go_of_every_panel(opened: Open, name: str) -> None:
    driver = opened()
    driver.ask(lambda book: add_record(book, "case", {"title": "The house of Mina"}))
    driver.go("search")
    driver.press(name)
    driver.until(lambda: bool(panels()))
    driver.window.lock()
    assert driver.lobby
    settle()
    assert panels() == []
