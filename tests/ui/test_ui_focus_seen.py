"""Who works by keys sees where the keyboard is, and comes to the first control of a part."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record, seal_records
from hrdoc.records.ids import RecordId

Opened = Callable[..., Driver]


def sealed(driver: Driver, kind: str) -> RecordId:
    said = {
        "person": {"pseudonym": "B-6140"},
        "testimony": {"title": "Account", "paragraphs": [{"text": "What was said"}]},
    }

    def do(book: Book) -> RecordId:
        record = add_record(book, kind, said[kind])
        seal_records(book, [record])
        return record

    return driver.ask(do)


def edge(widget: QWidget) -> QColor:
    """What the line at the start of a widget is painted in, half way down."""
    picture = widget.grab().toImage()
    return picture.pixelColor(0, picture.height() // 2)


@pytest.mark.parametrize(
    ("screen", "kind", "name"),
    [
        ("record", "person", "record-view"),
        ("testimony", "testimony", "testimony-account"),
        ("guide", "person", "guide-text"),
    ],
)
def test_what_is_opened_to_be_read_shows_that_it_has_the_keyboard(
    opened: Opened, screen: str, kind: str, name: str
) -> None:
    driver = opened()
    record = sealed(driver, kind)
    driver.until(lambda: driver.page.focusWidget() is not None)
    settle()
    driver.go(screen, record=None if screen == "guide" else record)
    read = driver.find(QWidget, name)
    accent = QColor(driver.desk.look.tokens.accent)
    driver.until(lambda: read.hasFocus() and edge(read) == accent)
    driver.find(QPushButton, "rail-cases").setFocus()
    settle()
    assert edge(read) != accent


def test_f6_comes_to_the_first_control_of_the_margin(opened: Opened) -> None:
    driver = opened()
    person = driver.ask(
        lambda book: add_record(book, "person", {"pseudonym": "B-6140", "names": []})
    )
    driver.go("record", record=person)
    driver.until(lambda: driver.window.findChild(QPushButton, "testimony-seal") is not None)
    seal = driver.find(QPushButton, "testimony-seal")
    driver.until(seal.isVisible)
    settle()
    for _ in range(2):
        driver.key(Qt.Key.Key_F6, driver.window.focusWidget())
        if seal.hasFocus():
            break
        focused = driver.window.focusWidget()
        assert focused is not None
        assert not driver.find(QWidget, "record-margin").isAncestorOf(focused)
    assert seal.hasFocus()
