"""A bundle is checked, looked at and taken into the vault; the inbox and the journal tell of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from casebook_making import IMAGE, MovingClock, World, account, grant
from PySide6.QtWidgets import QCheckBox, QLabel, QListView, QPushButton, QWidget
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.chronicle import PAGE
from hrdoc.casebook.contacts import own_card, trust_card
from hrdoc.casebook.exporting import write_export
from hrdoc.casebook.reading import list_records
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.sending import contact_envelope, contact_party
from hrdoc.ui.verdict.page import VerdictPage

Open = Callable[..., Driver]


def seen(driver: Driver, name: str) -> bool:
    settle()
    found = driver.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


def wait(driver: Driver, name: str) -> None:
    driver.until(lambda: seen(driver, name))


def rows(driver: Driver, name: str) -> list[str]:
    model = driver.find(QListView, name).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def titles(driver: Driver) -> list[str]:
    return driver.ask(lambda book: sorted(each.title for each in list_records(book)))


@pytest.fixture
def sender(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    """Give a documenter with a vault of their own."""
    made = World(tmp_path, clock, doc="organisation")
    yield made
    made.close()


def bundle_for(driver: Driver, sender: World, folder: Path) -> Path:
    """A sealed account with a picture, for the vault of the window."""
    doc, card, path = sender["doc"], folder / "reader.hrcard", folder / "sent.age"
    made = account(doc, grant())
    doc.attach(made.testimony, IMAGE, basis=None)
    card.write_bytes(driver.ask(lambda book: own_card(book).data))
    trust_card(doc.book, card, name="reader", class_="lawyer")
    plan = doc.plan(made.case, contact_party(doc.book, "reader"))
    write_export(doc.book, plan, contact_envelope(doc.book, "reader"), path, only_covered=True)
    return path


def check(driver: Driver, path: Path) -> None:
    driver.press("inbox-new")
    settle()
    driver.chooser.ready.append([path])
    driver.press("verdict-choose")
    wait(driver, "verdict-take-in")


def test_a_bundle_of_somebody_unknown_comes_in_only_when_that_is_accepted(
    opened: Open, sender: World, tmp_path: Path
) -> None:
    driver = opened()
    path = bundle_for(driver, sender, tmp_path)
    driver.go("inbox")
    assert rows(driver, "inbox-list") == []
    check(driver, path)
    driver.press("verdict-take-in")
    wait(driver, "verdict-preview")
    assert titles(driver) == []
    assert not driver.find(QPushButton, "verdict-take-in-now").isEnabled()
    driver.press("verdict-take-in-not")
    wait(driver, "verdict-take-in")
    driver.press("verdict-take-in")
    wait(driver, "verdict-preview")
    first = driver.find(QLabel, "verdict-tick-first")
    assert first.isVisible()
    driver.find(QCheckBox, "verdict-accept-unknown").setChecked(True)
    assert not first.isVisible()
    driver.press("verdict-take-in-now")
    wait(driver, "verdict-taken")
    last, go = (
        driver.find(QWidget, "verdict-in-lines"),
        driver.find(QPushButton, "verdict-to-inbox"),
    )
    below = go.mapTo(driver.window, go.rect().topLeft()).y()
    room = below - last.mapTo(driver.window, last.rect().bottomLeft()).y()
    assert 0 < room < 3 * go.height()  # the next step stands by the words it follows from
    assert titles(driver)
    driver.press("verdict-to-inbox")
    driver.until(lambda: len(rows(driver, "inbox-list")) == 1)
    driver.go("journal")
    driver.until(lambda: any("bundle" in row for row in rows(driver, "journal-list")))


@pytest.mark.parametrize("language", ["fa", "ar"])
def test_a_bundle_of_a_contact_comes_in_and_twice_changes_nothing(
    opened: Open, sender: World, tmp_path: Path, language: str
) -> None:
    driver = opened(language)
    path = bundle_for(driver, sender, tmp_path)
    card = tmp_path / "doc.hrcard"
    card.write_bytes(own_card(sender["doc"].book).data)
    driver.ask(lambda book: trust_card(book, card, name="دفتر شمال", class_="organisation"))
    for _ in range(2):
        driver.go("inbox")
        check(driver, path)
        driver.press("verdict-take-in")
        wait(driver, "verdict-preview")
        driver.press("verdict-take-in-now")
        wait(driver, "verdict-taken")
    driver.press("verdict-to-inbox")
    driver.until(lambda: len(rows(driver, "inbox-list")) == 1)
    assert "دفتر شمال" in rows(driver, "inbox-list")[0]


def test_nothing_can_be_taken_in_without_a_vault(make_driver: Open) -> None:
    driver = make_driver()
    driver.press("unlock-to-verdict")
    settle()
    assert isinstance(driver.page, VerdictPage)
    assert driver.window.findChild(QPushButton, "verdict-take-in") is None


def test_the_journal_is_read_on_as_one_scrolls(opened: Open) -> None:
    driver = opened()

    def fill(book: Book) -> None:
        for number in range(PAGE + 20):
            add_record(book, "case", {"title": f"Case {number}"})

    driver.ask(fill)
    driver.go("journal")
    journal = driver.find(QListView, "journal-list")
    driver.until(lambda: journal.model().rowCount() >= PAGE)
    journal.scrollToBottom()
    driver.until(lambda: journal.model().rowCount() > PAGE + 20)
    first = journal.model().index(0, 0)
    journal.activated.emit(first)
    driver.until(lambda: driver.page.place.screen == "case")
