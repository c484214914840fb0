"""What is agreed to stays in sight while somebody agrees, and nobody chose it but they."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from casebook_making import MovingClock, World
from consent_driving import (
    Make,
    ask_for,
    choose,
    double_click,
    enter,
    seal,
    sealed,
    shown,
    sit_down,
    untold,
)
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from window_driving import Driver, settle

from hrdoc.casebook.half_made import half_made
from hrdoc.casebook.reading import list_records
from hrdoc.casebook.recording import add_record, edit_record, unsealed_records
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.reading import ReadAloud

CHOICES = ("keep", "pseudonym", "court", "lines")


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    """Give a documenter and a lawyer who keep each other's cards."""
    made = World(tmp_path, clock, doc="organisation", lawyer="lawyer")
    yield made
    made.close()


@pytest.fixture
def asked(make_driver: Make, world: World, clock: MovingClock) -> tuple[Driver, RecordId]:
    """Give a window in which a consent to an untold testimony is being asked for."""
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    driver.window.resize(1366, 768)
    ask_for(driver, testimony)
    return driver, testimony


def lock_and_return(driver: Driver, world: World, clock: MovingClock, record: RecordId) -> None:
    driver.window.lock()
    assert driver.lobby
    enter(driver, world["doc"], clock)
    ask_for(driver, record)


def chosen(driver: Driver) -> list[str]:
    settle()
    return [
        each for each in CHOICES if driver.find(QRadioButton, f"consent-ready-{each}").isChecked()
    ]


def in_sight(driver: Driver, part: QWidget) -> bool:
    """Whether all of a part is inside the page and above its foot."""
    foot = driver.find(QWidget, "consent-foot")
    page = QRect(QPoint(0, 0), driver.page.size())
    page.setBottom(foot.mapTo(driver.page, QPoint(0, 0)).y())
    around = part.parentWidget()
    while around is not None and around is not driver.page:
        page &= QRect(around.mapTo(driver.page, QPoint(0, 0)), around.size())
        around = around.parentWidget()
    return page.contains(QRect(part.mapTo(driver.page, QPoint(0, 0)), part.size()))


def scroll_to_end(driver: Driver) -> None:
    bar = driver.find(QScrollArea, "consent-scroll").verticalScrollBar()
    driver.until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())


@pytest.mark.parametrize(
    ("size", "read"),
    [((1366, 768), "consent-sentence"), ((900, 700), "consent-sentence-area")],
)
def test_what_is_agreed_to_stays_in_sight_while_one_signs(
    asked: tuple[Driver, RecordId], size: tuple[int, int], read: str
) -> None:
    driver, _ = asked
    driver.window.resize(*size)
    driver.find(QRadioButton, "consent-ready-keep").click()
    words = driver.find(QWidget, read)
    choose(driver, "consent-how", "signature")
    driver.until(driver.find(QPushButton, "consent-sign").isVisible)
    driver.press("consent-sign")
    driver.until(lambda: shown(driver, QWidget, "consent-pad"))
    driver.until(lambda: in_sight(driver, driver.find(QWidget, "consent-pad")))
    assert in_sight(driver, words)
    scroll_to_end(driver)
    assert in_sight(driver, words)


def test_a_long_consent_scrolls_in_its_card_and_the_keyboard_comes_to_it(
    asked: tuple[Driver, RecordId],
) -> None:
    driver, _ = asked
    driver.find(QRadioButton, "consent-ready-lines").click()
    for place in range(1, 7):
        driver.press("consent-line-add")
        driver.until(lambda place=place: shown(driver, QWidget, f"consent-line-{place}"))
        driver.find(QComboBox, f"consent-line-{place}-to").setCurrentIndex(place)
        driver.find(QComboBox, f"consent-line-{place}-for").setCurrentIndex(place)
    said = driver.find(ReadAloud, "consent-reading").text
    begins = [each.strip("\u2066\u2067\u2068\u2069\u200e\u200f")[:1] for each in said.split("\n\n")]
    assert begins[1:7] == list("۱۲۳۴۵۶")
    area = driver.find(QScrollArea, "consent-sentence-area")
    driver.until(lambda: area.verticalScrollBar().maximum() > 0)
    scroll_to_end(driver)
    assert in_sight(driver, area)
    area.setFocus()
    assert area.hasFocus()


