"""A full statement through an interpreter, and a first account that was broken off twice.

The statement goes through its phases: why it is needed, the plan with the interpreter, what was
explained and the consent, the account with people linked by handles, its translation, and the
reading back; then it is sealed. The account is broken off by a lock and by a kill, and goes on.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from casebook_making import MovingClock
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget
from test_ui_story import begin_a_case, on_testimony, record_a_consent, seal, wait
from test_ui_testimony_killed import TYPED, type_until_killed, words_kept
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.opening import open_record, versions_of
from hrdoc.casebook.recording import add_record
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.ui.testimony.translation_column import TranslationColumn

Open = Callable[..., Driver]
TITLE = "اظهارات همسایه"
SAID = ("روز ۲۴ آبان ۱۳۹۸ جلوی نانوایی بودیم.", "بعد صدای تیر آمد و @victim", " افتاد.")
WHY = "کس دیگری ندیده است."
INTERPRETER = "T-1"
CORRECTION = "صدای دو تیر آمد."


def account(driver: Driver) -> Account:
    return driver.find(Account, "testimony-account")


def come(driver: Driver, kind: type[QWidget], name: str) -> QWidget:
    """A control of a form, once its section is built."""
    driver.until(lambda: driver.window.findChild(kind, name) is not None)
    return driver.find(kind, name)


def go(driver: Driver, phase: str) -> None:
    driver.press(f"phase-{phase}")
    settle()


@pytest.fixture
def statement(opened: Open) -> Driver:
    """Give the window on a new testimony in Persian, more than a first account."""
    driver = opened("fa")
    begin_a_case(driver)
    on_testimony(driver)
    driver.press("phases-more")
    return driver


def plan(driver: Driver) -> None:
    """Say why, and through whom one speaks."""
    go(driver, "need")
    driver.type(WHY, come(driver, QTextEdit, "form-purpose"))
    go(driver, "plan")
    page = on_testimony(driver)
    page.phasing.return_to("form-interpreted")
    driver.until(lambda: driver.window.findChild(QPushButton, "form-interpreted-yes") is not None)
    driver.press("form-interpreted-yes")
    come(driver, QPushButton, "form-interpreters-add")
    driver.press("form-interpreters-add")
    driver.type(INTERPRETER, come(driver, QLineEdit, "form-interpreters-0-code"))
    driver.key(Qt.Key.Key_F9)


def tell(driver: Driver) -> None:
    """Write the account, with somebody in it who has no name there."""
    title = driver.find(QLineEdit, "testimony-title")
    driver.type(TITLE, title)
    driver.key(Qt.Key.Key_Return, title)
    driver.type(SAID[0], account(driver))
    driver.key(Qt.Key.Key_Return, account(driver))
    for letter in SAID[1]:
        driver.type(letter, account(driver))
    driver.key(Qt.Key.Key_Return, account(driver))
    driver.type(SAID[2], account(driver))


def translate(driver: Driver) -> None:
    """Write the translation of the first paragraph."""
    account(driver).moveCursor(QTextCursor.MoveOperation.Start)
    driver.press("testimony-translate")
    choice = driver.find(QComboBox, "translation-lang")
    choice.setCurrentIndex(choice.findData("en"))
    choice.activated.emit(choice.currentIndex())
    column = driver.find(TranslationColumn, "testimony-translation")
    column.setFocus()
    driver.type("On 15 November 2019 we stood before the bakery.", column)
    driver.press("testimony-translate")


def read_back(driver: Driver) -> None:
    """Read it back: the first paragraph holds, the second is corrected."""
    go(driver, "read-back")
    driver.press("phase-read")
    assert driver.find(QLabel, "read-back-text").text() == SAID[0]
    driver.press("read-back-confirm")
    driver.press("read-back-correct")
    driver.type(CORRECTION, driver.find(QTextEdit, "read-back-note"))
    driver.press("read-after")
    driver.key(Qt.Key.Key_F9)


def test_a_full_statement_through_an_interpreter_with_consent(statement: Driver) -> None:
    driver = statement
    record = driver.page.place.record
    assert record is not None
    plan(driver)
    tell(driver)
    translate(driver)
    read_back(driver)
    record_a_consent(driver)
    on_testimony(driver)
    wait(driver, "testimony-seal")
    seal(driver)
    kept = dict(driver.ask(lambda book: open_record(book, record)).fields)
    assert kept["session_type"] == "full-statement"
    assert kept["purpose"] == WHY
    assert kept["interpreters"] == [{"code": INTERPRETER}]
    (somebody,) = kept["handles"]  # type: ignore[misc]
    assert {name: value for name, value in somebody.items() if value} == {  # type: ignore[union-attr]
        "handle": "V1",
        "role": "victim",
    }
    assert kept["paragraphs"] == [
        {
            "text": SAID[0],
            "translation": "On 15 November 2019 we stood before the bakery.",
            "translation_lang": "en",
            "heard_back": "confirmed",
        },
        {
            "text": "بعد صدای تیر آمد و V1 افتاد.",
            "handles": ["V1"],
            "heard_back": "corrected",
            "correction": CORRECTION,
        },
    ]
    assert driver.ask(lambda book: versions_of(book, record)).state == "sealed"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such kill on Windows")
def test_a_first_account_goes_on_after_a_kill_and_after_a_lock(
    opened: Open, vault: Path, clock: MovingClock
) -> None:
    with open_book(vault, PASSPHRASE, clock=clock, wait=lambda _: None) as book:
        record = add_record(book, "testimony", {"language": "fa"})
    type_until_killed(vault, record, "people", TYPED)
    driver = opened("fa")
    show(driver, record)
    there = account(driver).toPlainText()
    assert there
    target = account(driver)
    target.moveCursor(QTextCursor.MoveOperation.End)
    driver.type("ادامه د", target)
    driver.key(Qt.Key.Key_F12, target)
    assert driver.lobby
    unlock(driver, vault, clock)
    on_testimony(driver)
    driver.until(lambda: not account(driver).is_loading and not account(driver).isReadOnly())
    driver.until(lambda: account(driver).textCursor().atEnd())
    driver.type("اد", account(driver))
    driver.go("cases")
    kept = driver.ask(lambda book: open_record(book, record)).fields
    assert text_of(kept.get("paragraphs")) == there + "ادامه داد"
    typed = [each for each in there.split() if each.startswith("گفتم")]
    assert words_kept(" ".join(typed)) == list(range(1, len(typed) + 1))


def show(driver: Driver, record: RecordId) -> None:
    page = driver.go("testimony", record=record)
    assert isinstance(page, TestimonyPage)
    driver.until(lambda: page.margin is not None and not page.writing.account.is_loading)


def unlock(driver: Driver, vault: Path, clock: MovingClock) -> None:
    driver.window.session.open(
        driver.window,
        lambda: open_book(vault, PASSPHRASE, clock=clock, wait=lambda _: None),
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )
    assert driver.desk


def text_of(paragraphs: Json) -> str:
    assert isinstance(paragraphs, list)
    return "\n".join(str(each["text"]) for each in paragraphs if isinstance(each, dict))
