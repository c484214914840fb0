"""Every state of checking a bundle that is worth a picture."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from verdict_making import DOC, LAWYER, bundles, hold_workers, locked
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.contacts import own_card, view_card
from hrdoc.casebook.keeping import open_book
from hrdoc.ui.desk.page import Place
from hrdoc.ui.verdict.page import VerdictPage
from hrdoc.ui.verdict.start_view import StartView

Scene = Callable[[Driver], None]


def page(driver: Driver) -> VerdictPage:
    """The page, in the lobby, with nothing chosen yet."""
    locked(driver)
    driver.lobby.go(Place("verdict"))
    settle()
    shown = driver.page
    assert isinstance(shown, VerdictPage)
    return shown


def wait(driver: Driver, name: str) -> QWidget:
    """Until a part of the window is seen."""

    def seen() -> bool:
        settle()
        found = driver.window.findChild(QWidget, name)
        return found is not None and found.isVisible()

    driver.until(seen)
    return driver.find(QWidget, name)


def start(driver: Driver) -> None:
    page(driver)


def start_with_more(driver: Driver) -> None:
    view = page(driver).findChild(StartView)
    assert view is not None
    view.focus_fingerprint()


def verdict_of(driver: Driver, path: Path, part: str = "verdict-sentence") -> None:
    page(driver).choose([path])
    wait(driver, part)


def wants_key(driver: Driver) -> None:
    verdict_of(driver, bundles().for_key, "verdict-keys")


def wrong_key(driver: Driver) -> None:
    wants_key(driver)
    other = bundles().key.with_name("other.txt")
    other.write_text("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\n")
    driver.chooser.ready.append([other])
    driver.press("verdict-key-choose")
    wait(driver, "verdict-keys-notice")


def wants_passphrase(driver: Driver) -> None:
    verdict_of(driver, bundles().by_passphrase, "verdict-passphrase")


def checking(driver: Driver) -> None:
    shown = page(driver)
    hold_workers(driver)
    shown.choose([bundles().plain])
    wait(driver, "verdict-checking")


def unknown_signer(driver: Driver) -> None:
    verdict_of(driver, bundles().plain)


def known_signer(driver: Driver) -> None:
    """In the vault of the lawyer, who compared the card."""
    lawyer = bundles().world[LAWYER]
    lawyer.book.vault.close()
    locked(driver)
    place = lawyer.folder.with_suffix(".vault")
    driver.window.session.open(
        driver.window,
        lambda: open_book(place, PASSPHRASE, clock=lawyer.book.clock),
        lambda: None,
        otherwise=driver.window.session.refused.emit,
    )
    driver.until(lambda: driver.window.session.is_open)
    shown = driver.go("verdict")
    assert isinstance(shown, VerdictPage)
    shown.choose([bundles().for_vault])
    wait(driver, "verdict-sentence")


def typed_signer(driver: Driver) -> None:
    start_with_more(driver)
    view = driver.page.findChild(StartView)
    assert view is not None
    driver.find(QLineEdit, "verdict-fingerprint").setText(
        view_card(own_card(bundles().world[DOC].book)).words
    )
    driver.chooser.ready.append([bundles().plain])
    driver.press("verdict-choose")
    wait(driver, "verdict-sentence")


def fails(driver: Driver) -> None:
    verdict_of(driver, bundles().changed)


def no_bundle(driver: Driver) -> None:
    verdict_of(driver, bundles().no_bundle)


def browse(driver: Driver, kind: str = "testimony") -> None:
    unknown_signer(driver)
    driver.press("verdict-browse")
    wait(driver, "verdict-records")
    kinds = driver.find(QComboBox, "verdict-kinds")
    kinds.setCurrentIndex(kinds.findData(kind))
    kinds.activated.emit(kinds.currentIndex())
    wait(driver, "verdict-record")
    for _ in range(20):
        driver.bot.wait(10)


def browse_evidence(driver: Driver) -> None:
    browse(driver, "evidence")


SCENES: Final[list[tuple[str, Scene]]] = [
    ("verdict-start", start),
    ("verdict-start-more", start_with_more),
    ("verdict-wants-key", wants_key),
    ("verdict-wrong-key", wrong_key),
    ("verdict-wants-passphrase", wants_passphrase),
    ("verdict-checking", checking),
    ("verdict-unknown-signer", unknown_signer),
    ("verdict-typed-signer", typed_signer),
    ("verdict-fails", fails),
    ("verdict-no-bundle", no_bundle),
    ("verdict-browse", browse),
    ("verdict-browse-evidence", browse_evidence),
    ("verdict-known-signer", known_signer),
]
