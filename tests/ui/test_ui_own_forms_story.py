"""A form of one's own, from the first question to a reader of another vault who writes on with it.

A documenter adds two fields in Persian, asks them in a record, seals and sends it to a card. The
reader of that card sees the questions in their words before anything is taken in and after, learns
nothing of the delicate answer, and edits the record with that same form.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from casebook_making import MovingClock
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import own_card, trust_card, view_card
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.own_forms import own_forms
from hrdoc.casebook.passphrases import Cost
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.recording import add_record, seal_records
from hrdoc.records.ids import RecordId
from hrdoc.ui.export.recipients import Recipients
from hrdoc.ui.own_forms.make_page import OwnFormPage
from hrdoc.ui.record.page import RecordPage
from hrdoc.ui.widgets.record_view import RecordView

Make = Callable[..., Driver]
DOOR, GREEN = "رنگ در", "سبز تیره"
GUARD, ROSTAM = "نام نگهبان شب", "رستم"
FIELD = "form-sections-0-fields-{}-{}"


@pytest.fixture
def reader_vault(tmp_path: Path, clock: MovingClock, weak_cost: Cost) -> Path:
    """Give the vault of a lawyer who reads it."""
    place = tmp_path / "lawyer"
    found_book(place, PASSPHRASE, clock=clock, cost=weak_cost, recovery=False)
    return place


def seen(driver: Driver, name: str) -> bool:
    settle()
    found = driver.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


def wait(driver: Driver, name: str) -> None:
    driver.until(lambda: seen(driver, name))


def press(driver: Driver, name: str) -> None:
    wait(driver, name)
    driver.press(name)
    settle()


def write(driver: Driver, name: str, words: str) -> None:
    wait(driver, name)
    driver.type(words, driver.find(QLineEdit, name))


def pick(driver: Driver, name: str, value: str) -> None:
    wait(driver, name)
    box = driver.find(QComboBox, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    settle()


def make_a_form(driver: Driver) -> None:
    driver.go("settings")
    press(driver, "settings-own-forms")
    pick(driver, "own-forms-kind", "event")
    write(driver, "own-forms-name", "بازدید کارگاه")
    press(driver, "own-forms-begin-do")
    driver.until(lambda: isinstance(driver.page, OwnFormPage))
    press(driver, "form-sections-add")
    write(driver, "form-sections-0-title", "کارگاه")
    for number, words in enumerate((DOOR, GUARD)):
        press(driver, "form-sections-0-fields-add")
        write(driver, FIELD.format(number, "label"), words)
    pick(driver, FIELD.format(0, "delicate"), "none")
    press(driver, "own-form-use")
    driver.until(lambda: not driver.find(QPushButton, "own-form-use").isEnabled())
    driver.until(lambda: driver.ask(lambda book: own_forms(book)[0].form.version) == 2)


def own_names(driver: Driver) -> dict[str, str]:
    """The names of the own fields by their words."""
    (line,) = driver.ask(own_forms)
    return {field.labels["fa"]: field.name for field in line.form.sections[-1].fields}


def document_an_event(driver: Driver) -> tuple[RecordId, RecordId]:
    def begin(book: Book) -> tuple[RecordId, RecordId]:
        case = add_record(book, "case", {"title": "نیمکت‌های شکسته"})
        seal_records(book, [case])
        return case, add_record(book, "event", {"title": "تیراندازی", "case": case})

    case, event = driver.ask(begin)
    names = own_names(driver)
    page = driver.go("record", record=event)
    assert isinstance(page, RecordPage)
    driver.until(lambda: page.form is not None)
    assert page.form is not None
    for words, answer in ((DOOR, GREEN), (GUARD, ROSTAM)):
        assert page.form.go_to(names[words])
        write(driver, f"form-{names[words]}", answer)
    press(driver, "testimony-seal")
    driver.until(lambda: driver.ask(lambda book: book.vault.revisions.head(event)) is not None)
    return case, event


def send(driver: Driver, case: RecordId, path: Path) -> None:
    driver.go("export", record=case)
    wait(driver, "export-write")
    recipients = driver.find(Recipients, "export-recipients")
    driver.until(lambda: recipients.model().rowCount() > 0)
    recipients.choose("دفتر وکیل")
    pick(driver, "export-purpose", "P8")
    driver.until(lambda: seen(driver, "export-write") and _is_ready(driver))
    driver.chooser.ready.append([path])
    press(driver, "export-write")
    wait(driver, "export-done")


def _is_ready(driver: Driver) -> bool:
    return driver.find(QPushButton, "export-write").isEnabled()


def read_before(driver: Driver) -> str:
    """What the record says in the bundle, before it is taken in."""
    press(driver, "verdict-browse")
    pick(driver, "verdict-kinds", "event")
    view = driver.find(RecordView, "verdict-record")
    driver.until(lambda: GREEN in view.toPlainText())
    return view.toPlainText()


def take_in(driver: Driver, path: Path) -> str:
    driver.go("verdict")
    driver.chooser.ready.append([path])
    press(driver, "verdict-choose")
    wait(driver, "verdict-take-in")
    told = read_before(driver)
    driver.go("verdict")
    driver.chooser.ready.append([path])
    press(driver, "verdict-choose")
    press(driver, "verdict-take-in")
    wait(driver, "verdict-preview")
    if seen(driver, "verdict-accept-unknown"):
        driver.find(QCheckBox, "verdict-accept-unknown").setChecked(True)
    press(driver, "verdict-take-in-now")
    wait(driver, "verdict-taken")
    return told


def test_a_form_of_ones_own_reaches_another_vault_with_its_record(
    opened: Make, make_driver: Make, reader_vault: Path, tmp_path: Path, clock: MovingClock
) -> None:
    writer = opened("fa")
    make_a_form(writer)
    card = tmp_path / "lawyer.hrcard"
    with open_book(reader_vault, PASSPHRASE, clock=clock, wait=lambda _: None) as book:
        mine = own_card(book)
        card.write_bytes(mine.data)
        words = view_card(mine).words
    writer.ask(
        lambda book: trust_card(book, card, name="دفتر وکیل", class_="lawyer", fingerprint=words)
    )
    case, event = document_an_event(writer)
    names = own_names(writer)
    bundle = tmp_path / "sent.age"
    send(writer, case, bundle)

    reader = make_driver("en")
    reader.window.session.open(
        reader.window,
        lambda: open_book(reader_vault, PASSPHRASE, clock=clock, wait=lambda _: None),
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )
    assert reader.desk is not None  # waits until the vault is open
    told = take_in(reader, bundle)
    assert DOOR in told
    assert GUARD in told
    assert ROSTAM not in told
    assert reader.ask(own_forms) == ()
    assert reader.ask(lambda book: list_ids(book, kind="event")) == [event]

    page = reader.go("record", record=event)
    assert isinstance(page, RecordPage)
    reader.until(lambda: GREEN in page.view.toPlainText())
    assert DOOR in page.view.toPlainText()
    assert ROSTAM not in page.view.toPlainText()
    press(reader, "record-edit")
    assert page.form is not None
    assert page.form.go_to(names[DOOR])
    wait(reader, f"form-{names[DOOR]}")
    door = reader.find(QLineEdit, f"form-{names[DOOR]}")
    assert door.text() == GREEN
    reader.key(Qt.Key.Key_End, door)
    reader.type("!", door)
    press(reader, "record-done")
    changed = reader.ask(lambda book: open_record(book, event))
    assert changed.fields[names[DOOR]] == f"{GREEN}!"
    assert changed.form.id.startswith("own/event/")
