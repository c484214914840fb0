"""Timelines: of the case, closer, as a list, of a case without dates, and of very many."""

from demonstration import of_kind
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from window_driving import Driver

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.timeline.page import TimelinePage
from hrdoc.ui.timeline.view import TimelineView


def whole(driver: Driver) -> None:
    """Every date of the case, one of them chosen."""
    view = _of(driver, _case(driver))
    view.canvas.setFocus()
    driver.key(Qt.Key.Key_Down, view.canvas)


def closer(driver: Driver) -> None:
    """A few days of it."""
    view = _of(driver, _case(driver))
    view.canvas.setFocus()
    driver.key(Qt.Key.Key_Home, view.canvas)
    for _ in range(4):
        driver.key(Qt.Key.Key_Down, view.canvas)
    for _ in range(2):
        driver.key(Qt.Key.Key_Plus, view.canvas)


def uncertain(driver: Driver) -> None:
    """Three acts: a day, a season, and one whose end nobody knows; and words without a day."""
    view = _of(driver, driver.ask(_three_acts))
    view.canvas.setFocus()
    driver.key(Qt.Key.Key_Down, view.canvas)


def listed(driver: Driver) -> None:
    """The same as a list; what nobody could reckon stands at its end."""
    view = _of(driver, driver.ask(_three_acts))
    driver.find(QPushButton, "timeline-as-list").click()
    view.list.setFocus()


def empty(driver: Driver) -> None:
    """A case in which nothing has a date."""
    _of(driver, driver.ask(lambda book: add_record(book, "case", {"title": "1404-01"})))


def dense(driver: Driver) -> None:
    """More dates than can be told apart: counted."""
    view = _of(driver, driver.ask(_dense))
    view.canvas.setFocus()


def _case(driver: Driver) -> RecordId:
    return driver.ask(lambda book: of_kind(book, "case")[0])


def _of(driver: Driver, case: RecordId) -> TimelineView:
    page = driver.go("timeline", record=case)
    assert isinstance(page, TimelinePage)
    driver.until(lambda: page.view.dates is not None, seconds=60)
    return page.view


def _three_acts(book: Book) -> RecordId:
    case = add_record(book, "case", {"title": "1388"})
    since: Json = {"as_stated": "از بهار ۱۳۸۹", "edtf": "2010-03-21/.."}
    acts: list[Json] = [
        {"type": "DET.ARB", "date": "۲۵ خرداد ۱۳۸۸"},
        {"type": "TOR", "date": "تابستان ۱۳۸۸"},
        {"type": "SUR", "date": since},
        {"type": "THR", "date": "چند روز پس از عید"},
    ]
    add_record(book, "event", {"title": "خانهٔ کنار پل", "case": case, "acts": acts})
    return case


def _dense(book: Book) -> RecordId:
    with book.vault.transaction():
        case = add_record(book, "case", {"title": "1401"})
        for number in range(900):
            month, day = 1 + number * 7 % 12, 1 + number * number % 28
            date = f"{2018 + number * number % 7}-{month:02}-{day:02}"
            fields: dict[str, Json] = {"case": case, "date": date if number % 3 else date[:7]}
            add_record(book, "event", fields)
    return case


SCENES = [
    ("whole", whole),
    ("closer", closer),
    ("uncertain", uncertain),
    ("list", listed),
    ("empty", empty),
    ("dense", dense),
]
