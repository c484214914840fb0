"""Consent, withdrawal and sending by their words: the palette offers what can be pressed there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_making import MovingClock, World, grant
from consent_driving import Make, ask_for, choose, shown, sit_down, told_by, untold
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton, QRadioButton, QWidget
from window_driving import Driver

from hrdoc.casebook.withdrawing import withdrawing
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.export.recipients import Recipients


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    """Give a documenter and a lawyer who keep each other's cards."""
    made = World(tmp_path, clock, doc="organisation", lawyer="lawyer")
    yield made
    made.close()


def offered(driver: Driver) -> dict[str, Command]:
    return {each.words: each for each in driver.page.commands()}


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_a_consent_is_decided_and_recorded_by_the_words_of_its_buttons(
    make_driver: Make, world: World, clock: MovingClock, language: str
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock, language)
    ask_for(driver, testimony)
    say = driver.desk.look.say
    decide = f"{say('consent-title')}: {say('consent-ready-lines')}"
    assert say("consent-line-add") not in offered(driver)
    offered(driver)[decide].act()
    assert driver.find(QRadioButton, "consent-ready-lines").isChecked()
    offered(driver)[say("consent-line-add")].act()
    driver.until(lambda: shown(driver, QWidget, "consent-line-1"))
    assert say("consent-save") not in offered(driver)
    offered(driver)[f"{say('consent-title')}: {say('consent-ready-keep')}"].act()
    assert say("consent-save") in offered(driver)


def test_a_choice_of_the_consent_is_found_in_the_palette(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    driver.desk.open_palette()
    driver.type("court with name")
    driver.until(lambda: shown(driver, QListView, "palette-list"))
    driver.key(Qt.Key.Key_Return)
    driver.until(driver.find(QRadioButton, "consent-ready-court").isChecked)


def test_taking_back_by_its_words_still_asks(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    driver = sit_down(make_driver, doc, clock)
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))
    offered(driver)["Withdraw"].act()
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-sure"))
    assert driver.ask(lambda book: withdrawing(book, told.testimony)).consents
    assert "Withdraw the consent" not in offered(driver)


def test_a_bundle_is_written_by_its_words_only_once_it_is_ready(
    make_driver: Make, world: World, clock: MovingClock, tmp_path: Path
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    driver = sit_down(make_driver, doc, clock)
    driver.go("export", record=told.testimony)
    people = driver.find(Recipients, "export-recipients")
    driver.until(lambda: people.model().rowCount() > 0)
    write = driver.desk.look.say("export-write").removesuffix("…").rstrip()
    assert write not in offered(driver)
    people.choose("lawyer")
    choose(driver, "export-purpose", "P8")
    driver.until(driver.find(QPushButton, "export-write").isEnabled)
    out = tmp_path / "out.age"
    driver.chooser.ready.append([out])
    offered(driver)[write].act()
    driver.until(out.exists)