def test_nothing_is_chosen_before_somebody_chooses_and_nothing_is_sealed(
    asked: tuple[Driver, RecordId],
) -> None:
    driver, _ = asked
    assert chosen(driver) == []
    assert driver.find(ReadAloud, "consent-reading").text.startswith("Choose first")
    save, missing = (driver.find(QPushButton, f"consent-{each}") for each in ("save", "missing"))
    assert not save.isEnabled()
    assert missing.accessibleName() == "Still missing: what the person allows"
    driver.press("consent-missing")
    assert driver.window.focusWidget() is driver.find(QRadioButton, "consent-ready-keep")
    driver.find(QRadioButton, "consent-ready-lines").click()
    assert "a line" in missing.accessibleName()
    assert not save.isEnabled()
    driver.find(QRadioButton, "consent-ready-keep").click()
    assert save.isEnabled()
    assert missing.accessibleName() == "Not said yet: how it was given"
    assert not driver.ask(sealed)


def test_whose_consent_it_is_stands_under_the_title_and_no_name(
    asked: tuple[Driver, RecordId],
) -> None:
    driver, testimony = asked
    whose = driver.find(QLabel, "consent-whose").text()
    assert "Consent of W-0137" in whose
    assert "روایت" in whose
    assert "مریم" not in whose
    driver.find(QRadioButton, "consent-ready-keep").click()
    consent = seal(driver)
    for screen, record in (("consent", consent), ("withdrawal", testimony)):
        driver.go(screen, record=record)
        driver.until(lambda: shown(driver, QLabel, "consent-whose"))
        assert driver.find(QLabel, "consent-whose").text() == whose


def test_what_was_not_chosen_is_not_chosen_after_a_lock(
    asked: tuple[Driver, RecordId], world: World, clock: MovingClock
) -> None:
    driver, testimony = asked
    choose(driver, "consent-how", "audio")
    lock_and_return(driver, world, clock, testimony)
    assert driver.find(QComboBox, "consent-how").currentData() == "audio"
    assert chosen(driver) == []


@pytest.mark.parametrize("choice", ["keep", "pseudonym", "court", "lines"])
def test_a_choice_half_made_is_there_again_after_a_lock(
    asked: tuple[Driver, RecordId], world: World, clock: MovingClock, choice: str
) -> None:
    driver, testimony = asked
    driver.find(QRadioButton, f"consent-ready-{choice}").click()
    lock_and_return(driver, world, clock, testimony)
    assert chosen(driver) == [choice]
    chips = driver.find(QWidget, "consent-purpose").findChildren(QPushButton)
    assert not any(each.isChecked() for each in chips)


def test_whom_somebody_chose_is_there_again_without_a_purpose(
    asked: tuple[Driver, RecordId], world: World, clock: MovingClock
) -> None:
    driver, testimony = asked
    driver.find(QRadioButton, "consent-ready-pseudonym").click()
    box = driver.find(QComboBox, "consent-to")
    box.setCurrentIndex(box.count() - 1)
    whom = box.currentText()
    lock_and_return(driver, world, clock, testimony)
    assert driver.find(QComboBox, "consent-to").currentText() == whom
    assert "for what" in driver.find(QPushButton, "consent-missing").accessibleName()
    assert not driver.find(QPushButton, "consent-save").isEnabled()


def test_a_line_half_written_is_there_again_as_it_stood(
    asked: tuple[Driver, RecordId], world: World, clock: MovingClock
) -> None:
    driver, testimony = asked
    driver.find(QRadioButton, "consent-ready-lines").click()
    driver.press("consent-line-add")
    driver.until(lambda: shown(driver, QWidget, "consent-line-1"))
    choose(driver, "consent-line-1-for", "P9")
    choose(driver, "consent-line-1-as", "I2")
    driver.find(QRadioButton, "consent-line-1-some").click()
    driver.find(QLineEdit, "consent-line-1-paragraphs").setText("2, x")
    driver.find(QCheckBox, "consent-line-1-voice").click()
    lock_and_return(driver, world, clock, testimony)
    assert chosen(driver) == ["lines"]
    assert driver.find(QComboBox, "consent-line-1-to").currentIndex() == -1
    assert driver.find(QComboBox, "consent-line-1-for").currentData() == "P9"
    assert driver.find(QComboBox, "consent-line-1-as").currentData() == "I2"
    assert driver.find(QRadioButton, "consent-line-1-some").isChecked()
    assert driver.find(QLineEdit, "consent-line-1-paragraphs").text() == "2, x"
    assert driver.find(QCheckBox, "consent-line-1-voice").isChecked()


