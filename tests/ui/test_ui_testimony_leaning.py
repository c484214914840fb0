"""An empty paragraph begins where the one before it does, whatever keyboard the system names."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox

from hrdoc.ui.look import look_for
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.leaning import lean_by_language, way_of
from hrdoc.ui.testimony.paragraphs import Paragraph

Keys = Qt.Key
RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
PERSIAN = "سحر در زدند."
ENGLISH = "They knocked."


@pytest.fixture
def account(qapp: QApplication) -> Iterator[Account]:
    """Give an empty account without a window around it."""
    assert qapp
    made = Account(look_for("en"))
    yield made
    made.deleteLater()


def fill(account: Account, *texts: str) -> None:
    account.load([Paragraph(each) for each in texts], writable=True)
    while account.is_loading:
        QApplication.processEvents()
    cursor = account.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    account.setTextCursor(cursor)


def press(account: Account, key: Qt.Key, text: str = "") -> None:
    held = Qt.KeyboardModifier.NoModifier
    account.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key.value, held, text))


def write(account: Account, text: str) -> None:
    for letter in text:
        press(account, Keys.Key_A, letter)


def way(account: Account) -> Qt.LayoutDirection:
    """Where the paragraph of the caret begins."""
    return account.textCursor().block().textDirection()


@pytest.mark.parametrize(("before", "begins"), [(PERSIAN, RIGHT), (ENGLISH, LEFT)])
def test_enter_begins_a_paragraph_where_the_one_before_begins(
    account: Account, before: str, begins: Qt.LayoutDirection
) -> None:
    fill(account, before)
    for _ in range(3):
        press(account, Keys.Key_Return)
        assert way(account) is begins
        assert account.textCursor().block().text() == ""


def test_the_caret_of_a_new_paragraph_waits_at_the_right(account: Account) -> None:
    account.resize(600, 400)
    account.show()
    fill(account, PERSIAN)
    press(account, Keys.Key_Return)
    assert account.cursorRect().left() > account.viewport().width() // 2


def test_letters_decide_as_soon_as_there_are_some(account: Account) -> None:
    fill(account, PERSIAN)
    press(account, Keys.Key_Return)
    write(account, ENGLISH)
    assert way(account) is LEFT
    press(account, Keys.Key_Return)
    assert way(account) is LEFT
    write(account, PERSIAN)
    assert way(account) is RIGHT


def test_what_an_input_method_or_the_clipboard_brings_decides_too(account: Account) -> None:
    fill(account, PERSIAN)
    press(account, Keys.Key_Return)
    event = QInputMethodEvent()
    event.setCommitString("They")
    account.inputMethodEvent(event)
    assert way(account) is LEFT
    press(account, Keys.Key_Return)
    data = QMimeData()
    data.setText(f"{PERSIAN}\n{ENGLISH}")
    account.insertFromMimeData(data)
    assert way(account) is LEFT
    assert account.textCursor().block().previous().textDirection() is RIGHT


def test_a_paragraph_whose_words_are_all_removed_begins_there_again(account: Account) -> None:
    fill(account, PERSIAN)
    press(account, Keys.Key_Return)
    write(account, "ab")
    for _ in range(2):
        press(account, Keys.Key_Backspace)
    assert (way(account), account.textCursor().block().text()) == (RIGHT, "")


def test_where_a_paragraph_begins_is_no_step_of_its_own_to_undo(account: Account) -> None:
    fill(account, PERSIAN)
    press(account, Keys.Key_Return)
    write(account, "They")
    account.undo()
    assert [each.text for each in account.paragraphs()] == [PERSIAN, ""]
    assert way(account) is RIGHT
    account.undo()
    assert [each.text for each in account.paragraphs()] == [PERSIAN]
    assert not account.document().isUndoAvailable()
    account.redo()
    account.redo()
    assert [each.text for each in account.paragraphs()] == [PERSIAN, "They"]
    assert way(account) is LEFT


def test_saying_how_the_witness_knows_does_not_turn_an_empty_paragraph(account: Account) -> None:
    fill(account, PERSIAN)
    press(account, Keys.Key_Return)
    account.set_source(account.textCursor().block(), "told")
    assert way(account) is RIGHT


def test_an_empty_account_begins_where_its_language_does(account: Account) -> None:
    languages = QComboBox()
    for code in ("", "fa", "en"):
        languages.addItem(code, code)
    lean_by_language(account, account.weave, languages)
    fill(account)
    languages.setCurrentIndex(1)
    assert way(account) is RIGHT
    languages.setCurrentIndex(2)
    assert way(account) is LEFT
    languages.setCurrentIndex(1)
    fill(account)
    assert way(account) is RIGHT
    write(account, ENGLISH)
    assert way(account) is LEFT
    languages.setCurrentIndex(0)
    assert way(account) is LEFT


@pytest.mark.parametrize("language", ["fa", "ar", "prs", "ckb", "azb", "bal", "lrc", "glk", "ps"])
def test_languages_written_from_the_right_are_known(language: str) -> None:
    assert way_of(language) is RIGHT


@pytest.mark.parametrize("language", ["en", "kmr", "tr", "tk", "de"])
def test_languages_written_from_the_left_are_known(language: str) -> None:
    assert way_of(language) is LEFT
