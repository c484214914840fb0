"""The way in: empty, chosen, wrong, waiting, a new vault and its words, a lost passphrase."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QTextEdit
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.ui.unlock.opening import Patience
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField

NEW = {
    "en": "five quiet words for tests",
    "fa": "پنج واژهٔ آرام برای آزمون",
    "ar": "خمس كلمات هادئة للاختبار",
}

FOLDERS = {"en": "Documents", "fa": "اسناد", "ar": "مستندات"}


def empty(driver: Driver) -> None:
    """Nothing chosen yet."""
    driver.window.lock()
    assert driver.lobby
    settle()


def typed(driver: Driver) -> None:
    """A vault chosen and its passphrase typed, with Caps Lock on."""
    _chosen(driver)
    _type(driver, "PASSPHRASE")


def seen(driver: Driver) -> None:
    """The same looked at, which tells that Caps Lock did it."""
    typed(driver)
    driver.press("unlock-passphrase-eye")


def wrong(driver: Driver) -> None:
    """The fourth wrong try, and what the next one costs."""
    _chosen(driver)
    for _ in range(4):
        driver.key(Qt.Key.Key_Return, _type(driver, "not the passphrase"))
        driver.until(lambda: not driver.window.session.is_opening)


def waiting(driver: Driver) -> None:
    """While the key is derived."""
    _chosen(driver)
    session = driver.window.session
    patience = Patience(session, time.sleep, driver.window)

    @contextmanager
    def busy() -> Iterator[Book]:
        patience.wait(3600)
        yield from ()

    session.open(driver.window, busy, lambda: None, otherwise=lambda _: None)
    driver.key(Qt.Key.Key_Return, _type(driver, driver.passphrase))


def new(driver: Driver) -> None:
    """A new vault, before anything is typed."""
    empty(driver)
    driver.press("unlock-to-new")


def new_typed(driver: Driver) -> None:
    """A new vault, ready to be made."""
    new(driver)
    settle()
    driver.chooser.ready = [[_place(driver)]]
    driver.press("unlock-new-where-choose")
    words = NEW[driver.lobby.look.words.language]
    for name in ("first", "again"):
        _type(driver, words, f"unlock-new-passphrase-{name}")


def new_differs(driver: Driver) -> None:
    """Too short, and typed otherwise the second time."""
    new(driver)
    settle()
    for name, words in (("first", "short"), ("again", "shirt")):
        _type(driver, words, f"unlock-new-passphrase-{name}")
    name = driver.find(QLineEdit, "unlock-new-name")
    name.clear()
    driver.type("۱۴۰۵/۲", name)
    driver.chooser.ready = [[_place(driver)]]
    driver.press("unlock-new-where-choose")


def words(driver: Driver) -> None:
    """The recovery words."""
    new_typed(driver)
    driver.press("unlock-new-make")
    driver.until(lambda: driver.window.findChild(QCheckBox, "unlock-words-written") is not None)


def recover(driver: Driver) -> None:
    """A lost passphrase: the words are not those of this vault."""
    _chosen(driver)
    driver.press("unlock-to-recover")
    settle()
    driver.find(QTextEdit, "unlock-recover-words").setPlainText("academic acid " * 16 + "acne")
    for name in ("first", "again"):
        _type(
            driver,
            NEW[driver.lobby.look.words.language],
            f"unlock-recover-passphrase-{name}",
        )
    driver.press("unlock-recover-open")
    driver.until(lambda: not driver.window.session.is_opening)
    assert driver.find(Notice, "unlock-recover-notice").text


def _chosen(driver: Driver) -> None:
    empty(driver)
    assert driver.place is not None
    driver.chooser.ready = [[driver.place.documenter]]
    driver.press("unlock-vault-choose")


def _place(driver: Driver) -> Path:
    assert driver.place is not None
    folder = driver.place.path / FOLDERS[driver.place.path.name[:2]]
    folder.mkdir()
    return folder


def _type(driver: Driver, text: str, name: str = "unlock-passphrase") -> PassphraseField:
    field = driver.find(PassphraseField, name)
    driver.type(text, field)
    return field


SCENES = [
    ("empty", empty),
    ("typed", typed),
    ("seen", seen),
    ("wrong", wrong),
    ("waiting", waiting),
    ("new", new),
    ("new-typed", new_typed),
    ("new-differs", new_differs),
    ("words", words),
    ("recover", recover),
]
