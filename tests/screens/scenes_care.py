"""Looking after the vault, and the palette that leads everywhere."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit
from window_driving import Driver, settle

from hrdoc.casebook.care import new_recovery_words
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField

TYPED = {"en": "back", "fa": "پشتیبان", "ar": "نسخ"}


def overview(driver: Driver) -> None:
    """Nothing done yet."""
    driver.go("care")


def backed_up(driver: Driver) -> None:
    """A backup that was just made, and its rehearsal."""
    driver.go("care-backup")
    _choose(driver)
    driver.press("care-backup-now")
    _tells(driver, "care-backup-notice")
    driver.type(driver.passphrase, driver.find(PassphraseField, "care-rehearsal-passphrase"))
    driver.press("care-rehearsal-begin")
    _tells(driver, "care-rehearsal-notice")


def damaged(driver: Driver) -> None:
    """A file is gone, another was left over."""
    assert driver.place is not None
    kept = next(driver.place.path.rglob("files/*/*.age"))
    kept.rename(kept.with_name("0" * 32 + ".age"))
    driver.go("care-health")
    driver.press("care-health-begin")
    _tells(driver, "care-health-notice")


def passphrase(driver: Driver) -> None:
    """Typed twice, not the same yet."""
    driver.go("care-passphrase")
    driver.type("something short", driver.find(PassphraseField, "care-passphrase-new-first"))
    driver.type("something else.", driver.find(PassphraseField, "care-passphrase-new-again"))


def paper(driver: Driver) -> None:
    """The words of the paper hold, and new ones are asked about."""
    words = driver.ask(
        lambda book: new_recovery_words(book, driver.passphrase, wait=lambda _: None)
    )
    driver.go("care-recovery")
    driver.find(QTextEdit, "care-recovery-words").setPlainText(words)
    driver.press("care-recovery-check")
    _tells(driver, "care-recovery-notice")
    driver.press("care-recovery-new")


def restoring(driver: Driver) -> None:
    """The way in after a machine was lost."""
    driver.window.lock()
    assert driver.lobby
    settle()
    driver.press("unlock-to-restore")
    settle()


def palette(driver: Driver) -> None:
    """What begins with the letters typed."""
    keys = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_K, keys)
    driver.type(TYPED[driver.desk.look.words.language], driver.find(QLineEdit, "palette-line"))
    driver.bot.wait(300)


def _choose(driver: Driver) -> None:
    assert driver.place is not None
    driver.chooser.ready.append([Path(driver.place.path) / "stick"])
    driver.press("care-backup-folder-choose")


def _tells(driver: Driver, name: str) -> None:
    driver.until(lambda: driver.find(Notice, name).state not in {"", "soft"})


SCENES = [
    ("care", overview),
    ("care-backed-up", backed_up),
    ("care-damaged", damaged),
    ("care-passphrase", passphrase),
    ("care-paper", paper),
    ("care-restoring", restoring),
    ("palette", palette),
]
