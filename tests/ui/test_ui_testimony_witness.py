"""Naming who speaks: in place, with a pseudonym that is ready, and never in the way of writing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from test_ui_testimony import account, begin, fields, show, texts, write
from window_driving import Driver

from hrdoc.casebook.indexing import index_all
from hrdoc.casebook.opening import open_record, versions_of
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.recording import add_record, seal_records
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Place
from hrdoc.ui.testimony.page import TestimonyPage

Open = Callable[..., Driver]
NAME = "مریم احمدی"


def people(driver: Driver) -> list[RecordId]:
    return list(driver.ask(lambda book: list(list_ids(book, kind="person"))))


def line(driver: Driver, name: str) -> QLineEdit:
    return driver.find(QLineEdit, name)


def ask(driver: Driver) -> None:
    """Open the place to name the witness, and wait for the pseudonym."""
    driver.press("witness-name-them")
    driver.until(lambda: bool(line(driver, "witness-pseudonym").text()))


def is_told(driver: Driver, words: str) -> bool:
    return any(words in each.text() for each in driver.desk.strip.findChildren(QLabel))


def named(driver: Driver) -> str:
    driver.until(lambda: driver.window.findChild(QPushButton, "witness-open") is not None)
    return driver.find(QPushButton, "witness-open").text()


def test_the_witness_is_named_in_place_and_nothing_goes_into_the_text(opened: Open) -> None:
    driver = opened("fa")
    record = begin(driver, language="fa")
    write(driver, "سحر بود.")
    ask(driver)
    drawn = line(driver, "witness-pseudonym").text()
    assert line(driver, "witness-name").hasFocus()
    driver.type(NAME, line(driver, "witness-name"))
    driver.key(Qt.Key.Key_Return, line(driver, "witness-name"))
    assert drawn in named(driver)
    assert NAME not in named(driver)
    block = driver.find(QWidget, "testimony-people")
    driver.until(lambda: driver.window.findChild(QPushButton, "person-W1") is not None)
    assert not any("در متن نیست" in each.text() for each in block.findChildren(QLabel))
    (person,) = people(driver)
    driver.go("cases")
    kept = fields(driver, record)
    assert (kept["person"], texts(driver, record)) == (person, ["سحر بود."])
    assert kept["handles"] == [{"handle": "W1", "role": "direct-witness", "person": person}]
    made = driver.ask(lambda book: open_record(book, person)).fields
    assert (made["pseudonym"], made["roles"]) == (drawn, ["direct-witness"])
    assert made["names"] == [{"text": NAME, "lang": "fa"}]


def test_once_a_witness_is_kept_the_keyboard_is_in_the_account(opened: Open) -> None:
    driver = opened()
    begin(driver, title="Told")
    ask(driver)
    driver.key(Qt.Key.Key_Return, line(driver, "witness-name"))
    driver.until(account(driver).hasFocus)
    assert named(driver)
    assert account(driver).hasFocus()


def test_a_witness_is_never_told_to_be_missing_from_the_text(opened: Open) -> None:
    driver = opened()
    person = driver.ask(lambda book: add_record(book, "person", {"pseudonym": "Calm River"}))
    handle: dict[str, Json] = {"handle": "W1", "role": "direct-witness", "person": person}
    record = begin(driver, person=person, handles=[handle], paragraphs=[{"text": "It was late."}])
    gone = driver.desk.look.say("paragraph-person-gone")
    told: list[bool] = []

    def is_shown() -> bool:
        found = driver.window.findChildren(QLabel)
        told.append(any(each.text() == gone for each in found))
        block = driver.window.findChild(QWidget, "testimony-people")
        people = block.findChildren(QPushButton) if block is not None else []
        return any("Calm River" in each.text() for each in people)

    driver.go("cases")
    driver.desk.go(Place("testimony", record=record))
    driver.until(is_shown)
    assert not any(told)


def test_enter_pressed_twice_makes_one_witness(opened: Open) -> None:
    driver = opened()
    begin(driver)
    ask(driver)
    target = line(driver, "witness-name")
    driver.key(Qt.Key.Key_Return, target)
    driver.key(Qt.Key.Key_Return, target)
    assert named(driver)
    assert len(people(driver)) == 1


def test_somebody_known_is_found_in_another_spelling_and_chosen_instead(opened: Open) -> None:
    driver = opened()
    known = driver.ask(
        lambda book: add_record(
            book, "person", {"pseudonym": "K-4471", "names": [{"text": "محمد رضایی"}]}
        )
    )
    driver.ask(index_all)
    record = begin(driver)
    ask(driver)
    driver.key(Qt.Key.Key_Return, line(driver, "witness-name"))
    assert named(driver)
    driver.press("witness-other")
    driver.until(lambda: len(driver.window.findChildren(QWidget, "witness-known-found")) == 1)
    driver.window.activateWindow()
    target = line(driver, "witness-known")
    target.setFocus()
    driver.type("Mohammad", target)
    offered = driver.find(QWidget, "witness-known-found")
    driver.until(offered.isVisible)
    driver.key(Qt.Key.Key_Return, target)
    driver.until(lambda: "K-4471" in named(driver))
    driver.go("cases")
    kept = fields(driver, record)
    assert kept["person"] == known
    assert kept["handles"] == [{"handle": "W1", "role": "direct-witness", "person": known}]
    show(driver, record)
    assert "محمد" not in named(driver)
    driver.press("witness-open")
    assert driver.page.place == Place("record", record=known)


def test_escape_names_nobody(opened: Open) -> None:
    driver = opened()
    record = begin(driver, title="Told")
    ask(driver)
    driver.key(Qt.Key.Key_Escape, line(driver, "witness-name"))
    assert driver.find(QPushButton, "witness-name-them").isVisible()
    driver.go("cases")
    assert fields(driver, record) == {"title": "Told"}
    assert people(driver) == []


def is_said_unnamed(driver: Driver) -> bool:
    found = driver.window.findChildren(QWidget, "witness-unnamed")
    return any(each.isVisible() for each in found)


def test_sealing_without_a_witness_is_not_hindered_and_says_so(opened: Open) -> None:
    driver = opened()
    record = begin(driver, title="Told")
    driver.press("testimony-seal")
    driver.until(lambda: is_said_unnamed(driver))
    assert driver.ask(lambda book: versions_of(book, record)).state == "sealed"
    driver.press("witness-unnamed-name")
    driver.until(lambda: bool(line(driver, "witness-pseudonym").text()))
    driver.key(Qt.Key.Key_Return, line(driver, "witness-name"))
    assert named(driver)
    driver.until(lambda: not is_said_unnamed(driver))


def test_sealing_seals_the_witness_and_says_how_much(opened: Open) -> None:
    driver = opened()
    record = begin(driver, title="Told")
    ask(driver)
    driver.key(Qt.Key.Key_Return, line(driver, "witness-name"))
    assert named(driver)
    driver.press("testimony-seal")
    driver.until(lambda: is_told(driver, "together with") and is_told(driver, "1 person"))
    (person,) = people(driver)
    for each in (record, person):
        state = driver.ask(lambda book, each=each: versions_of(book, each)).state  # type: ignore[misc]
        assert state == "sealed"


def test_a_sealed_account_says_so_and_once_that_a_new_version_begins(opened: Open) -> None:
    driver = opened()
    record = driver.ask(lambda book: add_record(book, "testimony", {"title": "Told"}))
    driver.ask(lambda book: seal_records(book, [record]))
    show(driver, record)
    page = driver.page
    assert isinstance(page, TestimonyPage)
    told = page.writing.state
    assert told.isVisible()
    assert told.text.startswith("Sealed ")
    driver.press("record-edit")
    write(driver, "More.")
    assert "new version" in told.text
    driver.until(lambda: driver.ask(lambda book: versions_of(book, record)).state == "changed")
    assert "new version" in told.text
    driver.until(lambda: driver.find(QPushButton, "testimony-seal").isVisible())
    driver.press("testimony-seal")
    driver.until(lambda: told.text.startswith("Sealed "))
    assert account(driver).toPlainText() == "More."


def test_a_draft_is_not_called_sealed(opened: Open) -> None:
    driver = opened()
    begin(driver, title="Told")
    page = driver.page
    assert isinstance(page, TestimonyPage)
    write(driver, "More.")
    assert page.writing.state.isVisible()
    assert page.writing.state.text == "Draft, not sealed"


def test_the_palette_knows_what_is_done_with_a_testimony(opened: Open) -> None:
    driver = opened()
    begin(driver, title="Told")
    say = driver.desk.look.say
    known = {each.words for each in driver.page.commands()}
    keys = (
        "testimony-seal",
        "consent-record",
        "export-title",
        "paragraph-translation",
        "phases-title",
        "phases-read",
        "paragraph-details",
        "witness-name-them",
    )
    assert {say(key) for key in keys} <= known
    assert say("record-withdraw") not in known
    next(each for each in driver.page.commands() if each.words == say("testimony-seal")).act()
    driver.until(lambda: say("record-withdraw") in {each.words for each in driver.page.commands()})
    assert say("testimony-seal") not in {each.words for each in driver.page.commands()}


def test_recording_a_consent_says_that_nobody_is_named_and_leads_there(opened: Open) -> None:
    driver = opened()
    record = begin(driver, title="Told")
    driver.go("consent", record=record)
    driver.until(lambda: driver.window.findChild(QPushButton, "witness-unnamed-name") is not None)
    driver.press("witness-unnamed-name")
    driver.until(lambda: driver.window.findChild(QLineEdit, "witness-name") is not None)
    driver.until(lambda: bool(line(driver, "witness-pseudonym").text()))
    driver.key(Qt.Key.Key_Return, line(driver, "witness-name"))
    assert named(driver)
    driver.desk.back()
    driver.until(lambda: driver.window.findChild(QPushButton, "consent-save") is not None)
    assert driver.window.findChild(QPushButton, "witness-unnamed-name") is None


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_nothing_beside_the_account_reaches_below_the_bar_that_scrolls_it(
    opened: Open, language: str
) -> None:
    driver = opened(language)
    long = "A very long name that nobody would ever have room for beside an account"
    person = driver.ask(lambda book: add_record(book, "person", {"pseudonym": long}))
    case = driver.ask(lambda book: add_record(book, "case", {"title": long}))
    handles: list[Json] = [{"handle": "W1", "role": "direct-witness", "person": person}]
    begin(driver, title="Told", case=case, person=person, handles=handles)
    driver.until(lambda: driver.window.findChild(QPushButton, "witness-open") is not None)
    area = driver.find(QScrollArea, "testimony-margin-area")
    inside = area.widget()
    driver.window.resize(1366, 400)
    driver.until(lambda: area.verticalScrollBar().isVisible())
    assert inside.minimumSizeHint().width() <= area.viewport().width()
    assert driver.find(QPushButton, "witness-open").text() != long
