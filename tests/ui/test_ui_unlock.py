"""The way in: opening a vault, making one, a lost passphrase, and what is said when it fails."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
)
from unlock_driving import choose, said, type_in
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.keeping import open_book
from hrdoc.ui.desk.frame import DeskFrame
from hrdoc.ui.unlock.opening import Patience
from hrdoc.ui.widgets.folder_choice import FolderChoice
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField

Make = Callable[..., Driver]


def _try(driver: Driver, text: str) -> str:
    driver.key(Qt.Key.Key_Return, type_in(driver, text))
    return said(driver)


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_a_vault_is_chosen_and_opened_from_the_keyboard(
    make_driver: Make, vault: Path, language: str
) -> None:
    driver = make_driver(language)
    choose(driver, vault)
    field = driver.find(PassphraseField, "unlock-passphrase")
    assert driver.window.focusWidget() is field
    driver.type(PASSPHRASE, field)
    driver.key(Qt.Key.Key_Return, field)
    assert not field.isEnabled()
    assert field.is_empty
    assert driver.find(Notice, "unlock-notice").text
    assert driver.desk.session.is_open


def test_a_vault_is_dropped_on_the_card(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    choice = driver.find(FolderChoice, "unlock-vault")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(vault))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, buttons, none)
    QApplication.sendEvent(choice, entering)
    assert entering.isAccepted()
    assert choice.property("over") == "true"
    QApplication.sendEvent(choice, QDropEvent(QPointF(5, 5), copy, data, buttons, none))
    assert choice.path == vault
    assert vault.name in driver.find(QLabel, "unlock-vault-name").text()


def test_a_file_is_no_vault_to_drop(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    choice = driver.find(FolderChoice, "unlock-vault")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(vault / "vault.json"))])
    entering = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(choice, entering)
    assert choice.property("over") != "true"


def test_what_is_missing_is_asked_for(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    say = driver.lobby.look.say
    field, act = driver.find(PassphraseField, "unlock-passphrase"), "unlock-open"
    missing = driver.find(QPushButton, "unlock-missing")
    assert not driver.find(QPushButton, act).isEnabled()
    assert say("unlock-needs-vault") in missing.accessibleName()
    assert say("unlock-needs-passphrase") in missing.accessibleName()
    driver.key(Qt.Key.Key_Return, field)
    assert said(driver) == say("unlock-vault-needed")
    choose(driver, vault)
    assert say("unlock-needs-vault") not in missing.accessibleName()
    driver.key(Qt.Key.Key_Return, field)
    assert said(driver) == say("unlock-passphrase-needed")
    driver.press("unlock-missing")
    assert driver.window.focusWidget() is field
    type_in(driver, "p")
    assert not said(driver)
    assert not missing.isVisible()
    assert driver.find(QPushButton, act).isEnabled()


def test_a_wrong_passphrase_is_said_and_how_long_the_next_try_waits(
    make_driver: Make, vault: Path
) -> None:
    driver = make_driver()
    say = driver.lobby.look.say
    choose(driver, vault)
    told = [_try(driver, "not the passphrase") for _ in range(5)]
    assert len(set(told[:2])) == 1
    for seconds, words in zip((1, 2, 4), told[2:], strict=True):
        number = str(seconds)
        assert say("unlock-next-waits", seconds=seconds, number=number) in words
    field = driver.find(PassphraseField, "unlock-passphrase")
    assert field.is_empty
    assert driver.window.focusWidget() is field
    driver.key(Qt.Key.Key_Return, type_in(driver, PASSPHRASE))
    assert driver.desk


def test_while_the_vault_waits_the_seconds_are_told(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    choose(driver, vault)
    for _ in range(4):
        _try(driver, "not the passphrase")
    heard: list[str] = []
    notice = driver.find(Notice, "unlock-notice")
    patience = driver.page.findChild(Patience)
    patience.begun.connect(lambda _: heard.append(notice.text))  # after the page has heard it
    _try(driver, "not the passphrase")
    assert heard == [driver.lobby.look.say("unlock-waiting", seconds=2, number="2")]


def _damage(vault: Path) -> None:
    for name in ("vault.json", "vault.json.copy"):
        (vault / name).write_bytes(b"{}")


def _renew(vault: Path) -> None:
    header = json.loads((vault / "vault.json").read_bytes())
    header["version"] = 7
    (vault / "vault.json").write_text(json.dumps(header))


def _empty(vault: Path) -> None:
    for each in vault.iterdir():
        if each.is_file():
            each.unlink()


@pytest.mark.parametrize(
    ("harm", "code"),
    [(_damage, "vault-damaged"), (_renew, "vault-too-new"), (_empty, "not-a-vault")],
)
def test_what_cannot_be_opened_is_told_where_it_was_tried(
    make_driver: Make, vault: Path, harm: Callable[[Path], None], code: str
) -> None:
    driver = make_driver("fa")
    harm(vault)
    choose(driver, vault)
    page = driver.page
    refused: list[str] = []
    driver.window.session.open(
        driver.window,
        lambda: open_book(vault, PASSPHRASE, clock=driver.page.outside.clock),
        lambda: None,
        otherwise=lambda error: refused.extend((error.code, page.look.tell(error))),
    )
    driver.until(lambda: bool(refused))
    words = _try(driver, PASSPHRASE)
    assert refused == [code, words]
    assert driver.page is page


def test_a_vault_that_another_program_has_open_is_told_so(
    make_driver: Make, vault: Path, clock: Callable[[], object]
) -> None:
    driver = make_driver()
    choose(driver, vault)
    with open_book(vault, PASSPHRASE, clock=clock):  # type: ignore[arg-type]
        words = _try(driver, PASSPHRASE)
    assert words == "Another program has this vault open. " + words.partition("open. ")[2]
    driver.key(Qt.Key.Key_Return, type_in(driver, PASSPHRASE))
    assert driver.desk


def test_another_language_keeps_the_vault_that_was_chosen(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    choose(driver, vault)
    languages = driver.find(QComboBox, "lobby-language")
    languages.setCurrentIndex(languages.findData("fa"))
    languages.activated.emit(languages.currentIndex())
    settle()
    assert driver.lobby.look.mirrored
    assert driver.find(FolderChoice, "unlock-vault").path == vault


def test_the_vault_is_still_chosen_after_a_lock(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    choose(driver, vault)
    driver.key(Qt.Key.Key_Return, type_in(driver, PASSPHRASE))
    assert driver.desk
    driver.window.lock()
    settle()
    assert driver.find(FolderChoice, "unlock-vault").path == vault
    field = driver.find(PassphraseField, "unlock-passphrase")
    assert driver.window.focusWidget() is field


def test_a_bundle_is_checked_without_a_vault(make_driver: Make) -> None:
    driver = make_driver()
    driver.press("unlock-to-verdict")
    assert driver.page.place.screen == "verdict"
    driver.lobby.back()
    assert driver.page.place.screen == "unlock"


def test_a_fault_of_ours_lets_one_try_again(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    choose(driver, vault)

    def broken() -> None:
        raise LookupError

    driver.window.session.open(driver.window, broken, lambda: None, otherwise=lambda _: None)  # type: ignore[arg-type]
    with driver.bot.waitSignal(driver.window.session.failed):
        pass
    assert not driver.window.session.is_opening
    field = type_in(driver, PASSPHRASE)
    assert driver.find(QPushButton, "unlock-open").isEnabled()
    driver.key(Qt.Key.Key_Return, field)
    assert isinstance(driver.desk, DeskFrame)
