"""A line to write in: where its caret waits, and where what is written stands."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hrdoc.ui.widgets.line import Line


@pytest.fixture
def line(qapp: QApplication) -> Iterator[Line]:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made = Line()
    made.resize(300, 36)
    yield made
    made.deleteLater()
    qapp.setLayoutDirection(before)


def caret(line: Line) -> int:
    line.grab()  # Qt places the letters when it paints them
    return line.cursorRect().center().x()


def test_an_empty_line_waits_where_a_window_from_right_to_left_begins(line: Line) -> None:
    assert caret(line) > line.width() * 3 // 4


def test_letters_decide_where_they_stand(line: Line) -> None:
    line.setText("abc")
    assert caret(line) < line.width() // 4
    line.setText("سلام")
    assert caret(line) > line.width() // 2
    line.clear()
    assert caret(line) > line.width() * 3 // 4


def test_digits_alone_begin_where_the_window_does(line: Line) -> None:
    line.setText("12-14")
    assert caret(line) > line.width() // 2
