"""The people one sends to: kept, compared, trusted no longer, and one's own card."""

from collections.abc import Callable
from pathlib import Path

import pytest
from casebook_making import MovingClock
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QListView, QPushButton, QWidget
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.contacts import own_card, trust_card
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.passphrases import Cost
from hrdoc.casebook.sending import list_contacts
from hrdoc.ui.widgets.notice import Notice

Open = Callable[..., Driver]
WORDS = 17
"""Words of a fingerprint, the one that checks the others among them."""


@pytest.fixture
def card(tmp_path: Path, clock: MovingClock, weak_cost: Cost) -> Path:
    """Give the card file of a lawyer."""
    place, path = tmp_path / "lawyer", tmp_path / "lawyer.hrcard"
    found_book(place, PASSPHRASE, clock=clock, cost=weak_cost, recovery=False)
    with open_book(place, PASSPHRASE, clock=clock) as book:
        path.write_bytes(own_card(book).data)
    return path


def states(driver: Driver) -> list[tuple[str, str]]:
    return driver.ask(lambda book: [(each.name, each.state) for each in list_contacts(book)])


def seen(driver: Driver, name: str) -> bool:
    settle()
    found = driver.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


def test_a_contact_is_added_from_a_card_file(opened: Open, card: Path) -> None:
    driver = opened()
    settle()
    driver.press("rail-contacts")
    settle()
    driver.press("contacts-add")
    settle()
    driver.chooser.ready.append([card])
    driver.press("export-card-choose")
    driver.until(lambda: seen(driver, "export-card-words"))
    box = driver.find(QComboBox, "export-card-class")
    box.setCurrentIndex(box.findData("lawyer"))
    driver.find(QCheckBox, "export-card-compared").setChecked(True)
    driver.press("export-card-keep")
    driver.until(lambda: seen(driver, "contacts-panel"))
    assert [state for _, state in states(driver)] == ["verified"]
    assert driver.find(QListView, "contacts-list").model().rowCount() == 1


def test_a_card_is_compared_later_and_trusted_no_longer(opened: Open, card: Path) -> None:
    driver = opened()
    driver.ask(lambda book: trust_card(book, card, name="Lawyer A.", class_="lawyer"))
    driver.go("contacts")
    contacts = driver.find(QListView, "contacts-list")
    driver.until(lambda: contacts.model().rowCount() == 1)
    contacts.clicked.emit(contacts.model().index(0, 0))
    settle()
    assert driver.find(Notice, "contacts-state").state == "caution"
    driver.press("contacts-compared")
    driver.until(lambda: states(driver) == [("Lawyer A.", "verified")])
    driver.until(lambda: driver.find(Notice, "contacts-state").state == "holds")
    settle()
    driver.press("contacts-revoke")
    assert states(driver) == [("Lawyer A.", "verified")]
    settle()
    stay, really = (
        driver.find(QPushButton, f"contacts-{name}") for name in ("stay", "revoke-really")
    )
    assert stay.x() < really.x()  # what ends something stands at the far end
    driver.press("contacts-revoke-really")
    driver.until(lambda: states(driver) == [("Lawyer A.", "revoked")])


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_nobody_yet_and_ones_own_card(opened: Open, language: str) -> None:
    driver = opened(language)
    driver.go("contacts")
    driver.press("contacts-mine")
    driver.until(lambda: seen(driver, "export-my-words"))
    shown = [each.text() for each in driver.find(QWidget, "export-my-words").findChildren(QLabel)]
    assert len(shown) == 2 * WORDS + 1  # each word with its number, and the groups
    driver.press("export-my-card-close")
    driver.until(lambda: not seen(driver, "export-my-card"))
