"""What tests of the search page do over and over: write records, look for words, read the lines."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QListView
from window_driving import Driver

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.searching import index_all
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.search.asking import Line
from hrdoc.ui.search.results import LINE


def write(driver: Driver, *records: tuple[str, Mapping[str, Json]]) -> list[RecordId]:
    """Records in the vault, indexed."""

    def do(book: Book) -> list[RecordId]:
        with book.vault.transaction():
            added = [add_record(book, kind, fields) for kind, fields in records]
        index_all(book)
        return added

    return driver.ask(do)


def told(title: str, *paragraphs: str, **more: Json) -> tuple[str, Mapping[str, Json]]:
    said: list[Json] = [{"text": each} for each in paragraphs]
    return "testimony", {"title": title, "paragraphs": said, **more}


def field(driver: Driver) -> QLineEdit:
    return driver.find(QLineEdit, "search-field")


def results(driver: Driver) -> QListView:
    return driver.find(QListView, "search-results")


def lines(driver: Driver) -> list[Line]:
    model = results(driver).model()
    return [model.index(row, 0).data(LINE) for row in range(model.rowCount())]


def titles(driver: Driver) -> list[str]:
    return [line.hit.title for line in lines(driver)]


def look_for(driver: Driver, text: str, *expected: str) -> None:
    field(driver).clear()
    driver.type(text, field(driver))
    driver.until(lambda: sorted(titles(driver)) == sorted(expected))
