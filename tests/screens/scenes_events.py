"""Events: the list, an event with its acts told back, an act being coded, none yet."""

from demonstration import of_kind
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.records.ids import RecordId
from hrdoc.ui.events.event_page import EventPage


def newest(book: Book) -> RecordId:
    """An event of the demonstration."""
    return of_kind(book, "event")[0]


def begun(book: Book) -> RecordId:
    """An event without acts."""
    case = of_kind(book, "case")[0]
    return add_record(book, "event", {"case": case})


def shown(driver: Driver, record: RecordId) -> EventPage:
    """The page of an event, once it is there."""
    page = driver.go("event", record=record)
    assert isinstance(page, EventPage)
    driver.until(lambda: page.acts is not None)
    settle()
    return page


def events(driver: Driver) -> None:
    """Every event."""
    driver.go("events")
    view = driver.find(QListView, "events")
    driver.until(lambda: bool(view.model() and view.model().index(0, 0).data()))


def told(driver: Driver) -> None:
    """The acts as sentences."""
    shown(driver, driver.ask(newest))


def opened(driver: Driver) -> None:
    """One act with its questions."""
    page = shown(driver, driver.ask(newest))
    assert page.acts is not None
    page.acts.cards[0].open()
    driver.ask(lambda _: None)
    settle()


def coding(driver: Driver) -> None:
    """One more act for the same people; the first word of it is being typed."""
    shown(driver, driver.ask(newest))
    window = driver.window.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    settle()
    driver.type("a" if driver.desk.manner.language == "en" else "\u0627")
    driver.bot.wait(300)


SCENES = [
    ("events", events),
    ("told", told),
    ("opened", opened),
    ("coding", coding),
    ("acts-empty", lambda driver: shown(driver, driver.ask(begun))),
]
