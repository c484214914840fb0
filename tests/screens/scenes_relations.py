"""Relations: around a person, an event and a case, chosen across, as a list, alone, and many."""

from demonstration import of_kind
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from window_driving import Driver

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.records.ids import RecordId
from hrdoc.ui.relations.page import RelationsPage
from hrdoc.ui.relations.view import RelationsView


def around_case(driver: Driver) -> None:
    """A case with its records, and the people they name."""
    _around(driver, driver.ask(lambda book: of_kind(book, "case")[0]))


def around_event(driver: Driver) -> None:
    """An event with those who suffered and those who did it; one of them chosen."""
    view = _around(driver, driver.ask(lambda book: of_kind(book, "event")[0]))
    view.canvas.setFocus()
    driver.key(Qt.Key.Key_Left, view.canvas)


def around_person(driver: Driver) -> None:
    """A person, what happened to them and what they told; the middle chosen."""
    _around(driver, driver.ask(_victim)).canvas.setFocus()


def listed(driver: Driver) -> None:
    """The same as a list."""
    view = _around(driver, driver.ask(_victim))
    driver.find(QPushButton, "relations-as-list").click()
    view.list.setFocus()


def alone(driver: Driver) -> None:
    """A record nothing is joined to."""
    _around(driver, driver.ask(lambda book: add_record(book, "person", {"pseudonym": "Q-1"})))


def dense(driver: Driver) -> None:
    """More than fits, some counted, and somebody on many lines chosen."""
    view = _around(driver, driver.ask(_dense))
    view.canvas.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        driver.key(key, view.canvas)


def _around(driver: Driver, record: RecordId) -> RelationsView:
    page = driver.go("relations", record=record)
    assert isinstance(page, RelationsPage)
    driver.until(lambda: page.view.shown is not None)
    return page.view


def _victim(book: Book) -> RecordId:
    event = of_kind(book, "event")[0]
    around = book.vault.neighbours.of(event, limit=50)
    return next(each.record for each in around if each.kind == "person")


def _dense(book: Book) -> RecordId:
    with book.vault.transaction():
        case = add_record(book, "case", {"title": "نیمکت‌های شکسته ۲"})
        people = [add_record(book, "person", {"pseudonym": f"K-{4400 + n}"}) for n in range(14)]
        guard = add_record(book, "group", {"name": "یگان ویژه"})
        for number in range(30):
            acts = [
                {
                    "type": ("TOR", "DET.ARB", "ASL")[number % 3],
                    "victims": [{"person": people[number % 14]}],
                    "perpetrators": [
                        {"person": guard, "involvement": ("ordered", "direct")[number % 2]}
                    ],
                }
            ]
            title = f"بازداشت {number + 1}"
            add_record(book, "event", {"title": title, "case": case, "acts": acts})
            add_record(book, "evidence", {"title": f"IMG_{number:04}.jpg", "case": case})
    return case


SCENES = [
    ("case", around_case),
    ("event", around_event),
    ("person", around_person),
    ("list", listed),
    ("alone", alone),
    ("dense", dense),
]