def test_grants_written_in_another_place_win_over_what_was_chosen_here(
    asked: tuple[Driver, RecordId], world: World, clock: MovingClock
) -> None:
    driver, testimony = asked
    driver.find(QRadioButton, "consent-ready-pseudonym").click()
    driver.press("consent-purpose-P11")
    driver.window.lock()
    assert driver.lobby
    enter(driver, world["doc"], clock)
    (consent,) = driver.ask(lambda book: [each.record for each in list_records(book, "consent")])
    assert driver.ask(lambda book: half_made(book, consent))
    driver.go("cases")
    driver.ask(lambda book: edit_record(book, consent, {"grants": []}))
    ask_for(driver, testimony)
    assert chosen(driver) == []


def test_what_is_written_of_one_consent_is_kept_in_no_other_about_the_same(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    testimony, _ = untold(doc)
    begun = [
        add_record(doc.book, "consent", {"covers": [testimony], "refusals": f"words {number}"})
        for number in range(2)
    ]
    driver = sit_down(make_driver, doc, clock)
    first, last = sorted(begun)
    for consent, choice in ((first, "keep"), (last, "court")):
        ask_for(driver, consent)
        driver.find(QRadioButton, f"consent-ready-{choice}").click()
        driver.page.flush()
        driver.go("cases")
    court = {"choice": "court", "to": "court", "for": None}
    kept = [driver.ask(partial(half_made, consent=each)) for each in (first, last)]
    assert kept == [{"choice": "keep"}, court]
    ask_for(driver, last)
    driver.press("consent-discard")
    driver.press("consent-discard-yes")
    driver.until(lambda: len(driver.ask(unsealed_records)) == 1)
    assert driver.ask(unsealed_records) == [first]


def test_what_was_chosen_so_far_is_forgotten_with_the_draft(
    asked: tuple[Driver, RecordId],
) -> None:
    driver, _ = asked
    driver.find(QRadioButton, "consent-ready-keep").click()
    driver.page.flush()
    driver.until(lambda: shown(driver, QPushButton, "consent-discard"))
    (consent,) = driver.ask(lambda book: [each.record for each in list_records(book, "consent")])
    assert driver.ask(lambda book: half_made(book, consent)) == {"choice": "keep"}
    driver.press("consent-discard")
    sure = driver.find(QPushButton, "consent-discard-yes")
    assert QApplication.focusWidget() is driver.find(QPushButton, "consent-cancel")
    double_click(sure, sure.rect().center())
    assert driver.ask(lambda book: half_made(book, consent)) == {"choice": "keep"}
    driver.press("consent-discard-yes")
    driver.until(lambda: not driver.ask(lambda book: list(list_records(book, "consent"))))
    assert driver.ask(lambda book: half_made(book, consent)) is None


def test_that_what_was_allowed_before_ends_is_read_aloud(
    asked: tuple[Driver, RecordId],
) -> None:
    driver, testimony = asked
    ends = "با این، آنچه پیش از این اجازه داده بودید پایان می‌یابد."
    read = driver.find(ReadAloud, "consent-reading")
    driver.find(QRadioButton, "consent-ready-keep").click()
    assert "هیچ‌کس" in read.text
    assert ends not in read.text  # nothing was allowed yet
    assert "پیش از این" not in read.text
    seal(driver)
    ask_for(driver, testimony)
    read = driver.find(ReadAloud, "consent-reading")
    driver.find(QRadioButton, "consent-ready-court").click()
    driver.find(QComboBox, "consent-to").setCurrentIndex(0)
    chips = driver.find(QWidget, "consent-purpose").findChildren(QPushButton)
    chips[0].click()
    assert ends not in read.text
    stays = "آنچه پیش از این اجازه داده‌اید هم سر جایش می‌ماند."
    others = "هیچ‌کس دیگری"
    assert read.text.index(stays) < read.text.index(others)  # who else may have it is said first
    driver.find(QCheckBox, "consent-replaces").click()
    assert ends in read.text
    assert stays not in read.text
    driver.find(QRadioButton, "consent-ready-keep").click()
    assert ends in read.text
