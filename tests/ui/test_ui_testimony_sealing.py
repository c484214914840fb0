"""What is said once a testimony is sealed: what was sealed with it, by kind and number."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QWidget
from test_ui_testimony import FIRST, begin, show
from window_driving import Driver

from hrdoc.casebook.recording import add_record
from hrdoc.ui.desk.status import StatusStrip

Open = Callable[..., Driver]
SAID = {
    "en": "Sealed and signed, together with 1 piece of evidence and 1 person",
    "fa": "مُهر و امضا شد، با \u06f1 مدرک و \u06f1 شخص",
}


def seal(driver: Driver) -> str:
    """Seal what is open; gives what is said then."""
    strip = driver.find(StatusStrip, "status-strip")
    driver.until(lambda: driver.window.findChild(QPushButton, "testimony-seal") is not None)
    driver.press("testimony-seal")
    driver.until(lambda: bool(strip.said))
    return "".join(each for each in strip.said if each not in "\u2068\u2069\u200e\u200f")


@pytest.mark.parametrize("language", SAID)
def test_what_was_sealed_with_a_testimony_is_named(opened: Open, language: str) -> None:
    driver = opened(language)
    person = driver.ask(lambda book: add_record(book, "person", {"pseudonym": "Calm River"}))
    record = begin(driver, person=person, paragraphs=[{"text": FIRST}])
    driver.ask(lambda book: add_record(book, "evidence", {"title": "Map", "supports": [record]}))
    show(driver, record)
    assert seal(driver).partition(". ")[0] == SAID[language]


def test_nothing_is_named_where_nothing_was_sealed_with_it(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": FIRST}])
    assert seal(driver).partition(". ")[0] == "Sealed and signed"


def test_sealing_with_the_palette_says_what_is_still_empty_too(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": FIRST}], date={"as_stated": "5 Aban 1403"})
    driver.until(lambda: bool(empty(driver)))
    sealing = driver.desk.look.say("testimony-seal")
    next(each for each in driver.page.commands() if each.words == sealing).act()
    strip = driver.find(StatusStrip, "status-strip")
    driver.until(lambda: "Still empty: Consent, Who speaks" in strip.said)
    assert "Date" not in strip.said


def test_sealing_is_seen_without_scrolling_the_margin(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": FIRST}])
    driver.until(lambda: bool(empty(driver)))
    area = driver.find(QScrollArea, "testimony-margin-area")
    for name in ("testimony-seal", "testimony-empty-date"):
        button = driver.find(QPushButton, name)
        assert not area.isAncestorOf(button)
        assert button.visibleRegion().boundingRect() == button.rect()


def empty(driver: Driver) -> list[str]:
    """What is told to be empty where one seals."""
    links = driver.page.findChildren(QPushButton)
    told = [each for each in links if each.objectName().startswith("testimony-empty-")]
    return [each.objectName().removeprefix("testimony-empty-") for each in told if each.isVisible()]


def test_where_one_seals_what_is_empty_is_told_and_led_to(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": FIRST}])
    driver.until(lambda: driver.window.findChild(QPushButton, "testimony-seal") is not None)
    driver.until(lambda: empty(driver) == ["consent", "person", "date"])
    driver.press("testimony-empty-date")
    date = driver.find(QLineEdit, "testimony-date")
    assert date.hasFocus()
    driver.type("5 Aban 1403", date)
    driver.until(lambda: empty(driver) == ["consent", "person", "place"])
    driver.press("testimony-empty-person")
    driver.until(lambda: driver.window.findChild(QLineEdit, "witness-name") is not None)
    driver.until(lambda: bool(driver.find(QLineEdit, "witness-pseudonym").text()))
    driver.key(Qt.Key.Key_Return, driver.find(QLineEdit, "witness-name"))
    driver.until(lambda: empty(driver) == ["consent", "place"])
    driver.press("testimony-empty-place")
    driver.until(lambda: driver.window.findChild(QWidget, "form-place") is not None)
    driver.until(driver.find(QWidget, "form-place").hasFocus)
    driver.press("testimony-empty-consent")
    assert driver.page.place.screen == "consent"


def test_what_is_empty_hinders_nobody_from_sealing(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": FIRST}])
    driver.until(lambda: bool(empty(driver)))
    assert seal(driver).startswith("Sealed and signed. Still empty: Consent")
    driver.until(lambda: not empty(driver))
