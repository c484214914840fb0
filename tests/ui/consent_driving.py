"""How stories about consent are driven: whose vault is open, what is shown, what is sealed."""

from collections.abc import Callable

import pytest
from casebook_making import IMAGE, Account, MovingClock, Person, account
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.reading import list_records, show_record
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.reading import ReadAloud

Make = Callable[..., Driver]
WITNESS = "نه نامم در تلویزیون گفته شود، نه عکسم نشان داده شود"


def enter(driver: Driver, person: Person, clock: MovingClock) -> Driver:
    place = person.folder.with_suffix(".vault")
    driver.window.session.open(
        driver.window,
        lambda: open_book(place, PASSPHRASE, clock=clock, wait=lambda _: None),
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )
    assert driver.desk
    return driver


def sit_down(make: Make, person: Person, clock: MovingClock, language: str = "en") -> Driver:
    """Open a person's vault in a window; nobody else may have it open."""
    person.book.vault.close()
    return enter(make(language), person, clock)


def shown(driver: Driver, kind: type[QWidget], name: str) -> bool:
    settle()
    found = driver.window.findChild(kind, name)
    return found is not None and found.isVisible()


def ask_for(driver: Driver, record: RecordId) -> None:
    driver.go("consent", record=record)
    driver.until(lambda: shown(driver, ReadAloud, "consent-reading"))


def seal(driver: Driver) -> RecordId:
    before = set(driver.ask(sealed))
    press_seal(driver)
    driver.until(lambda: len(driver.ask(sealed)) > len(before))
    (made,) = set(driver.ask(sealed)) - before
    return made


def press_seal(driver: Driver) -> None:
    """Seal the consent that is shown, also where nobody says how it was given."""
    begun = driver.find(QPushButton, "consent-save").text()
    driver.press("consent-save")
    if driver.find(QPushButton, "consent-save").text() != begun:  # asked once what is unsaid
        driver.press("consent-save")


def sealed(book: Book) -> list[RecordId]:
    return [each.record for each in list_records(book, "consent") if each.state == "sealed"]


def fields(driver: Driver, record: RecordId) -> dict[str, object]:
    return dict(driver.ask(lambda book: show_record(book, record)).fields)


def untold(owner: Person) -> tuple[RecordId, RecordId]:
    """A testimony nobody was asked about, and its person."""
    person = owner.add("person", pseudonym="W-0137", names=[{"text": "مریم", "lang": "fa"}])
    paragraphs = [{"text": f"بند {n}", "lang": "fa"} for n in range(1, 6)]
    testimony = owner.add("testimony", title="روایت", person=person, paragraphs=paragraphs)  # type: ignore[arg-type]
    return testimony, person


def choose(driver: Driver, box: str, code: str) -> None:
    found = driver.find(QComboBox, box)
    place = found.findData(code)
    assert place >= 0
    found.setCurrentIndex(place)


def said_in(driver: Driver, name: str) -> str:
    settle()
    return " ".join(each.text() for each in driver.find(QWidget, name).findChildren(QLabel))


def told_by(person: Person, *grants: dict[str, object]) -> Account:
    made = account(person, *grants)  # type: ignore[arg-type]
    person.attach(made.testimony, IMAGE)
    return made


def double_click(button: QPushButton, where: QPoint) -> None:
    """What reaches a button when it comes to stand under the second press of a double click."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    pressed, released = QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease
    for kind, held in ((pressed, left), (released, none)):
        place = button.mapToGlobal(where)
        event = QMouseEvent(
            kind, where.toPointF(), place.toPointF(), left, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(button, event)
    settle()
