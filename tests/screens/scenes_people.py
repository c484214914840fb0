"""People: everybody by name, one found in another spelling, two who are perhaps the same."""

from PySide6.QtWidgets import QLineEdit, QListView, QPushButton
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.searching import index_all

NAMES = (
    ("سرو آبی", "محمد حسینی"),
    ("Red Elm", "Mohammad Hosseini"),
    ("لاله سفید", "مریم احمدی"),
    ("قارب أزرق", "أحمد المصري"),
)


def crowd(book: Book) -> None:
    """A few more people, two of whom sound alike."""
    for pseudonym, name in NAMES:
        add_record(book, "person", {"pseudonym": pseudonym, "names": [{"text": name}]})
    index_all(book)


def people(driver: Driver) -> None:
    """Everybody, and beside the first where they appear."""
    driver.ask(crowd)
    driver.go("people")
    view = driver.find(QListView, "people")
    driver.until(lambda: bool(view.model() and view.model().index(0, 0).data()))
    driver.ask(lambda _: None)
    settle()


def alike(driver: Driver) -> None:
    """Found by another spelling; somebody else sounds the same."""
    people(driver)
    line = driver.find(QLineEdit, "people-find")
    line.setFocus()
    driver.type("محمد حسيني", line)
    driver.until(lambda: driver.page.findChild(QPushButton, "person-alike-0") is not None)
    settle()


def nobody(driver: Driver) -> None:
    """No groups yet."""
    driver.go("people", part="group")
    driver.ask(lambda _: None)
    settle()


SCENES = [("people", people), ("alike", alike), ("groups-empty", nobody)]
