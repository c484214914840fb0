"""Going back to write at once: before the vault has answered what it keeps."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from window_driving import Driver, settle

from hrdoc.casebook.opening import open_record
from hrdoc.casebook.recording import add_record, edit_record, seal_records
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.events.event_page import EventPage
from hrdoc.ui.record.editing import Editing
from hrdoc.ui.record.page import RecordPage
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.widgets.notice import Notice

Open = Callable[..., Driver]


@contextmanager
def busy(driver: Driver) -> Iterator[None]:
    """Let the vault answer nothing that is asked from here on, until the end."""
    free = threading.Event()
    driver.window.session.query(driver.window, lambda _: free.wait(20), lambda _: None)
    try:
        yield
    finally:
        free.set()


def shown(driver: Driver, record: RecordId) -> RecordPage:
    page = driver.go("record", record=record)
    assert isinstance(page, RecordPage)
    driver.until(lambda: page.form is not None)
    settle()
    return page


def write(driver: Driver, name: str, words: str) -> None:
    line = driver.find(QLineEdit, name)
    line.setFocus()
    line.end(False)
    QTest.keyClicks(line, words)


def kept(driver: Driver, record: RecordId, name: str) -> object:
    driver.page.flush()
    driver.ask(lambda _: None)
    return driver.ask(lambda book: open_record(book, record)).fields[name]


def test_who_edits_again_before_the_vault_has_answered_finds_what_was_written(opened: Open) -> None:
    driver = opened()
    person = driver.ask(lambda book: add_record(book, "person", {"pseudonym": "W"}))
    page = shown(driver, person)
    write(driver, "form-pseudonym", "-17")
    with busy(driver):
        driver.press("record-done")
        page.edit()
    driver.until(lambda: driver.find(QLineEdit, "form-pseudonym").isEnabled())
    settle()
    write(driver, "form-pseudonym", "Z")
    assert kept(driver, person, "pseudonym") == "W-17Z"


def test_who_edits_while_a_change_from_elsewhere_is_read_writes_on_that(opened: Open) -> None:
    driver = opened()
    person = driver.ask(lambda book: add_record(book, "person", {"pseudonym": "W"}))
    driver.ask(lambda book: seal_records(book, [person]))
    page = driver.go("record", record=person)
    assert isinstance(page, RecordPage)
    driver.until(lambda: driver.find(QPushButton, "record-edit").isVisible())

    driver.ask(lambda book: edit_record(book, person, {"pseudonym": "V"}))
    with busy(driver):
        page.read()
        page.edit()
    driver.until(lambda: page.form is not None)
    settle()
    write(driver, "form-pseudonym", "-2")
    assert kept(driver, person, "pseudonym") == "V-2"


def test_a_form_stays_while_the_vault_refuses_what_is_written_on_it(opened: Open) -> None:
    driver = opened()
    event = driver.ask(lambda book: add_record(book, "event", {"title": "Gate"}))
    page = shown(driver, event)
    said: list[Json] = ["no such code!"]
    keeping = page.findChild(Keeping)
    assert keeping is not None
    keeping.add("place_kind", lambda: said[0])  # as a form would whose answer cannot be kept
    keeping.touch("place_kind")
    write(driver, "form-title", " at night")
    page.read()
    page.edit()
    driver.until(lambda: driver.find(Notice, "record-notice").isVisible())
    settle()
    assert driver.find(QLineEdit, "form-title").isEnabled()
    said[0] = None
    driver.until(lambda: not keeping.waits)
    assert kept(driver, event, "title") == "Gate at night"


def test_a_name_somebody_wrote_is_not_written_over_as_one_that_was_suggested(opened: Open) -> None:
    driver = opened()
    person = driver.ask(lambda book: add_record(book, "person", {"pseudonym": "W"}))
    page = shown(driver, person)
    line = driver.find(QLineEdit, "form-pseudonym")
    assert line.hasSelectedText()
    driver.type("abc", line)
    page.read()
    driver.until(lambda: not driver.find(QLineEdit, "form-pseudonym").isVisible())
    page.edit()
    settle()
    assert driver.find(QLineEdit, "form-pseudonym").text() == "abc"
    assert not driver.find(QLineEdit, "form-pseudonym").hasSelectedText()


def test_another_form_is_shown_with_what_was_written_until_it_came(opened: Open) -> None:
    driver = opened()
    person = driver.ask(lambda book: add_record(book, "person", {"pseudonym": "W"}))
    page = shown(driver, person)
    editing = page.findChild(Editing)
    assert editing is not None
    with busy(driver):
        editing.written_on.emit("")
        write(driver, "form-pseudonym", "-17")
    before = page.form
    driver.until(lambda: page.form is not before)
    settle()
    assert driver.find(QLineEdit, "form-pseudonym").text() == "W-17"


def test_who_changes_an_event_again_at_once_goes_on_with_what_was_sealed(opened: Open) -> None:
    driver = opened()
    event = driver.ask(lambda book: add_record(book, "event", {"title": "Gate"}))
    driver.ask(lambda book: seal_records(book, [event]))
    page = driver.go("event", record=event)
    assert isinstance(page, EventPage)
    driver.until(lambda: page.state.rests)
    page.change()
    title = driver.find(QLineEdit, "event-title")
    driver.until(lambda: not title.isReadOnly())
    write(driver, "event-title", " at night")
    with busy(driver):
        page.seal()
        session = driver.window.session
        free = threading.Event()
        session.query(driver.window, lambda _: free.wait(20), lambda _: None)
    try:
        driver.until(lambda: page.versions is not None and page.versions.state == "sealed")
        driver.until(lambda: not page.writes)
        page.change()
    finally:
        free.set()
    driver.until(lambda: page.writes and not title.isReadOnly())
    assert title.text() == "Gate at night"
    write(driver, "event-title", "!")
    assert kept(driver, event, "title") == "Gate at night!"
