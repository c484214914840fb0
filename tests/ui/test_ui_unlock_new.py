"""Making a vault, and a lost passphrase: what is asked, shown once, and refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QTextEdit
from unlock_driving import choose, said, type_in
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.passphrases import Cost
from hrdoc.ui.lobby import Lobby
from hrdoc.ui.unlock.folder_name import wrong_in
from hrdoc.ui.widgets.folder_choice import FolderChoice
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField

Make = Callable[..., Driver]
OTHER = "چهار پنج واژهٔ بلند"


def _fill_new(driver: Driver, parent: Path, name: str, *passphrases: str) -> None:
    driver.press("unlock-to-new")
    settle()
    choose(driver, parent, "unlock-new-where-choose")
    driver.find(QLineEdit, "unlock-new-name").setText(name)
    for field, text in zip(("first", "again"), passphrases, strict=True):
        type_in(driver, text, f"unlock-new-passphrase-{field}")


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
    assert driver.find(QLabel, "unlock-words-first").isVisible()
    driver.key(Qt.Key.Key_Space, driver.find(QCheckBox, "unlock-words-written"))
    assert not driver.find(QLabel, "unlock-words-first").isVisible()
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
    ],
)
def test_what_will_not_do_for_a_new_vault_is_told(
    make_driver: Make, tmp_path: Path, name: str, first: str, again: str, key: str
) -> None:
    driver = make_driver()
    _fill_new(driver, tmp_path, name, first, again)
    assert not driver.find(QPushButton, "unlock-new-make").isEnabled()
    assert driver.find(QPushButton, "unlock-new-missing").isVisible()
    driver.key(Qt.Key.Key_Return, driver.find(PassphraseField, "unlock-new-passphrase-again"))
    told = said(driver, "unlock-new-notice")
    expected = {
        "error-passphrase-too-short": "too short",
        "error-passphrases-differ": "not the same",
    }[key]
    assert expected in told
    assert not any(tmp_path.glob("no*"))


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("no/tes", "sign"),
        ("no\x07tes", "sign"),
        ("..", "dot"),
        ("notes.", "dot"),
        ("nul.txt", "device"),
        ("Com1", "device"),
        ("ی" * 128, "long"),
    ],
)
def test_a_name_no_folder_can_have_is_refused_at_its_field_until_another_is_typed(
    make_driver: Make, tmp_path: Path, name: str, why: str
) -> None:
    driver = make_driver()
    _fill_new(driver, tmp_path, "", OTHER, OTHER)
    field, wrong = driver.find(QLineEdit, "unlock-new-name"), "unlock-new-name-wrong"
    field.clear()
    field.setText(name[:-1])
    driver.type(name[-1], field)
    assert not driver.find(QPushButton, "unlock-new-make").isEnabled()
    missing = driver.find(QPushButton, "unlock-new-missing").accessibleName()
    assert missing == driver.lobby.look.say(
        "unlock-needs", what=driver.lobby.look.say("unlock-needs-name")
    )
    assert said(driver, wrong) == driver.lobby.look.say(f"unlock-new-name-wrong-{why}")
    assert not driver.find(Notice, "unlock-new-notice").isVisible()
    assert driver.find(Notice, wrong).y() >= field.y() + field.height()
    driver.key(Qt.Key.Key_Return, driver.find(PassphraseField, "unlock-new-passphrase-again"))
    assert field.hasFocus()
    assert not any(tmp_path.glob("no*"))
    field.selectAll()
    driver.type("x", field)
    assert not driver.find(Notice, wrong).isVisible()
    assert driver.find(QPushButton, "unlock-new-make").isEnabled()


@pytest.mark.parametrize("name", ["notes.vault", "console", "com10", "lpt", "a.nul", "ی" * 127])
def test_a_name_that_every_system_can_make_is_taken(name: str) -> None:
    assert not wrong_in(name)


def test_a_place_that_is_taken_is_told(make_driver: Make, tmp_path: Path) -> None:
    driver = make_driver()
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "other").write_text("mine")
    _fill_new(driver, tmp_path, "notes", OTHER, OTHER)
    driver.press("unlock-new-make")
    driver.until(lambda: not driver.window.session.is_opening)
    assert "already" in said(driver, "unlock-new-notice")
    assert (tmp_path / "notes" / "other").read_text() == "mine"


def test_length_and_sameness_are_told_in_words_while_typing(make_driver: Make) -> None:
    driver = make_driver()
    driver.press("unlock-to-new")
    settle()
    length = driver.find(Notice, "unlock-new-passphrase-length")
    same = driver.find(Notice, "unlock-new-passphrase-same")
    told = [length.text]
    type_in(driver, "short", "unlock-new-passphrase-first")
    told.append(length.text)
    type_in(driver, "er than long", "unlock-new-passphrase-first")
    told.append(length.text)
    type_in(driver, " and longer still", "unlock-new-passphrase-first")
    told.append(length.text)
    assert len(set(told)) == len(told)
    assert "5" in told[1]
    assert same.isHidden()
    again = type_in(driver, "shorter than long and longer stilX", "unlock-new-passphrase-again")
    assert same.text == driver.lobby.look.say("unlock-again-differs")
    driver.key(Qt.Key.Key_Backspace, again)
    type_in(driver, "l", "unlock-new-passphrase-again")
    assert same.text == driver.lobby.look.say("unlock-again-same")


def test_recovery_words_open_and_set_a_new_passphrase(
    make_driver: Make, tmp_path: Path, clock: Callable[[], object], weak_cost: Cost
) -> None:
    path = tmp_path / "lost"
    words = found_book(path, PASSPHRASE, clock=clock, cost=weak_cost).recovery  # type: ignore[arg-type]
    assert words
    driver = make_driver("ar")
    choose(driver, path)
    driver.press("unlock-to-recover")
    settle()
    assert driver.find(FolderChoice, "unlock-recover-vault").path == path
    field = driver.find(QTextEdit, "unlock-recover-words")
    field.setPlainText(words.replace(words.split()[4], "notaword", 1))
    for name in ("first", "again"):
        type_in(driver, OTHER, f"unlock-recover-passphrase-{name}")
    driver.press("unlock-recover-open")
    told = said(driver, "unlock-recover-notice")
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
    again = driver.find(PassphraseField, "unlock-recover-passphrase-again")
    assert not driver.find(QPushButton, "unlock-recover-open").isEnabled()
    driver.key(Qt.Key.Key_Return, again)
    assert said(driver, "unlock-recover-notice") == driver.lobby.look.say("unlock-vault-needed")
    choose(driver, vault, "unlock-recover-vault-choose")
    driver.find(QTextEdit, "unlock-recover-words").setPlainText("one two three")
    assert driver.find(QLabel, "unlock-recover-count").text() == "3 of 33 words"
    driver.key(Qt.Key.Key_Return, again)
    assert "33" in said(driver, "unlock-recover-notice")
