"""A list of any length follows its records, and nobody loses the row they stand on."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QColor, QIcon, QPixmap
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import PAGE
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import Lines, ShownLine
from hrdoc.ui.cases.record_list import RecordList
from hrdoc.ui.widgets.item_list import ItemList

Open = Callable[..., Driver]


def numbered(_book: Book, start: int, most: int) -> Sequence[RecordId]:
    return [RecordId(f"{number}") for number in range(start, start + most)]


def same(_book: Book, ids: Sequence[RecordId]) -> Sequence[RecordId]:
    return ids


def line(record: RecordId) -> ShownLine:
    return ShownLine(record, "case", f"record {record}", "")


@pytest.mark.parametrize("change", [7 * PAGE + 3, 1, 0, -1, -3 * PAGE])
def test_a_list_that_grows_or_shrinks_keeps_the_row_one_stands_on_and_the_view(
    opened: Open, change: int
) -> None:
    driver = opened()
    lines = Lines(driver.window.session, same, line, driver.window)
    shown = RecordList(driver.desk.look, lines, name="numbers", says="Numbers")
    shown.resize(300, 200)
    shown.show()
    total, here = 5 * PAGE, PAGE + 7
    shown.show_pages(total, numbered)
    settle()
    shown.setCurrentIndex(lines.index(here, 0))
    driver.until(lambda: lines.record_at(here) is not None)
    place = shown.verticalScrollBar().value()
    put: list[int] = []

    def note(_parent: QModelIndex, first: int, last: int) -> None:
        put.append(last - first + 1)

    lines.rowsInserted.connect(note)
    shown.show_pages(total + change, numbered)
    settle()
    assert lines.rowCount() == total + change
    assert sum(put) == max(0, change)
    assert max(put, default=0) <= PAGE  # many rows put at once halt the window
    assert (shown.currentIndex().row(), shown.verticalScrollBar().value()) == (here, place)
    last = lines.rowCount() - 1
    driver.until(lambda: lines.index(last, 0).data() == f"record {last}")
    shown.deleteLater()
    settle()


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_shape_stands_where_the_words_begin_that_say_what_it_means(
    opened: Open, language: str
) -> None:
    driver = opened(language)
    look = driver.desk.look
    badge = QPixmap(16, 16)
    badge.fill(QColor("#ff00ff"))
    listed = ItemList(look, name="shapes", says="Shapes")
    listed.add("A title", "words " * 4, badge=QIcon(badge))
    listed.resize(600, 80)
    listed.show()
    settle()
    picture = listed.grab().toImage()
    found = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).name() == "#ff00ff"
    ]
    assert found
    end = max(x for x, _ in found)
    assert end > 560 if look.mirrored else end < 40
    assert min(y for _, y in found) > listed.visualRect(listed.rows.index(0, 0)).center().y() - 4
