"""Counts in the window: asked, shown with their unit and caution, gone behind, and taken out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QTableView,
    QWidget,
)
from search_driving import write
from window_driving import Driver, settle

from hrdoc.casebook.counting import By, Question, Unit
from hrdoc.casebook.reading import read_log
from hrdoc.casebook.recording import add_record
from hrdoc.ijson import Json
from hrdoc.records.calendars import GREGORIAN, SOLAR_HIJRI
from hrdoc.records.ids import RecordId
from hrdoc.ui.counts.page import CountsPage
from hrdoc.ui.session import Touched

Open = Callable[..., Driver]
SECRET = "K-4471"
MARKS = dict.fromkeys((0x200E, 0x200F, *range(0x2066, 0x206A)))
"""What shows the direction of text."""


def some_events(driver: Driver, *, times: int = 6) -> tuple[RecordId, RecordId]:
    """A case with a person who was tortured some times, twice in a year nobody is sure of."""
    case, person = write(
        driver, ("case", {"title": "The bridge"}), ("person", {"pseudonym": SECRET})
    )
    for number in range(times):
        act: Json = {"type": "TOR", "victims": [{"person": person}]}
        date = "1398" if number < 2 else "2019-05-06"
        fields: dict[str, Json] = {"case": case, "date": date, "acts": [act], "place": "چشمه‌سر"}
        write(driver, ("event", {"title": f"e{number}", **fields}))
    return case, person


def counts(driver: Driver, case: RecordId | None = None) -> CountsPage:
    page = driver.go("counts", record=case)
    assert isinstance(page, CountsPage)
    driver.until(lambda: page.counted is not None)
    return page


def choose(driver: Driver, name: str, value: object) -> None:
    choice = driver.find(QComboBox, f"counts-{name}")
    choice.setCurrentIndex(choice.findData(value))


def rows(driver: Driver) -> list[str]:
    model = driver.find(QListView, "counts-bars").model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def text(driver: Driver, name: str) -> str:
    return driver.find(QLabel, name).text()


def test_the_unit_is_named_and_the_caution_stands_by_it(opened: Open) -> None:
    driver = opened()
    some_events(driver)
    counts(driver)
    assert text(driver, "counts-heading") == "Acts by kind of act"
    assert "6 acts" in text(driver, "counts-total")
    assert "sample" in text(driver, "counts-caution")
    assert "Torture" in rows(driver)[0]
    choose(driver, "unit", Unit.PERSONS)
    assert text(driver, "counts-heading").startswith("Persons")
    assert "1 person" in text(driver, "counts-total")
    assert "counted once" in text(driver, "counts-caution")


def test_what_lies_between_two_years_is_told_beside_both(opened: Open) -> None:
    driver = opened()
    some_events(driver)
    counts(driver)
    choose(driver, "by", By.YEAR)
    assert ["2 more possible" in row.translate(MARKS) for row in rows(driver)] == [True, True]
    assert "4 acts" in rows(driver)[0]
    assert "2 may belong to several years" in text(driver, "counts-total").translate(MARKS)
    assert "more possible" in text(driver, "counts-caution")
    choose(driver, "calendar", SOLAR_HIJRI)
    (only,) = rows(driver)
    assert "1398" in only
    assert "6 acts" in only


def test_the_person_counts_first_by_the_calendar_they_go_by(opened: Open) -> None:
    driver = opened("fa")
    some_events(driver)
    page = counts(driver)
    choose(driver, "by", By.MONTH)
    assert page.asking.question.calendar == SOLAR_HIJRI
    assert any("اردیبهشت ۱۳۹۸" in row for row in rows(driver))
    assert counts(opened_english(driver)).asking.question.calendar == GREGORIAN


def opened_english(driver: Driver) -> Driver:
    driver.desk.choose_manner("language", "en")
    driver.until(lambda: driver.desk.look.words.language == "en")
    return driver


def test_people_with_the_same_number_stand_in_the_order_of_their_names(opened: Open) -> None:
    driver = opened()
    people = write(driver, *(("person", {"pseudonym": f"K-{n}"}) for n in (10, 3, 21, 7)))
    for person in people:
        acts: Json = [{"type": "TOR", "victims": [{"person": person}]}]
        write(driver, ("event", {"title": "x", "acts": acts}))
    page = counts(driver)
    choose(driver, "by", By.VICTIM)
    driver.until(lambda: page.asking.question == (page.counted and page.counted.question))
    names = [row.partition(" ")[0].translate(MARKS) for row in rows(driver)]
    assert names == ["K-3", "K-7", "K-10", "K-21"]


def test_a_table_shows_the_same_numbers_in_columns(opened: Open) -> None:
    driver = opened()
    some_events(driver)
    counts(driver)
    choose(driver, "by", By.YEAR)
    driver.press("counts-as-table")
    model = driver.find(QTableView, "counts-table").model()
    cells = [[model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert cells == [["2019", "4", "2"], ["2020", "0", "2"]]
    heads = [model.headerData(each, Qt.Orientation.Horizontal) for each in range(3)]
    assert heads[:2] == ["Year", "Acts"]


def test_behind_a_number_stand_its_events_and_coming_back_finds_the_question_again(
    opened: Open,
) -> None:
    driver = opened()
    case, _ = some_events(driver)
    page = counts(driver, case)
    choose(driver, "by", By.VICTIM)
    driver.until(lambda: SECRET in rows(driver)[0])
    driver.key(Qt.Key.Key_Down, page.bars)
    driver.key(Qt.Key.Key_Return, page.bars)
    behind = driver.find(QListView, "counts-behind-list")
    driver.until(lambda: bool(behind.model().index(0, 0).data()))
    assert behind.model().rowCount() == 6
    driver.key(Qt.Key.Key_Return, behind)
    driver.until(lambda: driver.desk.place.screen in {"event", "record"})
    driver.desk.back()
    driver.until(lambda: isinstance(driver.page, CountsPage))
    again = driver.page
    assert isinstance(again, CountsPage)
    assert again.asking.question == Question(Unit.ACTS, By.VICTIM, GREGORIAN)
    assert again.asking.case == case


def test_only_the_case_that_is_chosen_is_counted(opened: Open) -> None:
    driver = opened()
    case, _ = some_events(driver)
    write(driver, ("event", {"title": "of no case", "acts": [{"type": "DIS"}]}))
    page = counts(driver)
    assert len(rows(driver)) == 2
    choice = driver.find(QComboBox, "counts-case")
    driver.until(lambda: choice.count() == 2)
    choice.setCurrentIndex(1)
    driver.until(lambda: len(rows(driver)) == 1)
    assert page.asking.case == case


def test_nothing_leaves_before_a_clear_yes_and_no_name_ever_does(
    opened: Open, tmp_path: Path
) -> None:
    driver = opened()
    some_events(driver)
    counts(driver)
    choose(driver, "by", By.VICTIM)
    driver.until(lambda: SECRET in rows(driver)[0])
    driver.press("counts-take-out")
    settle()
    assert not driver.find(QPushButton, "counts-copy").isEnabled()
    assert not driver.find(QPushButton, "counts-save").isEnabled()
    assert driver.find(QLabel, "counts-tick-first").isVisible()
    driver.find(QCheckBox, "counts-leaving-yes").click()
    assert not driver.find(QLabel, "counts-tick-first").isVisible()
    QGuiApplication.clipboard().clear()
    driver.press("counts-copy")
    driver.until(lambda: bool(QGuiApplication.clipboard().text()))
    copied = QGuiApplication.clipboard().text()
    assert SECRET not in copied
    assert "Person" in copied
    assert "\t6" in copied
    assert "sample" in copied
    file = tmp_path / "counts.csv"
    driver.chooser.ready.append([file])
    driver.press("counts-save")
    driver.until(file.exists)
    written = file.read_bytes().decode("utf-8-sig")
    assert SECRET not in written
    assert "sample" in written
    types = [line.type for line in driver.ask(read_log)]
    assert types.count("extracted") == 2
    QGuiApplication.clipboard().clear()


def test_places_are_numbered_when_they_leave_and_small_numbers_are_warned_of(
    opened: Open,
) -> None:
    driver = opened()
    some_events(driver, times=3)
    counts(driver)
    choose(driver, "by", By.PLACE)
    assert "چشمه‌سر" in rows(driver)[0]
    assert driver.find(QWidget, "counts-small").isVisible()
    driver.press("counts-take-out")
    settle()
    assert driver.find(QWidget, "counts-leaving-small").isVisible()
    driver.find(QCheckBox, "counts-leaving-yes").click()
    driver.press("counts-copy")
    driver.until(lambda: "Place 1" in QGuiApplication.clipboard().text())
    assert "چشمه‌سر" not in QGuiApplication.clipboard().text()
    driver.press("counts-leaving-not")
    driver.until(lambda: driver.window.findChild(QFrame, "counts-leaving") is None)
    QGuiApplication.clipboard().clear()


def test_nothing_to_count_says_what_would_be_and_an_event_comes_by_itself(opened: Open) -> None:
    driver = opened("ar", "dark")
    page = counts(driver)
    assert driver.find(QWidget, "counts-none").isVisible()
    driver.window.session.command(
        driver.window,
        lambda book: add_record(book, "event", {"acts": [{"type": "TOR"}]}),
        touches=lambda event: Touched(frozenset({event}), frozenset({"event"})),
    )
    driver.until(lambda: page.counted is not None and page.counted.total == 1)
    assert not driver.find(QWidget, "counts-none").isVisible()


def test_very_many_events_are_counted_beside_the_window(opened: Open) -> None:
    driver = opened()
    write(driver, *(("event", {"acts": [{"type": "TOR"}, {"type": "DIS"}]}) for _ in range(700)))
    page = counts(driver)
    assert page.counted is not None
    assert page.counted.total == 1400
    choose(driver, "unit", Unit.EVENTS)
    driver.until(lambda: page.counted is not None and page.counted.total == 700)
    driver.until(lambda: not driver.window.session.work.all)
    QTest.keyClick(page.bars, Qt.Key.Key_End)


def test_counts_are_reached_from_the_events_and_from_the_events_of_a_case(opened: Open) -> None:
    driver = opened()
    case, _ = some_events(driver, times=1)
    driver.go("events")
    driver.press("events-counts")
    driver.until(lambda: isinstance(driver.page, CountsPage))
    driver.go("case", record=case, part="events")
    driver.press("case-counts")
    driver.until(lambda: isinstance(driver.page, CountsPage))
    assert driver.desk.place.record == case
