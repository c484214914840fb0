"""The page for a consent under the hands: the focus stays where it was, nothing is sealed twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_making import MovingClock, World
from consent_driving import Make, ask_for, choose, fields, said_in, sealed, shown, sit_down, untold
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QRadioButton, QTextEdit, QWidget
from window_driving import Driver, settle

from hrdoc.casebook.reading import list_records
from hrdoc.records.date_naming import calendar_for
from hrdoc.records.dates import understand


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    """Give a documenter who asks for consents."""
    made = World(tmp_path, clock, doc="organisation")
    yield made
    made.close()


@pytest.fixture
def asked(make_driver: Make, world: World, clock: MovingClock) -> Driver:
    """Give the page for a consent about a testimony nobody was asked about."""
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    driver.go("cases")
    ask_for(driver, testimony)
    return driver


def test_a_purpose_chosen_with_the_keyboard_keeps_the_focus(asked: Driver) -> None:
    driver = asked
    driver.find(QRadioButton, "consent-ready-pseudonym").click()
    whom = driver.find(QComboBox, "consent-to")
    whom.setCurrentIndex(0)
    recipient = whom.currentText()
    for code in ("P8", "P11"):
        chip = driver.find(QPushButton, f"consent-purpose-{code}")
        chip.setFocus()
        driver.key(Qt.Key.Key_Space, chip)
        settle()
        assert chip.isChecked()
        assert driver.window.focusWidget() is chip
    focused = driver.window.focusWidget()
    assert focused is not None
    driver.key(Qt.Key.Key_Down, focused)
    assert whom.currentText() == recipient


def test_how_it_was_given_is_asked_about_once_and_sealed_all_the_same(asked: Driver) -> None:
    driver = asked
    driver.find(QRadioButton, "consent-ready-keep").click()
    save, missing = (driver.find(QPushButton, f"consent-{each}") for each in ("save", "missing"))
    how, begun = driver.find(QComboBox, "consent-how"), save.text()
    assert save.isEnabled()
    assert missing.accessibleName() == "Not said yet: how it was given"
    driver.press("consent-missing")
    assert driver.window.focusWidget() is how
    save.setFocus()
    driver.press("consent-save")
    assert save.text() == "Seal without it"
    assert "How was it given?" in said_in(driver, "consent-page-notice")
    assert driver.window.focusWidget() is how
    assert driver.ask(sealed) == []
    choose(driver, "consent-how", "audio")
    assert save.text() == begun
    assert not missing.isVisible()
    assert not shown(driver, QWidget, "consent-page-notice")
    how.setCurrentIndex(0)
    driver.press("consent-save")
    assert driver.ask(sealed) == []
    driver.press("consent-save")
    driver.until(lambda: len(driver.ask(sealed)) == 1)
    (consent,) = driver.ask(sealed)
    assert not fields(driver, consent).get("recorded_as")


def test_what_is_touched_while_a_consent_is_sealed_makes_no_second_one(asked: Driver) -> None:
    driver = asked
    driver.find(QRadioButton, "consent-ready-keep").click()
    choose(driver, "consent-how", "audio")
    save, words = (
        driver.find(QPushButton, "consent-save"),
        driver.find(QTextEdit, "consent-refusals"),
    )
    save.click()
    driver.find(QRadioButton, "consent-ready-court").click()
    driver.find(QRadioButton, "consent-ready-keep").click()
    words.setPlainText("typed too late")
    driver.find(QLineEdit, "consent-date").setText("28 February 2026")
    assert not save.isEnabled()
    save.click()
    driver.page.flush()
    driver.until(lambda: driver.page.place.screen == "cases")
    assert len(driver.ask(lambda book: list(list_records(book, "consent")))) == 1
    assert len(driver.ask(sealed)) == 1


@pytest.mark.parametrize(
    ("stated", "called"), [("۴ آبان ۱۴۰۳", "25 October 2024"), ("پاییز ۱۴۰۳", "پاییز ۱۴۰۳")]
)
def test_a_consent_is_called_by_its_day_in_the_language_of_the_window(
    make_driver: Make, world: World, clock: MovingClock, stated: str, called: str
) -> None:
    doc = world["doc"]
    testimony, person = untold(doc)
    day = understand(stated, calendar_for("fa")).to_json()
    doc.add("consent", person=person, covers=[testimony], grants=[], date=day)
    driver = sit_down(make_driver, doc, clock)
    driver.go("testimony", record=testimony)
    driver.until(lambda: shown(driver, QPushButton, "consent-open"))
    way = driver.find(QPushButton, "consent-open").accessibleName()
    assert called in way
    assert driver.find(QPushButton, "consent-record").text() == "Ask for consent again …"
    driver.until(lambda: "Ask for consent again" in {each.words for each in driver.page.commands()})
