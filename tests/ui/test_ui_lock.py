"""One key locks from anywhere: the picture goes first, what was written stays, nothing is left."""

from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPixmap, QPixmapCache
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.choices import choice, choose
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.passphrases import Cost
from hrdoc.ui.desk.frame import DeskFrame
from hrdoc.ui.desk.pages import PAGES
from hrdoc.ui.lobby import Lobby
from hrdoc.ui.outside import DialogChooser

Open = Callable[..., Driver]
Clock = Callable[[], object]


def _in_a_field(driver: Driver) -> QWidget:
    field = QLineEdit("the name of a witness", driver.page)
    field.show()
    field.setFocus()
    return field


def _in_prose(driver: Driver) -> QWidget:
    prose = QTextEdit("what a witness said", driver.page)
    prose.show()
    prose.setFocus()
    return prose


def _in_an_open_box(driver: Driver) -> QWidget:
    driver.go("settings")
    box = driver.find(QComboBox, "settings-language")
    box.showPopup()
    view = box.view()
    driver.until(view.isVisible)
    return view


def _in_a_menu(driver: Driver) -> QWidget:
    menu = QMenu(driver.page)
    menu.addAction("the name of a witness")
    menu.popup(driver.window.mapToGlobal(QPoint(200, 200)))
    driver.until(menu.isVisible)
    return menu


def _in_a_file_dialog(driver: Driver) -> QWidget:
    DialogChooser().folder(driver.page, "Choose", lambda _: None)
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))
    driver.until(dialog.isVisible)
    return dialog


def _in_a_modal_dialog(driver: Driver) -> QWidget:
    dialog = QDialog(driver.window)
    dialog.setModal(True)
    field = QLineEdit("the name of a witness", dialog)
    dialog.open()
    driver.until(dialog.isVisible)
    return field


PLACES = [
    _in_a_field,
    _in_prose,
    _in_an_open_box,
    _in_a_menu,
    _in_a_file_dialog,
    _in_a_modal_dialog,
]


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__.strip("_"))
def test_the_key_locks_from_anywhere_and_leaves_nothing(
    opened: Open, place: Callable[[Driver], QWidget], language: str
) -> None:
    driver = opened(language)
    desk = driver.desk
    control = place(driver)
    top = control.window()
    kept = [desk, driver.page, control, *desk.findChildren(QTextEdit)]
    QPixmapCache.insert("drawn from the vault", QPixmap(4, 4))
    with driver.bot.waitSignal(driver.window.session.locked):
        QTest.keyClick(top.windowHandle(), Qt.Key.Key_F12)  # as the platform delivers it
    assert isinstance(driver.window.shown, Lobby)
    settle()
    assert not [each for each in kept if shiboken6.isValid(each)]
    assert top is driver.window or not shiboken6.isValid(top)
    assert QPixmapCache.find("drawn from the vault", QPixmap()) is False


@pytest.mark.parametrize("letter", ["l", "م", "ل"])
def test_no_letter_of_any_layout_locks(opened: Open, letter: str) -> None:
    driver = opened("fa")
    field = _in_a_field(driver)
    driver.type(letter, field)
    QApplication.sendEvent(
        field,
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
    )
    assert isinstance(driver.window.shown, DeskFrame)


def test_the_picture_and_the_dialogs_go_before_anything_is_kept(opened: Open) -> None:
    driver = opened()
    desk, window = driver.desk, driver.window
    dialog = QDialog(window)
    dialog.open()
    driver.until(dialog.isVisible)
    seen: list[bool] = []
    driver.page.flush = lambda: seen.extend((desk.isVisible(), dialog.isVisible()))  # type: ignore[method-assign]
    window.lock()
    assert seen == [False, False]


