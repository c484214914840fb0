"""The way in: opening a vault, making one, a lost passphrase, and what is said when it fails."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
)
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.passphrases import Cost
from hrdoc.ui.desk.frame import DeskFrame
from hrdoc.ui.lobby import Lobby
from hrdoc.ui.unlock.folder_choice import FolderChoice
from hrdoc.ui.unlock.opening import Patience
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField

Make = Callable[..., Driver]
OTHER = "چهار پنج واژهٔ بلند"


def _choose(driver: Driver, path: Path, button: str = "unlock-vault-choose") -> None:
    driver.chooser.ready = [[path]]
    driver.press(button)


def _type(driver: Driver, text: str, name: str = "unlock-passphrase") -> PassphraseField:
    field = driver.find(PassphraseField, name)
    driver.type(text, field)
    return field


def _said(driver: Driver, name: str = "unlock-notice") -> str:
    driver.until(lambda: not driver.window.session.is_opening)
    settle()
    return driver.find(Notice, name).text


def _try(driver: Driver, text: str) -> str:
    driver.key(Qt.Key.Key_Return, _type(driver, text))
    return _said(driver)


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_a_vault_is_chosen_and_opened_from_the_keyboard(
    make_driver: Make, vault: Path, language: str
) -> None:
    driver = make_driver(language)
    _choose(driver, vault)
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
    driver.press("unlock-open")
    assert _said(driver) == say("unlock-vault-needed")
    _choose(driver, vault)
    driver.press("unlock-open")
    assert _said(driver) == say("unlock-passphrase-needed")
    field = driver.find(PassphraseField, "unlock-passphrase")
    assert driver.window.focusWidget() is field


def test_a_wrong_passphrase_is_said_and_how_long_the_next_try_waits(
    make_driver: Make, vault: Path
) -> None:
    driver = make_driver()
    say = driver.lobby.look.say
    _choose(driver, vault)
    told = [_try(driver, "not the passphrase") for _ in range(5)]
    assert len(set(told[:2])) == 1
    for seconds, words in zip((1, 2, 4), told[2:], strict=True):
        number = str(seconds)
        assert say("unlock-next-waits", seconds=seconds, number=number) in words
    field = driver.find(PassphraseField, "unlock-passphrase")
    assert field.is_empty
    assert driver.window.focusWidget() is field
    driver.key(Qt.Key.Key_Return, _type(driver, PASSPHRASE))
    assert driver.desk


def test_while_the_vault_waits_the_seconds_are_told(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    _choose(driver, vault)
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
    _choose(driver, vault)
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
    _choose(driver, vault)
    with open_book(vault, PASSPHRASE, clock=clock):  # type: ignore[arg-type]
        words = _try(driver, PASSPHRASE)
    assert words == "Another program has this vault open. " + words.partition("open. ")[2]
    driver.key(Qt.Key.Key_Return, _type(driver, PASSPHRASE))
    assert driver.desk


def test_another_language_keeps_the_vault_that_was_chosen(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    _choose(driver, vault)
    languages = driver.find(QComboBox, "lobby-language")
    languages.setCurrentIndex(languages.findData("fa"))
    languages.activated.emit(languages.currentIndex())
    settle()
    assert driver.lobby.look.mirrored
    assert driver.find(FolderChoice, "unlock-vault").path == vault


def test_the_vault_is_still_chosen_after_a_lock(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    _choose(driver, vault)
    driver.key(Qt.Key.Key_Return, _type(driver, PASSPHRASE))
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


def _fill_new(driver: Driver, parent: Path, name: str, *passphrases: str) -> None:
    driver.press("unlock-to-new")
    settle()
    _choose(driver, parent, "unlock-new-where-choose")
    driver.find(QLineEdit, "unlock-new-name").setText(name)
    for field, text in zip(("first", "again"), passphrases, strict=True):
        _type(driver, text, f"unlock-new-passphrase-{field}")


def _words_shown(driver: Driver) -> list[str]:
    driver.until(lambda: driver.window.findChild(QCheckBox, "unlock-words-written") is not None)
    grid = driver.window.findChildren(QLabel)
    numbered = [each.accessibleName().split(": ") for each in grid if ": " in each.accessibleName()]
    words = [pair for pair in numbered if pair[0].isdigit()]
    return [word for _, word in sorted(words, key=lambda pair: int(pair[0]))]


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_new_vault_is_made_and_its_words_come_before_the_desk(
    make_driver: Make, tmp_path: Path, clock: Callable[[], object], language: str
) -> None:
    driver = make_driver(language)
    _fill_new(driver, tmp_path, "notes", OTHER, OTHER)
    driver.key(Qt.Key.Key_Return, driver.find(PassphraseField, "unlock-new-passphrase-again"))
    words = _words_shown(driver)
    assert len(words) == 33
    assert isinstance(driver.window.shown, Lobby)
    assert not driver.find(QComboBox, "lobby-language").isVisible()
    assert QGuiApplication.clipboard().text() == ""
    go_on = driver.find(QPushButton, "unlock-words-go-on")
    assert not go_on.isEnabled()
    driver.key(Qt.Key.Key_Space, driver.find(QCheckBox, "unlock-words-written"))
    driver.press("unlock-words-go-on")
    assert driver.desk
    driver.window.lock()
    driver.until(lambda: not driver.window.session.is_open)
    driver.window.session.end()
    with open_book(tmp_path / "notes", OTHER, clock=clock):  # type: ignore[arg-type]
        pass


def test_locking_before_the_words_are_written_closes_the_new_vault(
    make_driver: Make, tmp_path: Path
) -> None:
    driver = make_driver()
    _fill_new(driver, tmp_path, "notes", OTHER, OTHER)
    driver.press("unlock-new-make")
    words = _words_shown(driver)
    with driver.bot.waitSignal(driver.window.session.locked):
        driver.key(Qt.Key.Key_F12)
    settle()
    shown = {each.text().strip("\u200e\u2068\u2069") for each in driver.window.findChildren(QLabel)}
    assert not shown & set(words)
    assert isinstance(driver.window.shown, Lobby)
    assert not driver.window.session.is_open


@pytest.mark.parametrize(
    ("name", "first", "again", "key"),
    [
        ("notes", "short", "short", "error-passphrase-too-short"),
        ("notes", OTHER, OTHER + "x", "error-passphrases-differ"),
        ("no/tes", OTHER, OTHER, "unlock-new-name-wrong"),
        ("..", OTHER, OTHER, "unlock-new-name-wrong"),
    ],
)
def test_what_will_not_do_for_a_new_vault_is_told(
    make_driver: Make, tmp_path: Path, name: str, first: str, again: str, key: str
) -> None:
    driver = make_driver()
    _fill_new(driver, tmp_path, name, first, again)
    driver.press("unlock-new-make")
    told = _said(driver, "unlock-new-notice")
    expected = {
        "error-passphrase-too-short": "too short",
        "error-passphrases-differ": "not the same",
        "unlock-new-name-wrong": driver.lobby.look.say("unlock-new-name-wrong"),
    }[key]
    assert expected in told
    assert not any(tmp_path.glob("no*"))


def test_a_place_that_is_taken_is_told(make_driver: Make, tmp_path: Path) -> None:
    driver = make_driver()
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "other").write_text("mine")
    _fill_new(driver, tmp_path, "notes", OTHER, OTHER)
    driver.press("unlock-new-make")
    driver.until(lambda: not driver.window.session.is_opening)
    assert "already" in _said(driver, "unlock-new-notice")
    assert (tmp_path / "notes" / "other").read_text() == "mine"


def test_length_and_sameness_are_told_in_words_while_typing(make_driver: Make) -> None:
    driver = make_driver()
    driver.press("unlock-to-new")
    settle()
    length = driver.find(Notice, "unlock-new-passphrase-length")
    same = driver.find(Notice, "unlock-new-passphrase-same")
    told = [length.text]
    _type(driver, "short", "unlock-new-passphrase-first")
    told.append(length.text)
    _type(driver, "er than long", "unlock-new-passphrase-first")
    told.append(length.text)
    _type(driver, " and longer still", "unlock-new-passphrase-first")
    told.append(length.text)
    assert len(set(told)) == len(told)
    assert "5" in told[1]
    assert same.isHidden()
    again = _type(driver, "shorter than long and longer stilX", "unlock-new-passphrase-again")
    assert same.text == driver.lobby.look.say("unlock-again-differs")
    driver.key(Qt.Key.Key_Backspace, again)
    _type(driver, "l", "unlock-new-passphrase-again")
    assert same.text == driver.lobby.look.say("unlock-again-same")


def test_recovery_words_open_and_set_a_new_passphrase(
    make_driver: Make, tmp_path: Path, clock: Callable[[], object], weak_cost: Cost
) -> None:
    path = tmp_path / "lost"
    words = found_book(path, PASSPHRASE, clock=clock, cost=weak_cost).recovery  # type: ignore[arg-type]
    assert words
    driver = make_driver("ar")
    _choose(driver, path)
    driver.press("unlock-to-recover")
    settle()
    assert driver.find(FolderChoice, "unlock-recover-vault").path == path
    field = driver.find(QTextEdit, "unlock-recover-words")
    field.setPlainText(words.replace(words.split()[4], "notaword", 1))
    for name in ("first", "again"):
        _type(driver, OTHER, f"unlock-recover-passphrase-{name}")
    driver.press("unlock-recover-open")
    told = _said(driver, "unlock-recover-notice")
    assert driver.lobby.look.number(5) in told or "5" in told
    assert field.toPlainText()
    field.setPlainText(words)
    driver.press("unlock-recover-open")
    assert driver.desk
    driver.window.lock()
    driver.window.session.end()
    with open_book(path, OTHER, clock=clock):  # type: ignore[arg-type]
        pass


def test_too_few_words_are_told_before_anything_is_tried(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    driver.press("unlock-to-recover")
    settle()
    driver.press("unlock-recover-open")
    assert _said(driver, "unlock-recover-notice") == driver.lobby.look.say("unlock-vault-needed")
    _choose(driver, vault, "unlock-recover-vault-choose")
    driver.find(QTextEdit, "unlock-recover-words").setPlainText("one two three")
    assert driver.find(QLabel, "unlock-recover-count").text() == "3 of 33 words"
    driver.press("unlock-recover-open")
    assert "33" in _said(driver, "unlock-recover-notice")


def test_a_fault_of_ours_lets_one_try_again(make_driver: Make, vault: Path) -> None:
    driver = make_driver()
    _choose(driver, vault)

    def broken() -> None:
        raise LookupError

    driver.window.session.open(driver.window, broken, lambda: None, otherwise=lambda _: None)  # type: ignore[arg-type]
    with driver.bot.waitSignal(driver.window.session.failed):
        pass
    assert not driver.window.session.is_opening
    assert driver.find(QPushButton, "unlock-open").isEnabled()
    driver.key(Qt.Key.Key_Return, _type(driver, PASSPHRASE))
    assert isinstance(driver.desk, DeskFrame)
