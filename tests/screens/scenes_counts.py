"""Counts: acts, by period with what lies between, as a table, behind a number, taken out, none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from window_driving import Driver

from hrdoc.casebook.book import Book
from hrdoc.casebook.counting import By, Question, Unit
from hrdoc.casebook.recording import add_record
from hrdoc.ijson import Json
from hrdoc.records.calendars import SOLAR_HIJRI
from hrdoc.records.ids import RecordId
from hrdoc.ui.counts.page import CountsPage


def acts(driver: Driver) -> None:
    """Three events of the demonstration, by what was done."""
    _counts(driver)


def by_year(driver: Driver) -> None:
    """Many events by solar years, some of them between two."""
    _many(driver, Question(Unit.ACTS, By.YEAR, SOLAR_HIJRI))


def table(driver: Driver) -> None:
    """The same as a table, of persons."""
    _many(driver, Question(Unit.PERSONS, By.YEAR, SOLAR_HIJRI))
    driver.find(QPushButton, "counts-as-table").click()


def behind(driver: Driver) -> None:
    """The events behind a number."""
    page = _many(driver, Question(Unit.ACTS, By.ACT, broad=True))
    page.bars.setFocus()
    driver.key(Qt.Key.Key_Down, page.bars)
    driver.key(Qt.Key.Key_Return, page.bars)


def people(driver: Driver) -> None:
    """Acts by victim."""
    _many(driver, Question(Unit.ACTS, By.VICTIM))


def leaving(driver: Driver) -> None:
    """What is said before anything leaves."""
    _many(driver, Question(Unit.EVENTS, By.PLACE))
    driver.press("counts-take-out")


def nothing(driver: Driver) -> None:
    """A case without events."""
    case = driver.ask(lambda book: add_record(book, "case", {"title": "1404-01"}))
    _counts(driver, case)


def _counts(driver: Driver, case: RecordId | None = None) -> CountsPage:
    page = driver.go("counts", record=case)
    assert isinstance(page, CountsPage)
    driver.until(lambda: page.counted is not None)
    return page


def _many(driver: Driver, question: Question) -> CountsPage:
    page = _counts(driver, driver.ask(_invented))
    page.asking.choose(question)
    driver.until(lambda: page.counted is not None and page.counted.question == question)
    return page


def _invented(book: Book) -> RecordId:
    with book.vault.transaction():
        case = add_record(book, "case", {"title": "1401"})
        people = [add_record(book, "person", {"pseudonym": f"K-{4400 + n}"}) for n in range(9)]
        for number in range(90):
            year = 1396 + number * number % 6
            date = (f"{year}-0{1 + number % 9}-12", f"{year}", f"{2018 + number % 5}")[number % 3]
            kind = ("TOR", "DET.ARB", "KIL.PRO", "KIL.CUS", "ASL")[number % 5]
            who: list[Json] = [{"person": people[number % 9]}]
            place = ("چشمه‌سر", "پل", "میدان")[number % 3]
            act: Json = {"type": kind, "victims": who}
            fields: dict[str, Json] = {"case": case, "date": date, "place": place, "acts": [act]}
            add_record(book, "event", {"title": f"گزارش {number + 1}", **fields})
    return case


SCENES = [
    ("acts", acts),
    ("year", by_year),
    ("table", table),
    ("behind", behind),
    ("people", people),
    ("leaving", leaving),
    ("none", nothing),
]
