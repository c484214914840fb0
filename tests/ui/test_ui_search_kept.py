"""Searches that are kept in the vault: run, named, and forgotten by their name."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from search_driving import field, look_for, titles, told, write
from window_driving import Driver

from hrdoc.casebook.searching import saved_queries

Open = Callable[..., Driver]


def test_a_search_is_kept_run_and_forgotten(opened: Open) -> None:
    driver = opened()
    write(driver, told("prison"), told("bridge"))
    driver.go("search")
    look_for(driver, "prison", "prison")
    driver.press("search-kept-open")
    _panel(QLineEdit, "search-keep-name").setText("About the prison")
    _panel(QPushButton, "search-keep").click()
    driver.until(lambda: bool(_panels(QPushButton, "search-run-0")))
    assert list(driver.ask(saved_queries)) == ["About the prison"]
    _close_panel()
    field(driver).clear()
    driver.type("bridge", field(driver))
    driver.until(lambda: titles(driver) == ["bridge"])
    driver.press("search-kept-open")
    driver.until(lambda: bool(_panels(QPushButton, "search-run-0")))
    _panel(QPushButton, "search-run-0").click()
    driver.until(lambda: titles(driver) == ["prison"])
    driver.press("search-kept-open")
    driver.until(lambda: bool(_panels(QPushButton, "search-forget-0")))
    _panel(QPushButton, "search-forget-0").click()
    assert list(driver.ask(saved_queries)) == ["About the prison"]
    sure = _panel(QPushButton, "search-forget-sure")
    assert "About the prison" in sure.text()
    sure.click()
    driver.until(lambda: not driver.ask(saved_queries))
    _close_panel()


def test_a_kept_search_needs_a_name(opened: Open) -> None:
    driver = opened()
    write(driver, told("prison"))
    driver.go("search")
    look_for(driver, "prison", "prison")
    driver.press("search-kept-open")
    _panel(QPushButton, "search-keep").click()
    panel = QApplication.activePopupWidget()
    assert panel is not None
    driver.until(lambda: bool(panel.notice.text))  # type: ignore[attr-defined]
    _close_panel()


def _panels(kind: type, name: str) -> list:  # type: ignore[type-arg]
    panel = QApplication.activePopupWidget()
    assert panel is not None
    return panel.findChildren(kind, name)


def _panel(kind: type, name: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return _panels(kind, name)[0]


def _close_panel() -> None:
    panel = QApplication.activePopupWidget()
    assert panel is not None
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
