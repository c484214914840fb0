"""The margin says of a record what every list says of it, never more."""

from collections.abc import Callable

from margin_hosting import a_testimony
from PySide6.QtWidgets import QLabel, QWidget
from window_driving import Driver

from hrdoc.casebook.book import Book
from hrdoc.casebook.glance import Shape
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.recording import add_record, seal_records, withdraw_record
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.shape import ConsentShape

Open = Callable[..., Driver]


def a_grant(recipient: str) -> dict[str, Json]:
    said: dict[str, Json] = {"purpose": "P8", "recipient": recipient, "identity": "I3"}
    return {**said, "scope": "all", "until": None}


def one_taken_back(book: Book) -> RecordId:
    """A person with two consents, one of them withdrawn."""
    person = add_record(book, "person", {"pseudonym": "W-1"})
    made = [person]
    for about in (a_testimony(book), a_testimony(book)):
        fields: dict[str, Json] = {
            "person": person,
            "covers": [about],
            "grants": [a_grant("court")],
        }
        made.append(add_record(book, "consent", fields))
    seal_records(book, made)
    withdraw_record(book, made[-1])
    return person


def a_file_of_two(book: Book) -> RecordId:
    """A file that a consent gives to a court and an archive; what it supports goes to a court."""
    account = a_testimony(book)
    person = open_record(book, account).fields["person"]
    photo = add_record(book, "evidence", {"title": "Photo", "supports": [account]})
    made = [photo]
    for about, to in ((account, ("court",)), (photo, ("court", "archive"))):
        grants: list[Json] = [a_grant(each) for each in to]
        fields: dict[str, Json] = {"person": person, "covers": [about], "grants": grants}
        made.append(add_record(book, "consent", fields))
    seal_records(book, made)
    return photo


def headline(driver: Driver, record: RecordId) -> str:
    driver.go("margin", record=record)
    driver.until(lambda: bool(driver.find(QLabel, "consent-headline").text()))
    return driver.find(QLabel, "consent-headline").text()


def test_what_stands_is_not_told_as_if_it_had_ended(margins: Open) -> None:
    driver = margins()
    words = headline(driver, driver.ask(one_taken_back))
    assert driver.find(ConsentShape, "consent-shape").shape is Shape.WITHDRAWN
    assert "differs" in words
    assert len(driver.window.findChildren(QWidget, "consent-grant")) == 1
    assert driver.window.findChildren(QLabel, "consent-before") == []


def test_of_a_file_no_recipient_is_named_who_may_not_have_what_it_supports(margins: Open) -> None:
    driver = margins()
    words = headline(driver, driver.ask(a_file_of_two))
    assert "Court" in words
    assert "Archive" not in words
