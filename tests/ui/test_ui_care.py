"""Backup, rehearsal, health, passphrase and recovery words, by the hands of their owner."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.care import check_recovery_sheet, new_recovery_words
from hrdoc.casebook.evidence import attach_file
from hrdoc.casebook.keeping import RECOVERY_WORDS
from hrdoc.casebook.reading import list_records
from hrdoc.casebook.recording import add_record, seal_records
from hrdoc.ui.care.page import CarePage
from hrdoc.ui.desk.page import Place
from hrdoc.ui.unlock.page import UnlockPage
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField

Open = Callable[..., Driver]
OTHER = "five other words for this"


def told(driver: Driver, name: str) -> tuple[str, str]:
    notice = driver.find(Notice, name)
    return notice.text, notice.state


def tells(driver: Driver, name: str, state: str) -> str:
    driver.until(lambda: told(driver, name)[1] == state)
    return told(driver, name)[0]


def fill(driver: Driver, tmp_path: Path) -> None:
    """Put a case with a file into the vault."""
    path = tmp_path / "photo.bin"
    path.write_bytes(b"photo" * 4000)

    def add(book: object) -> None:
        case = add_record(book, "case", {"title": "Benches"})  # type: ignore[arg-type]
        seal_records(book, [case])  # type: ignore[arg-type]
        attach_file(book, case, path, basis="own-capture")  # type: ignore[arg-type]

    driver.ask(add)


def type_secret(driver: Driver, name: str, text: str) -> None:
    driver.type(text, driver.find(PassphraseField, name))


def test_a_machine_is_lost_and_everything_comes_back(
    opened: Open, make_driver: Open, tmp_path: Path
) -> None:
    driver = opened()
    fill(driver, tmp_path)
    driver.press("rail-care")
    driver.until(lambda: isinstance(driver.page, CarePage))
    driver.press("care-open-backup")
    assert not driver.find(QPushButton, "care-backup-now").isEnabled()
    missing = driver.find(QPushButton, "care-backup-missing")
    assert "the folder of the backup" in missing.accessibleName()
    stick = tmp_path / "stick"
    driver.chooser.ready.append([stick])
    driver.press("care-backup-folder-choose")
    driver.press("care-backup-now")
    assert not missing.isVisible()
    untried = tells(driver, "care-backup-notice", "holds")
    assert "1" in untried
    assert "Rehearse" in untried
    type_secret(driver, "care-rehearsal-passphrase", "not the passphrase at all")
    driver.press("care-rehearsal-begin")
    tells(driver, "care-rehearsal-notice", "fails")
    type_secret(driver, "care-rehearsal-passphrase", PASSPHRASE)
    driver.press("care-rehearsal-begin")
    tells(driver, "care-rehearsal-notice", "holds")
    assert "Rehearse" not in told(driver, "care-backup-notice")[0]
    driver.press("desk-lock")
    driver.lobby  # noqa: B018 - waits
    driver.window.close()

    elsewhere = make_driver("fa")
    elsewhere.press("unlock-to-restore")
    elsewhere.chooser.ready += [[stick], [tmp_path]]
    elsewhere.press("unlock-restore-backup-choose")
    elsewhere.press("unlock-restore-where-choose")
    elsewhere.find(QLineEdit, "unlock-restore-name").setText("again.vault")
    type_secret(elsewhere, "unlock-restore-passphrase", PASSPHRASE)
    elsewhere.press("unlock-restore-begin")
    elsewhere.until(lambda: isinstance(elsewhere.page, UnlockPage))
    type_secret(elsewhere, "unlock-passphrase", PASSPHRASE)
    elsewhere.press("unlock-open")
    elsewhere.desk  # noqa: B018 - waits
    titles = elsewhere.ask(lambda book: [each.title for each in list_records(book)])
    assert sorted(titles) == ["Benches", "photo.bin"]


def test_a_rehearsal_says_what_would_not_come_back(opened: Open, tmp_path: Path) -> None:
    driver = opened()
    fill(driver, tmp_path)
    stick = tmp_path / "stick"
    driver.chooser.ready.append([stick])
    driver.go("care-backup")
    driver.press("care-backup-folder-choose")
    driver.press("care-backup-now")
    tells(driver, "care-backup-notice", "holds")
    next((stick / "files").glob("*/*.age")).unlink()
    type_secret(driver, "care-rehearsal-passphrase", PASSPHRASE)
    driver.press("care-rehearsal-begin")
    assert "1" in tells(driver, "care-rehearsal-notice", "fails")


def test_the_overview_says_how_each_thing_stands(opened: Open, tmp_path: Path) -> None:
    driver = opened()
    fill(driver, tmp_path)
    driver.go("care")
    before = driver.find(QLabel, "care-state-health").text()
    driver.press("care-open-health")
    driver.press("care-health-begin")
    tells(driver, "care-health-notice", "holds")
    driver.press("desk-back")
    driver.until(lambda: driver.find(QLabel, "care-state-health").text() != before)


def test_a_damaged_vault_is_told_in_plain_words(opened: Open, vault: Path, tmp_path: Path) -> None:
    driver = opened()
    fill(driver, tmp_path)
    kept = next((vault / "files").glob("*/*.age"))
    away = kept.rename(tmp_path / "away")
    left_over = kept.with_name("0" * 32 + ".age")
    left_over.write_bytes(b"left")
    driver.go("care-health")
    driver.press("care-health-begin")
    tells(driver, "care-health-notice", "fails")
    driver.until(lambda: "photo.bin" in said(driver))
    assert "file-missing" not in said(driver)
    assert not driver.find(QPushButton, "care-health-tidy").isVisible()
    away.rename(kept)
    driver.press("care-health-again")
    tells(driver, "care-health-notice", "holds")
    driver.press("care-health-tidy")
    driver.until(lambda: not left_over.exists())


def test_a_damaged_vault_leads_to_restoring_its_backup_beside_it(
    opened: Open, vault: Path, tmp_path: Path
) -> None:
    driver = opened()
    fill(driver, tmp_path)
    stick = tmp_path / "stick"
    driver.chooser.ready += [[stick], [stick], [tmp_path]]
    driver.go("care-backup")
    driver.press("care-backup-folder-choose")
    driver.press("care-backup-now")
    tells(driver, "care-backup-notice", "holds")
    next((vault / "files").glob("*/*.age")).unlink()
    driver.go("care-health")
    driver.press("care-health-begin")
    tells(driver, "care-health-notice", "fails")
    driver.press("care-health-restore")
    begin = driver.find(QPushButton, "unlock-restore-begin")
    assert not begin.isEnabled()
    driver.press("unlock-restore-backup-choose")
    assert not begin.isEnabled()
    driver.press("unlock-restore-where-choose")
    assert not begin.isEnabled()
    driver.find(QLineEdit, "unlock-restore-name").setText("again.vault")
    type_secret(driver, "unlock-restore-passphrase", PASSPHRASE)
    assert begin.isEnabled()
    driver.press("unlock-restore-begin")
    assert "again.vault" in tells(driver, "unlock-restore-notice", "holds")
    assert any((tmp_path / "again.vault" / "files").glob("*/*.age"))


def said(driver: Driver) -> str:
    return " ".join(each.text() for each in driver.page.findChildren(QLabel))


def test_the_passphrase_changes_only_for_who_knows_it(opened: Open, vault: Path) -> None:
    driver = opened()
    driver.go("care-passphrase")
    missing = driver.find(QPushButton, "care-passphrase-missing")
    assert not driver.find(QPushButton, "care-passphrase-change").isEnabled()
    assert "the passphrase now" in missing.accessibleName()

    def change(old: str) -> None:
        type_secret(driver, "care-passphrase-old", old)
        type_secret(driver, "care-passphrase-new-first", OTHER)
        type_secret(driver, "care-passphrase-new-again", OTHER)
        driver.press("care-passphrase-change")

    change("somebody passing by")
    tells(driver, "care-passphrase-notice", "fails")
    driver.until(lambda: driver.find(PassphraseField, "care-passphrase-old").isEnabled())
    for name in ("care-passphrase-new-first", "care-passphrase-new-again"):
        driver.find(PassphraseField, name).clear()
    change(PASSPHRASE)
    tells(driver, "care-passphrase-notice", "holds")
    driver.press("desk-lock")
    driver.lobby  # noqa: B018 - waits
    settle()
    driver.chooser.ready.append([vault])
    driver.press("unlock-vault-choose")
    type_secret(driver, "unlock-passphrase", OTHER)
    driver.press("unlock-open")
    driver.desk  # noqa: B018 - waits


def test_the_paper_is_compared_and_new_words_are_shown_once(opened: Open) -> None:
    driver = opened()
    words = driver.ask(lambda book: new_recovery_words(book, PASSPHRASE, wait=lambda _: None))
    driver.go("care-recovery")
    field = driver.find(QTextEdit, "care-recovery-words")
    driver.press("care-recovery-check")
    assert told(driver, "care-recovery-notice")[1] == "caution"
    field.setPlainText(words)
    driver.press("care-recovery-check")
    tells(driver, "care-recovery-notice", "holds")
    assert field.toPlainText() == ""
    driver.press("care-recovery-new")
    driver.press("care-recovery-keep")
    assert not driver.find(QWidget, "care-recovery-question").isVisible()
    driver.press("care-recovery-new")
    driver.press("care-recovery-make")
    assert told(driver, "care-recovery-told")[1] == "fails"
    type_secret(driver, "care-recovery-passphrase", "somebody passing by")
    driver.press("care-recovery-make")
    driver.until(lambda: driver.find(QPushButton, "care-recovery-make").isEnabled())
    assert driver.window.findChild(QWidget, "unlock-words-grid") is None
    driver.ask(lambda book: check_recovery_sheet(book, words))
    driver.find(PassphraseField, "care-recovery-passphrase").clear()
    type_secret(driver, "care-recovery-passphrase", PASSPHRASE)
    driver.press("care-recovery-make")
    driver.until(lambda: driver.window.findChild(QWidget, "unlock-words-grid") is not None)
    grid = driver.find(QWidget, "unlock-words-grid")
    shown = [each.accessibleName() for each in grid.findChildren(QLabel)]
    read = [
        each.split(": ")[1]
        for each in sorted(
            (name for name in shown if ": " in name), key=lambda name: int(name.split(":")[0])
        )
    ]
    assert len(read) == RECOVERY_WORDS
    driver.ask(lambda book: check_recovery_sheet(book, " ".join(read)))
    QTest.mouseClick(driver.find(QCheckBox, "unlock-words-written"), Qt.MouseButton.LeftButton)
    driver.find(QCheckBox, "unlock-words-written").setChecked(True)
    driver.press("unlock-words-go-on")
    settle()
    assert driver.desk.place != Place("care-recovery")


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_every_page_of_it_opens_in_every_language(opened: Open, language: str) -> None:
    driver = opened(language)
    for part in (
        "care",
        "care-backup",
        "care-health",
        "care-passphrase",
        "care-recovery",
        "care-restore",
    ):
        driver.go(part)
        assert driver.page.place.screen == part


@dataclass
class Standstill:
    """A wait that stands still until it is let go; `asked` are the seconds of each."""

    begun: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)
    asked: list[float] = field(default_factory=list)

    def wait(self, seconds: float) -> None:
        self.asked.append(seconds)
        self.begun.set()
        assert self.go_on.wait(20)


@pytest.mark.parametrize("page", ["passphrase", "recovery"])
def test_a_lock_ends_the_wait_for_a_next_try_and_the_keys_go(
    opened: Open, vault: Path, page: str
) -> None:
    still = Standstill()
    driver = opened(wait=still.wait)
    (vault / "attempts").write_bytes(b"9\n")
    driver.go(f"care-{page}")
    if page == "passphrase":
        type_secret(driver, "care-passphrase-old", PASSPHRASE)
        type_secret(driver, "care-passphrase-new-first", OTHER)
        type_secret(driver, "care-passphrase-new-again", OTHER)
        driver.press("care-passphrase-change")
    else:
        driver.press("care-recovery-new")
        type_secret(driver, "care-recovery-passphrase", PASSPHRASE)
        driver.press("care-recovery-make")
    driver.until(still.begun.is_set)
    before = (vault / "vault.json").read_bytes()
    with driver.bot.waitSignal(driver.window.session.locked):
        driver.window.lock()
        still.go_on.set()
    assert sum(still.asked) < 1
    assert (vault / "vault.json").read_bytes() == before
