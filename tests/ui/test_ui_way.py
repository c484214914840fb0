"""A text that begins with a code is set from the side its words are written from."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtTest import QTest
from window_driving import Driver

from hrdoc.casebook.recording import add_record, seal_records
from hrdoc.records.ids import RecordId
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.ui.widgets.record_view import RecordView
from hrdoc.ui.widgets.way import way_of_words

Open = Callable[..., Driver]
RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
AUTO = Qt.LayoutDirection.LayoutDirectionAuto
TAKEN = "T1 را پیش از سپیده‌دم از خانه‌اش بردند."


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (TAKEN, RIGHT),
        ("K-4471، W2: آن‌ها را دیدم", RIGHT),  # noqa: RUF001
        ("«T1» را بردند", RIGHT),
        ("T1 was taken before dawn.", LEFT),
        ("T1 and خانه", LEFT),
        ("HRDoc را باز کرد", AUTO),
        ("T1th را", AUTO),
        ("خانه", AUTO),
        ("", AUTO),
        ("T1, 12:00", AUTO),
    ],
)
def test_the_first_word_that_is_no_code_decides(text: str, way: Qt.LayoutDirection) -> None:
    assert way_of_words(text) is way


def test_codes_alone_stand_as_what_is_around_them() -> None:
    assert way_of_words("T1", RIGHT) is RIGHT


def shown(driver: Driver, record: RecordId) -> Account:
    page = driver.go("testimony", record=record)
    assert isinstance(page, TestimonyPage)
    driver.until(lambda: page.margin is not None and not page.writing.account.is_loading)
    page.writing.account.setFocus()
    return page.writing.account


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_paragraph_that_begins_with_a_handle_runs_as_its_words_do(
    opened: Open, language: str
) -> None:
    driver = opened(language)
    record = driver.ask(lambda book: add_record(book, "testimony", {}))
    account = shown(driver, record)
    driver.type(TAKEN, account)
    block = account.document().firstBlock()
    assert block.textDirection() is RIGHT
    QTest.keyClick(account, Qt.Key.Key_Return)
    driver.type("T1 was released.", account)
    assert account.document().lastBlock().textDirection() is LEFT
    assert account.document().firstBlock().textDirection() is RIGHT
    while account.document().isUndoAvailable():
        account.undo()
    assert account.toPlainText() == ""
    while account.document().isRedoAvailable():
        account.redo()
    assert account.document().firstBlock().text() == TAKEN


def test_a_kept_paragraph_and_an_answer_that_begin_with_a_handle_run_as_their_words_do(
    opened: Open,
) -> None:
    driver = opened("fa")
    testimony = driver.ask(
        lambda book: add_record(book, "testimony", {"paragraphs": [{"text": TAKEN}]})
    )
    account = shown(driver, testimony)
    driver.until(lambda: account.toPlainText() == TAKEN)
    assert account.document().firstBlock().textDirection() is RIGHT

    event = driver.ask(lambda book: add_record(book, "event", {"description": TAKEN}))
    driver.ask(lambda book: seal_records(book, [event]))
    driver.go("record", record=event)
    view = driver.window.findChild(RecordView)
    assert view is not None
    driver.until(lambda: TAKEN in view.toPlainText())
    assert _block_of(view).textDirection() is RIGHT


def _block_of(view: RecordView) -> QTextBlock:
    return view.document().find(TAKEN[:20]).block()
