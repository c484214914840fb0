"""After a lock one comes back to where one was: page, paragraph or field, caret, scroll."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lock_driving import begin, reopen
from margin_hosting import a_testimony
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit
from window_driving import Driver, settle

from hrdoc.casebook.choices import choice
from hrdoc.casebook.recording import add_record
from hrdoc.ui.form.view import FormView
from hrdoc.ui.testimony.account import Account

Open = Callable[..., Driver]


def test_the_caret_of_an_account_is_where_it_was(
    opened: Open, vault: Path, clock: Callable[[], object]
) -> None:
    driver = opened("fa")
    told = [{"text": f"بند {number} " + "و باز " * 60} for number in range(40)]
    record = driver.ask(lambda book: add_record(book, "testimony", {"paragraphs": told}))
    account = begin(driver, record)
    settle()
    cursor = QTextCursor(account.document().findBlockByNumber(25))
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, n=17)
    account.setTextCursor(cursor)
    account.ensureCursorVisible()
    settle()
    place, scroll = account.textCursor().position(), account.verticalScrollBar().value()
    assert scroll > 0

    driver.window.lock()
    assert driver.lobby
    reopen(driver, vault, clock)

    driver.until(lambda: driver.page.findChild(Account).textCursor().position() == place)
    again = driver.page.findChild(Account)
    driver.until(lambda: again.verticalScrollBar().value() == scroll)
    assert again.textCursor().blockNumber() == 25
    assert again.hasFocus()


def test_the_field_of_a_record_is_where_it_was(
    opened: Open, vault: Path, clock: Callable[[], object]
) -> None:
    driver = opened()
    record = driver.ask(lambda book: add_record(book, "person", {"pseudonym": "W-1"}))
    driver.go("record", record=record)
    driver.until(lambda: driver.page.findChild(FormView) is not None)
    driver.page.findChild(FormView).go_to("birth_place")
    driver.until(lambda: driver.page.findChild(QLineEdit, "form-birth_place") is not None)
    line = driver.page.findChild(QLineEdit, "form-birth_place")
    line.setFocus()
    driver.type("Shiraz", line)
    line.setCursorPosition(3)

    driver.window.lock()
    assert driver.lobby
    reopen(driver, vault, clock)

    driver.until(lambda: driver.page.findChild(QLineEdit, "form-birth_place") is not None)
    again = driver.page.findChild(QLineEdit, "form-birth_place")
    driver.until(again.hasFocus)
    assert (again.text(), again.cursorPosition()) == ("Shiraz", 3)


def test_a_change_of_language_keeps_the_caret_as_well(opened: Open) -> None:
    driver = opened()
    record = driver.ask(
        lambda book: add_record(book, "testimony", {"paragraphs": [{"text": "one two three"}]})
    )
    account = begin(driver, record)
    cursor = account.textCursor()
    cursor.setPosition(5)
    account.setTextCursor(cursor)
    driver.desk.choose_manner("language", "fa")
    settle()

    driver.until(lambda: driver.page.findChild(Account).textCursor().position() == 5)
    assert driver.ask(lambda book: choice(book, "language")) == "fa"


def test_the_answer_of_a_consent_is_where_it_was(
    opened: Open, vault: Path, clock: Callable[[], object]
) -> None:
    driver = opened()
    record = driver.ask(a_testimony)
    driver.go("consent", record=record)
    driver.until(lambda: driver.page.findChild(QLineEdit, "consent-review") is not None)
    line = driver.page.findChild(QLineEdit, "consent-review")
    line.setFocus()
    driver.type("1 March 2027", line)
    line.setCursorPosition(3)

    driver.window.lock()
    assert driver.lobby
    reopen(driver, vault, clock)

    driver.until(lambda: driver.page.findChild(QLineEdit, "consent-review") is not None)
    again = driver.page.findChild(QLineEdit, "consent-review")
    driver.until(again.hasFocus)
    assert again.text() == "1 March 2027"
    assert again.cursorPosition() == 3


def test_only_names_of_controls_and_numbers_are_remembered(opened: Open) -> None:
    driver = opened("fa")
    told = "نام شاهد مریم احمدی است"
    record = driver.ask(
        lambda book: add_record(book, "testimony", {"paragraphs": [{"text": told}]})
    )
    begin(driver, record)
    driver.window.lock()

    (left,) = driver.window._left.values()
    kept = repr(left)
    assert "testimony-account" in kept
    assert not [word for word in told.split() if word in kept]


def test_a_page_that_cannot_say_where_one_stands_is_locked_all_the_same(opened: Open) -> None:
    driver = opened()

    def broken() -> None:
        raise LookupError

    driver.page.standing = broken  # type: ignore[method-assign,assignment]
    with driver.bot.waitSignal(driver.window.session.locked), pytest.raises(LookupError):
        driver.window.lock()
    assert driver.lobby
    assert not driver.window.session.is_open
