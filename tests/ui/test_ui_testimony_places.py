"""What stands beside the words of an account hides none of them, and leads the eye to them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication

from hrdoc.ui.look import look_for
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.free_place import free_place
from hrdoc.ui.testimony.leaders import Leaders
from hrdoc.ui.testimony.paragraphs import Paragraph
from hrdoc.ui.testimony.seen_words import seen_words

PERSIAN, ENGLISH = "سحر در زدند.", "They knocked."
ROOM = QRect(0, 0, 600, 400)
SIZE = QSize(200, 40)


@pytest.fixture
def account(qapp: QApplication) -> Iterator[Account]:
    """Give an account of two languages in a window from right to left."""
    assert qapp
    made = Account(look_for("fa"))
    made.resize(600, 400)
    made.load([Paragraph(PERSIAN), Paragraph(ENGLISH)], writable=True)
    made.show()
    while made.is_loading:
        QApplication.processEvents()
    QApplication.processEvents()
    yield made
    made.deleteLater()


def test_what_is_wanted_is_given_where_nothing_is_hidden() -> None:
    assert free_place(SIZE, QPoint(30, 50), ROOM, [QRect(0, 0, 600, 40)]) == QPoint(30, 50)


def test_the_nearest_free_place_is_given_else() -> None:
    words = [QRect(0, 0, 600, 24), QRect(0, 40, 250, 24)]
    place = QRect(free_place(SIZE, QPoint(0, 28), ROOM, words), SIZE)
    assert not any(place.intersects(each) for each in words)
    assert place.top() < 40
    assert ROOM.contains(place)


def test_it_stays_as_near_as_it_can_across_the_page() -> None:
    button = QRect(400, 40, 80, 40)
    wanted = QPoint(300, 44)
    place = QRect(
        free_place(SIZE, wanted, QRect(0, 0, 600, 84), [QRect(0, 0, 600, 40), button]), SIZE
    )
    assert not place.intersects(button)
    assert 0 < place.left() < wanted.x()
    assert place.top() == wanted.y()


def test_where_words_are_everywhere_the_foot_is_given() -> None:
    everywhere = [QRect(0, y, 600, 24) for y in range(0, 400, 24)]
    assert free_place(SIZE, QPoint(0, 28), ROOM, everywhere).y() == 360


def test_words_in_sight_are_no_wider_than_they_are(account: Account) -> None:
    persian, english = seen_words(account)
    column = account.viewport().width()
    assert persian.right() > column - 40
    assert english.left() < 40
    assert english.width() < column / 2
    assert persian.bottom() <= english.top()


def test_a_line_leads_to_a_paragraph_that_runs_the_other_way_alone(account: Account) -> None:
    leaders = Leaders(look_for("fa"), account)
    leaders.setGeometry(account.viewport().geometry())
    leaders.show()
    QApplication.processEvents()
    english = seen_words(account)[1]
    (line,) = leaders.lines()
    assert english.top() < line.y1() < english.bottom()
    assert min(line.x1(), line.x2()) > english.right()
    assert max(line.x1(), line.x2()) >= account.viewport().width() - 1
