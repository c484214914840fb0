"""Names of a person on the page of the person: scripts, kinds, and who is known already."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import list_records, show_record
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.searching import index_all
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Place
from hrdoc.ui.form.view import FormView
from hrdoc.ui.names.field import NamesField
from hrdoc.ui.names.row import NameRow

Open = Callable[..., Driver]
KNOWN = "محمد کریمی"
NASTY: Json = [
    {"text": "مریم احمدی", "lang": "fa", "kind": "given"},
    {"text": " Maryam\u202e  Ahmadi ", "lang": "tlh", "kind": "transliteration"},
    {"lang": "fa"},
]


def people(book: Book) -> RecordId:
    """Somebody who is in the vault already, and somebody new."""
    add_record(book, "person", {"pseudonym": "W1", "names": [{"text": KNOWN, "lang": "fa"}]})
    person = add_record(book, "person", {"pseudonym": "W2"})
    index_all(book)
    return person


def names_of(driver: Driver, person: RecordId) -> NamesField:
    """The names of a person, ready to be written."""
    driver.go("record", record=person)
    driver.until(lambda: driver.page.findChild(FormView) is not None)
    form = driver.page.findChild(FormView)
    assert form.go_to("names")
    driver.until(lambda: driver.page.findChild(NamesField) is not None)
    return driver.page.findChild(NamesField)


def rows(field: NamesField) -> list[NameRow]:
    settle()
    return field.findChildren(NameRow)


def kept(driver: Driver, person: RecordId) -> Json:
    driver.desk.flush()
    return driver.ask(lambda book: show_record(book, person)).fields.get("names")


def add(field: NamesField, button: str) -> NameRow:
    found = field.findChild(QPushButton, f"{field._name}-{button}")
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    return rows(field)[-1]


def choose(row: NameRow, which: str, code: str) -> None:
    box = getattr(row, which)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def test_a_name_is_written_in_its_script_with_another_script_beside_it(opened: Open) -> None:
    driver = opened()
    person = driver.ask(people)
    field = names_of(driver, person)
    (first,) = rows(field)
    driver.type("مریم احمدی", first.line)
    choose(first, "language", "fa")
    second = add(field, "script")
    driver.type("Maryam Ahmadi", second.line)
    choose(second, "language", "en")

    assert kept(driver, person) == [
        {"text": "مریم احمدی", "lang": "fa"},
        {"kind": "transliteration", "text": "Maryam Ahmadi", "lang": "en"},
    ]


@pytest.mark.parametrize("typed", ["Mohammad", "Muhammed Karimi", "محمّد كريمي"])
def test_somebody_known_is_offered_across_spellings_and_opened_never_merged(
    opened: Open, typed: str
) -> None:
    driver = opened()
    person = driver.ask(people)
    field = names_of(driver, person)
    (row,) = rows(field)
    driver.type(typed, row.line)
    driver.until(lambda: bool(row.findChildren(QPushButton, f"{row._name}-alike-0")))
    chip = row.findChild(QPushButton, f"{row._name}-alike-0")
    assert chip.text() == "W1"  # and not the name

    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)

    driver.until(lambda: driver.desk.place.record not in {None, person})
    assert driver.desk.place.screen == "record"
    assert driver.ask(lambda book: show_record(book, person)).fields["names"] == [{"text": typed}]


def test_somebody_with_a_pseudonym_is_offered_by_that_and_not_by_name(opened: Open) -> None:
    driver = opened()
    person = driver.ask(people)
    fields: dict[str, Json] = {"pseudonym": "Red Elm", "names": [{"text": "Leila Haddad"}]}
    driver.ask(lambda book: add_record(book, "person", fields))
    driver.ask(index_all)
    (row,) = rows(names_of(driver, person))
    driver.type("Leila", row.line)
    driver.until(lambda: bool(row.findChildren(QPushButton, f"{row._name}-alike-0")))
    chip = row.findChild(QPushButton, f"{row._name}-alike-0")
    assert chip.text() == "Red Elm"
    assert "Leila" not in chip.toolTip() + chip.accessibleName()


def test_nobody_is_offered_themselves_or_for_a_single_letter(opened: Open) -> None:
    driver = opened()
    person = driver.ask(people)
    listed = driver.ask(lambda book: [each.record for each in list_records(book, "person")])
    (known,) = set(listed) - {person}
    field = names_of(driver, known)
    (row,) = rows(field)
    driver.type("ی", row.line)
    driver.ask(lambda _: None)
    assert not row.findChildren(QPushButton, f"{row._name}-alike-0")

    row.line.clear()
    driver.type("م", row.line)
    driver.ask(lambda _: None)
    assert not row.findChildren(QPushButton, f"{row._name}-alike-0")


def test_names_that_are_only_shown_come_back_as_they_came(opened: Open) -> None:
    driver = opened()
    field = NamesField(driver.window.shown.look, driver.window.session, name="n", says="Names")
    field.show_value(NASTY)

    assert field.value() == NASTY
    field.deleteLater()


def test_a_place_to_write_that_stays_empty_is_no_name(opened: Open) -> None:
    driver = opened()
    person = driver.ask(people)
    field = names_of(driver, person)
    add(field, "another")
    add(field, "script")

    assert field.value() is None


def test_a_name_that_is_taken_out_is_gone_and_the_keyboard_stays_among_the_names(
    opened: Open,
) -> None:
    driver = opened()
    person = driver.ask(people)
    field = names_of(driver, person)
    (first,) = rows(field)
    driver.type("One", first.line)
    second = add(field, "another")
    driver.type("Two", second.line)
    out = first.findChild(QPushButton, f"{first._name}-out")
    QTest.mouseClick(out, Qt.MouseButton.LeftButton)

    assert kept(driver, person) == [{"text": "Two"}]
    assert len(rows(field)) == 1
    assert second.line.hasFocus()


def test_names_that_may_only_be_read_offer_nothing(opened: Open) -> None:
    driver = opened()
    person = driver.ask(people)
    field = names_of(driver, person)
    field.set_writable(False)

    assert all(line.isReadOnly() for row in rows(field) for line in row.findChildren(QLineEdit))
    assert not [each for each in field.findChildren(QPushButton) if each.isVisible()]
    driver.desk.go(Place("cases"))
