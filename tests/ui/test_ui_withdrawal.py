"""The page where a consent is taken back: read from its top, ended by nobody's second Enter."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_making import MovingClock, World, grant
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QScrollArea, QWidget
from test_ui_consent_after import Make, said_in, shown, sit_down, told_by
from window_driving import settle

from hrdoc.casebook.opening import open_record
from hrdoc.casebook.withdrawing import withdrawing


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    """Give a documenter and a lawyer who keep each other's cards."""
    made = World(tmp_path, clock, doc="organisation", lawyer="lawyer")
    yield made
    made.close()


def test_a_second_enter_ends_nothing(make_driver: Make, world: World, clock: MovingClock) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    driver = sit_down(make_driver, doc, clock)
    driver.go("cases")
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))
    yes = driver.find(QPushButton, "withdrawal-yes")
    yes.setFocus()
    driver.key(Qt.Key.Key_Return, yes)
    assert shown(driver, QPushButton, "withdrawal-sure")
    focused = driver.window.focusWidget()
    assert focused is driver.find(QPushButton, "withdrawal-no")
    driver.key(Qt.Key.Key_Return, focused)
    settle()
    assert driver.page.place.screen == "cases"
    assert driver.ask(lambda book: withdrawing(book, told.testimony)).consents


def test_it_is_read_by_pages_and_begins_at_its_top_before_and_after(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    driver = sit_down(make_driver, doc, clock)
    driver.window.resize(1024, 500)
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))
    bar = driver.find(QScrollArea, "withdrawal-scroll").verticalScrollBar()
    driver.until(lambda: bar.maximum() > 0)
    assert bar.value() == 0
    driver.key(Qt.Key.Key_PageDown, driver.window.focusWidget())
    assert bar.value() > 0
    driver.key(Qt.Key.Key_PageUp, driver.window.focusWidget())
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    driver.press("withdrawal-yes")
    driver.press("withdrawal-sure")
    driver.until(lambda: shown(driver, QWidget, "withdrawal-erase-card"))
    driver.bot.wait(50)
    assert bar.value() == 0
    begin = driver.find(QPushButton, "withdrawal-erase-only")
    begin.setFocus()
    driver.key(Qt.Key.Key_Return, begin)
    assert driver.window.focusWidget() is driver.find(QPushButton, "withdrawal-no")


def test_from_the_consent_itself_what_is_deleted_is_what_is_named(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    driver = sit_down(make_driver, doc, clock)
    consent = driver.ask(lambda book: withdrawing(book, told.testimony)).consents[0]
    driver.go("withdrawal", record=consent)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))
    assert not shown(driver, QWidget, "withdrawal-erase-named")
    driver.window.resize(1024, 640)
    driver.find(QCheckBox, "withdrawal-erase").click()
    named, area = (driver.find(QWidget, f"withdrawal-{each}") for each in ("erase-named", "scroll"))
    driver.until(lambda: area.rect().contains(named.mapTo(area, named.rect().bottomLeft())))
    page = said_in(driver, "withdrawal-scroll")
    named = page[page.index("This will be deleted:") :]
    assert "Told" in named
    assert "one file" in named
    assert "Consent" not in named
    assert "The consent stays" in page
    driver.press("withdrawal-yes")
    assert "2 records" in said_in(driver, "withdrawal-notice")
    driver.press("withdrawal-sure")
    driver.until(lambda: shown(driver, QWidget, "erasure-report"))
    assert not driver.ask(lambda book: open_record(book, told.testimony)).fields.get("paragraphs")
    assert driver.ask(lambda book: open_record(book, consent)).fields.get("grants")


@pytest.mark.parametrize("erases", [False, True])
def test_a_deletion_is_named_only_where_there_was_one(
    make_driver: Make, world: World, clock: MovingClock, *, erases: bool
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    driver = sit_down(make_driver, doc, clock)
    consent = driver.ask(lambda book: withdrawing(book, told.testimony)).consents[0]
    driver.go("withdrawal", record=consent)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))
    driver.find(QCheckBox, "withdrawal-erase").setChecked(erases)
    driver.press("withdrawal-yes")
    driver.press("withdrawal-sure")
    driver.until(lambda: not driver.ask(lambda book: withdrawing(book, consent)).consents)
    for screen, record in (("consent", consent), ("testimony", told.testimony)):
        driver.go(screen, record=record)
        driver.until(lambda: shown(driver, QPushButton, "consent-what-left"))
        words = driver.find(QPushButton, "consent-what-left").text()
        assert words == ("What left, and what was deleted" if erases else "What left")


def test_a_consent_is_opened_beside_the_account_and_says_when_withdrawn_what_it_allowed(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    driver = sit_down(make_driver, doc, clock)
    consent = driver.ask(lambda book: withdrawing(book, told.testimony)).consents[0]
    driver.go("testimony", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "consent-open"))
    driver.press("consent-open")
    driver.until(lambda: shown(driver, QWidget, "consent-sheet-grant"))
    assert driver.page.place.record == consent
    allowed = driver.find(QLabel, "consent-sheet-grant").text()
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))
    driver.press("withdrawal-yes")
    driver.press("withdrawal-sure")
    driver.until(lambda: shown(driver, QWidget, "withdrawal-erase-card"))
    driver.go("testimony", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "consent-open"))
    driver.press("consent-open")
    driver.until(lambda: shown(driver, QWidget, "consent-sheet"))
    said = said_in(driver, "consent-sheet")
    assert allowed in said
    assert "What it allowed until it was withdrawn" in said
    assert "Withdrawn on" in said


def test_of_a_file_whose_account_is_still_allowed_no_consent_is_said_to_be_withdrawn(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    photo = doc.attach(told.testimony)
    doc.send(told.testimony, world["lawyer"])
    driver = sit_down(make_driver, doc, clock)
    driver.go("withdrawal", record=photo)
    driver.until(lambda: shown(driver, QWidget, "withdrawal-erase-card"))
    page = said_in(driver, "withdrawal-scroll")
    assert driver.desk.look.say("withdrawal-none-title") in page
    assert driver.desk.look.say("withdrawal-done-title") not in page
    assert driver.desk.look.say("withdrawal-stays") not in page
    assert not shown(driver, QPushButton, "recall-0")
