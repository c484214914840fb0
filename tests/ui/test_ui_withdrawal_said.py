"""What is said of a withdrawal: asked for while it is missing, kept over a lock, told as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_making import MovingClock, World, grant
from consent_driving import Make, choose, enter, said_in, shown, sit_down, told_by
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from window_driving import Driver

from hrdoc.casebook.half_withdrawn import half_withdrawn
from hrdoc.casebook.withdrawing import withdrawing
from hrdoc.records.ids import RecordId


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    """Give a documenter and a lawyer who keep each other's cards."""
    made = World(tmp_path, clock, doc="organisation", lawyer="lawyer")
    yield made
    made.close()


def open_page(driver: Driver, record: RecordId) -> None:
    driver.go("withdrawal", record=record)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))


def test_what_is_said_is_there_again_after_a_lock_and_gone_with_the_withdrawal(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    driver = sit_down(make_driver, doc, clock)
    open_page(driver, told.testimony)
    driver.type("her sister", driver.find(QLineEdit, "withdrawal-by"))
    driver.find(QTextEdit, "withdrawal-notes").setPlainText("by telephone, at night")
    choose(driver, "withdrawal-way", "call")
    driver.find(QCheckBox, "withdrawal-erase").click()
    driver.window.lock()
    assert driver.lobby
    enter(driver, doc, clock)
    open_page(driver, told.testimony)
    assert driver.find(QLineEdit, "withdrawal-by").text() == "her sister"
    assert driver.find(QTextEdit, "withdrawal-notes").toPlainText() == "by telephone, at night"
    assert driver.find(QComboBox, "withdrawal-way").currentData() == "call"
    assert driver.find(QCheckBox, "withdrawal-erase").isChecked()
    assert shown(driver, QWidget, "withdrawal-erase-named")
    consents = driver.ask(lambda book: withdrawing(book, told.testimony)).consents
    assert driver.ask(lambda book: half_withdrawn(book, consents))["by"] == "her sister"
    driver.find(QCheckBox, "withdrawal-erase").click()
    driver.press("withdrawal-yes")
    driver.press("withdrawal-sure")
    driver.until(lambda: shown(driver, QWidget, "withdrawal-erase-card"))
    assert not driver.ask(lambda book: half_withdrawn(book, consents))
    ended = driver.ask(lambda book: withdrawing(book, told.testimony))
    assert ended.statement["notes"] == "by telephone, at night"


def test_the_last_question_names_as_unsaid_only_what_still_is(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    driver = sit_down(make_driver, doc, clock)
    open_page(driver, told.testimony)
    driver.press("withdrawal-yes")
    assert "How it reached you is not said" in said_in(driver, "withdrawal-notice")
    choose(driver, "withdrawal-way", "call")
    assert "not said" not in said_in(driver, "withdrawal-notice")
    assert "ends for good" in said_in(driver, "withdrawal-notice")
    assert shown(driver, QPushButton, "withdrawal-sure")


def test_deleting_what_nobody_withdrew_is_told_as_deleting_alone(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    photo = doc.attach(told.testimony)
    driver = sit_down(make_driver, doc, clock)
    driver.go("withdrawal", record=photo)
    driver.until(lambda: shown(driver, QWidget, "withdrawal-erase-card"))
    driver.press("withdrawal-erase-only")
    driver.press("withdrawal-erase-sure")
    driver.until(lambda: shown(driver, QWidget, "erasure-report"))
    page = " ".join(each.text() for each in driver.window.findChildren(QLabel) if each.isVisible())
    assert "It is deleted; the report stays." in page
    assert "withdrawn and deleted" not in page