def test_what_was_typed_is_kept(opened: Open) -> None:
    driver = opened()
    page = driver.page
    page.flush = lambda: page.session.command(page, lambda book: choose(book, "text-size", "130"))  # type: ignore[method-assign]
    with driver.bot.waitSignal(driver.window.session.locked):
        driver.key(Qt.Key.Key_F12, page)
    again = opened()
    assert again.ask(lambda book: choice(book, "text-size")) == "130"


def test_a_page_that_fails_to_keep_is_locked_all_the_same(opened: Open) -> None:
    driver = opened()

    def broken() -> None:
        raise LookupError

    driver.page.flush = broken  # type: ignore[method-assign]
    with driver.bot.waitSignal(driver.window.session.locked), pytest.raises(LookupError):
        driver.window.lock()
    assert isinstance(driver.window.shown, Lobby)
    assert not driver.window.session.is_open


def test_locking_twice_is_harmless(opened: Open, vault: Path, clock: Clock) -> None:
    driver = opened()
    driver.window.lock()
    lobby = driver.window.shown
    driver.window.lock()
    assert driver.window.shown is lobby
    _reopen(driver, vault, clock)
    assert driver.desk


def test_opening_right_after_a_lock_waits_its_turn(opened: Open, vault: Path, clock: Clock) -> None:
    driver = opened()
    for _ in range(3):
        driver.window.lock()
        _reopen(driver, vault, clock)
        assert driver.desk
    assert driver.ask(lambda book: book.vault.vault_id)


def test_one_comes_back_to_where_one_was(opened: Open, vault: Path, clock: Clock) -> None:
    driver = opened()
    driver.go("settings")
    driver.window.lock()
    _reopen(driver, vault, clock)
    assert driver.desk.place.screen == "settings"
    driver.window.lock()
    _reopen(driver, vault, clock)
    assert driver.desk.place.screen == "settings"


def test_another_vault_begins_at_its_own_beginning(
    opened: Open, tmp_path: Path, clock: Clock, weak_cost: Cost
) -> None:
    other = tmp_path / "other"
    found_book(other, PASSPHRASE, clock=clock, cost=weak_cost, recovery=False)  # type: ignore[arg-type]
    driver = opened()
    driver.go("settings")
    driver.window.lock()
    _reopen(driver, other, clock)
    assert driver.desk.place.screen == "cases"


def test_a_desk_that_cannot_be_drawn_leaves_the_vault_closed(
    opened: Open, vault: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = opened()
    with driver.bot.waitSignal(driver.window.session.locked):
        driver.window.lock()
    with monkeypatch.context() as patch:
        patch.setitem(PAGES, "cases", _broken_page)  # type: ignore[arg-type]
        with (
            driver.bot.captureExceptions() as raised,  # type: ignore[attr-defined]
            driver.bot.waitSignal(driver.window.session.locked),
        ):
            _reopen(driver, vault, clock)
        assert [kind for kind, *_ in raised] == [LookupError]
    assert isinstance(driver.window.shown, Lobby)
    with open_book(vault, PASSPHRASE, clock=clock):  # type: ignore[arg-type]
        pass
    _reopen(driver, vault, clock)
    assert driver.desk


def _broken_page(*_: QObject) -> None:
    raise LookupError


def _reopen(driver: Driver, vault: Path, clock: Clock) -> None:
    driver.window.session.open(
        driver.window,
        lambda: open_book(vault, PASSPHRASE, clock=clock, wait=lambda _: None),  # type: ignore[arg-type]
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )


def test_what_was_copied_or_selected_here_is_taken_back(opened: Open) -> None:
    driver = opened()
    clipboard = QApplication.clipboard()
    prose = _in_prose(driver)
    assert isinstance(prose, QTextEdit)
    prose.selectAll()
    prose.copy()
    if not clipboard.ownsClipboard():
        pytest.skip("only a real screen tells whose the clipboard is")
    driver.window.lock()
    assert driver.lobby
    assert clipboard.text() == clipboard.text(clipboard.Mode.Selection) == ""
