"""What came and who sent it: the inbox, taking a bundle in, contacts, the journal."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QListView, QWidget
from verdict_making import bundles
from window_driving import Driver, settle

from hrdoc.ui.verdict.page import VerdictPage


def inbox_empty(driver: Driver) -> None:
    """Nothing came yet."""
    driver.go("inbox")


def preview(driver: Driver) -> None:
    """What a bundle of somebody unknown would bring, before it comes in."""
    driver.go("verdict")
    page = driver.page
    assert isinstance(page, VerdictPage)
    page.choose([bundles().plain])
    driver.until(lambda: _seen(driver, "verdict-take-in"))
    driver.press("verdict-take-in")
    driver.until(lambda: _seen(driver, "verdict-preview"))


def taken(driver: Driver) -> None:
    """What came in."""
    preview(driver)
    driver.find(QCheckBox, "verdict-accept-unknown").setChecked(True)
    driver.press("verdict-take-in-now")
    driver.until(lambda: _seen(driver, "verdict-taken"))


def inbox(driver: Driver) -> None:
    """A bundle that came in."""
    taken(driver)
    driver.press("verdict-to-inbox")


def contact(driver: Driver) -> None:
    """One contact, and how their card is trusted."""
    driver.go("contacts")
    contacts = driver.find(QListView, "contacts-list")
    driver.until(lambda: contacts.model().rowCount() > 0)
    place = contacts.visualRect(contacts.model().index(0, 0)).center()
    QTest.mouseClick(contacts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    driver.press("contacts-revoke")


def my_card(driver: Driver) -> None:
    """One's own card."""
    driver.go("contacts")
    driver.press("contacts-mine")
    driver.until(lambda: _seen(driver, "export-my-words"))


def journal(driver: Driver) -> None:
    """What was done."""
    driver.go("journal")


def _seen(driver: Driver, name: str) -> bool:
    settle()
    found = driver.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


SCENES = [
    ("inbox-empty", inbox_empty),
    ("preview", preview),
    ("taken", taken),
    ("inbox", inbox),
    ("contact", contact),
    ("my-card", my_card),
    ("journal", journal),
]
