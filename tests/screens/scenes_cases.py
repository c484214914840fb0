"""The case as a place to work in: each of its parts with something in it, and with nothing yet."""

from demonstration import of_kind
from PySide6.QtWidgets import QLabel, QListView, QPushButton
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.searching import index_all
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId

DUE: tuple[tuple[str, dict[str, Json]], ...] = (
    ("proceeding", {"title": "جلسهٔ دادگاه، شعبهٔ ۲۸", "date": "2026-12-03"}),
    ("action", {"title": "نامه به سازوکارها", "next_step": "2026-11-01"}),
    ("risk", {"title": "خطر برای خواهر شاهد", "review_on": "2026-12-10"}),
)


def first_case(book: Book) -> RecordId:
    """The case of the demonstration, with a few things that are due."""
    case = of_kind(book, "case")[0]
    for kind, fields in DUE:
        add_record(book, kind, {**fields, "case": case})
    index_all(book)
    return case


def new_case(book: Book) -> RecordId:
    """A case without anything in it."""
    return add_record(book, "case", {})


def part(driver: Driver, name: str, *, empty: bool = False) -> None:
    """One part of a case, once its list has been read."""
    driver.go("case", record=driver.ask(new_case if empty else first_case), part=name)
    driver.ask(lambda _: None)
    view = driver.window.findChild(QListView, "case-list")
    if empty:
        driver.until(lambda: driver.find(QLabel, "case-none").isVisible())
    elif view is not None:
        driver.until(lambda: bool(view.model() and view.model().index(0, 0).data()))
    settle()


def overview(driver: Driver) -> None:
    """What is next, and what changed last."""
    driver.go("case", record=driver.ask(first_case))
    driver.until(lambda: driver.find(QListView, "case-next").isVisible())


def risks(driver: Driver) -> None:
    """The risks among what was done."""
    part(driver, "actions")
    driver.find(QPushButton, "case-kind-risk").click()
    driver.ask(lambda _: None)


PARTS = ("testimonies", "evidence", "people", "events", "relations", "timeline", "proceedings")


def sent(driver: Driver) -> None:
    """The bundles, and what left in the first."""
    part(driver, "exports")
    driver.until(lambda: driver.find(QListView, "case-left").isVisible())
    driver.bot.wait(200)


SCENES = [
    ("overview", overview),
    *((name, lambda driver, name=name: part(driver, name)) for name in PARTS),
    ("actions", lambda driver: part(driver, "actions")),
    ("risks", risks),
    ("sent", sent),
    *(
        (f"{name}-empty", lambda driver, name=name: part(driver, name, empty=True))
        for name in ("testimonies", "evidence", "people", "events", "proceedings", "exports")
    ),
]
